# SPDX-License-Identifier: MIT
"""Figures and stated changes are found in running English text, and names are left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.errors import AntifraudError
from antifraud.figures import (
    Basis,
    Caution,
    ChangeKind,
    Direction,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
)
from antifraud.wording import Reading, read, read_change, scan
from antifraud.wording.english import tables as english

YEAR, PERIOD = Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD
UP, DOWN, UNCHANGED = Direction.UP, Direction.DOWN, Direction.UNCHANGED


def found(text: str) -> list[Reading]:
    """Return the figures and changes of a text, without its dates."""
    return [each for each in scan(text, "en") if isinstance(each.item, Figure | StatedChange)]


def words(text: str) -> list[str]:
    return [each.text for each in found(text)]


def one_change(text: str) -> StatedChange:
    changes = [each.item for each in found(text) if isinstance(each.item, StatedChange)]
    assert len(changes) == 1, words(text)
    return changes[0]


class TestFiguresAreFound:
    @pytest.mark.parametrize(
        ("text", "figures"),
        [
            ("Police arrested 44 suspects and froze 2,058 accounts.", ["44 suspects",
             "2,058 accounts"]),
            ("Officers seized 67 crowbars.", ["67"]),
            ("The gang took HK$2.1 million (US$0.27 million).", ["HK$2.1 million",
             "US$0.27 million"]),
            ("Only 12 people came.", ["12 people"]),
            ("As many as 500 victims lost £1.1bn.", ["500 victims", "£1.1bn"]),
            ("They paid £3m-£5m, or 3-5 million yuan.", ["£3m-£5m", "3-5 million yuan"]),
            ("Some 300 suspected scam cases; 900+ calls; ~450 tips.",
             ["Some 300 suspected scam cases", "900+ calls", "~450 tips"]),
            ("One in five adults, nine out of 10 victims.", ["One in five", "nine out of 10"]),
            ("It took half an hour, within a day of the call.", ["half an hour", "within a day"]),
            ("Half of the victims and two-thirds of banks.", ["Half of", "two-thirds"]),
            ("Dozens of officers searched hundreds of flats.", ["Dozens of officers",
             "hundreds of"]),
            ("Up to about 500 people, at least 20 or so.", ["Up to about 500 people",
             "at least 20 or so"]),
            ("11 stations and more than 140 officers.", ["11 stations", "more than 140 officers"]),
            ("A 70-year-old man lost half a million yuan.", ["70-year-old", "half a million yuan"]),
            ("The sum is 2.5 times the limit.", ["2.5 times"]),
        ],
    )  # fmt: skip
    def test_each_with_its_words(self, text: str, figures: list[str]) -> None:
        assert words(text) == figures

    def test_an_unknown_noun_is_not_read(self) -> None:
        (reading,) = found("Officers seized 67 crowbars.")
        assert reading.item == Figure.exact(67)

    def test_times_of_something_are_no_occurrences(self) -> None:
        (reading,) = found("The sum is three times the limit.")
        assert reading.item == read("three-fold", "en")

    def test_white_space_stands_for_one_space(self) -> None:
        (reading,) = found("In all,  over\n 9\tmillion  calls came.")
        assert reading.text == "over\n 9\tmillion  calls"
        assert reading.item == read("over 9 million calls", "en")


class TestARangeIsNotTwoLevels:
    @pytest.mark.parametrize(
        ("text", "figures"),
        [
            ("Sentences range from 3 to 5 years.", ["from 3 to 5 years"]),
            ("Between 3 and 5 days passed.", ["Between 3 and 5 days"]),
            ("Losses rose from HK$2 million to HK$3 million.", ["HK$2 million", "HK$3 million"]),
            ("Cases fell from 81 to 44.", ["81", "44"]),
            ("Calls went from 100 to 120, a record.", ["100", "120"]),
            ("From 100 to 120 calls, it was an increase.", ["100", "120 calls"]),
        ],
    )
    def test_by_the_words_beside_it(self, text: str, figures: list[str]) -> None:
        assert words(text) == figures

    def test_the_first_level_takes_the_multiplier_of_the_second(self) -> None:
        first, second = found("Losses rose from 3 to 5 million yuan.")
        assert isinstance(first.item, Figure)
        assert isinstance(second.item, Figure)
        assert first.item.value == 3_000_000
        assert second.item.value == 5_000_000
        assert first.item.unit == second.item.unit == Unit.CNY


class TestANumberThatIsANameIsLeftAlone:
    @pytest.mark.parametrize(
        "text",
        [
            "Section 20", "Articles 177, 253 and 266", "page 3", "No. 5", "Room 12", "Highway 330",
            "the A1 and the M25", "the I-95", "call 999", "Call 999, or 18222", "the 18222 hotline",
            "tel. +44 20 7946 0958", "0800 123 4567", "dial 1800-722-6688", "COVID-19", "5G and 3D",
            "WPA2", "version 1.2.3", "https://x.example/12?a=3", "write to a12@b3.example",
            "at 14:30", "the 1st", "the 21st century", "twenty-first", "in the 1990s", "in 2023",
            "from 2019 to 2023", "2022/23", "2019-2023", "one of the men", "no one", "one another",
            "one man", "a second", "a third party", "the second half", "24/7", "on 3 May",
            "March 14, 2023", "a handful of men", "±5", "12 per 100,000 people", "1 234 567",
            "100-strong", "two-factor", "part two", "999 calls", "a year ago", "a day later",
            "a 36-year low", "nearly more than 5", "up to a point", "some one", "5'000",
            "in 2023 cases rose", "the top 10", "page 12 of 45", "44 won awards", "401(k)",
        ],
    )  # fmt: skip
    def test_for_example(self, text: str) -> None:
        assert not words(f"It was {text}, they said.")

    def test_a_number_after_a_year_is_found(self) -> None:
        assert words("In 2023, 44 cases were filed, and in 2024 1,210.") == ["44 cases", "1,210"]

    def test_a_count_that_looks_like_a_year_has_its_noun(self) -> None:
        assert words("Banks froze 2058 accounts.") == ["2058 accounts"]


class TestChangesAreFound:
    @pytest.mark.parametrize(
        ("text", "span", "value", "direction", "basis"),
        [
            ("Cases rose 18 per cent to 5,452.", "rose 18 per cent", "18", UP, None),
            ("Cases fell by 12%.", "fell by 12%", "-12", DOWN, None),
            ("It was up 46.5% year-on-year.", "up 46.5% year-on-year", "46.5", UP, YEAR),
            ("There was a 9% increase.", "9% increase", "9", UP, None),
            ("There was an 8% annual fall.", "8% annual fall", "-8", DOWN, None),
            ("Losses were 12% lower than a year earlier.", "12% lower than a year earlier",
             "-12", DOWN, YEAR),
            ("There were 12% more victims.", "12% more", "12", UP, None),
            ("Cases are down by a third.", "down by a third", "-33.33", DOWN, None),
            ("Losses plunged 66.1% on the previous quarter.",
             "plunged 66.1% on the previous quarter", "-66.1", DOWN, PERIOD),
            ("Losses edged up 2%, q/q.", "edged up 2%, q/q", "2", UP, PERIOD),
            ("On a year-on-year basis, cases rose 5%.", "rose 5%", "5", UP, YEAR),
            ("A surge of 95% to 3,759 from the same period last year.", "surge of 95%", "95", UP,
             YEAR),
            ("It rose 16% from 72 in the same period of 2022.", "rose 16%", "16", UP, YEAR),
            ("An increase of 14 percent or 20 cases.", "increase of 14 percent", "14", UP, None),
            ("Losses halved.", "halved", "-50", DOWN, None),
            ("Losses doubled from last year.", "doubled from last year", "1", UP, YEAR),
            ("Numbers remained flat.", "flat", "0", UNCHANGED, None),
            ("It was unchanged from the previous month.", "unchanged from the previous month",
             "0", UNCHANGED, PERIOD),
            ("Three times as many as last year fell for it.", "Three times as many as last year",
             "2", UP, YEAR),
            ("It was twice as high as before.", "twice as high as", "1", UP, None),
            ("More than double the figure of 2019.", "More than double", "1", UP, None),
            ("It was 12% above last year.", "12% above last year", "12", UP, YEAR),
            ("It was 12% below last year.", "12% below last year", "-12", DOWN, YEAR),
            ("Reports (+5%) came in.", "+5%", "5", UP, None),
            ("Reports (-5%) came in.", "-5%", "-5", DOWN, None),
        ],
    )  # fmt: skip
    def test_with_direction_and_basis(
        self, text: str, span: str, value: str, direction: Direction, basis: Basis | None
    ) -> None:
        (reading,) = [each for each in found(text) if isinstance(each.item, StatedChange)]
        assert (reading.text, reading.direction, reading.basis) == (span, direction, basis)
        assert isinstance(reading.item, StatedChange)
        assert str(reading.item.value) == value

    def test_the_level_reached_is_a_figure_of_its_own(self) -> None:
        assert words("Cases rose 18 per cent to 5,452.") == ["rose 18 per cent", "5,452"]
        assert words("The rate rose 5% to 8%.") == ["rose 5%", "8%"]

    def test_each_of_two_bases_has_its_change(self) -> None:
        first, second = found("Up 5% on the previous quarter and 12% from a year earlier.")
        assert (first.basis, second.basis) == (PERIOD, YEAR)
        assert (first.direction, second.direction) == (UP, UP)

    def test_one_basis_may_stand_for_two_numbers(self) -> None:
        first, second = found("Up 12.5% and 8.3% year on year, respectively.")
        assert (first.basis, second.basis) == (YEAR, YEAR)
        assert (first.direction, second.direction) == (UP, UP)

    def test_two_numbers_of_one_verb_are_two_changes(self) -> None:
        first, second = found("Cases and losses fell 5% and 3% respectively.")
        assert (first.direction, second.direction) == (DOWN, DOWN)

    def test_a_number_after_a_change_is_no_second_change(self) -> None:
        first, second = found("Cases fell 5%, and 3% of victims were students.")
        assert (type(first.item), type(second.item)) == (StatedChange, Figure)

    def test_a_percent_of_something_is_a_figure(self) -> None:
        (reading,) = found("About 40% of the victims were students.")
        assert reading.item == read("About 40%", "en")

    def test_times_that_something_rose_are_occurrences(self) -> None:
        (reading,) = found("The limit was raised, and rose three times this year.")
        assert isinstance(reading.item, Figure)

    def test_a_difference_in_numbers_is_a_figure_with_its_direction(self) -> None:
        (reading,) = found("Losses were down S$79.4 million.")
        assert (reading.text, reading.direction) == ("S$79.4 million", DOWN)

    def test_a_flat_is_a_home(self) -> None:
        assert not words("A flat in the tower was searched.")


class TestCautions:
    @pytest.mark.parametrize(
        ("text", "caution"),
        [
            ("a 3.8-fold increase", Caution.FOLD_OR_TIMES),
            ("it rose threefold", Caution.FOLD_OR_TIMES),
            ("3.8 times higher", Caution.FOLD_OR_TIMES),
            ("three times as many as last year", None),
            ("a 2-fold decrease", Caution.FOLD_DECREASE),
            ("it fell threefold", Caution.FOLD_DECREASE),
            ("Cases fell 7.4 percentage points.", Caution.POINTS_OF_COUNT),
            ("The number of reports was up 3 pp.", Caution.POINTS_OF_COUNT),
            ("Police froze 1,127 accounts, down 41.3 percentage points.", Caution.POINTS_OF_COUNT),
            ("Police arrested 97 people, up 5 percentage points.", Caution.POINTS_OF_COUNT),
            ("The share of people over 60 fell 3 percentage points.", None),
            ("30% of people knew of it, up 5 percentage points.", None),
            ("There was a 7.4 percentage point fall in losses.", Caution.POINTS_OF_COUNT),
            ("The clearance rate fell 7.4 percentage points.", None),
            ("The clearance rate for fraud cases fell 7.4 percentage points.", None),
            ("Cases rose, and the share of women fell 3 percentage points.", None),
            ("A 3 percentage point rise in the rate.", None),
            ("It fell 7.4 percentage points.", None),
        ],
    )
    def test_are_told(self, text: str, caution: Caution | None) -> None:
        assert one_change(text).caution is caution

    def test_a_hundred_basis_points_are_one(self) -> None:
        change = one_change("The rate was cut by 50 basis points.")
        assert (change.kind, str(change.value)) == (ChangeKind.POINTS, "-0.5")


_WORDS = st.sampled_from(
    [*english.PREFIXES, *english.SUFFIXES, *english.UNITS, *english.CURRENCIES,
    *english.NUMBER_WORDS,
     *english.MULTIPLIERS, *english.BASES, *english.RISES, *english.FALLS, *english.DOZENS,
     *english.FRACTIONS, *english.MULTIPLES, *english.UNCHANGED, *english.STRESSES, *english.SIGNS,
     "and", "a", "to", "between", "from", "half", "and a half", "fold", "-", "0", "3", "12", "3.5",
     "1,234", "2023", "by", "was", ",", ".", "of", "in", "+", "Section", "May", "\n", "  ",
     "as many as",
     "the same", "of last year", "call", "999"]
)  # fmt: skip
texts = (
    st.text(max_size=40)
    | st.text("0123456789,.%-~+$£ abekmnortu()/:", max_size=30)
    | st.lists(_WORDS, max_size=12).map(" ".join)
    | st.lists(_WORDS, max_size=8).map("".join)
)


class TestAnyText:
    @settings(max_examples=800, deadline=None)
    @given(texts)
    def test_returns_readings_in_order_that_overlap_none(self, text: str) -> None:
        last = 0
        for each in scan(text, "en"):
            assert last <= each.start < each.end <= len(text)
            assert each.text == text[each.start : each.end]
            last = each.end

    @settings(max_examples=300, deadline=None)
    @given(texts, st.text("xyz ,\n", max_size=8))
    def test_words_before_a_sentence_move_its_readings_and_no_more(
        self, text: str, ahead: str
    ) -> None:
        ahead = f"{ahead}xyz; "
        text = f"Q: {text}"
        before = [(each.start + len(ahead), each.text) for each in found(f"{text}")]
        after = [(each.start, each.text) for each in found(f"{ahead}{text}")]
        assert [each for each in after if each[0] >= len(ahead)] == before

    @pytest.mark.parametrize(
        "unit",
        ["9", "9,999", "one ", "1 ", "1 to ", "rose ", "over ", "a ", "up 5% ", "5% and ", "1,",
         "from ", "million ", "a.b@", "half ", "1-", "1.", "year-on-year ", "§", "more than "],
    )  # fmt: skip
    def test_a_long_run_of_anything_is_read(self, unit: str) -> None:
        text = unit * (20_000 // len(unit))
        assert all(each.text == text[each.start : each.end] for each in scan(text, "en"))


FIGURES = Path(__file__).parents[3] / "shared" / "data" / "figures.jsonl"
ENTRIES: list[dict[str, Any]] = (
    [
        entry
        for entry in map(json.loads, FIGURES.read_text("utf-8").splitlines())
        if entry["lang"] == "en"
    ]
    if FIGURES.exists()
    else []
)


@pytest.mark.skipif(not ENTRIES, reason=f"the published figures are not here: {FIGURES}")
@pytest.mark.parametrize("carrier", ["They said {}.", "There were {}, it was said", "({}) "])
def test_a_published_figure_that_is_read_is_found_in_a_sentence(carrier: str) -> None:
    for text in {entry["text"] for entry in ENTRIES}:
        wanted = [read(text, "en")]
        items = [each.item for each in found(carrier.format(text))]
        assert items == wanted, text


@pytest.mark.skipif(not ENTRIES, reason=f"the published figures are not here: {FIGURES}")
@pytest.mark.parametrize(
    ("carrier", "sign"), [("Cases rose {} year-on-year.", 1), ("There was a fall of {}.", -1)]
)
def test_a_published_change_is_found_with_its_direction(carrier: str, sign: int) -> None:
    for text in {entry["text"] for entry in ENTRIES if entry["change"]}:
        bare = read_change(text, "en")
        change = one_change(carrier.format(text))
        assert change.value == sign * bare.value
        assert change.qualifier is bare.qualifier


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 10**9),
    st.sampled_from([*english.PREFIXES, ""]),
    st.sampled_from(["people", "cases", "accounts", "%", "hours", "yuan"]),
)
def test_what_is_read_alone_is_found_in_a_sentence(number: int, word: str, unit: str) -> None:
    text = f"{word} {number:,} {unit}".strip()
    try:
        wanted = read(text, "en")
    except AntifraudError:
        return
    readings = found(f"He told of {text} there.")
    assert [each.item for each in readings] == [wanted]
    assert wanted.qualifier in Qualifier
