# SPDX-License-Identifier: MIT
"""Errors of divisions, of the bodies in them, and of how they lie to each other."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError
from antifraud.errors.records import MalformedCode

__all__ = [
    "AssignmentUnfit",
    "NeighbourOfItself",
    "NotInGazetteer",
    "ParentCycle",
    "ParentUnfit",
    "RepeatedEntry",
    "TownWithoutScheme",
]


class TownWithoutScheme(MalformedCode):
    """A town's code stands without its scheme or its edition. `value` is the code."""

    rule = "a code of nine digits names its scheme and its edition"
    usual_mend = (
        "give scheme= and edition=: the statistics bureau's codes of towns and those of civil "
        "affairs differ, and both change by year"
    )


class ParentUnfit(AntifraudError):
    """A division cannot lie under the one named. `value` is the parent's code."""

    rule = "a division lies under the one that its code tells"


class NotInGazetteer(AntifraudError):
    """A gazetteer was asked for what it does not hold. `value` is the code or id."""

    rule = "the gazetteer holds what is named"
    usual_mend = "correct the code or id, or build the gazetteer with it"


class NeighbourOfItself(AntifraudError):
    """A division was said to border on itself. `value` is the pair of codes."""

    rule = "two neighbours are two divisions"
    usual_mend = "give the codes of two divisions"


class ParentCycle(AntifraudError):
    """A division or body lies above itself. `value` is the way round, each below the next."""

    rule = "nothing lies above itself"
    usual_mend = "take one of these parents out"


class RepeatedEntry(AntifraudError):
    """A field names the same thing twice. `value` is what is repeated."""

    rule = "a field names each thing once"
    usual_mend = "take one of the two out"


class AssignmentUnfit(AntifraudError):
    """A role is given to nobody, or to a body and a kind of unit at once. `value` is the pair."""

    rule = "a role is given to one body or to one kind of unit"
    usual_mend = "give agency= (an id) or unit= (an AgencyKind), not both"
