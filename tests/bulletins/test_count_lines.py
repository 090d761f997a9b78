# SPDX-License-Identifier: MIT
"""What is counted beside what is stated: who may be contradicted by it, and how it is written."""

from __future__ import annotations

import json
import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from antifraud.audit import Check, Finding, Reason, Verdict
from antifraud.bulletins import Format, compose, countable, render, review
from antifraud.casebook import (
    Casebook,
    Indicator,
    PartsClaim,
    Source,
    Statement,
    SubsetClaim,
    TiersClaim,
)
from antifraud.figures import Unit
from antifraud.incidents import FraudReport
from antifraud.periods import SHANGHAI, Period
from antifraud.places import Agency, Station
from antifraud.prevention import Freeze, StopPayment
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change

Q1, Q4 = Period.parse("2024Q1"), Period.parse("2023Q4")
PAGE = Source(id="page", title="一季度通报", title_en="Bulletin of the first quarter")
#: Five quarters of reports: how many of each, with every third one not filed.
REPORTS = {"2023-02": 4, "2023-05": 5, "2023-08": 6, "2023-11": 7, "2024-02": 8}


def on(month: str, day: int) -> datetime:
    return datetime.fromisoformat(f"{month}-{day:02}T09:00:00").replace(tzinfo=SHANGHAI)


def records() -> dict[str, tuple[object, ...]]:
    incidents: list[object] = []
    prevention: list[object] = []
    for place, (month, count) in enumerate(REPORTS.items()):
        for day in range(1, count + 1):
            at = on(month, day)
            filed = at if day % 3 else None
            loss = Decimal(1000 * day + 77 * place).quantize(Decimal("0.01"))
            incidents.append(
                FraudReport(id=f"f{place}-{day}", reported_at=at, filed_at=filed, loss=loss)
            )
        prevention += [
            StopPayment(
                id=f"s{place}-{day}",
                account=f"62220000{place}{day}",
                ordered_at=on(month, day),
                stopped_at=on(month, day),
                amount=Decimal("7000.00"),
            )
            for day in range(1, count)
        ]
        prevention.append(
            Freeze(
                id=f"z{place}",
                account=f"62220000{place}1",
                ordered_on=on(month, 27).date(),
                amount=Decimal(f"{5000 + place}.00"),
            )
        )
    return {"incidents": tuple(incidents), "prevention": tuple(prevention)}


def stated(name: str, indicator: Indicator, text: str, *changes: str, **more: object) -> Statement:
    return Statement(
        id=name,
        source="page",
        indicator=indicator,
        figure=read(text),
        period=Q1,
        changes=tuple(read_change(change) for change in changes),
        **more,  # type: ignore[arg-type]
    )


def book(*statements: Statement, **more: object) -> Casebook:
    return Casebook(
        title="某县一季度反诈通报",
        title_en="Anti-fraud bulletin of a county",
        sources=(PAGE,),
        statements=statements,
        **records(),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


def reconciled(casebook: Casebook) -> dict[str, Finding]:
    findings = review(casebook, complete=True)
    return {one.subjects[0]: one for one in findings if one.check is Check.RECONCILE}


# Who may be contradicted


def test_complete_records_confirm_and_refute() -> None:
    found = reconciled(
        book(
            stated("calls", Indicator.CALLS, "8起"),
            stated("stopped", Indicator.STOPPED_ACCOUNTS, "9个账户"),
        )
    )
    assert found["calls"].verdict is Verdict.FOLLOWS
    assert found["stopped"].verdict is Verdict.CONTRADICTED


def test_what_a_label_narrows_may_be_less_than_the_count() -> None:
    part = stated("theft", Indicator.CALLS, "3起", label="盗窃警情")
    more = stated("fraud", Indicator.CALLS, "30起", label="诈骗警情")
    found = reconciled(book(part, more))
    assert (found["theft"].verdict, found["theft"].reason) == (
        Verdict.UNDETERMINED,
        Reason.PART_OF_COUNT,
    )
    assert found["fraud"].verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        SubsetClaim(whole="calls", part="few"),
        TiersClaim(whole="calls", tiers=("few",)),
        PartsClaim(whole="calls", parts=("few", "rest")),
    ],
)
def test_a_part_of_a_stated_whole_is_not_all_that_is_counted(claim: object) -> None:
    statements = (
        stated("calls", Indicator.CALLS, "8起"),
        stated("few", Indicator.CALLS, "3起"),
        stated("rest", Indicator.CALLS, "5起"),
    )
    found = reconciled(book(*statements, claims=(claim,)))
    assert "few" not in found
    assert found["calls"].verdict is Verdict.FOLLOWS


def test_a_station_counts_only_its_own() -> None:
    bureau = Agency(id="bureau", name="某县公安局")
    station = Station(id="station", name="某派出所", parents=("bureau",))
    found = reconciled(
        book(
            stated("calls", Indicator.CALLS, "8起", agency="bureau"),
            stated("own", Indicator.CALLS, "3起", agency="station"),
            agencies=(bureau, station),
        )
    )
    assert found["calls"].verdict is Verdict.FOLLOWS
    assert found["own"].reason is Reason.BODY_NOT_TOLD


def test_one_of_two_bureaux_may_have_counted_fewer() -> None:
    found = reconciled(
        book(
            stated("here", Indicator.CALLS, "3起", agency="here"),
            stated("there", Indicator.CALLS, "5起", agency="there"),
            agencies=(Agency(id="here", name="甲县公安局"), Agency(id="there", name="乙县公安局")),
        )
    )
    assert {one.verdict for one in found.values()} == {Verdict.UNDETERMINED}


