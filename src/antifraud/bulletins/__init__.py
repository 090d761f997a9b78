# SPDX-License-Identifier: MIT
"""Reviewing what a casebook states, and composing and rendering the bulletin of a period."""

from antifraud.bulletins.composing import Bulletin, Comparison, Line, Section, compose
from antifraud.bulletins.rendering import Format, render
from antifraud.bulletins.reviewing import review

__all__ = ["Bulletin", "Comparison", "Format", "Line", "Section", "compose", "render", "review"]
