/* The stack of open elements, and what the standard asks of it. */
#include "base/str.h"
#include "html/builder.h"

#define SPECIAL ND_IS_SPECIAL
#define SCOPE (ND_IS_SPECIAL | ND_ENDS_SCOPE)
#define IMPLIED (ND_IS_IMPLIED | ND_IS_THOROUGHLY_IMPLIED)
#define TABLE_PART (ND_IS_SPECIAL | ND_IS_TABLE_PART | ND_IS_THOROUGHLY_IMPLIED)

static const uint16_t TRAITS[ND_TAG_COUNT] = {
        [ND_TAG_ADDRESS] = SPECIAL,
        [ND_TAG_APPLET] = SCOPE,
        [ND_TAG_AREA] = SPECIAL,
        [ND_TAG_ARTICLE] = SPECIAL,
        [ND_TAG_ASIDE] = SPECIAL,
        [ND_TAG_BASE] = SPECIAL,
        [ND_TAG_BASEFONT] = SPECIAL,
        [ND_TAG_BGSOUND] = SPECIAL,
        [ND_TAG_BLOCKQUOTE] = SPECIAL,
        [ND_TAG_BODY] = SPECIAL,
        [ND_TAG_BR] = SPECIAL,
        [ND_TAG_BUTTON] = SPECIAL | ND_ENDS_BUTTON_SCOPE,
        [ND_TAG_CAPTION] = SCOPE | ND_IS_THOROUGHLY_IMPLIED,
        [ND_TAG_CENTER] = SPECIAL,
        [ND_TAG_COL] = SPECIAL,
        [ND_TAG_COLGROUP] = SPECIAL | ND_IS_THOROUGHLY_IMPLIED,
        [ND_TAG_DD] = SPECIAL | IMPLIED,
        [ND_TAG_DETAILS] = SPECIAL,
        [ND_TAG_DIR] = SPECIAL,
        [ND_TAG_DIV] = SPECIAL,
        [ND_TAG_DL] = SPECIAL,
        [ND_TAG_DT] = SPECIAL | IMPLIED,
        [ND_TAG_EMBED] = SPECIAL,
        [ND_TAG_FIELDSET] = SPECIAL,
        [ND_TAG_FIGCAPTION] = SPECIAL,
        [ND_TAG_FIGURE] = SPECIAL,
        [ND_TAG_FOOTER] = SPECIAL,
        [ND_TAG_FORM] = SPECIAL,
        [ND_TAG_FRAME] = SPECIAL,
        [ND_TAG_FRAMESET] = SPECIAL,
        [ND_TAG_H1] = SPECIAL,
        [ND_TAG_H2] = SPECIAL,
        [ND_TAG_H3] = SPECIAL,
        [ND_TAG_H4] = SPECIAL,
        [ND_TAG_H5] = SPECIAL,
        [ND_TAG_H6] = SPECIAL,
        [ND_TAG_HEAD] = SPECIAL,
        [ND_TAG_HEADER] = SPECIAL,
        [ND_TAG_HGROUP] = SPECIAL,
        [ND_TAG_HR] = SPECIAL,
        [ND_TAG_HTML] = SCOPE | ND_ENDS_TABLE_SCOPE,
        [ND_TAG_IFRAME] = SPECIAL,
        [ND_TAG_IMG] = SPECIAL,
        [ND_TAG_INPUT] = SPECIAL,
        [ND_TAG_KEYGEN] = SPECIAL,
        [ND_TAG_LI] = SPECIAL | IMPLIED,
        [ND_TAG_LINK] = SPECIAL,
        [ND_TAG_LISTING] = SPECIAL,
        [ND_TAG_MAIN] = SPECIAL,
        [ND_TAG_MARQUEE] = SCOPE,
        [ND_TAG_MENU] = SPECIAL,
        [ND_TAG_META] = SPECIAL,
        [ND_TAG_NAV] = SPECIAL,
        [ND_TAG_NOEMBED] = SPECIAL,
        [ND_TAG_NOFRAMES] = SPECIAL,
        [ND_TAG_NOSCRIPT] = SPECIAL,
        [ND_TAG_OBJECT] = SCOPE,
        [ND_TAG_OL] = SPECIAL | ND_ENDS_LIST_SCOPE,
        [ND_TAG_OPTGROUP] = IMPLIED | ND_IS_IN_SELECT_SCOPE,
        [ND_TAG_OPTION] = IMPLIED | ND_IS_IN_SELECT_SCOPE,
        [ND_TAG_P] = SPECIAL | IMPLIED,
        [ND_TAG_PARAM] = SPECIAL,
        [ND_TAG_PLAINTEXT] = SPECIAL,
        [ND_TAG_PRE] = SPECIAL,
        [ND_TAG_RB] = IMPLIED,
        [ND_TAG_RP] = IMPLIED,
        [ND_TAG_RT] = IMPLIED,
        [ND_TAG_RTC] = IMPLIED,
        [ND_TAG_SCRIPT] = SPECIAL,
        [ND_TAG_SEARCH] = SPECIAL,
        [ND_TAG_SECTION] = SPECIAL,
        [ND_TAG_SELECT] = SPECIAL,
        [ND_TAG_SOURCE] = SPECIAL,
        [ND_TAG_STYLE] = SPECIAL,
        [ND_TAG_SUMMARY] = SPECIAL,
        [ND_TAG_TABLE] = SCOPE | ND_ENDS_TABLE_SCOPE | ND_IS_TABLE_PART,
        [ND_TAG_TBODY] = TABLE_PART,
        [ND_TAG_TD] = SCOPE | ND_IS_THOROUGHLY_IMPLIED,
        [ND_TAG_TEMPLATE] = SCOPE | ND_ENDS_TABLE_SCOPE,
        [ND_TAG_TEXTAREA] = SPECIAL,
        [ND_TAG_TFOOT] = TABLE_PART,
        [ND_TAG_TH] = SCOPE | ND_IS_THOROUGHLY_IMPLIED,
        [ND_TAG_THEAD] = TABLE_PART,
        [ND_TAG_TITLE] = SPECIAL,
        [ND_TAG_TR] = TABLE_PART,
        [ND_TAG_TRACK] = SPECIAL,
        [ND_TAG_UL] = SPECIAL | ND_ENDS_LIST_SCOPE,
        [ND_TAG_WBR] = SPECIAL,
        [ND_TAG_XMP] = SPECIAL,
};

