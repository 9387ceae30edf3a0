#include "resolve/facts.h"

#include <stdlib.h>

#include "annotate/placeholders.h"
#include "base/str.h"
#include "resolve/contexts.h"
#include "resolve/statements.h"

enum {
	IMPLIED_REACH = 3, /* how many sentences before its own an unsaid object may have been named */
	MOST_MEMBERS = 64, /* of a list: two lists in one match multiply */
	LONGEST_JOINT = 10, /* bytes between two dates of a list: ", and in " */
	LONGEST_CLOSE = 16, /* bytes of " respectively" behind the last */
	MOST_RESTATED = 32 /* of the same statements, with which one is compared */
};

typedef ND_ARRAY(uint32_t) entity_list;

typedef struct finder {
	nd_arena *arena, *scratch;
	const nd_analysis *analysis;
	nd_fact_array found;
} finder;

/* The group of that name that took part in the match, or NULL: alternatives may each have one. */
static const nd_matched_group *part(const nd_matched *matched, nd_str name)
{
	for (uint32_t i = 1; i <= matched->code->group_count; i++) {
		nd_str group = matched->code->groups[i];
		if (matched->groups[i].took_part && group.data != NULL && nd_str_equal(group, name))
			return &matched->groups[i];
	}
	return NULL;
}

/* ---- whom a group names ----------------------------------------------------------------------------------------- */

static const nd_entity *entity_at(const finder *f, uint32_t index)
{
	return &f->analysis->resolution->entities[index];
}

static uint32_t country_with_code(const finder *f, const char *code)
{
	for (uint32_t i = 0; i < f->analysis->resolution->entity_count; i++)
		if (entity_at(f, i)->type == ND_COUNTRY && strcmp(entity_at(f, i)->country, code) == 0)
			return i;
	return ND_NONE;
}

static bool names_a_country(const nd_matched_group *group)
{
	for (uint32_t i = 0; i < group->mark_count; i++)
		if (group->marks[i].code == nd_code_of(ND_COUNTRY))
			return true;
	return false;
}

static void add_once(nd_arena *arena, entity_list *list, uint32_t entity)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i] == entity)
			return;
	if (list->count < MOST_MEMBERS)
		*nd_array_push(arena, list) = entity;
}

/* "Russian" as against "Russians": an adjective speaks of the state ("Russian forces", "the Kazakh capital"), a plural of
 * the people. */
static bool is_plural(nd_str text, nd_span demonym)
{
	nd_str word = nd_str_cut(text, demonym);
	return nd_str_ends(word, ND_STR("s")) && !nd_str_ends(word, ND_STR("ss"));
}

/* The entities of the group's mentions, each once. An adjective of a country, or any demonym in a list with countries,
 * means the country where the article names it. */
static entity_list entities_of(const finder *f, const nd_matched_group *group)
{
	nd_str text = f->analysis->document->page->text;
	entity_list list = {0};
	bool among_countries = names_a_country(group);
	for (uint32_t i = 0; i < group->mark_count; i++)
		for (uint32_t k = 0; k < group->marks[i].entity_count; k++) {
			uint32_t entity = group->marks[i].entities[k];
			const nd_entity *named = entity_at(f, entity);
			bool means_country = named->type == ND_NORP && named->country[0] != '\0' &&
			                     (among_countries || !is_plural(text, group->marks[i].span));
			uint32_t country = means_country ? country_with_code(f, named->country) : ND_NONE;
			add_once(f->scratch, &list, country != ND_NONE ? country : entity);
		}
	return list;
}

/* ---- a subject or an object that is not said ---------------------------------------------------------------------- */

