/* What an amount is of: "of global GDP", "in bribes", "a budget of", "a fund", "revenue rose to". */
#include "annotate/amounts_reader.h"
#include "annotate/timewords.h"

static const nd_span NOTHING = {0, 0};

static bool is_nothing(nd_span span)
{
	return span.end == 0;
}

static nd_span span_of(const nd_amount_reader *r, uint32_t first, uint32_t end)
{
	return (nd_span){r->tokens[first].span.start, r->tokens[end - 1].span.end};
}

/* ---- noun phrases ------------------------------------------------------------------------------------------------ */

/* The verb behind a share's noun: "40 % of its budget comes from". */
static bool is_common_verb(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(
	        r, i,
	        " comes goes gets gives takes makes shows says remains lives works uses needs wants thinks believes "
	        "supports backs came went got gave took made said rose fell grew fled voted died lost won lived "
	        "come go live work vote back support remain say think believe want need oppose opposes opposed "
	        "supported backed worked rejected approve approves approved disapprove fear earn earns own owns "
	        "depends lies passes left stayed ");
}

/* "Americans oppose": behind a people in the plural a plain word that is no plural is the verb. */
static bool is_verb_of_people(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_capitalised(r, i - 1) && nd_str_ends(nd_amount_token(r, i - 1), ND_STR("ans")) &&
	       nd_amount_is_lower_word(r, i) && !nd_amount_is_plural(nd_amount_token(r, i));
}

/* The token behind the noun phrase at first: up to its plural, behind which a verb may follow, or to where it breaks
 * off. is_plural tells which. */
static uint32_t noun_phrase_end(const nd_amount_reader *r, uint32_t first, bool *is_plural)
{
	enum { MOST_WORDS = 6 };
	uint32_t at;
	*is_plural = false;
	for (at = first; at < r->end && at - first < MOST_WORDS && !*is_plural; at++) {
		bool fits = r->tokens[at].kind == ND_TOKEN_WORD || r->tokens[at].kind == ND_TOKEN_NUMBER ||
		            (nd_amount_is(r, at, "-") && nd_amount_is_attached(r, at));
		if (!fits || nd_amount_is_function_word(r, at) ||
		    (at > first && (is_common_verb(r, at) || is_verb_of_people(r, at))))
			break;
		*is_plural = (nd_amount_is_lower_word(r, at) && nd_amount_is_plural(nd_amount_token(r, at))) ||
		             nd_amount_is_any(r, at, " people children women men ");
	}
	return at;
}

static uint32_t skip_determiner(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(r, i, " its their his her our these those this that ") ? i + 1 : i;
}

static bool is_article(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(r, i, " the all a an ");
}

/* "of global GDP", "of the population of the region": the phrase that begins at first, with one more that "of" joins.
 */
static nd_span whole_at(const nd_amount_reader *r, uint32_t first)
{
	bool is_plural;
	uint32_t start = first + is_article(r, first), inner = skip_determiner(r, start);
	uint32_t end = noun_phrase_end(r, inner, &is_plural);
	if (end == inner)
		return (nd_span){0, 0};
	if (nd_amount_is(r, end, "of")) {
		uint32_t next = skip_determiner(r, end + 1 + is_article(r, end + 1)),
		         next_end = noun_phrase_end(r, next, &is_plural);
		end = next_end > next ? next_end : end;
	}
	return (nd_span){r->tokens[start].span.start, r->tokens[end - 1].span.end};
}

/* "one in five pupils": what follows at once, if it is a plural. */
static nd_span plural_at(const nd_amount_reader *r, uint32_t first)
{
	bool is_plural;
	uint32_t end = noun_phrase_end(r, first, &is_plural);
	bool is_people =
	        end > first && nd_amount_is_capitalised(r, end - 1) && nd_amount_is_plural(nd_amount_token(r, end - 1));
	return is_plural || is_people ? (nd_span){r->tokens[first].span.start, r->tokens[end - 1].span.end}
	                              : (nd_span){0, 0};
}

/* A plain word that may be a noun, or go before one. */
static bool is_noun_like(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_lower_word(r, i) && !nd_amount_is_function_word(r, i) && !is_common_verb(r, i) &&
	       !nd_amount_is_any(r, i,
	                         " among amid within towards across near via despite them us him such both few several "
	                         "many some more "
	                         "most less each every also then now still there ") &&
	       nd_time_word_of(nd_amount_token(r, i)).class == ND_TIME_NONE;
}

/* The noun phrase of at most three plain words that ends before token end. */
static nd_span phrase_before(const nd_amount_reader *r, uint32_t end)
{
	enum { MOST_WORDS = 3 };
	uint32_t first = end;
	while (first > r->first && end - first < MOST_WORDS && is_noun_like(r, first - 1))
		first--;
	return first < end ? span_of(r, first, end) : NOTHING;
}

/* ---- behind the amount ------------------------------------------------------------------------------------------- */

