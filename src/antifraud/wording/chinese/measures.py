# SPDX-License-Identifier: MIT
"""The Chinese measure words, units, currencies and counted things, as tables.

A word is added to its table and nowhere else. Sources: GB 3100 and GB 3101 (names
and signs of units), ISO 4217 (codes of currencies), and the measure words as police
bulletins print them.
"""

from __future__ import annotations

from fractions import Fraction

from antifraud.figures import Unit

__all__ = [
    "ATTRIBUTES",
    "CURRENCIES",
    "DOUBTFUL",
    "LONGER",
    "MEASURES",
    "NAMES",
    "NOUNS",
    "OF_THINGS",
    "SCALED",
]

#: Names of currencies, which stand before a sum (港币30万元) or after it.
_NAMED: dict[str, Unit] = {
    **dict.fromkeys(("人民币", "RMB", "CNY"), Unit.CNY),
    **dict.fromkeys(("美元", "美金", "美刀", "USD"), Unit.USD),
    **dict.fromkeys(("港元", "港币", "HKD"), Unit.HKD),
    **dict.fromkeys(("新元", "新加坡元", "新加坡币", "坡币", "SGD"), Unit.SGD),
    **dict.fromkeys(("英镑", "GBP"), Unit.GBP),
    **dict.fromkeys(("欧元", "EUR"), Unit.EUR),
    **dict.fromkeys(("日元", "日币", "JPY"), Unit.JPY),
    **dict.fromkeys(("韩元", "韩币", "KRW"), Unit.KRW),
    **dict.fromkeys(("泰铢", "THB"), Unit.THB),
    **dict.fromkeys(("缅币", "缅元", "MMK"), Unit.MMK),
    **dict.fromkeys(("越南盾", "VND"), Unit.VND),
    **dict.fromkeys(("澳元", "澳大利亚元", "AUD"), Unit.AUD),
    **dict.fromkeys(("新西兰元", "NZD"), Unit.NZD),
    **dict.fromkeys(("印度卢比", "INR"), Unit.INR),
    **dict.fromkeys(("加元", "加拿大元", "CAD"), Unit.CAD),
    **dict.fromkeys(("卢布", "RUB"), Unit.RUB),
    **dict.fromkeys(("新台币", "台币", "TWD"), Unit.TWD),
    **dict.fromkeys(("澳门元", "澳门币", "MOP"), Unit.MOP),
    **dict.fromkeys(("林吉特", "马币", "MYR"), Unit.MYR),
    **dict.fromkeys(("菲律宾比索", "PHP"), Unit.PHP),
    **dict.fromkeys(("瑞士法郎", "瑞郎", "CHF"), Unit.CHF),
    **dict.fromkeys(("瑞典克朗", "SEK"), Unit.SEK),
    **dict.fromkeys(("南非兰特", "兰特", "ZAR"), Unit.ZAR),
    **dict.fromkeys(("阿联酋迪拉姆", "迪拉姆", "AED"), Unit.AED),
    **dict.fromkeys(("印尼盾", "印度尼西亚盾", "IDR"), Unit.IDR),
    **dict.fromkeys(("老挝基普", "基普", "LAK"), Unit.LAK),
    **dict.fromkeys(("柬埔寨瑞尔", "瑞尔", "KHR"), Unit.KHR),
    **dict.fromkeys(("雷亚尔", "BRL"), Unit.BRL),
    **dict.fromkeys(("泰达币", "USDT"), Unit.USDT),
    **dict.fromkeys(("比特币", "BTC"), Unit.BTC),
}

#: Signs and words before a sum that name its currency.
CURRENCIES: dict[str, Unit] = {
    **_NAMED,
    **dict.fromkeys(("¥", "￥"), Unit.CNY),
    **dict.fromkeys(("US$", "$"), Unit.USD),
    "HK$": Unit.HKD,
    "S$": Unit.SGD,
    "£": Unit.GBP,
    "€": Unit.EUR,
}

