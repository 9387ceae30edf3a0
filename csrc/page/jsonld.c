#include "page/jsonld.h"

#include "base/str.h"
#include "html/decode.h"
#include "page/json.h"
#include "page/phrases.h"

/* What an object is to the page. Ranks are those of its statements. */
typedef enum thing { THING_OTHER = 0, THING_SITE, THING_PAGE, THING_WORK, THING_ARTICLE } thing;

static const uint8_t thing_ranks[] = {[THING_OTHER] = 0, [THING_SITE] = 40, [THING_PAGE] = 50, [THING_WORK] = 60, [THING_ARTICLE] = 80};

typedef struct reader {
	nd_json json;
	nd_span source;
	bool verbatim;  /* the source has the same bytes as the script */
	bool *aside;    /* by node: it is about something else than the page's article */
	uint32_t articles;
	uint32_t lookups; /* of ids, each a pass over the nodes */
	nd_candidates *candidates;
} reader;

static nd_str key_of(const reader *r, uint32_t node)
{
	return nd_str_cut(r->json.text, r->json.nodes[node].key);
}

/* The last part of a type's name ("http://schema.org/NewsArticle"). */
static nd_str type_name(nd_str type)
{
	for (uint32_t i = type.size; i > 0; i--)
		if (type.data[i - 1] == '/' || type.data[i - 1] == ':')
			return nd_str_cut(type, (nd_span){i, type.size});
	return type;
}

static thing thing_of_name(nd_str type)
{
	nd_str name = type_name(type);
	if (nd_str_ends(name, ND_STR("Article")) || nd_str_ends(name, ND_STR("BlogPosting")) ||
	    nd_phrase_is(name, "report|socialmediaposting|discussionforumposting|blogpost|newsstory"))
		return THING_ARTICLE;
	if (nd_phrase_is(name, "creativework|recipe|howto|review|videoobject|podcastepisode|audioobject|claimreview|book|"
	                       "course|softwareapplication|event|question|photograph|imagegallery|mediagallery|podcast|"
	                       "musicrecording|movie|episode|tvepisode|radioepisode|dataset|presentationdigitaldocument"))
		return THING_WORK;
	if (nd_str_ends(name, ND_STR("Page")))
		return THING_PAGE;
	return nd_phrase_is(name, "website") ? THING_SITE : THING_OTHER;
}

static thing thing_of(const reader *r, uint32_t object)
{
	uint32_t type = nd_json_member(&r->json, object, ND_STR("@type"));
	thing best = THING_OTHER;
	if (type == ND_NONE)
		return THING_OTHER;
	bool list = r->json.nodes[type].kind == ND_JSON_ARRAY;
	for (uint32_t at = list ? r->json.nodes[type].first_child : type; at != ND_NONE;
	     at = list ? r->json.nodes[at].next : ND_NONE) {
		bool string = r->json.nodes[at].kind == ND_JSON_STRING;
		thing kind = string ? thing_of_name(nd_str_cut(r->json.text, r->json.nodes[at].value)) : THING_OTHER;
		best = kind > best ? kind : best;
	}
	return best;
}

/* The object that a name is of says that it is a person. */
static bool names_person(const reader *r, uint32_t name)
{
	uint32_t object = r->json.nodes[name].parent;
	uint32_t type = object == ND_NONE ? ND_NONE : nd_json_member(&r->json, object, ND_STR("@type"));
	if (type != ND_NONE && r->json.nodes[type].kind == ND_JSON_ARRAY)
		type = r->json.nodes[type].first_child;
	if (type == ND_NONE)
		return false;
	return nd_str_equal_nocase(type_name(nd_str_cut(r->json.text, r->json.nodes[type].value)), ND_STR("Person"));
}

static void add(reader *r, nd_meta_field field, uint8_t rank, uint32_t node)
{
	nd_str value = nd_json_string(r->candidates->arena, &r->json, node);
	nd_span source = r->source;
	if (value.data == NULL)
		return;
	if (memchr(value.data, '&', value.size) != NULL) /* many pages write character references into their JSON */
		value = nd_html_decode(r->candidates->arena, value, ND_DECODE_REFERENCES);
	if (r->verbatim)
		source = (nd_span){r->source.start + r->json.nodes[node].value.start, r->source.start + r->json.nodes[node].value.end};
	nd_candidate_add(r->candidates, field,
	                 (nd_candidate){.value = value,
	                                .source = source,
	                                .origin = ND_ORIGIN_JSON_LD,
	                                .rank = rank,
	                                .person = field == ND_META_AUTHOR && names_person(r, node),
	                                .node = ND_NONE});
}

/* What the object of this @id that says it says under a key. */
static uint32_t member_of_id(reader *r, nd_str id, nd_str key)
{
	enum { MOST_LOOKUPS = 64 };
	if (r->lookups++ >= MOST_LOOKUPS)
		return ND_NONE;
	for (uint32_t i = 0; i < r->json.count; i++) {
		if (r->json.nodes[i].kind != ND_JSON_STRING || !nd_str_equal(key_of(r, i), ND_STR("@id")) ||
		    !nd_str_equal(nd_str_cut(r->json.text, r->json.nodes[i].value), id))
			continue;
		uint32_t said = nd_json_member(&r->json, r->json.nodes[i].parent, key);
		if (said != ND_NONE)
			return said;
	}
	return ND_NONE;
}

/* What stands for a value: itself, or what an object says under that key, be it the one that it refers to. */
static uint32_t name_of(reader *r, uint32_t value, const char *key_text)
{
	if (r->json.nodes[value].kind != ND_JSON_OBJECT)
		return value;
	nd_str key = nd_str_of(key_text, strlen(key_text));
	uint32_t name = nd_json_member(&r->json, value, key);
	uint32_t id = nd_json_member(&r->json, value, ND_STR("@id"));
	if (name == ND_NONE && id != ND_NONE && r->json.nodes[id].kind == ND_JSON_STRING)
		name = member_of_id(r, nd_str_cut(r->json.text, r->json.nodes[id].value), key);
	return name;
}

