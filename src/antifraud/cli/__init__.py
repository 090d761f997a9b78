# SPDX-License-Identifier: MIT
"""The command line: draft, review, report, check and read."""

from antifraud.cli.program import main

__all__ = ["main"]