/* Index of the last sentence that starts at or before position. */
static uint32_t sentence_at(const nd_segmentation *segments, uint32_t position)
{
	uint32_t low = 0, high = segments->sentence_count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (segments->sentences[middle].span.start <= position)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Index of the first mention that ends behind position. */
static uint32_t mentions_before(const nd_resolution *resolution, uint32_t position)
{
	uint32_t low = 0, high = resolution->mention_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (resolution->mentions[middle].span.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static uint32_t last_before(const finder *f, nd_type type, uint32_t position)
{
	const nd_resolution *resolution = f->analysis->resolution;
	const nd_segmentation *segments = &f->analysis->document->segments;
	uint32_t sentence = sentence_at(segments, position);
	uint32_t reach = segments->sentences[sentence > IMPLIED_REACH ? sentence - IMPLIED_REACH : 0].span.start;
	uint32_t low = mentions_before(resolution, position);
	for (; low > 0 && resolution->mentions[low - 1].span.start >= reach; low--)
		if (resolution->mentions[low - 1].type == type && resolution->mentions[low - 1].entity != ND_NONE)
			return resolution->mentions[low - 1].entity;
	return ND_NONE;
}

/* "by Acme", "of the Acme": what the sentence is not about; "in Norland" may be. */
static bool is_aside(nd_str text, const nd_mention *mention)
{
	static const char *const prepositions[] = {"by", "of", "with", "from", "at", "to", "for", "against", "than", "like"};
	if (mention->type == ND_COUNTRY || mention->type == ND_LOCATION)
		return false;
	nd_str before = {text.data, mention->span.start};
	if (nd_str_ends(before, ND_STR("(")))
		return true; /* the agency of "BASEL (Newswire) -" */
	for (uint32_t words = 0; words < 2; words++) {
		before = nd_str_trim(before);
		uint32_t start = before.size;
		while (start > 0 && nd_ascii_is_alpha(before.data[start - 1]))
			start--;
		nd_str word = {before.data + start, before.size - start};
		if (!nd_str_equal(word, ND_STR("the")))
			return ND_STR_IS_ONE_OF(word, prepositions);
		before.size = start;
	}
	return false;
}

/* What the mention makes the topic; "the Norlandic economy" is about Norland, where the article names it. */
static uint32_t topic_of(const finder *f, nd_type type, const nd_mention *mention, uint32_t topic)
{
	if (mention->entity == ND_NONE || is_aside(f->analysis->document->page->text, mention))
		return topic;
	if (mention->type == type)
		return mention->entity;
	const nd_entity *named = entity_at(f, mention->entity);
	bool is_of_country = type == ND_COUNTRY && mention->type == ND_NORP && named->country[0] != '\0';
	uint32_t country = is_of_country ? country_with_code(f, named->country) : ND_NONE;
	return country != ND_NONE ? country : topic;
}

/* The first such entity of the nearest sentence that tells of one: what the sentences are about. "Norland's bank left its
 * rate at 5%. Inflation was 4%". */
static uint32_t topic_before(const finder *f, nd_type type, uint32_t position)
{
	const nd_resolution *resolution = f->analysis->resolution;
	const nd_segmentation *segments = &f->analysis->document->segments;
	uint32_t sentence = sentence_at(segments, position), end = mentions_before(resolution, position);
	for (uint32_t steps = 0; steps <= IMPLIED_REACH; steps++) {
		uint32_t topic = ND_NONE, start = segments->sentences[sentence].span.start;
		for (; end > 0 && resolution->mentions[end - 1].span.start >= start; end--)
			topic = topic_of(f, type, &resolution->mentions[end - 1], topic);
		if (topic != ND_NONE || sentence == 0)
			return topic;
		sentence--;
	}
	return ND_NONE;
}

/* ---- when and how much ------------------------------------------------------------------------------------------ */

static bool is_date(uint32_t code)
{
	return code == nd_code_of(ND_DATE);
}

static bool is_amount(uint32_t code)
{
	return (code >= nd_code_of(ND_MONEY) && code <= nd_code_of(ND_QUANTITY)) || code == ND_CODE_AGE || code == ND_CODE_SCORE;
}

/* The one mark of the group with such a code; NULL where there is none, or several. */
static const nd_mark *only_mark(const nd_matched_group *group, bool (*is_such)(uint32_t))
{
	const nd_mark *only = NULL;
	for (uint32_t i = 0; i < group->mark_count; i++) {
		const nd_mark *mark = &group->marks[i];
		if (!is_such(mark->code))
			continue;
		if (only != NULL)
			return NULL;
		only = mark;
	}
	return only;
}

/* "soon", "now" and their like have values that say no time: PRESENT_REF and so on (TIMEX3). */
static nd_str known_time(nd_str value)
{
	return nd_str_ends(value, ND_STR("_REF")) ? (nd_str){0} : value;
}

static bool is_point(const nd_date *date)
{
	return date != NULL && (date->type == ND_DATE_DATE || date->type == ND_DATE_TIME);
}

/* The date that the rule's pattern took, if it is no duration and no set, or else a point in time that the clause names. */
static const nd_date *date_of(const finder *f, const nd_matched *matched, const nd_matched_group *group)
{
	const nd_date *said =
	        group != NULL ? nd_date_of_mark(f->analysis, only_mark(group, is_date)) : NULL;
	return is_point(said) ? said : nd_clause_date(f->analysis, matched);
}

/* Whether no other clause goes on behind position, of which the date there may be. */
static bool is_closed(nd_str text, uint32_t position)
{
	uint32_t end = text.size - position > LONGEST_CLOSE ? position + LONGEST_CLOSE : text.size;
	nd_str behind = nd_str_trim(nd_str_cut(text, (nd_span){position, end}));
	return behind.size == 0 || strchr(".,;:)", behind.data[0]) != NULL || nd_str_starts(behind, ND_STR("respectively"));
}

/* "1999, 2004", "2004 and 2013"; "2004, and in 2013" where that ends the clause. */
static bool are_listed(const finder *f, const nd_date *first, const nd_date *second)
{
	static const char *const plain[] = {",", "and"};
	static const char *const heavy[] = {", and", "and in", ", and in", "and on", ", and on"};
	nd_str text = f->analysis->document->page->text;
	uint32_t from = first->span.end, to = second->span.start;
	if (!is_point(first) || !is_point(second) || from > to || to - from > LONGEST_JOINT)
		return false;
	nd_str between = nd_str_trim(nd_str_cut(text, (nd_span){from, to}));
	return ND_STR_IS_ONE_OF(between, plain) || (ND_STR_IS_ONE_OF(between, heavy) && is_closed(text, second->span.end));
}

typedef struct date_list {
	const nd_date *first;
	uint32_t count;
} date_list;

/* The dates that a date is listed with, itself among them: "in 1999, 2004 and 2013". */
static date_list dates_with(const finder *f, const nd_date *date)
{
	const nd_date_array *dates = &f->analysis->annotations->dates;
	const nd_date *first = date, *last = date;
	while (first > dates->items && last - first < MOST_MEMBERS && are_listed(f, first - 1, first))
		first--;
	while (last + 1 < dates->items + dates->count && last - first < MOST_MEMBERS && are_listed(f, last, last + 1))
		last++;
	return (date_list){first, (uint32_t)(last - first) + 1};
}

/* The date of each of several subjects: theirs in order where as many are listed, and none where the numbers differ. */
static const nd_date *date_of_subject(const finder *f, const nd_date *date, uint32_t which, uint32_t count)
{
	if (date == NULL || count < 2)
		return date;
	date_list listed = dates_with(f, date);
	if (listed.count == 1)
		return date;
	return listed.count == count ? listed.first + which : NULL;
}

static nd_span hull(nd_span a, nd_span b)
{
	return (nd_span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

static uint32_t amount_of(const finder *f, const nd_matched_group *group)
{
	const nd_amount_array *amounts = &f->analysis->annotations->amounts;
	const nd_mark *mark = group != NULL ? only_mark(group, is_amount) : NULL;
	uint32_t low = 0, high = amounts->count;
	while (mark != NULL && low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (amounts->items[middle].span.start == mark->span.start)
			return middle;
		if (amounts->items[middle].span.start < mark->span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return ND_NONE;
}

/* ---- facts of a match ------------------------------------------------------------------------------------------- */

static entity_list objects_of(const finder *f, const nd_compiled_rule *rule, const nd_matched *matched)
{
	entity_list objects = {0};
	const nd_matched_group *said = part(matched, ND_STR("object"));
	if (said != NULL)
		return entities_of(f, said);
	if (rule->implied_object == 0) {
		*nd_array_push(f->scratch, &objects) = ND_NONE; /* the predicate needs none */
		return objects;
	}
	uint32_t implied = last_before(f, rule->implied_object, matched->whole.span.start);
	if (implied != ND_NONE)
		*nd_array_push(f->scratch, &objects) = implied;
	return objects;
}

/* Without a subject, the object or the amount may say enough: "the bridge was closed", "turnout was 71%". */
static entity_list subjects_of(const finder *f, const nd_compiled_rule *rule, const nd_matched *matched, uint32_t amount)
{
	entity_list subjects = {0};
	const nd_matched_group *said = part(matched, ND_STR("subject"));
	if (said != NULL)
		return entities_of(f, said);
	uint32_t implied = ND_NONE;
	if (rule->implied_subject != 0) {
		implied = topic_before(f, rule->implied_subject, matched->whole.span.start);
		if (implied == ND_NONE)
			return subjects; /* a figure of nobody knows whom */
	}
	if (implied != ND_NONE || amount != ND_NONE || part(matched, ND_STR("object")) != NULL)
		*nd_array_push(f->scratch, &subjects) = implied;
	return subjects;
}

/* Whether others may be said to do the same: "Peru followed suit". */
static bool may_be_repeated(const nd_fact *fact)
{
	static const char *const predicates[] = {"joined",  "left",     "applied_to_join", "ratified",   "signed",
	                                         "banned",  "approved", "withdrew_from",   "rejected",   "sanctioned_by",
	                                         "deported", "cut_rate", "raised_rate",    "pledged_to", "declared_emergency",
	                                         "suspended_from"};
	return ND_STR_IS_ONE_OF(fact->predicate, predicates);
}

/* The last fact of the sentence, or of the one before it, that others may repeat, by matches in the order of the text; NULL
 * if there is none. */
static const nd_fact *fact_before(const finder *f, const nd_matched *matched)
{
	enum { MOST_LOOKED_AT = 16 };
	const nd_segmentation *segments = &f->analysis->document->segments;
	uint32_t sentence = sentence_at(segments, matched->whole.span.start);
	for (uint32_t i = f->found.count, looked = 0; i > 0 && looked < MOST_LOOKED_AT; i--, looked++) {
		const nd_fact *fact = &f->found.items[i - 1];
		bool is_before = fact->evidence.start < matched->whole.span.start;
		if (is_before && sentence_at(segments, fact->evidence.start) + 1 < sentence)
			return NULL;
		if (is_before && may_be_repeated(fact))
			return fact;
	}
	return NULL;
}

/* "Finland had done so a year earlier": what was told last of another of that kind. Who is sanctioned or suspended is no
 * doer. */
static void add_repeated(finder *f, const nd_compiled_rule *rule, const nd_matched *matched)
{
	const nd_matched_group *said = part(matched, ND_STR("subject"));
	const nd_fact *before = said != NULL ? fact_before(f, matched) : NULL;
	if (before == NULL)
		return;
	bool is_object = nd_str_equal(before->predicate, ND_STR("sanctioned_by")) ||
	                 nd_str_equal(before->predicate, ND_STR("suspended_from"));
	uint32_t doer = is_object ? before->object : before->subject;
	entity_list others = entities_of(f, said);
	const nd_date *date = date_of(f, matched, part(matched, ND_STR("time")));
	nd_fact fact = *before;
	for (uint32_t i = 0; doer != ND_NONE && i < others.count; i++) {
		const nd_date *own = date_of_subject(f, date, i, others.count);
		if (others.items[i] == doer || entity_at(f, others.items[i])->type != entity_at(f, doer)->type)
			continue;
		*(is_object ? &fact.object : &fact.subject) = others.items[i];
		fact.rule = rule->name;
		fact.amount = ND_NONE;
		fact.time = own != NULL ? known_time(own->value) : (nd_str){0};
		fact.evidence = own != NULL ? hull(matched->whole.span, own->span) : matched->whole.span;
		*nd_array_push(f->scratch, &f->found) = fact;
	}
}

static void add_facts(finder *f, const nd_compiled_rule *rule, const nd_matched *matched)
{
	if (nd_str_equal(rule->predicate, ND_STR("same"))) {
		add_repeated(f, rule, matched);
		return;
	}
	uint32_t amount = amount_of(f, part(matched, ND_STR("amount")));
	entity_list subjects = subjects_of(f, rule, matched, amount);
	entity_list objects = objects_of(f, rule, matched);
	const nd_date *date = date_of(f, matched, part(matched, ND_STR("time")));
	nd_fact fact = {
	        .predicate = rule->predicate,
	        .amount = amount,
	        .rule = rule->name,
	};
	for (uint32_t i = 0; i < subjects.count; i++) {
		const nd_date *own = date_of_subject(f, date, i, subjects.count);
		fact.time = own != NULL ? known_time(own->value) : (nd_str){0};
		fact.evidence = own != NULL ? hull(matched->whole.span, own->span) : matched->whole.span;
		for (uint32_t k = 0; k < objects.count; k++) {
			fact.subject = subjects.items[i];
			fact.object = objects.items[k];
			if (fact.subject != fact.object || fact.subject == ND_NONE)
				*nd_array_push(f->scratch, &f->found) = fact;
		}
	}
}

/* ---- each once -------------------------------------------------------------------------------------------------- */

static int compare_statement(const nd_fact *a, const nd_fact *b)
{
	int order = nd_str_compare(a->predicate, b->predicate);
	if (order != 0)
		return order;
	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	return (a->object > b->object) - (a->object < b->object);
}

/* Same statements together, by where they stand. */
static int by_statement(const void *a, const void *b)
{
	const nd_fact *x = *(const nd_fact *const *)a, *y = *(const nd_fact *const *)b;
	int order = compare_statement(x, y);
	return order != 0 ? order : (x > y) - (x < y);
}

static bool is_less_or_same(const nd_fact *a, const nd_fact *b)
{
	bool has_no_more_time = a->time.data == NULL || nd_str_equal(a->time, b->time);
	return has_no_more_time && (a->amount == ND_NONE || a->amount == b->amount);
}

/* Whether one of the same statements says all that this one says, and more, or the same before it. */
static bool is_restated(const nd_fact *const *same, uint32_t count, uint32_t which)
{
	for (uint32_t i = 0; i < count && i < MOST_RESTATED; i++)
		if (i != which && is_less_or_same(same[which], same[i]) && (i < which || !is_less_or_same(same[i], same[which])))
			return true;
	return false;
}

static bool overlap(nd_span a, nd_span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Of sorted statements: "X died" where the same words say "X died in Basel" as well. Those without an object
 * stand last among those of one predicate and subject. */
static bool is_vaguer(const nd_fact *const *sorted, uint32_t which)
{
	const nd_fact *fact = sorted[which];
	for (uint32_t back = 1; fact->object == ND_NONE && back <= which && back < MOST_RESTATED; back++) {
		const nd_fact *other = sorted[which - back];
		if (other->subject != fact->subject || !nd_str_equal(other->predicate, fact->predicate))
			return false;
		if (other->object != ND_NONE && overlap(fact->evidence, other->evidence) && is_less_or_same(fact, other))
			return true;
	}
	return false;
}

/* The amounts of facts that have a subject. An amount that belongs to nothing gives way to them: "killing 21 people" in
 * "…, killing 21 people in Mali". */
static bool *owned_amounts(const finder *f)
{
	bool *owned = nd_arena_new_n(f->scratch, bool, (size_t)f->analysis->annotations->amounts.count + 1);
	for (uint32_t i = 0; i < f->found.count; i++)
		if (f->found.items[i].subject != ND_NONE && f->found.items[i].amount != ND_NONE)
			owned[f->found.items[i].amount] = true;
	return owned;
}

static int by_predicate_and_object(const void *a, const void *b)
{
	const nd_fact *x = *(const nd_fact *const *)a, *y = *(const nd_fact *const *)b;
	int order = nd_str_compare(x->predicate, y->predicate);
	return order != 0 ? order : (x->object > y->object) - (x->object < y->object);
}

/* Which facts without a subject give way to one that says who did it: by the same predicate and object, or by their
 * amount. */
static bool *superseded(const finder *f)
{
	const bool *owned = owned_amounts(f);
	uint32_t count = f->found.count, with_subject = 0;
	bool *gives_way = nd_arena_new_n(f->scratch, bool, (size_t)count + 1);
	const nd_fact **told = nd_arena_new_n(f->scratch, const nd_fact *, (size_t)count + 1);
	for (uint32_t i = 0; i < count; i++)
		if (f->found.items[i].subject != ND_NONE && f->found.items[i].object != ND_NONE)
			told[with_subject++] = &f->found.items[i];
	if (with_subject > 0)
		qsort(told, with_subject, sizeof *told, by_predicate_and_object);
	for (uint32_t i = 0; i < count; i++) {
		const nd_fact *fact = &f->found.items[i];
		if (fact->subject != ND_NONE)
			continue;
		bool is_told = fact->object != ND_NONE && with_subject > 0 &&
		               bsearch(&fact, told, with_subject, sizeof *told, by_predicate_and_object) != NULL;
		gives_way[i] = is_told || (fact->amount != ND_NONE && owned[fact->amount]);
	}
	return gives_way;
}

static void keep_each_once(finder *f, nd_fact_array *facts)
{
	uint32_t count = f->found.count;
	const nd_fact **sorted = nd_arena_new_n(f->scratch, const nd_fact *, count);
	bool *is_kept = nd_arena_new_n(f->scratch, bool, count);
	for (uint32_t i = 0; i < count; i++)
		sorted[i] = &f->found.items[i];
	if (count > 0)
		qsort(sorted, count, sizeof *sorted, by_statement);
	for (uint32_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && compare_statement(sorted[first], sorted[end]) == 0;)
			end++;
		for (uint32_t i = first; i < end; i++)
			is_kept[sorted[i] - f->found.items] =
			        !is_restated(sorted + first, end - first, i - first) && !is_vaguer(sorted, i);
	}
	const bool *gives_way = superseded(f);
	for (uint32_t i = 0; i < count; i++)
		if (is_kept[i] && !gives_way[i])
			*nd_array_push(f->arena, facts) = f->found.items[i];
}

nd_status nd_find_facts(nd_arena *arena, nd_arena *scratch, const nd_analysis *analysis, const nd_rules *rules,
                        nd_fact_array *facts, nd_error *error)
{
	finder f = {.arena = arena, .scratch = scratch, .analysis = analysis};
	const nd_page *page = analysis->document->page;
	nd_matched_array matched;
	nd_reading sentences, statements;
	*facts = (nd_fact_array){0};
	nd_status status = nd_match_patterns(scratch, analysis, rules->patterns, &matched, error);
	if (status != ND_OK)
		return status;
	nd_read(scratch, analysis, ND_READ_ALL, &sentences);
	nd_statements_read(scratch, &sentences, &statements);
	status = nd_match_reading(scratch, &statements, rules->patterns, &matched, error);
	if (status != ND_OK)
		return status;
	nd_sort_matches(&matched);
	for (uint32_t i = 0, embed = 0; i < matched.count; i++) {
		const nd_matched *one = &matched.items[i];
		while (embed < page->embed_count && page->embeds[embed].span.end <= one->whole.span.start)
			embed++;
		bool is_posted = embed < page->embed_count && page->embeds[embed].span.start < one->whole.span.end;
		if (!is_posted && nd_is_stated(analysis, one))
			add_facts(&f, &rules->items[one->pattern], one);
	}
	keep_each_once(&f, facts);
	return ND_OK;
}
