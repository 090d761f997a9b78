# SPDX-License-Identifier: MIT
"""Finding the figures and the stated changes of a text in English."""

from __future__ import annotations

from collections.abc import Iterator

from antifraud.wording.readings import Found

__all__ = ["find_english_changes", "find_english_figures"]


def find_english_changes(plain: str) -> Iterator[Found]:
    """Yield the stated changes of a plain text, in order."""
    yield from ()


def find_english_figures(plain: str) -> Iterator[Found]:
    """Yield the figures of a plain text, in order."""
    yield from ()
