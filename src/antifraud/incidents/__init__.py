# SPDX-License-Identifier: MIT
"""What comes in: reports of fraud, banks' alerts, missing and found people, calls for help.

>>> fraud_types("网络刷单")
(<FraudType.ORDER_BRUSHING: 'order_brushing'>,)
"""

from antifraud.incidents.alert import BankAlert
from antifraud.incidents.call import Call, HelpCall, HelpKind
from antifraud.incidents.description import DataCare, Description, Disability, Sex, Vehicle
from antifraud.incidents.following import latest_of, must_follow
from antifraud.incidents.fraud import FraudChannel, FraudReport
from antifraud.incidents.incident import Incident, PersonRole
from antifraud.incidents.joining import lifecycle_violations, never_filed
from antifraud.incidents.lifecycle import Lifecycle, Step, advance
from antifraud.incidents.missing import FoundPerson, MissingPerson
from antifraud.incidents.stages import TRANSITIONS, Cycle, Stage, Transition, next_stages
from antifraud.incidents.typology import FraudType, fraud_types

__all__ = [
    "TRANSITIONS",
    "BankAlert",
    "Call",
    "Cycle",
    "DataCare",
    "Description",
    "Disability",
    "FoundPerson",
    "FraudChannel",
    "FraudReport",
    "FraudType",
    "HelpCall",
    "HelpKind",
    "Incident",
    "Lifecycle",
    "MissingPerson",
    "PersonRole",
    "Sex",
    "Stage",
    "Step",
    "Transition",
    "Vehicle",
    "advance",
    "fraud_types",
    "latest_of",
    "lifecycle_violations",
    "must_follow",
    "never_filed",
    "next_stages",
]
