# SPDX-License-Identifier: MIT
"""Every error says field, rule, value and mend, and never shows an identifier."""

from __future__ import annotations

import copy
import inspect
import pickle
import traceback
from collections.abc import Callable

import pytest

from antifraud import errors
from antifraud.errors import AntifraudError, BrokenCasebook, SeveralErrors, UnreadableFigure
from antifraud.wording import read, read_change

CLASSES = [
    item
    for _, item in inspect.getmembers(errors, inspect.isclass)
    if issubclass(item, AntifraudError)
]
SINGLE = [one for one in CLASSES if not issubclass(one, SeveralErrors)]

#: Made up, in the forms that are printed.
IDENTIFIERS = [
    "11010519491231002X",
    "110105 19491231 002x",
    "13800138000",
    "138 0013 8000",
    "138-0013-8000",
    "1 3 8 0 0 1 3 8 0 0 0",
    "6222021234567890",
    "6222 0212 3456 7890 123",
    "６２２２０２１２３４５６７８９０",
    "0579-87111110",
    "someone@example.org",
]
#: An identifier is no less one for what stands beside it.
BESIDE = ["{}", "{},", "{}, {}", "tel.{}", "账号{}元", "({})", "{}\n", "'{}'", "x{}y", "{}\ud800"]


def pickled(error: AntifraudError) -> AntifraudError:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(again, AntifraudError)
    return again


@pytest.mark.parametrize("error", SINGLE)
class TestEveryError:
    def test_says_field_rule_value_and_mend_in_that_order(
        self, error: type[AntifraudError]
    ) -> None:
        text = str(error("figure.low", "many", "count them", "statements.jsonl:3"))
        assert text == (
            f"statements.jsonl:3: figure.low: {error.rule}; got 'many'. Mend: count them"
        )

    def test_has_the_parts_as_attributes(self, error: type[AntifraudError]) -> None:
        made = error("figure", "many", "count them", "a.jsonl:3")
        parts = (made.field, made.value, made.mend, made.place)
        assert parts == ("figure", "many", "count them", "a.jsonl:3")

    def test_has_its_usual_mend_where_none_is_given(self, error: type[AntifraudError]) -> None:
        assert error("figure", "many").mend == error.usual_mend
        assert error("figure", "many", "").mend == ""

    @pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
    def test_copies_and_pickles_keep_all_parts(
        self, error: type[AntifraudError], again: Callable[[AntifraudError], AntifraudError]
    ) -> None:
        made = error("figure", ("many", 3), "count them", "a.jsonl:3")
        made.add_note("in the second quarter")
        other = again(made)
        assert type(other) is error
        assert vars(other) == vars(made)
        assert (str(other), repr(other)) == (str(made), repr(made))

    def test_is_a_value_error_named_after_its_rule(self, error: type[AntifraudError]) -> None:
        assert issubclass(error, ValueError)
        assert error.rule != AntifraudError.rule or error is AntifraudError
        assert error.__doc__


class TestTheErrorOfAWholeCasebook:
    made = BrokenCasebook(
        "casebook", (UnreadableFigure("a", "余"), UnreadableFigure("b", "13800138000")), "", "book"
    )

    def test_says_each_on_a_line(self) -> None:
        first, *rest = str(self.made).splitlines()
        assert first == "book: 2 errors"
        assert [line.strip() for line in rest] == [str(error) for error in self.made.errors]

    def test_copies_and_pickles(self) -> None:
        for other in (copy.copy(self.made), pickled(self.made)):
            assert isinstance(other, BrokenCasebook)
            assert str(other) == str(self.made)
            assert [type(error) for error in other.errors] == [UnreadableFigure] * 2


class TestAPlaceIsAdded:
    def test_with_the_fields_that_lead_to_it(self) -> None:
        error = UnreadableFigure("figure", "余", "count them").at("a.jsonl:3", "statement")
        assert type(error) is UnreadableFigure
        assert (error.place, error.field, error.mend) == (
            "a.jsonl:3",
            "statement.figure",
            "count them",
        )


@pytest.mark.parametrize("identifier", IDENTIFIERS)
@pytest.mark.parametrize("beside", BESIDE)
class TestIdentifiersAreMasked:
    """The attribute `value` alone holds what was got."""

    def views(self, error: AntifraudError) -> list[str]:
        lines = traceback.format_exception(error)
        return [str(error), repr(error), repr(error.args), error.mend, "".join(lines)]

    def test_in_text_repr_args_and_traceback(self, identifier: str, beside: str) -> None:
        text = beside.format(identifier, identifier)
        for value in (text, (text,), [text], {"text": text}):
            error = UnreadableFigure(text, value, f"not {text!r}")
            views = self.views(error)[:-1]
            assert error.value == value
            assert not [view for view in views if _leaks(identifier, view)]

    @pytest.mark.parametrize("reader", [read, read_change])
    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_where_a_text_is_refused(
        self, identifier: str, beside: str, reader: Callable[..., object], lang: str
    ) -> None:
        text = f"约约{beside.format(identifier, identifier)}人人"
        with pytest.raises(AntifraudError) as raised:
            reader(text, lang)
        assert not [view for view in self.views(raised.value) if _leaks(identifier, view)]


def _leaks(identifier: str, view: str) -> bool:
    spaced = [each for each in (identifier, repr(identifier)[1:-1]) if each in view]
    return bool(spaced)


class TestANumberIsNoIdentifier:
    @pytest.mark.parametrize(
        "text", ["12,345,678,901", "0.3333333333", "2023-01-11/2023-01-18", "3,727万余元"]
    )
    def test_in_a_text(self, text: str) -> None:
        assert repr(text) in str(UnreadableFigure("text", text))
