# SPDX-License-Identifier: MIT
"""Does a printed figure follow from the others? Follows, contradicted, or cannot be told."""

from antifraud.audit.bases import ImpliedBase, implied_previous
from antifraud.audit.changes import verify_base, verify_change
from antifraud.audit.findings import Check, Finding, Operand, Verdict, Working
from antifraud.audit.judging import Claimed, Decision, Result, judge
from antifraud.audit.parts import verify_subset, verify_sum, verify_tiers
from antifraud.audit.ratios import verify_ratio, verify_share, verify_share_of_two
from antifraud.audit.reasons import Reason
from antifraud.audit.reconciling import reconcile

__all__ = [
    "Check",
    "Claimed",
    "Decision",
    "Finding",
    "ImpliedBase",
    "Operand",
    "Reason",
    "Result",
    "Verdict",
    "Working",
    "implied_previous",
    "judge",
    "reconcile",
    "verify_base",
    "verify_change",
    "verify_ratio",
    "verify_share",
    "verify_share_of_two",
    "verify_subset",
    "verify_sum",
    "verify_tiers",
]
