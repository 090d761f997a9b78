# SPDX-License-Identifier: MIT
"""What English reports of police and regulators print is read by the rule for each word.

Each row is a fragment as such reports print it, and the bounds that the rule gives:
one number, or from..to, with nothing after the dots where there is no upper bound.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from antifraud.figures import Qualifier, Unit
from antifraud.wording import read, scan

FIGURES = {
    Qualifier.EXACT: """
        800,944 complaints = 800_944 ITEM
        $10.3 billion = 10_300_000_000 USD
        $12.5bn = 12_500_000_000 USD
        £1.17 billion = 1_170_000_000 GBP
        £1.17bn = 1_170_000_000 GBP
        £459.7m = 459_700_000 GBP
        2.97 million cases = 2_970_000 CASE
        SGD13.2 million = 13_200_000 SGD
        USD 300 million = 300_000_000 USD
        A$2.03bn = 2_030_000_000 AUD
        AUD 3.1 billion = 3_100_000_000 AUD
        AU$25 million = 25_000_000 AUD
        €4.3bn = 4_300_000_000 EUR
        RMB1.1 billion = 1_100_000_000 CNY
        1.1 billion yuan = 1_100_000_000 CNY
        C$569 million = 569_000_000 CAD
        RM1.6 billion = 1_600_000_000 MYR
        Rs 1,750 crore = 17_500_000_000 INR
        ¥45.2 billion = 45_200_000_000 CNY
        46 billion yen = 46_000_000_000 JPY
        10.5 trillion won = 10_500_000_000_000 KRW
        53 billion baht = 53_000_000_000 THB
        25 per cent = 25 PERCENT
        25 pct = 25 PERCENT
        sixty-five per cent = 65 PERCENT
        1,200% = 1_200 PERCENT
        7.4 percentage points = 7.4 POINT
        0.8 of a percentage point = 0.8 POINT
        25 basis points = 0.25 POINT
        as many as 200 victims = 200 PERSON
        as much as $40,000 = 40_000 USD
        a dozen suspects = 12 PERSON
        two dozen officers = 24 PERSON
        half a dozen cases = 6 CASE
        a third = 100/3 PERCENT
        three quarters = 75 PERCENT
        half = 50 PERCENT
        four-fifths = 80 PERCENT
        nine-tenths = 90 PERCENT
        one in five = 20 PERCENT
        three in five = 60 PERCENT
        seven in ten = 70 PERCENT
        one in 100 = 1 PERCENT
        1.1 billion = 1_100_000_000
        2.6m = 2_600_000
        150k = 150_000
        $1.2M = 1_200_000 USD
        half a million = 500_000
        half a million pounds = 500_000 GBP
        quarter of a million = 250_000
        a quarter of a million people = 250_000 PERSON
        two and a half million = 2_500_000
        twenty-three people = 23 PERSON
        one hundred and fifty officers = 150 PERSON
        three thousand five hundred = 3_500
        3,500 arrests = 3_500 ITEM
        34 countries = 34 ITEM
        82,112 suspicious bank accounts = 82_112 ACCOUNT
        31,728 scam cases = 31_728 CASE
        24 hours = 24 HOUR
        48-hour = 48 HOUR
        two and a half hours = 2.5 HOUR
        half an hour = 30 MINUTE
        an hour and a half = 1.5 HOUR
        18 months = 18 MONTH
        14 working days = 14 WORKING_DAY
        6-month = 6 MONTH
        three times = 3 TIME
        3.8-fold = 3.8 FOLD
        tenfold = 10 FOLD
        a record $16.6 billion = 16_600_000_000 USD
        a total of 1,504 people = 1_504 PERSON
        only 16 = 16
        a further 23 suspects = 23 PERSON
        another 200 accounts = 200 ACCOUNT
        a staggering £2.3bn = 2_300_000_000 GBP
        US$43 = 43 USD
        $3,427.50 = 3427.5 USD
        $0.7 million = 700_000 USD
        £0.6m = 600_000 GBP
        18.4 million pounds = 18_400_000 GBP
        14 million Hong Kong dollars = 14_000_000 HKD
        1 million euro = 1_000_000 EUR
        10,000 Australian dollars = 10_000 AUD
        170,000 yuan = 170_000 CNY
        20 million RMB = 20_000_000 CNY
        11 foreign nationals = 11 PERSON
        17 Chinese nationals = 17 PERSON
        55 million SMS messages = 55_000_000 ITEM
        300 SIM cards = 300 ITEM
        1.6 million calls = 1_600_000 ITEM
        120,000 bitcoin = 120_000 BTC
        40 kg = 40 KILOGRAM
        20,000 square metres = 20_000 SQUARE_METRE
        70-year-old = 70 YEAR
        two-year-old = 2 YEAR
        zero = 0
        -5% = -5 PERCENT
        fully 30% = 30 PERCENT
        as high as 40% = 40 PERCENT
        12,000 people = 12_000 PERSON
        eight out of 10 = 80 PERCENT
        four hundred million dollars = 400_000_000 USD
        four-hundred = 400
        twelve hundred = 1_200
    """,
    Qualifier.OVER: """
        in excess of $12.5 billion = 12_500_000_000.. USD
        over $3.4 billion = 3_400_000_000.. USD
        over £1.2 billion = 1_200_000_000.. GBP
        just over £240m = 240_000_000.. GBP
        upwards of 232,000 = 232_000..
        over HK$400 million = 400_000_000.. HKD
        more than EUR 100 million = 100_000_000.. EUR
        over 300 billion yuan = 300_000_000_000.. CNY
        over 80 per cent = 80.. PERCENT
        more than 40% = 40.. PERCENT
        more than 100 = 100..
        over 800 people = 800.. PERSON
        more than 3,500 suspects = 3_500.. PERSON
        in excess of 500 officers = 500.. PERSON
        upwards of 30 arrests = 30.. ITEM
        just over 5,000 reports = 5_000.. ITEM
        well over 100,000 = 100_000..
        more than a dozen = 12..
        more than half = 50..100 PERCENT
        over half = 50..100 PERCENT
        over two-thirds = 200/3..100 PERCENT
        just over a quarter = 25..100 PERCENT
        more than one in ten = 10..100 PERCENT
        more than half a billion dollars = 500_000_000.. USD
        more than a million people = 1_000_000.. PERSON
        over a hundred = 100..
        more than 10 years = 10.. YEAR
        over three months = 3.. MONTH
        more than 10 times = 10.. TIME
        more than fivefold = 5.. FOLD
        >1,000 = 1_000..
        more than twenty = 20..
        more than 37.27 million yuan = 37_270_000.. CNY
        over eleven per cent = 11.. PERCENT
        over one million = 1_000_000..
        well above 50% = 50.. PERCENT
        exceeding 5,000 = 5_000..
        surpassing 1 million = 1_000_000..
        topping £1 billion = 1_000_000_000.. GBP
        more than S$6.3 million = 6_300_000.. SGD
        more than a year = 1.. YEAR
    """,
    Qualifier.AT_LEAST: """
        at least S$651.8 million = 651_800_000.. SGD
        at least $385.6 million = 385_600_000.. USD
        at least 95% = 95.. PERCENT
        at least 120,000 people = 120_000.. PERSON
        no fewer than 17 victims = 17.. PERSON
        not less than 5 years = 5.. YEAR
        a minimum of 14 days = 14.. DAY
        at least a third = 100/3..100 PERCENT
        at least twice = 2.. TIME
        500 or more = 500..
        60 years and above = 60.. YEAR
        60 or over = 60..
        65 and older = 65..
        100+ = 100..
        1,000+ victims = 1_000.. PERSON
        $1bn+ = 1_000_000_000.. USD
        $1 billion-plus = 1_000_000_000.. USD
    """,
    Qualifier.NEARLY: """
        nearly $4.57 billion = 4_560_000_000..4_570_000_000 USD
        almost $2.9 billion = 2_800_000_000..2_900_000_000 USD
        just under £580 million = 570_000_000..580_000_000 GBP
        nearly three million cases = 2_700_000..3_000_000 CASE
        close to 207,000 cases = 206_000..207_000 CASE
        nearly 90 per cent = 81..90 PERCENT
        close to 70% = 63..70 PERCENT
        just under 62 per cent = 61..62 PERCENT
        almost nine per cent = 8..9 PERCENT
        nearly 10,000 calls = 9_000..10_000 ITEM
        almost 750 complaints = 740..750 ITEM
        close to 1,000 = 900..1_000
        just under 2,000 reports = 1_800..2_000 ITEM
        just short of 400 = 360..400
        almost half = 45..50 PERCENT
        just under half = 45..50 PERCENT
        nearly two-thirds = 60..200/3 PERCENT
        almost one in four = 22.5..25 PERCENT
        nearly half a million dollars = 450_000..500_000 USD
        nearly a thousand = 900..1_000
        nearly two years = 1..2 YEAR
        nearly 200 million yuan = 180_000_000..200_000_000 CNY
        not quite 100 = 90..100
        approaching 400 = 360..400
        nearly 24 hours = 23..24 HOUR
        nearly 4 = 3..4
        almost 100,000 = 90_000..100_000
        nearly 2.0 million = 1_900_000..2_000_000
        nearly 1,250 = 1_240..1_250
    """,
    Qualifier.ABOUT: """
        approximately $59.6 million = 59_500_000..59_700_000 USD
        about HK$2.67 billion = 2_660_000_000..2_680_000_000 HKD
        some HK$30 million = 27_000_000..33_000_000 HKD
        about 60 per cent = 54..66 PERCENT
        around 77% = 76..78 PERCENT
        about 3 percentage points = 2..4 POINT
        around 600 devices = 540..660 ITEM
        approximately 350,000 victims = 340_000..360_000 PERSON
        roughly 1 in 10 = 9..11 PERCENT
        roughly 65 cases = 64..66 CASE
        about 1,450 = 1_440..1_460
        some 3,000 phones = 2_700..3_300 ITEM
        an estimated 150,000 people = 140_000..160_000 PERSON
        estimated 37 billion US dollars = 36_000_000_000..38_000_000_000 USD
        about half = 45..55 PERCENT
        around a quarter = 22.5..27.5 PERCENT
        about one in six = 15..55/3 PERCENT
        about six weeks = 5..7 WEEK
        50 or so = 45..55
        ~200 = 180..220
        around 5.6 million yuan = 5_500_000..5_700_000 CNY
        approximately one third = 30..110/3 PERCENT
        about US$1.8 million = 1_700_000..1_900_000 USD
        around £50 = 45..55 GBP
        around 4,000 = 3_600..4_400
        about 8 = 7..9
        about 99% = 98..100 PERCENT
        around 10.0% = 9.9..10.1 PERCENT
        about $1.0 billion = 900_000_000..1_100_000_000 USD
    """,
    Qualifier.UNDER: """
        less than 1% = 0..1 PERCENT
        under 5 per cent = 0..5 PERCENT
        fewer than 50 = 0..50
        fewer than 1,000 incidents = 0..1_000 CASE
        less than $500 = 0..500 USD
        under £1,000 = 0..1_000 GBP
        below 30,000 = 0..30_000
        well under half = 0..50 PERCENT
        less than half = 0..50 PERCENT
        less than 48 hours = 0..48 HOUR
        <10 = 0..10
        less than a week = 0..1 WEEK
        under an hour = 0..1 HOUR
    """,
    Qualifier.AT_MOST: """
        up to 98% = 0..98 PERCENT
        up to 20 years = 0..20 YEAR
        up to $10,000 = 0..10_000 USD
        no more than 500 = 0..500
        not more than 3 years = 0..3 YEAR
        a maximum of 48 hours = 0..48 HOUR
        within 24 hours = 0..24 HOUR
        within 30 minutes = 0..30 MINUTE
        within two hours = 0..2 HOUR
        10 or fewer = 0..10
    """,
    Qualifier.BETWEEN: """
        between 10 and 20 = 10..20
        10-20 = 10..20
        10 to 20 = 10..20
        10–20 = 10..20
        from 10 to 20 = 10..20
        between $7.5 billion and $12.5 billion = 7_500_000_000..12_500_000_000 USD
        between USD 18 billion and USD 37 billion = 18_000_000_000..37_000_000_000 USD
        $18 billion to $37 billion = 18_000_000_000..37_000_000_000 USD
        $18-37 billion = 18_000_000_000..37_000_000_000 USD
        £3m-£5m = 3_000_000..5_000_000 GBP
        between 20 and 30 per cent = 20..30 PERCENT
        20-30% = 20..30 PERCENT
        20% to 30% = 20..30 PERCENT
        20 to 30 percent = 20..30 PERCENT
        two to three years = 2..3 YEAR
        two or three days = 2..3 DAY
        three to six months = 3..6 MONTH
        about 10 to 15 people = 10..15 PERSON
        between five and ten years = 5..10 YEAR
        20 to 59 years old = 20..59 YEAR
        $1 million to $2 million = 1_000_000..2_000_000 USD
        HK$10,000-HK$20,000 = 10_000..20_000 HKD
        between S$100 and S$1,000 = 100..1_000 SGD
        between two and four weeks = 2..4 WEEK
        anywhere between 10 and 50 = 10..50
        somewhere between 10 and 50 = 10..50
        anywhere from 10 to 50 = 10..50
        2-3 years = 2..3 YEAR
        2–3 working days = 2..3 WORKING_DAY
    """,
    Qualifier.VAGUE: """
        dozens = 24..100
        dozens of victims = 24..100 PERSON
        scores of suspects = 40..100 PERSON
        hundreds of victims = 200..1_000 PERSON
        hundreds of thousands of people = 200_000..1_000_000 PERSON
        hundreds of thousands = 200_000..1_000_000
        tens of thousands of text messages = 20_000..100_000 ITEM
        tens of millions of dollars = 20_000_000..100_000_000 USD
        tens of millions = 20_000_000..100_000_000
        hundreds of millions of pounds = 200_000_000..1_000_000_000 GBP
        billions of dollars = 2_000_000_000..10_000_000_000 USD
        thousands of accounts = 2_000..10_000 ACCOUNT
        several thousand calls = 2_000..10_000 ITEM
        several hundred officers = 200..1_000 PERSON
        several days = 2..10 DAY
        several = 2..10
        a few hours = 2..10 HOUR
        a few hundred dollars = 200..1_000 USD
        a couple of weeks = 2..3 WEEK
        a couple = 2..3
        hundreds = 200..1_000
        thousands = 2_000..10_000
        millions of people = 2_000_000..10_000_000 PERSON
    """,
}


def bounds(words: str) -> tuple[Fraction, Fraction | None]:
    low, dots, high = words.replace("_", "").partition("..")
    return Fraction(low), (Fraction(high) if high else None) if dots else Fraction(low)


ROWS = [
    pytest.param(*line.strip().split(" = "), qualifier, id=line.strip())
    for qualifier, table in FIGURES.items()
    for line in table.strip().splitlines()
]

#: Shares that say of what only by the words after them, and a sign that makes a change.
ALONE = {"a third", "three quarters", "half", "-5%"}


@pytest.mark.parametrize(("text", "wanted", "qualifier"), ROWS)
def test_a_figure_has_the_bounds_of_its_words(text: str, wanted: str, qualifier: Qualifier) -> None:
    ends, _, unit = wanted.partition(" ")
    figure = read(text, "en")
    assert (figure.low, figure.high) == bounds(ends)
    assert (figure.unit, figure.qualifier) == (Unit.parse(unit or "1"), qualifier)


TEXTS = [row.values[0] for row in ROWS if row.values[0] not in ALONE]


@pytest.mark.parametrize("carrier", ["There were {}, it was said.", "({}) ", "They say {}"])
def test_a_figure_is_found_in_a_sentence(carrier: str) -> None:
    for text in map(str, TEXTS):
        sentence = carrier.format(text)
        (reading,) = scan(sentence, "en")
        assert reading.item == read(text, "en"), text
        assert reading.end == sentence.index(text) + len(text)
