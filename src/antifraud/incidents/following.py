# SPDX-License-Identifier: MIT
"""How steps follow each other: by a table of ways, and never backwards in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from antifraud.errors import IllegalTransition
from antifraud.periods import Moment
from antifraud.vocabulary import Labelled

__all__ = ["latest_of", "must_follow"]


def must_follow(field: str, before: Labelled, after: Labelled, ways: Sequence[Labelled]) -> None:
    """Raise unless a stage is one of those that may follow another.

    Args:
        field: the field, for the error.
        before: the stage that is left.
        after: the stage that is reached.
        ways: the stages that may follow.

    Raises:
        IllegalTransition: when it is not among them.

    >>> from antifraud.incidents.stages import Cycle, Stage, next_stages
    >>> must_follow("stage", Stage.ACCEPTED, Stage.FILED, next_stages(Cycle.CASE, Stage.ACCEPTED))
    """
    if after not in ways:
        named = ", ".join(stage.value for stage in ways)
        mend = f"after {before.value} comes {f'one of: {named}' if named else 'nothing more'}"
        raise IllegalTransition(field, (before, after), mend)


def latest_of(moments: Iterable[Moment | None]) -> Moment | None:
    """Return the moment that a later step must not precede: the latest of those that are firm.

    Where none is firm it is the first of them that is known; None where none is known.

    >>> known = [Moment.parse("2023-05-04"), None, Moment.parse("2023-05-03")]
    >>> latest_of(known)
    Moment('2023-05-04')
    """
    latest: Moment | None = None
    for moment in moments:
        if moment is None:
            continue
        if latest is None or (
            moment.firm and not (latest.firm and moment.earliest <= latest.earliest)
        ):
            latest = moment
    return latest
