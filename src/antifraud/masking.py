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

__all__ = ["masked", "shown"]

# 11 digits is the shortest identifier of a person or an account in use
# (mobile numbers); figures of that length in one unbroken run are not printed.
_IDENTIFIER = re.compile(r"(?<![\d.,])\d(?:[ -]?\d){9,}[\dXx](?![\d,])", re.ASCII)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")

#: How much of an offending value an error shows, in characters.
SHOWN_LENGTH = 80


def masked(identifier: str) -> str:
    """Return what may be shown of an identifier: its length and nothing else.

    >>> masked("13800138000")
    '‹11 digits›'
    >>> masked("Wang")
    '‹4 characters›'
    """
    digits = sum(char.isdigit() for char in identifier)
    if digits and all(char.isdigit() or char in " -Xx" for char in identifier):
        return f"‹{digits + (identifier[-1] in 'Xx')} digits›"
    return f"‹{len(identifier)} characters›"


def shown(value: object) -> str:
    """Return a repr of any value that is fit for an error: masked and short.

    >>> shown("write to someone@example.org")
    "'write to ‹19 characters›'"
    >>> shown("十" * 100) == f"'{'十' * 79}' and 21 more"
    True
    """
    text = _IDENTIFIER.sub(lambda found: masked(found.group()), repr(value))
    text = _MAIL.sub(lambda found: masked(found.group()), text)
    if len(text) <= SHOWN_LENGTH + 2:
        return text
    quote = text[0] if isinstance(value, str) else ""
    return f"{text[:SHOWN_LENGTH]}{quote} and {len(text) - SHOWN_LENGTH - len(quote)} more"
