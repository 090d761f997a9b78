# SPDX-License-Identifier: MIT
"""What the words of a description say: pieces of clothing, marks and company, as codes.

What no table knows is cut into short bits, which agree with the same bits of another report:
so that reports in other words than those of the tables are compared as well, and never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from antifraud.cooperation.matching.colour_words import COLOURS
from antifraud.cooperation.matching.garment_words import (
    GARMENTS,
    GENERAL,
    NOISE,
    PARTS,
    PATTERNS,
    SLOTS,
)
from antifraud.cooperation.matching.mark_words import COMPANY, MARKS, SIDES
from antifraud.cooperation.matching.unsaid_words import Unsaid

__all__ = ["OTHER_WORDS", "Mark", "Piece", "companions", "marks", "other_words", "pieces"]

_REMEMBERED = 8192
#: What stands before a word that no table has.
OTHER_WORDS = "“"

_SPLIT = re.compile(r"[，,、;；/。.()（）|\n]|\band\b|\bwith\b|\bover\b", re.IGNORECASE)
_JOINED = re.compile(r"\band\b|[&/、和]")
_UNKNOWN_COLOUR = re.compile(r"([\u4e00-\u9fff]{1,3})色")
_HAN_RUN, _LATIN_WORD = re.compile(r"[\u4e00-\u9fff]{2,}"), re.compile(r"[a-z]{4,}")
_JOINT = re.compile(r"[ 的-]*")


_SHADING = frozenset({"dark", "light"})


class _Found(NamedTuple):
    start: int
    end: int
    code: str


class _Words:
    """A table of words, to be found in a text: the longest at each place."""

    def __init__(self, table: Mapping[str, str], after: str = "") -> None:
        """Take the words; the pattern of them is made when it is first needed."""
        self.table, self.after = table, after
        self.codes = {_squeezed(word): code for word, code in table.items()}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern: Latin ones stand whole, in the singular or the plural."""
        words = sorted((word.lower() for word in self.table), key=lambda word: (-len(word), word))
        latin = "|".join(re.escape(word).replace(r"\-", "[ -]?") for word in words if _latin(word))
        han = "|".join(re.escape(word) for word in words if not _latin(word))
        parts = [rf"(?:{han}){self.after}"] if han else []
        parts += [rf"(?<![a-z])(?:{latin})(?:e?s)?(?![a-z])"] if latin else []
        return re.compile("|".join(parts))

    def find(self, text: str) -> Iterator[_Found]:
        """Go through the words in a text."""
        for each in self.pattern.finditer(text):
            word = _squeezed(each.group())
            for ending in ("", self.after.rstrip("?"), "s", "es"):
                code = self.codes.get(word.removesuffix(ending))
                if code is not None:
                    yield _Found(each.start(), each.end(), code)
                    break

    def without(self, text: str) -> str:
        """Return a text without the words."""
        return self.pattern.sub(" ", text)


def _latin(word: str) -> bool:
    return word.isascii()


def _squeezed(word: str) -> str:
    return word.lower().replace("-", "").replace(" ", "")


#: Patterns stand among the colours, so that the longest word is taken: 碎花, but 花色.
_COLOURS, _GARMENTS = _Words(dict.fromkeys(PATTERNS, "") | COLOURS, "色?"), _Words(GARMENTS)
_PARTS, _PATTERNS, _NOISE = _Words(PARTS), _Words(PATTERNS), _Words(dict.fromkeys(NOISE, ""))
_MARKS, _SIDES, _COMPANY = _Words(MARKS), _Words(SIDES), _Words(COMPANY)
_UNSAID = Unsaid([*GARMENTS, *MARKS, *COLOURS])
#: What is of the body is no piece of clothing, though it has a colour.
_BODY = "body"


@lru_cache(1)
def _two_colours() -> re.Pattern[str]:
    """Colours that an "and" joins on one piece: a blue and white shirt."""
    colour = _COLOURS.pattern.pattern
    return re.compile(rf"({colour})\s*(?:\band\b|&|/|、|和)\s*(?={colour})")


