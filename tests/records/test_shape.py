# SPDX-License-Identifier: MIT
"""Every record class keeps the shape of the house: a frozen value, documented field by field."""

from __future__ import annotations

import inspect
import re
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any, get_args, get_type_hints

import attrs
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import antifraud
from antifraud.casebook import COLLECTIONS, NAMED, Casebook
from antifraud.exchange import from_plain, to_plain
from antifraud.exchange.jsontext import object_in, object_text
from antifraud.figures import Figure, StatedChange, Unit
from antifraud.incidents import FraudChannel, FraudReport, FraudType, PersonRole, Stage
from antifraud.prevention import Dissuasion, DissuasionChannel, DissuasionOutcome, StopPayment
from antifraud.vocabulary import Labelled
from tests.records.samples import (
    BOOK,
    DISSUASION,
    FRAUD,
    NOON,
    RECORDS,
    STOP,
    fields_of,
    parts_of,
)

#: What stands in a collection; the claims and statements of the other wing too.
KEPT = [kind for kinds in COLLECTIONS.values() for kind in kinds.values()]
#: Values of the ground floor, which have rules and tests of their own.
GROUND = (Figure, StatedChange, Unit)
#: What keeps the laws of the numbers wing and of sources instead of one of its own.
WITHOUT_LAW = ("casebook",)
AnyRecord = FraudReport | StopPayment | Dissuasion
BY_THE_MILLION = [FraudReport, StopPayment, Dissuasion]
#: What msgspec reads into a field by itself.
NATIVE = {str, int, bool, datetime, Decimal, type(None)}


@cache
def kinds() -> list[type[Any]]:
    """Return every record class: those kept, and those that they hold."""
    held = {
        type(part)
        for record in RECORDS
        for part in parts_of(record)
        if "periods" not in type(part).__module__ and not isinstance(part, GROUND)
    }
    return sorted(held, key=lambda kind: (kind.__module__, kind.__name__))


def samples_of(kind: type[Any]) -> list[Any]:
    """Return the samples of a class, wherever they are held."""
    return [part for record in RECORDS for part in parts_of(record) if type(part) is kind]


def documented(kind: type[Any]) -> str:
    """Return what is said of a class and of the classes that it extends."""
    bases = [base for base in kind.__mro__ if attrs.has(base)]
    return "\n".join(inspect.cleandoc(vars(base).get("__doc__") or "") for base in bases)


every_kind = pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)


def test_the_samples_are_one_sound_casebook_of_every_kind() -> None:
    assert isinstance(BOOK, Casebook)
    assert set(KEPT) <= set(kinds())


@every_kind
def test_the_samples_fill_every_field(kind: type[Any]) -> None:
    filled = {
        field.name
        for sample in samples_of(kind)
        for field in attrs.fields(kind)
        if getattr(sample, field.name) != field.default
    }
    # The kind of a station is always the same.
    assert {field.name for field in attrs.fields(kind)} - filled <= {"kind"}


# --- the shape ---------------------------------------------------------------------------------


