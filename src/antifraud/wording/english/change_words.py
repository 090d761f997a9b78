# SPDX-License-Identifier: MIT
"""The English words of changes, as tables."""

from __future__ import annotations

from antifraud.figures import Basis, Direction

__all__ = [
    "AUXILIARIES",
    "BASES",
    "BASIS_OF_A_YEAR",
    "BASIS_PREPOSITIONS",
    "BASIS_TIMES",
    "CHANGED",
    "CHANGED_FALLS",
    "CHANGED_RISES",
    "COMPARATIVES",
    "COMPARISONS",
    "COUNTS",
    "FALLS",
    "FALL_NOUNS",
    "HALVED",
    "LEVEL_AFTER",
    "MANNERS",
    "MOVEMENTS",
    "MULTIPLES",
    "MULTIPLIERS_OF",
    "NEARLY_UNCHANGED",
    "NOT_AFTER",
    "PARTICLE_VERBS",
    "PERIOD_ADVERBS",
    "RATES",
    "RISES",
    "RISE_NOUNS",
    "SAME",
    "SAME_PREPOSITIONS",
    "SIDES",
    "STATES",
    "THE",
    "TRAILING_FALLS",
    "TRAILING_RISES",
    "UNCHANGED",
    "UNCHANGED_ALONE",
    "YEAR_ADVERBS",
]

#: Words that lead to what a change is measured against.
BASIS_PREPOSITIONS: tuple[str, ...] = (
    "on", "from", "than", "than in", "over", "against", "versus", "vs", "vs.", "compared with",
    "compared to", "when compared with", "when compared to", "as compared with", "as compared to",
    "in comparison with", "in comparison to", "relative to", "above", "below", "than during",
    "compared with in", "compared to in",
)  # fmt: skip

#: Those of them that say on which side of the base it lies: 12% below last year.
SIDES: dict[str, Direction] = {"above": Direction.UP, "below": Direction.DOWN}

#: What a change is measured against.
BASIS_TIMES: dict[str, Basis] = {
    **dict.fromkeys(
        (
            "a year earlier", "a year ago", "the year before", "the year earlier", "last year",
            "the previous year", "the prior year", "the preceding year", "one year earlier",
            "one year ago", "the year prior", "the last year", "last year's figure",
            "the same period last year", "the same period of last year",
            "the same period in the previous year", "the same period of the previous year",
            "the same period a year earlier", "the same period a year ago",
            "the same time last year",
            "the same period the year before", "the same period the previous year",
            "the same period in the prior year", "the same period one year earlier",
            "the same period one year ago", "the same quarter last year",
            "the same period in last year",
            "the same quarter of last year", "the same quarter a year earlier",
            "the same quarter a year ago", "the same month last year",
            "the same month of last year",
            "the same month a year earlier", "the same week last year", "the same half last year",
            "the corresponding period last year", "the corresponding period of last year",
            "the corresponding period in the previous year", "the corresponding quarter last year",
            "the corresponding period of the previous year", "the year-earlier period",
            "the year-ago period", "the same half of last year", "the same point last year",
            "the first half of last year", "the second half of last year",
            "the first quarter of last year", "the second quarter of last year",
            "the third quarter of last year", "the fourth quarter of last year",
        ),
        Basis.YEAR_EARLIER,
    ),
    **dict.fromkeys(
        (
            "the previous period", "the previous quarter", "the previous month",
            "the previous week",
            "the previous three months", "the previous six months", "the previous half",
            "the previous half-year", "the previous day", "the preceding period",
            "the preceding quarter", "the preceding month", "the preceding week",
            "the preceding three months", "the preceding six months", "the prior period",
            "the prior quarter", "the prior month", "the prior week", "last quarter", "last month",
            "last week", "the quarter before", "the month before", "the week before",
            "the period before", "a quarter earlier", "a month earlier", "a week earlier",
            "a quarter ago", "a month ago", "a week ago", "one month earlier",
            "one quarter earlier",
            "the prior three months", "the prior six months", "the three months before",
            "the six months before", "the previous half year", "the preceding half",
        ),
        Basis.PREVIOUS_PERIOD,
    ),
}  # fmt: skip

#: Words that lead to the same part of an earlier year, and to nothing else.
SAME_PREPOSITIONS: tuple[str, ...] = ("in", "during", "for", "of", "in about")
SAME: tuple[str, ...] = ("the same ", "the corresponding ")

