"""The store on both databases: what goes in comes out, whatever is asked, whoever else writes."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, text

from extractors.model import Article
from flows.copies import fingerprint
from flows.errors import UserError
from flows.store import Ahead, Entry, Filter, Review, Store, ahead, opening, queries, schema, store, url_of
from tests.flows.rows import fact, mention

VELMONT = Article("velmont", "Velmont a perdu 3,5 millions d'euros.", "2020-02-14", "Velmont", "afp")


@pytest.fixture
def opened(database: URL) -> Iterator[Store]:
    with Store.open(database) as one:
        yield one


def test_rows_come_back_as_they_were(opened: Store) -> None:
    values = ["412000000", "-0.5", "33.333333", "0.0000001234567", "3333333333.333333", "12345678901234567890123456789.000001"]
    facts = [fact("velmont", number, value=Decimal(value), value_low=None) for number, value in enumerate(values)]
    facts.append(fact("velmont", 99, indicator="bénéfice 🚀 e\u0301", sentence="« L’un »\r\n\u202f", confidence=0.1 + 0.2))
    mentions = [mention("velmont", 16, value=Decimal("1e6")), mention("velmont", 2, kind="date", timex="2024-Q3")]
    opened.replace("r1", "v1", [Entry(VELMONT, mentions, facts)])
    assert list(opened.facts()) == facts
    assert list(opened.mentions()) == mentions
    assert [one.article for one in opened.articles()] == [VELMONT]


def test_rows_come_beside_their_article(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PAGE", 2)
    ardelec, empty, image = Article("ardelec", "3 %", "2020-04"), Article("empty", "Rien."), Article("image", "")
    facts = [fact("velmont", 3), fact("velmont", 9)]
    stored = [
        Entry(VELMONT, [mention("velmont")], facts),
        Entry(ardelec, [], [fact("ardelec")]),
        Entry(empty, [mention("empty")]),
    ]
    opened.replace("r1", "v1", [*stored, Entry(image, reason="is binary")])
    with_facts = {"ardelec": [fact("ardelec")], "empty": [], "image": [], "velmont": facts}
    assert {one.doc_id: its for one, its in opened.facts_by_article()} == with_facts
    assert {one.doc_id: its for one, _, its in opened.by_article()} == with_facts
    assert [its for _, its, _ in opened.by_article()] == [[], [mention("empty")], [], [mention("velmont")]]
    assert list(opened.dates()) == [("ardelec", "2020-04"), ("empty", ""), ("velmont", "2020-02-14")], (
        "what is set aside has none"
    )


def test_numbers_are_numbers_for_those_who_ask_in_sql(opened: Store, database: URL) -> None:
    values = ["9", "10.5", "2700000000"]
    opened.replace("r1", "v1", [Entry(VELMONT, [], [fact("velmont", at, value=Decimal(v)) for at, v in enumerate(values)])])
    with opening.connect(database).connect() as connection:
        large = connection.scalars(text("SELECT start FROM facts WHERE value > 10 ORDER BY value DESC")).all()
    assert large == [2, 1]


def test_an_article_replaces_what_was_stored_of_it_and_only_that(opened: Store) -> None:
    other = Article("ardelec", "3 %")
    opened.replace("r1", "v1", [Entry(VELMONT, [mention("velmont")], [fact("velmont")]), Entry(other, [mention("ardelec")])])
    changed = replace(VELMONT, text="Velmont a perdu 4 millions d'euros.")
    opened.replace("r2", "v1", [Entry(changed, [mention("velmont", 3)], [])])
    assert [(row.doc_id, row.start) for row in opened.mentions()] == [("ardelec", 16), ("velmont", 3)]
    assert list(opened.facts()) == []
    assert [(one.doc_id, one.run_id, one.names) for one in opened.articles()] == [
        ("ardelec", "r1", ["ardelec"]),
        ("velmont", "r2", ["velmont"]),
    ]


@pytest.mark.parametrize(
    ("article", "version", "known"),
    [
        (VELMONT, "v1", ("", "ardelec")),
        (VELMONT, "v2", None),
        (replace(VELMONT, text=VELMONT.text + " "), "v1", None),
        (replace(VELMONT, published="2020-02-15"), "v1", None),
        (replace(VELMONT, title="Velmont plonge"), "v1", None),
        (Article("bad", "kaboum"), "v1", ("could not be annotated", "")),
        (Article("new", "3 %"), "v1", None),
    ],
)
def test_what_needs_no_annotation(tmp_path: Path, article: Article, version: str, known: tuple[str, str] | None) -> None:
    with Store.open(url_of(tmp_path)) as opened:
        bad = Entry(Article("bad", "kaboum"), reason="could not be annotated")
        opened.replace("r1", "v1", [Entry(VELMONT, duplicate_of="ardelec"), bad])
        found = Ahead(opened, version).unchanged(article)
        assert (found and (found.reason, found.duplicate_of)) == known


@pytest.mark.parametrize("order", ["0 1 2 3 4 5 6 7 8 9", "9 8 7 6 5 4 3 2 1 0", "5 0 9 2 2 7"])
def test_articles_are_looked_up_in_any_order(opened: Store, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    monkeypatch.setattr(ahead, "COUNT", 3)
    stored = [Article(f"É{number}", "3 %") for number in (0, 1, 2, 4, 5, 7, 9)]
    opened.replace("r1", "v1", [Entry(one) for one in stored])
    asked = Ahead(opened, "v1")
    found = [number for number in order.split() if asked.unchanged(Article(f"É{number}", "3 %"))]
    assert found == [number for number in order.split() if number in "0124579"]


def test_what_a_database_refuses_is_set_aside_alone(opened: Store) -> None:
    half = Article("half", "un emoji coup\ud83dé")
    refused = opened.replace("r1", "v1", [Entry(VELMONT, [mention("velmont")]), Entry(half, [mention("half")])])
    assert list(refused) == ["half"]
    assert refused["half"].startswith("cannot be stored (")
    assert [row.doc_id for row in opened.mentions()] == ["velmont"]
    assert [(one.doc_id, one.reason) for one in opened.rejected()] == list(refused.items())


def test_a_source_that_cannot_be_read_leaves_what_was_read_before(opened: Store) -> None:
    opened.replace("r1", "v1", [Entry(VELMONT, [mention("velmont")])])
    for run_id, reason in (("r2", "is binary"), ("r3", "cannot be read")):
        opened.set_aside(run_id, {"velmont": reason, "image": reason})
    assert [(one.doc_id, one.run_id, one.reason) for one in opened.rejected()] == [("image", "r3", "cannot be read")]
    assert [row.doc_id for row in opened.mentions()] == ["velmont"]


def test_a_text_keeps_every_name_it_came_under(opened: Store) -> None:
    opened.replace("r1", "v1", [Entry(VELMONT), Entry(Article("ardelec", "3 %"))])
    opened.add_names({"velmont": ["depeche_3", "velmont_2"], "nobody": ["x"]})
    opened.add_names({"velmont": ["depeche_3", "une"]})
    assert {one.doc_id: one.names for one in opened.articles()} == {
        "ardelec": ["ardelec"],
        "velmont": ["velmont", "depeche_3", "velmont_2", "une"],
    }


def compared(doc_id: str, text: str, **more: str) -> Entry:
    """An article by which copies are known."""
    return Entry(Article(doc_id, text), [mention(doc_id)], [fact(doc_id)], fingerprint=fingerprint(text), **more)


def test_a_text_that_loses_its_name_goes_on_under_another(opened: Store) -> None:
    opened.replace("r1", "v1", [compared("a", "3 %"), compared("b", "4 %"), compared("c", "5 %")])
    opened.add_names({"a": ["a1", "c", "a2"]})
    assert [one.doc_id for one in opened.articles()] == ["a", "b"], "c has the text of a now"
    opened.replace("r2", "v1", [compared("a", "6 %"), compared("b", "4 %")])
    assert {one.doc_id: (one.text, one.names, one.run_id) for one in opened.articles()} == {
        "a": ("6 %", ["a"], "r2"),
        "a2": ("3 %", ["a2", "a1", "c"], "r1"),
        "b": ("4 %", ["b"], "r2"),
    }
    assert [row.fact_id for row in opened.facts()] == ["a:16-17", "a2:16-17", "b:16-17"]
    assert [row.doc_id for row in opened.mentions()] == ["a", "a2", "b"]
    assert [opened.same_text(fingerprint(text).digest) for text in ("3 %", "4 %", "5 %", "6 %")] == [["a2"], ["b"], [], ["a"]]


def test_near_copies_are_found_among_all_texts_as_they_are_now(opened: Store) -> None:
    dispatch = " ".join(f"mot{number} et {number} millions" for number in range(30))
    near = fingerprint("PARIS (AFP) - " + dispatch)
    assert not opened.has_texts()
    opened.replace("r1", "v1", [compared("b", dispatch), compared("a", dispatch + " (AFP)", duplicate_of="b")])
    assert opened.has_texts()
    assert list(opened.near_copies(near)) == [("b", ""), ("a", "b")], "the original first"
    opened.add_names({"b": ["c"]})
    opened.replace("r2", "v1", [compared("b", "Tout autre chose."), Entry(Article("a", dispatch), reason="kaboum")])
    assert list(opened.near_copies(near)) == [("c", "")], "the text of b goes on as c, and a has no rows to be the copy of"
    assert list(opened.near_copies(fingerprint("3 %"))) == []


def test_texts_that_were_stored_before_copies_were_known_are_known_too(database: URL) -> None:
    dispatch = " ".join(f"mot{number} et {number} millions" for number in range(30))
    with Store.open(database) as opened:
        opened.replace("r1", "v1", [compared("a", dispatch), compared("b", "3 %")])
        before = [opened.same_text(fingerprint("3 %").digest), list(opened.near_copies(fingerprint(dispatch + " (AFP)")))]
    with opening.connect(database).execution_options(writes=True).begin() as connection:
        connection.execute(text("DROP TABLE texts"))
        connection.execute(text("DROP TABLE bands"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with Store.open(database) as opened:
        assert [opened.same_text(fingerprint("3 %").digest), list(opened.near_copies(fingerprint(dispatch + " (AFP)")))] == before
    assert before == [["b"], [("a", "")]]


FILTERS = {
    "nothing said": (Filter(), "a1 a2 b1 c1", "a b c d"),
    "organization": (Filter(organization="zoom"), "a1 c1", "a c"),
    "organization, accents": (Filter(organization="SOCIETE GENERALE"), "b1", "b"),
    "indicator": (Filter(indicator="Bénéfice"), "a1 b1", "a b"),
    "organization and indicator": (Filter(organization="Zoom", indicator="ventes"), "c1", "c"),
    "confidence": (Filter(min_confidence=0.6), "a2", "a"),
    "since a month": (Filter(since="2020-02"), "b1 c1", "b c"),
    "since a day within a month that is all we know": (Filter(since="2020-02-20"), "b1 c1", "b c"),
    "until a month": (Filter(until="2020-01"), "a1 a2", "a"),
    "both": (Filter(since="2020-01-15", until="2020"), "a1 a2 b1", "a b"),
    "articles": (Filter(doc_ids=("d", "a")), "a1 a2", "a d"),
}


@pytest.mark.parametrize(("wanted", "facts", "articles"), FILTERS.values(), ids=FILTERS.keys())
def test_filters(opened: Store, wanted: Filter, facts: str, articles: str) -> None:
    rows = {
        Article("a", "", "2020-01-15"): [
            fact("a", 1, organization="Zoom", indicator="bénéfice net"),
            fact("a", 2, confidence=0.9, indicator="voitures"),
        ],
        Article("b", "", "2020-02"): [fact("b", 1, organization="Société Générale", indicator="BENEFICE")],
        Article("c", "", "2021"): [fact("c", 1, organization="Zoom", indicator="ventes")],
        Article("d", ""): [],
    }
    opened.replace("r1", "v1", [Entry(article, [mention(article.doc_id)], found) for article, found in rows.items()])
    assert " ".join(f"{one.doc_id}{one.start}" for one in opened.facts(wanted)) == facts
    assert " ".join(one.doc_id for one in opened.mentions(wanted)) == articles


def test_a_name_that_is_not_there(opened: Store) -> None:
    found = [fact("velmont", at, organization=name) for at, name in enumerate(["Zoom Video", "Slack"])]
    opened.replace("r1", "v1", [Entry(VELMONT, [], found)])
    with pytest.raises(UserError, match="the store has no fact whose organization is 'zoom'; near it: Zoom Video"):
        list(opened.facts(Filter(organization="zoom")))
    with pytest.raises(UserError, match="the store has no fact whose organization is 'Slak'; near it: Slack"):
        list(opened.facts(Filter(organization="Slak")))


def test_a_run_has_its_own_articles_in_its_own_order(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PAGE", 3)
    doc_ids = [f"d{number}" for number in (5, 3, 9, 1, 7, 2, 8)]
    first, second = opened.start_run({"out": "a"}), opened.start_run({"out": "b"})
    opened.replace(first, "v1", [Entry(Article(one, one), [mention(one), mention(one, 2)]) for one in doc_ids])
    opened.add_to_run(first, 0, doc_ids[:4])
    opened.add_to_run(second, 0, ["d9", "d5"])
    opened.add_to_run(first, 4, doc_ids[4:])
    assert [row.doc_id for row in opened.mentions(Filter(run_id=first))] == [one for one in doc_ids for _ in range(2)]
    assert [row.doc_id for row in opened.articles(Filter(run_id=second))] == ["d9", "d5"]
    opened.finish_run(first, {"articles": 7, "scores": {"facts": {}}})
    runs = {run.id: run for run in opened.runs()}
    assert runs[first].record == {"articles": 7, "scores": {"facts": {}}}
    assert runs[first].scores == {"facts": {}}
    assert runs[first].finished >= runs[first].started
    assert (runs[second].options, runs[second].finished, runs[second].record) == ({"out": "b"}, "", None)


def test_reviews_are_only_added(opened: Store) -> None:
    def review(fact_id: str, decision: str, **more: object) -> Review:
        row = {
            "fact_id": fact_id,
            "doc_id": "a",
            "reviewer": "ana",
            "decision": decision,
            "decided_at": "2024-11-12T06:00:00+00:00",
        }
        return Review(**(row | {"start": 3, "end": 7, "text": "12 %", "sentence": "+ 12 %."} | more))  # type: ignore[arg-type]

    made = [
        review(
            "a:1-2",
            "correct",
            judged={"unit": "USD", "value": "3"},
            corrections={"unit": "EUR", "indicator": "bénéfice"},
            comment="vu à l’écran",
        ),
        review("a:3-7", "accept"),
        review("a:1-2", "undo"),
    ]
    opened.add_reviews(made[:2])
    opened.add_reviews(made[2:])
    opened.replace("r1", "v1", [Entry(Article("a", "autre"))])
    assert [replace(one, id=None) for one in opened.reviews()] == made
    assert [one.decision for one in opened.reviews(["a:1-2", "a:9-9"])] == ["correct", "undo"]


def test_the_migrations_make_the_tables_that_the_code_has(opened: Store, database: URL) -> None:
    with opening.connect(database).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []


def open_and_write(url: str, number: int) -> int:
    """What one of several processes does: open a store that may not be there yet, and write the same articles as the others."""
    with Store.open(URL.create(**eval(url))) as opened:
        articles = [Article(f"d{at}", f"{number}") for at in range(20)]
        for _ in range(10):
            opened.replace(f"r{number}", "v1", [Entry(one, [mention(one.doc_id)], [fact(one.doc_id)]) for one in articles])
    return number


def test_processes_that_open_and_write_at_once_do_no_harm(database: URL) -> None:
    url = repr({name: getattr(database, name) for name in ("drivername", "username", "host", "port", "database")})
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(open_and_write, [url] * 4, range(4))) == [0, 1, 2, 3]
    with Store.open(database) as opened:
        assert sorted(row.doc_id for row in opened.facts()) == sorted(f"d{at}" for at in range(20))
        assert sum(1 for _ in opened.mentions()) == 20
        assert len({one.run_id for one in opened.articles()}) == 1, "the last writer has them all"


def test_a_database_that_goes_away_is_waited_for(postgres: object, capfd: pytest.CaptureFixture[str]) -> None:
    import threading

    server = postgres
    with Store.open(server.database("away"), wait=30) as opened:  # type: ignore[attr-defined]
        opened.replace("r1", "v1", [Entry(VELMONT, [mention("velmont")])])
        server.stop()  # type: ignore[attr-defined]
        back = threading.Timer(2, server.start)  # type: ignore[attr-defined]
        back.start()
        opened.replace("r1", "v1", [Entry(Article("ardelec", "3 %"), [mention("ardelec")])])
        back.join()
        assert [row.doc_id for row in opened.mentions()] == ["ardelec", "velmont"]
    said = capfd.readouterr().err
    assert said.count("does not answer") == 1
    assert "waiting for it, for up to 30 seconds" in said


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense", "RELEVE_DATABASE_URL is no database URL; write postgresql://user:password@host/database"),
        ("mysql://h/d", "RELEVE_DATABASE_URL names a mysql database; write the URL of a PostgreSQL database"),
        (
            "postgresql://ana:secret@127.0.0.1:9/d",
            r"the store at postgresql\+psycopg://ana:\*\*\*@127.0.0.1:9/d cannot be used: ",
        ),
    ],
)
def test_urls_that_lead_nowhere(monkeypatch: pytest.MonkeyPatch, url: str, message: str) -> None:
    monkeypatch.setenv("RELEVE_DATABASE_URL", url)
    with pytest.raises(UserError, match=message):
        Store.open(url_of("outputs"), wait=0)


def test_what_is_stored_outlives_a_power_cut(tmp_path: Path) -> None:
    with opening.connect(URL.create("sqlite", database=str(tmp_path / "releve.db"))).connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL: on the disk before a commit returns


def test_files_that_are_no_store(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"there is no store at .*releve.db; `releve run` makes one"):
        Store.open(url_of(tmp_path), must_exist=True)
    (tmp_path / "releve.db").write_text("a shopping list, and much longer than the header of a database")
    with pytest.raises(UserError, match="is no Relevé store; move it away, or name another folder"):
        Store.open(url_of(tmp_path))


def test_a_store_of_a_newer_releve(opened: Store, database: URL) -> None:
    engine = opening.connect(database)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UserError, match="the store was written by a newer Relevé"):
        Store.open(database)


def test_an_indicator_that_means_too_much(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "AT_MOST", 1)
    opened.replace(
        "r1", "v1", [Entry(VELMONT, [], [fact("velmont", at, indicator=name) for at, name in enumerate("ae be".split())])]
    )
    with pytest.raises(UserError, match="2 indicators of the store hold 'e'; write more of it"):
        list(opened.facts(Filter(indicator="e")))
