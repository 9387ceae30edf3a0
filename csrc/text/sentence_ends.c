/* Does a sentence end at a point, a question mark or an abbreviation? */
#include "base/unicode.h"
#include "text/abbreviations.h"
#include "text/splitter.h"

static nd_str without_point(nd_str word)
{
	word.size -= word.size > 0 && word.data[word.size - 1] == '.';
	return word;
}

static bool is_one_letter(nd_str word)
{
	const char *p = word.data;
	if (word.size > 1)
		nd_utf8_next(&p, word.data + word.size);
	return word.size == 1 || p == word.data + word.size;
}

bool nd_is_said_verb(nd_str word)
{
	static const char *const verbs[] = {
	        "said", "says", "asked", "asks", "told", "tells", "added", "wrote", "tweeted", "replied", "shouted",
	        "exclaimed", "wondered", "continued", "declared", "stated", "announced", "insisted", "explained",
	        "argued", "claimed", "warned", "noted",
	};
	return ND_STR_IS_ONE_OF(word, verbs);
}

/* '… “Why?” Ms. Roe asked': a name, or "I", and a verb of saying at token i. "She said" begins a sentence. Unless the
 * sentence may go on, nothing may follow the verb. */
static bool is_attribution(const nd_splitter *s, uint32_t i, bool may_go_on)
{
	enum { LONGEST_NAME = 5 };
	if (nd_is_sentence_opener(nd_token_text(s, i)) && nd_token_size(s, i) > 1)
		return false;
	for (uint32_t length = 0; length <= LONGEST_NAME && i < s->end; length++, i++) {
		if (length > 0 && nd_is_said_verb(nd_token_text(s, i)))
			return may_go_on || i + 1 == s->end || nd_is_char(s, i + 1, '.');
		if (!nd_is_word_token(s, i) || !nd_has_shape(s, i, ND_SHAPE_UPPER_FIRST))
			return false;
	}
	return false;
}

/* A short opening phrase ("At 5 p.m.") is all that the sentence has up to token i. */
static bool is_opening_phrase(const nd_splitter *s, uint32_t i)
{
	static const char *const prepositions[] = {
	        "At", "By", "From", "Around", "About", "On", "In", "Until", "Before", "After", "Since",
	};
	enum { LONGEST_PHRASE = 4 };
	if (i - s->first >= LONGEST_PHRASE)
		return false;
	return ND_STR_IS_ONE_OF(nd_token_text(s, s->first), prepositions);
}

/* Behind "8 p.m.": the zone or day, not a new sentence. */
static bool is_time_detail(nd_str word)
{
	static const char *const details[] = {
	        "Eastern", "Central", "Pacific", "Mountain", "Greenwich", "Monday", "Tuesday", "Wednesday",
	        "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
	        "July", "August", "September", "October", "November", "December",
	};
	return ND_STR_IS_ONE_OF(word, details);
}

/* "Mr.", "Ms.": unlike a title of office ("U.S. Sen."), it seldom goes on what the abbreviation before it began. */
static bool is_form_of_address(nd_str word)
{
	static const char *const forms[] = {"Mr.", "Mrs.", "Ms.", "Mx.", "Dr.", "Messrs."};
	return ND_STR_IS_ONE_OF(word, forms);
}

