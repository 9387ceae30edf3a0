/* The insertion modes up to the body: 13.2.6.4.1 to 6, and 8. */
#include "base/str.h"
#include "html/builder.h"

static bool again_in(nd_builder *b, nd_insertion_mode mode)
{
	b->mode = mode;
	return true;
}

/* Of an end tag: whether it is one of those that a page without the right start tags begins with all the same. */
static bool is_head_body_html_br(nd_tag tag)
{
	return tag == ND_TAG_HEAD || tag == ND_TAG_BODY || tag == ND_TAG_HTML || tag == ND_TAG_BR;
}

/* ---- initial ---------------------------------------------------------------------------------------------------- */

/* Document types of old that browsers lay out by the rules of old. */
static const nd_str QUIRKY_PUBLIC_PREFIXES[] = {
#define PREFIX(text) {text, sizeof(text) - 1}
        PREFIX("+//Silmaril//dtd html Pro v0r11 19970101//"),
        PREFIX("-//AS//DTD HTML 3.0 asWedit + extensions//"),
        PREFIX("-//AdvaSoft Ltd//DTD HTML 3.0 asWedit + extensions//"),
        PREFIX("-//IETF//DTD HTML 2.0 Level 1//"),
        PREFIX("-//IETF//DTD HTML 2.0 Level 2//"),
        PREFIX("-//IETF//DTD HTML 2.0 Strict Level 1//"),
        PREFIX("-//IETF//DTD HTML 2.0 Strict Level 2//"),
        PREFIX("-//IETF//DTD HTML 2.0 Strict//"),
        PREFIX("-//IETF//DTD HTML 2.0//"),
        PREFIX("-//IETF//DTD HTML 2.1E//"),
        PREFIX("-//IETF//DTD HTML 3.0//"),
        PREFIX("-//IETF//DTD HTML 3.2 Final//"),
        PREFIX("-//IETF//DTD HTML 3.2//"),
        PREFIX("-//IETF//DTD HTML 3//"),
        PREFIX("-//IETF//DTD HTML Level 0//"),
        PREFIX("-//IETF//DTD HTML Level 1//"),
        PREFIX("-//IETF//DTD HTML Level 2//"),
        PREFIX("-//IETF//DTD HTML Level 3//"),
        PREFIX("-//IETF//DTD HTML Strict Level 0//"),
        PREFIX("-//IETF//DTD HTML Strict Level 1//"),
        PREFIX("-//IETF//DTD HTML Strict Level 2//"),
        PREFIX("-//IETF//DTD HTML Strict Level 3//"),
        PREFIX("-//IETF//DTD HTML Strict//"),
        PREFIX("-//IETF//DTD HTML//"),
        PREFIX("-//Metrius//DTD Metrius Presentational//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 2.0 HTML Strict//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 2.0 HTML//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 2.0 Tables//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 3.0 HTML Strict//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 3.0 HTML//"),
        PREFIX("-//Microsoft//DTD Internet Explorer 3.0 Tables//"),
        PREFIX("-//Netscape Comm. Corp.//DTD HTML//"),
        PREFIX("-//Netscape Comm. Corp.//DTD Strict HTML//"),
        PREFIX("-//O'Reilly and Associates//DTD HTML 2.0//"),
        PREFIX("-//O'Reilly and Associates//DTD HTML Extended 1.0//"),
        PREFIX("-//O'Reilly and Associates//DTD HTML Extended Relaxed 1.0//"),
        PREFIX("-//SQ//DTD HTML 2.0 HoTMetaL + extensions//"),
        PREFIX("-//SoftQuad Software//DTD HoTMetaL PRO 6.0::19990601::extensions to HTML 4.0//"),
        PREFIX("-//SoftQuad//DTD HoTMetaL PRO 4.0::19971010::extensions to HTML 4.0//"),
        PREFIX("-//Spyglass//DTD HTML 2.0 Extended//"),
        PREFIX("-//Sun Microsystems Corp.//DTD HotJava HTML//"),
        PREFIX("-//Sun Microsystems Corp.//DTD HotJava Strict HTML//"),
        PREFIX("-//W3C//DTD HTML 3 1995-03-24//"),
        PREFIX("-//W3C//DTD HTML 3.2 Draft//"),
        PREFIX("-//W3C//DTD HTML 3.2 Final//"),
        PREFIX("-//W3C//DTD HTML 3.2//"),
        PREFIX("-//W3C//DTD HTML 3.2S Draft//"),
        PREFIX("-//W3C//DTD HTML 4.0 Frameset//"),
        PREFIX("-//W3C//DTD HTML 4.0 Transitional//"),
        PREFIX("-//W3C//DTD HTML Experimental 19960712//"),
        PREFIX("-//W3C//DTD HTML Experimental 970421//"),
        PREFIX("-//W3C//DTD W3 HTML//"),
        PREFIX("-//W3O//DTD W3 HTML 3.0//"),
        PREFIX("-//WebTechs//DTD Mozilla HTML 2.0//"),
        PREFIX("-//WebTechs//DTD Mozilla HTML//"),
};

