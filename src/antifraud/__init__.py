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
    from antifraud.bulletins import Bulletin, Counted, CountStatus, Draft, DraftNote
    from antifraud.casebook import (
        BaseClaim,
        Casebook,
        ChangeClaim,
        Claim,
        Comparison,
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
    from antifraud.cooperation import (
        CommonTrace,
        Conflict,
        ConflictKind,
        Conflicts,
        Contact,
        Course,
        CutReason,
        Dispute,
        Due,
        Evidence,
        Group,
        Handover,
        HandoverObject,
        Holding,
        Inquiry,
        Judgement,
        Links,
        Match,
        Matches,
        MatchStrength,
        Matter,
        Mechanism,
        MechanismScope,
        Notice,
        Opinion,
        OwnTrace,
        Reply,
        ReplyOutcome,
        Request,
        RequestStage,
        RequestStep,
        SharedTrace,
        Side,
        Telling,
        Tie,
        TraceKind,
    )
    from antifraud.enforcement import (
        AmountTier,
        Arrest,
        Campaign,
        Clue,
        ClueOrigin,
        CoerciveMeasure,
        Destination,
        Dispatch,
        Feedback,
        FeedbackOutcome,
        MeasureTaken,
        Offence,
        OffenceCount,
        Operation,
        Recovery,
        RecoveryStep,
        SeizedItem,
        Seizure,
        SuspectKind,
    )
    from antifraud.errors import AntifraudError
    from antifraud.figures import (
        Basis,
        Caution,
        ChangeKind,
        Direction,
        Figure,
        Qualifier,
        StatedChange,
        Unit,
    )
    from antifraud.incidents import (
        BankAlert,
        Call,
        Cycle,
        DataCare,
        Description,
        Disability,
        FoundPerson,
        FraudChannel,
        FraudReport,
        FraudType,
        HelpCall,
        HelpKind,
        Incident,
        Lifecycle,
        MissingPerson,
        PersonRole,
        Sex,
        Stage,
        Transition,
        Vehicle,
    )
    from antifraud.metrics import (
        Change,
        ChangeStatus,
        Contribution,
        Contributions,
        Durations,
        MoneyFunnel,
        Point,
        PointStatus,
        Ratio,
        RatioStatus,
        Series,
        Suppressed,
        Tally,
    )
    from antifraud.periods import (
        Counterpart,
        Moment,
        PartialDate,
        Period,
        PeriodKind,
        Policy,
        Precision,
    )
    from antifraud.places import (
        Agency,
        AgencyKind,
        Assignment,
        Body,
        Division,
        DivisionLevel,
        Gazetteer,
        Partner,
        PartnerKind,
        Role,
        RoleModel,
        Station,
        TownScheme,
    )
    from antifraud.prevention import (
        Dissuasion,
        DissuasionChannel,
        DissuasionOutcome,
        Freeze,
        Intervention,
        Livestream,
        OutreachEvent,
        OutreachKind,
        Publication,
        PublicationKind,
        Renewal,
        Return,
        ReturnMethod,
        Share,
        StepAction,
        StopPayment,
        Team,
        TeamKind,
    )
    from antifraud.services import (
        Application,
        ApplicationChannel,
        ApplicationKind,
        Liaison,
        LiaisonChannel,
        ServiceStandard,
        ServiceWindow,
    )
    from antifraud.wording import Edge, Reading

__all__ = [
    "Agency", "AgencyKind", "AmountTier", "AntifraudError", "Application", "ApplicationChannel",
    "ApplicationKind", "Arrest", "Assignment", "BankAlert", "BaseClaim", "Basis", "Body",
    "Bulletin", "Call", "Campaign", "Casebook", "Caution", "Change", "ChangeClaim", "ChangeKind",
    "ChangeStatus", "Check", "Claim", "Clue", "ClueOrigin", "CoerciveMeasure", "CommonTrace",
    "Comparison", "Conflict", "ConflictKind", "Conflicts", "Contact", "Contribution",
    "Contributions", "CountStatus", "Counted", "Counterpart", "Course", "CutReason", "Cycle",
    "DataCare", "Description", "Destination", "Direction", "Disability", "Dispatch", "Dispute",
    "Dissuasion", "DissuasionChannel", "DissuasionOutcome", "Division", "DivisionLevel", "Draft",
    "DraftNote", "Due", "Durations", "Edge", "Evidence", "Feedback", "FeedbackOutcome", "Figure",
    "Finding", "FoundPerson", "FraudChannel", "FraudReport", "FraudType", "Freeze", "Gazetteer",
    "Group", "Handover", "HandoverObject", "HelpCall", "HelpKind", "Holding", "ImpliedBase",
    "Incident", "Indicator", "Inquiry", "Intervention", "Judgement", "Liaison", "LiaisonChannel",
    "Lifecycle", "Links", "Livestream", "Match", "MatchStrength", "Matches", "Matter",
    "MeasureTaken", "Mechanism", "MechanismScope", "MissingPerson", "Moment", "MoneyFunnel",
    "Notice", "Offence", "OffenceCount", "Operand", "Operation", "Opinion", "OutreachEvent",
    "OutreachKind", "OwnTrace", "PartialDate", "Partner", "PartnerKind", "PartsClaim", "Period",
    "PeriodKind", "PersonRole", "Point", "PointStatus", "Policy", "Precision", "Publication",
    "PublicationKind", "Qualifier", "Ratio", "RatioClaim", "RatioStatus", "Reading", "Reason",
    "Recovery", "RecoveryStep", "Renewal", "Reply", "ReplyOutcome", "Request", "RequestStage",
    "RequestStep", "Return", "ReturnMethod", "Role", "RoleModel", "SeizedItem", "Seizure", "Series",
    "ServiceStandard", "ServiceWindow", "Sex", "Share", "ShareClaim", "SharedTrace", "Side",
    "Source", "Stage", "StatedChange", "Statement", "Station", "Statistic", "StepAction",
    "StopPayment", "SubsetClaim", "Suppressed", "SuspectKind", "Tally", "Team", "TeamKind",
    "Telling", "Tie", "TiersClaim", "ToDate", "Topic", "TownScheme", "TraceKind", "Transition",
    "Unit", "Vehicle", "Verdict",
]  # fmt: skip

#: Where each noun lives; the imports above say the same to type checkers.
_NOUNS = {
    "antifraud.audit": "Check Finding ImpliedBase Operand Reason Verdict",
    "antifraud.bulletins": "Bulletin CountStatus Counted Draft DraftNote",
    "antifraud.casebook": """
        BaseClaim Casebook ChangeClaim Claim Comparison Indicator PartsClaim RatioClaim ShareClaim
        Source Statement Statistic SubsetClaim TiersClaim ToDate Topic
    """,
    "antifraud.cooperation": """
        CommonTrace Conflict ConflictKind Conflicts Contact Course CutReason Dispute Due Evidence
        Group Handover HandoverObject Holding Inquiry Judgement Links Match MatchStrength Matches
        Matter Mechanism MechanismScope Notice Opinion OwnTrace Reply ReplyOutcome Request
        RequestStage RequestStep SharedTrace Side Telling Tie TraceKind
    """,
    "antifraud.enforcement": """
        AmountTier Arrest Campaign Clue ClueOrigin CoerciveMeasure Destination Dispatch Feedback
        FeedbackOutcome MeasureTaken Offence OffenceCount Operation Recovery RecoveryStep
        SeizedItem Seizure SuspectKind
    """,
    "antifraud.errors": "AntifraudError",
    "antifraud.figures": "Basis Caution ChangeKind Direction Figure Qualifier StatedChange Unit",
    "antifraud.incidents": """
        BankAlert Call Cycle DataCare Description Disability FoundPerson FraudChannel FraudReport
        FraudType HelpCall HelpKind Incident Lifecycle MissingPerson PersonRole Sex Stage
        Transition Vehicle
    """,
    "antifraud.metrics": """
        Change ChangeStatus Contribution Contributions Durations MoneyFunnel Point PointStatus
        Ratio RatioStatus Series Suppressed Tally
    """,
    "antifraud.periods": "Counterpart Moment PartialDate Period PeriodKind Policy Precision",
    "antifraud.places": """
        Agency AgencyKind Assignment Body Division DivisionLevel Gazetteer Partner PartnerKind
        Role RoleModel Station TownScheme
    """,
    "antifraud.prevention": """
        Dissuasion DissuasionChannel DissuasionOutcome Freeze Intervention Livestream
        OutreachEvent OutreachKind Publication PublicationKind Renewal Return ReturnMethod Share
        StepAction StopPayment Team TeamKind
    """,
    "antifraud.services": """
        Application ApplicationChannel ApplicationKind Liaison LiaisonChannel ServiceStandard
        ServiceWindow
    """,
    "antifraud.wording": "Edge Reading",
}
_HOMES = {noun: package for package, nouns in _NOUNS.items() for noun in nouns.split()}


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
