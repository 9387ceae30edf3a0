#include "page/metadata.h"

#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/language.h"
#include "page/metadata_parts.h"
#include "page/phrases.h"
#include "page/url.h"

/* ---- the walk ------------------------------------------------------------------------------------------------------- */

static bool is_head_element(uint16_t tag)
{
	return tag == ND_TAG_META || tag == ND_TAG_LINK || tag == ND_TAG_TITLE || tag == ND_TAG_SCRIPT || tag == ND_TAG_HTML;
}

static bool is_opaque(uint16_t tag)
{
	return tag == ND_TAG_SCRIPT || tag == ND_TAG_STYLE || tag == ND_TAG_TITLE || tag == ND_TAG_TEXTAREA ||
	       tag == ND_TAG_IFRAME || tag == ND_TAG_SVG || tag == ND_TAG_SELECT;
}

static void read_tree(nd_metadata_reader *r)
{
	const nd_tree *tree = r->tree;
	for (uint32_t at = 0; at != ND_NONE;) {
		const nd_node *node = &tree->nodes[at];
		bool opaque = false;
		if (node->kind == ND_NODE_TEXT) {
			nd_metadata_read_text(r, at);
		} else if (node->kind == ND_NODE_ELEMENT) {
			opaque = is_opaque(node->tag);
			if (is_head_element(node->tag))
				nd_metadata_read_head(r, at);
			else if (!opaque)
				nd_metadata_read_element(r, at);
		}
		at = opaque ? nd_tree_next_beside(tree, at, 0) : nd_tree_next(tree, at, 0);
	}
}

/* ---- fields with one best candidate --------------------------------------------------------------------------------- */

static nd_field simple_field(const nd_metadata_reader *r, nd_meta_field field)
{
	const nd_candidate *best = nd_candidate_best(&r->candidates, field);
	return best == NULL ? (nd_field){0} : nd_field_of(r->arena, best->value, best->origin, best->source);
}

static nd_field resolved(const nd_metadata_reader *r, nd_field field)
{
	if (field.value.data != NULL)
		field.value = nd_url_resolve(r->arena, r->address.value, field.value);
	return field.value.data != NULL ? field : (nd_field){0};
}

static bool is_absolute(nd_str url)
{
	return nd_str_starts_nocase(url, ND_STR("http://")) || nd_str_starts_nocase(url, ND_STR("https://"));
}

/* The declared address where it is whole, or what the caller said, which the declared one is then resolved against. */
static nd_field find_address(const nd_metadata_reader *r)
{
	nd_field declared = simple_field(r, ND_META_URL);
	nd_field said = {0};
	if (r->hints != NULL && r->hints->url.size > 0)
		said = nd_field_of(r->arena, r->hints->url, ND_ORIGIN_OPTION, (nd_span){0, 0});
	if (declared.value.data != NULL && said.value.data != NULL)
		declared.value = nd_url_resolve(r->arena, said.value, declared.value);
	return is_absolute(declared.value) ? declared : said;
}

static nd_field find_language(const nd_metadata_reader *r)
{
	char tag[ND_LANGUAGE_SIZE];
	const nd_candidate_list *list = &r->candidates.of[ND_META_LANGUAGE];
	const nd_candidate *best = NULL;
	for (uint32_t i = 0; i < list->count; i++)
		if ((best == NULL || list->items[i].rank > best->rank) && nd_language_tag(list->items[i].value, tag).size > 0)
			best = &list->items[i];
	if (best != NULL)
		return nd_field_of(r->arena, nd_language_tag(best->value, tag), best->origin, best->source);
	return nd_field_of(r->arena, nd_language_detect(r->page->text), ND_ORIGIN_DETECTED, (nd_span){0, 0});
}

/* ---- keywords ------------------------------------------------------------------------------------------------------- */

enum { MOST_KEYWORDS = 64, LONGEST_KEYWORD = 100 };

static void add_keyword(const nd_metadata_reader *r, const nd_candidate *c, nd_span part, nd_field *keywords, uint32_t *count)
{
	nd_str word = nd_str_trim(nd_str_cut(c->value, part));
	if (word.size == 0 || word.size > LONGEST_KEYWORD || *count >= MOST_KEYWORDS)
		return;
	for (uint32_t i = 0; i < *count; i++)
		if (nd_str_equal_nocase(keywords[i].value, word))
			return;
	keywords[(*count)++] = nd_field_of(r->arena, word, c->origin, c->source);
}

/* All candidates of the best rank, cut at commas (or semicolons where there is no comma). */
static void find_keywords(const nd_metadata_reader *r, nd_metadata *metadata)
{
	const nd_candidate *best = nd_candidate_best(&r->candidates, ND_META_KEYWORDS);
	const nd_candidate_list *list = &r->candidates.of[ND_META_KEYWORDS];
	if (best == NULL)
		return;
	nd_field keywords[MOST_KEYWORDS];
	for (uint32_t i = 0; i < list->count; i++) {
		const nd_candidate *c = &list->items[i];
		char mark = memchr(c->value.data, ',', c->value.size) != NULL ? ',' : ';';
		if (c->rank != best->rank)
			continue;
		for (uint32_t at = 0, start = 0; at <= c->value.size; at++) {
			if (at < c->value.size && c->value.data[at] != mark)
				continue;
			add_keyword(r, c, (nd_span){start, at}, keywords, &metadata->keyword_count);
			start = at + 1;
		}
	}
	metadata->keywords = nd_fields_copy(r->arena, keywords, metadata->keyword_count);
}

/* ---- all of it ------------------------------------------------------------------------------------------------------ */

void nd_page_metadata_from_html(nd_arena *arena, nd_arena *scratch, const nd_tree *tree, const nd_page_hints *hints,
                                nd_page *page)
{
	nd_metadata_reader r = {.arena = arena,
	                        .scratch = scratch,
	                        .tree = tree,
	                        .hints = hints,
	                        .page = page,
	                        .candidates = {.arena = scratch},
	                        .surroundings = nd_arena_new_n(scratch, uint8_t, tree->node_count),
	                        .heading = ND_NONE};
	nd_metadata m = {0};
	nd_metadata_prepare(&r);
	read_tree(&r);
	nd_fields_from_hints(arena, hints, &m);
	r.address = find_address(&r);
	r.host = nd_url_host(hints != NULL && hints->url.size > 0 ? hints->url : r.address.value);
	r.site = nd_metadata_site(&r);
	if (m.language.value.data == NULL)
		m.language = find_language(&r);
	r.order = nd_date_order_of(m.language.value);
	m.url = r.address;
	m.site = r.site;
	m.title = nd_metadata_title(&r);
	if (m.site.value.data == NULL)
		m.site = r.site = nd_metadata_site_in_title(&r, m.title.value);
	m.subtitle = nd_metadata_subtitle(&r, m.title.value);
	nd_metadata_authors(&r, &m);
	nd_metadata_dates(&r, &m);
	m.description = simple_field(&r, ND_META_DESCRIPTION);
	m.section = simple_field(&r, ND_META_SECTION);
	m.image = resolved(&r, simple_field(&r, ND_META_IMAGE));
	find_keywords(&r, &m);
	page->metadata = m;
}
