/* What a point behind a word is a part of. */
#include "text/tokenizer.h"

#include "text/abbreviations.h"
#include "text/addresses.h"

/* The end of letters parted by points that begin at start ("U.S.", "a.m.", "Ph.D."), or NULL. A first part of two
 * letters is taken, and behind single letters the last point may be missing ("U.S"). */
static const char *acronym_end(const nd_tokenizer *t, const char *start)
{
	const char *point = t->at;
	uint32_t letters = 0;
	if (point - start > 2)
		return NULL;
	while (nd_byte_at(t, point) == '.' && nd_ascii_is_alpha((char)nd_byte_at(t, point + 1))) {
		const char *behind = point + 2;
		if (nd_byte_at(t, behind) != '.') {
			bool ends_here = point - start != 2 && !nd_goes_on_word(nd_code_at(t, behind));
			if (ends_here)
				return behind;
			break;
		}
		point = behind;
		letters++;
	}
	return letters > 0 ? point + 1 : NULL;
}

/* A number behind this, white space between? */
static bool number_follows(const nd_tokenizer *t, const char *p)
{
	for (uint32_t spaces = 0; spaces < 2 && nd_byte_at(t, p) == ' ' && p < t->end; spaces++)
		p++;
	return nd_ascii_is_digit((char)nd_byte_at(t, p));
}

/* "N." of "N. Mex.", "W." of "W.Va." */
static bool is_initial(const nd_tokenizer *t, const nd_token *token)
{
	return token->span.end - token->span.start == 2 && t->text[token->span.end - 1] == '.';
}

/* Does the point at t->at belong to the word [start, t->at)? */
static bool is_abbreviation(const nd_tokenizer *t, const char *start)
{
	unsigned char next = nd_byte_at(t, t->at + 1);
	bool goes_on = nd_goes_on_word(nd_code_at(t, t->at + 1));
	const nd_token *last = t->tokens->all.count > 0 ? &t->tokens->all.items[t->tokens->all.count - 1] : NULL;
	if (next == '.')
		return false;
	if (t->at - start == 1 && *start >= 'A' && *start <= 'Z') {
		bool after_name = last != NULL && (last->shape & ND_SHAPE_UPPER_FIRST) != 0;
		bool after_hyphen = last != NULL && start > t->text && start[-1] == '-';
		return !after_hyphen && (*start != 'I' || after_name || goes_on);
	}
	switch (nd_abbreviation_of(nd_str_of(start, (size_t)(t->at - start)))) {
	case ND_ABBREVIATION_NONE: return false;
	case ND_ABBREVIATION_TITLE: return true;
	case ND_ABBREVIATION_NUMBER: return number_follows(t, t->at + 1);
	case ND_ABBREVIATION_STATE:
		return !goes_on && last != NULL && (last->kind == ND_TOKEN_PUNCTUATION || is_initial(t, last));
	case ND_ABBREVIATION_INNER:
	case ND_ABBREVIATION_TIME: return !goes_on;
	case ND_ABBREVIATION_EITHER: return !goes_on || nd_ascii_is_digit((char)next);
	}
	return false;
}

/* "index.html", "Node.js": a short name in lower case behind the point at p. */
static const char *file_name_end(const nd_tokenizer *t, const char *p)
{
	enum { LONGEST_EXTENSION = 4 };
	const char *q = p + 1;
	while (q < t->end && *q >= 'a' && *q <= 'z')
		q++;
	bool fits = q - p > 1 && q - p - 1 <= LONGEST_EXTENSION;
	return fits && !nd_goes_on_word(nd_code_at(t, q)) && nd_code_at(t, q) != '.' ? q : NULL;
}

bool nd_put_word_with_point(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	bool may_be_www = t->at - start == 3 && nd_ascii_lower(*start) == 'w';
	const char *end = may_be_www ? nd_url_end(start, t->end) : NULL;
	if (end == NULL)
		end = nd_domain_end(start, t->at, t->end);
	if (end != NULL) {
		t->at = end;
		nd_put(t, start, ND_TOKEN_URL, nd_word_shape(t, start, nd_run_bits(start, end), before));
		return true;
	}
	end = acronym_end(t, start);
	if (end == NULL && is_abbreviation(t, start))
		end = t->at + 1;
	if (end != NULL) {
		t->at = end;
		nd_put_word(t, start, bits | nd_run_bits(start, end), before);
		if (end[-1] == '.')
			nd_mark_last(t);
		return true;
	}
	end = file_name_end(t, t->at);
	if (end == NULL)
		return false;
	t->at = end;
	nd_put_word(t, start, bits | ND_SHAPE_HAS_LOWER, before);
	return true;
}

