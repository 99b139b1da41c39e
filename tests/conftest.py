"""One loaded pipeline, one Prefect home and one look at ../shared for the whole session."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from tests.servers import PrefectServer

ROOT = Path(__file__).parent.parent


def pytest_configure(config: pytest.Config) -> None:
    """Before anything imports Prefect: a home of its own, so that tests leave no trace in the user's."""
    os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="releve-prefect-")
    os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
    os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"] = "90"
    os.environ.pop("PREFECT_API_URL", None)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove that home."""
    shutil.rmtree(os.environ["PREFECT_HOME"], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What starts servers, clusters and browsers first: a process gets whole files, and the last to run are then short ones."""
    items.sort(key=lambda item: ROOT / "tests/extractors" in item.path.parents)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The whole French pipeline, loaded once; the product's own cache of it is the same object."""
    from extractors.pipeline import DEFAULT_MODEL
    from flows import batches

    return batches.load(DEFAULT_MODEL)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The sample corpus."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the project with the annotated articles and their scorer; tests skip where it is not there."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("NOT CHECKED: ../shared is not beside this checkout, so its articles and scorer cannot be compared with")
    return folder


@pytest.fixture(scope="session")
def releve() -> str:
    """The installed command."""
    found = shutil.which("releve", path=f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert found, "the `releve` command is not installed; run `make setup`"
    return found


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectServer]:
    """A real Prefect server, one for all tests that need a history or a schedule."""
    server = PrefectServer(tmp_path_factory.mktemp("prefect") / "log")
    yield server
    server.stop()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two small articles of ours and their metadata."""
    folder = tmp_path / "articles"
    folder.mkdir()
    first = "date 2020-04 Le groupe Velmont progresse\n\nVelmont a vendu 1 200 voitures en mars, soit 12 % de plus qu'en février."
    (folder / "velmont.txt").write_text(first, encoding="utf-8")
    (folder / "ardelec.txt").write_text("Ardelec a perdu 3,5 millions d'euros en 2019.\r\n", encoding="utf-8", newline="")
    metadata = "doc_id,published,title,source\nardelec,2020-02-14,Ardelec dans le rouge,Test\n"
    (folder / "metadata.csv").write_text(metadata, encoding="utf-8")
    return folder
