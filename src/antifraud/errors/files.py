# SPDX-License-Identifier: MIT
"""Errors of files, folders and optional extras."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "BrokenLine",
    "EmptyText",
    "FolderMissing",
    "FolderNotEmpty",
    "FolderWithoutFiles",
    "ForeignFile",
    "MissingExtra",
    "MissingField",
    "NumberTooLong",
    "RepeatedField",
    "UnknownField",
    "UnknownFile",
    "UnknownKind",
    "UnknownTerm",
    "UnreadableDate",
    "UnreadableFile",
    "UnsupportedFormat",
    "UnwritableFile",
]


class FolderMissing(AntifraudError):
    """A folder that was named is not there."""

    rule = "the folder exists"


class FolderNotEmpty(AntifraudError):
    """A draft was to be written into a folder that holds something already."""

    rule = "a draft goes into a new folder, or an empty one"
    usual_mend = "choose another folder: nothing that stands there is written over"


class FolderWithoutFiles(AntifraudError):
    """A folder lacks files that every casebook has. `value` are those that it holds."""

    rule = "a casebook's folder holds casebook.json and statements.jsonl"
    usual_mend = "see the page on the folder's layout in the docs"


class UnknownFile(AntifraudError):
    """A folder holds a data file that is none of a casebook's."""

    rule = "every .json and .jsonl file of the folder is one of a casebook's"
    usual_mend = "correct its name, or move it out of the folder"


class UnreadableFile(AntifraudError):
    """A file cannot be read as UTF-8 text."""

    rule = "the file can be read as UTF-8 text"


class EmptyText(AntifraudError):
    """A file that should hold a text holds none."""

    rule = "the file holds a text"
    usual_mend = "give the file with the text: this one is empty"


class UnwritableFile(AntifraudError):
    """A file cannot be written."""

    rule = "the file can be written"


class ForeignFile(AntifraudError):
    """A casebook was to be saved over a file that is no casebook's."""

    rule = "saving replaces the files of a casebook and no others"
    usual_mend = "choose another folder, or move the file out of this one"


class UnsupportedFormat(AntifraudError):
    """A folder is written in a format that this version does not read."""

    rule = "the folder has a format that this version reads"
    usual_mend = "format 1 is read; a higher one needs a newer version of antifraud"


class BrokenLine(AntifraudError):
    """A line of a .jsonl file, or a .json file, is not one JSON object."""

    rule = "a line of a .jsonl file, and a .json file as a whole, is one JSON object"


class RepeatedField(AntifraudError):
    """An object in a file has the same field twice."""

    rule = "a field stands once in its object"
    usual_mend = "keep one of the two"


class NumberTooLong(AntifraudError):
    """A number in a file has more digits than any figure. `value` is how many."""

    rule = "a number has at most 1,000 digits, with its exponent written out"


class UnreadableDate(AntifraudError):
    """A text is not a day."""

    rule = "a day is written as year, month and day, and is in the calendar"
    usual_mend = "write 2023-03-14"


class UnknownField(AntifraudError):
    """A record in a file has a field that its type does not have."""

    rule = "a record has no fields but those of its type"


class MissingField(AntifraudError):
    """A record in a file lacks a field that its type must have."""

    rule = "the field is there"


class UnknownTerm(AntifraudError):
    """A word is none of a vocabulary's."""

    rule = "the word is one of the vocabulary's"


class UnknownKind(AntifraudError):
    """A record's kind is none that this file may hold."""

    rule = "the kind is one that this file may hold"


class MissingExtra(AntifraudError):
    """A part of the library was used whose extra is not installed. `value` is the package."""

    rule = "the package that does this is installed"
