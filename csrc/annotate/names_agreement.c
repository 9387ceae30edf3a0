#include "annotate/names_agreement.h"

#include "annotate/names_decode.h"
#include "base/str.h"

enum {
	FEWEST_PLACES = 3, /* fewer mentions of a name say too little about its class */
	MOST_PARTICLES = 4 /* tokens: "van", "der", "ud", "-" */
};

/* What speaks for each class of a form: the probabilities of its mentions. */
typedef struct form_votes {
	float of[ND_NAME_CLASSES];
	uint32_t count;
} form_votes;

typedef ND_ARRAY(form_votes) votes_array;

typedef struct agreement {
	nd_arena *scratch;
	nd_str text;
	const nd_name_words *words;
	uint8_t *labels;
	float *probabilities;
	nd_index index; /* hash of a form to its number */
	votes_array votes;
} agreement;

static nd_str text_of(const agreement *in, uint32_t token)
{
	return nd_str_cut(in->text, in->words->tokens[token].span);
}

/* The next mention of the window from a token on; an empty span at its end where there is none. */
static nd_span next_mention(const agreement *in, uint32_t from, uint32_t stop)
{
	while (from < stop && in->labels[from] == 0)
		from++;
	return (nd_span){from, from < stop ? nd_names_mention_end(in->labels, from, stop) : stop};
}

/* ---- parts of organizations ------------------------------------------------------------------------------------- */

static bool is_organization_word(const agreement *in, uint32_t token)
{
	return nd_name_word_at(in->words, token)->entry & ND_ENTRY_CLASS(ND_CLASS_ORGANIZATION_WORD);
}

/* "the Ministry of Works's Bureau of Roads" names two bodies, "the Supreme People's Court" one. */
static void part_organization(agreement *in, nd_span mention)
{
	for (uint32_t i = mention.start + 2; i + 1 < mention.end; i++) {
		nd_str token = text_of(in, i);
		if (nd_str_genitive(token) != token.size)
			continue;
		if (is_organization_word(in, mention.start) || is_organization_word(in, i - 1)) {
			in->probabilities[i + 1] = in->probabilities[mention.start];
			nd_label_mention(in->labels, mention.start, i, ND_NAME_ORGANIZATION);
			nd_label_mention(in->labels, i, i + 1, ND_NAME_NONE);
			nd_label_mention(in->labels, i + 1, mention.end, ND_NAME_ORGANIZATION);
		}
		return;
	}
}

/* ---- parts of surnames ------------------------------------------------------------------------------------------ */

static bool is_particle(nd_str token)
{
	return nd_str_is_any(token, " von van de der den del della di da das do dos du la le bin ibn bint al el ud ul ben "
	                            "abu ter ten ");
}

/* First of the particles that stand before a token, or the token. */
static uint32_t first_particle(const agreement *in, uint32_t token, uint32_t start)
{
	uint32_t first = token;
	for (uint32_t i = token; i > start && token - i < MOST_PARTICLES && in->labels[i - 1] == 0; i--) {
		nd_str before = text_of(in, i - 1);
		bool joins = nd_str_equal(before, ND_STR("-")) && i - 1 > start && is_particle(text_of(in, i - 2));
		if (!joins && !is_particle(before))
			break;
		first = joins ? first : i - 1;
	}
	return first;
}

/* "Ms van", "Dr. de" */
static bool is_behind_title(const agreement *in, uint32_t token, uint32_t start)
{
	if (token == start)
		return false;
	nd_str before = text_of(in, token - 1);
	before.size -= before.size > 1 && before.data[before.size - 1] == '.';
	return nd_str_is_any(before, " mr mrs ms miss dr prof sir ");
}

/* Particles that begin a surname also where no first name is before it. */
static bool begins_surname(const agreement *in, uint32_t particle, uint32_t start)
{
	nd_str token = text_of(in, particle);
	return nd_str_equal(token, ND_STR("von")) || is_behind_title(in, particle, start) ||
	       (nd_str_is_any(token, " al el ") && nd_str_equal(text_of(in, particle + 1), ND_STR("-")));
}

