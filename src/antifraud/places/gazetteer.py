# SPDX-License-Identifier: MIT
"""How divisions and bodies lie to each other: above, beside, and who covers a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Self, TypeVar

import attrs

from antifraud.errors import NotInGazetteer, must_be
from antifraud.places._rules import check
from antifraud.places.agency import Agency, Station
from antifraud.places.body import Body
from antifraud.places.codes import is_division_code
from antifraud.places.division import Division
from antifraud.places.police_line import lowest_common, steps_up

__all__ = ["Gazetteer"]

_Item = TypeVar("_Item")


@attrs.frozen(kw_only=True)
class Gazetteer:
    """What is known of the places and bodies of a region: a value that answers in constant time.

    It holds what its records tell and adds nothing: a border that no pair names
    is not told, which is not to say that there is none.

    Attributes:
        divisions: the divisions; each parent that one names is among them.
        borders: pairs of codes that share a border, in either order.
        agencies: the bodies, `Agency` or `Partner`; each parent and division
            that one names is here.

    Raises:
        DuplicateId: when a division's code or a body's id or code stands twice.
        NotInGazetteer: when a code or id is named that it does not hold.
        NeighbourOfItself: when a pair names one code twice.
        ParentCycle: when a body lies above itself.
        WrongType: when a field holds another type.

    >>> from antifraud.places import DIVISIONS, NEIGHBOURS
    >>> gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
    >>> [division.name for division in gazetteer.ancestors("331122")]
    ['丽水市', '浙江省']
    >>> gazetteer.are_neighbours("331122", "330784")
    True
    """

    divisions: tuple[Division, ...] = ()
    borders: tuple[tuple[str, str], ...] = ()
    agencies: tuple[Body, ...] = ()

    @classmethod
    def of(
        cls,
        divisions: Iterable[Division],
        *,
        neighbours: Iterable[tuple[str, str]] = (),
        agencies: Iterable[Body] = (),
    ) -> Self:
        """Build one from iterables of any kind.

        Args:
            divisions: the divisions.
            neighbours: pairs of codes that share a border.
            agencies: the bodies.

        Raises:
            AntifraudError: as the class does.

        >>> Gazetteer.of([Division(code="330000", name="浙江省")]).children("330000")
        ()
        """
        return cls(
            divisions=tuple(divisions),
            borders=tuple((one, other) for one, other in neighbours),
            agencies=tuple(agencies),
        )

    def __attrs_post_init__(self) -> None:
        """Check that all that is named is held, once, and lies above nothing of its own."""
        check(self.divisions, self.borders, self.agencies)

    # --- what it looks up in --------------------------------------------------------------------

    @cached_property
    def _divisions(self) -> Mapping[str, Division]:
        return {division.code: division for division in self.divisions}

    @cached_property
    def _agencies(self) -> Mapping[str, Body]:
        return {body.id: body for body in self.agencies}

    @cached_property
    def _children(self) -> Mapping[str, tuple[Division, ...]]:
        return _grouped((each.parent, each) for each in self.divisions if each.parent)

    @cached_property
    def _neighbours(self) -> Mapping[str, Mapping[str, Division]]:
        found: dict[str, dict[str, Division]] = {}
        for one, other in self.borders:
            found.setdefault(one, {})[other] = self._divisions[other]
            found.setdefault(other, {})[one] = self._divisions[one]
        return found

    @cached_property
    def _covering(self) -> Mapping[str, tuple[Station, ...]]:
        stations = (body for body in self.agencies if isinstance(body, Station))
        return _grouped(
            (area, station)
            for station in stations
            for area in dict.fromkeys(each.strip() for each in station.areas)
        )

    # --- divisions ------------------------------------------------------------------------------

    def division(self, code: str) -> Division:
        """Return a division by its code.

        Raises:
            NotInGazetteer: when it holds none of that code.

        >>> Gazetteer.of([Division(code="330000", name="浙江省")]).division("330000").name
        '浙江省'
        """
        return _found(self._divisions, code, "code")

    def ancestors(self, code: str) -> tuple[Division, ...]:
        """Return the divisions above one, the nearest first, as far as parents are told.

        Raises:
            NotInGazetteer: when it does not hold the code.

        >>> from antifraud.places import DIVISIONS
        >>> [each.code for each in Gazetteer(divisions=DIVISIONS).ancestors("330784")]
        ['330700', '330000']
        """
        return tuple(self._up(self.division(code)))[1:]

    def _up(self, division: Division) -> Iterator[Division]:
        # It ends: a parent that fits its child by code lies a level higher.
        yield division
        while division.parent is not None:
            division = self._divisions[division.parent]
            yield division

    def children(self, code: str) -> tuple[Division, ...]:
        """Return the divisions whose parent one is, in the order given.

        Raises:
            NotInGazetteer: when it does not hold the code.

        >>> from antifraud.places import DIVISIONS
        >>> [each.name for each in Gazetteer(divisions=DIVISIONS).children("330700")]
        ['武义县', '永康市']
        """
        return self._children.get(self.division(code).code, ())

    def neighbours(self, code: str) -> tuple[Division, ...]:
        """Return the divisions that are told to border on one, in the order told.

        Raises:
            NotInGazetteer: when it does not hold the code.

        >>> from antifraud.places import DIVISIONS, NEIGHBOURS
        >>> gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
        >>> [each.name for each in gazetteer.neighbours("330784")]
        ['缙云县', '武义县']
        """
        return tuple(self._neighbours.get(self.division(code).code, {}).values())

    def are_neighbours(self, a: str, b: str) -> bool:
        """Tell whether two divisions are told to share a border; none borders on itself.

        Raises:
            NotInGazetteer: when it does not hold one of the codes.

        >>> from antifraud.places import DIVISIONS, NEIGHBOURS
        >>> gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
        >>> (
        ...     gazetteer.are_neighbours("331122", "330723"),
        ...     gazetteer.are_neighbours("330784", "330784"),
        ... )
        (True, False)
        """
        return self.division(b).code in self._neighbours.get(self.division(a).code, {})

    def common_division(self, a: str, b: str) -> Division | None:
        """Return the lowest division that holds two others, itself among them.

        None where the parents told do not meet: in two provinces they never do.

        Raises:
            NotInGazetteer: when it does not hold one of the codes.

        >>> from antifraud.places import DIVISIONS
        >>> Gazetteer(divisions=DIVISIONS).common_division("330784", "331122").name
        '浙江省'
        """
        above = {each.code for each in self._up(self.division(a))}
        return next((each for each in self._up(self.division(b)) if each.code in above), None)

    # --- bodies ---------------------------------------------------------------------------------

    def agency(self, agency_id: str) -> Body:
        """Return a body by its id.

        Raises:
            NotInGazetteer: when it holds none of that id.

        >>> Gazetteer.of([], agencies=[Agency(id="a", name="永康市公安局")]).agency("a").name
        '永康市公安局'
        """
        return _found(self._agencies, agency_id, "agency")

    def superiors(self, agency_id: str) -> tuple[Agency, ...]:
        """Return the police bodies above one, the nearest first, as far as parents are told.

        A bureau has two parents, its government and the higher bureau: this is
        the police line, so the government is left out.

        Raises:
            NotInGazetteer: when it does not hold the id.

        >>> bodies = [Agency(id="yongkang", name="永康市公安局"),
        ...           Station(id="shizhu", name="石柱派出所", parents=("yongkang",))]
        >>> [body.id for body in Gazetteer.of([], agencies=bodies).superiors("shizhu")]
        ['yongkang']
        """  # fmt: skip
        _, *above = steps_up(self._agencies, self.agency(agency_id).id)
        bodies = (self._agencies[each] for each in above)
        return tuple(body for body in bodies if isinstance(body, Agency))

    def stands_in(self, agency_id: str) -> str | None:
        """Return the division in which a body stands: its own, else that of the nearest body above.

        It is returned by its code; None where neither the body nor a police body above
        it tells one.

        Raises:
            NotInGazetteer: when it does not hold the id.

        >>> bodies = [Agency(id="jinyun", name="缙云县公安局", division="331122"),
        ...           Station(id="xinbi", name="新碧派出所", parents=("jinyun",))]
        >>> county = Division(code="331122", name="缙云县")
        >>> Gazetteer.of([county], agencies=bodies).stands_in("xinbi")
        '331122'
        """  # fmt: skip
        line = (self.agency(agency_id), *self.superiors(agency_id))
        return next((body.division for body in line if body.division is not None), None)

    def common_superior(self, a: str, b: str) -> Agency | None:
        """Return the lowest police body that two bodies stand under (共同的上级公安机关).

        Where one stands under the other, it is the other. None where the parents
        told do not meet: all police bodies meet at the ministry, so that its
        records tell too little, not that there is none.

        Raises:
            NotInGazetteer: when it does not hold one of the ids.

        >>> bodies = [Agency(id="lishui", name="丽水市公安局"),
        ...           Agency(id="jinyun", name="缙云县公安局", parents=("lishui",)),
        ...           Station(id="xinbi", name="新碧派出所", parents=("jinyun",))]
        >>> Gazetteer.of([], agencies=bodies).common_superior("xinbi", "lishui").name
        '丽水市公安局'
        """  # fmt: skip
        return lowest_common(self._agencies, self.agency(a).id, self.agency(b).id)

    def station_covering(self, place: str) -> tuple[Station, ...]:
        """Return the stations whose areas hold a place; several may, and none is an empty tuple.

        A place told by code is covered by the stations of that code, then by those
        of each division above it. One told in words is covered where a station's
        area has the same words: no name is guessed at.

        Args:
            place: a division code, or the words of an area.

        Raises:
            NotInGazetteer: when it is a code that it does not hold.

        >>> xinbi = Station(id="xinbi", name="新碧派出所", areas=("新碧街道",))
        >>> gazetteer = Gazetteer.of([], agencies=[xinbi])
        >>> [station.id for station in gazetteer.station_covering("新碧街道")]
        ['xinbi']
        >>> gazetteer.station_covering("石柱镇")
        ()
        """
        must_be("place", place, str)
        place = place.strip()
        if not is_division_code(place):
            return self._covering.get(place, ())
        found = (
            station
            for division in self._up(self.division(place))
            for station in self._covering.get(division.code, ())
        )
        return tuple({station.id: station for station in found}.values())


def _found(held: Mapping[str, _Item], name: str, field: str) -> _Item:
    must_be(field, name, str)
    if name not in held:
        raise NotInGazetteer(field, name)
    return held[name]


def _grouped(pairs: Iterable[tuple[str, _Item]]) -> Mapping[str, tuple[_Item, ...]]:
    found: dict[str, list[_Item]] = {}
    for name, item in pairs:
        found.setdefault(name, []).append(item)
    return {name: tuple(items) for name, items in found.items()}
