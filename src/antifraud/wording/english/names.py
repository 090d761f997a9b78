# SPDX-License-Identifier: MIT
"""Where a number in an English text is a name, a date or a place in a row, and no figure."""

from __future__ import annotations

import re
from functools import cache

from antifraud.wording.english.tables import MULTIPLIERS, UNITS
from antifraud.wording.tries import one_of

__all__ = [
    "AGES_OF",
    "AGE_BEFORE",
    "AGE_GROUPS",
    "A_PERSON",
    "BEFORE_HALF",
    "BEFORE_TIME",
    "CAPITAL_LABELS",
    "HEADLINE_VERBS",
    "LABELS",
    "LASTING",
    "LAW_CODES",
    "MONTHS",
    "NO_NAMES",
    "OPENERS",
    "ORDINALS",
    "PER",
    "PLURAL_VERBS",
    "PREPOSITIONS",
    "RECORDS",
    "SERVICE_NUMBERS",
    "STREETS",
    "TIME_AFTER",
    "WHOLES",
    "YEAR_WORDS",
    "names",
]

#: Words before a number that is a name: Section 20, Room 12, Highway 330.
LABELS: tuple[str, ...] = (
    "section", "sections", "article", "articles", "art.", "arts.", "page", "pages", "p.", "pp.",
    "no.", "nos.", "number", "room", "rooms", "highway", "route", "road", "rule", "rules",
    "chapter", "chapters", "part", "parts", "phase", "step", "version", "v.", "ver.", "table",
    "figure", "fig.", "annex", "appendix", "schedule", "paragraph", "paragraphs", "para.",
    "paras.", "clause", "clauses", "tier", "level", "category", "grade", "block", "floor",
    "flight", "gate", "channel", "window", "box", "bus", "form", "resolution", "cap.", "volume",
    "vol.", "issue", "zone", "district", "precinct", "platform", "terminal", "apartment", "flat",
    "unit", "suite", "iphone", "windows", "android", "title", "regulation", "regulations", "top",
    "exhibit", "note", "notes", "footnote", "footnotes", "question", "stage", "interstate",
    "class", "type", "circular", "notice no.", "decree", "line", "lot", "world war", "world cup",
    "bill", "act", "pillar", "goal", "class of", "summer of", "studio", "radio", "building",
    "ward", "sector", "version number", "ref.", "reference", "item", "items", "s.", "ss.",
    "chart", "box no.", "po box", "locker", "track", "case no.", "badge", "batch", "team",
    "square", "area", "formula", "lane", "latitude", "longitude", "zip code", "postcode",
    "postal code", "card ending", "account ending", "ending in", "ending with", "id", "pin",
    "iso", "ios", "usb", "para", "ch.", "reg.", "regs.", "port", "season", "episode", "error", "no",
    "nos", "group", "type of", "covid", "article no.", "chapter no.",
)  # fmt: skip

#: Those that are labels with a capital alone, at the beginning of a sentence too:
#: Operation 404, but in one operation 44 people were arrested.
CAPITAL_LABELS: tuple[str, ...] = (
    "Operation", "Project", "Generation", "Camp", "Web", "Industry", "Boeing", "Airbus", "Apollo",
    "Vision", "Agenda", "Task Force", "Taskforce", "Code", "Squad", "Team", "Mission", "Plan",
)  # fmt: skip

#: Numbers that are dialled, where a word says so beside them.
SERVICE_NUMBERS: tuple[str, ...] = (
    "101", "105", "110", "111", "112", "113", "119", "159", "191", "311", "611", "711", "811",
    "911", "988", "995", "997", "998", "999", "1799", "1930", "7726", "12110", "18222", "96110",
    "12339", "12381", "1441",
)  # fmt: skip

_DIALLING: tuple[str, ...] = (
    "call", "calls", "called", "calling", "dial", "dialled", "dialling", "dialing", "dialed",
    "ring", "rang", "hotline", "hotlines", "helpline", "helplines", "phone", "telephone", "tel",
    "tel.", "text", "sms", "contact", "fax", "fax.", "whatsapp", "emergency", "extension", "ext.",
)  # fmt: skip

