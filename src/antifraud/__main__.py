# SPDX-License-Identifier: MIT
"""Run the command line: `python -m antifraud`."""

import sys

from antifraud.cli import main

sys.exit(main())
