/* Parts of the reading of what was said, for contents.c: each kind of content is in a file of its own. */
#ifndef ND_RESOLVE_CONTENTS_PARTS_H
#define ND_RESOLVE_CONTENTS_PARTS_H

#include "resolve/speakers.h"

enum {
	ND_ADJUNCT_WORDS = 14, /* between the verb and "that": said in a statement on Monday that */
	ND_CONTENT_WORDS = 256 /* outside quotations: clauses are nested, and no real one is longer */
};

/* ---- words and clauses (contents_words.c) ------------------------------------------------------------------------ */

/* Could a clause without "that" begin with the word? */
bool nd_begins_clause(const nd_attributing *in, uint32_t word);

/* The same, for verbs that take an object as well: only a clause whose verb is near enough to be seen. */
bool nd_begins_clause_surely(const nd_attributing *in, uint32_t word);

/* Does the word stand in an amount, rather than in a date? */
bool nd_is_amount(const nd_attributing *in, uint32_t word);

/* Is there a verb in the words from first to end that could be a clause's own? */
bool nd_has_verb(const nd_attributing *in, uint32_t from, uint32_t end);

/* A verb in a finite form, whatever its meaning. */
bool nd_is_finite_verb(const nd_attributing *in, uint32_t word);

/* The first word of the sentence that holds the word. */
uint32_t nd_sentence_start(const nd_attributing *in, uint32_t word);

/* The first comma in the words from first to end, or end. before_verb: only one that a verb follows, as it closes a relative clause. */
uint32_t nd_first_comma(const nd_attributing *in, uint32_t first, uint32_t end, bool before_verb);

/* A noun whose ending tells that it is somebody: pilot is none, employer, organizers and pollster are. */
bool nd_ends_as_person(const nd_attributing *in, uint32_t word);

/* Is one of the first words of a content quoted? */
bool nd_holds_quotation(const nd_attributing *in, uint32_t first, uint32_t end);

/* ---- where it begins (contents_after.c) -------------------------------------------------------------------------- */

/* "…, which critics said was unfair": the relative pronoun is the subject of what was said. */
bool nd_is_told_of_relative(const nd_attributing *in, const nd_report *report, uint32_t next);

/* The word that the content of a report begins with, behind its verb; ND_NONE if nothing follows that could be one. */
uint32_t nd_content_after(const nd_attributing *in, const nd_report *report);

/* ---- where it ends (contents_end.c) ------------------------------------------------------------------------------ */

/* One past the last word of a content that begins at first. A quotation in it is taken as a whole. */
uint32_t nd_content_end(const nd_attributing *in, uint32_t first);

/* ---- what stands before the report (contents_before.c) ----------------------------------------------------------- */

/* What stands before, a clause of its own: "The plan had failed, X said." Where the sentence goes on behind the
 * reporting clause, "The plan, X said, had failed", all of it is what was said. */
bool nd_content_before(const nd_attributing *in, const nd_report *report, nd_content *content);

/* "As X reported, Y"; "Y, as X reported": what stands on the other side of the comma. */
bool nd_content_beside_as(const nd_attributing *in, const nd_report *report, nd_content *content);

/* ---- objects (contents_objects.c) -------------------------------------------------------------------------------- */

/* "announced a plan", "called for talks": what was said is named rather than told. */
bool nd_content_object(const nd_attributing *in, const nd_report *report, nd_content *content);

/* "called the plan “a mess”": up to the quotation's end. */
bool nd_content_judged(const nd_attributing *in, const nd_report *report, nd_content *content);

/* "a poll shows X leading by six points": what a source shows, though no clause. */
bool nd_content_found(const nd_attributing *in, const nd_report *report, nd_content *content);

#endif
