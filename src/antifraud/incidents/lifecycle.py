# SPDX-License-Identifier: MIT
"""The life cycle of an incident: what was done with it, step by step.

The rules of this module:

- The stages and the ways between them are the table in `stages`; nothing else is allowed.
- Time never runs backwards. A time that is not known is skipped; one that is known within
  bounds fails only where it certainly lies before an earlier step.
- History is kept: a step is added, and none is changed or taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import attrs

from antifraud.errors import (
    EmptyField,
    StageUnfit,
    must_all_be,
    must_be,
    must_be_aware,
    must_be_id,
    must_be_or_none,
    must_be_term_or_none,
    must_hide,
    must_say,
)
from antifraud.incidents.following import latest_of, must_follow
from antifraud.incidents.stages import TRANSITIONS, Cycle, Stage, next_stages
from antifraud.masking import shown
from antifraud.periods import Moment, must_not_be_before

__all__ = ["Lifecycle", "Step", "advance"]

_STAGES = {
    cycle: {stage for way in TRANSITIONS if way.cycle is cycle for stage in way[1:3]}
    for cycle in Cycle
}


@attrs.frozen(kw_only=True)
class Step:
    """One step of a life cycle: the stage that was reached, when, and by whom.

    Attributes:
        stage: the stage that was reached.
        at: when; None where that is not known.
        by: the id of the agency that took the step; None where not told.
        stage_printed: the stage as printed; needed where it is OTHER.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when `by` is empty.
        LabelMissing: when the stage is OTHER and has no label.
        WrongType: when a field holds another type.

    >>> Step(stage=Stage.CALL_TAKEN, at=Moment.parse("2023-05-03T17~"), by="shizhu").stage.zh
    '接警'
    """

    stage: Stage
    at: Moment | None = None
    by: str | None = None
    stage_printed: str = attrs.field(default="", repr=shown)
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check every field."""
        must_be("stage", self.stage, Stage)
        must_be_term_or_none("stage", self.stage, Stage, "stage_printed", self.stage_printed)
        must_be_or_none("at", self.at, Moment)
        must_be_id("by", self.by)
        must_hide("note", self.note)


@attrs.frozen(kw_only=True)
class Lifecycle:
    """The life cycle of one incident, with its whole history.

    It begins with the first step that is known, which need not be the call: a
    case may come in by a visit or from another body.

    Attributes:
        id: the id by which other records name it.
        incident: the id of the incident.
        steps: what was done, in order; one at least.
        cycle: whether it is a case or a call for help.
        source: the id of the source; None for a record of one's own.
        note: what has to be known of it; not shown in a repr.

    Raises:
        EmptyField: when an id is empty, or there is no step.
        IllegalTransition: when the table has no way from a step to the next.
        StageUnfit: when the first step is none of the cycle.
        TimeReversed: when a step certainly lies before one that it follows.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020), arts 171-190 and
    283-289; for calls the rules on taking and handling 110 calls (2003).

    >>> call = Lifecycle(
    ...     id="l1",
    ...     incident="found",
    ...     cycle=Cycle.HELP,
    ...     steps=(Step(stage=Stage.CALL_TAKEN, at=Moment.parse("2023-05-03T17~"), by="shizhu"),),
    ... )
    >>> call.stage.zh, [stage.zh for stage in call.next_stages()]
    ('接警', ['派警', '处置完毕', '移交'])
    """

    id: str
    incident: str
    steps: tuple[Step, ...]
    cycle: Cycle = Cycle.CASE
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields, then walk the steps."""
        must_say("id", self.id)
        must_say("incident", self.incident)
        must_be("cycle", self.cycle, Cycle)
        must_be_id("source", self.source)
        must_hide("note", self.note)
        must_all_be("steps", self.steps, Step)
        if not self.steps:
            raise EmptyField("steps", self.steps, "give the first step that is known")
        self._walk()

    def _walk(self) -> None:
        first = self.steps[0].stage
        if first not in _STAGES[self.cycle] and (first is not Stage.OTHER or self.steps[1:]):
            mend = f"a {self.cycle.label('en')} has other stages"
            raise StageUnfit("steps[0].stage", first, mend)
        times = [step.at for step in self.steps]
        for place, (before, after) in enumerate(pairwise(self.steps), 1):
            ways = next_stages(self.cycle, before.stage)
            must_follow(f"steps[{place}].stage", before.stage, after.stage, ways)
            latest = latest_of(times[:place])
            must_not_be_before(f"steps[{place}].at", after.at, "the steps ahead of it", latest)

    @property
    def stage(self) -> Stage:
        """The stage that it is at."""
        return self.steps[-1].stage

    def next_stages(self) -> tuple[Stage, ...]:
        """Return the stages that may follow; empty where it is over."""
        return next_stages(self.cycle, self.stage)

    def reached(self, stage: Stage) -> Moment | None:
        """Return when a stage was first reached; None where it was not, or that is not known."""
        for step in self.steps:
            if step.stage is stage:
                return step.at
        return None

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the ids that it names: field, kind and id."""
        yield "incident", "incident", self.incident
        for place, step in enumerate(self.steps):
            if step.by is not None:
                yield f"steps[{place}].by", "agency", step.by
        if self.source is not None:
            yield "source", "source", self.source


def advance(  # noqa: PLR0913 - a step has five fields
    lifecycle: Lifecycle,
    stage: Stage,
    *,
    at: Moment | datetime | None,
    by: str | None = None,
    stage_printed: str = "",
    note: str = "",
) -> Lifecycle:
    """Return the life cycle with one step more; the one given stays as it is.

    Args:
        lifecycle: what was done so far.
        stage: the stage that is reached.
        at: when; None where that is not known.
        by: the id of the agency that takes the step.
        stage_printed: the stage as printed.
        note: what has to be known of it.

    Raises:
        IllegalTransition: when the table has no way from the stage it is at.
        NaiveDatetime: when `at` has no zone.
        TimeReversed: when `at` certainly lies before an earlier step.
        WrongType: when an argument is of another type.

    >>> from antifraud.periods import SHANGHAI
    >>> case = Lifecycle(id="l1", incident="f1", steps=(Step(stage=Stage.ACCEPTED),))
    >>> filed = advance(case, Stage.FILED, at=datetime(2023, 3, 14, 16, tzinfo=SHANGHAI))
    >>> [step.stage.zh for step in filed.steps]
    ['受案', '立案']
    >>> advance(filed, Stage.PROSECUTION, at=None)
    Traceback (most recent call last):
    ...
    antifraud.errors.incidents.IllegalTransition: stage: a case, a call or a request goes \
from stage to stage as its table allows; got (<Stage.FILED: 'filed'>, <Stage.PROSECUTION: \
'prosecution'>). Mend: after filed comes one of: investigation, transferred
    """
    must_be("lifecycle", lifecycle, Lifecycle)
    must_be("stage", stage, Stage)
    if isinstance(at, datetime):
        must_be_aware("at", at)
        at = Moment.at(at)
    must_be_or_none("at", at, Moment)
    must_follow("stage", lifecycle.stage, stage, lifecycle.next_stages())
    latest = latest_of(step.at for step in lifecycle.steps)
    must_not_be_before("at", at, "the steps ahead of it", latest)
    step = Step(stage=stage, at=at, by=by, stage_printed=stage_printed, note=note)
    return attrs.evolve(lifecycle, steps=(*lifecycle.steps, step))
