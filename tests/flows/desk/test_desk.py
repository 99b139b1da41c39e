"""The desk in a real browser: keys, edits, undo, two reviewers, a missed fact, code in an article, and kill -9."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from extractors.model import Fact, Mention
from flows import tables
from flows.store import Review, Store, url_of
from tests.flows.conftest import WAIT, reload_until
from tests.flows.desk.conftest import BOURSE, Process, Served, fill
from tests.flows.made import made

Sit = Callable[..., Page]
TWELVE, THREE_HUNDRED, NINE = "bourse:14-18", "bourse:39-51", "pirate:53-56"


@pytest.fixture
def sit(browser: Browser) -> Iterator[Sit]:
    """Opens the desk for a reviewer; at the end nothing was asked of another address, and no script went wrong."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def down(served: Served | Process, who: str = "Zoé", **options: Any) -> Page:
        contexts.append(browser.new_context(**{"locale": "fr-FR", "viewport": {"width": 1280, "height": 800}, **options}))
        page = contexts[-1].new_page()
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if "Content Security Policy" in message.text else None)
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("http://127.0.0.1") else None)
        page.goto(served.url)
        page.get_by_label("Nom").fill(who)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/fact/|/progress"))
        return page

    yield down
    for context in contexts:
        context.close()
    assert wrong == []


