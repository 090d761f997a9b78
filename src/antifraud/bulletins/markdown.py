# SPDX-License-Identifier: MIT
"""A bulletin as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from antifraud.bulletins.composing import Bulletin
from antifraud.bulletins.count_rows import count_head, count_rows
from antifraud.bulletins.phrases import Phrase
from antifraud.bulletins.rows import (
    check_head,
    check_rows,
    heading,
    line_head,
    line_rows,
    notes,
    source_lines,
    summary,
)
from antifraud.vocabulary import Language

__all__ = ["as_markdown", "markdown_table", "plain_markdown"]

_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|~"})


def as_markdown(bulletin: Bulletin, lang: Language = "zh") -> str:
    """Write a bulletin as Markdown, with tables as GitHub and most readers know them."""
    return "\n".join(_lines(bulletin, lang)) + "\n"


def _lines(bulletin: Bulletin, lang: Language) -> Iterator[str]:
    yield f"# {plain_markdown(heading(bulletin, lang))}"
    yield ""
    yield plain_markdown(summary(bulletin, lang))
    if not (bulletin.sections or bulletin.counts):
        yield ""
        yield Phrase.EMPTY.label(lang)
    for section in bulletin.sections:
        yield ""
        yield f"## {section.topic.label(lang)}"
        yield ""
        yield from markdown_table(line_head(lang), line_rows(bulletin, section, lang))
    if bulletin.counts:
        yield ""
        yield f"## {Phrase.COUNTS.label(lang)}"
        yield ""
        yield from markdown_table(count_head(lang), count_rows(bulletin, lang))
    if bulletin.checks:
        yield ""
        yield f"## {Phrase.CHECKS.label(lang)}"
        yield ""
        yield from markdown_table(check_head(lang), check_rows(bulletin, lang))
    for title, texts in (
        (Phrase.SOURCES, source_lines(bulletin, lang)),
        (Phrase.NOTES, notes(bulletin, lang)),
    ):
        if texts:
            yield ""
            yield f"## {title.label(lang)}"
            yield ""
            yield from (f"- {plain_markdown(text)}" for text in texts)


def plain_markdown(text: str) -> str:
    r"""Return a text with every sign escaped that Markdown reads.

    >>> plain_markdown("a|b")
    'a\\|b'
    """
    return " ".join(text.translate(_SPECIAL).split())


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Return the lines of a table.

    >>> list(markdown_table(("a", "b"), [("1", "2")]))
    ['| a | b |', '| --- | --- |', '| 1 | 2 |']
    """
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join(' --- ' for _ in head)}|"
    for row in rows:
        yield f"| {' | '.join(plain_markdown(cell) for cell in row)} |"