#: The same part of an earlier year, by its number: the year before, unless the
#: text says which year it speaks of.
BASIS_OF_A_YEAR = (
    r"the (?:same|corresponding) (?:period|quarter|month|half|time) (?:of|in) (?:19|20)\d\d(?!\d)"
)

#: Adverbs that name the basis: the year before.
YEAR_ADVERBS: tuple[str, ...] = (
    "year-on-year", "year on year", "year-over-year", "year over year", "yoy", "y/y", "y-o-y",
    "yr/yr", "on a year-on-year basis", "on a year-over-year basis", "on an annual basis",
    "in year-on-year terms", "on the year",
)  # fmt: skip

#: Adverbs that name the basis: the period before.
PERIOD_ADVERBS: tuple[str, ...] = (
    "quarter-on-quarter", "quarter on quarter", "quarter-over-quarter", "quarter over quarter",
    "qoq", "q/q", "q-o-q", "month-on-month", "month on month", "month-over-month",
    "month over month", "mom", "m/m", "m-o-m", "week-on-week", "week on week",
    "week-over-week", "wow", "w/w", "on a quarter-on-quarter basis", "on a month-on-month basis",
    "on a week-on-week basis", "on a quarterly basis", "on a monthly basis", "period-on-period",
    "half-on-half", "on the quarter", "on the month", "on the week",
)  # fmt: skip

#: Words that name the basis of a change, with the plainest of what leads to it.
BASES: dict[str, Basis] = {
    **dict.fromkeys(YEAR_ADVERBS, Basis.YEAR_EARLIER),
    **dict.fromkeys(PERIOD_ADVERBS, Basis.PREVIOUS_PERIOD),
    **{
        f"{preposition} {time}": basis
        for preposition in ("on", "from", "compared with")
        for time, basis in BASIS_TIMES.items()
    },
}

#: Words of a rise, before the number or after it.
RISES: tuple[str, ...] = (
    "up", "rose", "rise", "rises", "rising", "risen", "grew", "growth", "grow", "grows", "growing",
    "grown", "increased", "increase", "increases", "increasing", "climbed", "climb", "climbing",
    "climbs", "jumped", "jump", "jumping", "jumps", "gained", "gain", "surged", "surge", "surging",
    "surges", "soared", "soar", "soaring", "spiked", "spike", "spiking", "rocketed", "skyrocketed",
    "shot up", "went up", "gone up", "going up", "edged up", "edging up", "inched up", "crept up",
    "ticked up", "leapt", "leaped", "leap", "mounted", "swelled", "expanded", "advanced", "uptick",
    "upturn", "hike", "increment", "improved", "improvement", "uplift", "nudged up", "picked up",
    "higher", "more", "ballooned", "accelerated", "rebounded", "rebound",
    "a rise of", "an increase of", "rise of", "increase of", "growth of", "a jump of",
    "jump of", "a surge of", "surge of", "a gain of", "gain of", "a climb of", "an uptick of",
    "a spike of",
)  # fmt: skip

#: Words of a fall, before the number or after it.
FALLS: tuple[str, ...] = (
    "down", "fell", "fall", "falls", "falling", "fallen", "decreased", "decrease", "decreases",
    "decreasing", "dropped", "drop", "drops", "dropping", "declined", "decline", "declines",
    "declining", "reduced", "reduction", "reducing", "reduces", "plunged", "plunge", "plunging",
    "plummeted", "plummet", "plummeting", "slumped", "slump", "slumping", "tumbled", "tumble",
    "tumbling", "sank", "sunk", "slipped", "slip", "slipping", "slid", "slide", "sliding",
    "dipped", "dip", "dipping", "dived", "shrank", "shrunk", "shrinking", "contracted",
    "contraction", "went down", "gone down", "going down", "edged down", "edged lower",
    "inched down", "crept down", "ticked down", "cut", "slashed", "came down", "eased",
    "downturn", "nosedived", "diminished", "lowered", "narrowed", "retreated",
    "lower", "fewer", "less", "smaller",
    "a fall of", "a decrease of", "a drop of", "a decline of", "fall of", "decrease of", "drop of",
    "decline of", "reduction of", "a reduction of", "a dip of", "dip of", "a slump of",
    "a plunge of", "a cut of",
)  # fmt: skip

