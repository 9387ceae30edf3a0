/* What the site is called. */
#include "base/str.h"
#include "page/elementtext.h"
#include "page/fields.h"
#include "page/metadata_parts.h"
#include "page/url.h"

nd_field nd_metadata_site(const nd_metadata_reader *r)
{
	const nd_candidate *best = nd_candidate_best(&r->candidates, ND_META_SITE);
	if (best == NULL)
		return (nd_field){0};
	nd_field site = nd_field_of(r->arena, best->value, best->origin, best->source);
	bool is_absolute = nd_str_starts_nocase(site.value, ND_STR("http://")) || nd_str_starts_nocase(site.value, ND_STR("https://"));
	nd_str host = is_absolute ? nd_url_host(site.value) : (nd_str){0};
	if (host.size > 0)
		site.value = host;
	else if (site.value.size > 1 && site.value.data[0] == '@')
		site.value = nd_str_cut(site.value, (nd_span){1, site.value.size});
	return site;
}

/* ---- in a title ----------------------------------------------------------------------------------------------------- */

static bool is_same(nd_str text, nd_str folded)
{
	char other[ND_LONGEST_FOLDED];
	return text.size <= ND_LONGEST_FOLDED / 2 && nd_str_equal(nd_metadata_fold(text, other), folded);
}

/* The host has the name in it, or the name the host's longest label. */
static bool is_like_host(nd_str host, nd_str name)
{
	enum { LEAST = 5 };
	char folded[ND_LONGEST_FOLDED];
	nd_str label = {0};
	for (uint32_t at = 0, start = 0; at <= host.size; at++) {
		if (at < host.size && host.data[at] != '.')
			continue;
		if (at - start > label.size)
			label = nd_str_cut(host, (nd_span){start, at});
		start = at + 1;
	}
	if (label.size == 0)
		return false;
	label = nd_metadata_fold(label, folded);
	return (name.size >= LEAST && nd_str_find(label, name, 0) != ND_NONE) ||
	       (label.size >= LEAST && label.size * 2 >= name.size && nd_str_find(name, label, 0) != ND_NONE);
}

/* A link to the site's first page, or a picture, bears the name. */
static bool is_borne(const nd_metadata_reader *r, nd_str name)
{
	enum { LONGEST = 100 };
	const nd_tree *tree = r->tree;
	for (uint32_t at = 0; at != ND_NONE; at = nd_tree_next(tree, at, 0)) {
		const nd_node *node = &tree->nodes[at];
		nd_span source;
		if (node->kind != ND_NODE_ELEMENT)
			continue;
		if (node->tag == ND_TAG_IMG && is_same(nd_attribute_of(tree, at, "alt"), name))
			return true;
		if (node->tag == ND_TAG_A && nd_metadata_is_home(nd_attribute_of(tree, at, "href")) &&
		    is_same(nd_element_text(r->scratch, tree, at, LONGEST, NULL, &source), name))
			return true;
	}
	return false;
}

bool nd_metadata_names_site(const nd_metadata_reader *r, nd_str part)
{
	enum { LEAST = 4, LONGEST = 100 };
	char folded[ND_LONGEST_FOLDED];
	nd_str name = part.size <= LONGEST ? nd_metadata_fold(part, folded) : (nd_str){0};
	return name.size >= LEAST && (is_like_host(r->host, name) || is_borne(r, name));
}

/* The last part behind the article's title, or the first in front of it; absent where the title has neither. */
static nd_str part_beside(nd_str declared, nd_str title)
{
	nd_str rest = {0};
	uint32_t size;
	if (declared.size <= title.size)
		return rest;
	if (nd_str_starts(declared, title))
		for (uint32_t at = title.size; at < declared.size; at += size > 0 ? size : 1)
			if ((size = nd_metadata_separator(declared, at)) > 0)
				rest = nd_str_cut(declared, (nd_span){at + size, declared.size});
	for (uint32_t at = 1; nd_str_ends(declared, title) && at < declared.size - title.size; at++)
		if (nd_metadata_separator(declared, at) > 0)
			return nd_str_trim(nd_str_cut(declared, (nd_span){0, at}));
	return rest.data != NULL ? nd_str_trim(rest) : rest;
}

nd_field nd_metadata_site_in_title(const nd_metadata_reader *r, nd_str title)
{
	enum { MOST = 8 }; /* each may cost a look at the whole page */
	const nd_candidate_list *list = &r->candidates.of[ND_META_TITLE];
	for (uint32_t i = 0; title.size > 0 && i < list->count && i < MOST; i++) {
		nd_str part = part_beside(nd_str_trim(list->items[i].value), title);
		if (part.size > 0 && nd_metadata_names_site(r, part))
			return nd_field_of(r->arena, part, list->items[i].origin, list->items[i].source);
	}
	return (nd_field){0};
}