def on_desk(page: Page) -> str:
    """The id of the fact that is shown."""
    return unquote(page.url.rpartition("/fact/")[2])


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait for that."""
    with page.expect_navigation():
        page.keyboard.press(key)


def stored(folder: Path) -> list[Review]:
    with Store.open(url_of(folder)) as store:
        return store.reviews()


def told(folder: Path) -> list[tuple[str, str, str]]:
    return [(one.reviewer, one.fact_id, one.decision) for one in stored(folder)]


def test_facts_come_by_their_worth_and_one_key_decides(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    page = sit(serve())
    assert on_desk(page) == NINE
    assert page.locator(".reason").all_inner_texts() == ["organisation nouvelle", "confiance faible", "Confiance 20\xa0%"]
    press(page, "a")
    assert told(folder) == [("Zoé", NINE, "accept")]
    expect(page.locator(".saved")).to_contain_text("Enregistré : 9 % — accepté")
    assert on_desk(page) == THREE_HUNDRED
    press(page, "r")
    assert on_desk(page) == TWELVE
    press(page, "p")  # put aside, but nothing else is left
    assert on_desk(page) == TWELVE
    press(page, "a")
    expect(page.get_by_role("heading", name="Avancement")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Tous les faits sont relus.")
    assert told(folder) == [("Zoé", NINE, "accept"), ("Zoé", THREE_HUNDRED, "reject"), ("Zoé", TWELVE, "accept")]


def test_an_edit_is_saved_and_still_there_after_a_reload(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    page = sit(serve())
    page.keyboard.press("e")
    page.keyboard.press("Control+A")
    page.keyboard.type("Nuvéa SA")
    expect(page.locator("#accept")).to_contain_text("Corriger")
    page.get_by_label("Commentaire").fill("le nom entier")
    press(page, "Control+Enter")
    (review,) = stored(folder)
    assert (review.decision, review.corrections, review.comment) == ("correct", {"organization": "Nuvéa SA"}, "le nom entier")
    assert (review.judged["organization"], review.judged["indicator"]) == ("Nuvéa", '"><i>part')
    assert (review.text, review.sentence[-7:]) == ("9 %", "[[9 %]]")
    page.go_back()
    page.reload()
    assert page.get_by_label("Organisation").input_value() == "Nuvéa SA"
    assert page.get_by_label("Commentaire").input_value() == "le nom entier"
    expect(page.locator(".reason.mine")).to_have_text("votre décision : corrigé")


def test_undo_takes_back_one_decision_after_the_other(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    page = sit(serve())
    press(page, "a")
    press(page, "r")
    press(page, "u")
    assert on_desk(page) == THREE_HUNDRED
    press(page, "u")
    assert on_desk(page) == NINE
    assert [decision for _, _, decision in told(folder)] == ["accept", "reject", "undo", "undo"]
    expect(page.locator(".saved")).to_have_count(0)
    press(page, "r")
    assert told(folder)[-1] == ("Zoé", NINE, "reject")


def test_what_cannot_be_is_refused_where_it_stands_and_nothing_typed_is_lost(
    serve: Callable[..., Served], sit: Sit, folder: Path
) -> None:
    page = sit(serve())
    page.get_by_label("Valeur", exact=True).fill("neuf")
    page.get_by_label("Période, premier jour").fill("mars")
    page.get_by_label("Commentaire").fill("à voir")
    press(page, "Control+Enter")
    assert page.locator(".problem").all_inner_texts() == [
        "is 'neuf', not a number; write it in full, as in 2700000 or 3.5",
        "is 'mars', not a day; write it as in 2024-03-31",
    ]
    assert page.evaluate("document.activeElement.name") == "value"
    assert page.get_by_label("Commentaire").input_value() == "à voir"
    assert stored(folder) == []
    page.get_by_label("Valeur", exact=True).fill("9,5")
    page.get_by_label("Période, premier jour").fill("1/3/2024")
    press(page, "Control+Enter")
    assert [one.corrections for one in stored(folder)] == [{"value": "9.5", "period_start": "2024-03-01"}]


def test_two_reviewers_see_different_facts_then_give_second_opinions(
    serve: Callable[..., Served], sit: Sit, folder: Path
) -> None:
    served = serve()
    zoe, ali = sit(served, "Zoé"), sit(served, "Ali")
    assert (on_desk(zoe), on_desk(ali)) == (NINE, THREE_HUNDRED)
    press(zoe, "a")
    assert on_desk(zoe) == TWELVE  # Ali has the other one before him
    press(ali, "a")
    press(zoe, "a")
    assert (on_desk(zoe), on_desk(ali)) == (THREE_HUNDRED, NINE)
    expect(zoe.locator(".reason").first).to_have_text("deuxième avis")
    expect(zoe.locator("main")).not_to_contain_text("Ali")  # what he said would sway her
    press(zoe, "r")
    press(ali, "a")
    press(ali, "a")
    zoe.goto(served.url + "progress")
    assert zoe.locator("table").last.locator("tbody tr").all_inner_texts() == ["Ali · Zoé\t3\t2\t0,00"]
    expect(zoe.get_by_role("listitem")).to_have_text("300 salariés bourse — Ali : accepté, Zoé : rejeté")
    zoe.get_by_role("link", name="300 salariés").click()
    expect(zoe.locator(".other")).to_have_text("Ali : accepté")


def test_a_missed_fact_is_added_by_marking_its_words(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    page = sit(serve())
    page.goto(page.url.replace(NINE.replace(":", "%3A"), THREE_HUNDRED))
    page.evaluate("""() => {
      const words = [...document.getElementById('article').childNodes].at(-1);
      const at = words.textContent.indexOf('7 millions');
      getSelection().setBaseAndExtent(words, at, words, at + '7 millions'.length);
    }""")
    page.locator("#missed.ready").wait_for()
    press(page, "m")
    expect(page.locator("blockquote mark")).to_have_text("7 millions")
    page.get_by_label("Valeur", exact=True).fill("7000000")
    page.get_by_label("Unité").fill("EUR")
    page.get_by_label("Organisation").fill("Ardelec")
    page.get_by_label("Indicateur").fill("pertes")
    press(page, "Control+Enter")
    (review,) = stored(folder)
    assert (review.fact_id, review.decision, review.text) == ("bourse:63-73", "add", "7 millions")
    assert review.corrections == {
        "value": "7000000", "value_low": "7000000", "value_high": "7000000", "unit": "EUR", "measure": "level",
        "organization": "Ardelec", "indicator": "pertes", "status": "reported",
    }  # fmt: skip


def test_a_missed_fact_is_added_by_keyboard_alone(serve: Callable[..., Served], sit: Sit) -> None:
    page = sit(serve())
    page.goto(page.url.replace(NINE.replace(":", "%3A"), TWELVE))
    press(page, "m")
    page.keyboard.type("Ardelec a perdu [[7 millions]]")
    page.keyboard.press("Tab")
    press(page, "Enter")
    expect(page.locator(".problem")).to_contain_text("is not in the article; copy the sentence as the article has it")
    page.get_by_label("Phrase").fill("et a perdu [[7 millions]]")
    page.keyboard.press("Tab")
    press(page, "Enter")
    expect(page.locator("blockquote mark")).to_have_text("7 millions")


def test_an_article_that_is_code_is_text(serve: Callable[..., Served], sit: Sit) -> None:
    page = sit(serve())
    assert on_desk(page) == NINE
    assert page.title() == "9 % · Relevé"
    assert page.locator("#article").inner_text().startswith("<script>document.title='hacked'</script><b>Nuvéa</b>")
    assert page.locator("h2").first.inner_text() == "</title><script>"
    assert page.get_by_label("Indicateur").input_value() == '"><i>part'


def test_gold_says_what_it_has_and_fills_it_in(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    gold = folder / "gold"
    gold.mkdir()
    _, mentions, facts = made("bourse", "Velmont gagne [12 %|percentage value=12 unit=% indicator=titre organization=Velmont]")
    (gold / "mentions.csv").write_bytes(b"".join(tables.to_csv(mentions, tables.names(Mention))))
    (gold / "facts.csv").write_bytes(b"".join(tables.to_csv(facts, tables.names(Fact))))
    page = sit(serve(gold))
    assert on_desk(page) == THREE_HUNDRED
    expect(page.locator(".verdict")).to_have_text("référence : aucun fait ici")
    press(page, "r")
    assert on_desk(page) == TWELVE
    page.locator(".f-indicator").get_by_role("button").click()
    assert page.get_by_label("Indicateur").input_value() == "titre"
    expect(page.locator("#accept")).to_contain_text("Corriger")
    page.reload()
    page.keyboard.press("g")  # all that gold says
    press(page, "a")
    assert [(one.decision, one.corrections) for one in stored(folder)] == [
        ("reject", {}),
        ("correct", {"measure": "level", "direction": "", "indicator": "titre"}),
    ]


def test_single_keys_can_be_turned_off(serve: Callable[..., Served], sit: Sit, folder: Path) -> None:
    page = sit(serve())
    page.get_by_role("button", name="Raccourcis clavier").click()
    page.get_by_label("Touches d'une seule lettre").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.type("r")
    reload_until(page, lambda: not page.get_by_label("Touches d'une seule lettre").is_checked())
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert (on_desk(page), stored(folder)) == (NINE, [])


@pytest.mark.parametrize("where", ["name", "", "progress", "missed/bourse"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(desk_to_read: Served, sit: Sit, where: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = sit(desk_to_read, color_scheme=scheme)
    page.goto(desk_to_read.url + where)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:120]) for one in found] == []


@pytest.fixture(scope="module")
def desk_to_read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One desk for the tests that decide nothing."""
    folder = tmp_path_factory.mktemp("desk")
    fill(folder, made("bourse", BOURSE, published="2024-07-25"))
    served = Served(folder)
    yield served
    served.stop()


