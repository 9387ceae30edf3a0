#include "page/content.h"

#include <string.h>

#include "base/str.h"

/* ---- what the page says of itself -------------------------------------------------------------------------------- */

static bool is_description(const nd_tree *tree, uint32_t meta)
{
	nd_str name = nd_tree_attribute(tree, meta, ND_STR("name")), property = nd_tree_attribute(tree, meta, ND_STR("property"));
	return (name.data != NULL && nd_str_equal_nocase(name, ND_STR("description"))) ||
	       (property.data != NULL && nd_str_equal_nocase(property, ND_STR("og:description")));
}

nd_page_words nd_content_words(nd_arena *scratch, const nd_tree *tree, const nd_segmented *page)
{
	nd_page_words words = {0};
	nd_str body = nd_article_body_text(scratch, tree);
	if (body.size > 0)
		words.body = nd_run_set_of(scratch, body);
	uint32_t child = tree->head != ND_NONE ? tree->nodes[tree->head].first_child : ND_NONE;
	for (; child != ND_NONE; child = tree->nodes[child].next) {
		const nd_node *node = &tree->nodes[child];
		if (node->kind != ND_NODE_ELEMENT)
			continue;
		if (node->tag == ND_TAG_TITLE && node->first_child != ND_NONE)
			nd_word_set_add(&words.title, nd_tree_text(tree, node->first_child));
		else if (node->tag == ND_TAG_META && is_description(tree, child))
			nd_word_set_add(&words.description, nd_tree_attribute(tree, child, ND_STR("content")));
	}
	if (page->heading == ND_NONE)
		return words;
	const nd_segment *heading = &page->segments[page->heading];
	for (uint32_t i = 0; i < heading->piece_count; i++)
		nd_word_set_add(&words.title, nd_tree_text(tree, page->pieces[heading->first_piece + i].node));
	return words;
}

/* ---- what the model's view is mended by --------------------------------------------------------------------------- */

enum { LIKELY = 128 };

typedef struct chooser {
	const nd_segmented *page;
	const nd_role *roles;
	const uint8_t *probability;
	bool *kept;
} chooser;

static const nd_box *box_of(const chooser *c, uint32_t segment)
{
	return &c->page->boxes[c->page->segments[segment].box];
}

static const nd_role *role_of(const chooser *c, uint32_t segment)
{
	return &c->roles[c->page->segments[segment].box];
}

static bool is_heading(const chooser *c, uint32_t segment)
{
	uint16_t tag = box_of(c, segment)->tag;
	return tag >= ND_TAG_H1 && tag <= ND_TAG_H6;
}

/* Whether the box or the one around it is named as a caption, and holds too little to be the article by a wrong name. */
static bool is_named_caption(const chooser *c, const nd_box *box)
{
	if (!nd_box_shows(box, ND_SIGN_CAPTION) && box->parent != ND_NONE)
		box = &c->page->boxes[box->parent];
	if (!nd_box_shows(box, ND_SIGN_CAPTION))
		return false;
	return (uint64_t)box->good_chars * 4 < c->page->boxes[0].good_chars;
}

/* Where the model is that sure, a name or an element was used for something else: asides also hold what an article sets
 * off. Comments are too much like an article to ask it. */
static bool is_sure(const chooser *c, uint32_t segment)
{
	enum { SURE = 190, SURE_ASIDE = 140 };
	uint32_t box = c->page->segments[segment].box;
	if (c->page->boxes[box].set_off)
		return c->probability[segment] > SURE_ASIDE;
	return c->probability[segment] > SURE && !nd_box_is_within(c->page->boxes, box, ND_SIGN_COMMENT);
}

/* Words under a picture belong to the picture; a figure may also hold a post, a table, a quotation or code. What stands
 * in a part of the page that is no article's goes too. */
static void drop_what_is_apart(const chooser *c)
{
	for (uint32_t i = 0; i < c->page->segment_count; i++) {
		const nd_box *box = box_of(c, i);
		const nd_role *role = role_of(c, i);
		if ((box->apart || (role->figure == ND_NONE && is_named_caption(c, box))) && !is_sure(c, i))
			c->kept[i] = false;
		if (role->figure != ND_NONE && is_named_caption(c, box))
			c->kept[i] = false;
		if (role->figure != ND_NONE && role->embed == ND_NONE && role->table == ND_NONE && role->quote_depth == 0 &&
		    !role->preformatted)
			c->kept[i] = false;
	}
}

