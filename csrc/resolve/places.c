/* Which place a name means. Every place of that name is a candidate; population, what the text says beside the name
 * ("Alexandria, La.", "the Kazakh capital of Astana"), the states and regions of the article's other places, and the
 * publisher's own state are weighed against each other (cf. Leidner, Toponym Resolution in Text, 2007, for the cues). */
#include <math.h>
#include <string.h>

#include "base/str.h"
#include "resolve/forms.h"
#include "resolve/places_parts.h"
#include "resolve/resolve.h"

enum { MOST_CANDIDATES = 48, MOST_MENTIONS = 16, CONTAINER_WORDS = 3, NEAR = 48, SMALL_TOWN = 20000, NAMESAKE_TOWN = 50000 };

/* In powers of ten of people, as a place's prior is. */
static const double OTHER_NAME_COST = 1.5, ADMIN1_COST = 1.5, ADMIN2_COST = 1.6, COUNTRY_GAIN = 1.5, CAPITAL_GAIN = 2,
                    NAMED_COUNTRY_GAIN = 0.5, REGION_WEIGHT = 8, CONTAINED_GAIN = 6, LISTED_GAIN = 1.5,
                    LISTED_TWICE_GAIN = 5, LISTED_STATE_GAIN = 2.5, HOME_GAIN = 4.5, COUNTRY_SHARE = 1.2,
                    COUNTRY_MOST = 3.5, PARENT_SHARE = 2, PARENT_MOST = 5, PUBLISHER_GAIN = 0.7, TIE = 0.3;
static const double DEMONYM_VOTE = 0.5, PERSON_VOTE = 0.3, LEAST_SUPPORT = 0.1, OTHER_STATES = 1.5, TIE_SUPPORT = 0.5;
static const double LARGE_REGION = 3e7; /* people */

typedef struct candidate {
	nd_place place;
	uint32_t number;
	uint32_t region; /* number of the first-level region that it is or lies in, or ND_NONE */
	double score;    /* without the other places */
	double listed;   /* gain by what it is listed with */
	double share;    /* its part of all candidates of the name, by that */
} candidate;

/* A name that may mean several places. */
typedef struct toponym {
	uint32_t entity;
	bool is_home; /* the publisher is named after a place of that name */
	uint32_t first, count; /* candidates */
} toponym;

typedef struct linker {
	nd_arena *scratch;
	nd_resolving *state;
	const nd_places *places;
	nd_str text;
	nd_publisher publisher;
	uint32_t *toponym_of; /* of an entity: its number, or ND_NONE */
	ND_ARRAY(candidate) candidates;
	ND_ARRAY(toponym) toponyms;
	nd_name_index votes; /* of a state or region: index into tallies */
	ND_ARRAY(double) tallies;
	double country_votes; /* of all states together */
} linker;

/* ---- votes of states and regions ------------------------------------------------------------------------------------ */

static uint64_t country_vote_key(const char *code)
{
	return nd_hash_pair((uint64_t)(unsigned char)code[0] << 8 | (unsigned char)code[1], 1) | 1;
}

static uint64_t region_vote_key(uint32_t region)
{
	return nd_hash_pair(region, 2) | 1;
}

static void vote(linker *l, uint64_t key, double weight)
{
	uint32_t *index = nd_name_index_put(&l->votes, key);
	if (index == NULL)
		return;
	if (*index == ND_NONE) {
		*index = l->tallies.count;
		*nd_array_push(l->scratch, &l->tallies) = 0;
	}
	l->tallies.items[*index] += weight;
}

static void vote_country(linker *l, const char *code, double weight)
{
	vote(l, country_vote_key(code), weight);
	l->country_votes += weight;
}

static double votes_for(const linker *l, uint64_t key)
{
	uint32_t index = nd_name_index_get(&l->votes, key);
	return index != ND_NONE ? l->tallies.items[index] : 0;
}

/* ---- what the text says beside a name ------------------------------------------------------------------------------- */

typedef struct container {
	char country[4];
	uint32_t place; /* a region, or ND_NONE */
} container;

