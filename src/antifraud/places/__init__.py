# SPDX-License-Identifier: MIT
"""Where, and by whom: divisions, the bodies in them, and how they lie to each other."""

from antifraud.places.agency import BUREAUS, Agency, AgencyKind, Station
from antifraud.places.body import Body
from antifraud.places.codes import is_division_code
from antifraud.places.division import Division, DivisionLevel, TownScheme
from antifraud.places.gazetteer import Gazetteer
from antifraud.places.partner import Partner, PartnerKind
from antifraud.places.roles import Assignment, Role, RoleModel
from antifraud.places.table import DIVISIONS, NEIGHBOURS

__all__ = [
    "BUREAUS",
    "DIVISIONS",
    "NEIGHBOURS",
    "Agency",
    "AgencyKind",
    "Assignment",
    "Body",
    "Division",
    "DivisionLevel",
    "Gazetteer",
    "Partner",
    "PartnerKind",
    "Role",
    "RoleModel",
    "Station",
    "TownScheme",
    "is_division_code",
]
