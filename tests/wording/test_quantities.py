# SPDX-License-Identifier: MIT
"""Quantities as reports print them, with the bounds that the rule gives: read, found, written.

Each row is `words = bounds unit`: the bounds are one number, or `low..high` with nothing for no
bound and `~` before a soft one; the unit is left out where none is printed. Rows that end with `!`
are read, but in a sentence they may be something else (4日, 一名, 110), and are not found there.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import pytest

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier
from antifraud.vocabulary import LANGUAGES
from antifraud.wording import read, scan, write

TABLE = {
    # no word bounds it
    Qualifier.EXACT: """
        1,237起 = 1237 CASE; １，２３７起 = 1237 CASE; 3,450.6万元 = 3450.6万 CNY; 12.3万 = 12.3万
        壹贰叁名 = 123 PERSON; 壹拾贰万叁仟元整 = 12.3万 CNY; 叁佰伍拾万元 = 350万 CNY
        人民币伍拾万元整 = 50万 CNY; 500万港元 = 500万 HKD; 2.86亿元 = 2.86亿 CNY
        2亿8600万元 = 28600万 CNY; 二点五亿元 = 2.5亿 CNY; 一亿二千万元 = 1.2亿 CNY
        72小时 = 72 HOUR; 一个半月 = 1.5 MONTH; 一年半 = 1.5 YEAR; 半年 = 6 MONTH
        半个月 = 0.5 MONTH; 半天 = 12 HOUR; 1年6个月 = 18 MONTH; 三年六个月 = 42 MONTH
        十年六个月 = 126 MONTH; 10个月 = 10 MONTH; 4天 = 4 DAY; 4日 = 4 DAY !; 18岁 = 18 YEAR
        18周岁 = 18 YEAR; 1.75米 = 1.75 METRE; 3.5公斤 = 3.5 KILOGRAM; 1.2吨 = 1.2 TONNE
        800米 = 800 METRE; 3万平方米 = 3万 SQUARE_METRE; 2.3万场 = 2.3万 ITEM
        37人次 = 37 PERSON_TIME; 1.3亿人次 = 1.3亿 PERSON_TIME; 百万人次 = 100万 PERSON_TIME
        一百零五名 = 105 PERSON; 一百二十三名 = 123 PERSON; 二百名 = 200 PERSON; 十五名 = 15 PERSON
        十名 = 10 PERSON; 百名 = 100 PERSON !; 七成 = 70 PERCENT; 七成七 = 77 PERCENT
        7.5成 = 75 PERCENT; 百分之百 = 100 PERCENT; 百分之七十三点五 = 73.5 PERCENT
        万分之三 = 0.03 PERCENT; 3.2‰ = 0.32 PERCENT; 千分之三点二 = 0.32 PERCENT
        半数 = 50 PERCENT; 三分之二 = 200/3 PERCENT; 五分之一 = 20 PERCENT; 十分之一 = 10 PERCENT
        3倍 = 3 FOLD; 3.6倍 = 3.6 FOLD; 十倍 = 10 FOLD; 5.4个百分点 = 5.4 POINT
        0.3个百分点 = 0.3 POINT; 12名犯罪嫌疑人 = 12 PERSON; 12名 = 12 PERSON; 5名被告人 = 5 PERSON
        1名 = 1 PERSON; 一名 = 1 PERSON !; 一起 = 1 CASE !; 两起 = 2 CASE; 2.1万起 = 2.1万 CASE
        16宗 = 16 CASE; 168件 = 168 ITEM; 5个团伙 = 5 ITEM; 23个犯罪团伙 = 23 ITEM
        23个犯罪窝点 = 23 ITEM; 3处 = 3 ITEM; 67部 = 67 ITEM; 1.2万张 = 1.2万 ITEM; 12套 = 12 ITEM
        4辆 = 4 ITEM; 3台GOIP设备 = 3 ITEM; 15块 = 15 CNY; 600笔 = 600 ITEM; 3.5万户 = 3.5万 ITEM
        86家 = 86 ITEM; 36个 = 36 ITEM; 36个涉案账户 = 36 ACCOUNT; 1.8万个银行账户 = 1.8万 ACCOUNT
        11个部门 = 11 ITEM; 120条 = 120 ITEM; 1.6亿条 = 1.6亿 ITEM; 356条线索 = 356 ITEM
        45场 = 45 ITEM; 3次 = 3 TIME; 27.8亿次 = 27.8亿 TIME; 9项 = 9 ITEM; 7支 = 7 ITEM
        3只 = 3 ITEM; 12枚 = 12 ITEM; 2把 = 2 ITEM; 3架 = 3 ITEM; 3艘 = 3 ITEM; 3箱 = 3 ITEM
        3.2万群众 = 3.2万 PERSON; 5个工作组 = 5 ITEM; 5个月 = 5 MONTH; 12天 = 12 DAY
        365天 = 365 DAY; 100元 = 100 CNY; 99.8元 = 99.8 CNY; 0.5元 = 0.5 CNY; 1元 = 1 CNY
        3块钱 = 3 CNY; 3万块钱 = 3万 CNY; 三万元钱 = 3万 CNY; 两万八千元 = 28000 CNY
        两万八 = 28000; 1万8千元 = 18000 CNY; 1万8 = 18000; 3万6千元 = 36000 CNY; 5千元 = 5000 CNY
        1千万元 = 1000万 CNY; 5百万元 = 500万 CNY; 1.5千万元 = 1500万 CNY; 1200万 = 1200万
        1.2万亿元 = 12000亿 CNY; 3万亿元 = 30000亿 CNY; 亿元 = 1亿 CNY !; 达亿元 = 1亿 CNY !
        累计1.2万起 = 1.2万 CASE; 合计5600元 = 5600 CNY; 仅3起 = 3 CASE; 只有2名 = 2 PERSON
        达到2亿元 = 2亿 CNY; 人民币5,000,000.00元 = 500万 CNY; 5,234,567.89元 = 5234567.89 CNY
        ¥5,234.50 = 5234.5 CNY; $500 = 500 USD; HK$500万 = 500万 HKD; 300万日元 = 300万 JPY
        2000万泰铢 = 2000万 THB; 30万USDT = 30万 USDT; 30万个USDT = 30万 USDT; 0起 = 0 CASE
        零起 = 0 CASE !; 0 = 0; 110 = 110 !; 96110 = 96110 !; 3.0 = 3.0 !; 〇起 = 0 CASE !
        三〇五起 = 305 CASE; 二十万零五百元 = 200500 CNY; 十万零三千元 = 103000 CNY
        一千零五十元 = 1050 CNY; 一千零五元 = 1005 CNY; 一千五 = 1500; 两百五 = 250
        一百五十万 = 150万; 三点六万户 = 3.6万 ITEM; 百分之零点三 = 0.3 PERCENT
        零点五个百分点 = 0.5 POINT; 两个百分点 = 2 POINT; 1.5个百分点 = 1.5 POINT
        半小时 = 30 MINUTE; 半个钟头 = 30 MINUTE; 半分钟 = 30 SECOND; 一个半小时 = 1.5 HOUR
        1.5小时 = 1.5 HOUR; 1小时30分 = 90 MINUTE; 2分30秒 = 150 SECOND; 十分钟 = 10 MINUTE
        1米75 = 1.75 METRE; 人民币共计500万元 = 500万 CNY; 半个百分点 = 0.5 POINT
        1.2万通电话 = 1.2万 ITEM; 7夜 = 7 ITEM; 1.00亿元 = 1亿 CNY; 8.05亿元 = 8.05亿 CNY
        九十个 = 90 ITEM; 二〇〇起 = 200 CASE; 1237 起 = 1237 CASE; １２．３％ = 12.3 PERCENT
        １２，３４５元 = 12345 CNY; 两成 = 20 PERCENT; 二成 = 20 PERCENT; 九成九 = 99 PERCENT
        十成 = 100 PERCENT; 百分之一百二十 = 120 PERCENT; 百分之零点五 = 0.5 PERCENT
        20个百分点 = 20 POINT; 2.13个百分点 = 2.13 POINT; 0.05个百分点 = 0.05 POINT
        3个半小时 = 3.5 HOUR; 3个半月 = 3.5 MONTH; 一天半 = 1.5 DAY; 两天半 = 2.5 DAY
        一昼夜 = 1 DAY; 36小时 = 36 HOUR; 12345 = 12345 !; 2,345 = 2345; 2345.67 = 2345.67 !
        三百 = 300; 万元 = 1万 CNY !; 百元 = 100 CNY !; 十元 = 10 CNY; 两元 = 2 CNY; 二元 = 2 CNY
        5.2亿部手机 = 5.2亿 ITEM; 15名骨干成员 = 15 PERSON; 12台笔记本电脑 = 12 ITEM
    """,
    # 余 多
    Qualifier.MORE_THAN: """
        12.30万余人次 = 12.3万..12.31万 PERSON_TIME; 2.0亿余元 = 2亿..2.1亿 CNY
        20亿余元 = 20亿..~21亿 CNY; 1.2亿余元人民币 = 1.2亿..1.3亿 CNY; 两亿余元 = 2亿..3亿 CNY
        一千二百余万元 = 1200万..1300万 CNY; 一千二百万余元 = 1200万..~1201万 CNY
        千余万元 = 1000万..2000万 CNY; 百余万元 = 100万..200万 CNY; 十余年 = 10..20 YEAR
        十多年 = 10..20 YEAR; 20多年 = 20..30 YEAR; 二十余天 = 20..30 DAY; 30多个小时 = 30..40 HOUR
        三十余个小时 = 30..40 HOUR; 两个多月 = 2..3 MONTH; 三个多小时 = 3..4 HOUR
        1个多小时 = 1..2 HOUR; 一年多 = 1..2 YEAR; 50多岁 = 50..60 YEAR; 50余岁 = 50..60 YEAR
        300余公斤 = 300..400 KILOGRAM; 500余克 = 500..600 GRAM; 120余公里 = 120..130 KILOMETRE
        1200余公里 = 1200..1300 KILOMETRE; 800多米 = 800..900 METRE; 120余亩 = 120..130 MU
        2300余场次 = 2300..2400 TIME; 1.2万余批次 = 1.2万..1.3万 TIME
        千万余人次 = 1000万..~1001万 PERSON_TIME; 5000余万人次 = 5000万..6000万 PERSON_TIME
        5000万余人次 = 5000万..~5001万 PERSON_TIME; 5012余万人次 = 5012万..5013万 PERSON_TIME
        1050余名 = 1050..1060 PERSON; 1005余名 = 1005..1006 PERSON; 三百五十余名 = 350..360 PERSON
        两百余名 = 200..300 PERSON; 两千余人 = 2000..3000 PERSON; 十余名 = 10..20 PERSON
        十多名 = 10..20 PERSON; 百余名 = 100..200 PERSON; 千余名 = 1000..2000 PERSON
        七成多 = 70..80 PERCENT; 百分之六十多 = 60..70 PERCENT; 3倍多 = 3..4 FOLD
        十余倍 = 10..20 FOLD; 5个多百分点 = 5..6 POINT; 2.1万余起 = 2.1万..2.2万 CASE
        21万余起 = 21万..22万 CASE; 210余万起 = 210万..220万 CASE; 40余处窝点 = 40..50 ITEM
        40余处 = 40..50 ITEM; 120余部手机 = 120..130 ITEM; 200余张银行卡 = 200..300 ITEM
        320余套 = 320..330 ITEM; 30余台 = 30..40 ITEM; 1.1万余笔 = 1.1万..1.2万 ITEM
        2300余户 = 2300..2400 ITEM; 860余家 = 860..870 ITEM; 3万余家 = 3万..4万 ITEM
        50余万条 = 50万..60万 ITEM; 50万余条 = 50万..~51万 ITEM; 130余篇 = 130..140 ITEM
        1400余份 = 1400..1500 ITEM; 2万余份 = 2万..3万 ITEM; 20万余份 = 20万..~21万 ITEM
        20余万份 = 20万..30万 ITEM; 5万余册 = 5万..6万 ITEM; 500余幅 = 500..600 ITEM
        30余期 = 30..40 ITEM; 3余次 = 3..4 TIME; 百余次 = 100..200 TIME
        27.8亿余次 = 27.8亿..27.9亿 TIME; 20余项 = 20..30 ITEM; 200余箱 = 200..300 ITEM
        10余吨 = 10..20 TONNE; 300余人次 = 300..400 PERSON_TIME; 30余车次 = 30..40 TIME
        60余警力 = 60..70 PERSON; 200余名警力 = 200..300 PERSON; 200余警力 = 200..300 PERSON
        400余民警 = 400..500 PERSON; 3000余名群众 = 3000..4000 PERSON; 300余家企业 = 300..400 ITEM
        5个多月 = 5..6 MONTH; 12余天 = 12..13 DAY; 40余天 = 40..50 DAY; 三万多块钱 = 3万..4万 CNY
        2万多元 = 2万..3万 CNY; 20多万元 = 20万..30万 CNY; 20万多元 = 20万..~21万 CNY
        25万多元 = 25万..26万 CNY; 3万6千余元 = 36000..37000 CNY; 5千余元 = 5000..6000 CNY
        5百余元 = 500..600 CNY; 1200多万 = 1200万..1300万; 1200万多 = 1200万..~1201万
        1.2万亿余元 = 12000亿..13000亿 CNY; 亿余元 = 1亿..2亿 CNY; 高达1.3亿余元 = 1.3亿..1.4亿 CNY
        多达300余名 = 300..400 PERSON; 共计3600余万元 = 3600万..3700万 CNY
        总计500余万元 = 500万..600万 CNY; 约3万余元 = ~3万..~4万 CNY
        近3000余人 = ~3000..~4000 PERSON; 约300余名 = ~300..~400 PERSON
        人民币500余万元 = 500万..600万 CNY; 十二万五千余人 = 125000..126000 PERSON
        半个多小时 = 30..60 MINUTE; 十余分钟 = 10..20 MINUTE; 300余人之多 = 300..400 PERSON
        320余通 = 320..330 ITEM; 3000余件（套） = 3000..4000 ITEM; 五百八十余起 = 580..590 CASE
        4.37万余件 = 4.37万..4.38万 ITEM; 437余件 = 437..438 ITEM; 1亿余次 = 1亿..2亿 TIME
        8.05亿余元 = 8.05亿..8.06亿 CNY; 3亿多元 = 3亿..4亿 CNY; 近千余万元 = ~1000万..~2000万 CNY
        二十余 = 20..30; 二十余起 = 20..30 CASE; 二百余起 = 200..300 CASE
        二百五十余起 = 250..260 CASE; 两千五百余名 = 2500..2600 PERSON
        一万两千余名 = 12000..13000 PERSON; 十二万余名 = 12万..13万 PERSON
        一百二十万余名 = 120万..~121万 PERSON; 一百二十余万名 = 120万..130万 PERSON
        三千余万元 = 3000万..4000万 CNY; 三千万余元 = 3000万..~3001万 CNY
        三千二百万余元 = 3200万..~3201万 CNY; 五亿余元 = 5亿..6亿 CNY; 十亿余元 = 10亿..~11亿 CNY
        十五亿余元 = 15亿..16亿 CNY; 百亿余元 = 100亿..~101亿 CNY; 百余亿元 = 100亿..200亿 CNY
        10余亿元 = 10亿..20亿 CNY; 12余万元 = 12万..13万 CNY; 120余万元 = 120万..130万 CNY
        123余万元 = 123万..124万 CNY; 1200余元 = 1200..1300 CNY; 1234余元 = 1234..1235 CNY
        0.8万余元 = 8000..9000 CNY; 0.85万余元 = 8500..8600 CNY; 1.05万余名 = 10500..10600 PERSON
        10.5万余名 = 10.5万..10.6万 PERSON; 100.5万余名 = 100.5万..100.6万 PERSON
        三点五万余名 = 3.5万..3.6万 PERSON; 约 20 余 万元 = ~20万..~30万 CNY
        20余 万元 = 20万..30万 CNY; ２０余万元 = 20万..30万 CNY
        8200余万元赃款 = 8200万..8300万 CNY; 120余万元现金 = 120万..130万 CNY
    """,
    # 超 逾 突破 过
    Qualifier.OVER: """
        超1000万新元 = 1000万.. SGD; 逾3000万欧元 = 3000万.. EUR; 超百万人次 = 100万.. PERSON_TIME
        超七成 = 70.. PERCENT; 超七成五 = 75.. PERCENT; 逾九成 = 90.. PERCENT
        高于95% = 95.. PERCENT; 超过百分之六十 = 60.. PERCENT; 超半数 = 50..100 PERCENT
        超过一半 = 50..100 PERCENT; 超过半数 = 50..100 PERCENT; 超一半 = 50..100 PERCENT
        过半 = 50..100 PERCENT; 一多半 = 50..100 PERCENT; 超过三分之一 = 100/3..100 PERCENT
        超6倍 = 6.. FOLD; 超10个百分点 = 10.. POINT; 逾5个百分点 = 5.. POINT
        超万亿元 = 10000亿.. CNY; 超亿元 = 1亿.. CNY; 过亿元 = 1亿.. CNY; 突破2亿元 = 2亿.. CNY
        已突破10万 = 10万..; 超过10万人次 = 10万.. PERSON_TIME; 超10万余人次 = 10万.. PERSON_TIME
        逾10万 = 10万..; 突破10万大关 = 10万..; 超3000人次 = 3000.. PERSON_TIME
        超过3,000人次 = 3000.. PERSON_TIME; 超出3000元 = 3000.. CNY; 高于3000元 = 3000.. CNY
        大于3000元 = 3000.. CNY; 多于3人 = 3.. PERSON; 逾百万元 = 100万.. CNY
        逾千人 = 1000.. PERSON; 逾2.3亿元 = 2.3亿.. CNY; 过百人 = 100.. PERSON; 过万元 = 1万.. CNY
        过亿 = 1亿..
    """,
    # 以上 至少 上 满
    Qualifier.AT_LEAST: """
        上百万元 = 100万.. CNY; 上千万元 = 1000万.. CNY; 上亿元 = 1亿.. CNY; 上千名 = 1000.. PERSON
        上万人 = 1万.. PERSON; 不少于20个工作日 = 20.. WORKING_DAY; 60岁以上 = 60.. YEAR
        60周岁以上 = 60.. YEAR; 年满16周岁 = 16.. YEAR; 上千公里 = 1000.. KILOMETRE
        七成以上 = 70.. PERCENT; 95%以上 = 95.. PERCENT; 达95%以上 = 95.. PERCENT
        百分之九十以上 = 90.. PERCENT; 三分之二以上 = 200/3..100 PERCENT; 三倍以上 = 3.. FOLD
        50万元以上 = 50万.. CNY; 50万元及以上 = 50万.. CNY; 50万以上 = 50万..; 3人以上 = 3.. PERSON
        3人及以上 = 3.. PERSON; 三人以上 = 3.. PERSON; 至少3起 = 3.. CASE; 至少3起以上 = 3.. CASE
        不低于95% = 95.. PERCENT; 不少于2次 = 2.. TIME; 半小时以上 = 30.. MINUTE
        3千至1万元以上 = 3000.. CNY; 3至5人以上 = 3.. PERSON; 上百起 = 100.. CASE
        上百家 = 100.. ITEM; 上万元 = 1万.. CNY; 上十万元 = 10万.. CNY; 上亿条 = 1亿.. ITEM
        3000人次以上 = 3000.. PERSON_TIME; 三年以上 = 3.. YEAR; 10年以上 = 10.. YEAR
        十年以上 = 10.. YEAR; 2倍以上 = 2.. FOLD; 两倍以上 = 2.. FOLD; 至少500元 = 500.. CNY
        最少500元 = 500.. CNY; 起码3次 = 3.. TIME; 不低于500元 = 500.. CNY; 不下百次 = 100.. TIME
        不下300人 = 300.. PERSON; 百分之五十以上 = 50.. PERCENT; 半数以上 = 50..100 PERCENT
    """,
    # 近 将近 接近
    Qualifier.NEARLY: """
        近500万港币 = ~450万..500万 HKD; 近3年 = ~2..3 YEAR; 近10年 = ~9..10 YEAR
        近两年 = ~1..2 YEAR; 近半年 = ~5.4..6 MONTH; 近一年 = ~0..1 YEAR; 近一个月 = ~0..1 MONTH
        近五个月 = ~4..5 MONTH; 近2吨 = ~1..2 TONNE; 近千公里 = ~900..1000 KILOMETRE
        近万场次 = ~9000..1万 TIME; 近百万人次 = ~90万..100万 PERSON_TIME; 近百名 = ~90..100 PERSON
        近千人 = ~900..1000 PERSON; 近万人 = ~9000..1万 PERSON; 近十万人 = ~9万..10万 PERSON
        近1.5万人 = ~1.4万..1.5万 PERSON; 近15万人 = ~14万..15万 PERSON
        近150万人 = ~140万..150万 PERSON; 近10万人 = ~9万..10万 PERSON
        近4000万元 = ~3600万..4000万 CNY; 近4200万元 = ~4100万..4200万 CNY
        近4250万元 = ~4240万..4250万 CNY; 近9亿元 = ~8.1亿..9亿 CNY; 近9.5亿元 = ~9.4亿..9.5亿 CNY
        近百亿元 = ~90亿..100亿 CNY; 将近60万元 = ~54万..60万 CNY; 接近60万元 = ~54万..60万 CNY
        近6成 = ~54..60 PERCENT; 近六成五 = ~64..65 PERCENT; 近95% = ~94..95 PERCENT
        近90% = ~81..90 PERCENT; 近100% = ~90..100 PERCENT; 近50个百分点 = ~45..50 POINT
        近7个百分点 = ~6..7 POINT; 近2倍 = ~1..2 FOLD; 近三倍 = ~2..3 FOLD
        近百分之六十 = ~54..60 PERCENT; 近半 = ~45..50 PERCENT; 近一半 = ~45..50 PERCENT
        近半数 = ~45..50 PERCENT; 近三分之二 = ~60..200/3 PERCENT; 近0.5个百分点 = ~0.45..0.5 POINT
        近3万亿元 = ~27000亿..30000亿 CNY; 近亿元 = ~0.9亿..1亿 CNY; 将近一半 = ~45..50 PERCENT
        近半小时 = ~27..30 MINUTE; 人民币近500万元 = ~450万..500万 CNY
        近半个百分点 = ~0.45..0.5 POINT; 近八成五 = ~84..85 PERCENT; 近8.5成 = ~84..85 PERCENT
        近三分之一 = ~30..100/3 PERCENT; 近一倍 = ~0..1 FOLD; 近1.5倍 = ~1.4..1.5 FOLD
        近10倍 = ~9..10 FOLD; 近5个小时 = ~4..5 HOUR; 近20个小时 = ~18..20 HOUR
        近百天 = ~90..100 DAY; 近百起 = ~90..100 CASE; 近百家 = ~90..100 ITEM
        近千万元 = ~900万..1000万 CNY; 近万元 = ~9000..1万 CNY; 近两万元 = ~1.8万..2万 CNY
        近1万名 = ~9000..1万 PERSON; 近1.0万名 = ~9000..1万 PERSON; 近0.5万名 = ~4500..5000 PERSON
        近50名 = ~45..50 PERSON; 近5名 = ~4..5 PERSON; 近55名 = ~54..55 PERSON
        近550名 = ~540..550 PERSON; 近505名 = ~504..505 PERSON
        接近3000人次 = ~2700..3000 PERSON_TIME; 将近3个月 = ~2..3 MONTH; 近两成 = ~18..20 PERCENT
        近二成 = ~18..20 PERCENT; 近30家银行 = ~27..30 ITEM
    """,
    # 约 左右 上下 来
    Qualifier.ABOUT: """
        约1.5亿美元 = ~1.4亿..~1.6亿 USD; 五十来岁 = ~45..~55 YEAR; 70岁左右 = ~63..~77 YEAR
        70岁上下 = ~63..~77 YEAR; 约35岁 = ~34..~36 YEAR; 约1.7米 = ~1.6..~1.8 METRE
        约3.5公斤 = ~3.4..~3.6 KILOGRAM; 十来名 = ~9..~11 PERSON; 约2.5倍 = ~2.4..~2.6 FOLD
        约七成 = ~63..~77 PERCENT; 98.7%左右 = ~98.6..~98.8 PERCENT; 约98.7% = ~98.6..~98.8 PERCENT
        约98% = ~97..~99 PERCENT; 约20% = ~18..~22 PERCENT; 20%左右 = ~18..~22 PERCENT
        百分之八十左右 = ~72..~88 PERCENT; 约一半 = ~45..~55 PERCENT; 约半数 = ~45..~55 PERCENT
        一半左右 = ~45..~55 PERCENT; 约四分之三 = ~67.5..~82.5 PERCENT
        约300名左右 = ~270..~330 PERSON; 300名左右 = ~270..~330 PERSON
        大约300名 = ~270..~330 PERSON; 大概300名 = ~270..~330 PERSON
        约500万元人民币 = ~450万..~550万 CNY; 人民币约500万元 = ~450万..~550万 CNY
        约半小时 = ~27..~33 MINUTE; 半小时左右 = ~27..~33 MINUTE; 20分钟左右 = ~18..~22 MINUTE
        一米七五左右 = ~1.74..~1.76 METRE; 约一米七 = ~1.6..~1.8 METRE
        百分之十左右 = ~9..~11 PERCENT; 3亿元左右 = ~2.7亿..~3.3亿 CNY
        3亿元上下 = ~2.7亿..~3.3亿 CNY; 约30亿元 = ~27亿..~33亿 CNY; 约33亿元 = ~32亿..~34亿 CNY
        约33.0亿元 = ~32.9亿..~33.1亿 CNY; 约1亿元 = ~0.9亿..~1.1亿 CNY; 约10% = ~9..~11 PERCENT
        约9天 = ~8..~10 DAY; 约90天 = ~81..~99 DAY; 约95天 = ~94..~96 DAY
        约1.5小时 = ~1.4..~1.6 HOUR; 约5分钟 = ~4..~6 MINUTE; 5分钟左右 = ~4..~6 MINUTE
        大约5分钟 = ~4..~6 MINUTE; 约五分钟 = ~4..~6 MINUTE; 约100分钟 = ~90..~110 MINUTE
        约3000条 = ~2700..~3300 ITEM; 约3200条 = ~3100..~3300 ITEM; 约两千名 = ~1800..~2200 PERSON
        约两万名 = ~1.8万..~2.2万 PERSON; 约一百五十名 = ~140..~160 PERSON
        约百名 = ~90..~110 PERSON; 约千人 = ~900..~1100 PERSON; 约半年 = ~5.4..~6.6 MONTH
        约一年 = ~0..~2 YEAR; 约三成 = ~27..~33 PERCENT; 约八成五 = ~84..~86 PERCENT
        百分之三十左右 = ~27..~33 PERCENT
    """,
    # 不到 不足 不满
    Qualifier.UNDER: """
        不满18周岁 = 0..18 YEAR; 不到一成 = 0..10 PERCENT; 不足一成 = 0..10 PERCENT
        不足5% = 0..5 PERCENT; 低于1% = 0..1 PERCENT; 不到一半 = 0..50 PERCENT
        不足半数 = 0..50 PERCENT; 不到五分之一 = 0..20 PERCENT; 不满50万元 = 0..50万 CNY
        半小时不到 = 0..30 MINUTE; 三成不到 = 0..30 PERCENT; 一年不到 = 0..1 YEAR
        300人不到 = 0..300 PERSON; 不到3人不到 = 0..3 PERSON; 不到10分钟 = 0..10 MINUTE
        不到十分钟 = 0..10 MINUTE; 不到三分之一 = 0..100/3 PERCENT; 不到1% = 0..1 PERCENT
        不足百元 = 0..100 CNY; 不足1小时 = 0..1 HOUR; 不满14周岁 = 0..14 YEAR
        未满18岁 = 0..18 YEAR; 少于3人 = 0..3 PERSON; 低于5% = 0..5 PERCENT; 小于5% = 0..5 PERCENT
    """,
    # 以下 以内 不超过
    Qualifier.AT_MOST: """
        48小时内 = 0..48 HOUR; 5分钟内 = 0..5 MINUTE; 30秒内 = 0..30 SECOND; 15日以下 = 0..15 DAY
        5个工作日以内 = 0..5 WORKING_DAY; 50万元以下 = 0..50万 CNY; 十人以下 = 0..10 PERSON
        10人以内 = 0..10 PERSON; 100米以内 = 0..100 METRE; 5公里以内 = 0..5 KILOMETRE
        不超过3天 = 0..3 DAY; 最多3次 = 0..3 TIME; 至多15日 = 0..15 DAY; 半小时内 = 0..30 MINUTE
        3至5个工作日内 = 0..5 WORKING_DAY; 两三天内 = 0..3 DAY; 三年以下 = 0..3 YEAR
        5万元以内 = 0..5万 CNY; 一小时内 = 0..1 HOUR; 一小时以内 = 0..1 HOUR; 1个月内 = 0..1 MONTH
        一个月之内 = 0..1 MONTH; 半年内 = 0..6 MONTH; 3年内 = 0..3 YEAR; 24小时之内 = 0..24 HOUR
        10日内 = 0..10 DAY; 十日以内 = 0..10 DAY; 不超过5% = 0..5 PERCENT; 未超过5天 = 0..5 DAY
        不高于3% = 0..3 PERCENT
    """,
    # from one to another
    Qualifier.BETWEEN: """
        3至7个工作日 = 3..7 WORKING_DAY; 3-7个工作日 = 3..7 WORKING_DAY; 18至35岁 = 18..35 YEAR
        18-35岁 = 18..35 YEAR; 二十七八岁 = 27..28 YEAR; 四五十岁 = 40..50 YEAR
        五六十岁 = 50..60 YEAR; 六七岁 = 6..7 YEAR; 10%到20% = 10..20 PERCENT
        10%-20% = 10..20 PERCENT; 10%～20% = 10..20 PERCENT; 10至20% = 10..20 PERCENT
        百分之十至百分之二十 = 10..20 PERCENT; 两三成 = 20..30 PERCENT; 三至五成 = 30..50 PERCENT
        三四十起 = 30..40 CASE; 三五名 = 3..5 PERSON; 两三个 = 2..3 ITEM; 七八百元 = 700..800 CNY
        七八十万元 = 70万..80万 CNY; 一两百人 = 100..200 PERSON; 一两千元 = 1000..2000 CNY
        一二十人 = 10..20 PERSON; 三四百万元 = 300万..400万 CNY; 十五六名 = 15..16 PERSON
        二三百起 = 200..300 CASE; 两三万元 = 2万..3万 CNY; 四五个小时 = 4..5 HOUR
        三五分钟 = 3..5 MINUTE; 一两个月 = 1..2 MONTH; 3万至5万元 = 3万..5万 CNY
        3万元至5万元 = 3万..5万 CNY; 3千至5千元 = 3000..5000 CNY; 3000元至3万元 = 3000..3万 CNY
        5000-8000元 = 5000..8000 CNY; 5000到8000元 = 5000..8000 CNY; 500至800元 = 500..800 CNY
        2000元到1.5万元 = 2000..1.5万 CNY; 5万到10万元 = 5万..10万 CNY; 5—10万元 = 5万..10万 CNY
        5～10万元 = 5万..10万 CNY; 5~10万元 = 5万..10万 CNY; 100万-200万元 = 100万..200万 CNY
        1至3个月 = 1..3 MONTH; 1到3小时 = 1..3 HOUR; 2—3天 = 2..3 DAY; 两到三天 = 2..3 DAY
        三到五名 = 3..5 PERSON; 三至五年 = 3..5 YEAR; 3至10年 = 3..10 YEAR; 一到两周 = 1..2 WEEK
        20到30人 = 20..30 PERSON; 二十到三十人 = 20..30 PERSON; 约20到30人 = ~20..~30 PERSON
        20到30人左右 = ~20..~30 PERSON; 3万至5万余元 = 3万..6万 CNY; 3至5余万元 = 3万..6万 CNY
        三两个 = 2..3 ITEM; 3000元至5万元不等 = 3000..5万 CNY; 3至5万元不等 = 3万..5万 CNY
        三五百元 = 300..500 CNY; 三五十人 = 30..50 PERSON; 四五百人 = 400..500 PERSON
        五六千元 = 5000..6000 CNY; 七八万元 = 7万..8万 CNY; 八九十名 = 80..90 PERSON
        十七八名 = 17..18 PERSON; 二十七八个 = 27..28 ITEM; 一百二三十人 = 120..130 PERSON
        一两个 = 1..2 ITEM; 一两天 = 1..2 DAY; 两三百万元 = 200万..300万 CNY; 两三年 = 2..3 YEAR
        三四个月 = 3..4 MONTH; 五六个小时 = 5..6 HOUR; 七八分钟 = 7..8 MINUTE
        百分之二十至百分之三十 = 20..30 PERCENT; 1.5—2倍 = 1.5..2 FOLD; 2至3倍 = 2..3 FOLD
    """,
    # 数 几
    Qualifier.VAGUE: """
        数百万元 = 200万..1000万 CNY; 数千万元 = 2000万..1亿 CNY; 数亿元 = 2亿..10亿 CNY
        数十亿元 = 20亿..100亿 CNY; 数百起 = 200..1000 CASE; 数千人 = 2000..1万 PERSON
        数万名 = 2万..10万 PERSON; 几十名 = 20..100 PERSON; 几百起 = 200..1000 CASE
        几千元 = 2000..1万 CNY; 几十万 = 20万..100万; 十几万元 = 10万..20万 CNY
        二十几万元 = 20万..30万 CNY; 几天 = 2..10 DAY; 数天 = 2..10 DAY; 数日 = 2..10 DAY
        几个月 = 2..10 MONTH; 数月 = 2..10 MONTH; 数年 = 2..10 YEAR; 几年 = 2..10 YEAR
        数倍 = 2..10 FOLD; 数十倍 = 20..100 FOLD; 数百次 = 200..1000 TIME; 十几分钟 = 10..20 MINUTE
        几十分钟 = 20..100 MINUTE; 几分钟 = 2..10 MINUTE; 数分钟 = 2..10 MINUTE
        数小时 = 2..10 HOUR; 几个小时 = 2..10 HOUR; 十几个小时 = 10..20 HOUR
        几十个小时 = 20..100 HOUR; 十几天 = 10..20 DAY; 十几起 = 10..20 CASE
        十几个人 = 10..20 PERSON; 几十万元 = 20万..100万 CNY; 几百万元 = 200万..1000万 CNY
        几百人次 = 200..1000 PERSON_TIME; 几起 = 2..10 CASE; 几倍 = 2..10 FOLD
        几十倍 = 20..100 FOLD; 数名 = 2..10 PERSON; 数起 = 2..10 CASE; 数十名 = 20..100 PERSON
        数十家 = 20..100 ITEM; 数十次 = 20..100 TIME; 数百家 = 200..1000 ITEM; 数以百计 = 100..1000
        数以千万计 = 1000万..1亿; 成千上万条 = 1000..10万 ITEM
    """,
}

REFUSED = """
连续5个月 大半年 5日以上10日以下 5日以上15日以下 身高170厘米 净重3.45克 约占七成 1/3
1倍以上5倍以下 手机67部 银行卡200余张 最长15日 最高50万元 最低2000元 价值约500万元 若干 多起
多名 多次 大量 部分 无数 第3名 第一 第266条 3号 15号楼 G60 2016年 86号 9时 下午3点 3月 3:2
24小时热线 110警情 余某 其余3人 3.0版 20万至50万余元 1.7米5 百分之三到五 约人民币约500万元
约1/4 百八十人 三成半 5:1 半个世纪 一季度 3个季度 连续36小时 8小时以外 每天8小时 每人500元
人均500元 平均每起3.2万元 单笔5万元以上 三人两车 5男3女 一死两伤 两死三伤
百分点 绝大部分 全部 1,200余名在校学生 43名警务人员 7个专案组 6个抓捕组 3个反诈中心
"""


class Row(NamedTuple):
    """One printed quantity and what it says."""

    text: str
    low: Fraction | None
    high: Fraction | None
    firm: tuple[bool, bool]
    unit: str
    qualifier: Qualifier
    alone: bool


def number(text: str) -> Fraction | None:
    """Return a bound of the table: 3450.6万, 200/3, or nothing for none."""
    text = text.removeprefix("~")
    sizes = {"万": 10**4, "亿": 10**8}
    size = sizes.get(text[-1:], 1)
    return Fraction(text.rstrip("万亿")) * size if text else None


def rows() -> list[Row]:
    made = []
    for qualifier, table in TABLE.items():
        for each in table.replace(";", "\n").strip().splitlines():
            words, said = each.split(" = ")
            bounds, *rest = said.split()
            low, mark, high = bounds.partition("..")
            high = high if mark else low
            unit = next((word for word in rest if word != "!"), "1")
            firm = (not low.startswith("~"), not high.startswith("~"))
            made.append(
                Row(words.strip(), number(low), number(high), firm, unit, qualifier, "!" in rest)
            )
    return made


ROWS = rows()


def says(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, (figure.low_firm, figure.high_firm), figure.unit.code


@pytest.mark.parametrize("row", ROWS, ids=[row.text for row in ROWS])
def test_a_quantity_has_the_bounds_of_its_words(row: Row) -> None:
    figure = read(row.text)
    assert says(figure) == (row.low, row.high, row.firm, row.unit)
    assert figure.qualifier is row.qualifier


@pytest.mark.parametrize("row", ROWS, ids=[row.text for row in ROWS])
def test_it_is_found_in_a_sentence_with_the_same_bounds(row: Row) -> None:
    for carrier in () if row.alone else ("，共{}。", "其中{}，", "占{}；"):
        (found,) = scan(carrier.format(row.text))
        assert isinstance(found.item, Figure)
        # The unit may be one that only the noun after the figure tells: 200余警力.
        assert says(found.item)[:3] == (row.low, row.high, row.firm)


@pytest.mark.parametrize("row", ROWS, ids=[row.text for row in ROWS])
def test_it_is_written_and_read_back(row: Row) -> None:
    figure = read(row.text)
    for lang in LANGUAGES:
        assert says(read(write(figure, lang), lang)) == says(figure)


@pytest.mark.parametrize("text", REFUSED.split())
def test_what_is_no_one_figure_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read(text)
