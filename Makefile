# All the set-up there is: Python 3.11 or later (with its venv module) and make.
# Another Python: make test PYTHON=python3.13. More for the command: make test ARGS="-k reminders".

PYTHON ?= python3
UV ?= uv
ARGS ?=
REPORTS ?=
SLOW := slow or browser or postgres or alone
NONE := || [ $$? -eq 5 ]  # where ARGS choose none of this half

BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
CODE := $(wildcard bot dialogs rules catalogue bench tests)
PROTOCOL_PARAMETERS := query,params
COMPILE := $(UV) pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast lint check format reference locales lock

help: ## What there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

demo: .venv/run.stamp ## The whole loop in one page, on this machine, with no account
	@$(BIN)/mukaan demo $(ARGS)

# What is slow runs after the rest, a file beside another: it starts processes, browsers and databases of its own, and
# waits for much of its time. What is only heavy computes for long, beside the rest. What measures time runs alone.
test: .venv/dev.stamp ## Every test, browser and PostgreSQL too
	@$(BIN)/python -m pytest -n auto -m "not ($(SLOW))" $(ARGS) $(and $(REPORTS),--junitxml=$(REPORTS)/fast.xml) $(NONE)
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "($(SLOW)) and not alone" $(ARGS) \
		$(and $(REPORTS),--junitxml=$(REPORTS)/slow.xml) $(NONE)
	@$(BIN)/python -m pytest -m alone $(ARGS) $(and $(REPORTS),--junitxml=$(REPORTS)/alone.xml) $(NONE)

test-fast: .venv/dev.stamp ## Tests without browser and PostgreSQL, about a minute
	@$(BIN)/python -m pytest -n auto -m "not ($(SLOW) or heavy)" $(ARGS)

lint: .venv/dev.stamp ## Style, types, imports, dead code
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/vulture --min-confidence 80 --ignore-names $(PROTOCOL_PARAMETERS) $(CODE)

check: lint test-fast ## Before a commit: lint and test-fast

format: .venv/dev.stamp ## Lay the code out
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

reference: .venv/run.stamp ## Write config.example.toml, docs/configuration.md and docs/interests.md from the code
	@$(BIN)/python -m bot.config.reference
	@$(BIN)/python -m bot.preview.life

locales: .venv/dev.stamp ## Extract the texts, update and check every language
	@$(BIN)/python -m bot.i18n.update

lock: ## Resolve the dependencies anew; needs uv
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --group build --constraints requirements.lock --output-file requirements-dev.lock

# Both stamps stand for the same .venv: what the tests need has in it what the demo needs.

.venv/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what Mukaan needs into .venv (once; a minute or two)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what Mukaan and its tests need into .venv (once; a few minutes)"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch .venv/run.stamp $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed, and $(PYTHON) is not. Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Python's venv module is needed. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
