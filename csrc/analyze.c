/* The pipeline, top to bottom: bytes, text, tree, page; then sentences, mentions, entities. */
#include <string.h>

#include "article.h"
#include "base/status.h"
#include "base/str.h"
#include "page/credits.h"
#include "page/sniff.h"

enum { DEFAULT_DEPTH = 512 };
static const size_t DEFAULT_BYTES = (size_t)256 << 20, MOST_BYTES = INT32_MAX;

/* ---- bytes to page ---------------------------------------------------------------------------------------------- */

static nd_status check_size(size_t size, const nd_options *options, nd_error *error)
{
	size_t limit = options->limits.bytes != 0 ? options->limits.bytes : DEFAULT_BYTES;
	if (limit > MOST_BYTES)
		limit = MOST_BYTES;
	if (size > limit)
		return nd_fail(error, ND_TOO_LARGE, "the input is larger than the limit", limit);
	return ND_OK;
}

static void read_page(nd_article *article, nd_arena *scratch, nd_format format, nd_str text, const nd_options *options)
{
	nd_page_hints hints = {options->url, options->published, options->language};
	if (format == ND_FORMAT_HTML) {
		nd_tree tree;
		uint32_t depth = options->limits.depth != 0 ? options->limits.depth : DEFAULT_DEPTH;
		nd_html_parse(scratch, text, depth, &tree);
		nd_page_from_html(&article->arena, scratch, &tree, &hints, &article->models->blocks, &article->page);
	} else if (format == ND_FORMAT_MARKDOWN) {
		nd_page_from_markdown(&article->arena, scratch, nd_arena_copy(&article->arena, text), &hints, &article->page);
	} else {
		nd_page_from_text(&article->arena, scratch, nd_arena_copy(&article->arena, text), &hints, &article->page);
	}
	nd_page_find_credits(&article->page);
}

/* The text of a text input is the input, byte for byte, so that positions agree: also its byte order mark, and bytes that
 * are no UTF-8. Only UTF-16 and what the caller names a charset for is decoded. */
static void keep_bytes(nd_decoded *decoded, nd_str bytes, nd_str charset)
{
	bool is_decoded = charset.data != NULL || nd_str_starts(decoded->name, ND_STR("UTF-16"));
	if (decoded->map != NULL && is_decoded)
		return;
	*decoded = (nd_decoded){.text = bytes, .name = ND_STR("UTF-8")};
}

static nd_status parse(nd_article *article, nd_arena *scratch, nd_str bytes, const nd_options *options, nd_error *error)
{
	nd_format format = options->format != ND_FORMAT_AUTO ? options->format : nd_sniff_format(bytes, options->url);
	if (nd_sniff_binary(bytes))
		return nd_fail(error, ND_NOT_TEXT, "the input is binary, neither a page nor text", 0);
	nd_decoded decoded;
	nd_status status = nd_charset_decode(&article->arena, scratch, bytes, options->charset, format == ND_FORMAT_HTML,
	                                     &decoded, error);
	if (status != ND_OK)
		return status;
	article->format = format;
	if (format == ND_FORMAT_TEXT)
		keep_bytes(&decoded, bytes, options->charset);
	read_page(article, scratch, format, decoded.text, options);
	article->decoded = decoded;
	return ND_OK;
}

static const nd_findings NOTHING_FOUND;

static nd_article *new_article(const nd_models *models, const nd_allocator *allocator)
{
	nd_arena arena;
	jmp_buf out_of_memory;
	nd_arena_init(&arena, allocator);
	if (nd_arena_try(&arena, out_of_memory) != 0)
		return NULL; /* the first piece was refused: nothing is held */
	nd_article *article = nd_arena_new(&arena, nd_article);
	arena.on_exhaustion = NULL;
	article->arena = arena;
	article->models = models;
	article->findings = &NOTHING_FOUND;
	return article;
}

/* Where running out of memory lands. */
static nd_status try_parse(nd_article *article, nd_arena *scratch, nd_str bytes, const nd_options *options,
                           nd_error *error)
{
	jmp_buf out_of_memory;
	if (nd_arena_try(&article->arena, out_of_memory) != 0)
		return nd_fail(error, ND_NO_MEMORY, "no memory to read the article", 0);
	scratch->on_exhaustion = &out_of_memory;
	return parse(article, scratch, bytes, options, error);
}

/* What the caller set, in the struct of this version: an older caller's is shorter. */
static nd_options known_options(const nd_options *given)
{
	nd_options known = ND_OPTIONS;
	if (given != NULL)
		memcpy(&known, given, given->size < sizeof known ? given->size : sizeof known);
	return known;
}

nd_status nd_article_parse(const nd_models *models, const void *bytes, size_t size, const nd_options *given,
                           nd_article **article, nd_error *error)
{
	const nd_options options = known_options(given);
	*article = NULL;
	nd_status status = check_size(size, &options, error);
	if (status != ND_OK)
		return status;
	nd_article *parsed = new_article(models, options.allocator);
	if (parsed == NULL)
		return nd_fail(error, ND_NO_MEMORY, "no memory for the article", 0);
	parsed->names = options.names;
	parsed->probabilities = options.probabilities;
	nd_arena scratch;
	nd_arena_init(&scratch, options.allocator);
	status = try_parse(parsed, &scratch, nd_str_of(bytes, size), &options, error);
	nd_arena_destroy(&scratch);
	parsed->arena.on_exhaustion = NULL;
	if (status != ND_OK) {
		nd_article_free(parsed);
		return status;
	}
	*article = parsed;
	return ND_OK;
}

