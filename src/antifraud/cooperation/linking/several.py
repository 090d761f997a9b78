# SPDX-License-Identifier: MIT
"""One text that names several traces: 13800138000/13900139000."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from antifraud.cooperation.linking.traces import Trace, TraceKind

__all__ = ["parted", "several"]

#: What stands between numbers, and between addresses, in which a stroke or a comma is their own.
_NUMBERS_APART = re.compile(
    r"[、,，;；/\uff0f|\uff5c\r\n]|以?及|[和或与]|\s(?:and|or)\s", re.IGNORECASE
)
#: The same and a space; where there is none, nothing is to be parted.
_NUMBERS_MAY_PART = re.compile(r"[、,，;；/\uff0f|\uff5c\s及和或与]")
_ADDRESSES_APART = re.compile(
    r"\s+(?:[和及或与]|and|or)\s+|[\s、，；]+|[,;](?=https?:)", re.IGNORECASE
)
#: So many digits are a number of their own even where a space alone stands between two.
_SPACED = re.compile(r"\s*\+?(?:\d-?){11,}(?:\s+\+?(?:\d-?){11,})+\s*")
#: What a part has to be, so that the whole is several traces and not one that holds a sign.
_WHOLE = {
    TraceKind.ACCOUNTS: re.compile(r"[^@]*(?:\d[^\d@]*){8,}|\s*[^\s@]+@[^\s@]+\s*"),
    TraceKind.PHONES: re.compile(r"\D*(?:\d\D*){7,}"),
    TraceKind.DEVICES: re.compile(r"\s*[0-9a-f](?:[ .:-]?[0-9a-f]){11,}\s*", re.IGNORECASE),
    TraceKind.URLS: re.compile(
        r"(?:[a-z]+\W{0,3}//)?[^/?#]*\w\W{1,3}\w[^/?#]*(?:[/?#].*)?", re.IGNORECASE
    ),
}


def several(kind: Trace, trace: str) -> tuple[str, ...]:
    """Return the traces that one text names; of most texts, the text itself.

    Numbers are parted at a list's comma, a semicolon, a stroke, a new line or a word
    for "and" or "or", if each part has digits enough for a number of its own; those
    of eleven digits and more at a space too. Addresses are parted at a space or a
    Chinese comma if each part has a host. Names of apps and chat handles may hold any sign.

    >>> several(TraceKind.PHONES, "13800138000/13900139000")
    ('13800138000', '13900139000')
    >>> several(TraceKind.PHONES, "0579-87654321/22"), several(TraceKind.CHATS, "a/b")
    (('0579-87654321/22',), ('a/b',))
    """
    if not isinstance(kind, TraceKind) or kind not in _WHOLE:
        return (trace,)
    apart = _ADDRESSES_APART if kind is TraceKind.URLS else _NUMBERS_APART
    if kind is not TraceKind.URLS and _SPACED.fullmatch(trace):
        return tuple(trace.split())
    parts = tuple(part for part in apart.split(trace) if part.strip())
    whole = len(parts) > 1 and all(map(_WHOLE[kind].fullmatch, parts))
    return parts if whole else (trace,)


def parted(kind: Trace, cells: list[Sequence[str]]) -> list[Sequence[str]]:
    """Return the traces of each incident, where a text names several each of them by itself.

    >>> parted(TraceKind.PHONES, [("13800138000、13900139000",), ("13800138000",)])
    [('13800138000', '13900139000'), ('13800138000',)]
    """
    if not isinstance(kind, TraceKind) or kind not in _WHOLE:
        return cells
    apart = _ADDRESSES_APART if kind is TraceKind.URLS else _NUMBERS_MAY_PART
    joined = "".join(chain.from_iterable(cells))
    if (joined.isascii() and joined.isdigit()) or apart.search(joined) is None:
        return cells
    may = apart.search
    return [
        tuple(chain.from_iterable(several(kind, trace) for trace in cell))
        if any(map(may, cell))
        else cell
        for cell in cells
    ]
