# SPDX-License-Identifier: MIT
"""When two traces are the same, however print spells them."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from antifraud.cooperation.linking.nobodys import (
    MOBILE,
    NUMBERS,
    is_tail,
    names_nobody,
    says_nothing,
    suspects,
)
from antifraud.cooperation.linking.traces import Trace, TraceKind

__all__ = ["names_nobody", "same", "same_column", "suspects"]

_NOT_DIGITS = re.compile(r"\D+")
_NO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]+")
_PARTERS = re.compile(r"[\s\u2010-\u2015\u2212-]+")
_PARTERS_OF_IDS = re.compile(r"[\s\u2010-\u2015\u2212.:-]+")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:[^/@]*@)?", re.IGNORECASE)
_HOST = re.compile(r"[^/?#]*")
#: The code of China, and what else is dialled before a mobile number.
_ABROAD = re.compile(r"\A\D*\+")
_CHINA = re.compile(r"\A(?:\+0*|00+)86")
_BEFORE_MOBILE = re.compile(r"\A(?:86|0)(?=1[3-9]\d{9}\Z)")
_MOBILE_HERE = re.compile(r"1[3-9]\d{9}\Z")
#: What is put into an address so that nobody follows it by mistake: hxxp[:]//a[.]example
_FANGS = re.compile(r"[\[({](?:\.|dot|:)[\])}]", re.IGNORECASE)
#: A place within a page; `#/` and `#!` lead to a page of its own.
_ANCHOR = re.compile(r"#(?![/!])[^/?=&]*\Z")
_PORTS = ("80", "443")


def same(kind: Trace, trace: str) -> str:
    """Return a trace without what print may add: two that mean one become equal.

    Wide letters and digits become narrow ones. Accounts and devices lose spaces and
    dashes, devices dots and colons too, and are compared without regard to case;
    phones lose all but their digits, and the code of China; of 00 and + before the
    code of another country neither counts, unless a mobile number of China would
    come of it. Web addresses lose their scheme, `www.`, the usual port, an anchor, the
    brackets that keep people from following them (a[.]example), and a last slash or `?`;
    their host is compared in its own script, without regard to case (the path is not:
    short links differ by it). So are apps and chat handles. A
    kind of the caller's own is taken as it is.

    >>> same(TraceKind.PHONES, "+86 138-0013-8000"), same(TraceKind.URLS, "https://A.example/x/")
    ('13800138000', 'a.example/x')
    """
    return _SAME[kind](_narrow(trace)) if isinstance(kind, TraceKind) else trace


def same_column(kind: Trace, traces: list[str], *, plain: bool | None = None) -> list[str]:
    """Return many traces, each as `same` does; a column of plain numbers is returned as it is.

    >>> same_column(TraceKind.ACCOUNTS, ["6222021234567890", "6222 0212 3456 7890"])
    ['6222021234567890', '6222021234567890']
    """
    if not isinstance(kind, TraceKind) or not traces:
        return traces
    of_kind = _SAME[kind]
    if plain is None:
        plain = _plain("".join(traces))
    if kind in NUMBERS and plain:
        if kind is not TraceKind.PHONES or max(map(len, traces)) <= MOBILE:
            return traces
        return [of_kind(trace) if len(trace) > MOBILE else trace for trace in traces]
    return [of_kind(_narrow(trace)) for trace in traces]


def _plain(joined: str) -> bool:
    return joined.isascii() and joined.isdigit()


def _narrow(trace: str) -> str:
    return trace if trace.isascii() else _NO_WIDTH.sub("", normalize("NFKC", trace))


def _phone(trace: str) -> str:
    if says_nothing(trace.strip()) or is_tail(trace):
        return trace.strip()  # a number half hidden must not become a shorter one
    digits = _NOT_DIGITS.sub("", trace)
    abroad = _ABROAD.match(trace) is not None
    at_home = _CHINA.sub("", f"+{digits}" if abroad else digits)
    if len(at_home) < len(digits):
        return _at_home(at_home)
    if abroad or (digits.startswith("00") and len(digits) > MOBILE):
        digits = _NOT_DIGITS.sub("", trace.replace("(0)", "")).lstrip("0")
        return f"+{digits}" if _MOBILE_HERE.match(digits) else digits or _handle(trace)
    return _BEFORE_MOBILE.sub("", digits) or _handle(trace)


def _at_home(digits: str) -> str:
    """Return a number told with the code of China as it is dialled in China."""
    area = len(digits) < MOBILE or digits[0] != "1"
    if not area or names_nobody(TraceKind.PHONES, digits):
        return digits
    return "0" + digits.lstrip("0")


def _account(trace: str) -> str:
    if "@" in trace:  # an account that is an address of mail
        return _handle(trace)
    return _PARTERS.sub("", trace).upper() or trace.strip()


def _device(trace: str) -> str:
    return _PARTERS_OF_IDS.sub("", trace).upper() or trace.strip()


def _address(trace: str) -> str:
    told = trace.strip()
    plain = _SCHEME.sub("", _FANGS.sub(_drawn, told))
    match = _HOST.match(plain)
    host = "" if match is None else match.group()
    rest = plain[len(host) :]
    name, _, port = host.lower().replace("。", ".").partition(":")
    named = name.removeprefix("www.").rstrip(".")
    if "xn--" in named:
        named = ".".join(map(_label, named.split(".")))
    if port and port not in _PORTS:
        named += f":{port}"
    return (named + (_ANCHOR.sub("", rest) if "#" in rest else rest)).rstrip("/?") or told


def _drawn(fangs: re.Match[str]) -> str:
    """Return what brackets were put around so that nobody follows the address: [.] or [:]."""
    return ":" if ":" in fangs.group() else "."


def _label(label: str) -> str:
    """Return a part of a host in its own script: 例子 for xn--fsqu00a (RFC 3492)."""
    if not label.startswith("xn--"):
        return label
    try:
        return _narrow(label.removeprefix("xn--").encode("ascii").decode("punycode")).lower()
    except UnicodeError:
        return label


def _handle(trace: str) -> str:
    return " ".join(trace.split()).casefold()


_SAME: dict[TraceKind, Callable[[str], str]] = {
    TraceKind.ACCOUNTS: _account,
    TraceKind.PHONES: _phone,
    TraceKind.URLS: _address,
    TraceKind.APPS: _handle,
    TraceKind.DEVICES: _device,
    TraceKind.CHATS: _handle,
}
