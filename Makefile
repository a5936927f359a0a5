# Every target sets up what it needs by itself; a second call starts at once.
.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := .venv/bin

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-12s %s\n", $$1, $$2 }'

.PHONY: setup
setup: ## prepare this folder: libraries, .venv, fonts
	@tools/setup

.PHONY: run
run: ## show the guide, full screen; without a display, write a picture of every screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ] || [ "$$(uname)" != Linux ]; then \
		tools/setup && exec $(BIN)/ibt-kiosk run $(ARGS); \
	else \
		echo "There is no display here: pictures of every screen go to build/tour/ instead."; \
		tools/setup && $(BIN)/ibt-kiosk tour --out build/tour; \
	fi

.PHONY: test
test: lint ## lint, types, layers and tests
	@tools/setup test
	@$(BIN)/pytest $(ARGS)

.PHONY: lint
lint: setup ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy --platform win32 --no-warn-unreachable --cache-dir .mypy_cache/win32 kiosk
	@$(BIN)/lint-imports --no-logo

.PHONY: matrix
matrix: setup ## the tests over every language, text size, theme and screen
	@tools/setup test
	@$(BIN)/pytest -m matrix $(ARGS)

.PHONY: files
files: setup ## every file that the program reads, broken in every way
	@tools/setup test
	@$(BIN)/pytest -m faults $(ARGS)

.PHONY: tour
tour: setup ## write a picture of every screen to build/tour/: ARGS="--size 1024x600 --width-mm 155"
	@$(BIN)/ibt-kiosk tour --out build/tour $(ARGS)

.PHONY: build
build: setup ## the program in one folder: dist/ibt-kiosk/
	@$(BIN)/python -m tools.build

.PHONY: deb
deb: setup ## after make build: the Debian package, in dist/
	@tools/setup deb
	@$(BIN)/python -m tools.deb.build $(ARGS)

.PHONY: deb-test
deb-test: setup ## after make deb, as root: install, run, upgrade and remove it in a fresh Debian 12
	@tools/setup deb
	@$(BIN)/python -m tools.deb.prove $(ARGS)

.PHONY: release
release: setup ## what is handed to clinics: dist/release/, with an SBOM, notices and checksums
	@tools/release/run

.PHONY: reproducible
reproducible: setup ## make two releases in two places and compare every byte; takes half an hour
	@$(BIN)/python -m tools.release.twice $(ARGS)

.PHONY: bench
bench: setup ## measure the built program, beside Chromium if it is installed
	@$(BIN)/python -m tools.bench $(ARGS)

SECONDS ?= 600
.PHONY: fuzz
fuzz: setup ## throw files that nobody would write at every reader, for SECONDS=600 in all
	@tools/fuzz/run $(SECONDS)

.PHONY: soak
soak: setup ## thousands of random visits: nothing may grow. ARGS="--minutes 60 --seed 7"
	@$(BIN)/python -m tools.soak $(ARGS)

.PHONY: faults
faults: setup ## break the running program in every way known; ARGS="--write" for docs/reliability.md
	@tools/setup test
	@$(BIN)/python -m tools.faults $(ARGS)

.PHONY: vm-test
vm-test: setup ## boot the package in an emulated machine, kill it, cut the power: ARGS="--deb FILE --write"
	@$(BIN)/python -m tools.vm $(ARGS)

.PHONY: drawings
drawings: setup ## draw the guide's pictures anew, with a contact sheet in build/
	@mkdir -p build && $(BIN)/python -m tools.drawings --sheet build/drawings.png

.PHONY: translations
translations: setup ## read the program's words into resources/i18n/, and compile them
	@$(BIN)/python -m tools.translations update
	@$(BIN)/python -m tools.translations release

.PHONY: docs
docs: setup ## write the reference of the options and the sample configuration anew
	@$(BIN)/python -m kiosk.base.reference

.PHONY: handbook
handbook: setup ## the handbook of docs/ as plain HTML: build/handbook/index.html
	@tools/handbook/run

.PHONY: pictures
pictures: setup ## take the handbook's pictures anew, by the tour: docs/pictures/
	@$(BIN)/python -m tools.pictures $(ARGS)

.PHONY: lock
lock: setup ## choose the newest versions that pyproject.toml allows, and pin them with hashes
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --quiet \
		--generate-hashes --no-annotate --no-header --no-emit-index-url -o requirements.lock

.PHONY: watch-test
watch-test: setup ## ask a real Prometheus all that the alerts and the dashboard ask
	@$(BIN)/python -m tools.watching

.PHONY: ansible-test
ansible-test: ## run the Ansible role twice in a Debian of its own; needs root. ARGS=FILE.deb for a real package
	@tools/ansible/run $(ARGS)

.PHONY: apt-test
apt-test: ## publish, install, upgrade and tamper with an apt repository in a Debian of its own; needs root
	@tools/apt/run
