/* Other names that the text itself gives a person: "Vela, whose real name is Ada Stone", "Ada Stone, née Reed". */
#include "resolve/aliases.h"

enum { LONGEST_JOINT = 40 };

/* Does the text between two names say that the second is another of the first? The second may stand in quotation marks. */
static bool says_so(nd_str between)
{
	static const char *const joints[] = {
	        ", born",          " (born",         ", n\xC3\xA9" "e",  " (n\xC3\xA9" "e",     " n\xC3\xA9" "e",       ", nee",
	        " (nee",           ", whose real name is",       ", whose real name was",     ", real name",    " (real name",
	        ", known as",      ", better known as",          " (known as",                " (better known as", ", also known as",
	        " (also known as", ", who performs as",          ", who records as",          ", formerly known as", " aka",
	        ", aka",           ", whose birth name was",     ", whose stage name is",     ", nicknamed",    " (nicknamed"};
	static const char *const marks[] = {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (nd_str_ends(between, nd_str_of(marks[i], strlen(marks[i]))))
			between.size -= (uint32_t)strlen(marks[i]);
	if (between.size == 0 || between.data[between.size - 1] != ' ')
		return false;
	between.size--;
	return ND_STR_IS_ONE_OF(between, joints);
}

/* A name alone that is given to somebody here is theirs in this place; elsewhere too, but where somebody else bears it. */
static void give_name(nd_aliases *aliases, uint32_t mention)
{
	uint32_t named = aliases->form_of[mention], other = aliases->form_of[mention + 1];
	bool is_alone = aliases->forms.items[other].word_count == 1 && nd_is_full_name(&aliases->forms.items[named]);
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
		if (are_persons && says_so(nd_str_cut(aliases->text, between)))
			give_name(aliases, i);
	}
}
