# make run and make test each work on their own, right after a clone; both set up what they need first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test check setup serve bench lock

run: setup  ## read the sample articles, score them against their gold
	$(BIN)/releve run corpus --gold corpus/gold --out outputs

test: setup  ## every test, a process for each core
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: setup  ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

INBOX ?= inbox
CRON ?= 0 * * * *
serve: setup  ## a Prefect server, and what reads the folder INBOX whenever CRON says so, until Ctrl-C
	mkdir -p "$(INBOX)"
	@setsid $(BIN)/prefect server start & server=$$!; trap 'kill $$server' EXIT; trap exit INT TERM HUP; \
	$(BIN)/releve serve --inbox "$(INBOX)" --cron "$(CRON)" --out outputs/inbox

bench: setup  ## speed and memory against bare spaCy: the tables of docs/performance.md
	$(BIN)/python -m bench

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Relevé needs Python 3.11 or later; $(PYTHON) is not. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments: install the Debian package python3-venv (apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

lock:  ## resolve pyproject.toml anew into requirements.lock: plain pins, no addresses
	fresh=$$(mktemp -d) && $(PYTHON) -m venv $$fresh && $$fresh/bin/python -m pip install --quiet '.[dev]' && \
		$$fresh/bin/python -m pip freeze --exclude releve > requirements.lock; rm -rf $$fresh
	! grep -nE '@|://|^-' requirements.lock
