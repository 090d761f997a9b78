# SPDX-License-Identifier: MIT
"""Reports of people lost and found, for the tests of matching."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from antifraud.cooperation import Judgement, Opinion
from antifraud.incidents import Description, FoundPerson, MissingPerson, Sex
from antifraud.periods import SHANGHAI, Moment
from antifraud.places import DIVISIONS, NEIGHBOURS, Gazetteer

GAZETTEER = Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS)
YONGKANG, JINYUN, HAINING = "330784", "331122", "330481"
BOY: dict[str, Any] = {
    "age_low": 4,
    "age_high": 4,
    "sex": Sex.MALE,
    "clothing": ("红色T恤", "蓝色裤子"),
}


def missing(
    name: str = "m1",
    at: str | None = "2023-05-03T15:00",
    place: str | None = JINYUN,
    **person: Any,  # noqa: ANN401 - the fields of a description
) -> MissingPerson:
    return MissingPerson(
        id=name,
        division=place,
        happened=None if at is None else Moment.parse(at),
        person=Description(**person),
    )


def found(
    name: str = "p1",
    at: str | None = "2023-05-03T17:00",
    place: str | None = JINYUN,
    **person: Any,  # noqa: ANN401 - the fields of a description
) -> FoundPerson:
    return FoundPerson(
        id=name,
        division=place,
        happened=None if at is None else Moment.parse(at),
        person=Description(**person),
    )


def judged(
    opinion: Opinion,
    one: str = "m1",
    other: str = "p1",
    **fields: Any,  # noqa: ANN401 - the fields of a judgement
) -> Judgement:
    told: dict[str, Any] = {
        "id": f"{one}-{other}",
        "missing": one,
        "found": other,
        "opinion": opinion,
        "by": "shizhu",
        "at": Moment.parse("2023-05-03T18:00"),
    }
    return Judgement(**told | fields)


def crowd(size: int, seed: int = 1, hours: int = 24 * 60) -> tuple[Any, Any]:
    """Return as many children lost as found, each with what was told of it; m7 was found as p7."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    lost, seen = [], []
    for number in range(size):
        age, sex = draw.randint(2, 12), draw.choice(list(Sex))
        colours = draw.choices("红黑白蓝灰黄绿紫", k=2)
        worn = (f"{colours[0]}色T恤", f"{colours[1]}色裤子")
        at = datetime(2023, 5, 3, tzinfo=SHANGHAI) + timedelta(minutes=draw.randrange(hours * 60))
        later = at + timedelta(minutes=draw.randrange(10, 300))
        place = draw.choice((YONGKANG, JINYUN))
        told: dict[str, Any] = {"sex": sex, "clothing": worn}
        lost.append(
            MissingPerson(
                id=f"m{number}",
                division=place,
                happened=Moment.at(at),
                person=Description(age_low=age, age_high=age, **told),
            )
        )
        seen.append(
            FoundPerson(
                id=f"p{number}",
                division=place,
                happened=Moment.at(later),
                person=Description(age_low=age - 1, age_high=age + 1, **told),
            )
        )
    return lost, seen
