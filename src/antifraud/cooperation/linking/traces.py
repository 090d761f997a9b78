# SPDX-License-Identifier: MIT
"""Traces: what an incident leaves behind that another may share, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

import attrs

from antifraud.errors import EmptyField, RepeatedEntry, UnknownTrace, WrongType, must_be, must_say
from antifraud.incidents import Incident
from antifraud.masking import masked
from antifraud.vocabulary import Labelled, Language

__all__ = ["By", "OwnTrace", "Reader", "Trace", "TraceKind", "traces_of"]

#: What tells the traces of an incident: one, several, or none.
Reader: TypeAlias = Callable[[Incident], Iterable[str] | str | None]


class TraceKind(Labelled):
    """The kinds of trace that incidents hold, by the name of their field.

    >>> TraceKind.ACCOUNTS.zh
    '账户'
    """

    ACCOUNTS = ("accounts", "账户", "account")
    PHONES = ("phones", "电话号码", "telephone number")
    URLS = ("urls", "网址", "web address")
    APPS = ("apps", "应用程序", "app")
    DEVICES = ("devices", "设备", "device")
    CHATS = ("chats", "聊天账号", "chat handle")

    def shown(self, trace: str, lang: Language = "en") -> str:
        """Return a trace as it may be shown: masked.

        >>> TraceKind.ACCOUNTS.shown("6222021234567890")
        '‹16 digits›'
        """
        return masked(trace, lang)


@attrs.frozen(kw_only=True)
class OwnTrace:
    """A kind of trace of the caller's own: a wallet, a courier's slip, a meeting room.

    Two of its traces are the same where their text is, so the caller spells them
    alike; an empty text is no trace.

    Attributes:
        value: its name, which stands in results as it is.
        read: what returns the traces of an incident: several, one text, or None.

    Raises:
        EmptyField: when the name is empty.
        WrongType: when `read` cannot be called, or the name is no text.

    >>> slip = OwnTrace(value="slip", read=lambda incident: incident.note or None)
    >>> slip.label("en"), slip.shown("SF1234567890")
    ('slip', '‹12 characters›')
    """

    value: str
    read: Reader = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the name and what reads."""
        must_say("value", self.value)
        if not callable(self.read):
            raise WrongType("read", self.read, "give a function that takes an incident")

    def label(self, lang: Language = "zh") -> str:
        """Return its name, which is the same in every language."""
        del lang
        return self.value

    def shown(self, trace: str, lang: Language = "en") -> str:
        """Return a trace as it may be shown: masked."""
        return masked(trace, lang)


#: A kind of trace: one that incidents have a field for, or the caller's own.
Trace: TypeAlias = TraceKind | OwnTrace

#: What `link` takes as `by`: kinds, names of their fields, or own kinds by name.
By: TypeAlias = (
    TraceKind | OwnTrace | str | Iterable[TraceKind | OwnTrace | str] | Mapping[str, Reader]
)


def traces_of(by: By) -> tuple[Trace, ...]:
    """Return the kinds of trace that are meant, those that incidents have a field for first.

    Raises:
        EmptyField: when none is named.
        RepeatedEntry: when an own kind bears the name of another kind.
        UnknownTrace: when a name is that of no field.
        WrongType: when something is none of these.

    >>> [kind.value for kind in traces_of(["phones", TraceKind.ACCOUNTS, "phones"])]
    ['accounts', 'phones']
    >>> [kind.value for kind in traces_of({"slip": lambda incident: None})]
    ['slip']
    """
    if isinstance(by, Mapping):
        given = _own(by)
    elif isinstance(by, str | TraceKind | OwnTrace):
        given = [by]
    else:
        must_be("by", by, Iterable)
        given = list(by)
    kinds: set[TraceKind] = set()
    own: dict[str, OwnTrace] = {}
    for place, each in enumerate(given):
        if isinstance(each, OwnTrace):
            if own.setdefault(each.value, each) != each or TraceKind.named(each.value) is not None:
                raise RepeatedEntry(f"by[{place}]", each.value)
        else:
            kinds.add(_kind(f"by[{place}]", each))
    if not kinds and not own:
        raise EmptyField("by", given, "name a kind of trace, such as 'accounts'")
    fields = tuple(kind for kind in TraceKind if kind in kinds)
    return fields + tuple(own[name] for name in sorted(own))


def _own(by: Mapping[Any, Any]) -> list[TraceKind | OwnTrace | str]:
    return [OwnTrace(value=name, read=read) for name, read in by.items()]


def _kind(field: str, given: object) -> TraceKind:
    if isinstance(given, str):
        kind = TraceKind.named(given)
        if kind is None:
            raise UnknownTrace(field, given)
        return kind
    if not isinstance(given, TraceKind):
        raise WrongType(field, given, "give a TraceKind, the name of a field, or an OwnTrace")
    return given