# The base of a printed change


def test_a_printed_change_is_held_against_what_the_records_of_its_base_come_to() -> None:
    right, wrong = "环比上升14.3%", "环比上升25%"
    for change, verdict in ((right, Verdict.FOLLOWS), (wrong, Verdict.CONTRADICTED)):
        casebook = book(stated("calls", Indicator.CALLS, "8起", change))
        found = next(one for one in review(casebook, complete=True) if one.check is Check.CHANGE)
        assert found.verdict is verdict
        assert "the base is counted from the records" in found.assumptions


def test_records_that_may_lack_the_base_are_no_base() -> None:
    casebook = book(stated("calls", Indicator.CALLS, "8起", "环比上升14.3%"))
    assert [one.check for one in review(casebook)] == [Check.BASE]
    late = Statement(
        id="calls",
        source="page",
        indicator=Indicator.CALLS,
        figure=read("4起"),
        period=Period.parse("2023Q1"),
        changes=(read_change("环比上升14.3%"),),
    )
    checks = [one.check for one in review(book(late), complete=True)]
    assert Check.CHANGE not in checks


# How it is written


def table(casebook: Casebook, lang: Language, *, complete: bool = True) -> list[list[str]]:
    text = render(compose(casebook, Q1, complete=complete), "markdown", lang)
    head = {"zh": "## 由记录计数", "en": "## Counted from records"}[lang]
    lines = text.split(head)[1].strip().split("\n##")[0].strip().split("\n")
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def test_counted_stated_and_verdict_stand_side_by_side_with_both_changes() -> None:
    casebook = book(stated("calls", Indicator.CALLS, "8起"))
    assert table(casebook, "zh")[0] == [
        "警情数",
        "2024年第一季度",
        "8起（记录8条）",
        "+14.29%（基期 7起，基数小）",
        "+100.00%（基期 4起，基数小）",
        "8起",
        "相符",
    ]
    assert table(casebook, "en")[0] == [
        "calls taken",
        "the first quarter of 2024",
        "8 cases (records: 8)",
        "+14.29% (then 7 cases, small base)",
        "+100.00% (then 4 cases, small base)",
        "8 cases",
        "follows",
    ]


def test_two_rates_differ_by_points_and_by_nothing_else() -> None:
    rates = {row[0]: row for row in table(book(stated("calls", Indicator.CALLS, "8起")), "zh")}
    assert rates["冻结率"][3].startswith("-1.70个百分点（基期 11.91%）")
    assert rates["返还率"][3] == "持平（基期 0%）"


def test_what_did_not_change_is_said_so() -> None:
    rows = {row[0]: row for row in table(book(stated("calls", Indicator.CALLS, "8起")), "en")}
    assert rows["accounts frozen"][3] == "unchanged (then 1 account)"


def test_a_lower_bound_is_said_once_and_with_every_digit() -> None:
    rows = {
        row[0]: row[2]
        for row in table(book(stated("calls", Indicator.CALLS, "8起")), "en", complete=False)
    }
    assert rows["calls taken"] == "at least 8 cases (records: 8, records not said to be complete)"
    assert rows["money lost"].startswith("at least 38,464 yuan ")


def test_the_sum_of_a_reconciliation_tells_both_sides() -> None:
    casebook = book(stated("stopped", Indicator.STOPPED_ACCOUNTS, "9个账户"))
    text = render(compose(casebook, Q1, complete=True), "text", "zh")
    assert "记录计数7个账户；原文9个账户" in text


@pytest.mark.parametrize("complete", [tuple(Indicator), ()])
def test_every_form_is_in_one_language_and_says_nothing_of_the_code(
    complete: tuple[Indicator, ...],
) -> None:
    bulletin = compose(
        book(
            stated("calls", Indicator.CALLS, "8起", "环比上升14.3%"),
            stated("rate", Indicator.CLEARANCE_RATE, "80%"),
        ),
        Q1,
        complete=complete,
    )
    forms: tuple[Format, ...] = ("text", "markdown")
    for form in forms:
        chinese = render(bulletin, form, "zh")
        english = render(bulletin, form, "en")
        assert not re.search(r"[A-Za-z]{2,}", chinese.replace("App", ""))
        assert not re.search(r"[\u4e00-\u9fff]", english)
    for lang in LANGUAGES:
        data = json.loads(render(bulletin, "json", lang))
        assert len(data["counts"]) == len(bulletin.counts)
        rates = [one for one in data["counts"] if one["indicator"] == "freeze_rate"]
        assert all(
            each["points"]["unit"] == Unit.POINT.code for one in rates for each in one["changes"]
        )


# The page that lists them


def test_the_page_lists_what_records_can_supply_and_what_not() -> None:
    page = (Path(__file__).parents[2] / "docs" / "bulletins.md").read_text("utf-8")
    can, cannot = (
        {
            name
            for line in page.split(head)[1].strip().split("\n\n")[0].split("\n")[1:]
            for name in line.strip("| ").split(" | ")[0].split(", ")
        }
        for head in ("| indicator | counted from |\n", "| indicator | why not |\n")
    )
    assert can == {one.en for one in Indicator if countable(one)}
    assert cannot == {one.en for one in Indicator if not countable(one)} - {Indicator.OTHER.en}
