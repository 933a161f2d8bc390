"""The process that draws: figures as JSON come in, a PNG goes out. It gives way to whatever else the machine does."""

import os
import sys

from bot.figures.drawn import from_json

NICE = 10


def main() -> None:
    """Draw once."""
    os.nice(NICE)
    from bot.figures.draw import png  # noqa: PLC0415  after it has given way: loading is most of the work

    sys.stdout.buffer.write(png(from_json(sys.stdin.read())))


if __name__ == "__main__":
    main()
