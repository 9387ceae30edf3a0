#include "resolve/aliases.h"

typedef enum part { PART_INITIALS, PART_PREFIX, PART_SUFFIX, PART_LAST, PART_BEARER } part;

static const uint32_t AMBIGUOUS = ND_NONE - 1;

/* ---- words ------------------------------------------------------------------------------------------------------ */

/* Words that acronyms pass over. */
static bool is_link_word(nd_str word)
{
	static const char *const words[] = {"of", "the", "for", "and", "in", "on", "to", "de",  "la",  "du", "des",
	                                    "di", "del", "da", "do",  "a",  "an", "at", "und", "der", "et", "y"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* Words that a company's name may end with and is shortened by. */
static bool is_company_word(nd_str word)
{
	static const char *const words[] = {
	        "inc",    "incorporated", "corp",     "corporation", "co",      "company",  "companies", "ltd",     "limited",
	        "llc",    "llp",          "plc",      "ag",          "sa",      "se",       "nv",        "gmbh",    "spa",
	        "oyj",    "ab",           "group",    "holding",     "holdings", "partners", "brothers", "sons",    "bank",
	        "airlines", "airways",    "motors",   "motor",       "energy",  "oil",      "gas",       "steel",   "foods",
	        "pharmaceuticals",        "technologies", "systems", "industries", "entertainment", "media", "university",
	        "college", "fc",          "club",     "party",       "united",  "city",     "newspaper", "news",    "hospital"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* Words that make a body of what stands before them: the "UN Security Council" is not the "UN". */
static bool is_body_word(nd_str word)
{
	static const char *const words[] = {
	        "council",    "commission",  "committee", "agency",     "office",   "court",      "institute", "department",
	        "ministry",   "board",       "mission",   "fund",       "programme", "program",   "foundation", "parliament",
	        "army",       "navy",        "forces",    "force",      "police",   "service",    "services",  "secretariat",
	        "assembly",   "centre",      "center",    "school",     "embassy",  "delegation", "team",      "union",
	        "association", "federation", "league",    "congress",   "authority", "bureau",    "organization", "organisation",
	        "conference", "forum",       "summit",    "network",    "times",    "post",       "daily",     "radio",
	        "tv",         "television",  "research",  "museum",     "society",  "alliance",   "front",     "movement",
	        "peacekeepers", "ambassador", "charter",  "chamber",    "senate",   "house",      "guard",     "refugee",
	        "high",       "security",    "human",     "children",  "plus"};
	return ND_STR_IS_ONE_OF(word, words);
}

/* ---- index ------------------------------------------------------------------------------------------------------ */

static bool is_organization(const nd_form *form)
{
	return form->type == ND_ORGANIZATION;
}

/* Types whose long names go by acronyms. */
static bool may_have_acronym(const nd_form *form)
{
	switch (form->type) {
	case ND_ORGANIZATION:
	case ND_EVENT:
	case ND_LAW:
	case ND_FACILITY:
	case ND_PRODUCT:
	case ND_LOCATION:
	case ND_MISC: return true;
	default: return false;
	}
}

/* Acronyms and expansions match within a type. */
static uint32_t initials_kind(const nd_form *form)
{
	return (uint32_t)form->type << 8 | PART_INITIALS;
}

static void note(nd_aliases *aliases, nd_name_index *index, uint64_t key, uint32_t form)
{
	uint32_t *value = nd_name_index_put(index, key);
	if (value == NULL)
		return;
	if (*value == ND_NONE)
		*value = form;
	else if (*value != AMBIGUOUS && nd_aliases_root(aliases, *value) != nd_aliases_root(aliases, form))
		*value = AMBIGUOUS;
}

static uint32_t unique(const nd_name_index *index, uint64_t key)
{
	uint32_t form = nd_name_index_get(index, key);
	return form == AMBIGUOUS ? ND_NONE : form;
}

/* ---- acronyms --------------------------------------------------------------------------------------------------- */

/* First letters of the words, of all or without link words. */
static nd_str initials(const nd_form *form, bool of_all, char out[ND_FORM_WORDS])
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < form->word_count; i++)
		if (of_all || !is_link_word(form->words[i]))
			out[count++] = form->words[i].data[0];
	return nd_str_of(out, count);
}

static void note_initials(nd_aliases *aliases, nd_name_index *index, uint32_t form_index)
{
	char letters[ND_FORM_WORDS];
	const nd_form *form = &aliases->forms.items[form_index];
	for (int of_all = 0; of_all <= 1; of_all++) {
		nd_str found = initials(form, of_all != 0, letters);
		if (found.size >= 2)
			note(aliases, index, nd_name_key(found, initials_kind(form)), form_index);
	}
}

/* Bodies that go by their acronym in every paper: no other body of the same initials does, unless it says so in
 * parentheses. "The U.N. refugee agency" is not the University of Nairobi's. */
static bool may_stand_for(nd_str acronym, nd_str expansion)
{
	static const struct {
		char acronym[8], expansion[40];
	} known[] = {
	        {"un", "united nations"},
	        {"eu", "european union"},
	        {"au", "african union"},
	        {"imf", "international monetary fund"},
	        {"wto", "world trade organization"},
	        {"wto", "world trade organisation"},
	        {"who", "world health organization"},
	        {"who", "world health organisation"},
	        {"nato", "north atlantic treaty organization"},
	        {"nato", "north atlantic treaty organisation"},
	        {"fbi", "federal bureau of investigation"},
	        {"cia", "central intelligence agency"},
	        {"bbc", "british broadcasting corporation"},
	};
	bool is_known = false;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (!nd_str_equal(acronym, nd_str_of(known[i].acronym, strlen(known[i].acronym))))
			continue;
		if (nd_str_equal(expansion, nd_str_of(known[i].expansion, strlen(known[i].expansion))))
			return true;
		is_known = true;
	}
	return !is_known;
}

static void join_acronyms(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++)
		if (may_have_acronym(&aliases->forms.items[i]) && aliases->forms.items[i].word_count >= 2)
			note_initials(aliases, index, i);
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!form->is_acronym || form->word_count != 1 || !may_have_acronym(form))
			continue;
		uint32_t expansion = unique(index, nd_name_key(form->key, initials_kind(form)));
		if (expansion != ND_NONE && may_stand_for(form->key, aliases->forms.items[expansion].key))
			nd_aliases_join(aliases, i, expansion);
	}
}

