# SPDX-License-Identifier: MIT
"""The checks that records of incidents make of their fields.

Fields that may identify a person are checked without being shown:

>>> must_hide("place", 330, "")
Traceback (most recent call last):
...
antifraud.errors.records.WrongType: place: a field holds a value of its own type; \
got <class 'int'>. Mend: give a str
"""

from __future__ import annotations

from decimal import Decimal

from antifraud.errors import (
    BoundsReversed,
    EmptyField,
    Implausible,
    LabelMissing,
    NegativeCount,
    SumsDisagree,
    TimeReversed,
    UnitUnfit,
    WrongType,
    must_be,
    must_be_aware,
    must_be_count,
    must_be_yuan,
    must_say,
)
from antifraud.figures import Figure, Unit
from antifraud.masking import masked
from antifraud.periods import Moment
from antifraud.vocabulary import Labelled

__all__ = [
    "hidden",
    "hidden_all",
    "must_be_known",
    "must_be_moment",
    "must_be_named",
    "must_be_range",
    "must_be_sum",
    "must_be_term",
    "must_be_told",
    "must_hide",
    "must_hide_all",
    "must_not_be_before",
]


def hidden(text: str) -> str:
    """Return what a repr shows of a text that may identify a person.

    >>> hidden("13800138000"), hidden("")
    ('‹11 digits›', "''")
    """
    return masked(text) if text else "''"


def hidden_all(texts: tuple[str, ...] | None) -> str:
    """Return what a repr shows of several such texts.

    >>> hidden_all(("13800138000", "a bank")), hidden_all(()), hidden_all(None)
    ('(‹11 digits›, ‹6 characters›)', '()', 'None')
    """
    return "None" if texts is None else f"({', '.join(map(masked, texts))})"


def must_be_named(field: str, name: object) -> None:
    """Raise unless a field is None or an id that says something."""
    if name is not None:
        must_say(field, name)


def must_be_known(field: str, instant: object) -> None:
    """Raise unless a field is None or a datetime with a zone."""
    if instant is not None:
        must_be_aware(field, instant)


def must_be_moment(field: str, moment: object) -> None:
    """Raise unless a field is None or a `Moment`."""
    if moment is not None:
        must_be(field, moment, Moment)


def must_be_told(field: str, told: object) -> None:
    """Raise unless a field is None, True or False."""
    if told is not None and not isinstance(told, bool):
        raise WrongType(field, told, "give True, False, or None where it is not known")


def must_be_term(field: str, term: object, kind: type[Labelled], printed: object) -> None:
    """Raise unless a field is None or a term of its list, with its printed label if it is OTHER.

    The label stands in the field of the same name with ``_printed`` behind, or
    in ``printed`` where the field tells what kind of incident it is.
    """
    if term is None:
        return
    must_be(field, term, kind)
    if isinstance(term, Labelled) and term.name == "OTHER" and not str(printed).strip():
        label = (
            "printed" if field in {"kind", "lure", "taking", "suspected"} else f"{field}_printed"
        )
        raise LabelMissing(label, printed, f"give {label}=, the label as printed")


def must_be_sum(amount_field: str, amount: object, stated_field: str, stated: object) -> None:
    """Raise unless a sum is known to the fen, or as printed, or both agree, or it is not known."""
    if amount is not None:
        must_be_yuan(amount_field, amount)
    if stated is None:
        return
    must_be(stated_field, stated, Figure)
    assert isinstance(stated, Figure)  # noqa: S101 - must_be has seen to it
    if stated.unit != Unit.CNY:
        raise UnitUnfit(stated_field, stated.unit, "give a figure in yuan: Unit.CNY")
    if stated.low is not None and stated.low < 0:
        raise NegativeCount(stated_field, stated.low, "give 0 or more")
    if isinstance(amount, Decimal) and not stated.possibly_equal(Figure.exact(amount, Unit.CNY)):
        raise SumsDisagree(amount_field, (amount, stated))


def must_be_range(field: str, low: object, high: object, least: int, most: int) -> None:
    """Raise unless the fields ``…_low`` and ``…_high`` bound a measure of a person."""
    for name, bound in ((f"{field}_low", low), (f"{field}_high", high)):
        if bound is None:
            continue
        must_be_count(name, bound)
        if not least <= bound <= most:  # type: ignore[operator]  # must_be_count has seen to it
            raise Implausible(name, bound, f"give {least} to {most}")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        raise BoundsReversed(f"{field}_low", (low, high))


def must_hide(field: str, text: object, empty: str | None) -> None:
    """Raise unless a field is a text; never show what it is.

    Args:
        field: its name.
        text: what it holds.
        empty: what it may be beside a text that says something.
    """
    if text == empty:
        return
    if not isinstance(text, str):
        raise WrongType(field, type(text), "give a str")
    if not text.strip():
        raise EmptyField(field, text)


def must_hide_all(field: str, texts: object) -> None:
    """Raise unless a field is a tuple of texts that each say something; never show them."""
    if not isinstance(texts, tuple):
        raise WrongType(field, type(texts), "give a tuple of str")
    for place, text in enumerate(texts):
        must_hide(f"{field}[{place}]", text, None)
        if text is None:
            raise WrongType(f"{field}[{place}]", text, "give a str")


def must_not_be_before(field: str, later: Moment | None, than: str, earlier: Moment | None) -> None:
    """Raise when a moment certainly lies before the one that it has to follow.

    Unknown moments pass, and so do those whose bounds are a convention of
    language (许, 左右): these never contradict by themselves.
    """
    if later is None or earlier is None or not (later.firm and earlier.firm):
        return
    if later.certainly_before(earlier):
        raise TimeReversed(field, (later, earlier), f"it is not before {than}")
