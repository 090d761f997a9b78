# SPDX-License-Identifier: MIT
"""Which mechanism serves two places and a matter, and where the border of a mechanism lies.

Mechanisms nest and overlap: two counties have one of their own, their cities another, the
province a third. Whoever asks takes the narrowest that fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from antifraud.cooperation.mechanism import Mechanism, MechanismScope, division_of, lines_of
from antifraud.cooperation.request import Matter
from antifraud.errors import NotInGazetteer, must_be, must_be_day, must_be_or_none
from antifraud.places import Division, Gazetteer

__all__ = ["beyond", "borders_within", "serving"]

#: What a mechanism is for, where it serves a matter.
_SCOPES: dict[Matter, tuple[MechanismScope, ...]] = {
    Matter.IDENTITY_CHECK: (MechanismScope.INFORMATION_SHARING, MechanismScope.JOINT_INVESTIGATION),
    Matter.PHOTO_COMPARISON: (MechanismScope.MISSING_PERSONS, MechanismScope.INFORMATION_SHARING),
    Matter.INFORMATION: (MechanismScope.INFORMATION_SHARING, MechanismScope.JOINT_INVESTIGATION),
    Matter.ARREST_ASSISTANCE: (MechanismScope.JOINT_INVESTIGATION,),
    Matter.HANDOVER: (MechanismScope.HANDOVER, MechanismScope.MISSING_PERSONS),
}


def serving(  # noqa: PLR0913 - what narrows the answer is named by the caller
    mechanisms: Iterable[Mechanism],
    a: str,
    b: str | None = None,
    *,
    gazetteer: Gazetteer,
    matter: Matter | MechanismScope | None = None,
    on: date | None = None,
) -> tuple[Mechanism, ...]:
    """Return the mechanisms that serve a place or body, or two of them, the narrowest first.

    One serves both if they act for different parties of it. It serves a matter if
    its scope is told to hold that, or if no scope is told: then it may, and stands
    after those that certainly do. Of the others the one whose parties lie nearest
    comes first, then the one of fewer parties, then the lower id.

    There is no public list of which scope serves which matter: a photo is compared
    and a person handed over under what is for missing persons, and what is for
    joint investigation serves all that an inquiry asks for but a handover.

    Args:
        mechanisms: those to choose from.
        a: the id of a body, or the code of a division.
        b: the other; None where only one place is asked about.
        gazetteer: what holds both, those above them and the bodies that are parties.
        matter: what it has to serve; None for any. OTHER is served by any.
        on: the day on which it has to be in force; None for any. One whose
            beginning is not told may be.

    Raises:
        NotInGazetteer: when the gazetteer does not hold one of them.
        WrongType: when an argument is of another type.

    >>> from antifraud.places import Agency, Station
    >>> gazetteer = Gazetteer.of(
    ...     [],
    ...     agencies=[
    ...         Agency(id="zhejiang", name="浙江省公安厅"),
    ...         Agency(id="jinhua", name="金华市公安局", parents=("zhejiang",)),
    ...         Agency(id="lishui", name="丽水市公安局", parents=("zhejiang",)),
    ...         Agency(id="yongkang", name="永康市公安局", parents=("jinhua",)),
    ...         Agency(id="jinyun", name="缙云县公安局", parents=("lishui",)),
    ...         Station(id="xinbi", name="新碧派出所", parents=("jinyun",)),
    ...     ],
    ... )
    >>> cities = Mechanism(id="cities", name="协作机制", parties=("jinhua", "lishui"))
    >>> counties = Mechanism(
    ...     id="counties",
    ...     name="协作机制",
    ...     parties=("yongkang", "jinyun"),
    ...     scope=(MechanismScope.MISSING_PERSONS,),
    ... )
    >>> both = [cities, counties]
    >>> [each.id for each in serving(both, "yongkang", "xinbi", gazetteer=gazetteer)]
    ['counties', 'cities']
    >>> arrest = Matter.ARREST_ASSISTANCE
    >>> [each.id for each in serving(both, "yongkang", "xinbi", gazetteer=gazetteer, matter=arrest)]
    ['cities']
    """
    must_be_or_none("matter", matter, (Matter, MechanismScope))
    must_be_day("on", on)
    wanted = _wanted(matter)
    lines = [lines_of(each, gazetteer) for each in (a, b) if each is not None]
    found = []
    for mechanism in mechanisms:
        must_be("mechanisms", mechanism, Mechanism)
        steps = _steps(mechanism, lines, gazetteer)
        if steps is None or (on is not None and _begins_after(mechanism, on)):
            continue
        told = not wanted or bool(wanted.intersection(mechanism.scope))
        if told or not mechanism.scope or MechanismScope.OTHER in mechanism.scope:
            found.append(((not told, steps, len(mechanism.parties), mechanism.id), mechanism))
    return tuple(mechanism for _, mechanism in sorted(found, key=lambda each: each[0]))


def _wanted(matter: Matter | MechanismScope | None) -> frozenset[MechanismScope]:
    """Return the scopes that serve a matter; none where any does."""
    if matter is None or matter in (Matter.OTHER, MechanismScope.OTHER):
        return frozenset()
    return frozenset({matter} if isinstance(matter, MechanismScope) else _SCOPES[matter])


def _steps(
    mechanism: Mechanism, lines: Sequence[tuple[tuple[str, ...], ...]], gazetteer: Gazetteer
) -> int | None:
    """Return how many steps lie between the places and their parties; None where it serves not."""
    parties = {code: party for party in mechanism.parties if (code := _code_of(party, gazetteer))}
    parties |= {party: party for party in mechanism.parties}
    acting, steps = set(), 0
    for police_and_places in lines:
        acts = next(
            (
                (parties[name], up)
                for line in police_and_places
                for up, name in enumerate(line)
                if name in parties
            ),
            None,
        )
        if acts is None:
            return None
        acting.add(acts[0])
        steps += acts[1]
    return steps if len(acting) == len(lines) else None


def _code_of(party: str, gazetteer: Gazetteer) -> str | None:
    """Return the division of a party; None also where the gazetteer does not hold the party."""
    try:
        return division_of(party, gazetteer)
    except NotInGazetteer:
        return None


def _begins_after(mechanism: Mechanism, on: date) -> bool:
    return mechanism.since is not None and mechanism.since.start > on


def borders_within(mechanism: Mechanism, gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    """Return the pairs of parties that are told to border on each other, each pair once.

    A party is taken for its division; one whose division is not told has no border.

    Args:
        mechanism: the mechanism.
        gazetteer: what tells which divisions border, and where its parties stand.

    Raises:
        NotInGazetteer: when the gazetteer does not hold a party.

    >>> from antifraud.places import DIVISIONS, NEIGHBOURS
    >>> gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
    >>> three = Mechanism(id="m", name="永武缙协作机制", parties=("330784", "330723", "331122"))
    >>> borders_within(three, gazetteer)
    (('330784', '330723'), ('330784', '331122'), ('330723', '331122'))
    """
    placed = list(_placed(mechanism, gazetteer))
    return tuple(
        (one, other)
        for place, (one, code) in enumerate(placed)
        for other, other_code in placed[place + 1 :]
        if code != other_code and gazetteer.are_neighbours(code, other_code)
    )


def beyond(mechanism: Mechanism, gazetteer: Gazetteer) -> tuple[Division, ...]:
    """Return the divisions that border on a party and have none that acts for them.

    Across these borders the mechanism helps nobody, and a bureau has to send an
    ordinary request.

    Args:
        mechanism: the mechanism.
        gazetteer: what tells which divisions border, and where its parties stand.

    Raises:
        NotInGazetteer: when the gazetteer does not hold a party.

    >>> from antifraud.places import DIVISIONS, NEIGHBOURS
    >>> gazetteer = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
    >>> two = Mechanism(id="m", name="协作机制", parties=("330784", "330723"))
    >>> [division.name for division in beyond(two, gazetteer)]
    ['缙云县']
    """
    placed = dict(_placed(mechanism, gazetteer))
    held = set(placed.values()) | set(placed)
    found: dict[str, Division] = {}
    for code in placed.values():
        for near in gazetteer.neighbours(code):
            if held.isdisjoint(lines_of(near.code, gazetteer)[1]):
                found[near.code] = near
    return tuple(found.values())


def _placed(mechanism: Mechanism, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for party in mechanism.parties:
        code = division_of(party, gazetteer)
        if code is not None:
            yield party, code
