# SPDX-License-Identifier: MIT
"""The words for tests and intervals: by which method, and on what assumptions."""

from __future__ import annotations

from typing import Literal, TypeAlias

from antifraud.vocabulary import Labelled

__all__ = ["ALTERNATIVES", "Alternative", "Assumption", "Method"]

#: What is held against the null hypothesis: that the current side is unlike the other, that it
#: is greater, or that it is less.
Alternative: TypeAlias = Literal["two-sided", "greater", "less"]

#: The same, as values to check against.
ALTERNATIVES: tuple[Alternative, ...] = ("two-sided", "greater", "less")


class Method(Labelled):
    """How a test or an interval was worked out, with its source.

    >>> Method.GARWOOD.label("en"), Method.GARWOOD.source
    ('exact (Garwood)', 'Garwood, Biometrika 28 (1936)')
    """

    POISSON_Z = (
        "poisson-z",
        "单均值泊松z检验",
        "Poisson z, one known mean",
        "Wheeler, International Journal of Police Science & Management 18 (2016)",
    )
    POISSON_Z_TWO = (
        "poisson-z-two",
        "双计数泊松z检验",
        "Poisson z, two observed counts",
        "Huffman, Applied Statistics 33 (1984)",
    )
    E_TEST = (
        "e-test",
        "E检验",
        "E-test",
        "Krishnamoorthy & Thomson, Journal of Statistical Planning and Inference 119 (2004)",
    )
    EXACT = (
        "exact",
        "精确检验（最小似然）",
        "exact, all outcomes no likelier",
        "Przyborowski & Wilenski, Biometrika 31 (1940)",
    )
    EXACT_CENTRAL = (
        "exact-central",
        "精确检验（双倍单尾）",
        "exact, twice the smaller tail",
        "Fay, The R Journal 2 (2010)",
    )
    MID_P = (
        "mid-p",
        "中位p检验（最小似然）",
        "mid-p, all outcomes no likelier",
        "Lancaster, Journal of the American Statistical Association 56 (1961)",
    )
    MID_P_CENTRAL = (
        "mid-p-central",
        "中位p检验（双倍单尾）",
        "mid-p, twice the smaller tail",
        "Lancaster, Journal of the American Statistical Association 56 (1961)",
    )
    SCORE = (
        "score",
        "得分检验",
        "score",
        "Gu, Ng, Tang & Schucany, Biometrical Journal 50 (2008)",
    )
    WALD = ("wald", "沃尔德检验", "Wald", "Gu, Ng, Tang & Schucany, Biometrical Journal 50 (2008)")
    WALD_HALF = (
        "wald-half",
        "沃尔德检验（方差加半）",
        "Wald, half an event added to the variance",
        "Barker, The American Statistician 56 (2002)",
    )
    LOG_SCORE = (
        "log-score",
        "对数得分检验",
        "score, of the logarithm",
        "Gu, Ng, Tang & Schucany, Biometrical Journal 50 (2008)",
    )
    LOG_WALD = (
        "log-wald",
        "对数沃尔德检验",
        "Wald, of the logarithm",
        "Gu, Ng, Tang & Schucany, Biometrical Journal 50 (2008)",
    )
    ROOT = (
        "root",
        "平方根变换",
        "square root",
        "Swift, Communications in Statistics 38 (2009)",
    )
    ANSCOMBE = (
        "anscombe",
        "安斯科姆变换",
        "square root of the count and 3/8 (Anscombe)",
        "Anscombe, Biometrika 35 (1948)",
    )
    VANDENBROUCKE = (
        "vandenbroucke",
        "范登布鲁克变换",
        "square root, corrected (Vandenbroucke)",
        "Vandenbroucke, American Journal of Epidemiology 115 (1982)",
    )
    GARWOOD = ("garwood", "精确区间（加伍德）", "exact (Garwood)", "Garwood, Biometrika 28 (1936)")
    BYAR = (
        "byar",
        "拜尔区间",
        "Byar",
        "Breslow & Day, Statistical Methods in Cancer Research II (1987)",
    )
    BYAR_HALF = (
        "byar-half",
        "拜尔区间（加半）",
        "Byar, half an event added",
        "Rothman & Boice, Epidemiologic Analysis with a Programmable Calculator (1979)",
    )
    JEFFREYS = (
        "jeffreys",
        "杰弗里斯区间",
        "Jeffreys",
        "Brown, Cai & DasGupta, Statistical Science 16 (2001)",
    )
    WILSON = (
        "wilson",
        "威尔逊区间",
        "Wilson",
        "Wilson, Journal of the American Statistical Association 22 (1927)",
    )
    WILSON_CORRECTED = (
        "wilson-corrected",
        "威尔逊区间（连续性校正）",
        "Wilson, corrected for continuity",
        "Newcombe, Statistics in Medicine 17 (1998)",
    )
    AGRESTI_COULL = (
        "agresti-coull",
        "阿格雷斯蒂-库尔区间",
        "Agresti-Coull",
        "Agresti & Coull, The American Statistician 52 (1998)",
    )
    CLOPPER_PEARSON = (
        "clopper-pearson",
        "精确区间（克洛珀-皮尔逊）",
        "exact (Clopper-Pearson)",
        "Clopper & Pearson, Biometrika 26 (1934)",
    )
    WDD = (
        "wdd",
        "加权位移差检验",
        "weighted displacement difference",
        "Wheeler & Ratcliffe, Crime Science 7 (2018)",
    )
    FUNNEL_EXACT = (
        "funnel-exact",
        "漏斗图精确界限",
        "exact limits, interpolated",
        "Spiegelhalter, Statistics in Medicine 24 (2005)",
    )
    FUNNEL_NORMAL = (
        "funnel-normal",
        "漏斗图正态界限",
        "normal limits",
        "Spiegelhalter, Statistics in Medicine 24 (2005)",
    )
    SCAN = (
        "scan",
        "扫描统计量",
        "scan statistic, approximated",
        "Naus, Journal of the American Statistical Association 77 (1982)",
    )
    G = (
        "g",
        "G检验",
        "likelihood ratio (G)",
        "Wheeler, Journal of Investigative Psychology and Offender Profiling 13 (2016)",
    )
    CHI_SQUARE = (
        "chi-square",
        "卡方检验",
        "chi-square",
        "Pearson, Philosophical Magazine 50 (1900)",
    )
    KOLMOGOROV = (
        "kolmogorov",
        "柯尔莫哥洛夫检验",
        "Kolmogorov-Smirnov",
        "Kolmogorov, Giornale dell'Istituto Italiano degli Attuari 4 (1933)",
    )
    KUIPER = (
        "kuiper",
        "柯伊伯检验",
        "Kuiper, for a circle of categories",
        "Kuiper, Proceedings KNAW A 63 (1960)",
    )
    DISPERSION = (
        "dispersion",
        "离散度检验",
        "index of dispersion",
        "Fisher, Statistical Methods for Research Workers (1925)",
    )


