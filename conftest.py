# SPDX-License-Identifier: MIT
"""Every page is a test: what README and the docs show is run and compared.

Two kinds of fenced block are run. ``python`` blocks hold doctest examples (or plain code); they
share one namespace within a page. ``console`` blocks hold commands after ``$`` and the output that
must follow, line by line, where ``...`` stands for any text:

    $ antifraud read "3727万余元"
    ...
    $ echo $?
    0

A command that fails is an error of the page, unless the page asks for its status in that way.
"""

from __future__ import annotations

import doctest
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil import Example

# No test is timed: machines are noisy. Where changes are checked before they go in, the examples
# drawn are the same every time; at a desk new ones are drawn at each run.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None)
settings.load_profile("steady" if os.environ.get("CI") else "searching")

ROOT = Path(__file__).parent
PROGRAMS = (["antifraud"], ["python", "-m", "antifraud"])
ENVIRONMENT = {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}

collect_ignore = ["docs/conf.py"]


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Split a console block into its commands, each with the output that must follow."""
    command: str | None = None
    output: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            if command is not None:
                yield command, "\n".join(output).rstrip()
            command, output = line[2:], []
        elif command is None:
            message = f"a console block begins with '$ ' and a command; got {line!r}"
            raise ValueError(message)
        elif command.endswith("\\") and not output:
            command = command[:-1] + line.removeprefix("> ")
        else:
            output.append(line.rstrip())
    if command is not None:
        yield command, "\n".join(output).rstrip()


def run(command: str) -> tuple[int, str]:
    """Run one command of the project; return its status and all that it prints."""
    words = shlex.split(command)
    for program in PROGRAMS:
        if words[: len(program)] == program:
            done = subprocess.run(
                [sys.executable, "-m", "antifraud", *words[len(program) :]],
                cwd=ROOT,
                env=os.environ | ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            lines = done.stdout.splitlines()
            return done.returncode, "\n".join(line.rstrip() for line in lines).rstrip()
    message = f"a console block runs antifraud (or asks 'echo $?') and nothing else; got {command}"
    raise ValueError(message)


def console(example: Example) -> str | None:
    """Run the commands of a block; return what differs, or None."""
    status = 0
    told = True
    for command, wanted in commands(example.parsed):
        if command == "echo $?":
            got, told = str(status), True
        elif not told:
            break
        else:
            status, got = run(command)
            told = status == 0
        same = doctest.OutputChecker().check_output(wanted + "\n", got + "\n", doctest.ELLIPSIS)
        if not same:
            return f"$ {command}\nwanted:\n{wanted}\ngot (exit status {status}):\n{got}"
    return None if told else f"exit status {status}; the page must show it with '$ echo $?'"


PAGES = Sybil(
    name="page",
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", console)],
    patterns=["*.md"],
)

pytest_collect_file = PAGES.pytest()


@pytest.fixture(scope="session")
def pages() -> Sybil:
    """Give the tests the very parser that runs the pages."""
    return PAGES
