"""What a measure states: a level, a change and its direction, a share or a threshold, and what it hangs on.

The rules go from the most telling context to the least; the first that holds decides and leaves its name in `draft.rule`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.facts import grammar
from extractors.facts.draft import COMPARING, Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node
from extractors.model import Direction, Measure, Name, TimeExpression

Rule = Callable[[Draft], bool]

_MORE = re.compile(
    r"\s*(?:par (?:an|mois|jour|semaine|action|habitant) )?(?:de (plus|moins|mieux)|en (plus|moins)|(supplémentaires?|additionnels?))\b"
)
_MORE_ADJECTIVE = re.compile(
    r"\s*(plus|moins) (?:que|qu'|élevée?s?|chère?s?|haute?s?|basse?s?|nombreux|nombreuses|rapide|important)"
)
_ABOVE = re.compile(r"\s*(?:au[- ](dessus|dessous)|(supérieur|inférieur)e?s?) (?:de|du|des|d'|à|au|aux|celui)")
_OWN_WHOLE = re.compile(r"\s*(?:(?:de|d') ?(?:sa|ses|son|leurs?|nos|notre) |de la valeur|d[e'] ?(?!la |l'|les |[A-ZÉ])\w+s\b)")
_OF = re.compile(r"\s*(?:de |d'|des |du )")
_TIMES = re.compile(r"\S+ fois$", re.IGNORECASE)
_OF_CHANGE = re.compile(r"\s*(?:de |d')(\w+)")
_CRITERION_VERB = re.compile(
    r"(?:ayant|gagnant|comptant|employant|dépassant|pesant|valant|rapportant|touchant|percevant|disposant|réalisant|totalisant)$"
)


def resolve(drafts: Sequence[Draft]) -> None:
    """Link the drafts of one sentence to one another, then decide measure and direction of each."""
    for index, draft in enumerate(drafts):
        _link(draft, drafts[:index])
        for rule in _RULES:
            if rule(draft):
                draft.rule = draft.rule or rule.__name__.removeprefix("_")
                break


# --- links ------------------------------------------------------------------------------------------------------------------


def _link(draft: Draft, earlier: Sequence[Draft]) -> None:
    if not earlier:
        draft.link = "bracket_away" if draft.depth else ""
        return
    previous = earlier[-1]
    if _expected(draft, previous):
        draft.link, draft.partner = "contrast", _alike(draft, earlier)
        return
    between = list(_between(previous, draft))
    words = [node.lower for node in between if node.value is None and node.lower not in ("(", ")", ",")]
    if draft.depth and previous.depth and any(node.depth == 0 for node in between):
        draft.link, draft.partner = "bracket_away", previous
        return
    if draft.depth > previous.depth:
        draft.link = "bracket" if not words or set(words) <= {"soit", "contre", "ou"} or _only_times(between) else "bracket_away"
        draft.partner = previous
        if draft.preposition in ("contre", "après"):
            draft.link = "contrast"
        return
    if (
        draft.depth
        and previous.depth
        and (not words or words == ["et"])
        and not any(isinstance(node.value, Name) for node in between)
    ):
        draft.link, draft.partner = "bracket", previous.partner or previous
        return
    if draft.compared or (draft.preposition == "que" and _after_comparative(draft)):
        draft.partner = _alike(draft, earlier)
        draft.link = "contrast"
        return
    if (
        draft.preposition == "à"
        and previous.preposition == "de"
        and _same_scale(draft, previous)
        and set(words) <= {"à", "en", "au", "jusqu'", "fin", "début"}
        and not any(node.lower == "," for node in between)
    ):
        draft.link, draft.partner = "move", previous
        return
    if _appositive(draft, between, words):
        draft.link, draft.partner = "apposition", _main(previous)
        return
    if draft.preposition in ("à", "pour") and not [
        word for word in words if word not in ("à", "au", "aux", "en", "pour", "jusqu'", "les", "de", "fin", "mi")
    ]:
        draft.link, draft.partner = "result", previous
        return
    if _gapped(draft, previous, between):
        draft.link, draft.partner = "gap", _alike(draft, earlier)
        return
    if words and set(words) <= {"et", "puis", "ou", "de", "d'", "à", "en", "au", "ensuite", "enfin", "pour", "sur"}:
        if previous.link == "contrast" and draft.preposition == "" and words == ["et"]:
            draft.link, draft.partner = "contrast", previous.partner  # "après 4,5 millions en 2020 et 11 millions en 2022"
            return
        for candidate in reversed(earlier):
            if candidate.preposition == draft.preposition and _same_scale(draft, candidate) and candidate.link != "contrast":
                draft.link, draft.partner = "list", candidate
                return


def _appositive(draft: Draft, between: Sequence[Node], words: list[str]) -> bool:
    """ "soit 12 %", ", un bond de 35,6 %", ", en hausse d'un quart"."""
    if words[:1] == ["soit"] or words[:1] == ["ou"] or words[:2] == ["c'", "est"] or _after_comma(between, "soit"):
        return True
    opening = next((i for i, node in enumerate(between) if node.lower == ","), None)
    if opening is None or any(
        grammar.is_verb(draft.view, node.i) and node.pos == "VERB" for node in between if node.value is None and node.pos != "ADJ"
    ):
        return False
    after = [node.lower for node in between[opening + 1 :] if node.value is None]
    return (
        len(after) <= 5
        and after[:1] != []
        and after[0] in ("un", "une", "en")
        and any(lexicon().noun(word, "up", "down", "gain", "loss") for word in after)
    )


_EXPECTING = re.compile(
    r"(?:alors que|quand|là où) (?:les? |l')?(?:consensus|analystes?|marchés?|économistes?|\w+) .{0,40}?(?:tabl|attend|prévoy|espér|anticip|mis|pari)[^,;]{0,25}$"
)
_ABOVE_EXPECTED = re.compile(r"(?:au-dessus|au-dessous|en deçà|au-delà|en dessous) d(?:e|es|u) *(?:les )?$")


def _expected(draft: Draft, previous: Draft) -> bool:
    """What was expected: "alors que le consensus tablait sur 6 %", "au-dessus des 90 millions du consensus"."""
    text = draft.left()[max(0, draft.view.nodes[previous.last - 1].end - draft.view.start) :]
    if _ABOVE_EXPECTED.search(text):
        return True
    return bool(_EXPECTING.search(text))


def _after_comma(between: Sequence[Node], word: str) -> bool:
    """Whether a word opens what follows the last comma."""
    last = max((i for i, node in enumerate(between) if node.lower == ","), default=-1)
    return last >= 0 and last + 1 < len(between) and between[last + 1].lower == word


def _between(previous: Draft, draft: Draft) -> Sequence[Node]:
    return draft.view.nodes[previous.last : draft.first]


def _only_times(between: Sequence[Node]) -> bool:
    return all(
        isinstance(node.value, TimeExpression)
        or node.lower in ("(", ",", "en", "au", "à", "de", "du", "qu'", "que", "moins", "plus")
        for node in between
    )


def _after_comparative(draft: Draft) -> bool:
    return bool(
        re.search(r"\b(?:plus|moins|davantage|mieux|supérieure?s?|inférieure?s?) (?:que|qu'[^ ]*)(?: \w+){0,2}$", draft.left())
    )


def _same_scale(one: Draft, other: Draft) -> bool:
    return one.measure.unit == other.measure.unit or (one.money and other.money)


def _alike(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """The nearest earlier draft on the same scale: what "contre" compares with."""
    for candidate in reversed(earlier):
        if _same_scale(draft, candidate) and candidate.link not in ("contrast", "result"):
            return candidate
    for candidate in reversed(earlier):
        if candidate.ratio == draft.ratio and candidate.link != "contrast":
            return candidate
    return earlier[-1]


def _main(draft: Draft) -> Draft:
    """Past a compared value to the fact it is compared with: "soit" speaks of that one."""
    return draft.partner if draft.link == "contrast" and draft.partner else draft


def _gapped(draft: Draft, previous: Draft, between: Sequence[Node]) -> bool:
    """The verb is left out: "Hermès de 0,75 %", "et Kering 0,9 %", "le commerce extérieur pour -0,4 point"."""
    if draft.governor is None or draft.governor < previous.last or draft.preposition not in ("de", "pour", "à", ""):
        return False
    if draft.preposition != previous.preposition and not (previous.partner and previous.partner.preposition == draft.preposition):
        return False
    if draft.preposition == "" and (previous.verb is None or draft.measure.noun):
        return False
    if any(grammar.is_verb(draft.view, node.i) for node in between if node.value is None):
        return False
    governor = draft.view.nodes[draft.governor]
    if governor.value is None and (
        lexicon().noun(governor.lower, "up", "down", "gain", "loss") or governor.pos not in ("NOUN", "PROPN", "ADJ")
    ):
        return False
    first = draft.governor if isinstance(governor.value, Name) else grammar.phrase_ending_at(draft.view, draft.governor)[0]
    opening = [node.lower for node in draft.view.nodes[previous.last : first]]
    if isinstance(governor.value, Name):
        return any(word in (",", ";", "et", "que", "quand", "mais") for word in opening)
    return any(word in (",", ";", "et", "que", "quand", "mais") for word in opening[-4:]) and not set(opening[-2:]) & {
        "de",
        "d'",
        "pour",
        "à",
        "en",
        "sur",
        "un",
        "une",
    }


# --- rules ------------------------------------------------------------------------------------------------------------------


def _multiplier(draft: Draft) -> bool:
    if draft.measure.unit != "x":
        return False
    if _TIMES.match(draft.view.slice(draft.first, draft.last - 1)) and not _MORE_ADJECTIVE.match(draft.right()):
        return False  # "représente six fois l'Ebitda" is a level
    return _change(draft, draft.measure.direction or "up")


def _more_or_less(draft: Draft) -> bool:
    """ "10,6 % de plus que", "deux euros en moins", "8 millions d'abonnés supplémentaires"."""
    match = _MORE.match(draft.right()) or (_MORE_ADJECTIVE.match(draft.right()) if draft.ratio else None)
    if match:
        word = next(group for group in match.groups() if group)
        return _change(draft, "down" if word == "moins" else "up")
    match = _ABOVE.match(draft.right())
    if match:
        return _change(draft, "down" if (match[1] or match[2]) in ("dessous", "inférieur") else "up")
    node = _governor(draft)
    if node is not None and draft.preposition == "de" and node.lower.startswith(("supérieur", "inférieur")):
        return _change(draft, "up" if node.lower.startswith("supérieur") else "down")
    return False


def _change_noun(draft: Draft) -> bool:
    """ "une hausse de 12 %", "en recul de 3 points", "une baisse du bénéfice de 12 %"."""
    label = _governor(draft)
    if label is not None and label.lower == ":" and draft.measure.unit == "%" and label.i and _noun_direction(draft, label.i - 1):
        return _change(draft, _noun_direction(draft, label.i - 1))  # "Croissance : 0,9 %"
    after = _OF_CHANGE.match(draft.right())
    if after and lexicon().noun(after[1], "up", "down"):  # "2 % de croissance"
        return _change(draft, "up" if lexicon().noun(after[1], "up") else "down")
    if draft.preposition not in ("de", "") or draft.governor is None:
        return False
    i = draft.governor
    nodes = draft.view.nodes
    while i > 0 and nodes[i].pos in ("ADJ", "VERB") and not lexicon().noun(nodes[i].lower, "up", "down", "gain", "loss"):
        i -= 1  # "une hausse spectaculaire de 12 %"
        if draft.governor - i > 2:
            return False
    direction = _noun_direction(draft, i)
    if not direction and nodes[draft.governor].pos in ("NOUN", "PROPN", "ADJ"):
        first, _ = grammar.phrase_ending_at(draft.view, draft.governor)
        head = grammar.phrase_head(draft.view, first, draft.governor)
        if draft.ratio and head != draft.governor:
            direction = _noun_direction(draft, head)
    if not direction or grammar.is_verb(draft.view, i):
        return False
    return _change(draft, direction)


def _noun_direction(draft: Draft, i: int) -> Direction:
    node = draft.view.nodes[i]
    if node.value is not None:
        return ""
    if lexicon().noun(node.lower, "up") or (lexicon().noun(node.lower, "gain") and not draft.money):
        return "up"
    if lexicon().noun(node.lower, "down") or (lexicon().noun(node.lower, "loss") and not draft.money):
        return "down"
    return ""


def _move(draft: Draft) -> bool:
    """ "passer de A à B": two levels, the first being the baseline of the second."""
    if draft.link == "move" and draft.partner is not None:
        if draft.partner.rule == "growth":
            return _change(draft, draft.partner.direction)
        for one in (draft.partner, draft):
            one.type, one.direction, one.rule = ("share" if one.measure.unit == "%" else "level"), "", "move"
        return True
    if draft.verb is None or draft.preposition != "à":
        return False
    return lexicon().verb(draft.verb.form, "move") and _level_or_share(draft)


def _contrast(draft: Draft) -> bool:
    """A value compared with is of the same kind as what it is compared to, unless a sign or a noun of its own says otherwise."""
    if draft.link != "contrast" or draft.partner is None or draft.measure.sign in ("+", "-"):
        return False
    if draft.preposition == "de" and draft.governor is not None and _noun_direction(draft, draft.governor):
        return False
    partner = draft.partner
    if partner.measure.unit != draft.measure.unit and partner.ratio != draft.ratio:
        return False
    draft.type, draft.direction = partner.type, partner.direction
    if partner.link == "move":
        draft.direction = ""
    return True


def _continued(draft: Draft) -> bool:
    """In a list or with its verb left out, a measure states what the one before it states."""
    if draft.partner is None or draft.measure.sign in ("+", "-"):
        return False
    if draft.link == "apposition" and draft.partner.type == "change" and draft.measure.noun:
        return _change(draft, draft.partner.direction)  # "plus de 10 % de ses effectifs, soit 14.000 postes"
    if draft.link not in ("list", "gap") or not _same_scale(draft, draft.partner):
        return False
    draft.type, draft.direction = draft.partner.type, draft.partner.direction
    return True


def _signed(draft: Draft) -> bool:
    """ "+12 %", "-0,4 point"; a negative rate or amount is a level, which its own value shows."""
    if draft.measure.sign not in ("+", "-") or (
        draft.measure.unit not in ("%", "pp", "bp", "point") and not (draft.depth and not draft.money)
    ):
        return False
    if draft.measure.value is not None and draft.measure.value < 0:
        return False
    return _change(draft, "up" if draft.measure.sign == "+" else "down")


def _change_verb(draft: Draft) -> bool:
    """ "a bondi de 44 %", "recule de 3,5 %", "augmente 5 %"; "grimper à 3 millions" is where it arrived."""
    verb = draft.verb
    if verb is None or not _near(draft):
        return False
    lex = lexicon()
    up, down = lex.verb(verb.form, "up"), lex.verb(verb.form, "down")
    if (
        verb.form in ("dépasse", "dépassent", "dépassait", "dépassé", "dépasser", "excède", "excéder")
        and draft.preposition == "de"
        and draft.ratio
    ):
        return _change(draft, "up")
    if not (up or down) or draft.preposition not in ("de", "", "par", "que", "pour"):
        return False
    if draft.preposition == "" and not draft.ratio and not (down and lex.verb(verb.form, "loss")):
        return False
    return _change(draft, "up" if up else "down")


def _gain_or_loss(draft: Draft) -> bool:
    """ "gagner 9,4 %", "perdre 11,7 millions d'abonnés", "créer 300 emplois"; of money it is a level."""
    verb = draft.verb
    if verb is None or draft.preposition not in ("", "que", "de", "par") or not (_near(draft) or _passive_subject(draft)):
        return False
    gain, loss = lexicon().verb(verb.form, "gain"), lexicon().verb(verb.form, "loss")
    if not (gain or loss) or draft.money or (draft.measure.carried and draft.money):
        return False
    if (
        draft.measure.unit == "%"
        and _OF.match(draft.right())
        and not _OWN_WHOLE.match(draft.right())
        and not (draft.preposition == "de" and not gain)
    ):
        return False  # "céder 7 % du capital" is a part of it
    if not draft.ratio and draft.measure.unit not in ("point",) and not draft.measure.noun and not draft.measure.carried:
        return False
    return _change(draft, "up" if gain else "down")


def _growth(draft: Draft) -> bool:
    """ "la progression atteint 8,1 %", "la croissance a ralenti de 11 % à 4 %": a level of growth is a change."""
    if draft.measure.unit != "%" or draft.subject is None or draft.verb is None:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None or not (draft.subject < draft.first or draft.link == "move"):
        return False
    direction = _noun_direction(draft, draft.subject)
    if (
        not direction
        or (lexicon().verb(draft.verb.form, "up", "down")
        and draft.preposition == "de"
        and draft.link != "move"
        and not _opens_move(draft))
    ):
        return False
    return _change(draft, direction)


def _opens_move(draft: Draft) -> bool:
    return bool(re.match(r"\s*(?:\S+ ){0,4}à [\d+-]", draft.right()))


def _passive_subject(draft: Draft) -> bool:
    """"Quelque 900 emplois ont été détruits": the counted things are the subject of a passive."""
    if draft.verb is None or draft.verb.first < draft.last or not draft.measure.noun or draft.preposition:
        return False
    return bool({"été", "sont", "seront", "seraient", "étaient", "furent"} & set(draft.verb.words))


def _threshold_verb(draft: Draft) -> bool:
    """ "La hausse des loyers est plafonnée à 3,5 %"."""
    if draft.verb is None or draft.preposition != "à":
        return False
    if not (draft.verb.form.startswith(("plafonn", "limit")) or _subject_is(draft, "threshold")):
        return False
    draft.type = "threshold"
    return True


def _threshold(draft: Draft) -> bool:
    """A limit or a criterion: "le seuil de 1,5 °C", "les entreprises de plus de 250 salariés", "qui ont rapporté plus de 100.000 dollars"."""
    node = _governor(draft)
    if (
        node is not None
        and node.value is None
        and lexicon().noun(node.lower, "threshold")
        and draft.preposition in ("de", "à", "")
    ):
        if draft.verb is not None and draft.verb.form.startswith(("franchi", "dépass", "attei", "repass")):
            return False
        draft.type = "threshold"
        return True
    if (
        draft.verb is not None
        and draft.preposition == "à"
        and (draft.verb.form.startswith(("plafonn", "limit")) or _subject_is(draft, "threshold"))
    ):
        draft.type = "threshold"
        return True
    if draft.measure.modifier not in ("more_than", "less_than", "at_least", "at_most"):
        return False
    if _in_criterion(draft):
        draft.type = "threshold"
        return True
    return False


def _subject_is(draft: Draft, role: str) -> bool:
    node = draft.view.nodes[draft.subject] if draft.subject is not None else None
    return node is not None and node.value is None and lexicon().noun(node.lower, role)


def _in_criterion(draft: Draft) -> bool:
    """Whether a bounded measure restricts a noun: in its relative clause, or after it with "de", or of a share's members."""
    if draft.verb is not None and draft.verb.first < draft.first:
        head = draft.verb.first
        opening = draft.view.nodes[max(0, head - 3) : head + 1]
        relative = next((one.i for one in opening if one.lower == "qui"), None)
        if relative is not None and draft.preposition in ("", "à", "de"):
            return relative > 0 and draft.view.nodes[relative - 1].lower != ","  # set off by a comma it only adds
        subject = draft.subject
        if subject is not None and isinstance(draft.view.nodes[subject].value, Measure):
            value = draft.view.nodes[subject].value
            return isinstance(value, Measure) and value.unit == "%" and not draft.ratio
    node = _governor(draft)
    if node is None or node.value is not None:
        return False
    if _CRITERION_VERB.search(node.lower):
        return True
    return (
        draft.preposition in ("de", "à")
        and node.pos == "NOUN"
        and node.lower.endswith(("s", "x"))
        and not lexicon().noun(node.lower, "up", "down", "company", "price")
    )


