# SPDX-License-Identifier: MIT
"""Records hold no person; what is written where it should not be is not shown either."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from antifraud import enforcement
from antifraud.enforcement import (
    Arrest,
    Campaign,
    Clue,
    ClueOrigin,
    CoerciveMeasure,
    Destination,
    Dispatch,
    Feedback,
    FeedbackOutcome,
    MeasureTaken,
    Offence,
    OffenceCount,
    Operation,
    Recovery,
    RecoveryStep,
    SeizedItem,
    Seizure,
    SuspectKind,
)
from antifraud.errors import AntifraudError

PHONE = "13800138000"
CARD = "6222021234567890123"
WORDS = f"持卡{CARD}，电话{PHONE}"

RECORDS: list[Any] = [
    Clue(id="c", label=WORDS, origin=ClueOrigin.OTHER, printed=WORDS, note=WORDS),
    Dispatch(id="d", clue="c", to_printed=WORDS, note=WORDS),
    Feedback(id="f", dispatch="d", outcome=FeedbackOutcome.OTHER, printed=WORDS, note=WORDS),
    Campaign(id="s", label=WORDS, label_en=WORDS, note=WORDS),
    Destination(label=WORDS),
    Operation(
        id="o", label=WORDS, target=WORDS, destinations=(Destination(label=WORDS),), note=WORDS
    ),
    OffenceCount(offence=Offence.OTHER, printed=WORDS),
    Arrest(
        id="a",
        places=(Destination(label=WORDS),),
        kind=SuspectKind.OTHER,
        printed=WORDS,
        by_offence=(OffenceCount(offence=Offence.OTHER, printed=WORDS),),
        note=WORDS,
    ),
    MeasureTaken(id="m", measure=CoerciveMeasure.OTHER, printed=WORDS, note=WORDS),
    Seizure(id="z", item=SeizedItem.OTHER, printed=WORDS, note=WORDS),
    Recovery(id="r", steps=(RecoveryStep.OTHER,), printed=WORDS, note=WORDS),
]
CLASSES = [
    item for item in vars(enforcement).values() if isinstance(item, type) and attrs.has(item)
]


def test_every_record_is_here() -> None:
    assert {type(record) for record in RECORDS} == set(CLASSES)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_no_identifier_is_shown(record: object) -> None:
    for text in (repr(record), str(record), repr((record,))):
        assert PHONE not in text
        assert CARD not in text
        assert "note" not in text


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_no_identifier_stands_in_an_error(record: Any) -> None:  # noqa: ANN401 - any record
    fields = {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
    for name in fields:
        for wrong in ([WORDS], (WORDS, WORDS), {WORDS: 1}):
            with pytest.raises(AntifraudError) as raised:
                type(record)(**{**fields, name: wrong})
            for text in (str(raised.value), repr(raised.value)):
                assert PHONE not in text
                assert CARD not in text


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_is_a_frozen_value_without_converters(kind: Any) -> None:  # noqa: ANN401 - any record
    fields = attrs.fields(kind)
    assert all(field.converter is None for field in fields)
    assert all(field.kw_only for field in fields)
    assert "__slots__" in vars(kind)
    record = next(record for record in RECORDS if type(record) is kind)
    assert hash(record) == hash(attrs.evolve(record))
    assert record == attrs.evolve(record)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, fields[0].name, "another")


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_has_no_field_for_a_name_of_a_person(kind: type[attrs.AttrsInstance]) -> None:
    assert not {"name", "person", "suspect", "victim", "phone", "account"} & {
        field.name for field in attrs.fields(kind)
    }
