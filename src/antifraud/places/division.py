# SPDX-License-Identifier: MIT
"""Administrative divisions, by their official codes."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import MalformedCode, ParentUnfit, TownWithoutScheme, must_be, must_say
from antifraud.masking import shown
from antifraud.places.codes import is_county_code, is_town_code, parents_that_fit
from antifraud.vocabulary import Labelled, Vocabulary

__all__ = ["Division", "DivisionLevel", "TownScheme"]

_TOWNS = 9
_SIX_DIGITS = "GB/T 2260 codes of county level and above have six digits"


class DivisionLevel(Vocabulary):
    """The level of a division (Constitution of the PRC, art. 30).

    >>> DivisionLevel.COUNTY.zh
    '县级'
    """

    PROVINCE = ("province", "省级", "province", "GB/T 2260")
    PREFECTURE = ("prefecture", "地级", "prefecture", "GB/T 2260")
    COUNTY = ("county", "县级", "county", "GB/T 2260")
    TOWN = ("town", "乡级", "town", "GB/T 10114")
    OTHER = ("other", "其他", "other")


class TownScheme(Labelled):
    """The two sets of codes of towns (乡级), which differ from each other.

    >>> TownScheme.STATISTICS.en
    'codes of the statistics bureau'
    """

    STATISTICS = (
        "statistics",
        "统计用区划代码",
        "codes of the statistics bureau",
        "National Bureau of Statistics",
    )
    CIVIL_AFFAIRS = (
        "civil_affairs",
        "民政区划代码",
        "codes of civil affairs",
        "Ministry of Civil Affairs",
    )


@attrs.frozen(kw_only=True)
class Division:
    """An administrative division (行政区划): province, prefecture, county or town.

    Attributes:
        code: six digits (GB/T 2260): the first two are the province, the next
            two the prefecture. A town has nine, the first six its county's.
        name: the name in Chinese.
        name_en: the name in English; empty where not given.
        parent: the code of the division above; None for a province, or where
            not given.
        edition: the edition of the code list, for a code may change; a town
            must have it.
        scheme: whose codes of towns; a town must have it.

    Raises:
        MalformedCode: when a code is not six digits, or is its own parent.
        TownWithoutScheme: when a code of nine digits lacks scheme or edition.
        ParentUnfit: when it cannot lie under the parent, by their codes.
        EmptyField: when the name is empty.
        WrongType: when a field holds another type.

    Source: GB/T 2260 (county level and above), GB/T 10114 (towns).

    >>> yongkang = Division(code="330784", name="永康市", name_en="Yongkang", parent="330700")
    >>> yongkang.level
    <DivisionLevel.COUNTY: 'county'>
    >>> Division(code="3307", name="金华市")
    Traceback (most recent call last):
    ...
    antifraud.errors.records.MalformedCode: code: a code has the form of its scheme; got '3307'. \
Mend: GB/T 2260 codes of county level and above have six digits
    >>> Division(code="331122", name="缙云县", parent="330700")
    Traceback (most recent call last):
    ...
    antifraud.errors.places.ParentUnfit: parent: a division lies under the one that its code \
tells; got '330700'. Mend: 331122 lies under 331100
    """

    code: str
    name: str = attrs.field(repr=shown)
    name_en: str = attrs.field(default="", repr=shown)
    parent: str | None = None
    edition: str = attrs.field(default="", repr=shown)
    scheme: TownScheme | None = None

    def __attrs_post_init__(self) -> None:
        """Check code, name, scheme and parent."""
        must_be("code", self.code, str)
        must_say("name", self.name)
        must_be("name_en", self.name_en, str)
        must_be("edition", self.edition, str)
        if self.scheme is not None:
            must_be("scheme", self.scheme, TownScheme)
        if len(self.code) == _TOWNS and is_town_code(self.code):
            if self.scheme is None or not self.edition.strip():
                raise TownWithoutScheme("code", self.code)
        elif not is_county_code(self.code):
            raise MalformedCode("code", self.code, _SIX_DIGITS)
        if self.parent is not None:
            self._check_parent(self.parent)

    def _check_parent(self, parent: str) -> None:
        must_be("parent", parent, str)
        if not is_county_code(parent):
            raise MalformedCode("parent", parent, _SIX_DIGITS)
        if parent == self.code:
            raise MalformedCode("parent", parent, "a division is not its own parent")
        fitting = parents_that_fit(self.code)
        if not fitting:
            raise ParentUnfit("parent", parent, "a province has no division above it")
        if parent not in fitting:
            raise ParentUnfit("parent", parent, f"{self.code} lies under {' or '.join(fitting)}")

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
        if len(self.code) == _TOWNS:
            return DivisionLevel.TOWN
        if self.code.endswith("0000"):
            return DivisionLevel.PROVINCE
        return DivisionLevel.PREFECTURE if self.code.endswith("00") else DivisionLevel.COUNTY

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> list(Division(code="330784", name="永康市", parent="330700").references())
        [('parent', 'division', '330700')]
        """
        if self.parent is not None:
            yield "parent", "division", self.parent
