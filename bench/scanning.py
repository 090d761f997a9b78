# SPDX-License-Identifier: MIT
"""What scanning costs: microseconds a character, and the memory it takes, in texts of all sizes.

Time is linear in the length of a text where a row says the same from left to right. The first rows
are texts as they are printed, in Chinese and English, built from sentences with other numbers each
time; the rest are texts made to be hard: nothing but digits, unit words, words of approximation,
blanks, or the beginnings of what never ends. Each text is scanned in a process of its own, once
before it is timed (the patterns are made then), and its own time on the processor is counted; of
the small texts the least of the turns is shown.
Memory is what the process took at its peak beyond what it held before the scan, the readings
included.

    python bench/scanning.py [LARGEST [KIND ...]]

LARGEST is the number of characters of the largest text, 10,000,000 where none is given; KIND is
the name of a row, and all are run where none is given.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import sys
from collections.abc import Callable
from datetime import date
from itertools import count
from time import process_time
from typing import NamedTuple

from antifraud.vocabulary import Language
from antifraud.wording import padded, scan

SMALL = (1_000, 100_000)
LARGEST = 10_000_000
TURNS = 5
AS_OF = date(2023, 5, 4)
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024

CHINESE = (
    "{month}月{day}日，全市公安机关共破获电信网络诈骗案件{n}起，同比上升{share}%，抓获犯罪嫌疑人{n}余名。",
    "今年以来，反诈中心累计劝阻{wan}万余人次，紧急止付账户{n}个，环比提升{share}%，涉及资金{wan}万余元。",
    "截至{month}月底，追赃挽损近{wan}万元，同比、环比分别下降{share}%、8.6%；{day}时许，民警赶到现场。",
    "民警走村入户，讲解刷单返利、冒充客服等手法，提醒群众不轻信、不透露、不转账，遇事拨打96110。",
    "会议要求，各派出所压实责任，加强与银行、通信企业的协作，做好预警信息的核查和反馈。",
)
ENGLISH = (
    "Between {day} January and {month} May 2023 police solved {n} cases, up {share}% on the year. ",
    "Over {wan},000 people were dissuaded, about {n} accounts frozen, nearly {wan} million yuan. ",
    "At {hour}:30 on {day} March officers reached the bank; {wan},500 yuan was not sent. ",
    "Stations were told to check each alert at once, and to report what they found to the centre. ",
)


class Kind(NamedTuple):
    """A kind of text: its language, and how a text of so many characters is built."""

    lang: Language
    build: Callable[[int], str]


def printed(sentences: tuple[str, ...]) -> Callable[[int], str]:
    """Return a builder of texts from sentences, whose numbers differ from one to the next."""

    def build(size: int) -> str:
        parts: list[str] = []
        length = 0
        for number in count(1):
            mixed = number * 7919
            part = sentences[number % len(sentences)].format(
                n=mixed % 9973,
                wan=mixed % 89 + 1,
                share=f"{mixed % 100}.{mixed % 97:02}",
                month=mixed % 12 + 1,
                day=mixed % 28 + 1,
                hour=mixed % 24,
            )
            parts.append(part)
            length += len(part)
            if length >= size:
                break
        return "".join(parts)[:size]

    return build


def repeated(part: str) -> Callable[[int], str]:
    """Return a builder of texts that say one thing again and again."""
    return lambda size: (part * (size // len(part) + 1))[:size]


KINDS: dict[str, Kind] = {
    "bulletin, Chinese": Kind("zh", printed(CHINESE)),
    "bulletin, English": Kind("en", printed(ENGLISH)),
    "digits": Kind("zh", repeated("9876543210")),
    "digits with commas": Kind("zh", repeated("1,234")),
    "Han digits": Kind("zh", repeated("三千七百")),
    "万亿": Kind("zh", repeated("万亿")),
    "约近余": Kind("zh", repeated("约近余")),
    "约1近2余": Kind("zh", repeated("约1近2余")),
    "同比、环比": Kind("zh", repeated("同比、环比")),
    "2023年1月": Kind("zh", repeated("2023年1月")),
    "3至": Kind("zh", repeated("3至")),
    "blanks": Kind("zh", repeated(" ")),
    "blanks, English": Kind("en", repeated(" ")),
    "digits, English": Kind("en", repeated("9876543210")),
    "twenty-": Kind("en", repeated("twenty-")),
    "more than about": Kind("en", repeated("more than about ")),
    "1 to ": Kind("en", repeated("1 to ")),
    "up by ": Kind("en", repeated("up by ")),
}


class Cost(NamedTuple):
    """What one scan cost: microseconds and bytes a character, and how many readings it found."""

    microseconds: float
    bytes_held: float
    readings: int


def peak() -> int:
    """Return the most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def measured(name: str, size: int) -> Cost:
    """Scan one text, in this process."""
    kind = KINDS[name]
    scan(kind.build(SMALL[0]), kind.lang, as_of=AS_OF)
    text = kind.build(size)
    gc.collect()
    before = peak()
    taken: list[float] = []
    found = 0
    for _ in range(TURNS if size in SMALL else 1):
        start = process_time()
        found = len(scan(text, kind.lang, as_of=AS_OF))
        taken.append(process_time() - start)
    return Cost(min(taken) / len(text) * 1e6, (peak() - before) / len(text), found)


def main(largest: str | int = LARGEST, *kinds: str) -> None:
    """Measure each text and print the table."""
    sizes = (*SMALL, int(largest))
    heads = "".join(f"{size:>12,}" for size in sizes)
    print(f"{'':20}{heads}{'readings':>12}{'bytes':>8}")
    context = multiprocessing.get_context("spawn")
    for name in kinds or KINDS:
        costs = []
        for size in sizes:
            with context.Pool(1) as pool:
                costs.append(pool.apply(measured, (name, size)))
        cells = "".join(f"{cost.microseconds:12.3f}" for cost in costs)
        last = costs[-1]
        print(f"{padded(name, 20)}{cells}{last.readings:12,}{last.bytes_held:8.0f}")
    print("microseconds a character, by characters of the text; readings and bytes a character")
    print("at the peak are those of the largest")


if __name__ == "__main__":
    main(*sys.argv[1:])
