/* Reads pages for the specs of metadata. */
#ifndef ND_SPEC_METADATA_PAGE_H
#define ND_SPEC_METADATA_PAGE_H

#include "arenas.h"

#include <string.h>

#include "base/str.h"
#include "page/metadata.h"

static inline nd_metadata read_at(const char *html, const char *url, const char *text)
{
	nd_tree tree;
	nd_page page = {.text = nd_str_of(text, strlen(text))};
	nd_page_hints hints = {.url = url == NULL ? (nd_str){0} : nd_str_of(url, strlen(url))};
	nd_html_parse(&scratch, nd_str_of(html, strlen(html)), 512, &tree);
	nd_page_metadata_from_html(&arena, &scratch, &tree, &hints, &page);
	return page.metadata;
}

static inline nd_metadata read(const char *html)
{
	return read_at(html, NULL, "");
}

/* A page with a heading and a long article, and then this. */
static inline const char *below_article(const char *html)
{
	static char page[8000];
	size_t used = (size_t)snprintf(page, sizeof page, "<h1>Bridge approved</h1>");
	while (used < 4000)
		used += (size_t)snprintf(page + used, sizeof page - used, "<p>The council voted for the bridge.</p>");
	snprintf(page + used, sizeof page - used, "%s", html);
	return page;
}

#endif
