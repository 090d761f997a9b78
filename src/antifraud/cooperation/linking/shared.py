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
from antifraud.cooperation.linking.several import parted
from antifraud.cooperation.linking.traces import OwnTrace, Trace, TraceKind
from antifraud.errors import WrongType
from antifraud.incidents import Incident

__all__ = ["Shared", "shared"]


@attrs.frozen
class Shared:
    """Where traces of one kind stand again: columns, and the traces that were cut.

    Attributes:
        kind: the kind of trace.
        column: the traces of all incidents, one after the other.
        heads: for each that stood before, where in the column it first did.
        firsts: for each of these the place of the incident that named it first.
        places: the place of the incident that names it again, later than the first.
        cut: the traces that tie nothing; no head leads to them.
    """

    kind: Trace
    column: Sequence[str]
    heads: Sequence[int]
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
    column, owners = _column(incidents, kind)
    heads, firsts, places = _again(column, owners)
    counts = Counter(heads)
    why: dict[int, CutReason] = {}
    if common is not None:
        many = (head for head, again in counts.items() if again >= common)
        why = {head: CutReason.COMMON for head in many if column[head] not in tied}
    traces = list(map(column.__getitem__, counts))
    ignored = {same(kind, trace) for trace in ignore}
    if ignored:
        cut = compress(counts, map(ignored.__contains__, traces))
        why.update((head, CutReason.IGNORED) for head in cut)
    suspected = compress(counts, suspects(kind, traces))
    nobodys = (head for head in suspected if names_nobody(kind, column[head]))
    why.update((head, CutReason.NOBODYS) for head in nobodys)
    if why:
        kept = [head not in why for head in heads]
        heads = list(compress(heads, kept))
        firsts = list(compress(firsts, kept))
        places = list(compress(places, kept))
    listed = (
        CommonTrace(kind=kind, trace=column[head], count=counts[head] + 1, why=reason)
        for head, reason in why.items()
    )
    return Shared(kind, column, heads, firsts, places, tuple(listed))


def _column(incidents: Sequence[Incident], kind: Trace) -> tuple[list[str], Sequence[int]]:
    """Return the traces of all incidents, and for each the place of the incident that names it."""
    cells = _cells(incidents, kind)
    column = list(chain.from_iterable(cells))
    joined = "".join(column) if isinstance(kind, TraceKind) else ""
    plain = joined.isascii() and joined.isdigit()
    if not plain:
        cells = parted(kind, cells)
        column = list(chain.from_iterable(cells))
    column = same_column(kind, column, plain=plain)
    places = range(len(cells))
    if set(map(len, cells)) == {1}:
        return column, places
    return column, list(chain.from_iterable(map(repeat, places, map(len, cells))))


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


def _again(column: list[str], owners: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
    """Return for each trace that another incident named before where, who did, and who does again.

    It goes column by column, without a step of its own for each trace.
    """
    first: dict[str, int] = {}
    heads = list(map(first.setdefault, column, range(len(column))))
    again = list(map(ne, heads, range(len(column))))
    places = list(compress(owners, again))
    heads = list(compress(heads, again))
    if isinstance(owners, range):
        return heads, heads, places
    firsts = list(map(owners.__getitem__, heads))
    if all(map(lt, places, islice(places, 1, None))) and all(map(ne, firsts, places)):
        return heads, firsts, places
    # An incident that names a trace twice stands once.
    pairs = dict.fromkeys(zip(heads, places, strict=True))
    told = [(head, place) for head, place in pairs if owners[head] != place]
    heads = [head for head, _ in told]
    return heads, [owners[head] for head in heads], [place for _, place in told]
