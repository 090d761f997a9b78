# SPDX-License-Identifier: MIT
"""Chinese figures read: tokens a second and right bounds, beside cn2an and JioNLP.

The tokens are those of a file of printed quantities, one JSON object a line, each with its
`text`, its `lang`, the bounds that its words set (`value_low`, `value_high`; null is none) and
the printed `unit`. All libraries read the same tokens, take their turns in one run, and the best
of the turns is shown. A token that a library refuses costs it its error.

cn2an reads numbers and JioNLP (`parse_money`) sums of money; neither knows 起, 名, 人次, 倍 or %.
So each has a second row, where the tokens are rewritten by hand for it: words of direction are
left out and the printed unit is left out (cn2an) or replaced by 元 (JioNLP). What they return is
compared with the bounds generously:

- a single number is right where it is both bounds, and the sign of a fall is not asked for;
- a number that JioNLP marks as about so is right where it lies in the middle of the bounds, one
  marked as less where it is the upper bound, one marked as more where it is the lower one and
  there is no upper;
- of 成, the number of tenths counts as the percent.

antifraud reads the tokens as printed: with `read`, and those that it refuses with `read_change`.
It is right where both bounds are those of the file, to three places.

What is returned and not right is silently wrong: the program goes on with it.

Needs the group peers (JioNLP brings a word segmenter of 86 MB; importing it prints two lines and
asks nothing of the network; requests is among its needs):

    python bench/reading.py ../shared/data/figures.jsonl [ROUNDS]
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple, TypeAlias

from antifraud.errors import UnreadableFigure
from antifraud.wording import read, read_change

Bounds: TypeAlias = tuple[float | None, float | None]
#: Read a token into something, or raise.
Reader: TypeAlias = Callable[[str], Any]

ROUNDS = 7
TENTHS = "成"
DIRECTIONS = re.compile("(?:上升|下降|增长|减少|提升|提高)了?")


class Token(NamedTuple):
    """A printed quantity and the bounds that its words set."""

    text: str
    unit: str
    bounds: Bounds


class Row(NamedTuple):
    """A library with the tokens that it reads, and how its answers are judged."""

    name: str
    read: Reader
    texts: list[str]
    is_right: Callable[[Any, Token], bool]


def tokens_of(path: Path) -> list[Token]:
    """Return the Chinese tokens of a file."""
    entries = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Token(each["text"], each["unit"] or "", (each["value_low"], each["value_high"]))
        for each in entries
        if each["lang"] == "zh"
    ]


def rewritten(token: Token, unit: str) -> str:
    """Return a token without words of direction, and with another unit than is printed."""
    text = DIRECTIONS.sub("", token.text)
    printed = token.unit or (TENTHS if TENTHS in text else "")
    if printed and printed in text:
        return text.replace(f"个{printed}", unit).replace(printed, unit)
    return text + unit


def ours(text: str) -> Any:  # noqa: ANN401 - a figure or a change, judged by its bounds
    """Read a token as a figure, or else as a change."""
    try:
        return read(text)
    except UnreadableFigure:
        return read_change(text)


def bounds_are(item: Any, token: Token) -> bool:  # noqa: ANN401 - likewise
    """Tell whether the bounds that were read are those of the token."""
    return same((item.low, item.high), token.bounds)


def same(one: tuple[Any, Any], other: tuple[Any, Any]) -> bool:
    """Tell whether bounds are the same to three places."""
    return [None if end is None else f"{float(end):.3f}" for end in one] == [
        None if end is None else f"{float(end):.3f}" for end in other
    ]


def of_size(token: Token) -> Bounds:
    """Return the bounds of a token without the sign of a fall."""
    low, high = token.bounds
    if low is not None and high is not None and high < 0:
        return -high, -low
    return low, high


def number_is(number: float, token: Token) -> bool:
    """Tell whether a single number is both bounds."""
    number = abs(number) * (10 if TENTHS in token.text else 1)
    return same((number, number), of_size(token))


def money_is(money: dict[str, Any], token: Token) -> bool:
    """Tell whether what JioNLP returns of a sum is what the token says; see the top."""
    tenths = 10 if TENTHS in token.text else 1
    low, high = of_size(token)
    kind, number = money["definition"], money["num"]
    if isinstance(number, list):
        ends = [None if end is None else float(end) * tenths for end in number]
        return same((ends[0], ends[-1]), (low, high))
    value = float(number) * tenths
    if kind == "blur" and low is not None and high is not None:
        return same((value, value), ((low + high) / 2, (low + high) / 2))
    if kind == "blur-":
        return same((None, value), (None, high))
    return same((value, None if kind == "blur+" else value), (low, high))


def peers(tokens: list[Token]) -> list[Row]:
    """Return the rows of the libraries that are installed."""
    printed = [token.text for token in tokens]
    rows: list[Row] = []
    with contextlib.suppress(ImportError):
        cn2an = importlib.import_module("cn2an")

        def number(text: str) -> float:
            return float(cn2an.cn2an(text, "smart"))

        name = f"cn2an {version('cn2an')}"
        bare = [rewritten(token, "") for token in tokens]
        rows += [
            Row(f"{name}, as printed", number, printed, number_is),
            Row(f"{name}, rewritten", number, bare, number_is),
        ]
    with contextlib.suppress(ImportError), contextlib.redirect_stdout(io.StringIO()):
        jionlp = importlib.import_module("jionlp")
        money = jionlp.parse_money
        name = f"JioNLP {version('jionlp')}"
        sums = [rewritten(token, "元") for token in tokens]
        rows += [
            Row(f"{name}, as printed", money, printed, money_is),
            Row(f"{name}, rewritten", money, sums, money_is),
        ]
    return rows


def answers(row: Row, tokens: list[Token]) -> tuple[int, int, int]:
    """Return how many tokens were read right, refused, and read wrong in silence."""
    right = refused = wrong = 0
    for text, token in zip(row.texts, tokens, strict=True):
        try:
            item = row.read(text)
        except Exception:  # noqa: BLE001 - peers raise whatever befalls them
            refused += 1
            continue
        if item is None:
            refused += 1
        elif row.is_right(item, token):
            right += 1
        else:
            wrong += 1
    return right, refused, wrong


def seconds(row: Row) -> float:
    """Return the time that one reading of all tokens takes, refusals included."""
    start = perf_counter()
    for text in row.texts:
        with contextlib.suppress(Exception):  # a refusal is an answer, and costs its time
            row.read(text)
    return perf_counter() - start


def main(path: str, rounds: str | int = ROUNDS) -> None:
    """Measure each library and print the table."""
    tokens = tokens_of(Path(path))
    first = Row(
        f"antifraud {version('antifraud')}", ours, [token.text for token in tokens], bounds_are
    )
    rows = [first, *peers(tokens)]
    counts = [answers(row, tokens) for row in rows]
    times: list[list[float]] = [[] for _ in rows]
    for _ in range(int(rounds)):
        for row, taken in zip(rows, times, strict=True):
            taken.append(seconds(row))
    base = min(times[0])
    print(f"{'':28}{'tokens/s':>10}{'':9}{'right':>7}{'refused':>9}{'wrong':>7}")
    for row, taken, count in zip(rows, times, counts, strict=True):
        right, refused, wrong = count
        speed = len(tokens) / min(taken)
        ratio = base / min(taken)
        print(f"{row.name:28}{speed:10,.0f}{ratio:7.2f} x{right:7}{refused:9}{wrong:7}")
    print(f"{len(tokens)} tokens, best of {rounds} turns; x = speed as a ratio to the first row")
    for name in ("cn2an", "JioNLP"):
        if not any(row.name.startswith(name) for row in rows):
            print(f"{name} is not installed: python -m pip install {name.lower()}")


if __name__ == "__main__":
    main(*sys.argv[1:])
