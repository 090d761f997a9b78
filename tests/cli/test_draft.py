# SPDX-License-Identifier: MIT
"""From a text to a folder, and from the folder to what follows and what does not."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from antifraud.bulletins import draft, render_draft, render_review, review
from antifraud.cli import main
from antifraud.exchange import load_casebook

TEXT = (
    "今年一季度，全市抓获嫌疑人44名，其中诈骗23人，帮信22人。"
    "一季度止付账户2058个，环比上升70.08%。\n"
)
AS_OF = date(2023, 5, 4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def folder(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder that was drafted from the text."""
    out = tmp_path / "drafted"
    assert main(["draft", str(file), "--as-of", "2023-05-04", "--out", str(out)]) == 0
    capsys.readouterr()
    return out


# draft


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_draft_prints_what_the_text_seems_to_state(
    file: Path, capsys: pytest.CaptureFixture[str], format_: str, lang: str
) -> None:
    arguments = ["draft", str(file), "--as-of", "2023-05-04", "--format", format_, "--lang", lang]
    assert main(arguments) == 0
    made = draft(TEXT, AS_OF)
    assert capsys.readouterr().out == f"{render_draft(made, format_, lang)}\n"  # type: ignore[arg-type]


def test_draft_reads_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["draft", "-", "--as-of", "2023-05-04"]) == 0
    assert capsys.readouterr().out == f"{render_draft(draft(TEXT, AS_OF))}\n"


def test_a_byte_order_mark_shifts_no_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert main(["draft", str(path), "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)["statements"][0]
    assert TEXT[first["start"] : first["end"]] == first["printed"]


def test_the_language_of_the_text_can_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mixed.txt"
    path.write_text("Police in 永康 caught 44 suspects.", "utf-8")
    assert main(["draft", str(path), "--text-lang", "en", "--lang", "en"]) == 0
    assert "suspects caught" in capsys.readouterr().out


def test_draft_writes_a_folder_that_loads_as_it_was_drafted(folder: Path) -> None:
    assert load_casebook(folder) == draft(TEXT, AS_OF).casebook


def test_draft_says_where_it_wrote(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new"
    out.mkdir()
    assert main(["draft", str(file), "--out", str(out), "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith(f"written to {out}\n")


def test_draft_writes_over_nothing(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert main(["draft", str(file), "--out", str(folder)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("antifraud: out: a draft goes into a new folder, or an empty one")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert main(["draft", str(file), "--out", str(file)]) == 1


@pytest.mark.parametrize(
    ("content", "mend"),
    [
        ("一季度抓获44名。".encode("gb18030"), "it looks like GB18030"),
        ("一季度抓获44名。".encode("utf-16"), "it looks like UTF-16"),
        (b"\xff\xff\xff", "save it as UTF-8"),
    ],
)
def test_a_text_in_another_encoding_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, mend: str
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    assert main(["draft", str(path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "the file can be read as UTF-8 text" in line
    assert mend in line


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(tmp_path / "nowhere.txt")]) == 1
    assert "correct the path: there is no such file" in capsys.readouterr().err
    assert main(["draft", str(tmp_path)]) == 1
    assert "give the file with the text: this is a folder" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_no_draft_without_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    assert main(["draft", str(path), "--out", str(tmp_path / "out")]) == 1
    assert "the file holds a text" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_day_is_a_day(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(file), "--as-of", "4 May"]) == 2
    assert "'4 May' is no day: write 2023-05-04" in capsys.readouterr().err


# review


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_review_prints_every_finding(
    folder: Path, capsys: pytest.CaptureFixture[str], format_: str, lang: str
) -> None:
    assert main(["review", str(folder), "--format", format_, "--lang", lang]) == 0
    book = load_casebook(folder)
    wanted = render_review(book, review(book), format_, lang)  # type: ignore[arg-type]
    assert capsys.readouterr().out == f"{wanted}\n"


def test_review_tells_what_is_contradicted_and_under_which_assumption(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(folder), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "44 people ≠ 23 people + 22 people = 45 people" in told
    assert "granted that: if all of the parts listed are in it and none overlap" in told
    assert "the only whole base is 1,210" in told


def test_a_contradiction_is_status_1_only_where_that_is_asked_for(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    assert main(["review", str(folder)]) == 0
    assert main(["review", str(folder), "--strict"]) == 1
    file.write_text(TEXT.replace("22人", "21人"), "utf-8")
    right = tmp_path / "right"
    assert main(["draft", str(file), "--out", str(right)]) == 0
    assert main(["review", str(right), "--strict"]) == 0


def test_review_in_json_has_exact_numbers(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(folder), "--format", "json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    (summed,) = [one for one in findings if one["check"] == "sum"]
    assert (summed["verdict"], summed["computed"]) == ("contradicted", "45")


def test_review_of_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(tmp_path / "nowhere")]) == 1
    assert "the folder exists" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["draft", "review"])
def test_the_commands_explain_themselves(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: antifraud {command} ")
