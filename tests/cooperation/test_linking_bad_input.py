# SPDX-License-Identifier: MIT
"""What cannot be linked is refused by name; what is found never shows a whole trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from antifraud.cooperation import Group, OwnTrace, link, to_tell
from antifraud.errors import (
    AntifraudError,
    DuplicateId,
    EmptyField,
    NegativeCount,
    NotLinked,
    RepeatedEntry,
    UnknownTrace,
    WrongType,
)
from antifraud.incidents import FraudReport, Incident
from antifraud.vocabulary import LANGUAGES
from tests.cooperation.stories import GAZETTEER

CARD, PHONE, SITE, HANDLE = "6222021234567890", "13800138000", "pay.example/x", "boss_88"
BOTH: list[Any] = [
    FraudReport(
        id=name,
        accounts=(CARD,),
        phones=(PHONE, "95588"),
        urls=(SITE,),
        apps=("easy loan",),
        devices=("861234567890123",),
        chats=(HANDLE,),
    )
    for name in "ab"
]


def slip(read: object) -> dict[str, Any]:
    return {"slip": read}


CASES: list[tuple[Callable[[], object], type[AntifraudError], str]] = [
    (lambda: link([*BOTH, BOTH[0]]), DuplicateId, "incidents.id"),
    (lambda: link([*BOTH, "a report"]), WrongType, "incidents[2]"),  # type: ignore[list-item]
    (lambda: link(BOTH[0]), WrongType, "incidents"),
    (lambda: link([None]), WrongType, "incidents[0]"),  # type: ignore[list-item]
    (lambda: link(BOTH, by=[]), EmptyField, "by"),
    (lambda: link(BOTH, gazetteer=[]), WrongType, "gazetteer"),  # type: ignore[arg-type]
    (lambda: link(BOTH, by={}), EmptyField, "by"),
    (lambda: link(BOTH, by="fingerprints"), UnknownTrace, "by[0]"),
    (lambda: link(BOTH, by=["accounts", ""]), UnknownTrace, "by[1]"),
    (lambda: link(BOTH, by=[3]), WrongType, "by[0]"),  # type: ignore[list-item]
    (lambda: link(BOTH, by=3), WrongType, "by"),  # type: ignore[arg-type]
    (lambda: link(BOTH, by=slip(3)), WrongType, "read"),
    (lambda: link(BOTH, by={" ": lambda _: None}), EmptyField, "value"),
    (lambda: link(BOTH, by={"accounts": lambda _: None}), RepeatedEntry, "by[0]"),
    (lambda: link(BOTH, by=slip(lambda _: 13800138000)), WrongType, "by['slip'] of incidents[0]"),
    (lambda: link(BOTH, by=slip(lambda _: [PHONE, 1])), WrongType, "by['slip'] of incidents[0]"),
    (lambda: link(BOTH, common=1), NegativeCount, "common"),
    (lambda: link(BOTH, common=-1), NegativeCount, "common"),
    (lambda: link(BOTH, common=2.5), WrongType, "common"),  # type: ignore[arg-type]
    (lambda: link(BOTH, common=True), WrongType, "common"),
    (lambda: link(BOTH, ignore=PHONE), WrongType, "ignore"),
    (lambda: link(BOTH, ignore=[13800138000]), WrongType, "ignore[0]"),  # type: ignore[list-item]
    (lambda: link(BOTH, earlier=BOTH), WrongType, "earlier"),  # type: ignore[arg-type]
    (lambda: link(BOTH)[0].path("a", "z"), NotLinked, "incident"),
    (lambda: link(BOTH)[0].path("z", "a"), NotLinked, "incident"),
    (lambda: to_tell("a", gazetteer=GAZETTEER), WrongType, "group"),  # type: ignore[arg-type]
    (lambda: to_tell([], gazetteer=GAZETTEER), EmptyField, "group"),
    (lambda: to_tell([BOTH[0], "b"], gazetteer=GAZETTEER), WrongType, "group[1]"),  # type: ignore[list-item]
    (lambda: to_tell(BOTH, gazetteer=GAZETTEER, matter="x"), WrongType, "matter"),  # type: ignore[arg-type]
    (lambda: to_tell(link(BOTH)[0], gazetteer=None), WrongType, "gazetteer"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("broken", "error", "field"), CASES)
def test_a_broken_rule_is_named(
    broken: Callable[[], object], error: type[AntifraudError], field: str
) -> None:
    with pytest.raises(error) as told:
        broken()
    assert told.value.field == field
    for secret in (PHONE, CARD):
        assert secret not in str(told.value)


def test_no_trace_is_shown_whole() -> None:
    links = link(BOTH)
    (group,) = links
    (tie,) = group.path("a", "b")
    told: list[Any] = [group, tie, *group.traces, *links.common]
    shown = [repr(links), *map(repr, told)]
    for lang in LANGUAGES:
        shown += [each.text(lang) for each in told]
    assert len(group.traces) == 6
    for secret in (CARD, PHONE, "95588", SITE, "easy loan", "861234567890123", HANDLE):
        assert not [text for text in shown if secret in text]


def test_the_trace_of_a_kind_of_ones_own_is_not_shown_whole() -> None:
    kind = OwnTrace(value="slip", read=lambda incident: incident.note)
    links = link([Incident(id=name, note="SF1234567890") for name in "ab"], by=[kind])
    assert "SF1234567890" not in repr(links[0]) + links[0].text() + repr(links[0].path("a", "b"))


def test_an_id_that_is_a_telephone_number_is_masked_in_a_repr() -> None:
    group = Group(id="a", incidents=(PHONE, "a"))
    assert PHONE not in repr(group)


def test_a_group_of_many_is_shown_short() -> None:
    names = tuple(str(number) for number in range(1000))
    assert repr(Group(id="0", incidents=names)) == (
        "Group(id='0', incidents=('0', '1', '2' and 997 more), holdings=(), traces=())"
    )