def test_killing_the_desk_loses_nothing_that_was_shown_as_saved(start: Callable[..., Process], sit: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    fill(folder, *(made(f"a{number}", "[3 %|percentage value=3 unit=% indicator=taux]") for number in range(60)))
    shown: list[str] = []
    for life in range(2):
        served = start(folder)
        page = sit(served)
        for _ in range(4):
            fact = on_desk(page)
            press(page, "a")
            shown.append(fact)  # the page after it is there, and says that it is saved
        page.keyboard.press("a")  # and it dies while it deals with the next one
        time.sleep(life * 0.02)
        served.process.kill()
        served.process.wait()
        decided = [one.fact_id for one in stored(folder)]
        assert set(shown) <= set(decided)
        assert len(decided) == len(set(decided))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "there is no store at nowhere/releve.db; `releve run` makes one"),
        ([".", "--gold", "nowhere"], "the gold folder nowhere does not exist"),
        ([".", "--host", "203.0.113.1"], "cannot listen on 203.0.113.1, port 8765"),
    ],
)
def test_what_the_user_can_put_right(releve: str, folder: Path, arguments: list[str], message: str) -> None:
    ran = subprocess.run([releve, "review", "serve", *arguments], cwd=folder, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 1
    assert message in ran.stderr
    assert "Traceback" not in ran.stderr


def test_on_another_address_it_prints_a_token(start: Callable[..., Process], folder: Path) -> None:
    served = start(folder, "--host", "0.0.0.0")
    assert re.fullmatch(r"http://0\.0\.0\.0:\d+/\?token=[\w-]{32}", served.url)
