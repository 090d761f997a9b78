# SPDX-License-Identifier: MIT
"""How often something succeeded, by channel or whatever else, with the unknown told apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from antifraud.errors import FieldNotFound, GroupUnfit, WrongType
from antifraud.figures import Figure, Unit
from antifraud.metrics.accessors import (
    Accessor,
    Getter,
    getter,
    group_getter,
    listed,
    missing_field,
    name_of,
    numbered,
)
from antifraud.metrics.cells import Cells
from antifraud.metrics.ratios import Ratio, share

__all__ = ["success_by"]


def success_by(
    records: Iterable[Any],
    *,
    by: Accessor | Iterable[Accessor],
    succeeded: Accessor,
    unit: Unit = Unit.ONE,
) -> Cells[Any, Ratio]:
    """Return the share that succeeded in each group (见面劝阻率, by channel).

    A text, a call and a visit differ a thousandfold in number and in effort, so
    that one share over all channels tells the mix of channels. What came of it
    is not always known: the share then lies between two bounds.

    >>> dissuasions = [
    ...     {"channel": "visit", "outcome": "stopped"},
    ...     {"channel": "visit", "outcome": "refused"},
    ...     {"channel": "visit", "outcome": None},
    ...     {"channel": "text", "outcome": "stopped"},
    ... ]
    >>> found = success_by(
    ...     dissuasions,
    ...     by="channel",
    ...     succeeded=lambda each: each["outcome"] and each["outcome"] == "stopped",
    ...     unit=Unit.PERSON_TIME,
    ... )
    >>> found["visit"].percent_bounds(1), found["text"].percent(0)
    ((Decimal('33.3'), Decimal('66.7')), Decimal('100'))

    Args:
        records: any iterable; it is gone through once.
        by: what to group by, one field or several.
        succeeded: True, False, or None where that is not known.
        unit: what is counted; dissuasions are counted in 人次.

    Raises:
        FieldNotFound: when a record lacks a field.
        GroupUnfit: when a group cannot be a key.
        WrongType: when what came of it is neither True, False nor None.
    """
    fields = listed(by)
    counts: dict[Hashable, list[int]] = {}
    known: dict[type, tuple[Getter, Getter]] = {}
    for number, record in numbered(records):
        group, outcome = _asked(record, fields, succeeded, known, number)
        if outcome is not None and not isinstance(outcome, bool):
            mend = "give True, False or None"
            raise WrongType(name_of(succeeded, "succeeded"), type(outcome), mend).at(
                f"record {number}"
            )
        try:
            kept = counts.setdefault(group, [0, 0, 0])
        except TypeError:
            raise GroupUnfit("by", type(group)).at(f"record {number}") from None
        kept[2 if outcome is None else int(outcome)] += 1
    return Cells(
        {
            group: share(
                part=Figure.exact(sure, unit)
                if not unknown
                else Figure.between(sure, sure + unknown, unit),
                whole=Figure.exact(sure + failed + unknown, unit),
                of="succeeded",
                over="all",
            )
            for group, (failed, sure, unknown) in counts.items()
        }
    )


def _asked(
    record: Any,  # noqa: ANN401 - a record may be anything
    by: Any,  # noqa: ANN401 - one accessor or several
    succeeded: Accessor,
    known: dict[type, tuple[Getter, Getter]],
    number: int,
) -> tuple[Any, Any]:
    kind = type(record)
    try:
        if kind not in known:
            known[kind] = group_getter(by, kind), getter(succeeded, kind, "succeeded")
        get_group, get_outcome = known[kind]
        return get_group(record), get_outcome(record)
    except (AttributeError, LookupError, TypeError):
        missing: FieldNotFound | None = missing_field(
            record, [("by", by), ("succeeded", succeeded)]
        )
        if missing is None:
            raise
        raise missing.at(f"record {number}") from None
