# SPDX-License-Identifier: MIT
"""Truth of a third make: as stations tell it, mostly in English, and told with less care.

Families know when they called and seldom when the person was last seen; finders tell an age as a
range with round ends, or one end of it; no borders are known, and a mechanism joins counties by
fours; old people with dementia walk for days and far; a child may be reported by several finders;
at one fair a hundredth of all get lost, in one town within an afternoon, and up to 2,000; twins get
lost together, dressed alike; a finder now and then tells the other sex, and lists clothes in one
run of words, with what they are made of, worn, or said about them.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import NamedTuple

from matching_truth import Truth

from antifraud.cooperation import Mechanism, MechanismScope
from antifraud.incidents import Description, Disability, FoundPerson, MissingPerson, Sex, Vehicle
from antifraud.periods import SHANGHAI, Moment
from antifraud.places import Division, Gazetteer, TownScheme

START = datetime(2022, 9, 1, tzinfo=SHANGHAI)
COUNTIES, DAYS = 60, 300
FAIR = START + timedelta(days=133, hours=10)

#: Colours as families say them: English, Chinese, and what strangers may say for each.
COLOURS: dict[str, tuple[str, tuple[str, ...]]] = {
    "black": ("黑色", ("black", "black", "dark", "navy", "charcoal")),
    "white": ("白色", ("white", "white", "off-white", "cream", "light grey")),
    "grey": ("灰色", ("grey", "gray", "dark grey", "silver")),
    "navy": ("藏蓝色", ("navy", "dark blue", "black", "blue")),
    "blue": ("蓝色", ("blue", "blue", "royal blue", "denim blue", "light blue")),
    "teal": ("蓝绿色", ("teal", "green", "turquoise", "blue")),
    "green": ("绿色", ("green", "bright green", "olive", "khaki green")),
    "red": ("红色", ("red", "bright red", "crimson", "orange-red")),
    "burgundy": ("枣红色", ("burgundy", "maroon", "dark red", "brown")),
    "pink": ("粉红色", ("pink", "rose pink", "light pink", "salmon")),
    "purple": ("紫色", ("purple", "violet", "lilac", "dark pink")),
    "mustard": ("姜黄色", ("mustard", "yellow", "ochre", "tan")),
    "yellow": ("黄色", ("yellow", "bright yellow", "gold", "orange")),
    "orange": ("橙色", ("orange", "orange", "peach", "red")),
    "brown": ("棕色", ("brown", "chocolate brown", "tan", "dark brown")),
    "beige": ("米色", ("beige", "cream", "sand", "camel")),
}
SHARES = (24, 13, 11, 9, 13, 2, 5, 8, 3, 6, 2, 2, 4, 2, 5, 4)
#: Garments: how a family calls it, in English and Chinese, and how a stranger may.
TOPS = (
    ("puffer jacket", "羽绒服", ("padded jacket", "down coat", "winter coat", "jacket")),
    ("hoodie", "连帽卫衣", ("hooded sweatshirt", "sweater with a hood", "hoodie", "top")),
    ("school blazer", "校服上衣", ("blazer", "school uniform", "jacket")),
    ("fleece", "抓绒衣", ("fleece top", "jumper", "zip-up top")),
    ("polo shirt", "POLO衫", ("polo", "t-shirt", "short-sleeved shirt")),
    ("checked shirt", "格子衬衫", ("plaid shirt", "shirt", "long-sleeved shirt")),
    ("cardigan", "开衫", ("knitted cardigan", "sweater", "knit top")),
    ("t-shirt with a cartoon", "卡通T恤", ("tee", "t-shirt", "printed t-shirt")),
    ("summer dress", "连衣裙", ("dress", "frock", "sundress")),
)
BOTTOMS = (
    ("jogging bottoms", "运动裤", ("joggers", "tracksuit bottoms", "sweatpants")),
    ("jeans", "牛仔裤", ("jeans", "denim trousers", "trousers")),
    ("corduroy trousers", "灯芯绒裤子", ("cords", "trousers", "pants")),
    ("cargo shorts", "工装短裤", ("shorts", "cut-offs", "knee-length shorts")),
    ("leggings", "打底裤", ("tights", "leggings", "tight trousers")),
    ("pleated skirt", "百褶裙", ("skirt", "short skirt")),
)
FEET = (
    ("trainers", "运动鞋", ("sneakers", "sports shoes", "trainers")),
    ("sandals", "凉鞋", ("sandals", "slippers", "flip flops")),
    ("wellies", "雨靴", ("rubber boots", "boots")),
    ("cloth shoes", "布鞋", ("black cloth shoes", "shoes", "slip-ons")),
)
MARKS = (
    (("birthmark on the left cheek", "左脸有胎记"), ("red mark on face", "birthmark, left cheek")),
    (("wears glasses", "戴眼镜"), ("glasses", "spectacles with a black frame")),
    (("scar above the right eyebrow", "右眉上方有疤"), ("scar on the forehead", "old scar, right")),
    (("missing front tooth", "缺一颗门牙"), ("a front tooth missing", "gap in the teeth")),
    (("hair in two plaits", "扎两条辫子"), ("plaits", "braided hair")),
    (("walks with a stick", "拄拐杖"), ("walking stick", "has a cane, limps")),
    (("hearing aid", "戴助听器"), ("hearing aid in one ear", "hearing-aid")),
    (("tattoo on the forearm", "小臂有纹身"), ("tattoo", "tattooed arm")),
    (("jade bracelet", "戴玉镯"), ("green bangle", "bracelet")),
    (("very thin", "很瘦"), ("thin", "slim, frail")),
)
#: Ages as finders tell them: from, to.
GUESSES = (
    *((0, 2), (2, 4), (3, 6), (5, 8), (6, 10), (8, 12), (10, 14), (13, 17), (16, 20)),
    *((20, 30), (30, 40), (40, 50), (50, 60), (60, 70), (65, 75), (70, 80), (75, 85), (80, 95)),
)
Worn = tuple[str, tuple[str, str, tuple[str, ...]]]


class Person(NamedTuple):
    """Somebody as they are."""

    age: int
    sex: Sex
    height: int
    worn: tuple[Worn, ...]
    marks: tuple[int, ...]
    disability: Disability | None
    company: str | None
    vehicle: Vehicle | None


class World(NamedTuple):
    """Where it happens."""

    towns: tuple[str, ...]
    parties: dict[str, tuple[str, ...]]
    gazetteer: Gazetteer
    mechanisms: tuple[Mechanism, ...]


def world() -> World:
    """Return sixty counties of four towns each, with no border known, and a mechanism for four."""
    counties = [f"{420101 + place}" for place in range(COUNTIES)]
    towns = tuple(f"{county}{number}" for county in counties for number in (100, 101, 102, 200))
    gazetteer = Gazetteer.of(
        [Division(code=code, name=f"County {code}", edition="generated") for code in counties]
        + [
            Division(
                code=code,
                name=f"Town {code}",
                edition="generated",
                parent=code[:6],
                scheme=TownScheme.CIVIL_AFFAIRS,
            )
            for code in towns
        ]
    )
    fours = [tuple(counties[place : place + 4]) for place in range(0, COUNTIES, 4)]
    mechanisms = tuple(
        Mechanism(
            id=f"four-{place}",
            name=f"Four counties {place}",
            parties=four,
            scope=(MechanismScope.MISSING_PERSONS,),
        )
        for place, four in enumerate(fours)
    )
    return World(towns, {each: four for four in fours for each in four}, gazetteer, mechanisms)


def truth(size: int, seed: int = 1) -> Truth:
    """Make about `size` reports on each side."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    where = world()
    missing: list[MissingPerson] = []
    found: list[FoundPerson] = []
    pairs: dict[str, frozenset[str]] = {}

    def lose(person: Person, town: str, at: datetime) -> None:
        name = f"lost-{draw.getrandbits(44):011x}"
        missing.append(_missed(name, person, town, at, draw))
        finders = draw.choices((0, 1, 2, 3), (24, 66, 8, 2))[0]
        seen = [_found(person, town, at, where, draw) for _ in range(finders)]
        found.extend(seen)
        if seen:
            pairs[name] = frozenset(each.id for each in seen)

    fair = draw.choice(where.towns)
    for _ in range(min(2000, size // 100)):
        lose(_person(draw, child=True), fair, FAIR + timedelta(minutes=draw.randrange(420)))
    while len(missing) < size:
        person, town = _person(draw), draw.choice(where.towns)
        at = START + timedelta(minutes=draw.randrange(DAYS * 24 * 60))
        lose(person, town, at)
        if person.age < 14 and draw.random() < 0.02:
            lose(_twin(person, draw), town, at + timedelta(minutes=draw.randrange(30)))
    while len(found) < size:
        at = START + timedelta(minutes=draw.randrange(DAYS * 24 * 60))
        found.append(_found(_person(draw), draw.choice(where.towns), at, where, draw))
    draw.shuffle(missing)
    draw.shuffle(found)
    return Truth(missing, found, pairs, where.gazetteer, where.mechanisms)


def _person(draw: random.Random, *, child: bool = False) -> Person:
    kind = "child" if child else draw.choices(("child", "old", "other"), (50, 35, 15))[0]
    ages = {"child": (1, 13), "old": (62, 92), "other": (14, 61)}[kind]
    age, sex = draw.randint(*ages), draw.choice(list(Sex))
    grown = 168 if sex is Sex.MALE else 157
    tall = draw.gauss(grown, 6) if age > 16 else draw.gauss(72 + 6.2 * age, 4)
    worn = tuple(
        (draw.choices(list(COLOURS), SHARES)[0], draw.choice(kinds))
        for kinds in (TOPS, BOTTOMS, FEET)
    )
    disability = None
    if kind == "old" and draw.random() < 0.6:
        disability = Disability.DEMENTIA
    elif draw.random() < 0.08:
        disability = draw.choice((Disability.INTELLECTUAL, Disability.SPEECH, Disability.MENTAL))
    marks = tuple(sorted(draw.sample(range(len(MARKS)), draw.choices((0, 1, 2), (60, 32, 8))[0])))
    company = draw.choice(("grandmother", "a little brother", "her dog", "classmates"))
    return Person(
        age,
        sex,
        max(50, round(tall)),
        worn,
        marks,
        disability,
        company if draw.random() < 0.08 else None,
        draw.choice((Vehicle.ON_FOOT, Vehicle.BUS, Vehicle.E_BIKE, Vehicle.BICYCLE))
        if draw.random() < 0.2
        else None,
    )


def _twin(person: Person, draw: random.Random) -> Person:
    worn = person.worn if draw.random() < 0.6 else _person(draw, child=True).worn
    return person._replace(height=person.height + draw.randint(-2, 2), worn=worn)


def _missed(
    name: str, person: Person, town: str, at: datetime, draw: random.Random
) -> MissingPerson:
    chinese = draw.random() < 0.2
    told = []
    for (colour, garment), share in zip(person.worn, (0.95, 0.8, 0.55), strict=True):
        if draw.random() < share:
            words = f"{COLOURS[colour][0]}{garment[1]}" if chinese else f"{colour} {garment[0]}"
            told.append(words)
    # The family of one in ten remembers other clothes.
    if told and draw.random() < 0.1:
        told[0] = f"{draw.choice(list(COLOURS))} {draw.choice(TOPS)[0]}"
    late = draw.expovariate(1 / (600 if person.age > 60 else 90))
    called = at + timedelta(minutes=15 + late)
    known = draw.random() < 0.55
    tens = round(person.height, -1)
    height = draw.random() < 0.5
    return MissingPerson(
        id=name,
        division=town if draw.random() < 0.96 else town[:6],
        reported_at=called if draw.random() < 0.97 else None,
        happened=_last_seen(at, draw) if known else None,
        person=Description(
            age_low=person.age,
            age_high=person.age,
            sex=person.sex,
            height_low=tens - 5 if height else None,
            height_high=tens + 5 if height else None,
            clothing=tuple(told),
            marks=tuple(MARKS[each][0][chinese] for each in person.marks if draw.random() < 0.8),
            disabilities=(person.disability,) if person.disability else None,
            company=(person.company,) if person.company else None,
            vehicle=person.vehicle,
        ),
    )


def _last_seen(at: datetime, draw: random.Random) -> Moment:
    if draw.random() < 0.3:
        return Moment.parse(f"{at:%Y-%m-%d}")
    off = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
    return Moment.at(off)


def _found(
    person: Person, town: str, at: datetime, where: World, draw: random.Random
) -> FoundPerson:
    county = town[:6]
    wanders = person.disability is Disability.DEMENTIA
    there = town
    if draw.random() < (0.45 if wanders else 0.2):
        four = where.parties[county]
        away = draw.random()
        other = county if away < 0.5 else draw.choice(four) if away < 0.93 else None
        there = draw.choice(where.towns)
        if other is not None:
            there = draw.choice([each for each in where.towns if each.startswith(other)])
    median = 900 if wanders else 150
    seen = at + timedelta(minutes=median * draw.lognormvariate(0, 1.2))
    called = seen + timedelta(minutes=draw.randrange(3, 90))
    words = []
    for (colour, garment), share in zip(person.worn, (0.92, 0.7, 0.45), strict=True):
        if draw.random() < share:
            shade = draw.choice(COLOURS[colour][1]) if draw.random() < 0.9 else "multicoloured"
            if draw.random() < 0.06:
                shade = draw.choice(list(COLOURS))
            words.append(f"{shade} {draw.choice(garment[2])}")
    if words and draw.random() < 0.15:
        words.append(draw.choice(("muddy", "wet through", "looks cared for", "carrying a bag")))
    clothing = tuple(words)
    if words and draw.random() < 0.5:
        clothing = (draw.choice((", ", " and ", "; ", ", wearing ")).join(words),)
    age = person.age + draw.gauss(0, 0.6 + person.age / 18)
    fitting = [each for each in GUESSES if each[0] <= age <= each[1]] or [GUESSES[-1]]
    low: int | None
    high: int | None
    low, high = draw.choice(fitting)
    if draw.random() < 0.12:
        low, high = (low, None) if age > 55 else (None, high)
    if draw.random() < 0.15:
        low = high = None
    sex = person.sex if draw.random() > 0.03 else draw.choice(list(Sex))
    tall = round((person.height + draw.gauss(0, 6)) / 10) * 10
    measured = draw.random() < 0.3
    timed = draw.random()
    return FoundPerson(
        id=f"seen-{draw.getrandbits(44):011x}",
        division=there if draw.random() < 0.95 else there[:6],
        happened=Moment.at(seen) if timed < 0.6 else None,
        reported_at=called if timed < 0.96 else None,
        person=Description(
            age_low=low,
            age_high=high,
            sex=sex if draw.random() < 0.97 else None,
            height_low=tall - 5 if measured else None,
            height_high=tall + 5 if measured else None,
            clothing=clothing,
            marks=tuple(
                draw.choice(MARKS[each][1]) for each in person.marks if draw.random() < 0.55
            ),
            disabilities=(person.disability,)
            if person.disability and draw.random() < 0.5
            else None,
            vehicle=person.vehicle if draw.random() < 0.5 else None,
        ),
    )
