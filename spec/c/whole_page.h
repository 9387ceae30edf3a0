/* Articles parsed from whole pages with the models that ship, and what their text has. */
#ifndef ND_SPEC_WHOLE_PAGE_H
#define ND_SPEC_WHOLE_PAGE_H

#include "check.h"

#include "base/str.h"

static nd_models *models;

static inline nd_article *parse_at(const char *page, const char *url)
{
	nd_options options = ND_OPTIONS;
	nd_article *article = NULL;
	options.format = ND_FORMAT_HTML;
	options.url = nd_str_of(url, strlen(url));
	CHECK_INT(nd_article_parse(models, page, strlen(page), &options, &article, NULL), ND_OK);
	return article;
}

static inline bool has(const nd_article *article, const char *words)
{
	return nd_str_find(nd_article_text(article), nd_str_of(words, strlen(words)), 0) != ND_NONE;
}

#endif