/* "Federal Security Service (FSB)", but not "PORT LOUIS (AP)": what stands in parentheses behind a name is its other name. */
static bool is_defined(const nd_aliases *aliases, uint32_t mention)
{
	nd_str text = aliases->text;
	nd_span name = aliases->mentions[mention].span, acronym = aliases->mentions[mention + 1].span;
	bool opens = acronym.start == name.end + 2 && text.data[name.end] == ' ' && text.data[name.end + 1] == '(';
	return opens && acronym.end < text.size && text.data[acronym.end] == ')';
}

/* "Orri", "MdS": not all capitals, but the first letters of the name's words. */
static bool has_initials(const nd_form *name, nd_str word)
{
	char letters[ND_FORM_WORDS];
	return word.size >= 3 && (nd_str_equal(initials(name, false, letters), word) || nd_str_equal(initials(name, true, letters), word));
}

static void join_definitions(nd_aliases *aliases)
{
	for (uint32_t i = 0; i + 1 < aliases->mention_count; i++) {
		uint32_t name = aliases->form_of[i], acronym = aliases->form_of[i + 1];
		if (name == ND_NONE || acronym == ND_NONE || !is_defined(aliases, i))
			continue;
		const nd_form *a = &aliases->forms.items[name], *b = &aliases->forms.items[acronym];
		bool is_short = b->word_count == 1 && ((b->is_acronym && a->type != ND_LOCATION) || has_initials(a, b->key));
		if (may_have_acronym(a) && may_have_acronym(b) && a->word_count >= 2 && is_short)
			nd_aliases_join(aliases, name, acronym);
	}
}

/* The letters in their order, the first of both being one. */
static bool abbreviates(nd_str acronym, nd_str name)
{
	uint32_t at = 0;
	for (uint32_t i = 0; i < name.size && at < acronym.size; i++)
		at += name.data[i] == acronym.data[at];
	return at == acronym.size && acronym.size >= 3 && acronym.data[0] == name.data[0];
}

/* "X, a regional body known as ICAD": the body of several words named last before the acronym, in its sentence. */
static void join_known_as(nd_aliases *aliases)
{
	enum { LONGEST_DESCRIPTION = 120, MOST_BETWEEN = 3 };
	for (uint32_t i = 1; i < aliases->mention_count; i++) {
		uint32_t acronym = aliases->form_of[i], start = aliases->mentions[i].span.start;
		if (acronym == ND_NONE || !aliases->forms.items[acronym].is_acronym ||
		    !nd_str_ends((nd_str){aliases->text.data, start}, ND_STR(" known as ")))
			continue;
		for (uint32_t back = 1; back <= MOST_BETWEEN && back <= i; back++) {
			uint32_t name = aliases->form_of[i - back], end = aliases->mentions[i - back].span.end;
			if (end > start || start - end > LONGEST_DESCRIPTION ||
			    memchr(aliases->text.data + end, '\n', start - end) != NULL)
				break;
			if (name == ND_NONE || !is_organization(&aliases->forms.items[name]) || aliases->forms.items[name].word_count < 2)
				continue;
			if (abbreviates(aliases->forms.items[acronym].key, aliases->forms.items[name].key))
				nd_aliases_join(aliases, name, acronym);
			break;
		}
	}
}

