# SPDX-License-Identifier: MIT
"""What holds of every text, whatever stands in it: reading, scanning and writing never break.

The fuzzer (`reading.py`) and the tests (`tests/wording/test_fuzz.py`) check the same.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from antifraud import wording
from antifraud.errors import UnreadableChange, UnreadableFigure, UnwritableFigure
from antifraud.figures import Figure, StatedChange
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import Reading, read, read_change, read_changes, scan, write

__all__ = ["AS_OF", "check_reading", "check_scanning", "text_of", "words"]

#: The day that texts are scanned on.
AS_OF = date(2023, 5, 4)

#: What stands between words, and what makes numbers.
_MARKS: dict[Language, str] = {
    "zh": "0123456789０１２３.,．，％%-－~～—–至到、。；：（）“” \n\t\u3000\u2212余多几数半第个一",
    "en": "0123456789.,%-–—+/:;()'\"$£€¥ \n\t\u00a0\u2019ABCabc",
}
_PACKAGE: dict[Language, str] = {"zh": "chinese", "en": "english"}

_READERS: dict[str, tuple[Callable[..., Any], type[Exception]]] = {
    "read": (read, UnreadableFigure),
    "read_change": (read_change, UnreadableChange),
    "read_changes": (read_changes, UnreadableChange),
}


@cache
def words(lang: Language) -> tuple[str, ...]:
    """Return the words of a language that stand in its tables, and the marks between them."""
    found = set(_MARKS[lang])
    package = import_module(f"{wording.__name__}.{_PACKAGE[lang]}")
    for module in pkgutil.iter_modules(package.__path__):
        for name, table in vars(import_module(f"{package.__name__}.{module.name}")).items():
            if name.lstrip("_").isupper():
                found.update(_texts(table))
    return tuple(sorted(found))


def _texts(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict | tuple | frozenset):
        for each in table:
            yield from _texts(each)


def text_of(numbers: bytes, lang: Language) -> str:
    """Return a text of the words that pairs of bytes choose."""
    known = words(lang)
    chosen = (
        known[int.from_bytes(numbers[at : at + 2], "big") % len(known)]
        for at in range(0, len(numbers) - 1, 2)
    )
    return (" " if lang == "en" else "").join(chosen)


def check_reading(text: str, lang: Language) -> None:
    """Check that a text is read, or refused by name; and what is read is written and read back.

    Raises:
        AssertionError: when it is not.
    """
    for reader, error in _READERS.values():
        try:
            item = reader(text, lang)
        except error as refusal:
            _must(bool(str(refusal)), text, "it is refused without a word")
            continue
        for each in item if isinstance(item, tuple) else (item,):
            _must(isinstance(each, Figure | StatedChange), text, "it is no figure and no change")
            check_writing(each)


def check_writing(item: Figure | StatedChange) -> None:
    """Check that an item is written in each language and read back to the same bounds.

    Raises:
        AssertionError: when it is not.
    """
    for lang in LANGUAGES:
        try:
            text = write(item, lang)
        except UnwritableFigure:
            _must(bool(write(item, lang, digits=2)), str(item), "it cannot be written rounded")
            continue
        again = _read_back(text, item, lang)
        same = (again.low, again.high) == (item.low, item.high)
        _must(same, text, f"it reads {again!r}, and was written of {item!r}")


def _read_back(text: str, item: Figure | StatedChange, lang: Language) -> Figure | StatedChange:
    if isinstance(item, StatedChange):
        return read_change(text, lang)
    try:
        return read(text, lang)
    except UnreadableFigure:
        # A unit that the other language writes and has no word to read by: 印度卢比.
        label = item.unit.label(lang, one=item.value == 1)
        return read(text.replace(label, "").replace(item.unit.label(lang), ""), lang)


def check_scanning(text: str, lang: Language, as_of: date | None = None) -> None:
    """Check that a text is scanned, that its readings lie apart and in order, and can be written.

    Raises:
        AssertionError: when they do not.
    """
    last: Reading | None = None
    for reading in scan(text, lang, as_of):
        start, end = reading.start, reading.end
        _must(0 <= start < end <= len(text), text, f"{reading} is not inside it")
        _must(text[start:end] == reading.text, text, f"{reading} is not what stands there")
        if last is not None:
            twins = (last.start, last.end) == (start, end) and all(
                isinstance(each.item, StatedChange) for each in (last, reading)
            )
            _must(twins or last.end <= start, text, f"{reading} overlaps {last}")
        if isinstance(reading.item, Figure | StatedChange):
            check_writing(reading.item)
        else:
            _must(all(write(reading.item, each) for each in LANGUAGES), text, f"{reading} is mute")
        last = reading


def _must(holds: bool, text: str, rule: str) -> None:  # noqa: FBT001 - a check and what it says
    if not holds:
        message = f"{text!r}: {rule}"
        raise AssertionError(message)
