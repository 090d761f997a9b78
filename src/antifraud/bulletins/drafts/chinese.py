# SPDX-License-Identifier: MIT
"""The Chinese words that tell a draft what a figure is of, as tables.

Sources: the usage of the bulletins of public security bureaus, and the terms of
`antifraud.casebook.Indicator`, each with its own source there.
"""

from __future__ import annotations

import re

from antifraud.bulletins.drafts.words import Cue, Label, Naming, Words, joined
from antifraud.casebook import Indicator, Topic
from antifraud.figures import Basis, Unit

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
    # What offenders give back for a loss is no loss.
    Naming(rf"(?:退赔|赔偿){_GAP}损失", ()),
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
_OFFENCE, _TYPE, _SEX, _GROUP = "offence", "type", "sex", "group"

#: Nouns of things and of kinds, never of one person.
_LABELS = (
    Label(
        r"帮信|帮助信息网络犯罪活动",
        "帮信",
        "assisting information-network crime",
        _ENFORCEMENT,
        _OFFENCE,
    ),
    Label(
        r"掩隐|掩饰、?隐瞒犯罪所得(?:、犯罪所得收益)?",
        "掩饰、隐瞒犯罪所得",
        "concealing proceeds of crime",
        _ENFORCEMENT,
        _OFFENCE,
    ),
    Label(r"洗钱", "洗钱", "money laundering", _ENFORCEMENT, _OFFENCE),
    Label(r"敲诈勒索", "敲诈勒索", "extortion", _ENFORCEMENT, _OFFENCE),
    Label(
        r"偷越国[（(]?边[)）]?境",
        "偷越国边境",
        "crossing the border unlawfully",
        _ENFORCEMENT,
        _OFFENCE,
    ),
    Label(r"非法经营", "非法经营", "illegal business", _ENFORCEMENT, _OFFENCE),
    Label(
        r"非法利用信息网络",
        "非法利用信息网络",
        "unlawful use of information networks",
        _ENFORCEMENT,
        _OFFENCE,
    ),
    Label(r"开设赌场", "开设赌场", "running a casino", _ENFORCEMENT, _OFFENCE),
    Label(
        r"侵犯公民个人信息",
        "侵犯公民个人信息",
        "infringing personal information",
        _ENFORCEMENT,
        _OFFENCE,
    ),
    Label(r"刷单(?:返利)?", "刷单", "fake-order rebates", kind=_TYPE),
    Label(r"(?:虚假)?征信", "虚假征信", "fake credit repair", kind=_TYPE),
    Label(r"(?:虚假|网[络上])?贷款", "贷款", "loans", kind=_TYPE),
    Label(
        r"冒充(?:电商)?(?:物流)?客服|网购退[货款]",
        "冒充客服",
        "posing as customer service",
        kind=_TYPE,
    ),
    Label(
        r"冒充公检法",
        "冒充公检法",
        "posing as police, prosecutors or courts",
        kind=_TYPE,
    ),
    Label(
        r"冒充(?:领导|熟人|亲友|老师)",
        "冒充熟人",
        "posing as an acquaintance",
        kind=_TYPE,
    ),
    Label(r"(?:虚假)?(?:投资理财|网络投资)|虚假投资", "投资理财", "investment", kind=_TYPE),
    Label(r"虚假购物(?:服务)?|购物诈骗", "虚假购物", "fake shopping", kind=_TYPE),
    Label(r"婚恋交友|杀猪盘", "婚恋交友", "romance", kind=_TYPE),
    Label(r"游戏(?:产品|账号|装备)?(?:虚假)?交易", "游戏交易", "game-item trade", kind=_TYPE),
    Label(
        r"电信网络诈骗|电信诈骗|网络诈骗|电诈",
        "电信网络诈骗",
        "telecom and online fraud",
        kind=_OFFENCE,
    ),
    Label(r"诈骗", "诈骗", "fraud", kind=_OFFENCE),
    Label(r"盗窃", "盗窃", "theft", kind=_OFFENCE),
    Label(r"抢劫|抢夺", "抢劫抢夺", "robbery", kind=_OFFENCE),
    Label(r"男性|男生", "男性", "men", kind=_SEX),
    Label(r"女性|女生|妇女", "女性", "women", kind=_SEX),
    Label(r"刑事拘留|刑拘", "刑事拘留", "detained", _ENFORCEMENT),
    Label(r"取保候审", "取保候审", "released on guarantee", _ENFORCEMENT),
    Label(r"监视居住", "监视居住", "residential surveillance", _ENFORCEMENT),
    Label(r"逮捕", "逮捕", "arrested by warrant", _ENFORCEMENT),
    Label(r"移送(?:审查)?起诉", "移送起诉", "sent for prosecution", _ENFORCEMENT),
    Label(r"提起公诉|公诉|起诉", "起诉", "prosecuted", _ENFORCEMENT),
    Label(r"审结|结案", "审结", "concluded", _ENFORCEMENT),
    Label(r"罚金", "罚金", "fines", _MONEY, of_money=True),
    Label(r"判处|判刑|有期徒刑", "判处", "sentenced", _ENFORCEMENT),
    Label(r"线索", "线索", "leads", _ENFORCEMENT),
    Label(r"抓捕行动|集中行动|专项行动|行动", "行动", "operations", _ENFORCEMENT),
    Label(r"团伙", "团伙", "gangs", _ENFORCEMENT),
    Label(r"窝点", "窝点", "dens", _ENFORCEMENT),
    Label(r"警力|警员", "警力", "officers", _ENFORCEMENT),
    Label(r"派出所", "派出所", "stations", _ENFORCEMENT),
    Label(r"嫌疑人", "嫌疑人", "suspects", _ENFORCEMENT),
    Label(r"被告人", "被告人", "defendants", _ENFORCEMENT),
    Label(r"受害人|被害人|受害群众", "受害人", "victims"),
    Label(r"手机卡|电话卡", "电话卡", "phone cards", _ENFORCEMENT),
    Label(r"手机", "手机", "phones", _ENFORCEMENT),
    Label(r"银行卡", "银行卡", "bank cards", _ENFORCEMENT),
    Label(r"电脑", "电脑", "computers", _ENFORCEMENT),
    Label(r"车辆|汽车|轿车", "车辆", "vehicles", _ENFORCEMENT),
    Label(r"涉案(?:金额|资金)", "涉案金额", "money involved", _MONEY, of_money=True),
    Label(
        rf"退赃|(?:退赔|赔偿)(?:{_GAP}损失)?",
        "退赃",
        "given up by offenders",
        _MONEY,
        of_money=True,
    ),
    Label(r"泰达币|[Uu][Ss][Dd][Tt]", "泰达币", "USDT", _MONEY),
    Label(r"转账|汇款", "转账", "transfer", _MONEY),
    Label(r"浏览量|阅读量|点击量|播放量", "浏览量", "views", _OUTREACH),
    Label(r"互动", "互动", "interactions", _OUTREACH),
    Label(r"点赞", "点赞", "likes", _OUTREACH),
    Label(r"推文|文章", "推文", "articles", _OUTREACH),
    Label(r"短视频|视频", "视频", "videos", _OUTREACH),
    Label(r"直播", "直播", "livestreams", _OUTREACH),
    Label(
        r"宣传(?:资料|单|页|册|折页|手册|海报)|传单|折页|手册|海报",
        "宣传资料",
        "leaflets",
        _OUTREACH,
    ),
    Label(r"讲座|宣讲", "讲座", "talks", _OUTREACH),
    Label(r"宣传(?:活动)?", "宣传活动", "outreach events", _OUTREACH),
    Label(r"受众|覆盖(?:群众|人群|师生)?", "受众", "people reached", _OUTREACH),
    Label(r"短信", "短信", "text messages", _PREVENTION),
    Label(r"(?:诈骗|涉诈)?(?:电话|来电)", "电话", "telephone calls", _PREVENTION),
    Label(r"注册", "注册", "registered", _OUTREACH),
    Label(r"查询", "查询", "enquiries", _MONEY),
    Label(r"审批", "审批", "approvals", _SERVICES),
    Label(r"护照", "护照", "passports", _SERVICES),
    Label(r"证件", "证件", "documents", _SERVICES),
    Label(r"咨询", "咨询", "advice given", _SERVICES),
    Label(r"企业|公司|商户", "企业", "firms", _SERVICES),
    Label(r"学校|高校|中小学|幼儿园|小学|中学", "学校", "schools"),
    Label(r"社区|小区|村居", "社区", "neighbourhoods"),
    Label(r"居民|住户", "居民", "residents"),
    Label(r"教师|老师", "教师", "teachers", kind=_GROUP),
    Label(r"学生", "学生", "students", kind=_GROUP),
    Label(r"老年人|老人", "老年人", "older people", kind=_GROUP),
    Label(r"未成年人", "未成年人", "minors", kind=_GROUP),
    Label(r"群众", "群众", "members of the public"),
    Label(r"案件", "案件", "cases", _ENFORCEMENT),
    Label(r"网点", "网点", "branches", _MONEY),
    Label(r"账户|账号|帐户", "账户", "accounts", _MONEY),
)

