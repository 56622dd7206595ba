# Caspian Corridor: every command that people and scripts call. `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# QGIS belongs to Debian's own Python; another python3 earlier on PATH does not see it.
SYSTEM_PYTHON ?= /usr/bin/python3
BUILD := build
VENV := $(BUILD)/venv
PYTHON := $(VENV)/bin/python
STAMPS := $(BUILD)/stamps
LRELEASE ?= $(firstword $(wildcard /usr/lib/qt5/bin/lrelease) lrelease)
LCONVERT ?= $(firstword $(wildcard /usr/lib/qt5/bin/lconvert) lconvert)
# A build of QGIS on Qt 6 for tests, where there is one: a folder with a program `enter TREE CHECKOUT COMMAND…`.
QT6_DIR ?= ../shared/qt6
# Passed on to pytest: make test ARGS="-k popup"
ARGS ?=
# How many test files run side by side, the long ones of the desktop first; 0 for one after the other.
WORKERS ?= 2

PLUGIN := caspian_corridor_plugin
GPKG := resources/caspian_corridor.gpkg
ZIP := $(BUILD)/$(PLUGIN).zip
TS := $(wildcard i18n/*.ts)
QM := $(TS:.ts=.qm)
SOURCE_TABLES := $(shell find resources/source -type f 2>/dev/null)
COMPILER := $(wildcard tools/compile_data.py tools/schema.py tools/network_index.py caspian_corridor_plugin/data/*.py caspian_corridor_plugin/network/*.py) $(shell find tools/compiling -name '*.py' 2>/dev/null)
GUIDE := resources/guide/en/guide.html
SHIPPED := $(shell find $(PLUGIN) -name '*.py' 2>/dev/null) \
	$(shell find resources -type f -not -path 'resources/source/*' -not -path 'resources/guide/*' -not -name '*.gpkg*' 2>/dev/null) \
	metadata.txt LICENSE LICENSE-DATA.md

# Nothing here reads or writes the user's own QGIS profile.
export QT_QPA_PLATFORM ?= offscreen
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help run test test-all check data upstream trace package matrix bench env pyqt6 translations translations-update reference test-unit lint format release clean

help: ## this list
	@echo "make COMMAND"
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

run: package ## opens QGIS with the plugin; HEADLESS=1 leaves build/run/window.png and map.pdf instead
	@$(PYTHON) -m tools.run_qgis

test: package pyqt6 ## every test
	@mkdir -p $(BUILD)/tests
	@$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not long" $(ARGS) tests

test-all: package pyqt6 ## every test, and the long repetitions: upgrades, stress, damage, fuzz
	@mkdir -p $(BUILD)/tests
	@$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS) tests

check: package pyqt6 ## formatter, linters, types, layers, and the scans of the plugin hub
	@$(PYTHON) -m tools.check

data: $(GPKG) ## compiles resources/source/ into resources/caspian_corridor.gpkg

upstream: $(STAMPS)/upstream ## for maintainers: extracts the regional network and the base map anew
	@$(PYTHON) tools/extract_upstream.py

trace: env ## for maintainers: TRACKS="a.gpkg b.gpkg" draws the sections along these tracks and measures them anew
	@$(PYTHON) tools/digitise_sections.py $(TRACKS) $(if $(ONLY),--only $(ONLY)) $(ARGS)

package: $(ZIP) ## build/caspian_corridor_plugin.zip, ready for the plugin hub

matrix: package pyqt6 ## the tests on QGIS 3.40 and 3.44, and on Qt 6 where there is a build of it
	@QT6_DIR="$(QT6_DIR)" $(SYSTEM_PYTHON) -m tools.matrix $(ARGS)

bench: package ## the benchmark table, and build/bench.json
	@$(PYTHON) -m tools.benchmarks

translations: $(QM) ## compiles i18n/*.ts

translations-update: env ## brings the texts of the code into i18n/*.ts
	@$(PYTHON) -m tools.update_translations $(ARGS)

test-unit: pyqt6 ## the tests that need no QGIS, in seconds
	@$(PYTHON) -m pytest -p no:pytest_qgis $(ARGS) tests/unit

reference: ## writes docs/data.md, the reference of tables and columns
	@$(SYSTEM_PYTHON) -m tools.data_reference

lint: env ## the part of check that needs nothing built
	@$(PYTHON) -m tools.check format lint types layers qt6 shell words

format: env ## formats the code
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m ruff check --fix .

release: env ## VERSION=0.2.0: version, changelog, ZIP, checks, tag
	@$(PYTHON) -m tools.release $(or $(VERSION),"")

env: $(STAMPS)/venv ## the test and development environment, build/venv

pyqt6: $(STAMPS)/pyqt6 ## build/pyqt6, a PyQt6 without QGIS, in which the names that the code uses are looked up

clean: ## removes everything that was built, except the environments
	@find $(BUILD) -mindepth 1 -maxdepth 1 -not -name venv -not -name stamps -not -name 'qgis-*' -not -name qt6 -not -name pyqt6 -exec rm -rf {} +
	@rm -rf $(GPKG) $(GPKG)-wal $(GPKG)-shm i18n/*.qm resources/guide
	@find . -path ./$(BUILD) -prune -o -name __pycache__ -type d -exec rm -rf {} +

# -- how each is made ------------------------------------------------------------------------------------------------

$(STAMPS)/system: tools/system-packages.txt tools/install_system.sh
	@tools/install_system.sh
	@mkdir -p $(@D) && touch $@

$(STAMPS)/venv: tools/requirements-dev.txt $(STAMPS)/system
	@test -x $(PYTHON) || $(SYSTEM_PYTHON) -m venv --system-site-packages $(VENV)
	@echo "Bringing $(VENV) up to date"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r tools/requirements-dev.txt
	@touch $@

$(STAMPS)/pyqt6: tools/requirements-qt6.txt $(STAMPS)/venv
	@rm -rf $(BUILD)/pyqt6
	@echo "Setting up $(BUILD)/pyqt6"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --target $(BUILD)/pyqt6 -r tools/requirements-qt6.txt
	@touch $@

$(STAMPS)/upstream: tools/requirements-upstream.txt $(STAMPS)/venv
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r tools/requirements-upstream.txt
	@touch $@

$(GPKG): $(STAMPS)/venv $(SOURCE_TABLES) $(COMPILER) $(TS)
	@$(PYTHON) tools/compile_data.py
	@touch $@

i18n/%.qm: i18n/%.ts $(STAMPS)/system
	@$(LRELEASE) -silent $< -qm $@

$(GUIDE): $(wildcard docs/guide*.md) tools/build_guide.py $(STAMPS)/venv
	@$(PYTHON) -m tools.build_guide
	@touch $@

$(ZIP): $(GPKG) $(QM) $(GUIDE) $(SHIPPED) tools/package.py
	@$(PYTHON) -m tools.package $@
