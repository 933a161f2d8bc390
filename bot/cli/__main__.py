"""`python -m bot.cli` is the command `mukaan`."""

import sys

from bot.cli.main import main

sys.exit(main())
