# SPDX-License-Identifier: MIT
"""Sentences of English reports: what they state is found, and what they name is left alone."""

from __future__ import annotations

from fractions import Fraction

import pytest

from antifraud.figures import Figure, StatedChange
from antifraud.wording import Reading, scan


def number(end: Fraction | None) -> str:
    if end is None:
        return ""
    return str(end) if end.denominator % 3 == 0 else f"{float(end):.10g}"


def told(reading: Reading) -> str:
    """Return a reading as the rows below write it: 44 PERSON, 5.. ITEM, -12 PERCENT on the year."""
    item = reading.item
    if not isinstance(item, Figure | StatedChange):
        return str(item)
    low, high = number(item.low), number(item.high)
    ends = low if low == high else f"{low}..{high}"
    if isinstance(item, Figure):
        return ends if item.unit.code == "1" else f"{ends} {item.unit.code}"
    basis = f" {item.basis.name}" if item.basis else ""
    way = reading.direction.name if reading.direction else "NO WAY"
    return f"{way} {ends} {item.kind.name}{basis}"


SENTENCES = [
    # Who is counted may have several words, and a name among them
    ("437,000 telecom and online fraud cases", ["437000 CASE"]),
    ("17 Chinese nationals sent 55 million SMS messages", ["17 PERSON", "55000000 ITEM"]),
    ("20 Fijian dollars and 3 million Egyptian pounds", ["20", "3000000"]),
    # Of two nouns the last is counted; one that is not known leaves a plain number
    ("90 gang members and 3.2 million warning calls", ["90 PERSON", "3200000 ITEM"]),
    ("5,000 scam compounds, 15 cross-border cases", ["5000", "15 CASE"]),
    # Numbers as they are said
    ("one point two million, zero point five per cent", ["1200000", "0.5 PERCENT"]),
    ("several hundred thousand people, a couple of thousand calls",
     ["200000..1000000 PERSON", "2000..3000 ITEM"]),
    ("five-sixths of losses, two sevenths of cases", ["250/3 PERCENT", "28.57142857 PERCENT"]),
    ("one in every 15, but 3 in every 100,000", ["20/3 PERCENT"]),
    # A length of time may go on in a smaller unit
    ("five years and four months, 1 hour 20 minutes", ["64 MONTH", "80 MINUTE"]),
    ("two months and three days, 2 hours and 90 minutes",
     ["2 MONTH", "3 DAY", "2 HOUR", "90 MINUTE"]),
    ("almost a decade, within a fortnight", ["9..10 YEAR", "0..2 WEEK"]),
    # Two numbers that share a size, odds and a year beside a level are no figures
    ("The firms lost $1.1 and $2.2 million, 3 or 5 million yuan.",
     ["2200000 USD", "3000000..5000000 CNY"]),
    ("The odds are 10 to 1.", []),
    ("From 847,376 in 2022 to 880,418 in 2023", ["847376", "2022", "880418", "2023"]),
    ("less than or equal to $2,000", ["0..2000 USD"]),
    # Two numbers with "between" are one figure, in words as well
    ("It lasts between two and four weeks.", ["2..4 WEEK"]),
    ("between one hundred and two hundred and fifty people", ["100..250 PERSON"]),
    # A word before an article bounds the number behind it
    ("There was more than a 60% increase.", ["UP 60.. PERCENT"]),
    ("It saw around a 20% fall.", ["DOWN -22..-18 PERCENT"]),
    ("He faces up to a 10-year sentence.", ["0..10 YEAR"]),
    # The same word leads to a noun, too
    ("There is concern over a 60% rise.", ["UP 60 PERCENT"]),
    ("A story about a 71-year-old man.", ["71 YEAR"]),
    # Over a length of time says when, after what happened
    ("They sent it in 14 transfers over two days.", ["14 ITEM", "2 DAY"]),
    ("It was stolen over three years.", ["3 YEAR"]),
    ("It ran for over three years, lasted over two days.", ["3.. YEAR", "2.. DAY"]),
    # Shares of those who are not named again
    ("Half were men, a third were students and three quarters lost money.",
     ["50 PERCENT", "100/3 PERCENT", "75 PERCENT"]),
    ("Two were held, and a third was fined.", ["2"]),
    # What is changed may stand between the verb and its number
    ("The drive cut telecom fraud by 31.8 percent from a year earlier.",
     ["DOWN -31.8 PERCENT YEAR_EARLIER"]),
    ("Banks raised the number of alerts sharply by 12%.", ["UP 12 PERCENT"]),
    ("The rise was driven by 45% of banks.", ["45 PERCENT"]),
    ("A fall in reported cases of 8% year-on-year, an increase in fraud of more than 5%",
     ["DOWN -8 PERCENT YEAR_EARLIER", "UP 5.. PERCENT"]),
    ("There was a fall in the number of 18-24 year-olds and in the share of 5%.",
     ["18..24 YEAR", "5 PERCENT"]),
    # Up and down belong to other verbs as well
    ("Job scams made up 43.1 per cent.", ["43.1 PERCENT"]),
    ("Police shut down 40% of them.", ["40 PERCENT"]),
    # The level before tells what a change is measured against
    ("Losses tripled to £27m from £8.6m the year before.",
     ["UP 2 FOLD YEAR_EARLIER", "27000000 GBP", "8600000 GBP"]),
    ("Losses rose to 8% from 5% a year earlier.", ["8 PERCENT", "5 PERCENT"]),
    ("Cases fell 8% on the month, up 3% on the year.",
     ["DOWN -8 PERCENT PREVIOUS_PERIOD", "UP 3 PERCENT YEAR_EARLIER"]),
    ("It was up 8% on the year before.", ["UP 8 PERCENT YEAR_EARLIER"]),
    ("There was a quarter-on-quarter rise of 5%.", ["UP 5 PERCENT PREVIOUS_PERIOD"]),
    ("It was down 13.1 per cent on 2022, 8% up on 2021.",
     ["DOWN -13.1 PERCENT", "2022", "UP 8 PERCENT", "2021"]),
    # A month and a number are a day, unless a count is said to be in that month
    ("In March 12 people came.", ["--03", "12 PERSON"]),
    ("On March 12 people came.", ["--03-12"]),
    ("Between 1 and 14 January 2024 there were 12.", ["2024-01-01/2024-01-14", "12"]),
    # A noun of one before its number is a label, and one of many is counted
    ("Case 44 and Day 1. Arrests 44", ["44"]),
    ("Four Arrested Over Scam", ["4"]),
    ("One day he called; it lasted one day.", ["1 DAY"]),
    ("There were zero cases and a zero-day exploit.", ["0 CASE"]),
    # Comparatives say which way only with "by" or after the number
    ("The lower 20% of banks were slower by 5%.", ["20 PERCENT", "5 PERCENT"]),
    ("Losses were lower by 20%, then 5% higher.", ["DOWN -20 PERCENT", "UP 5 PERCENT"]),
    # A hyphen may stand before "to"; a share of two is no range that is read
    ("18- to 24-year-olds, a 5- to 10-fold rise", ["18..24 YEAR", "UP 5..10 FOLD"]),
    ("From a third to half of all, between half and two-thirds of it", []),
    # A decimal without its zero is not read by half; a minus may be a word
    ("It was .5% or minus 2%.", ["DOWN -2 PERCENT"]),
    ("Twenty per cent, said the Big Four banks.", ["20 PERCENT"]),
    ("$US10.3 million, USD$3m and $A2.03m", ["10300000 USD", "3000000 USD", "2030000 AUD"]),
    # By how much, and to what level
    ("Losses rose by £1.2 million to £3.4 million, cases by 120 to 3,400.",
     ["1200000 GBP", "3400000 GBP", "120..3400"]),
    ("Cases rose sharply by 120 to 3,400.", ["120", "3400"]),
    # A part of a year by its end, and the parts that no calendar bounds
    ("In the last quarter of 2023, the last three months of 2022, the latter half of 2021",
     ["2023Q4", "2022-10/2022-12", "2021H2"]),
    ("In 1Q 2023, 2Q2023, 2022Q4 and 1H2021", ["2023Q1", "2023Q2", "2022Q4", "2021H1"]),
    ("In 2022 and 2023 it was so.", ["2022", "2023"]),
    ("In spring of 2023, for most of 2022, in the third and fourth quarters of 2021", []),
    ("The half year to June 2023", ["2023-01/2023-06"]),
    ("On 20230504 at 2100 hours, 4 May '23", ["--05-04"]),
    # The numbers of a list count nothing
    ("1. Arrests: 44\n2. Cases: 12.\n\n(3) 14 cards", ["44", "12", "14 ITEM"]),
    ("Those held were\n12. Police said so.", ["12"]),
    # Nothing happens two and a half times
    ("Arrests increased two-and-a-half times.", ["UP 2.5 FOLD"]),
    # A count after a name of a place has its noun or its verb
    ("In Hong Kong 44 were held and in Macau 12 shops were searched.", ["44", "12"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_tells(sentence: str, wanted: list[str]) -> None:
    assert [told(each) for each in scan(sentence, "en")] == wanted


NAMES = [
    "dial 112", "ring 101", "Call 0808 250 5050", "contact 0300 123 2040", "text 7726",
    "the Anti-Scam Helpline on 1800-722-6688", "the ScamShield Helpline at 1799",
    "WhatsApp 9123 4567", "(65) 6255 0000", "+852 2860 5012", "tel: 020 7601 2222",
    "1-800-CALL-FBI", "1-833-FRAUD-11", "1-877-382-4357", "Section 420 of the Penal Code",
    "section 2(1) of the Act", "s 17A of the Theft Ordinance",
    "under Section 8A(1) of the Computer Misuse Act", "Sections 51 and 54", "Article 266",
    "Cap. 455", "Chapter 65A", "18 U.S.C. § 1343", "Title 18", "5G networks", "4G SIM",
    "2G and 3G", "Operation 404", "Operation HAECHI-IV", "Operation First Light 2024",
    "Operation Jackal III", "HAECHI V", "the A1 near", "the M25 motorway", "the I-95 corridor",
    "Route 66", "Highway 1", "National Highway 7", "Windows 11", "iOS 17.4", "Android 14",
    "version 3.2", "v2.0.1", "Web3", "Web 3.0", "Industry 4.0", "MI6", "G20 leaders",
    "G7 ministers", "the UN's Resolution 2682", "Level 2", "Tier 1 banks", "Class B drugs",
    "won 3-1", "a 2-1 win", "24/7 service", "a 24/7 hotline", "at 10:30", "10.30am", "8 p.m.",
    "5pm", "the 19th century", "in the 1980s", "the 20th", "3rd floor", "Block 123",
    "Block 123 Ang Mo Kio", "Room 1402", "25 Whitehall Street", "P.O. Box 12",
    "10 Downing Street", "ISO 27001", "GDPR Article 5", "Form 8-K", "case no. 2023/145",
    "Ref: AF-2024-00123", "IP 10.0.0.1", "an IP address of 192.168.1.25", "Boeing 737",
    "Formula 1", "Channel 4", "BBC Radio 5", "World War II", "9/11", "the Big 4", "the Fab Four",
    "Catch-22", "Page 3", "Figure 2", "Table 4", "Chart 1.1", "Note 7", "the first",
    "a second suspect", "a third man", "the fourth time", "one of the suspects", "the one",
    "a one-off", "one-time password", "one-time passcodes", "a two-factor code",
    "two-step verification", "2FA", "3D Secure", "MP3", "USB 3.0", "Q&A", "a half brother",
    "second-hand", "third-party", "first-hand", "four-legged", "first-quarter", "since 2019",
    "by 2025", "FY2023/24", "2023-24", "2022/2023", "3 May 2023", "May 3", "3/5/2023",
    "2023-05-03", "Q1 2023", "H1", "the 2023 report", "the 2024 Annual Fraud Report",
    "the Fraud Act 2006", "the Online Safety Act 2023", "PSNI's 2022 figures", "Generation 2.0",
    "F-16", "Unit 61398", "Camp 7", "Zone 3", "Stage 2", "Phase 1", "Article 19.1",
    "a 10-year low", "a five-year high", "the top 5", "the 12-month low", "12 per 100,000",
    "3 per 1,000 people", "10 in every 100,000", "Chapter 11 bankruptcy", "7-Eleven", "Studio 54",
    "4chan", "K-12", "A4 paper", "AK-47", "GPT-4", "ChatGPT 4", "Apollo 11", "Lot 49",
    "the 14th Five-Year Plan", "the 13th National Games", "Vision 2030", "Agenda 2030", "Lane 3",
    "Terminal 2", "Gate 12", "flight CX888", "flight CX 888", "MH370", "bus 42",
    "account 123-456-789", "account number 0012345678", "card ending 4242", "ending in 4242",
    "ID 1234567", "badge number 4321", "postcode EC4A 1AB", "SW1A 2AA", "Washington, D.C. 20535",
    "ZIP code 90210", "latitude 1.3521",
    "at one point", "on the one hand", "one day", "one of these days", "at any one time",
    "one by one", "one after another", "the only one", "zero tolerance",
    "a zero-tolerance approach", "zero-day exploits", "zero trust", "a five-star hotel",
    "a four-wheel drive", "a one-stop centre", "two-way radio", "a three-pronged approach",
    "three-way call", "first and second", "second to none", "nine-to-five", "half-hearted",
    "half past nine", "half way", "halfway", "in half", "a half-day", "number one", "one-sided",
    "one-third-party", "once or twice", "Three Brothers Gang", "the Big Three", "Four Seasons",
    "Seven Sisters", "Group of Seven", "Gang of Four", "Chapter Two", "Part Three", "Act One",
    "Season 2", "Series 3", "Episode 4", "Grade 3", "Year 11", "Class 4", "Tesla Model 3",
    "Galaxy S23", "iPhone 15 Pro", "PlayStation 5", "Xbox 360", "Windows 10", "macOS 14",
    "Chrome 120", "Telegram X", "Office 365", "Microsoft 365", "Bing 2.0", "Log4j", "SHA-256",
    "AES-256", "RSA-2048", "MD5", "HTTP 404", "Error 404", "port 443", "port 8080",
    "CVE-2023-1234", "10DLC", "2G/3G/4G", "B2B", "C2C", "P2P", "O2O", "24-7", "7x24", "1:1",
    "50-50", "50/50", "fifty-fifty", "20/20 vision", "9-5", "the 5Ps", "3Ds", "H5N1", "G7", "C4",
    "T20", "U2", "K9", "MH17", "Q4", "E10", "the M1", "A2", "B61", "the 101st",
    "the 2nd Division", "No 10", "No. 10", "no 5", "nos 3 and 4", "pp. 12-14", "vol. 3", "ch. 4",
    "§ 5", "# 5", "#MeToo2", "@user123", "user_123", "file1.txt", "a1b2c3", "ABC123", "XYZ-99",
    "SG-50", "Ltd 2", "Paragraphs 3.1 and 3.2", "para 4", "Annex 3", "Appendix 2A", "Schedule 1",
    "Rule 12", "Reg. 5", "Order 2020/12", "SI 2019/419", "Regulation (EU) 2016/679",
    "EU 2022/2065", "Directive 2015/2366", "PSD2", "PSR1", "Basel III", "Bill 32", "HR 1234",
    "H.R. 1234", "S. 567", "Resolution 1373", "UNSC 2199", "Convention 108", "ILO 29", "BS 7799",
    "ISO/IEC 27001:2022", "RFC 5322", "tel 555-1234", "555-0123", "+1 (202) 555-0123",
    "1300 795 995", "13 11 14", "131 444", "000", "dial 000", "1-2-3", "01/02/2023", "1.2.2023",
    "12.30pm", "noon", "0800hrs", "0830 hours", "at 0830", "T+1", "D-Day", "day one", "Day 1",
    "Week 3", "Level 3", "Tier 2", "Type 1", "Stage 4", "Room 101", "Area 51", "Unit 731",
    "District 9", "Zone 1", "Pier 39", "Hall 5", "Hangar 18", "Bay 4", "Berth 12", "Track 2",
    "Lane 1", "Junction 15", "Exit 7", "J15", "Mile 14",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("carrier", ["{}", "It was {}, they said.", "Police told of {} there."])
def test_a_name_is_no_figure(name: str, carrier: str) -> None:
    readings = scan(carrier.format(name), "en")
    assert not [each for each in readings if isinstance(each.item, Figure | StatedChange)]