static bool is_attached(const agreement *in, uint32_t token, uint32_t stop)
{
	const nd_token *tokens = in->words->tokens;
	return token < stop && in->labels[token] == 0 && tokens[token].span.start == tokens[token - 1].span.end;
}

/* What a name's compounds end in: "Berg-led", "Berg-era", "Berg-appointed". */
static bool makes_compound(nd_str word)
{
	bool is_participle = word.size > 3 && (nd_str_equal((nd_str){word.data + word.size - 2, 2}, ND_STR("ed")) ||
	                                       nd_str_equal((nd_str){word.data + word.size - 3, 3}, ND_STR("ing")));
	return is_participle || nd_str_is_any(word, " led era style like run free type class born bound wide made only owned "
	                                            "turned cum to and in or for the ");
}

/* "-o-cha" behind "Somchai Chan" is of the name: the end of such parts, or end. */
static uint32_t hyphened_end(const agreement *in, uint32_t end, uint32_t stop)
{
	enum { LONGEST_PART = 8 };
	while (is_attached(in, end, stop) && nd_str_equal(text_of(in, end), ND_STR("-")) && is_attached(in, end + 1, stop)) {
		nd_str part = text_of(in, end + 1);
		uint8_t flags = nd_name_word_at(in->words, end + 1)->flags;
		bool is_small = (flags & (ND_WORD_CAPITAL | ND_WORD_DIGIT)) == 0 && (flags & ND_WORD_LETTERS) != 0;
		if (!is_small || part.size > LONGEST_PART || makes_compound(part))
			break;
		end += 2;
	}
	return end;
}

/* "Anna", "Berg" of "Anna von der Berg" are one person; before is the mention before. */
static nd_span complete_person(agreement *in, nd_span before, nd_span mention, nd_span window)
{
	float probability = in->probabilities[mention.start];
	uint32_t first = first_particle(in, mention.start, window.start);
	bool follows = first < mention.start && before.end == first && before.end > before.start &&
	               nd_label_class(in->labels[before.start]) == ND_NAME_PERSON;
	if (follows)
		mention.start = before.start;
	else if (first < mention.start && begins_surname(in, first, window.start))
		mention.start = first;
	mention.end = hyphened_end(in, mention.end, window.end);
	in->probabilities[mention.start] = probability;
	nd_label_mention(in->labels, mention.start, mention.end, ND_NAME_PERSON);
	return mention;
}

static void complete_persons(agreement *in, nd_span window)
{
	nd_span before = {window.start, window.start};
	for (nd_span mention = next_mention(in, window.start, window.end); mention.start < window.end;
	     mention = next_mention(in, mention.end, window.end)) {
		if (nd_label_class(in->labels[mention.start]) == ND_NAME_PERSON)
			mention = complete_person(in, before, mention, window);
		before = mention;
	}
}

/* ---- codes of countries ----------------------------------------------------------------------------------------- */

/* "ESP", but not "PRI", which is a party's besides. */
static bool is_country_code(const agreement *in, uint32_t token)
{
	enum { CODE_SIZE = 3 };
	const nd_name_word *word = nd_name_word_at(in->words, token);
	uint32_t bodies = ND_ENTRY_CLASS(ND_CLASS_ORGANIZATION) | ND_ENTRY_CLASS(ND_CLASS_PARTY) |
	                  ND_ENTRY_CLASS(ND_CLASS_CLUB) | ND_ENTRY_CLASS(ND_CLASS_COMPANY) | ND_ENTRY_CLASS(ND_CLASS_MEDIA);
	return text_of(in, token).size == CODE_SIZE && (word->flags & ND_WORD_ALL_CAPITALS) != 0 &&
	       (word->entry & ND_ENTRY_CLASS(ND_CLASS_REGION)) != 0 && (ND_ENTRY_CLASSES(word->entry) & bodies) == 0;
}

