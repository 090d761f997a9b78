# SPDX-License-Identifier: MIT
"""What a fraud report costs to make: microseconds and bytes, beside three others of its fields.

A frozen slotted dataclass, a msgspec.Struct and a pydantic model hold the same fields and keep the
same rules: the first two call the very checks of `FraudReport`, pydantic has them as constraints
and one validator. Each is made from keywords, and, where it can be, from a line of JSON. All take
their turns in one run; the least of the turns is shown, which other work on the machine disturbs
least, and its ratio to `FraudReport`. Bytes are those that records read one by one hold, all that
they own included; what they share (enums, empty tuples) is not counted.

A line holds every field, as this library writes it. Where fields are left out, msgspec asks a
slotted class for each of them and pays 0.1 microseconds or more for the answer that it is not set.

Needs the group bench: python bench/construction.py [RECORDS]
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import field, make_dataclass
from datetime import datetime
from decimal import Decimal
from time import perf_counter
from typing import Annotated, Any, Self, get_type_hints

import attrs
import msgspec
import pydantic

from antifraud.incidents import (
    FraudChannel,
    FraudReport,
    FraudType,
    PersonRole,
    Stage,
)
from antifraud.periods import SHANGHAI

ROUNDS = 7
WIDTHS = ("10.2f", "10.2f", "7.0f")
FIELDS = attrs.fields(FraudReport)
HINTS = get_type_hints(FraudReport)
CASE_STAGES = {stage for stage in Stage if not stage.source.startswith("Rules")}
CASE_STAGES.add(Stage.CALL_TAKEN)
UNFILED = {Stage.CALL_TAKEN, Stage.ACCEPTED, Stage.NOT_FILED}
LABELS = {"caller": "caller_printed", "stage": "stage_printed", "channel": "channel_printed"}


def line(number: int) -> bytes:
    """Return one report as JSON, with what is usually known of one."""
    usual = msgspec.json.encode(
        {
            "id": f"A3307840000002023{number:08}",
            "reported_at": f"2023-03-14T16:{number % 60:02}:00+08:00",
            "station": f"station-{number % 97}",
            "division": "330784",
            "caller": "victim",
            "stage": "filed",
            "printed": "网络刷单",
            "lure": "order_brushing",
            "channel": "chat",
            "loss": f"{number % 900_000}.50",
            "attempted": False,
            "transfers": 3,
            "occurred_from": "2023-03-14T09:00:00+08:00",
            "occurred_to": "2023-03-14T10:00:00+08:00",
            "victim_age_low": 18,
            "victim_age_high": 40,
            "accounts": [f"62220212{number:08}"],
            "phones": [f"138{number:08}"],
        }
    )
    return msgspec.json.encode(msgspec.json.decode(usual, type=FraudReport))


KEYWORDS = {
    "id": "A330784000000202300000007",
    "reported_at": datetime(2023, 3, 14, 16, 7, tzinfo=SHANGHAI),
    "station": "station-7",
    "division": "330784",
    "caller": PersonRole.VICTIM,
    "stage": Stage.FILED,
    "printed": "网络刷单",
    "lure": FraudType.ORDER_BRUSHING,
    "channel": FraudChannel.CHAT,
    "loss": Decimal("7.50"),
    "attempted": False,
    "transfers": 3,
    "occurred_from": datetime(2023, 3, 14, 9, tzinfo=SHANGHAI),
    "occurred_to": datetime(2023, 3, 14, 10, tzinfo=SHANGHAI),
    "victim_age_low": 18,
    "victim_age_high": 40,
    "accounts": ("6222021200000007",),
    "phones": ("13800000007",),
}

METHODS = {
    name: vars(owner)[name]
    for owner in (FraudReport.__mro__[1], FraudReport)
    for name in ("_refuse_head", "_refuse_fraud", "_refuse_times", "_refuse_traces")
    if name in vars(owner)
}
CHECKS: dict[str, Any] = {
    **METHODS,
    "__post_init__": FraudReport.__attrs_post_init__,
}
SPEC = [(f.name, HINTS[f.name], f.default) for f in FIELDS]


def dataclass_type() -> type:
    """Return the fields of a fraud report as a frozen slotted dataclass with its checks."""
    spec = [
        (name, kind) if default is attrs.NOTHING else (name, kind, field(default=default))
        for name, kind, default in SPEC
    ]
    return make_dataclass(
        "Dataclass", spec, frozen=True, slots=True, kw_only=True, namespace=dict(CHECKS)
    )


def struct_type() -> type:
    """Return the fields of a fraud report as a msgspec.Struct with its checks."""
    spec = [
        (name, kind) if default is attrs.NOTHING else (name, kind, default)
        for name, kind, default in SPEC
    ]
    return msgspec.defstruct("Struct", spec, frozen=True, kw_only=True, namespace=dict(CHECKS))


class Rules(pydantic.BaseModel):
    """The rules that join the fields of a fraud report, as pydantic has them."""

    model_config = pydantic.ConfigDict(frozen=True)

    @pydantic.model_validator(mode="after")
    def keep(self) -> Self:
        """Check what joins the fields."""
        own: Any = self
        labels = [(term, getattr(own, LABELS[term])) for term in LABELS]
        labels += [("lure", own.printed), ("taking", own.printed)]
        for term, label in labels:
            value = getattr(own, term)
            if value is not None and value.name == "OTHER" and not label.strip():
                raise ValueError(term)
        times = [own.occurred_from, own.reported_at, own.filed_at]
        known = [time for time in times if time is not None]
        low, high = own.victim_age_low, own.victim_age_high
        if (
            known != sorted(known)
            or (own.occurred_from and own.occurred_to and own.occurred_to < own.occurred_from)
            or (own.attempted and own.loss)
            or (low is not None and high is not None and high < low)
            or (own.stage is not None and own.stage not in CASE_STAGES)
            or (own.filed_at is not None and own.stage in UNFILED)
        ):
            raise ValueError(own.id)
        return self


def pydantic_type() -> type[pydantic.BaseModel]:
    """Return the fields of a fraud report as a pydantic model with the same rules."""
    said: Any = Annotated[str, pydantic.StringConstraints(pattern=r"\S")]
    place: Any = Annotated[str, pydantic.StringConstraints(pattern=r"^$|\S")]
    yuan: Any = Annotated[Decimal, pydantic.Field(ge=0, decimal_places=2)]
    count: Any = Annotated[int, pydantic.Field(ge=0)]
    age: Any = Annotated[int, pydantic.Field(ge=0, le=130)]
    kinds: dict[str, Any] = {
        "id": said,
        "place": place,
        **dict.fromkeys(("station", "division", "source"), said | None),
        **dict.fromkeys(("victim_age_low", "victim_age_high"), age | None),
        **dict.fromkeys(
            ("reported_at", "occurred_from", "occurred_to", "filed_at"),
            pydantic.AwareDatetime | None,
        ),
        **dict.fromkeys(
            ("accounts", "phones", "urls", "apps", "devices", "chats"), tuple[said, ...]
        ),
        "loss": yuan | None,
        "transfers": count | None,
    }
    spec: dict[str, Any] = {
        name: (kinds.get(name, kind), ... if default is attrs.NOTHING else default)
        for name, kind, default in SPEC
    }
    return pydantic.create_model("Pydantic", __base__=Rules, **spec)


def microseconds(job: Callable[[int], object], records: int) -> float:
    """Return the time that a job takes for each of so many records."""
    gc.collect()
    gc.disable()
    start = perf_counter()
    for number in range(records):
        job(number)
    taken = perf_counter() - start
    gc.enable()
    return taken / records * 1e6


def kept_bytes(make: Callable[[bytes], object], records: int) -> float:
    """Return the bytes that each of so many records holds."""
    lines = [line(number) for number in range(records)]
    make(lines[0])
    gc.collect()
    tracemalloc.start()
    kept = [make(text) for text in lines]
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return used / len(kept) - 8


def main(records: int = 20_000) -> None:
    """Measure each and print the table."""
    dataclass, struct, model = dataclass_type(), struct_type(), pydantic_type()
    native = msgspec.json.Decoder
    makers: dict[str, tuple[Callable[..., object], Callable[[bytes], object]]] = {
        "FraudReport (attrs)": (FraudReport, native(FraudReport).decode),
        "frozen slotted dataclass": (dataclass, native(dataclass).decode),
        "msgspec.Struct": (struct, native(struct).decode),
        "pydantic model": (model, model.model_validate_json),
    }
    for _, read in makers.values():
        must_refuse(read)
    lines = [line(number) for number in range(records)]
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in makers}
    for _ in range(ROUNDS):
        for name, (make, read) in makers.items():
            made = microseconds(lambda _, make=make: make(**KEYWORDS), records)  # type: ignore[misc]
            decoded = microseconds(lambda number, read=read: read(lines[number]), records)  # type: ignore[misc]
            times[name].append((made, decoded))
    rows = [
        (name, *(min(column) for column in zip(*times[name], strict=True)), kept_bytes(read, 2000))
        for name, (_, read) in makers.items()
    ]
    print(f"{'':26}{'made, us':>10}{'':8}{'read, us':>10}{'':8}{'bytes':>7}")
    for name, *numbers in rows:
        cells = [
            f"{number:{width}}{number / base:6.2f} x"
            for number, base, width in zip(numbers, rows[0][1:], WIDTHS, strict=True)
        ]
        print(f"{name:26}{''.join(cells)}")
    print(f"{records} records, least of {ROUNDS} turns; x = ratio to the first row")


def must_refuse(read: Callable[[bytes], object]) -> None:
    """Raise unless a reader keeps the rules: a benchmark of unlike checks says nothing."""
    good = msgspec.json.decode(line(1))
    read(line(1))
    for broken in BROKEN:
        try:
            read(msgspec.json.encode({**good, **broken}))
        except ValueError:
            continue
        message = f"{read} takes {broken}"
        raise AssertionError(message)


BROKEN: tuple[dict[str, object], ...] = (
    {"id": ""},
    {"id": " "},
    {"station": ""},
    {"place": " "},
    {"reported_at": "2023-03-14T16:00:00"},
    {"caller": "nobody"},
    {"caller": "other"},
    {"stage": "on_scene"},
    {"lure": "other", "printed": ""},
    {"channel": "other"},
    {"loss": "0.005"},
    {"loss": "-1.00"},
    {"attempted": True},
    {"transfers": -1},
    {"occurred_to": "2023-03-14T08:00:00+08:00"},
    {"occurred_from": "2023-03-15T08:00:00+08:00", "occurred_to": None},
    {"filed_at": "2023-03-13T08:00:00+08:00"},
    {"stage": "accepted", "filed_at": "2023-03-15T08:00:00+08:00"},
    {"victim_age_low": 41},
    {"victim_age_high": 131},
    {"accounts": [""]},
    {"phones": [7]},
)

if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
