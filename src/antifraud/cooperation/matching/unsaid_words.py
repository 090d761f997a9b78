# SPDX-License-Identifier: MIT
"""What a text says is not there, or is not known: it tells nothing by which people are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Unsaid"]


def _words(text: str) -> list[str]:
    """Return the words of a table."""
    return text.split()


#: What is not known: a text of which this is said tells nothing.
_UNKNOWN_HAN = _words("""
    不详 未知 不明 不清楚 不清 不知道 不知 未详 未提供 未登记 未填写 未填 待查 待核 待补充 待定
    无法描述 无法确定 无法辨认 看不清 没看清 记不清 不记得 保密
""")
_UNKNOWN_LATIN = _words("""
    unknown not-known unclear unspecified not-specified not-recorded not-given not-told not-stated
    not-available not-seen not-noted not-remembered n/?a nil tbc tbd unsure undetermined nothing
""")
#: What is not there: what follows is denied, up to the next word that says what is.
_NOT_HAN = _words("没有 没戴 没穿 没 未见 未戴 未穿 未着 未 并无 暂无 无 并非 不是 非 不 勿")
_NOT_LATIN = _words("""
    no not without never none neither nor isn't wasn't doesn't didn't lacks
""")
_BUT_HAN, _BUT_LATIN = _words("而是 但是 但 只有 仅有 就是 应为 却"), _words("but only instead")
#: What may close a text behind its last word.
_CLOSING = " 。.!！)）"
#: Words with such a character in them that say something by themselves.
_OWN_HAN = _words("""
    不便 不规则 不锈钢 不对称 不太 不很 不正 不稳 不全 不齐 不好 不灵 不能 不会
    无袖 无领 无名指 非常 非洲 未成年 未婚
""")
_OWN_LATIN = _words("no-sleeves? non-slip")


class Unsaid:
    """Finds what a text denies or does not know, and takes it out.

    >>> Unsaid(()).taken_out("戴帽子没有戴眼镜"), Unsaid(()).taken_out("no glasses")
    ('戴帽子', '')
    >>> Unsaid(()).taken_out("特征不详"), Unsaid(()).taken_out("不是红色外套而是蓝色外套")
    ('', '蓝色外套')
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words of other tables: one that holds such a character denies nothing."""
        words, deny = tuple(words), set(_NOT_HAN)
        own = sorted({each for each in words if any(sign in each for sign in deny)})
        latin = [each for each in words if each.startswith(("no-", "not-"))]
        self.pattern = re.compile(
            f"(?P<own>{_han(own + _OWN_HAN)}|{_latin(latin + _OWN_LATIN)})"
            f"|(?P<unknown>{_han(_UNKNOWN_HAN)}|{_latin(_UNKNOWN_LATIN)})"
            f"|(?P<deny>{_han(_NOT_HAN)}|{_latin(_NOT_LATIN)})"
            f"|(?P<but>{_han(_BUT_HAN)}|{_latin(_BUT_LATIN)})"
        )

    def taken_out(self, text: str) -> str:
        """Return a text without what it denies; nothing of one that says it is not known."""
        if not (text and self.pattern.search(text)):
            return text
        kept: list[str] = []
        at, is_denied = 0, False
        for each in self.pattern.finditer(text):
            between = text[at : each.start()]
            kept.append(_beyond(between) if is_denied else between)
            is_denied = is_denied and not _ends(between)
            at = each.end()
            is_last = not text[at:].strip(_CLOSING)
            if each.lastgroup == "unknown" or (each.lastgroup == "deny" and is_last):
                return ""  # what is denied stands before: 胎记无, glasses: none
            if each.lastgroup == "own":
                kept.append("" if is_denied else each.group())
            else:
                is_denied = each.lastgroup == "deny"
        kept.append(_beyond(text[at:]) if is_denied else text[at:])
        return "".join(kept)


def _ends(denied: str) -> bool:
    """Tell whether a denial ends within a text: one in Chinese goes no farther than a space."""
    return not denied.isascii() and " " in denied.strip()


def _beyond(denied: str) -> str:
    """Return what stands behind what is denied."""
    return denied.strip().partition(" ")[2] if _ends(denied) else ""


def _han(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _latin(words: Iterable[str]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?<![a-z])(?:{'|'.join(longest).replace('-', '[ -]')})(?![a-z])"
