# SPDX-License-Identifier: MIT
"""What records come to: never zero for want of records, never twice for the same thing."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.audit import Check, Verdict
from antifraud.bulletins import CountStatus, compose, count, countable, render, review
from antifraud.casebook import Casebook, Indicator, Source, Statement
from antifraud.enforcement import Arrest, MeasureTaken, Recovery, RecoveryStep
from antifraud.figures import Figure, Unit
from antifraud.incidents import Description, FraudReport, Lifecycle, MissingPerson, Stage, Step
from antifraud.periods import SHANGHAI, Moment, Period
from antifraud.prevention import (
    Dissuasion,
    DissuasionChannel,
    Freeze,
    Intervention,
    Return,
    StepAction,
    StopPayment,
)
from antifraud.prevention import Step as BankStep

Q1, Q2 = Period.parse("2023Q1"), Period.parse("2023Q2")


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2023, month, day, hour, tzinfo=SHANGHAI)


def stop(name: str, account: str, when: datetime, amount: str | None = None, **more: object):  # type: ignore[no-untyped-def] # noqa: ANN201
    return StopPayment(
        id=name,
        account=account,
        ordered_at=when,
        stopped_at=when,
        amount=None if amount is None else Decimal(amount),
        **more,  # type: ignore[arg-type]
    )


def reports(*days: tuple[int, int]) -> tuple[FraudReport, ...]:
    return tuple(
        FraudReport(id=f"f{place}", reported_at=at(*day)) for place, day in enumerate(days)
    )


def test_no_record_is_not_zero() -> None:
    found = count(Casebook(), Indicator.CALLS, Q1)
    assert found.figure is None
    assert found.status is CountStatus.NO_RECORDS


def test_no_record_is_zero_where_the_records_are_complete() -> None:
    assert count(Casebook(), Indicator.CALLS, Q1, complete=True).figure == Figure.exact(
        0, Unit.CASE
    )


def test_records_that_are_not_said_to_be_complete_give_a_lower_bound() -> None:
    book = Casebook(incidents=reports((1, 5), (2, 5), (4, 5)))
    found = count(book, Indicator.CALLS, Q1)
    assert (found.figure, found.records) == (Figure.at_least(2, Unit.CASE), 2)


def test_completeness_is_claimed_indicator_by_indicator() -> None:
    book = Casebook(incidents=reports((1, 5)))
    assert count(book, Indicator.CALLS, Q1, complete=[Indicator.CALLS]).figure == Figure.exact(
        1, Unit.CASE
    )
    assert count(book, Indicator.CALLS, Q1, complete=[Indicator.LOST]).figure == Figure.at_least(
        1, Unit.CASE
    )


def test_a_call_for_a_missing_person_is_a_call() -> None:
    lost = MissingPerson(id="m", reported=Moment.parse("2023-03-03T17~"), person=Description())
    book = Casebook(incidents=(lost, *reports((1, 5))))
    assert count(book, Indicator.CALLS, Q1, complete=True).figure == Figure.exact(2, Unit.CASE)


def test_what_may_lie_outside_raises_the_upper_bound_alone() -> None:
    night = Moment.parse("2023-03-31T23:30/2023-04-01T01:00")
    lost = MissingPerson(id="m", reported=night, person=Description())
    book = Casebook(incidents=(lost, *reports((1, 5))))
    found = count(book, Indicator.CALLS, Q1, complete=True)
    assert found.figure == Figure.between(1, 2, Unit.CASE)
    assert (found.records, found.undated) == (1, 1)


def test_a_record_without_a_time_may_be_of_any_period() -> None:
    book = Casebook(incidents=(FraudReport(id="f"),))
    assert count(book, Indicator.CALLS, Q1, complete=True).figure == Figure.between(0, 1, Unit.CASE)


def test_an_account_that_is_stopped_twice_counts_once() -> None:
    book = Casebook(
        prevention=(
            stop("s1", "6222", at(1, 5), "300.00"),
            stop("s2", "6222", at(1, 7), "300.00", extension_of="s1"),
            stop("s3", "6223", at(1, 8), "50.00"),
        )
    )
    assert count(book, Indicator.STOPPED_ACCOUNTS, Q1, complete=True).figure == Figure.exact(
        2, Unit.ACCOUNT
    )
    assert count(book, Indicator.STOPPED_MONEY, Q1, complete=True).figure == Figure.exact(
        350, Unit.CNY
    )


def test_an_account_stopped_in_two_quarters_counts_in_each() -> None:
    book = Casebook(prevention=(stop("s1", "6222", at(1, 5)), stop("s2", "6222", at(4, 5))))
    for period in (Q1, Q2):
        found = count(book, Indicator.STOPPED_ACCOUNTS, period, complete=True)
        assert found.figure == Figure.exact(1, Unit.ACCOUNT)


def test_a_sum_of_which_a_part_is_not_told_has_no_upper_bound() -> None:
    book = Casebook(
        prevention=(stop("s1", "6222", at(1, 5), "300.00"), stop("s2", "6223", at(1, 6)))
    )
    found = count(book, Indicator.STOPPED_MONEY, Q1, complete=True)
    assert (found.figure, found.untold) == (Figure.at_least(300, Unit.CNY), 1)


def test_a_case_is_filed_when_its_life_cycle_says_so() -> None:
    steps = (
        Step(stage=Stage.ACCEPTED, at=Moment.parse("2023-03-30")),
        Step(stage=Stage.FILED, at=Moment.parse("2023-04-02")),
    )
    book = Casebook(
        incidents=(
            FraudReport(id="f1", reported_at=at(3, 30), stage=Stage.FILED),
            Lifecycle(id="l1", incident="f1", steps=steps),
            FraudReport(id="f2", reported_at=at(3, 1), stage=Stage.FILED, filed_at=at(3, 2)),
        )
    )
    assert count(book, Indicator.FILED, Q1, complete=True).figure == Figure.exact(1, Unit.CASE)
    assert count(book, Indicator.FILED, Q2, complete=True).figure == Figure.exact(1, Unit.CASE)


def test_arrests_of_single_days_add_up() -> None:
    book = Casebook(
        enforcement=(
            Arrest(id="a", at=Moment.parse("2023-01-05"), persons=Figure.exact(2, Unit.PERSON)),
            Arrest(id="b", at=Moment.parse("2023-01-05"), persons=Figure.exact(3, Unit.PERSON)),
        )
    )
    assert count(book, Indicator.CAUGHT, Q1, complete=True).figure == Figure.exact(5, Unit.PERSON)


def test_a_sum_of_a_quarter_may_hold_the_arrests_of_its_days() -> None:
    book = Casebook(
        enforcement=(
            Arrest(id="q", period=Q1, persons=Figure.exact(399, Unit.PERSON)),
            Arrest(id="a", at=Moment.parse("2023-01-18"), persons=Figure.exact(44, Unit.PERSON)),
            Arrest(id="b", at=Moment.parse("2023-02-18"), persons=Figure.exact(6, Unit.PERSON)),
        )
    )
    found = count(book, Indicator.CAUGHT, Q1, complete=True)
    assert found.figure == Figure.between(399, 449, Unit.PERSON)
    assert found.status is CountStatus.OVERLAPPING


def test_days_that_add_up_to_more_than_the_sum_bound_it_from_below() -> None:
    book = Casebook(
        enforcement=(
            MeasureTaken(id="q", period=Q1, persons=Figure.exact(5, Unit.PERSON)),
            *(
                MeasureTaken(
                    id=f"d{day}",
                    at=Moment.parse(f"2023-01-{day}"),
                    persons=Figure.exact(4, Unit.PERSON),
                )
                for day in (11, 12)
            ),
        )
    )
    figure = count(book, Indicator.COERCIVE_MEASURES, Q1, complete=True).figure
    assert figure == Figure.between(8, 13, Unit.PERSON)


def test_one_sum_of_two_steps_tells_neither() -> None:
    merged = Recovery(
        id="r",
        steps=(RecoveryStep.RECOVERED, RecoveryStep.RETURNED),
        printed="追赃返赃",
        stated=Figure.between(4_000_000, 5_000_000, Unit.CNY),
        period=Q1,
    )
    assert count(Casebook(enforcement=(merged,)), Indicator.RECOVERED, Q1).figure is None


def test_a_printed_sum_keeps_its_bounds() -> None:
    sum_of = Recovery(
        id="r",
        steps=(RecoveryStep.RECOVERED,),
        stated=Figure.between(200_000, 300_000, Unit.CNY),
        at=Moment.parse("2023-01-18"),
    )
    book = Casebook(enforcement=(sum_of,))
    assert count(book, Indicator.RECOVERED, Q1, complete=True).figure == Figure.between(
        200_000, 300_000, Unit.CNY
    )


def test_rates_divide_what_is_counted() -> None:
    book = Casebook(
        prevention=(
            stop("s1", "6222", at(1, 5), "400.00"),
            Freeze(id="z", account="6222", ordered_on=date(2023, 1, 6), amount=Decimal("300.00")),
            Return(id="r", amount=Decimal("150.00"), returned_on=date(2023, 3, 1)),
            Dissuasion(id="d1", at=at(1, 1), channel=DissuasionChannel.VISIT),
            Dissuasion(id="d2", at=at(1, 1), channel=DissuasionChannel.CALL),
            Dissuasion(id="d3", at=at(1, 2), channel=DissuasionChannel.TEXT),
        )
    )
    rates = {
        Indicator.FREEZE_RATE: Fraction(75),
        Indicator.RETURN_RATE: Fraction(50),
        Indicator.FACE_TO_FACE_RATE: Fraction(100, 3),
    }
    for indicator, expected in rates.items():
        figure = count(book, indicator, Q1, complete=True).figure
        assert figure is not None
        assert (figure.low, figure.high, figure.unit) == (expected, expected, Unit.PERCENT)


def test_a_rate_of_records_that_are_not_complete_is_not_known() -> None:
    book = Casebook(prevention=(stop("s1", "6222", at(1, 5), "400.00"),))
    assert count(book, Indicator.FREEZE_RATE, Q1).figure is None


def test_a_rate_over_nothing_says_so() -> None:
    found = count(Casebook(), Indicator.FREEZE_RATE, Q1, complete=True)
    assert (found.figure, found.status) == (None, CountStatus.NO_BASE)


def test_money_averted_counts_at_the_last_step_told() -> None:
    kept = Intervention(
        id="i",
        averted=Decimal("170000.00"),
        timeline=(BankStep(action=StepAction.CALLED_POLICE, at=Moment.parse("2023-03-14T14~")),),
    )
    book = Casebook(prevention=(kept,))
    assert count(book, Indicator.AVERTED, Q1, complete=True).figure == Figure.exact(
        170_000, Unit.CNY
    )


@pytest.mark.parametrize(
    "indicator", [Indicator.STOP_PAYMENT_EFFICIENCY, Indicator.APP_RATE, Indicator.OTHER]
)
def test_what_no_record_supplies_cannot_be_counted(indicator: Indicator) -> None:
    assert not countable(indicator)
    assert count(Casebook(), indicator, Q1, complete=True).status is CountStatus.NOT_COUNTABLE


@given(st.lists(st.integers(0, 364), max_size=30), st.data())
def test_the_quarters_of_a_year_add_up_to_it(days: list[int], data: st.DataObject) -> None:
    first = datetime(2023, 1, 1, 0, 0, tzinfo=SHANGHAI)
    minutes = [data.draw(st.integers(0, 1439)) for _ in days]
    book = Casebook(
        incidents=tuple(
            FraudReport(id=f"f{place}", reported_at=first + timedelta(days=day, minutes=minute))
            for place, (day, minute) in enumerate(zip(days, minutes, strict=True))
        )
    )
    year = Period.parse("2023")
    quarters = [
        count(book, Indicator.CALLS, quarter, complete=True).figure
        for quarter in year.split(Q1.kind)
    ]
    total = sum((each for each in quarters if each is not None), Figure.exact(0, Unit.CASE))
    assert total == count(book, Indicator.CALLS, year, complete=True).figure


# --- beside what is stated ------------------------------------------------------------------------


def stated(number: int) -> Casebook:
    return Casebook(
        sources=(Source(id="page", title="通报"),),
        statements=(
            Statement(
                id="calls",
                source="page",
                indicator=Indicator.CALLS,
                figure=Figure.exact(number, Unit.CASE),
                period=Q1,
            ),
        ),
        incidents=reports((1, 5), (2, 5), (3, 5)),
    )


@pytest.mark.parametrize(
    ("number", "complete", "verdict"),
    [
        (3, True, Verdict.FOLLOWS),
        (4, True, Verdict.CONTRADICTED),
        (2, True, Verdict.CONTRADICTED),
        (2, False, Verdict.CONTRADICTED),
    ],
)
def test_a_statement_is_reconciled_with_the_records(
    number: int,
    complete: bool,  # noqa: FBT001 - a row of the table
    verdict: Verdict,
) -> None:
    findings = review(stated(number), complete=complete)
    assert [(one.check, one.verdict) for one in findings] == [(Check.RECONCILE, verdict)]


@pytest.mark.parametrize("number", [3, 400])
def test_records_that_may_be_incomplete_confirm_nothing(number: int) -> None:
    (finding,) = review(stated(number))
    assert finding.check is Check.ALONE
    (line,) = compose(stated(number)).counts
    assert [one.verdict for one in line.findings] == [Verdict.UNDETERMINED]


def test_a_count_is_compared_with_the_period_before() -> None:
    book = Casebook(
        sources=(Source(id="page", title="通报"),),
        statements=stated(3).statements,
        incidents=(
            *reports((1, 5), (2, 5), (3, 5)),
            FraudReport(id="before", reported_at=datetime(2022, 12, 1, tzinfo=SHANGHAI)),
        ),
    )
    (line,) = (one for one in compose(book, Q1, complete=True).counts if one.stated)
    changes = {one.basis.value: one.change for one in line.changes}
    assert changes["previous_period"] is not None
    assert changes["previous_period"].percent(0) == 200
    text = render(compose(book, Q1, complete=True), "text", "en")
    assert "+200.00% (then" in text
    assert "small base: from fewer than 20" in text


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_shows_what_was_counted(form: str, lang: str) -> None:
    text = render(compose(stated(3)), form, lang)  # type: ignore[arg-type]
    heads = {"zh": "由记录计数", "en": "Counted from records"}
    assert ('"counts"' if form == "json" else heads[lang]) in text
