# The two commands are `make run` and `make test`; each does its own set-up.
# `make help` lists the others.

.DEFAULT_GOAL := help

# What the window is built with: Fyne's thread checks and colour emoji left out.
# `make build TAGS=` keeps both; the tests of the window keep the checks.
TAGS      ?= migrated_fynedo,no_emoji
DOCUMENTS ?= ../shared/seeds
FUZZTIME  ?= 10s

GOFUMPT     := bin/tools/gofumpt-v0.12.0
STATICCHECK := bin/tools/staticcheck-v0.8.2
TIMED       := ./geo ./data ./atlas ./export ./ui
# Many cases of what one goroutine does, or other programs: no race is found
# there, and the detector makes them ten times as slow.
UNRACED     := Test(Layouts|Pages|Labels|AtFindsMicrostates|BriefSays|LeadersEnd|TurnedNames|CreditsCover|EveryLand|NeighboursMeet|Narrowing|CountriesComeOut|ShapesComeOut|NoCoast|SheetDraws|PPTX|OthersSee|PDF|ViewTravels|SameBytes|Shares|HTMLShows)

##@ The two commands
.PHONY: run test
run: ## open the atlas; without a display write it as multivector.png
	@sh scripts/run.sh

test: lint ## check format, vet, staticcheck, then run all tests that need no window
	CGO_ENABLED=0 go test ./...

##@ Building
.PHONY: build cli assets clean
build: ## the window: bin/multivector (the first time takes some minutes)
	@sh scripts/setup.sh window
	@[ -e bin/multivector ] || echo "The first build of the window compiles Fyne and its C parts: some minutes, once."
	CGO_ENABLED=1 go build -ldflags '-s -w' -tags '$(TAGS)' -o bin/multivector .

cli: ## the commands without a window, one static file: bin/multivector-cli
	@sh scripts/setup.sh go
	CGO_ENABLED=0 go build -ldflags '-s -w' -o bin/multivector-cli .

assets: ## write the embedded shapes and names anew from their npm packages
	@sh scripts/setup.sh go
	CGO_ENABLED=0 go run ./assets/build

clean: ## remove what was built here
	rm -rf bin multivector.png

##@ Checking
.PHONY: lint race fuzz bench bench-peers sheets check
lint: $(GOFUMPT) $(STATICCHECK) ## format, vet and staticcheck
	@sh scripts/lint.sh $(GOFUMPT) $(STATICCHECK)

race: ## the tests under the race detector, where work runs side by side
	@sh scripts/setup.sh window
	CGO_ENABLED=1 go test -race -timeout 20m -skip '$(UNRACED)' $(TIMED)

fuzz: ## every fuzz target for FUZZTIME (10s)
	@sh scripts/setup.sh go
	@sh scripts/fuzz.sh $(FUZZTIME)

bench: ## the speed of the map, as a table beside its targets
	@sh scripts/setup.sh go
	CGO_ENABLED=0 go run ./bench

bench-peers: bench/d3/node_modules ## the same scenes against d3-geo and gg (takes npm, some minutes)
	@sh scripts/setup.sh go
	CGO_ENABLED=0 go run ./bench -peers

sheets: ## contact sheets of the map into docs/sheets, to look at
	@sh scripts/setup.sh go
	CGO_ENABLED=0 go run ./bench/sheets -o docs/sheets

# Not npm ci: a registry that lags behind for other systems' packages stops it.
bench/d3/node_modules: bench/d3/package-lock.json
	npm install --prefix bench/d3 --no-save --no-audit --no-fund
	@touch $@

check: cli ## every quote against its document in DOCUMENTS (../shared/seeds)
	bin/multivector-cli check --documents $(DOCUMENTS)

##@ The real window, on a virtual screen
.PHONY: e2e measure measure-pan screenshot window-for-tests
e2e: window-for-tests ## open it, click in it, look at it
	MULTIVECTOR_BIN=$(CURDIR)/bin/multivector-checked CGO_ENABLED=0 go test -count=1 -v -tags e2e ./e2e

measure-pan: build ## how smoothly the map moves, beside a still picture
	MULTIVECTOR_BIN=$(CURDIR)/bin/multivector CGO_ENABLED=0 go test -count=1 -v -tags e2e -run '^TestMeasurePan$$' ./e2e -args -measure-pan

measure: build bin/emptywindow ## cold start, answer times and memory, as a table
	MULTIVECTOR_BIN=$(CURDIR)/bin/multivector CGO_ENABLED=0 go test -count=1 -v -tags e2e -run '^TestMeasure$$' ./e2e -args -measure

screenshot: window-for-tests ## the README's picture: docs/window.png
	MULTIVECTOR_BIN=$(CURDIR)/bin/multivector-checked CGO_ENABLED=0 go test -count=1 -v -tags e2e -run '^TestScreenshot$$' ./e2e -args -screenshot=$(CURDIR)/docs/window.png

# As the window, but with Fyne's thread checks: the tests fail on what they report.
window-for-tests:
	@sh scripts/setup.sh e2e
	CGO_ENABLED=1 go build -tags no_emoji -o bin/multivector-checked .

.PHONY: bin/emptywindow
bin/emptywindow:
	@sh scripts/setup.sh e2e
	CGO_ENABLED=1 go build -ldflags '-s -w' -tags 'e2e,$(TAGS)' -o bin/emptywindow ./e2e/emptywindow

##@ Help
.PHONY: help
help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z0-9-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# Pinned tools, built once; a newer version is another file.
$(GOFUMPT):
	@sh scripts/setup.sh go
	@sh scripts/tool.sh mvdan.cc/gofumpt $@

$(STATICCHECK):
	@sh scripts/setup.sh go
	@sh scripts/tool.sh honnef.co/go/tools/cmd/staticcheck $@
