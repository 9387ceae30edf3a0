/* The insertion modes of tables: 13.2.6.4.9 to 15. */
#include "base/str.h"
#include "html/builder.h"

/* The elements that "clear the stack back to" a table, table body or table row context stop at, beside html and
 * template. */
static void clear_to(nd_builder *b, nd_tag one, nd_tag two, nd_tag three)
{
	for (nd_tag tag; (tag = nd_builder_current(b)->tag) != one && tag != two && tag != three &&
	                 tag != ND_TAG_TEMPLATE && tag != ND_TAG_HTML;)
		nd_builder_pop(b);
}

static void clear_to_table(nd_builder *b)
{
	clear_to(b, ND_TAG_TABLE, ND_TAG_TABLE, ND_TAG_TABLE);
}

static void clear_to_table_body(nd_builder *b)
{
	clear_to(b, ND_TAG_TBODY, ND_TAG_TFOOT, ND_TAG_THEAD);
}

static void clear_to_row(nd_builder *b)
{
	clear_to(b, ND_TAG_TR, ND_TAG_TR, ND_TAG_TR);
}

static bool has_in_table(const nd_builder *b, nd_tag tag)
{
	return nd_builder_has_in_scope(b, tag, ND_TABLE_SCOPE);
}

static bool has_table_body(const nd_builder *b)
{
	return has_in_table(b, ND_TAG_TBODY) || has_in_table(b, ND_TAG_THEAD) || has_in_table(b, ND_TAG_TFOOT);
}

/* Pops the current node unless it is the root, which a fragment may begin a context with. */
static void pop_part(nd_builder *b)
{
	if (b->open.count > 1)
		nd_builder_pop(b);
}

static bool is_cell(nd_tag tag)
{
	return tag == ND_TAG_TD || tag == ND_TAG_TH;
}

static bool is_table_body(nd_tag tag)
{
	return tag == ND_TAG_TBODY || tag == ND_TAG_TFOOT || tag == ND_TAG_THEAD;
}

/* Start tags of parts of a table that end what is open. */
static bool is_part(nd_tag tag)
{
	return is_cell(tag) || is_table_body(tag) || tag == ND_TAG_TR || tag == ND_TAG_CAPTION || tag == ND_TAG_COL ||
	       tag == ND_TAG_COLGROUP;
}

/* End tags that no mode of a table knows. */
static bool is_foreign_to_tables(nd_tag tag)
{
	return tag == ND_TAG_BODY || tag == ND_TAG_CAPTION || tag == ND_TAG_COL || tag == ND_TAG_COLGROUP ||
	       tag == ND_TAG_HTML;
}

/* ---- in table --------------------------------------------------------------------------------------------------- */

static bool foster(nd_builder *b)
{
	b->fosters = true;
	bool again = nd_mode_in_body(b);
	b->fosters = false;
	return again;
}

static bool table_text(nd_builder *b)
{
	bool in_part = (nd_builder_current(b)->traits & ND_IS_TABLE_PART) != 0 ||
	               nd_builder_current(b)->tag == ND_TAG_TEMPLATE;
	if (!in_part)
		return foster(b);
	b->table_text.count = 0;
	b->table_text_has_words = false;
	b->original_mode = b->mode;
	b->mode = ND_MODE_IN_TABLE_TEXT;
	return true;
}

static void end_table(nd_builder *b)
{
	nd_builder_pop_until(b, ND_TAG_TABLE);
	nd_builder_reset_mode(b);
}

/* Inserts a part of a table that the page leaves out. */
static bool imply(nd_builder *b, nd_tag tag, nd_insertion_mode mode)
{
	nd_builder_insert_implied(b, tag);
	b->mode = mode;
	return true;
}

static bool insert_part(nd_builder *b, nd_insertion_mode mode)
{
	nd_builder_insert_element(b);
	b->mode = mode;
	return false;
}

static void start_form(nd_builder *b)
{
	if (nd_builder_is_open(b, ND_TAG_TEMPLATE) || b->form != ND_NONE)
		return;
	b->form = b->nodes.count;
	nd_builder_insert_void(b);
}