/* All or nothing of a data table, by what most of its text is. */
static void settle_tables(const chooser *c)
{
	uint32_t i = 0;
	while (i < c->page->segment_count) {
		uint32_t table = role_of(c, i)->table;
		if (table == ND_NONE) {
			i++;
			continue;
		}
		uint64_t all = 0, likely = 0;
		uint32_t end = c->page->boxes[table].end_segment;
		for (uint32_t k = i; k < end; k++) {
			all += c->page->segments[k].stats.chars;
			likely += c->page->segments[k].stats.chars * (uint64_t)c->probability[k];
		}
		for (uint32_t k = i; k < end; k++)
			c->kept[k] = likely > all * LIKELY;
		i = end > i ? end : i + 1;
	}
}

/* An embedded post belongs where the text around it does, whatever it says. */
static void settle_posts(const chooser *c)
{
	uint32_t count = c->page->segment_count, i = 0;
	while (i < count) {
		uint32_t embed = role_of(c, i)->embed;
		if (embed == ND_NONE) {
			i++;
			continue;
		}
		uint32_t end = c->page->boxes[embed].end_segment;
		bool likely = (i > 0 && c->kept[i - 1]) || (end < count && c->kept[end]);
		for (uint32_t k = i; k < end; k++)
			likely = likely || c->probability[k] > LIKELY;
		for (uint32_t k = i; k < end; k++)
			c->kept[k] = likely;
		i = end > i ? end : i + 1;
	}
}

/* The page's first h1 is its title. */
static void drop_title(const chooser *c)
{
	if (c->page->heading != ND_NONE)
		c->kept[c->page->heading] = false;
}

/* A paragraph that continues kept ones, in the same box and not made of links, has little to prove. */
static void add_continuations(const chooser *c)
{
	enum { POSSIBLE = 80 };
	for (uint32_t i = 1; i < c->page->segment_count; i++) {
		const nd_segment *segment = &c->page->segments[i];
		const nd_box *box = box_of(c, i);
		if (!c->kept[i] && c->kept[i - 1] && box->tag == ND_TAG_P && !box->apart && c->probability[i] > POSSIBLE &&
		    box->parent == box_of(c, i - 1)->parent && segment->link_chars * 5 < segment->stats.chars * 3 &&
		    !is_named_caption(c, box))
			c->kept[i] = true;
	}
}

/* A heading that nothing of the article follows, up to the next heading, headed something else. */
static void drop_bare_headings(const chooser *c)
{
	bool followed = false;
	for (uint32_t i = c->page->segment_count; i-- > 0;) {
		if (!is_heading(c, i)) {
			followed = followed || c->kept[i];
			continue;
		}
		if (!followed)
			c->kept[i] = false;
	}
}

/* A feed's summary or a snippet is a page of one or two paragraphs, with nothing around them for the model to go by:
 * where it keeps none of so little, and links are not most of it, that is the article. */
static void keep_snippet(const chooser *c)
{
	enum { FEW = 3 };
	uint32_t count = c->page->segment_count;
	if (count > FEW)
		return;
	for (uint32_t i = 0; i < count; i++) {
		const nd_segment *segment = &c->page->segments[i];
		if (c->kept[i] || box_of(c, i)->apart || segment->link_chars * 2 > segment->stats.chars)
			return;
	}
	for (uint32_t i = 0; i < count; i++)
		c->kept[i] = !is_heading(c, i) && i != c->page->heading;
}

/* How many segments' features are held at one time: all, where they take no more than a quarter as much as the page (or
 * as all of a small page), else some of them. */
static uint32_t rows_at_once(const nd_tree *tree, uint32_t count)
{
	enum { LEAST = 4, LANES = ND_FEATURE_LANES, MANY = 4 * LANES, PART_OF_PAGE = 4 };
	uint32_t most = tree->input.size / ND_FEATURES;
	if (count <= LEAST || count <= most / PART_OF_PAGE || (count <= MANY && count <= most))
		return count;
	if (most < LANES)
		return most / 2 < LEAST ? LEAST : most / 2;
	return most < MANY ? most / LANES * LANES : MANY;
}

/* One stage's probabilities of the segments that it is asked about; answers: room for those of rows at one time. What the
 * first stage has left is made again for the second where the rows do not hold all of it. */
