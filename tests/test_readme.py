# SPDX-License-Identifier: MIT
"""Nothing in README goes unrun: the tests run a block, or .ci/run takes it by its marker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sybil import Document, Sybil
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
MARKER = re.compile(r"^<!-- ci: (?P<name>[a-z-]+) -->$", re.MULTILINE)
RUN_BY_CI = re.compile(r"^readme (?P<name>[a-z-]+)", re.MULTILINE)


def marker_above(text: str, start: int) -> str | None:
    """Return the name in the marker on the line directly above a block."""
    line = text[:start].rstrip("\n").rpartition("\n")[2]
    found = MARKER.fullmatch(line)
    return found["name"] if found else None


@pytest.fixture
def fences() -> list[tuple[int, int, str | None]]:
    """Every fenced block of README: start, end, and the marker above it."""
    document = Document(README.read_text("utf-8"), str(README))
    lexer = RawFencedCodeBlockLexer(re.compile(r"[^\n]*\n"))
    return [
        (region.start, region.end, marker_above(document.text, region.start))
        for region in lexer(document)
    ]


@pytest.fixture
def run_by_ci() -> list[str]:
    return RUN_BY_CI.findall((ROOT / ".ci/run").read_text("utf-8"))


def test_every_block_is_run(
    pages: Sybil, fences: list[tuple[int, int, str | None]], run_by_ci: list[str]
) -> None:
    starts = [example.start for example in pages.parse(README).examples()]
    text = README.read_text("utf-8")
    unrun = [
        text[start:end]
        for start, end, marker in fences
        if marker not in run_by_ci and not any(start <= at < end for at in starts)
    ]
    assert fences
    assert not unrun, f"README has blocks that nothing runs: {unrun}"


def test_every_marker_stands_above_one_block_that_ci_runs(
    fences: list[tuple[int, int, str | None]], run_by_ci: list[str]
) -> None:
    markers = MARKER.findall(README.read_text("utf-8"))
    assert sorted(markers) == sorted(run_by_ci)
    assert sorted(markers) == sorted(marker for _, _, marker in fences if marker)
    assert {"report", "test"} <= set(markers)
