# SPDX-License-Identifier: MIT
"""The Chinese words that stand around numerals, as tables: what names, and what counts.

A word is added to its table and nowhere else. They come from reading police
bulletins and statistical communiqués; what is listed here no grammar tells.
"""

from __future__ import annotations

__all__ = [
    "APART",
    "BEFORE_DECIMALS",
    "BOUNDARIES",
    "BUILDINGS",
    "CALLED_BY",
    "CALL_NUMBERS",
    "COMPARE",
    "COUNTS",
    "DURATION_AFTER",
    "DURATION_BEFORE",
    "EACH",
    "ENDS_IN_A_NUMBER_WORD",
    "HOLD_NUMERALS",
    "LABELS",
    "LINES",
    "MEANS",
    "MEASURE_BEGINS",
    "NAMED_AFTER",
    "NEARLY_AFTER",
    "NEARLY_BEFORE",
    "NOT_A_DIRECTION",
    "OF_NO_UNIT",
    "ONLY_BEFORE",
    "ORDINAL_AFTER",
    "RANKED",
    "RULES_AFTER",
    "SECOND",
    "SHARES",
    "STORY_GOES_ON",
    "UNLESS",
    "WEEKDAY_COUNTS",
    "YEAR_NAMES",
]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Words that hold a numeral, and sayings that hold a numeral and its measure word.
HOLD_NUMERALS: tuple[str, ...] = (
    *_words("""
    百姓 十分 万一 万分 万万 万物 万事 百货 百科 百分比 百分百 百度 千瓦 千里 万里 千方百计
    千家万户 千军万马 千千万万 千差万别 千辛万苦 万众一心 百家争鸣 一一 三三两两 七七八八 两全其美
    一举两得 一分为二 一清二楚 一干二净 一心一意 一五一十 三番五次 三番两次 两次三番 三令五申
    三言两语 三天两头 三天打鱼 三年五载 三位一体 四位一体 五位一体 三心二意 三五成群 三头六臂
    四面八方 四通八达 四分五裂 四处 四下 四周 四海 五花八门 五湖四海 七嘴八舌 七上八下 九牛二虎
    九死一生 十全十美 十拿九稳 十年如一日 十年磨一剑 十年寒窗 百年大计 百年树人 百年老店 百发百中
    百折不挠 一成不变 两面三刀 两败俱伤 三思而行 三口之家 一年一度 一年四季 一年到头 一天到晚
    一日三餐 一日千里 一夜之间 一分一秒 一分耕耘 一分收获 一朝一夕 一时半会 一时半刻 一知半解
    半信半疑 一带一路 两会 两高 两院 两抓 两手抓 两口子 老两口 三把手 二把手 四轮车 三次产业
    两个确立 两个维护 两个一百年 四个意识 四个自信 四个全面 三个代表 三严三实 六稳六保 五个一
    三个一 五一 六一 七一 八一 双十一 双十二 三八 十一黄金周 十一长假 十一假期 十一期间 二十大
    十九大 十八大 三十六计 二十四节气 二次元 二次创业 二次污染 二次伤害 三轮车 两轮车 三轮摩托
    二轮 三部曲 二十四史 十八般 十八弯 五十步
    十万火急 千万家 十字路口 十字架 十字街头 八字 三班倒 两班倒 三讲 四合院
    三类卡 三类户 三类账户
    二期 二部 二处 四人帮 三次元 二维码 二手 二审 一审 二代 三农 三角 三峡 三观 张三
    李四 王五 赵六 王二 王三 陈三 四川 三亚 三明 三门峡 六安 六盘水 六合 九江 九寨沟 九龙 七台河
    五指山 五家渠 四平 四会 十堰 百色 万宁 万州 双鸭山 千岛湖 两江 两广 两湖 两岸 二连浩特 八达岭
    八里桥 三里屯 伍家岗 陆家嘴 一汽 三菱 三星 七匹狼 七喜 五粮液 六神 零件 零部件 零距离 零容忍
    零星 零售 零发案 零元购 一元购 0元购 1元购 归零 零散 三元区 三元里 三元桥 三元村
    58同城 360安全 12306 51job 7天酒店 三一重工 三大
    """),
    # Words and names with a digit of the cheque in them.
    *_words("""
    队伍 入伍 退伍 落伍 大陆 登陆 着陆 内陆 水陆 海陆 陆续 陆军 陆路 陆地 收拾 拾到 拾得 拾获 捡拾
    拾金不昧 大肆 放肆 肆意 肆虐 肆无忌惮
    """),
    # 半 and 数 as parts of words.
    *_words("""
    半径 半岛 半夜 半路 半途 半空 半山 半导体 半成品 半边 半场 半决赛 多半 上半年 下半年 上半月
    下半月 前半年 后半年 数字 数据 数额 数量 数目 数值 数码 数学 数控 数智 数罪 数位板 多数 少数
    总数 基数 倍数 指数 系数 函数 分数 参数 岁数 无数 回数 数一数二 数不胜数 算数 次数 几乎 几率
    几何 几时 几点 茶几 未几 窗明几净
    """),
    # A determiner before 一: which one, not how many.
    *_words("""
    同一 逐一 唯一 统一 单一 专一 之一 这一 那一 哪一 某一 另一 每一 任一 有一天 前一 后一 上一
    下一 新一 头一 又一 万分之一
    """),
)

