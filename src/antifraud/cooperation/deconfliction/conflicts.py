# SPDX-License-Identifier: MIT
"""What deconfliction finds, and what each side is told of it: never the other's case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import attrs

from antifraud.cooperation.linking import CommonTrace
from antifraud.errors import (
    NotASide,
)
from antifraud.vocabulary import Labelled, Language

__all__ = ["Conflict", "ConflictKind", "Conflicts", "Notice"]


class ConflictKind(Labelled):
    """Why two bodies should talk.

    >>> ConflictKind.TRACE.zh
    '涉及同一线索'
    """

    PLACE_AND_TIME = ("place_and_time", "地点和时间相近", "near in place and time")
    TRACE = ("trace", "涉及同一线索", "on the same trace")


@attrs.frozen(kw_only=True)
class Notice:
    """What one body is told: which of its own work another body's comes near, and whom to ring.

    Attributes:
        to: the ids of the bodies that are told.
        own: the id of their own operation or inquiry.
        others: the ids of the bodies to ring.
        kinds: why.

    >>> near = Notice(to=("yongkang",), own="o1", others=("jinyun",), kinds=(ConflictKind.TRACE,))
    >>> near.text("en")
    'o1: talk to jinyun before going on (on the same trace)'
    """

    to: tuple[str, ...]
    own: str
    others: tuple[str, ...]
    kinds: tuple[ConflictKind, ...]

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> near = Notice(to=("a",), own="o1", others=("b", "c"), kinds=(ConflictKind.TRACE,))
        >>> near.text()
        'o1：行动前请与b、c联系（涉及同一线索）'
        """
        kinds = [kind.label(lang) for kind in self.kinds]
        if lang == "zh":
            return f"{self.own}：行动前请与{'、'.join(self.others)}联系（{'；'.join(kinds)}）"
        return f"{self.own}: talk to {', '.join(self.others)} before going on ({'; '.join(kinds)})"


@attrs.frozen(kw_only=True)
class Conflict:
    """Two undertakings of different bodies that may run into each other.

    It is for whoever compares them for both sides, a superior or an office that
    they agreed on. It holds nothing of either case beyond the ids; each side gets
    a `Notice`, which does not hold the id of the other's.

    Attributes:
        ids: the ids of the two undertakings.
        agencies: the bodies of each that do not work on the other.
        kinds: why they should talk.

    >>> found = Conflict(ids=("o1", "q7"), agencies=(("yongkang",), ("jinyun",)),
    ...                  kinds=(ConflictKind.PLACE_AND_TIME,))
    >>> [(notice.to, notice.own, notice.others) for notice in found.notices]
    [(('yongkang',), 'o1', ('jinyun',)), (('jinyun',), 'q7', ('yongkang',))]
    """  # fmt: skip

    ids: tuple[str, str]
    agencies: tuple[tuple[str, ...], tuple[str, ...]]
    kinds: tuple[ConflictKind, ...]

    @property
    def notices(self) -> tuple[Notice, Notice]:
        """What each side is told."""
        (one, other), (ours, theirs) = self.ids, self.agencies
        return (
            Notice(to=ours, own=one, others=theirs, kinds=self.kinds),
            Notice(to=theirs, own=other, others=ours, kinds=self.kinds),
        )

    def notice(self, agency: str) -> Notice:
        """Return what one body is told.

        Raises:
            NotASide: when it works on neither.

        >>> found = Conflict(ids=("o1", "q7"), agencies=(("yongkang",), ("jinyun",)),
        ...                  kinds=(ConflictKind.TRACE,))
        >>> found.notice("jinyun").own
        'q7'
        """  # fmt: skip
        for notice in self.notices:
            if agency in notice.to:
                return notice
        raise NotASide("agency", agency)


@attrs.frozen(kw_only=True)
class Conflicts(Sequence[Conflict]):
    """What a comparison found, and what it could not compare.

    Attributes:
        found: the conflicts, by the ids of their sides.
        unclear: the ids of those that could not be compared by place and time, for
            one of both is not told, or not whose they are.
        common: the traces that two or more follow and that say nothing, with why:
            nobody's by their form, or followed by too many.

    >>> from antifraud.cooperation import deconflict
    >>> deconflict([]).found
    ()
    """

    found: tuple[Conflict, ...]
    unclear: tuple[str, ...] = ()
    common: tuple[CommonTrace, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Conflict: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Conflict, ...]: ...

    def __getitem__(self, index: int | slice) -> Conflict | tuple[Conflict, ...]:
        """Return a conflict by its place, or several."""
        return self.found[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.found)

    def of(self, agency: str) -> tuple[Notice, ...]:
        """Return what one body is told, of all that was found.

        >>> from antifraud.cooperation import deconflict
        >>> deconflict([]).of("yongkang")
        ()
        """
        return tuple(
            notice for each in self.found for notice in each.notices if agency in notice.to
        )