static bool is_inside(const linker *l, const candidate *c, const container *in)
{
	if (in->place == ND_NONE)
		return in->country[0] != '\0' && strcmp(c->place.country, in->country) == 0;
	for (uint32_t number = c->place.parent; number != ND_NONE; number = nd_places_at(l->places, number).parent)
		if (number == in->place)
			return true;
	return false;
}

/* The state or region of that name. */
static bool find_container(const linker *l, nd_str name, container *in)
{
	nd_form form = {0};
	*in = (container){.place = ND_NONE};
	if (nd_gazetteer_country(l->state->gazetteer, name, in->country) == ND_COUNTRY_NAME)
		return true;
	in->country[0] = '\0';
	nd_form_fold(l->scratch, name, &form);
	nd_place_list list = nd_places_find(l->places, nd_place_key(form.key));
	for (uint32_t i = 0; i < list.count; i++) {
		bool is_first_name;
		uint32_t number = nd_place_list_item(list, i, &is_first_name);
		nd_place place = nd_places_at(l->places, number);
		if (place.kind == ND_PLACE_ADMIN1 || place.kind == ND_PLACE_ADMIN2) {
			in->place = number;
			return true;
		}
	}
	return false;
}

/* "Astana, Kazakhstan", "Alexandria, La.", "Walker County (Ga.)": the longest name of a container among the words behind. */
static bool container_behind(const linker *l, uint32_t position, container *in)
{
	nd_str text = l->text;
	uint32_t ends[CONTAINER_WORDS], words = 0;
	if (position + 3 > text.size || (memcmp(text.data + position, ", ", 2) != 0 && memcmp(text.data + position, " (", 2) != 0))
		return false;
	uint32_t at = position + 2, limit = text.size - at > NEAR ? at + NEAR : text.size;
	for (; words < CONTAINER_WORDS && at < limit && text.data[at] >= 'A' && text.data[at] <= 'Z'; at++) {
		while (at < limit && (nd_ascii_is_alpha(text.data[at]) || text.data[at] == '.' || text.data[at] == '-' ||
		                      (unsigned char)text.data[at] >= 0x80))
			at++;
		ends[words++] = at;
		if (at >= limit || text.data[at] != ' ')
			break;
	}
	while (words > 0)
		if (find_container(l, nd_str_cut(text, (nd_span){position + 2, ends[--words]}), in))
			return true;
	return false;
}

/* "the Kazakh capital of Astana", "Kenya's capital, Nairobi": the state named shortly before. */
static bool container_before(const linker *l, uint32_t mention, container *in)
{
	if (mention == 0)
		return false;
	const nd_mention *before = &l->state->mentions[mention - 1];
	nd_span between = {before->span.end, l->state->mentions[mention].span.start};
	bool names_state = before->entity != ND_NONE && (before->type == ND_NORP || before->type == ND_COUNTRY);
	if (!names_state || between.end - between.start > NEAR || between.end <= between.start)
		return false;
	static const char *const nouns[] = {"capital", "city", "town", "village", "province", "region", "port", "district", "state"};
	nd_str gap = nd_str_cut(l->text, between);
	bool is_said = false;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns && !is_said; i++)
		is_said = nd_str_find(gap, nd_str_of(nouns[i], strlen(nouns[i])), 0) != ND_NONE;
	const nd_entity *entity = &l->state->entities.items[before->entity];
	if (!is_said || entity->country[0] == '\0')
		return false;
	*in = (container){.place = ND_NONE};
	memcpy(in->country, entity->country, sizeof in->country);
	return true;
}

/* "Chad, Niger, Nigeria and Togo": of states, it is a list. */
static bool begins_list(const linker *l, uint32_t mention)
{
	uint32_t next = mention + 1;
	if (next >= l->state->annotations->mentions.count || l->state->mentions[next].type != ND_COUNTRY)
		return false;
	nd_str rest = l->text;
	uint32_t end = l->state->mentions[next].span.end;
	rest.data += end;
	rest.size -= end;
	return nd_str_starts(rest, ND_STR(", ")) || nd_str_starts(rest, ND_STR(" and ")) || nd_str_starts(rest, ND_STR(" or "));
}

