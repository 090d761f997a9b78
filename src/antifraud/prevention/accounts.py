# SPDX-License-Identifier: MIT
"""When two records speak of one account: by its number, and by its bank where both tell it."""

from __future__ import annotations

__all__ = ["account_number", "same_account"]

#: Spaces and hyphens, with which one number is printed in several ways.
_GAPS = dict.fromkeys(map(ord, " \t\u00a0\u2009\u202f\u3000-\u2010\u2011\u2012\u2013\uff0d"))


def account_number(account: str) -> str:
    """Return an account's number without spaces and hyphens, for comparison only.

    >>> account_number("6222 0212-3456 7890")
    '6222021234567890'
    """
    return account.translate(_GAPS) or account


def same_account(account: str, bank: str | None, other: str, other_bank: str | None) -> bool:
    """Tell whether nothing speaks against it that two records mean one account.

    The numbers are alike, and so are the banks where both are told: a bank that is
    not told proves nothing apart.

    >>> same_account("6222-01", None, "622201", "bank")
    True
    >>> same_account("622201", "other", "622201", "bank")
    False
    """
    apart = bank is not None and other_bank is not None and bank != other_bank
    return not apart and account_number(account) == account_number(other)
