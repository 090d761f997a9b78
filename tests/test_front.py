# SPDX-License-Identifier: MIT
"""The front door: every noun is there, loaded when it is first asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import antifraud

FRONT = Path(antifraud.__file__)


HOMES: dict[str, str] = vars(antifraud)["_HOMES"]


def told_to_type_checkers() -> dict[str, str]:
    """Return the imports under TYPE_CHECKING: noun to package."""
    tree = ast.parse(FRONT.read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.name: node.module or ""
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_type_checkers_and_the_interpreter_are_told_the_same() -> None:
    assert told_to_type_checkers() == HOMES
    assert sorted(antifraud.__all__) == antifraud.__all__
    assert set(antifraud.__all__) == set(HOMES)


@pytest.mark.parametrize("noun", antifraud.__all__)
def test_every_noun_is_that_of_its_package(noun: str) -> None:
    home = import_module(HOMES[noun])
    assert getattr(antifraud, noun) is getattr(home, noun)
    assert noun in dir(antifraud)


def test_what_is_no_noun_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Crime'"):
        _ = antifraud.Crime  # type: ignore[attr-defined]


def test_importing_the_library_loads_no_package_of_it() -> None:
    program = (
        "import sys, antifraud; "
        "print(*[name for name in sys.modules if name.startswith('antifraud.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.split() == []
