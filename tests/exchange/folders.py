# SPDX-License-Identifier: MIT
"""Folders made by hand, as a stranger would write them, and what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

from antifraud.errors import AntifraudError, BrokenCasebook
from antifraud.exchange import load_casebook

HEAD: dict[str, object] = {"format": 1, "title": "一季度", "title_en": "First quarter"}
PAGE = {"id": "page", "title": "反诈专版"}
ALL = {"id": "all", "source": "page", "indicator": "caught", "figure": "44名", "period": "2023Q1"}
FRAUD = ALL | {"id": "fraud", "indicator": "dealt_with", "figure": "23人"}
ASSISTING = FRAUD | {"id": "assisting", "figure": "21人"}
PARTS = {"kind": "parts", "whole": "all", "parts": ["fraud", "assisting"]}

#: A folder's files: text as it is, an object, or a list of one object a line.
Files = dict[str, object]

SOUND: Files = {
    "casebook.json": HEAD,
    "sources.jsonl": [PAGE],
    "statements.jsonl": [ALL, FRAUD, ASSISTING],
    "claims.jsonl": [PARTS],
}


def text_of(content: object) -> str:
    """Write what a file holds: lines may be objects, or text that is no JSON."""
    if isinstance(content, list):
        return "".join(f"{text_of(line)}\n" for line in content)
    return content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)


def make(folder: Path, files: Files) -> Path:
    """Write a folder; a file whose content is None is left out."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
        elif content is not None:
            (folder / name).write_bytes(text_of(content).encode("utf-8"))
    return folder


def errors_of(folder: Path) -> list[AntifraudError]:
    """Load a broken folder and return its errors; a sound one gives none."""
    try:
        load_casebook(folder)
    except BrokenCasebook as broken:
        return list(broken.errors)
    except AntifraudError as error:
        return [error]
    return []


def told(folder: Path) -> list[tuple[str, str, str]]:
    """Return kind, place and field of every error of a folder."""
    return [(type(error).__name__, error.place, error.field) for error in errors_of(folder)]
