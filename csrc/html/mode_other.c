/* The insertion modes of select, template, frameset, and of what follows the body: 13.2.6.4.16 to 23. */
#include "html/builder.h"

static bool again_in(nd_builder *b, nd_insertion_mode mode)
{
	b->mode = mode;
	return true;
}

static void pop_if(nd_builder *b, nd_tag tag)
{
	if (nd_builder_current(b)->tag == tag)
		nd_builder_pop(b);
}

/* ---- in select -------------------------------------------------------------------------------------------------- */

static bool leave_select(nd_builder *b, bool again)
{
	if (!nd_builder_has_in_select_scope(b, ND_TAG_SELECT))
		return false;
	nd_builder_pop_until(b, ND_TAG_SELECT);
	nd_builder_reset_mode(b);
	return again;
}

static bool start_in_select(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_HTML: return nd_mode_in_body(b);
	case ND_TAG_OPTION:
		pop_if(b, ND_TAG_OPTION);
		nd_builder_insert_element(b);
		return false;
	case ND_TAG_OPTGROUP:
		pop_if(b, ND_TAG_OPTION);
		pop_if(b, ND_TAG_OPTGROUP);
		nd_builder_insert_element(b);
		return false;
	case ND_TAG_HR:
		pop_if(b, ND_TAG_OPTION);
		pop_if(b, ND_TAG_OPTGROUP);
		nd_builder_insert_void(b);
		return false;
	case ND_TAG_SELECT: return leave_select(b, false);
	case ND_TAG_INPUT:
	case ND_TAG_KEYGEN:
	case ND_TAG_TEXTAREA: return leave_select(b, true);
	case ND_TAG_SCRIPT:
	case ND_TAG_TEMPLATE: return nd_mode_in_head(b);
	default: return false;
	}
}

static bool end_in_select(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_OPTGROUP:
		if (b->open.count > 1 && b->open.items[b->open.count - 2].tag == ND_TAG_OPTGROUP)
			pop_if(b, ND_TAG_OPTION);
		pop_if(b, ND_TAG_OPTGROUP);
		return false;
	case ND_TAG_OPTION: pop_if(b, ND_TAG_OPTION); return false;
	case ND_TAG_SELECT: return leave_select(b, false);
	case ND_TAG_TEMPLATE: return nd_mode_in_head(b);
	default: return false;
	}
}

/* Where the limit of depth took the select away, the mode is found anew. */
static bool has_lost_select(nd_builder *b)
{
	return !b->is_fragment && !nd_builder_is_open(b, ND_TAG_SELECT);
}

bool nd_mode_in_select(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (has_lost_select(b)) {
		nd_builder_reset_mode(b);
		return true;
	}
	switch (token->kind) {
	case ND_HTML_TEXT:
		nd_builder_drop_nul(b);
		nd_builder_insert_text(b, token->text, token->source);
		return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_START_TAG: return start_in_select(b);
	case ND_HTML_END_TAG: return end_in_select(b);
	case ND_HTML_END_OF_FILE: return nd_mode_in_body(b);
	default: return false;
	}
}

static bool ends_select_in_table(nd_tag tag)
{
	switch (tag) {
	case ND_TAG_CAPTION:
	case ND_TAG_TABLE:
	case ND_TAG_TBODY:
	case ND_TAG_TFOOT:
	case ND_TAG_THEAD:
	case ND_TAG_TR:
	case ND_TAG_TD:
	case ND_TAG_TH: return true;
	default: return false;
	}
}

bool nd_mode_in_select_in_table(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	bool is_tag = token->kind == ND_HTML_START_TAG || token->kind == ND_HTML_END_TAG;
	if (!is_tag || !ends_select_in_table(token->tag) || has_lost_select(b))
		return nd_mode_in_select(b);
	if (token->kind == ND_HTML_END_TAG && !nd_builder_has_in_scope(b, token->tag, ND_TABLE_SCOPE))
		return false;
	nd_builder_pop_until(b, ND_TAG_SELECT);
	nd_builder_reset_mode(b);
	return true;
}

/* ---- in template ------------------------------------------------------------------------------------------------ */

static nd_insertion_mode mode_in_template(nd_tag tag)
{
	switch (tag) {
	case ND_TAG_CAPTION:
	case ND_TAG_COLGROUP:
	case ND_TAG_TBODY:
	case ND_TAG_TFOOT:
	case ND_TAG_THEAD: return ND_MODE_IN_TABLE;
	case ND_TAG_COL: return ND_MODE_IN_COLUMN_GROUP;
	case ND_TAG_TR: return ND_MODE_IN_TABLE_BODY;
	case ND_TAG_TD:
	case ND_TAG_TH: return ND_MODE_IN_ROW;
	default: return ND_MODE_IN_BODY;
	}
}

