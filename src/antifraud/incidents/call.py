# SPDX-License-Identifier: MIT
"""Calls: incidents whose times may be known only roughly, and calls for help."""

from __future__ import annotations

from typing import ClassVar

import attrs

from antifraud.errors import SaidTwice, StageUnfit, must_be, must_be_or_none, must_be_term_or_none
from antifraud.incidents.incident import Incident
from antifraud.incidents.stages import Stage
from antifraud.periods import Moment, must_not_be_before
from antifraud.vocabulary import Vocabulary

__all__ = ["Call", "HelpCall", "HelpKind"]

_RULES = "Rules on taking and handling 110 calls, art. 29"
_OF_A_CASE = (
    Stage.ACCEPTED, Stage.FILED, Stage.NOT_FILED, Stage.INVESTIGATION, Stage.CONCLUDED,
    Stage.PROSECUTION, Stage.TRANSFERRED, Stage.WITHDRAWN, Stage.TERMINATED,
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Call(Incident):
    """An incident with its times as they are told: to the minute, or only roughly (17时许).

    A call of a kind that has no class of its own is a plain `Call` with its
    printed label.

    Attributes:
        reported: when the report came in, where `reported_at` is not known to
            the instant.
        happened: when it happened; None where that is not known.

    Raises:
        SaidTwice: when both `reported_at` and `reported` are given.
        TimeReversed: when it certainly happened after it was reported.
        WrongType: when a field holds another type.

    >>> call = Call(id="i1", reported=Moment.parse("2023-05-03T17~"), printed="求助")
    >>> call.came_in
    Moment('2023-05-03T17~')
    """

    #: Whether what happened lies before the report of it.
    REPORT_FOLLOWS: ClassVar[bool] = True

    reported: Moment | None = None
    happened: Moment | None = None

    def __attrs_post_init__(self) -> None:
        """Check the times."""
        super().__attrs_post_init__()
        must_be_or_none("reported", self.reported, Moment)
        must_be_or_none("happened", self.happened, Moment)
        if self.reported is not None and self.reported_at is not None:
            raise SaidTwice("reported", (self.reported, self.reported_at))
        if self.REPORT_FOLLOWS:
            must_not_be_before("reported", self.came_in, "what happened", self.happened)

    @property
    def came_in(self) -> Moment | None:
        """When the report came in, as far as that is known."""
        return self.reported if self.reported_at is None else Moment.at(self.reported_at)

    def _must_be_no_case(self) -> None:
        if self.stage in _OF_A_CASE:
            mend = "a call for help is no case; the case that comes of it is a record of its own"
            raise StageUnfit("stage", self.stage, mend)


class HelpKind(Vocabulary):
    """What help is asked for, in the words of the rules on 110 calls.

    >>> HelpKind.LOST_PERSON.zh
    '人员走失'
    """

    DANGER_TO_LIFE = ("danger_to_life", "溺水、坠楼、自杀", "danger to life", _RULES, "2003")
    LOST_PERSON = ("lost_person", "人员走失", "lost person", _RULES, "2003")
    DISTRESS = ("distress", "孤立无援", "in distress and without help", _RULES, "2003")
    UTILITY_HAZARD = (
        "utility_hazard", "公共设施险情", "danger from water, power, gas or heating",
        _RULES, "2003",
    )  # fmt: skip
    OTHER = ("other", "其他紧急求助", "other urgent help", _RULES, "2003")


@attrs.frozen(kw_only=True)
class HelpCall(Call):
    """A call for help other than a missing or a found person (求助): a request, not a case.

    Attributes:
        kind: what help is asked for; for OTHER `printed` says what.

    Raises:
        LabelMissing: when the kind is OTHER and `printed` is empty.
        StageUnfit: when the stage is one of a case.
        WrongType: when a field holds another type.

    Source: rules on taking and handling 110 calls (2003), art. 29.

    >>> HelpCall(id="h1", kind=HelpKind.OTHER, printed="咨询可疑来电").kind.zh
    '其他紧急求助'
    """

    kind: HelpKind

    def __attrs_post_init__(self) -> None:
        """Check kind and stage."""
        super().__attrs_post_init__()
        must_be("kind", self.kind, HelpKind)
        must_be_term_or_none("kind", self.kind, HelpKind, "printed", self.printed)
        self._must_be_no_case()
