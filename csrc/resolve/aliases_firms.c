/* Companies that were read as persons, as short names of one word are: what stands beside them says that they are none. */
#include "resolve/aliases.h"
#include "resolve/gender.h"

enum { APPOSITION_WORDS = 6, ROLE_WORDS = 4 };

/* What only a body is; those that persons are too ("producer", "publisher") are left out. */
static bool is_body_noun(nd_str word)
{
	return nd_str_is_any(word, " company firm maker carmaker automaker chipmaker drugmaker planemaker airline lender insurer "
	                           "retailer start-up startup conglomerate manufacturer brokerage subsidiary unit supermarket "
	                           "multinational charity nonprofit broadcaster utility brewery bank chain ");
}

static nd_str next_word(nd_str text, uint32_t *at)
{
	uint32_t start = *at + (*at < text.size && text.data[*at] == ' '), end = start;
	while (end < text.size &&
	       (nd_ascii_is_alpha(text.data[end]) || text.data[end] == '-' || (unsigned char)text.data[end] >= 0x80))
		end++;
	*at = end;
	return nd_str_cut(text, (nd_span){start, end});
}

/* ", a unit of", ", the Danish chipmaker that", ", a maker of lamps,": the first body's noun ends its phrase. */
static bool is_apposed(nd_str text, uint32_t end)
{
	uint32_t at = end + 1;
	if (end + 2 >= text.size || text.data[end] != ',' || text.data[end + 1] != ' ')
		return false;
	if (!nd_str_is_any(next_word(text, &at), " a an the "))
		return false;
	for (uint32_t i = 0; i < APPOSITION_WORDS; i++) {
		nd_str word = next_word(text, &at);
		if (word.size == 0)
			return false;
		if (!is_body_noun(word))
			continue;
		if (at >= text.size || strchr(",.;)", text.data[at]) != NULL)
			return true;
		return nd_str_is_any(next_word(text, &at), " of that which in based owned with whose behind from founded listed ");
	}
	return false;
}

/* "chief executive Ada Stone": a role in business between two names. */
static bool is_employer(const nd_aliases *aliases, uint32_t mention)
{
	nd_str text = aliases->text;
	uint32_t at = aliases->mentions[mention].span.end;
	if (mention + 1 >= aliases->mention_count || aliases->mentions[mention + 1].type != ND_PERSON)
		return false;
	uint32_t name = aliases->mentions[mention + 1].span.start;
	bool is_role = false;
	for (uint32_t i = 0; i < ROLE_WORDS && at + 1 < name; i++) {
		nd_str word = next_word(text, &at);
		is_role = nd_str_is_any(word, " executive ceo cfo chairman chairwoman chair founder co-founder ");
		if (!is_role && !nd_str_is_any(word, " chief deputy vice managing director and financial operating "))
			return false;
	}
	return is_role && at + 1 == name;
}

/* "shares fell", "'s shareholders" */
static bool is_traded(nd_str text, uint32_t end)
{
	nd_str rest = nd_str_cut(text, (nd_span){end, text.size});
	uint32_t at = nd_str_genitive(rest);
	if (at >= rest.size || rest.data[at] != ' ')
		return false;
	nd_str word = next_word(rest, &at);
	if (nd_str_is_any(word, " shareholders subsidiaries "))
		return true;
	return nd_str_is_any(word, " shares stock ") &&
	       nd_str_is_any(next_word(rest, &at), " fell rose jumped dropped climbed slid gained lost were closed surged tumbled "
	                                           "plunged soared slipped ended traded have had was ");
}

/* The word in front of the name, over one space. */
static nd_str word_before(nd_str text, uint32_t start)
{
	uint32_t end = start > 0 && text.data[start - 1] == ' ' ? start - 1 : start, first = end;
	end -= end > 0 && text.data[end - 1] == '.';
	first = end;
	while (first > 0 && (nd_ascii_is_alpha(text.data[first - 1]) || text.data[first - 1] == '-'))
		first--;
	return nd_str_cut(text, (nd_span){first, end});
}

typedef enum evidence { NO_EVIDENCE, IS_FIRM, IS_PERSON } evidence;

static evidence read_evidence(const nd_aliases *aliases, uint32_t mention)
{
	nd_span name = aliases->mentions[mention].span;
	nd_str before = word_before(aliases->text, name.start);
	if (nd_str_is_any(before, " mr mrs ms miss dr prof sir dame lord lady judge justice sen rep gov president minister senator "))
		return IS_PERSON;
	bool is_firm = nd_str_is_any(before, " carmaker automaker chipmaker drugmaker planemaker lender insurer retailer start-up "
	                                     "startup conglomerate brokerage airline ");
	is_firm = is_firm || is_apposed(aliases->text, name.end) || is_employer(aliases, mention) ||
	          is_traded(aliases->text, name.end);
	return is_firm ? IS_FIRM : NO_EVIDENCE;
}

/* No first name, and no more words than short names of companies have. */
static bool may_be_firm(const nd_form *form)
{
	return form->type == ND_PERSON && form->id.data == NULL && form->word_count >= 1 && form->word_count <= 3 &&
	       (form->word_count == 1 || nd_gender_of_first_name(form->words[0]) == ND_GENDER_UNKNOWN);
}

/* Words of full names of persons: "Stone" alone is one of them. */
static void note_bearers(nd_aliases *aliases, const uint8_t *seen, nd_name_index *index)
{
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		const nd_form *form = &aliases->forms.items[i];
		for (uint32_t k = 0; k < form->word_count && nd_is_full_name(form) && seen[i] != IS_FIRM; k++) {
			uint32_t *bearer = nd_name_index_put(index, nd_name_key(form->words[k], 0));
			if (bearer != NULL)
				*bearer = i;
		}
	}
}

void nd_alias_firms(nd_aliases *aliases)
{
	uint8_t *seen = nd_arena_new_n(aliases->scratch, uint8_t, aliases->forms.count + 1); /* evidence */
	nd_name_index index;
	bool any = false;
	for (uint32_t i = 0; i < aliases->mention_count; i++) {
		uint32_t form = aliases->form_of[i];
		if (form == ND_NONE || seen[form] == IS_PERSON || !may_be_firm(&aliases->forms.items[form]))
			continue;
		evidence read = read_evidence(aliases, i);
		seen[form] = read != NO_EVIDENCE ? (uint8_t)read : seen[form];
		any = any || read == IS_FIRM;
	}
	if (!any)
		return;
	nd_name_index_init(aliases->scratch, &index, aliases->forms.count * ND_FORM_WORDS);
	note_bearers(aliases, seen, &index);
	for (uint32_t i = 0; i < aliases->forms.count; i++) {
		nd_form *form = &aliases->forms.items[i];
		bool is_borne = form->word_count == 1 && nd_name_index_get(&index, nd_name_key(form->words[0], 0)) != ND_NONE;
		if (seen[i] == IS_FIRM && !is_borne)
			form->type = ND_ORGANIZATION;
	}
}
