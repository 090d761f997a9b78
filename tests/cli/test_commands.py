# SPDX-License-Identifier: MIT
"""What each command prints, and with which status it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from antifraud.bulletins import compose, render
from antifraud.cli import main
from antifraud.exchange import load_casebook
from antifraud.periods import Period
from tests.exchange.folders import ALL, FRAUD, PARTS, SOUND, make

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return make(tmp_path / "sound", SOUND)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with three errors in two files."""
    return make(
        tmp_path / "broken",
        SOUND
        | {
            "statements.jsonl": [ALL, "", FRAUD | {"figure": "很多", "period": "2023Q5"}],
            "claims.jsonl": [PARTS | {"parts": ["nobody"]}],
        },
    )


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "antifraud", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | environment,
        timeout=60,
    )


# report


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_report_prints_the_bulletin(
    sound: Path, capsys: pytest.CaptureFixture[str], format_: str, lang: str
) -> None:
    assert main(["report", str(sound), "--format", format_, "--lang", lang]) == 0
    bulletin = compose(load_casebook(sound))
    assert capsys.readouterr().out == f"{render(bulletin, format_, lang)}\n"  # type: ignore[arg-type]


def test_report_of_one_period(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(sound), "--period", "2023Q1"]) == 0
    bulletin = compose(load_casebook(sound), Period.parse("2023Q1"))
    assert capsys.readouterr().out == f"{render(bulletin)}\n"


def test_report_of_a_broken_folder_is_no_report(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(broken)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 3


# check


def test_check_of_a_sound_folder(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(sound)]) == 0
    assert capsys.readouterr().out == (
        "无误：3条陈述，1条论断，0条业务记录，1个来源，0个机构，0个行政区划\n"
    )
    assert main(["check", str(sound), "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "sound: 3 statements, 1 claim, 0 records of the work, 1 source, 0 agencies, 0 divisions\n"
    )


def test_check_tells_every_error_with_file_line_and_field(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.split(": ")[:3] for line in told.err.splitlines()] == [
        ["antifraud", "statements.jsonl:3", "figure"],
        ["antifraud", "statements.jsonl:3", "period"],
        ["antifraud", "claims.jsonl:1", "part"],
    ]


# Bad input: each a named error with place and mend, nothing half-read


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"figure": "很多"}, "3: figure: the text is one figure, whole; got '很多'. Mend: "),
        ({"figure": {"value": 3, "unit": "ACOUNT"}}, "3: figure.unit: a unit is written with its"),
        ({"figure": {"value": "0.7f"}}, "3: figure.value: a number is exact: int, Decimal or"),
        ({"period": "2023-02-01/2023-01-01"}, "3: period: a period ends on or after the day on"),
        ({"at": "2023-05-03 17:05"}, "3: at: a moment is written in one of its forms; got '2023"),
    ],
)
def test_a_wrong_statement_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fields: dict[str, object], told: str
) -> None:
    lines = [ALL, FRAUD, ALL | {"id": "third"} | fields]
    make(tmp_path, SOUND | {"statements.jsonl": lines, "claims.jsonl": ""})
    assert main(["check", str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"antifraud: statements.jsonl:{told}")
    assert ". Mend: " in line


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"claims.jsonl": [PARTS | {"whole": "x"}]}, "claims.jsonl:1: whole: a record that is"),
        ({"claims.jsonl": ["{"]}, "claims.jsonl:1:2: a line of a .jsonl file, and a .json"),
        ({"sources.jsonl": [{"id": "page"}]}, "sources.jsonl:1: title: the field is there"),
        (
            {"sources.jsonl": [{"id": "page", "title": "x", "published": "2023-03-14T10:00"}]},
            "sources.jsonl:1: published: a day is written as year, month and day",
        ),
    ],
)
def test_a_wrong_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, object], told: str
) -> None:
    assert main(["check", str(make(tmp_path, SOUND | files))]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"antifraud: {told}")


