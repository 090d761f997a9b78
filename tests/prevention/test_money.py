# SPDX-License-Identifier: MIT
"""Stopped, frozen, returned: three steps, each with its own limit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import (
    AntifraudError,
    ExtensionUnfit,
    FrozenBeforeFiling,
    LossesDiffer,
    NoticeTooShort,
    NotInProportion,
    NotOfTheFreeze,
    OutsideCalendar,
    QueueUnfit,
    StoppedTooOften,
    StopUnfit,
    SumTooLarge,
    TimeReversed,
    WrongType,
)
from antifraud.prevention import (
    STOP_TERM,
    Freeze,
    Renewal,
    Return,
    ReturnMethod,
    freeze_violations,
    return_violations,
    stop_payment_violations,
)
from tests.prevention.made import ACCOUNT, DAY, HOUR, NOON, YUAN, freeze, returned, share, stop


def told(found: Iterable[tuple[int, AntifraudError]]) -> list[tuple[int, type, str]]:
    return [(place, type(error), error.field) for place, error in found]


# 止付


def test_a_stop_ends_48_hours_after_the_bank_carried_it_out() -> None:
    assert stop().expires_at - NOON == timedelta(hours=48)
    late = stop(stopped_at=NOON + HOUR)
    assert late.expires_at - NOON == timedelta(hours=49)
    assert late.expires_at.tzinfo is NOON.tzinfo


def test_48_hours_are_hours_and_not_days_of_a_clock() -> None:
    before_summer_time = datetime(2023, 3, 11, 12, tzinfo=ZoneInfo("America/New_York"))
    ends = stop(ordered_at=before_summer_time).expires_at
    assert ends.astimezone(UTC) - before_summer_time.astimezone(UTC) == STOP_TERM
    assert ends.hour == 13


def test_a_stop_that_is_lifted_holds_no_longer() -> None:
    lifted = stop(lifted_at=NOON + HOUR)
    assert lifted.holds_at(NOON)
    assert not lifted.holds_at(NOON + HOUR)
    assert stop().holds_at(NOON + STOP_TERM - timedelta(seconds=1))
    assert not stop().holds_at(NOON + STOP_TERM)
    assert not stop().holds_at(NOON - HOUR)


def test_a_stop_at_the_end_of_the_calendar_says_so() -> None:
    with pytest.raises(OutsideCalendar):
        _ = stop(ordered_at=datetime(9999, 12, 31, 12, tzinfo=UTC)).expires_at


def test_an_account_is_stopped_and_extended_once() -> None:
    first = stop(id="1")
    second = stop(id="2", ordered_at=NOON + STOP_TERM, extension_of="1")
    third = stop(id="3", ordered_at=NOON + 2 * STOP_TERM, extension_of="2")
    assert not told(stop_payment_violations([first, second]))
    assert told(stop_payment_violations([third, first, second])) == [
        (0, StoppedTooOften, "account")
    ]
    other = stop(id="4", account="another", ordered_at=NOON)
    assert not told(stop_payment_violations([first, second, other]))


def test_accounts_of_two_banks_are_two_even_with_one_number() -> None:
    stops = [stop(id=str(n), bank=f"bank {n}") for n in range(3)]
    assert not told(stop_payment_violations(stops))


@pytest.mark.parametrize("told_at", [0, 1, 2])
def test_a_bank_that_is_told_once_does_not_part_an_account(told_at: int) -> None:
    stops = [
        stop(id=str(n), ordered_at=NOON + n * HOUR, bank="bank" if n == told_at else None)
        for n in range(3)
    ]
    assert told(stop_payment_violations(stops)) == [(2, StoppedTooOften, "account")]


def test_a_stop_without_a_bank_is_of_any_of_the_banks_that_are_told() -> None:
    banks = ["a", "b", None, None, None]
    stops = [stop(id=str(n), ordered_at=NOON + n * HOUR, bank=bank) for n, bank in enumerate(banks)]
    assert not told(stop_payment_violations(stops[:4]))
    assert [place for place, *_ in told(stop_payment_violations(stops))] == [4]


def test_an_account_is_the_same_with_spaces_and_hyphens() -> None:
    accounts = ["6222 0212 3456 7890", "6222-0212-3456-7890", ACCOUNT]
    stops = [stop(id=str(n), account=account) for n, account in enumerate(accounts)]
    assert told(stop_payment_violations(stops)) == [(2, StoppedTooOften, "account")]
    extended = [stops[0], stop(id="4", account=ACCOUNT, extension_of="0")]
    assert not told(stop_payment_violations(extended))


def test_an_extension_may_tell_the_bank_that_the_first_stop_left_out() -> None:
    assert not told(
        stop_payment_violations([stop(id="1"), stop(id="2", bank="bank", extension_of="1")])
    )


@pytest.mark.parametrize("moment", [DAY, "noon", None])
def test_whether_a_stop_holds_is_asked_of_an_instant(moment: date | str | None) -> None:
    with pytest.raises(WrongType) as raised:
        stop().holds_at(moment)  # type: ignore[arg-type]
    assert raised.value.field == "moment"


def test_the_error_of_a_third_stop_shows_no_account() -> None:
    stops = [stop(id=str(n)) for n in range(3)]
    ((_, error),) = stop_payment_violations(stops)
    assert ACCOUNT not in f"{error} {error!r} {error.args} {error.value}"


@pytest.mark.parametrize(
    "second",
    [
        {"account": "another"},
        {"bank": "another"},
        {"ordered_at": NOON - HOUR},
    ],
)
def test_an_extension_goes_on_with_an_earlier_stop_of_the_account(second: dict[str, Any]) -> None:
    bent = {"id": "2", "bank": "bank", "extension_of": "1"} | second
    stops = [stop(id="1", bank="bank"), stop(**bent)]
    assert told(stop_payment_violations(stops)) == [(1, ExtensionUnfit, "extension_of")]


def test_no_two_stops_extend_the_same_one_nor_an_extension() -> None:
    stops = [
        stop(id="1"),
        stop(id="2", extension_of="1"),
        stop(id="3", account="another", extension_of="1"),
        stop(id="4", account="another", extension_of="3"),
    ]
    assert [place for place, *_ in told(stop_payment_violations(stops))] == [2, 3]


def test_an_extension_of_a_stop_that_is_elsewhere_tells_nothing() -> None:
    assert not told(stop_payment_violations([stop(extension_of="elsewhere")]))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9))))
def test_every_stop_beyond_two_of_an_account_is_told_once(rows: list[tuple[str, int]]) -> None:
    stops = [
        stop(id=str(place), account=account, ordered_at=NOON + hours * HOUR)
        for place, (account, hours) in enumerate(rows)
    ]
    places = [place for place, _ in stop_payment_violations(stops)]
    assert len(set(places)) == len(places)
    for account in "abc":
        of_it = [place for place, stopped in enumerate(stops) if stopped.account == account]
        assert len([place for place in places if place in of_it]) == max(0, len(of_it) - 2)


# 冻结


@pytest.mark.parametrize(
    ("ordered_on", "ends_on"),
    [
        (date(2022, 8, 31), date(2023, 2, 28)),
        (date(2023, 8, 31), date(2024, 2, 29)),
        (date(2023, 3, 14), date(2023, 9, 14)),
        (date(2023, 3, 31), date(2023, 9, 30)),
        (date(2023, 12, 1), date(2024, 6, 1)),
    ],
)
def test_a_freeze_runs_six_calendar_months(ordered_on: date, ends_on: date) -> None:
    frozen = freeze(ordered_on=ordered_on)
    assert frozen.ends_on == ends_on
    assert frozen.holds_on(ends_on)
    assert not frozen.holds_on(ends_on + timedelta(days=1))


def test_a_freeze_is_renewed_by_six_months_as_often_as_it_is_needed() -> None:
    renewals = (Renewal(on=date(2023, 9, 14)), Renewal(on=date(2024, 3, 1)))
    assert freeze(renewals=renewals).ends_on == date(2024, 9, 14)


def test_a_major_case_may_be_frozen_for_a_year() -> None:
    assert freeze(months=12, major=True).ends_on == date(2024, 3, 14)


def test_a_freeze_in_the_queue_begins_when_it_takes_hold() -> None:
    waiting = freeze(queue=1, behind="first")
    assert waiting.begins_on is None
    assert waiting.ends_on is None
    assert not waiting.holds_on(DAY)
    held = freeze(queue=1, behind="first", effective_on=date(2023, 9, 15))
    assert held.ends_on == date(2024, 3, 15)


def test_a_freeze_that_is_lifted_holds_no_longer() -> None:
    lifted = freeze(lifted_on=date(2023, 4, 1))
    assert lifted.holds_on(date(2023, 3, 31))
    assert not lifted.holds_on(date(2023, 4, 1))


@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.lists(st.integers(1, 6), max_size=6),
)
def test_a_freeze_never_runs_longer_than_its_months(start: date, months: list[int]) -> None:
    frozen = freeze(ordered_on=start)
    for more in months:
        end = frozen.ends_on
        assert end is not None
        frozen = freeze(ordered_on=start, renewals=(*frozen.renewals, Renewal(on=end, months=more)))
    end = frozen.ends_on
    assert end is not None
    passed = (end.year - start.year) * 12 + end.month - start.month
    assert passed == 6 + sum(months)
    assert end.day <= start.day


def test_money_is_frozen_once_the_case_is_filed() -> None:
    early = freeze(incidents=("case",))
    filed = DAY + timedelta(days=1)
    assert told(freeze_violations([early], filed={"case": filed})) == [
        (0, FrozenBeforeFiling, "ordered_on")
    ]
    assert not told(freeze_violations([early], filed={"case": DAY}))


def test_a_filing_that_is_not_known_proves_nothing() -> None:
    two = freeze(incidents=("case", "other"))
    after = DAY + timedelta(days=1)
    assert not told(freeze_violations([two], filed={}))
    assert not told(freeze_violations([two], filed={"case": after}))
    assert not told(freeze_violations([two], filed={"case": after, "other": DAY}))
    assert told(freeze_violations([two], filed={"case": after, "other": after}))


@pytest.mark.parametrize(
    ("fields", "error"),
    [({"account": "another"}, QueueUnfit), ({"ordered_on": date(2023, 3, 1)}, TimeReversed)],
)
def test_a_freeze_waits_behind_an_earlier_one_of_its_account(
    fields: dict[str, Any], error: type
) -> None:
    first = freeze(id="first")
    assert not told(freeze_violations([first, freeze(queue=1, behind="first")], filed={}))
    wrong = freeze(queue=1, behind="first", **fields)
    assert [found[:2] for found in told(freeze_violations([first, wrong], filed={}))] == [
        (1, error)
    ]


def test_a_freeze_follows_a_stop_of_its_account() -> None:
    frozen = freeze(stop_payment="s", bank="bank")
    alike = [stop(), stop(account="6222 0212-3456 7890"), stop(bank="bank")]
    for one in alike:
        assert not told(freeze_violations([frozen], filed={}, stops=[one]))
    for other in (stop(account="another"), stop(bank="another")):
        assert told(freeze_violations([frozen], filed={}, stops=[other])) == [
            (0, StopUnfit, "stop_payment")
        ]
    assert not told(freeze_violations([frozen], filed={}, stops=[stop(id="elsewhere")]))


def test_a_freeze_is_not_ordered_before_the_day_of_its_stop() -> None:
    frozen = freeze(stop_payment="s")
    next_day = stop(ordered_at=NOON + 24 * HOUR)
    assert told(freeze_violations([frozen], filed={}, stops=[next_day])) == [
        (0, TimeReversed, "ordered_on")
    ]


def test_a_freeze_waits_behind_one_of_its_account_however_that_is_printed() -> None:
    first = freeze(id="first", account="6222 0212 3456 7890", bank="bank")
    assert not told(freeze_violations([first, freeze(queue=1, behind="first")], filed={}))
    apart = freeze(queue=1, behind="first", bank="another")
    assert told(freeze_violations([first, apart], filed={})) == [(1, QueueUnfit, "behind")]


@pytest.mark.parametrize("day", [NOON, "2023-03-14", None])
def test_whether_a_freeze_holds_is_asked_of_a_day(day: date | str | None) -> None:
    with pytest.raises(WrongType) as raised:
        freeze().holds_on(day)  # type: ignore[arg-type]
    assert raised.value.field == "day"


# 返还


def from_it(amount: Decimal | None) -> Return:
    return returned(freeze="f", amount=amount)


def test_no_more_is_returned_than_was_frozen() -> None:
    frozen = [freeze(amount=Decimal("900.00"))]
    parts = [from_it(Decimal("500.00")), from_it(Decimal("400.00"))]
    assert not told(return_violations(parts, frozen))
    over = [*parts, from_it(Decimal("0.01"))]
    assert told(return_violations(over, frozen)) == [(2, SumTooLarge, "amount")]


@pytest.mark.parametrize(
    ("parts", "frozen"),
    [
        ([from_it(YUAN)], freeze()),
        ([from_it(None)], freeze(amount=Decimal())),
        ([from_it(YUAN)], freeze(id="another", amount=Decimal())),
        ([returned(amount=YUAN)], freeze(amount=Decimal())),
    ],
)
def test_a_sum_that_is_not_known_proves_nothing(parts: list[Return], frozen: Freeze) -> None:
    assert not told(return_violations(parts, [frozen]))


def test_shares_stand_for_the_amount_that_is_not_told() -> None:
    assert returned(shares=(share(), share(incident="b"))).total == Decimal("200.00")
    assert returned(amount=YUAN, shares=(share(),)).total == YUAN
    assert returned().total is None


def test_nothing_is_returned_before_it_is_frozen() -> None:
    early = returned(freeze="f", returned_on=DAY - timedelta(days=1))
    assert told(return_violations([early], [freeze()])) == [(0, TimeReversed, "returned_on")]


def test_a_return_in_proportion_is_announced_for_thirty_days() -> None:
    days = {"announced_on": DAY, "returned_on": DAY + timedelta(days=29)}
    hasty = returned(method=ReturnMethod.PRO_RATA, **days)
    assert told(return_violations([hasty], [])) == [(0, NoticeTooShort, "returned_on")]
    assert not told(return_violations([returned(method=ReturnMethod.DIRECT, **days)], []))
    days["returned_on"] += timedelta(days=1)
    assert not told(return_violations([returned(method=ReturnMethod.PRO_RATA, **days)], []))


def shared(*amounts: str, **fields: object) -> Return:
    """Return a return in shares, to the reports a, b, c."""
    shares = [
        share(incident=name, amount=Decimal(amount))
        for name, amount in zip("abc", amounts, strict=False)
    ]
    return returned(freeze="f", shares=tuple(shares), **fields)


LOSSES = {"a": Decimal("300.00"), "b": Decimal("100.00")}


def test_nobody_gets_more_than_his_report_says_that_he_lost() -> None:
    assert not told(return_violations([shared("300.00", "100.00")], [], losses=LOSSES))
    over = shared("300.00", "100.01")
    assert told(return_violations([over], [], losses=LOSSES)) == [
        (0, SumTooLarge, "shares[1].amount")
    ]
    assert not told(return_violations([over], []))


def test_nobody_gets_more_than_he_lost_by_several_returns() -> None:
    parts = [shared("200.00"), shared("100.00"), shared("0.01")]
    assert told(return_violations(parts, [], losses=LOSSES)) == [
        (2, SumTooLarge, "shares[0].amount")
    ]


def test_a_share_states_the_loss_of_the_report() -> None:
    other = returned(shares=(share(incident="a", loss=Decimal("299.99")),))
    assert told(return_violations([other], [], losses=LOSSES)) == [
        (0, LossesDiffer, "shares[0].loss")
    ]


def test_shares_go_to_the_cases_of_the_freeze() -> None:
    parts = [shared("1.00", "1.00")]
    assert told(return_violations(parts, [freeze(incidents=("a",))])) == [
        (0, NotOfTheFreeze, "shares[1].incident")
    ]
    assert not told(return_violations(parts, [freeze()]))


def test_money_may_be_returned_after_its_freeze_has_ended() -> None:
    late = returned(freeze="f", returned_on=date(2025, 1, 1))
    assert not freeze().holds_on(date(2025, 1, 1))
    assert not told(return_violations([late], [freeze()]))


def test_a_return_in_proportion_is_in_proportion_to_the_fen() -> None:
    for amounts in [("150.00", "50.00"), ("150.01", "49.99"), ("149.99", "50.01")]:
        fair = shared(*amounts, method=ReturnMethod.PRO_RATA)
        assert not told(return_violations([fair], [], losses=LOSSES))
    unfair = shared("150.02", "49.98", method=ReturnMethod.PRO_RATA)
    assert told(return_violations([unfair], [], losses=LOSSES)) == [
        (0, NotInProportion, "shares[0].amount")
    ]
    assert not told(return_violations([unfair], [], losses={"a": Decimal("300.00")}))
    direct = shared("150.02", "49.98", method=ReturnMethod.DIRECT)
    assert not told(return_violations([direct], [], losses=LOSSES))
