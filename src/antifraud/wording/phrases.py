# SPDX-License-Identifier: MIT
"""Putting the words of dates together: 今年, 4月, 3日 and 17时许 make one phrase.

A language finds the words of dates, each once, in the order of the text; here
neighbours are joined into the longest phrases, in time linear in their number.
What a phrase means is another question, which `dating` answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from antifraud.periods import PeriodKind
from antifraud.wording.readings import Edge

__all__ = ["Anchor", "Atom", "Draft", "Fields", "Joints", "Phrase", "Point", "Relative", "phrases"]

#: The parts of a date as numbers, by name.
Fields: TypeAlias = Mapping[str, int]

#: The parts, coarse to fine. `quarters` and `months` are the first so many of a year
#: (前三季度), `whole` a year named as a whole (全年), `same` the same period (同期), `third` a
#: third of a month (旬), `closing` the last day of a month or a year (底), `vague` its
#: beginning or end as no calendar bounds it; `first` and `last` are the hours between
#: which a word puts a clock (下午), `about` makes it rough. Beside these stand `ending`,
#: so many months that end with the rest, and `unsaid`, a year left to the reader.
_RANKS = {
    "year": 0, "whole": 1, "half": 1, "quarter": 1, "quarters": 1, "months": 1, "same": 1,
    "week": 1, "month": 1, "third": 2, "day": 2, "weekday": 2, "vague": 2, "closing": 2,
    "first": 3, "last": 3, "hour": 4, "minute": 5, "second": 6, "about": 7,
}  # fmt: skip
_BASES = {PeriodKind.YEAR: 0, PeriodKind.HALF: 1, PeriodKind.QUARTER: 1, PeriodKind.WEEK: 1,
          PeriodKind.MONTH: 1, PeriodKind.DAY: 2}  # fmt: skip
_LONGEST_GAP = 10


class Anchor(Enum):
    """What a relative word starts from.

    >>> [anchor.name for anchor in Anchor]
    ['PRINT', 'STORY', 'EITHER']
    """

    #: The day that the text speaks on: 今年, 昨天.
    PRINT = auto()
    #: The date last named in the text: 当天, 次日.
    STORY = auto()
    #: The date last named, or else the day of the text: 上年.
    EITHER = auto()


class Relative(NamedTuple):
    """A word for a period some steps from another.

    >>> Relative(Anchor.PRINT, PeriodKind.YEAR, -1).steps  # 去年
    -1
    """

    anchor: Anchor
    kind: PeriodKind
    steps: int = 0


class Atom(NamedTuple):
    """One word of a date, and the parts that it gives.

    >>> Atom(0, 2, "month", {"month": 4}).base is None
    True
    """

    start: int
    end: int
    #: What the language calls such a word.
    kind: str
    fields: Fields
    base: Relative | None = None
    #: The parts of the other end, where the word is a run: 1至4月.
    last: Fields | None = None


class Point(NamedTuple):
    """One end of a phrase, or all of it.

    >>> Point(0, 2, None, {"month": 4}).fields["month"]
    4
    """

    start: int
    end: int
    base: Relative | None
    fields: Fields


class Phrase(NamedTuple):
    """What stands together: one point of time or a run between two.

    >>> Phrase(0, 2, Point(0, 2, None, {"month": 4})).last is None
    True
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    edge: Edge | None = None
    #: Whether it is told beside the story, so that no year follows from it.
    aside: bool = False


class Joints(NamedTuple):
    """What may stand between the words of a date.

    >>> Joints({"": None}, {"至": ""}, ordered=True).ordered
    True
    """

    #: Between the parts of one date; where it may stand only before words of some
    #: kinds, these.
    glue: Mapping[str, frozenset[str] | None]
    #: Between the two ends of a run, and the word that then has to stand before it
    #: (between), or the empty text.
    joins: Mapping[str, str]
    #: Whether the parts go from coarse to fine only.
    ordered: bool


