# SPDX-License-Identifier: MIT
"""Who should be told: each jurisdiction that holds a part, and how any two of them talk.

Under a mechanism, where one serves both; else by an ordinary request (办案协作函), with the common
superior to settle what they dispute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

import attrs

from antifraud.cooperation.coverage import serving
from antifraud.cooperation.dispute import above_both
from antifraud.cooperation.linking.groups import Group, Holding
from antifraud.cooperation.linking.joined import order_of
from antifraud.cooperation.linking.placing import holdings_of
from antifraud.cooperation.linking.words import OF_DIVISION, REQUEST, SUPERIOR, UNDER
from antifraud.cooperation.mechanism import Mechanism, MechanismScope, division_of
from antifraud.cooperation.request import Matter
from antifraud.errors import EmptyField, NotInGazetteer, WrongType, must_be, must_be_or_none
from antifraud.incidents import FoundPerson, Incident, MissingPerson
from antifraud.places import BUREAUS, Agency, Body, Gazetteer, Station, is_division_code
from antifraud.vocabulary import Language

__all__ = ["Contact", "Side", "Telling", "to_tell"]

_COUNTY = 6
_GIVE = "give a group, or the reports of a match"


@attrs.frozen(kw_only=True)
class Side:
    """A jurisdiction that holds a part of a group.

    Attributes:
        name: the id of its bureau; its division code where no bureau of it is known.
        holdings: what its stations hold.

    >>> Side(name="yongkang", holdings=(Holding(station="shizhu", incidents=("a", "b")),)).incidents
    ('a', 'b')
    """

    name: str
    holdings: tuple[Holding, ...]

    @property
    def incidents(self) -> tuple[str, ...]:
        """The ids of the incidents that it holds, sorted."""
        return tuple(sorted(name for each in self.holdings for name in each.incidents))


@attrs.frozen(kw_only=True)
class Contact:
    """Two jurisdictions that hold parts of one group, and by which way they talk.

    Attributes:
        one: the name of one side.
        other: the name of the other.
        mechanisms: the ids of the mechanisms that serve both, the narrowest first;
            empty where none does, so that an ordinary request is sent.
        superior: the id of the lowest body above both, who settles what they
            dispute; None where the gazetteer does not tell.
        shared: how many traces incidents of both name; 0 where only others join them.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020),
    arts 346-356.

    >>> Contact(one="yongkang", other="jinyun", mechanisms=("yong-wu-jin",)).text("en")
    'yongkang and jinyun: under yong-wu-jin'
    >>> Contact(one="yongkang", other="haining", superior="zhejiang").text()
    'yongkang与haining：发办案协作函，共同上级zhejiang'
    """

    one: str
    other: str
    mechanisms: tuple[str, ...] = ()
    superior: str | None = None
    shared: int = 0

    @property
    def mechanism(self) -> str | None:
        """The id of the narrowest mechanism that serves both; None where none does."""
        return self.mechanisms[0] if self.mechanisms else None

    def text(self, lang: Language = "zh") -> str:
        """Return it in words, by ids; a side without one is the bureau of its division.

        >>> Contact(one="330784", other="jinyun").text("en")
        'the bureau of 330784 and jinyun: by an ordinary request'
        """
        one, other = _shown(self.one, lang), _shown(self.other, lang)
        given = {"one": one, "other": other, "superior": self.superior}
        if self.mechanism is not None:
            return UNDER[lang].format(mechanism=self.mechanism, **given)
        return (REQUEST if self.superior is None else SUPERIOR)[lang].format(**given)


@attrs.frozen(kw_only=True)
class Telling:
    """Who should be told of a group, or of the two reports of a match.

    Attributes:
        group: the id of the group; of reports, the id of the one first reported.
        sides: the jurisdictions that hold parts of it, the one of most incidents first.
        contacts: each pair of them, those that share the most traces first.
        unplaced: what nobody known holds: neither the station nor the division is
            told, or the gazetteer has neither.
        unknown: the stations that are named and that the gazetteer does not hold, and
            the divisions where no station that it holds is named.

    >>> Telling(group="a", sides=()).contacts
    ()
    """

    group: str
    sides: tuple[Side, ...]
    contacts: tuple[Contact, ...] = ()
    unplaced: tuple[Holding, ...] = ()
    unknown: tuple[str, ...] = ()


def to_tell(
    group: Group | Iterable[Incident],
    *,
    mechanisms: Iterable[Mechanism] = (),
    gazetteer: Gazetteer,
    matter: Matter | MechanismScope | None = None,
    on: date | None = None,
) -> Telling:
    """Return who should be told of a group or of some reports, and how any two of them talk.

    A part is held by the bureau of the station that took it, else by that of the
    division where it happened. It grows with the square of the jurisdictions, not
    with the incidents.

    Args:
        group: the group; or reports, such as the two of a `Match`.
        mechanisms: those to choose from.
        gazetteer: what holds the stations and divisions and those above them.
        matter: what a mechanism has to serve. Where it is None, what is for missing
            persons serves reports of missing and found persons alone; all others what
            shares information or is for joint investigation.
        on: the day on which a mechanism has to be in force; None for any.

    Raises:
        EmptyField: when there are no reports.
        NotInGazetteer: when a bureau of the gazetteer names a division that it does not hold.
        WrongType: when an argument is of another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020),
    arts 346-356.

    >>> bodies = [
    ...     Agency(id="zhejiang", name="浙江省公安厅"),
    ...     Agency(id="yongkang", name="永康市公安局", parents=("zhejiang",)),
    ...     Agency(id="jinyun", name="缙云县公安局", parents=("zhejiang",)),
    ...     Agency(id="haining", name="海宁市公安局", parents=("zhejiang",)),
    ...     Station(id="shizhu", name="石柱派出所", parents=("yongkang",)),
    ... ]
    >>> held = [
    ...     Holding(station=name, incidents=(name,)) for name in ("shizhu", "jinyun", "haining")
    ... ]
    >>> group = Group(id="shizhu", incidents=("shizhu", "jinyun", "haining"), holdings=tuple(held))
    >>> pair = Mechanism(id="m", name="协作机制", parties=("yongkang", "jinyun"))
    >>> gazetteer = Gazetteer.of([], agencies=bodies)
    >>> for contact in to_tell(group, mechanisms=[pair], gazetteer=gazetteer).contacts:
    ...     print(contact.text("en"))
    haining and jinyun: by an ordinary request; common superior zhejiang
    haining and yongkang: by an ordinary request; common superior zhejiang
    jinyun and yongkang: under m
    """
    must_be("gazetteer", gazetteer, Gazetteer)
    must_be_or_none("matter", matter, (Matter, MechanismScope))
    if not isinstance(group, Group):
        group, usual = _of_reports(group)
        matter = matter or usual
    matter = matter or Matter.INFORMATION
    chosen = tuple(mechanisms)
    bureaus = _bureaus(gazetteer)
    held: dict[str, list[Holding]] = {}
    unplaced = []
    unknown: set[str] = set()
    for holding in group.holdings:
        unknown.update(_unknown(holding, gazetteer))
        name = _side(holding, gazetteer, bureaus)
        if name is None:
            unplaced.append(holding)
        else:
            held.setdefault(name, []).append(holding)
    sides = [Side(name=name, holdings=tuple(parts)) for name, parts in held.items()]
    shared = _shared(group, sides)
    contacts = (
        Contact(
            one=one,
            other=other,
            mechanisms=tuple(
                each.id
                for each in serving(chosen, one, other, gazetteer=gazetteer, matter=matter, on=on)
            ),
            superior=_superior(one, other, gazetteer, bureaus),
            shared=shared[one, other],
        )
        for one, other in combinations(sorted(held), 2)
    )
    return Telling(
        group=group.id,
        sides=tuple(sorted(sides, key=lambda side: (-len(side.incidents), side.name))),
        contacts=tuple(sorted(contacts, key=lambda each: (-each.shared, each.one, each.other))),
        unplaced=tuple(unplaced),
        unknown=tuple(sorted(unknown)),
    )


def _of_reports(reports: Iterable[Incident]) -> tuple[Group, Matter | MechanismScope]:
    """Return reports as a group, named as `link` would, and what they are usually about."""
    if isinstance(reports, str) or not isinstance(reports, Iterable):
        raise WrongType("group", type(reports).__name__, _GIVE)
    held = list(reports)
    if not held:
        raise EmptyField("group", (), _GIVE)
    for place, each in enumerate(held):
        if not isinstance(each, Incident):
            raise WrongType(f"group[{place}]", type(each).__name__, _GIVE)
    order = order_of(held)
    ordered = [held[place] for place in sorted(range(len(held)), key=order.__getitem__)]
    group = Group(
        id=ordered[0].id,
        incidents=tuple(each.id for each in ordered),
        holdings=holdings_of(ordered, {}),
    )
    of_persons = all(isinstance(each, MissingPerson | FoundPerson) for each in held)
    return group, MechanismScope.MISSING_PERSONS if of_persons else Matter.INFORMATION


def _side(holding: Holding, gazetteer: Gazetteer, bureaus: dict[str, list[str]]) -> str | None:
    """Return the bureau that holds a part, or the division; None where neither is known."""
    if holding.station is not None and _has_agency(holding.station, gazetteer):
        line = (gazetteer.agency(holding.station), *gazetteer.superiors(holding.station))
        return next((body.id for body in line if _is_bureau(body)), line[0].id)
    if holding.division is None or not _has_division(holding.division, gazetteer):
        return None
    code = holding.division[:_COUNTY]
    return _one(bureaus, code) or code


def _unknown(holding: Holding, gazetteer: Gazetteer) -> Iterator[str]:
    """Return the station that a part names in vain, and the division if none is known."""
    station, division = holding.station, holding.division
    if station is not None:
        if _has_agency(station, gazetteer):
            return
        yield station
    if division is not None and not _has_division(division, gazetteer):
        yield division


def _has_agency(name: str, gazetteer: Gazetteer) -> bool:
    try:
        gazetteer.agency(name)
    except NotInGazetteer:
        return False
    return True


def _has_division(code: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the county of a code is held, or the city or province that it is."""
    if not is_division_code(code):
        return False
    try:
        gazetteer.division(code[:_COUNTY])
    except NotInGazetteer:
        return False
    return True


