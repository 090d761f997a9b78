# SPDX-License-Identifier: MIT
"""Claims: how the statements of a bulletin are said to hang together.

A claim is a person's reading of a bulletin, so it carries the assumption that
it makes where the text does not settle it. Each kind names its statements by
id and is checked by one function of `antifraud.audit`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from antifraud.audit import Operand
from antifraud.errors import EmptyField, must_all_be, must_be, must_be_count
from antifraud.masking import shown
from antifraud.vocabulary import Language

__all__ = [
    "AnyClaim",
    "BaseClaim",
    "ChangeClaim",
    "Claim",
    "PartsClaim",
    "RatioClaim",
    "ShareClaim",
    "SubsetClaim",
    "TiersClaim",
]


@attrs.frozen(kw_only=True)
class Claim:
    """What every claim has.

    Attributes:
        id: its id; empty where it needs none.
        assumption: what has to be granted for it to make sense.
        assumption_en: the same in English.

    Raises:
        WrongType: when a field holds another type.

    >>> claim = SubsetClaim(whole="caught", part="measures", assumption="若为同一批人")
    >>> isinstance(claim, Claim), claim.granted("en")
    (True, '若为同一批人')
    """

    id: str = ""
    assumption: str = attrs.field(default="", repr=shown)
    assumption_en: str = attrs.field(default="", repr=shown)

    def __attrs_post_init__(self) -> None:
        """Check the words and the ids."""
        for field in ("id", "assumption", "assumption_en"):
            must_be(field, getattr(self, field), str)
        for role, name in self.names():
            must_be(role.value, name, str)

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through the statements that it names, each with its role."""
        raise NotImplementedError

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the statements that it names: field, kind and id."""
        yield from ((role.value, "statement", name) for role, name in self.names())

    def granted(self, lang: Language = "zh") -> str:
        """Return the assumption in a language, in the other where only that is given.

        >>> SubsetClaim(whole="a", part="b", assumption="按账户计").granted("en")
        '按账户计'
        """
        if lang == "en":
            return self.assumption_en or self.assumption
        return self.assumption or self.assumption_en


@attrs.frozen(kw_only=True)
class PartsClaim(Claim):
    """Parts that make up a whole: 44 caught, 23 for fraud and 21 for assisting.

    Attributes:
        whole: the statement of the whole.
        parts: the statements that add up to it.

    >>> list(PartsClaim(whole="caught", parts=("fraud", "assisting")).names())[0]
    (<Operand.WHOLE: 'whole'>, 'caught')

    Raises:
        EmptyField: when there is no part.
    """

    whole: str
    parts: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Check that there are parts."""
        must_all_be("parts", self.parts, str)
        Claim.__attrs_post_init__(self)
        if not self.parts:
            raise EmptyField("parts", self.parts, "name the statements that add up")

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through the whole and its parts."""
        yield Operand.WHOLE, self.whole
        yield from ((Operand.PART, part) for part in self.parts)


@attrs.frozen(kw_only=True)
class SubsetClaim(Claim):
    """A part among a whole: 399 caught, of whom 343 under coercive measures.

    Attributes:
        whole: the statement of the whole.
        part: the statement of the part, which is no more than the whole.

    >>> len(list(SubsetClaim(whole="caught", part="measures").names()))
    2
    """

    whole: str
    part: str

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through the whole and the part."""
        yield Operand.WHOLE, self.whole
        yield Operand.PART, self.part


@attrs.frozen(kw_only=True)
class TiersClaim(Claim):
    """Nested tiers, the widest first: 50余 articles, 20 of 10,000 views, 5 of 50,000.

    Attributes:
        whole: the statement of the whole.
        tiers: the statements of the tiers, each no more than the one before.

    >>> len(list(TiersClaim(whole="articles", tiers=("read", "much-read")).names()))
    3

    Raises:
        EmptyField: when there is no tier.
    """

    whole: str
    tiers: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Check that there are tiers."""
        must_all_be("tiers", self.tiers, str)
        Claim.__attrs_post_init__(self)
        if not self.tiers:
            raise EmptyField("tiers", self.tiers, "name the tiers, the widest first")

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through the whole and its tiers."""
        yield Operand.WHOLE, self.whole
        yield from ((Operand.TIER, tier) for tier in self.tiers)


