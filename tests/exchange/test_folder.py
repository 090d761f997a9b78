# SPDX-License-Identifier: MIT
"""A folder is read whole, or every error of it is told, each with its file, line and field."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from antifraud.casebook import Casebook, PartsClaim
from antifraud.errors import BrokenCasebook, FolderMissing, FolderWithoutFiles
from antifraud.exchange import load_casebook
from antifraud.figures import Figure, Unit
from antifraud.places import Agency, Station
from tests.exchange.folders import (
    ALL,
    ASSISTING,
    FRAUD,
    HEAD,
    PAGE,
    PARTS,
    SOUND,
    Files,
    errors_of,
    make,
    text_of,
    told,
)

ACCOUNT = "6222021234567890"


# What a sound folder may look like


def test_a_folder_becomes_a_casebook(tmp_path: Path) -> None:
    book = load_casebook(make(tmp_path, SOUND))
    assert (book.name("zh"), book.name("en")) == ("一季度", "First quarter")
    assert [statement.id for statement in book.statements] == ["all", "fraud", "assisting"]
    assert book.statement("all").figure == Figure.exact(44, Unit.PERSON)
    assert book.claims == (PartsClaim(whole="all", parts=("fraud", "assisting")),)


def test_the_folder_may_be_given_as_text(tmp_path: Path) -> None:
    assert load_casebook(str(make(tmp_path, SOUND))) == load_casebook(tmp_path)


def test_two_files_are_enough(tmp_path: Path) -> None:
    make(tmp_path, {"casebook.json": {"format": 1}, "statements.jsonl": ""})
    assert load_casebook(tmp_path) == Casebook()


def test_stations_stand_among_the_agencies(tmp_path: Path) -> None:
    bodies = [
        {"id": "jinyun", "name": "缙云县公安局"},
        {"id": "xinbi", "name": "新碧派出所", "kind": "station", "parents": ["jinyun"]},
    ]
    book = load_casebook(make(tmp_path, SOUND | {"agencies.jsonl": bodies}))
    assert [type(body) for body in book.agencies] == [Agency, Station]


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff{text_of([ALL, FRAUD, ASSISTING])}",
        text_of([ALL, FRAUD, ASSISTING]).replace("\n", "\r\n"),
        text_of([ALL, FRAUD, ASSISTING]).rstrip("\n"),
        f"\n\n{text_of([ALL])} \t\n{text_of([FRAUD, ASSISTING])}\n",
        text_of([ALL, FRAUD, ASSISTING]).replace("名", "\\u540d"),
    ],
    ids=["byte order mark", "CRLF", "no last line feed", "blank lines", "escapes"],
)
def test_the_way_an_editor_saves_makes_no_difference(tmp_path: Path, content: str) -> None:
    sound = load_casebook(make(tmp_path / "sound", SOUND))
    assert load_casebook(make(tmp_path / "other", SOUND | {"statements.jsonl": content})) == sound


def test_only_a_line_feed_ends_a_line(tmp_path: Path) -> None:
    parted = ALL | {"note": "一\u2028二\u0085三\x0b四"}
    escaped = text_of([parted]).replace("\\u2028", "\u2028")
    book = load_casebook(make(tmp_path, SOUND | {"statements.jsonl": escaped, "claims.jsonl": ""}))
    assert book.statements[0].note == "一\u2028二\u0085三\x0b四"


def test_a_character_may_be_escaped_in_two_halves(tmp_path: Path) -> None:
    line = '{"id": "all", "source": "page", "label": "\\ud83d\\ude00", "figure": 0.5}'
    make(tmp_path, SOUND | {"statements.jsonl": [line], "claims.jsonl": ""})
    assert load_casebook(tmp_path).statements[0].label == "\U0001f600"


def test_files_that_hold_no_data_are_left_alone(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"README.md": "说明", ".hidden.json": "{", "chart.svg": "<svg/>"})
    (tmp_path / "old.json").mkdir()
    assert load_casebook(tmp_path).statements


def test_a_line_of_five_megabytes_is_read_in_good_time(tmp_path: Path) -> None:
    long = ALL | {"note": "字" * 1_700_000}
    make(tmp_path, SOUND | {"statements.jsonl": [long, FRAUD, ASSISTING]})
    begin = time.monotonic()
    assert len(load_casebook(tmp_path).statement("all").note) == 1_700_000
    assert time.monotonic() - begin < 10


# Folders and files


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="Mend: correct the path"):
        load_casebook(tmp_path / "nowhere")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    make(tmp_path, SOUND)
    with pytest.raises(FolderMissing, match="give the folder around it"):
        load_casebook(tmp_path / "casebook.json")


def test_a_folder_without_files(tmp_path: Path) -> None:
    with pytest.raises(FolderWithoutFiles, match=r"casebook.json and statements.jsonl"):
        load_casebook(tmp_path)


@pytest.mark.parametrize("name", ["casebook.json", "statements.jsonl"])
def test_a_file_that_must_be_there(tmp_path: Path, name: str) -> None:
    make(tmp_path, SOUND | {name: None})
    (error,) = errors_of(tmp_path)
    assert isinstance(error, FolderWithoutFiles)
    assert error.mend == f"add {name}"


def test_a_misspelt_file(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"Claim.jsonl": [PARTS], "old.json": "{}"})
    first, second = errors_of(tmp_path)
    assert [type(each).__name__ for each in (first, second)] == ["UnknownFile"] * 2
    assert "did you mean 'claims.jsonl'" in first.mend
    assert second.mend == "correct its name, or move it out of the folder"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff\xfe{\x00", "claims.jsonl:1"),
        (b'{"kind": "parts"}\n' + "合计".encode("gb18030"), "claims.jsonl:2"),
    ],
    ids=["UTF-16", "GB18030"],
)
def test_a_file_in_another_encoding(tmp_path: Path, content: bytes, place: str) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": content})
    assert told(tmp_path) == [("UnreadableFile", place, "")]
    assert errors_of(tmp_path)[0].mend == "save it as UTF-8"


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": None})
    (tmp_path / "claims.jsonl").mkdir()
    assert told(tmp_path) == [("UnreadableFile", "claims.jsonl", "")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": None})
    os.mkfifo(tmp_path / "claims.jsonl")
    assert told(tmp_path) == [("UnreadableFile", "claims.jsonl", "")]


@pytest.mark.parametrize(
    ("head", "error"),
    [
        (HEAD | {"format": 2}, ("UnsupportedFormat", "casebook.json", "format")),
        (HEAD | {"format": "1"}, ("WrongType", "casebook.json", "format")),
        (HEAD | {"format": True}, ("WrongType", "casebook.json", "format")),
        ({"title": "一季度"}, ("MissingField", "casebook.json", "format")),
        (HEAD | {"titel": "x"}, ("UnknownField", "casebook.json", "titel")),
        (HEAD | {"notes": "x"}, ("WrongType", "casebook.json", "notes")),
        ('{"format": 1,\n "title" "x"}', ("BrokenLine", "casebook.json:2:10", "")),
        ("[]", ("BrokenLine", "casebook.json", "")),
    ],
)
def test_a_wrong_head(tmp_path: Path, head: object, error: tuple[str, str, str]) -> None:
    assert told(make(tmp_path, SOUND | {"casebook.json": head})) == [error]


def test_of_a_format_that_is_not_read_nothing_else_is_said(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"casebook.json": {"format": 2, "heading": "x"}, "claims.jsonl": "?"})
    assert told(tmp_path) == [("UnsupportedFormat", "casebook.json", "format")]


# Lines


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ('{"id": "all"', "BrokenLine", "2:13"),
        ("", "", ""),
        ("# 注", "BrokenLine", "2:1"),
        ("{} {}", "BrokenLine", "2:4"),
        ('{"id": "a', "BrokenLine", "2:8"),
        ("[1]", "BrokenLine", "2"),
        ('"text"', "BrokenLine", "2"),
        ('{"per": NaN}', "BrokenLine", "2"),
        ('{"per": -Infinity}', "BrokenLine", "2"),
        ('{"id": "\\ud800"}', "BrokenLine", "2"),
        ('{"id": "a", "id": "b"}', "RepeatedField", "2"),
        ('{"figure": {"low": 1, "low": 2}}', "RepeatedField", "2"),
        (f'{{"per": {"9" * 5000}}}', "NumberTooLong", "2"),
        ('{"figure": 1e999999999}', "NumberTooLong", "2"),
        ('{"figure": 1e-99999999999999999999}', "NumberTooLong", "2"),
        (f'{{"figure": 0.{"3" * 2000}}}', "NumberTooLong", "2"),
        ("[" * 100_000, "BrokenLine", "2"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "BrokenLine", "2"),
    ],
)
def test_a_line_that_is_no_record(tmp_path: Path, line: str, name: str, place: str) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": [PARTS, line]})
    found = [(kind, where) for kind, where, _ in told(tmp_path)]
    assert found == ([(name, f"claims.jsonl:{place}")] if name else [])


@pytest.mark.parametrize(
    ("fields", "error", "field"),
    [
        ({"figure": "很多"}, "UnreadableFigure", "figure"),
        ({"figure": {"value": 3, "unit": "ACOUNT"}}, "UnknownUnit", "figure.unit"),
        ({"period": "2023-03-14/2023-03-01"}, "PeriodReversed", "period"),
        ({"at": "2023-05-03T25"}, "UnreadableMoment", "at"),
        ({"figure": "44元"}, "UnitUnfit", "figure"),
        ({"indicator": "arrests"}, "UnknownTerm", "indicator"),
        ({"indicator": "other"}, "LabelMissing", "label"),
        ({"figuer": "44名"}, "UnknownField", "figuer"),
        ({"note": None}, "WrongType", "note"),
        ({"source": "paper"}, "UnknownReference", "source"),
        ({"agency": "yongkang"}, "UnknownReference", "agency"),
        ({"id": "fraud"}, "DuplicateId", "id"),
    ],
)
def test_a_wrong_field(tmp_path: Path, fields: dict[str, object], error: str, field: str) -> None:
    make(tmp_path, SOUND | {"statements.jsonl": [FRAUD, ASSISTING, ALL | fields]})
    kind, place, name = told(tmp_path)[0]
    assert (kind, place, name) == (error, "statements.jsonl:3", field)


@pytest.mark.parametrize(
    ("kind", "field", "mend"),
    [
        ("statoin", "areas", "did you mean 'station'?"),
        ("banks", "note", "did you mean 'bank'?"),
        ("squads", "code", "did you mean 'squad'?"),
    ],
)
def test_a_misspelt_kind_of_body_is_told_among_all_bodies(
    tmp_path: Path, kind: str, field: str, mend: str
) -> None:
    value = {"areas": ["330784"], "note": "一家", "code": "330784000000"}[field]
    body = {"id": "one", "name": "单位", "kind": kind, field: value}
    with pytest.raises(BrokenCasebook) as raised:
        load_casebook(make(tmp_path, SOUND | {"agencies.jsonl": [body]}))
    assert [(error.field, error.mend) for error in raised.value.errors] == [("kind", mend)]


def test_a_claim_that_names_a_missing_statement(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": ["", PARTS, PARTS | {"whole": "everyone"}]})
    assert told(tmp_path) == [("UnknownReference", "claims.jsonl:3", "whole")]
    assert errors_of(tmp_path)[0].mend == "correct the id, or add the record"


def test_every_error_of_the_folder_is_told_at_once_in_order(tmp_path: Path) -> None:
    files: Files = {
        "casebook.json": HEAD | {"title": 1},
        "divisions.jsonl": [{"code": "3307", "name": "金华市"}],
        "agencies.jsonl": [{"id": "yongkang", "name": "永康市公安局", "division": "330784"}],
        "sources.jsonl": [PAGE | {"published": "2023-13-01"}, "{"],
        "statements.jsonl": [
            ALL | {"figure": "很多", "period": "2023Q5"},
            "",
            FRAUD | {"agency": "elsewhere"},
            FRAUD,
        ],
        "claims.jsonl": [PARTS, PARTS | {"kind": "halves"}],
        "claim.jsonl": "",
    }
    assert told(make(tmp_path, files)) == [
        ("UnknownFile", "", ""),
        ("WrongType", "casebook.json", "title"),
        ("MalformedCode", "divisions.jsonl:1", "code"),
        ("UnknownReference", "agencies.jsonl:1", "division"),
        ("UnreadableDate", "sources.jsonl:1", "published"),
        ("BrokenLine", "sources.jsonl:2:2", ""),
        ("UnreadableFigure", "statements.jsonl:1", "figure"),
        ("UnreadablePeriod", "statements.jsonl:1", "period"),
        ("UnknownReference", "statements.jsonl:3", "agency"),
        ("DuplicateId", "statements.jsonl:4", "id"),
        ("UnknownReference", "claims.jsonl:1", "part"),
        ("UnknownKind", "claims.jsonl:2", "kind"),
    ]


def test_a_reference_to_a_record_that_failed_to_read_is_no_second_error(tmp_path: Path) -> None:
    broken = SOUND | {"sources.jsonl": [PAGE | {"titel": "x"}]}
    assert told(make(tmp_path, broken)) == [("UnknownField", "sources.jsonl:1", "titel")]


@pytest.mark.parametrize("line", ['{"id": "all", "figure": }', '{"figure": "44名" "id": "all"}'])
def test_nor_is_one_to_a_line_that_is_no_json_but_shows_its_id(tmp_path: Path, line: str) -> None:
    make(tmp_path, SOUND | {"statements.jsonl": [line, FRAUD, ASSISTING]})
    assert [kind for kind, _, _ in told(tmp_path)] == ["BrokenLine"]


def test_nor_is_one_into_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"sources.jsonl": b"\xff"})
    assert told(tmp_path) == [("UnreadableFile", "sources.jsonl:1", "")]


def test_an_error_shows_the_path_within_the_folder_only(tmp_path: Path) -> None:
    make(tmp_path, SOUND | {"claims.jsonl": ["{"], "sources.jsonl": b"\xff", "x.json": "{}"})
    with pytest.raises(BrokenCasebook) as caught:
        load_casebook(tmp_path)
    assert str(tmp_path) not in str(caught.value)
    assert str(caught.value).startswith("casebook: 3 errors\n")


@pytest.mark.parametrize(
    "line",
    [
        ALL | {"figure": f"转入{ACCOUNT}"},
        ALL | {"id": ACCOUNT, "source": ACCOUNT},
        ALL | {ACCOUNT: "x"},
        f'{{"id": {ACCOUNT} "note": "{ACCOUNT}"}}',
        f'{{"{ACCOUNT}": 1, "{ACCOUNT}": 2}}',
    ],
)
def test_no_identifier_stands_in_an_error(tmp_path: Path, line: object) -> None:
    make(tmp_path, SOUND | {"statements.jsonl": [line], "claims.jsonl": ""})
    with pytest.raises(BrokenCasebook) as caught:
        load_casebook(tmp_path)
    assert ACCOUNT[:8] not in str(caught.value)
    assert ACCOUNT not in repr(caught.value)
