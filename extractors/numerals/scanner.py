"""One scan of a folded text for its numerals, in digits and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from extractors.numerals import digits, words
from extractors.numerals.words import GAP

Form = Literal["digits", "words", "fraction", "collective", "vague", "scale"]
Sign = Literal["", "+", "-", "±"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: its characters in the folded text and its value, without the sign."""

    start: int
    end: int
    value: Decimal
    form: Form
    sign: Sign = ""
    scale: Decimal = Decimal(1)
    """What the magnitude word multiplied by: 10^6 for "12 millions"."""
    article: bool = False
    """Just "un" or "une", which may be an article."""
    whole: bool = True
    """An integer written without separators, so that it may be a year or a code."""
    approximate: bool = False
    """A collective with an article: "une dizaine" is about ten, "deux douzaines" are 24."""
    times: bool = False
    """Written as a factor: "x2,1"."""
    ordinal_like: bool = False
    """"un cinquième": a fraction, or an article and an ordinal."""

    @property
    def integral(self) -> bool:
        """Whether the value is a whole number."""
        return self.value == self.value.to_integral_value()

    @property
    def linked(self) -> bool:
        """Whether "de" links the number to its noun: "millions de", "une centaine de"."""
        return self.scale > 1 or self.form in ("collective", "vague", "scale")

    @property
    def signed(self) -> Decimal:
        return -self.value if self.sign == "-" else self.value


