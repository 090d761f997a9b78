# SPDX-License-Identifier: MIT
"""Errors of clues, operations, arrests and seized property."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError
from antifraud.errors.records import TimeReversed

__all__ = [
    "BeforeArrest",
    "DispatchBeforeClue",
    "FeedbackBeforeDispatch",
    "FeedbackByAnother",
    "MiscountedUnit",
    "OutsideCampaign",
    "OutsideOperation",
    "PartsExceedWhole",
    "SumsDisagree",
    "TwoTimes",
    "UnknownEdition",
]


class MiscountedUnit(AntifraudError):
    """A figure has another unit than its field counts in. `value` is the pair of units."""

    rule = "a figure has the unit that its field counts in"


class DispatchBeforeClue(TimeReversed):
    """A clue was sent out before it was found. `value` is the pair."""

    rule = "a clue is not sent out before it is found"
    usual_mend = "correct one of the two times"


class FeedbackBeforeDispatch(TimeReversed):
    """An answer came before its clue was sent. `value` is the pair."""

    rule = "a clue is not answered before it is sent"
    usual_mend = "correct one of the two times"


class FeedbackByAnother(AntifraudError):
    """An answer came from a body that the clue did not go to. `value` is that body's id."""

    rule = "a clue is answered by a body that it was sent to"
    usual_mend = "name the body in the dispatch, or correct who answered"


class BeforeArrest(TimeReversed):
    """A measure was taken, or a thing seized, before its arrest. `value` is the pair of times."""

    rule = "what follows an arrest does not lie before it"
    usual_mend = "correct one of the two times, or name no arrest"


class TwoTimes(AntifraudError):
    """A moment and a run of days are given for one event. `value` is the pair."""

    rule = "an event has a moment or a run of days, not both"
    usual_mend = "keep the one that is printed"


class PartsExceedWhole(AntifraudError):
    """Parts are certainly more than the whole. `value` is parts and whole."""

    rule = "parts are not more than their whole"
    usual_mend = "correct one of the figures"


class SumsDisagree(AntifraudError):
    """A sum to the fen cannot be the sum that is printed. `value` is the pair."""

    rule = "a sum to the fen lies within the sum as printed"
    usual_mend = "correct one of the two"


class OutsideOperation(AntifraudError):
    """What was done in an operation lies outside its days. `value` is the pair of times."""

    rule = "what is done in an operation lies within its days"
    usual_mend = "correct one of the two times, or name no operation"


class OutsideCampaign(AntifraudError):
    """An operation shares no day with its campaign. `value` is the pair of periods."""

    rule = "an operation shares days with its campaign"
    usual_mend = "correct one of the two periods, or name no campaign"


class UnknownEdition(AntifraudError):
    """A rule was asked for in an edition that the library does not hold."""

    rule = "a rule that changes by edition is asked for in one that is known"
