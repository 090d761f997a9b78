# SPDX-License-Identifier: MIT
"""Services to the public: applications, the limits that they keep, and whom firms turn to."""

from antifraud.services.application import Application, ApplicationChannel, ApplicationKind
from antifraud.services.liaison import Liaison, LiaisonChannel, ServiceWindow
from antifraud.services.standard import ServiceStandard, kept
from antifraud.services.units import WORKING_DAY

__all__ = [
    "WORKING_DAY",
    "Application",
    "ApplicationChannel",
    "ApplicationKind",
    "Liaison",
    "LiaisonChannel",
    "ServiceStandard",
    "ServiceWindow",
    "kept",
]