#: Measure words and units, each with what it counts; where the word does not
#: tell what is counted, that is an ITEM, and the word is kept beside it.
MEASURES: dict[str, Unit] = {
    **dict.fromkeys(("人", "名", "位", "口", "口人", "号人", "个人"), Unit.PERSON),
    **dict.fromkeys(("人次", "名次", "人·次", "人(次)", "人（次）"), Unit.PERSON_TIME),
    **dict.fromkeys(("人天", "人·天", "人日"), Unit.PERSON_DAY),
    **dict.fromkeys(("起", "宗", "案"), Unit.CASE),
    **dict.fromkeys(("个账户", "个账号", "个帐户", "户账户", "个银行账户"), Unit.ACCOUNT),
    **dict.fromkeys(
        (
            *("次", "场次", "批次", "件次", "条次", "次数", "架次", "车次", "户次", "台次"),
            *("艘次", "辆次", "班次", "频次", "家次", "项次", "例次", "篇次", "组次", "剂次", "趟"),
            "遍",
        ),
        Unit.TIME,
    ),
    **_NAMED,
    # 30万元港币: the name of a currency of 元 may follow it.
    **{f"元{name}": unit for name, unit in _NAMED.items() if name[-1] in "币金"},
    "U": Unit.USDT,
    **{f"{word}{name}": Unit.BTC for word in "个枚" for name in ("比特币", "BTC")},
    **{f"{word}{name}": Unit.USDT for word in "个枚" for name in ("泰达币", "USDT")},
    **dict.fromkeys(("元", "块", "块钱", "元人民币", "元钱", "元整", "元正", "圆整"), Unit.CNY),
    "%": Unit.PERCENT,
    **dict.fromkeys(("个百分点", "百分点"), Unit.POINT),
    "倍": Unit.FOLD,
    **dict.fromkeys(("秒", "秒钟"), Unit.SECOND),
    "分钟": Unit.MINUTE,
    **dict.fromkeys(("小时", "个小时", "个钟头", "钟头"), Unit.HOUR),
    **dict.fromkeys(("天", "日", "个昼夜", "昼夜", "个日夜", "日夜"), Unit.DAY),
    **dict.fromkeys(("个工作日", "工作日"), Unit.WORKING_DAY),
    **dict.fromkeys(("周", "个星期", "星期", "个礼拜"), Unit.WEEK),
    **dict.fromkeys(("个月", "月"), Unit.MONTH),
    **dict.fromkeys(("年", "岁", "周岁", "周年", "个年头"), Unit.YEAR),
    **dict.fromkeys(("克", "g"), Unit.GRAM),
    **dict.fromkeys(("公斤", "千克", "kg"), Unit.KILOGRAM),
    "斤": Unit.JIN,
    "吨": Unit.TONNE,
    **dict.fromkeys(("厘米", "公分", "cm"), Unit.CENTIMETRE),
    "米": Unit.METRE,
    **dict.fromkeys(("公里", "千米", "km"), Unit.KILOMETRE),
    **dict.fromkeys(("平方米", "平米", "㎡", "m²"), Unit.SQUARE_METRE),
    **dict.fromkeys(("平方公里", "平方千米", "km²"), Unit.SQUARE_KILOMETRE),
    "亩": Unit.MU,
    "公顷": Unit.HECTARE,
    **dict.fromkeys(("立方米", "立方"), Unit.CUBIC_METRE),
    "升": Unit.LITRE,
    **dict.fromkeys(("度电", "千瓦时"), Unit.KILOWATT_HOUR),
    **dict.fromkeys(("MB", "兆", "兆字节"), Unit.MEGABYTE),
    **dict.fromkeys(("GB", "G"), Unit.GIGABYTE),
    "TB": Unit.TERABYTE,
    **dict.fromkeys(
        (
            *"个件条部张篇场家项所套台辆份户批处支队只首封本枚箱期则例笔款座栋间艘架颗株袋桶层届轮种类",
            *"县镇村市省区乡单册幅盏面度组瓶根头匹双副把盒包页道段门员节站",
            *"夜晚棵串沓捆伙尊幢堂股剂片桩卷票床字通集列桌",
            *("小组", "团伙", "课时", "个课时", "大类", "小类", "大项"),
            *("件套", "台套", "件(套)", "台(套)", "件（套）", "台（套）"),
            *("学时", "个学时", "个点位", "人份"),
        ),
        Unit.ITEM,
    ),
}  # fmt: skip

