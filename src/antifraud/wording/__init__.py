# SPDX-License-Identifier: MIT
"""Figures, changes and dates as words: read and written in Chinese and English."""

from antifraud.wording.columns import columns_of, padded, width
from antifraud.wording.reading import language_of, read, read_change, read_changes
from antifraud.wording.readings import Edge, Item, Reading
from antifraud.wording.scanning import scan
from antifraud.wording.stating import as_decimal
from antifraud.wording.unit_words import unit_word
from antifraud.wording.writing import write
from antifraud.wording.writing_numbers import written_number

__all__ = [
    "Edge",
    "Item",
    "Reading",
    "as_decimal",
    "columns_of",
    "language_of",
    "padded",
    "read",
    "read_change",
    "read_changes",
    "scan",
    "unit_word",
    "width",
    "write",
    "written_number",
]
