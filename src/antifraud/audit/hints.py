# SPDX-License-Identifier: MIT
"""What a caller may have meant: numbers that are exact to the library and were rounded in print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import attrs

from antifraud.audit.findings import Finding, Verdict
from antifraud.audit.levels import Level
from antifraud.audit.reasons import Reason
from antifraud.figures import Figure, last_digit

__all__ = ["hinted"]


def hinted(finding: Finding, levels: Sequence[Level], again: Callable[..., Finding]) -> Finding:
    """Say so where a claim is refuted only because plain numbers are exact.

    A level that is a plain Decimal is exact, to every digit. Where one has decimals,
    and the claim could hold if print had rounded to the last of them, the finding
    still stands, and its reason tells how to give such a number.

    Args:
        finding: what the levels as given came to.
        levels: the levels as given.
        again: the same check, of levels in the same order.

    >>> from antifraud.audit import verify_sum
    >>> found = verify_sum(whole=100, parts=[Decimal("33.3")] * 3)
    >>> found.verdict.name, found.reason.name
    ('CONTRADICTED', 'GIVEN_AS_EXACT')
    """
    if finding.verdict is not Verdict.CONTRADICTED or finding.reason is not None:
        return finding
    rounded = [_as_rounded(level, finding) for level in levels]
    if rounded == list(levels) or again(*rounded).verdict is Verdict.CONTRADICTED:
        return finding
    return attrs.evolve(finding, reason=Reason.GIVEN_AS_EXACT)


def _as_rounded(level: Level, finding: Finding) -> Level:
    """Return a Decimal with decimals as print may have rounded it; any other level as it is."""
    if not isinstance(level, Decimal) or last_digit(level) >= 1:
        return level
    units = [item.unit for _, item in finding.working if isinstance(item, Figure)]
    return Figure.exact(level, units[0] if units else finding.unit, step=last_digit(level))
