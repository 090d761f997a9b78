# SPDX-License-Identifier: MIT
"""Standing arrangements between jurisdictions, and who may act under them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.errors import (
    LabelMissing,
    RepeatedEntry,
    TooFewParties,
    must_all_be,
    must_all_say,
    must_be,
    must_be_headed,
    must_say,
)
from antifraud.masking import shown, shown_all
from antifraud.periods import Period
from antifraud.places import Gazetteer, is_division_code
from antifraud.vocabulary import Vocabulary

__all__ = ["Mechanism", "MechanismScope", "division_of", "lines_of", "party_of", "reaches"]

_FEWEST = 2


class MechanismScope(Vocabulary):
    """What a mechanism is for. Bureaus print these words; no public list defines them.

    >>> MechanismScope.MISSING_PERSONS.zh
    '走失人员查找'
    """

    INFORMATION_SHARING = ("information_sharing", "信息共享", "information sharing")
    MISSING_PERSONS = ("missing_persons", "走失人员查找", "search for missing persons")
    JOINT_INVESTIGATION = ("joint_investigation", "联合侦查", "joint investigation")
    HANDOVER = ("handover", "移交", "handover")
    BORDER_PATROL = ("border_patrol", "边界联合巡逻", "joint patrol of the border")
    OTHER = ("other", "其他", "other")


@attrs.frozen(kw_only=True)
class Mechanism:
    """A standing arrangement between jurisdictions (协作机制), as the 永武缙协作机制.

    Attributes:
        id: the id by which other records name it.
        name: the name as printed.
        name_en: the name in English; empty where not given.
        parties: who has agreed on it: agency ids or division codes (what has
            six or nine digits is a code).
        scope: what it is for; empty where not told.
        scope_printed: the scope as printed; needed where OTHER is in it.
        duties: what the parties owe each other, each as printed.
        since: the run of days in which it began, as finely as is told (2023, or
            one day); None where not told.
        basis: the law or agreement that it rests on; empty where not told.
        source: the id of the source that tells of it; None where not told.
        note: what has to be known of it; never shown.

    Raises:
        EmptyField: when id, name, a party or a duty is empty.
        LabelMissing: when OTHER is in the scope and no words are kept.
        RepeatedEntry: when a party or a scope is named twice.
        TooFewParties: when there are fewer than two.
        WrongType: when a field holds another type.

    Source: Provisions on Criminal Procedure of Public Security Organs (2020),
    arts 346-356, on cooperation between bureaus.

    >>> three = Mechanism(
    ...     id="yong-wu-jin",
    ...     name="永武缙协作机制",
    ...     parties=("yongkang", "wuyi", "jinyun"),
    ...     scope=(MechanismScope.MISSING_PERSONS,),
    ... )
    >>> three.covers("jinyun", "yongkang"), three.covers("yongkang", "yiwu")
    (True, False)
    """

    id: str
    name: str = attrs.field(repr=shown)
    name_en: str = attrs.field(default="", repr=shown)
    parties: tuple[str, ...]
    scope: tuple[MechanismScope, ...] = ()
    scope_printed: str = attrs.field(default="", repr=shown)
    duties: tuple[str, ...] = attrs.field(default=(), repr=shown_all)
    since: Period | None = None
    basis: str = attrs.field(default="", repr=shown)
    source: str | None = None
    note: str = attrs.field(default="", repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the names, the parties and the scope."""
        must_be_headed(self.id, self.source, self.note)
        must_say("name", self.name)
        must_be("name_en", self.name_en, str)
        must_be("basis", self.basis, str)
        must_be("scope_printed", self.scope_printed, str)
        must_all_say("parties", self.parties)
        must_all_say("duties", self.duties)
        must_all_be("scope", self.scope, MechanismScope)
        _must_be_once("parties", self.parties)
        _must_be_once("scope", tuple(each.value for each in self.scope))
        if len(self.parties) < _FEWEST:
            raise TooFewParties("parties", self.parties)
        if MechanismScope.OTHER in self.scope and not self.scope_printed.strip():
            raise LabelMissing("scope_printed", self.scope_printed, "give scope_printed=")
        if self.since is not None:
            must_be("since", self.since, Period)

    def covers(self, a: str, b: str) -> bool:
        """Tell whether two are different parties of it; a party with itself is not covered.

        It asks for the parties by the names that the mechanism has for them. For
        bodies that stand under a party, see `reaches`.

        >>> pair = Mechanism(id="m", name="协作机制", parties=("330784", "331122"))
        >>> pair.covers("330784", "331122"), pair.covers("330784", "330784")
        (True, False)
        """
        return a != b and a in self.parties and b in self.parties

    def references(self) -> Iterator[tuple[str, str, str]]:
        """Go through the records that it names: field, kind and id.

        >>> list(Mechanism(id="m", name="协作机制", parties=("yongkang", "331122")).references())
        [('parties', 'agency', 'yongkang'), ('parties', 'division', '331122')]
        """
        for party in self.parties:
            yield "parties", "division" if is_division_code(party) else "agency", party
        if self.source is not None:
            yield "source", "source", self.source