#: Words that turn a number before them into a change: 9% increase, 12% higher.
TRAILING_RISES: tuple[str, ...] = (
    "rise", "rises", "increase", "increases", "growth", "jump", "surge", "climb", "gain", "leap",
    "spike", "hike", "uptick", "upturn", "uplift", "improvement", "higher", "more", "greater",
    "larger", "bigger", "up", "rebound",
)  # fmt: skip
TRAILING_FALLS: tuple[str, ...] = (
    "fall", "falls", "decrease", "decreases", "drop", "drops", "decline", "declines", "reduction",
    "reductions", "plunge", "slump", "dip", "slide", "contraction", "lower", "fewer", "less",
    "smaller", "down", "cut", "downturn",
)  # fmt: skip

#: What cannot follow such a word: a down payment, 5% more than half.
NOT_AFTER: tuple[str, ...] = ("payment", "payments", "deposit", "of all", "front", "to date")

#: Verbs that "up" and "down" belong to, so that no change follows: made up 43%.
PARTICLE_VERBS: tuple[str, ...] = (
    "make", "makes", "made", "making", "set", "sets", "setting", "sign", "signs", "signed", "take",
    "takes", "took", "taken", "taking", "add", "adds", "added", "adding", "sum", "sums", "gave",
    "give", "gives", "given", "giving", "open", "opened", "opens", "shut", "shuts", "close",
    "closed", "closes", "break", "broke", "broken", "turn", "turned", "track", "tracked", "crack",
    "cracked", "cracking", "lay", "laid", "bring", "round", "rounded", "call", "called", "put",
    "end", "ends", "ended", "used", "use", "mopped", "swallowed", "swallow", "eaten", "eat", "ate",
    "soaked", "speed", "sped", "hold", "held", "stand", "stood", "write", "wrote", "written",
    "stepped", "knock", "knocked", "scaled", "gunned", "handed", "passed", "lined", "freed",
)  # fmt: skip

#: Verbs of a change that may have an object before their number: cut losses by 31%.
CHANGED_RISES: tuple[str, ...] = (
    "increase", "increased", "increases", "increasing", "raise", "raised", "raises", "raising",
    "boost", "boosted", "boosts", "boosting", "expanded", "improved", "improving", "rose", "risen",
    "rising", "grew", "grown", "growing", "climbed", "climbing", "jumped", "surged", "soared",
    "lifted", "gained", "inflated", "multiplied", "went up", "gone up", "pushed up", "drove up",
    "driven up",
)  # fmt: skip
CHANGED_FALLS: tuple[str, ...] = (
    "cut", "cuts", "cutting", "reduce", "reduced", "reduces", "reducing", "lower", "lowered",
    "lowers", "lowering", "decreased", "decreasing", "dropped", "dropping", "fell", "fallen",
    "falling", "declined", "declining", "slashed", "slashing", "shrank", "shrunk", "slumped",
    "plunged", "plummeted", "dipped", "curbed", "trimmed", "brought down", "went down",
    "gone down", "pushed down", "driven down", "drove down", "came down", "diminished",
)  # fmt: skip

#: Nouns of a change that may say of what before their number: a fall in cases of 8%.
RISE_NOUNS: tuple[str, ...] = (
    "rise", "increase", "growth", "jump", "surge", "climb", "gain", "leap", "spike", "uptick",
    "improvement", "rebound",
)  # fmt: skip
FALL_NOUNS: tuple[str, ...] = (
    "fall", "decrease", "drop", "decline", "reduction", "plunge", "slump", "dip", "slide", "cut",
    "contraction",
)  # fmt: skip
#: What changed, besides nouns in the plural.
CHANGED: tuple[str, ...] = (
    "fraud", "crime", "theft", "money", "activity", "offending", "cybercrime", "spending",
    "traffic",
)  # fmt: skip

#: How a change went, between its word and its number.
MANNERS: tuple[str, ...] = (
    "sharply", "significantly", "slightly", "steadily", "markedly", "dramatically", "substantially",
    "considerably", "modestly", "marginally", "further", "again", "also", "only", "just", "gently",
    "rapidly", "steeply", "moderately", "drastically", "notably", "still", "in total", "overall",
    "annual", "annually", "yearly", "quarterly", "monthly", "weekly", "sharp", "significant",
    "slight", "marked", "steep", "overall", "corresponding", "net", "massive", "staggering",
    "respectively", "back", "in number", "in value", "in volume",
)  # fmt: skip

