/* An analysis written down, for tests of what reads one: "{person:Ada} met {person:Bo} {date:on Monday}" with a line end
 * between sentences. {=0,1:They} refers to the entities 0 and 1; a value may follow a date: {date=2017:in 2017}. Entities are
 * numbered by first mention; equal texts of one type are one entity. */
#ifndef ND_SPEC_ANNOTATED_H
#define ND_SPEC_ANNOTATED_H

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "resolve/reading.h"

enum { ANNOTATED_MOST = 64 };

typedef struct annotated {
	char text[4096];
	nd_mention mentions[ANNOTATED_MOST];
	nd_reference references[ANNOTATED_MOST];
	uint32_t referents[ANNOTATED_MOST][8];
	nd_entity entities[ANNOTATED_MOST];
	nd_date dates[ANNOTATED_MOST];
	nd_amount amounts[ANNOTATED_MOST];
	nd_quotation quotations[ANNOTATED_MOST];
	nd_sentence sentences[ANNOTATED_MOST];
	nd_embed embeds[ANNOTATED_MOST];
	nd_page page;
	nd_document document;
	nd_annotations annotations;
	nd_resolution resolution;
	nd_analysis analysis;
} annotated;

static nd_type annotated_type(const char *name, size_t size)
{
	for (nd_type type = ND_PERSON; type < ND_TYPE_COUNT; type++)
		if (strlen(nd_type_name(type)) == size && memcmp(nd_type_name(type), name, size) == 0)
			return type;
	fprintf(stderr, "no type %.*s\n", (int)size, name);
	abort();
}

static uint32_t annotated_entity(annotated *a, nd_type type, nd_str name)
{
	for (uint32_t i = 0; i < a->resolution.entity_count; i++)
		if (a->entities[i].type == type && nd_str_equal(a->entities[i].name, name))
			return i;
	a->entities[a->resolution.entity_count] = (nd_entity){.name = name, .type = type};
	return a->resolution.entity_count++;
}

static void annotated_reference(annotated *a, const char *list, nd_span span)
{
	uint32_t index = a->resolution.reference_count++, count = 0;
	for (const char *p = list; *p != ':'; p++)
		if (*p >= '0' && *p <= '9')
			a->referents[index][count++] = (uint32_t)(*p - '0');
	a->references[index] = (nd_reference){span, a->referents[index], count, a->document.segments.sentence_count};
}

/* p is behind "{"; its text goes to *size of a->text. Returns the byte behind "}". */
static const char *annotated_mark(annotated *a, const char *p, uint32_t *size)
{
	const char *colon = strchr(p, ':'), *close = strchr(p, '}'), *value = memchr(p, '=', (size_t)(colon - p));
	size_t type_size = (size_t)((value != NULL ? value : colon) - p);
	nd_span span = {*size, *size + (uint32_t)(close - colon - 1)};
	memcpy(a->text + *size, colon + 1, span.end - span.start);
	*size = span.end;
	if (type_size == 0) {
		annotated_reference(a, p, span);
		return close + 1;
	}
	if (type_size == 5 && memcmp(p, "quote", 5) == 0) {
		a->quotations[a->annotations.quotations.count++] = (nd_quotation){.span = span};
		return close + 1;
	}
	nd_type type = annotated_type(p, type_size);
	nd_mention *mention = &a->mentions[a->resolution.mention_count++];
	*mention = (nd_mention){span, type, ND_NONE, -1};
	if (type <= ND_MISC)
		mention->entity = annotated_entity(a, type, nd_str_cut(a->page.text, span));
	else if (type == ND_DATE)
		a->dates[a->annotations.dates.count++] = (nd_date){
		        span, ND_DATE_DATE, value != NULL ? nd_str_of(value + 1, (size_t)(colon - value - 1)) : (nd_str){0}};
	else
		a->amounts[a->annotations.amounts.count++] = (nd_amount){
		        .span = span,
		        .kind = type == ND_MONEY ? ND_AMOUNT_MONEY : type == ND_PERCENT ? ND_AMOUNT_PERCENT : ND_AMOUNT_QUANTITY};
	return close + 1;
}

static void annotated_end_sentence(annotated *a, uint32_t start, uint32_t end)
{
	a->sentences[a->document.segments.sentence_count++] = (nd_sentence){.span = {start, end}};
}

static void annotated_read(annotated *a, const char *markup)
{
	uint32_t size = 0, sentence = 0;
	memset(a, 0, sizeof *a);
	a->page.text = nd_str_of(a->text, sizeof a->text);
	for (const char *p = markup; *p != '\0';) {
		if (*p == '{') {
			p = annotated_mark(a, p + 1, &size);
			continue;
		}
		if (*p == '\n') {
			annotated_end_sentence(a, sentence, size);
			sentence = size + 1;
		}
		a->text[size++] = *p++;
	}
	annotated_end_sentence(a, sentence, size);
	a->page.text.size = size;
	a->page.embeds = a->embeds;
	a->document.page = &a->page;
	a->document.segments.sentences = a->sentences;
	a->annotations.mentions.items = a->mentions;
	a->annotations.mentions.count = a->resolution.mention_count;
	a->annotations.dates.items = a->dates;
	a->annotations.amounts.items = a->amounts;
	a->annotations.quotations.items = a->quotations;
	a->resolution.mentions = a->mentions;
	a->resolution.entities = a->entities;
	a->resolution.references = a->references;
	a->analysis = (nd_analysis){&a->document, &a->annotations, &a->resolution};
}

#endif