#: Words that divide the number: how much one of them is, and of what.
SCALED: dict[str, tuple[Fraction, Unit]] = {
    "成": (Fraction(10), Unit.PERCENT),
    "‰": (Fraction(1, 10), Unit.PERCENT),
    "‱": (Fraction(1, 100), Unit.PERCENT),
    **dict.fromkeys(("角", "角钱", "毛钱"), (Fraction(1, 10), Unit.CNY)),
    "分钱": (Fraction(1, 100), Unit.CNY),
    **dict.fromkeys(("个千分点", "千分点"), (Fraction(1, 10), Unit.POINT)),
    **dict.fromkeys(
        ("个基点", "基点", "个万分点", "万分点", "个BP", "BP", "bp"), (Fraction(1, 100), Unit.POINT)
    ),
}

#: Words that measure several things, and how to say which is meant.
DOUBTFUL: dict[str, str] = {
    "分": "分 is a minute, a mark or a hundredth of a yuan: write 3分钟 where minutes are meant",
    "个点": "个点 is a percentage point, a percent or a place: write 个百分点 for points",
}

#: Measure words that make a name of some whole numbers, and how to say what is meant.
NAMES: dict[str, tuple[int, int, str]] = {
    "年": (1900, 2099, "a year of the calendar is no figure: antifraud.wording.scan finds dates"),
    "月": (1, 12, "a month of the calendar is no figure: write 3个月 for how long"),
    "G": (2, 6, "5G names a network: write 5GB for data"),
}

#: What must not follow a measure word, since the two are another word.
LONGER: dict[str, str] = {
    "个人": "员民账信", "元钱": "款", "人": "员质",
    "部": "门队", "名": "单额", "家": "庭属", "村": "民", "市": "民县", "处": "理置",
    "队": "伍员", "支": "付", "本": "地", "首": "次", "年": "级代", "条": "例", "项": "目",
    "乡": "镇",
    "兆": "瓦赫", "升": "至到为高级降", "面": "对临向前", "单": "位独", "度": "假过",
    "门": "口", "站": "点", "道": "路", "员": "工", "节": "日假", "组": "织成", "头": "目",
    "双": "方向", "副": "局所队主", "把": "握", "包": "括含", "页": "面", "段": "时",
    "根": "据本", "G": "B", "届": "时满", "案": "件例由情值板卷底发", "夜": "间里晚班市色校",
    "晚": "间报会", "股": "份东权长市", "片": "区面段警", "票": "据面房价", "床": "位上铺",
    "字": "样体符节典幕母", "通": "过知道报常话信讯行告缉用勤", "集": "中团体资合市聚镇群",
    "列": "车入为表举", "角": "色落度星形楼大架钢逐斗球膜镇",
    "堂": "课屋", "伙": "同伴食", "卷": "宗入款", "剂": "量", "尊": "重敬称严老",
    "桌": "面上子", "遍": "布",
}  # fmt: skip

