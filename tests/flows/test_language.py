from __future__ import annotations

import pytest

from flows.language import other_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The company sold 1,200 charging stations in the third quarter, 12% more than a year earlier, its chairman said.", "en"),
        ("Das Unternehmen hat im dritten Quartal 1.200 Ladestationen verkauft, zwölf Prozent mehr als ein Jahr zuvor.", "de"),
        ("La empresa vendió 1.200 estaciones de carga en el tercer trimestre, un doce por ciento más que un año antes.", "es"),
        ("L'azienda ha venduto 1.200 stazioni di ricarica nel terzo trimestre, il dodici per cento in più di un anno fa.", "it"),
        ("L'empresa va vendre 1.200 estacions de càrrega el tercer trimestre, un dotze per cent més que un any abans.", "ca"),
        ("Компания продала 1200 зарядных станций в третьем квартале, на двенадцать процентов больше, чем годом ранее.", "ru"),
    ],
)
def test_what_is_surely_not_french(text: str, language: str) -> None:
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Ardelec accélère",
        "Zoom, Slack, Microsoft Teams, Google Meet, Cisco Webex: le match",
        "Airbus: +3,2%; LVMH: -1,4%; Kering: +0,2%; BNP Paribas: -2,1%; Stellantis: +4,4%; STMicroelectronics: +1%",
        "Google News, YouTube Music, Amazon Prime: les prix montent",
        "« The show must go on », a lancé le président de Velmont, dont les ventes ont bondi de 12 % au premier trimestre.",
        "Bourse: Wall Street termine en baisse, le Nasdaq Composite cède 1,2%, le Dow Jones Industrial Average 0,4%",
        "Le PSG bat Manchester City 3-1; Kylian Mbappé, Lionel Messi et Achraf Hakimi buteurs au Parc des Princes",
        "12 % 3,5 % 1 200 € " * 30,
        "",
    ],
)
def test_what_may_be_french_is_read(text: str) -> None:
    assert other_language(text) == ""


def test_a_foreign_quotation_at_the_head_does_not_make_an_article_foreign() -> None:
    english = "“We sold more charging stations than ever before, and we expect to sell even more next year.” "
    french = "C'est ce qu'a déclaré mardi le président du groupe, qui table sur un chiffre d'affaires en hausse de 12 %. "
    assert other_language(3 * english + 5 * french) == ""


def test_no_french_article_at_hand_is_taken_for_another(shared: object, corpus: object) -> None:
    import json
    from pathlib import Path

    texts = [json.loads(line)["text"] for line in Path(f"{shared}/ner/train.jsonl").read_text(encoding="utf-8").splitlines()]
    headlines = [text.split("\n")[0] for text in texts]
    assert len(texts) > 800
    assert [text for text in [*texts, *headlines] if other_language(text)] == []