_CUES = {
    Cue.NONE: r"最高人民法院|最高人民检察院|最高法|最高检",
    Cue.AMONG: r"其中|这其中",
    Cue.SHARE: r"占比|占到|占",
    Cue.MEAN: r"平均|[年月日周]均|案均|户均|人均|场均|起均|均值",
    Cue.EACH: r"每[一百千十万]*(?:起案件|个账户|个?(?:小时|季度)|[起案户人名场篇条件次家个日天]"
    r"|周|月|年|分钟)",
    Cue.TOTAL: r"合计|共计|总计|一共|总共|共有|共为|共(?=\d)",
    Cue.MINIMUM: r"最快|最短|最少|最低|最小|起步",
    Cue.MAXIMUM: r"最高|最多|最长|最大|最慢",
    Cue.USUAL: r"通常|常规|正常情况下|一般情况下|一般需|法定时限|原本需?要?|以往需?要?",
    Cue.YEAR_EARLIER: r"(?:去年|上年)(?:的)?同期|去年同季度|去年同月",
    Cue.PREVIOUS_PERIOD: r"上一?季度|上一?个?月|上一?期|上一?周|上一?季|前一?季度",
    Cue.FROM: r"由|从",
    Cue.TO: r"(?:上升|增加|增长|提高|提升|下降|减少|回落|[升增降减跌涨])(?:至|到)|达到|达|至|到",
    Cue.COMPARED: r"较|比|相比",
    Cue.TO_DATE: r"截[至止](?:到)?(?:目前|今|当前|现在|发稿)|迄今|至今|到目前为止",
    Cue.RESPECTIVELY: r"分别",
    Cue.AIM: r"力争|目标[是为]|(?:预计|计划)(?:全年|今年|明年|到)",
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
    # A line that ends with a comma goes on in the next.
    sentence=re.compile(r"[。！？!?]|(?<![，,、；;])(?<![，,、；;][ \t\r\u3000])\n"),
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
    age=Label("", "年龄", "age"),
    difference=Label("", "增减数", "difference"),
    aim=Label("", "目标", "aim", kind="aim"),
    differs=re.compile(
        r"(?<![最至更不许众大诸很减缺])(?:多|(?P<less>少))(?:出|了)?(?:立案?|破案?|破获|侦破|抓获?|抓捕"
        r"|接警?|接报|受理|发案?|发生|报警?|损失|被骗|止付|冻结|追[回缴]|[挽返发][回损还]|劝阻|预警|拦截"
        r"|[查缴打][处获扣掉]|捣毁|起诉|逮捕|拘留|办理?|发放|注册)?$"
    ),
    differs_behind=re.compile(r"(?!)"),
    age_before=re.compile(r"(?:年龄|年纪|芳龄|年满|未满)[^\d，,。；;、]{0,4}$"),
    age_limit=re.compile(r"(?!)"),
    age_of_count=re.compile(r"(?!)"),
    age_behind=re.compile(r"[^，,。；;、]{0,12}?岁"),
    passive=re.compile(r"被"),
    things=("件", "个", "项", "样", "余件"),
    together=re.compile(r"共|合计|总计|累计"),
    year_before=re.compile(r"上一?年度?|前一年度?"),
    clock=re.compile(r"[^年月日号天今昨前明当周旬次]*"),
    amount=re.compile(
        r"(?:涉案|涉及|交易|资金|总)*(?:金额|资金|价值|总额|款项)(?:共?计|约|达|为)*"
    ),
    bracket_before=re.compile(r"[（(\[]\s*(?:约|占比?|即)?\s*$"),
    bracket_behind=re.compile(r"\s*(?:左右)?[)）\]]"),
    part_of=re.compile(r"(?!)"),
    each_behind=re.compile(r"/(?:日|天|周|月|年)"),
    risen_from=re.compile(r"(?!)"),
    compared_behind=re.compile(r"[^\d，,。；;、]{0,12}?相?(?:(?<![同环])比(?!例|重|率)|较)"),
    compared_between=re.compile(r"(?!)"),
    multiple_of=re.compile(r"(?:是|为|达|达到|相当于|约为|约是)$"),
    bases=(
        (re.compile(r"同比|[较比与](?:去年|上年)(?!.{0,3}[季月半周])"), Basis.YEAR_EARLIER),
        (re.compile(r"环比|[较比]上(?:个?月|一?季度|一?周|一?期)"), Basis.PREVIOUS_PERIOD),
    ),
    whole_behind=re.compile(r"(?:嫌疑人|案件|受害人|群众|人员)?(?:之中|当中|中|里)[，,]"),
    whole_before=re.compile(r"(?!)"),
    others=re.compile(r"等"),
    suffix=re.compile(
        r"罪名|罪|类型?|案件|案|警情|人员|嫌疑人|手段|方式|活动|金额|资金|涉案|涉嫌|业务|服务|人次|以|因|共计?"
    ),
    body=re.compile(
        r"(?:全|我|本|该|各)(?:省|市|县|区|州|镇|乡|村|局|所|行|院|队|旗|国)"
        r"|[\u4e00-\u9fff]{1,8}?(?:省|市|县|(?<![地辖社小])区|镇|乡|街道|分局|派出所|支队|大队"
        r"|中队|中心|法院|检察院|检察机关|公安机关|银行|[支分]行|公司|集团)"
    ),
    per=_PER,
)
