# SPDX-License-Identifier: MIT
"""Each rule of prevention broken once: which error, at which field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest

from antifraud.errors import (
    AntifraudError,
    EmptyField,
    ExtensionUnfit,
    HoursUnfit,
    LabelMissing,
    MiscountedUnit,
    NaiveDatetime,
    NegativeCount,
    NotToTheFen,
    NotWhole,
    OutsideCalendar,
    PartOfItself,
    QueueUnfit,
    RenewedTooLate,
    RepeatedEntry,
    SharesUnequal,
    SumBeyondReach,
    SumsDisagree,
    SumTooLarge,
    TermTooLong,
    TimeReversed,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment
from antifraud.prevention import (
    DissuasionChannel,
    OutreachKind,
    PublicationKind,
    Renewal,
    ReturnMethod,
    Step,
    StepAction,
    TeamKind,
    pro_rata,
)
from tests.prevention import made
from tests.prevention.made import ACCOUNT, DAY, HOUR, NAIVE, NOON, PHONE, YUAN

FIVE = Moment.parse("2023-03-14T17:00:00")
SIX = Moment.parse("2023-03-14T18:00:00")
PEOPLE = Figure.exact(5, Unit.PERSON)
HALF = Figure.exact(Decimal("0.5"), Unit.ITEM)
BELOW = Figure.exact(-5, Unit.ITEM)
HALF_A_FEN = Decimal("0.005")
OWED = Decimal("-0.01")
any_step: Callable[..., Step] = Step
any_renewal: Callable[..., Renewal] = Renewal
any_sharing: Callable[..., object] = pro_rata


def steps(*moments: Moment) -> tuple[Step, ...]:
    return tuple(Step(action=StepAction.NOTICED, at=at) for at in moments)


BAD: list[tuple[Callable[..., object], dict[str, Any], type[AntifraudError], str]] = [
    # dissuasions
    (made.dissuasion, {"id": ""}, EmptyField, "id"),
    (made.dissuasion, {"id": 7}, WrongType, "id"),
    (made.dissuasion, {"at": NAIVE}, NaiveDatetime, "at"),
    (made.dissuasion, {"at": DAY}, WrongType, "at"),
    (made.dissuasion, {"channel": "call"}, WrongType, "channel"),
    (made.dissuasion, {"channel": DissuasionChannel.OTHER}, LabelMissing, "channel_printed"),
    (made.dissuasion, {"channel_printed": None}, WrongType, "channel_printed"),
    (made.dissuasion, {"outcome": "stopped"}, WrongType, "outcome"),
    (made.dissuasion, {"agency": " "}, EmptyField, "agency"),
    (made.dissuasion, {"incident": 4}, WrongType, "incident"),
    (made.dissuasion, {"phone": int(PHONE)}, WrongType, "phone"),
    (made.dissuasion, {"phone": ""}, EmptyField, "phone"),
    (made.dissuasion, {"source": ""}, EmptyField, "source"),
    (made.dissuasion, {"note": None}, WrongType, "note"),
    # stops
    (made.stop, {"id": " "}, EmptyField, "id"),
    (made.stop, {"account": ""}, EmptyField, "account"),
    (made.stop, {"account": int(ACCOUNT)}, WrongType, "account"),
    (made.stop, {"ordered_at": NAIVE}, NaiveDatetime, "ordered_at"),
    (made.stop, {"ordered_at": "noon"}, WrongType, "ordered_at"),
    (made.stop, {"stopped_at": NAIVE}, NaiveDatetime, "stopped_at"),
    (made.stop, {"stopped_at": NOON - HOUR}, TimeReversed, "stopped_at"),
    (made.stop, {"lifted_at": NAIVE}, NaiveDatetime, "lifted_at"),
    (made.stop, {"lifted_at": NOON - HOUR}, TimeReversed, "lifted_at"),
    (
        made.stop,
        {"stopped_at": NOON + 2 * HOUR, "lifted_at": NOON + HOUR},
        TimeReversed,
        "lifted_at",
    ),
    (made.stop, {"amount": 100}, WrongType, "amount"),
    (made.stop, {"amount": 100.0}, WrongType, "amount"),
    (made.stop, {"amount": HALF_A_FEN}, NotToTheFen, "amount"),
    (made.stop, {"amount": OWED}, NotToTheFen, "amount"),
    (made.stop, {"amount": Decimal("NaN")}, NotToTheFen, "amount"),
    (made.stop, {"amount": Decimal("Infinity")}, NotToTheFen, "amount"),
    (made.stop, {"agency": ""}, EmptyField, "agency"),
    (made.stop, {"bank": 4}, WrongType, "bank"),
    (made.stop, {"incident": ""}, EmptyField, "incident"),
    (made.stop, {"extension_of": ""}, EmptyField, "extension_of"),
    (made.stop, {"extension_of": "s"}, ExtensionUnfit, "extension_of"),
    (made.stop, {"source": 1}, WrongType, "source"),
    (made.stop, {"note": 1}, WrongType, "note"),
    # freezes
    (made.freeze, {"id": ""}, EmptyField, "id"),
    (made.freeze, {"account": " "}, EmptyField, "account"),
    (made.freeze, {"account": int(ACCOUNT)}, WrongType, "account"),
    (made.freeze, {"ordered_on": NOON}, WrongType, "ordered_on"),
    (made.freeze, {"ordered_on": None}, WrongType, "ordered_on"),
    (made.freeze, {"ordered_on": date(9999, 9, 1)}, OutsideCalendar, "ends_on"),
    (made.freeze, {"months": 0}, NegativeCount, "months"),
    (made.freeze, {"months": 7}, TermTooLong, "months"),
    (made.freeze, {"months": 13, "major": True}, TermTooLong, "months"),
    (made.freeze, {"major": 1}, WrongType, "major"),
    (made.freeze, {"renewals": [Renewal(on=DAY)]}, WrongType, "renewals"),
    (made.freeze, {"renewals": (DAY,)}, WrongType, "renewals[0]"),
    (made.freeze, {"renewals": (Renewal(on=DAY, months=7),)}, TermTooLong, "renewals[0].months"),
    (
        made.freeze,
        {"renewals": (Renewal(on=DAY - timedelta(days=1)),)},
        TimeReversed,
        "renewals[0].on",
    ),
    (
        made.freeze,
        {"renewals": (Renewal(on=date(2023, 9, 15)),)},
        RenewedTooLate,
        "renewals[0].on",
    ),
    (
        made.freeze,
        {"renewals": (Renewal(on=date(2023, 9, 1)), Renewal(on=date(2023, 8, 1)))},
        TimeReversed,
        "renewals[1].on",
    ),
    (
        made.freeze,
        {"renewals": (Renewal(on=date(2023, 9, 1)),), "lifted_on": date(2023, 8, 1)},
        RenewedTooLate,
        "renewals[0].on",
    ),
    (made.freeze, {"renewals": (Renewal(on=DAY),), "queue": 1}, RenewedTooLate, "renewals"),
    (made.freeze, {"queue": -1}, NegativeCount, "queue"),
    (made.freeze, {"queue": True}, WrongType, "queue"),
    (made.freeze, {"behind": "g"}, QueueUnfit, "behind"),
    (made.freeze, {"behind": "f", "queue": 1}, QueueUnfit, "behind"),
    (made.freeze, {"behind": "", "queue": 1}, EmptyField, "behind"),
    (made.freeze, {"effective_on": date(2023, 4, 1)}, QueueUnfit, "effective_on"),
    (
        made.freeze,
        {"queue": 1, "effective_on": date(2023, 3, 1)},
        TimeReversed,
        "effective_on",
    ),
    (made.freeze, {"lifted_on": date(2023, 3, 1)}, TimeReversed, "lifted_on"),
    (made.freeze, {"lifted_on": NOON}, WrongType, "lifted_on"),
    (made.freeze, {"amount": HALF_A_FEN}, NotToTheFen, "amount"),
    (made.freeze, {"incidents": ["case"]}, WrongType, "incidents"),
    (made.freeze, {"incidents": ("",)}, EmptyField, "incidents[0]"),
    (made.freeze, {"stop_payment": ""}, EmptyField, "stop_payment"),
    (made.freeze, {"bank": ""}, EmptyField, "bank"),
    (any_renewal, {"on": None}, WrongType, "on"),
    (any_renewal, {"on": NOON}, WrongType, "on"),
    (any_renewal, {"on": DAY, "months": 0}, NegativeCount, "months"),
    # shares and returns of money
    (made.share, {"incident": ""}, EmptyField, "incident"),
    (made.share, {"amount": None}, WrongType, "amount"),
    (made.share, {"amount": OWED}, NotToTheFen, "amount"),
    (made.share, {"loss": HALF_A_FEN}, NotToTheFen, "loss"),
    (made.share, {"loss": Decimal("99.99")}, SumTooLarge, "amount"),
    (made.returned, {"id": ""}, EmptyField, "id"),
    (made.returned, {"method": "direct"}, WrongType, "method"),
    (made.returned, {"method": ReturnMethod.OTHER}, LabelMissing, "method_printed"),
    (made.returned, {"freeze": ""}, EmptyField, "freeze"),
    (made.returned, {"agency": ""}, EmptyField, "agency"),
    (made.returned, {"amount": 1}, WrongType, "amount"),
    (made.returned, {"shares": (YUAN,)}, WrongType, "shares[0]"),
    (
        made.returned,
        {"amount": Decimal("100.01"), "shares": (made.share(),)},
        SharesUnequal,
        "shares",
    ),
    (made.returned, {"returned_on": NOON}, WrongType, "returned_on"),
    (
        made.returned,
        {"announced_on": DAY, "returned_on": date(2023, 3, 1)},
        TimeReversed,
        "returned_on",
    ),
    (any_sharing, {"frozen": 1, "losses": ()}, WrongType, "frozen"),
    (any_sharing, {"frozen": OWED, "losses": ()}, NotToTheFen, "frozen"),
    (any_sharing, {"frozen": YUAN, "losses": (YUAN, OWED)}, NotToTheFen, "losses[1]"),
    (any_sharing, {"frozen": YUAN, "losses": {"a": 1.5}}, WrongType, "losses[0]"),
    (any_sharing, {"frozen": YUAN, "losses": {YUAN}}, WrongType, "losses"),
    (any_sharing, {"frozen": YUAN, "losses": "12"}, WrongType, "losses"),
    (any_sharing, {"frozen": YUAN, "losses": {"a": YUAN, 7: YUAN}}, WrongType, "losses[1]"),
    (any_sharing, {"frozen": Decimal("1E+5000"), "losses": ()}, SumBeyondReach, "frozen"),
    (any_sharing, {"frozen": YUAN, "losses": (Decimal(10**15),)}, SumBeyondReach, "losses[0]"),
    (made.share, {"amount": Decimal("1E+5000")}, SumBeyondReach, "amount"),
    (made.share, {"loss": Decimal("1E+5000")}, SumBeyondReach, "loss"),
    (made.returned, {"amount": Decimal("1E+5000")}, SumBeyondReach, "amount"),
    (
        made.returned,
        {"shares": (made.share(), made.share(amount=Decimal("1.00")))},
        RepeatedEntry,
        "shares[1].incident",
    ),
    # interventions
    (made.intervention, {"id": ""}, EmptyField, "id"),
    (made.intervention, {"incident": ""}, EmptyField, "incident"),
    (made.intervention, {"timeline": [Step(action=StepAction.FROZEN)]}, WrongType, "timeline"),
    (made.intervention, {"timeline": (StepAction.FROZEN,)}, WrongType, "timeline[0]"),
    (made.intervention, {"timeline": steps(SIX, FIVE)}, TimeReversed, "timeline[1].at"),
    (made.intervention, {"attempted": 170_000}, WrongType, "attempted"),
    (made.intervention, {"lost_before": OWED}, NotToTheFen, "lost_before"),
    (
        made.intervention,
        {"attempted": YUAN, "averted": Decimal("100.01")},
        SumTooLarge,
        "averted",
    ),
    (
        made.intervention,
        {"lost_before": YUAN, "frozen": Decimal("100.01")},
        SumTooLarge,
        "frozen",
    ),
    (
        made.intervention,
        {"attempted": YUAN, "averted_stated": Figure.over(100, Unit.CNY)},
        SumTooLarge,
        "averted_stated",
    ),
    (
        made.intervention,
        {"frozen": YUAN, "lost_before_stated": Figure.at_most(99, Unit.CNY)},
        SumTooLarge,
        "frozen",
    ),
    *(
        row
        for sum_ in ("attempted", "lost_before", "frozen", "averted")
        for row in (
            (made.intervention, {f"{sum_}_stated": PEOPLE}, MiscountedUnit, f"{sum_}_stated"),
            (made.intervention, {f"{sum_}_stated": YUAN}, WrongType, f"{sum_}_stated"),
            (
                made.intervention,
                {sum_: YUAN, f"{sum_}_stated": Figure.over(100, Unit.CNY)},
                SumsDisagree,
                sum_,
            ),
        )
    ),
    (made.intervention, {"bank": ""}, EmptyField, "bank"),
    (any_step, {"action": "frozen"}, WrongType, "action"),
    (any_step, {"action": StepAction.OTHER}, LabelMissing, "printed"),
    (any_step, {"action": StepAction.FROZEN, "role": None}, WrongType, "role"),
    (any_step, {"action": StepAction.FROZEN, "agency": ""}, EmptyField, "agency"),
    (any_step, {"action": StepAction.FROZEN, "at": NOON}, WrongType, "at"),
    (any_step, {"action": StepAction.FROZEN, "after": 5}, WrongType, "after"),
    (any_step, {"action": StepAction.FROZEN, "after": PEOPLE}, MiscountedUnit, "after"),
    # outreach
    (made.event, {"kind": "fair"}, WrongType, "kind"),
    (made.event, {"kind": OutreachKind.OTHER}, LabelMissing, "kind_printed"),
    (made.event, {"occasion": None}, WrongType, "occasion"),
    (made.event, {"place": None}, WrongType, "place"),
    (made.event, {"division": ""}, EmptyField, "division"),
    (made.event, {"agency": ""}, EmptyField, "agency"),
    (made.event, {"partners": ("",)}, EmptyField, "partners[0]"),
    (made.event, {"when": DAY}, WrongType, "when"),
    (made.event, {"reach": Figure.exact(5, Unit.ITEM)}, MiscountedUnit, "reach"),
    (made.publication, {"id": ""}, EmptyField, "id"),
    (made.publication, {"kind": PublicationKind.OTHER}, LabelMissing, "kind_printed"),
    (made.publication, {"titles": "刷单传说"}, WrongType, "titles"),
    (made.publication, {"titles": ("",)}, EmptyField, "titles[0]"),
    (made.publication, {"count": PEOPLE}, MiscountedUnit, "count"),
    (made.publication, {"count": BELOW}, NegativeCount, "count"),
    (made.publication, {"count": 3}, WrongType, "count"),
    (made.publication, {"views_each": PEOPLE}, MiscountedUnit, "views_each"),
    (made.publication, {"views_total": PEOPLE}, MiscountedUnit, "views_total"),
    (
        made.publication,
        {
            "views_each": Figure.at_least(10_000, Unit.TIME),
            "views_total": Figure.exact(9_999, Unit.TIME),
        },
        SumTooLarge,
        "views_each",
    ),
    (made.publication, {"part_of": "p"}, PartOfItself, "part_of"),
    (made.publication, {"adopted_by": ""}, EmptyField, "adopted_by"),
    (made.publication, {"channel": None}, WrongType, "channel"),
    (made.publication, {"when": "2023"}, WrongType, "when"),
    (made.livestream, {"count": PEOPLE}, MiscountedUnit, "count"),
    (made.livestream, {"title": None}, WrongType, "title"),
    (made.livestream, {"interactions_each": PEOPLE}, MiscountedUnit, "interactions_each"),
    (made.livestream, {"interactions_total": PEOPLE}, MiscountedUnit, "interactions_total"),
    (
        made.livestream,
        {"interactions_each": Figure.exact(5, Unit.TIME)},
        MiscountedUnit,
        "interactions_each",
    ),
    (
        made.livestream,
        {
            "interactions_each": Figure.at_least(100_000, Unit.PERSON_TIME),
            "interactions_total": Figure.exact(99_999, Unit.PERSON_TIME),
        },
        SumTooLarge,
        "interactions_each",
    ),
    (made.livestream, {"count": HALF}, NotWhole, "count"),
    (
        made.livestream,
        {"interactions_total": Figure.exact(Decimal("0.5"), Unit.PERSON_TIME)},
        NotWhole,
        "interactions_total",
    ),
    (made.publication, {"count": HALF}, NotWhole, "count"),
    (
        made.publication,
        {"views_each": Figure.exact(Decimal("0.5"), Unit.TIME)},
        NotWhole,
        "views_each",
    ),
    (made.team, {"count": HALF}, NotWhole, "count"),
    (made.team, {"size": Figure.exact(Decimal("2.5"), Unit.PERSON)}, NotWhole, "size"),
    (made.event, {"reach": Figure.exact(Decimal("2.5"), Unit.PERSON)}, NotWhole, "reach"),
    (made.livestream, {"hosts": ("",)}, EmptyField, "hosts[0]"),
    (made.livestream, {"partners": ["school"]}, WrongType, "partners"),
    (made.team, {"kind": "hosts"}, WrongType, "kind"),
    (made.team, {"kind": TeamKind.OTHER}, LabelMissing, "kind_printed"),
    (made.team, {"count": PEOPLE}, MiscountedUnit, "count"),
    (made.team, {"size": BELOW}, MiscountedUnit, "size"),
    (made.team, {"hours_a_day": 0}, HoursUnfit, "hours_a_day"),
    (made.team, {"hours_a_day": 25}, HoursUnfit, "hours_a_day"),
    (made.team, {"hours_a_day": True}, WrongType, "hours_a_day"),
    (made.team, {"since": NOON}, WrongType, "since"),
]


@pytest.mark.parametrize(
    ("make", "fields", "error", "field"),
    BAD,
    ids=[f"{row[0].__name__}-{row[3]}-{place}" for place, row in enumerate(BAD)],
)
def test_each_rule_broken_once(
    make: Callable[..., object], fields: dict[str, Any], error: type[AntifraudError], field: str
) -> None:
    with pytest.raises(error) as raised:
        make(**fields)
    assert type(raised.value) is error
    assert raised.value.field == field


@pytest.mark.parametrize("make", {row[0] for row in BAD if row[0].__module__ == made.__name__})
def test_a_field_is_not_written_to(make: Callable[[], Any]) -> None:
    record = make()
    for field in attrs.fields(type(record)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, None)


# Privacy


@pytest.mark.parametrize(
    ("make", "fields"),
    [
        (made.dissuasion, {"phone": PHONE, "note": PHONE}),
        (made.stop, {"account": ACCOUNT, "note": ACCOUNT}),
        (made.freeze, {"account": ACCOUNT, "note": ACCOUNT}),
        (made.stop, {"account": "wang@example.org", "note": "Wang, second floor"}),
        (made.freeze, {"account": "wang@example.org", "note": "Wang, second floor"}),
    ],
)
def test_no_identifier_is_shown(make: Callable[..., object], fields: dict[str, Any]) -> None:
    record = make(**fields)
    told = f"{record!r} {record} {[record]!r}"
    assert not [value for value in fields.values() if value in told]
    assert "Wang" not in told


@pytest.mark.parametrize("make", [made.dissuasion, made.stop, made.freeze])
@pytest.mark.parametrize("wrong", [{"id": ""}, {"source": ""}, {"agency": ""}, {"note": None}])
def test_no_error_of_another_field_shows_an_identifier(
    make: Callable[..., object], wrong: dict[str, Any]
) -> None:
    hidden = {"phone": PHONE} if make is made.dissuasion else {"account": ACCOUNT}
    with pytest.raises(AntifraudError) as raised:
        make(**hidden, **wrong)
    told = f"{raised.value} {raised.value!r} {raised.value.args}"
    assert PHONE not in told
    assert ACCOUNT not in told


@pytest.mark.parametrize("account", [int(ACCOUNT), ACCOUNT.encode(), (ACCOUNT,), "\t"])
def test_no_error_shows_an_identifier_of_the_wrong_type(account: object) -> None:
    for make in (made.stop, made.freeze):
        with pytest.raises(AntifraudError) as raised:
            make(account=account)
        assert ACCOUNT not in f"{raised.value} {raised.value!r} {raised.value.args}"
