#include "resolve/contexts.h"

#include "annotate/placeholders.h"
#include "base/str.h"
#include "base/utf8.h"
#include "resolve/statements.h"

enum { MOST_WORDS_BEHIND = 16, MOST_WORDS_BETWEEN = 7, MOST_WORDS_OF_FRONT = 2, LONGEST_CLAUSE = 200 };

/* ---- words of a reading ------------------------------------------------------------------------------------------ */

typedef struct piece {
	nd_str word;   /* of one character where it is a mark or no letter */
	uint32_t code; /* of a mark; else 0 */
} piece;

static bool is_letter(char c)
{
	return nd_ascii_is_alpha(c) || nd_ascii_is_digit(c) || c == '-' || c == '\'' ||
	       ((unsigned char)c >= 0xC3 && (unsigned char)c < 0xF0) || ((unsigned char)c & 0xC0) == 0x80;
}

/* The next word, mark or sign; false at the end. */
static bool next_piece(const char **at, const char *end, piece *found)
{
	while (*at < end && **at == ' ')
		(*at)++;
	if (*at >= end)
		return false;
	const char *start = *at;
	uint32_t code = nd_utf8_next(at, end);
	bool is_mark = code >= ND_CODE_FIRST && code <= ND_CODE_LAST;
	while (!is_mark && is_letter(*start) && *at < end && is_letter(**at))
		(*at)++;
	*found = (piece){nd_str_of(start, (size_t)(*at - start)), is_mark ? code : 0};
	return true;
}

/* ---- whether it is stated ---------------------------------------------------------------------------------------- */

/* Words in front of a clause that leave it open whether it is so. */
static bool is_unreal(nd_str word)
{
	static const char *const inversions[] = {"Had", "Should", "Were"}; /* "Had he known" */
	static const char *const words[] = {
	        "accused",     "allegation",    "allegations", "allege",     "alleged",    "alleges",     "alleging",
	        "claim",       "claimed",       "claiming",    "claims",     "could",      "demand",      "demanded",
	        "demanding",   "denial",        "denied",      "denies",     "deny",       "denying",     "disputed",
	        "doubt",       "doubted",       "doubts",      "dreamed",    "dreamt",     "expect",      "expected",
	        "expects",     "fake",          "false",       "falsely",    "fear",       "feared",      "fears",
	        "hoax",        "hope",          "hoped",       "hopes",      "if",         "imagine",     "imagined",
	        "imagines",    "joked",         "lied",        "might",      "mistakenly", "myth",        "nor",
	        "predicted",   "predicts",      "pretended",   "proposal",   "proposed",   "rumor",       "rumored",
	        "rumors",      "rumour",        "rumoured",    "rumours",    "should",     "speculation", "suggestion",
	        "suggestions", "suggested",     "suspected",   "threatened", "unconfirmed", "unless",     "unlikely",
	        "until",       "untrue",        "urged",       "warned",     "whether",    "wish",        "wished",
	        "wishes",      "would",         "wrongly"};
	return ND_STR_IS_ONE_OF(word, inversions) || ND_STR_IS_ONE_OF_NOCASE(word, words);
}

static bool negates(nd_str word)
{
	static const char *const words[] = {"no",     "not",     "never",    "nobody", "nothing",
	                                    "none",   "neither", "declined", "refused", "unable"};
	return ND_STR_IS_ONE_OF_NOCASE(word, words) || nd_str_ends(word, ND_STR("n't"));
}

/* What leaves a clause open where it is negated: "no evidence that", "do not believe", "is not true". Not so "did not
 * know that", "not the first time that". */
