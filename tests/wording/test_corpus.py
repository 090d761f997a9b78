# SPDX-License-Identifier: MIT
"""Figures read in published reports have the bounds that their words set."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from antifraud.errors import AntifraudError
from antifraud.figures import Figure, StatedChange
from antifraud.vocabulary import Language
from antifraud.wording import read, read_change

FIGURES = Path(__file__).parents[3] / "shared" / "data" / "figures.jsonl"
if not FIGURES.exists():
    pytest.skip(f"the published figures are not here: {FIGURES}", allow_module_level=True)

ENTRIES: list[dict[str, Any]] = [
    json.loads(line) for line in FIGURES.read_text("utf-8").splitlines()
]

#: What is held to be the data's fault, or outside the reading of one figure, and why.
MISSES = {
    "7省30个市县": "two figures, of which the data give the first",
    "三县五镇": "two figures, of which the data give the first",
    "almost a third": "the data give no lower bound; the rule gives n - n/10",
}


def ends(item: Figure | StatedChange) -> list[str | None]:
    """Return the bounds to three places, as the data have them."""
    return [None if end is None else f"{float(end):.3f}" for end in (item.low, item.high)]


def readings(text: str, lang: Language) -> list[Figure | StatedChange]:
    found: list[Figure | StatedChange] = []
    for reader in (read, read_change):
        try:
            found.append(reader(text, lang))
        except AntifraudError:
            continue
    return found


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["text"] for entry in ENTRIES])
def test_bounds_are_those_of_the_data(entry: dict[str, Any]) -> None:
    wanted = [
        None if end is None else f"{float(Fraction(str(end))):.3f}"
        for end in (entry["value_low"], entry["value_high"])
    ]
    agrees = wanted in [ends(item) for item in readings(entry["text"], entry["lang"])]
    assert agrees != (entry["text"] in MISSES)


def test_all_entries_are_here() -> None:
    assert len(ENTRIES) == 204
    assert {entry["text"] for entry in ENTRIES} >= set(MISSES)
