# SPDX-License-Identifier: MIT
"""A dispute over a request, and who settles it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.cooperation.request import Request
from antifraud.errors import (
    AntifraudError,
    ArbiterUnfit,
    DisputeBeforeRequest,
    DisputeByAnother,
    must_be,
    must_be_headed,
    must_be_id,
    must_be_or_none,
    must_hide,
    must_say,
)
from antifraud.masking import shown
from antifraud.periods import Moment, contradicts, must_not_be_before
from antifraud.places import Agency, Gazetteer

__all__ = ["Dispute", "above_both", "arbiter", "dispute_violations"]


@attrs.frozen(kw_only=True)
class Dispute:
    """A dispute over a request, brought before the common superior of both bodies (协作争议).

    Attributes:
        id: the id by which other records name it.
        request: the id of the request that it is about.
        raised_by: the id of the body that brings it.
        about: what is disputed, in words; it may tell of a case, and is not shown.
        raised: when it was brought; None where not told.
        superior: the id of the body that it is brought before; None where not told.
        settled: when that decided; None where it has not, or none is told.
        decision: what it decided, as printed; empty where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when an id is empty.
        TimeReversed: when it was settled before it was raised.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), art. 356.

    >>> dispute = Dispute(id="d1", request="r1", raised_by="jinyun", superior="zhejiang")
    >>> dispute.open
    True
    """

    id: str
    request: str
    raised_by: str
    about: str = attrs.field(default="", repr=False)
    raised: Moment | None = None
    superior: str | None = None
    settled: Moment | None = None
    decision: str = attrs.field(default="", repr=shown)
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the ids, the words and the times."""
        must_be_headed(self.id, self.source, self.note)
        must_say("request", self.request)
        must_say("raised_by", self.raised_by)
        must_hide("about", self.about)
        must_be("decision", self.decision, str)
        must_be_id("superior", self.superior)
        must_be_or_none("raised", self.raised, Moment)
        must_be_or_none("settled", self.settled, Moment)
        must_not_be_before("settled", self.settled, "raised", self.raised)

    @property
    def open(self) -> bool:
        """Whether no decision is told."""
        return self.settled is None and not self.decision

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> list(Dispute(id="d", request="r", raised_by="a").references())
        [('request', 'request', 'r'), ('raised_by', 'agency', 'a')]
        """
        yield "request", "request", self.request
        yield "raised_by", "agency", self.raised_by
        if self.superior is not None:
            yield "superior", "agency", self.superior
        if self.source is not None:
            yield "source", "source", self.source


def dispute_violations(
    dispute: Dispute, *, request: Request, gazetteer: Gazetteer | None = None
) -> Iterator[AntifraudError]:
    """Go through what does not fit between a dispute and the request that it is about.

    Args:
        dispute: the dispute.
        request: the one that it names.
        gazetteer: what tells who stands above the two bodies. Where it tells no
            superior that both have, none is called unfit.

    Raises:
        NotInGazetteer: when a gazetteer is given that does not hold one of the bodies.

    >>> from antifraud.cooperation import Matter
    >>> asked = Request(id="r", from_agency="yongkang", to_agency="jinyun",
    ...                 matter=Matter.INFORMATION)
    >>> dispute = Dispute(id="d", request="r", raised_by="yiwu")
    >>> [type(error).__name__ for error in dispute_violations(dispute, request=asked)]
    ['DisputeByAnother']
    """  # fmt: skip
    sides = (request.from_agency, request.to_agency)
    if contradicts(dispute.raised, request.sent):
        yield DisputeBeforeRequest("raised", (dispute.raised, request.sent))
    if dispute.raised_by not in sides and not _for_one(dispute.raised_by, sides, gazetteer):
        yield DisputeByAnother("raised_by", dispute.raised_by)
    if dispute.superior is None or gazetteer is None:
        return
    lowest = arbiter(request, gazetteer)
    if lowest is None:
        return
    common = {lowest.id, *(each.id for each in gazetteer.superiors(lowest.id))}
    if dispute.superior not in common:
        yield ArbiterUnfit(
            "superior", dispute.superior, f"the lowest that both have is {lowest.id}"
        )


def _for_one(name: str, sides: tuple[str, str], gazetteer: Gazetteer | None) -> bool:
    """Tell whether a body stands above one of the two alone: a bureau speaks for its station."""
    if gazetteer is None:
        return False
    above = [{each.id for each in gazetteer.superiors(side)} for side in sides]
    return sum(name in each for each in above) == 1


def arbiter(request: Request, gazetteer: Gazetteer) -> Agency | None:
    """Return who settles a dispute over a request: the common superior of its two bodies.

    It is neither of them: where one stands under the other, it is the next above both.
    None where the gazetteer tells too little of who stands above them.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), art. 356.

    Args:
        request: the request.
        gazetteer: what holds the two bodies and those above them.

    Raises:
        NotInGazetteer: when the gazetteer does not hold one of the bodies.

    >>> bodies = [Agency(id="zhejiang", name="浙江省公安厅"),
    ...           Agency(id="yongkang", name="永康市公安局", parents=("zhejiang",)),
    ...           Agency(id="jinyun", name="缙云县公安局", parents=("zhejiang",))]
    >>> from antifraud.cooperation import Matter
    >>> request = Request(id="r", from_agency="yongkang", to_agency="jinyun",
    ...                   matter=Matter.IDENTITY_CHECK)
    >>> arbiter(request, Gazetteer.of([], agencies=bodies)).name
    '浙江省公安厅'
    """  # fmt: skip
    return above_both(request.from_agency, request.to_agency, gazetteer)


def above_both(one: str, other: str, gazetteer: Gazetteer) -> Agency | None:
    """Return the lowest police body above two, which is neither: none settles its own dispute.

    >>> bodies = [Agency(id="jinhua", name="金华市公安局"),
    ...           Agency(id="yongkang", name="永康市公安局", parents=("jinhua",))]
    >>> above_both("yongkang", "jinhua", Gazetteer.of([], agencies=bodies)) is None
    True
    """  # fmt: skip
    lowest = gazetteer.common_superior(one, other)
    if lowest is None or lowest.id not in (one, other):
        return lowest
    return next(iter(gazetteer.superiors(lowest.id)), None)