static bool said_container(const linker *l, const nd_entity *entity, container *in)
{
	for (uint32_t i = 0; i < entity->mention_count && i < MOST_MENTIONS; i++) {
		uint32_t mention = entity->mentions[i];
		if (entity->type == ND_COUNTRY && begins_list(l, mention))
			continue;
		if (container_behind(l, l->state->mentions[mention].span.end, in) || container_before(l, mention, in))
			return true;
	}
	return false;
}

/* ---- candidates ----------------------------------------------------------------------------------------------------- */

static uint32_t region_of(const linker *l, uint32_t number, nd_place place)
{
	while (place.kind != ND_PLACE_ADMIN1) {
		if (place.parent == ND_NONE)
			return ND_NONE;
		number = place.parent;
		place = nd_places_at(l->places, number);
	}
	return number;
}

/* How likely a place is meant by its name in any article. */
static double prior(const linker *l, const nd_place *place, bool is_first_name)
{
	double score = place->kind == ND_PLACE_REGION ? REGION_WEIGHT : log10((double)place->population + 10);
	score -= is_first_name ? 0 : OTHER_NAME_COST;
	score -= place->kind == ND_PLACE_ADMIN1 ? ADMIN1_COST : place->kind == ND_PLACE_ADMIN2 ? ADMIN2_COST : 0;
	score += place->kind == ND_PLACE_COUNTRY ? COUNTRY_GAIN : place->is_capital ? CAPITAL_GAIN : 0;
	bool is_near_publisher = l->publisher.country[0] != '\0' && strcmp(place->country, l->publisher.country) == 0;
	return score + (is_near_publisher ? PUBLISHER_GAIN : 0);
}

static candidate candidate_of(const linker *l, uint32_t number, bool is_first_name)
{
	candidate c = {.number = number, .place = nd_places_at(l->places, number)};
	c.region = region_of(l, number, c.place);
	c.score = prior(l, &c.place, is_first_name);
	return c;
}

/* Where settlers who spoke English named towns after towns and people, and papers after the towns. */
static bool is_settled(const nd_place *place)
{
	static const char *const states[] = {"AU", "CA", "GB", "IE", "NZ", "US"};
	return ND_STR_IS_ONE_OF(nd_str_of(place->country, strlen(place->country)), states);
}

/* False if a container is said that holds none of them. */
static bool add_candidates(linker *l, nd_place_list list, const container *in, bool is_home)
{
	bool is_held = list.count == 0;
	for (uint32_t i = 0; i < list.count && i < MOST_CANDIDATES; i++) {
		bool is_first_name;
		uint32_t number = nd_place_list_item(list, i, &is_first_name);
		candidate c = candidate_of(l, number, is_first_name);
		bool held = in != NULL && is_inside(l, &c, in);
		c.score += held ? CONTAINED_GAIN : 0;
		is_held |= held;
		if (is_home && c.place.kind == ND_PLACE_CITY && is_settled(&c.place))
			c.score += HOME_GAIN;
		*nd_array_push(l->scratch, &l->candidates) = c;
	}
	return is_held;
}

/* The state that a mention was found to name, which its name in the list need not be. */
static void add_named_country(linker *l, const nd_entity *entity)
{
	uint32_t number = nd_places_country(l->places, entity->country);
	if (number == ND_NONE)
		return;
	candidate c = candidate_of(l, number, true);
	c.score += NAMED_COUNTRY_GAIN;
	*nd_array_push(l->scratch, &l->candidates) = c;
}

static nd_place_list places_named(const linker *l, const nd_form *form, uint32_t from, uint32_t to)
{
	return nd_places_find(l->places, nd_place_key(nd_form_part(form, from, to)));
}

