# SPDX-License-Identifier: MIT
"""The Chinese words that tell a draft what a figure is of, as tables.

Sources: the usage of the bulletins of public security bureaus, and the terms of
`antifraud.casebook.Indicator`, each with its own source there.
"""

from __future__ import annotations

import re

from antifraud.bulletins.draft_words import Cue, Label, Naming, Words, joined
from antifraud.casebook import Indicator, Topic
from antifraud.figures import Unit

__all__ = ["CHINESE"]

_I = Indicator
#: A few characters between two words of one term: no number and no mark.
_GAP = r"[^\d，,。；;：:、（）()！？!?\n]{0,10}?"

#: Words before others of which they hold the beginning come first.
_NAMINGS = (
    Naming(r"破案率|侦破率", (_I.CLEARANCE_RATE,)),
    Naming(r"止付效率", (_I.STOP_PAYMENT_EFFICIENCY,)),
    Naming(r"冻结率", (_I.FREEZE_RATE,)),
    Naming(r"返还率|返赃率", (_I.RETURN_RATE,)),
    Naming(r"(?:追赃)?挽损率", (_I.RECOVERY_RATE,)),
    Naming(r"见面(?:劝阻)?率", (_I.FACE_TO_FACE_RATE,)),
    Naming(r"宣防覆盖率|宣传覆盖率", (_I.OUTREACH_COVERAGE,)),
    Naming(r"(?:反诈)?(?:[Aa][Pp][Pp])?安装率", (_I.APP_RATE,)),
    Naming(r"万人发案(?:率|数)?", (_I.CASES_PER_10000,)),
    Naming(r"案均(?:经济)?(?:损失|被骗)(?:金额)?", (_I.LOSS_PER_CASE,)),
    Naming(rf"(?:避免|防止|减少|拦截){_GAP}损失|挽损|止损", (_I.AVERTED,)),
    Naming(rf"挽回{_GAP}损失", (_I.AVERTED, _I.RECOVERED)),
    Naming(r"损失|被骗金额|被骗走|骗走", (_I.LOST,)),
    Naming(r"止付", (_I.STOPPED_ACCOUNTS, _I.STOPPED_MONEY)),
    Naming(r"冻结", (_I.FROZEN_ACCOUNTS, _I.FROZEN_MONEY)),
    Naming(r"追赃|追缴|追回", (_I.RECOVERED,)),
    Naming(r"返赃|返还|发还", (_I.RETURNED,)),
    Naming(r"警情|接警|接报|报警", (_I.CALLS,)),
    Naming(r"(?<![高多易频])发案(?!地)", (_I.OCCURRED,)),
    Naming(r"(?<![不未撤])立案", (_I.FILED,)),
    Naming(r"破案|破获|侦破", (_I.SOLVED,)),
    Naming(r"抓获|抓捕|落网", (_I.CAUGHT,)),
    Naming(r"打处", (_I.DEALT_WITH,)),
    Naming(r"(?:刑事)?强制措施", (_I.COERCIVE_MEASURES,)),
    Naming(r"预警劝阻|劝阻", (_I.DISSUADED,)),
    Naming(r"预警", (_I.WARNINGS,)),
)

_ENFORCEMENT, _MONEY, _OUTREACH = Topic.ENFORCEMENT, Topic.MONEY, Topic.OUTREACH
_SERVICES, _PREVENTION = Topic.SERVICES, Topic.PREVENTION