static void judge(nd_page_view *view, const nd_block_model *model, int stage, nd_features *rows, uint8_t *answers,
                  uint8_t *probability)
{
	const uint32_t *segments;
	uint32_t at_once = rows->rows, count = nd_page_view_rows(view, &segments);
	for (uint32_t from = 0; from < count; from += at_once) {
		rows->rows = count - from < at_once ? count - from : at_once;
		if (stage == 0 || at_once < count)
			nd_features_first(view, from, rows);
		if (stage == 1)
			nd_features_second(view, from, rows);
		nd_block_model_predict(model->stages[stage], model->counts[stage], rows, answers);
		for (uint32_t i = 0; i < rows->rows; i++)
			probability[segments[from + i]] = answers[i];
	}
	rows->rows = at_once;
}

static void forget_words(nd_segmented *page)
{
	for (uint32_t i = 0; i < page->segment_count; i++) {
		page->segments[i].stats.hashes = NULL;
		page->segments[i].stats.hash_count = 0;
	}
}

/* reading holds the words of the page and of its segments, and goes when they are read. */
static nd_page_view *view_page(nd_arena *scratch, nd_arena *reading, const nd_tree *tree, const nd_block_model *model,
                               nd_segmented *page)
{
	nd_page_words words = nd_content_words(reading, tree, page);
	nd_page_view *view = nd_page_view_new(scratch, tree, page, &words, &model->weights);
	forget_words(page);
	nd_arena_destroy(reading);
	return view;
}

static void classify(nd_arena *scratch, nd_page_view *view, const nd_tree *tree, const nd_block_model *model, nd_content *out)
{
	const uint32_t *segments;
	nd_features rows = nd_features_new(scratch, rows_at_once(tree, nd_page_view_rows(view, &segments)));
	uint8_t *guesses = nd_arena_new_n(scratch, uint8_t, out->page.segment_count + 1);
	uint8_t *answers = nd_arena_take(scratch, rows.rows + 1);
	judge(view, model, 0, &rows, answers, guesses);
	nd_page_view_add(view, guesses);
	judge(view, model, 1, &rows, answers, out->probability);
}

void nd_content_choose(nd_arena *scratch, const nd_tree *tree, const nd_block_model *model, nd_content *out)
{
	*out = (nd_content){0};
	nd_arena *deciding = nd_arena_within(scratch), *reading = nd_arena_within(deciding);
	nd_segment_page(scratch, reading, tree, &out->page);
	uint32_t count = out->page.segment_count;
	out->probability = nd_arena_new_n(scratch, uint8_t, count + 1);
	out->kept = nd_arena_new_n(scratch, bool, count + 1);
	nd_page_view *view = view_page(deciding, reading, tree, model, &out->page);
	classify(deciding, view, tree, model, out);
	nd_arena_destroy(deciding);
	out->roles = nd_roles_of(scratch, tree, &out->page);
	for (uint32_t i = 0; i < count; i++)
		out->kept[i] = out->probability[i] > LIKELY;
	chooser c = {&out->page, out->roles, out->probability, out->kept};
	drop_what_is_apart(&c);
	drop_title(&c);
	add_continuations(&c);
	settle_tables(&c);
	settle_posts(&c);
	drop_bare_headings(&c);
	keep_snippet(&c);
}

void nd_content_take(nd_arena *scratch, const nd_tree *tree, nd_content *out)
{
	*out = (nd_content){0};
	nd_segment_page(scratch, scratch, tree, &out->page);
	uint32_t count = out->page.segment_count;
	out->probability = nd_arena_new_n(scratch, uint8_t, count + 1);
	out->kept = nd_arena_new_n(scratch, bool, count + 1);
	out->roles = nd_roles_of(scratch, tree, &out->page);
	memset(out->kept, true, count);
	chooser c = {&out->page, out->roles, out->probability, out->kept};
	drop_what_is_apart(&c);
	drop_title(&c);
	drop_bare_headings(&c);
}

bool nd_content_is_bare(const nd_content *content)
{
	enum { LITTLE = 400 };
	uint32_t chars = 0;
	for (uint32_t i = 0; i < content->page.segment_count && chars < LITTLE; i++)
		chars += content->kept[i] ? content->page.segments[i].stats.chars : 0;
	return chars < LITTLE;
}