@attrs.frozen(kw_only=True)
class ShareClaim(Claim):
    """A part's share of a whole, printed or only computed.

    Attributes:
        part: the statement of the part.
        whole: the statement of the whole.
        stated: the statement that prints the percent; None where none does.

    >>> len(list(ShareClaim(part="authority", whole="filed", stated="authority-share").names()))
    3
    """

    part: str
    whole: str
    stated: str | None = None

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through part, whole and the printed share."""
        yield Operand.PART, self.part
        yield Operand.WHOLE, self.whole
        if self.stated is not None:
            yield Operand.STATED, self.stated


@attrs.frozen(kw_only=True)
class RatioClaim(Claim):
    """A mean or a rate: yuan an account, cases for 10,000 people.

    Attributes:
        numerator: the statement that is divided.
        denominator: the statement that it is divided by.
        stated: the statement that prints the quotient; None where none does.
        per: for how many of the denominator (10,000 for 万人发案率); 1 or more.

    Raises:
        NegativeCount: when `per` is below one.
        WrongType: when a field holds another type.

    >>> len(list(RatioClaim(numerator="money", denominator="accounts").names()))
    2
    """

    numerator: str
    denominator: str
    stated: str | None = None
    per: int = 1

    def __attrs_post_init__(self) -> None:
        """Check the words, the ids and for how many it is."""
        Claim.__attrs_post_init__(self)
        must_be_count("per", self.per, 1)

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through numerator, denominator and the printed quotient."""
        yield Operand.NUMERATOR, self.numerator
        yield Operand.DENOMINATOR, self.denominator
        if self.stated is not None:
            yield Operand.STATED, self.stated


@attrs.frozen(kw_only=True)
class ChangeClaim(Claim):
    """The change from one statement to another.

    Attributes:
        previous: the statement of the base.
        current: the statement of what it became.
        stated: the statement that prints the change; None where none does.
        change: which of that statement's changes, counted from 0.

    Raises:
        NegativeCount: when `change` is below zero.
        WrongType: when a field holds another type.

    >>> len(list(ChangeClaim(previous="usual", current="fastest").names()))
    2
    """

    previous: str
    current: str
    stated: str | None = None
    change: int = 0

    def __attrs_post_init__(self) -> None:
        """Check the words, the ids and the number of the change."""
        Claim.__attrs_post_init__(self)
        must_be_count("change", self.change)

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through base, current figure and the printed change."""
        yield Operand.PREVIOUS, self.previous
        yield Operand.CURRENT, self.current
        if self.stated is not None:
            yield Operand.STATED, self.stated


@attrs.frozen(kw_only=True)
class BaseClaim(Claim):
    """A printed change read as that of one figure, whose base is not printed.

    Where the text leaves open what a change is of, each reading is a claim of
    its own, with its assumption ("if accounts are what is meant").

    Attributes:
        current: the statement of the figure.
        stated: the statement that prints the change.
        change: which of that statement's changes, counted from 0.

    Raises:
        NegativeCount: when `change` is below zero.
        WrongType: when a field holds another type.

    >>> claim = BaseClaim(
    ...     current="accounts", stated="efficiency", assumption_en="if accounts are what is meant"
    ... )
    >>> claim.granted()
    'if accounts are what is meant'
    """

    current: str
    stated: str
    change: int = 0

    def __attrs_post_init__(self) -> None:
        """Check the words, the ids and the number of the change."""
        Claim.__attrs_post_init__(self)
        must_be_count("change", self.change)

    def names(self) -> Iterator[tuple[Operand, str]]:
        """Go through the figure and the printed change."""
        yield Operand.CURRENT, self.current
        yield Operand.STATED, self.stated


#: Any of the kinds.
AnyClaim: TypeAlias = (
    PartsClaim | SubsetClaim | TiersClaim | ShareClaim | RatioClaim | ChangeClaim | BaseClaim
)
