#include "annotate/names_types.h"

#include <string.h>

#include "base/str.h"

static nd_type type_of_misc(const nd_gazetteer *gazetteer, nd_str text)
{
	nd_gazetteer_entry seen = 0;
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

/* Known as a party, an armed group, a newspaper, a company or another body, and as no place: beside a state's name, in
 * "between Norland and the Front", the model takes it for one. A small town is no match for a party, but for a company. */
static bool is_no_place(const nd_gazetteer *gazetteer, nd_str text)
{
	const uint32_t firms = ND_ENTRY_CLASS(ND_CLASS_MEDIA) | ND_ENTRY_CLASS(ND_CLASS_COMPANY);
	const uint32_t parties = ND_ENTRY_CLASS(ND_CLASS_PARTY) | ND_ENTRY_CLASS(ND_CLASS_ORGANIZATION);
	const uint32_t places = ND_ENTRY_CLASS(ND_CLASS_COUNTRY) | ND_ENTRY_CLASS(ND_CLASS_COUNTRY_PART) |
	                        ND_ENTRY_CLASS(ND_CLASS_BIG_CITY) | ND_ENTRY_CLASS(ND_CLASS_REGION) |
	                        ND_ENTRY_CLASS(ND_CLASS_GEOGRAPHY) | ND_ENTRY_CLASS(ND_CLASS_FACILITY) |
	                        ND_ENTRY_CLASS(ND_CLASS_COMMON_NAME);
	uint32_t classes = ND_ENTRY_CLASSES(nd_gazetteer_find(gazetteer, nd_phrase_of(text)));
	bool is_town = (classes & ND_ENTRY_CLASS(ND_CLASS_CITY)) != 0;
	return (classes & places) == 0 && ((classes & parties) != 0 || ((classes & firms) != 0 && !is_town));
}

static nd_type type_of_place(const nd_gazetteer *gazetteer, nd_str text)
{
	char code[4];
	if (is_no_place(gazetteer, text))
		return ND_ORGANIZATION;
	return nd_gazetteer_country(gazetteer, text, code) == ND_COUNTRY_NAME ? ND_COUNTRY : ND_LOCATION;
}

/* The last word of a name of several ("Dam"), but not of "The Peninsula", which is a newspaper's. */
static nd_str head_of(nd_str text)
{
	uint32_t at = text.size;
	while (at > 0 && !nd_ascii_is_space(text.data[at - 1]))
		at--;
	bool is_titled = nd_str_equal_nocase((nd_str){text.data, at}, ND_STR("the "));
	return at > 0 && !is_titled ? (nd_str){text.data + at, text.size - at} : (nd_str){0};
}

/* Land under protection: a place, where a city's park is a facility. */
static bool is_protected_area(nd_str text)
{
	static const char *const heads[] = {" national park", " national parks", " national forest", " game reserve", " nature reserve",
	                                    " wildlife sanctuary", " marine park", " biosphere reserve"};
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
		nd_str head = nd_str_of(heads[i], strlen(heads[i]));
		if (text.size > head.size && nd_str_equal_nocase(nd_str_cut(text, (nd_span){text.size - head.size, text.size}), head))
			return true;
	}
	return false;
}

/* What a name's last word says that it is, whatever the model took it for: of an airport or a river there is no doubt, of a
 * hospital, a park or a centre there is. 0 if it says nothing. */
static nd_type type_by_head(nd_name_class class, nd_str text)
{
	bool is_doubtful = class == ND_NAME_ORGANIZATION || class == ND_NAME_LOCATION || class == ND_NAME_FACILITY;
	nd_str head = is_doubtful ? head_of(text) : (nd_str){0};
	if (head.size == 0)
		return 0;
	if (is_protected_area(text))
		return ND_LOCATION;
	if (nd_str_is_any(head, " airport airfield airbase stadium dam bridge aqueduct viaduct museum mosque temple cathedral shrine "
	                        "prison jail port lighthouse velodrome racecourse cemetery refinery barracks "))
		return ND_FACILITY;
	if (nd_str_is_any(head, " river sea ocean lake creek strait peninsula archipelago island islands mountain mountains province "
	                        "county prefecture governorate oblast voivodeship upazila district region desert valley "))
		return ND_LOCATION;
	return 0;
}

nd_type nd_name_type(const nd_gazetteer *gazetteer, nd_name_class class, nd_str text)
{
	nd_type by_head = type_by_head(class, text);
	if (by_head != 0)
		return by_head;
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
