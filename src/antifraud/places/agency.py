# SPDX-License-Identifier: MIT
"""The bodies that do the work: bureaus, centres, brigades and stations."""

from __future__ import annotations

import attrs

from antifraud.errors import EmptyField, MalformedCode
from antifraud.vocabulary import Vocabulary

__all__ = ["Agency", "AgencyKind", "Station"]

_LAW = "Regulations on the Organisation and Management of Public Security Organs (2006)"


class AgencyKind(Vocabulary):
    """The kind of a body.

    >>> AgencyKind.COUNTY_BUREAU.zh
    '县（市）公安局'
    """

    MINISTRY = ("ministry", "公安部", "Ministry of Public Security", _LAW)
    PROVINCIAL_DEPARTMENT = (
        "provincial_department",
        "省公安厅",
        "provincial public security department",
        _LAW,
    )
    CITY_BUREAU = ("city_bureau", "市公安局", "city public security bureau", _LAW)
    COUNTY_BUREAU = ("county_bureau", "县（市）公安局", "county public security bureau", _LAW)
    BRANCH = ("branch", "分局", "branch bureau", _LAW)
    STATION = ("station", "派出所", "police station", _LAW)
    ANTI_FRAUD_CENTRE = ("anti_fraud_centre", "反诈中心", "anti-fraud centre")
    BRIGADE = ("brigade", "大队", "brigade", _LAW)
    SQUAD = ("squad", "中队", "squad", _LAW)
    EXIT_ENTRY = ("exit_entry", "出入境管理大队", "exit-entry administration brigade", _LAW)
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Agency:
    """A body that works, counts or publishes.

    A county bureau has two parents: the bureau above it and its own government.

    Attributes:
        id: the id by which other records name it.
        name: the name in Chinese.
        name_en: the name in English; empty where not given.
        kind: the kind of body.
        division: the code of the division that it belongs to; None where it
            is not told.
        parents: the ids of the bodies above it.

    Raises:
        EmptyField: when id or name is empty.
        MalformedCode: when it is its own parent.

    >>> bureau = Agency(
    ...     id="yongkang", name="永康市公安局", kind=AgencyKind.COUNTY_BUREAU, division="330784"
    ... )
    >>> bureau.parents
    ()
    """

    id: str
    name: str
    name_en: str = ""
    kind: AgencyKind = AgencyKind.OTHER
    division: str | None = None
    parents: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check id, name and parents."""
        for field, text in (("id", self.id), ("name", self.name)):
            if not text:
                raise EmptyField(field, text)
        if self.id in self.parents:
            raise MalformedCode("parents", self.id, "a body is not its own parent")


@attrs.frozen(kw_only=True)
class Station(Agency):
    """A police station (派出所).

    Attributes:
        areas: what it covers, by name or code; a station's area need not be a town.

    >>> Station(id="xinbi", name="新碧派出所", division="331122", parents=("jinyun",)).kind.zh
    '派出所'
    """

    kind: AgencyKind = AgencyKind.STATION
    areas: tuple[str, ...] = ()