#: Words of the table above that are others before one of these characters.
UNLESS: dict[str, str] = {
    **dict.fromkeys(("这一", "那一", "某一", "每一", "另一", "又一", "前一", "后一"), "百千万亿"),
    "十分": "钟之",
    "三大": "类项",
    "万分": "之",
    "八字": "的母",
    "0元购": "买",
    "1元购": "买",
    "一元购": "买",
    "四处": "窝",
    "次数": "十百千万亿",
}

#: Words that hold numerals only before one of these characters.
ONLY_BEFORE: dict[str, str] = {
    "千万": "别不要莫小当注",
    "五台": "山县",
    "九台": "区",
    "三门": "县峡",
    "六家": "桥",
    "一块": "儿",
    "两头": "跑受热忙",
}

#: Words that end in what, alone, would stand before a number.
ENDS_IN_A_NUMBER_WORD: tuple[str, ...] = _words("""
    最近 附近 临近 邻近 靠近 就近 新近 亲近 走近 经过 通过 度过 见过 去过 来过 做过 用过 有过 受过
    看过 打过 接过 转过 得过 渡过 路过 花过 熬过 预约 合约 违约 节约 签约 履约 制约 公约 条约 契约
    网约 邀约 相约 网上 线上 路上 马上 身上 晚上 早上 街上 手上 账上 会上 车上 场上 桌上 墙上 海上
    地上 船上 楼上 水上 山上 床上 世上 史上 基础上 社会上 实际上 总体上 到达 传达 表达 抵达 下达
    送达 转达 公共 中共 团体上 平台上 事实上 原则上 市面上 加上 遇上 赶上 以上 碰上 闪过 难过 错过
    放过 越过 穿过 绕过
    """)

#: After a number alone, these make it the name of a thing or the hour of a day.
NAMED_AFTER: tuple[str, ...] = _words("""
    号 折 楼 路 街 巷 弄 幢 室 单元 国道 省道 县道 乡道 高速 公路 胡同 级 等奖 等功 型 版 环 线 强
    大 时 点 刻 世纪 季度 中全会 旬 月 维 孩 胎 手 审 度 代 国 专线 热线 号线 晚会 大促 指挥中心
    报警
    接警 接处警 平台 急救 火警 电话 等电话 人民警察节 警察节 年级 年代 年度 年份 年初 年底 年末
    房间 房 包厢 包间 会议室 教室 病房 航班 次列车 次航班 次高铁 次动车 路公交 路车 邮箱 购物节
    购物狂欢节 开头 打头 结尾 字头 专案 专项 专班 系统 事件 方案 标准
    """)

