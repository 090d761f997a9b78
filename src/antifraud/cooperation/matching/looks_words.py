# SPDX-License-Identifier: MIT
"""The words for clothes, colours, marks and company, in Chinese and English, as tables.

A word is added to its table and nowhere else. Each maps to a code of this
library, and each code has its label in both languages, so that a report in
Chinese and one in English are compared alike, and a text about a match never
repeats the free words of a report.
"""

from __future__ import annotations

__all__ = [
    "COLOURS",
    "COLOUR_LABELS",
    "COMPANY",
    "COMPANY_LABELS",
    "GARMENTS",
    "GARMENT_LABELS",
    "MARKS",
    "MARK_LABELS",
    "NEAR_COLOURS",
    "PATTERNS",
    "SIDES",
    "SLOTS",
]

#: Colours: code, label in Chinese and English, words.
_COLOURS: tuple[tuple[str, str, str, str, str], ...] = (
    ("black", "黑色", "black", "黑 墨色 炭黑", "black jet charcoal ebony"),
    ("white", "白色", "white", "白 乳白 象牙白 雪白", "white ivory off-white"),
    ("grey", "灰色", "grey", "灰 银灰 浅灰 深灰 烟灰", "grey gray slate ash"),
    ("silver", "银色", "silver", "银", "silver"),
    ("red", "红色", "red", "红 大红 鲜红 正红", "red scarlet crimson cherry ruby"),
    ("dark_red", "深红色", "dark red", "深红 暗红 酒红 枣红 紫红 绛", "maroon burgundy wine claret"),
    ("pink", "粉色", "pink", "粉 粉红 桃红 玫红 玫瑰红 浅红 淡红", "pink rose magenta fuchsia salmon"),
    ("orange", "橙色", "orange", "橙 橘 桔 橘红 橙红", "orange tangerine apricot peach coral"),
    ("yellow", "黄色", "yellow", "黄 米黄 鹅黄 淡黄 浅黄 明黄 柠檬黄", "yellow lemon mustard"),
    ("gold", "金色", "gold", "金 金黄", "gold golden"),
    ("beige", "米色", "beige", "米 杏 米白 驼 卡其", "beige cream khaki tan camel"),
    ("brown", "棕色", "brown", "棕 褐 咖啡 咖 茶色 巧克力色", "brown chocolate coffee chestnut"),
    ("green", "绿色", "green", "绿 草绿 翠绿 浅绿 嫩绿 果绿 薄荷绿", "green lime emerald mint"),
    ("dark_green", "深绿色", "dark green", "深绿 墨绿 军绿 橄榄绿 迷彩", "olive army camouflage"),
    ("cyan", "青色", "cyan", "青 湖蓝 湖绿 孔雀蓝 蓝绿", "cyan teal turquoise aqua"),
    ("light_blue", "浅蓝色", "light blue", "浅蓝 天蓝 淡蓝 水蓝 粉蓝", "sky-blue azure"),
    ("blue", "蓝色", "blue", "蓝 宝蓝 宝石蓝 牛仔蓝", "blue cobalt denim"),
    ("dark_blue", "深蓝色", "dark blue", "深蓝 藏蓝 藏青 海军蓝 墨蓝", "navy indigo midnight-blue"),
    ("purple", "紫色", "purple", "紫 浅紫 深紫 淡紫", "purple violet lilac lavender plum mauve"),
    ("many", "花色", "many colours", "花 彩 五彩 彩虹 多色", "multicoloured multicolored colourful"
     " colorful rainbow floral flowery"),
)  # fmt: skip

#: Each word of a colour, with its code.
COLOURS: dict[str, str] = {
    word: code for code, _, _, zh, en in _COLOURS for word in f"{zh} {en}".split()
} | {
    **dict.fromkeys(("light blue", "sky blue", "pale blue", "baby blue"), "light_blue"),
    **dict.fromkeys(("dark blue", "navy blue", "deep blue", "midnight blue"), "dark_blue"),
    **dict.fromkeys(("dark green", "olive green", "army green", "deep green"), "dark_green"),
    **dict.fromkeys(("dark red", "deep red", "wine red"), "dark_red"),
    **dict.fromkeys(("light grey", "light gray", "dark grey", "dark gray"), "grey"),
    **dict.fromkeys(("light pink", "hot pink", "pale pink"), "pink"),
    **dict.fromkeys(("off white",), "white"),
    **dict.fromkeys(("light green", "bright green", "pale green"), "green"),
    **dict.fromkeys(("light brown", "dark brown"), "brown"),
    **dict.fromkeys(("light purple", "dark purple"), "purple"),
    **dict.fromkeys(("light yellow", "bright yellow", "pale yellow"), "yellow"),
}

#: The labels of each colour.
COLOUR_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _COLOURS}

