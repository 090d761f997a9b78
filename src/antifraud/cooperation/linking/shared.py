# SPDX-License-Identifier: MIT
"""Which traces incidents share: a column of traces for each kind, and where each stands again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, compress, islice, repeat
from operator import attrgetter, lt, ne

import attrs

from antifraud.cooperation.linking.groups import CommonTrace, CutReason
from antifraud.cooperation.linking.sameness import names_nobody, same, same_column, suspects
from antifraud.cooperation.linking.traces import OwnTrace, Trace
from antifraud.errors import WrongType
from antifraud.incidents import Incident

__all__ = ["Shared", "shared"]


@attrs.frozen
class Shared:
    """Where traces of one kind stand again: columns of one length, and the traces that were cut.

    Attributes:
        kind: the kind of trace.
        traces: a trace that stood before.
        firsts: the place of the incident that named it first.
        places: the place of the incident that names it again, later than the first.
        cut: the traces that tie nothing; they are in no column.
    """

    kind: Trace
    traces: Sequence[str]
    firsts: Sequence[int]
    places: Sequence[int]
    cut: tuple[CommonTrace, ...]


def shared(
    incidents: Sequence[Incident],
    kind: Trace,
    *,
    common: int | None,
    ignore: Collection[str] = (),
    tied: Collection[str] = (),
) -> Shared:
    """Return the traces of a kind that two incidents or more name.

    Args:
        incidents: the incidents.
        kind: the kind of trace.
        common: the most incidents that may name a trace which ties; None for any number.
        ignore: traces that tie nothing, as print has them.
        tied: traces that tie however many name them.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> from antifraud.incidents import FraudReport
    >>> reports = [FraudReport(id=name, phones=("95588", "13800138000")) for name in "ab"]
    >>> found = shared(reports, TraceKind.PHONES, common=9)
    >>> found.firsts, found.places, [each.count for each in found.cut]
    ([0], [1], [2])
    """
    traces, firsts, places = _again(*_column(incidents, kind))
    counts = Counter(traces)
    why: dict[str, CutReason] = {}
    if common is not None:
        many = (trace for trace, again in counts.items() if again >= common and trace not in tied)
        why = dict.fromkeys(many, CutReason.COMMON)
    ignored = (same(kind, trace) for trace in ignore)
    why.update((trace, CutReason.IGNORED) for trace in ignored if trace in counts)
    nobodys = (trace for trace in suspects(kind, counts) if names_nobody(kind, trace))
    why.update((trace, CutReason.NOBODYS) for trace in nobodys)
    if why:
        kept = [trace not in why for trace in traces]
        traces = list(compress(traces, kept))
        firsts = list(compress(firsts, kept))
        places = list(compress(places, kept))
    listed = (
        CommonTrace(kind=kind, trace=trace, count=counts[trace] + 1, why=reason)
        for trace, reason in why.items()
    )
    return Shared(kind, traces, firsts, places, tuple(listed))


def _column(incidents: Sequence[Incident], kind: Trace) -> tuple[list[str], Sequence[int]]:
    """Return the traces of every incident, and the place of the incident that names each."""
    cells = _cells(incidents, kind)
    traces = same_column(kind, list(chain.from_iterable(cells)))
    places: Sequence[int] = range(len(cells))
    sizes = set(map(len, cells))
    if sizes == {0, 1}:
        places = list(compress(places, cells))
    elif sizes != {1}:
        places = list(chain.from_iterable(map(repeat, places, map(len, cells))))
    return traces, places


def _cells(incidents: Sequence[Incident], kind: Trace) -> list[Sequence[str]]:
    if isinstance(kind, OwnTrace):
        return [_own(kind, place, incident) for place, incident in enumerate(incidents)]
    if all(hasattr(each, kind.value) for each in set(map(type, incidents))):
        return list(map(attrgetter(kind.value), incidents))
    return [getattr(incident, kind.value, ()) for incident in incidents]


def _own(kind: OwnTrace, place: int, incident: Incident) -> Sequence[str]:
    told: Iterable[str] | str | None = kind.read(incident)
    if told is None:
        return ()
    if not isinstance(told, str | Iterable):
        raise _not_text(kind, place, told)
    traces = (told,) if isinstance(told, str) else tuple(told)
    for trace in traces:
        if not isinstance(trace, str):
            raise _not_text(kind, place, trace)
    return tuple(trace for trace in traces if trace.strip())


def _not_text(kind: OwnTrace, place: int, told: object) -> WrongType:
    # The value itself may be an identifier: its type is told instead.
    return WrongType(
        f"by[{kind.value!r}] of incidents[{place}]",
        type(told).__name__,
        "its function returns texts, one text, or None",
    )


def _again(traces: list[str], places: Sequence[int]) -> tuple[list[str], list[int], list[int]]:
    """Return each trace that another incident named before, who did first, and who does again.

    It goes column by column, without a step of its own for each trace.
    """
    first: dict[str, int] = {}
    firsts = list(map(first.setdefault, traces, places))
    again = list(map(ne, firsts, places))
    traces, firsts = list(compress(traces, again)), list(compress(firsts, again))
    places = list(compress(places, again))
    if all(map(lt, places, islice(places, 1, None))):
        return traces, firsts, places
    # An incident that names a trace twice stands once.
    pairs = dict(zip(zip(traces, places, strict=True), firsts, strict=True))
    if len(pairs) == len(traces):
        return traces, firsts, places
    return [trace for trace, _ in pairs], list(pairs.values()), [place for _, place in pairs]