/* "Anderson and Cherokee counties": behind the name, other names and what joins them stands the word. */
static bool is_listed_county(const linker *l, const nd_entity *entity)
{
	enum { REACH = 160 };
	const nd_str word = ND_STR("counties");
	nd_str text = l->text;
	nd_span span = l->state->mentions[entity->mentions[0]].span;
	uint32_t at = span.end, limit = text.size - at > REACH ? at + REACH : text.size;
	bool is_list = span.start > 4 && memcmp(text.data + span.start - 4, "and ", 4) == 0;
	while (at < limit) {
		uint32_t start = at;
		while (at < limit && (nd_ascii_is_alpha(text.data[at]) || text.data[at] == '.' || text.data[at] == '\''))
			at++;
		nd_str part = nd_str_cut(text, (nd_span){start, at});
		if (nd_str_equal(part, word))
			return is_list;
		is_list |= nd_str_equal(part, ND_STR("and"));
		bool is_name = part.size > 0 && part.data[0] >= 'A' && part.data[0] <= 'Z';
		if (part.size > 0 && !is_name && !nd_str_equal(part, ND_STR("and")))
			return false;
		if (at < limit && part.size == 0 && text.data[at] != ' ' && text.data[at] != ',')
			return false;
		at += part.size == 0;
	}
	return false;
}

/* The counties of that name, which is written without the word. */
static nd_place_list find_counties(const linker *l, nd_str name)
{
	nd_form form = {0};
	char *copy = nd_arena_new_n(l->scratch, char, name.size + 7);
	memcpy(copy, name.data, name.size);
	memcpy(copy + name.size, " county", 7);
	nd_form_fold(l->scratch, (nd_str){copy, name.size + 7}, &form);
	return nd_places_find(l->places, nd_place_key(form.key));
}

/* The places of a name; failing that, without what says which part of them or what they are: "eastern Congo", "Kherson
 * region", "city of Goma". */
static nd_place_list find_places(const linker *l, nd_str name)
{
	static const char *const parts[] = {"northern", "southern", "eastern", "western", "central", "north", "south", "east",
	                                    "west", "downtown", "greater", "northeastern", "northwestern", "southeastern",
	                                    "southwestern", "inner", "upper", "lower", "mainland", "metropolitan"};
	static const char *const nouns[] = {"city", "region", "area", "province", "state", "county", "district", "oblast",
	                                    "prefecture", "governorate", "valley", "island", "islands", "suburb", "peninsula"};
	nd_form form = {0};
	nd_form_fold(l->scratch, name, &form);
	nd_place_list list = nd_places_find(l->places, nd_place_key(form.key));
	if (list.count > 0 || form.word_count < 2)
		return list;
	if (ND_STR_IS_ONE_OF(form.words[0], parts))
		list = places_named(l, &form, 1, form.word_count);
	if (list.count == 0 && ND_STR_IS_ONE_OF(form.words[form.word_count - 1], nouns))
		list = places_named(l, &form, 0, form.word_count - 1);
	for (uint32_t i = 1; list.count == 0 && i + 1 < form.word_count; i++) /* "Harlan County Regional Jail" */
		if (nd_str_equal(form.words[i], ND_STR("county")))
			list = places_named(l, &form, 0, i + 1);
	bool has_of = form.word_count > 2 && nd_str_equal(form.words[1], ND_STR("of"));
	if (list.count == 0 && has_of && ND_STR_IS_ONE_OF(form.words[0], nouns))
		list = places_named(l, &form, 2, form.word_count);
	return list;
}

static nd_str first_surface(const linker *l, const nd_entity *entity)
{
	return nd_str_cut(l->text, nd_form_surface(l->text, l->state->mentions[entity->mentions[0]].span));
}

/* "West", "Gulf": a direction or a kind of place, which only its container tells from a town of that name. */
static bool is_bare_noun(nd_str name)
{
	return nd_str_is_any(name, " north south east west centre center central capital downtown gulf bay lake island valley coast "
	                           "delta harbor harbour park ");
}

/* "Georgia" may be a part of the United States, "Palestine, Texas" is a town there. */
static bool may_be_no_country(const linker *l, const nd_entity *entity)
{
	container in;
	nd_place_list list = find_places(l, first_surface(l, entity));
	bool has_region = false;
	for (uint32_t i = 0; i < list.count; i++) {
		bool is_first_name;
		nd_place place = nd_places_at(l->places, nd_place_list_item(list, i, &is_first_name));
		has_region |= place.kind == ND_PLACE_ADMIN1 && is_first_name && strcmp(place.country, entity->country) != 0;
	}
	return has_region || (list.count > 1 && said_container(l, entity, &in) && in.place != ND_NONE);
}

