# SPDX-License-Identifier: MIT
"""Truth to match against: people who get lost, what their family tells, what a finder sees.

Seeded, and made without a look at the weights that `antifraud.cooperation.matching` assumes:
counties lie on a grid, people have an age, a height, clothes of many colours, now and then a mark;
a family tells most of that in its own words, a finder guesses the rest in others. There are twins,
several lost in one place at one feast, reports without a time or a place, people who are never
found, and people found whom nobody misses.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from antifraud.cooperation import Mechanism
from antifraud.incidents import Description, Disability, FoundPerson, MissingPerson, Sex
from antifraud.periods import SHANGHAI, Moment, Precision
from antifraud.places import Division, Gazetteer

START = datetime(2023, 1, 1, tzinfo=SHANGHAI)
DAYS = 365

#: How two tell the same colour: the family, the finder.
COLOURS = {
    "红色": ("红色", "大红", "red", "深红色"),
    "粉色": ("粉色", "粉红色", "pink", "浅红"),
    "蓝色": ("蓝色", "宝蓝色", "blue", "深蓝色"),
    "藏青色": ("藏青色", "深蓝色", "navy", "黑色"),
    "黑色": ("黑色", "黑", "black", "深色"),
    "白色": ("白色", "白", "white", "米白色"),
    "灰色": ("灰色", "浅灰色", "grey", "银灰色"),
    "黄色": ("黄色", "淡黄色", "yellow", "橙色"),
    "绿色": ("绿色", "草绿色", "green", "军绿色"),
    "紫色": ("紫色", "浅紫色", "purple", "粉紫"),
    "棕色": ("棕色", "咖啡色", "brown", "卡其色"),
}
COLOUR_SHARES = (9, 6, 14, 8, 22, 14, 10, 6, 5, 3, 5)
TOPS = (("T恤", "短袖", "t-shirt"), ("外套", "上衣", "jacket"), ("卫衣", "上衣", "hoodie"),
        ("衬衫", "衬衣", "shirt"), ("毛衣", "针织衫", "sweater"))  # fmt: skip
BOTTOMS = (("裤子", "长裤", "trousers"), ("牛仔裤", "裤子", "jeans"), ("短裤", "裤子", "shorts"),
           ("裙子", "短裙", "skirt"))  # fmt: skip
FEET = (("运动鞋", "球鞋", "sneakers"), ("凉鞋", "拖鞋", "sandals"), ("布鞋", "鞋子", "shoes"))
MARKS = (("左手有胎记", "左臂胎记"), ("戴眼镜", "glasses"), ("右脸有痣", "脸上有痣"),
         ("额头有疤", "scar on the forehead"), ("双马尾", "扎辫子"), ("平头", "短发"),
         ("缺门牙", "missing tooth"))  # fmt: skip


class Person(NamedTuple):
    """Somebody as they are."""

    age: int
    height: int
    sex: Sex
    clothes: tuple[tuple[str, tuple[str, ...]], ...]
    mark: tuple[str, str] | None
    disability: Disability | None


class Truth(NamedTuple):
    """Reports of both sides, and for each missing report the found ones that belong to it."""

    missing: list[MissingPerson]
    found: list[FoundPerson]
    pairs: dict[str, frozenset[str]]
    gazetteer: Gazetteer
    mechanisms: tuple[Mechanism, ...] = ()


def truth(size: int, seed: int = 1, side: int = 12) -> Truth:
    """Make about `size` reports on each side, on a grid of `side` by `side` counties."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    codes = [f"{330100 + place}" for place in range(side * side)]
    gazetteer = Gazetteer.of(
        [Division(code=code, name=f"第{code}县", edition="generated") for code in codes],
        neighbours=list(_grid(codes, side)),
    )
    near = {code: [each.code for each in gazetteer.neighbours(code)] for code in codes}
    missing: list[MissingPerson] = []
    found: list[FoundPerson] = []
    pairs: dict[str, frozenset[str]] = {}
    while len(missing) < size:
        place = draw.choice(codes)
        at = START + timedelta(minutes=draw.randrange(DAYS * 24 * 60))
        feast = draw.random() < 0.02
        first = _person(draw)
        group = [first, *(_person(draw) for _ in range(draw.randint(2, 8)))] if feast else [first]
        if not feast and draw.random() < 0.02:
            group.append(_twin(first, draw))
        for person in group:
            if len(missing) == size:
                break
            left = at + timedelta(minutes=draw.randrange(180)) if feast else at
            name = f"m{draw.getrandbits(40):010x}"
            missing.append(_missed(name, person, place, left, draw))
            if draw.random() < 0.8:
                other = f"f{draw.getrandbits(40):010x}"
                found.append(_found(other, person, place, near, left, draw))
                pairs[name] = frozenset((other,))
    while len(found) < size:
        at = START + timedelta(minutes=draw.randrange(DAYS * 24 * 60))
        other = f"f{draw.getrandbits(40):010x}"
        found.append(_found(other, _person(draw), draw.choice(codes), near, at, draw))
    draw.shuffle(missing)
    draw.shuffle(found)
    return Truth(missing, found, pairs, gazetteer)