void nd_article_free(nd_article *article)
{
	if (article == NULL)
		return;
	nd_arena arena = article->arena; /* the article lives in it */
	nd_arena_destroy(&arena);
}

/* ---- page to what it says --------------------------------------------------------------------------------------- */

/* Where running out of memory lands. */
static nd_status try_work(nd_article *article, nd_arena *scratch, void (*work)(nd_article *, nd_arena *, void *),
                          void *what, const char *message, nd_error *error)
{
	jmp_buf out_of_memory;
	if (nd_arena_try(&article->arena, out_of_memory) != 0)
		return nd_fail(error, ND_NO_MEMORY, message, 0);
	scratch->on_exhaustion = &out_of_memory;
	work(article, scratch, what);
	return ND_OK;
}

nd_status nd_article_work(nd_article *article, void (*work)(nd_article *, nd_arena *, void *), void *what,
                          const char *message, nd_error *error)
{
	nd_arena scratch;
	nd_arena_init(&scratch, article->arena.allocator);
	nd_status status = try_work(article, &scratch, work, what, message, error);
	nd_arena_destroy(&scratch);
	article->arena.on_exhaustion = NULL;
	return status;
}

static void annotate(nd_article *article, nd_arena *scratch, void *unused)
{
	(void)unused;
	nd_arena *arena = &article->arena;
	nd_findings *found = nd_arena_new(arena, nd_findings);
	const nd_page *page = &article->page;
	const nd_annotators with = {&article->models->names, &article->models->gazetteer, article->names,
	                            article->probabilities};
	found->document.page = page;
	nd_text_segment(arena, page->text, page->blocks, page->block_count, &found->document.segments);
	nd_annotate(arena, scratch, &with, &found->document, &found->annotations);
	const nd_resolvers resolvers = {&article->models->gazetteer, &article->models->places};
	nd_resolve(arena, scratch, &resolvers, &found->document, &found->annotations, &found->resolution);
	article->findings = found;
}

nd_status nd_article_annotate(nd_article *article, nd_error *error)
{
	if (article->findings != &NOTHING_FOUND)
		return ND_OK;
	return nd_article_work(article, annotate, NULL, "no memory to annotate the article", error);
}

/* ---- what the article gives ------------------------------------------------------------------------------------- */

nd_metadata nd_article_metadata(const nd_article *article)
{
	return article->page.metadata;
}

nd_format nd_article_format(const nd_article *article)
{
	return article->format;
}

nd_str nd_article_text(const nd_article *article)
{
	return article->page.text;
}

nd_span nd_article_source(const nd_article *article, nd_span text)
{
	nd_span source = nd_page_source(&article->page, text);
	if (source.start == source.end)
		return (nd_span){0, 0};
	return (nd_span){nd_decoded_source(&article->decoded, source.start), nd_decoded_source(&article->decoded, source.end)};
}

#define ND_ACCESSOR(name, type, array, length)                                      \
	uint32_t nd_article_##name(const nd_article *article, const type **items)   \
	{                                                                           \
		*items = article->array;                                            \
		return article->length;                                             \
	}

ND_ACCESSOR(blocks, nd_block, page.blocks, page.block_count)
ND_ACCESSOR(embeds, nd_embed, page.embeds, page.embed_count)
ND_ACCESSOR(links, nd_link, page.links, page.link_count)
ND_ACCESSOR(images, nd_image, page.images, page.image_count)
ND_ACCESSOR(sentences, nd_sentence, findings->document.segments.sentences, findings->document.segments.sentence_count)
ND_ACCESSOR(tokens, nd_token, findings->document.segments.tokens, findings->document.segments.token_count)
ND_ACCESSOR(mentions, nd_mention, findings->resolution.mentions, findings->resolution.mention_count)
ND_ACCESSOR(entities, nd_entity, findings->resolution.entities, findings->resolution.entity_count)
ND_ACCESSOR(references, nd_reference, findings->resolution.references, findings->resolution.reference_count)
ND_ACCESSOR(quotes, nd_quote, findings->resolution.quotes, findings->resolution.quote_count)
ND_ACCESSOR(dates, nd_date, findings->annotations.dates.items, findings->annotations.dates.count)
ND_ACCESSOR(amounts, nd_amount, findings->annotations.amounts.items, findings->annotations.amounts.count)

const char *nd_type_name(nd_type type)
{
	static const char *const names[ND_TYPE_COUNT] = {
	        [ND_PERSON] = "person",     [ND_ORGANIZATION] = "organization", [ND_LOCATION] = "location",
	        [ND_COUNTRY] = "country",   [ND_FACILITY] = "facility",         [ND_NORP] = "norp",
	        [ND_EVENT] = "event",       [ND_PRODUCT] = "product",           [ND_WORK] = "work",
	        [ND_LAW] = "law",           [ND_LANGUAGE] = "language",         [ND_MISC] = "misc",
	        [ND_DATE] = "date",         [ND_MONEY] = "money",               [ND_PERCENT] = "percent",
	        [ND_QUANTITY] = "quantity", [ND_HANDLE] = "handle",
	};
	return type > 0 && type < ND_TYPE_COUNT ? names[type] : "unknown";
}
