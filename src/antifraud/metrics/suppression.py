# SPDX-License-Identifier: MIT
"""Hiding small counts before a table is published, so that no total gives them away.

A small count may tell who was a victim. To leave it blank is not enough: its
row's total less the other cells is the count again. So more cells are left
blank, as few and as small ones as can be found, until none of the blanks
follows from what is printed.

The table and its totals are taken as a graph: rows and columns are the nodes,
each count is an edge between its row and its column, and so is each total,
with its sign turned. What is blank can have another value if and only if its
edge lies on a cycle of blanks along which one can be added and taken away in
turn without a count below zero. To protect a count, the cheapest such cycle
through it is blanked; what proves unneeded in the end is printed after all.

Source: L. H. Cox, Network models for complementary cell suppression, Journal
of the American Statistical Association 90 (1995); Hundepool and others,
Statistical Disclosure Control (Wiley, 2012), chapter 4, from which the terms
are (cited from memory, not quoted).
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from heapq import heappop, heappush
from numbers import Integral
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from antifraud.errors import NegativeAmount, TableUnfit, must_be_count
from antifraud.metrics.cells import Cells
from antifraud.metrics.tallies import Tally
from antifraud.vocabulary import Labelled

__all__ = ["TOTAL", "Margin", "Suppressed", "deducible", "suppress"]


class Margin(Labelled):
    """What stands for a row or a column in the key of its total.

    >>> TOTAL.zh
    '合计'
    """

    TOTAL = ("total", "合计", "total")


#: Stands in a key for all rows or all columns.
TOTAL: Final = Margin.TOTAL

#: A cell of a table with its totals: row and column.
_Cell: TypeAlias = tuple[Hashable, Hashable]
_Node: TypeAlias = tuple[str, Hashable]
_Ways: TypeAlias = dict[_Node, list[tuple[_Node, _Cell]]]

#: The one row and the one column of a table of one dimension.
_ONE: Final = ""


@attrs.frozen(kw_only=True)
class Suppressed:
    """A table as it may be published; `suppress` makes it.

    Attributes:
        cells: the counts and totals; None where one is left blank. A total has
            TOTAL in its key in place of what it is the total of.
        primary: the keys of those that were small.
        secondary: the keys of those that would have given them away.

    >>> sorted(suppress({"shizhu": 2, "huajie": 14, "tangxian": 9}, under=5).secondary)
    ['tangxian']
    """

    cells: Cells[Any, int | None]
    primary: frozenset[Any]
    secondary: frozenset[Any]


class _Edge(NamedTuple):
    """A cell as an edge: its ends, its count, and whether its sign is turned, as a total's is."""

    row: _Node
    column: _Node
    number: int
    turned: bool
    #: Which cell of the table it is; it settles ties, so that a table has one answer.
    place: int

    @property
    def rises(self) -> bool:
        """Whether its signed value can become larger."""
        return not self.turned or self.number > 0

    @property
    def falls(self) -> bool:
        """Whether its signed value can become smaller."""
        return self.turned or self.number > 0


def suppress(table: Tally | Mapping[Any, int], *, under: int) -> Suppressed:
    """Return a table with its small counts left blank, and what would give them away.

    Counts from 1 to below the limit are blank, totals like any other count. Zero
    is no small count: it is printed, unless it is needed to hide another. What is
    blanked beside a small count is as small as can be, so totals come last.

    >>> cases = {
    ...     ("shizhu", "loan"): 2,
    ...     ("shizhu", "romance"): 14,
    ...     ("huajie", "loan"): 21,
    ...     ("huajie", "romance"): 7,
    ... }
    >>> printed = suppress(cases, under=5)
    >>> [printed.cells[key] for key in cases]
    [None, None, None, None]
    >>> printed.cells["shizhu", TOTAL], printed.cells[TOTAL, "loan"], len(printed.primary)
    (16, 23, 1)

    One dimension has one total:

    >>> dict(suppress({"shizhu": 2, "huajie": 14, "tangxian": 9}, under=5).cells)
    {'shizhu': None, 'huajie': 14, 'tangxian': None, <Margin.TOTAL: 'total'>: 25}

    What it promises: no blank can be worked out exactly from what is printed by
    one who knows that counts are whole and not below zero. It does not promise
    that no narrow range can be told, nor anything about other tables of the
    same cases.

    Args:
        table: a tally, or whole counts by key. Where all keys are pairs, they
            are row and column.
        under: the least count that is printed, zero aside.

    Raises:
        NegativeAmount: when a count is below zero.
        TableUnfit: when a count is no int, the keys are of more than two
            dimensions or partly of one, or there is none.
        WrongType: when `under` is no int; NegativeCount when it is not 1 or more.
    """
    must_be_count("under", under, 1)
    edges, keys = _graph(table.cells if isinstance(table, Tally) else table)
    primary = {cell for cell, edge in edges.items() if 0 < edge.number < under}
    hidden = _printed_again(_protected(primary, edges), primary, edges)
    return Suppressed(
        cells=Cells(
            {keys[cell]: None if cell in hidden else edge.number for cell, edge in edges.items()}
        ),
        primary=frozenset(keys[cell] for cell in primary),
        secondary=frozenset(keys[cell] for cell in hidden - primary),
    )


