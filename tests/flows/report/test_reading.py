"""The page in a real browser: its rows and words find each other, by mouse, by keyboard, on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from flows import tables
from flows.anchors import Passages
from flows.decisions import Choice, Decision, decide, review
from flows.report import page as page_module
from flows.review.standing import Sheet
from tests.flows.conftest import WAIT, reload_until
from tests.flows.made import made, pages

VELMONT = (
    "[Velmont|organization organization=Velmont] gagne "
    "[12 %|percentage value=12 unit=% measure=change direction=up indicator=ventes organization=Velmont "
    "period_start=2024-01-01 period_end=2024-06-30] au "
    "[premier semestre|date date_start=2024-01-01 date_end=2024-06-30 timex=2024-H1], à "
    "[2,7 milliards d'euros|quantity value=2700000000 unit=EUR modifier=approx indicator=ventes organization=Velmont]."
    "\n\nLa directrice parle de [3 usines|quantity value=3 unit=usine indicator=usines organization=Nuvéa].\n"
)
IN_GOLD = VELMONT.replace("indicator=usines organization=Nuvéa", "indicator=usines organization=Velmont")
SCRIPT = "<script>document.title='hacked'</script> <img src=x onerror=alert(1)> [7 %|percentage value=7 unit=% indicator=taux]"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two articles, of which gold knows one."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    output = [
        made("velmont", VELMONT, published="2024-07-25", title="Velmont gagne"),
        made("pirate", SCRIPT, published="2024-07-26", title="<b>Pirate</b>"),
    ]
    file.write_bytes(pages(output, [made("velmont", IN_GOLD, published="2024-07-25")])["report.html"])
    return file


@pytest.fixture
def opened(browser: Browser, report: Path) -> Iterator[Open]:
    """Opens a page in a fresh context. At the end nothing was asked of a network, and nothing went wrong."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(hash: str = "", file: Path = report, **options: Any) -> Page:
        contexts.append(browser.new_context(**{"locale": "fr-FR", "viewport": {"width": 1280, "height": 800}, **options}))
        page = contexts[-1].new_page()
        page.set_default_timeout(WAIT)
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
        page.goto(file.as_uri() + hash)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def current(page: Page) -> tuple[list[str], list[str]]:
    """The ids of the rows and the words of the marks that are shown as selected."""
    rows = page.locator(".facts tr[aria-current]")
    return [row.get_attribute("id") or "" for row in rows.all()], page.locator("mark.on").all_inner_texts()


def shown(page: Page) -> list[str]:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")  # rows that moved are laid out again
    return [text.split("\n")[0] for text in page.locator(".facts tbody tr:visible .c-indicator").all_inner_texts()]


def test_a_click_on_a_row_shows_its_words_and_the_other_way_round(opened: Open) -> None:
    page = opened()
    page.locator("tr", has_text="usines").locator(".c-indicator").click()
    assert current(page) == (["velmont:89-97"], ["3 usines"])
    expect(page.locator("mark.on")).to_be_in_viewport()
    page.locator("mark", has_text="12 %").click()
    assert current(page) == (["velmont:14-18"], ["12 %"])
    expect(page.locator("tr[aria-current] dd").first).to_contain_text("Velmont gagne 12 %")
    page.locator("mark", has_text="premier semestre").click()  # states nothing: the selection stays
    assert current(page) == (["velmont:14-18"], ["12 %"])


def test_a_link_to_a_fact_opens_it(opened: Open) -> None:
    assert current(opened("#pirate:70-73")) == (["pirate:70-73"], ["7 %"])


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Velmont", ["organisation", "Velmont"]),
        ("12 %", ["pourcentage", "12 %", "Velmont · ventes"]),
        ("premier semestre", ["date", "janv.–juin 2024 · 2024-H1"]),
        ("2,7 milliards", ["quantité", "environ 2 700 000 000 EUR", "Velmont · ventes"]),
        ("3 usines", ["quantité", "3 usine", "Nuvéa · usines", "diffère"]),
    ],
)
def test_the_value_shows_on_hover_and_on_focus(opened: Open, words: str, lines: list[str]) -> None:
    page = opened()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_hidden()
    mark = page.locator("mark", has_text=words)
    mark.hover()
    assert [line.replace("\u202f", " ").replace("\xa0", " ") for line in tip.locator("p").all_inner_texts()] == lines
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    mark.focus()
    expect(tip).to_be_visible()
    assert mark.get_attribute("aria-describedby") == "tip"


