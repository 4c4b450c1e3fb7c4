/* The tables of answers: complete, and each shape with a name of its own, or one would hide another in
 * openapi.json. */
#include <string.h>

#include "api/answers.h"
#include "api/shape.h"
#include "api/shapes.h"
#include "suite.h"

static struct shapes gathered(void)
{
	struct shapes all = { .count = 0 };

	shapes_gather(&all, &problem_shape);
	for (const struct answer *const *table = answer_tables; *table; table++)
		for (const struct answer *a = *table; a->run; a++)
			if (a->shape)
				shapes_gather(&all, a->shape);
	return all;
}

static bool is_routed(handler *run)
{
	for (int i = 0; i < route_count; i++)
		if (routes[i].run == run)
			return true;
	return false;
}

START_TEST(every_address_says_what_it_answers_and_nothing_else_does)
{
	for (int i = 0; i < route_count; i++)
		ck_assert_msg(answers_know(routes[i].run), "%s answers nothing", routes[i].name);
	for (const struct answer *const *table = answer_tables; *table; table++)
		for (const struct answer *a = *table; a->run; a++)
			ck_assert_msg(is_routed(a->run), "line %d of a table is of no address",
			              (int)(a - *table));
}
END_TEST

START_TEST(an_answer_has_a_body_unless_it_is_204)
{
	for (const struct answer *const *table = answer_tables; *table; table++)
		for (const struct answer *a = *table; a->run; a++)
			ck_assert_int_eq(a->status == 204, !a->shape && !a->type);
}
END_TEST

START_TEST(no_two_shapes_have_one_name)
{
	static const char *const written_apart[] = { "Tree", "Node", "Attributes" };
	struct shapes all = gathered();

	for (int i = 0; i < all.count; i++) {
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(all.list[k]->name, all.list[i]->name);
		for (int k = 0; k < 3; k++)
			ck_assert_str_ne(written_apart[k], all.list[i]->name);
	}
	ck_assert_int_gt(all.count, 80);
}
END_TEST

static void look_at_parts(const struct shape *shape)
{
	for (const struct part *p = shape->parts; p->name; p++) {
		for (const struct part *q = shape->parts; q < p; q++)
			ck_assert_msg(strcmp(q->name, p->name) != 0, "%s.%s stands twice", shape->name,
			              p->name);
		ck_assert_msg((p->kind == PART_WORD) == (p->words && p->words[0]),
		              "%s.%s has the words of nothing", shape->name, p->name);
		ck_assert_msg((p->kind == PART_OBJECT) == (p->is != NULL), "%s.%s is of no shape",
		              shape->name, p->name);
	}
}

START_TEST(members_stand_once_and_are_of_something)
{
	struct shapes all = gathered();

	for (int i = 0; i < all.count; i++) {
		look_at_parts(all.list[i]);
		ck_assert_msg(!all.list[i]->begins || !all.list[i]->begins->begins,
		              "%s begins like what begins", all.list[i]->name);
	}
}
END_TEST

UNIT_SUITE(answers, TEST(every_address_says_what_it_answers_and_nothing_else_does),
           TEST(an_answer_has_a_body_unless_it_is_204), TEST(no_two_shapes_have_one_name),
           TEST(members_stand_once_and_are_of_something))
