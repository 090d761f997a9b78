# SPDX-License-Identifier: MIT
"""Traces: what a fraud leaves behind that another may share, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Callable

from antifraud.masking import masked
from antifraud.vocabulary import Labelled

__all__ = ["TraceKind", "named_by_many", "same"]

_NOT_DIGITS = re.compile(r"\D+")
_NOT_LETTERS = re.compile(r"[\s-]+")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:[^/@]*@)?")
_ABROAD = re.compile(r"\A(?:00)?86(?=1\d{10}\Z)")
#: Numbers of services: emergency and hotlines of three to six digits, 400 and 800 numbers.
_SERVICE = re.compile(r"1\d{2,4}|9[56]\d{3,4}|[48]00\d{7}")
_MOBILE = 11


class TraceKind(Labelled):
    """The kinds of trace that a fraud report holds, by the name of its field.

    >>> TraceKind.ACCOUNTS.zh
    '账户'
    """

    ACCOUNTS = ("accounts", "账户", "account")
    PHONES = ("phones", "电话号码", "telephone number")
    URLS = ("urls", "网址", "web address")
    APPS = ("apps", "应用程序", "app")
    DEVICES = ("devices", "设备", "device")
    CHATS = ("chats", "聊天账号", "chat handle")

    def shown(self, trace: str) -> str:
        """Return a trace as it may be shown: masked.

        >>> TraceKind.ACCOUNTS.shown("6222021234567890")
        '••••7890'
        """
        return masked(trace)


def same(kind: TraceKind, trace: str) -> str:
    """Return a trace without what print may add: two that mean one become equal.

    Accounts and devices lose spaces and dashes, phones all but their digits and
    the code of the country, web addresses their scheme and a last slash; apps and
    chat handles are compared without regard to case.

    >>> same(TraceKind.PHONES, "+86 138-0013-8000"), same(TraceKind.URLS, "https://A.example/x/")
    ('13800138000', 'a.example/x')
    """
    return _SAME[kind](trace)


def named_by_many(kind: TraceKind, trace: str) -> bool:
    """Tell whether a trace is by its form one that many name: a hotline, a bank's own number.

    >>> named_by_many(TraceKind.PHONES, "95588"), named_by_many(TraceKind.PHONES, "13800138000")
    (True, False)
    """
    return kind is TraceKind.PHONES and _SERVICE.fullmatch(trace) is not None


def _phone(trace: str) -> str:
    if len(trace) == _MOBILE and trace.isdecimal():
        return trace
    digits = _NOT_DIGITS.sub("", trace)
    return _ABROAD.sub("", digits) or trace.strip()


def _number(trace: str) -> str:
    return trace if trace.isalnum() else _NOT_LETTERS.sub("", trace).upper() or trace


def _address(trace: str) -> str:
    plain = trace.strip().lower()
    return _SCHEME.sub("", plain).removeprefix("www.").rstrip("/") or plain


def _handle(trace: str) -> str:
    return " ".join(trace.split()).casefold()


_SAME: dict[TraceKind, Callable[[str], str]] = {
    TraceKind.ACCOUNTS: _number,
    TraceKind.PHONES: _phone,
    TraceKind.URLS: _address,
    TraceKind.APPS: _handle,
    TraceKind.DEVICES: _number,
    TraceKind.CHATS: _handle,
}