/* "Ada Stone (@adastone)": the account is hers, here and elsewhere. */
static void give_accounts(nd_aliases *aliases)
{
	uint32_t *owner = nd_arena_new_n(aliases->scratch, uint32_t, aliases->forms.count);
	bool any = false;
	for (uint32_t i = 0; i < aliases->forms.count; i++)
		owner[i] = ND_NONE;
	for (uint32_t i = 0; i + 1 < aliases->mention_count; i++) {
		uint32_t name = aliases->form_of[i], account = aliases->form_of[i + 1];
		bool is_account = name != ND_NONE && account != ND_NONE && is_defined(aliases, i) &&
		                  aliases->text.data[aliases->mentions[i + 1].span.start] == '@';
		if (!is_account || owner[account] != ND_NONE)
			continue;
		owner[account] = name;
		any = true;
	}
	for (uint32_t i = 0; any && i < aliases->mention_count; i++) {
		uint32_t form = aliases->form_of[i];
		if (form != ND_NONE && owner[form] != ND_NONE && aliases->text.data[aliases->mentions[i].span.start] == '@')
			aliases->form_of[i] = owner[form];
	}
}

/* ---- shortened names --------------------------------------------------------------------------------------------- */

/* Whether the words from n on may be left out: "Northrop" for "Northrop Grumman Corporation", "Goldman" for "Goldman
 * Sachs", but not "UN" for "UN Security Council". */
static bool may_be_cut_to(const nd_form *form, uint32_t n)
{
	nd_str last = form->words[form->word_count - 1];
	bool is_firm_of_two = n == 1 && form->word_count == 3 && nd_str_equal(form->words[1], ND_STR("and"));
	if (is_firm_of_two)
		return true;
	if (is_link_word(form->words[n - 1]) || is_link_word(form->words[n]) || is_body_word(form->words[0]))
		return false;
	if (is_company_word(last))
		return !is_company_word(form->words[n - 1]) || n > 1;
	for (uint32_t i = n; i < form->word_count; i++)
		if (is_body_word(form->words[i]))
			return false;
	return n + 1 == form->word_count;
}

/* Whether the last words from n on stand for all: "the ministry" for "the Foreign Ministry". */
static bool may_be_cut_from(const nd_form *form, uint32_t n)
{
	return n + 1 == form->word_count && is_body_word(form->words[n]);
}

/* Those of several words, or those of one: names that the longer ones have joined then count as one. */
static void note_shortened(nd_aliases *aliases, nd_name_index *index, bool of_one_word)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_organization(form))
			continue;
		for (uint32_t n = 1; n < form->word_count; n++) {
			if ((n == 1) == of_one_word && may_be_cut_to(form, n))
				note(aliases, index, nd_name_key(nd_form_part(form, 0, n), PART_PREFIX), i);
			if (of_one_word && may_be_cut_from(form, n))
				note(aliases, index, nd_name_key(nd_form_part(form, n, form->word_count), PART_SUFFIX), i);
		}
	}
}

static void join_shortened(nd_aliases *aliases, const nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (!is_organization(form) || form->word_count == 0 || form->country[0] != '\0')
			continue;
		uint32_t longer = unique(index, nd_name_key(form->key, PART_PREFIX));
		if (longer == ND_NONE) {
			longer = unique(index, nd_name_key(form->key, PART_SUFFIX));
			if (longer > i) /* such a short form refers back */
				longer = ND_NONE;
		}
		if (longer != ND_NONE)
			nd_aliases_join(aliases, i, longer);
	}
}

/* ---- one word alone ---------------------------------------------------------------------------------------------- */

static bool is_one_word(const nd_form *form)
{
	return form->word_count == 1 && !form->is_acronym && form->country[0] == '\0' && form->id.data == NULL;
}

/* "Orbital Foods", read as a person, for "Orbital Foods Inc". */
static uint32_t full_organization_of(const nd_aliases *aliases, const nd_name_index *index, uint32_t i)
{
	const nd_form *form = &aliases->forms.items[i];
	bool may_be = form->type == ND_PERSON && form->word_count >= 2 && form->id.data == NULL;
	return may_be ? unique(index, nd_name_key(form->key, PART_PREFIX)) : ND_NONE;
}

