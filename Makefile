# Parvis: `make help` lists what there is. Needs nothing but make and a shell until something is compiled.
.DEFAULT_GOAL := all
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh
BUILD ?= build
ifeq ($(origin CC),default)
CC := gcc
endif
LIBRARIES := libmicrohttpd libpq jansson libsodium libarchive zlib
WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wformat=2 -Werror=format-security -Werror=implicit-function-declaration
HARDENING := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
CFLAGS ?= -O2 -g
SANITIZE ?=
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARNINGS) $(CFLAGS) $(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer,$(HARDENING)) \
	-Iinclude -Iserver -I$(BUILD)/generated $(shell pkg-config --cflags $(LIBRARIES)) -pthread
LDLIBS = $(shell pkg-config --libs $(LIBRARIES)) -lunistring -pthread -lm $(if $(SANITIZE),-fsanitize=$(SANITIZE),-pie -Wl,-z,relro,-z,now)

SOURCES := $(sort $(wildcard server/*.c server/*/*.c server/*/*/*.c))
QUERIES := $(sort $(wildcard sql/queries/*/*.sql))
MIGRATIONS := $(sort $(wildcard sql/migrations/*.sql))
FUNCTIONS := $(sort $(wildcard sql/functions/*.sql))
GENERATED := queries migrations functions words exports demo
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(GENERATED:%=$(BUILD)/generated/%.o)

.PHONY: help all web run check check-fast check-threads fuzz ledger sheets bench format lint packages bare clean
all: $(BUILD)/parvis web ## build the program and the page

$(BUILD)/parvis: $(OBJECTS)
	$(CC) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c | $(BUILD)/generated/queries.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generated/%.o: $(BUILD)/generated/%.c
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# A header for each subject, which is written only when it changes: what uses others is not compiled again.
$(BUILD)/generated/queries/%.h: $(BUILD)/generated/queries.c ;
$(BUILD)/generated/queries.c: $(QUERIES) $(MIGRATIONS) $(FUNCTIONS) sql/embed.awk sql/tail.sql
	@mkdir -p $(BUILD)/generated/queries
	awk -v tail=sql/tail.sql -v headers=$(BUILD)/generated/queries -v source=$(BUILD)/generated/queries.c -v functions_in="$(MIGRATIONS) $(FUNCTIONS)" -f sql/embed.awk $(QUERIES)

$(BUILD)/generated/migrations.c: $(MIGRATIONS) sql/texts.awk
	@mkdir -p $(BUILD)/generated
	awk -v table=sql_migrations -f sql/texts.awk $(MIGRATIONS) > $@

$(BUILD)/generated/functions.c: $(FUNCTIONS) sql/ordered.awk sql/texts.awk
	@mkdir -p $(BUILD)/generated
	ordered=$$(awk -f sql/ordered.awk $(FUNCTIONS)) && awk -v table=sql_functions -f sql/texts.awk $$ordered > $@

$(BUILD)/generated/exports.c: $(sort $(wildcard sql/export/*.sql)) sql/texts.awk
	@mkdir -p $(BUILD)/generated
	awk -v table=sql_exports -f sql/texts.awk $(sort $(wildcard sql/export/*.sql)) > $@

$(BUILD)/generated/demo.c: $(sort $(wildcard sql/demo/*.sql)) sql/texts.awk
	@mkdir -p $(BUILD)/generated
	awk -v table=sql_demo -f sql/texts.awk $(sort $(wildcard sql/demo/*.sql)) > $@

$(BUILD)/generated/words.c: web/words/fr.json web/words/en.json sql/words.awk
	@mkdir -p $(BUILD)/generated
	awk -f sql/words.awk web/words/fr.json web/words/en.json > $@

# The page: web/build.sh says how. One file with a date stands for the whole folder.
web: $(BUILD)/web/.made ## build the page alone
$(BUILD)/web/.made: $(shell find web -type f)
	web/build.sh $(BUILD)/web
	@touch $@

# Packages come first: nothing above can be built without them. Settings: PORT LISTEN STATE DEMO DATABASE_URL.
run: ## install what is missing, build, and run until Ctrl-C (PORT=8080 STATE=var DEMO=1 LISTEN=127.0.0.1)
	@docker/packages.sh run
	@$(MAKE) --no-print-directory -s -j$$(nproc) all
	@BUILD=$(BUILD) docker/run.sh

check: ## run every test, beside a running server; the last line counts them
	@docker/packages.sh test
	@tests/run.sh

check-fast: ## run what takes less than a minute: units, promises, the first stories
	@docker/packages.sh test
	@tests/run.sh fast

check-threads: ## run units, stories, the races of the matrix and the raw bytes under the thread sanitizer
	@docker/packages.sh test
	@BUILD=$(BUILD)/threads SANITIZE=thread tests/run.sh unit stories matrix raw

fuzz: ## read the bytes of strangers for hours (FUZZ_SECONDS=300 FUZZ_RUNS= of each harness; FUZZ='markdown body')
	@docker/packages.sh test
	@tests/fuzz/run.sh long $(FUZZ)

ledger: ## kill server, seal and PostgreSQL under writers: nothing acknowledged is lost or doubled
	@docker/packages.sh test
	@tests/run.sh ledger

sheets: ## take pictures of every screen and state, for a person to look at (build/sheets)
	@docker/packages.sh test
	@SANITIZE= BUILD=$(BUILD)/shown tests/run.sh sheets

bench: ## measure the server beside pgbench running the same SQL
	@docker/packages.sh test
	@tests/bench/run.sh

C_FILES = $(shell find server include tests -name '*.[ch]' -not -path '*/node_modules/*')
SCRIPTS = $(shell find docker web tests -name '*.sh' -not -path '*/node_modules/*' -not -name cluster.sh) .ci/run
STRICT = $(MAKE) --no-print-directory -s -j$$(nproc) CFLAGS='-O2 -g -Werror'

format: ## lay out the C files as .clang-format says
	@docker/packages.sh lint
	clang-format -i $(C_FILES)

lint: $(BUILD)/generated/queries.c ## refuse warnings of gcc and clang, other layouts, and what .clang-tidy lists
	@docker/packages.sh lint
	$(STRICT) CC=gcc BUILD=$(BUILD)/gcc $(BUILD)/gcc/parvis
	$(STRICT) CC=clang BUILD=$(BUILD)/clang $(BUILD)/clang/parvis
	printf '%s\n' $(SOURCES) | xargs -P $$(nproc) -n 1 sh -c 'clang-tidy --quiet "$$@" -- $(filter-out -Wformat=2,$(ALL_CFLAGS)) -I$(BUILD)/clang/generated' tidy
	shellcheck -x -S error -s bash $(SCRIPTS)
	clang-format --dry-run --Werror $(C_FILES)

packages: ## only install the packages that build, run and tests need
	@docker/packages.sh test

bare: ## prove `make run` on an empty Debian 12 in a chroot (developers, as root, needs debootstrap)
	@docker/bare.sh

clean: ## remove what was built; data in var/ stay
	rm -rf $(BUILD)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

-include $(OBJECTS:.o=.d)