static void add_toponym(linker *l, uint32_t index)
{
	const nd_entity *entity = &l->state->entities.items[index];
	toponym t = {.entity = index, .first = l->candidates.count};
	t.is_home = nd_publisher_is_named(&l->publisher, l->scratch, entity->name);
	container in;
	bool is_said = said_container(l, entity, &in);
	if (!is_said && is_bare_noun(entity->name))
		return;
	nd_place_list list = {0};
	if (entity->type == ND_LOCATION && is_listed_county(l, entity))
		list = find_counties(l, entity->name);
	if (list.count == 0)
		list = find_places(l, entity->type == ND_COUNTRY ? first_surface(l, entity) : entity->name);
	for (uint32_t i = 0; i < entity->alias_count && list.count == 0 && i < MOST_MENTIONS; i++)
		list = find_places(l, entity->aliases[i]);
	is_said = add_candidates(l, list, is_said ? &in : NULL, t.is_home) && is_said; /* else "Tennessee, Georgia" is a list */
	if (entity->type == ND_COUNTRY)
		add_named_country(l, entity);
	t.count = l->candidates.count - t.first;
	if (t.count > 0) {
		l->toponym_of[index] = l->toponyms.count;
		*nd_array_push(l->scratch, &l->toponyms) = t;
	}
	if (is_said && in.place != ND_NONE)
		vote(l, region_vote_key(in.place), 1);
	if (is_said)
		vote_country(l, in.place != ND_NONE ? nd_places_at(l->places, in.place).country : in.country, 1);
}

/* ---- choice --------------------------------------------------------------------------------------------------------- */

/* Turns scores into shares: the more places share a name, and the likelier they are, the less each of them tells. */
static void set_shares(linker *l)
{
	for (uint32_t i = 0; i < l->toponyms.count; i++) {
		const toponym *t = &l->toponyms.items[i];
		double sum = 0;
		for (uint32_t k = t->first; k < t->first + t->count; k++)
			sum += pow(10, l->candidates.items[k].score);
		for (uint32_t k = t->first; k < t->first + t->count; k++)
			l->candidates.items[k].share = pow(10, l->candidates.items[k].score) / sum;
	}
}

/* What joins two members of a list. */
static bool joins_list(nd_str gap)
{
	return nd_str_equal(gap, ND_STR(", ")) || nd_str_equal(gap, ND_STR(" and ")) || nd_str_equal(gap, ND_STR(", and ")) ||
	       nd_str_equal(gap, ND_STR(" or "));
}

/* The member of a list beside a mention of the entity is a state as the candidate would be, or a part of the same one. */
static bool is_alike(const linker *l, uint32_t entity, const candidate *c)
{
	const nd_entity *other = &l->state->entities.items[entity];
	if (l->toponym_of[entity] == ND_NONE)
		return c->place.kind == ND_PLACE_COUNTRY && other->type == ND_COUNTRY && other->country[0] != '\0';
	const toponym *t = &l->toponyms.items[l->toponym_of[entity]];
	const candidate *best = &l->candidates.items[t->first];
	for (uint32_t k = t->first + 1; k < t->first + t->count; k++)
		if (l->candidates.items[k].share > best->share)
			best = &l->candidates.items[k];
	return best->place.kind == c->place.kind &&
	       (c->place.kind == ND_PLACE_COUNTRY || strcmp(best->place.country, c->place.country) == 0);
}

