# SPDX-License-Identifier: MIT
"""Drafting and reviewing what a text states, and composing and rendering a period's bulletin."""

from antifraud.bulletins.composing import Bulletin, Comparison, Line, Section, compose
from antifraud.bulletins.draft_notes import Doubt, DraftNote
from antifraud.bulletins.drafting import Draft, Span, draft
from antifraud.bulletins.rendering import Format, render
from antifraud.bulletins.reviewing import review

__all__ = [
    "Bulletin",
    "Comparison",
    "Doubt",
    "Draft",
    "DraftNote",
    "Format",
    "Line",
    "Section",
    "Span",
    "compose",
    "draft",
    "render",
    "review",
]
