# SPDX-License-Identifier: MIT
"""Errors of reading and writing figures as words."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "OptionUnfit",
    "UnknownFormat",
    "UnknownLanguage",
    "UnreadableChange",
    "UnreadableFigure",
    "UnwritableFigure",
]


class UnreadableFigure(AntifraudError):
    """A text is not one figure that the words of the language allow."""

    rule = "the text is one figure, whole"
    usual_mend = "give the number, its qualifier and its measure word alone, as in 3727万余元"


class UnreadableChange(AntifraudError):
    """A text is not one stated change that the words of the language allow."""

    rule = "the text is one stated change, whole"
    usual_mend = "give the direction and the number alone, as in 环比上升70.08%"


class UnwritableFigure(AntifraudError):
    """A figure cannot be written as asked."""

    rule = "the figure can be written in the form asked for"
    usual_mend = "give digits= to have it rounded"


class OptionUnfit(AntifraudError):
    """An option of writing was given for an item that has no number for it."""

    rule = "digits go with figures and changes, a unit word with figures alone"
    usual_mend = "a date is written as it is: leave digits and scale out"


class UnknownLanguage(AntifraudError):
    """A language was asked for that the library does not write."""

    rule = "the language is zh or en"


class UnknownFormat(AntifraudError):
    """A bulletin was asked for in a format that the library does not write."""

    rule = "the format is text, markdown or json"
