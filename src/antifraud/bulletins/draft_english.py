# SPDX-License-Identifier: MIT
"""The English words that tell a draft what a figure is of, as tables."""

from __future__ import annotations

import re

from antifraud.bulletins.draft_words import Cue, Label, Naming, Words, joined
from antifraud.casebook import Indicator, Topic
from antifraud.figures import Unit

__all__ = ["ENGLISH"]

_I = Indicator
#: At most three words between two of one term.
_GAP = r"(?: [a-z]{1,20}){0,3} "

#: Words before others of which they hold the beginning come first.
_NAMINGS = (
    Naming(r"clearance rate|clear-up rate", (_I.CLEARANCE_RATE,)),
    Naming(r"stop-payment efficiency|efficiency of stop-payments", (_I.STOP_PAYMENT_EFFICIENCY,)),
    Naming(r"freeze rate", (_I.FREEZE_RATE,)),
    Naming(r"return rate", (_I.RETURN_RATE,)),
    Naming(r"recovery rate", (_I.RECOVERY_RATE,)),
    Naming(r"(?:app )?installation rate", (_I.APP_RATE,)),
    Naming(r"loss per case|average loss", (_I.LOSS_PER_CASE,)),
    Naming(
        rf"(?:averted|averting|avoided|prevented){_GAP}loss(?:es)?"
        r"|loss(?:es)? averted|averted",
        (_I.AVERTED,),
    ),
    Naming(r"money stopped|stopped money", (_I.STOPPED_MONEY,)),
    Naming(r"stop-payments?|stopped|stopping", (_I.STOPPED_ACCOUNTS, _I.STOPPED_MONEY)),
    Naming(r"froze|frozen|freezing", (_I.FROZEN_ACCOUNTS, _I.FROZEN_MONEY)),
    Naming(r"recovered|recovering", (_I.RECOVERED,)),
    Naming(r"returned|refunded", (_I.RETURNED,)),
    Naming(r"lost|loss(?:es)?|cheated of|defrauded of|swindled of", (_I.LOST,)),
    Naming(r"filed|opened", (_I.FILED,)),
    Naming(r"solved|cleared", (_I.SOLVED,)),
    Naming(r"occurred", (_I.OCCURRED,)),
    Naming(r"caught|arrested|arrests", (_I.CAUGHT,)),
    Naming(r"dealt with", (_I.DEALT_WITH,)),
    Naming(r"coercive measures", (_I.COERCIVE_MEASURES,)),
    Naming(r"dissuaded|dissuasions?", (_I.DISSUADED,)),
    Naming(r"warnings? (?:issued|sent)|warnings", (_I.WARNINGS,)),
    Naming(r"calls for police|calls taken|calls received", (_I.CALLS,)),
)

_ENFORCEMENT, _MONEY, _OUTREACH = Topic.ENFORCEMENT, Topic.MONEY, Topic.OUTREACH
_SERVICES, _PREVENTION = Topic.SERVICES, Topic.PREVENTION

