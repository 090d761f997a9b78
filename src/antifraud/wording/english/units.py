# SPDX-License-Identifier: MIT
"""The English words of units and currencies, as tables."""

from __future__ import annotations

from fractions import Fraction

from antifraud.figures import Unit

__all__ = [
    "AGES",
    "CURRENCIES",
    "DOUBTFUL",
    "HALVES",
    "IN_HUNDREDTHS",
    "LETTERS",
    "MODIFIERS",
    "NO_PLURALS",
    "OLD",
    "SEVERAL",
    "SINGULARS",
    "TIMES",
    "UNITS",
]


def _both(*words: str) -> tuple[str, ...]:
    """Return each noun and its plural in -s."""
    return (*words, *(f"{word}s" for word in words))


#: Signs and codes of currencies, before the sum or after it. A dollar sign
#: without a country is one of the United States.
CURRENCIES: dict[str, Unit] = {
    "$US": Unit.USD, "USD$": Unit.USD, "$A": Unit.AUD, "AUD$": Unit.AUD, "$HK": Unit.HKD,
    "HKD$": Unit.HKD, "SGD$": Unit.SGD, "$NZ": Unit.NZD, "NZD$": Unit.NZD, "CAD$": Unit.CAD,
    "US$": Unit.USD, "US $": Unit.USD, "HK $": Unit.HKD, "NZ $": Unit.NZD, "NT $": Unit.TWD,
    "AU $": Unit.AUD, "USD": Unit.USD, "$": Unit.USD, "HK$": Unit.HKD, "HKD": Unit.HKD,
    "S$": Unit.SGD, "SGD": Unit.SGD, "£": Unit.GBP, "GBP": Unit.GBP, "€": Unit.EUR,
    "EUR": Unit.EUR, "CNY": Unit.CNY, "RMB": Unit.CNY, "¥": Unit.CNY, "￥": Unit.CNY,
    "A$": Unit.AUD, "AU$": Unit.AUD, "AUD": Unit.AUD, "C$": Unit.CAD, "CA$": Unit.CAD,
    "CAD": Unit.CAD, "RM": Unit.MYR, "Rs": Unit.INR, "Rs.": Unit.INR,
    "NZ$": Unit.NZD, "NZD": Unit.NZD, "JPY": Unit.JPY, "KRW": Unit.KRW, "₩": Unit.KRW,
    "THB": Unit.THB, "฿": Unit.THB,
    "₹": Unit.INR, "INR": Unit.INR, "MYR": Unit.MYR, "NT$": Unit.TWD, "TWD": Unit.TWD,
    "RUB": Unit.RUB, "VND": Unit.VND, "MOP": Unit.MOP, "MOP$": Unit.MOP, "MMK": Unit.MMK,
    **{unit.code: unit for unit in (
        Unit.CHF, Unit.SEK, Unit.ZAR, Unit.AED, Unit.IDR, Unit.LAK, Unit.KHR,
        Unit.BRL,
    )},
    "R$": Unit.BRL, "Rp": Unit.IDR,
    "PHP": Unit.PHP, "₱": Unit.PHP, "USDT": Unit.USDT, "BTC": Unit.BTC,
}  # fmt: skip

#: Single letters that are the sign of a currency right before a digit, as capitals only.
LETTERS: dict[str, Unit] = {"R": Unit.ZAR}

#: Words of units that are several of the unit that they are read in.
SEVERAL: dict[str, Fraction] = {
    **dict.fromkeys(("decades", "decade"), Fraction(10)),
    **dict.fromkeys(("fortnights", "fortnight"), Fraction(2)),
}

#: The words of an age, and that which is kept of them.
OLD = "years old"
AGES: tuple[str, ...] = (OLD, "year old", "year-old", "years of age", "year-olds")

#: Units of time, of which there may be half of one, or an article: half a day, an hour.
TIMES: dict[str, Unit] = {
    **dict.fromkeys(("seconds", "second"), Unit.SECOND),
    **dict.fromkeys(("minutes", "minute", "mins", "min"), Unit.MINUTE),
    **dict.fromkeys(("hours", "hour", "hrs", "hr"), Unit.HOUR),
    **dict.fromkeys(("days", "day"), Unit.DAY),
    **dict.fromkeys(
        ("working days", "working day", "business days", "business day"), Unit.WORKING_DAY
    ),
    **dict.fromkeys(("weeks", "week"), Unit.WEEK),
    **dict.fromkeys(("months", "month"), Unit.MONTH),
    **dict.fromkeys(
        ("years", "year", *AGES),
        Unit.YEAR,
    ),
    **dict.fromkeys(("decades", "decade"), Unit.YEAR),
    **dict.fromkeys(("fortnights", "fortnight"), Unit.WEEK),
}  # fmt: skip