_DIALLING_LINKS: tuple[str, ...] = (
    "us", "on", "at", "the", "to", "number", "police", "hotline", "helpline", "anti-scam", "or",
    "for", "is", "now", "our", "line", "by", "via", "free",
)  # fmt: skip

_SPELT: tuple[str, ...] = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

_EACH: tuple[str, ...] = ("per", "every", "each")

_DIALLED: tuple[str, ...] = (
    "hotline", "hotlines", "helpline", "helplines", "emergency", "call handler", "call handlers",
    "call centre", "call center", "operator", "operators", "dispatcher", "dispatchers", "line",
)  # fmt: skip

#: The months, in full and short.
MONTHS: tuple[str, ...] = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
    "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip

#: Words of a place in a row, which make the number before them part of one: twenty-first.
ORDINALS: tuple[str, ...] = (
    "first", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "hundredth", "thousandth", "millionth",
)  # fmt: skip

#: Words before "an hour" that make it a length of time: within an hour.
BEFORE_TIME: tuple[str, ...] = (
    "in", "for", "within", "after", "last", "lasts", "lasted", "lasting", "take", "takes", "took",
    "taking", "than", "nearly", "almost", "about", "under", "over", "least", "most", "every",
)  # fmt: skip

#: Words after it that make it a day of the past or the future: a day earlier.
TIME_AFTER: tuple[str, ...] = ("earlier", "ago", "before", "later", "prior", "after", "old")

#: Words before a half or a quarter that is a part of a year, and no share.
BEFORE_HALF: tuple[str, ...] = (
    "first", "second", "latter", "other", "each", "last", "past", "previous", "next", "this",
    "that", "one", "final", "and", "third", "fourth", "earlier", "same", "every",
)  # fmt: skip

#: Words after a share, of what it is one.
WHOLES: tuple[str, ...] = (
    "of", "the", "all", "those", "these", "its", "their", "our", "his", "her", "my", "as many",
    "as much", "more", "fewer", "less", "higher", "lower",
)  # fmt: skip

#: Words after a time with a hyphen that make it a name: a 10-year low.
RECORDS: tuple[str, ...] = ("low", "high", "record", "peak", "best", "worst")

#: Words between a number and what it is a rate of: 12 per 100,000.
PER: tuple[str, ...] = ("per", "for every", "in every", "out of every", "for each")

#: Verbs of many, after a share or after a number of things that are not named.
PLURAL_VERBS: tuple[str, ...] = (
    "were", "are", "have", "said", "say", "reported", "told", "came", "come", "involved",
    "involve", "lost", "occurred", "took", "went", "did", "do", "made", "had", "felt", "used",
    "believe", "believed", "thought", "paid", "received", "fell", "died", "know", "knew",
)  # fmt: skip

#: Verbs with a capital in a headline, before a number that counts: Police Arrest 44 Over Scam.
HEADLINE_VERBS: tuple[str, ...] = tuple(
    form
    for verb in (
        "Arrest", "Seize", "Nab", "Charge", "Bust", "Jail", "Detain", "Free", "Freeze", "Recover",
        "Rescue", "Hold", "Catch", "Net", "Sentence", "Deport", "Extradite", "Return", "Repatriate",
        "Block", "Close", "Shut", "Steal", "Lose", "Log", "Record", "Get", "Face", "Target", "Hit",
        "Kill", "Name", "Find", "Identify", "Convict", "Indict", "Question", "Raid", "Probe",
        "Handle", "Save", "Cost", "Con", "Dupe", "Defraud", "Fine", "Ban", "Suspend", "Warn",
        "Reach", "Top", "Pass", "Near", "See", "Swindle", "Apprehend", "Capture",
    )
    for form in (verb, f"{verb}es" if verb.endswith(("h", "s")) else f"{verb}s")
)  # fmt: skip