#: Nouns of things and of kinds, never of one person.
_LABELS = (
    Label(r"assisting", "帮信", "assisting information-network crime", _ENFORCEMENT),
    Label(r"fraud|scams?", "诈骗", "fraud"),
    Label(r"theft", "盗窃", "theft"),
    Label(r"detained", "刑事拘留", "detained", _ENFORCEMENT),
    Label(r"leads|clues", "线索", "leads", _ENFORCEMENT),
    Label(r"operations?", "行动", "operations", _ENFORCEMENT),
    Label(r"gangs?", "团伙", "gangs", _ENFORCEMENT),
    Label(r"dens", "窝点", "dens", _ENFORCEMENT),
    Label(r"officers", "警力", "officers", _ENFORCEMENT),
    Label(r"stations", "派出所", "stations", _ENFORCEMENT),
    Label(r"suspects", "嫌疑人", "suspects", _ENFORCEMENT),
    Label(r"phone cards|sim cards", "电话卡", "phone cards", _ENFORCEMENT),
    Label(r"phones", "手机", "phones", _ENFORCEMENT),
    Label(r"bank cards|cards", "银行卡", "bank cards", _ENFORCEMENT),
    Label(r"transfers?", "转账", "transfer", _MONEY),
    Label(r"views", "浏览量", "views", _OUTREACH),
    Label(r"interactions", "互动", "interactions", _OUTREACH),
    Label(r"articles", "推文", "articles", _OUTREACH),
    Label(r"videos", "视频", "videos", _OUTREACH),
    Label(r"livestreams", "直播", "livestreams", _OUTREACH),
    Label(r"leaflets", "宣传资料", "leaflets", _OUTREACH),
    Label(r"talks", "讲座", "talks", _OUTREACH),
    Label(r"text messages|messages", "短信", "text messages", _PREVENTION),
    Label(r"approvals", "审批", "approvals", _SERVICES),
    Label(r"passports?", "护照", "passports", _SERVICES),
    Label(r"firms", "企业", "firms", _SERVICES),
    Label(r"students", "学生", "students"),
    Label(r"older people|pensioners", "老年人", "older people"),
    Label(r"minors", "未成年人", "minors"),
    Label(r"cases", "案件", "cases", _ENFORCEMENT),
    Label(r"accounts", "账户", "accounts", _MONEY),
)

_CUES = {
    Cue.AMONG: r"of whom|of which|of these|of them|among them|among whom|including",
    Cue.SHARE: r"accounting for|accounted for|making up|made up|a share of|of the total|or(?= *$)",
    Cue.MEAN: r"on average|an average of|average|mean",
    Cue.EACH: r"each|per (?:case|account|person|head)",
    Cue.TOTAL: r"in all|in total|altogether|a total of",
    Cue.MINIMUM: r"fastest|shortest|lowest|least|quickest",
    Cue.MAXIMUM: r"highest|longest|largest|biggest|most",
    Cue.USUAL: r"usually|normally|originally|as a rule",
    Cue.YEAR_EARLIER: r"a year earlier|a year ago|the year before"
    r"|(?:in )?the same period (?:of )?(?:last|the previous) year",
    Cue.PREVIOUS_PERIOD: r"(?:in )?(?:the )?(?:previous|last|preceding)"
    r" (?:quarter|month|period|week)"
    r"|(?:in )?the (?:quarter|month|period|week) before",
    Cue.FROM: r"from",
    Cue.TO: r"to|reaching|reached",
    Cue.COMPARED: r"than|against|compared with|compared to|versus",
    Cue.TO_DATE: r"to date|so far|until now|up to now",
    Cue.ACCOUNT: r"accounts?",
}

_FILLERS = (
    r"[\s\"'“”,-]|\b(?:a|an|and|as|at|by|had|has|have|in|is|it|of|or|that|the|this|up|was|were"
    r"|which|with|number|numbers|figure|being|representing)\b"
)


def _bounded(pattern: str) -> str:
    return rf"\b(?:{pattern})\b"


ENGLISH = Words(
    clause=re.compile(r"[,;:()\"“”—]"),
    sentence=re.compile(r"[.!?](?=[\s\"”')]|\Z)"),
    paragraph=re.compile(r"\n[ \t\r]*\n"),
    joint=re.compile(r"\b(?:and|while|but|as well as)\b"),
    filler=re.compile(_FILLERS, re.IGNORECASE),
    threshold=re.compile(r"\s+(?:with|of|drawing|that had|had)\s+", re.IGNORECASE),
    threshold_first=False,
    noun_within=16,
    labels_follow=True,
    cue=joined([_bounded(pattern) for pattern in _CUES.values()], re.IGNORECASE),
    cues=tuple(_CUES),
    naming=joined([_bounded(naming.pattern) for naming in _NAMINGS], re.IGNORECASE),
    namings=_NAMINGS,
    label=joined([_bounded(label.pattern) for label in _LABELS], re.IGNORECASE),
    labels=_LABELS,
    share=Label("", "占比", "share"),
    per={
        **dict.fromkeys(("per case",), Unit.CASE),
        **dict.fromkeys(("per account",), Unit.ACCOUNT),
        **dict.fromkeys(("per person", "per head"), Unit.PERSON),
    },
)
