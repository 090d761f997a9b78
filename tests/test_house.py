# SPDX-License-Identifier: MIT
"""The rules of the house that no tool knows. The layers are import-linter's (pyproject.toml)."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src/antifraud"
MODULES = sorted(HOUSE.rglob("*.py"))
PACKAGES = [path.parent for path in MODULES if path.name == "__init__.py"]
SOURCES = [
    ROOT / "conftest.py",
    *(path for top in ("src", "tests", "bench") for path in sorted((ROOT / top).rglob("*.py"))),
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

LONGEST = 400
SLOW = ["cattrs", "dateutil.parser", "matplotlib", "msgspec", "narwhals", "polars", "rich"]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(HOUSE.parent).parts)


def is_module(name: str) -> bool:
    path = HOUSE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def imported(path: Path) -> list[str]:
    """Return the modules of the library that a file imports, as it names them."""
    names = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import():
                names += [alias.name for alias in node.names]
            case ast.ImportFrom(module=str(module)):
                below = [f"{module}.{alias.name}" for alias in node.names]
                # `from package import module` imports the module.
                names += {
                    name if is_module(name) and module != "antifraud" else module for name in below
                }
    return [name for name in names if name.split(".")[0] == "antifraud"]


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_is_short(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines < LONGEST, "is there a second concept inside that wants a module of its own?"


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_a_file_names_its_licence_first(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# SPDX-License-Identifier: MIT\n")


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_nothing_inside_imports_the_front_door(path: Path) -> None:
    assert "antifraud" not in imported(path), "import from the layer: from antifraud.figures import"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_siblings_import_each_other_by_module_and_others_through_their_front(path: Path) -> None:
    # A package within a package is of the same home.
    home = ".".join(dotted(path.parent).split(".")[:2])
    wrong = []
    for name in imported(path):
        package = ".".join(name.split(".")[:2])
        by_module = name != package
        if by_module != (package == home):
            wrong.append(name)
    assert not wrong


@pytest.mark.parametrize("package", PACKAGES, ids=shown)
def test_no_module_bears_the_name_of_a_function_of_its_package(package: Path) -> None:
    front = importlib.import_module(dotted(package))
    exported = getattr(front, "__all__", ())
    functions = [name for name in exported if inspect.isroutine(getattr(front, name))]
    assert not [name for name in functions if is_module(f"{dotted(package)}.{name}")]


def test_the_front_door_loads_no_extra_and_no_slow_parser() -> None:
    question = f"import sys, antifraud; print(*[name for name in {SLOW} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, check=True, encoding="utf-8"
    )
    assert answer.stdout.split() == []


def test_the_needs_are_two() -> None:
    needs = [re.split(r"[^\w-]", need)[0] for need in PROJECT["dependencies"]]
    assert needs == ["attrs", "python-dateutil"]


def test_the_citation_names_the_version_that_is_built() -> None:
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {PROJECT['version']}\n" in citation