/* What stands behind the names of companies and persons, and begins no sentence. */
static bool is_company_form(nd_str word)
{
	static const char *const forms[] = {"Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "LLC", "Co.", "Jr."};
	return ND_STR_IS_ONE_OF(word, forms);
}

/* "Group A.", "vitamin C.": with the letter behind, the label of something, and the letter no initial. */
static bool is_label(nd_str word)
{
	static const char *const labels[] = {
	        "appendix", "category", "class", "exhibit", "gate", "grade", "group", "hepatitis", "influenza",
	        "option", "phase", "plan", "pool", "schedule", "section", "serie", "terminal", "type", "vitamin",
	        "zone",
	};
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (nd_str_equal_nocase(word, nd_str_of(labels[i], strlen(labels[i]))))
			return true;
	return false;
}

/* Behind the abbreviation i stands the capitalised word: does a sentence begin with it? */
static bool ends_at_abbreviation(const nd_splitter *s, uint32_t i, uint32_t word)
{
	nd_str abbreviation = without_point(nd_token_text(s, i)), next = nd_token_text(s, word);
	bool opener = nd_is_sentence_opener(next);
	if (is_company_form(next))
		return false;
	if (is_one_letter(abbreviation))
		return i > s->first && next.size > 1 && (opener || (is_label(nd_token_text(s, i - 1)) && next.data[1] != '.'));
	switch (nd_abbreviation_of(abbreviation)) {
	case ND_ABBREVIATION_TITLE: {
		bool street = abbreviation.size == 2 && nd_ascii_lower(abbreviation.data[1]) == 't' && i > s->first;
		return street && opener && nd_is_word_token(s, i - 1) && nd_has_shape(s, i - 1, ND_SHAPE_HAS_LOWER | ND_SHAPE_UPPER_FIRST);
	}
	case ND_ABBREVIATION_NUMBER:
	case ND_ABBREVIATION_INNER: return false;
	case ND_ABBREVIATION_TIME:
		return !is_opening_phrase(s, i) && !is_time_detail(next) && !nd_has_shape(s, word, ND_SHAPE_ALL_UPPER);
	case ND_ABBREVIATION_NONE:
	case ND_ABBREVIATION_EITHER:
	case ND_ABBREVIATION_STATE: return opener || is_form_of_address(next);
	}
	return false;
}

/* Two sentences without a space between ("end.Next"): a word in lower case or a number, a point, a capitalised word. */
static bool is_jammed_end(const nd_splitter *s, uint32_t i, uint32_t next)
{
	if (i == s->first || !nd_has_shape(s, next, ND_SHAPE_UPPER_FIRST) || nd_has_space_before(s, i))
		return false;
	bool before = nd_is_number_token(s, i - 1) ||
	              (nd_token_size(s, i - 1) > 1 && nd_has_shape(s, i - 1, ND_SHAPE_HAS_LOWER)) || nd_closes(s, i - 1);
	return before && (nd_has_shape(s, next, ND_SHAPE_HAS_LOWER) || nd_token_size(s, next) == 1);
}

/* Footnote numbers right behind the point ("end.[3][4]", "end.11 12"): the token behind them. */
static uint32_t skip_footnotes(const nd_splitter *s, uint32_t point, uint32_t next)
{
	while (nd_is_char(s, next, '[') && !nd_has_space_before(s, next) && nd_is_number_token(s, next + 1) && nd_is_char(s, next + 2, ']'))
		next += 3;
	bool behind_word = point > s->first && !nd_is_number_token(s, point - 1);
	if (behind_word && next == point + 1 && nd_is_number_token(s, next) && !nd_has_space_before(s, next) && nd_token_size(s, next) <= 3)
		while (nd_is_number_token(s, next))
			next++;
	return next;
}

static bool is_emoji(const nd_splitter *s, uint32_t i)
{
	return s->tokens[i].kind == ND_TOKEN_SYMBOL && (nd_unicode_class(nd_first_code(s, i)) & ND_UC_EMOJI) != 0;
}

/* Emoji on the same line belong to the sentence before them, unless they are the bullets of the text. */
static uint32_t skip_emoji(const nd_splitter *s, uint32_t next)
{
	if (next < s->end && is_emoji(s, next) && !is_emoji(s, s->first))
		while (next < s->end && is_emoji(s, next) && !nd_has_shape(s, next, ND_SHAPE_LINE_START))
			next++;
	return next;
}

/* Does the point at i part "N°" from its number, or is there nothing before it? */
static bool is_number_sign(const nd_splitter *s, uint32_t i)
{
	return i > s->first && s->tokens[i - 1].kind == ND_TOKEN_SYMBOL && (nd_first_code(s, i - 1) == 0xB0);
}

/* The point i is that of a marker: "three rules: 1. No cars." */
static bool is_marker_behind_colon(const nd_splitter *s, uint32_t i)
{
	enum { MOST_DIGITS = 2 };
	return i >= s->first + 2 && nd_is_char(s, i - 2, ':') && nd_is_number_token(s, i - 1) &&
	       nd_token_size(s, i - 1) <= MOST_DIGITS && !nd_has_space_before(s, i);
}

/* A remark in brackets from token i to the region's end: behind a quotation, it is a part of the sentence. */
static bool is_remark_at_end(const nd_splitter *s, uint32_t i)
{
	return nd_is_char(s, i, '(') && nd_is_char(s, s->end - 1, ')') &&
	       s->tokens[s->end - 1].span.end - s->tokens[i].span.start <= ND_LONGEST_PROTECTED;
}

/* The point at i stands behind a word in lower case that can be no abbreviation: it ends a sentence although what follows
 * is in lower case. */
static bool ends_plain_word(const nd_splitter *s, uint32_t i)
{
	enum { SHORTEST = 4 };
	char capitalised[16];
	if (i == s->first || nd_has_space_before(s, i) || !nd_is_word_token(s, i - 1))
		return false;
	nd_str word = nd_token_text(s, i - 1);
	bool plain = (s->tokens[i - 1].shape & ~ND_SHAPE_SPACE_BEFORE) == ND_SHAPE_HAS_LOWER && word.size >= SHORTEST;
	if (!plain || word.size > sizeof capitalised)
		return plain;
	memcpy(capitalised, word.data, word.size);
	capitalised[0] = (char)(capitalised[0] - 'a' + 'A');
	return nd_abbreviation_of(nd_str_of(capitalised, word.size)) == ND_ABBREVIATION_NONE;
}

/* Token i is a terminator, next the token behind it and what closes there, word the first behind what opens: does a
 * sentence begin at next? */
static bool begins_sentence(const nd_splitter *s, nd_terminator kind, uint32_t i, uint32_t next, uint32_t word)
{
	bool after_space = nd_has_space_before(s, next);
	uint32_t class = nd_unicode_class(nd_first_code(s, word));
	if (kind == ND_END_FULL_WIDTH)
		return !(next > i + 1 && nd_first_code(s, next) == 0x3068); /* Japanese "to": what stands before was said */
	if (nd_begins_list(s, next) && after_space && kind != ND_END_ABBREVIATION)
		return true;
	switch (s->tokens[word].kind) {
	case ND_TOKEN_WORD: break;
	case ND_TOKEN_NUMBER:
		return after_space && ((kind == ND_END_POINT && !is_number_sign(s, i)) || kind == ND_END_STRONG);
	case ND_TOKEN_SYMBOL:
	case ND_TOKEN_URL:
	case ND_TOKEN_HANDLE:
	case ND_TOKEN_HASHTAG: return after_space && (kind == ND_END_POINT || kind == ND_END_STRONG);
	default: return false;
	}
	bool capital = nd_has_shape(s, word, ND_SHAPE_UPPER_FIRST) || (nd_has_shape(s, word, ND_SHAPE_HAS_UPPER));
	bool caseless = (class & (ND_UC_LETTER | ND_UC_UPPER | ND_UC_LOWER)) == ND_UC_LETTER;
	bool digit = (class & ND_UC_DIGIT) != 0;
	if (!capital && !caseless && !digit)
		return kind == ND_END_POINT && after_space && word == i + 1 && nd_token_size(s, word) > 1 &&
		       nd_terminator_of(s, word) == ND_END_NONE && ends_plain_word(s, i);
	if (kind == ND_END_POINT && is_marker_behind_colon(s, i))
		return false;
	bool quote_closed = next > i + 1, dashed = word > next && nd_is_dash(s, next);
	bool may_go_on = quote_closed && (kind == ND_END_STRONG || kind == ND_END_ELLIPSIS || kind == ND_END_BROKEN_OFF);
	if (quote_closed && is_attribution(s, word, may_go_on))
		return false;
	if (may_go_on && is_remark_at_end(s, next))
		return false;
	bool signature = quote_closed && dashed, dateline = kind == ND_END_ABBREVIATION && dashed;
	if (signature || dateline || nd_is_within_foreign_term(s, i, word))
		return false;
	switch (kind) {
	case ND_END_ABBREVIATION: return after_space && capital && ends_at_abbreviation(s, i, word);
	case ND_END_ELLIPSIS: {
		bool attached = !nd_has_space_before(s, i) && !(i > s->first && nd_is_char(s, i - 1, '[')); /* "[...]" is an omission */
		return after_space && (attached || nd_is_sentence_opener(nd_token_text(s, word)));
	}
	case ND_END_BROKEN_OFF: return after_space && capital;
	case ND_END_STRONG: /* "Yahoo! Inc." */
		return (after_space || is_jammed_end(s, i, next)) && !is_company_form(nd_token_text(s, word));
	default: return after_space || is_jammed_end(s, i, next);
	}
}

/* "end. . . . Next": tokens of points that stand apart, the first of them at i or right behind the point at i. Gives
 * the last of them, and in *next where a sentence begins, or 0. */
static uint32_t spaced_points(const nd_splitter *s, uint32_t i, uint32_t *next)
{
	uint32_t last = i;
	*next = 0;
	while (nd_is_char(s, last + 1, '.') && nd_has_space_before(s, last + 1))
		last++;
	if (last == i)
		return i;
	uint32_t behind = last + 1;
	while (behind < s->end && nd_closes(s, behind))
		behind++;
	bool capital = behind < s->end && nd_has_shape(s, behind, ND_SHAPE_UPPER_FIRST);
	if (!capital)
		return last;
	if (!nd_has_space_before(s, i))
		*next = i + 1;
	else if (last - i + 1 > 3)
		*next = behind;
	return last;
}

uint32_t nd_sentence_end_behind(const nd_splitter *s, uint32_t i, uint32_t *last)
{
	enum { MOST_CLOSING = 32 }; /* tokens: each of a longer run would look through the rest of it */
	nd_terminator kind = nd_terminator_of(s, i);
	*last = i;
	if (kind == ND_END_NONE || nd_is_in_first_marker(s, i))
		return 0;
	uint32_t behind = s->tokens[i].span.end;
	if (behind < s->bracket_end) /* what closes right behind may close the sentence too */
		return 0;
	uint32_t next = 0;
	if (kind == ND_END_POINT) {
		*last = spaced_points(s, i, &next);
		if (*last > i)
			return next;
	}
	next = i + 1;
	bool is_prefix = kind == ND_END_STRONG && nd_has_space_before(s, i) && next < s->end && !nd_has_space_before(s, next);
	if (is_prefix)
		return 0;
	uint32_t end = s->end - next > MOST_CLOSING ? next + MOST_CLOSING : s->end;
	while (next < end && (nd_closes(s, next) || (!nd_has_space_before(s, next) && nd_terminator_of(s, next) != ND_END_NONE &&
	                                         !nd_is_word_token(s, next))))
		next++;
	next = skip_emoji(s, skip_footnotes(s, i, next));
	if (next >= s->end)
		return 0;
	uint32_t word = next;
	while (word < s->end && nd_opens(s, word))
		word++;
	if (word == s->end)
		return 0;
	return begins_sentence(s, kind, i, next, word) ? next : 0;
}
