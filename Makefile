# Parvis: `make help` lists what there is.
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh
BUILD ?= build
CC ?= gcc
LIBRARIES := libmicrohttpd libpq jansson libsodium libarchive md4c
WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wformat=2 -Werror=format-security -Werror=implicit-function-declaration
HARDENING := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
CFLAGS ?= -O2 -g
SANITIZE ?=
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARNINGS) $(CFLAGS) $(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer,$(HARDENING)) \
	-Iinclude -I$(BUILD)/generated $(shell pkg-config --cflags $(LIBRARIES)) -pthread
LDLIBS = $(shell pkg-config --libs $(LIBRARIES)) -pthread $(if $(SANITIZE),-fsanitize=$(SANITIZE),-pie -Wl,-z,relro,-z,now)

SOURCES := $(sort $(wildcard server/*.c server/*/*.c))
QUERIES := $(sort $(wildcard sql/queries/*/*.sql))
GENERATED := queries migrations words exports
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(GENERATED:%=$(BUILD)/generated/%.o)

.PHONY: all
all: $(BUILD)/parvis $(BUILD)/web/.made

$(BUILD)/parvis: $(OBJECTS)
	$(CC) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c | $(BUILD)/generated/queries.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generated/%.o: $(BUILD)/generated/%.c
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generated/queries.h $(BUILD)/generated/queries.c &: $(QUERIES) sql/embed.awk sql/tail.sql
	@mkdir -p $(BUILD)/generated
	awk -v tail=sql/tail.sql -v header=$(BUILD)/generated/queries.h -v source=$(BUILD)/generated/queries.c -f sql/embed.awk $(QUERIES)

$(BUILD)/generated/migrations.c: $(sort $(wildcard sql/migrations/*.sql)) sql/texts.awk
	@mkdir -p $(BUILD)/generated
	awk -v table=sql_migrations -f sql/texts.awk $(sort $(wildcard sql/migrations/*.sql)) > $@

$(BUILD)/generated/exports.c: $(sort $(wildcard sql/export/*.sql)) sql/texts.awk
	@mkdir -p $(BUILD)/generated
	awk -v table=sql_exports -f sql/texts.awk $(sort $(wildcard sql/export/*.sql)) > $@

$(BUILD)/generated/words.c: web/words/fr.json web/words/en.json sql/words.awk
	@mkdir -p $(BUILD)/generated
	awk -f sql/words.awk web/words/fr.json web/words/en.json > $@

-include $(OBJECTS:.o=.d)
