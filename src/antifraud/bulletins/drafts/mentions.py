# SPDX-License-Identifier: MIT
"""Where in a text each figure, change and date stands, and which words stand beside it.

A text is cut into paragraphs, sentences and clauses; what stands in a number
cuts nothing. The words before a figure go back to the figure before it or to
the start of the clause, and the words after it on to the next, so that no word
belongs to more than two. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import attrs

from antifraud.bulletins.drafts.numbers import LONG
from antifraud.bulletins.drafts.words import Cue, Words
from antifraud.figures import Direction, Figure, StatedChange
from antifraud.wording import Reading

__all__ = ["Marks", "Mention", "Page", "laid_out"]


class Marks:
    """The matches of a pattern in a text, found once and looked up by place.

    >>> marks = Marks(re.compile("止付|冻结"), "止付后冻结")
    >>> [found.group() for found in marks.within(1, 5)]
    ['冻结']
    """

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        """Find every match."""
        self.found = list(pattern.finditer(text))
        self._starts = [found.start() for found in self.found]

    def within(self, start: int, end: int) -> list[re.Match[str]]:
        """Return the matches that lie in a part of the text, in order."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [found for found in self.found[first:after] if found.end() <= end]

    def touching(self, start: int, end: int) -> list[re.Match[str]]:
        """Return the matches that share a character with a part of the text."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [found for found in self.found[max(0, first - 1) : after] if found.end() > start]


@attrs.frozen(kw_only=True)
class Mention:
    """A reading in its place: one, or the two changes that share one phrase.

    Attributes:
        readings: what was read there.
        clause: the number of its clause in the text.
        sentence: the number of its sentence.
        paragraph: the number of its paragraph.
        sentence_from: where its sentence begins.
        opens: whether its clause is the first of its sentence.
        before: the part of the text before it that belongs to it.
        after: the part after it.
        after_is_own: whether that part belongs to nothing else.
        open_to: how far the words behind it go in its clause.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> reading = Reading(start=2, end=5, text="44名", item=Figure.exact(44))
    >>> [one] = laid_out("抓获44名。", (reading,), CHINESE).mentions
    >>> one.before, one.after
    ((0, 2), (5, 5))
    """

    readings: tuple[Reading, ...]
    clause: int
    sentence: int
    paragraph: int
    sentence_from: int
    opens: bool
    before: tuple[int, int]
    after: tuple[int, int]
    after_is_own: bool = True
    open_to: int = 0

    @property
    def reading(self) -> Reading:
        """The first of its readings."""
        return self.readings[0]

    @property
    def direction(self) -> Direction | None:
        """Which way the words beside a figure say that something went by it: 增加27起."""
        return self.reading.direction

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.readings[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.readings[-1].end

    @property
    def printed(self) -> str:
        """Its words as printed."""
        texts = dict.fromkeys(reading.text for reading in self.readings)
        return " ".join(texts)

    @property
    def figure(self) -> Figure | None:
        """The figure, if it is one."""
        item = self.reading.item
        return item if isinstance(item, Figure) else None

    @property
    def changes(self) -> tuple[StatedChange, ...]:
        """The changes, if it is one or two."""
        items = (reading.item for reading in self.readings)
        return tuple(item for item in items if isinstance(item, StatedChange))


@attrs.frozen
class Page:
    """A text with its mentions and its words, each looked up by place.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> page = laid_out("其中抓获", (), CHINESE)
    >>> [kind.name for kind, _ in page.cues_within((0, 4))]
    ['AMONG']
    """

    text: str
    words: Words
    mentions: tuple[Mention, ...]
    cues: Marks
    namings: Marks
    labels: Marks
    #: The numbers that may be somebody's.
    long: Marks
    #: Where the nouns begin that a figure has taken: no other figure is of them.
    taken: set[int] = attrs.field(factory=set, eq=False)

    def cues_within(self, part: tuple[int, int]) -> list[tuple[Cue, re.Match[str]]]:
        """Return the cues in a part of the text, each with its match."""
        return [(self._cue(found), found) for found in self.cues.within(*part)]

    def cues_touching(self, part: tuple[int, int]) -> list[Cue]:
        """Return the cues that share a character with a part of the text."""
        return [self._cue(found) for found in self.cues.touching(*part)]

    def _cue(self, found: re.Match[str]) -> Cue:
        return self.words.cues[(found.lastindex or 1) - 1]

    def has(self, cue: Cue, part: tuple[int, int]) -> bool:
        """Tell whether a cue stands in a part of the text."""
        return any(kind is cue for kind, _ in self.cues_within(part))

    def last_of(self, cue: Cue, part: tuple[int, int]) -> re.Match[str] | None:
        """Return the last match of a cue in a part of the text."""
        found = [match for kind, match in self.cues_within(part) if kind is cue]
        return found[-1] if found else None

    def of_long_number(self, start: int, end: int) -> bool:
        """Tell whether a part of the text is but a piece of a number that may be somebody's."""
        found = self.long.touching(start, end)
        return any(one.start() < start or end < one.end() for one in found)

    def says_nothing(self, part: tuple[int, int]) -> bool:
        """Tell whether a part of the text holds nothing but cues and filling words."""
        return not self.words.filler.sub("", self._without(part, (self.cues,))).strip()

    def words_left(self, part: tuple[int, int]) -> str:
        """Return the words of a part of the text that are neither terms, nor cues, nor fillers.

        >>> from antifraud.bulletins.drafts.chinese import CHINESE
        >>> laid_out("其中跨境诈骗案件共立案", (), CHINESE).words_left((0, 11))
        '跨境'
        """
        rest = self._without(part, (self.namings, self.labels, self.cues))
        rest = self.words.filler.sub("", self.words.suffix.sub("", rest))
        return "".join(rest.split())

    def _without(self, part: tuple[int, int], known: tuple[Marks, ...]) -> str:
        """Return a part of the text without the matches of some patterns."""
        start, end = part
        spans = sorted(found.span() for marks in known for found in marks.within(start, end))
        at, rest = start, []
        for first, after in spans:
            if first >= at:
                rest.append(self.text[at:first])
            at = max(at, after)
        rest.append(self.text[at:end])
        return " ".join(rest)


