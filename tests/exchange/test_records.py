# SPDX-License-Identifier: MIT
"""Records of every kind go into a file and come back; what is no record of a kind is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import msgspec
import pytest

from antifraud.casebook import (
    COLLECTIONS,
    AnyBody,
    AnyClaim,
    AnyCooperation,
    AnyEnforcement,
    AnyIncident,
    AnyPrevention,
    AnyService,
)
from antifraud.errors import (
    AntifraudError,
    BrokenCasebook,
    BrokenRecord,
    MissingField,
    SeveralErrors,
    UnknownField,
    UnknownKind,
    UnknownReference,
    WrongType,
)
from antifraud.exchange import from_plain, load_casebook, save_casebook, to_plain
from antifraud.exchange.jsontext import object_in, object_text
from antifraud.incidents import FraudReport
from antifraud.prevention import Dissuasion, StopPayment
from tests.records.samples import (
    BOOK,
    COLLECTED,
    DISSUASION,
    FRAUD,
    PREVENTION,
    RECORDS,
    STOP,
    fields_of,
)

#: The unions that a file of a collection holds, each with the field that tells the kinds apart.
TAGGED: dict[str, tuple[object, str]] = {
    "incidents": (AnyIncident, "type"),
    "enforcement": (AnyEnforcement, "type"),
    "prevention": (AnyPrevention, "type"),
    "services": (AnyService, "type"),
    "cooperation": (AnyCooperation, "type"),
    "claims": (AnyClaim, "kind"),
}
UNIONS = {name: union for name, (union, _) in TAGGED.items()} | {"agencies": AnyBody}
PLACED = [(name, record) for name, records in COLLECTED.items() for record in records]
KINDS = [
    (name, tag, word)
    for name, (_, tag) in TAGGED.items()
    for word in COLLECTIONS[name]
]  # fmt: skip


def named(value: object) -> str:
    return value if isinstance(value, str) else type(value).__name__


def line(record: object) -> dict[str, Any]:
    """Return a record as it comes out of a line of a file."""
    return object_in(object_text(to_plain(record)), "line")


def sample(name: str, word: str) -> dict[str, Any]:
    """Return a line of a kind."""
    kind = COLLECTIONS[name][word]
    return line(next(record for record in COLLECTED[name] if type(record) is kind))


def first_error(plain: object, union: object) -> AntifraudError:
    """Return the error of what is no record, the first where there are several."""
    with pytest.raises(AntifraudError) as raised:
        from_plain(plain, union, place="here")
    return raised.value.errors[0] if isinstance(raised.value, SeveralErrors) else raised.value


@pytest.mark.parametrize(("name", "record"), PLACED, ids=named)
def test_a_record_comes_back_by_its_class_and_by_its_union(name: str, record: Any) -> None:  # noqa: ANN401
    plain = line(record)
    for kind in (type(record), UNIONS.get(name, type(record))):
        back = from_plain(plain, kind)
        assert back == record
        assert type(back) is type(record)
        assert to_plain(back) == to_plain(record)


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_a_field_at_its_default_is_not_written(record: object) -> None:
    plain = to_plain(record)
    assert None not in plain.values()
    assert [] not in plain.values()
    assert set(plain) <= {*fields_of(record), "type", "kind"}


def test_a_casebook_of_every_kind_is_saved_and_loaded(tmp_path: Path) -> None:
    save_casebook(BOOK, tmp_path)
    assert load_casebook(tmp_path) == BOOK
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(before) == {"casebook.json", *(f"{name}.jsonl" for name in COLLECTIONS)}
    save_casebook(load_casebook(tmp_path), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_a_folder_breaks_is_told_with_its_line(tmp_path: Path) -> None:
    save_casebook(BOOK, tmp_path)
    path = tmp_path / "enforcement.jsonl"
    lines = path.read_text("utf-8").splitlines()
    wrong = json.loads(lines[3]) | {"agencies": ["nobody"]}
    path.write_text("\n".join([*lines[:3], json.dumps(wrong), *lines[4:]]), "utf-8")
    with pytest.raises(BrokenCasebook) as raised:
        load_casebook(tmp_path)
    (error,) = raised.value.errors
    assert (type(error), error.place, error.field, error.value) == (
        UnknownReference,
        "enforcement.jsonl:4",
        "agencies",
        "nobody",
    )


# --- what is no record of a kind ---------------------------------------------------------------


@pytest.mark.parametrize(("name", "tag", "word"), KINDS, ids=named)
def test_a_record_without_the_word_for_its_kind(name: str, tag: str, word: str) -> None:
    plain = sample(name, word)
    assert plain[tag] == word
    del plain[tag]
    error = first_error(plain, UNIONS[name])
    assert (type(error), error.field, error.place) == (MissingField, tag, "here")
    # Where a class is asked for, the word may be left out: a file of one kind.
    assert line(from_plain(plain, COLLECTIONS[name][word])) == {**plain, tag: word}


@pytest.mark.parametrize(("name", "tag", "word"), KINDS, ids=named)
def test_a_record_with_a_word_for_no_kind(name: str, tag: str, word: str) -> None:
    plain = sample(name, word)
    error = first_error({**plain, tag: f"{word}s"}, UNIONS[name])
    assert (type(error), error.field, error.value) == (UnknownKind, tag, f"{word}s")
    assert repr(word) in error.mend
    assert type(first_error({**plain, tag: 3}, UNIONS[name])) is WrongType


@pytest.mark.parametrize(("name", "record"), PLACED, ids=named)
def test_a_field_that_the_kind_has_not(name: str, record: object) -> None:
    plain = line(record) | {"no_such_field": 1}
    with pytest.raises(BrokenRecord) as raised:
        from_plain(plain, UNIONS.get(name, type(record)), place="here")
    assert [(type(error), error.field) for error in raised.value.errors] == [
        (UnknownField, "no_such_field")
    ]


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_a_needed_field_that_is_not_there(record: object) -> None:
    whole = line(record)
    needed = [
        field.name
        for field in attrs.fields(type(record))  # type: ignore[arg-type]  # any record class
        if field.default is attrs.NOTHING
    ]
    for name in needed:
        plain = {key: value for key, value in whole.items() if key != name}
        error = first_error(plain, type(record))
        assert (type(error), error.field) == (MissingField, name)


def test_a_fault_deep_inside_is_told_by_its_whole_path() -> None:
    plain = line(PREVENTION[0])
    plain["timeline"][0]["at"] = "yesterday"
    plain["timeline"][1]["action"] = "slept"
    with pytest.raises(BrokenRecord) as raised:
        from_plain(plain, AnyPrevention)
    assert [error.field for error in raised.value.errors] == [
        "timeline[0].at",
        "timeline[1].action",
    ]


# --- by the million ----------------------------------------------------------------------------


@pytest.mark.parametrize("record", [FRAUD, STOP, DISSUASION], ids=named)
def test_msgspec_reads_the_same_line(record: FraudReport | StopPayment | Dissuasion) -> None:
    plain = to_plain(record)
    del plain["type"]
    text = object_text(plain)
    read = msgspec.json.decode(text, type=type(record))
    assert read == record == from_plain(object_in(text, "line"), type(record))


@pytest.mark.parametrize(
    ("record", "fields", "told"),
    [
        (FRAUD, {"loss": "0.005"}, "loss: a sum of money is yuan to the fen"),
        (FRAUD, {"accounts": [" "]}, "accounts[0]: the field is not empty"),
        (FRAUD, {"filed_at": "2023-03-14T11:00:00+08:00"}, "filed_at: time does not run backwards"),
        (STOP, {"ordered_at": "2023-03-14T12:00:00"}, "ordered_at: a datetime has a zone"),
        (DISSUASION, {"channel_printed": ""}, "channel_printed: what no term of the list names"),
    ],
)
def test_both_ways_refuse_the_same(
    record: FraudReport | StopPayment | Dissuasion, fields: dict[str, object], told: str
) -> None:
    plain = {name: value for name, value in to_plain(record).items() if name != "type"} | fields
    with pytest.raises(msgspec.ValidationError) as fast:
        msgspec.json.decode(object_text(plain), type=type(record))
    error = first_error(object_in(object_text(plain), "line"), type(record))
    assert str(fast.value).startswith(told)
    assert str(error).startswith(f"here: {told}") or error.field == told.partition(":")[0]