/* "half of them", "a third of which": the amount before it, with what it counts. */
static nd_span meant_by_pronoun(const nd_amount_reader *r, uint32_t pronoun, const nd_amount *before)
{
	if (before == NULL)
		return nd_amount_is_any(r, pronoun, " them us you ") ? r->tokens[pronoun].span : NOTHING;
	const char *unit = before->unit.data, *text = r->text.data;
	bool counts_noun = before->kind == ND_AMOUNT_COUNT && unit >= text && unit < text + r->text.size;
	return (nd_span){before->span.start,
	                 counts_noun ? (uint32_t)(unit - text) + before->unit.size : before->span.end};
}

/* "of which" in front of the amount; the token of "which", or the amount's own. */
static uint32_t relative_before(const nd_amount_reader *r, const nd_found_amount *amount)
{
	uint32_t pronoun = amount->first - (amount->first > r->first);
	bool is_led = pronoun > r->first && nd_amount_is_any(r, pronoun, " which whom ") &&
	              nd_amount_is(r, pronoun - 1, "of");
	return is_led ? pronoun : amount->first;
}

/* "of global GDP". */
static nd_span part_of(const nd_amount_reader *r, const nd_found_amount *amount, const nd_amount *before)
{
	uint32_t end = amount->end + nd_amount_is_any(r, amount->end, " ' \u2019 ");
	end = amount->kind == ND_AMOUNT_MONEY && nd_amount_is(r, end, "worth") ? end + 1 : amount->end;
	if (amount->precedes_whole)
		return is_article(r, end) || skip_determiner(r, end) > end ? whole_at(r, end) : plural_at(r, end);
	uint32_t pronoun = relative_before(r, amount);
	if (pronoun < amount->first)
		return meant_by_pronoun(r, pronoun, before);
	if (!nd_amount_is(r, end, "of"))
		return NOTHING;
	uint32_t whole = end + 1 + is_article(r, end + 1);
	if (nd_amount_is_any(r, whole, " them us you which whom those ") && !nd_amount_is(r, whole + 1, "who"))
		return meant_by_pronoun(r, whole, before);
	if (nd_amount_is_any(r, whole, " what how "))
		return NOTHING;
	if (nd_amount_is(r, whole, "it"))
		return amount->kind == ND_AMOUNT_PERCENT ? meant_by_pronoun(r, whole, before) : NOTHING;
	return whole_at(r, end + 1);
}

/* "$3 million in bribes". */
static nd_span made_of(const nd_amount_reader *r, const nd_found_amount *amount)
{
	bool fits = amount->kind == ND_AMOUNT_MONEY && nd_amount_is(r, amount->end, "in") &&
	            is_noun_like(r, amount->end + 1) &&
	            !nd_amount_is_any(r, amount->end + 1,
	                              " cash stock shares total all addition advance return part exchange order fact "
	                              "turn line instalments installments favour favor real nominal early late "
	                              "today trading recent some more order front ");
	return fits ? whole_at(r, amount->end + 1) : NOTHING;
}

/* "a $500 million fund". */
static nd_span noun_behind(const nd_amount_reader *r, const nd_found_amount *amount)
{
	enum { MOST_WORDS = 3 };
	uint32_t end = amount->end, first = amount->end;
	bool is_led = amount->kind == ND_AMOUNT_MONEY && amount->first > r->first &&
	              nd_amount_is_any(r, amount->first - 1, " a an another ");
	while (is_led && end - first < MOST_WORDS && is_noun_like(r, end))
		end++;
	bool is_rate = first < end && nd_amount_is_any(r, end - 1, " day week month year head barrel tonne share ");
	return end > first && !is_rate ? span_of(r, first, end) : NOTHING;
}

/* ---- in front of the amount -------------------------------------------------------------------------------------- */

/* "a budget of $3 million", "weapons worth $3 million". */
static nd_span noun_before(const nd_amount_reader *r, const nd_found_amount *amount)
{
	uint32_t last = amount->first - (amount->first > r->first);
	bool is_worth = nd_amount_is(r, last, "worth"), is_of = nd_amount_is(r, last, "of");
	if ((!is_worth && !is_of) || last == r->first ||
	    nd_amount_is_any(
	            r, last - 1,
	            " out because some instead ahead short total sum amount figure number range excess minimum maximum "
	            "average kind total matter now still each all one most many estimated "))
		return NOTHING;
	return phrase_before(r, last);
}

static bool is_measure_verb(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(
	        r, i,
	        " rose risen climbed jumped grew grown increased surged soared fell fallen dropped declined slipped "
	        "slid "
	        "sank shrank plunged tumbled dipped eased totalled totaled reached hit stood stands is are was "
	        "were came amounted exceeded topped averaged rise fall grow drop rises falls grows climbs drops ");
}

/* Between a verb and its amount: "rose by about", "was put at", "stands at just". */
static bool goes_before_amount(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(r, i,
	                        " by to at in about around some nearly almost only just more less than over under up "
	                        "down put estimated valued "
	                        "barely roughly further another as much least from of sharply slightly ") ||
	       (r->tokens[i].kind == ND_TOKEN_WORD && nd_str_ends(nd_amount_token(r, i), ND_STR("ly")));
}

