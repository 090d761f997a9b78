# SPDX-License-Identifier: MIT
"""The program: its arguments, its exit status, and how it fails."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from antifraud.cli.commands import check, read_text, report
from antifraud.cli.comparing import compare
from antifraud.cli.drafts import Answer, draft, review
from antifraud.errors import AntifraudError, SeveralErrors
from antifraud.periods import Period
from antifraud.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from antifraud.casebook import Indicator

__all__ = ["main"]

_FAILED, _INTERRUPTED, _NOBODY_LISTENS = 1, 130, 141
_FORMATS = ("text", "markdown", "json")
_ABOUT = "Figures you can defend: audited bulletins of the fight against telecom and online fraud."


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status.

    0 is success, 1 an error of the data (told on stderr) or, where asked for,
    a contradiction found, 2 a wrong argument.

    Args:
        argv: the arguments; those of the process where not given.

    >>> main(["read", "48小时", "--format", "json"])  # doctest: +ELLIPSIS
    {
      "kind": "figure",
      "text": "48小时",
      "value": "48",
    ...
    0
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        arguments = _parser().parse_args(argv)
        done = arguments.run(arguments)
        answer = done if isinstance(done, Answer) else Answer(done)
        print(answer.text, flush=True)
    except SystemExit as asked:  # argparse has spoken: help, version, or a wrong argument
        return asked.code if isinstance(asked.code, int) else _FAILED
    except AntifraudError as error:
        for one in error.errors if isinstance(error, SeveralErrors) else (error,):
            print(f"antifraud: {one}", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _write_no_more()
        return _NOBODY_LISTENS
    except OSError as error:
        _write_no_more()
        print(f"antifraud: {error.strerror}", file=sys.stderr)
        return _FAILED
    return answer.status


def _write_no_more() -> None:
    """Let what is left in the buffer go nowhere, or Python complains as it exits."""
    with suppress(OSError), Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except AntifraudError as error:
        message = f"{text!r} is no period: {error.mend}"
        raise argparse.ArgumentTypeError(message) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write 2023-05-04") from None


def _complete(text: str) -> bool | tuple[Indicator, ...]:
    from antifraud.bulletins import countable
    from antifraud.casebook import Indicator

    if text == "all":
        return True
    found = []
    for code in text.split(","):
        indicator = Indicator.named(code.strip())
        if indicator is None:
            known = ", ".join(each.value for each in Indicator if countable(each))
            message = f"{code!r} is no indicator; those that records can supply are {known}"
            raise argparse.ArgumentTypeError(message)
        found.append(indicator)
    return tuple(found)


class _Version(argparse.Action):
    """Print the version; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any, **__: Any) -> None:  # noqa: ANN401 - argparse's own
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("antifraud")
        except PackageNotFoundError:
            found = "(not installed)"
        print(f"antifraud {found}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="antifraud", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and leave")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    _add_draft(commands)
    _add_review(commands)

    one = _command(commands, "report", "print the bulletin of a folder (通报)")
    one.set_defaults(run=report)
    one.add_argument("folder", metavar="FOLDER", help="the folder of records and statements")
    one.add_argument(
        "--period", type=_period, metavar="PERIOD", help="only this period, such as 2023Q1 (时期)"
    )
    one.epilog = (
        "What records come to is counted for PERIOD; without it for each period of a statement "
        "that records can supply, or, where there is none, for all months of the records."
    )
    _add_complete(one)
    one.add_argument(
        "--format", choices=_FORMATS, default="text", help="text, markdown or json (default text)"
    )
    _add_language(one, "language of the bulletin (default zh)", default="zh")

    one = _command(commands, "check", "tell every error of a folder, or that it is sound (检查)")
    one.set_defaults(run=check)
    one.add_argument("folder", metavar="FOLDER", help="the folder of records and statements")
    _add_language(one, "language of the summary (default zh)", default="zh")

    one = _command(commands, "compare", "tell what bureaus hold half of each (比对协作)")
    one.set_defaults(run=compare)
    one.add_argument(
        "folders", metavar="FOLDER", nargs="+", help="the folder of each bureau, or one alone"
    )
    _add_language(one, "language of the answer (default zh)", default="zh")

    one = _command(commands, "read", "explain one figure, or one change, as printed (读数)")
    one.epilog = "A text that begins with - comes after --, as in: antifraud read -- -5%"
    one.set_defaults(run=read_text)
    one.add_argument(
        "text", metavar="TEXT", help="as printed, such as 3727万余元 or 环比上升70.08%%"
    )
    one.add_argument(
        "--format", choices=("text", "json"), default="text", help="text or json (default text)"
    )
    _add_language(one, "language of TEXT (default: Chinese where it has Han characters)")
    return parser


def _command(commands: Any, name: str, about: str) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse does not export its class
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False
    )
    return parser


def _add_draft(commands: Any) -> None:  # noqa: ANN401 - argparse does not export its class
    one = _command(commands, "draft", "draft the statements that a text seems to make (草拟)")
    one.set_defaults(run=draft)
    one.add_argument("file", metavar="FILE", help="the text, in UTF-8; - reads the input")
    one.add_argument(
        "--as-of",
        type=_day,
        metavar="DAY",
        help="the day that the text speaks on, such as 2023-05-04: dates without a year need it",
    )
    one.add_argument(
        "--out", metavar="FOLDER", help="write the draft as a folder, new or empty, to complete"
    )
    one.add_argument(
        "--text-lang",
        choices=LANGUAGES,
        help="language of FILE (default: Chinese where it has Han characters)",
    )
    one.add_argument(
        "--format", choices=("text", "json"), default="text", help="text or json (default text)"
    )
    _add_language(one, "language of the answer (default zh)", default="zh")


def _add_review(commands: Any) -> None:  # noqa: ANN401 - argparse does not export its class
    one = _command(commands, "review", "tell what follows, what is contradicted, what not (核对)")
    one.set_defaults(run=review)
    one.add_argument("folder", metavar="FOLDER", help="the folder of records and statements")
    _add_complete(one)
    one.add_argument(
        "--strict", action="store_true", help="end with status 1 where anything is contradicted"
    )
    one.add_argument(
        "--format", choices=_FORMATS, default="text", help="text, markdown or json (default text)"
    )
    _add_language(one, "language of the answer (default zh)", default="zh")


def _add_complete(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--complete",
        type=_complete,
        metavar="INDICATORS",
        help="indicators whose records are complete, such as calls,filed, or all (记录完整的指标)",
    )


def _add_language(parser: argparse.ArgumentParser, about: str, default: str | None = None) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help=about)