uint16_t nd_html_traits(nd_tag tag)
{
	return TRAITS[tag];
}

static uint16_t mathml_traits(nd_tag tag, nd_str encoding)
{
	switch (tag) {
	case ND_TAG_MI:
	case ND_TAG_MO:
	case ND_TAG_MN:
	case ND_TAG_MS:
	case ND_TAG_MTEXT: return ND_IS_FOREIGN | SCOPE | ND_IS_MATHML_TEXT;
	case ND_TAG_ANNOTATION_XML: break;
	default: return ND_IS_FOREIGN;
	}
	bool holds_html = nd_str_equal_nocase(encoding, ND_STR("text/html")) ||
	                  nd_str_equal_nocase(encoding, ND_STR("application/xhtml+xml"));
	return ND_IS_FOREIGN | SCOPE | (holds_html ? ND_IS_HTML_POINT : 0);
}

uint16_t nd_foreign_traits(nd_namespace namespace_, nd_tag tag, nd_str encoding)
{
	if (namespace_ == ND_NS_MATHML)
		return mathml_traits(tag, encoding);
	bool is_point = tag == ND_TAG_FOREIGNOBJECT || tag == ND_TAG_DESC || tag == ND_TAG_TITLE;
	return ND_IS_FOREIGN | (is_point ? SCOPE | ND_IS_HTML_POINT : 0);
}

/* ---- pushing and popping ---------------------------------------------------------------------------------------- */

void nd_builder_push(nd_builder *b, uint32_t node, uint16_t tag, uint16_t traits)
{
	uint32_t level = b->open.count != 0 ? nd_builder_current(b)->level + 1 : 1;
	*nd_array_push(b->scratch, &b->open) = (nd_open_element){node, level, tag, traits};
	b->open_counts[tag]++;
}

void nd_builder_pop(nd_builder *b)
{
	b->open_counts[b->open.items[--b->open.count].tag]--;
}

void nd_builder_take_out(nd_builder *b, uint32_t depth)
{
	b->open_counts[b->open.items[depth].tag]--;
	b->open.count--;
	for (uint32_t i = depth; i < b->open.count; i++)
		b->open.items[i] = b->open.items[i + 1];
}

uint32_t nd_builder_depth_of(const nd_builder *b, uint32_t node)
{
	for (uint32_t i = b->open.count; i-- > 0;)
		if (b->open.items[i].node == node)
			return i;
	return ND_NONE;
}

uint32_t nd_builder_last_open(const nd_builder *b, nd_tag tag)
{
	if (!nd_builder_is_open(b, tag))
		return ND_NONE;
	uint32_t depth = b->open.count - 1;
	while (b->open.items[depth].tag != tag)
		depth--;
	return depth;
}

void nd_builder_pop_to(nd_builder *b, uint32_t depth)
{
	uint32_t lowest = depth > 0 ? depth : 1;
	while (b->open.count > lowest)
		nd_builder_pop(b);
}

