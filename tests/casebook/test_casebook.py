# SPDX-License-Identifier: MIT
"""A casebook refuses what does not hang together, and tells all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from antifraud.casebook import (
    BaseClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Source,
    Statement,
    SubsetClaim,
    TiersClaim,
    ToDate,
    Topic,
)
from antifraud.errors import (
    AntifraudError,
    BrokenCasebook,
    ClaimUnfit,
    DuplicateId,
    EmptyField,
    LabelMissing,
    NegativeCount,
    NotWhole,
    UnitUnfit,
    UnknownReference,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.places import Agency, Division
from antifraud.wording import read, read_change

PAGE = Source(id="page", title="反诈专版")
CAUGHT = Statement(id="caught", source="page", label="抓获", figure=read("44名"))
FRAUD = Statement(id="fraud", source="page", label="诈骗", figure=read("23名"))
BARE = Statement(id="bare", source="page", label="占比", figure=read("52.3"))
MONEY = Statement(id="money", source="page", label="止付", figure=read("3727万余元"))
CHANGE = Statement(id="change", source="page", label="效率", changes=(read_change("上升70.08%"),))


def broken(**records: tuple[object, ...]) -> list[AntifraudError]:
    """Return the violations of a casebook of these records."""
    with pytest.raises(BrokenCasebook) as raised:
        Casebook(**{"sources": (PAGE,), **records})  # type: ignore[arg-type]
    return list(raised.value.errors)


def test_all_violations_are_told_together() -> None:
    errors = broken(
        statements=(CAUGHT, CAUGHT, Statement(id="x", source="no", label="x", figure=read("1名"))),
        claims=(SubsetClaim(whole="caught", part="nobody"),),
    )
    assert [type(error) for error in errors] == [DuplicateId, UnknownReference, UnknownReference]
    assert [error.field for error in errors] == [
        "statements[1].id",
        "statements[2].source",
        "claims[0].part",
    ]


@pytest.mark.parametrize(
    ("claim", "rule", "field"),
    [
        (PartsClaim(whole="caught", parts=("money",)), ClaimUnfit, "unit"),
        (SubsetClaim(whole="caught", part="money"), ClaimUnfit, "unit"),
        (TiersClaim(whole="caught", tiers=("money",)), ClaimUnfit, "unit"),
        (ShareClaim(whole="caught", part="money"), ClaimUnfit, "unit"),
        (ChangeClaim(previous="caught", current="money"), ClaimUnfit, "unit"),
        (SubsetClaim(whole="caught", part="change"), ClaimUnfit, "part"),
        (RatioClaim(numerator="money", denominator="change"), ClaimUnfit, "denominator"),
        (SubsetClaim(whole="caught", part="caught"), ClaimUnfit, "id"),
        (ShareClaim(whole="caught", part="fraud", stated="bare"), ClaimUnfit, "stated"),
        (ShareClaim(whole="caught", part="fraud", stated="money"), ClaimUnfit, "stated"),
        (RatioClaim(numerator="money", denominator="caught", stated="bare"), ClaimUnfit, "stated"),
        (BaseClaim(current="caught", stated="change", change=1), ClaimUnfit, "change"),
        (BaseClaim(current="caught", stated="money"), ClaimUnfit, "change"),
        (BaseClaim(current="caught", stated="nothing"), UnknownReference, "stated"),
    ],
)
def test_a_claim_needs_statements_that_can_be_set_against_each_other(
    claim: SubsetClaim, rule: type[AntifraudError], field: str
) -> None:
    (error,) = broken(statements=(CAUGHT, FRAUD, MONEY, BARE, CHANGE), claims=(claim,))
    assert type(error) is rule
    assert error.field == f"claims[0].{field}"


@pytest.mark.parametrize(
    ("make", "fields", "rule", "field"),
    [
        (Casebook, {"title": None}, WrongType, "title"),
        (Casebook, {"title_en": 7}, WrongType, "title_en"),
        (Casebook, {"notes": "一"}, WrongType, "notes"),
        (Casebook, {"notes": (1,)}, WrongType, "notes[0]"),
        (Casebook, {"notes_en": ["one"]}, WrongType, "notes_en"),
        (Casebook().find, {"kind": "source", "record_id": "page"}, WrongType, "kind"),
        (Casebook().find, {"kind": Source, "record_id": 7}, WrongType, "record_id"),
        (Casebook().find, {"kind": Source, "record_id": ["page"]}, WrongType, "record_id"),
        (ToDate, {"until": "2023-03-31"}, WrongType, "until"),
        (ToDate, {"until": datetime(2023, 3, 31, tzinfo=UTC)}, WrongType, "until"),
        (RatioClaim, {"numerator": "a", "denominator": "b", "per": 0}, NegativeCount, "per"),
        (RatioClaim, {"numerator": "a", "denominator": "b", "per": "1"}, WrongType, "per"),
        (ChangeClaim, {"previous": "a", "current": "b", "change": None}, WrongType, "change"),
        (ChangeClaim, {"previous": "a", "current": "b", "change": -1}, NegativeCount, "change"),
        (BaseClaim, {"current": "a", "stated": "b", "change": True}, WrongType, "change"),
        (BaseClaim, {"current": "a", "stated": "b", "change": -1}, NegativeCount, "change"),
    ],
)
def test_a_field_of_another_type_is_refused_by_its_name(
    make: Callable[..., object],
    fields: dict[str, object],
    rule: type[AntifraudError],
    field: str,
) -> None:
    with pytest.raises(rule) as raised:
        make(**fields)
    assert type(raised.value) is rule
    assert raised.value.field == field


def test_a_ratio_may_have_unlike_units() -> None:
    claim = RatioClaim(numerator="money", denominator="caught")
    assert Casebook(sources=(PAGE,), statements=(CAUGHT, MONEY), claims=(claim,)).claims == (claim,)


def test_agencies_name_divisions_and_parents_that_are_there() -> None:
    errors = broken(
        divisions=(Division(code="330784", name="永康市"),),
        agencies=(
            Agency(id="a", name="永康市公安局", division="330784"),
            Agency(id="b", name="缙云县公安局", division="331122", parents=("c",)),
        ),
    )
    assert [error.value for error in errors] == ["331122", "c"]


def test_records_are_found_by_id() -> None:
    book = Casebook(sources=(PAGE,), statements=(CAUGHT, MONEY))
    assert book.statement("money") is MONEY
    assert book.source("page") is PAGE
    with pytest.raises(UnknownReference):
        book.statement("nothing")
    with pytest.raises(UnknownReference):
        book.agency("nobody")


def test_casebooks_are_values() -> None:
    one, other = (Casebook(sources=(PAGE,), statements=(CAUGHT,)) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"id": "", "label": "x", "figure": read("1名")}, EmptyField),
        ({"id": "s", "label": "x"}, EmptyField),
        ({"id": "s", "figure": read("1名")}, LabelMissing),
        ({"id": "s", "indicator": Indicator.CAUGHT, "figure": read("1起")}, UnitUnfit),
        ({"id": "s", "indicator": Indicator.STOPPED_ACCOUNTS, "figure": read("5个")}, UnitUnfit),
        ({"id": "s", "label": "抓获", "figure": read("-3名")}, NegativeCount),
        ({"id": "s", "label": "破案", "figure": Figure.exact(Decimal("1.5"), Unit.CASE)}, NotWhole),
    ],
)
def test_a_statement_says_what_of_what(
    fields: dict[str, object], rule: type[AntifraudError]
) -> None:
    with pytest.raises(rule):
        Statement(source="page", **fields)  # type: ignore[arg-type]


def test_the_topic_is_that_of_the_indicator_unless_given() -> None:
    stopped = Indicator.STOPPED_MONEY
    plain = Statement(id="s", source="p", indicator=stopped, figure=read("1元"))
    moved = Statement(id="s", source="p", indicator=stopped, figure=read("1元"), topic=Topic.OTHER)
    assert (plain.topic, moved.topic) == (Topic.MONEY, Topic.OTHER)


def test_to_date_is_written_as_it_stands_in_files() -> None:
    assert [str(ToDate()), str(ToDate(date(2020, 8, 20)))] == ["to date", "to 2020-08-20"]


@pytest.mark.parametrize("indicator", Indicator)
def test_every_indicator_is_defined_in_both_languages_or_in_none(indicator: Indicator) -> None:
    assert bool(indicator.definition_zh) is bool(indicator.definition_en)
    assert indicator.zh
    assert indicator.en
    assert indicator.definition("en")