/* "City" for "Marlow City": the last word of a name, which is no word that any body may end with. */
static void note_last_words(nd_aliases *aliases, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		if (is_organization(form) && form->word_count >= 2 && form->word_count <= 3)
			note(aliases, index, nd_name_key(form->words[form->word_count - 1], PART_LAST), i);
		bool is_bearer = form->type == ND_PERSON && full_organization_of(aliases, index, i) == ND_NONE;
		for (uint32_t k = 0; is_bearer && form->word_count >= 2 && k < form->word_count; k++)
			note(aliases, index, nd_name_key(form->words[k], PART_BEARER), i);
	}
}

static void join_last_words(nd_aliases *aliases, const nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		uint32_t longer = is_organization(form) && is_one_word(form) ? unique(index, nd_name_key(form->key, PART_LAST)) : ND_NONE;
		if (longer != ND_NONE)
			nd_aliases_join(aliases, i, longer);
	}
}

/* The letters that end at end, over spaces; *start is where they begin. */
static nd_str word_before(nd_str text, uint32_t end, uint32_t *start)
{
	while (end > 0 && nd_ascii_is_space(text.data[end - 1]))
		end--;
	*start = end;
	while (*start > 0 && nd_ascii_is_alpha(text.data[*start - 1]))
		(*start)--;
	return nd_str_cut(text, (nd_span){*start, end});
}

/* "in Halden", "near Halden": there it is a place; but not in "a stake in Halden". */
static bool is_placed(const nd_aliases *aliases, uint32_t mention)
{
	uint32_t at;
	nd_str word = word_before(aliases->text, aliases->mentions[mention].span.start, &at);
	if (!nd_str_is_any(word, " in at from near to of outside around across into "))
		return false;
	return !nd_str_is_word(word, "in") ||
	       !nd_str_is_any(word_before(aliases->text, at, &at), " stake stakes share shares interest invested investment "
	                                                           "investments investor investors shareholder shareholders ");
}

/* A word alone that was read as a person, though no person in the text bears it and one organization is called so for
 * short: "Orbital" for "Orbital Foods"; or as a place. */
static uint32_t organization_of(const nd_aliases *aliases, const nd_name_index *index, uint32_t i)
{
	const nd_form *form = &aliases->forms.items[i];
	uint32_t full = full_organization_of(aliases, index, i);
	if (full != ND_NONE)
		return full;
	if (form->type == ND_LOCATION && is_one_word(form))
		return unique(index, nd_name_key(form->key, PART_PREFIX));
	bool may_be = (form->type == ND_PERSON || form->type == ND_MISC || form->type == ND_PRODUCT) && is_one_word(form);
	if (!may_be || nd_name_index_get(index, nd_name_key(form->key, PART_BEARER)) != ND_NONE)
		return ND_NONE;
	uint32_t longer = unique(index, nd_name_key(form->key, PART_PREFIX));
	return longer != ND_NONE ? longer : unique(index, nd_name_key(form->key, PART_LAST));
}

static void move_misread(nd_aliases *aliases, const nd_name_index *index)
{
	uint32_t *moved = nd_arena_new_n(aliases->scratch, uint32_t, aliases->forms.count);
	for (uint32_t i = 0; i < aliases->forms.count; i++)
		moved[i] = organization_of(aliases, index, i);
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		uint32_t form = aliases->form_of[i];
		if (form != ND_NONE && aliases->forms.items[form].type == ND_LOCATION && is_placed(aliases, i))
			moved[form] = ND_NONE; /* named as a place once, it is one throughout */
	}
	for (uint32_t i = 0; i < aliases->mention_count; i++)
		if (aliases->form_of[i] != ND_NONE && moved[aliases->form_of[i]] != ND_NONE)
			aliases->form_of[i] = moved[aliases->form_of[i]];
}

void nd_alias_organizations(nd_aliases *aliases)
{
	nd_name_index index;
	nd_name_index_init(aliases->scratch, &index, aliases->forms.count * (3 * ND_FORM_WORDS + 3));
	join_acronyms(aliases, &index);
	join_definitions(aliases);
	join_known_as(aliases);
	give_accounts(aliases);
	for (int of_one_word = 0; of_one_word <= 1; of_one_word++) {
		note_shortened(aliases, &index, of_one_word != 0);
		join_shortened(aliases, &index);
	}
	note_last_words(aliases, &index);
	join_last_words(aliases, &index);
	move_misread(aliases, &index);
}