/* Behind a person's name in brackets stands the country that is competed for: "Anna Berg (SWE)". */
static void read_country_codes(agreement *in, nd_span window)
{
	nd_span before = {window.start, window.start};
	for (nd_span mention = next_mention(in, window.start, window.end); mention.start < window.end;
	     mention = next_mention(in, mention.end, window.end)) {
		bool follows = before.end > before.start && before.end + 1 == mention.start && mention.end < window.end &&
		               nd_str_equal(text_of(in, before.end), ND_STR("(")) &&
		               nd_str_equal(text_of(in, mention.end), ND_STR(")"));
		if (follows && mention.end - mention.start == 1 && nd_label_class(in->labels[before.start]) == ND_NAME_PERSON &&
		    nd_label_class(in->labels[mention.start]) == ND_NAME_ORGANIZATION && is_country_code(in, mention.start))
			nd_label_mention(in->labels, mention.start, mention.end, ND_NAME_LOCATION);
		before = mention;
	}
}

/* ---- classes ---------------------------------------------------------------------------------------------------- */

/* A place's name is also its team's, government's and people's, so that its other mentions do not make a mention a
 * place; but a company may be taken for a place where it stands behind "at". */
static bool may_be_mistaken(nd_name_class class, nd_name_class for_it)
{
	switch (for_it) {
	case ND_NAME_ORGANIZATION: return class == ND_NAME_PERSON || class == ND_NAME_LOCATION || class == ND_NAME_MISC;
	case ND_NAME_PERSON: return class == ND_NAME_ORGANIZATION || class == ND_NAME_MISC;
	case ND_NAME_MISC: return class == ND_NAME_PERSON || class == ND_NAME_ORGANIZATION;
	default: return false;
	}
}

static uint64_t form_of(const agreement *in, nd_span mention)
{
	uint64_t hash = 0;
	for (uint32_t i = mention.start; i < mention.end; i++)
		hash = nd_hash_pair(hash, in->words->word_of[i] + 1);
	return hash;
}

static void vote(agreement *in, nd_span mention)
{
	uint32_t *number = nd_index_at(in->scratch, &in->index, form_of(in, mention));
	if (*number == ND_NONE) {
		*number = in->votes.count;
		*nd_array_push(in->scratch, &in->votes) = (form_votes){{0}, 0};
	}
	form_votes *votes = &in->votes.items[*number];
	votes->of[nd_label_class(in->labels[mention.start])] += in->probabilities[mention.start];
	votes->count++;
}

static void take_vote(agreement *in, nd_span mention)
{
	const form_votes *votes = &in->votes.items[nd_index_find(&in->index, form_of(in, mention))];
	nd_name_class class = nd_label_class(in->labels[mention.start]), best = class;
	for (nd_name_class other = ND_NAME_PERSON; other < ND_NAME_CLASSES; other++)
		if (votes->of[other] > votes->of[best])
			best = other;
	if (votes->count >= FEWEST_PLACES && may_be_mistaken(class, best))
		nd_label_mention(in->labels, mention.start, mention.end, best);
}

typedef void mention_step(agreement *in, nd_span mention);

static void each_mention(agreement *in, nd_span window, mention_step *step)
{
	for (nd_span mention = next_mention(in, window.start, window.end); mention.start < window.end;
	     mention = next_mention(in, mention.end, window.end))
		step(in, mention);
}

static void part_if_organization(agreement *in, nd_span mention)
{
	if (nd_label_class(in->labels[mention.start]) == ND_NAME_ORGANIZATION)
		part_organization(in, mention);
}

void nd_names_agree(nd_arena *scratch, nd_str text, const nd_name_words *words, const nd_span *windows,
                    uint32_t window_count, uint8_t *labels, float *probabilities)
{
	agreement in = {.scratch = scratch, .text = text, .words = words, .labels = labels, .probabilities = probabilities};
	nd_index_init(scratch, &in.index, 64);
	for (uint32_t i = 0; i < window_count; i++) {
		each_mention(&in, windows[i], part_if_organization);
		complete_persons(&in, windows[i]);
		read_country_codes(&in, windows[i]);
		each_mention(&in, windows[i], vote);
	}
	for (uint32_t i = 0; i < window_count; i++)
		each_mention(&in, windows[i], take_vote);
}
