# SPDX-License-Identifier: MIT
"""All records and statements of one bureau, every reference checked."""

from antifraud.casebook.book import Casebook
from antifraud.casebook.checks import violations
from antifraud.casebook.claim import (
    AnyClaim,
    BaseClaim,
    ChangeClaim,
    Claim,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    SubsetClaim,
    TiersClaim,
)
from antifraud.casebook.comparing import Comparison, compare
from antifraud.casebook.index import Violation
from antifraud.casebook.indicator import Indicator, Topic
from antifraud.casebook.kinds import (
    COLLECTIONS,
    NAMED,
    AnyBody,
    AnyCooperation,
    AnyEnforcement,
    AnyIncident,
    AnyPrevention,
    AnyService,
)
from antifraud.casebook.renaming import Renamed
from antifraud.casebook.statement import Source, Statement, Statistic, ToDate

__all__ = [
    "COLLECTIONS",
    "NAMED",
    "AnyBody",
    "AnyClaim",
    "AnyCooperation",
    "AnyEnforcement",
    "AnyIncident",
    "AnyPrevention",
    "AnyService",
    "BaseClaim",
    "Casebook",
    "ChangeClaim",
    "Claim",
    "Comparison",
    "Indicator",
    "PartsClaim",
    "RatioClaim",
    "Renamed",
    "ShareClaim",
    "Source",
    "Statement",
    "Statistic",
    "SubsetClaim",
    "TiersClaim",
    "ToDate",
    "Topic",
    "Violation",
    "compare",
    "violations",
]
