# SPDX-License-Identifier: MIT
"""What a body is looking into, as far as others may have to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

import attrs

from antifraud.cooperation.linking import OwnTrace, TraceKind
from antifraud.cooperation.linking.traces import Trace, traces_of
from antifraud.errors import (
    EmptyField,
    RepeatedEntry,
    UnknownTrace,
    must_all_say,
    must_be,
    must_be_or_none,
    must_say,
)
from antifraud.incidents import Incident
from antifraud.periods import Period

__all__ = ["Inquiry", "kind_named"]


@attrs.frozen(kw_only=True)
class Inquiry:
    """What a body is looking into, as far as others may have to know: where, when, which traces.

    It is made for the comparison and is no record of a casebook. An operation is
    compared as it stands; where its traces are known, give an inquiry beside it.

    Attributes:
        id: an id that says nothing of the case.
        agencies: the ids of the bodies that work on it; one at least.
        divisions: the codes of the divisions where they work.
        period: the days on which they do; None where not told.
        traces: what they follow, by kind or the name of its field: accounts,
            telephone numbers, addresses; never shown.

    Raises:
        EmptyField: when id, a body, a code or a trace is empty, or there is no body.
        RepeatedEntry: when a body or a division is named twice.
        UnknownTrace: when traces are of a kind that there is none of.
        WrongType: when a field holds another type.

    >>> Inquiry(id="q7", agencies=("jinyun",), traces={"accounts": ("6222021234567890",)})
    Inquiry(id='q7', agencies=('jinyun',), divisions=(), period=None)
    """

    id: str
    agencies: tuple[str, ...]
    divisions: tuple[str, ...] = ()
    period: Period | None = None
    traces: Mapping[TraceKind | OwnTrace | str, tuple[str, ...]] = attrs.field(
        factory=dict, repr=False, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """Check the ids, the codes and the traces."""
        must_say("id", self.id)
        must_all_say("agencies", self.agencies)
        must_all_say("divisions", self.divisions)
        if not self.agencies:
            raise EmptyField("agencies", self.agencies, "name the body that works on it")
        for field, names in (("agencies", self.agencies), ("divisions", self.divisions)):
            for place, name in enumerate(names):
                if name in names[:place]:
                    raise RepeatedEntry(f"{field}[{place}]", name)
        must_be_or_none("period", self.period, Period)
        must_be("traces", self.traces, Mapping)
        for kind, traces in self.traces.items():
            must_all_say(f"traces[{kind_named(kind).value!r}]", traces)

    @classmethod
    def about(cls, incident: Incident, *agencies: str, period: Period | None = None) -> Self:
        """Return the inquiry into an incident, with the traces that its report holds.

        Args:
            incident: the incident; its division is where the bodies work.
            agencies: the ids of the bodies; the station that took the report
                where none is given.
            period: the days on which they work; None where not told.

        Raises:
            EmptyField: when no body is given and the report names no station.

        >>> from antifraud.incidents import FraudReport
        >>> report = FraudReport(id="f1", station="xinbi", accounts=("6222021234567890",))
        >>> Inquiry.about(report).agencies
        ('xinbi',)
        """
        must_be("incident", incident, Incident)
        told = {kind: getattr(incident, kind.value, ()) for kind in TraceKind}
        return cls(
            id=incident.id,
            agencies=agencies or tuple(filter(None, [incident.station])),
            divisions=tuple(filter(None, [incident.division])),
            period=period,
            traces={kind: tuple(traces) for kind, traces in told.items() if traces},
        )


def kind_named(name: TraceKind | OwnTrace | str) -> Trace:
    """Return the kind of trace that is meant.

    Raises:
        UnknownTrace: when a name is that of no field.

    >>> kind_named("accounts").zh
    '账户'
    """
    try:
        (kind,) = traces_of(name)
    except UnknownTrace:
        raise UnknownTrace("traces", name) from None
    return kind
