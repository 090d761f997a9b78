# SPDX-License-Identifier: MIT
"""The police line: from a body up through the police bodies above it, governments left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from antifraud.places.agency import Agency
from antifraud.places.body import Body

__all__ = ["lowest_common", "steps_up"]


def steps_up(bodies: Mapping[str, Body], body_id: str) -> dict[str, int]:
    """Return a body and the police bodies above it by id, each with its steps, nearest first.

    >>> bodies = [Agency(id="a", name="分局", parents=("b",)), Agency(id="b", name="市局")]
    >>> steps_up({body.id: body for body in bodies}, "a")
    {'a': 0, 'b': 1}
    """
    steps = {body_id: 0}
    ahead = deque(steps)
    while ahead:
        below = ahead.popleft()
        for above in bodies[below].parents:
            if above not in steps and isinstance(bodies[above], Agency):
                steps[above] = steps[below] + 1
                ahead.append(above)
    return steps


def lowest_common(bodies: Mapping[str, Body], a: str, b: str) -> Agency | None:
    """Return the lowest police body on the lines of both; the nearest, where there are several.

    >>> lowest_common({"a": Agency(id="a", name="分局")}, "a", "a").name
    '分局'
    """
    one, other = steps_up(bodies, a), steps_up(bodies, b)
    common = {
        each: body
        for each in one
        if each in other and isinstance(body := bodies[each], Agency)
    }  # fmt: skip
    # What stands above a common body is common too, so its own parents tell which are not lowest.
    higher = {above for body in common.values() for above in body.parents}
    lowest = [body for each, body in common.items() if each not in higher]
    return min(lowest, key=lambda body: one[body.id] + other[body.id], default=None)
