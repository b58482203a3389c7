# One command for each thing a newcomer does; `make help` lists them.

DATA ?= var
ADDRESS ?= 127.0.0.1:8080
DOMAIN ?= localhost
FUZZ_SECONDS ?= 900
MINUTES ?= 30
OUT ?= .build/screenshots
QUESTIONS ?=

PORTAL = .build/release/portal
# Swift's runtime is linked in: the program runs where there is no toolchain, and calls it faster.
BUILD_PORTAL = swift build --configuration release --static-swift-stdlib --product portal
SWIFT_SOURCES = Package.swift Sources Tests Benchmarks Fuzz

.DEFAULT_GOAL := help
.PHONY: help setup run build test lint format routes screenshots attack soak sanitize bench \
	fuzz differential

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## install what building needs, fetch the typeface and the rich-text editor
	@scripts/install-packages.sh build
	@scripts/fetch-typeface.sh
	@scripts/fetch-editor.sh

run: ## build, load the demonstration content once, and serve
	@scripts/install-packages.sh build
	@scripts/fetch-typeface.sh || echo "The portal will use the system's typeface."
	@scripts/fetch-editor.sh || echo "Editors will write plain text."
	$(BUILD_PORTAL)
	$(PORTAL) demo --data "$(DATA)"
	$(PORTAL) serve --data "$(DATA)" --address $(ADDRESS) --domain $(DOMAIN)

build: ## build for release
	@scripts/install-packages.sh build
	$(BUILD_PORTAL)

test: ## everything that is checked, in the order a fault is cheapest
	@scripts/test.sh

lint: ## say where a Swift file departs from the house's format
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## rewrite Swift files in the house's format
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

routes: ## list method, path, access and handler of every route
	swift run portal routes

screenshots: ## picture every kind of page into OUT
	@scripts/browser-tools.sh
	swift build --product portal
	.venv/bin/python Tests/Browser/screenshots.py --portal .build/debug/portal "$(OUT)"

attack: ## attack the release portal, a normal client beside it, and print the table
	@scripts/install-packages.sh build
	$(BUILD_PORTAL)
	PYTHONPATH=Tests/Browser python3 Tests/Hostile/measure.py --portal $(PORTAL)

soak: ## load the release portal with faults for MINUTES; fails when memory or sockets grow
	@scripts/install-packages.sh build
	$(BUILD_PORTAL)
	PYTHONPATH=Tests/Browser python3 Tests/Hostile/soak.py --portal $(PORTAL) --minutes $(MINUTES)

sanitize: ## run HTTPKit's tests under the address and the thread sanitizer
	@scripts/install-packages.sh build
	@scripts/sanitize.sh

bench: ## measure beside nginx, h2o and Hummingbird; print the tables of docs/performance.md
	@scripts/install-packages.sh build
	@scripts/install-packages.sh bench
	@scripts/install-packages.sh peers || echo "Goes on without h2o."
	$(BUILD_PORTAL)
	swift build --configuration release --package-path Benchmarks --scratch-path .build/benchmarks
	swift build --configuration release --package-path Benchmarks/Peers --scratch-path .build/peers \
		|| echo "Goes on without Hummingbird."
	cd Benchmarks && python3 -m serving
	.build/benchmarks/release/TextCost Resources
	.build/benchmarks/release/SearchBench 100000 .build/archives/search.sqlite
	test -d .build/archives/editors || $(PORTAL) demo --data .build/archives/editors --resources Resources
	$(PORTAL) migrate --data .build/archives/editors
	.build/benchmarks/release/EditorCost .build/archives/editors 200000
	rm -rf .build/archives/questions && $(PORTAL) demo --data .build/archives/questions
	.build/benchmarks/release/QuestionBench 100000 .build/archives/questions $(QUESTIONS)

fuzz: ## fuzz HTTPKit's parsers, FUZZ_SECONDS of processor time each (TARGETS: some in Fuzz/corpus)
	@scripts/install-packages.sh build
	@scripts/fuzz.sh $(FUZZ_SECONDS) $(TARGETS)

differential: ## compare HTTPKit's reading of generated requests with h11's and gunicorn's
	@scripts/install-packages.sh build
	@scripts/differential.sh
