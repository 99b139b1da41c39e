"""One place that settles which mention stands where two extractors claim the same words.

Each component hands its candidates to `propose`; the policy then decides over everything proposed so far, so the result
does not depend on the order of the components. Another policy can be registered in spaCy's `misc` registry and named in
`doc._.releve_policy`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Literal, cast

from spacy.tokens import Doc, Span
from spacy.util import registry

from extractors.model import Measure, Name, TimeExpression

Group = Literal["organizations", "dates", "percentages", "quantities"]
Candidate = Name | TimeExpression | Measure
Candidates = dict[Group, tuple[Candidate, ...]]
Policy = Callable[[Candidates], Candidates]

_RANK: dict[Group, int] = {"organizations": 0, "dates": 1, "percentages": 2, "quantities": 3}
_ATTRIBUTE: dict[Group, str] = {"organizations": "name", "dates": "time", "percentages": "measure", "quantities": "measure"}


def register_extensions() -> None:
    """Declare what the components write on docs and spans; safe to call again."""
    for name in _ATTRIBUTE.values():
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)
    for name, default in (
        ("published", ""),
        ("article", None),
        ("facts", ()),
        ("explanations", None),
        ("releve_policy", "releve.longest.v1"),
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def published(doc: Doc) -> str:
    """The article's publication date: `doc._.published`, else the `published` of a dict context given to `nlp.pipe`."""
    context = getattr(doc, "_context", None)
    return str(doc._.published or (context.get("published") if isinstance(context, dict) else "") or "")


def propose(doc: Doc, group: Group, candidates: Sequence[Candidate]) -> None:
    """Put one component's candidates beside the others' and settle them all anew.

    `doc.spans[group]` then holds the winners in text order, each with its value object on `span._.measure`, `.time` or
    `.name`. Two values may share a token ("-5%/-7%"): `winners` gives every one, a span's attribute only the last.
    """
    proposed: Candidates = doc.user_data.setdefault("releve_proposed", {})
    proposed[group] = tuple(candidates)
    before: Candidates = doc.user_data.get("releve_settled", {})
    settled = _policy(doc._.releve_policy)(proposed)
    doc.user_data["releve_settled"] = settled
    for name, values in settled.items():
        if values == before.get(name):
            continue
        spans: list[Span] = []
        for value in values:
            span = doc.char_span(value.start, value.end, alignment_mode="expand")
            if span is not None:
                span._.set(_ATTRIBUTE[name], value)
                spans.append(span)
        doc.spans[name] = spans


@cache
def _policy(name: str) -> Policy:
    """A registered policy; spaCy's registry reads every entry point of the environment at each look-up."""
    return cast(Policy, registry.misc.get(name))


def names(doc: Doc) -> tuple[Name, ...]:
    """The settled organization and product names, in text order."""
    return cast(tuple[Name, ...], _settled(doc, "organizations"))


def times(doc: Doc) -> tuple[TimeExpression, ...]:
    """The settled time expressions of all four TIMEX3 types, in text order."""
    return cast(tuple[TimeExpression, ...], _settled(doc, "dates"))


def measures(doc: Doc) -> tuple[Measure, ...]:
    """The settled quantities and percentages together, in text order."""
    both = (*_settled(doc, "quantities"), *_settled(doc, "percentages"))
    return tuple(sorted(cast(tuple[Measure, ...], both), key=lambda one: one.start))


def _settled(doc: Doc, group: Group) -> tuple[Candidate, ...]:
    settled: Candidates = doc.user_data.get("releve_settled", {})
    return settled.get(group, ())


@registry.misc("releve.longest.v1")  # type: ignore[untyped-decorator]
def longest(proposed: Candidates) -> Candidates:
    """The longer mention wins; between equals a name, then a date, then a percentage, then a quantity.

    A name that only the model vouches for gives way to a date or to a measure with a unit ("Bourse lundi"), and wins over a
    bare number ("France 2"), unless it is only a piece of it. A name that is counted stands beside its count. Durations that
    are themselves measured and sets ("chaque mois") claim no words.
    """
    free: Candidates = {}
    claims: list[tuple[Group, Candidate]] = []
    for group, candidates in proposed.items():
        for candidate in candidates:
            if isinstance(candidate, TimeExpression) and _claims_nothing(candidate):
                free[group] = (*free.get(group, ()), candidate)
            else:
                claims.append((group, candidate))
    kept: dict[Group, list[Candidate]] = {group: list(free.get(group, ())) for group in proposed}
    for cluster in _clusters(claims):
        taken: list[Candidate] = []
        for group, candidate in sorted(_without_pieces(cluster), key=_precedence):
            if all(_apart(candidate, other) for other in taken):
                taken.append(candidate)
                kept[group].append(candidate)
    return {group: tuple(sorted(values, key=lambda one: (one.start, one.end))) for group, values in kept.items()}


def _apart(one: Candidate, other: Candidate) -> bool:
    """Whether both can stand: they share no word, or the one counts what the other names ("114 Airbus", "cinq Airbus A321")."""
    return one.end <= other.start or other.end <= one.start or _counts(one, other) or _counts(other, one)


def _counts(measure: Candidate, name: Candidate) -> bool:
    """Whether the noun that a measure counts is a name that more than the model vouches for."""
    if not isinstance(measure, Measure) or not isinstance(name, Name) or name.found_by == "model":
        return False
    return measure.noun[:1].isupper() and name.start == measure.end - len(measure.noun)


def _claims_nothing(time: TimeExpression) -> bool:
    return time.timex_type == "SET" or (time.timex_type == "DURATION" and not time.frames)


def _without_pieces(cluster: list[tuple[Group, Candidate]]) -> list[tuple[Group, Candidate]]:
    """Drop dates and names read inside a longer number: "mille neuf cent" in "neuf mille neuf cent"."""
    numbers = [one for _, one in cluster if isinstance(one, Measure) and not one.unit]
    if not numbers or len(cluster) == len(numbers):
        return cluster
    return [claim for claim in cluster if not any(_is_piece(claim[1], number) for number in numbers)]


def _is_piece(candidate: Candidate, number: Measure) -> bool:
    inside = number.start <= candidate.start and candidate.end <= number.end
    return inside and candidate.end - candidate.start < number.end - number.start


def _precedence(claim: tuple[Group, Candidate]) -> tuple[int, int, int]:
    group, candidate = claim
    if isinstance(candidate, Name) and candidate.found_by == "model":
        tier = 1
    elif isinstance(candidate, Measure) and not candidate.unit:
        tier = 2
    else:
        tier = 0
    return tier, candidate.start - candidate.end, _RANK[group]


def _clusters(claims: list[tuple[Group, Candidate]]) -> Iterator[list[tuple[Group, Candidate]]]:
    """Runs of claims that overlap, so that the whole costs no more than a sort."""
    claims = sorted(claims, key=lambda claim: claim[1].start)
    cluster: list[tuple[Group, Candidate]] = []
    reach = -1
    for claim in claims:
        if cluster and claim[1].start >= reach:
            yield cluster
            cluster = []
        cluster.append(claim)
        reach = max(reach, claim[1].end)
    if cluster:
        yield cluster


register_extensions()
