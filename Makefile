# The two commands: `make demo` (see it) and `make test` (test it). Each sets up what it needs in .venv.
# Another Python: make demo PYTHON=python3.12 · without pinned versions: make test CONSTRAINTS=
PYTHON ?= python3
CONSTRAINTS ?= -c constraints.txt
DEMO_EXTRAS := office
DEMO_FOLDER := demo-report
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
DONE := $(VENV)/.done
PIP := $(BIN)/python -m pip --disable-pip-version-check
CLIENTS := tests/clients
MINING := build/mining-venv
MPXJ := build/mpxj-venv

.DEFAULT_GOAL := help
.PHONY: help demo test test-all check clients chaos docs bench wheel clean distclean

help:
	@echo "make demo      set up, make a report from an example project, say where to look"
	@echo "make test      set up, run the fast tests"
	@echo "make test-all  the slow ones too"
	@echo "make check     style, types, layers, dependencies, content, spelling"
	@echo "make docs      build the documentation; every warning is an error"
	@echo "make clients   real clients: Chromium with axe, an editor's YAML server, spelling, pm4py, MPXJ, PostgreSQL"
	@echo "             (needs chromium, node, npm, hunspell, apertium, postgresql, a JDK, tj3, libreoffice-calc, libreoffice-writer, poppler-utils)"
	@echo "make chaos     kill writers of logbooks 1 000 times, and look that nothing acknowledged is lost"
	@echo "make bench     benchmarks: ratios against a peer or a floor, measured in the same run"
	@echo "make wheel     build the wheel, look inside, install it apart and use it"
	@echo "make clean     remove what builds leave; make distclean: the environment too"

# ---------------------------------------------------------------------------------------------- set-up, done once
$(DONE)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "innomethods needs Python 3.11 or newer, and '$(PYTHON)' is not. Name another: make PYTHON=python3.12 ..." >&2; exit 1; }
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  if ! $(PYTHON) -m venv --clear $(VENV); then \
	    rm -rf $(VENV); \
	    echo "" >&2; \
	    echo "Python could not make a virtual environment. On Debian and Ubuntu that part is a package of its own:" >&2; \
	    echo "    sudo apt-get install python3-venv" >&2; \
	    echo "Then run make again." >&2; \
	    exit 1; \
	  fi; \
	fi
	@mkdir -p $(DONE) && touch $@

$(DONE)/demo: $(DONE)/venv pyproject.toml constraints.txt
	@if [ ! -e $(DONE)/dev ]; then echo "Setting up .venv (a minute the first time) ..."; \
	  $(PIP) install -qq $(CONSTRAINTS) -e '.[$(DEMO_EXTRAS)]'; fi
	@touch $@

$(DONE)/dev: $(DONE)/venv pyproject.toml constraints.txt
	@echo "Setting up .venv (a minute or two the first time) ..."
	@$(PIP) install -qq $(CONSTRAINTS) -e '.[dev]'
	@touch $@

$(DONE)/npm: $(DONE)/venv $(CLIENTS)/package.json
	@command -v npm >/dev/null || { echo "The client tests need Node and npm: sudo apt-get install nodejs npm" >&2; exit 1; }
	cd $(CLIENTS) && npm install --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

# pm4py is under the AGPL: it gets an environment of its own, and runs in a process of its own.
$(MINING)/.done: $(DONE)/venv $(CLIENTS)/mining/requirements.txt
	@echo "Setting up $(MINING) (half a minute the first time) ..."
	@$(PYTHON) -m venv --clear $(MINING)
	@$(MINING)/bin/python -m pip --disable-pip-version-check install -qq -r $(CLIENTS)/mining/requirements.txt
	@touch $@

# MPXJ (LGPL) brings Java libraries that read project files as Microsoft Project does; they run in a process of their own.
$(MPXJ)/.done: $(DONE)/venv $(CLIENTS)/plans/requirements.txt
	@echo "Setting up $(MPXJ) ..."
	@$(PYTHON) -m venv --clear $(MPXJ)
	@$(MPXJ)/bin/python -m pip --disable-pip-version-check install -qq -r $(CLIENTS)/plans/requirements.txt
	@touch $@

