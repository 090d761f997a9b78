# SPDX-License-Identifier: MIT
"""Small casebooks for the tests of bulletins."""

from __future__ import annotations

from typing import Any

from antifraud.casebook import AnyClaim, Casebook, Source, Statement
from antifraud.figures import Unit
from antifraud.periods import Period
from antifraud.wording import read, read_change

PAGE = Source(id="page", title="反诈专版", title_en="Anti-fraud page")


def states(
    statement_id: str,
    text: str | None,
    period: str | None = "2023Q1",
    change: str | None = None,
    **more: Any,  # noqa: ANN401 - any field of a statement
) -> Statement:
    """Return a statement of a printed figure; `change` is a printed change."""
    figure = None if text is None else read(text)
    if figure is not None and "indicator" in more:
        unit = more["indicator"].unit
        figure = figure.counted_as(unit) if unit and figure.unit == Unit.ITEM else figure
    return Statement(
        id=statement_id,
        source="page",
        figure=figure,
        label=more.pop("label", statement_id),
        period=None if period is None else Period.parse(period),
        changes=() if change is None else (read_change(change),),
        **more,
    )


def book(*statements: Statement, claims: tuple[AnyClaim, ...] = ()) -> Casebook:
    """Return a casebook of statements that one page prints."""
    return Casebook(title="通报", sources=(PAGE,), statements=statements, claims=claims)