@every_kind
def test_it_is_frozen_and_slotted(kind: type[Any]) -> None:
    sample = samples_of(kind)[0]
    assert "__slots__" in vars(kind)
    assert not hasattr(sample, "__dict__")
    for field in attrs.fields(kind):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(sample, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(sample, field.name)
    with pytest.raises(AttributeError):
        sample.no_such_field = 1


@every_kind
def test_it_is_made_by_keyword_alone(kind: type[Any]) -> None:
    assert all(field.kw_only for field in attrs.fields(kind))
    with pytest.raises(TypeError):
        kind("x")


@every_kind
def test_it_is_a_value(kind: type[Any]) -> None:
    for sample in samples_of(kind):
        twin = kind(**fields_of(sample))
        assert twin is not sample
        assert twin == sample
        assert hash(twin) == hash(sample)
        assert sample != object()
    assert all(field.eq and field.hash is not False for field in attrs.fields(kind))


@every_kind
def test_it_has_no_converter_no_kept_hash_and_no_init_of_its_own(kind: type[Any]) -> None:
    assert all(field.converter is None for field in attrs.fields(kind))
    assert all(field.alias == field.name and field.init for field in attrs.fields(kind))
    assert not any("hash" in slot for slot in kind.__slots__)
    code = vars(kind)["__init__"].__code__
    assert code.co_filename.startswith("<attrs generated"), "written by hand"


@every_kind
def test_it_is_at_the_front_door_with_the_terms_of_its_fields(kind: type[Any]) -> None:
    terms = {
        term
        for hint in get_type_hints(kind).values()
        for term in (
            hint,
            *get_args(hint),
            *(sub for arg in get_args(hint) for sub in get_args(arg)),
        )
        if isinstance(term, type) and issubclass(term, Labelled)
    }
    for noun in {kind, *terms}:
        # Two packages have steps: each keeps its own.
        if noun.__name__ != "Step":
            assert getattr(antifraud, noun.__name__) is noun


# --- the words ---------------------------------------------------------------------------------


@every_kind
def test_every_field_is_told_of(kind: type[Any]) -> None:
    told = documented(kind)
    for field in attrs.fields(kind):
        assert re.search(rf"^    {field.name}: \S", told, re.MULTILINE), field.name


@every_kind
def test_it_has_an_example_and_tells_what_it_raises(kind: type[Any]) -> None:
    own = inspect.cleandoc(vars(kind)["__doc__"])
    assert ">>>" in own
    if "__attrs_post_init__" in vars(kind):
        assert "Raises:" in own


@every_kind
def test_it_says_on_what_it_rests(kind: type[Any]) -> None:
    """A law, a standard or what is printed: or that there is no public definition."""
    package = kind.__module__.split(".")[1]
    if package in WITHOUT_LAW:
        return
    module = inspect.getsource(import_module(kind.__module__))
    told = documented(kind) + module
    assert re.search(
        r"Source:|Law\b|GB/T|GA/T|Rules|Provisions|no public|printed by|as printed", told
    ), f"{kind.__name__} names no source, nor says that there is none"


# --- what it names -----------------------------------------------------------------------------


@every_kind
def test_what_it_names_is_a_kind_that_is_known_by_a_field_that_it_has(kind: type[Any]) -> None:
    names = {field.name for field in attrs.fields(kind)}
    for sample in samples_of(kind):
        if not hasattr(sample, "references"):
            continue
        for field, named, record_id in sample.references():
            assert named in NAMED
            wanted, collection = NAMED[named]
            assert any(issubclass(each, wanted) for each in COLLECTIONS[collection].values())
            first, *rest = re.sub(r"\[\d+\]", "", field).split(".")
            # A claim names its statements by their role in it.
            assert first in names or f"{first}s" in names
            assert isinstance(record_id, str)
            for part in rest:
                held = getattr(sample, first)[0]
                assert part in {each.name for each in attrs.fields(type(held))}


def test_every_field_that_holds_an_id_is_among_the_references() -> None:
    """What the samples name by id is what `references` tells, and nothing is left out."""
    ids = {record.id for record in RECORDS}
    for record in RECORDS:
        told = {name for _, _, name in getattr(record, "references", list)()}
        held = {
            value
            for part in parts_of(record)
            for name, field in fields_of(part).items()
            if not (part is record and name in {"id", "code"})
            for value in (field if isinstance(field, tuple) else (field,))
            if isinstance(value, str) and value in ids
        }
        assert held <= told | {record.id}, type(record).__name__


# --- by the million ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", BY_THE_MILLION, ids=lambda kind: kind.__name__)
def test_its_fields_are_native_ones(kind: type[Any]) -> None:
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        hint = hints[field.name]
        for one in get_args(hint) if type(None) in get_args(hint) else (hint,):
            if isinstance(one, type) and issubclass(one, Labelled):
                continue
            assert one in NATIVE or one == tuple[str, ...], f"{field.name}: {one}"


ids = st.text(min_size=1, max_size=6).filter(str.strip)
maybe = st.none() | ids
texts = st.text(max_size=6)
traces = st.lists(ids, max_size=2).map(tuple)
times = st.integers(0, 10**7).map(lambda seconds: NOON + timedelta(seconds=seconds))
sums = st.decimals(0, 10**9, places=2)


of_a_case = st.none() | st.sampled_from(
    [Stage.CALL_TAKEN, Stage.ACCEPTED, Stage.FILED, Stage.TRANSFERRED, Stage.OTHER]
)
head = {
    "id": ids,
    "source": maybe,
    "note": texts,
}
reports = st.builds(
    FraudReport,
    **head,
    reported_at=st.none() | times,
    station=maybe,
    division=maybe,
    place=st.just("") | ids,
    caller=st.none() | st.sampled_from(PersonRole),
    caller_printed=ids,
    stage=of_a_case,
    stage_printed=ids,
    printed=ids,
    lure=st.none() | st.sampled_from(FraudType),
    taking=st.none() | st.sampled_from(FraudType),
    channel=st.none() | st.sampled_from(FraudChannel),
    channel_printed=ids,
    loss=st.none() | sums,
    loss_printed=texts,
    attempted=st.none() | st.just(value=False),
    transfers=st.none() | st.integers(0, 99),
    occurred_from=st.none() | times.map(lambda time: time - timedelta(days=200)),
    victim_age_low=st.none() | st.integers(0, 60),
    victim_age_high=st.none() | st.integers(60, 130),
    accounts=traces,
    phones=traces,
    urls=traces,
    apps=traces,
    devices=traces,
    chats=traces,
)
stops = st.builds(
    StopPayment,
    **head,
    account=ids,
    ordered_at=times,
    lifted_at=st.none() | times.map(lambda time: time + timedelta(days=200)),
    amount=st.none() | sums,
    agency=maybe,
    bank=maybe,
    incident=maybe,
    extension_of=st.none() | ids.map("extended ".__add__),
)
dissuasions = st.builds(
    Dissuasion,
    **head,
    at=times,
    channel=st.sampled_from(DissuasionChannel),
    channel_printed=ids,
    outcome=st.none() | st.sampled_from(DissuasionOutcome),
    agency=maybe,
    incident=maybe,
    phone=maybe,
)


@given(reports | stops | dissuasions)
@example(FRAUD)
@example(STOP)
@example(DISSUASION)
def test_msgspec_reads_it_as_the_codec_does(record: AnyRecord) -> None:
    plain = to_plain(record)
    del plain["type"]  # a file of one kind of record needs no word for it
    line = object_text(plain)
    read = msgspec.json.decode(line, type=type(record))
    assert read == from_plain(object_in(line, "line"), type(record)) == record
    assert hash(read) == hash(record)