#: Call numbers that stand for a service (a police call, the dissuasion line), and a day of
#: sales: they count nothing.
CALL_NUMBERS: frozenset[str] = frozenset(
    _words("""
    110 112 114 119 120 122 911 999 12110 12119 12122 12301 12305 12306 12309 12315 12318 12320
    12321 12328 12329 12333 12337 12338 12339 12345 12348 12351 12355 12356 12363 12366 12367
    12368 12369
    12377 12378 12381 12385 12388 12389 12395 96110 10000 10010 10086 10099 95588 95533 95599
    95566 95555 95580 95508 618
    """)
)

#: Some words after a number alone, these make it the number of a service: 12368诉讼服务热线.
LINES: tuple[str, ...] = ("热线", "专线", "服务台", "举报电话", "咨询电话", "投诉电话")

#: Before a number alone, these make it a code or the number that one calls.
CALLED_BY: tuple[str, ...] = _words("""
    电话 热线 拨打 拨通 拨 致电 来电 专线 号码 账号 帐号 卡号 尾号 编号 警号 邮编 代码 案号 门牌
    证号 单号 短号 微信号 车牌 工号 学号 书号 刊号 QQ QQ号 QQ群 群号 验证码 密码 发送 回复
    编码 代号 文号 房号 型号 批号 流水号 频道 附件 附表 附图 图表 案例 样例 双
    东经 西经 北纬 南纬 经度 纬度
    """)

#: Between a word that calls (电话) and its number.
OF_NO_UNIT = '为是:：\u201c"（('

#: 日 alone is a day of the month; after or before these it is a time that passes.
DURATION_AFTER: tuple[str, ...] = _words("""
    内 之内 以内 后 之后 前 之前 以上 以下 期限 的期限 时间 期满 攻坚
    """)
DURATION_BEFORE: tuple[str, ...] = _words("""
    拘留 为期 历时 连续 持续 耗时 用时 长达 延长 拘役 冻结 止付 公示 公示期 期限 期限为 期限是
    每隔 间隔 逾期 时隔 仅用 只用 经过 超过 不满 不足 休假 请假 停留 滞留 奋战 蹲守 处以 留置 羁押
    隔离
    """)

#: Where one of these stands before 近三年, or one of the others after it, it is a time of nearly
#: three years; else it may be the last three, as 近三年来 is.
NEARLY_BEFORE: tuple[str, ...] = _words("""
    了 已 已经 达 有 共 约 长达 潜逃 工作 从警 服刑 在逃 失联 相识 交往 侦查 调查 追捕 经营
    """)
NEARLY_AFTER: tuple[str, ...] = _words("""
    时间 的时间 之久 后 之后 的努力 的侦查 的工作 的调查 的奋战 的追捕 的缜密
    """)

#: After 年 these make it a name of years, or of an age: 90年代, 三年级.
YEAR_NAMES = "级代份度初底末轻龄货画"

#: After 一天 these begin a story: 一天晚上.
STORY_GOES_ON = ",晚早上中下夜"

#: Ordinals: a rank and its measure word after 前 and a number.
RANKED = ("位", "名", "强", "甲", "列")

#: After a number these tell a rank or a label that counts nothing, though a measure word is read.
ORDINAL_AFTER: tuple[str, ...] = ("支队", "大队", "中队")

#: 周三 is a day unless one of these counts (每周三次).
WEEKDAY_COUNTS = "次天场期"

#: Measure words of which 二 is the second, and no two: 二次放贷, 二类卡; two are 两次, 两类.
SECOND: frozenset[str] = frozenset("次类期组队层节段版集道股")

#: After a number and 个, these make it a saying of rules: 三个必须.
RULES_AFTER: tuple[str, ...] = _words("""
    必须 不准 不得 不能 不要 不 严禁 一律 绝不 决不 坚持 坚决 凡是 全覆盖 到位 更加 最 相结合 转变
    """)

#: Before a small number alone, these make it the number of a figure or a table, of one of
#: several persons of one name (王某2), or of hours and days (7*24).
LABELS = "图表注例某*×"

#: Buildings and their parts, which a number names where another number follows: 3栋201.
BUILDINGS: frozenset[str] = frozenset("栋幢座层")

#: Before a number with decimals and without a measure word, these make it one that counts:
#: of others (反诈3.0, 3.15) none can tell.
BEFORE_DECIMALS = "为达是到至率数值度分占比均仅有于升降长少加减:： "