_COLLECTIVE = rf"(?:{'|'.join(words.COLLECTIVES)})"
_SMALL_WORDS = (
    "z[eé]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante"
    "|cinquante|soixante|septante|huitante|octante|nonante|cents?|milles?"
)
_START = re.compile(
    rf"""
      (?:(?P<times>(?<!\w)(?<!\d\s)(?-i:[x×])\s?)|(?P<sign>(?<![\w)\]%€$£°])(?:\+/-|[-–+±])\s?))?
      (?:(?<!\w)|(?<!\w[A-Z]{{3}})(?<=[A-Z]{{3}})|(?<=(?<!\w)[x×]))(?<![^\W\d_]-)
      (?:(?P<digits>\d|(?<![\w.,])[.,]\d)|(?P<vulgar>[{digits.VULGAR}]))
    | (?<![\w'-])(?P<vague>(?:des|plusieurs|quelques|les|ces|ses|leurs|aux|de)\s(?={_COLLECTIVE}s\b|{words.SCALE}))
    | (?<![\w-])(?:
        (?P<word>(?!une\smoiti)(?:{_SMALL_WORDS})\b)
      | (?P<half>demie?(?=[ -]))
      | (?P<part>(?:la\s|une\s)?moiti[eé]\b|(?:le\s)?(?:tiers|quart)\b)
      | (?P<scale>{words.SCALE})
      | (?P<collective>{_COLLECTIVE}s?\b)
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    rf"(?:{GAP}(?:de{GAP})?(?P<word>milliers?\b|mille\b|{words.SCALE})|\s?(?P<short>Mrds?|Mds?|MDS?|Mia|Mios?"
    rf"|mios?)(?![^\W\d_]))",
    re.IGNORECASE,
)
_SHORT = {"mrd": 9, "md": 9, "mia": 9, "mio": 6}
_AND_HALF = re.compile(rf"{GAP}et{GAP}demie?\b", re.IGNORECASE)
_AND_PART = re.compile(rf"{GAP}et{GAP}(?P<above>une?|deux|trois|quatre|cinq|six|sept|huit|neuf){GAP}", re.IGNORECASE)
_POINT = re.compile(rf"{GAP}(?:virgule|point){GAP}(?P<zeros>(?:z[eé]ro{GAP}(?=(?:{_SMALL_WORDS})\b))*)", re.IGNORECASE)
_TAIL_AND = re.compile(rf"{GAP}et{GAP}({_SMALL_WORDS})$", re.IGNORECASE)
_OF_COLLECTIVE = re.compile(rf"\s(?:(?P<kind>bonne|petite|grosse|demi)[ -])?(?P<noun>{_COLLECTIVE})s?\b", re.IGNORECASE)
_OF_WORD = re.compile(r"\s(?:de\s|d'|des\s)(?!\d)", re.IGNORECASE)
_OF_SCALE = re.compile(rf"\s(?:de\s|d')(?P<word>milliers\b|{words.SCALE})", re.IGNORECASE)
_HALF_OF = re.compile(rf"[ -](?P<noun>{_COLLECTIVE}|{words.SCALE})\b", re.IGNORECASE)
_GAP = re.compile(GAP)
_DEMI = re.compile(r"demie?\b", re.IGNORECASE)
_SCALE = re.compile(words.SCALE, re.IGNORECASE)
_SPOKEN_SCALE = re.compile(rf"{GAP}(?:milles?|{words.SCALE})", re.IGNORECASE)
_COLLECTIVE_NOUN = re.compile(rf"{_COLLECTIVE}s?\b", re.IGNORECASE)
_OF_PART = re.compile(rf"\s(?=tiers\b|quarts\b|[^\W\d_-]+(?:-[^\W\d_-]+)*i[eè]mes\b){words.DENOMINATOR.pattern}", re.IGNORECASE)
_AND_ORDINAL = re.compile(rf"{GAP}et{GAP}uni[eè]mes?\b", re.IGNORECASE)
_ZERO = re.compile("z", re.IGNORECASE)
_PARTS = {"m": Decimal("0.5"), "t": Decimal(1) / 3, "q": Decimal("0.25")}


def scan(text: str) -> list[Numeral]:
    """The numerals of a folded text, in order and apart from each other; linear in the text's length."""
    found: list[Numeral] = []
    position = 0
    while match := _START.search(text, position):
        numeral = _read(text, match)
        if numeral is not None:
            found.append(numeral)
        position = max(match.end(), numeral.end if numeral else 0)
    return found


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    if match["digits"]:
        return _digits(text, match)
    if match["vulgar"]:
        numeral = Numeral(match.start("vulgar"), match.end(), digits.vulgar(match["vulgar"]), "fraction", whole=False)
        return _signed(numeral, match)
    if match["vague"]:
        return _vague(text, match)
    if match["word"]:
        return _words(text, match.start())
    if match["half"]:
        return _half(text, match.start(), match.start("half"))
    if match["part"]:
        return Numeral(match.start(), match.end(), _PARTS[match["part"].lower().split()[-1][0]], "fraction", whole=False)
    if match["scale"]:
        scale = Decimal(10) ** words.SCALES[match["scale"].lower().rstrip("s")]
        return Numeral(match.start(), match.end(), scale, "scale", scale=scale, whole=False)
    if not match.group().endswith("s") and not _OF_WORD.match(text, match.end()):
        return None  # "mis en quarantaine", "la soixantaine"
    return _collective(text, match.start(), match.start(), Decimal(1), None)


def _signed(numeral: Numeral, match: re.Match[str]) -> Numeral:
    """The sign or the "x" before the digits is part of the numeral."""
    if match["times"]:
        return replace(numeral, start=match.start(), times=True)
    if sign := match["sign"]:
        symbol: dict[str, Sign] = {"+": "+", "±": "±", "+/-": "±", "-": "-", "–": "-"}
        return replace(numeral, start=match.start(), sign=symbol[sign.strip()])
    return numeral


def _digits(text: str, match: re.Match[str]) -> Numeral | None:
    number = digits.NUMBER.match(text, match.start("digits"))
    if number is None:
        return None
    value = digits.value(number)
    if value is None:
        return None
    whole = digits.is_whole(number)
    value, end, fraction = digits.extend(text, number.end(), value, whole)
    numeral = Numeral(number.start(), end, value, "fraction" if fraction else "digits", whole=whole and end == number.end())
    if numeral.whole and (part := _OF_PART.match(text, end)):  # "2 tiers", "les 3 quarts"
        fraction_value = value / words.denominator(part)
        return _signed(replace(numeral, end=part.end(), value=fraction_value, form="fraction", whole=False), match)
    if collective := _of_collective(text, numeral):
        return _signed(collective, match)
    return _signed(_scaled(text, numeral), match)


def _words(text: str, start: int) -> Numeral | None:
    spoken = words.read_cardinal(text, start)
    if not spoken or (spoken.lower() == "cent" and text[max(0, start - 5) : start].lower() == "pour "):
        return None
    value = words.cardinal(spoken)
    end = start + len(spoken)
    numeral = Numeral(start, end, value, "words", article=spoken.lower() in ("un", "une"), scale=_spoken_scale(spoken))
    if _AND_ORDINAL.match(text, end):
        return None  # "vingt et unième"
    gap = _GAP.match(text, end)
    if gap and (half := _DEMI.match(text, gap.end())) and value <= 3:
        return _half(text, start, half.start(), value)
    if gap and (part := words.DENOMINATOR.match(text, gap.end())):
        return _fraction(numeral, spoken, part)
    if (point := _POINT.match(text, end)) and (decimals := _without_scale(words.read_cardinal(text, point.end()))):
        shown = "0" * len(_ZERO.findall(point["zeros"])) + str(words.cardinal(decimals))
        numeral = Numeral(start, point.end() + len(decimals), Decimal(f"{value}.{shown}"), "words", whole=False)
        return _scaled(text, numeral)
    if collective := _of_collective(text, numeral):
        return collective
    return _scaled(text, numeral)


def _spoken_scale(text: str) -> Decimal:
    """The magnitude a number in words ends with."""
    last = text.lower().split()[-1].split("-")[-1].rstrip("s")
    if last in words.SCALES:
        return Decimal(10) ** words.SCALES[last]
    return Decimal(1)


def _without_scale(text: str) -> str:
    """ "sept milliards" after "deux virgule" has seven for decimals; the magnitude belongs to the whole."""
    scale = _SPOKEN_SCALE.search(text)
    return text[: scale.start()] if scale else text


def _fraction(numeral: Numeral, spoken: str, part: re.Match[str]) -> Numeral | None:
    """A numerator and its denominator; None where the two are one ordinal."""
    below = words.denominator(part)
    if words.may_be_ordinal(numeral.value, part):
        return None
    tail = _TAIL_AND.search(spoken)
    if tail and not part["third"]:
        above = words.cardinal(tail[1])
        value = numeral.value - above + above / below  # "vingt et trois cinquièmes"
    else:
        value = numeral.value / below
    singular = part["nth"] is not None and not part["nth"].endswith("s")
    return Numeral(numeral.start, part.end(), value, "fraction", whole=False, ordinal_like=singular and numeral.article)


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """Read the magnitude after a number, then "et demi" or "et trois quarts"."""
    for _ in range(2):  # "mille milliards", "200 000 milliards", "3 mille milliards"
        match = _MAGNITUDE.match(text, numeral.end)
        if match is None or (match["short"] and numeral.form != "digits"):
            break
        scale = _magnitude(match)
        numeral = replace(
            numeral, end=match.end(), value=digits.EXACT.multiply(numeral.value, scale), scale=scale, article=False, whole=False
        )
    if numeral.form == "fraction":
        return numeral
    if half := _AND_HALF.match(text, numeral.end):
        return replace(numeral, end=half.end(), value=numeral.value + numeral.scale / 2, article=False, whole=False)
    if numeral.form == "digits" and numeral.scale == 1 and numeral.value >= 100:
        return numeral  # "en 2022 et un cinquième de moins"
    if (above := _AND_PART.match(text, numeral.end)) and (part := words.DENOMINATOR.match(text, above.end())):
        share = words.cardinal(above["above"]) / words.denominator(part)
        return replace(numeral, end=part.end(), value=numeral.value + numeral.scale * share, article=False, whole=False)
    return numeral


def _magnitude(match: re.Match[str]) -> Decimal:
    if match["short"]:
        return Decimal(10) ** _SHORT[match["short"].lower().rstrip("s")]
    word = match["word"].lower().rstrip("s")
    return Decimal(1000) if word in ("mille", "millier") else Decimal(10) ** words.SCALES[word]


def _of_collective(text: str, numeral: Numeral) -> Numeral | None:
    match = _OF_COLLECTIVE.match(text, numeral.end)
    if match is None:
        return None
    if match["noun"].lower() in ("quarantaine", "quinzaine") and not _OF_WORD.match(text, match.end()):
        return None  # isolation, a fortnight
    count = numeral.value / 2 if match["kind"] == "demi" else numeral.value
    return _collective(text, numeral.start, match.start("noun"), count, numeral)


def _collective(text: str, start: int, noun: int, count: Decimal, numeral: Numeral | None) -> Numeral:
    """ "une quarantaine", "deux douzaines", "une centaine de millions"."""
    match = _COLLECTIVE_NOUN.match(text, noun)
    assert match is not None
    value = count * words.COLLECTIVES[match.group().lower().rstrip("s")]
    end, scale = match.end(), Decimal(1)
    if of := _OF_SCALE.match(text, end):
        scale = Decimal(1000) if of["word"].lower() == "milliers" else Decimal(10) ** words.SCALES[of["word"].lower().rstrip("s")]
        value, end = value * scale, of.end()
    if numeral is None and match.group().endswith("s"):
        return Numeral(start, end, value, "vague", scale=scale, whole=False)
    approximate = numeral is None or numeral.article
    return Numeral(start, end, value, "collective", scale=scale, whole=False, approximate=approximate)


def _vague(text: str, match: re.Match[str]) -> Numeral:
    """ "des milliers", "plusieurs centaines de millions": the value is that of one."""
    start = match.start() if match["vague"].lower().startswith(("des", "plus", "quel")) else match.end()
    if scale := _SCALE.match(text, match.end()):
        power = Decimal(10) ** words.SCALES[scale.group().lower().rstrip("s")]
        return Numeral(start, scale.end(), power, "vague", scale=power, whole=False)
    return replace(_collective(text, start, match.end(), Decimal(1), None), form="vague")


def _half(text: str, start: int, half: int, count: Decimal = Decimal(1)) -> Numeral:
    """ "un demi", "une demi-heure", "un demi-million"."""
    word = _DEMI.match(text, half)
    assert word is not None
    value = count / 2
    if of := _HALF_OF.match(text, word.end()):
        noun = of["noun"].lower().rstrip("s")
        if noun in words.COLLECTIVES:
            return _collective(text, start, of.start("noun"), value, None)
        scale = Decimal(10) ** words.SCALES[noun]
        return Numeral(start, of.end(), value * scale, "words", scale=scale, whole=False)
    return Numeral(start, word.end(), value, "fraction", whole=False)
