# SPDX-License-Identifier: MIT
"""Patterns of many words that a matcher goes through by their characters, not by their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

__all__ = ["one_of"]

_Node = dict[str, "_Node"]
#: Where a word ends in the tree; no character is the empty text.
_END = ""


def one_of(words: Iterable[str], unless: Mapping[str, str] | None = None) -> str:
    """Return a pattern that matches one of the words, the longest that leaves a match.

    It matches what the alternation of the words, the longest first, matches; but
    words with a common beginning share it, and single characters are one class.

    Args:
        words: the words; none is empty.
        unless: for some words, the characters that must not follow.

    >>> one_of(["人", "人次", "起", "名"]), one_of(["升", "米"], {"升": "至"})
    ('(?:[名起]|人次?)', '(?:米|升(?![至]))')
    """
    unless = unless or {}
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root, "", unless)


def _pattern(node: _Node, before: str, unless: Mapping[str, str]) -> str:
    """Return the pattern of what may follow the characters before it."""
    single, longer = [], []
    for char in sorted(node):
        if char == _END:
            continue
        rest = _pattern(node[char], before + char, unless)
        if rest:
            longer.append(re.escape(char) + rest)
        else:
            single.append(re.escape(char))
    here = f"(?![{unless[before]}])" if before in unless else ""
    if not (single or longer):
        return here
    if len(single) == 1:
        longer.insert(0, single[0])
    elif single:
        longer.insert(0, f"[{''.join(single)}]")
    plain = len(longer) == 1 and (len(longer[0]) == 1 or longer[0].startswith("["))
    text = longer[0] if plain else f"(?:{'|'.join(longer)})"
    if _END not in node:
        return text
    return f"(?:{text}|{here})" if here else f"{text}?"
