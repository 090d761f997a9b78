# SPDX-License-Identifier: MIT
"""Where, and by whom: divisions, agencies and stations."""

from antifraud.places.agency import Agency, AgencyKind, Station
from antifraud.places.division import Division, DivisionLevel

__all__ = ["Agency", "AgencyKind", "Division", "DivisionLevel", "Station"]
