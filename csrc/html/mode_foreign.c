/* Foreign content: SVG and MathML (13.2.6.5). */
#include "base/str.h"
#include "html/mode_body.h"

/* ---- names as the standard adjusts them ------------------------------------------------------------------------- */

#define NAME(text) {text, sizeof(text) - 1}

/* Names of SVG that have capitals; the tokenizer gives them in lower case. */
static const nd_str SVG_ELEMENTS[] = {
        NAME("altGlyph"),         NAME("altGlyphDef"),       NAME("altGlyphItem"),     NAME("animateColor"),
        NAME("animateMotion"),    NAME("animateTransform"),  NAME("clipPath"),         NAME("feBlend"),
        NAME("feColorMatrix"),    NAME("feComponentTransfer"), NAME("feComposite"),    NAME("feConvolveMatrix"),
        NAME("feDiffuseLighting"), NAME("feDisplacementMap"), NAME("feDistantLight"),  NAME("feDropShadow"),
        NAME("feFlood"),          NAME("feFuncA"),           NAME("feFuncB"),          NAME("feFuncG"),
        NAME("feFuncR"),          NAME("feGaussianBlur"),    NAME("feImage"),          NAME("feMerge"),
        NAME("feMergeNode"),      NAME("feMorphology"),      NAME("feOffset"),         NAME("fePointLight"),
        NAME("feSpecularLighting"), NAME("feSpotLight"),     NAME("feTile"),           NAME("feTurbulence"),
        NAME("foreignObject"),    NAME("glyphRef"),          NAME("linearGradient"),   NAME("radialGradient"),
        NAME("textPath"),
};

static const nd_str SVG_ATTRIBUTES[] = {
        NAME("attributeName"),    NAME("attributeType"),     NAME("baseFrequency"),    NAME("baseProfile"),
        NAME("calcMode"),         NAME("clipPathUnits"),     NAME("diffuseConstant"),  NAME("edgeMode"),
        NAME("filterUnits"),      NAME("glyphRef"),          NAME("gradientTransform"), NAME("gradientUnits"),
        NAME("kernelMatrix"),     NAME("kernelUnitLength"),  NAME("keyPoints"),        NAME("keySplines"),
        NAME("keyTimes"),         NAME("lengthAdjust"),      NAME("limitingConeAngle"), NAME("markerHeight"),
        NAME("markerUnits"),      NAME("markerWidth"),       NAME("maskContentUnits"), NAME("maskUnits"),
        NAME("numOctaves"),       NAME("pathLength"),        NAME("patternContentUnits"), NAME("patternTransform"),
        NAME("patternUnits"),     NAME("pointsAtX"),         NAME("pointsAtY"),        NAME("pointsAtZ"),
        NAME("preserveAlpha"),    NAME("preserveAspectRatio"), NAME("primitiveUnits"), NAME("refX"),
        NAME("refY"),             NAME("repeatCount"),       NAME("repeatDur"),        NAME("requiredExtensions"),
        NAME("requiredFeatures"), NAME("specularConstant"),  NAME("specularExponent"), NAME("spreadMethod"),
        NAME("startOffset"),      NAME("stdDeviation"),      NAME("stitchTiles"),      NAME("surfaceScale"),
        NAME("systemLanguage"),   NAME("tableValues"),       NAME("targetX"),          NAME("targetY"),
        NAME("textLength"),       NAME("viewBox"),           NAME("viewTarget"),       NAME("xChannelSelector"),
        NAME("yChannelSelector"), NAME("zoomAndPan"),
};

static const nd_str MATHML_ATTRIBUTES[] = {NAME("definitionURL")};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The name in the list that differs from this one in case alone, or the name itself. */
static nd_str adjusted(nd_str name, const nd_str *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].size == name.size && nd_ascii_lower(list[i].data[0]) == name.data[0] &&
		    nd_str_equal_nocase(list[i], name))
			return list[i];
	return name;
}

static void adjust_attributes(nd_builder *b, const nd_str *list, size_t count)
{
	for (uint32_t i = 0; i < b->tokens.attributes.count; i++) {
		nd_attribute *attribute = &b->tokens.attributes.items[i];
		attribute->name = adjusted(attribute->name, list, count);
	}
}