static bool start_in_table(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_CAPTION:
		clear_to_table(b);
		nd_builder_push_marker(b);
		return insert_part(b, ND_MODE_IN_CAPTION);
	case ND_TAG_COLGROUP: clear_to_table(b); return insert_part(b, ND_MODE_IN_COLUMN_GROUP);
	case ND_TAG_COL: clear_to_table(b); return imply(b, ND_TAG_COLGROUP, ND_MODE_IN_COLUMN_GROUP);
	case ND_TAG_TBODY:
	case ND_TAG_TFOOT:
	case ND_TAG_THEAD: clear_to_table(b); return insert_part(b, ND_MODE_IN_TABLE_BODY);
	case ND_TAG_TD:
	case ND_TAG_TH:
	case ND_TAG_TR: clear_to_table(b); return imply(b, ND_TAG_TBODY, ND_MODE_IN_TABLE_BODY);
	case ND_TAG_TABLE:
		if (!has_in_table(b, ND_TAG_TABLE))
			return false;
		end_table(b);
		return true;
	case ND_TAG_STYLE:
	case ND_TAG_SCRIPT:
	case ND_TAG_TEMPLATE: return nd_mode_in_head(b);
	case ND_TAG_INPUT:
		if (!nd_str_equal_nocase(nd_builder_token_attribute(b, ND_STR("type")), ND_STR("hidden")))
			return foster(b);
		nd_builder_insert_void(b);
		return false;
	case ND_TAG_FORM: start_form(b); return false;
	default: return foster(b);
	}
}

static bool end_in_table(nd_builder *b)
{
	nd_tag tag = b->tokens.token.tag;
	if (tag == ND_TAG_TABLE) {
		if (has_in_table(b, ND_TAG_TABLE))
			end_table(b);
		return false;
	}
	if (tag == ND_TAG_TEMPLATE)
		return nd_mode_in_head(b);
	if (is_foreign_to_tables(tag) || is_part(tag))
		return false;
	return foster(b);
}

bool nd_mode_in_table(nd_builder *b)
{
	switch (b->tokens.token.kind) {
	case ND_HTML_TEXT: return table_text(b);
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_START_TAG: return start_in_table(b);
	case ND_HTML_END_TAG: return end_in_table(b);
	case ND_HTML_END_OF_FILE: return nd_mode_in_body(b);
	default: return false;
	}
}

/* ---- in table text ---------------------------------------------------------------------------------------------- */

static void flush_table_text(nd_builder *b)
{
	b->fosters = b->table_text_has_words;
	for (uint32_t i = 0; i < b->table_text.count; i++) {
		if (b->fosters)
			nd_builder_reconstruct(b);
		nd_builder_insert_text(b, b->table_text.items[i].text, b->table_text.items[i].source);
	}
	if (b->table_text_has_words)
		b->frameset_ok = false;
	b->fosters = false;
}

bool nd_mode_in_table_text(nd_builder *b)
{
	if (b->tokens.token.kind != ND_HTML_TEXT) {
		flush_table_text(b);
		b->mode = b->original_mode;
		return true;
	}
	nd_builder_drop_nul(b);
	const nd_html_token *token = &b->tokens.token;
	if (token->text.size == 0)
		return false;
	*nd_array_push(b->scratch, &b->table_text) = (nd_piece){token->text, token->source};
	b->table_text_has_words |= !nd_builder_is_space(token->text);
	return false;
}

/* ---- in caption ------------------------------------------------------------------------------------------------- */

/* Whether there was one. */
static bool end_caption(nd_builder *b)
{
	if (!has_in_table(b, ND_TAG_CAPTION))
		return false;
	nd_builder_pop_until(b, ND_TAG_CAPTION);
	nd_builder_clear_to_marker(b);
	b->mode = ND_MODE_IN_TABLE;
	return true;
}

bool nd_mode_in_caption(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_START_TAG && is_part(token->tag))
		return end_caption(b);
	if (token->kind == ND_HTML_END_TAG) {
		if (token->tag == ND_TAG_TABLE)
			return end_caption(b);
		if (token->tag == ND_TAG_CAPTION) {
			end_caption(b);
			return false;
		}
		if (is_foreign_to_tables(token->tag) || is_part(token->tag))
			return false;
	}
	return nd_mode_in_body(b);
}

/* ---- in column group -------------------------------------------------------------------------------------------- */

/* Leaves a column group. Where the limit of depth took it away, the mode is found anew. */
static bool leave_column_group(nd_builder *b)
{
	nd_tag current = nd_builder_current(b)->tag;
	if (current == ND_TAG_COLGROUP) {
		nd_builder_pop(b);
		b->mode = ND_MODE_IN_TABLE;
		return true;
	}
	if ((b->is_fragment && b->open.count == 1) || current == ND_TAG_TEMPLATE)
		return false;
	nd_builder_reset_mode(b);
	return b->mode != ND_MODE_IN_COLUMN_GROUP;
}

