# SPDX-License-Identifier: MIT
"""The words for clothes and what is on the cloth, in Chinese and English, as tables."""

from __future__ import annotations

__all__ = [
    "ALIKE",
    "ALSO",
    "GARMENTS",
    "GARMENT_LABELS",
    "GENERAL",
    "MEANT",
    "NOISE",
    "PARTS",
    "PATTERNS",
    "PATTERN_LABELS",
    "SLOTS",
]


def _many(*words: str) -> str:
    return " ".join(words)


#: Garments: code, what it covers, label in Chinese and English, words of each.
_GARMENTS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("t_shirt", "top", "T恤", "T-shirt",
     _many(
         "T恤 T恤衫 T袖 短袖 体恤 汗衫 文化衫 POLO衫 半袖 吊带 吊带衫 打底衫 圆领衫",
         "老头衫 短袖T恤 短袖T恤衫 T桖 球衣",
     ),
     _many(
         "t-shirt tee tee-shirt polo polo-shirt tank-top singlet camisole jersey crop-top",
         "undershirt vest-top football-shirt short-sleeve short-sleeved sleeveless",
         "short-sleeved-shirt short-sleeve-shirt",
     )),
    ("shirt", "top", "衬衫", "shirt", "衬衫 衬衣 长袖 罩衫 花衬衫 雪纺衫 格子衫",
     "shirt blouse long-sleeve long-sleeved tunic button-up button-down"),
    ("vest", "top", "马甲或背心", "vest",
     "马甲 坎肩 背心 运动背心 跨栏背心 羽绒马甲 羽绒背心 棉马甲 马夹",
     "vest gilet waistcoat bodywarmer body-warmer down-vest"),
    ("hoodie", "top", "卫衣", "hoodie", "卫衣 帽衫 连帽衫 运动衫 抓绒衣 绒衣 连帽卫衣",
     "hoodie hoody sweatshirt hooded-top hooded-sweatshirt zip-up fleece"),
    ("jumper", "top", "毛衣", "jumper",
     _many(
         "毛衣 针织衫 线衣 开衫 毛衫 羊毛衫 羊绒衫 套头衫 保暖衣 秋衣",
         "羊毛衣 高领衫 针织衣",
     ),
     _many(
         "jumper sweater cardigan pullover turtleneck knitwear",
         "turtle-neck polo-neck knit knitted-top",
     )),
    ("jacket", "top", "外套", "jacket",
     _many(
         "外套 夹克 夹克衫 羽绒服 羽绒衣 棉袄 棉衣 大衣 风衣 冲锋衣 雨衣 棉服",
         "西装 西服 校服外套 皮衣 皮夹克 防晒衣 防晒服 唐装 中山装 工作服 军大衣 皮草 斗篷 披风",
         "棒球服 牛仔衣 牛仔外套 面包服 滑雪服 呢子大衣 呢大衣 皮袄 皮大衣 夹袄 防寒服 袄子",
     ),
     _many(
         "padded-coat padded-jacket down-coat",
         "jacket coat overcoat parka anorak raincoat blazer windbreaker",
         "down-jacket trench-coat cape poncho windcheater puffer bomber tunic-suit quilted puffa",
         "cagoule mackintosh duffel duffle hi-vis high-vis",
     )),
    ("top", "top", "上衣", "top", "上衣 衣服 上装 衫 衣 外衣 棉毛衫 罩衣",
     "top clothes clothing garment"),
    ("dress", "top", "连衣裙", "dress",
     "连衣裙 公主裙 旗袍 汉服 长裙 纱裙 吊带裙 背带裙 裙装 礼服 袍子 连身裙 蓬蓬裙 背心裙 裙衫",
     "dress gown frock hanfu cheongsam qipao sundress robe pinafore sari kaftan smock"),
    ("suit", "top", "套装", "suit", "套装 套服", "suit two-piece"),
    ("uniform", "top", "校服或制服", "uniform",
     "校服 制服 军装 迷彩服 练功服 园服 工服", "uniform school-uniform boiler-suit"),
    ("tracksuit", "top", "运动服", "tracksuit", "运动服 运动装 运动套装 运动衣",
     "tracksuit sweatsuit track-suit"),
    ("pyjamas", "top", "睡衣", "pyjamas", "睡衣 家居服 病号服 汗蒸服 睡裙 睡袍",
     "pyjamas pajamas nightgown nightdress hospital-gown nightie"),
    ("overalls", "top", "连体衣或背带裤", "overalls", "连体衣 爬服 哈衣 背带裤 连体裤 连身衣",
     "overalls onesie dungarees romper jumpsuit sleepsuit bodysuit snowsuit"),
    ("bottom", "bottom", "下装", "lower clothes", "下装 下衣", "bottoms"),
    ("jeans", "bottom", "牛仔裤", "jeans", "牛仔裤 牛仔长裤", "jeans jean denims"),
    ("shorts", "bottom", "短裤", "shorts",
     "短裤 五分裤 七分裤 中裤 沙滩裤 大裤衩 裤衩 牛仔短裤 热裤 马裤 工装短裤 运动短裤",
     "shorts bermudas cut-offs boardshorts"),
    ("trousers", "bottom", "裤子", "trousers",
     _many(
         "长裤 裤子 裤 运动裤 休闲裤 西裤 棉裤 工装裤 阔腿裤 喇叭裤 秋裤 九分裤 卫裤 哈伦裤",
         "灯笼裤 绒裤 直筒裤 束脚裤 保暖裤",
     ),
     _many(
         "trousers pants slacks joggers sweatpants chinos cargos cords corduroys culottes",
         "tracksuit-bottoms jogging-bottoms jogging-pants trackies cargo-pants tight-trousers",
     )),
    ("leggings", "bottom", "打底裤", "leggings", "打底裤 连裤袜 打底袜 紧身裤",
     "leggings tights stockings pantyhose"),
    ("underwear", "under", "内衣裤", "underwear",
     "内裤 内衣 三角裤 平角裤 胸罩 文胸 肚兜 纸尿裤 尿不湿",
     "underwear underpants knickers briefs bra boxers nappy diaper boxer-shorts"),
    ("skirt", "bottom", "裙子", "skirt",
     "半身裙 短裙 百褶裙 半裙 牛仔裙 包臀裙", "skirt miniskirt kilt tutu"),
    ("skirts", "bottom", "裙子", "skirt or dress", "裙子 裙", "skirt-or-dress"),
    ("trainers", "feet", "运动鞋", "trainers",
     _many(
         "运动鞋 球鞋 跑鞋 跑步鞋 板鞋 旅游鞋 篮球鞋 足球鞋 帆布鞋 小白鞋 休闲鞋 老爹鞋 回力鞋",
         "解放鞋 波鞋 登山鞋 慢跑鞋",
     ),
     _many(
         "trainers sneakers plimsolls running-shoes canvas-shoes tennis-shoes sports-shoes",
         "gym-shoes runners pumps high-tops",
     )),
    ("sandals", "feet", "凉鞋或拖鞋", "sandals or slippers",
     "凉鞋 拖鞋 凉拖 棉拖 棉拖鞋 人字拖 洞洞鞋 沙滩鞋 毛拖鞋",
     "sandals slippers flip-flops crocs clogs sliders mules espadrilles"),
    ("boots", "feet", "靴子", "boots",
     "靴子 雨靴 雨鞋 靴 马丁靴 雪地靴 棉靴 长筒靴 胶鞋 水鞋 皮靴 短靴 长靴",
     "boots wellies wellingtons gumboots"),
    ("shoes", "feet", "鞋子", "shoes",
     "鞋子 布鞋 皮鞋 鞋 棉鞋 老北京布鞋 高跟鞋 童鞋 单鞋 豆豆鞋 学步鞋 一脚蹬",
     "shoes ballet-flats loafers footwear slip-ons heels leather-shoes cloth-shoes brogues"),
    ("barefoot", "feet", "赤脚", "barefoot", "赤脚 光脚 打赤脚 没穿鞋 未穿鞋 赤足",
     "barefoot no-shoes bare-feet"),
    ("hat", "head", "帽子", "hat",
     _many(
         "帽子 鸭舌帽 棒球帽 草帽 毛线帽 帽 渔夫帽 遮阳帽 太阳帽 安全帽 头盔 针织帽 瓜皮帽 礼帽",
         "雷锋帽 绒线帽",
     ),
     "hat cap beanie bonnet baseball-cap straw-hat sunhat helmet bobble-hat bucket-hat trilby"),
    ("bag", "bag", "包", "bag",
     _many(
         "书包 背包 挎包 双肩包 手提包 单肩包 斜挎包 腰包 手提袋 塑料袋 布袋 帆布袋 包 包包",
         "拉杆箱 行李箱 编织袋 蛇皮袋 购物袋",
     ),
     _many(
         "backpack bag rucksack schoolbag satchel handbag tote purse shoulder-bag suitcase",
         "knapsack holdall bumbag",
     )),
    ("scarf", "neck", "围巾", "scarf", "围巾 红领巾 丝巾 围脖 领巾 头巾",
     "scarf scarves neckerchief shawl headscarf"),
    ("gloves", "hands", "手套", "gloves", "手套", "gloves mittens"),
    ("socks", "socks", "袜子", "socks", "袜子 袜 丝袜", "socks"),
    ("mask", "face", "口罩", "face mask", "口罩", "mask face-mask"),
    ("watch", "wrist", "手表", "watch", "手表 电话手表 手环 腕表", "watch smartwatch"),
    ("body", "body", "头发或皮肤", "hair or skin",
     "头发 长发 短发 卷发 发色 毛发 皮肤 肤色 眼睛 眼珠 脸 胡子 胡须 眉毛 指甲",
     "hair haired skin skinned eyes eyed face beard nails"),
    ("umbrella", "held", "雨伞", "an umbrella", "雨伞 伞 阳伞", "umbrella parasol"),
)  # fmt: skip

