# SPDX-License-Identifier: MIT
"""The English words that tell a draft what a figure is of, as tables."""

from __future__ import annotations

import re

from antifraud.bulletins.drafts.words import Cue, Label, Naming, Words, joined
from antifraud.casebook import Indicator, Topic
from antifraud.figures import Basis, Unit

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
    Naming(
        r"loss per case|average loss(?! (?:averted|prevented|avoided|saved))", (_I.LOSS_PER_CASE,)
    ),
    Naming(
        rf"(?:averted|averting|avoided|prevented){_GAP}loss(?:es)?"
        r"|loss(?:es)? (?:averted|prevented|avoided|saved)|averted",
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
_OFFENCE, _TYPE, _SEX, _GROUP = "offence", "type", "sex", "group"

#: Nouns of things and of kinds, never of one person.
_LABELS = (
    Label(r"assisting", "帮信", "assisting information-network crime", _ENFORCEMENT, _OFFENCE),
    Label(r"money[- ]laundering", "洗钱", "money laundering", _ENFORCEMENT, _OFFENCE),
    Label(r"extortion|blackmail", "敲诈勒索", "extortion", _ENFORCEMENT, _OFFENCE),
    Label(r"running (?:an? )?casinos?", "开设赌场", "running a casino", _ENFORCEMENT, _OFFENCE),
    Label(r"robbery", "抢劫抢夺", "robbery", kind=_OFFENCE),
    Label(r"identity (?:theft|fraud)", "冒用身份", "identity theft", _ENFORCEMENT, _OFFENCE),
    Label(r"investment (?:scams?|frauds?)", "投资理财", "investment", kind=_TYPE),
    Label(
        r"(?:fake|bogus) (?:online )?(?:shops?|shopping)", "虚假购物", "fake shopping", kind=_TYPE
    ),
    Label(r"(?:fake |bogus )?loans?", "贷款", "loans", kind=_TYPE),
    Label(r"romance(?: scams?| frauds?)?", "婚恋交友", "romance", kind=_TYPE),
    Label(
        r"(?:telecoms?|online)(?: and online| and telecoms?)? fraud",
        "电信网络诈骗",
        "telecom and online fraud",
        kind=_OFFENCE,
    ),
    Label(r"fraud|scams?", "诈骗", "fraud", kind=_OFFENCE),
    Label(r"theft", "盗窃", "theft", kind=_OFFENCE),
    Label(r"burglar(?:y|ies)", "入室盗窃", "burglary", kind=_OFFENCE),
    Label(r"women|girls|females?", "女性", "women", kind=_SEX),
    Label(r"men|boys|males?", "男性", "men", kind=_SEX),
    Label(r"detained", "刑事拘留", "detained", _ENFORCEMENT),
    Label(r"charged|prosecuted", "起诉", "prosecuted", _ENFORCEMENT),
    Label(r"sentenced", "判处", "sentenced", _ENFORCEMENT),
    Label(r"fines", "罚金", "fines", _MONEY, of_money=True),
    Label(r"leads|clues", "线索", "leads", _ENFORCEMENT),
    Label(r"operations?", "行动", "operations", _ENFORCEMENT),
    Label(r"gangs?", "团伙", "gangs", _ENFORCEMENT),
    Label(r"dens", "窝点", "dens", _ENFORCEMENT),
    Label(r"officers", "警力", "officers", _ENFORCEMENT),
    Label(r"stations", "派出所", "stations", _ENFORCEMENT),
    Label(r"suspects", "嫌疑人", "suspects", _ENFORCEMENT),
    Label(r"defendants", "被告人", "defendants", _ENFORCEMENT),
    Label(r"victims", "受害人", "victims"),
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
    Label(r"schools", "学校", "schools"),
    Label(r"residents", "居民", "residents"),
    Label(r"students", "学生", "students", kind=_GROUP),
    Label(r"older people|pensioners", "老年人", "older people", kind=_GROUP),
    Label(r"minors|juveniles|children", "未成年人", "minors", kind=_GROUP),
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
    Cue.RESPECTIVELY: r"respectively",
    Cue.AIM: r"aim(?:s|ed|ing)? (?:to|for|at)|target of|(?:is|are) expected to|hopes? to",
    Cue.ACCOUNT: r"accounts?",
}

_FILLERS = (
    r"[\s\"'“”,-]|\b(?:a|an|and|as|at|by|had|has|have|in|is|it|of|or|that|the|this|up|was|were"
    r"|which|with|more|fewer|less|lower|higher|number|numbers|figure|being|representing)\b"
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
    age=Label("", "年龄", "age"),
    difference=Label("", "增减数", "difference"),
    aim=Label("", "目标", "aim", kind="aim"),
    differs=re.compile(r"(?!)(?P<less>)"),
    differs_behind=re.compile(
        r"\s*(?:more|higher|(?P<less>fewer|less|lower))\b(?:\s+[a-z]+){0,3}?\s+than\b",
        re.IGNORECASE,
    ),
    age_before=re.compile(r"\b(?:aged?|ages)(?:\s+(?:of|from|between|about))?\s*$", re.IGNORECASE),
    age_limit=re.compile(
        r"\b(?:the|victims|people|persons|those|anyone|adults|residents|citizens|customers|users"
        r"|students|men|women|boys|girls|males|females|children|teenagers|pensioners|suspects"
        r"|complainants|consumers)(?:\s+(?:who\s+)?(?:are|were))?\s*$",
        re.IGNORECASE,
    ),
    age_of_count=re.compile(
        r"\s+(?:of\s+(?:whom|them|these)\s+)?(?:[a-z]+\s+)?(?:was|were|are|is)\s+", re.IGNORECASE
    ),
    age_behind=re.compile(r"[-\s]?years?[- ](?:olds?|of age)\b|(?<=\d)s\b", re.IGNORECASE),
    passive=re.compile(r"\b(?:was|were|been|being|be|is|are|got)\b", re.IGNORECASE),
    things=("items", "pieces", "articles", "objects", "things", ""),
    together=re.compile(r"\b(?:together|between them|in all|altogether)\b", re.IGNORECASE),
    year_before=re.compile(r"(?:in )?(?:the )?(?:previous|prior|preceding) year", re.IGNORECASE),
    clock=re.compile(
        r"(?:[\d.:,\s]|[ap]\.?m\.?|at|about|around|shortly|just|after|before|o.clock|noon|midnight"
        r"|in the|morning|afternoon|evening)*",
        re.IGNORECASE,
    ),
    amount=re.compile(
        r"(?:and )?(?:worth|valued at|totalling|totaling|amounting to|involving)(?: a total of)?",
        re.IGNORECASE,
    ),
    bracket_before=re.compile(r"[(\[]\s*(?:or|about|around|some)?\s*$", re.IGNORECASE),
    bracket_behind=re.compile(r"\s*[)\]]"),
    part_of=re.compile(
        r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|its|their|all)\s+)*", re.IGNORECASE
    ),
    each_behind=re.compile(
        r"\s*(?:(?!(?:in|over|within|for|than|of|about|after|and|or)\b)[a-z-]+\s+){0,3}"
        r"(?:an?|per|each|every)\s+(?:day|week|month|hour|minute|year|quarter)\b"
        r"(?!\s+(?:ago|earlier|before|later|after|or|old))"
        r"|\s*(?:[a-z-]+\s+)?(?:daily|weekly|monthly)\b|\s+per\s+(?:100|1,000|10,000|100,000|[a-z]+)\b",
        re.IGNORECASE,
    ),
    risen_from=re.compile(r"\b(?:up|down)\s+from\s+(?:the\s+)?$", re.IGNORECASE),
    compared_behind=re.compile(r"(?!)"),
    compared_between=re.compile(
        r"\s*(?:over|on|from|against|versus|than(?: in)?|compared (?:with|to))\s+(?:the\s+)?",
        re.IGNORECASE,
    ),
    multiple_of=re.compile(r"(?!)"),
    bases=(
        (
            re.compile(
                r"\byear[- ]on[- ]year\b"
                r"|\b(?:than|on|over|from|against) (?:a year (?:earlier|ago|before)"
                r"|(?:in )?(?:last|the previous) year|(?:in )?the same)\b",
                re.IGNORECASE,
            ),
            Basis.YEAR_EARLIER,
        ),
        (
            re.compile(
                r"\b(?:quarter[- ]on[- ]quarter|month[- ]on[- ]month|(?:than|on|over|from|against)"
                r" (?:in )?(?:the (?:previous|preceding)|last) (?:quarter|month|week|period))\b",
                re.IGNORECASE,
            ),
            Basis.PREVIOUS_PERIOD,
        ),
    ),
    whole_behind=re.compile(r"(?!)"),
    whole_before=re.compile(r"\s*(?:out )?of (?:the |these |all )?(?:the )?", re.IGNORECASE),
    others=re.compile(r"\b(?:among others|and others|and so on|etc)\b", re.IGNORECASE),
    suffix=re.compile(
        r"\b(?:the|cases?|reports?|people|suspects|offences?|victims|schemes?|involved|for|about"
        r"|they|we|police|rose|rises?|fell|falls?|dropped|declined|increased|decreased|grew|climbed)\b",
        re.IGNORECASE,
    ),
    body=re.compile(
        r"\b(?:city|county|province|district|town|station|bureau|branch|court|bank|company)\b",
        re.IGNORECASE,
    ),
    per={
        **dict.fromkeys(("per case",), Unit.CASE),
        **dict.fromkeys(("per account",), Unit.ACCOUNT),
        **dict.fromkeys(("per person", "per head"), Unit.PERSON),
    },
)
