"""Names of the lexicon: those that only one thing bears, and those in doubt that their context vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.organizations.candidates import Candidate, Kind
from extractors.organizations.evidence import Votes
from extractors.organizations.lexicon import Alias, Match, key
from extractors.organizations.reading import JOINED, OPENS, Reading

_JOINED_BEFORE = re.compile(rf"(?:{JOINED.pattern})\Z")
_JOINED_FIGURES = re.compile(rf"\s\([^()\n]{{1,25}}\)(?:{JOINED.pattern})")
"""In a list of names with their figures: "Renault (11.000) et Dacia (8.000)"."""
_RIVALS = re.compile(
    r"\s(?:a\s)?(?:devan|talonn|dépass|distanc|concurrenc|défi|détrôn|supplant|coiff|rattrap)(?:ce|ne|se|cé|né|sé|e|é)\s(?:la\s|le\s|les\s|l')?"
)
"""What one organization does to another: "Leclerc devance Carrefour"."""
_LOCATIVE = re.compile(r"(?:\b(?:à|À|vers|près\sde|dans|sur)\s(?:la\s|l')?|\b(?:au|aux)\s)\Z")
_RELATIVE = re.compile(r",\s(?:qui|dont)\s")
_PLURAL = re.compile(r"\b(?:[Ll]es|[Dd]es|[Aa]ux)\s\Z")
_SURE, _LIKELY = 0.98, 0.85


def listed(reading: Reading) -> list[Candidate]:
    """Names that only one thing bears, wherever the model sees no longer name of a person, place or work around them.

    A club's name may be its town's as well, and there the model is asked.
    """
    places = {(one.start, one.end) for one in reading.labelled if one.label == "LOC"}
    sure = [match for match in reading.matches if not match.ambiguous and reading.free(match)]
    return [
        _matched(reading, match, _SURE)
        for match in sure
        if match.aliases[0].entry.type != "club"
        or (match.start, match.end) not in places
        or " " in reading.text[match.start : match.end]
    ]


def doubtful(reading: Reading, found: list[Candidate], kind: Kind) -> list[Candidate]:
    """Ambiguous names that their context, the model or the rest of the article vouches for."""
    present = {one.entry.organization for one in found if one.entry is not None}
    starts = {one.start for one in found if one.kind == "organization"}
    ends = {one.end for one in found if one.kind == "organization"}
    return [
        _matched(reading, match, _LIKELY, present)
        for match in reading.matches
        if match.ambiguous
        and match.aliases[0].entry.kind == kind
        and reading.text[match.start : match.end] not in reading.acronyms
        and reading.free(match)
        and (_vouched(reading, match, present) or _listed_beside(reading, match, starts, ends))
    ]


def _vouched(reading: Reading, match: Match, present: set[str]) -> bool:
    start, end = match.start, match.end
    vote = reading.votes.get(key(reading.text[start:end]), Votes())
    says = reading.cues.says_organization(reading.text, start, end)
    if reading.text[start:end] in reading.cues.pronouns:
        return says > 1
    here = reading.labels.at(start)
    if reading.opens_sentence(start, end) and not says and (here is None or here.label != "ORG"):
        return False
    near = any(alias.entry.organization in present for alias in match.aliases)
    maker = any(alias.entry.organization in reading.owners for alias in match.aliases)
    if match.aliases[0].entry.kind == "product":
        return near or reading.cues.says_thing(reading.text, start)
    if says or (vote.labels["ORG"] and vote.organization):
        return True
    if here is not None and here.label == "ORG" and here.start == start and here.end < end:
        return True  # the model stops short of "maladie" in "l'Assurance maladie"
    seat = any(alias.entry.type == "government" for alias in match.aliases)  # "Bercy", "Matignon"
    company = any(alias.entry.type in ("company", "brand") for alias in match.aliases)
    somebody = vote.labels["PER"] > vote.orphans
    if company and not somebody and reading.cues.says_figures(reading.text, end):
        return True
    if company and reading.cues.says_moves(reading.text, end):
        return True
    if company and not somebody and OPENS.search(reading.text, max(0, start - 4), start) and _RELATIVE.match(reading.text, end):
        return True  # "Orange, qui reprend les vieux mobiles": a common noun would have its article
    if (
        company
        and here is None
        and OPENS.search(reading.text, max(0, start - 4), start)
        and reading.cues.says_taken_up(reading.text, end)
    ):
        return True
    if company and here is not None and here.label == "MISC" and here.start == start and here.end > end:
        return True  # its name before a model's
    office = any(alias.entry.type == "agency" for alias in match.aliases) and not reading.text[start:end].isupper()
    if office and _PLURAL.search(reading.text, max(0, start - 5), start):
        return True  # "les Douanes": the common noun has no capital
    if seat and not vote.labels["PER"]:
        return not _LOCATIVE.search(reading.text, max(0, start - 12), start)
    return (near or maker) and not reading.namesake(reading.text[start:end])


def _listed_beside(reading: Reading, match: Match, starts: set[int], ends: set[int]) -> bool:
    """Whether a name stands beside an organization's in a list ("But et Conforama"), or does to one what rivals do."""
    if match.aliases[0].entry.kind != "organization" or reading.namesake(reading.text[match.start : match.end]):
        return False
    for beside in (JOINED, _JOINED_FIGURES, _RIVALS):
        after = beside.match(reading.text, match.end)
        if after is not None and after.end() in starts:
            return True
    before = _JOINED_BEFORE.search(reading.text, max(0, match.start - 10), match.start)
    if before is None:
        return False
    bracket = (
        reading.text.rfind(" (", max(0, before.start() - 28), before.start()) if reading.text[before.start() - 1] == ")" else -1
    )
    return before.start() in ends or bracket in ends


def _matched(reading: Reading, match: Match, score: float, present: Iterable[str] = ()) -> Candidate:
    """The candidate of a match; of several entries the one that the article names elsewhere too, or whose name it is."""

    def doubts(alias: Alias) -> tuple[bool, bool, int, bool]:
        return alias.entry.organization not in present, alias.ambiguous, alias.rank, alias.text != alias.entry.name

    best = min(match.aliases, key=doubts)
    entry = reading.current_entry(best)
    kind: Kind = "product" if entry.kind == "product" else "organization"
    return Candidate(match.start, match.end, "lexicon", score, entry, kind)
