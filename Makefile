# The whole of daily life. `make` alone lists it.

# The first Python that the locked packages are tried with, else whichever is there: bootstrap.py says what is wrong with it.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && \
	{ echo "$$python"; exit; }; done; echo python3)
# Relative, and its packages called as modules: a path with spaces then hurts nobody.
VENV := .venv/bin/python
ONCE ?=
once := $(if $(filter-out 0 no false,$(ONCE)),--once)

.DEFAULT_GOAL := help
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.PHONY: help install parts demo up test test-platform test-parts lint format types contracts bench fuzz bench-retrieval

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

install: ## Install everything from uv.lock into .venv
	@"$(PYTHON)" tools/bootstrap.py

parts: install ## Bring the servers that tests need: Temporal, its time-skipping server, IMAP
	@"$(VENV)" -m neuroconcepts.local.parts

demo: install ## Start the platform and play the demo (ONCE=1: stop after it, exit 0 only if all went as expected)
	@exec "$(VENV)" -m neuroconcepts demo $(once)

up: install ## Start the platform, empty, for development
	@exec "$(VENV)" -m neuroconcepts up

test: install lint types contracts parts ## Lint, types, import contracts, and all tests
	@exec $(MAKE) --no-print-directory -j2 SIDE_BY_SIDE=1 test-platform test-parts

# Side by side: the tests that wait for whole leads, and all others.
WHOLE := tests/workflows tests/application tests/activities tests/api

test-platform:
	@exec "$(VENV)" -m pytest $(WHOLE)

test-parts:
	@exec "$(VENV)" -m pytest tests $(WHOLE:%=--ignore %)

lint: install ## Check style and formatting
	"$(VENV)" -m ruff check .
	"$(VENV)" -m ruff format --check .

format: install ## Correct style and formatting where that is safe
	"$(VENV)" -m ruff check --fix .
	"$(VENV)" -m ruff format .

types: install ## Check types
	"$(VENV)" -m mypy

contracts: install ## Check who imports whom
	"$(VENV)" -c 'from importlinter.cli import lint_imports_command as check; check()'

bench: install ## Run the benchmarks, each beside its floor
	@exec "$(VENV)" -m bench

fuzz: install ## Read ten thousand damaged mails
	@exec "$(VENV)" -m bench fuzz

bench-retrieval: install ## Search a million texts of a thousand agencies, exactly and by HNSW (about 15 minutes, 8 GiB)
	@exec "$(VENV)" -m bench.retrieval
