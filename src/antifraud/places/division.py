# SPDX-License-Identifier: MIT
"""Administrative divisions, by their official codes."""

from __future__ import annotations

import re

import attrs

from antifraud.errors import EmptyField, MalformedCode
from antifraud.vocabulary import Vocabulary

__all__ = ["Division", "DivisionLevel"]

_SIX_DIGITS = re.compile(r"[1-9]\d{5}", re.ASCII)


class DivisionLevel(Vocabulary):
    """The level of a division (Constitution of the PRC, art. 30).

    >>> DivisionLevel.COUNTY.zh
    '县级'
    """

    PROVINCE = ("province", "省级", "province", "GB/T 2260")
    PREFECTURE = ("prefecture", "地级", "prefecture", "GB/T 2260")
    COUNTY = ("county", "县级", "county", "GB/T 2260")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Division:
    """An administrative division of county level or above (GB/T 2260).

    Attributes:
        code: six digits; the first two are the province, the next two the
            prefecture.
        name: the name in Chinese.
        name_en: the name in English; empty where not given.
        parent: the code of the division above; None for a province, or where
            not given.
        edition: the edition of the code list, for a code may change.

    Raises:
        MalformedCode: when a code is not six digits, or is its own parent.
        EmptyField: when the name is empty.

    >>> yongkang = Division(code="330784", name="永康市", name_en="Yongkang", parent="330700")
    >>> yongkang.level
    <DivisionLevel.COUNTY: 'county'>
    >>> Division(code="3307", name="金华市")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.MalformedCode: code: a code has the form of its scheme; got '3307'. \
Mend: GB/T 2260 codes of county level and above have six digits
    """

    code: str
    name: str
    name_en: str = ""
    parent: str | None = None
    edition: str = ""

    def __attrs_post_init__(self) -> None:
        """Check code, parent and name."""
        for field, code in (("code", self.code), ("parent", self.parent)):
            if code is not None and not _SIX_DIGITS.fullmatch(code):
                raise MalformedCode(
                    field, code, "GB/T 2260 codes of county level and above have six digits"
                )
        if self.parent == self.code:
            raise MalformedCode("parent", self.parent, "a division is not its own parent")
        if not self.name:
            raise EmptyField("name", self.name)

    @property
    def id(self) -> str:
        """The code, by which other records name it."""
        return self.code

    @property
    def level(self) -> DivisionLevel:
        """The level that the code itself tells.

        >>> Division(code="330700", name="金华市").level.zh
        '地级'
        """
        if self.code.endswith("0000"):
            return DivisionLevel.PROVINCE
        return DivisionLevel.PREFECTURE if self.code.endswith("00") else DivisionLevel.COUNTY
