# SPDX-License-Identifier: MIT
"""What print says of enforcement is held as it is said: no more, and no less."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from antifraud.enforcement import (
    Offence,
    SuspectKind,
    arrest_violations,
    campaign_violations,
    measure_violations,
    property_violations,
    total_violations,
)
from antifraud.exchange import from_plain, to_plain
from tests.enforcement import page


def test_a_place_that_can_be_two_divisions_is_held_as_both() -> None:
    divisions = {place.label: place.division for place in page.OPERATION.destinations}
    assert divisions["云南楚雄"] is None
    assert divisions["江西抚州"] == "361000"
    named = [code for _, kind, code in page.OPERATION.references() if kind == "division"]
    assert named == ["430600", "532300", "532301", "440281", "361000"]


def test_the_44_caught_are_23_for_fraud_and_21_for_assisting() -> None:
    parts = {part.offence: part.persons for part in page.CAUGHT.by_offence}
    assert {offence.article for offence in parts} == {"266", "287-2"}
    fraud, assisting = parts[Offence.FRAUD], parts[Offence.ASSISTING]
    assert fraud is not None
    assert assisting is not None
    assert page.CAUGHT.persons is not None
    assert (fraud + assisting).certainly_equal(page.CAUGHT.persons)


def test_two_operations_printed_as_one_number_are_one_record() -> None:
    assert page.BOTH_OPERATIONS.occasions is not None
    assert page.BOTH_OPERATIONS.occasions.value == 2
    assert page.CAUGHT_IN_QUARTER.kind is SuspectKind.OFFENDER


def test_343_under_coercive_measures_are_not_343_detained() -> None:
    assert page.MEASURES.measure is None
    assert page.MEASURES.at_liberty is None


def test_a_sum_of_two_steps_is_the_sum_of_neither() -> None:
    assert page.MERGED.merged
    assert page.JIAXING_MONEY.merged
    assert not page.MONEY.merged
    assert page.JIAXING_MONEY.money is not None
    assert page.JIAXING_MONEY.money.low == Fraction(40_000_000)


def test_what_is_not_told_is_none_and_not_nothing() -> None:
    assert page.CAMPAIGN.period is None
    assert page.OPERATION.dens is None
    assert page.CLUES.count is None
    assert page.SENT.to == ()
    assert page.PHONES.value is None


def test_the_records_of_the_page_hang_together() -> None:
    for operation, arrest in (
        (page.OPERATION, page.CAUGHT),
        (page.BOTH_OPERATIONS, page.CAUGHT_IN_QUARTER),
        (page.JIAXING, page.JIAXING_CAUGHT),
    ):
        assert not list(arrest_violations(operation, arrest))
        assert not list(total_violations(operation, [arrest]))
    assert not list(campaign_violations(page.CAMPAIGN, page.OPERATION))
    assert not list(measure_violations(page.CAUGHT_IN_QUARTER, page.MEASURES))
    assert not list(measure_violations(page.BOTH_OPERATIONS, page.MEASURES))
    for found in (page.PHONES, page.CARDS, page.MONEY):
        assert not list(property_violations(page.OPERATION, found))


@pytest.mark.parametrize("record", page.RECORDS, ids=lambda record: record.id)
def test_a_record_is_the_same_after_it_was_written_and_read(
    record: attrs.AttrsInstance,
) -> None:
    assert from_plain(to_plain(record), type(record)) == record


@pytest.mark.parametrize("record", page.RECORDS, ids=lambda record: record.id)
def test_a_record_tells_all_ids_that_it_names(record: object) -> None:
    named = list(record.references())  # type: ignore[attr-defined]
    assert {kind for _, kind, _ in named} <= {
        "agency", "arrest", "campaign", "clue", "dispatch", "division", "incident", "operation",
        "role_model", "source",
    }  # fmt: skip
    assert ("source", "source", record.source) in named  # type: ignore[attr-defined]
