/* What a text mentions, found token by token and sentence by sentence: names, dates, amounts, handles, quotations.
 * Who is meant by a mention and who says a quotation is worked out above this layer, in resolve/. */
#ifndef ND_ANNOTATE_ANNOTATE_H
#define ND_ANNOTATE_ANNOTATE_H

#include "annotate/gazetteer.h"
#include "annotate/names.h"
#include "base/array.h"
#include "page/page.h"
#include "text/text.h"

/* Where a name of the user's list stands, also one that says that it is none. */
typedef struct nd_listed_span {
	nd_span span;
	nd_str id; /* that the list gives it, or absent */
} nd_listed_span;
typedef ND_ARRAY(nd_listed_span) nd_listed_span_array;

/* What all annotators read. */
typedef struct nd_document {
	const nd_page *page; /* text, blocks, embeds, metadata (published anchors relative dates) */
	nd_segmentation segments;
} nd_document;

typedef ND_ARRAY(nd_mention) nd_mention_array;
typedef ND_ARRAY(nd_date) nd_date_array;
typedef ND_ARRAY(nd_amount) nd_amount_array;

/* A stretch of said text, before anybody is given it. */
typedef struct nd_quotation {
	nd_span span;    /* of all that was said, with its marks */
	nd_span content; /* within the marks */
	nd_quote_kind kind;
	uint32_t embed;  /* ND_NONE outside embeds */
	uint32_t sentence; /* in which it begins */
	bool continues;    /* the quotation before it goes on here, over a paragraph's end, with the same speaker */
} nd_quotation;
typedef ND_ARRAY(nd_quotation) nd_quotation_array;

/* The models that annotators use; a view of nd_models. */
typedef struct nd_annotators {
	const nd_names_model *names;
	const nd_gazetteer *gazetteer;
	const nd_name_list *list; /* the user's names, or NULL */
	bool probabilities;
} nd_annotators;

typedef struct nd_annotations {
	nd_mention_array mentions; /* names, and one for each calendar date and amount; sorted, not overlapping */
	nd_date_array dates;
	nd_amount_array amounts;
	nd_quotation_array quotations;
	nd_listed_span_array listed; /* in text order; not all of them are mentions */
} nd_annotations;

void nd_annotate(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                 nd_annotations *out);

/* The steps of nd_annotate, each in its own file. */
void nd_annotate_names(nd_arena *arena, nd_arena *scratch, const nd_annotators *with, const nd_document *document,
                       nd_mention_array *mentions, nd_listed_span_array *listed);
/* Adds the names among mentions, which are sorted, where they stand again and no listed name does; these come last and
 * are sorted as well. */
void nd_annotate_repeats(nd_arena *arena, nd_arena *scratch, const nd_document *document,
                         const nd_listed_span_array *listed, nd_mention_array *mentions);
void nd_annotate_dates(nd_arena *arena, const nd_document *document, nd_date_array *dates);
/* Adds a mention for each date of the calendar that an expression names: "Monday" of "last Monday". */
void nd_annotate_date_names(nd_arena *arena, const nd_document *document, const nd_date_array *dates,
                            nd_mention_array *mentions);
/* Adds a mention for each amount as well; for the sums of a range two. */
void nd_annotate_amounts(nd_arena *arena, const nd_document *document, const nd_date_array *dates,
                         nd_amount_array *amounts, nd_mention_array *mentions);
/* Ages have the unit "years", scores are counts of the unit "score" without a value; no other amounts have these units. */
bool nd_amount_is_age(const nd_amount *amount);
bool nd_amount_is_score(const nd_amount *amount);
void nd_annotate_handles(nd_arena *arena, const nd_document *document, nd_mention_array *mentions);
void nd_annotate_quotations(nd_arena *arena, nd_arena *scratch, const nd_document *document,
                            nd_quotation_array *quotations);

#endif
