# SPDX-License-Identifier: MIT
"""Errors of interception, of money stopped, frozen and returned."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "ExtensionUnfit",
    "FrozenBeforeFiling",
    "LossesDiffer",
    "NotInProportion",
    "NotOfTheFreeze",
    "NoticeTooShort",
    "PartOfItself",
    "QueueUnfit",
    "RenewedTooLate",
    "SharesUnequal",
    "StopUnfit",
    "StoppedTooOften",
    "SumBeyondReach",
    "SumTooLarge",
    "TermTooLong",
]


class SumTooLarge(AntifraudError):
    """A sum is larger than the one that it comes out of. `value` is the pair."""

    rule = "a sum is no larger than the one that it comes out of"


class StoppedTooOften(AntifraudError):
    """An account was stopped a third time. `value` is the account, masked."""

    rule = "an account is stopped twice at most: once, and once again as an extension"
    usual_mend = "money that has to be held longer is frozen, once the case is filed"


class ExtensionUnfit(AntifraudError):
    """An extension names a stop that it cannot extend. `value` is that stop's id."""

    rule = "an extension goes on with an earlier stop of the same account"


class FrozenBeforeFiling(AntifraudError):
    """Money was frozen before its case was filed. `value` is the pair of days."""

    rule = "money is frozen only once its case is filed"
    usual_mend = "before filing, an account is stopped: use StopPayment"


class TermTooLong(AntifraudError):
    """A freeze is ordered or renewed for too many months. `value` is how many."""

    rule = "a freeze runs six months at most, twelve in a major or complex case"
    usual_mend = "renew it before it ends, or say major=True where that was approved"


class RenewedTooLate(AntifraudError):
    """A freeze was renewed after it had ended. `value` is the day and the last day."""

    rule = "a freeze is renewed while it holds"
    usual_mend = "what has ended cannot be renewed: it is a new freeze"


class PartOfItself(AntifraudError):
    """A group of publications is counted among itself. `value` is its id."""

    rule = "a part and its whole are two records"


class QueueUnfit(AntifraudError):
    """What is said of the queue in which a freeze waits does not go together."""

    rule = "a freeze waits behind another of the same account, or takes hold at once"


class SharesUnequal(AntifraudError):
    """The shares of a return do not add up to it. `value` is their sum and the amount."""

    rule = "the shares of a return add up to it"


class NoticeTooShort(AntifraudError):
    """Money was returned pro rata before its notice had run. `value` is the pair of days."""

    rule = "money is returned pro rata after thirty days of public notice"


class StopUnfit(AntifraudError):
    """A freeze names a stop of another account. `value` is that stop's id."""

    rule = "a freeze follows a stop of the same account"


class NotOfTheFreeze(AntifraudError):
    """A share goes to a case that its freeze is not for. `value` is the case's id."""

    rule = "frozen money is returned in the cases that it was frozen for"


class LossesDiffer(AntifraudError):
    """A share states another loss than the report. `value` is the two."""

    rule = "a share states the loss as the victim's report has it"
    usual_mend = "leave loss= out, or correct one of the two"


class NotInProportion(AntifraudError):
    """A share lies more than a fen off its proportion. `value` is it and the one in proportion."""

    rule = "a return in proportion gives each his part of the losses, to the fen"
    usual_mend = "share it with pro_rata, or give another method"


class SumBeyondReach(AntifraudError):
    """A sum is larger than any that is shared out. `value` is the sum."""

    rule = "a sum that is shared out is below 10**15 yuan"