void nd_builder_pop_until(nd_builder *b, nd_tag tag)
{
	uint32_t depth = nd_builder_last_open(b, tag);
	if (depth != ND_NONE)
		nd_builder_pop_to(b, depth);
}

/* ---- scopes ----------------------------------------------------------------------------------------------------- */

bool nd_builder_has_in_scope(const nd_builder *b, nd_tag tag, unsigned ends)
{
	if (!nd_builder_is_open(b, tag))
		return false;
	for (uint32_t i = b->open.count; i-- > 0;) {
		if (b->open.items[i].tag == tag)
			return true;
		if ((b->open.items[i].traits & ends) != 0)
			return false;
	}
	return false;
}

bool nd_builder_has_in_select_scope(const nd_builder *b, nd_tag tag)
{
	uint32_t i = b->open.count - 1;
	while (i > 0 && (b->open.items[i].traits & ND_IS_IN_SELECT_SCOPE) != 0)
		i--;
	return b->open.items[i].tag == tag;
}

bool nd_builder_node_in_scope(const nd_builder *b, uint32_t node)
{
	for (uint32_t i = b->open.count; i-- > 0;) {
		if (b->open.items[i].node == node)
			return true;
		if ((b->open.items[i].traits & ND_ENDS_SCOPE) != 0)
			return false;
	}
	return false;
}

void nd_builder_generate_implied(nd_builder *b, nd_tag except)
{
	while ((nd_builder_current(b)->traits & ND_IS_IMPLIED) != 0 && nd_builder_current(b)->tag != except)
		nd_builder_pop(b);
}

void nd_builder_generate_implied_thoroughly(nd_builder *b)
{
	while ((nd_builder_current(b)->traits & ND_IS_THOROUGHLY_IMPLIED) != 0)
		nd_builder_pop(b);
}

void nd_builder_close_p(nd_builder *b)
{
	if (nd_builder_has_in_scope(b, ND_TAG_P, ND_BUTTON_SCOPE))
		nd_builder_pop_until(b, ND_TAG_P);
}

/* ---- "reset the insertion mode appropriately" ------------------------------------------------------------------- */

/* Of a select at that depth: whether a table holds it. */
static nd_insertion_mode select_mode(const nd_builder *b, uint32_t depth)
{
	while (depth-- > 1) {
		if (b->open.items[depth].tag == ND_TAG_TEMPLATE)
			break;
		if (b->open.items[depth].tag == ND_TAG_TABLE)
			return ND_MODE_IN_SELECT_IN_TABLE;
	}
	return ND_MODE_IN_SELECT;
}

/* The mode that an open element asks for, or ND_MODE_COUNT. */
static nd_insertion_mode mode_of(const nd_builder *b, nd_tag tag, uint32_t depth, bool is_last)
{
	switch (tag) {
	case ND_TAG_SELECT: return is_last ? ND_MODE_IN_SELECT : select_mode(b, depth);
	case ND_TAG_TD:
	case ND_TAG_TH: return is_last ? ND_MODE_COUNT : ND_MODE_IN_CELL;
	case ND_TAG_TR: return ND_MODE_IN_ROW;
	case ND_TAG_TBODY:
	case ND_TAG_THEAD:
	case ND_TAG_TFOOT: return ND_MODE_IN_TABLE_BODY;
	case ND_TAG_CAPTION: return ND_MODE_IN_CAPTION;
	case ND_TAG_COLGROUP: return ND_MODE_IN_COLUMN_GROUP;
	case ND_TAG_TABLE: return ND_MODE_IN_TABLE;
	case ND_TAG_TEMPLATE: return (nd_insertion_mode)b->template_modes.items[b->template_modes.count - 1];
	case ND_TAG_HEAD: return is_last ? ND_MODE_COUNT : ND_MODE_IN_HEAD;
	case ND_TAG_BODY: return ND_MODE_IN_BODY;
	case ND_TAG_FRAMESET: return ND_MODE_IN_FRAMESET;
	case ND_TAG_HTML: return b->head == ND_NONE ? ND_MODE_BEFORE_HEAD : ND_MODE_AFTER_HEAD;
	default: return ND_MODE_COUNT;
	}
}

void nd_builder_reset_mode(nd_builder *b)
{
	b->mode = ND_MODE_COUNT;
	for (uint32_t i = b->open.count; i-- > 0 && b->mode == ND_MODE_COUNT;) {
		bool is_last = i == 0;
		nd_tag tag = is_last && b->is_fragment ? b->context.tag : b->open.items[i].tag;
		b->mode = mode_of(b, tag, i, is_last);
	}
	if (b->mode == ND_MODE_COUNT)
		b->mode = ND_MODE_IN_BODY;
}
