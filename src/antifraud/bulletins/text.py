# SPDX-License-Identifier: MIT
"""A bulletin as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from antifraud.bulletins.composing import Bulletin
from antifraud.bulletins.count_rows import count_head, count_rows
from antifraud.bulletins.phrases import Phrase
from antifraud.bulletins.rows import (
    check_rows,
    heading,
    line_head,
    line_rows,
    notes,
    source_lines,
    summary,
)
from antifraud.bulletins.tables import table, wrapped
from antifraud.vocabulary import Language
from antifraud.wording import padded, width

__all__ = ["as_text", "check_blocks", "hanging"]

#: The most columns that each column of the tables takes.
_LINE_COLUMNS = (28, 28, 28, 24, 26, 24, 4)
_COUNT_COLUMNS = (22, 22, 30, 22, 22, 22, 14)
_PAGE = 120


def as_text(bulletin: Bulletin, lang: Language = "zh") -> str:
    """Write a bulletin as aligned tables."""
    return "\n".join(_lines(bulletin, lang))


def _lines(bulletin: Bulletin, lang: Language) -> Iterator[str]:
    yield heading(bulletin, lang)
    yield summary(bulletin, lang)
    if not (bulletin.sections or bulletin.counts):
        yield ""
        yield Phrase.EMPTY.label(lang)
    for section in bulletin.sections:
        yield ""
        yield f"■ {section.topic.label(lang)}"
        yield from table(line_head(lang), line_rows(bulletin, section, lang), _LINE_COLUMNS)
    if bulletin.counts:
        yield ""
        yield f"■ {Phrase.COUNTS.label(lang)}"
        yield from table(count_head(lang), count_rows(bulletin, lang), _COUNT_COLUMNS)
    if bulletin.checks:
        yield ""
        yield f"■ {Phrase.CHECKS.label(lang)}"
        yield from check_blocks(bulletin, lang)
    if bulletin.sources:
        yield ""
        yield f"■ {Phrase.SOURCES.label(lang)}"
        for line in source_lines(bulletin, lang):
            yield from hanging(line, "    ")
    texts = notes(bulletin, lang)
    if texts:
        yield ""
        yield f"■ {Phrase.NOTES.label(lang)}"
        for text in texts:
            yield from hanging(f"- {text}", "  ")


def check_blocks(bulletin: Bulletin, lang: Language) -> Iterator[str]:
    """Write each check as a block: what it came to, what was checked, the sum, the reason."""
    rows = check_rows(bulletin, lang)
    columns = max(width(verdict) for _, _, _, verdict, _ in rows)
    for number, what, working, verdict, reason in rows:
        indent = " " * 4
        yield from hanging(f"{padded(number, 4)}{padded(verdict, columns)}  {what}", indent * 2)
        for text in filter(None, (working, reason)):
            yield from (indent + line for line in wrapped(text, _PAGE - len(indent)))


def hanging(text: str, indent: str) -> Iterator[str]:
    """Break a text into the lines of a page, all but the first indented.

    >>> list(hanging("- 止付", "  "))
    ['- 止付']
    """
    first, *rest = wrapped(text, _PAGE - len(indent))
    yield first
    yield from (indent + line for line in rest)
