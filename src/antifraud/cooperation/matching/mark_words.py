# SPDX-License-Identifier: MIT
"""The words for marks and company, in Chinese and English, as tables."""

from __future__ import annotations

__all__ = ["COMPANY", "COMPANY_LABELS", "MARKS", "MARK_LABELS", "SIDES"]

#: Marks: code, label in Chinese and English, words of each.
_MARKS: tuple[tuple[str, str, str, str, str], ...] = (
    ("birthmark", "胎记", "a birthmark", "胎记 红斑 青斑 胎痣 红记 青记",
     "birthmark birth-mark red-mark port-wine strawberry-mark"),
    ("mole", "痣", "a mole", "痣 黑痣 红痣 美人痣 痦子", "mole beauty-spot beauty-mark"),
    ("scar", "疤痕", "a scar",
     "疤 疤痕 伤疤 刀疤 烫伤 烧伤 伤痕 缝针 刀口 烫疤",
     "scar scarred scarring burn stitches"),
    ("wound", "伤", "a wound", "擦伤 淤青 创可贴 纱布 骨折 石膏 流血 破皮",
     "bruise graze plaster bandage cast wound sling bruised"),
    ("glasses", "眼镜", "glasses", "眼镜 近视镜 老花镜 墨镜",
     "glasses spectacles eyeglasses sunglasses"),
    ("tattoo", "纹身", "a tattoo", "纹身 刺青 文身", "tattoo tattooed"),
    ("hearing_aid", "助听器", "a hearing aid", "助听器 人工耳蜗", "hearing-aid cochlear"),
    ("teeth", "缺牙", "missing teeth",
     "缺牙 门牙 缺门牙 掉牙 豁牙 牙", "tooth teeth toothless gap-toothed"),
    ("buck_teeth", "龅牙", "buck teeth", "龅牙 虎牙 暴牙", "buck-teeth buck-toothed"),
    ("dentures", "假牙", "dentures", "假牙 镶牙 金牙 义齿",
     "dentures false-teeth gold-tooth gold-teeth"),
    ("braces", "牙套", "dental braces", "牙套 牙箍", "dental-braces teeth-braces"),
    ("limp", "跛行", "a limp", "跛 瘸 一瘸一拐 腿脚不便 行走不便",
     "limp limping limps lame"),
    ("stick", "拐杖", "a walking aid", "拐杖 拄拐 助行器 手杖 拐棍 双拐",
     "crutch crutches cane walking-stick walker stick walking-frame zimmer-frame"),
    ("hump", "驼背", "a stoop", "驼背 弯腰 佝偻", "hunchback hunched stooped stoop"),
    ("braids", "辫子", "braids", "辫 辫子 马尾 双马尾 马尾辫 羊角辫 丸子头 小辫 麻花辫",
     "braid braided pigtail ponytail pony-tail bun plait plaited cornrows dreadlocks"),
    ("long_hair", "长发", "long hair", "长发 披肩发 长头发 披肩长发", "long-haired long-hair"),
    ("short_hair", "短发", "short hair", "短发 平头 寸头 板寸 蘑菇头 短头发 学生头 波波头 齐耳",
     "crew-cut crewcut bob short-haired short-hair buzz-cut"),
    ("bald", "光头", "a bald head", "光头 秃 秃顶 秃头 谢顶", "bald balding shaved-head"),
    ("curly", "卷发", "curly hair", "卷发 自来卷 烫发", "curly curly-haired curly-hair"),
    ("white_hair", "白发", "white hair", "白发 花白 白头发 银发",
     "white-haired grey-haired gray-haired white-hair grey-hair gray-hair"),
    ("dyed_hair", "染发", "dyed hair", "染发 黄头发 黄毛 红头发", "dyed-hair dyed blonde"),
    ("beard", "胡子", "a beard", "胡子 胡须 络腮胡 山羊胡",
     "beard moustache mustache bearded goatee stubble"),
    ("earring", "耳饰", "an earring", "耳钉 耳环 耳坠 耳洞", "earring"),
    ("necklace", "项链", "a necklace", "项链 玉佩 长命锁 吊坠 佛珠 金链",
     "necklace pendant"),
    ("bracelet", "手镯", "a bracelet", "手镯 手链 手串 银镯 玉镯", "bracelet bangle"),
    ("ring", "戒指", "a ring", "戒指", "ring"),
    ("squint", "斜视", "a squint", "斜视 对眼 斗鸡眼", "squint cross-eyed lazy-eye"),
    ("eyelid", "眼皮", "eyelids", "双眼皮 单眼皮", "double-eyelid single-eyelid"),
    ("dimple", "酒窝", "dimples", "酒窝 梨涡", "dimple"),
    ("accent", "口音", "an accent", "口音 方言 外地话", "accent dialect"),
    ("freckles", "雀斑", "freckles", "雀斑 老年斑", "freckles freckled age-spots"),
    ("thin", "瘦", "thin", "瘦 偏瘦 瘦小 消瘦 瘦弱", "thin slim slender skinny frail lean"),
    ("heavy", "胖", "heavy", "胖 偏胖 微胖 肥胖 壮",
     "heavy plump stout chubby overweight stocky fat obese"),
    ("dark_skin", "皮肤黑", "dark skin",
     "皮肤黑 皮肤黝黑 黝黑 肤色黑 肤黑", "dark-skinned tanned"),
    ("fair_skin", "皮肤白", "fair skin",
     "皮肤白 皮肤白皙 白皙 肤色白 肤白", "fair-skinned pale-skin"),
    ("round_face", "圆脸", "a round face", "圆脸 娃娃脸", "round-face round-faced"),
    ("fingers", "手指", "fingers", "断指 六指 多指 缺指 六根手指",
     "missing-finger extra-finger six-fingers six-fingered"),
    ("vitiligo", "白癜风", "vitiligo", "白癜风 白斑", "vitiligo"),
    ("autism", "自闭", "autism", "自闭症 自闭 孤独症", "autistic autism"),
    ("wheelchair", "轮椅", "a wheelchair", "轮椅", "wheelchair"),
    ("stammer", "口吃", "a stammer", "口吃 结巴", "stammer stutter"),
    ("lip", "唇", "a cleft lip", "唇裂 兔唇", "cleft-lip harelip"),
)  # fmt: skip

