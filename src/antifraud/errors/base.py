# SPDX-License-Identifier: MIT
"""The base of every error of the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from antifraud.masking import shown, without_identifiers

__all__ = ["AntifraudError"]


class AntifraudError(ValueError):
    """A rule of the library was broken.

    Each subclass is named after the rule that it guards. Its text says which
    field, which rule, what was got (with identifiers masked) and how to mend
    it; the parts are attributes, so that a program need not read the text.

    Attributes:
        field: the field or argument at fault, dotted where it is nested.
        value: what was got.
        mend: how to put it right; empty where that is not known.
        place: the file and line, where the value was read from a file.

    >>> print(AntifraudError("period", "2023Q5", mend="a quarter is 1 to 4"))
    period: breaks a rule; got '2023Q5'. Mend: a quarter is 1 to 4
    """

    #: The rule, as the middle of a sentence: "field: rule; got value".
    rule: ClassVar[str] = "breaks a rule"
    #: The usual mend, where the one who raises gives no better one.
    usual_mend: ClassVar[str] = ""

    def __init__(self, field: str, value: object, mend: str | None = None, place: str = "") -> None:
        """Keep the parts; the text is made from them when it is asked for."""
        # The value stays out of args, which loggers print as they are.
        super().__init__(without_identifiers(field), place)
        self.field = field
        self.value = value
        self.mend = self.usual_mend if mend is None else without_identifiers(mend)
        self.place = place

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[object, ...], dict[str, Any]]:
        """Copy and pickle it from its parts."""
        return type(self), (self.field, self.value, self.mend, self.place), vars(self).copy()

    def __repr__(self) -> str:
        """Show field and value, with identifiers masked."""
        return f"{type(self).__name__}({without_identifiers(self.field)!r}, {shown(self.value)})"

    def at(self, place: str, prefix: str = "") -> Self:
        """Return the same error with the place where its value was read.

        Args:
            place: the file and line.
            prefix: the fields that lead to this one, put before its name.

        >>> str(AntifraudError("figure", "many").at("statements.jsonl:3"))
        "statements.jsonl:3: figure: breaks a rule; got 'many'"
        """
        fields = ".".join(part for part in (prefix, self.field) if part)
        return type(self)(fields, self.value, self.mend, place)

    def __str__(self) -> str:
        """Say place, field, rule, value and mend, in that order."""
        where = f"{self.place}: " if self.place else ""
        field = f"{without_identifiers(self.field)}: " if self.field else ""
        mend = f". Mend: {self.mend}" if self.mend else ""
        return f"{where}{field}{self.rule}; got {shown(self.value)}{mend}"
