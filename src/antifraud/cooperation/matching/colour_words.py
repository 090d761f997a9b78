# SPDX-License-Identifier: MIT
"""The words for colours, in Chinese and English, as tables.

A word is added to its table and nowhere else. It maps to a code of this library, so that a
report in Chinese and one in English compare alike, and a text about a match never repeats the
free words of a report. Latin words are written with `-` where a space or a hyphen may stand.
"""

from __future__ import annotations

__all__ = ["COLOURS", "COLOUR_LABELS", "NEAR_COLOURS"]

#: Colours: code, label in Chinese and English, words of each, and the colours by whose name two
#: witnesses may call it, in poor light or by habit. A word of one Chinese character stands only
#: where it names nothing else: 金, 银, 米, 青 and 花 need the word that follows them.
_COLOURS: tuple[tuple[str, str, str, str, str, str], ...] = (
    (
        "black", "黑色", "black",
        "黑 墨色 炭黑 纯黑 乌黑 漆黑", "black jet-black charcoal ebony",
        "dark dark_blue grey dark_green brown dark_grey",
    ),
    (
        "dark", "深色", "dark",
        "深色 暗色", "dark dark-coloured dark-colored",
        "dark_blue dark_green dark_red brown grey dark_grey purple",
    ),
    (
        "white", "白色", "white",
        "白 乳白 象牙白 雪白 纯白 月白 本白 奶白", "white ivory off-white snow-white",
        "light silver beige grey light_blue",
    ),
    (
        "light", "浅色", "light",
        "浅色 淡色", "light-coloured light-colored pale pastel",
        "beige light_blue pink yellow grey silver",
    ),
    (
        "grey", "灰色", "grey",
        "灰 银灰 浅灰 淡灰 烟灰 麻灰 花灰 米灰", "grey gray ash light-grey light-gray silver-grey",
        "dark_grey silver beige light_blue",
    ),
    (
        "dark_grey", "深灰色", "dark grey",
        "深灰 铁灰 炭灰 暗灰 灰黑", "dark-grey dark-gray slate graphite gunmetal anthracite",
        "dark_blue",
    ),
    ("silver", "银色", "silver", "银色 银白", "silver", ""),
    (
        "red", "红色", "red",
        "红 大红 鲜红 正红 朱红 火红 中国红 橘红 西瓜红",
        "red scarlet crimson cherry ruby bright-red",
        "dark_red pink orange",
    ),
    (
        "dark_red", "深红色", "dark red",
        "深红 暗红 酒红 枣红 紫红 绛红 绛紫 砖红 铁锈红 豆沙",
        "maroon burgundy wine claret dark-red deep-red wine-red brick-red",
        "brown purple pink",
    ),
    (
        "pink", "粉色", "pink",
        "粉 粉红 桃红 玫红 玫瑰红 浅红 淡红 樱花粉 藕粉 藕荷 肉粉 肉色 裸色",
        "pink rose magenta fuchsia salmon light-pink hot-pink pale-pink nude",
        "purple orange beige",
    ),
    (
        "orange", "橙色", "orange",
        "橙 橘 桔 橙红 橘黄 桔黄 橙黄", "orange tangerine apricot peach coral",
        "yellow brown gold",
    ),
    (
        "yellow", "黄色", "yellow",
        "黄 鹅黄 淡黄 浅黄 明黄 嫩黄 柠檬黄 姜黄 土黄 杏黄",
        "yellow lemon mustard light-yellow bright-yellow pale-yellow",
        "gold beige green",
    ),
    ("gold", "金色", "gold", "金色 金黄 香槟", "gold golden champagne", "brown beige"),
    (
        "beige", "米色", "beige",
        "米色 米白 米黄 米驼 杏色 驼色 驼 卡其 沙色 燕麦 奶油 奶茶",
        "beige cream khaki tan camel sand oatmeal",
        "brown grey",
    ),
    (
        "brown", "棕色", "brown",
        "棕 褐 咖啡 咖 咖色 茶色 巧克力 焦糖 赭",
        "brown chocolate coffee chestnut light-brown dark-brown caramel",
        "dark_green",
    ),
    (
        "green", "绿色", "green",
        "绿 草绿 翠绿 浅绿 淡绿 嫩绿 果绿 薄荷绿 豆绿 荧光绿 牛油果绿",
        "green lime emerald mint light-green bright-green pale-green",
        "dark_green cyan",
    ),
    (
        "dark_green", "深绿色", "dark green",
        "深绿 墨绿 军绿 橄榄绿 暗绿 迷彩",
        "olive army-green olive-green dark-green deep-green camouflage camo",
        "cyan",
    ),
    (
        "cyan", "青色", "cyan",
        "青色 青绿 青蓝 湖蓝 湖绿 孔雀蓝 孔雀绿 蓝绿 豆青 靛青",
        "cyan teal turquoise aqua",
        "light_blue blue",
    ),
    (
        "light_blue", "浅蓝色", "light blue",
        "浅蓝 天蓝 淡蓝 水蓝 粉蓝 冰蓝 雾霾蓝",
        "sky-blue azure light-blue pale-blue baby-blue ice-blue",
        "blue",
    ),
    (
        "blue", "蓝色", "blue",
        "蓝 宝蓝 宝石蓝 牛仔蓝 湛蓝 海蓝 克莱因蓝", "blue cobalt denim royal-blue",
        "dark_blue purple",
    ),
    (
        "dark_blue", "深蓝色", "dark blue",
        "深蓝 藏蓝 藏青 海军蓝 墨蓝 暗蓝 靛蓝",
        "navy indigo midnight-blue dark-blue navy-blue deep-blue",
        "purple",
    ),
    (
        "purple", "紫色", "purple",
        "紫 浅紫 深紫 淡紫 香芋",
        "purple violet lilac lavender plum mauve light-purple dark-purple",
        "",
    ),
    (
        "many", "花色", "many colours",
        "花色 彩色 五彩 七彩 彩虹 多色 五颜六色 花花绿绿 拼色 撞色",
        "multicoloured multicolored colourful colorful rainbow",
        "pink red",
    ),
)  # fmt: skip

#: Each word of a colour, with its code.
COLOURS: dict[str, str] = {
    word: code for code, _, _, zh, en, _ in _COLOURS for word in f"{zh} {en}".split()
}

#: The labels of each colour.
COLOUR_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _COLOURS}

#: Colours that two witnesses may call by each other's name.
NEAR_COLOURS: frozenset[frozenset[str]] = frozenset(
    frozenset((code, other)) for code, *_, near in _COLOURS for other in near.split()
)