def deducible(table: Tally | Mapping[Any, int], *, hidden: Iterable[Any]) -> frozenset[Any]:
    """Return which blanks of a table follow exactly from what is printed of it.

    Args:
        table: the whole table, without its totals.
        hidden: the keys that are left blank, those of totals included.

    Raises:
        NegativeAmount: when a count is below zero.
        TableUnfit: when it is no table, or has no such key.

    >>> counts = {"shizhu": 2, "huajie": 14, "tangxian": 9}
    >>> deducible(counts, hidden=["shizhu"]), deducible(counts, hidden=["shizhu", "tangxian"])
    (frozenset({'shizhu'}), frozenset())
    """
    edges, keys = _graph(table.cells if isinstance(table, Tally) else table)
    cells = {key: cell for cell, key in keys.items()}
    blank = set()
    for key in hidden:
        if key not in cells:
            raise TableUnfit("hidden", key, "give keys of the table, with TOTAL for totals")
        blank.add(cells[key])
    ways = _ways(blank, edges)
    return frozenset(keys[cell] for cell in blank if _cycle(cell, edges, ways) is None)


def _graph(table: Mapping[Any, Any]) -> tuple[dict[_Cell, _Edge], dict[_Cell, Any]]:
    """Return the cells with their totals as edges, and the key of each."""
    pairs = [isinstance(key, tuple) and len(key) == 2 for key in table]  # noqa: PLR2004 - row and column
    longer = [isinstance(key, tuple) and len(key) > 2 for key in table]  # noqa: PLR2004 - likewise
    if not table or any(longer) or any(pairs) != all(pairs):
        mend = "give one count at least, all under single keys or all under pairs"
        raise TableUnfit("table", len(table), mend)
    both = all(pairs)
    counts: dict[_Cell, int] = {}
    for key, count in table.items():
        if isinstance(count, bool) or not isinstance(count, Integral):
            raise TableUnfit(
                "table", type(count), "give whole counts: sums are rounded, not hidden"
            )
        number = int(count)
        if number < 0:
            raise NegativeAmount("table", count)
        counts[key if both else (_ONE, key)] = number
    if both:
        rows, columns = (dict.fromkeys(cell[side] for cell in counts) for side in (0, 1))
        counts = {(row, column): counts.get((row, column), 0) for row in rows for column in columns}
    totals: dict[_Cell, int] = {}
    for (row, column), count in counts.items():
        sums = ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)) if both else ((_ONE, TOTAL),)
        for cell in sums:
            totals[cell] = totals.get(cell, 0) + count
    every = {**counts, **totals}
    edges = {
        (row, column): _Edge(
            ("row", row),
            ("column", column if both else _ONE),
            count,
            (row is TOTAL) != (column is TOTAL),
            place,
        )
        for place, ((row, column), count) in enumerate(every.items())
    }
    return edges, {cell: cell if both else cell[1] for cell in every}


