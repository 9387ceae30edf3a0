/* What a point behind a word is a part of. */
#include "text/tokenizer.h"

#include "text/abbreviations.h"
#include "text/addresses.h"

/* Behind the letter at p, of a script with spaces; NULL if there is none. */
static const char *behind_letter(const nd_tokenizer *t, const char *p)
{
	unsigned char first = nd_byte_at(t, p);
	if (first < 0x80)
		return nd_ascii_is_alpha((char)first) ? p + 1 : NULL;
	uint32_t class = nd_unicode_class(nd_utf8_next(&p, t->end));
	return (class & (ND_UC_LETTER | ND_UC_IDEOGRAPH)) == ND_UC_LETTER ? p : NULL;
}

/* The end of letters parted by points that begin at start ("U.S.", "Ph.D.", "5a.m."), or NULL. A first part of two
 * letters is taken, and behind single letters the last point may be missing ("U.S"). */
static const char *acronym_end(const nd_tokenizer *t, const char *start)
{
	enum { MOST_DIGITS = 2, LONGEST_FIRST_PART = 8 };
	if (t->at - start > LONGEST_FIRST_PART)
		return NULL;
	for (uint32_t digits = 0; digits < MOST_DIGITS && nd_ascii_is_digit(*start); digits++)
		start++;
	const char *point = t->at, *second = behind_letter(t, start);
	uint32_t letters = 0;
	bool is_single = second == point;
	if (second == NULL || (!is_single && behind_letter(t, second) != point))
		return NULL;
	const char *behind;
	while (nd_byte_at(t, point) == '.' && (behind = behind_letter(t, point + 1)) != NULL) {
		if (nd_byte_at(t, behind) != '.') {
			bool ends_here = is_single && !nd_goes_on_word(nd_code_at(t, behind));
			if (ends_here)
				return behind;
			break;
		}
		point = behind;
		letters++;
	}
	return letters > 0 ? point + 1 : NULL;
}

/* The end of a ticker whose point is at t->at, behind a bracket or colon: "(BRK.B)", "(NYSE: BRK.B)"; or NULL. */
static const char *ticker_end(const nd_tokenizer *t, const char *start)
{
	enum { LONGEST_COMPANY = 6, LONGEST_CLASS = 3 };
	const nd_token *last = t->tokens->all.count > 0 ? &t->tokens->all.items[t->tokens->all.count - 1] : NULL;
	if (t->at - start > LONGEST_COMPANY || last == NULL || memchr("(:", t->text[last->span.start], 2) == NULL)
		return NULL;
	const char *p = t->at + 1;
	while (p < t->end && *p >= 'A' && *p <= 'Z')
		p++;
	ptrdiff_t letters = p - t->at - 1;
	bool fits = letters >= 1 && letters <= LONGEST_CLASS && !nd_goes_on_word(nd_code_at(t, p));
	for (const char *q = start; fits && q < t->at; q++)
		fits = (*q >= 'A' && *q <= 'Z') || nd_ascii_is_digit(*q);
	return fits ? p : NULL;
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
	bool is_letter = behind_letter(t, start) == t->at;
	if (is_letter && (nd_unicode_class(nd_code_at(t, start)) & ND_UC_UPPER) != 0) {
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

/* The end of a file's name whose extension is behind the point at p ("index.html", "Node.js"), or NULL. Only known
 * extensions, since a missing space after a sentence looks the same. */
static const char *file_name_end(const nd_tokenizer *t, const char *p)
{
	static const char *const extensions[] = {
	        "apk", "asp", "aspx", "avi", "bmp", "cpp", "css", "csv", "dll", "doc", "docx", "epub", "exe",
	        "gif", "gz", "htm", "html", "java", "jpeg", "jpg", "js", "json", "jsp", "jsx", "md", "mkv",
	        "mobi", "mov", "mp3", "mp4", "mpeg", "mpg", "pdf", "php", "png", "ppt", "pptx", "psd", "py",
	        "rar", "rtf", "sql", "svg", "tar", "tif", "tiff", "torrent", "txt", "wav", "webm", "webp",
	        "xls", "xlsx", "xml", "yaml", "yml", "zip",
	};
	enum { LONGEST_EXTENSION = 7 };
	char folded[LONGEST_EXTENSION];
	const char *extension = p + 1;
	uint32_t size = 0;
	if ((nd_class_of[nd_byte_at(t, extension)] & ND_BYTE_WORD) == 0)
		return NULL; /* nearly always */
	while (size < LONGEST_EXTENSION && (nd_class_of[nd_byte_at(t, extension + size)] & ND_BYTE_WORD) != 0) {
		folded[size] = nd_ascii_lower(extension[size]);
		size++;
	}
	bool ends_here = !nd_goes_on_word(nd_code_at(t, extension + size));
	return ends_here && ND_STR_IS_ONE_OF(nd_str_of(folded, size), extensions) ? extension + size : NULL;
}

/* Takes back the names in lower case, each before a hyphen, that the web address at *start goes on ("al-eich.com"). */
static void take_hyphenated_names(nd_tokenizer *t, const char **start, uint8_t *before)
{
	nd_token_array *all = &t->tokens->all;
	while (all->count >= 2 && (*before & ND_SHAPE_SPACE_BEFORE) == 0) {
		const nd_token *hyphen = &all->items[all->count - 1], *name = hyphen - 1;
		bool is_hyphen = hyphen->span.end - hyphen->span.start == 1 && t->text[hyphen->span.start] == '-' &&
		                 t->text + hyphen->span.end == *start && (hyphen->shape & ND_SHAPE_SPACE_BEFORE) == 0;
		uint8_t place = ND_SHAPE_SPACE_BEFORE | ND_SHAPE_LINE_START;
		bool is_small = (name->shape & ~place & ~ND_SHAPE_HAS_DIGIT) == ND_SHAPE_HAS_LOWER;
		bool is_name = is_small && name->kind == ND_TOKEN_WORD && t->text[name->span.end - 1] != '.';
		if (!is_hyphen || !is_name)
			return;
		*start = t->text + name->span.start;
		*before = name->shape & place;
		all->count -= 2;
	}
}

bool nd_put_word_with_point(nd_tokenizer *t, const char *start, uint8_t bits, uint8_t before)
{
	enum { LONGEST_BEFORE_SPACE = 8 }; /* of acronyms and abbreviations; nothing else has its last point before a space */
	bool ends_sentence = t->at - start > LONGEST_BEFORE_SPACE && nd_class_of[nd_byte_at(t, t->at + 1)] == ND_BYTE_SPACE;
	if (ends_sentence)
		return false; /* nearly always */
	bool may_be_www = t->at - start == 3 && nd_ascii_lower(*start) == 'w';
	const char *end = may_be_www ? nd_url_end(start, t->end) : NULL;
	if (end == NULL)
		end = nd_domain_end(start, t->at, t->end);
	if (end != NULL) {
		t->at = end;
		if ((bits & ND_SHAPE_HAS_UPPER) == 0)
			take_hyphenated_names(t, &start, &before);
		nd_put(t, start, ND_TOKEN_URL, nd_word_shape(t, start, nd_run_bits(start, end), before));
		return true;
	}
	end = acronym_end(t, start);
	if (end == NULL)
		end = ticker_end(t, start);
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

