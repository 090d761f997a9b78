# SPDX-License-Identifier: MIT
"""The page on the folder names every file and every field that may stand in it."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from antifraud.casebook import COLLECTIONS, Source, Statement
from antifraud.figures import Figure, StatedChange
from antifraud.places import Agency, Division, Station

CLAIMS = COLLECTIONS["claims"]
PAGE = (Path(__file__).parents[2] / "docs/folder.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("**divisions.jsonl**", [Division]),
        ("**agencies.jsonl**", [Agency, Station]),
        ("**sources.jsonl**", [Source]),
        ("**statements.jsonl**", [Statement]),
        ("## Claims", list(CLAIMS.values())),
        ("## Figures", [Figure]),
        ("## Changes", [StatedChange]),
    ],
)
def test_the_page_names_every_field(heading: str, kinds: list[type]) -> None:
    part = PAGE.partition(heading)[2]
    part = part[: min(len(part), *(part.find(mark) % len(part) for mark in ("\n## ", "\n**")))]
    fields = {field.name for kind in kinds for field in attrs.fields(kind)}
    assert not [name for name in sorted(fields) if f"`{name}`" not in part]


def test_the_page_names_every_kind_of_claim() -> None:
    assert not [kind for kind in CLAIMS if f"| `{kind}` |" not in PAGE]
