# SPDX-License-Identifier: MIT
"""Errors of cooperation between bodies: mechanisms, requests, replies, handovers."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError
from antifraud.errors.records import TimeReversed

__all__ = [
    "ArbiterUnfit",
    "BothEndsSame",
    "ChanceUnfit",
    "DisputeBeforeRequest",
    "DisputeByAnother",
    "HandoverBeforeRequest",
    "JudgedUnfit",
    "LevelUnknown",
    "MechanismUnfit",
    "NotASide",
    "NotLinked",
    "OutcomeUnfit",
    "OwnIncident",
    "ReplyBeforeRequest",
    "ReplyByAnother",
    "RequestBeforeMechanism",
    "SearchUnfit",
    "TooFewParties",
    "UnknownTrace",
]


class TooFewParties(AntifraudError):
    """A mechanism has fewer than two parties. `value` is those that it has."""

    rule = "a mechanism has two parties or more"
    usual_mend = "name every party by its agency id or division code"


class BothEndsSame(AntifraudError):
    """A body asks itself, or hands something over to itself. `value` is its id."""

    rule = "a request and a handover go from one to another"
    usual_mend = "name the other body, or the role of the person"


class MechanismUnfit(AntifraudError):
    """A mechanism does not reach from the asking body to the one asked. `value` is the pair."""

    rule = "a request under a mechanism goes from one of its parties to another"
    usual_mend = "name the mechanism that both belong to, or none"


class RequestBeforeMechanism(TimeReversed):
    """A request was sent before its mechanism began. `value` is the pair."""

    rule = "a request is not sent before its mechanism began"


class ReplyBeforeRequest(TimeReversed):
    """A reply was given before its request was sent. `value` is the pair."""

    rule = "a reply is not given before its request is sent"
    usual_mend = "correct one of the two times"


class ReplyByAnother(AntifraudError):
    """A reply came from another body than was asked. `value` is the body that replied."""

    rule = "a reply is given by the body that was asked"


class OutcomeUnfit(AntifraudError):
    """A reply that found nothing, or was refused, names what was found. `value` is its id."""

    rule = "a reply that found nothing, or was refused, names no incident"
    usual_mend = "leave out the incident, or correct the outcome"


class OwnIncident(AntifraudError):
    """A reply found the very incident that was asked about. `value` is its id."""

    rule = "what a reply found is another incident than the request's own"
    usual_mend = "name the incident that the body asked holds, or none"


class HandoverBeforeRequest(TimeReversed):
    """A handover took place before the request that it follows from. `value` is the pair."""

    rule = "a handover does not take place before its request is sent"
    usual_mend = "correct one of the two times"


class DisputeBeforeRequest(TimeReversed):
    """A dispute was raised before the request that it is about was sent. `value` is the pair."""

    rule = "a dispute is not raised before its request is sent"
    usual_mend = "correct one of the two times"


class DisputeByAnother(AntifraudError):
    """A dispute was raised by neither of the two bodies of its request. `value` is the body."""

    rule = "a dispute over a request is raised by the body that asked or the one asked"
    usual_mend = "name the asking body or the one asked, or the bureau that it belongs to"


class ArbiterUnfit(AntifraudError):
    """A dispute is brought before a body that does not stand above both. `value` is its id."""

    rule = "a dispute over a request goes to a superior that both its bodies have"
    usual_mend = "name the common superior, which arbiter() returns"


class NotASide(AntifraudError):
    """A body is to be told of a conflict that it is no side of. `value` is its id."""

    rule = "a body is told only of conflicts of its own work"
    usual_mend = "ask for the notice of a body that works on one of the two"


class NotLinked(AntifraudError):
    """An incident is asked for in a group that does not hold it. `value` is its id."""

    rule = "an incident is looked for in the group that holds it"
    usual_mend = "take the group that Links.of returns for it"


class UnknownTrace(AntifraudError):
    """Incidents are to be linked by what is no kind of trace. `value` is its name."""

    rule = "incidents are linked by a kind of trace that they have a field for"
    usual_mend = "name accounts, phones, urls, apps, devices or chats, or give an OwnTrace"


class JudgedUnfit(AntifraudError):
    """A judgement names what is no missing or no found report. `value` is its id."""

    rule = "a judgement is about a missing report and a found one"
    usual_mend = "name the report of a missing person as missing, that of a found one as found"


class SearchUnfit(AntifraudError):
    """A search for matches is bounded so that nothing could be looked for. `value` is the bound."""

    rule = "a search for matches is given bounds within which something can be found"
    usual_mend = "give a longer window or a higher limit, or leave the argument out"


class LevelUnknown(AntifraudError):
    """A criterion compares two reports at a level of which it has no chances. `value` is it."""

    rule = "a criterion has a chance for each level at which it compares"
    usual_mend = "give the level a Chance, or return one that has it, or None for no evidence"


class ChanceUnfit(AntifraudError):
    """A level of a criterion is never met, or more than always. `value` is the probability."""

    rule = "the probability that a level is met is above 0 and at most 1"
    usual_mend = "give a small probability, as 0.001, for what is hardly ever met"