#: Colours that two witnesses may call by each other's name, in poor light or by habit.
NEAR_COLOURS: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split("/"))
    for pair in [
        "black/dark_blue",
        "black/grey",
        "black/dark_green",
        "black/brown",
        "grey/silver",
        "white/silver",
        "white/beige",
        "white/grey",
        "red/dark_red",
        "red/pink",
        "red/orange",
        "dark_red/brown",
        "dark_red/purple",
        "pink/purple",
        "pink/orange",
        "orange/yellow",
        "yellow/gold",
        "yellow/beige",
        "gold/brown",
        "beige/brown",
        "beige/grey",
        "green/dark_green",
        "green/cyan",
        "cyan/light_blue",
        "cyan/blue",
        "light_blue/blue",
        "blue/dark_blue",
        "blue/purple",
        "dark_blue/purple",
        "light_blue/grey",
        "yellow/green",
        "dark_green/brown",
        "pink/many",
        "red/many",
        "light_blue/white",
        "orange/brown",
    ]
)

#: Garments: code, what it covers, label in Chinese and English, words.
_GARMENTS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("t_shirt", "top", "T恤", "T-shirt", "T恤 t恤 短袖 体恤 汗衫 背心", "t-shirt tee tshirt vest"),
    ("shirt", "top", "衬衫", "shirt", "衬衫 衬衣 长袖", "shirt blouse"),
    ("jumper", "top", "毛衣卫衣", "jumper", "毛衣 卫衣 针织衫 线衣 开衫 绒衣",
     "jumper sweater sweatshirt hoodie cardigan pullover"),
    ("jacket", "top", "外套", "jacket",
     "外套 夹克 上衣外套 羽绒服 棉袄 棉衣 大衣 风衣 冲锋衣 马甲 雨衣 棉服 西装 西服 校服外套",
     "jacket coat parka anorak raincoat blazer windbreaker gilet"),
    ("top", "top", "上衣", "top", "上衣 衣服 上装 衫 衣 外衣", "top clothes"),
    ("dress", "top", "连衣裙", "dress", "连衣裙 公主裙 旗袍", "dress gown"),
    ("suit", "top", "套装", "suit", "套装 校服 运动服 运动装 睡衣 连体衣 背带裤 制服",
     "suit uniform tracksuit pyjamas pajamas overalls onesie dungarees"),
    ("jeans", "bottom", "牛仔裤", "jeans", "牛仔裤", "jeans"),
    ("shorts", "bottom", "短裤", "shorts", "短裤 五分裤 七分裤", "shorts"),
    ("trousers", "bottom", "裤子", "trousers", "长裤 裤子 裤 运动裤 休闲裤 西裤 打底裤",
     "trousers pants slacks leggings joggers sweatpants"),
    ("skirt", "bottom", "裙子", "skirt", "半身裙 短裙 裙子 裙", "skirt"),
    ("trainers", "feet", "运动鞋", "trainers", "运动鞋 球鞋 跑鞋 板鞋 旅游鞋",
     "trainers sneakers plimsolls"),
    ("sandals", "feet", "凉鞋拖鞋", "sandals", "凉鞋 拖鞋", "sandals slippers flip-flops crocs"),
    ("boots", "feet", "靴子", "boots", "靴子 雨靴 雨鞋 靴", "boots wellies wellingtons"),
    ("shoes", "feet", "鞋子", "shoes", "鞋子 布鞋 皮鞋 鞋", "shoes"),
    ("hat", "head", "帽子", "hat", "帽子 鸭舌帽 棒球帽 草帽 毛线帽 帽", "hat cap beanie bonnet"),
    ("bag", "bag", "包", "bag", "书包 背包 挎包 双肩包 手提包 包",
     "backpack bag rucksack schoolbag satchel handbag"),
    ("scarf", "neck", "围巾", "scarf", "围巾 红领巾 丝巾", "scarf neckerchief shawl"),
    ("gloves", "hands", "手套", "gloves", "手套", "gloves mittens"),
    ("socks", "socks", "袜子", "socks", "袜子 袜", "socks tights stockings"),
    ("mask", "face", "口罩", "face mask", "口罩", "mask"),
    ("watch", "wrist", "手表", "watch", "手表 电话手表 手环", "watch smartwatch bracelet"),
)  # fmt: skip

#: Each word of a garment, with its code.
GARMENTS: dict[str, str] = {
    word: code for code, _, _, _, zh, en in _GARMENTS for word in f"{zh} {en}".split()
} | {"face mask": "mask", "school bag": "bag", "down jacket": "jacket", "tank top": "t_shirt"}

#: Which part of the body each garment covers: two of one slot are compared. A dress or a
#: suit is worn in the place of a top.
SLOTS: dict[str, str] = {code: slot for code, slot, *_ in _GARMENTS}

#: The labels of each garment.
GARMENT_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, _, zh, en, *_ in _GARMENTS}

#: What is on the cloth.
PATTERNS: dict[str, str] = {
    word: code
    for code, words in {
        "striped": "条纹 条 横条 竖条 striped stripes stripe",
        "checked": "格子 方格 格 checked chequered plaid tartan",
        "dotted": "圆点 波点 dotted spotted polka-dot",
        "printed": "印花 卡通 图案 字母 奥特曼 米老鼠 printed cartoon logo lettering",
    }.items()
    for word in words.split()
}

