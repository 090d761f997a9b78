# SPDX-License-Identifier: MIT
"""The bodies that do the work: bureaus, centres, brigades and stations."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import MalformedCode, must_all_be, must_be, must_say
from antifraud.masking import shown_all
from antifraud.places.body import Body
from antifraud.places.codes import is_body_code, is_division_code
from antifraud.vocabulary import Vocabulary

__all__ = ["BUREAUS", "Agency", "AgencyKind", "Station"]

_LAW = "Regulations on the Organisation and Management of Public Security Organs (2006)"


class AgencyKind(Vocabulary):
    """The kind of a body: by its rank (总队 支队 大队 中队), or by its work where that is told.

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
    INVESTIGATION_CENTRE = ("investigation_centre", "侦查中心", "investigation centre")
    CORPS = ("corps", "总队", "corps", _LAW)
    DETACHMENT = ("detachment", "支队", "detachment", _LAW)
    BRIGADE = ("brigade", "大队", "brigade", _LAW)
    SQUAD = ("squad", "中队", "squad", _LAW)
    CRIMINAL_POLICE = ("criminal_police", "刑侦", "criminal police")
    CYBER_POLICE = ("cyber_police", "网警", "cyber police")
    CASE_HANDLING = ("case_handling", "执法办案大队", "case-handling brigade")
    PATROL = ("patrol", "巡特警", "patrol and special police")
    EXIT_ENTRY = ("exit_entry", "出入境管理大队", "exit-entry administration brigade", _LAW)
    OTHER = ("other", "其他", "other")


#: Bodies with a jurisdiction of their own; the others are units that act for one of these. A body
#: whose kind is not told is taken for one.
BUREAUS = frozenset(
    {
        AgencyKind.MINISTRY,
        AgencyKind.PROVINCIAL_DEPARTMENT,
        AgencyKind.CITY_BUREAU,
        AgencyKind.COUNTY_BUREAU,
        AgencyKind.BRANCH,
        AgencyKind.OTHER,
    }
)


@attrs.frozen(kw_only=True)
class Agency(Body):
    """A police body that works, counts or publishes (公安机关, 警种部门).

    A county bureau has two parents: the bureau above it and its own government
    (a `Partner`). Its name as printed is its label where its kind is OTHER.

    Attributes:
        id: the id by which other records name it.
        name: the name in Chinese.
        name_en: the name in English; empty where not given.
        kind: the kind of body.
        division: the code of the division that it belongs to; None where it
            is not told.
        parents: the ids of the bodies above it.
        code: its code by GA/T 380: twelve characters, the first six the
            division; None where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when id or name is empty.
        MalformedCode: when it is its own parent, when a code has not its form,
            or when code and division do not agree.
        WrongType: when a field holds another type.

    >>> bureau = Agency(
    ...     id="yongkang", name="永康市公安局", kind=AgencyKind.COUNTY_BUREAU, division="330784"
    ... )
    >>> bureau.parents
    ()
    """

    kind: AgencyKind = AgencyKind.OTHER
    code: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check what every body has, then kind and code."""
        Body.__attrs_post_init__(self)
        must_be("kind", self.kind, AgencyKind)
        if self.code is None:
            return
        must_be("code", self.code, str)
        if not is_body_code(self.code):
            raise MalformedCode(
                "code", self.code, "GA/T 380: twelve characters, the first six the division's code"
            )
        if self.division is not None and self.code[:6] != self.division[:6]:
            raise MalformedCode(
                "code", self.code, f"its first six characters are the division, {self.division[:6]}"
            )


@attrs.frozen(kw_only=True)
class Station(Agency):
    """A police station (派出所).

    Attributes:
        areas: what it covers, by division code or in words as printed; a
            station's area need not be a town. Six or nine digits are a code.

    Raises:
        EmptyField: when an area is empty.

    >>> Station(id="xinbi", name="新碧派出所", division="331122", parents=("jinyun",)).kind.zh
    '派出所'
    """

    kind: AgencyKind = AgencyKind.STATION
    areas: tuple[str, ...] = attrs.field(default=(), repr=shown_all)

    def __attrs_post_init__(self) -> None:
        """Check what every agency has, then the areas."""
        Agency.__attrs_post_init__(self)
        must_all_be("areas", self.areas, str)
        for place, area in enumerate(self.areas):
            must_say(f"areas[{place}]", area)

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: those of a body, and areas given by code.

        >>> station = Station(id="s", name="派出所", areas=("330784105", "火车站一带"))
        >>> list(station.references())
        [('areas', 'division', '330784105')]
        """
        yield from Agency.references(self)
        for area in self.areas:
            if is_division_code(area):
                yield "areas", "division", area