#: What is counted, after the measure word (44名嫌疑人) or in its place (300余群众):
#: its unit, where 个 or no measure word stands before it. ITEM for other things.
NOUNS: dict[str, Unit] = {
    **dict.fromkeys(
        (
            "人员", "嫌疑人", "犯罪嫌疑人", "违法犯罪嫌疑人", "嫌犯", "逃犯", "在逃人员",
            "被告人", "罪犯", "违法人员", "违法犯罪人员", "群众", "民警", "辅警", "警力", "干警",
            "警员", "受害人", "被害人", "受害者", "受害群众", "事主", "报案人", "当事人", "居民",
            "市民", "村民", "学生", "老人", "老年人", "儿童", "青少年", "未成年人", "师生",
            "教师", "职工", "员工", "工作人员", "志愿者", "网民", "粉丝", "卡农", "车手", "骨干",
            "成员", "主犯", "从犯", "涉案人员", "户主", "网格员", "宣传员", "专家", "代表",
            "党员", "干部", "公民", "乘客", "旅客", "驾驶员", "外卖员", "快递员",
        ),
        Unit.PERSON,
    ),
    **dict.fromkeys(
        (
            "案件", "案", "刑事案件", "诈骗案", "诈骗案件", "电诈案件", "电信诈骗案",
            "电信诈骗案件", "电信网络诈骗案", "电信网络诈骗案件", "网络诈骗案件", "治安案件",
            "警情", "线索案件", "积案", "诈骗警情", "盗窃案", "盗窃案件", "命案",
        ),
        Unit.CASE,
    ),
    **dict.fromkeys(("账户", "账号", "帐户", "银行账户", "对公账户", "个人账户"), Unit.ACCOUNT),
    **dict.fromkeys(
        (
            "资金", "现金", "赃款", "钱款", "存款", "损失", "经济损失", "被骗资金", "赃款赃物",
            "货款",
        ),
        Unit.CNY,
    ),
    **dict.fromkeys(
        (
            "手机", "手机卡", "电话卡", "银行卡", "信用卡", "SIM卡", "物联网卡", "电话", "电脑",
            "笔记本电脑", "设备", "GOIP设备", "作案设备", "作案工具", "U盾", "POS机", "车辆",
            "汽车", "轿车", "电动车", "摩托车", "网站", "诈骗网站", "域名", "平台", "APP", "App",
            "应用", "应用程序", "小程序", "软件", "号码", "电话号码", "手机号码", "短信",
            "预警短信", "信息", "个人信息", "公民个人信息", "数据", "线索", "指令", "预警",
            "预警信息", "预警指令", "点位", "窝点", "诈骗窝点", "团伙", "犯罪团伙", "诈骗团伙",
            "犯罪集团", "单位", "企业", "公司", "商户", "银行", "银行网点", "网点", "社区",
            "学校", "村居", "小区", "家庭", "派出所", "部门", "乡镇", "街道", "市县", "县区",
            "省份", "省区市", "省市", "市州", "区县", "县市", "县市区", "国家", "地区",
            "国家和地区", "城市",
            "警种", "专班", "工作组", "小组", "微信群", "群", "视频", "短视频", "文章", "稿件",
            "图文", "海报", "宣传单", "传单", "宣传册", "手册", "宣传资料", "资料", "材料",
            "横幅", "展板", "标语", "条幅", "锦旗", "奖牌", "牌", "警示牌", "感谢信", "讲座",
            "宣传活动", "活动", "演练", "直播", "毒品", "文物", "证件", "身份证", "护照", "签证",
            "申请", "业务", "投诉", "建议", "提案", "合同", "订单", "快递", "包裹", "物品",
            "赃物", "菜单", "程序", "链接", "二维码", "电台", "摄像头", "探头", "无人机", "建筑",
            "房屋", "房产",
        ),
        Unit.ITEM,
    ),
}  # fmt: skip

#: Words before a noun that say more of it and leave what is counted as it is.
ATTRIBUTES: tuple[str, ...] = (
    "涉案", "涉诈", "涉嫌", "可疑", "犯罪", "违法", "各类", "在逃", "本地", "外地", "境外",
    "境内", "虚假", "诈骗", "电信网络诈骗", "电信诈骗", "网络诈骗", "网络", "异常", "高危",
    "重点", "主要", "被骗", "作案", "银行", "对公", "反诈", "宣传", "公安", "辖区", "的", "新",
    "大型", "涉赌", "跨境", "男性", "女性", "男", "女", "基层",
)  # fmt: skip

#: Measure words that count something else where a thing follows: 5块展板 are no yuan.
OF_THINGS: dict[str, Unit] = {"块": Unit.ITEM, "度": Unit.ITEM}