static bool start_in_template(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_BASE:
	case ND_TAG_BASEFONT:
	case ND_TAG_BGSOUND:
	case ND_TAG_LINK:
	case ND_TAG_META:
	case ND_TAG_NOFRAMES:
	case ND_TAG_SCRIPT:
	case ND_TAG_STYLE:
	case ND_TAG_TEMPLATE:
	case ND_TAG_TITLE: return nd_mode_in_head(b);
	default: break;
	}
	nd_insertion_mode mode = mode_in_template(b->tokens.token.tag);
	b->template_modes.items[b->template_modes.count - 1] = (uint8_t)mode;
	return again_in(b, mode);
}

bool nd_mode_in_template(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_START_TAG: return start_in_template(b);
	case ND_HTML_END_TAG: return token->tag == ND_TAG_TEMPLATE && nd_mode_in_head(b);
	case ND_HTML_END_OF_FILE:
		if (!nd_builder_is_open(b, ND_TAG_TEMPLATE))
			return false;
		nd_builder_pop_until(b, ND_TAG_TEMPLATE);
		nd_builder_clear_to_marker(b);
		b->template_modes.count--;
		nd_builder_reset_mode(b);
		return true;
	default: return nd_mode_in_body(b);
	}
}

/* ---- after body ------------------------------------------------------------------------------------------------- */

/* White space and what else still goes to the body; anything else opens the body again. */
static bool after_body(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_TEXT && nd_builder_is_space(token->text))
		return nd_mode_in_body(b);
	if (token->kind == ND_HTML_START_TAG && token->tag == ND_TAG_HTML)
		return nd_mode_in_body(b);
	return again_in(b, ND_MODE_IN_BODY);
}

bool nd_mode_after_body(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, b->open.items[0].node); return false;
	case ND_HTML_DOCTYPE:
	case ND_HTML_END_OF_FILE: return false;
	case ND_HTML_END_TAG:
		if (token->tag == ND_TAG_HTML) {
			if (!b->is_fragment)
				b->mode = ND_MODE_AFTER_AFTER_BODY;
			return false;
		}
		break;
	default: break;
	}
	return after_body(b);
}

bool nd_mode_after_after_body(nd_builder *b)
{
	switch (b->tokens.token.kind) {
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, 0); return false;
	case ND_HTML_DOCTYPE:
	case ND_HTML_END_OF_FILE: return false;
	default: return after_body(b);
	}
}

/* ---- framesets -------------------------------------------------------------------------------------------------- */

static void insert_only_space(nd_builder *b)
{
	nd_piece space = nd_builder_only_space(b);
	nd_builder_insert_text(b, space.text, space.source);
}

static void end_frameset(nd_builder *b)
{
	if (b->open.count == 1)
		return;
	nd_builder_pop(b);
	if (!b->is_fragment && nd_builder_current(b)->tag != ND_TAG_FRAMESET)
		b->mode = ND_MODE_AFTER_FRAMESET;
}

static bool start_in_frameset(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_HTML: return nd_mode_in_body(b);
	case ND_TAG_FRAMESET: nd_builder_insert_element(b); return false;
	case ND_TAG_FRAME: nd_builder_insert_void(b); return false;
	case ND_TAG_NOFRAMES: return nd_mode_in_head(b);
	default: return false;
	}
}

bool nd_mode_in_frameset(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT: insert_only_space(b); return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_START_TAG: return start_in_frameset(b);
	case ND_HTML_END_TAG:
		if (token->tag == ND_TAG_FRAMESET)
			end_frameset(b);
		return false;
	default: return false;
	}
}

/* html and noframes are all that may start behind a frameset. */
static bool start_after_frameset(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_HTML: return nd_mode_in_body(b);
	case ND_TAG_NOFRAMES: return nd_mode_in_head(b);
	default: return false;
	}
}

bool nd_mode_after_frameset(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT: insert_only_space(b); return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_START_TAG: return start_after_frameset(b);
	case ND_HTML_END_TAG:
		if (token->tag == ND_TAG_HTML)
			b->mode = ND_MODE_AFTER_AFTER_FRAMESET;
		return false;
	default: return false;
	}
}

bool nd_mode_after_after_frameset(nd_builder *b)
{
	switch (b->tokens.token.kind) {
	case ND_HTML_TEXT: insert_only_space(b); return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, 0); return false;
	case ND_HTML_START_TAG: return start_after_frameset(b);
	default: return false;
	}
}