_NOT_GARMENTS = "连帽 带帽 有帽 无帽 连衣帽 衣领 衣角 衣袖 裤腿 裤脚 鞋带 鞋底"

#: Each word of a garment, with its code. What only looks like a garment has an empty one.
GARMENTS: dict[str, str] = {
    word: code for code, _, _, _, zh, en in _GARMENTS for word in f"{zh} {en}".split()
} | dict.fromkeys(_NOT_GARMENTS.split(), "")

#: Which part of the body each garment covers: two of one slot are compared. A dress or a
#: suit is worn in the place of a top.
SLOTS: dict[str, str] = {code: slot for code, slot, *_ in _GARMENTS}

#: Garments that others of their slot may be called by.
GENERAL: frozenset[str] = frozenset({"", "top", "bottom", "shoes", "suit", "trousers"})

#: What covers more than one part: it is compared there as well where nothing else is told of that.
ALSO: dict[str, str] = {"skirts": "top"}

#: What such a word may mean: it is of one kind with these, and is compared with no others.
MEANT: dict[str, frozenset[str]] = {"skirts": frozenset({"dress", "skirt"})}

#: What is worn whole: one kind is not another; but each has a top, which may be called so.
_WHOLE = ("uniform", "tracksuit", "pyjamas", "overalls")

