# SPDX-License-Identifier: MIT
"""Errors of files, folders and optional extras."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "BrokenLine",
    "FolderMissing",
    "FolderWithoutFiles",
    "MissingExtra",
    "MissingField",
    "UnknownField",
    "UnknownFile",
    "UnknownKind",
    "UnknownTerm",
    "UnreadableFile",
]


class FolderMissing(AntifraudError):
    """A folder that was named is not there."""

    rule = "the folder exists"


class FolderWithoutFiles(AntifraudError):
    """A folder holds none of the files of a casebook."""

    rule = "a casebook's folder holds casebook.json and statements.jsonl"
    usual_mend = "see the page on the folder's layout in the docs"


class UnknownFile(AntifraudError):
    """A folder holds a data file that is none of a casebook's."""

    rule = "every .json and .jsonl file of the folder is one of a casebook's"
    usual_mend = "correct its name, or move it out of the folder"


class UnreadableFile(AntifraudError):
    """A file cannot be read as UTF-8 text."""

    rule = "the file can be read as UTF-8 text"


class BrokenLine(AntifraudError):
    """A line is not one JSON object."""

    rule = "each line is one JSON object"


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