def _level_or_share(draft: Draft) -> bool:
    draft.type = "share" if draft.measure.unit == "%" else "level"
    if draft.measure.unit in ("pp", "bp") and draft.preposition != "à" and not _is_gap(draft):
        draft.type = "change"
        verb = draft.verb.form if draft.verb else ""
        draft.direction = "down" if lexicon().verb(verb, "down", "loss") else "up"
    draft.rule = draft.rule or ("rate" if draft.type == "share" else "amount")
    return True


def _is_gap(draft: Draft) -> bool:
    """ "un écart de 49 points de base" is a level."""
    node = _governor(draft)
    gaps = ("écart", "différentiel", "prime", "spread", "niveau", "marge")
    subject = draft.view.nodes[draft.subject] if draft.subject is not None and draft.preposition == "" else None
    return (node is not None and node.lower.startswith(gaps)) or (subject is not None and subject.lower.startswith(gaps))


def is_denied(draft: Draft) -> bool:
    """A change that the text says did not happen: "les prix n'ont pas augmenté de 3 %", "sans reculer de 5 %"."""
    if (
        draft.type != "change"
        or draft.rule not in ("change_verb", "gain_or_loss")
        or draft.verb is None
        or draft.verb.head > draft.first
    ):
        return False
    before = [node.lower for node in draft.view.nodes[max(0, draft.verb.first - 2) : draft.verb.head + 1]]
    if "sans" in before:
        return True
    if not {"ne", "n'"} & set(before) or not {"pas", "jamais", "point"} & set(before):
        return False
    return draft.measure.modifier == ""  # "n'a pas augmenté de plus de 3 %" still bounds it


