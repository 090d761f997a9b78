# SPDX-License-Identifier: MIT
"""Text tables whose columns align where Han characters are two columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from antifraud.wording import columns_of, padded, width

__all__ = ["table", "wrapped"]

#: No line may begin with one of these (GB/T 15834: punctuation).
_NEVER_FIRST = frozenset("，。、；：？！）》」』”’%％,.;:?!)")
_GAP = "  "


def wrapped(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most so many columns.

    Han text breaks anywhere but before closing punctuation and between a
    number and its unit word; other words break at spaces, unless one alone is
    longer than a line.

    >>> wrapped("银行止付账户，2058个", 8)
    ['银行止付', '账户，', '2058个']
    >>> wrapped("to date (start not said)", 12)
    ['to date', '(start not', 'said)']
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(" ".join(text.splitlines())):
        if width(line + piece.rstrip()) <= columns or not line.strip():
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece.lstrip()
        while width(line.rstrip()) > columns:
            head = _head(line, columns)
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line.rstrip()]


def _head(line: str, columns: int) -> str:
    head = ""
    for char in line:
        if head and width(head + char) > columns:
            break
        head += char
    return head


def _pieces(text: str) -> Iterator[str]:
    """Cut a text where a line may break."""
    piece = ""
    for char in text:
        wide = columns_of(char) == 2  # noqa: PLR2004 - two columns
        last_wide = bool(piece) and columns_of(piece[-1]) == 2  # noqa: PLR2004 - two columns
        breaks = piece.endswith(" ") or last_wide or (wide and not piece[-1:].isdigit())
        if piece and breaks and char not in _NEVER_FIRST and char != " ":
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], widest: Sequence[int]
) -> Iterator[str]:
    r"""Return the lines of a table.

    Args:
        head: the column heads.
        rows: the cells, as many a row as there are heads.
        widest: for each column, the most columns of the terminal it may take.

    >>> print("\n".join(table(("指标", "数字"), [("止付账户", "2058个"), ("x", "1")], (20, 20))))
    指标      数字
    ────────  ──────
    止付账户  2058个
    x         1
    """
    most = [max(columns, width(cell)) for cell, columns in zip(head, widest, strict=True)]
    cells = [[wrapped(*cell) for cell in zip(row, most, strict=True)] for row in rows]
    heads = [[cell] for cell in head]
    widths = [
        max(width(line) for row in [heads, *cells] for line in row[column])
        for column in range(len(head))
    ]
    yield from _row(heads, widths)
    yield _GAP.join("─" * columns for columns in widths)
    for row in cells:
        yield from _row(row, widths)


def _row(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for number in range(max(len(lines) for lines in cells)):
        parts = [
            padded(lines[number] if number < len(lines) else "", columns)
            for lines, columns in zip(cells, widths, strict=True)
        ]
        yield _GAP.join(parts).rstrip()
