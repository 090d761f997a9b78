# SPDX-License-Identifier: MIT
"""Which traces are by their form nobody's: tables of words, services, models and hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import repeat

from antifraud.cooperation.linking.traces import Trace, TraceKind

__all__ = ["MOBILE", "NUMBERS", "is_tail", "names_nobody", "says_nothing", "suspects"]

#: A mobile number has so many digits; a service has fewer; with a code before it there are more.
MOBILE = 11
#: Kinds that are numbers, most of them.
NUMBERS = (TraceKind.ACCOUNTS, TraceKind.PHONES, TraceKind.DEVICES)

#: What print has in place of a trace that it hides or does not know, of any kind.
_HIDDEN = (
    r".*[*•●×].*|[Xx]{2,}|[-—–_/.?？、]+"
    r"|无|没有|不详|未知|不明|不清楚|不知道|暂无|未提供|未填写?|未登记|保密|匿名"
    r"|(?i:none|null|nil|nan|unknown|n/?a|not known)"
)
#: The last digits of a number, told as such: ten thousand numbers end in the same four.
_TAIL = (
    r"\D*(?:尾号|尾数|末尾|[后末][三四五六3-6]位|ending\s*(?:in|with)|last\s*(?:four|4)(?:\s*digits)?)"
    r"\D*(?:\d{1,6}\D*)?"
)
#: Fewer digits are the end of a number, or a number within one house.
_SHORT = r"\d{1,4}"
#: One digit over and over.
_FILLED = r"0{3,}|(\d)\1{4,}"
#: Numbers of services: emergency and hotlines of three to six digits, 400 and 800 numbers.
_SERVICE_NUMBER = r"1\d{2,4}|9[56]\d{3,4}|[48]00\d{7}"
#: An id that a system gives out where it tells none: 00:00:…, ff:ff:…, 02:00:00:…
_BLANK_DEVICE = r"0{3,}|(.)\1{4,}|020{10}"

#: Services that everybody uses: to name one is to name nobody. The caller may ignore more.
_SERVICES_ZH = (
    r"微信(?:支付)?|企业微信|腾讯(?:会议)?|支付宝|淘宝|淘特|天猫|京东(?:金融|白条)?|拼多多|闲鱼|转转|唯品会|抖音|快手"
    r"|小红书|微博|知乎|豆瓣|贴吧|百度|今日头条|哔哩哔哩|b站|陌陌|探探|世纪佳缘|珍爱网|百合网|58同城|boss直聘|智联招聘"
    r"|钉钉|飞书|美团|饿了么|携程|滴滴|顺丰|云闪付|银联|数字人民币|国家反诈中心|电报|纸飞机|飞机|脸书|推特|谷歌|苹果"
    r"|花呗|借呗|余额宝|零钱通?|财付通|手机银行|网上银行|网银|浏览器|短信|彩信|快捷支付"
)
_SERVICES_EN = (
    r"wechat|we chat|weixin|qq|tim|tencent|alipay|taobao|tmall|tiktok|douyin|kuaishou|weibo|baidu"
    r"|bilibili|momo|soul|dingtalk|feishu|lark|unionpay|telegram|whats ?app|facebook|messenger"
    r"|instagram|twitter"
    r"|youtube|line|skype|zoom|viber|signal|discord|google|linkedin|tinder|paypal|gmail|outlook|chrome"
    r"|tenpay|apple|itunes|app store"
)
#: Who somebody is to the one who reports, which many are; a seat (客服2) is nobody's name either.
_ROLES_ZH = (
    r"(?:在线|人工|官方|售后|平台|商家|银行){0,3}客服(?:人员|专员|经理|小姐姐?|小妹)?(?:[\d一二三四五六七八九十]{1,2}号?)?|管理员|群主|群友|好友|网友"
    r"|朋友|陌生人|对方|本人|嫌疑人|骗子|受害人|报警人|导师|老师|助理|接待员?|派单员|业务员|工作人员|卖家|买家|商家|店家"
    r"|主播|小?助手|经理|主管|总监|领导|财务|民警|警官|公安|快递员"
)
_ROLES_EN = (
    r"customer ?(?:service|support|care)|support|admin(?:istrator)?|stranger|friend|seller|buyer"
    r"|scammer"
)
#: What a trace is, without which one.
_THINGS_ZH = (
    r"账[号户]|帐[号户]|银行卡|储蓄卡|借记卡|信用卡|对公账户|卡号|卡|手机号?|电话|号码|号|群聊?|聊天|私信|公众号|小程序"
    r"|视频号|二维码|收款码|链接|网址|网站|网页|官网|软件|平台|客户端|官方|应用|程序|设备|昵称|用户名?|现金|转账|汇款|支付|钱包"
    r"|语音|视频|虚拟|境外|国外|网络|投资|理财|炒股|刷单|做单|派单|兼职|贷款|退款|返利|交友|相亲|比特币|泰达币|虚拟币"
)
_THINGS_EN = (
    r"apps?|accounts?|cards?|phone|number|id|group|chat|users?|link|website|web|cash|bank|wallet"
    r"|usdt|bitcoin"
)
_BANK = r"[\u4e00-\u9fff]{0,8}(?:银行|信用社|农信|邮政)|[工农中建交招邮]行|邮储"
#: English words stand apart; run together, or joined by a sign, they are a handle.
_EN = rf"(?<![a-z])(?:{_SERVICES_EN}|{_ROLES_EN}|{_THINGS_EN})(?![a-z])"
_ZH = rf"{_SERVICES_ZH}|{_ROLES_ZH}|{_THINGS_ZH}|{_BANK}"
_BETWEEN = r"[\s,、/:()+&的和或及]*"  # wide signs are narrow by now
#: Nothing but a few such words.
_WORDS = rf"(?:(?:{_ZH}|{_EN}){_BETWEEN}){{1,6}}"
#: An app is named after its service and nothing else: 微信营业厅 is another, and 京东客服 too.
_APP_WORDS = (
    rf"(?:{_SERVICES_ZH}|{_SERVICES_EN})[\s(]*(?:apps?|软件|客户端|手机版|极速版|国际版)?\)?"
    r"|(?:未知|不明|不知名|陌生|某|手机|聊天|会议|投资|理财|贷款|刷单){0,2}(?:的?apps?|软件|应用(?:程序)?|程序|链接|平台)"
)

_MAKERS = (
    r"apple|苹果|iphone|ipad|ipod|imac|macbook|mac|huawei|华为|mate|nova|honor|荣耀|magic|xiaomi|小米|redmi|红米"
    r"|mi|oppo|reno|find|vivo|iqoo|realme|真我|oneplus|一加|samsung|三星|galaxy|meizu|魅族|zte|中兴|nubia|努比亚"
    r"|lenovo|联想|thinkpad|motorola|moto|nokia|诺基亚|google|pixel|sony|索尼|xperia|htc|lg|asus|华硕|acer|dell"
    r"|戴尔|hp|惠普|microsoft|surface|tecno|infinix|harmonyos|鸿蒙|android|安卓|ios|windows|win|linux|macos"
    r"|手机|智能手机|电脑|笔记本(?:电脑)?|台式机|平板(?:电脑)?|phone|mobile|tablet|computer|laptop|pc"
)
_VARIANTS = (
    r"pro|max|plus|\+|xs|xr|x|mini|ultra|se|air|lite|note|fold|flip|edge|fe|rs|gt|turbo|prime|neo|ace|porsche|[45]g"
    r"|青春版|标准版|活力版|尊享版|典藏版|至尊版|手机|电脑|平板|[黑白金蓝绿红紫银灰粉]色"
)
#: The code that a maker prints for a model: SM-G9980, ELS-AN00.
_CODES = (
    r"SM[A-Z]\d{3,4}[A-Z]?|V\d{4}[A-Z]{1,2}|P[A-Z]{3}\d{2}|M\d{4}[A-Z]\d{1,2}[A-Z]{1,3}"
    r"|[A-Z]{3}(?:AL|AN|TL|TN|LX|LN)\d{2}[A-Z]?"
)
#: The model of a device, of which there are millions, and nothing else: no more than three digits.
_MODEL = (
    rf"(?:(?:{_MAKERS}){{1,3}}(?:{_VARIANTS}){{0,2}}(?:[A-Z]{{0,2}}\d{{1,3}}(?:,\d)?[A-Z]{{0,2}})?"
    rf"(?:{_VARIANTS}){{0,3}}(?:\d{{2,4}}GB?|\dTB?)?(?:{_CODES})?|{_CODES})"
)

#: Platforms, banks, short links: whatever stands before these names is their own.
_PLATFORMS = (
    r"baidu\.com|wechat\.com|weixin\.com|tencent\.com|alipay\.com|goofish\.com|jd\.com|pinduoduo\.com"
    r"|yangkeduo\.com|vip\.com|suning\.com|meituan\.com|ele\.me|ctrip\.com|didiglobal\.com|sf-express\.com"
    r"|douyin\.com|iesdouyin\.com|kuaishou\.com|xiaohongshu\.com|xhslink\.com|weibo\.com|weibo\.cn|zhihu\.com"
    r"|bilibili\.com|b23\.tv|toutiao\.com|momo\.com|immomo\.com|zhipin\.com|zhaopin\.com|jiayuan\.com"
    r"|zhenai\.com|dingtalk\.com|feishu\.cn|12306\.cn|95516\.com|unionpay\.com|icbc\.com\.cn|abchina\.com"
    r"|ccb\.com|boc\.cn|bankcomm\.com|cmbchina\.com|psbc\.com|chsi\.com\.cn|google\.com|youtube\.com"
    r"|facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|linkedin\.com|tiktok\.com|whatsapp\.com|wa\.me"
    r"|telegram\.org|telegram\.me|t\.me|line\.me|skype\.com|zoom\.us|discord\.com|discord\.gg|paypal\.com"
    r"|amazon\.com|ebay\.com|apple\.com|icloud\.com|microsoft\.com|bing\.com|github\.com|gitee\.com|gov\.cn"
    r"|t\.cn|url\.cn|dwz\.cn|suo\.im|bit\.ly|tinyurl\.com|goo\.gl|is\.gd"
)
#: Those at which users have hosts of their own, such as a shop; and the doors that are theirs.
_LANDLORDS = (
    r"qq\.com|taobao\.com|tmall\.com|1688\.com|aliyun\.com|58\.com|sina\.com(?:\.cn)?|sohu\.com|163\.com|126\.com"
    r"|douban\.com"
)
_DOORS = (
    r"www|m|wap|mobile|web|h5|3g|apps?|home|login|passport|mail|mp|wx|(?:mp\.|pay\.|work\.)?weixin|im|docs"
    r"|meeting|kf"
)
#: Addresses of a network within a house (RFC 1918), or of the machine itself.
_WITHIN = (
    r"localhost|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}"
)
_BARE = (
    rf"(?:(?:[a-z0-9-]+\.){{0,4}}(?:{_PLATFORMS})|(?:(?:{_DOORS})\.)?(?:{_LANDLORDS}))"
    r"(?:/index\.\w+)?"
)


def _table(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.DOTALL | re.IGNORECASE)


_SAYS_NOTHING = _table(_HIDDEN)
_IS_TAIL = _table(_TAIL)
_NOBODY: dict[TraceKind, re.Pattern[str]] = {
    TraceKind.ACCOUNTS: _table(_FILLED, _HIDDEN, _SHORT, _TAIL, _WORDS),
    TraceKind.PHONES: _table(_FILLED, _SERVICE_NUMBER, _HIDDEN, _SHORT, _TAIL, _WORDS),
    TraceKind.URLS: _table(_HIDDEN, _BARE, rf"(?:{_WITHIN})(?:[:/].*)?", rf"(?!.*\.){_WORDS}"),
    TraceKind.APPS: _table(_HIDDEN, _APP_WORDS),
    TraceKind.DEVICES: _table(_BLANK_DEVICE, _HIDDEN, _MODEL),
    TraceKind.CHATS: _table(_HIDDEN, _WORDS),
}


def says_nothing(trace: str) -> bool:
    """Tell whether a trace of any kind is hidden in part, or a word for what is not known.

    >>> says_nothing("138****8000"), says_nothing("不详"), says_nothing("13800138000")
    (True, True, False)
    """
    return _SAYS_NOTHING.fullmatch(trace) is not None


def is_tail(trace: str) -> bool:
    """Tell whether a trace is the last digits of a number, told as such.

    >>> is_tail("尾号7890"), is_tail("7890")
    (True, False)
    """
    return _IS_TAIL.fullmatch(trace) is not None


def names_nobody(kind: Trace, trace: str) -> bool:
    """Tell whether a trace is by its form nobody's: a hotline, a blank, a number half hidden.

    So is the end of a number (尾号7890), the name of a service that everybody uses or
    of a part in it (微信, 客服), the model of a telephone, the front of a platform.

    >>> names_nobody(TraceKind.PHONES, "95588"), names_nobody(TraceKind.PHONES, "13800138000")
    (True, False)
    >>> names_nobody(TraceKind.ACCOUNTS, "6222****7890"), names_nobody(TraceKind.CHATS, "不详")
    (True, True)
    >>> names_nobody(TraceKind.URLS, "baidu.com"), names_nobody(TraceKind.DEVICES, "IPHONE13")
    (True, True)
    """
    return isinstance(kind, TraceKind) and _NOBODY[kind].fullmatch(trace) is not None


def suspects(kind: Trace, traces: Sequence[str]) -> Iterable[bool]:
    """Return for each trace whether `names_nobody` may say yes to it: of plain numbers, to few.

    >>> list(suspects(TraceKind.PHONES, ["95588", "13800138000", "13800138001"]))
    [True, False, True]
    """
    joined = "".join(traces)
    if kind not in NUMBERS or not joined.isascii() or not joined.isdigit():
        return repeat(isinstance(kind, TraceKind), len(traces))
    return [len(each) < MOBILE or each[0] == each[-1] for each in traces]
