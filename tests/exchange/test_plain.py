# SPDX-License-Identifier: MIT
"""How each type looks in a file, and that what is written is what is read."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from antifraud.casebook import (
    AnyClaim,
    Casebook,
    ChangeClaim,
    Indicator,
    Source,
    Statement,
    Statistic,
    SubsetClaim,
    ToDate,
)
from antifraud.errors import (
    AntifraudError,
    BrokenRecord,
    InexactNumber,
    MissingField,
    NaiveDatetime,
    NumberTooLong,
    SeveralErrors,
    UnitMismatch,
    UnitUnfit,
    UnknownField,
    UnknownKind,
    UnknownLanguage,
    UnknownTerm,
    UnknownUnit,
    UnreadableChange,
    UnreadableDate,
    UnreadableFigure,
    UnreadableMoment,
    UnreadablePeriod,
    WrongType,
)
from antifraud.exchange import from_plain, to_plain
from antifraud.figures import Basis, Figure, Qualifier, StatedChange, Unit
from antifraud.periods import Moment, PartialDate, Period
from antifraud.places import Agency, AgencyKind, Station
from antifraud.wording import read, read_change
from tests.exchange.drawn import BOTTLE, bodies, casebooks, changes, claims, figures, names, units
from tests.periods.strategies import moments, partial_dates, periods


def through_json(value: object) -> object:
    """Write a value as JSON text and read that text, with exact numbers."""
    return json.loads(json.dumps(to_plain(value), ensure_ascii=False), parse_float=Decimal)


# What is written is what is read


@given(figures())
def test_a_figure_comes_back_with_its_measure_word(figure: Figure) -> None:
    back = from_plain(through_json(figure), Figure)
    assert back == figure
    # 天 is how a figure in days is printed; to have no word of its own is the same.
    assert back.measure in (figure.measure, figure.measure or figure.unit.zh)


@given(changes())
def test_a_stated_change_comes_back(change: StatedChange) -> None:
    assert from_plain(through_json(change), StatedChange) == change


@given(units)
def test_a_unit_comes_back_with_its_words(unit: Unit) -> None:
    back = from_plain(through_json(unit), Unit)
    assert back == unit
    assert (back.zh, back.en, back.one, back.scale, back.whole) == (
        unit.zh,
        unit.en,
        unit.one,
        unit.scale,
        unit.whole,
    )
    assert back * Unit.PERSON == unit * Unit.PERSON


@given(periods)
def test_a_period_comes_back(period: Period) -> None:
    assert from_plain(through_json(period), Period) == period


@given(moments)
def test_a_moment_comes_back(moment: Moment) -> None:
    assert from_plain(through_json(moment), Moment) == moment


@given(partial_dates)
def test_a_partial_date_comes_back(partial: PartialDate) -> None:
    assert from_plain(through_json(partial), PartialDate) == partial


@given(claims(names))
def test_a_claim_comes_back_as_the_kind_it_is(claim: AnyClaim) -> None:
    plain = through_json(claim)
    assert from_plain(plain, AnyClaim) == claim
    assert from_plain(plain, type(claim)) == claim


@given(bodies)
def test_a_body_comes_back_as_agency_or_station(body: Agency) -> None:
    back = from_plain(through_json(body), Agency)
    assert back == body
    assert type(back) is type(body)


@given(casebooks())
def test_a_casebook_comes_back(book: Casebook) -> None:
    assert from_plain(through_json(book), Casebook) == book


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (date(2023, 5, 3), "2023-05-03"),
        (datetime(2023, 5, 3, 9, 5, tzinfo=UTC), "2023-05-03T09:05:00+00:00"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 8), "0.125"),
        (Decimal("70.10"), "70.10"),
        (ToDate(), "to date"),
        (ToDate(date(2020, 8, 20)), "to 2020-08-20"),
        (Indicator.STOPPED_ACCOUNTS, "stopped_accounts"),
        (Unit.CNY / Unit.ACCOUNT, "CNY/ACCOUNT"),
    ],
)
def test_a_value_without_fields_is_one_text(value: object, plain: str) -> None:
    assert to_plain(value) == plain
    assert from_plain(plain, type(value)) == value


# Figures are kept as printed


@pytest.mark.parametrize(
    "text",
    [
        "2058个",
        "3727万余元",
        "20万余人",
        "近200万人次",
        "约450名",
        "数十起",
        "3至5天",
        "半小时",
        "三分之一",
        "86%",
        "9.7亿元",
        "more than 900",
        "about SGD 1.76 million",
    ],
)
def test_a_printed_figure_is_kept_to_the_bound(text: str) -> None:
    lang = "en" if text.isascii() else "zh"
    figure = read(text, lang)  # type: ignore[arg-type]
    assert from_plain(text, Figure) == figure
    assert from_plain(to_plain(figure), Figure) == figure


def test_a_figure_stands_as_its_printed_text() -> None:
    assert to_plain(read("3727万余元")) == "3727万余元"
    assert to_plain(Figure.between(3, 5, Unit.DAY)) == "3至5天"


def test_what_no_words_say_is_an_object_of_exact_texts() -> None:
    mean = read("3727万余元") / read("2058个账户")
    assert to_plain(mean) == {
        "value": "18635000/1029",
        "low": "18635000/1029",
        "high": "18640000/1029",
        "unit": "CNY/ACCOUNT",
        "qualifier": "between",
    }


def test_null_is_no_bound() -> None:
    plain = {"low": "1/3", "high": None, "qualifier": "vague"}
    figure = from_plain(plain, Figure)
    assert (figure.low, figure.high) == (Fraction(1, 3), None)
    assert to_plain(figure) == plain


def test_an_object_with_a_value_alone_is_exact() -> None:
    assert from_plain({"value": 2058, "unit": "ACCOUNT"}, Figure) == Figure.exact(
        2058, Unit.ACCOUNT
    )


@pytest.mark.parametrize(
    ("number", "figure"),
    [
        (2058, Figure.exact(2058)),
        (-3, Figure.exact(-3)),
        # As in the text "86.0": print may have rounded the last digit.
        (Decimal("86.0"), Figure.exact(86, step=Fraction(1, 10))),
        (Decimal("1.5E+3"), Figure.exact(1500)),
    ],
)
def test_a_number_is_an_exact_figure(number: object, figure: Figure) -> None:
    assert from_plain(number, Figure) == figure


def test_the_unit_may_stand_beside_the_text() -> None:
    accounts = from_plain({"text": "2058个", "unit": "ACCOUNT"}, Figure)
    assert accounts == Figure.exact(2058, Unit.ACCOUNT)
    assert to_plain(accounts) == {"text": "2058个", "unit": "ACCOUNT"}
    assert from_plain({"text": "48", "lang": "zh"}, Figure) == Figure.exact(48)


def test_a_unit_of_ones_own_stands_with_its_words() -> None:
    plain = to_plain(Figure.exact(3, BOTTLE))
    assert plain["unit"] == {"code": "BOTTLE", "zh": "瓶", "en": "bottles", "one": "bottle"}


def test_a_change_stands_as_its_printed_text() -> None:
    assert to_plain(read_change("环比提升70.08%")) == "环比提升70.08%"
    assert from_plain("up 46.5% year-on-year", StatedChange).basis is Basis.YEAR_EARLIER


def test_a_change_with_a_step_of_its_own_is_an_object() -> None:
    assert to_plain(StatedChange(Decimal(70), step=5)) == {"value": "70", "step": "5"}


# Records


def statement(**fields: object) -> dict[str, object]:
    return {"id": "s", "source": "page", **fields}


def test_fields_at_their_default_are_left_out() -> None:
    made = Statement(id="s", source="page", label="视频", figure=read("10余条"))
    assert to_plain(made) == statement(label="视频", figure="10余条")


@pytest.mark.parametrize(
    "word", ["stopped_accounts", "STOPPED_ACCOUNTS", "止付账户数", Indicator.STOPPED_ACCOUNTS.en]
)
def test_a_term_is_read_by_its_code_name_and_labels(word: str) -> None:
    assert from_plain(word, Indicator) is Indicator.STOPPED_ACCOUNTS


@pytest.mark.parametrize("figure", ["2058个", "2058", 2058, {"text": "2058个"}])
def test_a_figure_that_names_no_unit_has_that_of_its_indicator(figure: object) -> None:
    made = from_plain(statement(indicator="stopped_accounts", figure=figure), Statement)
    assert made.figure == Figure.exact(2058, Unit.ACCOUNT)
    assert from_plain(to_plain(made), Statement) == made


def test_the_measure_word_of_a_count_stays_as_printed() -> None:
    plain = statement(indicator="stopped_accounts", figure="2058个")
    assert to_plain(from_plain(plain, Statement)) == plain | {"indicator": "stopped_accounts"}


def test_a_figure_keeps_a_unit_that_the_indicator_does_not_have() -> None:
    with pytest.raises(BrokenRecord) as caught:
        from_plain(statement(indicator="stopped_accounts", figure="2058人"), Statement)
    assert isinstance(caught.value.errors[0], UnitUnfit)


@pytest.mark.parametrize("figure", [86, "86", "0.86", Decimal("0.86")])
def test_a_bare_number_is_no_rate(figure: object) -> None:
    # 86 % and 0.86 are the same rate: which is meant cannot be told.
    with pytest.raises(BrokenRecord) as caught:
        from_plain(statement(indicator="clearance_rate", figure=figure), Statement)
    assert isinstance(caught.value.errors[0], UnitUnfit)


def test_a_body_of_kind_station_is_a_station() -> None:
    body = from_plain({"id": "xinbi", "name": "新碧派出所", "kind": "派出所"}, Agency)
    assert body == Station(id="xinbi", name="新碧派出所")


@pytest.mark.parametrize(
    "body",
    [
        Agency(id="a", name="b", kind=AgencyKind.STATION),
        Station(id="a", name="b", kind=AgencyKind.BRIGADE),
    ],
)
def test_what_would_come_back_as_another_is_not_written(body: Agency) -> None:
    with pytest.raises(WrongType, match="kind"):
        to_plain(body)


# Each wrong value has its own error


@pytest.mark.parametrize(
    ("plain", "kind", "error", "mend"),
    [
        ("很多", Figure, UnreadableFigure, "3727万余元"),
        (0.7, Figure, InexactNumber, "Decimal('0.7')"),
        (True, Figure, WrongType, "as printed"),
        (["3"], Figure, WrongType, "as printed"),
        (None, Figure, WrongType, "as printed"),
        ("许多", StatedChange, UnreadableChange, ""),
        (70, StatedChange, WrongType, "as printed"),
        ("CNY/ACOUNT", Unit, UnknownUnit, "one of"),
        ("yuan", Unit, UnknownUnit, "'CNY'"),
        (3, Unit, WrongType, "code"),
        ("2023Q5", Period, UnreadablePeriod, "1 to 4"),
        ("to 2020", ToDate, UnreadableDate, "2023-03-14"),
        ("so far", ToDate, UnreadablePeriod, "to date"),
        ("2023-05-03T25", Moment, UnreadableMoment, ""),
        ("2023-02-30", date, UnreadableDate, "no such day"),
        ("20230214", date, UnreadableDate, "2023-03-14"),
        ("2023-05-03T17:05", datetime, NaiveDatetime, "offset"),
        ("then", datetime, UnreadableDate, "+08:00"),
        ("stoped_accounts", Indicator, UnknownTerm, "'stopped_accounts'"),
        ("", Qualifier, UnknownTerm, "one of exact"),
        (1, Indicator, WrongType, "in quotes"),
        ("yes", bool, WrongType, "true or false"),
        (True, int, WrongType, "whole number"),
        ("1/0", Fraction, InexactNumber, "'1/3'"),
        ("1e9", Fraction, InexactNumber, "'1/3'"),
        ("٣", Fraction, InexactNumber, "'1/3'"),
        ("9" * 2001, Fraction, NumberTooLong, ""),
        (Decimal("1E+999999"), Fraction, NumberTooLong, ""),
        ("1/3", Decimal, InexactNumber, "decimal that is printed"),
        ([], Source, WrongType, "{...}"),
    ],
)
def test_a_wrong_value_has_its_own_error(
    plain: object, kind: type, error: type[AntifraudError], mend: str
) -> None:
    with pytest.raises(error) as caught:
        from_plain(plain, kind, place="here")
    assert mend in caught.value.mend
    assert str(caught.value).startswith("here: ")


@pytest.mark.parametrize(
    ("plain", "kind", "error", "field"),
    [
        ({"low": "4", "high": "3", "qualifier": "between"}, Figure, AntifraudError, "low, high"),
        ({"low": "4"}, Figure, MissingField, "high"),
        ({"low": 1, "high": 2, "hihg": 3}, Figure, UnknownField, "hihg"),
        ({"low": 0.5, "high": 2}, Figure, InexactNumber, "low"),
        ({"low": 1, "high": 2, "low_firm": "no"}, Figure, WrongType, "low_firm"),
        ({"value": "70.08", "basis": "last week"}, StatedChange, UnknownTerm, "basis"),
        ({"value": "NaN"}, StatedChange, InexactNumber, "value"),
        ({"code": "CNY", "zh": "块"}, Unit, UnknownUnit, "code"),
        ({"code": "X", "tops": "CNY"}, Unit, WrongType, "tops"),
        ({"code": "X", "tops": [{"code": "Y", "tops": []}]}, Unit, UnknownField, "tops.tops"),
        ({"id": "p"}, Source, MissingField, "title"),
        ({"id": "p", "title": None}, Source, WrongType, "title"),
        ({"id": "", "title": "反诈"}, Source, AntifraudError, "id"),
        (statement(label="x", changes=["升"]), Statement, UnreadableChange, "changes[0]"),
        (statement(label="x", changes="升"), Statement, WrongType, "changes"),
        (statement(label="x", figure={"text": 3}), Statement, WrongType, "figure.text"),
        (
            statement(label="x", figure={"text": "3", "unit": "yuan"}),
            Statement,
            UnknownUnit,
            "figure.unit",
        ),
        (
            statement(label="x", figure={"text": "86", "unit": "PERCENT"}),
            Statement,
            UnitMismatch,
            "figure.unit",
        ),
        (
            statement(label="x", figure={"text": "3", "lang": "fr"}),
            Statement,
            UnknownLanguage,
            "figure.lang",
        ),
        (
            statement(label="x", figure={"text": "3", "un": "CNY"}),
            Statement,
            UnknownField,
            "figure.un",
        ),
        ({"kind": "part", "whole": "a", "part": "b"}, AnyClaim, UnknownKind, "kind"),
        ({"kind": 3}, AnyClaim, WrongType, "kind"),
        ({"whole": "a", "part": "b"}, AnyClaim, MissingField, "kind"),
        ({"kind": "parts", "whole": "a", "part": "b"}, AnyClaim, MissingField, "parts"),
        ({"kind": "parts", "whole": "a", "parts": []}, AnyClaim, AntifraudError, "parts"),
        ({"kind": "parts", "whole": "a", "parts": ["b", 3]}, AnyClaim, WrongType, "parts[1]"),
        ({"kind": "change", "previous": "a", "current": "b"}, SubsetClaim, UnknownKind, "kind"),
        ({"code": "3307", "name": "金华市"}, Casebook, UnknownField, "code"),
    ],
)
def test_an_error_names_its_field(
    plain: object, kind: object, error: type[AntifraudError], field: str
) -> None:
    with pytest.raises(AntifraudError) as caught:
        from_plain(plain, kind, place="here")
    found = caught.value.errors if isinstance(caught.value, SeveralErrors) else [caught.value]
    assert (type(found[0]) if error is not AntifraudError else error, found[0].field) == (
        error,
        field,
    )
    assert found[0].place == "here"


def test_every_error_of_a_record_is_told_at_once() -> None:
    plain = statement(
        id=3,
        indicator="stopped_acounts",
        figure="很多",
        period="2023Q5",
        changes=["环比上升70.08%", {"value": True, "kin": "fold"}],
        statistics="total",
    )
    with pytest.raises(BrokenRecord) as caught:
        from_plain(plain, Statement, place="statements.jsonl:3")
    assert [(type(error), error.field) for error in caught.value.errors] == [
        (WrongType, "id"),
        (UnknownTerm, "indicator"),
        (UnreadableFigure, "figure"),
        (UnreadablePeriod, "period"),
        (WrongType, "changes[1].value"),
        (UnknownField, "changes[1].kin"),
        (UnknownField, "statistics"),
    ]
    assert str(caught.value).startswith("statements.jsonl:3: 7 errors\n  statements.jsonl:3: id: ")
    assert caught.value.errors[-1].mend == "did you mean 'statistic'?"


def test_an_identifier_in_a_value_or_a_key_is_masked() -> None:
    account = "6222021234567890"
    plain = statement(label="x", figure=f"转入{account}", **{account: 1})
    with pytest.raises(BrokenRecord) as caught:
        from_plain(plain, Statement)
    assert account not in str(caught.value)
    assert "‹16 digits›" in str(caught.value)


def test_a_fault_of_ones_own_is_no_error_of_the_data() -> None:
    with pytest.raises(Exception, match="Unsupported type") as caught:
        from_plain("x", complex)
    assert not isinstance(caught.value, AntifraudError)


def test_enum_and_claim_defaults_stay_out_and_kinds_stay_in() -> None:
    assert to_plain(ChangeClaim(previous="a", current="b")) == {
        "kind": "change",
        "previous": "a",
        "current": "b",
    }
    assert to_plain(Station(id="a", name="b"))["kind"] == "station"
    assert "statistic" not in to_plain(
        Statement(id="s", source="p", label="x", figure=read("3"), statistic=Statistic.TOTAL)
    )


def test_without_the_extra_the_error_names_it() -> None:
    question = (
        "import sys; sys.modules['cattrs'] = None\n"
        "from antifraud.exchange import to_plain\n"
        "try:\n    to_plain(1)\nexcept ValueError as error:\n    print(error)"
    )
    answer = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", question],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert "pip install 'antifraud[records]'" in answer.stdout


def test_a_sentence_with_two_bases_gives_a_statement_two_changes() -> None:
    made = from_plain(statement(label="发案", changes=["同比、环比分别下降11.6%、8.6%"]), Statement)
    assert [change.basis for change in made.changes] == [Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD]
    assert to_plain(made)["changes"] == ["同比下降11.6%", "环比下降8.6%"]
