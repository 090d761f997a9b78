# SPDX-License-Identifier: MIT
"""The pages on the folder and the records name every file and every field that may stand there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_type_hints

import attrs
import pytest

from antifraud.casebook import COLLECTIONS, Source, Statement
from antifraud.figures import Figure, StatedChange
from antifraud.periods import Moment, PartialDate, Period
from antifraud.places import Agency, Division, Partner, Station

CLAIMS = COLLECTIONS["claims"]
DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "folder.md").read_text("utf-8")
RECORDS = (DOCS / "records.md").read_text("utf-8")

#: The collections whose fields are told on the page of the records.
HAPPENED = (
    "role_models", "judgements",
    "incidents", "enforcement", "prevention", "services", "cooperation",
)  # fmt: skip
#: What stands in a field as one text.
WRITTEN_WHOLE = (Figure, Moment, PartialDate, Period)


def within(kind: type) -> Iterator[type]:
    """Go through a record class, those it builds on, and those that stand in its fields."""
    for each in kind.__mro__:
        if attrs.has(each):
            yield each
    for hint in get_type_hints(kind).values():
        for inner in _leaves(hint):
            if isinstance(inner, type) and attrs.has(inner) and inner not in WRITTEN_WHOLE:
                yield from within(inner)


def _leaves(hint: object) -> Iterator[object]:
    inner = get_args(hint)
    if not inner:
        yield hint
    for each in inner:
        yield from _leaves(each)


CLASSES = sorted(
    {
        each
        for name in HAPPENED
        for kind in COLLECTIONS[name].values()
        for each in within(kind)
    },
    key=lambda kind: (kind.__module__, kind.__name__),
)  # fmt: skip
_NAMES = Counter(kind.__name__ for kind in CLASSES)


def heading(kind: type) -> str:
    """Return the name under which a class stands; with its package where two have one name."""
    package = kind.__module__.split(".")[1]
    return kind.__name__ if _NAMES[kind.__name__] == 1 else f"{package}.{kind.__name__}"


def section(kind: type) -> str:
    """Return what the page of the records says of a class; empty where it says nothing."""
    part = RECORDS.partition(f"\n### `{heading(kind)}`\n")[2]
    return re.split(r"\n##+ ", part)[0]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("**divisions.jsonl**", [Division]),
        ("**agencies.jsonl**", [Agency, Station, Partner]),
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


@pytest.mark.parametrize("kind", CLASSES, ids=heading)
def test_the_records_page_has_every_field_of_every_class(kind: type) -> None:
    told = re.findall(r"^\| `(\w+)` \|", section(kind), re.MULTILINE)
    inherited = {
        field.name for base in kind.__mro__[1:] if attrs.has(base) for field in attrs.fields(base)
    }
    assert told == [field.name for field in attrs.fields(kind) if field.name not in inherited]


def test_the_records_page_has_no_class_that_is_none() -> None:
    assert set(re.findall(r"^### `([\w.]+)`$", RECORDS, re.MULTILINE)) == set(map(heading, CLASSES))


def test_no_collection_is_left_out() -> None:
    elsewhere = {"divisions", "agencies", "sources", "statements", "claims"}
    assert {*HAPPENED, *elsewhere} == COLLECTIONS.keys()


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_page_names_every_file(name: str) -> None:
    assert f"| `{name}.jsonl` |" in PAGE


@pytest.mark.parametrize("name", HAPPENED[2:])
def test_both_pages_name_every_tag(name: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}.jsonl` | `"))
    assert re.findall(r"`(\w+)`", row) == list(COLLECTIONS[name])
    for tag, kind in COLLECTIONS[name].items():
        assert f'`"type": "{tag}"`' in section(kind)


def test_the_page_names_every_kind_of_claim() -> None:
    assert not [kind for kind in CLAIMS if f"| `{kind}` |" not in PAGE]
