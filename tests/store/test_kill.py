import asyncio
import signal
import sys

from bot.store.ids import next_number
from bot.store.opening import open_database

# Three writers at once, so that some commits hold several turns; says each number after it was committed.
WRITER = """
import asyncio, sys
from bot.store.opening import open_database
from bot.store.ids import next_number

async def main():
    database = await open_database(sys.argv[1])

    async def write():
        while True:
            print(await database.write(lambda tx: next_number(tx, "task")), flush=True)

    await asyncio.gather(write(), write(), write())

asyncio.run(main())
"""


async def test_a_kill_between_two_writes_loses_nothing_that_was_committed(database_url: str) -> None:
    committed: list[int] = []
    for kills in range(1, 4):
        writer = await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, database_url, stdout=asyncio.subprocess.PIPE
        )
        assert writer.stdout is not None
        committed += [int(await writer.stdout.readline()) for _ in range(20 * kills)]
        writer.send_signal(signal.SIGKILL)
        # The last line may have been cut off in its midst: it counts only with its end.
        rest = (await writer.stdout.read()).decode()
        committed += [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
        assert await writer.wait() == -signal.SIGKILL

    database = await open_database(database_url)
    following = await database.write(lambda tx: next_number(tx, "task"))
    await database.close()
    assert len(committed) == len(set(committed))
    assert following > max(committed)
    assert following <= max(committed) + 3 + 1  # at most what each writer had in hand, not yet said
