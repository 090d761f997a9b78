# SPDX-License-Identifier: MIT
"""Writing a bulletin: as aligned text, as Markdown, or as JSON, in Chinese or English."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from antifraud.bulletins.composing import Bulletin
from antifraud.bulletins.data import as_data
from antifraud.bulletins.markdown import as_markdown
from antifraud.bulletins.text import as_text
from antifraud.errors import UnknownFormat, UnknownLanguage
from antifraud.vocabulary import LANGUAGES, Language

__all__ = ["Format", "render"]

#: What a bulletin can be written as.
Format: TypeAlias = Literal["text", "markdown", "json"]


def _as_json(bulletin: Bulletin, lang: Language) -> str:
    return json.dumps(as_data(bulletin, lang), ensure_ascii=False, indent=2)


_WRITERS: Mapping[str, Callable[[Bulletin, Language], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": _as_json,
}


def render(bulletin: Bulletin, format: Format = "text", lang: Language = "zh") -> str:  # noqa: A002 - the contract's name
    """Write a bulletin.

    Args:
        bulletin: what `compose` has made.
        format: ``text`` for a terminal (aligned, Han characters two columns
            wide), ``markdown``, or ``json`` (numbers as exact texts).
        lang: the language to write in.

    Raises:
        UnknownFormat: when the format is another.
        UnknownLanguage: when the language is another.

    >>> from antifraud.bulletins import compose
    >>> from antifraud.casebook import Casebook, Source, Statement
    >>> from antifraud.periods import Period
    >>> from antifraud.wording import read
    >>> book = Casebook(
    ...     title="止付",
    ...     title_en="Stop-payments",
    ...     sources=(Source(id="page", title="反诈专版", title_en="Newspaper page"),),
    ...     statements=(
    ...         Statement(
    ...             id="stopped",
    ...             source="page",
    ...             label="止付金额",
    ...             label_en="money stopped",
    ...             figure=read("3727万余元"),
    ...             period=Period.parse("2023Q1"),
    ...         ),
    ...     ),
    ... )
    >>> print(render(compose(book), "markdown", "en").splitlines()[8][:76])
    | money stopped | 37.27 to 37.28 million yuan | 37,270,000 – 37,280,000 yuan
    """
    if format not in _WRITERS:
        raise UnknownFormat("format", format)
    if lang not in LANGUAGES:
        raise UnknownLanguage("lang", lang)
    return _WRITERS[format](bulletin, lang)
