# SPDX-License-Identifier: MIT
"""Text files: read as UTF-8 whole or not at all, replaced whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from codecs import BOM_UTF8
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from antifraud.errors import UnreadableFile, UnwritableFile

__all__ = ["read_text", "replace_files"]


def read_text(path: Path) -> str:
    """Return the text of a file; a byte order mark at its start is left out.

    Raises:
        UnreadableFile: when it is no file, may not be read, or is not UTF-8.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "sources.jsonl")
    ...     _ = path.write_bytes("一行".encode("gb18030"))
    ...     read_text(path)
    Traceback (most recent call last):
    ...
    antifraud.errors.files.UnreadableFile: sources.jsonl:1: the file can be read as UTF-8 text; \
got 'sources.jsonl'. Mend: save it as UTF-8
    """
    name = path.name
    if path.exists() and not path.is_file():
        raise UnreadableFile("", name, "a file has to stand here", name)
    try:
        content = path.read_bytes().removeprefix(BOM_UTF8)
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile("", name, "save it as UTF-8", f"{name}:{line}") from None
    except OSError as error:
        raise UnreadableFile("", name, error.strerror or "", name) from None


def replace_files(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Write files, each of which is at every instant the old one or the new one, whole.

    All are written beside their places first, so that a full disk changes nothing.

    Args:
        folder: where they stand; it is made where it is missing.
        texts: the text of each by its name; None removes the file.

    Raises:
        UnwritableFile: when the folder or a file cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     replace_files(Path(folder), {"claims.jsonl": "{}", "agencies.jsonl": None})
    ...     os.listdir(folder)
    ['claims.jsonl']
    """
    ready: dict[Path, Path] = {}
    name = folder.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            if text is not None:
                beside = folder / f".{name}.{secrets.token_hex(4)}.tmp"
                ready[folder / name] = beside
                _write(beside, text, like=folder / name)
        for name, text in texts.items():
            path = folder / name
            if text is None:
                path.unlink(missing_ok=True)
            else:
                ready[path].replace(path)
    except UnicodeEncodeError:
        raise UnwritableFile("", name, "a text in it holds half a character", name) from None
    except OSError as error:
        raise UnwritableFile("", name, error.strerror or "", name) from None
    finally:
        for beside in ready.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _write(path: Path, text: str, like: Path) -> None:
    """Write a file to the disk, with the permissions of the one that it replaces."""
    content = text.encode("utf-8")
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if like.exists():
        shutil.copymode(like, path)