/* The first of a list, or the value itself. */
static uint32_t first_item(const reader *r, uint32_t value)
{
	bool list = value != ND_NONE && r->json.nodes[value].kind == ND_JSON_ARRAY;
	return list ? r->json.nodes[value].first_child : value;
}

static uint32_t next_item(const reader *r, uint32_t list, uint32_t item)
{
	return r->json.nodes[list].kind == ND_JSON_ARRAY ? r->json.nodes[item].next : ND_NONE;
}

/* Every value of a member, which may be a list. Values that are objects stand for what first_key says of them, which
 * may be a list again. */
static void add_values(reader *r, uint32_t member, const char *first_key, nd_meta_field field, uint8_t rank)
{
	enum { MOST = 32 };
	uint32_t taken = 0;
	for (uint32_t at = first_item(r, member); at != ND_NONE && taken < MOST; at = next_item(r, member, at)) {
		uint32_t names = name_of(r, at, first_key);
		for (uint32_t name = first_item(r, names); name != ND_NONE && taken < MOST; name = next_item(r, names, name), taken++)
			add(r, field, rank, name);
	}
}

static uint32_t member(const reader *r, uint32_t object, const char *key)
{
	return nd_json_member(&r->json, object, nd_str_of(key, strlen(key)));
}

static void read_site(reader *r, uint32_t object)
{
	add(r, ND_META_SITE, thing_ranks[THING_SITE], member(r, object, "name"));
}

/* What a page, a work or an article says of itself. */
static void read_work(reader *r, uint32_t object, thing kind)
{
	static const struct {
		const char *key, *inner;
		nd_meta_field field;
		uint8_t bonus;
	} members[] = {
	        {"headline", "name", ND_META_TITLE, 3},        {"name", "name", ND_META_TITLE, 1},
	        {"alternativeHeadline", "name", ND_META_SUBTITLE, 0}, {"author", "name", ND_META_AUTHOR, 3},
	        {"creator", "name", ND_META_AUTHOR, 1},        {"datePublished", "@value", ND_META_PUBLISHED, 3},
	        {"dateCreated", "@value", ND_META_PUBLISHED, 1}, {"uploadDate", "@value", ND_META_PUBLISHED, 0},
	        {"dateModified", "@value", ND_META_MODIFIED, 3}, {"publisher", "name", ND_META_SITE, 1},
	        {"description", "name", ND_META_DESCRIPTION, 0}, {"keywords", "name", ND_META_KEYWORDS, 0},
	        {"articleSection", "name", ND_META_SECTION, 0}, {"image", "url", ND_META_IMAGE, 1},
	        {"thumbnailUrl", "url", ND_META_IMAGE, 0},
	        {"inLanguage", "name", ND_META_LANGUAGE, 0},   {"mainEntityOfPage", "@id", ND_META_URL, 0},
	        {"url", "@id", ND_META_URL, 1},                {"isPartOf", "name", ND_META_SITE, 0},
	};
	uint8_t later = (uint8_t)(r->articles < 10 ? r->articles : 10);
	for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
		bool of_page = kind != THING_PAGE || members[i].field != ND_META_SITE;
		uint8_t rank = (uint8_t)(thing_ranks[kind] + members[i].bonus - later);
		if (of_page)
			add_values(r, member(r, object, members[i].key), members[i].inner, members[i].field, rank);
	}
	r->articles += kind == THING_ARTICLE;
}

/* Keys below which things stand that are not the page's article. */
static bool leads_aside(nd_str key)
{
	static const char *const keys[] = {"itemListElement", "hasPart",   "mentions", "relatedLink", "review",    "comment",
	                                   "citation",        "isBasedOn", "blogPost", "isRelatedTo", "associatedMedia",
	                                   "video",           "about",     "itemReviewed", "subjectOf", "isPartOf", "publisher",
	                                   "author",          "image",     "significantLink", "workExample", "breadcrumb"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (nd_str_equal(key, nd_str_of(keys[i], strlen(keys[i]))))
			return true;
	return false;
}

/* The whole script is written with character references for its quotation marks. */
static bool is_escaped(nd_str script)
{
	uint32_t at = 0;
	while (at < script.size && (nd_ascii_is_space(script.data[at]) || script.data[at] == '{' || script.data[at] == '['))
		at++;
	nd_str rest = nd_str_cut(script, (nd_span){at, script.size});
	return nd_str_starts(rest, ND_STR("&quot;")) || nd_str_starts(rest, ND_STR("&#34;"));
}

void nd_jsonld_read(nd_str script, nd_span source, nd_candidates *candidates)
{
	if (is_escaped(script))
		script = nd_html_decode(candidates->arena, script, ND_DECODE_REFERENCES);
	reader r = {.source = source, .verbatim = source.end - source.start == script.size, .candidates = candidates};
	nd_json_read(candidates->arena, script, &r.json);
	r.aside = nd_arena_new_n(candidates->arena, bool, r.json.count);
	for (uint32_t i = 0; i < r.json.count; i++) {
		uint32_t parent = r.json.nodes[i].parent;
		r.aside[i] = (parent != ND_NONE && r.aside[parent]) || leads_aside(key_of(&r, i));
		if (r.json.nodes[i].kind != ND_JSON_OBJECT || r.aside[i])
			continue;
		thing kind = thing_of(&r, i);
		if (kind == THING_SITE)
			read_site(&r, i);
		else if (kind != THING_OTHER)
			read_work(&r, i, kind);
	}
}