def test_everything_can_be_done_by_keyboard(opened: Open) -> None:
    page = opened()
    page.locator("#text").focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "2,7 milliards d'euros"
    page.keyboard.press("Enter")
    assert current(page) == (["velmont:42-63"], ["2,7 milliards d'euros"])
    assert page.evaluate("document.activeElement.closest('tr').id") == "velmont:42-63"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert current(page) == (["velmont:89-97"], ["3 usines"])
    assert page.evaluate("document.activeElement.textContent") == "3 usines"
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.textContent") == "Velmont"
    # Tab goes from part to part, not through every mention and every fact.
    stops = []
    page.keyboard.press("Control+Home")
    page.evaluate("document.activeElement.blur()")
    for _ in range(30):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {"search", "table", "text"} <= set(stops)
    assert stops.index("table") - stops.index("text") < 6


def test_rows_are_sorted_by_a_column_and_back(opened: Open) -> None:
    page = opened()
    head = page.locator("[data-column=value]")
    in_text = ["ventes", "ventes", "usines", "taux"]
    assert shown(page) == in_text
    head.get_by_role("button").click()
    assert (head.get_attribute("aria-sort"), page.locator("tbody .c-value button > span:first-child").all_inner_texts()) == (
        "ascending", ["3", "7", "12", "2\u202f700\u202f000\u202f000"]
    )  # fmt: skip
    head.get_by_role("button").click()
    assert (head.get_attribute("aria-sort"), shown(page)) == ("descending", ["ventes", "ventes", "taux", "usines"])
    head.get_by_role("button").click()
    assert (head.get_attribute("aria-sort"), shown(page)) == (None, in_text)
    page.locator("[data-column=period]").get_by_role("button").click()
    assert shown(page)[0] == "ventes"  # what has no period comes last


@pytest.mark.parametrize(
    ("search", "choices", "expected"),
    [
        ("", {}, ["ventes", "ventes", "usines", "taux"]),
        ("VENTES 12", {}, ["ventes", "ventes"]),  # in the sentence too
        ("directricé nuvea", {}, ["usines"]),
        ("", {"organization": "Velmont (2)"}, ["ventes", "ventes"]),
        ("", {"organization": "(personne)"}, ["taux"]),
        ("", {"article": "<b>Pirate</b>"}, ["taux"]),
        ("", {"measure": "variation"}, ["ventes"]),
        ("", {"verdict": "diffère"}, ["usines"]),
        ("nulle part", {}, []),
    ],
)
def test_rows_are_searched_and_filtered(opened: Open, search: str, choices: dict[str, str], expected: list[str]) -> None:
    page = opened()
    page.get_by_role("searchbox").fill(search)
    if choices:
        page.locator("summary", has_text="Filtres").click()
    for name, choice in choices.items():
        page.locator(f"[data-filter={name}]").select_option(label=choice)
    assert shown(page) == expected
    assert page.get_by_role("status").inner_text() == f"{len(expected)} faits affichés sur 4"
    assert page.locator("#none").is_visible() == (not expected)


def test_words_whose_row_is_filtered_out_bring_it_back(opened: Open) -> None:
    page = opened()
    page.get_by_role("searchbox").fill("taux")
    page.locator("mark", has_text="12 %").click()
    assert current(page)[0] == ["velmont:14-18"]
    expect(page.locator("tr[aria-current]")).to_be_in_viewport()


def test_what_differs_from_gold_is_marked_in_both(opened: Open) -> None:
    page = opened()
    assert page.locator("mark.differs").all_inner_texts() == ["3 usines"]
    row = page.locator("tr", has_text="usines").first
    assert row.locator(".verdict").inner_text() == "diffère"
    assert row.locator(".c-who ins").inner_text() == "référence : Velmont"
    assert page.locator("tr", has_text="taux").locator(".verdict").count() == 0  # gold does not know that article


