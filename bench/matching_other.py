# SPDX-License-Identifier: MIT
"""Truth of another make than `matching_truth`, to see whether matching holds elsewhere.

Reports name towns, and borders may be unknown; both sides tell exact ages or none; heights are
points; clothes are one run of words, of colours and garments that no table need have; gaps reach a
month; one person may be reported as found twice, and found before anybody misses them.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from matching_truth import Truth

from antifraud.incidents import Description, Disability, FoundPerson, MissingPerson, Sex, Vehicle
from antifraud.periods import SHANGHAI, Moment
from antifraud.places import Division, Gazetteer, TownScheme

START = datetime(2024, 3, 1, tzinfo=SHANGHAI)

COLOURS = (
    *("红", "深红", "粉红", "蓝", "天蓝", "藏青", "黑", "白", "灰", "黄", "姜黄", "绿", "墨绿"),
    *("紫", "香芋紫", "咖啡", "卡其", "豆沙", "蒂芙尼蓝", "奶茶", "米白", "橙", "花", "迷彩"),
)
#: What another may call a colour.
ALSO = {
    "深红": "酒红",
    "藏青": "黑",
    "天蓝": "浅蓝",
    "墨绿": "军绿",
    "香芋紫": "浅紫",
    "米白": "白",
    "卡其": "米黄",
    "豆沙": "粉",
    "咖啡": "棕",
    "姜黄": "黄",
    "蒂芙尼蓝": "浅蓝",
}
UPPER = (
    *("外套", "羽绒服", "卫衣", "短袖", "衬衫", "防晒衣"),
    *("校服", "毛衫", "棉袄", "马甲", "汉服", "罩衣"),
)
LOWER = ("裤子", "牛仔裤", "运动裤", "短裤", "裙子", "打底裤", "阔腿裤")
FEET = ("鞋", "运动鞋", "凉鞋", "棉拖", "布鞋", "老爹鞋", "雨靴")
MARKS = (
    *("左眉有痣", "右手背有烫伤疤痕", "戴近视眼镜", "缺两颗门牙", "双马尾", "光头", "驼背"),
    *("口音重", "六指", "手臂有纹身", "戴长命锁", "走路一瘸一拐"),
)
COMPANY = ("奶奶", "爷爷", "妈妈", "姐姐", "小狗", "同学")
VEHICLES = (Vehicle.ON_FOOT, Vehicle.BICYCLE, Vehicle.E_BIKE, Vehicle.BUS, Vehicle.WHEELCHAIR)
DISABILITIES = (Disability.DEMENTIA, Disability.INTELLECTUAL, Disability.SPEECH, Disability.MENTAL)


class Person:
    """Somebody as they are."""

    def __init__(self, draw: random.Random) -> None:
        """Draw somebody: a child, or an old person, more often than not."""
        self.age = draw.choice((draw.randint(2, 12), draw.randint(65, 88), draw.randint(13, 64)))
        self.sex = draw.choice(tuple(Sex))
        grown = 165 if self.sex is Sex.MALE else 156
        self.height = round(draw.gauss(min(grown, 78 + 6 * self.age), 5))
        self.worn = [(draw.choice(COLOURS), draw.choice(kind)) for kind in (UPPER, LOWER, FEET)]
        self.mark = draw.choice(MARKS) if likely(draw, 0.25) else None
        self.company = draw.choice(COMPANY) if likely(draw, 0.15) else None
        self.vehicle = draw.choice(VEHICLES) if likely(draw, 0.3) else None
        self.disability = draw.choice(DISABILITIES) if likely(draw, 0.2) else None


def likely(draw: random.Random, share: float) -> bool:
    """Draw yes in this share of cases."""
    return draw.random() < share


def truth(size: int, seed: int = 1, side: int = 8, *, borders: bool = True) -> Truth:
    """Make about `size` reports on each side, in towns of `side` by `side` counties."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    counties = [f"{510101 + place}" for place in range(side * side)]
    towns = [f"{county}{number}00" for county in counties for number in (1, 2, 3)]
    pairs = [(place, place + 1) for place in range(side * side) if (place + 1) % side]
    pairs += [(place, place + side) for place in range(side * (side - 1))]
    gazetteer = Gazetteer.of(
        [Division(code=code, name=f"{code}县", edition="generated") for code in counties]
        + [
            Division(
                code=code,
                name=f"{code}镇",
                edition="generated",
                parent=code[:6],
                scheme=TownScheme.CIVIL_AFFAIRS,
            )
            for code in towns
        ],
        neighbours=[(counties[a], counties[b]) for a, b in pairs] if borders else [],
    )
    around: dict[str, list[str]] = {county: [] for county in counties}
    for a, b in pairs:
        around[counties[a]].append(counties[b])
        around[counties[b]].append(counties[a])
    missing: list[MissingPerson] = []
    found: list[FoundPerson] = []
    same: dict[str, frozenset[str]] = {}
    while len(missing) < size:
        person, town = Person(draw), draw.choice(towns)
        at = START + timedelta(minutes=draw.randrange(200 * 24 * 60))
        name = f"m{draw.getrandbits(40):010x}"
        missing.append(_missed(name, person, town, at, draw))
        for _ in range(draw.choices((0, 1, 2), (30, 67, 3))[0]):
            other = f"f{draw.getrandbits(40):010x}"
            there = town
            if likely(draw, 0.3):
                county = town[:6] if likely(draw, 0.4) else draw.choice(around[town[:6]])
                there = county + draw.choice(("100", "200", "300"))
            long = draw.uniform(0, 30 * 24 * 60) if likely(draw, 0.1) else draw.expovariate(1 / 300)
            found.append(_found(other, person, there, at + timedelta(minutes=10 + long), draw))
            same[name] = same.get(name, frozenset()) | {other}
    while len(found) < size:
        at = START + timedelta(minutes=draw.randrange(200 * 24 * 60))
        name = f"f{draw.getrandbits(40):010x}"
        found.append(_found(name, Person(draw), draw.choice(towns), at, draw))
    draw.shuffle(missing)
    draw.shuffle(found)
    return Truth(missing, found, same, gazetteer)


