# SPDX-License-Identifier: MIT
"""Whose figure a count is held against, and what a count of rough records can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from antifraud.audit import Check, Reason, Verdict
from antifraud.bulletins import CountStatus, compose, count, render, review
from antifraud.casebook import Casebook, Indicator, Source, Statement
from antifraud.enforcement import Arrest, Operation
from antifraud.errors import NothingInPeriod, WrongType
from antifraud.figures import Figure, Unit
from antifraud.incidents import FraudReport
from antifraud.periods import SHANGHAI, Period
from antifraud.places import Agency, AgencyKind, Station
from antifraud.prevention import Dissuasion, DissuasionChannel, StopPayment
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change

Q1, Q2, LAST = Period.parse("2024Q1"), Period.parse("2024Q2"), Period.parse("2023Q1")
PAGE = Source(id="page", title="通报", title_en="Bulletin")
BUREAU = Agency(id="bureau", name="县公安局", name_en="the bureau", kind=AgencyKind.COUNTY_BUREAU)
EAST, WEST = (
    Station(id=name, name=zh, name_en=en, parents=("bureau",))
    for name, zh, en in (("east", "东城所", "East"), ("west", "西城所", "West"))
)
CENTRE = Agency(
    id="centre", name="反诈中心", kind=AgencyKind.ANTI_FRAUD_CENTRE, parents=("bureau",)
)


def at(day: int, month: int = 1, year: int = 2024) -> datetime:
    return datetime(year, month, day, 9, tzinfo=SHANGHAI)


def calls(**stations: int) -> tuple[FraudReport, ...]:
    """Return reports of stations; of `none` no station is told."""
    return tuple(
        FraudReport(
            id=f"{name}-{place}",
            reported_at=at(1 + place),
            station=None if name == "none" else name,
        )
        for name, many in stations.items()
        for place in range(many)
    )


def says(body: str | None, text: str, **more: object) -> Statement:
    values = {"id": f"s-{body}", "indicator": Indicator.CALLS, "period": Q1, **more}
    return Statement(source="page", figure=read(text), agency=body, **values)  # type: ignore[arg-type]


def book(*statements: Statement, **more: object) -> Casebook:
    values = {"agencies": (BUREAU, EAST, WEST, CENTRE), **more}
    return Casebook(sources=(PAGE,), statements=statements, **values)  # type: ignore[arg-type]


def verdicts(casebook: Casebook) -> dict[str, Verdict]:
    return {
        one.subjects[0]: one.verdict
        for one in review(casebook, complete=True)
        if one.check is Check.RECONCILE
    }


# Whose


def test_a_station_is_held_against_its_own_records_alone() -> None:
    found = verdicts(
        book(
            says("bureau", "5起"), says("east", "2起"), says("west", "5起"),
            incidents=calls(east=2, west=3),
        )
    )  # fmt: skip
    assert found == {
        "s-bureau": Verdict.FOLLOWS,
        "s-east": Verdict.FOLLOWS,
        "s-west": Verdict.CONTRADICTED,
    }


def test_a_station_that_alone_states_does_not_own_what_its_bureau_recorded() -> None:
    casebook = book(says("east", "4起"), incidents=calls(east=2, none=2))
    assert verdicts(casebook)["s-east"] is Verdict.UNDETERMINED
    counted = count(casebook, Indicator.CALLS, Q1, complete=True, agency="east")
    assert counted.figure == Figure.between(2, 4, Unit.CASE)
    assert counted.unassigned == 2


def test_a_bureau_that_alone_states_owns_what_tells_no_station() -> None:
    casebook = book(says("bureau", "4起"), incidents=calls(east=2, none=2))
    assert verdicts(casebook)["s-bureau"] is Verdict.FOLLOWS


def test_what_another_kind_of_body_did_may_be_the_stations_too() -> None:
    stops = tuple(
        StopPayment(
            id=str(place),
            account=f"62{place}",
            ordered_at=at(place),
            stopped_at=at(place),
            agency=by,
        )
        for place, by in enumerate(("east", "centre", "west", "bureau"), 1)
    )
    casebook = book(
        says("east", "3个账户", indicator=Indicator.STOPPED_ACCOUNTS),
        says("west", "4个账户", indicator=Indicator.STOPPED_ACCOUNTS),
        prevention=stops,
    )
    counted = count(casebook, Indicator.STOPPED_ACCOUNTS, Q1, complete=True, agency="east").figure
    assert counted == Figure.between(1, 3, Unit.ACCOUNT)
    assert verdicts(casebook) == {
        "s-east": Verdict.UNDETERMINED,
        "s-west": Verdict.CONTRADICTED,
    }


def test_a_body_beside_whose_place_is_not_told_may_be_under_it() -> None:
    apart = Station(id="apart", name="某所")
    casebook = book(says("bureau", "5起"), agencies=(BUREAU, apart), incidents=calls(apart=5))
    assert verdicts(casebook)["s-bureau"] is Verdict.UNDETERMINED


def test_a_record_that_tells_no_body_says_so() -> None:
    casebook = book(says("east", "3起"), says("west", "1起"), incidents=calls(none=4))
    (found, _) = (one for one in review(casebook, complete=True) if one.check is Check.RECONCILE)
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.BODY_NOT_TOLD)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tables_and_checks_name_the_body_where_several_state_the_same(lang: Language) -> None:
    casebook = book(
        says("bureau", "5起"), says("east", "2起"), says("west", "5起"),
        incidents=calls(east=2, west=3),
    )  # fmt: skip
    text = render(compose(casebook, Q1, complete=True), "markdown", lang)
    west = "警情数（西城所）" if lang == "zh" else "calls taken (West)"
    head = f"| {west} |"
    figures, counts, checks = text.count(head), text.count(west), west in text.split("###")[-1]
    assert (figures, counts, checks) == (2, 3, True)
    assert "县公安局" not in text
    assert "the bureau" not in text


def test_one_body_of_many_labels_is_not_named() -> None:
    casebook = book(says("east", "2起"), incidents=calls(east=2))
    assert "东城所" not in render(compose(casebook, Q1, complete=True), "text", "zh").split("■")[1]


# How much


def test_a_stop_of_which_only_the_order_is_told_may_have_been_carried_out() -> None:
    stops = tuple(
        StopPayment(id=str(day), account=f"62{day}", ordered_at=at(day, 2)) for day in range(1, 6)
    )
    casebook = book(prevention=stops)
    found = count(casebook, Indicator.STOPPED_ACCOUNTS, Q1, complete=True)
    assert (found.figure, found.undated) == (Figure.between(0, 5, Unit.ACCOUNT), 5)
    assert count(casebook, Indicator.STOPPED_ACCOUNTS, Q1).status is CountStatus.AT_LEAST
    assert count(casebook, Indicator.STOPPED_ACCOUNTS, Q2, complete=True).undated == 5
    before = count(casebook, Indicator.STOPPED_ACCOUNTS, LAST, complete=True)
    assert before.figure == Figure.exact(0, Unit.ACCOUNT)


def stopped(*amounts: str, month: int = 1) -> tuple[StopPayment, ...]:
    return tuple(
        StopPayment(
            id=f"{month}-{place}",
            account="6222",
            ordered_at=at(1 + 5 * place, month),
            stopped_at=at(1 + 5 * place, month),
            amount=Decimal(amount),
        )
        for place, amount in enumerate(amounts)
    )


def test_money_of_an_account_that_is_stopped_anew_may_be_the_same_money() -> None:
    casebook = book(prevention=stopped("1000.00", "5000.00"))
    found = count(casebook, Indicator.STOPPED_MONEY, Q1, complete=True)
    assert (found.figure, found.records) == (Figure.between(5000, 6000, Unit.CNY), 2)


@pytest.mark.parametrize(
    ("told", "held", "expected"),
    [
        (7, (4, 1), Figure.between(5, 7, Unit.PERSON)),
        (5, (4, 1), Figure.exact(5, Unit.PERSON)),
        (5, (), Figure.exact(5, Unit.PERSON)),
    ],
)
def test_an_operation_may_have_caught_more_than_its_arrests_hold(
    told: int, held: tuple[int, ...], expected: Figure
) -> None:
    operation = Operation(id="o", period=Q1, caught=Figure.exact(told, Unit.PERSON), source="page")
    arrests = tuple(
        Arrest(
            id=f"a{place}",
            operation="o",
            period=Period.parse(f"2024-01-{10 + place}"),
            persons=Figure.exact(many, Unit.PERSON),
        )
        for place, many in enumerate(held)
    )
    casebook = book(enforcement=(operation, *arrests))
    assert count(casebook, Indicator.CAUGHT, Q1, complete=True).figure == expected


def test_a_ratio_counts_each_of_its_records_once() -> None:
    talks = tuple(
        Dissuasion(id=str(day), at=at(day), channel=channel)
        for day, channel in enumerate(
            [DissuasionChannel.VISIT] * 2 + [DissuasionChannel.CALL] * 4, 1
        )
    )
    found = count(book(prevention=talks), Indicator.FACE_TO_FACE_RATE, Q1, complete=True)
    assert found.records == 6


# What is no argument


@pytest.mark.parametrize(
    "asked",
    [
        lambda: count(Casebook(), "calls", Q1),  # type: ignore[arg-type]
        lambda: count(Casebook(), Indicator.CALLS, "2024Q1"),  # type: ignore[arg-type]
        lambda: count(Casebook(), Indicator.CALLS, Q1, complete="calls"),  # type: ignore[arg-type]
        lambda: count(Casebook(), Indicator.CALLS, Q1, complete=["calls"]),  # type: ignore[list-item]
        lambda: review(Casebook(), complete="calls"),  # type: ignore[arg-type]
        lambda: compose(Casebook(), complete="calls"),  # type: ignore[arg-type]
    ],
)
def test_a_text_is_no_indicator_and_no_period(asked: Callable[[], object]) -> None:
    with pytest.raises(WrongType):
        asked()


# Records alone, and records that know better


def test_records_alone_make_a_bulletin() -> None:
    casebook = Casebook(title="记录", incidents=calls(none=3))
    line = compose(casebook, Q1).counts[0]
    assert line.counted.figure == Figure.at_least(3, Unit.CASE)
    line = compose(casebook).counts[0]
    assert str(line.counted.period) == "2024-01"
    assert line.changes == ()
    assert "案卷中没有陈述" not in render(compose(casebook), "text", "zh")


def test_a_period_without_record_or_statement_is_told_with_what_there_is() -> None:
    with pytest.raises(NothingInPeriod, match="the records are of 2024-01"):
        compose(Casebook(incidents=calls(none=3)), Period.parse("2029"), complete=True)


def losses(loss: str, year: int) -> tuple[FraudReport, ...]:
    return tuple(
        FraudReport(id=f"{year}-{day}", reported_at=at(day, 1, year), loss=Decimal(loss))
        for day in range(1, 11)
    )


@pytest.mark.parametrize(("change", "more"), [("同比上升288%", 1), ("同比上升294%", 0)])
def test_a_printed_change_is_held_against_what_records_know_of_both_figures(
    change: str, more: int
) -> None:
    lost = Indicator.LOST
    casebook = book(
        says(None, "1万元", id="then", indicator=lost, period=LAST),
        says(None, "3.9万元", id="now", indicator=lost, changes=(read_change(change),)),
        incidents=(*losses("1000.00", 2023), *losses("3940.00", 2024)),
    )
    printed, *counted = (
        one for one in review(casebook, complete=True) if one.check is Check.CHANGE
    )
    assert printed.verdict is Verdict.WITHIN_ROUNDING
    refuted = [one.verdict for one in counted].count(Verdict.CONTRADICTED)
    assert refuted == more
    assert all("both figures are counted from the records" in one.assumptions for one in counted)
    assert [one for one in review(casebook) if one.verdict is Verdict.CONTRADICTED] == []


# How it is written


def test_bounds_of_whole_things_are_written_whole() -> None:
    rough = FraudReport(id="r", reported_at=at(1) - timedelta(days=1))
    stop = StopPayment(id="s", account="62", ordered_at=at(2))
    casebook = book(
        says(None, "4个账户", indicator=Indicator.STOPPED_ACCOUNTS),
        incidents=(rough,),
        prevention=(stop, *stopped("1.00")),
    )
    text = render(compose(casebook, Q1, complete=True), "text", "zh")
    assert "记录计数1至2个账户；原文4个账户" in text
    late = StopPayment(id="n", account="64", ordered_at=at(3), amount=Decimal("5000.00"))
    casebook = book(
        says(None, "9万元", indicator=Indicator.STOPPED_MONEY),
        prevention=(*stopped("15000.00"), late),
    )
    text = render(compose(casebook, Q1, complete=True), "text", "zh")
    assert "记录计数1.5万至2万元；原文9万元" in text


def test_changes_of_bounds_are_written_as_the_others_are() -> None:
    stops = (*stopped("1.00"), StopPayment(id="s", account="62", ordered_at=at(2)))
    before = StopPayment(
        id="b", account="63", ordered_at=at(2, 11, 2023), stopped_at=at(2, 11, 2023)
    )
    casebook = book(prevention=(*stops, before))
    text = render(compose(casebook, Q1, complete=True), "markdown", "zh")
    assert "+0.00%至+100.00%（基期 1个账户，基数小）" in text
    open_ended = render(compose(casebook, Q2, complete=True), "markdown", "en")
    assert "-100.00% to +0.00%" in open_ended
