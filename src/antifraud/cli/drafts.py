# SPDX-License-Identifier: MIT
"""The commands for the one who checks a text before print: draft and review."""

from __future__ import annotations

import sys
from argparse import Namespace
from codecs import BOM_UTF8
from pathlib import Path
from typing import NamedTuple

from antifraud.errors import FolderNotEmpty, UnreadableFile
from antifraud.vocabulary import Language

__all__ = ["Answer", "draft", "review"]

_STDIN = "-"
_WRITTEN = {"zh": "已写入{folder}", "en": "written to {folder}"}


class Answer(NamedTuple):
    """What a command prints, and the status with which it ends.

    >>> Answer("sound").status
    0
    """

    text: str
    status: int = 0


def draft(arguments: Namespace) -> Answer:
    """Return the draft of a text, and write it as a folder where one is named.

    >>> draft(Namespace(file="nowhere.txt", out=None))
    Traceback (most recent call last):
    ...
    antifraud.errors.files.UnreadableFile: nowhere.txt: the file can be read as UTF-8 text; \
got 'nowhere.txt'. Mend: No such file or directory
    """
    from antifraud.bulletins import draft as drafted
    from antifraud.bulletins import render_draft

    text = _text_of(arguments.file)
    folder = None if arguments.out is None else _new_folder(arguments.out)
    made = drafted(text, arguments.as_of, arguments.text_lang)
    shown = render_draft(made, arguments.format, arguments.lang)
    if folder is None:
        return Answer(shown)
    from antifraud.exchange import save_casebook

    save_casebook(made.casebook, folder)
    if arguments.format == "json":
        return Answer(shown)
    return Answer(f"{shown}\n\n{_told(folder, arguments.lang)}")


def review(arguments: Namespace) -> Answer:
    """Return what a review of a folder finds; with --strict a contradiction is status 1.

    >>> import tempfile
    >>> from antifraud.casebook import Casebook
    >>> from antifraud.exchange import save_casebook
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_casebook(Casebook(title="公报"), folder)
    ...     answer = review(
    ...         Namespace(folder=folder, complete=None, format="text", lang="en", strict=True)
    ...     )
    >>> print(*answer.text.splitlines(), answer.status, sep=" | ")
    公报 | all periods; 0 checks | 0
    """
    from antifraud.audit import Verdict
    from antifraud.bulletins import render_review
    from antifraud.bulletins import review as reviewed
    from antifraud.exchange import load_casebook

    casebook = load_casebook(arguments.folder)
    findings = reviewed(casebook, complete=arguments.complete or ())
    contradicted = any(found.verdict is Verdict.CONTRADICTED for found in findings)
    return Answer(
        render_review(casebook, findings, arguments.format, arguments.lang),
        int(arguments.strict and contradicted),
    )


def _told(folder: Path, lang: Language) -> str:
    return _WRITTEN[lang].format(folder=folder)


def _text_of(name: str) -> str:
    """Read a text as UTF-8, from a file or, where that is named -, from the input."""
    try:
        content = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
        return content.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile("", name, _mend(content), f"{name}:{line}") from None
    except OSError as error:
        raise UnreadableFile("", name, error.strerror or "", name) from None


def _mend(content: bytes) -> str:
    """Say how to mend a text in another encoding: most of those in Chinese are in this one."""
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "save it as UTF-8"
    return "save it as UTF-8; it looks like GB18030 (GBK)"


def _new_folder(name: str) -> Path:
    """Return a folder that holds nothing yet."""
    folder = Path(name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty("out", name)
    return folder
