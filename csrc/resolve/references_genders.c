/* The gender of persons, as their titles, first names and trades tell it. */
#include "base/str.h"
#include "resolve/references.h"

enum { WORDS_BACK = 2 };

/* Titles that tell it whatever the first name is. */
static nd_gender gender_of_title(nd_str lower)
{
	static const char *const men[] = {"mr", "sir", "lord", "king", "prince"};
	static const char *const women[] = {"mrs", "ms", "miss", "madam", "madame", "dame", "lady", "queen", "princess"};
	if (ND_STR_IS_ONE_OF(lower, men))
		return ND_MALE;
	return ND_STR_IS_ONE_OF(lower, women) ? ND_FEMALE : ND_GENDER_UNKNOWN;
}

/* The word without an abbreviation's point. */
static nd_str word_text(const nd_referring *in, uint32_t word, char buffer[static 24])
{
	nd_str text = nd_word_folded(in->words, word, buffer);
	if (text.size > 1 && text.data[text.size - 1] == '.')
		text.size--;
	return text;
}

/* Of a daughter or of a son: "Karlsdottir", "Ivanovna", "Petrovich". */
static nd_gender gender_of_ending(nd_str last)
{
	static const char *const women[] = {"dottir", "ovna", "evna", "skaya", "aite", "iene"};
	static const char *const men[] = {"ovich", "evich", "sky", "skiy", "skyi", "oglu"};
	for (size_t i = 0; i < sizeof women / sizeof *women; i++)
		if (nd_str_ends(last, nd_str_of(women[i], strlen(women[i]))))
			return ND_FEMALE;
	for (size_t i = 0; i < sizeof men / sizeof *men; i++)
		if (nd_str_ends(last, nd_str_of(men[i], strlen(men[i]))))
			return ND_MALE;
	return ND_GENDER_UNKNOWN;
}

/* Of all words but the last the first that tells; "Thi" is what women bear in the middle. */
static nd_gender gender_of_full_name(nd_arena *scratch, nd_str name)
{
	nd_form form = {.type = ND_PERSON};
	nd_form_fold(scratch, name, &form);
	uint32_t last = form.word_count > 0 ? form.word_count - 1 : 0;
	nd_gender gender = form.word_count > 0 ? gender_of_title(form.words[0]) : ND_GENDER_UNKNOWN;
	for (uint32_t i = 1; i < last; i++)
		if (nd_str_equal(form.words[i], ND_STR("thi")))
			return ND_FEMALE;
	for (uint32_t i = 0; gender == ND_GENDER_UNKNOWN && (i < last || i == 0) && i < form.word_count; i++)
		gender = nd_gender_of_first_name(form.words[i]);
	return gender == ND_GENDER_UNKNOWN && last > 0 ? gender_of_ending(form.words[last]) : gender;
}

static nd_gender gender_of_role(nd_str role)
{
	nd_gender gender = ND_GENDER_UNKNOWN;
	for (uint32_t start = 0; start < role.size && gender == ND_GENDER_UNKNOWN;) {
		uint32_t end = nd_str_find(role, ND_STR(" "), start);
		end = end == ND_NONE ? role.size : end;
		gender = nd_gender_of_noun(nd_str_cut(role, (nd_span){start, end}));
		start = end + 1;
	}
	return gender;
}

/* What stands before a name: its title, or the noun that it is apposed to, "her husband, X,". */
static void read_before(const nd_referring *in, uint32_t first, nd_gender *title, nd_gender *noun)
{
	char buffer[24];
	for (uint32_t back = 1; back <= WORDS_BACK && first >= back && nd_same_sentence(in, first - back, first); back++) {
		uint32_t word = first - back;
		nd_str text = word_text(in, word, buffer);
		if (text.data == NULL || nd_word_is(in->words, word, ND_WORD_NAME | ND_WORD_GENITIVE))
			return;
		if (*title == ND_GENDER_UNKNOWN)
			*title = gender_of_title(text);
		if (*noun == ND_GENDER_UNKNOWN)
			*noun = nd_gender_of_noun(text);
	}
}

void nd_find_genders(nd_referring *in)
{
	const nd_resolving *state = in->state;
	uint32_t count = state->entities.count;
	in->genders = nd_arena_new_n(in->scratch, uint8_t, count + 1);
	nd_gender *titles = nd_arena_new_n(in->scratch, nd_gender, count + 1);
	nd_gender *nouns = nd_arena_new_n(in->scratch, nd_gender, count + 1);
	for (uint32_t i = 0; i < in->words->count; i++) {
		uint32_t mention = in->words->items[i].mention;
		bool begins = mention != ND_NONE && nd_word_is(in->words, i, ND_WORD_NAME) &&
		              (i == 0 || in->words->items[i - 1].mention != mention);
		uint32_t entity = begins ? state->mentions[mention].entity : ND_NONE;
		if (entity != ND_NONE && state->entities.items[entity].type == ND_PERSON)
			read_before(in, i, &titles[entity], &nouns[entity]);
	}
	for (uint32_t i = 0; i < count; i++) {
		const nd_entity *entity = &state->entities.items[i];
		nd_gender gender = titles[i];
		if (entity->type != ND_PERSON)
			continue;
		if (gender == ND_GENDER_UNKNOWN)
			gender = gender_of_full_name(in->scratch, entity->name);
		if (gender == ND_GENDER_UNKNOWN)
			gender = nouns[i];
		in->genders[i] = (uint8_t)(gender != ND_GENDER_UNKNOWN ? gender : gender_of_role(entity->role));
	}
}
