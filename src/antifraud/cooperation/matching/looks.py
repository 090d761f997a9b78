# SPDX-License-Identifier: MIT
"""What the words of a description say: pieces of clothing, marks and company, as codes.

Words that no table has are kept as they are, and agree with the same words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from antifraud.cooperation.matching import looks_words

__all__ = ["Mark", "Piece", "companions", "marks", "pieces"]

_REMEMBERED = 4096
_SPLIT = re.compile(r"[，,、;；/]|\band\b|\bwith\b", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of clothing.

    >>> pieces(("蓝色短袖",))
    (Piece(slot='top', garment='t_shirt', colours=('blue',), pattern=''),)
    """

    slot: str
    garment: str
    colours: tuple[str, ...]
    pattern: str


class Mark(NamedTuple):
    """Something else that is seen of a person.

    >>> marks(("左手有胎记", "glasses"))
    (Mark(kind='birthmark', side='left'), Mark(kind='glasses', side=''))
    """

    kind: str
    side: str


def pieces(terms: Iterable[str]) -> tuple[Piece, ...]:
    """Return the pieces of clothing that terms name, in an order of their own.

    >>> [(piece.colours[0], piece.garment) for piece in pieces(("red jacket and navy jeans",))]
    [('dark_blue', 'jeans'), ('red', 'jacket')]
    """
    return tuple(sorted({piece for term in terms for piece in _pieces(term)}))


def marks(terms: Iterable[str]) -> tuple[Mark, ...]:
    """Return the marks that terms name.

    >>> marks(("short hair",))[0].kind
    'short_hair'
    """
    return tuple(sorted({mark for term in terms for mark in _marks(term)}))


def companions(terms: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of company that terms name.

    >>> companions(("奶奶", "a dog"))
    ('dog', 'grandparent')
    """
    return tuple(sorted({kind for term in terms for kind in _companions(term)}))


@lru_cache(_REMEMBERED)
def _pieces(term: str) -> tuple[Piece, ...]:
    return tuple(filter(None, map(_piece, _SPLIT.split(term))))


def _piece(words: str) -> Piece | None:
    plain = words.strip().lower()
    if not plain:
        return None
    garment = _last(looks_words.GARMENTS, plain)
    colours = {looks_words.COLOURS[word] for word in _all(looks_words.COLOURS, plain, garment)}
    pattern = _last(looks_words.PATTERNS, plain, garment)
    code = looks_words.GARMENTS.get(garment, "")
    if not code and not colours:
        return Piece("", plain, (), "")
    return Piece(
        looks_words.SLOTS.get(code, ""),
        code,
        tuple(sorted(colours)),
        looks_words.PATTERNS.get(pattern, ""),
    )


@lru_cache(_REMEMBERED)
def _marks(term: str) -> tuple[Mark, ...]:
    found = []
    for words in _SPLIT.split(term):
        plain = words.strip().lower()
        if plain:
            kind = looks_words.MARKS.get(_last(looks_words.MARKS, plain), plain)
            side = looks_words.SIDES.get(_last(looks_words.SIDES, plain), "")
            found.append(Mark(kind, side))
    return tuple(found)


@lru_cache(_REMEMBERED)
def _companions(term: str) -> tuple[str, ...]:
    plain = term.strip().lower()
    kinds = {looks_words.COMPANY[word] for word in _pattern("COMPANY").findall(plain)}
    return tuple(sorted(kinds)) or (plain,)


def _all(table: Mapping[str, str], plain: str, but: str = "") -> list[str]:
    """Return the words of a table in a text, the longest at each place; none of `but`."""
    rest = plain.replace(but, " ") if but else plain
    return _pattern(_name_of(table)).findall(rest)


def _last(table: Mapping[str, str], plain: str, but: str = "") -> str:
    """Return the last word of a table in a text, for the head of a phrase stands last."""
    found = _all(table, plain, but)
    return found[-1] if found else ""


def _name_of(table: Mapping[str, str]) -> str:
    return next(name for name in looks_words.__all__ if getattr(looks_words, name) is table)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of a table's words: Latin ones whole, the longest first."""
    words = sorted(
        (word.lower() for word in getattr(looks_words, name)), key=lambda word: (-len(word), word)
    )
    latin = "|".join(re.escape(word) for word in words if word[0].isascii() and len(word) > 1)
    han = "|".join(re.escape(word) for word in words if not word.isascii())
    return re.compile(rf"(?<![a-z])(?:{latin})(?![a-z])|{han}")
