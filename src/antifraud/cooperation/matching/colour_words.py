# SPDX-License-Identifier: MIT
"""The words for colours, in Chinese and English, as tables.

A word is added to its table and nowhere else. It maps to a code of this library, so that a
report in Chinese and one in English compare alike, and a text about a match never repeats the
free words of a report. Latin words are written with `-` where a space or a hyphen may stand.
"""

from __future__ import annotations

__all__ = ["COLOURS", "COLOUR_LABELS", "NAMED", "NEAR_COLOURS", "SHADES"]

#: Colours: code, label in Chinese and English, words of each, the colours that are a shade of it,
#: and those by whose name a witness may call it in poor light. A word of one Chinese character
#: stands only where it names nothing else: 金, 银, 米, 青 and 花 need the word that follows them.
_COLOURS: tuple[tuple[str, str, str, str, str, str, str], ...] = (
    (
        "black", "黑色", "black",
        "黑 墨色 纯黑 乌黑 漆黑", "black jet-black ebony",
        "dark dark_grey dark_blue", "grey dark_green brown",
    ),
    (
        "dark", "深色", "dark",
        "深色 暗色", "dark dark-coloured dark-colored",
        "dark_grey dark_blue", "dark_green dark_red brown grey purple",
    ),
    (
        "white", "白色", "white",
        "白 乳白 象牙白 雪白 纯白 月白 本白 奶白", "white ivory off-white snow-white",
        "light beige", "silver grey light_blue",
    ),
    (
        "light", "浅色", "light",
        "浅色 淡色", "light-coloured light-colored pale pastel",
        "beige", "light_blue pink yellow grey silver",
    ),
    (
        "grey", "灰色", "grey",
        "灰 银灰 浅灰 淡灰 烟灰 麻灰 花灰 米灰",
        "grey gray ash light-grey light-gray silver-grey silver-gray",
        "dark_grey silver", "beige light_blue",
    ),
    (
        "dark_grey", "深灰色", "dark grey",
        "深灰 铁灰 炭灰 暗灰 灰黑 炭黑",
        "dark-grey dark-gray slate graphite gunmetal anthracite charcoal",
        "", "dark_blue",
    ),
    ("silver", "银色", "silver", "银色 银白", "silver silvery", "", ""),
    (
        "red", "红色", "red",
        "红 大红 鲜红 正红 朱红 火红 中国红 西瓜红",
        "red scarlet crimson cherry ruby bright-red vermilion",
        "dark_red", "pink orange",
    ),
    (
        "dark_red", "深红色", "dark red",
        "深红 暗红 酒红 枣红 紫红 绛红 绛紫 砖红 铁锈红 豆沙",
        "maroon burgundy wine claret dark-red deep-red wine-red brick-red rust russet",
        "", "brown purple pink",
    ),
    (
        "pink", "粉色", "pink",
        "粉 粉红 桃红 玫红 玫瑰红 浅红 淡红 樱花粉 藕粉 藕荷 肉粉 肉色 裸色",
        "pink rose magenta fuchsia salmon light-pink hot-pink pale-pink nude blush",
        "", "purple orange beige",
    ),
    (
        "orange", "橙色", "orange",
        "橙 橘 桔 橙红 橘红 桔红 橘黄 桔黄 橙黄", "orange tangerine apricot peach coral terracotta",
        "", "yellow brown gold",
    ),
    (
        "yellow", "黄色", "yellow",
        "黄 鹅黄 淡黄 浅黄 明黄 嫩黄 柠檬黄 姜黄 土黄 杏黄",
        "yellow lemon mustard light-yellow bright-yellow pale-yellow ochre ocher",
        "gold", "green brown",
    ),
    ("gold", "金色", "gold", "金色 金黄 香槟", "gold golden champagne", "", "brown beige"),
    (
        "beige", "米色", "beige",
        "米色 米白 米黄 米驼 杏色 驼色 驼 沙色 燕麦 奶油 奶茶",
        "beige cream tan camel sand oatmeal ecru fawn stone taupe",
        "khaki brown yellow", "grey",
    ),
    ("khaki", "卡其色", "khaki", "卡其", "khaki", "dark_green", "brown green yellow grey"),
    (
        "brown", "棕色", "brown",
        "棕 褐 咖啡 咖 咖色 茶色 巧克力 焦糖 赭",
        "brown chocolate coffee chestnut light-brown dark-brown caramel bronze copper",
        "", "dark_green",
    ),
    (
        "green", "绿色", "green",
        "绿 草绿 翠绿 浅绿 淡绿 嫩绿 果绿 薄荷绿 豆绿 荧光绿 牛油果绿",
        "green lime emerald mint light-green bright-green pale-green jade",
        "dark_green cyan", "",
    ),
    (
        "dark_green", "深绿色", "dark green",
        "深绿 墨绿 军绿 橄榄绿 暗绿 迷彩",
        "olive army-green olive-green dark-green deep-green camouflage camo bottle-green",
        "", "cyan",
    ),
    (
        "cyan", "青色", "cyan",
        "青色 青绿 青蓝 湖蓝 湖绿 孔雀蓝 孔雀绿 蓝绿 豆青 靛青",
        "cyan teal turquoise aqua aquamarine petrol-blue",
        "light_blue", "blue",
    ),
    (
        "light_blue", "浅蓝色", "light blue",
        "浅蓝 天蓝 淡蓝 水蓝 粉蓝 冰蓝 雾霾蓝",
        "sky-blue azure light-blue pale-blue baby-blue ice-blue powder-blue",
        "blue", "",
    ),
    (
        "blue", "蓝色", "blue",
        "蓝 宝蓝 宝石蓝 牛仔蓝 湛蓝 海蓝 克莱因蓝", "blue cobalt denim royal-blue bright-blue",
        "dark_blue", "purple",
    ),
    (
        "dark_blue", "深蓝色", "dark blue",
        "深蓝 藏蓝 藏青 海军蓝 墨蓝 暗蓝 靛蓝",
        "navy indigo midnight-blue dark-blue navy-blue deep-blue",
        "", "purple",
    ),
    (
        "purple", "紫色", "purple",
        "紫 浅紫 深紫 淡紫 香芋",
        "purple violet lilac lavender plum mauve light-purple dark-purple",
        "", "",
    ),
    (
        "many", "花色", "many colours",
        "花色 彩色 五彩 七彩 彩虹 多色 五颜六色 花花绿绿 拼色 撞色",
        "multicoloured multicolored multi-coloured multi-colored colourful colorful rainbow",
        "", "",
    ),
)  # fmt: skip

#: Each word of a colour, with its code.
COLOURS: dict[str, str] = {
    word: code for code, _, _, zh, en, *_ in _COLOURS for word in f"{zh} {en}".split()
}

#: The labels of each colour.
COLOUR_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _COLOURS}

#: Colours of which the one is a shade of the other.
SHADES: frozenset[frozenset[str]] = frozenset(
    frozenset((code, other)) for code, *_, shades, _ in _COLOURS for other in shades.split()
)

#: Colours that two witnesses may call by each other's name. What has many colours may be called
#: by any one of them.
NEAR_COLOURS: frozenset[frozenset[str]] = frozenset(
    frozenset((code, other))
    for code, *_, near in _COLOURS
    for other in (*near.split(), *(["many"] if code != "many" else []))
)

#: Colours of which the one's name takes in the other: who says blue may mean navy.
NAMED: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        *("blue/dark_blue", "blue/light_blue", "red/dark_red", "green/dark_green", "yellow/gold"),
        *("grey/dark_grey", "grey/silver", "light/white", "light/light_blue", "light/beige"),
        *("dark/black", "dark/dark_blue", "dark/dark_grey", "dark/dark_green", "dark/dark_red"),
    )
)
