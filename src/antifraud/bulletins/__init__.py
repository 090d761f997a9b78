# SPDX-License-Identifier: MIT
"""Drafting and reviewing what a text states, and composing and rendering a period's bulletin."""

from antifraud.bulletins.composing import Bulletin, Comparison, Line, Section, compose
from antifraud.bulletins.count_lines import CountedChange, CountLine
from antifraud.bulletins.counting import Counted, CountStatus, count, countable
from antifraud.bulletins.drafting import Draft, Span, draft
from antifraud.bulletins.drafts.notes import Doubt, DraftNote
from antifraud.bulletins.drafts.rendering import DraftFormat, render_draft
from antifraud.bulletins.rendering import Format, render
from antifraud.bulletins.review_rendering import render_review
from antifraud.bulletins.reviewing import review

__all__ = [
    "Bulletin",
    "Comparison",
    "CountLine",
    "CountStatus",
    "Counted",
    "CountedChange",
    "Doubt",
    "Draft",
    "DraftFormat",
    "DraftNote",
    "Format",
    "Line",
    "Section",
    "Span",
    "compose",
    "count",
    "countable",
    "draft",
    "render",
    "render_draft",
    "render_review",
    "review",
]
