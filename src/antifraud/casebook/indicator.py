# SPDX-License-Identifier: MIT
"""What a bulletin reports on: indicators with their unit and definition."""

from __future__ import annotations

from typing import Self

from antifraud.figures import Unit
from antifraud.vocabulary import Language, Vocabulary

__all__ = ["Indicator", "Topic"]

_LAW = "Anti-Telecom and Online Fraud Law (2022)"
_PROCEDURE = "Provisions on Criminal Procedure of Public Security Organs (2020)"
_STOPPING = "银发〔2016〕86号"


class Topic(Vocabulary):
    """The parts of a bulletin, in the order in which they stand.

    >>> [topic.zh for topic in Topic][:2]
    ['打击', '资金']
    """

    ENFORCEMENT = ("enforcement", "打击", "Enforcement")
    MONEY = ("money", "资金", "Money")
    PREVENTION = ("prevention", "防范", "Prevention")
    OUTREACH = ("outreach", "宣传", "Outreach")
    SERVICES = ("services", "服务", "Services")
    COOPERATION = ("cooperation", "协作", "Cooperation")
    OTHER = ("other", "其他", "Other")


class Indicator(Vocabulary):
    """A published indicator.

    Where an indicator has no public definition, that is what is said of it:
    its label is carried and nothing is made up. A rate names its denominator.

    Attributes:
        unit: what it is counted in; None where that is not settled.
        topic: the part of a bulletin where it stands.
        definition_zh: the definition in Chinese; empty where none is public.
        definition_en: the definition in English; empty where none is public.

    >>> Indicator.CLEARANCE_RATE.definition("en")
    'cases solved over cases filed in the period; can pass 100 %'
    >>> Indicator.STOP_PAYMENT_EFFICIENCY.definition("en")
    'no public definition'
    >>> Indicator.STOPPED_ACCOUNTS.unit
    Unit('ACCOUNT')
    """

    unit: Unit | None
    topic: Topic
    definition_zh: str
    definition_en: str

    def __new__(  # noqa: PLR0913, PLR0917 - a member is a row of a table
        cls,
        code: str,
        zh: str,
        en: str,
        unit: Unit | None = None,
        topic: Topic = Topic.OTHER,
        definition_zh: str = "",
        definition_en: str = "",
        source: str = "",
    ) -> Self:
        """Make a member from its row."""
        member = cls._labelled(code, zh, en, source)
        member.unit = unit
        member.topic = topic
        member.definition_zh = definition_zh
        member.definition_en = definition_en
        return member

    CALLS = (
        "calls", "警情数", "calls taken", Unit.CASE, Topic.ENFORCEMENT,
        "接到报警并登记的警情", "calls for police taken and registered",
    )  # fmt: skip
    OCCURRED = ("occurred", "发案数", "cases occurred", Unit.CASE, Topic.ENFORCEMENT)
    FILED = (
        "filed", "立案数", "cases filed", Unit.CASE, Topic.ENFORCEMENT,
        "经审查决定立案侦查的案件", "cases filed for investigation after review",
        f"{_PROCEDURE}, art. 178",
    )  # fmt: skip
    SOLVED = (
        "solved", "破案数", "cases solved", Unit.CASE, Topic.ENFORCEMENT,
        "本期破获的案件，含往期所立", "cases solved in the period, filed in it or before",
    )  # fmt: skip
    CLEARANCE_RATE = (
        "clearance_rate", "破案率", "clearance rate", Unit.PERCENT, Topic.ENFORCEMENT,
        "破案数除以立案数，可超过100%",
        "cases solved over cases filed in the period; can pass 100 %",
    )  # fmt: skip
    CAUGHT = (
        "caught", "抓获数", "suspects caught", Unit.PERSON, Topic.ENFORCEMENT,
        "抓获的嫌疑人", "suspects taken in",
    )  # fmt: skip
    DEALT_WITH = ("dealt_with", "打处数", "persons dealt with", Unit.PERSON, Topic.ENFORCEMENT)
    COERCIVE_MEASURES = (
        "coercive_measures", "采取刑事强制措施数", "under criminal coercive measures",
        Unit.PERSON, Topic.ENFORCEMENT,
        "被拘传、取保候审、监视居住、拘留或逮捕的人，其中有人未被羁押",
        "compelled, released on guarantee, watched at home, detained or arrested; some at liberty",
        "Criminal Procedure Law, arts 66-100",
    )  # fmt: skip
    LOST = (
        "lost", "被骗金额", "money lost", Unit.CNY, Topic.MONEY,
        "被害人被骗走的钱款", "what victims were cheated of",
    )  # fmt: skip
    STOPPED_ACCOUNTS = (
        "stopped_accounts", "止付账户数", "accounts stopped", Unit.ACCOUNT, Topic.MONEY,
        "被紧急止付的账户：只收不付，48小时，一户至多两次",
        "accounts under emergency stop-payment: money in, none out, 48 hours, at most twice",
        _STOPPING,
    )  # fmt: skip
    STOPPED_MONEY = (
        "stopped_money", "止付金额", "money stopped", Unit.CNY, Topic.MONEY,
        "止付账户内的款项，不等于冻结，也不等于追回",
        "money in stopped accounts; neither frozen nor recovered", _STOPPING,
    )  # fmt: skip
    STOP_PAYMENT_EFFICIENCY = (
        "stop_payment_efficiency", "止付效率", "stop-payment efficiency", None, Topic.MONEY,
    )  # fmt: skip
    FROZEN_ACCOUNTS = (
        "frozen_accounts", "冻结账户数", "accounts frozen", Unit.ACCOUNT, Topic.MONEY,
        "立案后依法冻结的账户，六个月，可续", "accounts frozen after filing: six months, renewable",
        f"{_PROCEDURE}, arts 240-243",
    )  # fmt: skip
    FROZEN_MONEY = (
        "frozen_money", "冻结金额", "money frozen", Unit.CNY, Topic.MONEY,
        "被冻结的款项", "money frozen", f"{_PROCEDURE}, arts 240-243",
    )  # fmt: skip
    FREEZE_RATE = (
        "freeze_rate", "冻结率", "freeze rate", Unit.PERCENT, Topic.MONEY,
        "冻结金额除以止付金额", "money frozen over money stopped",
    )  # fmt: skip
    RECOVERED = (
        "recovered", "追赃金额", "money recovered", Unit.CNY, Topic.MONEY,
        "追回的赃款", "criminal proceeds recovered", f"{_LAW}, art. 34",
    )  # fmt: skip
    RETURNED = (
        "returned", "返赃金额", "money returned", Unit.CNY, Topic.MONEY,
        "返还被害人的款项", "money returned to victims",
        "2016 rules on returning frozen funds of telecom fraud",
    )  # fmt: skip
    RETURN_RATE = (
        "return_rate", "返还率", "return rate", Unit.PERCENT, Topic.MONEY,
        "返还金额除以冻结金额", "money returned over money frozen",
    )  # fmt: skip
    RECOVERY_RATE = (
        "recovery_rate", "追赃挽损率", "recovery rate", Unit.PERCENT, Topic.MONEY,
        "追回与避免的损失除以被骗金额", "money recovered and averted over money lost",
    )  # fmt: skip
    AVERTED = (
        "averted", "挽损金额", "loss averted", Unit.CNY, Topic.PREVENTION,
        "因劝阻、拦截而未被骗走的款项", "money not lost thanks to warning or interception",
    )  # fmt: skip
    LOSS_PER_CASE = (
        "loss_per_case", "案均损失", "loss per case", Unit.CNY / Unit.CASE, Topic.MONEY,
        "被骗金额除以案件数", "money lost over cases",
    )  # fmt: skip
    CASES_PER_10000 = (
        "cases_per_10000", "万人发案率", "cases per 10,000 people",
        Unit.CASE / Unit.PERSON.each(10_000), Topic.PREVENTION,
        "每万人口的发案数", "cases for each 10,000 residents",
    )  # fmt: skip
    WARNINGS = (
        "warnings", "预警数", "warnings issued", Unit.ITEM, Topic.PREVENTION,
        "发出的预警信息条数", "warnings sent out", f"{_LAW}, art. 34",
    )  # fmt: skip
    DISSUADED = (
        "dissuaded", "预警劝阻人次", "warned and dissuaded", Unit.PERSON_TIME, Topic.PREVENTION,
        "预警劝阻的人次，短信、电话、见面各不相同",
        "occurrences of dissuasion; by text, call or visit, which differ a thousandfold",
        f"{_LAW}, art. 34",
    )  # fmt: skip
    FACE_TO_FACE_RATE = (
        "face_to_face_rate", "见面劝阻率", "share dissuaded face to face", Unit.PERCENT,
        Topic.PREVENTION,
        "见面劝阻除以全部劝阻", "dissuaded face to face over all dissuaded",
    )  # fmt: skip
    OUTREACH_COVERAGE = (
        "outreach_coverage", "宣防覆盖率", "reach of outreach", Unit.PERCENT, Topic.OUTREACH,
    )  # fmt: skip
    APP_RATE = (
        "app_rate", "反诈App安装率", "anti-fraud app installation rate", Unit.PERCENT,
        Topic.OUTREACH,
        "安装数除以常住人口", "installations over residents",
    )  # fmt: skip
    OTHER = ("other", "其他", "other")

    def definition(self, lang: Language = "zh") -> str:
        """Return the definition, or that there is no public one.

        >>> Indicator.DEALT_WITH.definition()
        '无公开定义'
        """
        if not self.definition_zh:
            return "无公开定义" if lang == "zh" else "no public definition"
        return self.definition_zh if lang == "zh" else self.definition_en

    @property
    def is_defined(self) -> bool:
        """Whether a definition is public."""
        return bool(self.definition_zh)
