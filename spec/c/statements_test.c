#include "check.h"

#include "annotated.h"
#include "resolve/contexts.h"
#include "resolve/statements.h"

static annotated fixture;

/* The statements of a text, parted by " | ", with the text of a mention in place of its code point. */
static void check_statements(int line, const char *source, const char *want)
{
	static char seen[8192];
	nd_arena arena;
	jmp_buf jump;
	nd_reading base, statements;
	annotated_read(&fixture, source);
	nd_arena_init(&arena, NULL);
	if (nd_arena_try(&arena, jump) != 0)
		abort();
	nd_read(&arena, &fixture.analysis, ND_READ_ALL, &base);
	nd_statements_read(&arena, &base, &statements);
	size_t size = 0;
	for (uint32_t i = 0; i < statements.units.count; i++) {
		nd_reading_unit unit = statements.units.items[i];
		if (i > 0)
			size += (size_t)snprintf(seen + size, sizeof seen - size, " | ");
		for (uint32_t at = unit.span.start, mark = unit.first_mark; at < unit.span.end;) {
			if (mark < unit.end_mark && statements.marks.items[mark].subject == at) {
				nd_str text = nd_str_cut(fixture.page.text, statements.marks.items[mark++].span);
				size += (size_t)snprintf(seen + size, sizeof seen - size, "%.*s", (int)text.size, text.data);
				at += 4;
			} else {
				seen[size++] = statements.subject.items[at++];
			}
		}
	}
	seen[size] = '\0';
	check_str(__FILE__, line, source, nd_str_of(seen, size), want);
	nd_arena_destroy(&arena);
}

#define CHECK_STATEMENTS(source, want) check_statements(__LINE__, source, want)

static void relative_clauses_are_statements(void)
{
	CHECK_STATEMENTS("{person:Ada}, who took office {date=2019:in 2019}, was ill.",
	                 "Ada took office in 2019 | Ada was ill.");
	CHECK_STATEMENTS("It met {organization:Acme}, which {person:Ada} founded {date=2012:in 2012}.",
	                 "Ada founded Acme in 2012.");
	CHECK_STATEMENTS("The {law:Paris Agreement}, from which {country:Chad} withdrew {date=2018:in 2018}, is old.",
	                 "Chad withdrew from Paris Agreement in 2018 | The Paris Agreement is old.");
	CHECK_STATEMENTS("{organization:Acme}, the firm {person:Ada} founded {date=2012:in 2012}.",
	                 "Ada founded Acme in 2012.");
}

static void participles_behind_a_name_are_passive(void)
{
	CHECK_STATEMENTS("{organization:Acme}, founded by {person:Ada}, grew.",
	                 "Acme was founded by Ada | Acme grew.");
	CHECK_STATEMENTS("It bought {organization:Acme}, a start-up founded by {person:Ada}.",
	                 "Acme was founded by Ada.");
}

static void verbs_share_a_subject(void)
{
	CHECK_STATEMENTS("{person:Ada} won the race and joined {organization:Acme}.", "Ada joined Acme.");
	CHECK_STATEMENTS("{person:Ada} was arrested and charged with fraud.", "Ada was charged with fraud.");
	CHECK_STATEMENTS("{person:Ada} was born there and founded {organization:Acme}.", "Ada founded Acme.");
	CHECK_STATEMENTS("{person:Ada} did not resign and join {organization:Acme}.", "");
	CHECK_STATEMENTS("{organization:Acme} won, defeating {organization:Bolt}.", "Acme defeating Bolt.");
	CHECK_STATEMENTS("{organization:Acme} said that profits rose and cut costs.", "");
	CHECK_STATEMENTS("{person:Ada} met {person:Bo} and {person:Cy} joined.", "");
}

static void what_interrupts_is_left_out(void)
{
	CHECK_STATEMENTS("The {organization:Fund} (IMF) approved it.", "The Fund approved it.");
	CHECK_STATEMENTS("{person:Ada}, however, left.", "Ada left.");
	CHECK_STATEMENTS("Its founder, {person:Ada}, left.", "Ada left.");
	CHECK_STATEMENTS("{person:Ada}, {person:Bo} and {person:Cy} left.", "");
}

static void questions_state_nothing(void)
{
	CHECK_STATEMENTS("Did {person:Ada}, who left, win?", "");
}

int main(void)
{
	relative_clauses_are_statements();
	participles_behind_a_name_are_passive();
	verbs_share_a_subject();
	what_interrupts_is_left_out();
	questions_state_nothing();
	return check_result();
}