_Part: TypeAlias = tuple[int, int]


@attrs.frozen
class _Cut:
    """A mark that ends a clause, a sentence or a paragraph."""

    at: int
    end: int
    depth: int


def laid_out(text: str, readings: Sequence[Reading], words: Words) -> Page:
    """Lay a text out: its mentions in their clauses, and its words by place.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> laid_out("抓获。", (), CHINESE).mentions
    ()
    """
    return Page(
        text,
        words,
        tuple(_mentions(text, _grouped(text, readings, words), words)),
        Marks(words.cue, text),
        Marks(words.naming, text),
        Marks(words.label, text),
        Marks(LONG, text),
    )


def _goes_on(text: str, last: Reading, reading: Reading, words: Words) -> bool:
    if not isinstance(last.item, StatedChange) or not isinstance(reading.item, StatedChange):
        return False
    if last.start == reading.start:
        return True
    return words.joint.fullmatch(text[last.end : reading.start].strip()) is not None


def _grouped(text: str, readings: Sequence[Reading], words: Words) -> list[tuple[Reading, ...]]:
    """Put together the changes of one phrase: of one span, or with a joint between (分别)."""
    groups: list[tuple[Reading, ...]] = []
    for reading in readings:
        if groups and _goes_on(text, groups[-1][-1], reading, words):
            groups[-1] = (*groups[-1], reading)
        else:
            groups.append((reading,))
    return groups


def _cuts(text: str, groups: Sequence[tuple[Reading, ...]], words: Words) -> Iterator[_Cut]:
    """Go through the marks that stand in no reading, in order."""
    patterns = (words.clause, words.sentence, words.paragraph)
    cuts = sorted(
        (
            _Cut(found.start(), found.end(), depth)
            for depth, pattern in enumerate(patterns)
            for found in pattern.finditer(text)
        ),
        key=lambda cut: (cut.at, -cut.depth),
    )
    ends = iter(groups)
    group = next(ends, None)
    for cut in cuts:
        while group is not None and group[-1].end <= cut.at:
            group = next(ends, None)
        if group is None or cut.at < group[0].start:
            yield cut


@attrs.frozen
class _Place:
    """The clause of a reading: its ends, its numbers, and where its sentence begins."""

    start: int
    end: int
    clause: int
    sentence: int
    paragraph: int
    sentence_from: int


def _places(text: str, groups: Sequence[tuple[Reading, ...]], words: Words) -> Iterator[_Place]:
    """Go through the clauses of the readings."""
    cuts = list(_cuts(text, groups, words))
    numbers, opened, at = [0, 0, 0], [0, 0, 0], 0
    for group in groups:
        while at < len(cuts) and cuts[at].at < group[0].start:
            for depth in range(cuts[at].depth + 1):
                numbers[depth] += 1
                opened[depth] = cuts[at].end
            at += 1
        end = cuts[at].at if at < len(cuts) else len(text)
        yield _Place(opened[0], end, numbers[0], numbers[1], numbers[2], opened[1])


def _mentions(text: str, groups: Sequence[tuple[Reading, ...]], words: Words) -> Iterator[Mention]:
    places = list(_places(text, groups, words))
    last: tuple[Reading, _Place] | None = None
    parts: list[tuple[_Part | None, _Part]] = []
    for group, place in zip(groups, places, strict=True):
        start = group[0].start
        if last is None or last[1].clause != place.clause:
            parts.append((None, (place.start, start)))
        else:
            parts.append(_parted(text, last[0].end, start, words))
        last = group[-1], place
    for number, (group, place, (_, before)) in enumerate(zip(groups, places, parts, strict=True)):
        after, next_before = parts[number + 1] if number + 1 < len(parts) else (None, None)
        yield Mention(
            readings=group,
            clause=place.clause,
            sentence=place.sentence,
            paragraph=place.paragraph,
            sentence_from=place.sentence_from,
            opens=place.start == place.sentence_from,
            before=before,
            after=(group[-1].end, place.end) if after is None else after,
            after_is_own=after is None or after != next_before,
            open_to=_open_to(group[-1].end, place, after, next_before),
        )


def _open_to(end: int, place: _Place, after: _Part | None, following: _Part | None) -> int:
    """Return how far words go on behind a reading: to a joint, to the next, or to the clause."""
    if after is None or following is None:
        return place.end
    return after[1] if following[0] > end else following[1]


def _parted(text: str, start: int, end: int, words: Words) -> tuple[_Part, _Part]:
    """Part the words between two readings: what the first has of them, and what the second."""
    joints = list(words.joint.finditer(text, start, end))
    if joints:
        return (start, joints[-1].start()), (joints[-1].end(), end)
    if words.labels_follow:
        return (start, end), (start, end)
    return (start, start), (start, end)
