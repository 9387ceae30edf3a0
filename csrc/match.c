/* Patterns and rules over an article, and its lead: the public functions that read the finished analysis. */
#include "article.h"
#include "base/str.h"
#include "resolve/facts.h"
#include "resolve/matches.h"

static nd_analysis analysis_of(const nd_article *article)
{
	return (nd_analysis){&article->findings->document, &article->findings->annotations, &article->findings->resolution};
}

/* ---- matches ---------------------------------------------------------------------------------------------------- */

typedef ND_ARRAY(nd_match) match_array;

typedef struct match_job {
	const nd_patterns *patterns;
	match_array found;
	nd_status status;
	nd_error *error;
} match_job;

static const nd_capture *captures_of(nd_arena *arena, const nd_matched *matched)
{
	const nd_pattern_code *code = matched->code;
	nd_capture *captures = nd_arena_new_n(arena, nd_capture, code->group_count);
	for (uint32_t i = 1; i <= code->group_count; i++) {
		const nd_matched_group *group = &matched->groups[i];
		captures[i - 1] = (nd_capture){nd_arena_copy(arena, code->groups[i]), group->span, nd_matched_entity(group)};
	}
	return captures;
}

static void match(nd_article *article, nd_arena *scratch, void *what)
{
	match_job *job = what;
	nd_analysis analysis = analysis_of(article);
	nd_matched_array matched;
	job->status = nd_match_patterns(scratch, &analysis, job->patterns, &matched, job->error);
	for (uint32_t i = 0; i < matched.count && job->status == ND_OK; i++) {
		const nd_matched *one = &matched.items[i];
		const nd_capture *captures = captures_of(&article->arena, one);
		*nd_array_push(&article->arena, &job->found) =
		        (nd_match){one->pattern, one->whole.span, captures, one->code->group_count};
	}
}

nd_status nd_article_match(nd_article *article, const nd_patterns *patterns, const nd_match **items, uint32_t *count,
                           nd_error *error)
{
	match_job job = {.patterns = patterns, .error = error};
	*items = NULL;
	*count = 0;
	nd_status status = nd_article_annotate(article, error);
	if (status == ND_OK)
		status = nd_article_work(article, match, &job, "no memory to match the patterns", error);
	if (status != ND_OK || job.status != ND_OK)
		return status != ND_OK ? status : job.status;
	*items = job.found.items;
	*count = job.found.count;
	return ND_OK;
}

/* ---- facts ------------------------------------------------------------------------------------------------------ */

typedef struct fact_job {
	const nd_rules *rules;
	nd_fact_array found;
	nd_status status;
	nd_error *error;
} fact_job;

static void find_facts(nd_article *article, nd_arena *scratch, void *what)
{
	fact_job *job = what;
	nd_analysis analysis = analysis_of(article);
	job->status = nd_find_facts(&article->arena, scratch, &analysis, job->rules, &job->found, job->error);
}

nd_status nd_article_facts(nd_article *article, const nd_rules *rules, const nd_fact **items, uint32_t *count,
                           nd_error *error)
{
	fact_job job = {.rules = rules, .error = error};
	*items = NULL;
	*count = 0;
	nd_status status = nd_article_annotate(article, error);
	if (status == ND_OK)
		status = nd_article_work(article, find_facts, &job, "no memory to find the facts", error);
	if (status != ND_OK || job.status != ND_OK)
		return status != ND_OK ? status : job.status;
	*items = job.found.items;
	*count = job.found.count;
	return ND_OK;
}

/* ---- lead ------------------------------------------------------------------------------------------------------- */

/* Whether the text ends as a sentence does: with . ! ? or …, perhaps within closing marks. */
static bool ends_as_sentence(nd_str text)
{
	static const char *const closing[] = {"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
	for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
		if (nd_str_ends(text, nd_str_of(closing[i], strlen(closing[i])))) {
			text.size -= (uint32_t)strlen(closing[i]);
			break;
		}
	return nd_str_ends(text, ND_STR(".")) || nd_str_ends(text, ND_STR("!")) || nd_str_ends(text, ND_STR("?")) ||
	       nd_str_ends(text, ND_STR("\xE2\x80\xA6"));
}

/* A paragraph of fewer words is a label or a cry, no lead. */
static bool has_words(nd_str text)
{
	enum { FEWEST_WORDS = 5 };
	uint32_t spaces = 0;
	for (uint32_t i = 0; i < text.size && spaces < FEWEST_WORDS; i++)
		spaces += text.data[i] == ' ' || text.data[i] == '\n';
	return spaces + 1 >= FEWEST_WORDS;
}

nd_span nd_article_lead(const nd_article *article)
{
	const nd_page *page = &article->page;
	for (uint32_t i = 0; i < page->block_count; i++) {
		const nd_block *block = &page->blocks[i];
		nd_str text = nd_str_trim(nd_str_cut(page->text, block->span));
		bool is_body = block->kind == ND_BLOCK_PARAGRAPH && !nd_span_overlaps(block->span, page->title_span) &&
		               !nd_page_is_credit(page, block->span);
		if (is_body && has_words(text) && ends_as_sentence(text))
			return block->span;
	}
	return (nd_span){0, 0};
}
