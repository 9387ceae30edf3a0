#include "annotate/names_types.h"

#include "base/str.h"

static nd_type type_of_misc(const nd_gazetteer *gazetteer, nd_str text)
{
	uint32_t seen = 0;
	for (uint32_t start = 0; start < text.size;) {
		uint32_t end = start;
		while (end < text.size && !nd_ascii_is_space(text.data[end]))
			end++;
		seen |= nd_gazetteer_find(gazetteer, nd_phrase_of(nd_str_of(text.data + start, end - start)));
		start = end + 1;
	}
	if (seen & ND_ENTRY_CLASS(ND_CLASS_LAW_WORD))
		return ND_LAW;
	if (seen & ND_ENTRY_CLASS(ND_CLASS_EVENT_WORD))
		return ND_EVENT;
	return ND_MISC;
}

/* A state or its people is no organisation, also where its team or government is meant. */
static nd_type type_of_organization(const nd_gazetteer *gazetteer, nd_str text)
{
	char code[4];
	switch (nd_gazetteer_country(gazetteer, text, code)) {
	case ND_COUNTRY_NAME: return ND_COUNTRY;
	case ND_COUNTRY_PART: return ND_LOCATION;
	case ND_COUNTRY_DEMONYM: return ND_NORP;
	case ND_NO_COUNTRY: break;
	}
	return ND_ORGANIZATION;
}

static nd_type type_of_place(const nd_gazetteer *gazetteer, nd_str text)
{
	char code[4];
	return nd_gazetteer_country(gazetteer, text, code) == ND_COUNTRY_NAME ? ND_COUNTRY : ND_LOCATION;
}

nd_type nd_name_type(const nd_gazetteer *gazetteer, nd_name_class class, nd_str text)
{
	switch (class) {
	case ND_NAME_PERSON: return ND_PERSON;
	case ND_NAME_ORGANIZATION: return type_of_organization(gazetteer, text);
	case ND_NAME_LOCATION: return type_of_place(gazetteer, text);
	case ND_NAME_DATE: return ND_DATE;
	case ND_NAME_FACILITY: return ND_FACILITY;
	case ND_NAME_MONEY: return ND_MONEY;
	case ND_NAME_NORP: return ND_NORP;
	case ND_NAME_PRODUCT: return ND_PRODUCT;
	case ND_NAME_MISC:
	case ND_NAME_NONE:
	case ND_NAME_CLASSES: break;
	}
	return type_of_misc(gazetteer, text);
}