#: Verbs before a word of no change.
STATES: tuple[str, ...] = (
    "was", "were", "is", "are", "been", "be", "remain", "remains", "remained", "remaining",
    "stay", "stays", "stayed", "staying", "held", "stood", "ended", "stands", "holds", "kept",
)  # fmt: skip

#: Verbs that may stand before the word of a change.
AUXILIARIES: tuple[str, ...] = (
    "was", "were", "is", "are", "has", "have", "had", "been", "be", "an", "a", "the", "by", "saw",
    "recorded", "showed", "registered",
)  # fmt: skip

#: Words of a movement from one level to another, besides those of a rise or a fall.
MOVEMENTS: tuple[str, ...] = (
    "went", "moved", "changed", "shifted", "brought", "revised", "worsened", "goes", "going",
    "moving", "compared", "doubled", "tripled", "trebled", "quadrupled", "halved",
)  # fmt: skip

#: Verbs that hold the number of times in themselves: times the base in all.
MULTIPLES: dict[str, int] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "tripling": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "sextupled": 6,
}  # fmt: skip

#: Words after such an adjective that lead to the base: double the figure.
THE: tuple[str, ...] = ("the", "that", "those", "last", "what", "its", "their", "as")

#: Adjectives of the same, before the base: double the figure of last year.
MULTIPLIERS_OF: dict[str, int] = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}

#: Words of a fall by half.
HALVED: tuple[str, ...] = ("halved", "halving", "cut in half", "cut by half")

#: Words after "three times" that make it a multiple of the base, the base included.
COMPARISONS: tuple[str, ...] = (
    "as many as", "as much as", "as high as", "as large as", "as great as", "as big as",
    "as often as", "as frequent as", "as many", "as much", "as high", "as large", "as great",
    "as big", "that of", "those of", "the number of", "the number", "the figure", "the level",
    "the amount", "the total", "the volume", "the value", "the size", "the rate",
)  # fmt: skip

#: Words of a difference, which are changes before a number only with "by": lower by 20%.
COMPARATIVES: frozenset[str] = frozenset({"higher", "more", "lower", "fewer", "less", "smaller"})

#: Words of no change.
NEARLY_UNCHANGED: tuple[str, ...] = (
    "almost unchanged", "largely unchanged", "broadly flat", "little changed", "broadly unchanged",
    "broadly stable", "virtually unchanged", "nearly unchanged", "roughly flat", "largely flat",
    "more or less unchanged", "practically unchanged", "essentially unchanged",
    "basically unchanged",
    "almost flat", "roughly unchanged", "essentially flat", "virtually flat", "little change",
    "about the same", "largely stable", "relatively stable", "relatively unchanged",
)  # fmt: skip
UNCHANGED: tuple[str, ...] = (
    "unchanged", "flat", "no change", "the same", "did not change", *NEARLY_UNCHANGED,
)  # fmt: skip

#: Words after a word of no change that show that it is one, and no noun's attribute.
LEVEL_AFTER: tuple[str, ...] = (
    "at", "in", "on", "from", "compared", "over", "against", "year", "month", "quarter", "with",
    "since", "and", "but", "while",
)  # fmt: skip

#: Those of them that speak of a change wherever they stand; the others do after
#: a verb (remained flat), or with a basis.
UNCHANGED_ALONE: tuple[str, ...] = (
    "unchanged",
    "little changed",
    "broadly flat",
    *NEARLY_UNCHANGED,
)

#: Nouns that are themselves in percent, so that percentage points go with them.
RATES: tuple[str, ...] = (
    "rate", "rates", "share", "shares", "proportion", "proportions", "percentage", "percentages",
    "ratio", "ratios", "probability", "margin", "efficiency", "coverage", "likelihood", "yield",
    "inflation", "unemployment", "prevalence", "turnout",
)  # fmt: skip

#: Nouns that are counted or added up, so that percentage points do not go with them.
COUNTS: tuple[str, ...] = (
    "cases", "case numbers", "losses", "loss", "reports", "number of", "numbers", "number",
    "incidents", "victims", "arrests", "complaints", "amount", "amounts", "sum", "sums", "scams",
    "frauds", "crimes", "offences", "offenses", "calls", "accounts", "total", "money", "volume",
    "suspects", "transactions", "payments", "count", "counts", "people", "persons", "officers",
)  # fmt: skip
