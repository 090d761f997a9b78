# SPDX-License-Identifier: MIT
"""Writing what a review finds: as aligned text, Markdown or JSON, in Chinese or English."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from antifraud.audit import Check, Finding
from antifraud.bulletins.composing import Bulletin
from antifraud.bulletins.data import finding_data
from antifraud.bulletins.explaining import because
from antifraud.bulletins.markdown import markdown_table, plain_markdown
from antifraud.bulletins.naming import Names
from antifraud.bulletins.phrases import Phrase
from antifraud.bulletins.rendering import Format
from antifraud.bulletins.rows import check_head, check_rows, heading, summary
from antifraud.bulletins.text import check_blocks, hanging
from antifraud.casebook import Casebook
from antifraud.errors import UnknownFormat, UnknownLanguage
from antifraud.vocabulary import LANGUAGES, Language

__all__ = ["render_review"]


def render_review(
    casebook: Casebook,
    findings: Sequence[Finding],
    format: Format = "text",  # noqa: A002 - as in render
    lang: Language = "zh",
) -> str:
    """Write what a review found: each verdict with its sum, its reason and what is granted.

    Statements that nothing was set against come last, by their reason.

    Args:
        casebook: what was reviewed.
        findings: what `review` has found in it.
        format: ``text`` for a terminal, ``markdown``, or ``json`` (numbers as
            exact texts, bounds included).
        lang: the language to write in.

    Raises:
        UnknownFormat: when the format is another.
        UnknownLanguage: when the language is another.

    >>> from antifraud.bulletins import draft, review
    >>> book = draft("抓获犯罪嫌疑人44名，其中诈骗23人、帮信22人。").casebook
    >>> for line in render_review(book, review(book), "text", "en").splitlines()[2:]:
    ...     print(line)
    1   contradicted  sum of parts: suspects caught, fraud, assisting information-network crime
        44 people ≠ 23 people + 22 people = 45 people
        granted that: if all of the parts listed are in it and none overlap
    """
    if format not in _WRITERS:
        raise UnknownFormat("format", format)
    if lang not in LANGUAGES:
        raise UnknownLanguage("lang", lang)
    return _WRITERS[format](casebook, findings, lang)


def _parted(
    casebook: Casebook, findings: Sequence[Finding], lang: Language
) -> tuple[Bulletin, dict[str, list[str]]]:
    """Part what was checked from what nothing was set against, which is put together by reason."""
    checks = tuple(found for found in findings if found.check is not Check.ALONE)
    alone: dict[str, list[str]] = {}
    called = Names.of(casebook)
    for found in findings:
        if found.check is Check.ALONE:
            names = [
                f"{called.statement(casebook.statement(one), lang)} [{one}]"
                for one in found.subjects
            ]
            alone.setdefault(because(found, lang), []).extend(names)
    return Bulletin(casebook=casebook, checks=checks), alone


def _alone_lines(alone: dict[str, list[str]], lang: Language) -> Iterator[str]:
    comma, colon = ("、", "：") if lang == "zh" else (", ", ": ")
    for reason, names in alone.items():
        yield f"{reason}{colon}{comma.join(names)}"


def _text(casebook: Casebook, findings: Sequence[Finding], lang: Language) -> str:
    bulletin, alone = _parted(casebook, findings, lang)
    lines = [heading(bulletin, lang), summary(bulletin, lang)]
    if bulletin.checks:
        lines += check_blocks(bulletin, lang)
    if alone:
        lines += ["", f"■ {Phrase.ALONE.label(lang)}"]
        for text in _alone_lines(alone, lang):
            lines += hanging(f"- {text}", "  ")
    return "\n".join(lines)


def _markdown(casebook: Casebook, findings: Sequence[Finding], lang: Language) -> str:
    bulletin, alone = _parted(casebook, findings, lang)
    lines = [f"# {plain_markdown(heading(bulletin, lang))}", "", summary(bulletin, lang)]
    if bulletin.checks:
        lines += ["", *markdown_table(check_head(lang), check_rows(bulletin, lang))]
    if alone:
        lines += ["", f"## {Phrase.ALONE.label(lang)}", ""]
        lines += [f"- {plain_markdown(text)}" for text in _alone_lines(alone, lang)]
    return "\n".join(lines) + "\n"


def _json(casebook: Casebook, findings: Sequence[Finding], lang: Language) -> str:
    data = {
        "title": casebook.name(lang),
        "lang": lang,
        "findings": [
            finding_data(number, finding, lang) for number, finding in enumerate(findings, 1)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


_WRITERS = {"text": _text, "markdown": _markdown, "json": _json}
