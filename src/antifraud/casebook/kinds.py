# SPDX-License-Identifier: MIT
"""Which kinds of records a casebook holds, where they stand, and how others name them."""

from __future__ import annotations

from collections.abc import Mapping

from antifraud.casebook.claim import (
    BaseClaim,
    ChangeClaim,
    PartsClaim,
    RatioClaim,
    ShareClaim,
    SubsetClaim,
    TiersClaim,
)
from antifraud.casebook.statement import Source, Statement
from antifraud.cooperation import Dispute, Handover, Judgement, Mechanism, Reply, Request
from antifraud.enforcement import (
    Arrest,
    Campaign,
    Clue,
    Dispatch,
    Feedback,
    MeasureTaken,
    Operation,
    Recovery,
    Seizure,
)
from antifraud.incidents import (
    BankAlert,
    FoundPerson,
    FraudReport,
    HelpCall,
    Incident,
    Lifecycle,
    MissingPerson,
)
from antifraud.places import Agency, Body, Division, Partner, RoleModel, Station
from antifraud.prevention import (
    Dissuasion,
    Freeze,
    Intervention,
    Livestream,
    OutreachEvent,
    Publication,
    Return,
    StopPayment,
    Team,
)
from antifraud.services import Application, Liaison, ServiceStandard, ServiceWindow

__all__ = [
    "COLLECTIONS",
    "NAMED",
    "AnyBody",
    "AnyCooperation",
    "AnyEnforcement",
    "AnyIncident",
    "AnyPrevention",
    "AnyService",
]

#: What stands in each collection, as types.
AnyBody = Agency | Partner
AnyIncident = FraudReport | BankAlert | MissingPerson | FoundPerson | HelpCall | Lifecycle
AnyEnforcement = (
    Clue | Dispatch | Feedback | Campaign | Operation | Arrest | MeasureTaken | Seizure | Recovery
)
AnyPrevention = (
    Intervention
    | Dissuasion
    | StopPayment
    | Freeze
    | Return
    | OutreachEvent
    | Publication
    | Livestream
    | Team
)
AnyService = Application | ServiceStandard | Liaison | ServiceWindow
AnyCooperation = Mechanism | Request | Reply | Handover | Dispute

#: The collections of a casebook, each with the kinds of records that it holds
#: and the word by which each kind goes in files; in the order in which they name
#: each other.
COLLECTIONS: Mapping[str, Mapping[str, type]] = {
    "divisions": {"division": Division},
    "agencies": {"agency": Agency, "station": Station, "partner": Partner},
    "role_models": {"role_model": RoleModel},
    "sources": {"source": Source},
    "incidents": {
        "fraud_report": FraudReport,
        "bank_alert": BankAlert,
        "missing_person": MissingPerson,
        "found_person": FoundPerson,
        "help_call": HelpCall,
        "lifecycle": Lifecycle,
    },
    "enforcement": {
        "clue": Clue,
        "dispatch": Dispatch,
        "feedback": Feedback,
        "campaign": Campaign,
        "operation": Operation,
        "arrest": Arrest,
        "measure_taken": MeasureTaken,
        "seizure": Seizure,
        "recovery": Recovery,
    },
    "prevention": {
        "intervention": Intervention,
        "dissuasion": Dissuasion,
        "stop_payment": StopPayment,
        "freeze": Freeze,
        "return": Return,
        "outreach_event": OutreachEvent,
        "publication": Publication,
        "livestream": Livestream,
        "team": Team,
    },
    "services": {
        "application": Application,
        "service_standard": ServiceStandard,
        "liaison": Liaison,
        "service_window": ServiceWindow,
    },
    "cooperation": {
        "mechanism": Mechanism,
        "request": Request,
        "reply": Reply,
        "handover": Handover,
        "dispute": Dispute,
    },
    "judgements": {"judgement": Judgement},
    "statements": {"statement": Statement},
    "claims": {
        "parts": PartsClaim,
        "subset": SubsetClaim,
        "tiers": TiersClaim,
        "share": ShareClaim,
        "ratio": RatioClaim,
        "change": ChangeClaim,
        "base": BaseClaim,
    },
}

#: What a record names by id: the word for it, the class that it has to be of,
#: and the collection where it stands.
NAMED: Mapping[str, tuple[type, str]] = {
    "division": (Division, "divisions"),
    "agency": (Body, "agencies"),
    "role_model": (RoleModel, "role_models"),
    "source": (Source, "sources"),
    "statement": (Statement, "statements"),
    "incident": (Incident, "incidents"),
    "clue": (Clue, "enforcement"),
    "dispatch": (Dispatch, "enforcement"),
    "campaign": (Campaign, "enforcement"),
    "operation": (Operation, "enforcement"),
    "arrest": (Arrest, "enforcement"),
    "recovery": (Recovery, "enforcement"),
    "stop_payment": (StopPayment, "prevention"),
    "freeze": (Freeze, "prevention"),
    "intervention": (Intervention, "prevention"),
    "publication": (Publication, "prevention"),
    "standard": (ServiceStandard, "services"),
    "application": (Application, "services"),
    "mechanism": (Mechanism, "cooperation"),
    "request": (Request, "cooperation"),
}
