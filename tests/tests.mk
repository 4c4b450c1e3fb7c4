# Builds what the tests run, with the rules and flags of the Makefile: make -f tests/tests.mk BUILD=build/check
include Makefile

UNIT_TESTS := $(sort $(wildcard tests/unit/test_*.c))
UNIT_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/unit/*.c)))
STORY_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/story_*.c)))
PROGRAMS := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/story.c tests/matrix/*.c tests/ledger/*.c tests/bench/*.c))
# Everything but the entry point: unit tests reach what they want.
UNDER_TEST := $(filter-out $(BUILD)/server/main.o,$(OBJECTS))
BASE := $(patsubst %.c,$(BUILD)/%.o,$(wildcard server/base/arena.c server/base/id.c))

.PHONY: tests unit-tests stories-player
tests: $(BUILD)/tests/unit/run $(PROGRAMS)
stories-player: $(BUILD)/tests/story
unit-tests: $(BUILD)/tests/unit/run

# The suites are the files: nobody can forget to list one.
$(BUILD)/generated/suites.def: $(UNIT_TESTS)
	@mkdir -p $(@D)
	@for file in $(UNIT_TESTS); do name=$${file##*/test_}; echo "SUITE($${name%.c})"; done > $@

$(BUILD)/tests/unit/main.o: $(BUILD)/generated/suites.def

$(BUILD)/tests/%.o: ALL_CFLAGS += -Itests -Itests/unit $(shell pkg-config --cflags check)
$(BUILD)/tests/unit/run: $(UNIT_OBJECTS) $(UNDER_TEST)
	$(CC) -o $@ $^ $(shell pkg-config --libs check) $(LDLIBS)

$(BUILD)/tests/ledger/cutting: $(BUILD)/tests/cut/cutter.o
$(PROGRAMS): %: %.o $(STORY_OBJECTS) $(BASE)
	$(CC) -o $@ $^ $(LDLIBS)

-include $(UNIT_OBJECTS:.o=.d) $(STORY_OBJECTS:.o=.d) $(PROGRAMS:=.d)

# These run the server's own code on a database, so they are linked with all of it.
WITH_SERVER := $(BUILD)/tests/audit/load $(BUILD)/tests/sql/left_open $(BUILD)/tests/sql/writing $(BUILD)/tests/cut/cuts $(BUILD)/tests/cut/requests $(BUILD)/tests/cut/migrations
tests: $(WITH_SERVER)
$(BUILD)/tests/cut/cuts $(BUILD)/tests/cut/requests $(BUILD)/tests/cut/migrations: $(BUILD)/tests/cut/cutter.o
$(BUILD)/tests/cut/requests: $(BUILD)/tests/memory/asking.o
$(WITH_SERVER): %: %.o $(UNDER_TEST)
	$(CC) -o $@ $^ $(LDLIBS)

# With a table of statements of its own.
tests: $(BUILD)/tests/sql/rows
$(BUILD)/tests/sql/rows: $(BUILD)/tests/sql/rows.o $(filter-out $(BUILD)/generated/queries.o,$(UNDER_TEST))
	$(CC) -o $@ $^ $(LDLIBS)
-include $(BUILD)/tests/sql/rows.d $(WITH_SERVER:=.d) $(BUILD)/tests/cut/cutter.d

# Its malloc() is the one of the libraries too: hence exported.
MEMORY_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/memory/*.c))
tests: $(BUILD)/tests/memory/exhausted
$(BUILD)/tests/memory/exhausted: $(MEMORY_OBJECTS) $(UNDER_TEST)
	$(CC) -rdynamic -o $@ $^ $(LDLIBS)
-include $(MEMORY_OBJECTS:.o=.d)

# The examples of CommonMark, and what must hold for the tree of each.
tests: $(BUILD)/tests/commonmark/read
$(BUILD)/tests/commonmark/read: $(BUILD)/tests/commonmark/read.o $(BUILD)/tests/unit/tree_check.o $(UNDER_TEST)
	$(CC) -o $@ $^ $(LDLIBS)
-include $(BUILD)/tests/commonmark/read.d