#: Words that begin with a capital in a sentence and are no names that a number goes with.
NO_NAMES: frozenset[str] = frozenset(
    {
        "I", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Christmas", "Easter", "Mr", "Ms", "Mrs", "A", "Up", "Down", *HEADLINE_VERBS,
        *(verb.upper() for verb in HEADLINE_VERBS),
    }
)  # fmt: skip

#: Words that may open a sentence before a number that counts: in 44 flats, all 12 were found.
OPENERS: tuple[str, ...] = (
    "in", "of", "by", "at", "on", "to", "for", "from", "with", "without", "after", "before",
    "among", "amongst", "between", "within", "over", "under", "about", "around", "some", "all",
    "these", "those", "the", "another", "other", "only", "just", "both", "each", "every", "any",
    "if", "when", "while", "as", "and", "but", "or", "so", "then", "that", "this", "there", "now",
    "today", "yesterday", "meanwhile", "nationwide", "worldwide", "altogether", "overall", "total",
    "since", "during", "until", "till", "through", "throughout", "including", "plus", "minus",
    "than", "not", "no", "his", "her", "its", "their", "our", "my", "your", "last", "next", "first",
    "further", "additional", "also", "still", "across", "against", "behind", "despite", "like",
    "our", "he", "she", "they", "we", "it", "which", "where", "who", "once", "per", "versus",
    "arrested", "charged", "seized", "found", "held", "up", "down", "aged", "age", "count",
)  # fmt: skip

#: Words after a house number and the name of its street.
STREETS: tuple[str, ...] = (
    "Street", "Road", "Avenue", "Lane", "Drive", "Square", "Place", "Crescent", "Way", "Terrace",
    "Boulevard", "Close", "Court", "Row", "Quay", "Parade", "St", "Rd", "Ave", "Blvd",
)  # fmt: skip

#: Codes of laws after the number of a title of theirs: 18 U.S.C. 1343.
LAW_CODES: tuple[str, ...] = ("U.S.C", "USC", "C.F.R", "CFR", "Stat", "ILCS", "F.3d")

#: Words of a bound that lead to a noun as well: a report about a 5-day trial.
PREPOSITIONS: tuple[str, ...] = ("about", "around", "over", "under", "above", "below", "beyond")

#: Verbs before "over" and a length of time that say how long, and not when: lasted over two days.
LASTING: tuple[str, ...] = (
    "aged", "averaged", "been", "delayed", "extended", "lasted", "needed", "required", "served",
    "spanned", "stayed", "taken", "totalled", "waited", "worked",
)  # fmt: skip

#: Words that lead to an age.
AGE_BEFORE: tuple[str, ...] = (
    "aged", "ages", "age", "aged about", "age of", "ages of", "aged from", "ages from",
    "aged between", "ages between", "ages of between", "average age of", "average age was",
    "average age is", "median age of", "age was", "age is", "aged at least",
)  # fmt: skip
#: Pronouns of people, besides the nouns of them, before a word that bounds an age.
AGES_OF: tuple[str, ...] = (
    "those", "anyone", "anybody", "everyone", "someone", "males", "females", "women", "girls",
    "boys", "girl", "boy", "pensioners",
)  # fmt: skip
#: Nouns of one person whose age may stand beside them between commas: a man, 34, was.
A_PERSON: tuple[str, ...] = (
    "man", "woman", "person", "child", "boy", "girl", "male", "female", "policeman", "teenager",
    "couple", "duo",
)  # fmt: skip
#: Words after an age.
AGE_GROUPS: tuple[str, ...] = (
    "age group", "age groups", "age bracket", "age brackets", "age band", "age bands", "age range",
    "age cohort",
)  # fmt: skip

#: Words before a year.
YEAR_WORDS: tuple[str, ...] = (
    "in", "since", "during", "of", "for", "by", "from", "until", "till", "year", "to", "through",
    "early", "late", "mid", "throughout", "before", "after", "fy", "and", "than", "than in", "with",
    "q1", "q2", "q3", "q4", "h1", "h2", "spring", "summer", "autumn", "fall", "winter", "the",
    "over", "within", "about", "around", "on", "against", "calendar", "fiscal", "financial", "end",
    "versus", "vs", "per", "between", "circa", "back", "as", "late-", "or", "under", "above",
    "below", "beyond", "approaching", "up to", "nearing", "c.", "minimum", "maximum", "passing",
)  # fmt: skip