@lru_cache(_REMEMBERED)
def _fragments(term: str) -> tuple[str, ...]:
    """Return the parts of a term that say something, without what they deny."""
    told = term.lower()
    if _JOINED.search(told):
        told = _two_colours().sub(r"\1 ", told)
    return tuple(said for each in _SPLIT.split(told) if (said := _UNSAID.taken_out(each)).strip())


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
    >>> [(piece.colours[0], piece.garment) for piece in pieces(("上身红色外套下身黑色",))]
    [('black', 'bottom'), ('red', 'jacket')]
    """
    return tuple(sorted({piece for term in terms for piece in _read(term)[0]}))


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


def other_words(terms: Iterable[str]) -> frozenset[str]:
    """Return bits of what no table knows: Latin words, and pairs of Chinese characters.

    >>> sorted(other_words(("红色外套上有拖拉机", "a tractor")))
    ['tractor', '拉机', '拖拉']
    """
    return frozenset(bit for term in terms for bit in _read(term)[1])


@lru_cache(_REMEMBERED)
def _read(term: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """Return the pieces that a term names, and bits of what else it says."""
    read = [_fragment(fragment) for fragment in _fragments(term)]
    return (
        tuple(piece for found, _ in read for piece in found),
        tuple(bit for _, bits in read for bit in bits),
    )


@lru_cache(_REMEMBERED)
def _fragment(fragment: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    read = [_piece(text, garment) for text, garment in _parted(fragment)]
    return (
        tuple(piece for found, _ in read for piece in found),
        tuple(bit for _, bits in read for bit in bits),
    )


@lru_cache(_REMEMBERED)
def _piece(text: str, garment: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """Return the piece of which a bit of text tells, and what else that says."""
    patterns = sorted({each.code for each in _PATTERNS.find(text)})
    colours = {each.code for each in _COLOURS.find(text)} - {""}
    # In "dark pink" the one word tells how the other is meant.
    colours = colours - _SHADING or colours
    rest = _COLOURS.without(text)
    if garment == _BODY or not (garment or colours):
        return (), tuple(_bits(rest))
    unknown = {OTHER_WORDS + colour for colour in _UNKNOWN_COLOUR.findall(rest)}
    told = tuple(sorted(colours or unknown))
    return (Piece(SLOTS.get(garment, ""), garment, told, "".join(patterns[:1])),), tuple(
        _bits(rest)
    )


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Go through the pieces of a run of text: what is said of each, and its garment.

    What stands before a garment tells of it; what follows the last tells of that.
    Of garments that touch (短袖衬衫) the last is meant.
    """
    words = sorted(
        [(each.start, each.end, each.code, True) for each in _PARTS.find(text)]
        + [(each.start, each.end, each.code, False) for each in _GARMENTS.find(text)]
    )
    said, garment, named, at = "", "", False, 0
    for start, end, code, is_part in words:
        if start < at:
            continue
        between = text[at:start]
        if is_part:
            if said or garment or between.strip():
                yield said + between, garment
            said, garment, named = "", code, False
        elif not code:
            said += f"{between} "
        elif named and not _JOINT.fullmatch(between):
            yield said, garment
            said, garment, named = between, code, True
        else:
            # What touches says it more finely: of a fleece top, the fleece.
            vague = named and code in GENERAL and SLOTS[code] == SLOTS.get(garment)
            said, garment, named = said + between, garment if vague else code, True
        at = end
    yield said + text[at:], garment


def _bits(text: str) -> Iterator[str]:
    rest = _NOISE.without(text)
    yield from _LATIN_WORD.findall(rest)
    for run in _HAN_RUN.findall(rest):
        yield from (run[place : place + 2] for place in range(len(run) - 1))


@lru_cache(_REMEMBERED)
def _marks(term: str) -> tuple[Mark, ...]:
    return tuple(mark for each in _fragments(term) for mark in _marks_of(each))


@lru_cache(_REMEMBERED)
def _marks_of(fragment: str) -> tuple[Mark, ...]:
    kinds = [each.code for each in _MARKS.find(fragment)]
    if not kinds:
        return tuple(Mark(OTHER_WORDS + bit, "") for bit in _bits(_SIDES.without(fragment)))
    sides = [each.code for each in _SIDES.find(fragment)]
    return tuple(Mark(kind, sides[-1] if sides else "") for kind in kinds)


@lru_cache(_REMEMBERED)
def _companions(term: str) -> tuple[str, ...]:
    found = (each.code for said in _fragments(term) for each in _COMPANY.find(said))
    return tuple(sorted(set(found)))
