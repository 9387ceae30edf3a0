/* Other names that the text itself gives a person: "Vela, whose real name is Ada Stone", "Ada Stone, née Reed". */
#include "resolve/aliases.h"

enum { LONGEST_JOINT = 40 };

typedef enum joint { JOINT_NONE, JOINT_CALLED, JOINT_BORN } joint;

/* What the text between two names says of the second, which may stand in quotation marks: the first is called so, or was
 * before. */
static joint joint_of(nd_str between)
{
	static const char *const born[] = {", born",     " (born", ", n\xC3\xA9" "e", " (n\xC3\xA9" "e", " n\xC3\xA9" "e",
	                                   ", nee",      " (nee",  ", whose birth name was", ", formerly known as"};
	static const char *const called[] = {
	        ", whose real name is", ", whose real name was", ", real name",     " (real name",     ", known as",
	        ", better known as",    " (known as",            " (better known as", ", also known as", " (also known as",
	        ", who performs as",    ", who records as",      " aka",            ", aka",           ", whose stage name is",
	        ", nicknamed",          " (nicknamed"};
	static const char *const marks[] = {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (nd_str_ends(between, nd_str_of(marks[i], strlen(marks[i]))))
			between.size -= (uint32_t)strlen(marks[i]);
	if (between.size == 0 || between.data[between.size - 1] != ' ')
		return JOINT_NONE;
	between.size--;
	if (ND_STR_IS_ONE_OF(between, born))
		return JOINT_BORN;
	return ND_STR_IS_ONE_OF(between, called) ? JOINT_CALLED : JOINT_NONE;
}

/* A name alone that is given to somebody here is theirs in this place. Whoever is called so is elsewhere, too, but where
 * others bear the name; whoever was born so may have left it to others. */
static void give_name(nd_aliases *aliases, uint32_t mention, joint joint)
{
	uint32_t named = aliases->form_of[mention], other = aliases->form_of[mention + 1];
	bool is_alone = aliases->forms.items[other].word_count == 1 && nd_is_full_name(&aliases->forms.items[named]);
	if (!is_alone || joint == JOINT_CALLED)
		nd_aliases_join(aliases, named, other);
	if (is_alone)
		aliases->form_of[mention + 1] = named;
}

void nd_alias_called(nd_aliases *aliases)
{
	for (uint32_t i = 0; i + 1 < aliases->mention_count; i++) {
		uint32_t named = aliases->form_of[i], other = aliases->form_of[i + 1];
		nd_span between = {aliases->mentions[i].span.end, aliases->mentions[i + 1].span.start};
		if (named == ND_NONE || other == ND_NONE || named == other || between.start >= between.end ||
		    between.end - between.start > LONGEST_JOINT)
			continue;
		bool are_persons = aliases->forms.items[named].type == ND_PERSON && aliases->forms.items[other].type == ND_PERSON;
		joint joint = are_persons ? joint_of(nd_str_cut(aliases->text, between)) : JOINT_NONE;
		if (joint != JOINT_NONE)
			give_name(aliases, i, joint);
	}
}