/* Inserts the element and pops it again if its tag closes itself. */
void nd_foreign_insert(nd_builder *b, nd_namespace namespace_)
{
	nd_html_token *token = &b->tokens.token;
	if (namespace_ == ND_NS_MATHML) {
		adjust_attributes(b, MATHML_ATTRIBUTES, COUNT(MATHML_ATTRIBUTES));
	} else {
		token->name = adjusted(token->name, SVG_ELEMENTS, COUNT(SVG_ELEMENTS));
		adjust_attributes(b, SVG_ATTRIBUTES, COUNT(SVG_ATTRIBUTES));
	}
	nd_builder_insert_foreign(b, namespace_);
	if (token->self_closing)
		nd_builder_pop(b);
}

/* ---- tokens ----------------------------------------------------------------------------------------------------- */

static void foreign_text(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	for (uint32_t i = 0; i < token->text.size && b->frameset_ok; i++)
		if (token->text.data[i] != '\0' && !nd_builder_is_space(nd_str_of(token->text.data + i, 1)))
			b->frameset_ok = false;
	nd_builder_replace_nul(b);
	nd_builder_insert_text(b, token->text, token->source);
}

static bool has_font_attribute(const nd_builder *b)
{
	return nd_builder_token_attribute(b, ND_STR("color")).data != NULL ||
	       nd_builder_token_attribute(b, ND_STR("face")).data != NULL ||
	       nd_builder_token_attribute(b, ND_STR("size")).data != NULL;
}

/* Whether the start tag is one of HTML that ends foreign content. */
static bool breaks_out(const nd_builder *b)
{
	switch (b->tokens.token.tag) {
	case ND_TAG_B:
	case ND_TAG_BIG:
	case ND_TAG_BLOCKQUOTE:
	case ND_TAG_BODY:
	case ND_TAG_BR:
	case ND_TAG_CENTER:
	case ND_TAG_CODE:
	case ND_TAG_DD:
	case ND_TAG_DIV:
	case ND_TAG_DL:
	case ND_TAG_DT:
	case ND_TAG_EM:
	case ND_TAG_EMBED:
	case ND_TAG_H1:
	case ND_TAG_H2:
	case ND_TAG_H3:
	case ND_TAG_H4:
	case ND_TAG_H5:
	case ND_TAG_H6:
	case ND_TAG_HEAD:
	case ND_TAG_HR:
	case ND_TAG_I:
	case ND_TAG_IMG:
	case ND_TAG_LI:
	case ND_TAG_LISTING:
	case ND_TAG_MENU:
	case ND_TAG_META:
	case ND_TAG_NOBR:
	case ND_TAG_OL:
	case ND_TAG_P:
	case ND_TAG_PRE:
	case ND_TAG_RUBY:
	case ND_TAG_S:
	case ND_TAG_SMALL:
	case ND_TAG_SPAN:
	case ND_TAG_STRONG:
	case ND_TAG_STRIKE:
	case ND_TAG_SUB:
	case ND_TAG_SUP:
	case ND_TAG_TABLE:
	case ND_TAG_TT:
	case ND_TAG_U:
	case ND_TAG_UL:
	case ND_TAG_VAR: return true;
	case ND_TAG_FONT: return has_font_attribute(b);
	default: return false;
	}
}

static bool break_out(nd_builder *b)
{
	enum { BACK_IN_HTML = ND_IS_MATHML_TEXT | ND_IS_HTML_POINT };
	while ((nd_builder_current(b)->traits & (ND_IS_FOREIGN | BACK_IN_HTML)) == ND_IS_FOREIGN)
		nd_builder_pop(b);
	return nd_builder_dispatch(b);
}

static bool foreign_end(nd_builder *b)
{
	const nd_html_token *token = &b->tokens.token;
	if (token->tag == ND_TAG_BR || token->tag == ND_TAG_P)
		return break_out(b);
	for (uint32_t i = b->open.count; i-- > 1;) {
		if ((b->open.items[i].traits & ND_IS_FOREIGN) == 0)
			return nd_builder_dispatch(b);
		if (nd_str_equal_nocase(nd_builder_name(b, b->open.items[i].node), token->name)) {
			nd_builder_pop_to(b, i);
			return false;
		}
	}
	return false;
}

bool nd_mode_foreign(nd_builder *b)
{
	switch (b->tokens.token.kind) {
	case ND_HTML_TEXT: foreign_text(b); return false;
	case ND_HTML_COMMENT: nd_builder_insert_comment(b, nd_builder_current(b)->node); return false;
	case ND_HTML_START_TAG:
		if (breaks_out(b))
			return break_out(b);
		nd_foreign_insert(b, (nd_namespace)(b->is_fragment && b->open.count == 1
		                                            ? b->context_namespace
		                                            : b->nodes.items[nd_builder_current(b)->node].namespace_));
		return false;
	case ND_HTML_END_TAG: return foreign_end(b);
	default: return false;
	}
}
