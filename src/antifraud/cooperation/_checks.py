# SPDX-License-Identifier: MIT
"""The checks that records of cooperation share."""

from __future__ import annotations

from datetime import date, timedelta

from antifraud.errors import EmptyField, LabelMissing, WrongType, must_all_be, must_be, must_say
from antifraud.masking import masked, shown
from antifraud.periods import Moment, day_in
from antifraud.vocabulary import Vocabulary

__all__ = [
    "certainly_before",
    "days_of",
    "hidden",
    "must_be_head",
    "must_be_id",
    "must_be_moment",
    "must_be_term",
    "must_hide",
    "must_say_all",
    "shown_all",
]


_LEAST = timedelta(microseconds=1)


def days_of(moment: Moment) -> tuple[date, date]:
    """Return the first and the last day on which a moment may lie, in China.

    >>> [str(day) for day in days_of(Moment.parse("2023-05-03"))]
    ['2023-05-03', '2023-05-03']
    """
    latest = moment.latest
    if latest > moment.earliest:
        latest -= _LEAST
    return day_in(moment.earliest), day_in(latest)


def hidden(text: str) -> str:
    """Return what a repr shows of a text that may be an address.

    >>> hidden("330国道"), hidden("")
    ('‹5 characters›', "''")
    """
    return masked(text) if text else "''"


def shown_all(texts: tuple[str, ...]) -> str:
    """Return a repr of texts with every identifier in them masked.

    >>> shown_all(("随时联络 13800138000",))
    "('随时联络 ‹11 digits›',)"
    """
    return f"({', '.join(map(shown, texts))}{',' if len(texts) == 1 else ''})"


def certainly_before(later: Moment | None, earlier: Moment | None) -> bool:
    """Tell whether what should come later certainly came before; unknown and soft times do not.

    >>> certainly_before(Moment.parse("2023-05-03"), Moment.parse("2023-05-04"))
    True
    """
    if later is None or earlier is None or not (later.firm and earlier.firm):
        return False
    return later.certainly_before(earlier)


def must_be_head(record_id: object, source: object, note: object) -> None:
    """Raise unless id, source and note are what every record has."""
    must_say("id", record_id)
    must_be_id("source", source)
    must_hide("note", note)


def must_be_id(field: str, name: object) -> None:
    """Raise unless a field is None or an id that says something."""
    if name is not None:
        must_say(field, name)


def must_be_moment(field: str, moment: object) -> None:
    """Raise unless a field is None or a `Moment`."""
    if moment is not None:
        must_be(field, moment, Moment)


def must_be_term(field: str, term: object, kind: type[Vocabulary], printed: object) -> None:
    """Raise unless a field is a term of its list, with the label as printed if it is OTHER."""
    must_be(f"{field}_printed", printed, str)
    must_be(field, term, kind)
    if isinstance(term, kind) and term.name == "OTHER" and not str(printed).strip():
        raise LabelMissing(f"{field}_printed", printed, f"give {field}_printed=, as printed")


def must_hide(field: str, text: object) -> None:
    """Raise unless a field is a text, empty or not; never show what it is."""
    if not isinstance(text, str):
        raise WrongType(field, type(text), "give a str")


def must_say_all(field: str, texts: object) -> None:
    """Raise unless a field is a tuple of texts that each say something."""
    must_all_be(field, texts, str)
    if isinstance(texts, tuple):
        for place, text in enumerate(texts):
            if not text.strip():
                raise EmptyField(f"{field}[{place}]", text)