/* "Utah, Washington and Wisconsin": members of a list are of one kind. */
static double listed_gain(const linker *l, const nd_entity *entity, const candidate *c)
{
	enum { MOST_ALIKE = 2 };
	uint32_t alike = 0;
	for (uint32_t i = 0; i < entity->mention_count && i < MOST_MENTIONS && alike < MOST_ALIKE; i++) {
		uint32_t m = entity->mentions[i];
		for (uint32_t first = m > 0 ? m - 1 : m; first <= m && first + 1 < l->state->annotations->mentions.count; first++) {
			const nd_mention *pair = &l->state->mentions[first], *other = first == m ? &pair[1] : pair;
			bool is_other = other->entity != ND_NONE && &l->state->entities.items[other->entity] != entity;
			alike += is_other && pair[0].span.end < pair[1].span.start &&
			         joins_list(nd_str_cut(l->text, (nd_span){pair[0].span.end, pair[1].span.start})) &&
			         is_alike(l, other->entity, c);
		}
	}
	if (entity->type == ND_COUNTRY)
		return alike > 0 ? LISTED_STATE_GAIN : 0;
	return alike >= MOST_ALIKE ? LISTED_TWICE_GAIN : alike > 0 ? LISTED_GAIN : 0;
}

static void add_listed_gains(linker *l)
{
	for (uint32_t i = 0; i < l->toponyms.count; i++) {
		const toponym *t = &l->toponyms.items[i];
		for (uint32_t k = t->first; t->count > 1 && k < t->first + t->count; k++) {
			candidate *c = &l->candidates.items[k];
			if (c->place.kind == ND_PLACE_COUNTRY || c->place.kind == ND_PLACE_ADMIN1)
				c->listed = listed_gain(l, &l->state->entities.items[t->entity], c);
		}
	}
}

static void vote_for_candidates(linker *l)
{
	for (uint32_t i = 0; i < l->toponyms.count; i++) {
		const toponym *t = &l->toponyms.items[i];
		for (uint32_t k = t->first; k < t->first + t->count; k++) {
			const candidate *c = &l->candidates.items[k];
			vote_country(l, c->place.country, c->share);
			if (c->region != ND_NONE)
				vote(l, region_vote_key(c->region), c->share);
		}
	}
}

static double gain(double votes, double share, double most)
{
	double value = votes > 0 ? share * log2(1 + votes) : 0;
	return value < most ? value : most;
}

/* Its own votes are taken off: a name is no evidence for itself. That two places lie in England says less than that two lie
 * in Delaware, so the gain of a shared region falls with its people. */
static double full_score(const linker *l, const toponym *t, const candidate *c)
{
	double country = 0, region = 0;
	for (uint32_t k = t->first; k < t->first + t->count; k++) {
		const candidate *other = &l->candidates.items[k];
		country -= strcmp(other->place.country, c->place.country) == 0 ? other->share : 0;
		region -= other->region == c->region ? other->share : 0;
	}
	country += votes_for(l, country_vote_key(c->place.country));
	region += c->region != ND_NONE ? votes_for(l, region_vote_key(c->region)) : 0;
	double among = c->region != ND_NONE ? nd_places_at(l->places, c->region).population / LARGE_REGION : 0;
	return c->score + c->listed + gain(country, COUNTRY_SHARE, COUNTRY_MOST) +
	       (c->region != ND_NONE ? gain(region, PARENT_SHARE, PARENT_MOST) / (1 + among) : 0);
}

static void set_place(nd_entity *entity, const nd_place *place)
{
	entity->lat = place->lat;
	entity->lon = place->lon;
	entity->geonameid = place->geonameid;
	if (place->country[0] != '\0')
		memcpy(entity->country, place->country, sizeof entity->country);
}

/* The votes for a candidate's state, without those of the name itself: it is no evidence for itself. */
static double support(const linker *l, const toponym *t, const candidate *c, double *others)
{
	double own = 0;
	for (uint32_t k = t->first; k < t->first + t->count; k++)
		if (strcmp(l->candidates.items[k].place.country, c->place.country) == 0)
			own += l->candidates.items[k].share;
	double votes = votes_for(l, country_vote_key(c->place.country)) - own;
	*others = l->country_votes - own - votes;
	return votes;
}

/* A small place of that name in a state of which nothing else in the article speaks, while it speaks of others, may as well
 * be another that no list knows: sooner where English-speaking settlers named towns after towns and people. */
static bool is_bare_homonym(const linker *l, const toponym *t, const candidate *c)
{
	double others, votes = support(l, t, c, &others);
	uint32_t limit = is_settled(&c->place) ? NAMESAKE_TOWN : SMALL_TOWN;
	bool is_small = c->place.population < limit && c->place.kind == ND_PLACE_CITY && c->score < log10(limit);
	return is_small && votes < LEAST_SUPPORT && others > OTHER_STATES;
}