static bool is_quirky_public(nd_str public_id, bool has_system)
{
	static const nd_str whole[] = {PREFIX("-//W3O//DTD W3 HTML Strict 3.0//EN//"),
	                               PREFIX("-/W3C/DTD HTML 4.0 Transitional/EN"), PREFIX("HTML")};
	static const nd_str without_system[] = {PREFIX("-//W3C//DTD HTML 4.01 Frameset//"),
	                                        PREFIX("-//W3C//DTD HTML 4.01 Transitional//")};
#undef PREFIX
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (nd_str_equal_nocase(public_id, whole[i]))
			return true;
	for (size_t i = 0; i < sizeof QUIRKY_PUBLIC_PREFIXES / sizeof *QUIRKY_PUBLIC_PREFIXES; i++)
		if (nd_str_starts_nocase(public_id, QUIRKY_PUBLIC_PREFIXES[i]))
			return true;
	for (size_t i = 0; i < sizeof without_system / sizeof *without_system && !has_system; i++)
		if (nd_str_starts_nocase(public_id, without_system[i]))
			return true;
	return false;
}

static bool is_quirky(const nd_html_token *doctype)
{
	static const nd_str quirky_system = {"http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd", 58};
	return doctype->force_quirks || !nd_str_equal(doctype->name, ND_STR("html")) ||
	       nd_str_equal_nocase(doctype->system_id, quirky_system) ||
	       (doctype->public_id.data != NULL && is_quirky_public(doctype->public_id, doctype->system_id.data != NULL));
}

static void insert_doctype(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	const nd_attribute identifiers[] = {{.name = ND_STR("public"), .value = token->public_id},
	                                    {.name = ND_STR("system"), .value = token->system_id}};
	bool has_public = token->public_id.data != NULL, has_system = token->system_id.data != NULL;
	uint32_t node = nd_builder_new_node(b, ND_NODE_DOCTYPE, token->source);
	nd_builder_keep_attributes(b, node, token->name, has_public ? identifiers : identifiers + 1,
	                           (uint32_t)has_public + has_system);
	nd_builder_attach(b, node, (nd_place){0, ND_NONE});
}

bool nd_mode_initial(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT:
		nd_builder_take_space(b);
		if (!nd_builder_has_text(b))
			return false;
		break;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, 0); return false;
	case ND_HTML_DOCTYPE:
		insert_doctype(b);
		b->tree->quirks = is_quirky(token);
		b->mode = ND_MODE_BEFORE_HTML;
		return false;
	default: break;
	}
	b->tree->quirks = true;
	return again_in(b, ND_MODE_BEFORE_HTML);
}

/* ---- before html, before head ----------------------------------------------------------------------------------- */

static void insert_html(nd_builder *b, bool is_implied)
{
	uint32_t html = nd_builder_insert_implied(b, ND_TAG_HTML);
	if (!is_implied) {
		const nd_html_token *token = &b->tokens.token;
		nd_builder_keep_attributes(b, html, token->name, b->tokens.attributes.items, b->tokens.attributes.count);
		b->nodes.items[html].source = token->source;
	}
	b->tree->html = html;
	b->mode = ND_MODE_BEFORE_HEAD;
}