_RULES: tuple[Rule, ...] = (
    _multiplier,
    _more_or_less,
    _change_noun,
    _threshold_verb,
    _growth,
    _move,
    _signed,
    _contrast,
    _continued,
    _threshold,
    _change_verb,
    _gain_or_loss,
    _level_or_share,
)


def _change(draft: Draft, direction: Direction) -> bool:
    draft.type, draft.direction = "change", direction if draft.measure.value != 0 else ""
    return True


def _governor(draft: Draft) -> Node | None:
    return draft.view.nodes[draft.governor] if draft.governor is not None else None


def _near(draft: Draft) -> bool:
    """Whether the governing verb really governs: before the measure with nothing but its object or a date between, or right after."""
    if draft.verb is None:
        return False
    if draft.verb.head >= draft.last:
        return draft.preposition == "" and draft.view.nodes[draft.last - 1].dep.startswith("nsubj") is False
    if draft.governor == draft.verb.head:
        return True
    between = draft.view.nodes[draft.verb.head + 1 : draft.first]
    measures = [node for node in between if isinstance(node.value, Measure)]
    if measures:
        return False
    stops = [
        node
        for node in between
        if node.value is None and (node.lower in (";", ":", "contre", "soit", "pour", "avec") or node.lower == ",")
    ]
    names = [node for node in between if isinstance(node.value, Name)]
    return (
        (len(between) <= 9
        and len(stops) <= (2 if draft.preposition == "de" else 0)
        and not names)
        or draft.preposition in COMPARING
    )