class Assumption(Labelled):
    """What a test takes for granted; where it does not hold, neither does the p-value.

    >>> Assumption.POISSON.label("en")
    'events come one by one and independently, at an even rate (Poisson)'
    """

    POISSON = (
        "poisson",
        "事件相互独立、逐一发生、速率均匀（泊松）",
        "events come one by one and independently, at an even rate (Poisson)",
    )
    BINOMIAL = (
        "binomial",
        "每个个体独立且机会相同（二项）",
        "each of the whole has the same chance, independently (binomial)",
    )
    INDEPENDENT = ("independent", "各计数相互独立", "the counts are independent of each other")
    KNOWN_MEAN = (
        "known_mean",
        "均值已知，无误差（并非又一个观测数）",
        "the mean is known without error: it is not another observed count",
    )
    NORMAL = (
        "normal",
        "计数足够大，可用正态近似",
        "the counts are large enough for a normal approximation",
    )
    CONDITIONAL = (
        "conditional",
        "以两数之和为条件",
        "the total of the two counts is taken as given",
    )
    ESTIMATED_MEAN = (
        "estimated_mean",
        "以数据估计的共同速率计算概率",
        "probabilities are those at the common rate that the data suggest",
    )
    COMPARABLE_CONTROL = (
        "comparable_control",
        "若无干预，处置区与对照区的变化数相同",
        "without the measure, the treated area would have changed by as many events as the control",
    )
    SET_BEFOREHAND = (
        "set_beforehand",
        "窗口长度与总时长在看数据之前已定",
        "the window and the whole time were set before the data were seen",
    )
    SHARES_GIVEN = (
        "shares_given",
        "各类别的份额事先给定",
        "the shares of the categories are given beforehand",
    )
