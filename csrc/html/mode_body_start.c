/* "In body": start tags (13.2.6.4.7). */
#include "base/str.h"
#include "html/builder.h"
#include "html/mode_body.h"

/* ---- html, body, frameset --------------------------------------------------------------------------------------- */

static void start_html(nd_builder *b)
{
	if (!nd_builder_is_open(b, ND_TAG_TEMPLATE))
		nd_builder_merge_attributes(b, b->open.items[0].node);
}

static bool second_is_body(const nd_builder *b)
{
	return b->open.count > 1 && b->open.items[1].tag == ND_TAG_BODY;
}

static void start_body(nd_builder *b)
{
	if (!second_is_body(b) || nd_builder_is_open(b, ND_TAG_TEMPLATE))
		return;
	b->frameset_ok = false;
	nd_builder_merge_attributes(b, b->open.items[1].node);
}

static void start_frameset(nd_builder *b)
{
	if (!second_is_body(b) || !b->frameset_ok)
		return;
	nd_builder_detach(b, b->open.items[1].node);
	b->tree->body = ND_NONE;
	nd_builder_pop_to(b, 1);
	nd_builder_insert_element(b);
	b->mode = ND_MODE_IN_FRAMESET;
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

static void start_block(nd_builder *b)
{
	nd_builder_close_p(b);
	nd_builder_insert_element(b);
}

static void start_heading(nd_builder *b)
{
	nd_builder_close_p(b);
	if (nd_html_is_heading(nd_builder_current(b)->tag))
		nd_builder_pop(b);
	nd_builder_insert_element(b);
}

static void start_form(nd_builder *b)
{
	bool in_template = nd_builder_is_open(b, ND_TAG_TEMPLATE);
	if (b->form != ND_NONE && !in_template)
		return;
	nd_builder_close_p(b);
	uint32_t form = nd_builder_insert_element(b);
	if (!in_template)
		b->form = form;
}

/* Closes the open item of a list that the one of this tag follows: li, or dd and dt. */
static void close_item(nd_builder *b, nd_tag tag, nd_tag other)
{
	if (!nd_builder_is_open(b, tag) && !nd_builder_is_open(b, other))
		return;
	for (uint32_t i = b->open.count; i-- > 0;) {
		const nd_open_element *element = &b->open.items[i];
		if (element->tag == tag || element->tag == other) {
			nd_tag found = element->tag;
			nd_builder_generate_implied(b, found);
			nd_builder_pop_until(b, found);
			return;
		}
		bool is_transparent = element->tag == ND_TAG_ADDRESS || element->tag == ND_TAG_DIV || element->tag == ND_TAG_P;
		if ((element->traits & ND_IS_SPECIAL) != 0 && !is_transparent)
			return;
	}
}

static void start_item(nd_builder *b, nd_tag tag, nd_tag other)
{
	b->frameset_ok = false;
	close_item(b, tag, other);
	start_block(b);
}

static void start_table(nd_builder *b)
{
	if (!b->tree->quirks)
		nd_builder_close_p(b);
	nd_builder_insert_element(b);
	b->frameset_ok = false;
	b->mode = ND_MODE_IN_TABLE;
}

/* ---- formatting and phrasing ------------------------------------------------------------------------------------ */

static void start_formatting(nd_builder *b)
{
	nd_builder_reconstruct(b);
	nd_builder_push_formatting(b, nd_builder_insert_element(b));
}

static void start_a(nd_builder *b)
{
	uint32_t entry = nd_builder_formatting_of(b, ND_TAG_A);
	if (entry != ND_NONE) {
		uint32_t node = b->formatting.items[entry].node;
		nd_builder_adopt(b, ND_TAG_A);
		nd_builder_remove_formatting(b, node);
		uint32_t depth = nd_builder_depth_of(b, node);
		if (depth != ND_NONE)
			nd_builder_take_out(b, depth);
	}
	start_formatting(b);
}

static void start_nobr(nd_builder *b)
{
	nd_builder_reconstruct(b);
	if (nd_builder_has_in_scope(b, ND_TAG_NOBR, ND_SCOPE))
		if (!nd_builder_adopt(b, ND_TAG_NOBR))
			nd_body_any_other_end(b);
	start_formatting(b);
}

static void start_phrasing(nd_builder *b)
{
	nd_builder_reconstruct(b);
	nd_builder_insert_element(b);
}

static void start_void(nd_builder *b)
{
	nd_builder_reconstruct(b);
	nd_builder_insert_void(b);
	b->frameset_ok = false;
}

static void start_input(nd_builder *b)
{
	nd_str type = nd_builder_token_attribute(b, ND_STR("type"));
	nd_builder_reconstruct(b);
	nd_builder_insert_void(b);
	if (!nd_str_equal_nocase(type, ND_STR("hidden")))
		b->frameset_ok = false;
}

static void start_button(nd_builder *b)
{
	if (nd_builder_has_in_scope(b, ND_TAG_BUTTON, ND_SCOPE)) {
		nd_builder_generate_implied(b, ND_TAG_OTHER);
		nd_builder_pop_until(b, ND_TAG_BUTTON);
	}
	start_phrasing(b);
	b->frameset_ok = false;
}

static void start_object(nd_builder *b)
{
	start_phrasing(b);
	nd_builder_push_marker(b);
	b->frameset_ok = false;
}

static void start_ruby_part(nd_builder *b, nd_tag except)
{
	if (nd_builder_has_in_scope(b, ND_TAG_RUBY, ND_SCOPE))
		nd_builder_generate_implied(b, except);
	nd_builder_insert_element(b);
}

static void start_option(nd_builder *b)
{
	if (nd_builder_current(b)->tag == ND_TAG_OPTION)
		nd_builder_pop(b);
	start_phrasing(b);
}

static void start_select(nd_builder *b)
{
	start_phrasing(b);
	b->frameset_ok = false;
	switch (b->mode) {
	case ND_MODE_IN_TABLE:
	case ND_MODE_IN_CAPTION:
	case ND_MODE_IN_TABLE_BODY:
	case ND_MODE_IN_ROW:
	case ND_MODE_IN_CELL: b->mode = ND_MODE_IN_SELECT_IN_TABLE; break;
	default: b->mode = ND_MODE_IN_SELECT; break;
	}
}

/* ---- elements whose text is not markup -------------------------------------------------------------------------- */

static void start_raw(nd_builder *b, nd_html_state state)
{
	nd_builder_insert_element(b);
	b->tokens.state = state;
	b->original_mode = b->mode;
	b->mode = ND_MODE_TEXT;
}

static void start_textarea(nd_builder *b)
{
	start_raw(b, ND_HTML_RCDATA);
	b->drops_line_feed = true;
	b->frameset_ok = false;
}

static void start_xmp(nd_builder *b)
{
	nd_builder_close_p(b);
	nd_builder_reconstruct(b);
	b->frameset_ok = false;
	start_raw(b, ND_HTML_RAWTEXT);
}

/* ---- foreign ---------------------------------------------------------------------------------------------------- */

static void start_foreign(nd_builder *b, nd_namespace namespace_)
{
	nd_builder_reconstruct(b);
	nd_foreign_insert(b, namespace_);
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

bool nd_body_start(nd_builder *b)
{
	nd_html_token *token = &b->tokens.token;
	switch (token->tag) {
	case ND_TAG_HTML: start_html(b); break;
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
	case ND_TAG_BODY: start_body(b); break;
	case ND_TAG_FRAMESET: start_frameset(b); break;
	case ND_TAG_ADDRESS:
	case ND_TAG_ARTICLE:
	case ND_TAG_ASIDE:
	case ND_TAG_BLOCKQUOTE:
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
	case ND_TAG_MAIN:
	case ND_TAG_MENU:
	case ND_TAG_NAV:
	case ND_TAG_OL:
	case ND_TAG_P:
	case ND_TAG_SEARCH:
	case ND_TAG_SECTION:
	case ND_TAG_SUMMARY:
	case ND_TAG_UL: start_block(b); break;
	case ND_TAG_H1:
	case ND_TAG_H2:
	case ND_TAG_H3:
	case ND_TAG_H4:
	case ND_TAG_H5:
	case ND_TAG_H6: start_heading(b); break;
	case ND_TAG_PRE:
	case ND_TAG_LISTING:
		start_block(b);
		b->drops_line_feed = true;
		b->frameset_ok = false;
		break;
	case ND_TAG_FORM: start_form(b); break;
	case ND_TAG_LI: start_item(b, ND_TAG_LI, ND_TAG_LI); break;
	case ND_TAG_DD:
	case ND_TAG_DT: start_item(b, ND_TAG_DD, ND_TAG_DT); break;
	case ND_TAG_PLAINTEXT:
		start_block(b);
		b->tokens.state = ND_HTML_PLAINTEXT;
		break;
	case ND_TAG_BUTTON: start_button(b); break;
	case ND_TAG_A: start_a(b); break;
	case ND_TAG_B:
	case ND_TAG_BIG:
	case ND_TAG_CODE:
	case ND_TAG_EM:
	case ND_TAG_FONT:
	case ND_TAG_I:
	case ND_TAG_S:
	case ND_TAG_SMALL:
	case ND_TAG_STRIKE:
	case ND_TAG_STRONG:
	case ND_TAG_TT:
	case ND_TAG_U: start_formatting(b); break;
	case ND_TAG_NOBR: start_nobr(b); break;
	case ND_TAG_APPLET:
	case ND_TAG_MARQUEE:
	case ND_TAG_OBJECT: start_object(b); break;
	case ND_TAG_TABLE: start_table(b); break;
	case ND_TAG_AREA:
	case ND_TAG_BR:
	case ND_TAG_EMBED:
	case ND_TAG_IMG:
	case ND_TAG_KEYGEN:
	case ND_TAG_WBR: start_void(b); break;
	case ND_TAG_INPUT: start_input(b); break;
	case ND_TAG_PARAM:
	case ND_TAG_SOURCE:
	case ND_TAG_TRACK: nd_builder_insert_void(b); break;
	case ND_TAG_HR:
		nd_builder_close_p(b);
		nd_builder_insert_void(b);
		b->frameset_ok = false;
		break;
	case ND_TAG_IMAGE:
		token->tag = ND_TAG_IMG;
		token->name = nd_tag_name(ND_TAG_IMG);
		return true;
	case ND_TAG_TEXTAREA: start_textarea(b); break;
	case ND_TAG_XMP: start_xmp(b); break;
	case ND_TAG_IFRAME:
		b->frameset_ok = false;
		start_raw(b, ND_HTML_RAWTEXT);
		break;
	case ND_TAG_NOEMBED: start_raw(b, ND_HTML_RAWTEXT); break;
	case ND_TAG_SELECT: start_select(b); break;
	case ND_TAG_OPTGROUP:
	case ND_TAG_OPTION: start_option(b); break;
	case ND_TAG_RB:
	case ND_TAG_RTC: start_ruby_part(b, ND_TAG_OTHER); break;
	case ND_TAG_RP:
	case ND_TAG_RT: start_ruby_part(b, ND_TAG_RTC); break;
	case ND_TAG_MATH: start_foreign(b, ND_NS_MATHML); break;
	case ND_TAG_SVG: start_foreign(b, ND_NS_SVG); break;
	case ND_TAG_CAPTION:
	case ND_TAG_COL:
	case ND_TAG_COLGROUP:
	case ND_TAG_FRAME:
	case ND_TAG_HEAD:
	case ND_TAG_TBODY:
	case ND_TAG_TD:
	case ND_TAG_TFOOT:
	case ND_TAG_TH:
	case ND_TAG_THEAD:
	case ND_TAG_TR: break;
	default: start_phrasing(b); break;
	}
	return false;
}
