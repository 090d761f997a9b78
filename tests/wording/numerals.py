# SPDX-License-Identifier: MIT
"""A small generator of numerals, to read back: written apart from the library's own tables."""

from __future__ import annotations

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
_CHEQUE = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def _group(number: int) -> str:
    """Write 1 to 9999, each skipped place as one 零 between digits."""
    text = ""
    for digit, place in zip(f"{number:04}", "千百十 ", strict=True):
        if digit == "0":
            text += "零"
        else:
            text += "零一二三四五六七八九"[int(digit)] + place.strip()
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.strip("零")


def chinese(number: int) -> str:
    """Write a number under 10^16 in Chinese, in full: 一万零五十, not 一万〇五十."""
    if number == 0:
        return "零"
    if number >= 10**8:
        head, rest = divmod(number, 10**8)
        gap = "零" if rest < 10**7 else ""
        return f"{chinese(head)}亿" + (gap + chinese(rest) if rest else "")
    head, rest = divmod(number, 10**4)
    if not head:
        return _group(rest)
    gap = "零" if rest < 10**3 else ""
    return f"{_group(head)}万" + (gap + _group(rest) if rest else "")


def short(number: int) -> str:
    """Write as is said: 十五 for 一十五."""
    text = chinese(number)
    return text.removeprefix("一") if text.startswith("一十") else text


def cheque(number: int) -> str:
    """Write as on a cheque: 壹佰."""
    return chinese(number).translate(_CHEQUE)


def spelt(number: int) -> str:
    """Write digit by digit: 二〇二三."""
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def english(number: int, link: str = " and ") -> str:
    """Write a number under 10^15 in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    for word, size in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6),
                       ("thousand", 10**3), ("hundred", 100)):  # fmt: skip
        if number >= size:
            head, rest = divmod(number, size)
            text = f"{english(head, link)} {word}"
            if not rest:
                return text
            return text + (link if rest < 100 else " ") + english(rest, link)
    raise AssertionError(number)
