# SPDX-License-Identifier: MIT
"""From what cattrs raises to the named errors of the library, each with the path of its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import attrs

from antifraud.errors import AntifraudError, MissingField, SeveralErrors, UnknownField

__all__ = ["did_you_mean", "failures", "safe_name"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_FEW = 12


def safe_name(name: str) -> str:
    """Return the name of a field as an error may show it: only what looks like one.

    >>> safe_name("figur"), safe_name("6222021234567890")
    ('figur', '')
    """
    return name if _NAME.fullmatch(name) else ""


def did_you_mean(word: str, words: Iterable[str], codes: Iterable[str] = ()) -> str:
    """Return the mend for a word that is none of those allowed.

    Args:
        word: what stands there.
        words: all that may, labels among them.
        codes: what to list where nothing is near it: labels hold commas themselves.

    >>> did_you_mean("figur", ("figure", "period"))
    "did you mean 'figure'?"
    >>> did_you_mean("x", ("figure", "period"))
    'one of figure, period'
    """
    known = [one for one in dict.fromkeys(words) if one]
    near = get_close_matches(word[:100], known, n=2)
    if near:
        return f"did you mean {' or '.join(map(repr, near))}?"
    known = list(codes) or known
    more = ", ..." if len(known) > _FEW else ""
    return f"one of {', '.join(known[:_FEW])}{more}"


def failures(error: Exception, path: str = "") -> Iterator[AntifraudError]:
    """Go through every error in an exception of cattrs, each with its path.

    Anything that is neither a named error nor one of cattrs' own is a fault of
    the library, and is raised as it is.

    >>> [error.field for error in failures(UnknownField("figur", "figur"), "changes[0]")]
    ['changes[0].figur']
    """
    from cattrs import BaseValidationError, ForbiddenExtraKeysError

    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from failures(inner, path + _step(inner, first=not path))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for name in sorted(error.extra_fields):
            at = ".".join(part for part in (path, safe_name(name)) if part)
            yield UnknownField(at, name, did_you_mean(name, known))
    elif isinstance(error, SeveralErrors):
        yield from (inner.at(inner.place, path) for inner in error.errors)
    elif isinstance(error, AntifraudError):
        yield error.at(error.place, path)
    elif isinstance(error, KeyError) and path.endswith(str(error.args[0])):
        yield MissingField(path, None, "add it")
    else:
        raise error


def _step(error: BaseException, *, first: bool) -> str:
    """Return what an exception's note adds to the path."""
    from cattrs import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name if first else f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""