# ---------------------------------------------------------------------------------------------- see it, test it
demo: $(DONE)/demo
	@$(BIN)/innomethods demo $(DEMO_FOLDER) --force
	@echo "Look in $(DEMO_FOLDER)/"

test: $(DONE)/dev
	$(BIN)/python -m pytest -q -n auto --dist loadfile $(ARGS)

test-all: $(DONE)/dev
	HYPOTHESIS_PROFILE=$${HYPOTHESIS_PROFILE:-slow} $(BIN)/python -m pytest -q -n auto --dist loadfile \
	  -m "not (client_chromium or client_node or client_language or client_mining or client_plans or client_postgres)" $(ARGS)

check: $(DONE)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/codespell docs changes README.md CONTRIBUTING.md SECURITY.md CHANGELOG.md
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/towncrier build --draft --version next >/dev/null
	@if git merge-base origin/main HEAD >/dev/null 2>&1; then $(BIN)/towncrier check --compare-with origin/main; \
	  else echo "towncrier check: skipped, no origin/main to compare with"; fi
	$(BIN)/innomethods check

docs: $(DONE)/dev
	$(BIN)/sphinx-build -W -n --keep-going -q -j auto -b html docs docs/_build/html
	@echo "Look at docs/_build/html/index.html"

# A suite that ran no test, or skipped one, has tested nothing: ran.py says so and fails.
clients: $(DONE)/npm $(MINING)/.done $(MPXJ)/.done docs
	@mkdir -p build/clients && rm -f build/clients/*.xml
	@failed=0; for suite in client_chromium client_node client_language client_mining client_plans client_postgres; do \
	  $(BIN)/python -m pytest -q -rs -m $$suite --junitxml=build/clients/$$suite.xml $(CLIENTS) $(ARGS) || failed=1; \
	done; \
	$(BIN)/python $(CLIENTS)/ran.py client_chromium=build/clients/client_chromium.xml client_node=build/clients/client_node.xml \
	  client_language=build/clients/client_language.xml client_mining=build/clients/client_mining.xml \
	  client_plans=build/clients/client_plans.xml client_postgres=build/clients/client_postgres.xml \
	  || failed=1; \
	exit $$failed

# Writers killed with -9 at random moments: what was acknowledged must be there, each time.
chaos: $(DONE)/dev
	KILLS=1000 $(BIN)/python -m pytest -q -rP -m "slow or client_postgres" -k "kill_9 or many_more" \
	  tests/unit/logbooks tests/clients/postgres $(ARGS)

bench: $(DONE)/dev
	@mkdir -p build/bench
	@ran=0; for bench in benchmarks/*.py; do [ -e "$$bench" ] || continue; ran=1; echo "== $$bench"; \
	  $(BIN)/python "$$bench" $(ARGS) || exit 1; done; \
	[ $$ran = 1 ] || echo "No benchmarks yet."

wheel: $(DONE)/dev
	rm -rf dist build/wheel-venv
	$(BIN)/python -m build -q --outdir dist .
	$(BIN)/python .ci/look_into_wheel.py dist/*.whl
	$(PYTHON) -m venv build/wheel-venv
	build/wheel-venv/bin/python -m pip --disable-pip-version-check install -qq $(CONSTRAINTS) dist/*.whl
	cd build && wheel-venv/bin/innomethods --version
	cd build && wheel-venv/bin/innomethods methods --json > methods.json
	$(BIN)/python -c 'import json; rows = json.load(open("build/methods.json"))["methods"]; assert rows; print(len(rows), "methods in the wheel")'
	cd build && wheel-venv/bin/innomethods check

# ---------------------------------------------------------------------------------------------- tidy up
clean:
	rm -rf build dist docs/_build $(DEMO_FOLDER) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -path ./$(VENV) -prune -o -name node_modules -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) $(CLIENTS)/node_modules