static bool vouches(nd_str word)
{
	static const char *const words[] = {
	        "believe", "believes", "believed",   "case",        "claim",       "confirm", "confirmed", "evidence",
	        "imply",   "indicate", "indication", "indications", "information", "mean",    "means",     "proof",
	        "prove",   "reports",  "say",        "sign",        "suggest",     "suggests", "suggestion", "think",
	        "thinks",  "true"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* "has not [killed 12]", "neither [Ada Stone]". */
static bool stands_negated(nd_str last)
{
	static const char *const words[] = {"not", "never", "neither", "hardly", "without", "nearly"};
	return ND_STR_IS_ONE_OF_NOCASE(last, words) || nd_str_ends(last, ND_STR("n't"));
}

/* "ruled out that", "denied", "no evidence that". */
static bool is_unreal_clause(nd_str before)
{
	piece read, last = {0};
	uint32_t start = before.size > LONGEST_CLAUSE ? before.size - LONGEST_CLAUSE : 0;
	const char *at = before.data + start, *end = before.data + before.size;
	bool is_unreal_so_far = false, is_negated = false;
	while (next_piece(&at, end, &read)) {
		char first = read.word.data[0];
		bool is_boundary = first == ',' || first == ';' || first == ':';
		bool is_ruled_out = nd_str_equal(read.word, ND_STR("out")) && nd_str_starts(last.word, ND_STR("rul"));
		is_unreal_so_far = !is_boundary && (is_unreal_so_far || is_unreal(read.word) || is_ruled_out ||
		                                    (is_negated && vouches(read.word)) ||
		                                    nd_str_equal(read.word, ND_STR("Nobody")));
		is_negated = !is_boundary && (is_negated || negates(read.word));
		last = read;
	}
	return is_unreal_so_far || stands_negated(last.word);
}

/* "Reports that 40 died were false": what is told of in front is done away with behind. */
static bool is_taken_back(const nd_matched *matched)
{
	static const char *const told[] = {"reports", "report", "news", "story", "stories", "accounts", "statements"};
	static const char *const copulas[] = {"was", "were", "is", "are", "proved", "be", "been"};
	static const char *const falsities[] = {"false",    "untrue",    "unfounded", "groundless", "wrong",      "incorrect",
	                                        "baseless", "denied",    "dismissed", "inaccurate", "exaggerated", "mistaken",
	                                        "fake",     "premature", "rejected",  "debunked",   "fabricated"};
	const char *at = matched->before.data, *end = at + matched->before.size;
	piece read, last = {0};
	bool is_told = false;
	while (next_piece(&at, end, &read)) {
		is_told |= nd_str_equal(read.word, ND_STR("that")) && ND_STR_IS_ONE_OF_NOCASE(last.word, told);
		last = read;
	}
	at = matched->behind.data;
	end = at + matched->behind.size;
	while (is_told && next_piece(&at, end, &read)) {
		if (ND_STR_IS_ONE_OF(last.word, copulas) && ND_STR_IS_ONE_OF(read.word, falsities))
			return true;
		last = read;
	}
	return false;
}

static bool asks(nd_str behind)
{
	while (behind.size > 0 && behind.data[behind.size - 1] != '?' && !is_letter(behind.data[behind.size - 1]))
		behind.size--;
	return behind.size > 0 && behind.data[behind.size - 1] == '?';
}

static bool is_quoted(const nd_analysis *analysis, nd_span span)
{
	const nd_quotation_array *quotations = &analysis->annotations->quotations;
	uint32_t low = 0, high = quotations->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (quotations->items[middle].span.end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < quotations->count && quotations->items[low].span.start <= span.start &&
	       span.end <= quotations->items[low].span.end;
}

static bool is_date(uint32_t code)
{
	return code == nd_code_of(ND_DATE);
}

static bool is_adverb(nd_str word)
{
	static const char *const words[] = {"also", "later", "then", "once", "first", "on", "in", "again", "already"};
	return ND_STR_IS_ONE_OF(word, words) || (word.size > 4 && nd_str_ends(word, ND_STR("ly")));
}

/* What stands behind ", and Eastland". */
static bool skip_second_name(const char **at, const char *end, piece *found)
{
	return next_piece(at, end, found) && nd_str_equal(found->word, ND_STR("and")) && next_piece(at, end, found) &&
	       found->code != 0 && next_piece(at, end, found);
}

/* "the brother of Ada Stone was arrested", "a loan to Norland, and Eastland gave more": the name in front of the verb, or
 * the first of two that ", and" parts, is not its subject. */
static bool is_governed(const nd_matched *matched)
{
	static const char *const prepositions[] = {"of",   "in",    "at",      "with", "from", "against", "about",
	                                           "near", "among", "between", "on",   "into", "to"};
	const char *at = matched->before.data + matched->before.size, *end = matched->behind.data;
	piece first, second, read, last = {0}, before_last = {0};
	if (!next_piece(&at, end, &first) || first.code == 0 || !next_piece(&at, end, &second))
		return false;
	const char *behind_comma = at;
	if (second.word.data[0] == ',' && !skip_second_name(&at, end, &second)) {
		at = behind_comma; /* "the brother of Ada Stone, was arrested" */
		if (!next_piece(&at, end, &second))
			return false;
	}
	while (is_date(second.code) || is_adverb(second.word))
		if (!next_piece(&at, end, &second))
			return false;
	if (second.code != 0)
		return false;
	nd_verb_like verb = nd_verb_like_of(second.word);
	if (verb != ND_VERB_AUXILIARY && verb != ND_VERB_PAST)
		return false;
	at = matched->before.data;
	end = at + matched->before.size;
	while (next_piece(&at, end, &read)) {
		before_last = last;
		last = read;
	}
	nd_str word = nd_str_equal(last.word, ND_STR("the")) ? before_last.word : last.word;
	return ND_STR_IS_ONE_OF_NOCASE(word, prepositions);
}

/* "to build": an infinitive, where no name or article follows. */
static bool is_infinitive(const char *at, const char *end)
{
	static const char *const words[] = {"the",   "a",  "an",    "his", "her", "its",
	                                    "their", "as", "about", "at",  "more"};
	piece next;
	return next_piece(&at, end, &next) && next.code == 0 && !ND_STR_IS_ONE_OF(next.word, words) &&
	       next.word.data[0] >= 'a' && next.word.data[0] <= 'z';
}

/* Whether the match tells of an event: "is based in", "its chairman Ada Stone" tell of a state, to which no date of the
 * clause belongs. */
static bool tells_event(const nd_matched *matched)
{
	static const char *const states[] = {"based", "headquartered", "located"};
	const char *at = matched->before.data + matched->before.size;
	piece read;
	while (next_piece(&at, matched->behind.data, &read)) {
		nd_verb_like verb = read.code != 0 ? ND_VERB_NONE : nd_verb_like_of(read.word);
		if (verb != ND_VERB_NONE && !(verb == ND_VERB_AUXILIARY && nd_is_form_of_be(read.word)) &&
		    !ND_STR_IS_ONE_OF(read.word, states))
			return true;
		if (nd_str_equal(read.word, ND_STR("to")) && is_infinitive(at, matched->behind.data))
			return true; /* "is due to visit" */
	}
	return false;
}

/* "his", "her", where the match ends with it and a noun follows. */
static bool ends_at_possessive(nd_str text, const nd_matched *matched)
{
	static const char *const possessives[] = {"his", "its", "their", "her"};
	static const char *const behind_object[] = {"on", "in", "at", "for", "to", "as", "by", "from", "with", "and", "after",
	                                            "before", "when", "while", "because", "over", "during", "who", "that"};
	if (matched->whole.mark_count == 0)
		return false;
	nd_span last = matched->whole.marks[matched->whole.mark_count - 1].span;
	nd_str said = nd_str_cut(text, last);
	if (last.end != matched->whole.span.end || !ND_STR_IS_ONE_OF_NOCASE(said, possessives))
		return false;
	const char *at = matched->behind.data, *end = at + matched->behind.size;
	piece next;
	if (!nd_str_is_word(said, "her"))
		return true;
	return next_piece(&at, end, &next) && next.code == 0 && is_letter(next.word.data[0]) &&
	       !ND_STR_IS_ONE_OF(next.word, behind_object) && nd_verb_like_of(next.word) == ND_VERB_NONE;
}

/* "Ada Jones' appeal" */
static bool is_plural_genitive(nd_str behind)
{
	return behind.size > 2 && nd_str_starts(behind, ND_STR("' ")) && behind.data[2] >= 'a' && behind.data[2] <= 'z';
}

/* "dismissed Ada Stone's appeal", "dismissed her appeal" befell the appeal. */
static bool ends_at_genitive(nd_str text, const nd_matched *matched)
{
	bool is_genitive = nd_str_starts(matched->behind, ND_STR("'s ")) || is_plural_genitive(matched->behind) ||
	                   ends_at_possessive(text, matched);
	return is_genitive && tells_event(matched);
}

bool nd_is_stated(const nd_analysis *analysis, const nd_matched *matched)
{
	if (ends_at_genitive(analysis->document->page->text, matched))
		return false;
	return !is_governed(matched) && !is_unreal_clause(matched->before) && !is_taken_back(matched) &&
	       !asks(matched->behind) && !is_quoted(analysis, matched->whole.span);
}

/* ---- when it was ------------------------------------------------------------------------------------------------- */

const nd_date *nd_date_of_mark(const nd_analysis *analysis, const nd_mark *mark)
{
	const nd_date_array *dates = &analysis->annotations->dates;
	uint32_t low = 0, high = dates->count;
	while (mark != NULL && low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (dates->items[middle].span.start == mark->span.start)
			return &dates->items[middle];
		if (dates->items[middle].span.start < mark->span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* The date of the mark, unless it is a duration or a set. */
static const nd_date *point_of(const nd_analysis *analysis, const nd_mark *mark)
{
	const nd_date *date = nd_date_of_mark(analysis, mark);
	bool is_point = date != NULL && (date->type == ND_DATE_DATE || date->type == ND_DATE_TIME);
	return is_point ? date : NULL;
}

/* Prepositions that make of a date a bound or a measure. */
static bool bounds(nd_str word)
{
	static const char *const words[] = {"since",   "until",   "till", "by",     "of", "for",    "from", "than",
	                                    "between", "through", "over", "within", "to", "before", "after"};
	return ND_STR_IS_ONE_OF(word, words);
}

static bool opens_clause(nd_str word)
{
	static const char *const words[] = {"that",    "which", "who",    "whose", "where",  "when",     "while",
	                                    "because", "after", "before", "as",    "if",     "although", "though",
	                                    "since",   "so",    "whom",   "if",    "unless", "until",    "but"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* Behind a comma a date may still belong to the clause: "…, on Monday", "in Basel, Norland, on Monday". */
static bool goes_on_with_date(const char *at, const char *end)
{
	piece next, comma;
	if (!next_piece(&at, end, &next))
		return false;
	const char *behind_place = at;
	if ((next.code == nd_code_of(ND_LOCATION) || next.code == nd_code_of(ND_COUNTRY)) &&
	    next_piece(&behind_place, end, &comma) && comma.word.data[0] == ',' && next_piece(&behind_place, end, &next))
		at = behind_place;
	if (is_date(next.code))
		return true;
	return (nd_str_equal(next.word, ND_STR("on")) || nd_str_equal(next.word, ND_STR("in"))) &&
	       next_piece(&at, end, &next) && is_date(next.code);
}

static bool ends_clause(const piece *read, const char *at, const char *end)
{
	char first = read->word.data[0];
	piece next;
	if (read->code != 0)
		return false;
	if (first == ',')
		return !goes_on_with_date(at, end);
	if (nd_str_equal(read->word, ND_STR("and")))
		return next_piece(&at, end, &next) && next.code != nd_code_of(ND_QUANTITY) &&
		       (next.code != 0 || nd_verb_like_of(next.word) != ND_VERB_NONE);
	if (nd_str_equal(read->word, ND_STR("to")))
		return is_infinitive(at, end);
	return first == ';' || first == ':' || first == '(' || opens_clause(read->word) ||
	       nd_verb_like_of(read->word) == ND_VERB_AUXILIARY;
}

/* The last word of the match, where that is a word. */
static piece last_word(const nd_matched *matched)
{
	const char *first = matched->before.data + matched->before.size, *end = matched->behind.data;
	while (end > first && end[-1] == ' ')
		end--;
	const char *start = end;
	while (start > first && nd_ascii_is_alpha(start[-1]))
		start--;
	return (piece){nd_str_of(start, (size_t)(end - start)), 0};
}

/* "to 5% from 4% a year earlier": a figure that another is told beside has a time of its own. */
static bool is_other_figure(const piece *last, const piece *read)
{
	static const char *const words[] = {"from", "than", "against", "with"};
	bool is_figure = read->code >= nd_code_of(ND_MONEY) && read->code <= nd_code_of(ND_QUANTITY);
	return is_figure && ND_STR_IS_ONE_OF(last->word, words);
}

static const nd_date *date_behind(const nd_analysis *analysis, const nd_matched *matched)
{
	const nd_mark *marks = matched->whole.marks + matched->whole.mark_count;
	const char *at = matched->behind.data, *end = at + matched->behind.size;
	piece read, last = last_word(matched);
	uint32_t count = 0;
	bool is_of_other = false;
	for (uint32_t words = 0; words < MOST_WORDS_BEHIND && next_piece(&at, end, &read); words++) {
		bool is_own = !is_of_other || nd_str_equal(last.word, ND_STR("on"));
		const nd_date *date = is_date(read.code) && is_own && !bounds(last.word) ? point_of(analysis, &marks[count]) : NULL;
		if (date != NULL)
			return date;
		is_of_other |= is_other_figure(&last, &read);
		if (ends_clause(&read, at, end))
			return NULL;
		count += read.code != 0;
		if (!nd_str_equal(read.word, ND_STR("the")))
			last = read; /* "in the wake of the Sunday" */
	}
	return NULL;
}

/* "In 2018, the Kenyan president …": among the first words; behind it only a title, or where a comma parts it from what
 * follows, whatever is told of that time before the match. */
static const nd_date *date_in_front(const nd_analysis *analysis, const nd_matched *matched)
{
	const char *at = matched->before.data, *end = at + matched->before.size;
	piece read, last = {0};
	uint32_t marks = 0, at_date = 0, words = 0, date_word = 0;
	bool has_date = false, is_parted = false, is_open = true;
	for (; next_piece(&at, end, &read); words++) {
		if (!has_date && is_date(read.code) && words < MOST_WORDS_OF_FRONT && !bounds(last.word) &&
		    !nd_str_equal(last.word, ND_STR("Since"))) {
			has_date = true;
			at_date = marks;
			date_word = words;
		} else if (has_date) {
			is_open &= words != date_word + 1 || strchr("-(\xE2", read.word.data[0]) == NULL; /* a dateline's */
			is_parted |= words == date_word + 1 && read.word.data[0] == ',';
			is_open &=
			        read.word.data[0] != ';' &&
			        (is_parted || (nd_verb_like_of(read.word) == ND_VERB_NONE && !opens_clause(read.word)));
		}
		marks += read.code != 0;
		last = read;
	}
	bool is_near = words - date_word <= (is_parted ? MOST_WORDS_BEHIND : MOST_WORDS_BETWEEN);
	return has_date && is_open && is_near ? point_of(analysis, matched->whole.marks - marks + at_date) : NULL;
}

static bool begins_clause(const piece *before)
{
	static const char *const words[] = {"and", "but", "while", "that", "when", ",", ";", ""};
	return before->code == 0 && ND_STR_IS_ONE_OF(before->word, words);
}

/* "…, and in 1985 she became director": in front of the match, at the start of its clause. */
static const nd_date *date_before(const nd_analysis *analysis, const nd_matched *matched)
{
	enum { LAST = 4 };
	const char *at = matched->before.data, *end = at + matched->before.size;
	piece last[LAST] = {{.code = 0}}, read;
	uint32_t at_date = ND_NONE, marks = 0;
	while (next_piece(&at, end, &read)) {
		if (read.word.data[0] == ',' && is_date(last[LAST - 1].code))
			continue; /* "in 1985, she" */
		memmove(last, last + 1, (LAST - 1) * sizeof *last);
		last[LAST - 1] = read;
		at_date = read.code != 0 ? marks : at_date;
		marks += read.code != 0;
	}
	static const char *const prepositions[] = {"in", "on", "In", "On", "late", "early"};
	bool is_led = ND_STR_IS_ONE_OF(last[LAST - 2].word, prepositions) && begins_clause(&last[LAST - 3]);
	bool is_before_verb = matched->behind.data > end && end[0] == ' ' && end[1] >= 'a' && end[1] <= 'z';
	bool is_adjacent = is_date(last[LAST - 1].code) && (is_led || is_before_verb || begins_clause(&last[LAST - 2]));
	return is_adjacent ? point_of(analysis, matched->whole.marks - marks + at_date) : NULL;
}

/* "since 2009", "until Monday": no time of what is told. */
static bool is_bound(nd_str text, nd_span date)
{
	nd_str before = nd_str_trim((nd_str){text.data, date.start});
	uint32_t start = before.size;
	while (start > 0 && nd_ascii_is_alpha(before.data[start - 1]))
		start--;
	static const char *const words[] = {"since", "until", "till", "than", "before", "after", "from", "between"};
	nd_str word = {before.data + start, before.size - start};
	return ND_STR_IS_ONE_OF(word, words);
}

/* The only date within the match, as in "has on Monday suspended". */
static const nd_date *date_within(const nd_analysis *analysis, const nd_matched *matched)
{
	const nd_date *only = NULL;
	for (uint32_t i = 0; i < matched->whole.mark_count; i++) {
		const nd_date *date =
		        is_date(matched->whole.marks[i].code) ? point_of(analysis, &matched->whole.marks[i]) : NULL;
		if (date != NULL && only != NULL)
			return NULL;
		only = date != NULL ? date : only;
	}
	return only != NULL && !is_bound(analysis->document->page->text, only->span) ? only : NULL;
}

const nd_date *nd_clause_date(const nd_analysis *analysis, const nd_matched *matched)
{
	if (!tells_event(matched))
		return NULL;
	const nd_date *date = date_within(analysis, matched);
	if (date == NULL)
		date = date_behind(analysis, matched);
	if (date == NULL)
		date = date_before(analysis, matched);
	return date != NULL ? date : date_in_front(analysis, matched);
}
