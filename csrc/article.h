/* What an article holds. For the files beside analyze.c alone; users see nd_article through newsdesk.h. */
#ifndef ND_ARTICLE_H
#define ND_ARTICLE_H

#include "base/arena.h"
#include "models.h"
#include "page/charset.h"

/* What annotating an article found in it. */
typedef struct nd_findings {
	nd_document document;
	nd_annotations annotations;
	nd_resolution resolution;
} nd_findings;

struct nd_article {
	nd_arena arena; /* owns all that the article gives, and the article itself */
	const nd_models *models;
	nd_decoded decoded; /* its text is gone after parsing; what maps offsets stays */
	nd_page page;
	const nd_findings *findings; /* never NULL: empty before annotating */
	const nd_name_list *names; /* of the options, and the next one too */
	nd_format format; /* that the input was read as */
	bool probabilities;
};

/* Runs work(article, scratch, what) with both arenas armed. If memory runs out, what work wrote through what is to be
 * ignored, and ND_NO_MEMORY with message is the result. */
nd_status nd_article_work(nd_article *article, void (*work)(nd_article *article, nd_arena *scratch, void *what),
                          void *what, const char *message, nd_error *error);

#endif
