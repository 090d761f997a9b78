# SPDX-License-Identifier: MIT
"""How figures and stated changes stand in a file: as printed, or as an object of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from antifraud.errors import (
    AntifraudError,
    UnitMismatch,
    UnknownField,
    UnknownLanguage,
    WrongType,
)
from antifraud.exchange.failures import did_you_mean, safe_name
from antifraud.exchange.scalars import anonymous, number_from, number_text, text_from
from antifraud.exchange.units import is_known
from antifraud.figures import Figure, Qualifier, StatedChange, Unit
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import language_of, read, read_change, write

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["Counted", "change_object", "figure_object", "register_stated", "takes_its_unit"]

_Structure = Callable[[Any, Any], Any]

_TEXT_FIELDS = ("text", "unit", "lang")
_SHARES = (Unit.PERCENT, Unit.POINT, Unit.FOLD)
_NO_COUNT = "of a share, 86 and 0.86 may both be meant: write the unit in the text, as in '86%'"


class Counted(NamedTuple):
    """A figure as it stands in a file, and the unit that it takes where it names none.

    >>> Counted("2058个", Unit.ACCOUNT).unit
    Unit('ACCOUNT')
    """

    plain: object
    unit: Unit


def register_stated(converter: Converter) -> None:
    """Teach a converter figures and stated changes; it knows units already.

    >>> from antifraud.exchange.plain import converter
    >>> converter().structure("3727万余元", Figure)
    Figure(37270000..37280000 CNY, more_than)
    >>> converter().unstructure(read("2058个").counted_as(Unit.ACCOUNT))
    {'text': '2058个', 'unit': 'ACCOUNT'}
    """
    from cattrs.gen import make_dict_structure_fn

    figures = make_dict_structure_fn(Figure, converter, _cattrs_forbid_extra_keys=True)
    changes = make_dict_structure_fn(StatedChange, converter, _cattrs_forbid_extra_keys=True)

    converter.register_structure_hook(Figure, lambda plain, _: _figure_from(plain, figures))
    converter.register_structure_hook(StatedChange, lambda plain, _: _change_from(plain, changes))
    converter.register_unstructure_hook(Figure, lambda figure: _figure_plain(figure, converter))
    converter.register_unstructure_hook(StatedChange, _change_plain)


# Figures


def takes_its_unit(figure: Figure, unit: Unit | None) -> bool:
    """Tell whether a figure that names no unit may take one from what it is stated of.

    A bare 86 under a rate may not: it could be 86 % or 86 times.

    >>> takes_its_unit(Figure.exact(2058, Unit.ITEM), Unit.ACCOUNT)
    True
    >>> takes_its_unit(Figure.exact(86), Unit.PERCENT)
    False
    """
    if unit is None or unit in _SHARES:
        return False
    # Of a mean (案均3.2万元) print gives the unit of what is shared out alone.
    return figure.unit in (Unit.ONE, Unit.ITEM) or unit.tops == (figure.unit,)


def _figure_from(plain: object, in_full: _Structure) -> Figure:
    if isinstance(plain, Counted):
        figure = _figure_from(plain.plain, in_full)
        return figure.counted_as(plain.unit) if takes_its_unit(figure, plain.unit) else figure
    if isinstance(plain, str):
        return anonymous(lambda text: read(text, language_of(text)), plain)
    if isinstance(plain, bool) or not isinstance(plain, int | Decimal | float | dict):
        raise WrongType("", plain, "write the figure as printed, as in '3727万余元'")
    if isinstance(plain, dict):
        return _text_with_unit(plain) if "text" in plain else _of_fields(plain, in_full)
    number = number_from(plain)
    step = -int(plain.as_tuple().exponent) if isinstance(plain, Decimal) else 0
    # 86.0 was printed to one decimal, as in the text "86.0".
    return Figure.exact(number, step=number_from(f"1/1{'0' * step}") if step > 0 else 0)


def _text_with_unit(plain: dict[str, object]) -> Figure:
    """Read ``{"text": "2058个", "unit": "ACCOUNT"}``."""
    for name in plain:
        if name not in _TEXT_FIELDS:
            raise UnknownField(safe_name(name), name, did_you_mean(name, _TEXT_FIELDS))
    with _under("text"):
        text = text_from(plain["text"])
    with _under("lang"):
        lang = text_from(plain.get("lang", language_of(text)))
        if lang not in LANGUAGES:
            raise UnknownLanguage("", lang, did_you_mean(lang, LANGUAGES))
    with _under("text"):
        figure = read(text, lang)
    if "unit" not in plain:
        return figure
    with _under("unit"):
        unit = Unit.parse(text_from(plain["unit"]))
        if unit != figure.unit and unit in _SHARES:
            raise UnitMismatch("", (figure.unit, unit), _NO_COUNT)
        return figure.counted_as(unit)


@contextmanager
def _under(field: str) -> Iterator[None]:
    """Name the field in every error from within."""
    try:
        yield
    except AntifraudError as error:
        raise type(error)(field, error.value, error.mend) from None


def _of_fields(plain: dict[str, object], in_full: _Structure) -> Figure:
    exact = plain.get("qualifier", Qualifier.EXACT.value) == Qualifier.EXACT.value
    if exact and plain.get("value") is not None and not {"low", "high"} & plain.keys():
        with _under("value"):
            number = number_from(plain["value"])
        plain = {**plain, "low": number, "high": number}
    figure: Figure = in_full({"value": None, **plain}, Figure)
    return figure


def _same(found: Figure, figure: Figure) -> bool:
    # 天 is the word of DAY: a figure without a measure word of its own is written with it.
    plain = {figure.measure, figure.measure or figure.unit.zh}
    return found == figure and found.measure in plain


def _written(figure: Figure, lang: Language) -> Iterator[str]:
    try:
        yield write(figure, lang)
    except AntifraudError:  # no words say it
        return


def _figure_plain(figure: Figure, converter: Converter) -> object:
    """Write it as printed where that says all of it, else as an object."""
    for lang in LANGUAGES:
        for text in _written(figure, lang):
            if _reads_as(text, figure):
                return text
    for bare in (Unit.ITEM, Unit.ONE):
        if figure.unit in _SHARES or not is_known(figure.unit.code):
            continue
        for lang in LANGUAGES:
            for text in _written(attrs.evolve(figure, unit=bare), lang):
                if _reads_as(text, figure, counted_as=figure.unit):
                    return {"text": text, "unit": figure.unit.code}
    return figure_object(figure, converter)


def _reads_as(text: str, figure: Figure, counted_as: Unit | None = None) -> bool:
    try:
        found = read(text, language_of(text))
        return _same(found if counted_as is None else found.counted_as(counted_as), figure)
    except AntifraudError:
        return False


def figure_object(figure: Figure, converter: Converter) -> dict[str, object]:
    """Write a figure as an object of its fields; null is no bound.

    >>> from antifraud.exchange.plain import converter
    >>> figure_object(Figure.at_least(3, Unit.CASE), converter())
    {'value': '3', 'low': '3', 'high': None, 'unit': 'CASE', 'qualifier': 'at_least'}
    """
    made: dict[str, object] = {}
    if figure.value is not None:
        made["value"] = number_text(figure.value)
    made["low"] = None if figure.low is None else number_text(figure.low)
    made["high"] = None if figure.high is None else number_text(figure.high)
    for name, firm in (("low_firm", figure.low_firm), ("high_firm", figure.high_firm)):
        if not firm:
            made[name] = False
    if figure.step:
        made["step"] = number_text(figure.step)
    if figure.unit != Unit.ONE:
        made["unit"] = converter.unstructure(figure.unit)
    if figure.qualifier is not Qualifier.EXACT:
        made["qualifier"] = figure.qualifier.value
    if figure.measure:
        made["measure"] = figure.measure
    return made


# Stated changes


def _change_from(plain: object, in_full: _Structure) -> StatedChange:
    if isinstance(plain, StatedChange):  # one of two that a text stated
        return plain
    if isinstance(plain, str):
        return anonymous(lambda text: read_change(text, language_of(text)), plain)
    if not isinstance(plain, dict):
        raise WrongType("", plain, "write the change as printed, as in '环比上升70.08%'")
    change: StatedChange = in_full(plain, StatedChange)
    return change


def _change_plain(change: StatedChange) -> object:
    for text in _change_texts(change):
        with suppress(AntifraudError):  # the words say something else, or nothing
            if read_change(text, language_of(text)) == change:
                return text
    return change_object(change)


def _change_texts(change: StatedChange) -> Iterator[str]:
    """Go through the words that may say a change, those printed first."""
    if change.printed:
        yield change.printed
    for lang in LANGUAGES:
        with suppress(AntifraudError):  # no words say it
            yield write(change, lang)


def change_object(change: StatedChange) -> dict[str, object]:
    """Write a stated change as an object of its fields, those at their default left out.

    >>> change_object(StatedChange(Decimal("-48.0")))
    {'value': '-48.0'}
    """
    made: dict[str, object] = {"value": number_text(change.value)}
    for name in ("kind", "basis", "qualifier"):
        if getattr(change, name) != getattr(attrs.fields(StatedChange), name).default:
            made[name] = getattr(change, name).value
    plainest = StatedChange(
        Decimal(number_text(change.value)), kind=change.kind, qualifier=change.qualifier
    )
    for name in ("step", "low", "high"):
        number = getattr(change, name)
        if number != getattr(plainest, name):
            made[name] = None if number is None else number_text(number)
    if change.alternative is not None:
        made["alternative"] = number_text(change.alternative)
    if change.caution is not None:
        made["caution"] = change.caution.value
    return made
