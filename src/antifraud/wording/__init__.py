# SPDX-License-Identifier: MIT
"""Figures, changes and dates as words: read and written in Chinese and English."""

from antifraud.wording.reading import language_of, read, read_change
from antifraud.wording.stating import as_decimal
from antifraud.wording.writing import Item, write
from antifraud.wording.writing_figures import written_number

__all__ = ["Item", "as_decimal", "language_of", "read", "read_change", "write", "written_number"]
