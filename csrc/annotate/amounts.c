/* Amounts of the text: money, percentages, quantities with a unit, counts of things. */
#include <string.h>

#include "annotate/amounts_reader.h"
#include "annotate/currencies.h"

/* ---- what goes before and behind -------------------------------------------------------------------------------- */

/* Phrases that make the number behind them approximate, from the longest. */
static const char *const approximations[] = {
        "a minimum of", "a maximum of", "in excess of", "not less than", "not more than", "upwards of",
        "as little as", "as few as", "no more than", "no less than", "as much as", "as many as", "just over",
        "just under", "well over", "more than", "less than", "fewer than", "at least", "at most", "up to",
        "close to", "an estimated", "some", "about", "around", "approximately", "roughly", "nearly", "almost",
        "over", "under", "above", "below", "between", "estimated", "~",
};

/* The first token of the phrase that ends before token i, or i if it does not. */
static uint32_t phrase_before(const nd_amount_reader *r, uint32_t i, const char *phrase)
{
	const char *end = phrase + strlen(phrase);
	uint32_t at = i;
	while (end > phrase) {
		const char *word = end;
		while (word > phrase && word[-1] != ' ')
			word--;
		if (at == r->first || !nd_str_equal_nocase(nd_amount_token(r, at - 1), nd_str_of(word, (size_t)(end - word))))
			return i;
		at--;
		end = word > phrase ? word - 1 : phrase;
	}
	return at;
}

static void take_approximation(const nd_amount_reader *r, nd_found_amount *amount)
{
	for (size_t k = 0; k < sizeof approximations / sizeof *approximations; k++) {
		uint32_t first = phrase_before(r, amount->first, approximations[k]);
		if (first < amount->first) {
			amount->first = first;
			amount->approximate = true;
			return;
		}
	}
}

static bool may_begin(const nd_amount_reader *r, uint32_t i)
{
	nd_str text = nd_amount_token(r, i);
	switch (r->tokens[i].kind) {
	case ND_TOKEN_NUMBER:
	case ND_TOKEN_SYMBOL: return true;
	case ND_TOKEN_WORD: break;
	default: return false;
	}
	bool prefix = i + 1 < r->end && r->tokens[i + 1].kind == ND_TOKEN_SYMBOL;
	if (prefix || (r->tokens[i].shape & ND_SHAPE_HAS_DIGIT) != 0)
		return true;
	if (!nd_word_gate_may_be(&r->openers, text))
		return false;
	bool article = text.size <= 2 && nd_ascii_lower(text.data[0]) == 'a';
	return !article || nd_word_gate_may_be(&r->openers, nd_amount_token(r, i + 1));
}

static bool find_amount(const nd_amount_reader *r, uint32_t i, nd_found_amount *found)
{
	static bool (*const patterns[])(const nd_amount_reader *, uint32_t, nd_found_amount *) = {
	        nd_amount_money, nd_amount_share, nd_amount_age,   nd_amount_score,
	        nd_amount_magnitude, nd_amount_quantity, nd_amount_ratio, nd_amount_count};
	for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
		*found = (nd_found_amount){.first = i};
		if (patterns[k](r, i, found))
			return true;
	}
	return false;
}

/* Token i lies in a date; else r->date is moved on to the first date that may hold it. */
static bool is_in_date(nd_amount_reader *r, uint32_t i)
{
	nd_span span = r->tokens[i].span;
	while (r->date < r->dates->count && r->dates->items[r->date].span.end <= span.start)
		r->date++;
	return r->date < r->dates->count && r->dates->items[r->date].span.start <= span.start;
}

/* ---- mentions --------------------------------------------------------------------------------------------------- */

static nd_type mention_type(nd_amount_kind kind)
{
	switch (kind) {
	case ND_AMOUNT_MONEY: return ND_MONEY;
	case ND_AMOUNT_PERCENT: return ND_PERCENT;
	case ND_AMOUNT_QUANTITY:
	case ND_AMOUNT_COUNT: return ND_QUANTITY;
	}
	return ND_QUANTITY;
}

static nd_span span_of(const nd_amount_reader *r, uint32_t first, uint32_t end)
{
	bool has_point = nd_amount_is_any(r, end - 1, " c. f. "); /* the sentence's, taken for an initial's: "at 5 °C." */
	return (nd_span){r->tokens[first].span.start, r->tokens[end - 1].span.end - has_point};
}

static void mention(const nd_amount_reader *r, nd_arena *arena, uint32_t first, uint32_t end, nd_type type,
                    nd_mention_array *mentions)
{
	*nd_array_push(arena, mentions) =
	        (nd_mention){.span = span_of(r, first, end), .type = type, .entity = ND_NONE, .probability = -1};
}

/* Of money the sums are mentions, without what makes them approximate: both of "between $5 and $7". core is where the number
 * or its sign begins. */
static void add_mentions(const nd_amount_reader *r, nd_arena *arena, const nd_found_amount *found, uint32_t core,
                         nd_mention_array *mentions)
{
	nd_type type = mention_type(found->kind);
	if (type != ND_MONEY) {
		mention(r, arena, found->first, found->end, type, mentions);
		return;
	}
	bool parted = found->high > 0;
	mention(r, arena, core, parted ? found->low_end : found->end, type, mentions);
	if (parted)
		mention(r, arena, found->high, found->end, type, mentions);
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static void add(const nd_amount_reader *r, nd_arena *arena, nd_found_amount *found, nd_amount_array *amounts,
                nd_mention_array *mentions)
{
	uint32_t core = found->first, sentence = r->tokens[r->first].span.start;
	take_approximation(r, found);
	const nd_amount *before = amounts->count > 0 && amounts->items[amounts->count - 1].span.start >= sentence
	                                  ? &amounts->items[amounts->count - 1]
	                                  : NULL;
	nd_span of = found->vague ? (nd_span){0, 0} : nd_amount_whole(r, found, before); /* before moves when one is added */
	*nd_array_push(arena, amounts) = (nd_amount){
	        .span = span_of(r, found->first, found->end),
	        .kind = found->kind,
	        .value = found->value,
	        .unit = found->unit,
	        .approximate = found->approximate,
	        .of = of,
	};
	add_mentions(r, arena, found, core, mentions);
}

static void read_sentence(nd_amount_reader *r, nd_arena *arena, nd_amount_array *amounts, nd_mention_array *mentions)
{
	for (uint32_t i = r->first; i < r->end;) {
		nd_found_amount found;
		if (!may_begin(r, i) || is_in_date(r, i) || !find_amount(r, i, &found)) {
			i++;
			continue;
		}
		add(r, arena, &found, amounts, mentions);
		i = found.end;
	}
}

void nd_annotate_amounts(nd_arena *arena, const nd_document *document, const nd_date_array *dates,
                         nd_amount_array *amounts, nd_mention_array *mentions)
{
	nd_amount_reader r = {
	        .document = document, .text = document->page->text, .tokens = document->segments.tokens, .dates = dates};
	nd_number_words(&r.openers);
	nd_currency_codes(&r.openers);
	nd_word_gate_add_all(&r.openers, " tens dozens scores hundreds thousands millions billions trillions lakhs crores "
	                                 "multimillion multibillion multitrillion s third quarter fourth fifth sixth seventh "
	                                 "eighth ninth tenth dollar ");
	for (uint32_t k = 0; k < document->segments.sentence_count; k++) {
		const nd_sentence *sentence = &document->segments.sentences[k];
		r.first = sentence->first_token;
		r.end = sentence->first_token + sentence->token_count;
		read_sentence(&r, arena, amounts, mentions);
	}
}