/* Of two far places that are as likely, while nothing in the article speaks for the state of the one that is chosen, none is
 * known: gives the other one, or NULL. */
static const candidate *tied_with(const linker *l, const toponym *t, const candidate *best, double best_score)
{
	double others;
	for (uint32_t k = t->first; k < t->first + t->count; k++) {
		const candidate *c = &l->candidates.items[k];
		bool is_near = c->region != ND_NONE && c->region == best->region;
		if (c != best && !is_near && best_score - full_score(l, t, c) < TIE)
			return t->is_home || support(l, t, best, &others) < TIE_SUPPORT ? c : NULL;
	}
	return NULL;
}

static void choose(linker *l, const toponym *t)
{
	const candidate *best = &l->candidates.items[t->first];
	double best_score = full_score(l, t, best);
	for (uint32_t k = t->first + 1; k < t->first + t->count; k++) {
		double score = full_score(l, t, &l->candidates.items[k]);
		if (score > best_score) {
			best = &l->candidates.items[k];
			best_score = score;
		}
	}
	if (is_bare_homonym(l, t, best))
		return;
	nd_entity *entity = &l->state->entities.items[t->entity];
	const candidate *other = tied_with(l, t, best, best_score);
	if (other == NULL)
		set_place(entity, &best->place);
	else if (strcmp(other->place.country, best->place.country) == 0)
		memcpy(entity->country, best->place.country, sizeof entity->country); /* that much is known */
}

/* ---- all ------------------------------------------------------------------------------------------------------------ */

/* "European", "West African": of a region. */
static void set_region(const linker *l, nd_entity *entity)
{
	nd_place_list list = find_places(l, entity->name);
	for (uint32_t i = 0; i < list.count; i++) {
		bool is_first_name;
		nd_place place = nd_places_at(l->places, nd_place_list_item(list, i, &is_first_name));
		if (place.kind == ND_PLACE_REGION && place.country[0] == '\0') {
			set_place(entity, &place);
			return;
		}
	}
}

static void read_entity(linker *l, uint32_t index)
{
	nd_entity *entity = &l->state->entities.items[index];
	if (entity->type == ND_LOCATION || (entity->type == ND_COUNTRY && may_be_no_country(l, entity))) {
		add_toponym(l, index);
		return;
	}
	if (entity->type == ND_NORP && entity->country[0] == '\0')
		set_region(l, entity);
	if (entity->country[0] == '\0')
		return;
	if (entity->type == ND_COUNTRY || entity->type == ND_NORP) {
		uint32_t number = nd_places_country(l->places, entity->country);
		if (number != ND_NONE) {
			nd_place place = nd_places_at(l->places, number);
			set_place(entity, &place);
		}
	}
	double weight = entity->type == ND_COUNTRY ? 1 : entity->type == ND_NORP ? DEMONYM_VOTE : PERSON_VOTE;
	vote_country(l, entity->country, weight);
}

void nd_resolve_places(nd_arena *arena, nd_arena *scratch, nd_resolving *state)
{
	(void)arena;
	linker l = {.scratch = scratch, .state = state, .places = state->places, .text = state->document->page->text};
	uint32_t count = state->entities.count;
	if (state->places->count == 0)
		return;
	l.publisher = nd_publisher_of(state->document->page->metadata.url.value);
	l.toponym_of = nd_arena_new_n(scratch, uint32_t, count);
	memset(l.toponym_of, 0xFF, count * sizeof *l.toponym_of); /* ND_NONE */
	nd_name_index_init(scratch, &l.votes, count * 8);
	for (uint32_t i = 0; i < count; i++)
		read_entity(&l, i);
	set_shares(&l);
	add_listed_gains(&l);
	vote_for_candidates(&l);
	for (uint32_t i = 0; i < l.toponyms.count; i++)
		choose(&l, &l.toponyms.items[i]);
	nd_places_set_within(scratch, state);
}
