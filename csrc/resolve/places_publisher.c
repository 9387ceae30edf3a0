#include "base/str.h"
#include "page/url.h"
#include "resolve/forms.h"
#include "resolve/places_parts.h"

/* "co.uk/…" → GB: the top-level domain of a state is its code, but for .uk. */
nd_publisher nd_publisher_of(nd_str url)
{
	nd_publisher publisher = {0};
	nd_str host = nd_url_host(url), country = nd_url_country(url);
	if (country.size == 0) {
		uint32_t end = host.size;
		while (end > 0 && host.data[end - 1] != '.')
			end--;
		publisher.name = (nd_str){host.data, end > 1 ? end - 1 : 0};
		return publisher;
	}
	publisher.country[0] = (char)(nd_ascii_lower(country.data[0]) - 'a' + 'A');
	publisher.country[1] = (char)(nd_ascii_lower(country.data[1]) - 'a' + 'A');
	if (memcmp(publisher.country, "UK", 2) == 0)
		memcpy(publisher.country, "GB", 2);
	return publisher;
}

bool nd_publisher_is_named(const nd_publisher *publisher, nd_arena *scratch, nd_str place)
{
	enum { SHORTEST = 5, LONGEST = 40 }; /* bytes */
	nd_form form = {0};
	char letters[LONGEST];
	uint32_t size = 0;
	if (publisher->name.size < SHORTEST)
		return false;
	nd_form_fold(scratch, place, &form);
	if (form.key.size < SHORTEST || form.key.size > LONGEST)
		return false;
	for (uint32_t i = 0; i < form.key.size; i++)
		if (form.key.data[i] != ' ')
			letters[size++] = form.key.data[i];
	for (uint32_t at = 0; at + size <= publisher->name.size; at++)
		if (nd_str_equal_nocase((nd_str){publisher->name.data + at, size}, (nd_str){letters, size}))
			return size >= SHORTEST;
	return false;
}
