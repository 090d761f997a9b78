# SPDX-License-Identifier: MIT
"""JSON text, read strictly: exact numbers, no field twice, no NaN; each fault has its place."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import NoReturn

from antifraud.errors import AntifraudError, BrokenLine, NumberTooLong, RepeatedField
from antifraud.exchange.failures import safe_name

__all__ = ["DIGITS", "object_in", "object_text"]

#: No number of a bulletin is longer; a longer one is a way to make a reader hang.
DIGITS = 1000

_HALF_A_PAIR = re.compile(r"\\u[dD][89a-fA-F]")


def object_in(text: str, file: str, line: int | None = None) -> dict[str, object]:
    """Read the one object that a text is.

    Args:
        text: the JSON text.
        file: the name of its file, for errors.
        line: the number of its line; None where the text is the whole file.

    Raises:
        BrokenLine: when it is not one JSON object.
        RepeatedField: when an object in it has a field twice.
        NumberTooLong: when a number in it has more than 1,000 digits.

    >>> object_in('{"step": 0.10}', "statements.jsonl", 3)
    {'step': Decimal('0.10')}
    >>> object_in('{"step": 0.10', "statements.jsonl", 3)
    Traceback (most recent call last):
    ...
    antifraud.errors.files.BrokenLine: statements.jsonl:3:14: a line of a .jsonl file, and a .json \
file as a whole, is one JSON object; got 'the end of the line'. Mend: JSON: Expecting ',' delimiter
    """
    place = file if line is None else f"{file}:{line}"
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_no_number,
        )
        if _HALF_A_PAIR.search(text):
            json.dumps(found, ensure_ascii=False, default=str).encode("utf-8")
    except json.JSONDecodeError as fault:
        where = f"{file}:{fault.lineno if line is None else line}:{fault.colno}"
        raise BrokenLine("", _got(text, fault.pos), f"JSON: {fault.msg}", where) from None
    except AntifraudError as error:
        raise error.at(place) from None
    except RecursionError:
        raise BrokenLine("", "brackets in brackets", "it is nested too deeply", place) from None
    except UnicodeEncodeError:
        mend = "a \\ud800 to \\udfff stands alone: it is half a character"
        raise BrokenLine("", "half a character", mend, place) from None
    if not isinstance(found, dict):
        raise BrokenLine("", f"a {type(found).__name__}", "put it in braces: {...}", place)
    return found


def object_text(plain: object, indent: int | None = None) -> str:
    """Write a JSON-ready value, Chinese as it is; as one line where there is no indent.

    >>> object_text({"figure": "2058个"})
    '{"figure": "2058个"}'
    """
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=indent)


def _got(text: str, position: int) -> str:
    """Show one character at most: around it may stand what is nobody's business."""
    return text[position] if text[position:].strip() else "the end of the line"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise RepeatedField(safe_name(name), name)
            seen.add(name)
    return made


def _integer(digits: str) -> int:
    if len(digits) > DIGITS:
        raise NumberTooLong("", len(digits))
    return int(digits)


def _decimal(digits: str) -> Decimal:
    mantissa, _, exponent = digits.lower().partition("e")
    size = len(exponent.lstrip("+-0"))
    length = len(mantissa) + (int(exponent.lstrip("+-") or 0) if size <= len(str(DIGITS)) else size)
    if size > len(str(DIGITS)) or length > DIGITS:
        raise NumberTooLong("", length)
    return Decimal(digits)


def _no_number(name: str) -> NoReturn:
    raise BrokenLine("", name, "JSON has no such number; null stands for not known")