#: Half of one of these is a whole number of a smaller unit.
HALVES: dict[Unit, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.DAY: (Unit.HOUR, 12),
    Unit.HOUR: (Unit.MINUTE, 30),
    Unit.MINUTE: (Unit.SECOND, 30),
}

#: Words of units that are a hundredth of the unit that they are read in.
IN_HUNDREDTHS: dict[str, Fraction] = dict.fromkeys(
    ("basis points", "basis point", "bps", "bp"), Fraction(1, 100)
)

#: Words of units, each with what it counts; where the word does not tell what
#: is counted, that is an ITEM, and the word is kept beside it.
UNITS: dict[str, Unit] = {
    **{label: unit for unit in Unit.known() for label in (unit.en, unit.one) if label},
    **{word: unit for unit in Unit.known() for word in (unit.en, unit.one) if word},
    **dict.fromkeys(("people", "persons", "person", "men", "man", "women", "woman"), Unit.PERSON),
    **dict.fromkeys(("children", "child", "staff", "police"), Unit.PERSON),
    **dict.fromkeys(
        _both(
            "suspect", "victim", "officer", "resident", "student", "pupil", "employee", "worker",
            "customer", "client", "consumer", "investor", "adult", "teenager", "youth",
            "pensioner", "senior", "defendant", "offender", "perpetrator", "criminal",
            "fraudster", "scammer", "swindler", "culprit", "detainee", "arrestee", "member",
            "agent", "caller", "complainant", "witness", "mule", "runner", "national", "citizen",
            "foreigner", "volunteer", "policemen", "detective", "individual",
        ),
        Unit.PERSON,
    ),
    **dict.fromkeys(("witnesses", "policemen", "personnel"), Unit.PERSON),
    **dict.fromkeys(("person-times", "person-time"), Unit.PERSON_TIME),
    **dict.fromkeys(_both("time", "occasion"), Unit.TIME),
    **dict.fromkeys(_both("case", "incident", "scam", "fraud"), Unit.CASE),
    **dict.fromkeys(_both("account"), Unit.ACCOUNT),
    **dict.fromkeys(_both("item"), Unit.ITEM),
    **dict.fromkeys(
        _both(
            "call", "report", "phone", "card", "firm", "article", "video", "livestream",
            "application", "show", "complaint", "station", "bank", "message", "approval",
            "appointment", "website", "app", "gang", "den",
            "arrest", "offence", "offense", "crime", "attack", "theft", "attempt", "transaction",
            "payment", "transfer", "raid", "operation", "domain", "device", "computer",
            "smartphone", "telephone", "server", "country", "province", "district", "town",
            "village", "jurisdiction", "organisation", "organization", "household", "request",
            "enquiry", "inquiry", "tip-off", "tip", "alert", "warning", "notice", "charge",
            "conviction", "prosecution", "investigation", "letter", "email", "e-mail", "text",
            "post", "ad", "advert", "advertisement", "listing", "link", "group", "workshop",
            "talk", "exhibition", "event", "seminar", "course", "session", "poster", "leaflet",
            "download", "view", "visit", "location", "premise", "office", "syndicate", "ring",
            "vehicle", "piece", "loan", "claim", "cheque", "wallet", "intervention",
            "referral", "submission", "interaction", "patrol", "lead", "clue", "instance",
        ),
        Unit.ITEM,
    ),
    **dict.fromkeys(
        (
            "counties", "county", "cities", "city", "countries", "enquiries", "inquiries",
            "companies", "company", "businesses", "business", "charities", "charity", "copy",
            "robberies", "robbery", "burglaries", "burglary", "branches", "branch", "batches",
            "batch", "copies", "agencies", "agency", "searches", "search", "WhatsApp accounts",
            "SMSes", "SMSs",
        ),
        Unit.ITEM,
    ),
    **dict.fromkeys(("yuan", "renminbi", "Chinese yuan"), Unit.CNY),
    **dict.fromkeys(("US dollars", "US dollar", "dollars", "dollar"), Unit.USD),
    **dict.fromkeys(("Hong Kong dollars", "Hong Kong dollar", "HK dollars"), Unit.HKD),
    **dict.fromkeys(("Singapore dollars", "Singapore dollar"), Unit.SGD),
    **dict.fromkeys(("pounds", "pound", "pounds sterling"), Unit.GBP),
    **dict.fromkeys(("euros", "euro"), Unit.EUR),
    **dict.fromkeys(("Australian dollars", "Australian dollar"), Unit.AUD),
    **dict.fromkeys(("Canadian dollars", "Canadian dollar"), Unit.CAD),
    **dict.fromkeys(("New Zealand dollars", "New Zealand dollar"), Unit.NZD),
    **dict.fromkeys(("yen", "Japanese yen"), Unit.JPY),
    **dict.fromkeys(("South Korean won", "Korean won"), Unit.KRW),
    **dict.fromkeys(("baht", "Thai baht"), Unit.THB),
    **dict.fromkeys(("Indian rupees", "Indian rupee"), Unit.INR),
    **dict.fromkeys(("South African rand",), Unit.ZAR),
    **dict.fromkeys(("Swedish krona", "Swedish kronor", "Swedish crowns"), Unit.SEK),
    **dict.fromkeys(("rupiah",), Unit.IDR),
    **dict.fromkeys(("Emirati dirhams", "Emirati dirham"), Unit.AED),
    **dict.fromkeys(("ringgit", "Malaysian ringgit"), Unit.MYR),
    **dict.fromkeys(("New Taiwan dollars", "New Taiwan dollar"), Unit.TWD),
    **dict.fromkeys(("%", "percent", "per cent", "pct", "per-cent", "pc"), Unit.PERCENT),
    **dict.fromkeys(
        (
            "percentage points", "percentage point", "percentage-points", "percentage-point", "pp",
            "ppt", "ppts", "pps", "% points", "% point", "percent points", *IN_HUNDREDTHS,
        ),
        Unit.POINT,
    ),
    **dict.fromkeys(("fold", "-fold", "times the base"), Unit.FOLD),
    **TIMES,
    **dict.fromkeys(("grams", "gram", "g"), Unit.GRAM),
    **dict.fromkeys(("kilograms", "kilogram", "kg"), Unit.KILOGRAM),
    **dict.fromkeys(("tonnes", "tonne"), Unit.TONNE),
    "MB": Unit.MEGABYTE, "GB": Unit.GIGABYTE, "TB": Unit.TERABYTE,
    **dict.fromkeys(("metres", "metre"), Unit.METRE),
    **dict.fromkeys(("kilometres", "kilometre", "km"), Unit.KILOMETRE),
    **dict.fromkeys(("square metres", "square metre"), Unit.SQUARE_METRE),
}  # fmt: skip