/* The verb that tells of the amount; r->first where there is none. A figure that it changed by may stand between: "fell
 * 3% to $5 million". */
static uint32_t verb_before(const nd_amount_reader *r, const nd_found_amount *amount, const nd_amount *before)
{
	enum { MOST_WORDS = 8 };
	uint32_t i = amount->first;
	for (uint32_t words = 0; i > r->first && words < MOST_WORDS; words++) {
		i--;
		if (is_measure_verb(r, i))
			return i;
		bool in_figure = before != NULL && r->tokens[i].span.start >= before->span.start &&
		                 r->tokens[i].span.end <= before->span.end;
		if (!in_figure && !goes_before_amount(r, i))
			return r->first;
	}
	return r->first;
}

static bool opens_clause(const nd_amount_reader *r, uint32_t i)
{
	return r->tokens[i].kind == ND_TOKEN_PUNCTUATION ||
	       nd_amount_is_any(r, i,
	                        " that while but as because when and where after before with whereas whose said says "
	                        "if although though "
	                        "since ");
}

/* What is measured, where a capital leaves open whether it is a name: "Revenue rose". */
static bool is_measured(const nd_amount_reader *r, uint32_t i)
{
	return nd_amount_is_any(
	        r, i,
	        " revenue revenues sales turnover profit profits income inflation unemployment output exports imports "
	        "turnout "
	        "commerce trade growth demand prices debt spending damage losses costs production earnings shares "
	        "stocks bonds wages wealth investment deposits loans assets reserves attendance rainfall rent rents "
	        "taxes joblessness ticket tickets takings fees consumption supplies stocks borrowing lending support ");
}

/* "Revenue rose 8% to $5 million", "the trade between them came to": the phrase that the verb's clause begins with. */
static nd_span subject_of_figure(const nd_amount_reader *r, const nd_found_amount *amount, const nd_amount *before)
{
	enum { LONGEST_SUBJECT = 9, MOST_WORDS = 5 };
	uint32_t verb = verb_before(r, amount, before), first = verb;
	while (first > r->first && verb - first < LONGEST_SUBJECT && !opens_clause(r, first - 1))
		first--;
	if (verb == r->first || first == verb || (first > r->first && !opens_clause(r, first - 1)))
		return NOTHING;
	for (uint32_t i = first; i < verb; i++)
		first = nd_amount_is_any(r, i, " 's \u2019s ") ? i + 1 : first; /* "Peru's debt" */
	first += nd_amount_is_any(r, first, " the a an its their his her our ");
	uint32_t end = first;
	while (end < verb && end - first < MOST_WORDS &&
	       (is_noun_like(r, end) || (end == r->first && nd_amount_is_capitalised(r, end))))
		end++;
	while (end > first && nd_amount_is_any(r, end - 1, " has have had also then now "))
		end--;
	bool is_phrase =
	        end == verb ||
	        nd_amount_is_any(r, end, " in of among between at for on from to by over has have had will would ");
	bool is_known = end > first && (first > r->first || is_measured(r, end - 1));
	return is_phrase && is_known ? span_of(r, first, end) : NOTHING;
}

/* "raised its stake in Acme to 18 percent", "doubled its duty to 30 percent": the verb's object. */
static nd_span object_of_change(const nd_amount_reader *r, const nd_found_amount *amount)
{
	enum { REACH = 12 };
	uint32_t to = amount->first - (amount->first > r->first);
	if (!nd_amount_is_any(r, to, " to by from "))
		return NOTHING;
	for (uint32_t i = to; i > r->first && to - i < REACH && r->tokens[i].kind != ND_TOKEN_PUNCTUATION; i--) {
		if (!nd_amount_is_any(r, i, " raised raise raising cut cutting doubled doubling tripled lifted lift lowered lower reduced reduce "
		                            "increased increase trimmed halved boosted boost widened "))
			continue;
		uint32_t first = i + 1 + nd_amount_is_any(r, i + 1, " the a an its their his her our "), end = first;
		while (end < to && is_noun_like(r, end))
			end++;
		bool is_phrase = end == to || nd_amount_is_any(r, end, " in of on for from by at to ");
		return end > first && is_phrase ? span_of(r, first, end) : NOTHING;
	}
	return NOTHING;
}

nd_span nd_amount_whole(const nd_amount_reader *r, const nd_found_amount *amount, const nd_amount *before)
{
	nd_span whole = part_of(r, amount, before);
	if (is_nothing(whole) && amount->kind == ND_AMOUNT_COUNT && amount->unit.size == 0)
		return noun_before(r, amount); /* "a crowd of 53,417" */
	if (!is_nothing(whole) || amount->kind == ND_AMOUNT_COUNT || amount->kind == ND_AMOUNT_QUANTITY)
		return whole;
	whole = made_of(r, amount);
	if (is_nothing(whole))
		whole = noun_behind(r, amount);
	if (is_nothing(whole))
		whole = noun_before(r, amount);
	if (is_nothing(whole))
		whole = object_of_change(r, amount);
	return is_nothing(whole) ? subject_of_figure(r, amount, before) : whole;
}
