# SPDX-License-Identifier: MIT
"""Writing a draft for the person who completes it: as aligned text, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from antifraud.audit import Check
from antifraud.bulletins.cells import figure_text, name_text, period_text
from antifraud.bulletins.data import change_data, figure_data
from antifraud.bulletins.drafting import Draft, Span
from antifraud.bulletins.drafts.notes import DraftNote
from antifraud.bulletins.phrases import Phrase
from antifraud.bulletins.tables import table, wrapped
from antifraud.casebook import (
    COLLECTIONS,
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    Indicator,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    Statement,
    SubsetClaim,
    TiersClaim,
)
from antifraud.errors import UnknownFormat, UnknownLanguage
from antifraud.vocabulary import LANGUAGES, Labelled, Language
from antifraud.wording import write

__all__ = ["DraftFormat", "render_draft"]

#: What a draft can be written as.
DraftFormat: TypeAlias = Literal["text", "json"]

_WIDEST = (6, 11, 26, 26, 28, 28, 26, 14)
_PAGE = 120
#: By which check each kind of claim is checked, which names it.
_CHECKS: Mapping[type, Check] = {
    PartsClaim: Check.SUM,
    SubsetClaim: Check.SUBSET,
    TiersClaim: Check.TIERS,
    ShareClaim: Check.SHARE,
    RatioClaim: Check.RATIO,
    ChangeClaim: Check.CHANGE,
    BaseClaim: Check.BASE,
}
_CLAIM_KINDS = {kind: name for name, kind in COLLECTIONS["claims"].items()}


class _Word(Labelled):
    """A heading of a draft."""

    SUMMARY = (
        "summary",
        "草稿：陈述{statements}条，论断{claims}条，待定{notes}处",
        "draft: statements {statements}, claims {claims}, left open {notes}",
    )
    ID = ("id", "编号", "Id")
    PLACE = ("place", "位置", "Place")
    PRINTED = ("printed", "原文", "As printed")
    READ_AS = ("read_as", "读作", "Read as")
    OPEN = ("open", "待定", "Open")
    CLAIMS = ("claims", "论断", "Claims")
    NOTHING = ("nothing", "文中没有数字", "the text holds no figure")


def render_draft(draft: Draft, format: DraftFormat = "text", lang: Language = "zh") -> str:  # noqa: A002 - as in render
    """Write a draft: its statements with their places, its claims, and what is left open.

    Places are code points of the text as given, counted from 0, the end left out.

    Args:
        draft: what `draft` has made.
        format: ``text`` for a terminal, or ``json`` (numbers as exact texts).
        lang: the language to write in, whatever that of the text is.

    Raises:
        UnknownFormat: when the format is another.
        UnknownLanguage: when the language is another.

    >>> from antifraud.bulletins import draft
    >>> print(render_draft(draft("今年抓获44名嫌疑人。"), lang="en"))  # doctest: +ELLIPSIS
    draft: statements 1, claims 0, left open 1
    ...
    """
    if format not in ("text", "json"):
        raise UnknownFormat("format", format, "give text or json")
    if lang not in LANGUAGES:
        raise UnknownLanguage("lang", lang)
    if format == "json":
        return json.dumps(_data(draft, lang), ensure_ascii=False, indent=2)
    return "\n".join(_lines(draft, lang))


def _lines(draft: Draft, lang: Language) -> Iterator[str]:
    book, numbers = draft.casebook, _numbered(draft, lang)
    yield _Word.SUMMARY.label(lang).format(
        statements=len(book.statements), claims=len(book.claims), notes=len(draft.notes)
    )
    yield ""
    if not draft.spans:
        yield _Word.NOTHING.label(lang)
    else:
        words = (_Word.ID, _Word.PLACE, _Word.PRINTED, _Word.READ_AS)
        more = (Phrase.ITEM, Phrase.PERIOD, Phrase.CHANGE, _Word.OPEN)
        heads = tuple(head.label(lang) for head in (*words, *more))
        yield from table(heads, _rows(draft, numbers, lang), _WIDEST)
    if book.claims:
        yield from ("", f"■ {_Word.CLAIMS.label(lang)}")
        for claim in book.claims:
            yield from _hanging(_claim_text(claim, lang))
    if numbers:
        yield from ("", f"■ {_Word.OPEN.label(lang)}")
        for text, (number, where) in numbers.items():
            names = ("、" if lang == "zh" else ", ").join(where)
            yield from _hanging(f"{number}  {text}{'：' if lang == 'zh' else ': '}{names}")


def _hanging(text: str) -> Iterator[str]:
    first, *rest = wrapped(text, _PAGE - 4)
    yield first
    yield from (f"    {line}" for line in rest)


def _numbered(draft: Draft, lang: Language) -> dict[str, tuple[int, list[str]]]:
    """Number the texts of the notes, each with the statements or places that it is about."""
    numbers: dict[str, tuple[int, list[str]]] = {}
    for note in draft.notes:
        _, where = numbers.setdefault(note.text(lang), (len(numbers) + 1, []))
        where.append(note.statement or _place(note))
    return numbers


def _place(part: DraftNote | Span) -> str:
    return f"{part.start}-{part.end}"


def _rows(
    draft: Draft, numbers: dict[str, tuple[int, list[str]]], lang: Language
) -> Iterator[tuple[str, ...]]:
    noted: dict[str, list[str]] = {}
    for note in draft.notes:
        noted.setdefault(note.statement, []).append(str(numbers[note.text(lang)][0]))
    comma = "、" if lang == "zh" else ", "
    for statement, span in zip(draft.casebook.statements, draft.spans, strict=True):
        changes = comma.join(write(change, lang) for change in statement.changes)
        yield (
            statement.id,
            _place(span),
            " ".join(span.printed.split()),
            "" if statement.figure is None else figure_text(statement, lang),
            name_text(statement, lang),
            period_text(statement, lang),
            changes,
            " ".join(noted.get(statement.id, ())),
        )


def _claim_text(claim: AnyClaim, lang: Language) -> str:
    """Write a claim: its kind, the statements in their roles, and what it takes for granted."""
    colon, comma, stop = ("：", "，", "；") if lang == "zh" else (": ", ", ", "; ")
    roles: dict[str, list[str]] = {}
    for role, name in claim.names():
        roles.setdefault(role.label(lang), []).append(name)
    said = comma.join(f"{role} {' '.join(names)}" for role, names in roles.items())
    text = f"{claim.id}  {_CHECKS[type(claim)].label(lang)}{colon}{said}"
    granted = claim.granted(lang)
    return f"{text}{stop}{Phrase.GRANTED.label(lang)}{colon}{granted}" if granted else text


def _data(draft: Draft, lang: Language) -> dict[str, Any]:
    book = draft.casebook
    return {
        "lang": lang,
        "statements": [
            _statement(statement, span, lang)
            for statement, span in zip(book.statements, draft.spans, strict=True)
        ],
        "claims": [_claim(claim, lang) for claim in book.claims],
        "notes": [
            {
                "doubt": note.doubt.value,
                "text": note.text(lang),
                "statement": note.statement or None,
                "start": note.start,
                "end": note.end,
            }
            for note in draft.notes
        ],
    }


def _statement(statement: Statement, span: Span, lang: Language) -> dict[str, Any]:
    figure, named = statement.figure, statement.indicator is not Indicator.OTHER
    return {
        "id": statement.id,
        "start": span.start,
        "end": span.end,
        "printed": span.printed,
        "name": statement.name(lang),
        "indicator": statement.indicator.value if named else None,
        "merged": [one.value for one in statement.merged],
        "statistic": statement.statistic.value,
        "figure": None if figure is None else figure_data(figure, lang),
        "changes": [change_data(change, lang) for change in statement.changes],
        "period": None if statement.period is None else str(statement.period),
        "at": None if statement.at is None else str(statement.at),
    }


def _claim(claim: AnyClaim, lang: Language) -> dict[str, Any]:
    made: dict[str, Any] = {"id": claim.id, "kind": _CLAIM_KINDS[type(claim)]}
    made["statements"] = [{"role": role.value, "id": name} for role, name in claim.names()]
    if isinstance(claim, BaseClaim | ChangeClaim) and claim.stated is not None:
        made["change"] = claim.change
    return made | {"assumption": claim.granted(lang)}