class Draft:
    """A phrase in the making.

    >>> draft = Draft(Atom(0, 3, "year", {"year": 2023}))
    >>> draft.takes(Atom(3, 5, "month", {"month": 4}), ordered=True)
    True
    """

    def __init__(self, atom: Atom) -> None:
        """Begin with a word."""
        self.first: list[Atom] = [atom]
        self.second: list[Atom] | None = None
        self.is_run = atom.last is not None

    @property
    def atoms(self) -> list[Atom]:
        """The words at the end that is being made."""
        return self.first if self.second is None else self.second

    @property
    def words(self) -> list[Atom]:
        """All words."""
        return [*self.first, *(self.second or ())]

    def takes(self, atom: Atom, *, ordered: bool) -> bool:
        """Tell whether a word can be a further part of the same date."""
        if atom.last is not None and (self.second is not None or self.is_run):
            return False
        if atom.base is not None and any(each.base is not None for each in self.atoms):
            return False
        ranks = [-1]  # a word that makes it rough may stand before all others
        ranks += [
            _RANKS[name] for each in self.atoms if each.kind != "roughly" for name in each.fields
        ]
        ranks += [_BASES[each.base.kind] for each in self.atoms if each.base]
        own = [_RANKS[name] for name in atom.fields]
        if atom.base:
            own.append(_BASES[atom.base.kind])
        if not ordered or atom.kind == "roughly":
            return not set(ranks) & set(own)
        return max(ranks) < min(own)

    def add(self, atom: Atom) -> None:
        """Add a part of the same date."""
        self.atoms.append(atom)
        self.is_run = self.is_run or atom.last is not None

    def join(self, atom: Atom) -> None:
        """Begin the other end."""
        self.second = [atom]

    def points(self) -> tuple[Point, Point | None]:
        """Return the two ends."""
        if self.is_run:
            return self._run_in_one()
        return _point(self.first), None if self.second is None else _point(self.second)

    def _run_in_one(self) -> tuple[Point, Point]:
        """Return the ends of a run that is one word; the words after it go with the last."""
        at = next(place for place, atom in enumerate(self.first) if atom.last is not None)
        run = self.first[at]
        ending = Atom(run.start, run.end, run.kind, run.last or {})
        return _point(self.first[: at + 1]), _point([ending, *self.first[at + 1 :]])


def _point(atoms: list[Atom]) -> Point:
    fields: dict[str, int] = {}
    for atom in atoms:
        fields |= atom.fields
    base = next((atom.base for atom in atoms if atom.base is not None), None)
    return Point(atoms[0].start, atoms[-1].end, base, fields)


def phrases(text: str, atoms: Iterable[Atom], joints: Joints) -> Iterator[Draft]:
    """Yield the longest phrases that words make, in order.

    Args:
        text: the text that the words were found in.
        atoms: the words, in order; none overlaps another.
        joints: what may stand between them.

    >>> words = [Atom(0, 2, "month", {"month": 1}), Atom(3, 5, "month", {"month": 4})]
    >>> [
    ...     draft.second is not None
    ...     for draft in phrases(
    ...         "1月至4月", words, Joints(glue={"": None}, joins={"至": ""}, ordered=True)
    ...     )
    ... ]
    [True]
    """
    draft: Draft | None = None
    at = 0
    for atom in atoms:
        if draft is not None:
            gap = text[at : min(atom.start, at + _LONGEST_GAP)]
            if _glues(joints, gap, atom) and draft.takes(atom, ordered=joints.ordered):
                draft.add(atom)
            elif _joins(joints, gap, text, draft):
                draft.join(atom)
            else:
                yield draft
                draft = None
        if draft is None:
            draft = Draft(atom)
        at = atom.end
    if draft is not None:
        yield draft


def _glues(joints: Joints, gap: str, atom: Atom) -> bool:
    if gap not in joints.glue:
        return False
    kinds = joints.glue[gap]
    return kinds is None or atom.kind in kinds


def _joins(joints: Joints, gap: str, text: str, draft: Draft) -> bool:
    opening = joints.joins.get(gap)
    if opening is None or draft.second is not None or draft.is_run:
        return False
    start = draft.first[0].start
    return text[max(0, start - len(opening)) : start].lower() == opening