def party_of(mechanism: Mechanism, name: str, gazetteer: Gazetteer) -> str | None:
    """Return the party that a body or a division acts for under a mechanism, or None.

    A station acts for the bureau above it: the nearest party on the police line
    from the body up; else the nearest party among its division and those above.

    Args:
        mechanism: the mechanism.
        name: the id of a body, or the code of a division.
        gazetteer: what holds it and those above it.

    Raises:
        NotInGazetteer: when the gazetteer does not hold it.

    >>> from antifraud.places import Agency, Station
    >>> bodies = [Agency(id="jinyun", name="缙云县公安局"),
    ...           Station(id="xinbi", name="新碧派出所", parents=("jinyun",))]
    >>> pair = Mechanism(id="m", name="协作机制", parties=("jinyun", "yongkang"))
    >>> party_of(pair, "xinbi", Gazetteer.of([], agencies=bodies))
    'jinyun'
    """  # fmt: skip
    lines = lines_of(name, gazetteer)
    return next((each for line in lines for each in line if each in mechanism.parties), None)


def lines_of(name: str, gazetteer: Gazetteer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a body and the bodies above it, and its division and those above; both from it up.

    Of a division the first is empty.

    >>> from antifraud.places import DIVISIONS
    >>> lines_of("330784", Gazetteer(divisions=DIVISIONS))
    ((), ('330784', '330700', '330000'))
    """
    if is_division_code(name):
        return (), (name, *(each.code for each in gazetteer.ancestors(name)))
    police = (gazetteer.agency(name).id, *(each.id for each in gazetteer.superiors(name)))
    code = gazetteer.stands_in(name)
    if code is None:
        return police, ()
    return police, (code, *(each.code for each in gazetteer.ancestors(code)))


def division_of(party: str, gazetteer: Gazetteer) -> str | None:
    """Return the division of a party, which is a code or the id of a body; None where not told.

    >>> division_of("330784", Gazetteer())
    '330784'
    """
    return party if is_division_code(party) else gazetteer.agency(party).division


def reaches(mechanism: Mechanism, a: str, b: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two bodies act for different parties of a mechanism.

    Args:
        mechanism: the mechanism.
        a: the id of one body.
        b: the id of the other; which is which does not matter.
        gazetteer: what holds both and those above them.

    Raises:
        NotInGazetteer: when the gazetteer does not hold one of them.

    >>> from antifraud.places import Agency, Station
    >>> bodies = [Agency(id="jinyun", name="缙云县公安局"),
    ...           Agency(id="yongkang", name="永康市公安局"),
    ...           Station(id="xinbi", name="新碧派出所", parents=("jinyun",))]
    >>> pair = Mechanism(id="m", name="协作机制", parties=("jinyun", "yongkang"))
    >>> reaches(pair, "yongkang", "xinbi", Gazetteer.of([], agencies=bodies))
    True
    """  # fmt: skip
    one, other = party_of(mechanism, a, gazetteer), party_of(mechanism, b, gazetteer)
    return one is not None and other is not None and mechanism.covers(one, other)


def _must_be_once(field: str, names: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            raise RepeatedEntry(f"{field}[{place}]", name)
        seen.add(name)
