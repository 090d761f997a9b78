# SPDX-License-Identifier: MIT
"""Linking incidents by the traces that they share, in time near-linear in their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice
from operator import attrgetter, lt

from antifraud.cooperation.linking.joined import roots
from antifraud.cooperation.linking.links import Links
from antifraud.cooperation.linking.placing import stations_placed
from antifraud.cooperation.linking.shared import shared
from antifraud.cooperation.linking.traces import By, TraceKind, traces_of
from antifraud.errors import DuplicateId, WrongType, must_be, must_be_count, must_be_or_none
from antifraud.incidents import Incident
from antifraud.places import Gazetteer

__all__ = ["COMMON", "link"]

#: A trace that more incidents name than this ties nothing, unless the caller says otherwise.
COMMON = 100


def link(  # noqa: PLR0913 - what steers it is named by the caller
    incidents: Iterable[Incident],
    *,
    by: By | None = None,
    common: int | None = COMMON,
    ignore: Collection[str] = (),
    earlier: Links | None = None,
    gazetteer: Gazetteer | None = None,
) -> Links:
    """Group incidents that share a trace: an account, a phone, an address, an app, a device.

    Two incidents are of one group if a chain of shared traces leads from one to
    the other (串并案). A trace ties nothing if by its form it is nobody's (a hotline,
    a blank, a number half hidden, an app that everybody has), if the caller ignores
    it, or if more than `common` incidents name it; every such trace that two or
    more name is listed in the result with the reason.

    The order of incidents changes nothing. To add an incident joins groups and
    never parts one, but for a trace that passes `common` by it and is cut. Where
    that must not be, give what was found before as `earlier`, or None as `common`.

    A group bears the id of its incident first reported. So a report that comes in
    late about an early day would rename a group: with `earlier`, it keeps its name,
    and of groups that have joined the one first reported gives its own.

    An incident that has no field for a kind of trace names none of it.

    Args:
        incidents: fraud reports, alerts and others; each id once.
        by: the kinds of trace that tie: `TraceKind`, the names of their fields,
            `OwnTrace`, or a mapping of names to functions that return the traces
            of an incident; where it is None, every `TraceKind`.
        common: the most incidents that may name a trace which ties; None for any number.
        ignore: traces that tie nothing, as the records have them.
        earlier: what an earlier run found among some of these incidents: what tied
            there is not cut for its number, and its groups keep their ids.
        gazetteer: what holds the stations: where a report names no division, that of
            its station counts, else that of the nearest body above it. Without it,
            what names no division crosses no border that is known.

    Raises:
        DuplicateId: when two incidents have one id.
        EmptyField: when no kind of trace is named.
        NegativeCount: when `common` is below two.
        RepeatedEntry: when an own kind bears the name of another.
        UnknownTrace: when a name in `by` is that of no field.
        WrongType: when an argument, or what a function returns, is of another type.

    >>> from antifraud.incidents import FraudReport
    >>> one = FraudReport(id="f1", division="330784", accounts=("6222021234567890",))
    >>> two = FraudReport(id="f2", division="331122", accounts=("6222 0212 3456 7890",))
    >>> [group.incidents for group in link([one, two, FraudReport(id="f3")])]
    [('f1', 'f2')]
    """
    kinds = traces_of(TraceKind if by is None else by)
    if common is not None:
        must_be_count("common", common, 2)
    must_be_or_none("earlier", earlier, Links)
    must_be_or_none("gazetteer", gazetteer, Gazetteer)
    must_be("ignore", ignore, (list, tuple, set, frozenset))
    for place, trace in enumerate(ignore):
        must_be(f"ignore[{place}]", trace, str)
    must_be("incidents", incidents, Iterable)
    held = list(incidents)
    _must_be_incidents(held)
    tied = {} if earlier is None else earlier.tied()
    found = [
        shared(held, kind, common=common, ignore=ignore, tied=tied.get(kind.value, ()))
        for kind in kinds
    ]
    ties = chain.from_iterable(zip(each.firsts, each.places, strict=True) for each in found)
    named = () if earlier is None else earlier.names()
    return Links(
        held,
        roots=roots(len(held), ties),
        shared=found,
        named=named,
        placed=stations_placed(held, gazetteer),
    )


def _must_be_incidents(held: Sequence[Incident]) -> None:
    if not all(issubclass(kind, Incident) for kind in set(map(type, held))):
        place = next(at for at, each in enumerate(held) if not isinstance(each, Incident))
        raise WrongType(f"incidents[{place}]", type(held[place]).__name__, "give incidents")
    ids = list(map(attrgetter("id"), held))
    # Where they rise, none stands twice.
    if not all(map(lt, ids, islice(ids, 1, None))) and len(set(ids)) < len(ids):
        twice = (name for name, count in Counter(ids).items() if count > 1)
        raise DuplicateId("incidents.id", min(twice))
