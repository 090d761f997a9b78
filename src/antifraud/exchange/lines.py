# SPDX-License-Identifier: MIT
"""Files of one record a line, read to the end: what is sound, and every error with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import attrs

from antifraud.errors import AntifraudError, BrokenRecord, UnreadableFile
from antifraud.exchange.jsontext import object_in
from antifraud.exchange.plain import from_plain
from antifraud.exchange.texts import read_text

__all__ = ["Lines", "read_lines"]

_BLANK = " \t\r"
_ID = re.compile(r'"(?:id|code)"\s*:\s*"([^"\\]{1,200})"')


@attrs.frozen(kw_only=True)
class Lines:
    """What a file holds.

    Attributes:
        records: those that could be read.
        numbers: the line of each of them.
        errors: the errors, each with its line.
        unread: the ids of the records that could not be read, as far as known.
        lost: whether the whole file could not be read.

    >>> Lines().records
    ()
    """

    records: tuple[Any, ...] = ()
    numbers: tuple[int, ...] = ()
    errors: tuple[tuple[int, AntifraudError], ...] = ()
    unread: frozenset[str] = frozenset()
    lost: bool = False


def read_lines(path: Path, kind: Any) -> Lines:  # noqa: ANN401 - any type form, unions too
    r"""Read every line of a file as a record of a type.

    >>> import tempfile
    >>> from antifraud.casebook import Source
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "sources.jsonl")
    ...     _ = path.write_text('{"id": "page", "title": "反诈专版"}\n\n{"id": "two"}\n', "utf-8")
    ...     found = read_lines(path, Source)
    >>> len(found.records), found.numbers, found.unread
    (1, (1,), frozenset({'two'}))
    >>> print(found.errors[0][1])
    sources.jsonl:3: title: the field is there; got None. Mend: add it
    """
    try:
        text = read_text(path)
    except UnreadableFile as error:
        return Lines(errors=((0, error),), lost=True)
    records: list[object] = []
    numbers: list[int] = []
    errors: list[tuple[int, AntifraudError]] = []
    unread: set[str] = set()
    # Only a line feed ends a line: U+2028 and its like may stand in a text.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(_BLANK):
            continue
        try:
            plain = object_in(line, path.name, number)
            records.append(from_plain(plain, kind, place=f"{path.name}:{number}"))
            numbers.append(number)
        except AntifraudError as error:
            several = error.errors if isinstance(error, BrokenRecord) else (error,)
            errors.extend((number, each) for each in several)
            unread.update(_ID.findall(line))
    return Lines(
        records=tuple(records),
        numbers=tuple(numbers),
        errors=tuple(errors),
        unread=frozenset(unread),
    )