_COUNTED = (Unit.PERSON, Unit.CASE, Unit.ITEM, Unit.ACCOUNT)

#: Words of units that are more often another word: 44 won awards.
DOUBTFUL: frozenset[str] = frozenset({"won", "dong", "mu", "tether", "tethers"})

#: Nouns of one thing, which may stand before another that is counted: 90 gang members.
SINGULARS: tuple[str, ...] = (
    *(word for word, unit in UNITS.items() if f"{word}s" in UNITS and unit in _COUNTED),
    "police", "company", "city", "county", "business", "charity", "agency", "child",
)  # fmt: skip

#: Words in -s after a noun of one that are no nouns, so that the one is counted: 1 case across.
NO_PLURALS: tuple[str, ...] = (
    "is", "was", "has", "as", "across", "less", "plus", "versus", "this", "its", "his", "does",
    "says", "towards", "besides", "unless", "thus", "always", "perhaps", "us", "yes", "ours",
)  # fmt: skip

#: Words between a number and its noun that leave what is counted as it is.
MODIFIERS: tuple[str, ...] = (
    "scam", "fraud", "fraudulent", "suspected", "alleged", "reported", "recorded", "confirmed",
    "bank", "criminal", "money mule", "mule", "money laundering", "new", "other", "additional",
    "further", "elderly", "young", "female", "male", "online", "cyber", "phishing", "crime",
    "police", "foreign", "local", "mobile", "telephone", "phone", "SIM", "financial",
    "investment", "romance", "job", "e-commerce", "unauthorised", "authorised", "unauthorized",
    "authorized", "different", "separate", "related", "affected", "potential", "individual",
    "serious", "malicious", "suspicious", "fake", "bogus", "overseas", "active", "corporate",
    "personal", "text", "such", "social media", "cybercrime", "telecom", "public",
    "technology crime", "deception", "theft", "drug", "violent", "emergency", "hotline",
    "impersonation", "shopping", "card", "successful", "unsuccessful",
    "government", "credit card", "debit card", "payment card", "burner", "illegal", "illicit",
    "money", "cross-border",
)  # fmt: skip
