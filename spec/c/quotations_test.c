#include "check.h"

#include "annotate/annotate.h"
#include "base/str.h"

static nd_arena arena;
static nd_quotation_array found;
static nd_page page;
static nd_block blocks[16];

/* Each line is a paragraph. */
static void read_text(const char *text)
{
	jmp_buf jump;
	nd_arena_destroy(&arena);
	if (nd_arena_try(&arena, jump) != 0)
		return;
	page = (nd_page){.text = nd_str_of(text, strlen(text)), .blocks = blocks};
	found = (nd_quotation_array){0};
	for (uint32_t start = 0; start < page.text.size;) {
		uint32_t end = nd_str_find(page.text, ND_STR("\n"), start);
		end = end == ND_NONE ? page.text.size : end;
		blocks[page.block_count++] = (nd_block){.span = {start, end}, .kind = ND_BLOCK_PARAGRAPH};
		start = end + 1;
	}
	nd_document document = {.page = &page};
	nd_annotate_quotations(&arena, &arena, &document, &found);
}

static nd_str content(uint32_t index)
{
	return index < found.count ? nd_str_cut(page.text, found.items[index].content) : (nd_str){0};
}

static nd_str span(uint32_t index)
{
	return index < found.count ? nd_str_cut(page.text, found.items[index].span) : (nd_str){0};
}

static void one(const char *text, const char *want)
{
	read_text(text);
	CHECK_INT(found.count, 1);
	CHECK_STR(content(0), want);
}

static void none(const char *text)
{
	read_text(text);
	CHECK_INT(found.count, 0);
}

static void every_kind_of_mark(void)
{
	one("“We will stay,” he said.", "We will stay,");
	one("\"We will stay,\" he said.", "We will stay,");
	one("''We will stay,'' he said.", "We will stay,");
	one("``We will stay,'' he said.", "We will stay,");
	one("‘We will stay,’ he said.", "We will stay,");
	one("'We will stay,' he said.", "We will stay,");
	one("„Wir bleiben hier“, sagte er.", "Wir bleiben hier");
	one("« Nous restons ici », dit-il.", "Nous restons ici");
	one("»Wir bleiben hier«, sagte er.", "Wir bleiben hier");
	one("‹We will stay›, he said.", "We will stay");
	one("”Vi stannar kvar”, sade han.", "Vi stannar kvar");
	read_text("He said:\"We will stay.\" Then (\"as always\") he left.");
	CHECK_INT(found.count, 2);
	CHECK_STR(content(0), "We will stay.");
	CHECK_STR(span(1), "\"as always\"");
}

static void apostrophes_are_told_apart(void)
{
	none("The workers' union and the boss's car: it's Tom's, isn't it?");
	none("It’s the ’90s again, and the workers’ union ’s fine.");
	none("He is 5'11\" tall, with a 6\" scar and 12\" boots.");
	one("‘The workers’ union isn’t ours,’ she said.", "The workers’ union isn’t ours,");
	one("'It's the boys' game,' she said.", "It's the boys' game,");
	one("She said 'the vote was fair' and left for the 1990s' end.", "the vote was fair");
	none("Rock 'n' roll, and get 'em while they're hot.");
	none("<a href=\"http://example.org/a b\">");
}

static void marks_within_belong_to_the_quotation(void)
{
	one("“He told me ‘go home’ and I went,” she said.", "He told me ‘go home’ and I went,");
	one("‘He told me “go home” and I went,’ she said.", "He told me “go home” and I went,");
	one("'He told me \"go home\" and I went,' she said.", "He told me \"go home\" and I went,");
	one("''Then he said 'leave it.''' She did.", "Then he said 'leave it.'");
}

static void paragraphs_go_on(void)
{
	read_text("“We began in June.\n“We ended in May,” she said.");
	CHECK_INT(found.count, 2);
	CHECK_STR(content(0), "We began in June.");
	CHECK(!found.items[0].continues);
	CHECK(found.items[1].continues);
	CHECK_STR(content(1), "We ended in May,");
	read_text("“We began in June.\nThe minister left.");
	CHECK_INT(found.count, 1); /* unclosed: ends with its paragraph */
	CHECK_STR(span(0), "“We began in June.");
	read_text("“We began in June.”\n“We ended in May,” she said.");
	CHECK(found.count == 2 && !found.items[1].continues);
	read_text("\"We began, he said. \"We ended.\" They left.");
	CHECK_INT(found.count, 1); /* a mark that was never closed is a slip where others are closed behind it */
	CHECK_STR(content(0), "We ended.");
}

static void fragments_and_titles(void)
{
	read_text("The “strongman” said the plan was “good for nobody at all” again. “Never,” he said.");
	CHECK_INT(found.count, 3);
	CHECK_INT(found.items[0].kind, ND_QUOTE_MIXED);
	CHECK_INT(found.items[1].kind, ND_QUOTE_DIRECT);
	CHECK_INT(found.items[2].kind, ND_QUOTE_DIRECT);
	none("She starred in “A Walk in the Snow” and wrote for \"The Morning Paper.\"");
	one("He called her “The Iron Aunt” twice.", "The Iron Aunt"); /* a name that somebody gave */
	none("“” and “...” and \"!\"");
}

static void a_million_marks(void)
{
	static char text[2000001];
	const char *const units[] = {"\"a ", "“a” ", "'a ", "“‘", "a’ “b "};
	for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
		size_t size = strlen(units[u]), used = 0;
		while (used + size < sizeof text) {
			memcpy(text + used, units[u], size);
			used += size;
		}
		text[used] = '\0';
		read_text(text);
		for (uint32_t i = 0; i < found.count; i++) {
			CHECK(found.items[i].span.start < found.items[i].span.end);
			CHECK(i == 0 || found.items[i].span.start >= found.items[i - 1].span.end);
		}
		CHECK(arena.taken < 64 * sizeof text);
	}
}

int main(void)
{
	nd_arena_init(&arena, NULL);
	every_kind_of_mark();
	apostrophes_are_told_apart();
	marks_within_belong_to_the_quotation();
	paragraphs_go_on();
	fragments_and_titles();
	a_million_marks();
	nd_arena_destroy(&arena);
	return check_result();
}
