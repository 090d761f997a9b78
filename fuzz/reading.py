# SPDX-License-Identifier: MIT
"""Fuzz reading, scanning and writing with atheris; see README.md beside this file.

The first byte of an input tells how the rest is taken: its lowest bit is the language, the next
whether a day is given to scan on, the third whether the rest is UTF-8 or chooses words.

    python fuzz/reading.py -runs=200000
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

LANGUAGES = ("zh", "en")
ENGLISH, DATED, WORDED = 1, 2, 4


def main(arguments: list[str]) -> None:
    """Run the fuzzer with the arguments of libFuzzer, which come back as its own."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["antifraud"]):
        checking: Any = importlib.import_module("checking")

    def one(data: bytes) -> None:
        kind = data[0] if data else 0
        lang = LANGUAGES[kind & ENGLISH]
        rest = data[1:]
        text = checking.text_of(rest, lang) if kind & WORDED else rest.decode("utf-8", "ignore")
        checking.check_reading(text, lang)
        checking.check_scanning(text, lang, checking.AS_OF if kind & DATED else None)

    with tempfile.TemporaryDirectory() as folder:
        if not any(argument.startswith("-dict=") for argument in arguments):
            dictionary = Path(folder) / "words.dict"
            dictionary.write_text(entries(checking), encoding="ascii")
            arguments = [*arguments, f"-dict={dictionary}"]
        atheris.Setup(arguments, one)
        atheris.Fuzz()


def entries(checking: Any) -> str:  # noqa: ANN401 - a module that is imported instrumented
    """Return the words of the tables as a dictionary of libFuzzer."""
    known = sorted({word for lang in LANGUAGES for word in checking.words(lang)})
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in known if word)
    return "".join(f'"{line}"\n' for line in lines)


if __name__ == "__main__":
    main(sys.argv)