#: Nouns of things and of kinds, never of one person.
_LABELS = (
    Label(r"帮信", "帮信", "assisting information-network crime", _ENFORCEMENT),
    Label(r"刷单", "刷单", "fake-order rebates"),
    Label(r"贷款", "贷款", "loans"),
    Label(r"冒充客服", "冒充客服", "posing as customer service"),
    Label(r"冒充公检法", "冒充公检法", "posing as police, prosecutors or courts"),
    Label(r"投资理财", "投资理财", "investment"),
    Label(r"电信网络诈骗|电信诈骗|电诈", "电信网络诈骗", "telecom and online fraud"),
    Label(r"诈骗", "诈骗", "fraud"),
    Label(r"盗窃", "盗窃", "theft"),
    Label(r"刑事拘留|刑拘", "刑事拘留", "detained", _ENFORCEMENT),
    Label(r"取保候审", "取保候审", "released on guarantee", _ENFORCEMENT),
    Label(r"逮捕", "逮捕", "arrested by warrant", _ENFORCEMENT),
    Label(r"移送(?:审查)?起诉", "移送起诉", "sent for prosecution", _ENFORCEMENT),
    Label(r"线索", "线索", "leads", _ENFORCEMENT),
    Label(r"抓捕行动|集中行动|专项行动|行动", "行动", "operations", _ENFORCEMENT),
    Label(r"团伙", "团伙", "gangs", _ENFORCEMENT),
    Label(r"窝点", "窝点", "dens", _ENFORCEMENT),
    Label(r"警力|警员", "警力", "officers", _ENFORCEMENT),
    Label(r"派出所", "派出所", "stations", _ENFORCEMENT),
    Label(r"嫌疑人", "嫌疑人", "suspects", _ENFORCEMENT),
    Label(r"手机卡|电话卡", "电话卡", "phone cards", _ENFORCEMENT),
    Label(r"手机", "手机", "phones", _ENFORCEMENT),
    Label(r"银行卡", "银行卡", "bank cards", _ENFORCEMENT),
    Label(r"电脑", "电脑", "computers", _ENFORCEMENT),
    Label(r"涉案(?:金额|资金)", "涉案金额", "money involved", _MONEY),
    Label(r"转账|汇款", "转账", "transfer", _MONEY),
    Label(r"浏览量|阅读量|点击量", "浏览量", "views", _OUTREACH),
    Label(r"互动", "互动", "interactions", _OUTREACH),
    Label(r"推文|文章", "推文", "articles", _OUTREACH),
    Label(r"短视频|视频", "视频", "videos", _OUTREACH),
    Label(r"直播", "直播", "livestreams", _OUTREACH),
    Label(r"宣传资料|传单|手册", "宣传资料", "leaflets", _OUTREACH),
    Label(r"讲座", "讲座", "talks", _OUTREACH),
    Label(r"宣传(?:活动)?", "宣传活动", "outreach events", _OUTREACH),
    Label(r"受众|覆盖(?:群众|人群)?", "受众", "people reached", _OUTREACH),
    Label(r"短信", "短信", "text messages", _PREVENTION),
    Label(r"查询", "查询", "enquiries", _MONEY),
    Label(r"审批", "审批", "approvals", _SERVICES),
    Label(r"护照", "护照", "passports", _SERVICES),
    Label(r"证件", "证件", "documents", _SERVICES),
    Label(r"咨询", "咨询", "advice given", _SERVICES),
    Label(r"企业", "企业", "firms", _SERVICES),
    Label(r"学生", "学生", "students"),
    Label(r"老年人|老人", "老年人", "older people"),
    Label(r"未成年人", "未成年人", "minors"),
    Label(r"群众", "群众", "members of the public"),
    Label(r"案件", "案件", "cases", _ENFORCEMENT),
    Label(r"账户|账号|帐户", "账户", "accounts", _MONEY),
)

_CUES = {
    Cue.NONE: r"最高人民法院|最高人民检察院|最高法|最高检|每日|每天|每周|每月|每年",
    Cue.AMONG: r"其中|这其中",
    Cue.SHARE: r"占比|占到|占",
    Cue.MEAN: r"平均|案均|户均|人均|场均|起均|均值",
    Cue.EACH: r"每[一]?(?:起案件|个账户|起|案|户|人|名|场|篇|条|件|次|家|个)",
    Cue.TOTAL: r"合计|共计|总计|一共|总共",
    Cue.MINIMUM: r"最快|最短|最少|最低|最小|起步",
    Cue.MAXIMUM: r"最高|最多|最长|最大|最慢",
    Cue.USUAL: r"通常|常规|正常情况下|一般情况下|一般需|法定时限|原本需?要?|以往需?要?",
    Cue.YEAR_EARLIER: r"(?:去年|上年)(?:的)?同期|去年同季度|去年同月",
    Cue.PREVIOUS_PERIOD: r"上一?季度|上一?个?月|上一?期|上一?周|上一?季|前一?季度",
    Cue.FROM: r"由|从",
    Cue.TO: r"(?:上升|增加|增长|提高|提升|下降|减少|回落|[升增降减跌涨])(?:至|到)|达到|达|至|到",
    Cue.COMPARED: r"较|比|相比",
    Cue.TO_DATE: r"截[至止](?:到)?(?:目前|今|当前|现在|发稿)|迄今|至今|到目前为止",
    Cue.ACCOUNT: r"账户|账号|帐户|帐号",
}

_FILLERS = (
    r"[\s“”\"'‘’的分别数为了也则其已又并且均总系是将，,]|同时|实际|数量|总数|总量|总体|整体|全部|全体"
    r"|人数|件数|起数|次数|幅度|同比|环比|明显|大幅|有所|成功|该局|累计|共"
)

_ACCOUNTS = dict.fromkeys(("户均", "每户", "每个账户"), Unit.ACCOUNT)
_CASES = dict.fromkeys(("案均", "起均", "每起", "每案", "每起案件"), Unit.CASE)
_PEOPLE = dict.fromkeys(("人均", "每人", "每名"), Unit.PERSON)

_PER: dict[str, Unit] = {**_ACCOUNTS, **_CASES, **_PEOPLE}

CHINESE = Words(
    clause=re.compile(r"[，,；;：:（）()“”\"—]"),
    sentence=re.compile(r"[。！？!?\n]"),
    paragraph=re.compile(r"(?<=[。！？!?”）)])[ \t\r\u3000]*\n"),
    joint=re.compile(r"、|以及|及|和|与|并"),
    filler=re.compile(_FILLERS),
    threshold=re.compile(r"\s*的?\s*"),
    threshold_first=True,
    noun_within=6,
    labels_follow=False,
    cue=joined(list(_CUES.values())),
    cues=tuple(_CUES),
    naming=joined([naming.pattern for naming in _NAMINGS]),
    namings=_NAMINGS,
    label=joined([label.pattern for label in _LABELS]),
    labels=_LABELS,
    share=Label("", "占比", "share"),
    per=_PER,
)
