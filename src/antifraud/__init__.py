# SPDX-License-Identifier: MIT
"""Figures you can defend, in the fight against telecom and online fraud.

The front door has the nouns; each package has its functions:

>>> from antifraud import Period
>>> from antifraud.metrics import change
>>> from antifraud.wording import read
>>> stopped = read("2058个账户")
>>> Period.parse("2023Q1").previous(), change(previous=1210, current=2058).percent(2)
(Period('2022Q4'), Decimal('70.08'))

A noun is loaded when it is first asked for (PEP 562), so that a program pays
only for the packages that it uses.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from antifraud.audit import Check, Finding, ImpliedBase, Operand, Reason, Verdict
    from antifraud.bulletins import Bulletin
    from antifraud.casebook import (
        BaseClaim,
        Casebook,
        ChangeClaim,
        Claim,
        Indicator,
        PartsClaim,
        RatioClaim,
        ShareClaim,
        Source,
        Statement,
        Statistic,
        SubsetClaim,
        TiersClaim,
        ToDate,
        Topic,
    )
    from antifraud.errors import AntifraudError
    from antifraud.figures import Basis, Caution, ChangeKind, Figure, Qualifier, StatedChange, Unit
    from antifraud.metrics import Change, ChangeStatus, Direction
    from antifraud.periods import (
        Counterpart,
        Moment,
        PartialDate,
        Period,
        PeriodKind,
        Policy,
        Precision,
    )
    from antifraud.places import Agency, AgencyKind, Division, DivisionLevel, Station

__all__ = [
    "Agency",
    "AgencyKind",
    "AntifraudError",
    "BaseClaim",
    "Basis",
    "Bulletin",
    "Casebook",
    "Caution",
    "Change",
    "ChangeClaim",
    "ChangeKind",
    "ChangeStatus",
    "Check",
    "Claim",
    "Counterpart",
    "Direction",
    "Division",
    "DivisionLevel",
    "Figure",
    "Finding",
    "ImpliedBase",
    "Indicator",
    "Moment",
    "Operand",
    "PartialDate",
    "PartsClaim",
    "Period",
    "PeriodKind",
    "Policy",
    "Precision",
    "Qualifier",
    "RatioClaim",
    "Reason",
    "ShareClaim",
    "Source",
    "StatedChange",
    "Statement",
    "Station",
    "Statistic",
    "SubsetClaim",
    "TiersClaim",
    "ToDate",
    "Topic",
    "Unit",
    "Verdict",
]

#: Where each noun lives; the imports above say the same to type checkers.
_NOUNS = {
    "antifraud.audit": ("Check", "Finding", "ImpliedBase", "Operand", "Reason", "Verdict"),
    "antifraud.bulletins": ("Bulletin",),
    "antifraud.casebook": (
        "BaseClaim",
        "Casebook",
        "ChangeClaim",
        "Claim",
        "Indicator",
        "PartsClaim",
        "RatioClaim",
        "ShareClaim",
        "Source",
        "Statement",
        "Statistic",
        "SubsetClaim",
        "TiersClaim",
        "ToDate",
        "Topic",
    ),
    "antifraud.errors": ("AntifraudError",),
    "antifraud.figures": (
        "Basis",
        "Caution",
        "ChangeKind",
        "Figure",
        "Qualifier",
        "StatedChange",
        "Unit",
    ),
    "antifraud.metrics": ("Change", "ChangeStatus", "Direction"),
    "antifraud.periods": (
        "Counterpart",
        "Moment",
        "PartialDate",
        "Period",
        "PeriodKind",
        "Policy",
        "Precision",
    ),
    "antifraud.places": ("Agency", "AgencyKind", "Division", "DivisionLevel", "Station"),
}
_HOMES = {noun: package for package, nouns in _NOUNS.items() for noun in nouns}


if not TYPE_CHECKING:  # so that a misspelt noun is still an error to type checkers

    def __getattr__(name: str) -> object:
        """Load a noun when it is first asked for."""
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        noun: object = getattr(import_module(_HOMES[name]), name)
        globals()[name] = noun
        return noun


def __dir__() -> list[str]:
    """List the nouns, loaded or not."""
    return sorted({*globals(), *_HOMES})
