# SPDX-License-Identifier: MIT
"""Clues: what points to an offence before anybody has checked it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.enforcement.rules import must_all_name
from antifraud.errors import (
    must_be,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_be_term_or_none,
)
from antifraud.figures import Figure, Unit, must_be_counted
from antifraud.masking import shown
from antifraud.periods import Moment
from antifraud.vocabulary import Vocabulary

__all__ = ["Clue", "ClueOrigin"]

_LAW = "Anti-Telecom and Online Fraud Law (2022), arts 26-27"
_ONE = Figure.exact(1, Unit.ITEM)


class ClueOrigin(Vocabulary):
    """Where a clue comes from (线索来源).

    There is no published list: the words are those in common use.

    >>> ClueOrigin.ANALYSIS.zh
    '研判'
    """

    ANALYSIS = ("analysis", "研判", "the police's own analysis")
    REPORT = ("report", "举报", "report by a member of the public")
    SUPERIOR = ("superior", "上级下发", "sent down by a superior body")
    OTHER_POLICE = ("other_police", "外地移送", "sent by the police of another place")
    PARTNER = ("partner", "单位移送", "sent by a bank, a telecom or an internet service", _LAW)
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Clue:
    """A clue (线索): what points to an offence, to be sent out and checked.

    One record may stand for many: bulletins count clues and do not list them.

    >>> found = Clue(
    ...     id="clue-1",
    ...     label="涉诈账户线索",
    ...     origin=ClueOrigin.ANALYSIS,
    ...     found_by="investigation-centre",
    ...     count=Figure.exact(12, Unit.ITEM),
    ... )
    >>> list(found.references())
    [('found_by', 'agency', 'investigation-centre')]

    Attributes:
        id: the id by which dispatches name it.
        label: what it is called in print; empty where not told.
        origin: where it comes from; None where not told.
        printed: the origin as printed; needed where `origin` is OTHER.
        found_by: the id of the agency that found it; None where not told.
        found_at: when it was found; None where not told.
        incidents: the ids of the incidents that it comes from.
        count: how many clues it stands for (`Unit.ITEM`); None where not told.
        source: the id of the source that tells it; None where there is none.
        note: what has to be known of it; never shown in a repr.

    Raises:
        EmptyField: when an id is empty.
        LabelMissing: when the origin is OTHER and `printed` is empty.
        MiscountedUnit: when the count is not one of items.
        RepeatedEntry: when an incident is named twice.
        NegativeCount: when the count is below zero or not whole.
        WrongType: when a field holds a value of another type.
    """

    id: str
    label: str = attrs.field(default="", repr=shown)
    origin: ClueOrigin | None = None
    printed: str = attrs.field(default="", repr=shown)
    found_by: str | None = None
    found_at: Moment | None = None
    incidents: tuple[str, ...] = ()
    count: Figure | None = _ONE
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check types, ids and the count."""
        must_be_headed(self.id, self.source, self.note)
        must_be("label", self.label, str)
        must_be_term_or_none("origin", self.origin, ClueOrigin, "printed", self.printed)
        must_be_id("found_by", self.found_by)
        must_be_or_none("found_at", self.found_at, Moment)
        must_all_name("incidents", self.incidents)
        must_be_counted("count", self.count, Unit.ITEM)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names, each with its field and kind."""
        if self.found_by is not None:
            yield "found_by", "agency", self.found_by
        for incident in self.incidents:
            yield "incidents", "incident", incident
        if self.source is not None:
            yield "source", "source", self.source