#: Two kinds of garments that are called by each other's name: that they differ says nothing.
ALIKE: frozenset[frozenset[str]] = frozenset(
    [
        *(frozenset(pair.split("/")) for pair in (
            "t_shirt/shirt", "vest/t_shirt", "vest/jacket", "hoodie/jumper", "hoodie/jacket",
            "uniform/tracksuit",
        )),
        *(frozenset((whole, code)) for whole in _WHOLE
          for code, slot, *_ in _GARMENTS if slot == "top" and code not in _WHOLE),
    ]
)  # fmt: skip

#: The labels of each garment.
GARMENT_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, _, zh, en, *_ in _GARMENTS}

#: Words of a part of the body, which stand before what it wears, with the garment that is meant
#: where none is named.
PARTS: dict[str, str] = {
    **dict.fromkeys(["上身", "上半身", "上着", "内穿", "外穿", "外罩", "里面穿", "外面穿"], "top"),
    **dict.fromkeys(["下身", "下半身", "下着"], "bottom"),
    **dict.fromkeys(["脚穿", "脚上", "脚踩", "足穿", "脚着", "脚蹬"], "shoes"),
    **dict.fromkeys(["头戴", "头上"], "hat"),
    **dict.fromkeys(["肩背", "背着", "身背", "手提", "肩挎"], "bag"),
}

#: What is on the cloth: code, label in Chinese and English, words of each. 条 and 格 alone count
#: things or tell something else.
_PATTERNS: tuple[tuple[str, str, str, str, str], ...] = (
    ("striped", "条纹", "striped", "条纹 横条 竖条 细条 斑马纹 海魂",
     "striped stripes stripe stripy"),
    ("checked", "格子", "checked", "格子 方格 格纹 小格 大格 千鸟格",
     "checked chequered checkered plaid tartan"),
    ("dotted", "圆点", "dotted", "圆点 波点 斑点 豹纹", "dotted spotted polka-dot leopard"),
    ("floral", "碎花", "floral", "碎花 印花 大花 小花 花",
     "floral flowery flowered flower-print"),
    ("camouflaged", "迷彩", "camouflage", "迷彩", "camouflage camo"),
    ("printed", "印图", "printed",
     "卡通 图案 字母 奥特曼 米老鼠 米奇 熊猫 小猪佩奇 佩奇 恐龙 艾莎 汪汪队 蜘蛛侠 数字",
     "printed cartoon logo lettering print mickey dinosaur spider-man"),
)  # fmt: skip

#: Each word of a pattern, with its code.
PATTERNS: dict[str, str] = {
    word: code for code, _, _, zh, en in _PATTERNS for word in f"{zh} {en}".split()
}

#: The labels of each pattern.
PATTERN_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _PATTERNS}

#: Words that tell nothing of clothes: they are left out before other words are compared.
NOISE: frozenset[str] = frozenset(
    word
    for words in (
        "身穿 身着 穿着 穿了 穿 着 戴着 戴 一件 一条 一双 一顶 一个 一身 件 条 双 顶",
        "的 和 有 带 色 系",
        "类似 左右 疑似 好像 可能 偏 款 式 样 上面 印有 带有 及 与 或 并 为 是 在 其 该",
        "wearing wears wore with and the a an of in on his her their was is pair some kind",
        "walk walks walking looks carrying possibly maybe probably coloured colored colour color",
    )
    for word in words.split()
)