def test_what_people_decided_is_shown_and_filtered(opened: Open, tmp_path: Path) -> None:
    one = made("velmont", VELMONT, published="2024-07-25")
    article, _, facts = one

    def said(nth: int, who: str, choice: Choice, **cells: str) -> Decision:
        row, passages = facts[nth], Passages(article.text)
        anchor = passages.anchor(int(row["start"]), int(row["end"]))
        return decide(
            choice, anchor, doc_id="velmont", reviewer=who, judged=row, cells=cells, comment="<i>vu</i>", decided_at="2024-08-01"
        )

    given = [said(0, "Zoé", "correct", value="13", organization=""), said(2, "Zoé", "accept"), said(2, "Ali", "reject")]
    sheet = Sheet(article, [], {row["fact_id"]: row for row in facts}, review(given, facts, Passages(article.text)))
    decided = {fact_id: sheet.standing(fact_id) for fact_id in sheet.reviewed.of}
    file = tmp_path / "report.html"
    file.write_bytes(pages([one], [one], decided=decided)["report.html"])
    page = opened(file=file)
    for width in (390, 985, 1024, 1250, 1280):  # with all its columns the table needs no scrolling sideways
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("#table").evaluate("table => table.scrollWidth <= table.clientWidth"), width
    assert page.locator(".facts tbody .c-review").all_inner_texts() == ["corrigé", "", "disputé"]
    assert page.locator("ins.review").all_inner_texts() == ["relecture : 13", "relecture : rien"]
    page.locator("tr", has_text="disputé").locator(".c-value").click()
    assert page.locator(".c-more:visible dd").all_inner_texts()[-3:-1] == ["Zoé accepté — <i>vu</i>", "Ali rejeté — <i>vu</i>"]
    page.get_by_text("Filtres", exact=True).click()
    page.get_by_label("Relecture").select_option("(pas encore)")
    assert page.locator(".facts tbody tr:visible .c-unit").all_inner_texts() == ["EUR"]


