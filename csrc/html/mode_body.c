/* "In body": text, comments, end tags and the end of the file (13.2.6.4.7). */
#include "html/mode_body.h"

#include "base/str.h"

/* ---- text ------------------------------------------------------------------------------------------------------- */

static void body_text(nd_builder *b)
{
	nd_builder_drop_nul(b);
	const nd_html_token *token = &b->tokens.token;
	if (token->text.size == 0)
		return;
	nd_builder_reconstruct(b);
	nd_builder_insert_text(b, token->text, token->source);
	if (b->frameset_ok && !nd_builder_is_space(token->text))
		b->frameset_ok = false;
}

/* ---- end tags --------------------------------------------------------------------------------------------------- */

/* Whether the open element has the current end tag's name. */
static bool has_name_of_token(const nd_builder *b, const nd_open_element *element)
{
	const nd_html_token *token = &b->tokens.token;
	if ((element->traits & ND_IS_FOREIGN) != 0 || element->tag != token->tag)
		return false;
	return token->tag != ND_TAG_OTHER || nd_str_equal(nd_builder_name(b, element->node), token->name);
}

void nd_body_any_other_end(nd_builder *b)
{
	for (uint32_t i = b->open.count; i-- > 0;) {
		const nd_open_element *element = &b->open.items[i];
		if (has_name_of_token(b, element)) {
			nd_builder_pop_to(b, i);
			return;
		}
		if ((element->traits & ND_IS_SPECIAL) != 0)
			return;
	}
}

static void end_block(nd_builder *b, nd_tag tag)
{
	if (!nd_builder_has_in_scope(b, tag, ND_SCOPE))
		return;
	nd_builder_generate_implied(b, ND_TAG_OTHER);
	nd_builder_pop_until(b, tag);
}

static void end_object(nd_builder *b, nd_tag tag)
{
	if (!nd_builder_has_in_scope(b, tag, ND_SCOPE))
		return;
	end_block(b, tag);
	nd_builder_clear_to_marker(b);
}

static void end_item(nd_builder *b, nd_tag tag, unsigned scope)
{
	if (!nd_builder_has_in_scope(b, tag, scope))
		return;
	nd_builder_generate_implied(b, tag);
	nd_builder_pop_until(b, tag);
}

static void end_form(nd_builder *b)
{
	if (nd_builder_is_open(b, ND_TAG_TEMPLATE)) {
		end_block(b, ND_TAG_FORM);
		return;
	}
	uint32_t form = b->form;
	b->form = ND_NONE;
	if (form == ND_NONE || !nd_builder_node_in_scope(b, form))
		return;
	nd_builder_generate_implied(b, ND_TAG_OTHER);
	nd_builder_take_out(b, nd_builder_depth_of(b, form));
}

static void end_p(nd_builder *b)
{
	if (!nd_builder_has_in_scope(b, ND_TAG_P, ND_BUTTON_SCOPE))
		nd_builder_insert_implied(b, ND_TAG_P);
	nd_builder_close_p(b);
}

static void end_heading(nd_builder *b)
{
	uint32_t depth = b->open.count - 1;
	while (!nd_html_is_heading(b->open.items[depth].tag)) {
		if ((b->open.items[depth].traits & ND_ENDS_SCOPE) != 0)
			return;
		depth--;
	}
	nd_builder_pop_to(b, depth);
}

/* "</br>" is a line break. */
static void end_br(nd_builder *b)
{
	b->tokens.attributes.count = 0;
	nd_builder_reconstruct(b);
	nd_builder_insert_void(b);
	b->frameset_ok = false;
}

static bool end_body(nd_builder *b, bool again)
{
	if (!nd_builder_has_in_scope(b, ND_TAG_BODY, ND_SCOPE))
		return false;
	b->mode = ND_MODE_AFTER_BODY;
	return again;
}

static bool body_end(nd_builder *b)
{
	nd_tag tag = b->tokens.token.tag;
	switch (tag) {
	case ND_TAG_TEMPLATE: return nd_mode_in_head(b);
	case ND_TAG_BODY: return end_body(b, false);
	case ND_TAG_HTML: return end_body(b, true);
	case ND_TAG_ADDRESS:
	case ND_TAG_ARTICLE:
	case ND_TAG_ASIDE:
	case ND_TAG_BLOCKQUOTE:
	case ND_TAG_BUTTON:
	case ND_TAG_CENTER:
	case ND_TAG_DETAILS:
	case ND_TAG_DIALOG:
	case ND_TAG_DIR:
	case ND_TAG_DIV:
	case ND_TAG_DL:
	case ND_TAG_FIELDSET:
	case ND_TAG_FIGCAPTION:
	case ND_TAG_FIGURE:
	case ND_TAG_FOOTER:
	case ND_TAG_HEADER:
	case ND_TAG_HGROUP:
	case ND_TAG_LISTING:
	case ND_TAG_MAIN:
	case ND_TAG_MENU:
	case ND_TAG_NAV:
	case ND_TAG_OL:
	case ND_TAG_PRE:
	case ND_TAG_SEARCH:
	case ND_TAG_SECTION:
	case ND_TAG_SUMMARY:
	case ND_TAG_UL: end_block(b, tag); break;
	case ND_TAG_FORM: end_form(b); break;
	case ND_TAG_P: end_p(b); break;
	case ND_TAG_LI: end_item(b, tag, ND_LIST_SCOPE); break;
	case ND_TAG_DD:
	case ND_TAG_DT: end_item(b, tag, ND_SCOPE); break;
	case ND_TAG_H1:
	case ND_TAG_H2:
	case ND_TAG_H3:
	case ND_TAG_H4:
	case ND_TAG_H5:
	case ND_TAG_H6: end_heading(b); break;
	case ND_TAG_A:
	case ND_TAG_B:
	case ND_TAG_BIG:
	case ND_TAG_CODE:
	case ND_TAG_EM:
	case ND_TAG_FONT:
	case ND_TAG_I:
	case ND_TAG_NOBR:
	case ND_TAG_S:
	case ND_TAG_SMALL:
	case ND_TAG_STRIKE:
	case ND_TAG_STRONG:
	case ND_TAG_TT:
	case ND_TAG_U:
		if (!nd_builder_adopt(b, tag))
			nd_body_any_other_end(b);
		break;
	case ND_TAG_APPLET:
	case ND_TAG_MARQUEE:
	case ND_TAG_OBJECT: end_object(b, tag); break;
	case ND_TAG_BR: end_br(b); break;
	default: nd_body_any_other_end(b); break;
	}
	return false;
}

/* ---- in body ---------------------------------------------------------------------------------------------------- */

bool nd_mode_in_body(nd_builder *b)
{
	switch (b->tokens.token.kind) {
	case ND_HTML_TEXT: body_text(b); return false;
	case ND_HTML_START_TAG: return nd_body_start(b);
	case ND_HTML_END_TAG: return body_end(b);
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_END_OF_FILE: return b->template_modes.count != 0 && nd_mode_in_template(b);
	default: return false;
	}
}