def _words(person: Person, draw: random.Random, share: float) -> tuple[str, ...]:
    told = []
    for (colour, garment), bare in zip(person.worn, ("衣", "裤", "鞋"), strict=True):
        if not likely(draw, share):
            continue
        shade = ALSO.get(colour, colour) if likely(draw, 0.4) else colour
        if likely(draw, 0.05):
            shade = draw.choice(COLOURS)
        told.append(f"{shade}色{bare if likely(draw, 0.25) else garment}")
    if not told:
        return ()
    return (draw.choice(("、", "，", "")).join(told),) if likely(draw, 0.7) else tuple(told)


def _missed(
    name: str, person: Person, town: str, at: datetime, draw: random.Random
) -> MissingPerson:
    seen = likely(draw, 0.8)
    reported = at + timedelta(minutes=round(draw.uniform(10, 2000)))
    aged = likely(draw, 0.9)
    return MissingPerson(
        id=name,
        division=town if likely(draw, 0.97) else None,
        happened=Moment.at(at) if seen else None,
        reported_at=reported,
        person=Description(
            age_low=person.age if aged else None,
            age_high=person.age if aged else None,
            sex=person.sex,
            height_low=person.height if likely(draw, 0.5) else None,
            clothing=_words(person, draw, 0.8),
            marks=(person.mark,) if person.mark else (),
            company=(person.company,) if person.company else None,
            vehicle=person.vehicle,
            disabilities=(person.disability,) if person.disability else None,
        ),
    )


def _found(name: str, person: Person, town: str, at: datetime, draw: random.Random) -> FoundPerson:
    age = max(0, round(draw.gauss(person.age, 0.5 + person.age / 15)))
    tall = round(draw.gauss(person.height, 4))
    aged, measured = likely(draw, 0.75), likely(draw, 0.4)
    return FoundPerson(
        id=name,
        division=town if likely(draw, 0.97) else None,
        reported=Moment.at(at.replace(minute=0)) if likely(draw, 0.95) else None,
        person=Description(
            age_low=age if aged else None,
            age_high=age if aged else None,
            sex=person.sex if likely(draw, 0.96) else None,
            height_low=tall if measured else None,
            height_high=tall if measured else None,
            clothing=_words(person, draw, 0.75),
            marks=(person.mark,) if person.mark and likely(draw, 0.5) else (),
            company=(person.company,) if person.company and likely(draw, 0.4) else None,
            vehicle=person.vehicle if likely(draw, 0.6) else None,
            disabilities=(person.disability,) if person.disability and likely(draw, 0.6) else None,
        ),
    )
