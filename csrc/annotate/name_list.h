/* A user's own names, compiled: public as nd_name_list in newsdesk.h. */
#ifndef ND_ANNOTATE_NAME_LIST_H
#define ND_ANNOTATE_NAME_LIST_H

#include "annotate/names_words.h"

/* A name of the list that stands in the text. */
typedef struct nd_listed {
	uint32_t end;   /* token behind it; 0: there is none */
	nd_type type;   /* ND_NO_NAME: what stands here is no name */
	nd_str id;      /* absent or empty: the entry has none */
} nd_listed;

/* The longest name of the list that begins at a token and ends before end. */
nd_listed nd_name_list_match(const nd_name_list *list, nd_str text, const nd_name_words *words, uint32_t token,
                             uint32_t end);

#endif
