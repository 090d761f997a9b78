# SPDX-License-Identifier: MIT
"""Linking a million fraud reports by account and phone, beside what joins graphs elsewhere.

Two worlds, seeded. In one, gangs of about four reports each share a few accounts and numbers; in
the other, accounts and numbers are drawn from a pool, so that most reports are one group. Each job
runs in a process of its own: processor seconds and peak memory beyond what it is given, and the
same beside the whole of `link`. All must find the same groups.

The peers start from plain lists (an id, an account and a number for each report), or from the
reports that `link` is given, with the loop that anybody would write; scipy also from polars
columns. They are given no dates, counties or hotlines to mind: `link` also spells traces alike,
cuts what is nobody's, and ranks and names its groups. A second table joins ties alone, given as
pairs of numbers; a third shows the time of `link` as reports become more.

python bench/linking.py [REPORTS]
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from antifraud.cooperation import link
from antifraud.cooperation.linking.joined import roots
from antifraud.incidents import FraudReport

MOST = 1_000_000
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
BY = ("accounts", "phones")
START = datetime(2023, 1, 1, tzinfo=timezone(timedelta(hours=8)))
STATUS = Path("/proc/self/status")

Pair = tuple[int, int]
Groups = Iterable[Sequence[str]]


class Given(NamedTuple):
    """What a job is given: plain lists, or the same as reports."""

    ids: list[str]
    accounts: list[str]
    phones: list[str]
    counties: list[str]

    def reports(self) -> list[FraudReport]:
        """Make the reports."""
        return [
            FraudReport(
                id=name,
                reported_at=START + timedelta(seconds=31 * place),
                division=county,
                accounts=(account,),
                phones=(phone,),
            )
            for place, (name, account, phone, county) in enumerate(zip(*self, strict=True))
        ]

    def ties(self) -> list[Pair]:
        """Return the pairs of reports that share a trace, each with the first that names it."""
        found: list[Pair] = []
        for column in (self.accounts, self.phones):
            first: dict[str, int] = {}
            for place, trace in enumerate(column):
                before = first.setdefault(trace, place)
                if before != place:
                    found.append((before, place))
        return found


# --- the two worlds ----------------------------------------------------------------------------


def gangs(size: int) -> Given:
    """Draw reports of gangs, four or so each, most of them from the gang's own county."""
    draw = random.Random(size)  # noqa: S311 - a benchmark, not a secret
    given = Given([], [], [], [])
    for place in range(size):
        gang = draw.randrange(max(1, size // 4))
        home = 330100 + gang % 90 if draw.random() < 0.8 else 330100 + draw.randrange(90)  # noqa: PLR2004
        given.ids.append(f"F{place:07}")
        given.accounts.append(str(6222020000000000000 + 10 * gang + draw.randrange(2)))
        given.phones.append(str(13000000000 + 10 * gang + draw.randrange(3)))
        given.counties.append(str(home))
    return given


def pool(size: int) -> Given:
    """Draw each account and each number from a pool of as many as there are reports."""
    draw = random.Random(size)  # noqa: S311
    given = Given([], [], [], [])
    for place in range(size):
        given.ids.append(f"F{place:07}")
        given.accounts.append(str(6222020000000000000 + draw.randrange(size)))
        given.phones.append(str(13000000000 + draw.randrange(size)))
        given.counties.append(str(330100 + draw.randrange(90)))
    return given


WORLDS: dict[str, Callable[[int], Given]] = {"gangs": gangs, "pool": pool}


# --- how each joins ties: the groups as places -------------------------------------------------


def by_roots(count: int, ties: list[Pair]) -> Sequence[int]:
    """Join as `link` does, without its reports."""
    return roots(count, ties)


def by_rustworkx(count: int, ties: list[Pair]) -> list[set[int]]:
    """Join with rustworkx."""
    import rustworkx as rx  # noqa: PLC0415 - of the group `bench`, and so are the next

    graph: Any = rx.PyGraph(multigraph=True)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(ties)
    found: list[set[int]] = rx.connected_components(graph)
    return found


def by_igraph(count: int, ties: list[Pair]) -> list[int]:
    """Join with igraph."""
    import igraph  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    membership: list[int] = igraph.Graph(n=count, edges=ties).connected_components().membership
    return membership


def by_networkx(count: int, ties: list[Pair]) -> list[set[int]]:
    """Join with networkx."""
    import networkx as nx  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    graph: Any = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ties)
    return list(nx.connected_components(graph))


def by_scipy(count: int, ties: list[Pair]) -> Any:  # noqa: ANN401 - an array of numpy
    """Join with scipy."""
    import numpy as np  # noqa: PLC0415

    pairs = np.array(ties, dtype=np.int32).reshape(-1, 2)
    return _components(count, pairs[:, 0], pairs[:, 1])


def _components(count: int, ones: Any, others: Any) -> Any:  # noqa: ANN401
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import coo_array  # type: ignore[import-untyped]  # noqa: PLC0415
    from scipy.sparse.csgraph import (  # type: ignore[import-untyped]  # noqa: PLC0415
        connected_components,
    )

    graph = coo_array((np.ones(len(ones), dtype=np.int8), (ones, others)), shape=(count, count))
    return connected_components(graph, directed=False)[1]


PEERS: dict[str, Callable[[int, list[Pair]], Any]] = {
    "rustworkx": by_rustworkx,
    "igraph": by_igraph,
    "scipy": by_scipy,
    "networkx": by_networkx,
}


def named(ids: Sequence[str], found: Any) -> Groups:  # noqa: ANN401 - labels, or sets of places
    """Return groups as ids, of labels or of sets of places; those of one are left out."""
    if isinstance(found, list) and found and isinstance(found[0], set):
        return list(_named_sets(ids, found))
    groups: defaultdict[int, list[str]] = defaultdict(list)
    labels: Any = getattr(found, "tolist", lambda: found)()
    for name, label in zip(ids, labels, strict=True):
        groups[label].append(name)
    return [group for group in groups.values() if len(group) > 1]


def _named_sets(ids: Sequence[str], found: Iterable[set[int]]) -> Iterator[Sequence[str]]:
    for places in found:
        if len(places) > 1:
            yield [ids[place] for place in places]


# --- the jobs: what is prepared, untimed, and what is timed ------------------------------------


def by_link(given: Given) -> Callable[[], Groups]:
    """Link reports, and take no group out."""
    reports = given.reports()
    return lambda: link(reports, by=BY).ids()


def by_link_with_ids(given: Given) -> Callable[[], Groups]:
    """Link reports, and take every group out as ids."""
    reports = given.reports()
    return lambda: list(link(reports, by=BY).ids())


def from_reports(peer: str) -> Callable[[Given], Callable[[], Groups]]:
    """Read reports with a loop, join with a peer, take every group out as ids."""

    def job(given: Given) -> Callable[[], Groups]:
        reports = given.reports()

        def run() -> Groups:
            ids, ties = [report.id for report in reports], []
            of_account: dict[str, int] = {}
            of_phone: dict[str, int] = {}
            for place, report in enumerate(reports):
                for first, traces in ((of_account, report.accounts), (of_phone, report.phones)):
                    for trace in traces:
                        before = first.setdefault(trace, place)
                        if before != place:
                            ties.append((before, place))
            return named(ids, PEERS[peer](len(ids), ties))

        return run

    return job


def from_lists(peer: str) -> Callable[[Given], Callable[[], Groups]]:
    """Read plain lists, join with a peer, take every group out as ids."""
    return lambda given: lambda: named(given.ids, PEERS[peer](len(given.ids), given.ties()))


def by_scipy_of_polars(given: Given) -> Callable[[], Groups]:
    """Number traces with polars, join reports with traces with scipy, group with polars."""
    import polars as pl  # noqa: PLC0415

    frame = pl.DataFrame({"id": given.ids, "account": given.accounts, "phone": given.phones})

    def run() -> Groups:
        count = len(frame)
        numbered = frame.select(
            pl.col("account").rank("dense").cast(pl.Int32) + (count - 1),
            pl.col("phone").rank("dense").cast(pl.Int32),
        )
        accounts = numbered["account"].to_numpy()
        phones = numbered["phone"].to_numpy() + accounts.max()
        import numpy as np  # noqa: PLC0415

        places = np.tile(np.arange(count, dtype=np.int32), 2)
        labels = _components(int(phones.max()) + 1, places, np.concatenate((accounts, phones)))
        groups: list[list[str]] = (
            frame.select("id")
            .with_columns(pl.Series("label", labels[:count]))
            .group_by("label")
            .agg("id")
            .filter(pl.col("id").list.len() > 1)["id"]
            .to_list()
        )
        return groups

    return run


def joining(peer: Callable[[int, list[Pair]], Any]) -> Callable[[Given], Callable[[], Groups]]:
    """Join ties alone, as each gives its answer; the groups are named when time is up."""

    def job(given: Given) -> Callable[[], Groups]:
        ties = given.ties()
        return lambda: _Later(given.ids, peer(len(given.ids), ties))

    return job


class _Later(list[Sequence[str]]):
    """Groups that are named when they are gone through."""

    def __init__(self, ids: Sequence[str], found: Any) -> None:  # noqa: ANN401
        super().__init__()
        self.kept = ids, found

    def __iter__(self) -> Iterator[Sequence[str]]:
        return iter(named(*self.kept))


WHOLE: dict[str, Callable[[Given], Callable[[], Groups]]] = {
    "link": by_link,
    "link, with all ids": by_link_with_ids,
    "rustworkx, from reports": from_reports("rustworkx"),
    **{f"{peer}, from lists": from_lists(peer) for peer in PEERS},
    "scipy, from polars": by_scipy_of_polars,
}
ALONE: dict[str, Callable[[Given], Callable[[], Groups]]] = {
    "ties: link": joining(by_roots),
    **{f"ties: {name}": joining(peer) for name, peer in PEERS.items()},
}


# --- measuring ---------------------------------------------------------------------------------


class Cost(NamedTuple):
    """What a job cost: processor seconds, MiB beyond what it was given, and its groups."""

    seconds: float
    memory: float
    groups: str


def _memory(name: str) -> float:
    line = next(row for row in STATUS.read_text("ascii").splitlines() if row.startswith(name))
    return int(line.split()[1]) / 1024


def measure(job: Callable[[Given], Callable[[], Groups]], given: Given) -> Cost:
    """Run a job once, after a small one that loads what it needs."""
    job(Given(*(column[:9] for column in given)))()
    run = job(given)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the peak begins anew
    before, start = _memory("VmRSS"), process_time()
    groups = run()
    seconds = process_time() - start
    memory = _memory("VmHWM") - before
    told = sorted(sorted(group) for group in groups)
    return Cost(seconds, memory, sha256(json.dumps(told).encode()).hexdigest())


def apart(world: str, name: str, size: int) -> Cost:
    """Measure a job in a process of its own."""
    command = [sys.executable, __file__, world, name, str(size)]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return Cost(*json.loads(done.stdout))


def table(world: str, names: Iterable[str], base: str, size: int) -> str:
    """Print a line for each job, and return what all found."""
    costs = {name: apart(world, name, size) for name in names}
    of = costs[base]
    for name, cost in costs.items():
        print(
            f"{name:26}{cost.seconds:8.2f} s{cost.seconds / of.seconds:8.2f}"
            f"{cost.memory:8.0f} MiB{cost.memory / max(of.memory, 1):8.2f}"
        )
    if len({cost.groups for cost in costs.values()}) > 1:
        raise SystemExit("the groups are not the same")
    return of.groups


def main(most: int = MOST) -> None:
    """Print the tables."""
    for world in WORLDS:
        print(f"\n{world}: {most:,} reports; processor time and peak memory, beside link with ids")
        whole = table(world, WHOLE, "link, with all ids", most)
        print("ties alone")
        if table(world, ALONE, "ties: link", most) != whole:
            raise SystemExit("the groups are not the same")
        print("link with all ids, microseconds a report")
        for size in (size for size in SIZES if size <= most):
            print(f"{size:12,}{apart(world, 'link, with all ids', size).seconds / size * 1e6:8.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 2:  # noqa: PLR2004 - it is the process of one job
        _, world, name, size = sys.argv
        print(json.dumps(measure((WHOLE | ALONE)[name], WORLDS[world](int(size)))))
    else:
        main(*map(int, sys.argv[1:]))