def test_a_folder_without_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "a casebook's folder holds casebook.json" in capsys.readouterr().err


def test_no_personal_data_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account, phone = "6222021234567890", "13800138000"
    line = ALL | {"id": account, "figure": f"转给{phone}", account: phone, "source": phone}
    make(tmp_path, SOUND | {"statements.jsonl": [line], "claims.jsonl": [PARTS]})
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "‹11 digits›" in told.err
    assert account not in told.out + told.err
    assert phone not in told.out + told.err


# read


def test_read_explains_a_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "近200万人次"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "数字 figure     近200万人次",
        "数值 value      2,000,000",
        "下限 low        1,800,000  ~ soft: a convention of language",
        "上限 high       2,000,000",
        "单位 unit       PERSON_TIME  人次  person-times",
        "限定 qualifier  nearly  近",
        "步长 step       0",
        "中文 Chinese    近200万人次",
        "英文 English    nearly 2 million person-times",
    ]


def test_read_explains_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "同比下降超三成"]) == 0
    assert capsys.readouterr().out.splitlines()[:7] == [
        "变化 change     同比下降超三成",
        "数值 value      -30",
        "下限 low        -100",
        "上限 high       -30  itself left out",
        "种类 kind       percent  %",
        "基准 basis      year_earlier  同比  on a year earlier",
        "限定 qualifier  over  超  more than",
    ]


def test_read_warns_where_words_have_two_readings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "3.8-fold increase"]) == 0
    told = capsys.readouterr().out
    assert "另读 or         2.8" in told
    assert "an N-fold increase may mean" in told


def test_read_as_json_gives_exact_texts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "三分之一", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["value"], told["unit"]) == ("figure", "100/3", "PERCENT")
    assert main(["read", "up 46.5% year-on-year", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["value"], told["basis"]) == ("change", "46.5", "year_earlier")
    assert told["written"]["zh"] == "同比上升46.5%"


def test_read_of_a_text_that_begins_with_a_dash(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--lang", "zh", "--", "-5%"]) == 0
    assert "数值 value      -5\n" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["很多", "", "4" * 300, "比去年好"])
def test_read_of_what_is_no_figure(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", text]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("antifraud: text: the text is one figure, whole; got ")


# The program


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "COMMAND"),
        (["rapport"], "invalid choice: 'rapport'"),
        (["report"], "FOLDER"),
        (["report", "x", "--period", "2023Q5"], "'2023Q5' is no period: a quarter is 1 to 4"),
        (["report", "x", "--lang", "fr"], "invalid choice: 'fr'"),
        (["report", "x", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["report", "x", "--form", "json"], "--form"),
        (["read", "-5%"], "TEXT"),
    ],
)
def test_a_wrong_argument_is_status_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("antifraud ")


@pytest.mark.parametrize("command", ["report", "check", "read"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: antifraud {command} ")


def test_interrupted_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("antifraud.cli.commands.read_either", interrupted)
    assert main(["read", "48小时"]) == 130


def test_python_dash_m_is_the_same(broken: Path) -> None:
    done = program("check", str(broken))
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 3
    assert "Traceback" not in done.stderr


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = program("read", "48小时", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "48小时" in done.stdout


def test_nobody_need_listen_to_the_end(sound: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "antifraud", "report", str(sound)],
            check=False,
            stdout=closed,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "antifraud", "read", "48小时"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("antifraud: ")
    assert len(done.stderr.splitlines()) == 1


def test_reading_needs_no_extra() -> None:
    question = (
        "import sys; sys.modules['cattrs'] = sys.modules['msgspec'] = None\n"
        "from antifraud.cli import main\n"
        "assert main(['read', '48小时']) == 0\n"
        "sys.exit(main(['check', '.']))"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", question],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "Mend: pip install 'antifraud[records]'" in done.stderr
    assert "Traceback" not in done.stderr
