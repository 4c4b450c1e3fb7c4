/*
 * What must hold for every tree that is made of a text, whatever was typed: asked by the unit tests of
 * Markdown and, of every input, by its fuzzer.
 */
#ifndef TESTS_TREE_CHECK_H
#define TESTS_TREE_CHECK_H

#include "base/task.h"

/*
 * NULL when the tree is JSON of known elements, no longer than 8 × the text + 4 kB, and holds every letter,
 * digit and mark of the text, in order: in its words, addresses, mentions and numbers of lists, and no words
 * pose as another address. Else what is wrong. In the task's memory.
 */
const char *tree_fault(struct task *t, const char *markdown, const char *tree);

/* What a reader sees of a tree: its words, with a space between blocks. NULL when it is no tree. */
const char *tree_words(struct task *t, const char *tree);

/* The addresses of all links, in order, with a space after each. */
const char *tree_links(struct task *t, const char *tree);

#endif
