# SPDX-License-Identifier: MIT
"""The command line: report, check and read."""

from antifraud.cli.program import main

__all__ = ["main"]