def test_a_large_run_is_read_day_by_day(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from axe_playwright_python.sync_playwright import Axe

    monkeypatch.setattr(page_module, "MOST_FACTS", 2)
    dated = [("a", "2024-07-25"), ("b", "2024-07-26"), ("c", "2024-06"), ("d", "")]
    files = pages([made(doc_id, VELMONT, published=published) for doc_id, published in dated])
    tables.write(tmp_path, [(name, [content]) for name, content in files.items()])
    page = opened(file=tmp_path / "report.html", viewport={"width": 390, "height": 760})
    assert page.locator("#days tr").all_inner_texts() == [
        "Jour\tarticles\tfaits\tSurtout sur",
        "juil. 2024",
        "26 juil. 2024\t1\t3\tVelmont, Nuvéa",
        "25 juil. 2024\t1\t3\tVelmont, Nuvéa",
        "juin 2024",
        "juin 2024\t1\t3\tVelmont, Nuvéa",
        "sans date\t1\t3\tVelmont, Nuvéa",
    ]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("link", name="25 juil. 2024").click()
    assert page.title() == "Relevé · 2024-07-25"
    assert shown(page) == ["ventes", "ventes", "usines"]
    page.get_by_role("link", name="26 juil. 2024 →").click()
    page.get_by_role("link", name="Tous les jours").click()
    page.get_by_role("link", name="Chiffres").click()
    assert page.locator(".tiles dd").all_inner_texts() == ["4", "12", "20"]


def test_kinds_can_be_left_unmarked(opened: Open) -> None:
    page = opened()
    button = page.get_by_role("button", name="date", exact=True)
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert page.locator("mark.k-date").evaluate("mark => getComputedStyle(mark).backgroundImage") == "none"
    assert page.locator("mark.k-quantity").first.evaluate("mark => getComputedStyle(mark).backgroundImage") != "none"


def test_an_article_that_is_code_is_text(opened: Open) -> None:
    page = opened()
    assert page.locator("#a1 .words").inner_text().startswith("<script>document.title='hacked'</script> <img src=x")
    assert page.locator("#a1 h3").inner_text() == "<b>Pirate</b>"
    assert page.title() == "Relevé"


def test_the_language_is_the_readers_and_can_be_switched(opened: Open) -> None:
    page = opened(locale="en-GB")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("tr", has_text="ventes").first.locator("td").all_inner_texts()[:6] == [
        "12\nshow in the text", "%", "change\nup", "Velmont", "ventes", "Jan – Jun 2024"
    ]  # fmt: skip
    page.get_by_role("button", name="FR").click()
    assert page.get_by_role("searchbox").get_attribute("placeholder") == "Chercher dans les faits"
    assert page.locator("tr", has_text="ventes").first.locator(".c-period").inner_text() == "janv.–juin 2024"
    reload_until(page, lambda: page.locator("html").get_attribute("lang") == "fr")


def test_dark_follows_the_system_until_one_chooses(opened: Open) -> None:
    def background(page: Page) -> str:
        return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    light, dark = background(opened(color_scheme="light")), opened(color_scheme="dark")
    assert background(dark) != light
    dark.get_by_role("button", name="Clair ou sombre").click()
    assert background(dark) == light


def test_on_a_phone_one_side_is_shown_and_a_fact_leads_to_the_other(opened: Open) -> None:
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    text, table = page.locator("#text-pane"), page.locator("#table-pane")
    expect(text).to_be_hidden()
    page.locator("tr", has_text="usines").locator(".c-indicator").tap()
    expect(table).to_be_hidden()
    expect(page.locator("mark.on")).to_be_in_viewport()
    page.locator("mark", has_text="12 %").tap()
    expect(text).to_be_hidden()
    expect(page.locator("tr[aria-current]")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_figures_and_the_run_have_their_parts(opened: Open) -> None:
    page = opened("#figures")
    expect(page.locator("#reading")).to_be_hidden()
    assert page.locator(".plot h3").all_inner_texts() == [
        "Faits par organisation", "Mentions par genre", "Exactitude par genre", "Exactitude par colonne",
        "Confiance et exactitude", "Un indicateur dans le temps",
    ]  # fmt: skip
    page.get_by_role("link", name="Exécution").click()
    expect(page.locator("#run")).to_contain_text("vide.txt is empty")


@pytest.mark.parametrize(
    ("hash", "options", "then"),
    [
        ("", {}, "mark[role=button]"),
        ("", {"color_scheme": "dark"}, "mark[role=button]"),
        ("", {"viewport": {"width": 390, "height": 844}}, ""),
        ("#figures", {}, ""),
        ("#figures", {"color_scheme": "dark"}, ""),
        ("#run", {}, ""),
        ("", {}, "#help"),
    ],
)
def test_axe_finds_nothing(opened: Open, hash: str, options: dict[str, Any], then: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(hash, **options)
    if then:
        page.locator(then).first.click()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:120]) for one in found] == []


ACTS = {
    "search": "search.value = 'ventes'; search.dispatchEvent(new Event('input', { bubbles: true }))",
    "search again": "search.value = ''; search.dispatchEvent(new Event('input', { bubbles: true }))",
    "sort": "document.querySelector('[data-column=who] button').click()",
    "scroll": "document.getElementById('table').scrollTop += 3000",
    "select": "document.querySelectorAll('.facts tbody tr')[1500].querySelector('td').click()",
    "switch language": "document.querySelector('[data-language=en]').click()",
}


def test_two_thousand_facts_are_smooth(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(pages([made(f"a{number}", VELMONT * 7, published="2024-07-25") for number in range(95)])["report.html"])
    page = opened()
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})  # the page's own CPU time, whatever else the machine does

    def spent() -> float:
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        return next(one["value"] for one in clock.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration")

    seconds, before = {}, spent()
    page.goto(file.as_uri())
    for name, act in {"open": "0", **ACTS}.items():
        page.evaluate(f"const search = document.getElementById('search'); {act}")
        seconds[name] = spent() - before
        before = spent()
    assert page.locator(".facts tbody tr").count() == 1995
    slow = {"open": 2.0, "sort": 0.5, "switch language": 0.6}
    assert {name: time for name, time in seconds.items() if time > slow.get(name, 0.25)} == {}