bool nd_mode_in_column_group(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT: {
		nd_piece space = nd_builder_take_space(b);
		nd_builder_insert_text(b, space.text, space.source);
		return nd_builder_has_text(b) && leave_column_group(b);
	}
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_END_OF_FILE: return nd_mode_in_body(b);
	default: break;
	}
	if (token->tag == ND_TAG_TEMPLATE)
		return nd_mode_in_head(b);
	if (token->kind == ND_HTML_START_TAG) {
		if (token->tag == ND_TAG_HTML)
			return nd_mode_in_body(b);
		if (token->tag == ND_TAG_COL) {
			nd_builder_insert_void(b);
			return false;
		}
		return leave_column_group(b);
	}
	if (token->tag == ND_TAG_COL)
		return false;
	return leave_column_group(b) && token->tag != ND_TAG_COLGROUP;
}

/* ---- in table body ---------------------------------------------------------------------------------------------- */

static bool leave_table_body(nd_builder *b)
{
	if (!has_table_body(b))
		return false;
	clear_to_table_body(b);
	pop_part(b);
	b->mode = ND_MODE_IN_TABLE;
	return true;
}

static bool start_in_table_body(nd_builder *b, nd_tag tag)
{
	if (tag == ND_TAG_TR) {
		clear_to_table_body(b);
		return insert_part(b, ND_MODE_IN_ROW);
	}
	if (is_cell(tag)) {
		clear_to_table_body(b);
		return imply(b, ND_TAG_TR, ND_MODE_IN_ROW);
	}
	return is_part(tag) ? leave_table_body(b) : nd_mode_in_table(b);
}

static bool end_in_table_body(nd_builder *b, nd_tag tag)
{
	if (is_table_body(tag)) {
		if (has_in_table(b, tag))
			leave_table_body(b);
		return false;
	}
	if (tag == ND_TAG_TABLE)
		return leave_table_body(b);
	return !is_foreign_to_tables(tag) && !is_part(tag) && nd_mode_in_table(b);
}

bool nd_mode_in_table_body(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_START_TAG)
		return start_in_table_body(b, token->tag);
	if (token->kind == ND_HTML_END_TAG)
		return end_in_table_body(b, token->tag);
	return nd_mode_in_table(b);
}

/* ---- in row ----------------------------------------------------------------------------------------------------- */

static bool leave_row(nd_builder *b)
{
	if (!has_in_table(b, ND_TAG_TR))
		return false;
	clear_to_row(b);
	pop_part(b);
	b->mode = ND_MODE_IN_TABLE_BODY;
	return true;
}

static bool start_in_row(nd_builder *b, nd_tag tag)
{
	if (is_cell(tag)) {
		clear_to_row(b);
		nd_builder_insert_element(b);
		nd_builder_push_marker(b);
		b->mode = ND_MODE_IN_CELL;
		return false;
	}
	return is_part(tag) ? leave_row(b) : nd_mode_in_table(b);
}

static bool end_in_row(nd_builder *b, nd_tag tag)
{
	if (tag == ND_TAG_TR) {
		leave_row(b);
		return false;
	}
	if (tag == ND_TAG_TABLE)
		return leave_row(b);
	if (is_table_body(tag))
		return has_in_table(b, tag) && leave_row(b);
	return !is_foreign_to_tables(tag) && !is_part(tag) && nd_mode_in_table(b);
}

bool nd_mode_in_row(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_START_TAG)
		return start_in_row(b, token->tag);
	if (token->kind == ND_HTML_END_TAG)
		return end_in_row(b, token->tag);
	return nd_mode_in_table(b);
}

/* ---- in cell ---------------------------------------------------------------------------------------------------- */

static bool leave_cell(nd_builder *b)
{
	uint32_t depth = b->open.count - 1;
	while (depth > 0 && !is_cell(b->open.items[depth].tag))
		depth--;
	if (depth > 0)
		nd_builder_pop_to(b, depth);
	nd_builder_clear_to_marker(b);
	b->mode = ND_MODE_IN_ROW;
	return true;
}

static bool end_in_cell(nd_builder *b, nd_tag tag)
{
	if (is_cell(tag)) {
		if (!has_in_table(b, tag))
			return false;
		nd_builder_pop_until(b, tag);
		nd_builder_clear_to_marker(b);
		b->mode = ND_MODE_IN_ROW;
		return false;
	}
	if (is_foreign_to_tables(tag))
		return false;
	if (tag == ND_TAG_TABLE || tag == ND_TAG_TR || is_table_body(tag))
		return has_in_table(b, tag) && leave_cell(b);
	return nd_mode_in_body(b);
}

bool nd_mode_in_cell(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_END_TAG)
		return end_in_cell(b, token->tag);
	if (token->kind == ND_HTML_START_TAG && is_part(token->tag))
		return (has_in_table(b, ND_TAG_TD) || has_in_table(b, ND_TAG_TH)) && leave_cell(b);
	return nd_mode_in_body(b);
}
