# SPDX-License-Identifier: MIT
"""Errors of incidents and of their life cycle."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "CycleUnfit",
    "EarlierUnfit",
    "FilingDisagrees",
    "IllegalTransition",
    "Implausible",
    "LossUnfit",
    "SaidTwice",
    "StageUnfit",
    "StagesDisagree",
    "TwoLifecycles",
]


class IllegalTransition(AntifraudError):
    """No way leads from one stage to the other. `value` is the pair of stages."""

    rule = "a case, a call or a request goes from stage to stage as its table allows"


class StageUnfit(AntifraudError):
    """A stage does not fit the record, its cycle or its times. `value` is the stage."""

    rule = "the stage is one of the record's cycle, and fits its times"


class CycleUnfit(AntifraudError):
    """A fraud has the life cycle of a call for help, or a call that of a case. `value` is it."""

    rule = "a fraud has the life cycle of a case, a call for help that of a call for help"


class TwoLifecycles(AntifraudError):
    """An incident has a second life cycle of the same kind. `value` is the incident's id."""

    rule = "an incident has one life cycle of a kind"
    usual_mend = "put all its steps into one"


class FilingDisagrees(AntifraudError):
    """A report and its life cycle tell of filing differently. `value` is the pair."""

    rule = "a report is filed on the day on which its life cycle says so, and only if it does"
    usual_mend = "correct filed_at or the steps"


class StagesDisagree(AntifraudError):
    """An incident is at another stage than its life cycle. `value` is the pair of stages."""

    rule = "an incident is at the last stage of its life cycle"
    usual_mend = "correct one of the two, or leave out the incident's stage"


class SaidTwice(AntifraudError):
    """One thing is said in two fields. `value` is the pair."""

    rule = "a thing is said in one field: exactly where that is known, else as printed"
    usual_mend = "leave out one of the two"


class LossUnfit(AntifraudError):
    """A fraud is said to be an attempt only, and to have taken money. `value` is the loss."""

    rule = "a fraud that was only attempted took no money"
    usual_mend = "give attempted=False, or leave out the loss"


class EarlierUnfit(AntifraudError):
    """The sum of an earlier transfer is given, but no such transfer. `value` is the sum."""

    rule = "an earlier sum needs an earlier transfer"
    usual_mend = "give earlier_transfer=True"


class Implausible(AntifraudError):
    """An age or a height is none that people have; most often the unit is another."""

    rule = "a person is 0 to 130 years old, and 20 to 260 centimetres tall"