bool nd_mode_before_html(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, 0); return false;
	case ND_HTML_TEXT:
		nd_builder_take_space(b);
		if (!nd_builder_has_text(b))
			return false;
		break;
	case ND_HTML_START_TAG:
		if (token->tag == ND_TAG_HTML) {
			insert_html(b, false);
			return false;
		}
		break;
	case ND_HTML_END_TAG:
		if (!is_head_body_html_br(token->tag))
			return false;
		break;
	default: break;
	}
	insert_html(b, true);
	return true;
}

bool nd_mode_before_head(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_TEXT:
		nd_builder_take_space(b);
		if (!nd_builder_has_text(b))
			return false;
		break;
	case ND_HTML_START_TAG:
		if (token->tag == ND_TAG_HTML)
			return nd_mode_in_body(b);
		if (token->tag == ND_TAG_HEAD) {
			b->head = b->tree->head = nd_builder_insert_element(b);
			b->mode = ND_MODE_IN_HEAD;
			return false;
		}
		break;
	case ND_HTML_END_TAG:
		if (!is_head_body_html_br(token->tag))
			return false;
		break;
	default: break;
	}
	b->head = b->tree->head = nd_builder_insert_implied(b, ND_TAG_HEAD);
	return again_in(b, ND_MODE_IN_HEAD);
}

/* ---- in head ---------------------------------------------------------------------------------------------------- */

/* "Generic raw text element parsing algorithm" and its relatives. */
static void insert_raw(nd_builder *b, nd_html_state state)
{
	nd_builder_insert_element(b);
	b->tokens.state = state;
	b->original_mode = b->mode;
	b->mode = ND_MODE_TEXT;
}

static void insert_template(nd_builder *b)
{
	nd_builder_insert_element(b);
	nd_builder_push_marker(b);
	b->frameset_ok = false;
	b->mode = ND_MODE_IN_TEMPLATE;
	*nd_array_push(b->scratch, &b->template_modes) = ND_MODE_IN_TEMPLATE;
}

static void end_template(nd_builder *b)
{
	if (!nd_builder_is_open(b, ND_TAG_TEMPLATE))
		return;
	nd_builder_generate_implied_thoroughly(b);
	nd_builder_pop_until(b, ND_TAG_TEMPLATE);
	nd_builder_clear_to_marker(b);
	b->template_modes.count--;
	nd_builder_reset_mode(b);
}

static bool leave_head(nd_builder *b)
{
	nd_builder_pop(b);
	return again_in(b, ND_MODE_AFTER_HEAD);
}

static bool start_in_head(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_HTML: return nd_mode_in_body(b);
	case ND_TAG_BASE:
	case ND_TAG_BASEFONT:
	case ND_TAG_BGSOUND:
	case ND_TAG_LINK:
	case ND_TAG_META: nd_builder_insert_void(b); return false;
	case ND_TAG_TITLE: insert_raw(b, ND_HTML_RCDATA); return false;
	case ND_TAG_NOSCRIPT:
		nd_builder_insert_element(b);
		b->mode = ND_MODE_IN_HEAD_NOSCRIPT;
		return false;
	case ND_TAG_NOFRAMES:
	case ND_TAG_STYLE: insert_raw(b, ND_HTML_RAWTEXT); return false;
	case ND_TAG_SCRIPT: insert_raw(b, ND_HTML_SCRIPT_DATA); return false;
	case ND_TAG_TEMPLATE: insert_template(b); return false;
	case ND_TAG_HEAD: return false;
	default: return leave_head(b);
	}
}

bool nd_mode_in_head(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT: {
		nd_piece space = nd_builder_take_space(b);
		nd_builder_insert_text(b, space.text, space.source);
		return nd_builder_has_text(b) && leave_head(b);
	}
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_START_TAG: return start_in_head(b);
	case ND_HTML_END_TAG:
		if (token->tag == ND_TAG_TEMPLATE) {
			end_template(b);
			return false;
		}
		if (!is_head_body_html_br(token->tag))
			return false;
		leave_head(b);
		return token->tag != ND_TAG_HEAD;
	default: return leave_head(b);
	}
}

