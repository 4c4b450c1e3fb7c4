# Builds the harnesses with clang's fuzzer and sanitizers: make -f tests/fuzz/fuzz.mk BUILD=build/fuzz
# Libraries built by libraries.sh into $(BUILD)/libraries are found before the installed ones.
CC := clang
SANITIZE := address,undefined
CFLAGS := -O1 -g
include Makefile

HARNESSES := $(patsubst tests/fuzz/harness/%.c,$(BUILD)/run/%,$(sort $(wildcard tests/fuzz/harness/*.c)))
ALL_CFLAGS += -fsanitize=fuzzer-no-link -Itests/fuzz -Itests/unit -Wno-unknown-warning-option
SERVER := $(BUILD)/libserver.a
LIBRARY_FOLDER := $(wildcard $(BUILD)/libraries/made)

.PHONY: harnesses
harnesses: $(HARNESSES)

# An archive, so that a harness may include the file whose inner functions it plays, in the place of its object.
$(SERVER): $(OBJECTS)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/run/%: $(BUILD)/tests/fuzz/harness/%.o $(BUILD)/tests/fuzz/fuzz.o $(BUILD)/tests/unit/tree_check.o $(SERVER) $(LIBRARY_FOLDER)
	@mkdir -p $(@D)
	$(CC) -o $@ $(filter %.o,$^) $(SERVER) $(wildcard $(BUILD)/libraries/libunicode.a) -L$(BUILD)/libraries $(LDLIBS) -fsanitize=fuzzer

-include $(HARNESSES:$(BUILD)/run/%=$(BUILD)/tests/fuzz/harness/%.d) $(BUILD)/tests/fuzz/fuzz.d
.SECONDARY:
