"""Sentence boundaries by punctuation; "|" marks where a text is cut."""

from __future__ import annotations

import pytest

from extractors import sentences


@pytest.mark.parametrize(
    "marked",
    [
        "Les ventes montent.| Les coûts baissent.",
        "Qui paie ?| Personne !| Vraiment…| Tout est dit.",
        "Le cours a gagné 2.5 points.| Il finit à 40.",
        "M. Renoir et Mme. Sauvage quittent le conseil.| Ils partent en mai.",
        "J. Spataro le confirme.| La suite en mars.",
        "Le site d'Air Brume, p. ex. la piste 2, ferme.| Rien d'autre.",
        "Zoom, Teams, Slack... la bataille continue.| Elle coûte cher.",
        "«Nous doublons.»| La directrice se réjouit.",
        "« Nous doublons. »| La directrice se réjouit.",
        "Hausse des prix\n\n|Les loyers suivent.",
        "Hausse des prix\n|Les loyers suivent.",
        "Les prix de l'eau\nmontent encore.| Fin.",
        "- un million d'entrées\n|- deux millions de repas",
        "En déc. Velmont publiera ses comptes.| Ils sont attendus.",
        "Une seule phrase sans point",
        "Un bon 📈.| Et après ?",
    ],
)
def test_split(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in sentences.split(text)] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", ["", "   ", "\n\n \n"])
def test_nothing_to_split(text: str) -> None:
    assert sentences.split(text) == []


@pytest.mark.parametrize("text", [" " * 100_000, "." * 100_000, "a. " * 30_000, "\n" * 100_000])
def test_splitting_takes_linear_time(text: str) -> None:
    spans = sentences.split(text)
    assert all(start < end for start, end in spans)