#: Marks: code, label in Chinese and English, words.
_MARKS: tuple[tuple[str, str, str, str, str], ...] = (
    ("birthmark", "胎记", "a birthmark", "胎记 红斑 青斑", "birthmark"),
    ("mole", "痣", "a mole", "痣", "mole"),
    ("scar", "疤痕", "a scar", "疤 疤痕 伤疤 刀疤 烫伤 烧伤", "scar scarred burn"),
    ("wound", "伤", "a wound", "擦伤 淤青 创可贴 纱布 骨折 石膏",
     "bruise graze plaster bandage cast wound"),
    ("glasses", "眼镜", "glasses", "眼镜", "glasses spectacles"),
    ("tattoo", "纹身", "a tattoo", "纹身 刺青", "tattoo"),
    ("hearing_aid", "助听器", "a hearing aid", "助听器 人工耳蜗", "hearing-aid cochlear"),
    ("teeth", "牙齿", "teeth", "缺牙 门牙 牙套 龅牙 缺门牙 假牙 虎牙",
     "tooth teeth braces dentures"),
    ("limp", "跛行", "a limp", "跛 瘸 拐杖 一瘸一拐", "limp limping crutch cane walking-stick"),
    ("braids", "辫子", "braids", "辫 辫子 马尾 双马尾 羊角辫 丸子头",
     "braid braids pigtail pigtails ponytail bun"),
    ("long_hair", "长发", "long hair", "长发 披肩发", "long-haired"),
    ("short_hair", "短发", "short hair", "短发 平头 寸头 板寸 蘑菇头", "crew-cut bob short-haired"),
    ("bald", "光头", "a bald head", "光头 秃 谢顶", "bald shaved"),
    ("curly", "卷发", "curly hair", "卷发 自来卷", "curly"),
    ("white_hair", "白发", "white hair", "白发 花白", "white-haired grey-haired"),
    ("beard", "胡子", "a beard", "胡子 胡须", "beard moustache"),
    ("earring", "耳饰", "an earring", "耳钉 耳环", "earring earrings"),
    ("necklace", "项链", "a necklace", "项链 玉佩 长命锁 吊坠", "necklace pendant"),
    ("squint", "斜视", "a squint", "斜视 对眼", "squint"),
    ("dimple", "酒窝", "dimples", "酒窝", "dimple dimples"),
    ("accent", "口音", "an accent", "口音 方言", "accent dialect"),
    ("freckles", "雀斑", "freckles", "雀斑", "freckles freckled"),
    ("thin", "瘦", "thin", "瘦 偏瘦 瘦小 消瘦", "thin slim slender skinny"),
    ("heavy", "胖", "heavy", "胖 偏胖 微胖 肥胖", "heavy plump stout chubby overweight"),
)  # fmt: skip

#: Each word of a mark, with its code.
MARKS: dict[str, str] = {
    word: code for code, _, _, zh, en in _MARKS for word in f"{zh} {en}".split()
} | {
    "long hair": "long_hair",
    "short hair": "short_hair",
    "white hair": "white_hair",
    "grey hair": "white_hair",
    "gray hair": "white_hair",
    "hearing aid": "hearing_aid",
    "walking stick": "limp",
}

#: The labels of each mark.
MARK_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _MARKS}

#: Words of a side of the body.
SIDES: dict[str, str] = {"左": "left", "右": "right", "left": "left", "right": "right"}

#: Company: code, label in Chinese and English, words.
_COMPANY: tuple[tuple[str, str, str, str, str], ...] = (
    ("grandparent", "祖辈", "a grandparent", "爷爷 奶奶 外公 外婆 姥姥 姥爷 祖父 祖母 老人",
     "grandmother grandfather grandparent grandparents grandma grandpa granny"),
    ("parent", "父母", "a parent", "父亲 母亲 爸爸 妈妈 父母 家长",
     "mother father parent parents mum mom dad"),
    ("sibling", "兄弟姐妹", "a sibling", "哥哥 姐姐 弟弟 妹妹 兄弟 姐妹 双胞胎",
     "brother sister sibling siblings twin"),
    ("child", "孩子", "a child", "孩子 儿童 同学 小朋友 伙伴",
     "child children friend friends classmate classmates"),
    ("spouse", "配偶", "a spouse", "妻子 丈夫 老伴 配偶", "wife husband spouse"),
    ("offspring", "子女", "a son or daughter", "儿子 女儿 子女 孙子 孙女",
     "son daughter grandson granddaughter"),
    ("carer", "照料人", "a carer", "保姆 护工 老师", "carer nanny teacher nurse"),
    ("dog", "狗", "a dog", "狗 犬 小狗", "dog puppy"),
    ("group", "团体", "a group", "旅游团 团队", "group class tour"),
)  # fmt: skip

#: Each word of company, with its code.
COMPANY: dict[str, str] = {
    word: code for code, _, _, zh, en in _COMPANY for word in f"{zh} {en}".split()
}

#: The labels of each kind of company.
COMPANY_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _COMPANY}