bool nd_mode_in_head_noscript(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_COMMENT: return nd_mode_in_head(b);
	case ND_HTML_TEXT: {
		nd_piece space = nd_builder_take_space(b);
		nd_builder_insert_text(b, space.text, space.source);
		if (!nd_builder_has_text(b))
			return false;
		break;
	}
	case ND_HTML_START_TAG:
		switch (token->tag) {
		case ND_TAG_HTML: return nd_mode_in_body(b);
		case ND_TAG_BASEFONT:
		case ND_TAG_BGSOUND:
		case ND_TAG_LINK:
		case ND_TAG_META:
		case ND_TAG_NOFRAMES:
		case ND_TAG_STYLE: return nd_mode_in_head(b);
		case ND_TAG_HEAD:
		case ND_TAG_NOSCRIPT: return false;
		default: break;
		}
		break;
	case ND_HTML_END_TAG:
		if (token->tag != ND_TAG_NOSCRIPT && token->tag != ND_TAG_BR)
			return false;
		break;
	default: break;
	}
	bool is_its_end = token->kind == ND_HTML_END_TAG && token->tag == ND_TAG_NOSCRIPT;
	nd_builder_pop(b);
	b->mode = ND_MODE_IN_HEAD;
	return !is_its_end;
}

/* ---- after head ------------------------------------------------------------------------------------------------- */

/* What belongs in the head but comes behind it still goes there. */
static void put_in_head(nd_builder *b)
{
	uint32_t head = b->head;
	nd_builder_push(b, head, ND_TAG_HEAD, nd_html_traits(ND_TAG_HEAD));
	nd_mode_in_head(b);
	nd_builder_take_out(b, nd_builder_depth_of(b, head));
}

/* Whether the start tag was dealt with. */
static bool start_after_head(nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_HTML: nd_mode_in_body(b); return true;
	case ND_TAG_BODY:
		b->tree->body = nd_builder_insert_element(b);
		b->frameset_ok = false;
		b->mode = ND_MODE_IN_BODY;
		return true;
	case ND_TAG_FRAMESET:
		nd_builder_insert_element(b);
		b->mode = ND_MODE_IN_FRAMESET;
		return true;
	case ND_TAG_BASE:
	case ND_TAG_BASEFONT:
	case ND_TAG_BGSOUND:
	case ND_TAG_LINK:
	case ND_TAG_META:
	case ND_TAG_NOFRAMES:
	case ND_TAG_SCRIPT:
	case ND_TAG_STYLE:
	case ND_TAG_TEMPLATE:
	case ND_TAG_TITLE: put_in_head(b); return true;
	case ND_TAG_HEAD: return true;
	default: return false;
	}
}

bool nd_mode_after_head(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	switch (token->kind) {
	case ND_HTML_TEXT: {
		nd_piece space = nd_builder_take_space(b);
		nd_builder_insert_text(b, space.text, space.source);
		if (!nd_builder_has_text(b))
			return false;
		break;
	}
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_DOCTYPE: return false;
	case ND_HTML_START_TAG:
		if (start_after_head(b))
			return false;
		break;
	case ND_HTML_END_TAG:
		if (token->tag == ND_TAG_TEMPLATE)
			return nd_mode_in_head(b);
		if (token->tag != ND_TAG_BODY && token->tag != ND_TAG_HTML && token->tag != ND_TAG_BR)
			return false;
		break;
	default: break;
	}
	b->tree->body = nd_builder_insert_implied(b, ND_TAG_BODY);
	return again_in(b, ND_MODE_IN_BODY);
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

bool nd_mode_text(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->kind == ND_HTML_TEXT) {
		nd_builder_insert_text(b, token->text, token->source);
		return false;
	}
	nd_builder_pop(b);
	b->mode = b->original_mode;
	return token->kind == ND_HTML_END_OF_FILE;
}