def _grid(codes: list[str], side: int) -> Iterator[tuple[str, str]]:
    for place, code in enumerate(codes):
        if place % side < side - 1:
            yield code, codes[place + 1]
        if place + side < len(codes):
            yield code, codes[place + side]


def _person(draw: random.Random) -> Person:
    kind = draw.random()
    age = draw.randint(1, 13) if kind < 0.6 else draw.randint(60, 90)
    if kind > 0.9:
        age = draw.randint(14, 59)
    grown = 162 if age > 15 else 75 + 6 * age
    sex = draw.choice((Sex.MALE, Sex.FEMALE))
    clothes = tuple(
        (draw.choices(list(COLOURS), COLOUR_SHARES)[0], draw.choice(kinds))
        for kinds in (TOPS, BOTTOMS, FEET)
    )
    disability = Disability.DEMENTIA if age >= 60 and draw.random() < 0.5 else None
    if age < 60 and draw.random() < 0.06:
        disability = draw.choice((Disability.SPEECH, Disability.INTELLECTUAL, Disability.HEARING))
    mark = draw.choice(MARKS) if draw.random() < 0.2 else None
    return Person(age, round(draw.gauss(grown, 6)), sex, clothes, mark, disability)


def _twin(person: Person, draw: random.Random) -> Person:
    return person._replace(height=person.height + draw.choice((-1, 0, 1)))


def _words(draw: random.Random, clothes: tuple[str, tuple[str, ...]], *, stranger: bool) -> str:
    colour, kinds = clothes
    if stranger and draw.random() < 0.1:
        colour = draw.choice(list(COLOURS))
    words = COLOURS[colour]
    told = draw.choices(words, (6, 2, 2, 1) if stranger else (8, 2, 1, 0))[0]
    return f"{told}{draw.choice(kinds)}" if not told.isascii() else f"{told} {kinds[-1]}"


def _missed(
    name: str, person: Person, place: str, left: datetime, draw: random.Random
) -> MissingPerson:
    told = draw.random() > 0.05
    reported = left + timedelta(minutes=round(draw.expovariate(1 / 120)))
    wrong = draw.choice((-2, -1, 1, 2)) if draw.random() < 0.04 else 0
    age = max(0, person.age + wrong)
    return MissingPerson(
        id=name,
        division=place if draw.random() > 0.02 else None,
        reported_at=reported if told or draw.random() < 0.5 else None,
        happened=_moment(left, draw) if told else None,
        person=Description(
            age_low=age,
            age_high=age,
            sex=person.sex if draw.random() > 0.03 else None,
            height_low=round(person.height, -1) - 5 if draw.random() < 0.6 else None,
            height_high=round(person.height, -1) + 5 if draw.random() < 0.6 else None,
            clothing=tuple(
                _words(draw, each, stranger=False)
                for each, share in zip(person.clothes, (0.92, 0.8, 0.5), strict=True)
                if draw.random() < share
            ),
            marks=(person.mark[0],) if person.mark and draw.random() < 0.8 else (),
            disabilities=None if person.disability is None else (person.disability,),
        ),
    )


def _found(  # noqa: PLR0913, PLR0917 - what a finder knows
    name: str,
    person: Person,
    place: str,
    near: dict[str, list[str]],
    left: datetime,
    draw: random.Random,
) -> FoundPerson:
    there = place
    if draw.random() < 0.2:
        there = draw.choice(near[place])
        if draw.random() < 0.1:
            there = draw.choice(near[there])
    at = left + timedelta(minutes=round(draw.lognormvariate(5.0, 1.3)))
    guess = round(draw.gauss(person.age, 0.8 + 0.07 * person.age))
    wide = 1 + person.age // 12
    aged = draw.random() < 0.9
    sex = person.sex
    if draw.random() < 0.015:
        sex = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
    seen = [
        _words(draw, each, stranger=True)
        for each, share in zip(person.clothes, (0.9, 0.75, 0.5), strict=True)
        if draw.random() < share
    ]
    timed = draw.random() > 0.05
    return FoundPerson(
        id=name,
        division=there if draw.random() > 0.02 else None,
        reported_at=at + timedelta(minutes=draw.randrange(5, 60)) if timed else None,
        happened=_moment(at, draw) if timed and draw.random() < 0.9 else None,
        person=Description(
            age_low=max(0, guess - wide) if aged else None,
            age_high=max(0, guess + wide) if aged else None,
            sex=sex if draw.random() > 0.03 else None,
            height_low=max(40, round(draw.gauss(person.height, 5)) - 5) if draw.random() < 0.3
            else None,
            clothing=tuple(seen),
            marks=(person.mark[1],) if person.mark and draw.random() < 0.6 else (),
            disabilities=(person.disability,)
            if person.disability and draw.random() < 0.6
            else None,
        ),
    )  # fmt: skip


def _moment(at: datetime, draw: random.Random) -> Moment:
    if draw.random() < 0.5:
        return Moment.at(at)
    hour = at.replace(minute=0, second=0, microsecond=0)
    return Moment(
        earliest=hour, latest=hour + timedelta(hours=1), precision=Precision.HOUR, firm=False
    )
