# SPDX-License-Identifier: MIT
"""How identifiers of people and money are shown: the one place that decides.

Accounts, telephone numbers, citizen numbers, addresses of mail and free text
about a person never stand whole in a repr, an error or a log. Each function
returns what may be shown instead.

>>> masked("6222021234567890")
'‹16 digits›'
>>> shown("call 138 0013 8000 at once")
"'call ‹11 digits› at once'"
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal

__all__ = ["hidden", "hidden_all", "masked", "shown", "shown_all", "without_identifiers"]

#: What may part the digits of an identifier: spaces and dashes, wide ones too.
_PARTERS = " \t\xa0\u2009\u202f\u3000\u2010\u2011\u2013\u2014\uff0d-"
# 11 digits is the shortest identifier of a person or an account in use
# (mobile numbers); figures of that length in one unbroken run are not printed.
# The quantifiers give nothing back, so that time grows with the text alone.
_IDENTIFIER = re.compile(
    rf"(?<!\d)\d(?:(?:[{_PARTERS}]?\d){{9,}}+[{_PARTERS}]?[Xx]|(?:[{_PARTERS}]?\d){{10,}}+)"
)
_MAIL = re.compile(r"[\w.+-]{1,64}[@\uff20][\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")

#: An address on the web, which may lead to a swindler's site or to an account.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s'\"<>，。；、]{1,2000}", re.IGNORECASE)

#: What each of them has in it; most texts have none, and are told so quickly.
_SUSPECT = re.compile(r"\d|[@\uff20]|://|www\.", re.IGNORECASE)

#: How much of an offending value an error shows, in characters.
SHOWN_LENGTH = 80


def masked(identifier: str, lang: Literal["zh", "en"] = "en") -> str:
    """Return what may be shown of an identifier: its length and nothing else.

    Args:
        identifier: the identifier.
        lang: the language of the text that it stands in; reprs and errors are English.

    >>> masked("13800138000"), masked("13800138000", "zh")
    ('‹11 digits›', '‹11位数字›')
    >>> masked("Wang"), masked("Wang", "zh")
    ('‹4 characters›', '‹4个字符›')
    """
    digits = sum(char.isdigit() for char in identifier)
    if digits and all(char.isdigit() or char in f"{_PARTERS}Xx" for char in identifier):
        return f"‹{digits + (identifier[-1] in 'Xx')}{'位数字' if lang == 'zh' else ' digits'}›"
    return f"‹{len(identifier)}{'个字符' if lang == 'zh' else ' characters'}›"


def hidden(text: str | None) -> str:
    """Return what a repr shows of a text that may tell who or whose it is, if there is one.

    >>> hidden("13800138000"), hidden(""), hidden(None)
    ('‹11 digits›', "''", 'None')
    """
    return masked(text) if text else repr(text)


def hidden_all(texts: tuple[str, ...] | None) -> str:
    """Return what a repr shows of several such texts.

    >>> hidden_all(("13800138000", "a bank")), hidden_all(()), hidden_all(None)
    ('(‹11 digits›, ‹6 characters›)', '()', 'None')
    """
    return "None" if texts is None else f"({', '.join(map(masked, texts))})"


def without_identifiers(text: str) -> str:
    """Return a text with every identifier in it masked.

    >>> without_identifiers("call 138 0013 8000, or write to someone@example.org")
    'call ‹11 digits›, or write to ‹19 characters›'
    >>> without_identifiers("pay at http://example.org/pay?to=1")
    'pay at ‹27 characters›'
    """
    if not _SUSPECT.search(text):
        return text
    for identifier in (_ADDRESS, _IDENTIFIER, _MAIL):
        text = identifier.sub(lambda found: masked(found.group()), text)
    return text


def shown(value: object) -> str:
    """Return a repr of any value that is fit for an error: masked and short.

    >>> shown("write to someone@example.org")
    "'write to ‹19 characters›'"
    >>> shown("十" * 100) == f"'{'十' * 79}' and 21 more"
    True
    """
    text = _whole(value)
    if len(text) <= SHOWN_LENGTH + 2:
        return text
    quote = text[0] if isinstance(value, str) else ""
    return f"{text[:SHOWN_LENGTH]}{quote} and {len(text) - SHOWN_LENGTH - len(quote)} more"


def shown_all(texts: tuple[str, ...]) -> str:
    """Return a repr of texts, each masked and short.

    >>> shown_all(("随时联络 13800138000",))
    "('随时联络 ‹11 digits›',)"
    """
    return f"({', '.join(map(shown, texts))}{',' if len(texts) == 1 else ''})"


def _whole(value: object) -> str:
    if isinstance(value, Fraction | Decimal | float):
        return repr(value)  # a measured number, and no code
    if isinstance(value, str):
        return repr(without_identifiers(value))
    if type(value) is tuple:
        inside = ", ".join(map(_whole, value))
        return f"({inside}{',' if len(value) == 1 else ''})"
    return without_identifiers(repr(value))