def _protected(primary: set[_Cell], edges: Mapping[_Cell, _Edge]) -> set[_Cell]:
    """Return the small counts with what is blanked for them, the smallest count first.

    There always is a cycle to blank, through the totals of a row and a column: these
    can be larger whatever they are.
    """
    whole = _ways(edges, edges)
    hidden = set(primary)
    blanks = _ways(hidden, edges)
    for cell in sorted(primary, key=lambda cell: (edges[cell].number, edges[cell].place)):
        if _cycle(cell, edges, blanks) is None:
            more = set(_cycle(cell, edges, whole, hidden) or ()) - hidden
            hidden |= more
            for node, further in _ways(more, edges).items():
                blanks.setdefault(node, []).extend(further)
    return hidden


def _printed_again(
    hidden: set[_Cell], primary: set[_Cell], edges: Mapping[_Cell, _Edge]
) -> set[_Cell]:
    """Return the blanks without those that none of the others needs, the largest printed first."""
    blanks = _ways(hidden, edges)
    cycles = {cell: frozenset(_cycle(cell, edges, blanks) or ()) for cell in hidden}
    printed: set[_Cell] = set()
    spares = sorted(hidden - primary, key=lambda cell: (-edges[cell].number, edges[cell].place))
    for spare in spares:
        without = printed | {spare}
        others: dict[_Cell, frozenset[_Cell]] = {}
        for cell, cycle in cycles.items():
            if spare in cycle and cell != spare:
                found = _cycle(cell, edges, blanks, without=without)
                if found is None:
                    break
                others[cell] = frozenset(found)
        else:
            printed = without
            cycles.update(others)
            del cycles[spare]
    return hidden - printed


def _ways(cells: Iterable[_Cell], edges: Mapping[_Cell, _Edge]) -> _Ways:
    """Return where one gets from each node, by cells that may rise or fall."""
    ways: _Ways = {}
    for cell in cells:
        edge = edges[cell]
        if edge.rises:
            ways.setdefault(edge.row, []).append((edge.column, cell))
        if edge.falls:
            ways.setdefault(edge.column, []).append((edge.row, cell))
    return ways


def _cycle(
    cell: _Cell,
    edges: Mapping[_Cell, _Edge],
    ways: _Ways,
    free: Collection[_Cell] | None = None,
    without: Collection[_Cell] = (),
) -> tuple[_Cell, ...] | None:
    """Return the other cells of the cheapest cycle through a cell, up or down; None without one.

    Args:
        cell: the cell.
        edges: all cells.
        ways: the cells that may be on it.
        free: those that cost nothing, for they are blank; None for all.
        without: those that may not be on it after all.
    """
    own = edges[cell]
    net = _Net(ways, edges, free, {cell, *without})
    paths = []
    if own.rises:
        paths.append(_path(own.column, own.row, net))
    if own.falls:
        paths.append(_path(own.row, own.column, net))
    found = [path for path in paths if path is not None]
    return min(found, key=lambda path: path[0])[1] if found else None


class _Net(NamedTuple):
    """Where one may go, and what it costs."""

    ways: _Ways
    edges: Mapping[_Cell, _Edge]
    free: Collection[_Cell] | None
    barred: Collection[_Cell]


def _path(start: _Node, end: _Node, net: _Net) -> tuple[int, tuple[_Cell, ...]] | None:
    """Return the cheapest path between two nodes (Dijkstra); what is blank costs nothing."""
    best: dict[_Node, int] = {start: 0}
    came: dict[_Node, tuple[_Node, _Cell]] = {}
    heap: list[tuple[int, int, _Node]] = [(0, 0, start)]
    pushed = 0
    while heap:
        cost, _, node = heappop(heap)
        if node == end:
            break
        if cost > best[node]:
            continue
        for nearer, cell in net.ways.get(node, ()):
            if cell in net.barred:
                continue
            free = net.free is None or cell in net.free
            further = cost + (0 if free else net.edges[cell].number + 1)
            if nearer not in best or further < best[nearer]:
                best[nearer], came[nearer] = further, (node, cell)
                pushed += 1
                heappush(heap, (further, pushed, nearer))
    if end not in best:
        return None
    cells, node = [], end
    while node != start:
        node, cell = came[node]
        cells.append(cell)
    return best[end], tuple(cells)