#: Measure words of more than one meaning, which count only where the meaning is plain.
EACH: dict[str, tuple[str, ...]] = {
    # 十分 is a degree, 得10分 a mark; a time in 分 has its seconds.
    "分": ("秒",),
    # 二十届 is the twentieth; 举办三届 ends there.
    "届": (",", "。", "、", ";", ")", "）", "；"),
    # 三块 is money or pieces; money says 钱 or ends there.
    "块": (",", "。", "、", ";", ")", "）", "；"),
    # 三角 and 八角 are shapes and places.
    "角": (",", "。", "、", ";", ")", "）", "；"),
}

#: Words of two characters of which the first is a measure word elsewhere: 44人员 counts 44.
MEASURE_BEGINS: frozenset[str] = frozenset(
    _words("""
    人员 名单 名下 名义 部门 部委 部队 家庭 家属 家长 条件 条例 场所 场地 场面 处理 处置 处罚 处分
    起诉 起点 套路 种植 位于 位居 位列 位置 类似 类型 类别 篇章 层面 层级 层次 版本 期间 期限 轮流
    份额 份子 批准 批评 批复 支付 支持 口岸 口径 口头 本地 本市 本人 本科 本辖 台湾 只有 只要 只需
    只是 只能 户籍 户口 县域 县级 市民 市场 市区 区域 区间 村民 村委 省级 省内 省外 镇级 乡级 座谈
    座位 所以 所有 所在 所属 例如 例外 款项 成员 成立 成功 成熟 成果 成本 成都 成效 成绩 成就 成品
    成型 成语 成因 成年 架构 间接 间隔 届时 箱包 笔录 笔者 幅度 片区 天津 天空 天气 天然 米粉 倍感
    倍增 轮胎 周边 周围 周末 周年 周期 队伍 队员 次日 次要 次年 年轻 日本 日均 日常 月均 年均 项下
    道路 面积 面对 面向 头目 根据 根本 点击 点赞 页面 门店 门户 门槛 顶格 道德 道理 回复 回访 回头
    回收 代理 代办 代表 代价 手机 手段 手法 段落 股份 股东 伙同 伙伴 群众 群体 群组 单元 单位 路口
    路段 路公 站台 组织 组长 节点 节目 节日 头脑 双方 双向 双重 副局 副所 副队 把握 包括 包含 段时
    晚上
    """)
)

#: Words that begin as a direction does and are none.
NOT_A_DIRECTION: tuple[str, ...] = _words("""
    新增 晋升 升降 涨跌 加减 增减 公升 毫升 增值 升级 升格 减免 减刑 降温 降落 提升机 不增 不减 最高
    最低 最多 最少 较多 较少 很多 更多 更少 许多 不少 至少 至多 大多 高达 多达
    """)

#: Words that make a rate a mean over several periods, which is no change from one to the next.
MEANS: tuple[str, ...] = (
    "年均",
    "月均",
    "日均",
    "季均",
    "周均",
    "年平均",
    "月平均",
    "平均每年",
    "每年",
)

#: Words that give each of several things its own number.
APART: tuple[str, ...] = ("分别", "各", "依次")

#: Words that compare as often as they tell a direction: they need a basis.
COMPARE: frozenset[str] = frozenset({"高", "低", "多", "少", "高出", "多出"})

#: What is measured in percent, and so changes by percentage points.
SHARES: tuple[str, ...] = _words("""
    率 占比 比重 比例 份额 覆盖 覆盖面 满意度 知晓度 安全感 支持度 参与度 幅 幅度 增速 度 百分比
    得分 指数 系数
    """)

#: What is counted or summed, and so changes by percent.
COUNTS: tuple[str, ...] = _words("""
    数 起 件 案件 发案 立案 破案 警情 人数 次数 起数 件数 户数 数量 总量 总数 金额 总额 数额 损失
    案值 资金 存量 案发 事故 账户 人员 嫌疑人 诈骗案 发案量 接警 报警 投诉 举报 量
    """)

#: What parts clauses.
BOUNDARIES = ",。;；:：!！?？\n\r"