def _shown(name: str, lang: Language) -> str:
    return OF_DIVISION[lang].format(code=name) if is_division_code(name) else name


def _superior(
    one: str, other: str, gazetteer: Gazetteer, bureaus: dict[str, list[str]]
) -> str | None:
    if not is_division_code(one) and not is_division_code(other):
        body = above_both(one, other, gazetteer)
        return None if body is None else body.id
    here, there = division_of(one, gazetteer), division_of(other, gazetteer)
    if here is None or there is None:
        return None
    division = gazetteer.common_division(here, there)
    if division is not None and division.code in (here, there):
        division = next(iter(gazetteer.ancestors(division.code)), None)
    return None if division is None else _one(bureaus, division.code)


def _shared(group: Group, sides: Iterable[Side]) -> Counter[tuple[str, str]]:
    """Count for each pair of sides the traces that incidents of both name."""
    of = {incident: side.name for side in sides for incident in side.incidents}
    shared: Counter[tuple[str, str]] = Counter()
    for trace in group.traces:
        names = sorted({of[incident] for incident in trace.incidents if incident in of})
        shared.update(combinations(names, 2))
    return shared


def _bureaus(gazetteer: Gazetteer) -> dict[str, list[str]]:
    """Return the bureaus by their division."""
    found: dict[str, list[str]] = {}
    for code, name in _placed(gazetteer):
        found.setdefault(code, []).append(name)
    return found


def _placed(gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for body in gazetteer.agencies:
        if body.division is not None and _is_bureau(body):
            yield body.division, body.id


def _is_bureau(body: Body) -> bool:
    return isinstance(body, Agency) and not isinstance(body, Station) and body.kind in BUREAUS


def _one(bureaus: dict[str, list[str]], code: str) -> str | None:
    """Return the bureau of a division; None where none is known, or several that may be it."""
    names = bureaus.get(code, [])
    return names[0] if len(names) == 1 else None