#: Each word of a mark, with its code.
MARKS: dict[str, str] = {
    word: code for code, _, _, zh, en in _MARKS for word in f"{zh} {en}".split()
}

#: The labels of each mark.
MARK_LABELS: dict[str, tuple[str, str]] = {code: (zh, en) for code, zh, en, *_ in _MARKS}

#: Words of a side of the body.
SIDES: dict[str, str] = {"左": "left", "右": "right", "left": "left", "right": "right"}

#: Company: code, label in Chinese and English, words of each.
_COMPANY: tuple[tuple[str, str, str, str, str], ...] = (
    ("grandparent", "祖辈", "a grandparent",
     "爷爷 奶奶 外公 外婆 姥姥 姥爷 祖父 祖母 老人 阿婆 阿公",
     "grandmother grandfather grandparent grandma grandpa granny nan"),
    ("parent", "父母", "a parent", "父亲 母亲 爸爸 妈妈 父母 家长 爸 妈",
     "mother father parent mum mom dad"),
    ("sibling", "兄弟姐妹", "a sibling",
     "哥哥 姐姐 弟弟 妹妹 兄弟 姐妹 双胞胎 哥 姐 弟 妹", "brother sister sibling twin"),
    ("child", "孩子", "a child", "孩子 儿童 小朋友 小孩",
     "child children kid"),
    ("friend", "同伴", "a friend", "同学 伙伴 同伴 朋友 好友 玩伴",
     "friend classmate schoolmate playmate"),
    ("spouse", "配偶", "a spouse", "妻子 丈夫 老伴 配偶 老公 老婆", "wife husband spouse"),
    ("offspring", "子女", "a son or daughter", "儿子 女儿 子女 孙子 孙女",
     "son daughter grandson granddaughter"),
    ("relative", "亲戚", "a relative", "亲戚 叔叔 阿姨 舅舅 姑姑 亲属 姨",
     "relative aunt uncle cousin"),
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
