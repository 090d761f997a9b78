# SPDX-License-Identifier: MIT
"""What a person decided about a match: same, different, or unsure; it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from antifraud.errors import (
    AntifraudError,
    BothEndsSame,
    DuplicateId,
    JudgedUnfit,
    must_be,
    must_be_headed,
    must_hide,
    must_say,
)
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.masking import shown
from antifraud.periods import Moment, must_not_be_before
from antifraud.vocabulary import Labelled

__all__ = ["Judgement", "Opinion", "judgement_violations", "standing"]


class Opinion(Labelled):
    """Whether two reports tell of one person.

    >>> Opinion.UNSURE.zh
    '不能确定'
    """

    SAME = ("same", "同一人", "the same person")
    DIFFERENT = ("different", "不是同一人", "different people")
    UNSURE = ("unsure", "不能确定", "unsure")


@attrs.frozen(kw_only=True)
class Judgement:
    """A person's decision about a pair of reports, kept beside them (认定).

    Nothing is merged: both reports stay as they are. A later judgement about the
    same pair takes the place of an earlier one, and one that is taken back stays
    on record without effect.

    Attributes:
        id: the id by which other records name it.
        missing: the id of the missing report.
        found: the id of the found report.
        opinion: same, different or unsure.
        by: who decided: the id of the body, never a person's name.
        at: when.
        why: the reasons, in words; they may tell of people, and are not shown.
        withdrawn: when it was taken back; None where it stands.
        source: the id of the source that tells of it; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    There is no public definition of such a record: the practice of stations is
    to compare photos and ask the family.

    Raises:
        BothEndsSame: when the two reports are one.
        EmptyField: when an id is empty.
        TimeReversed: when it was taken back before it was made.
        WrongType: when a field holds another type.

    >>> Judgement(
    ...     id="j1",
    ...     missing="m1",
    ...     found="p1",
    ...     opinion=Opinion.SAME,
    ...     by="shizhu",
    ...     at=Moment.parse("2023-05-03T17:50"),
    ...     why="the photo was confirmed by the station that holds the report",
    ... ).stands
    True
    """

    id: str
    missing: str
    found: str
    opinion: Opinion
    by: str = attrs.field(repr=shown)
    at: Moment
    why: str = attrs.field(default="", repr=False)
    withdrawn: Moment | None = None
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check ids, opinion and times."""
        must_be_headed(self.id, self.source, self.note)
        must_say("missing", self.missing)
        must_say("found", self.found)
        if self.missing == self.found:
            mend = "name the report of the missing person, and that of the found one"
            raise BothEndsSame("found", self.found, mend)
        must_be("opinion", self.opinion, Opinion)
        must_say("by", self.by)
        must_be("at", self.at, Moment)
        must_hide("why", self.why)
        if self.withdrawn is not None:
            must_be("withdrawn", self.withdrawn, Moment)
            must_not_be_before("withdrawn", self.withdrawn, "the judgement", self.at)

    @property
    def stands(self) -> bool:
        """Whether it has not been taken back."""
        return self.withdrawn is None

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id."""
        yield "missing", "incident", self.missing
        yield "found", "incident", self.found
        yield "by", "agency", self.by
        if self.source is not None:
            yield "source", "source", self.source


def standing(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """Return the judgement that holds for each pair: the last that was not taken back.

    Of two of the same time the one of the later id holds.

    Raises:
        DuplicateId: when two judgements have one id.
        WrongType: when one is of another kind.

    >>> standing([])
    {}
    """
    given = tuple(judgements)
    known: set[str] = set()
    for each in given:
        must_be("judgements", each, Judgement)
        if each.id in known:
            raise DuplicateId("judgements.id", each.id)
        known.add(each.id)
    held = sorted(
        (each for each in given if each.stands), key=lambda each: (each.at.earliest, each.id)
    )
    return {(each.missing, each.found): each for each in held}


def judgement_violations(
    judgement: Judgement, *, missing: object = None, found: object = None
) -> Iterator[AntifraudError]:
    """Go through the rules between a judgement and the two reports that it names.

    Args:
        judgement: the judgement.
        missing: the record that it names as missing; None where it is not at hand.
        found: the record that it names as found; likewise.

    >>> from antifraud.incidents import Description
    >>> judged = Judgement(
    ...     id="j1",
    ...     missing="m1",
    ...     found="p1",
    ...     opinion=Opinion.UNSURE,
    ...     by="shizhu",
    ...     at=Moment.parse("2023-05-03T17:50"),
    ... )
    >>> found = FoundPerson(id="m1", person=Description())
    >>> [type(error).__name__ for error in judgement_violations(judged, missing=found)]
    ['JudgedUnfit']
    """
    if missing is not None and not isinstance(missing, MissingPerson):
        yield JudgedUnfit("missing", judgement.missing)
    if found is not None and not isinstance(found, FoundPerson):
        yield JudgedUnfit("found", judgement.found)
