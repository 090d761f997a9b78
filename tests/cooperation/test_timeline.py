# SPDX-License-Identifier: MIT
"""The timeline of the lost child, of what is told without a time, and of what is told twice."""

from __future__ import annotations

from datetime import UTC, datetime

import attrs
import pytest

from antifraud.cooperation import (
    Dispute,
    Happening,
    Judgement,
    Opinion,
    RequestStage,
    timeline,
)
from antifraud.errors import UnknownReference, WrongType
from antifraud.incidents import (
    Cycle,
    Description,
    FoundPerson,
    FraudReport,
    Lifecycle,
    MissingPerson,
    Stage,
    Step,
)
from antifraud.periods import Moment
from tests.cooperation.stories import (
    FETCHED,
    HELD_HERE,
    PHOTO,
    SAME_LOOK,
    THREE_COUNTIES,
    TO_FATHER,
)

FOUND = FoundPerson(
    id="found-child",
    station="shizhu",
    reported=Moment.parse("2023-05-03T17~"),
    held_at="shizhu",
    returned=Moment.parse("2023-05-03T18:30~"),
    person=Description(),
)
MISSED = MissingPerson(
    id="missing-child", station="xinbi", happened=Moment.parse("2023-05-03"), person=Description()
)
SAME = Judgement(
    id="same",
    missing="missing-child",
    found="found-child",
    opinion=Opinion.SAME,
    by="xinbi",
    at=Moment.parse("2023-05-03T17:50"),
)
STORY = (MISSED, FOUND, THREE_COUNTIES, PHOTO, SAME_LOOK, TO_FATHER, SAME)


def told(*records: object, **how: object) -> list[tuple[str, object]]:
    return [(event.record, event.what) for event in timeline(records, **how)]  # type: ignore[arg-type]


def test_the_story_of_the_child_in_its_order() -> None:
    assert told(*STORY) == [
        ("missing-child", Happening.LAST_SEEN),
        ("missing-child", Happening.REPORTED),
        ("found-child", Happening.REPORTED),
        ("photo", RequestStage.SENT),
        ("photo-1", RequestStage.ANSWERED),
        ("same", Opinion.SAME),
        ("home", RequestStage.HANDED_OVER),
    ]


def test_what_has_no_time_stands_behind_what_it_follows_in_any_order_of_records() -> None:
    assert told(*reversed(STORY)) == told(*STORY)


def test_a_handover_tells_the_return_and_a_life_cycle_the_call() -> None:
    alone = told(FOUND)
    assert alone == [("found-child", Happening.REPORTED), ("found-child", Happening.RETURNED)]
    call = Step(stage=Stage.CALL_TAKEN, at=Moment.parse("2023-05-03T16"), by="xinbi")
    steps = Lifecycle(id="steps", incident="missing-child", cycle=Cycle.HELP, steps=(call,))
    assert told(MISSED, steps) == [
        ("missing-child", Happening.LAST_SEEN),
        ("steps", Stage.CALL_TAKEN),
    ]
    cycle = Lifecycle(
        id="steps", incident="found-child", cycle=Cycle.HELP,
        steps=(call, Step(stage=Stage.DISPATCHED)),
    )  # fmt: skip
    assert ("steps", Stage.CALL_TAKEN) not in told(FOUND, cycle)
    assert told(FOUND, cycle)[1] == ("steps", Stage.DISPATCHED)


def test_only_what_belongs_to_the_matter_is_told() -> None:
    both = (*STORY, HELD_HERE, FETCHED, FraudReport(id="f1"))
    about = {"missing-child", "found-child"}
    assert told(*both, about=about) == told(*STORY)
    assert told(*both, about={"found-youth"}) == [("fetched", RequestStage.HANDED_OVER)]
    assert told(*both, about=()) == []


def test_a_request_may_be_asked_for_by_itself_and_what_nobody_tells_of_is_named() -> None:
    assert told(*STORY, about=["photo"]) == [
        ("photo", RequestStage.SENT),
        ("photo-1", RequestStage.ANSWERED),
        ("home", RequestStage.HANDED_OVER),
    ]
    with pytest.raises(UnknownReference):
        timeline(STORY, about=["elsewhere"])


def test_a_handover_that_tells_no_time_does_not_hide_the_return() -> None:
    untold = attrs.evolve(TO_FATHER, at=None)
    assert ("found-child", Happening.RETURNED) in told(FOUND, untold)


def test_a_judgement_that_was_taken_back_has_two_events() -> None:
    unsure = Judgement(
        id="j", missing="m", found="p", opinion=Opinion.UNSURE, by="xinbi",
        at=Moment.parse("2023-05-03T17:00"), withdrawn=Moment.parse("2023-05-03T17:40"),
    )  # fmt: skip
    assert told(unsure) == [("j", Opinion.UNSURE), ("j", Happening.WITHDRAWN)]


def test_a_report_that_was_filed_and_a_dispute_are_told() -> None:
    filed = FraudReport(
        id="f1",
        reported_at=datetime(2023, 3, 14, 6, tzinfo=UTC),
        filed_at=datetime(2023, 3, 15, 6, tzinfo=UTC),
    )
    settled = Dispute(id="d", request="r", raised_by="a", decision="由甲地管辖")
    assert told(filed, settled) == [
        ("d", RequestStage.DISPUTED),
        ("d", RequestStage.SETTLED),
        ("f1", Happening.REPORTED),
        ("f1", Stage.FILED),
    ]


def test_events_are_told_in_both_languages() -> None:
    (event,) = timeline([MISSED], about=["missing-child"])[:1]
    assert event.text() == "2023年5月3日：最后见到（missing-child）"
    assert event.text("en") == "3 May 2023: last seen (missing-child)"


@pytest.mark.parametrize("wrong", ["m1", None, object()])
def test_what_is_no_record_is_refused(wrong: object) -> None:
    with pytest.raises(WrongType):
        timeline([wrong])  # type: ignore[list-item]