#: Digits of a number that is printed without a comma.
_COUNTED = 4


@cache
def names() -> re.Pattern[str]:
    """Return the pattern of all that is no figure; the last group is the number itself.

    >>> names().search("under Section 20 of the Act").group("label")
    '20'
    """
    months = "|".join(MONTHS)
    number = r"\d{1,12}(?:[.,]\d{1,12}){0,6}[A-Za-z]?(?:\([A-Za-z\d]{1,4}\)){0,4}[A-Za-z]?(?!\w)"
    services = "|".join(SERVICE_NUMBERS)
    # A count of five digits is printed with a comma.
    long_services = "|".join(each for each in SERVICE_NUMBERS if len(each) > _COUNTED)
    labels, dialling = one_of(LABELS), one_of(_DIALLING)
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    year = r"(?:(?:19|20)\d\d|['’]\d\d)"
    joins = r"(?:,[ ]?(?:and[ ])?|[ ](?:and|or|to|of)[ ]|-|–|/)"
    between = rf"[ :](?:{one_of(_DIALLING_LINKS)})"
    dialled = rf"(?:{services}|\d{{3,5}}[ -]\d{{3,5}}(?:[ -]\d{{2,5}})?)"
    counted = one_of(_SPELT)
    # In March 12 people came: a count, for a day would have "on".
    counts = one_of(word for word in UNITS if word.isalpha())
    capitals = one_of(CAPITAL_LABELS)
    laws, streets = one_of(LAW_CODES), one_of(STREETS)
    return re.compile(
        rf"""
      (?!(?<=[A-Za-z])[A-Za-z])(?:
        (?P<link>(?i:(?<!\w)(?:https?://|www\.)[^\s]{{1,2000}}+))
      | (?P<mail>(?<![\w.+-])[\w.+-]{{1,80}}+@[\w.-]{{1,255}}+)
      | (?P<domain>(?<![\w.-])[A-Za-z0-9-]{{1,63}}
          \.(?:com|org|net|gov|edu|cn|hk|uk|sg|info)\b[\w./?=&%-]{{0,500}}+)
      | (?<![\w.])(?i:{labels})[ ]?(?P<label>\#?{number}(?:{joins}{number}){{0,12}})
      | (?<!\w)(?:{capitals})[ ](?P<titled>{number})
      | (?<!\w)(?i:{labels})[ ](?P<spelt>(?i:{counted}))(?![\w-])
      | (?P<sign>(?:§§?|\#|№)[ ]?\d[\w.-]{{0,20}})
      | (?P<foreign>\+\d{{1,3}}(?:[ -]?\(?\d{{1,5}}\)?){{2,6}})(?![%\w])
      | (?P<area>\((?:0\d{{2,5}}|\+\d{{1,3}})\)[ ]?\d{{3,8}}(?:[ -]\d{{3,5}}){{0,2}}
        |\(\d{{1,3}}\)[ ]?\d{{3,4}}[ -]\d{{4}}(?!\d))
      | (?<![\w.,])(?P<law>\d{{1,3}}[ ](?:{laws})\b\.?(?:[ ]?§{{0,2}}[ ]?\d{{1,5}}\w?)?)
      | (?<![\w.,$£€-])(?P<house>\d{{1,5}}[A-Za-z]?)
        (?=[ ](?:[A-Z][\w'’]{{0,20}}[ ]){{1,3}}(?:{streets})\b)
      | (?<![\w.,])(?P<zero>0\d{{1,15}}(?:[ -]\d{{2,6}}){{0,4}}+)(?![.,]?\d)
      | (?<![\w.,])(?P<groups>
          \d{{3,5}}(?:-\d{{3,5}}){{2,4}}
        | \d{{4}}[ ]\d{{4}}(?![\d,.]?\d)(?![ ](?:{one_of(MULTIPLIERS)}|people|cases)\b)
        | \d{{2}}(?:[ ]\d{{2}}){{2,4}}
        | \d{{3,4}}(?:[ ]\d{{3,4}}){{2,4}})(?![\w%,.]?\d)
      | (?<![\w.,])(?P<spaced>\d{{1,3}}(?:[ ]\d{{3}}){{1,6}})(?![\w,.%]?\d|[\w%])
      | (?<!\w)(?i:{dialling})(?:{between}){{0,4}}[ :]{{1,2}}
        (?P<dialled>{dialled}(?:,?[ ](?:or|and)[ ](?:{services})|,[ ](?:{services})){{0,4}})
        (?![\w%]|[.,]\d)
      | (?<![\w.,-])(?P<service>(?:{services}))(?=[ ](?i:{one_of(_DIALLED)})\b)
      | (?<![\w.,$£€-])(?P<known>{long_services})(?![\w%-]|[.,]\d)
      | (?<![\w.,-])(?P<emergency>999|911|995)(?=[ ]calls?\b)
      | (?P<network>(?<![\w.,])[2-6]G\b)
      | (?P<dotted>\d{{1,5}}(?:\.\d{{1,5}}){{2,8}})
      | (?P<clock>(?<![\d.,:])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[ ]?(?i:[ap]\.?m\b\.?))?)
      | (?P<hour>(?<![\w.,])\d{{1,2}}(?:\.\d{{2}})?[ ]?(?:(?i:[ap]\.m\.|[ap]m\b)|o['’]clock))
      | (?P<past>(?<!\w)(?i:(?:half|quarter|{counted})[ ]past[ ](?:{counted}|\d{{1,2}}))(?!\w))
      | (?P<hours>(?<![\w.,])[0-2]\d[0-5]\d[ ]?hrs\b)
      | (?P<day>(?<![\w.,]){day}(?:[ ]?(?:-|–|to|and|or|until)[ ]?{day})?(?:[ ]of)?
        [ -](?:{months})\b(?![ ](?:be|have|not)\b)\.?(?:,?[ -]{year}(?!\d))?)
      | (?<!\w)(?!(?<=[Ii]n[ ])(?:{months})\.?[ ]\d{{1,2}}[ ](?:{counts})\b)
        (?:{months})\.?[ ](?P<month>
          {day}(?!\d|,\d|[.]\d|%|[ ](?:per|{one_of(MULTIPLIERS)})\b)
          (?:[ ]?(?:-|–|to|and)[ ]?\d{{1,2}}(?!\d|,\d))?(?:,?[ ]{year}(?!\d))?
        | {year}(?![\d,]))
      | (?P<compact>(?<![\w.,-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w%]))
      | (?<=\bat[ ])(?P<military>[0-2]\d[0-5]\d[ ]?hours\b)
      | (?P<iso>(?<![\w.,-]){year}-[01]\d(?:-[0-3]\d)?(?!\w))
      | (?P<years>(?<![\w.,]){year}[ ]?(?:-|–|/|[ ]to[ ]|[ ]and[ ])[ ]?
        (?:{year}|\d\d)(?![\w,.%]?\d|[%\w]))
      | (?P<slashed>(?<![\w.,])(?!\d/\d{{1,2}}[ ]of\b)\d{{1,6}}(?:/\d{{1,6}}){{1,3}}(?!\w))
      | (?P<ordinal>(?<!\w)\d{{1,6}}(?:,\d{{3}})?(?i:st|nd|rd|th|s|'s|’s)\b)
      | (?<!\w)(?!(?<=(?:in|of)[ ])every[ ](?:\d{{1,3}}(?!,?\d)|(?:{counted})\b))
        (?i:{one_of(_EACH)})[ ](?P<per>
          [$£€¥]?\d{{1,3}}(?:[,]?\d{{3}}){{0,4}}(?:[ ](?:{one_of(MULTIPLIERS)})\b)?
        | (?i:(?:{counted}[ ]){{0,2}}(?:{one_of(MULTIPLIERS)}))\b)(?![\w,.]?\d)
      )
        """,
        re.VERBOSE,
    )
