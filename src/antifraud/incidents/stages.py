# SPDX-License-Identifier: MIT
"""The stages that a case and a call for help go through, and the ways between them.

The ways are data: `TRANSITIONS` is the whole table, each row with its basis.
What is not in it is not allowed.
"""

from __future__ import annotations

from typing import NamedTuple

from antifraud.vocabulary import Labelled, Vocabulary

__all__ = ["TRANSITIONS", "Cycle", "Stage", "Transition", "next_stages"]

_PROCEDURE = "Provisions on Criminal Procedure of Public Security Organs"
_LAW = "Criminal Procedure Law"
_CALLS = "Rules on taking and handling 110 calls"


class Cycle(Labelled):
    """Whether it is a case or a call for help; a lost child is a call for help, not a case.

    >>> Cycle.HELP.zh
    '求助'
    """

    CASE = ("case", "案件", "case")
    HELP = ("help", "求助", "call for help")


class Stage(Vocabulary):
    """A stage of a case or of a call for help; the call is the first of both.

    Solved (破案) is a statistic and no stage: the rules of 2020 have no such step.

    >>> Stage.FILED.zh, Stage.FILED.source
    ('立案', 'Provisions on Criminal Procedure of Public Security Organs, art. 178')
    >>> Stage.RESOLVED.label("en")
    'resolved'
    """

    CALL_TAKEN = ("call_taken", "接警", "call taken", _CALLS, "2003")
    ACCEPTED = ("accepted", "受案", "accepted", f"{_PROCEDURE}, art. 171", "2020")
    FILED = ("filed", "立案", "filed", f"{_PROCEDURE}, art. 178", "2020")
    NOT_FILED = ("not_filed", "不予立案", "not filed", f"{_PROCEDURE}, art. 178", "2020")
    INVESTIGATION = ("investigation", "侦查", "investigation", f"{_LAW}, art. 115", "2018")
    CONCLUDED = (
        "concluded", "侦查终结", "investigation concluded", f"{_PROCEDURE}, art. 283", "2020",
    )  # fmt: skip
    PROSECUTION = (
        "prosecution", "移送审查起诉", "sent for prosecution", f"{_PROCEDURE}, art. 289", "2020",
    )  # fmt: skip
    TRANSFERRED = (
        "transferred", "移送管辖", "transferred to the body in charge",
        f"{_PROCEDURE}, art. 184", "2020",
    )  # fmt: skip
    WITHDRAWN = ("withdrawn", "撤案", "withdrawn", f"{_PROCEDURE}, art. 186", "2020")
    TERMINATED = (
        "terminated", "终止侦查", "investigation of a suspect ended",
        f"{_PROCEDURE}, art. 186", "2020",
    )  # fmt: skip
    DISPATCHED = ("dispatched", "派警", "officers dispatched", _CALLS, "2003")
    ON_SCENE = ("on_scene", "到场", "officers on scene", _CALLS, "2003")
    RESOLVED = ("resolved", "处置完毕", "resolved", _CALLS, "2003")
    HANDED_OVER = ("handed_over", "移交", "handed over", _CALLS, "2003")
    CLOSED = ("closed", "结警", "call closed", _CALLS, "2003")
    OTHER = ("other", "其他", "other")


class Transition(NamedTuple):
    """One way of the table.

    Attributes:
        cycle: whose way it is.
        before: the stage that it leaves.
        after: the stage that it leads to.
        basis: the article that it rests on; empty where the practice of calls
            for help is all there is.

    >>> [way.basis for way in TRANSITIONS if way.after is Stage.WITHDRAWN]
    ['Provisions on Criminal Procedure of Public Security Organs (2020), art. 186']
    """

    cycle: Cycle
    before: Stage
    after: Stage
    basis: str = ""


_CASE, _HELP = Cycle.CASE, Cycle.HELP
_RULES = f"{_PROCEDURE} (2020), art."
_STATUTE = f"{_LAW} (2018), art."

#: Every way that there is. The last rows of a case are the ways back that the law opens.
TRANSITIONS: tuple[Transition, ...] = (
    Transition(_CASE, Stage.CALL_TAKEN, Stage.ACCEPTED, f"{_RULES} 171"),
    Transition(_CASE, Stage.ACCEPTED, Stage.FILED, f"{_RULES} 178"),
    Transition(_CASE, Stage.ACCEPTED, Stage.NOT_FILED, f"{_RULES} 178"),
    Transition(_CASE, Stage.FILED, Stage.INVESTIGATION, f"{_STATUTE} 115"),
    Transition(_CASE, Stage.INVESTIGATION, Stage.CONCLUDED, f"{_RULES} 283"),
    Transition(_CASE, Stage.CONCLUDED, Stage.PROSECUTION, f"{_RULES} 289"),
    Transition(_CASE, Stage.ACCEPTED, Stage.TRANSFERRED, f"{_RULES} 175"),
    Transition(_CASE, Stage.FILED, Stage.TRANSFERRED, f"{_RULES} 184"),
    Transition(_CASE, Stage.INVESTIGATION, Stage.TRANSFERRED, f"{_RULES} 184"),
    Transition(_CASE, Stage.INVESTIGATION, Stage.WITHDRAWN, f"{_RULES} 186"),
    Transition(_CASE, Stage.INVESTIGATION, Stage.TERMINATED, f"{_RULES} 186"),
    # The suspect is let go, the case goes on; the procuratorate has it filed, or investigated
    # further; new facts turn up after it was withdrawn.
    Transition(_CASE, Stage.TERMINATED, Stage.INVESTIGATION, f"{_RULES} 186"),
    Transition(_CASE, Stage.NOT_FILED, Stage.FILED, f"{_STATUTE} 113"),
    Transition(_CASE, Stage.PROSECUTION, Stage.INVESTIGATION, f"{_STATUTE} 175"),
    Transition(_CASE, Stage.WITHDRAWN, Stage.FILED, f"{_RULES} 190"),
    Transition(_HELP, Stage.CALL_TAKEN, Stage.DISPATCHED, _CALLS),
    Transition(_HELP, Stage.DISPATCHED, Stage.ON_SCENE, _CALLS),
    Transition(_HELP, Stage.ON_SCENE, Stage.RESOLVED, _CALLS),
    Transition(_HELP, Stage.ON_SCENE, Stage.HANDED_OVER, _CALLS),
    Transition(_HELP, Stage.RESOLVED, Stage.CLOSED, _CALLS),
    Transition(_HELP, Stage.HANDED_OVER, Stage.CLOSED, _CALLS),
    # Settled by telephone; told at once to whom it concerns; over before officers arrive.
    Transition(_HELP, Stage.CALL_TAKEN, Stage.RESOLVED),
    Transition(_HELP, Stage.CALL_TAKEN, Stage.HANDED_OVER),
    Transition(_HELP, Stage.DISPATCHED, Stage.RESOLVED),
)


def next_stages(cycle: Cycle, stage: Stage) -> tuple[Stage, ...]:
    """Return the stages that may follow one; empty where it is the last.

    >>> [after.zh for after in next_stages(Cycle.CASE, Stage.ACCEPTED)]
    ['立案', '不予立案', '移送管辖']
    >>> next_stages(Cycle.CASE, Stage.TRANSFERRED)
    ()
    """
    return tuple(way.after for way in TRANSITIONS if way[:2] == (cycle, stage))
