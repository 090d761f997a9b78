# SPDX-License-Identifier: MIT
"""Both stories are held as they were printed, and what joins their records holds."""

from __future__ import annotations

import pytest

from antifraud.cooperation import (
    Due,
    Handover,
    Mechanism,
    Reply,
    Request,
    arbiter,
    handover_violations,
    party_of,
    reaches,
    reply_violations,
    request_violations,
)
from tests.cooperation.stories import (
    ASKED_NEXT_DOOR,
    FETCHED,
    GAZETTEER,
    HELD_HERE,
    PHOTO,
    SAME_LOOK,
    THREE_COUNTIES,
    TO_FATHER,
)


def test_the_three_counties_border_on_each_other() -> None:
    codes = [GAZETTEER.agency(party).division for party in THREE_COUNTIES.parties]
    for one in codes:
        for other in codes:
            assert one is not None
            assert other is not None
            assert GAZETTEER.are_neighbours(one, other) == (one != other)


def test_stations_act_for_the_bureaus_that_agreed() -> None:
    assert party_of(THREE_COUNTIES, "shizhu", GAZETTEER) == "yongkang"
    assert party_of(THREE_COUNTIES, "xinbi", GAZETTEER) == "jinyun"
    assert party_of(THREE_COUNTIES, "haining", GAZETTEER) is None
    assert reaches(THREE_COUNTIES, "shizhu", "xinbi", GAZETTEER)
    assert reaches(THREE_COUNTIES, "xinbi", "shizhu", GAZETTEER)
    assert not reaches(THREE_COUNTIES, "shizhu", "dongcheng", GAZETTEER)
    assert not reaches(THREE_COUNTIES, "shizhu", "haining", GAZETTEER)


def test_parties_may_be_told_by_division_code() -> None:
    by_code = Mechanism(id="m", name="协作机制", parties=("330784", "331122"))
    assert reaches(by_code, "shizhu", "xinbi", GAZETTEER)
    assert [kind for _, kind, _ in by_code.references()] == ["division", "division"]


@pytest.mark.parametrize(
    ("request_", "reply", "handover"),
    [(PHOTO, SAME_LOOK, TO_FATHER), (ASKED_NEXT_DOOR, HELD_HERE, FETCHED)],
)
def test_the_records_of_a_story_fit_each_other(
    request_: Request, reply: Reply, handover: Handover
) -> None:
    assert not list(reply_violations(reply, request=request_))
    assert not list(handover_violations(handover, request=request_))
    assert request_.due is Due.AT_ONCE
    assert request_.due_by is None


def test_the_request_for_the_child_runs_under_its_mechanism() -> None:
    assert not list(request_violations(PHOTO, mechanism=THREE_COUNTIES, gazetteer=GAZETTEER))


def test_a_reply_names_the_report_that_the_other_county_holds() -> None:
    assert (PHOTO.incident, SAME_LOOK.incident) == ("found-child", "missing-child")


def test_the_youth_came_home_past_midnight_with_squad_and_father() -> None:
    assert FETCHED.at is not None
    assert FETCHED.at.earliest.day == 9
    assert (FETCHED.to_agency, FETCHED.to_printed) == ("jize-patrol", "父亲")


def test_a_dispute_between_the_two_stations_goes_to_the_province() -> None:
    found = arbiter(PHOTO, GAZETTEER)
    assert found is not None
    assert found.name == "浙江省公安厅"


def test_who_settles_a_dispute_may_not_be_told() -> None:
    assert arbiter(ASKED_NEXT_DOOR, GAZETTEER) is None


def test_every_reference_says_of_which_kind_it_is() -> None:
    assert [kind for _, kind, _ in PHOTO.references()] == [
        "agency",
        "agency",
        "mechanism",
        "incident",
        "source",
    ]
    assert list(SAME_LOOK.references())[0] == ("request", "request", "photo")  # noqa: RUF015
    assert {kind for _, kind, _ in FETCHED.references()} == {
        "agency",
        "division",
        "incident",
        "request",
    }
