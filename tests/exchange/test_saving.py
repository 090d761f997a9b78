# SPDX-License-Identifier: MIT
"""A saved casebook is loaded as it was; nothing stale stays, and nothing foreign goes."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from antifraud.casebook import Casebook, Source, Statement
from antifraud.errors import (
    AntifraudError,
    FolderMissing,
    ForeignFile,
    UnsupportedFormat,
    UnwritableFile,
)
from antifraud.exchange import load_casebook, save_casebook
from antifraud.figures import Figure
from tests.exchange.drawn import casebooks
from tests.exchange.folders import SOUND, make


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return load_casebook(make(tmp_path / "sound", SOUND))


@given(casebooks())
def test_what_is_saved_is_loaded(book: Casebook) -> None:
    with tempfile.TemporaryDirectory() as folder:
        save_casebook(book, folder)
        assert load_casebook(folder) == book


@given(casebooks(), casebooks())
def test_saving_over_another_leaves_nothing_of_it(book: Casebook, other: Casebook) -> None:
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as fresh:
        save_casebook(other, folder)
        save_casebook(book, folder)
        save_casebook(book, fresh)
        assert contents(Path(folder)) == contents(Path(fresh))


def test_the_folder_is_made(tmp_path: Path, book: Casebook) -> None:
    save_casebook(book, tmp_path / "2023" / "Q1")
    assert load_casebook(tmp_path / "2023" / "Q1") == book


def test_a_record_is_a_line_with_chinese_as_it_is(tmp_path: Path, book: Casebook) -> None:
    save_casebook(book, tmp_path / "out")
    lines = (tmp_path / "out/statements.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 3
    assert json.loads(lines[0])["figure"] == "44名"
    assert "44名" in lines[0]


def test_a_kind_without_records_has_no_file(tmp_path: Path, book: Casebook) -> None:
    save_casebook(book, tmp_path / "out")
    save_casebook(attrs.evolve(book, claims=()), tmp_path / "out")
    assert sorted(contents(tmp_path / "out")) == [
        "casebook.json",
        "sources.jsonl",
        "statements.jsonl",
    ]


def test_files_that_are_no_casebooks_stay(tmp_path: Path, book: Casebook) -> None:
    make(tmp_path / "out", SOUND | {"README.md": "说明", ".notes.json": "{}"})
    save_casebook(attrs.evolve(book, claims=()), tmp_path / "out")
    assert (tmp_path / "out/README.md").read_text("utf-8") == "说明"
    assert (tmp_path / "out/.notes.json").exists()


@pytest.mark.parametrize(
    ("files", "error"),
    [
        ({"data.json": "{}"}, ForeignFile),
        (SOUND | {"data.jsonl": "{}"}, ForeignFile),
        ({"sources.jsonl": "{}"}, ForeignFile),
        ({"casebook.json": "{}", "statements.jsonl": ""}, ForeignFile),
        ({"casebook.json": "no JSON"}, ForeignFile),
        ({"casebook.json": '{"format": 1, "format": 1}'}, ForeignFile),
        (SOUND | {"casebook.json": {"format": 2}}, UnsupportedFormat),
    ],
)
def test_where_it_would_destroy_something_nothing_is_written(
    tmp_path: Path, book: Casebook, files: dict[str, object], error: type[AntifraudError]
) -> None:
    folder = make(tmp_path / "out", files)
    before = contents(folder)
    with pytest.raises(error):
        save_casebook(book, folder)
    assert contents(folder) == before


def test_a_file_is_no_folder_to_save_into(tmp_path: Path, book: Casebook) -> None:
    (tmp_path / "out").write_text("x", "utf-8")
    with pytest.raises(FolderMissing):
        save_casebook(book, tmp_path / "out")


def test_a_folder_that_cannot_be_made(tmp_path: Path, book: Casebook) -> None:
    (tmp_path / "out").write_text("x", "utf-8")
    with pytest.raises(UnwritableFile):
        save_casebook(book, tmp_path / "out" / "deeper")


def test_when_one_file_cannot_be_written_none_is(tmp_path: Path, book: Casebook) -> None:
    folder = tmp_path / "out"
    save_casebook(book, folder)
    before = contents(folder)
    half = Statement(id="s", source="page", label="\ud800", figure=Figure.exact(1))
    with pytest.raises(UnwritableFile, match="half a character"):
        save_casebook(attrs.evolve(book, statements=(half,), claims=()), folder)
    assert contents(folder) == before


def test_permissions_stay_as_they_were(tmp_path: Path) -> None:
    book = Casebook(sources=(Source(id="page", title="反诈专版"),))
    save_casebook(book, tmp_path)
    (tmp_path / "casebook.json").chmod(0o640)
    save_casebook(book, tmp_path)
    assert (tmp_path / "casebook.json").stat().st_mode & 0o777 == 0o640
