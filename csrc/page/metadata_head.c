/* What the head of a page says: meta, link, title, the language of the html element, JSON-LD. */
#include <stdlib.h>

#include "base/str.h"
#include "page/byline.h"
#include "page/elementtext.h"
#include "page/jsonld.h"
#include "page/metadata_parts.h"

/* Names of meta elements (name, property or itemprop), in lower case and byte order, and what they are worth.
 * OpenGraph and its article object, Dublin Core and DCMI Terms, Highwire (citation_), Parse.ly, Sailthru, schema.org. */
static const struct meta_name {
	const char *name;
	uint8_t field, rank, origin;
} meta_names[] = {
        {"al:ios:app_name", ND_META_SITE, 20, ND_ORIGIN_META},
        {"apple-mobile-web-app-title", ND_META_SITE, 55, ND_ORIGIN_META},
        {"application-name", ND_META_SITE, 60, ND_ORIGIN_META},
        {"article.author", ND_META_AUTHOR, 76, ND_ORIGIN_META},
        {"article.created", ND_META_PUBLISHED, 70, ND_ORIGIN_META},
        {"article.published", ND_META_PUBLISHED, 84, ND_ORIGIN_META},
        {"article.updated", ND_META_MODIFIED, 80, ND_ORIGIN_META},
        {"article:author", ND_META_AUTHOR, 74, ND_ORIGIN_OPENGRAPH},
        {"article:author_name", ND_META_AUTHOR, 76, ND_ORIGIN_OPENGRAPH},
        {"article:modified", ND_META_MODIFIED, 84, ND_ORIGIN_OPENGRAPH},
        {"article:modified_time", ND_META_MODIFIED, 85, ND_ORIGIN_OPENGRAPH},
        {"article:published", ND_META_PUBLISHED, 84, ND_ORIGIN_OPENGRAPH},
        {"article:published_time", ND_META_PUBLISHED, 85, ND_ORIGIN_OPENGRAPH},
        {"article:publisher", ND_META_NONE, 0, ND_ORIGIN_OPENGRAPH},
        {"article:section", ND_META_SECTION, 85, ND_ORIGIN_OPENGRAPH},
        {"article:tag", ND_META_KEYWORDS, 82, ND_ORIGIN_OPENGRAPH},
        {"article_date_original", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"articlesection", ND_META_SECTION, 80, ND_ORIGIN_MICRODATA},
        {"author", ND_META_AUTHOR, 77, ND_ORIGIN_META},
        {"bt:author", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"bt:pubdate", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"byl", ND_META_AUTHOR, 79, ND_ORIGIN_META},
        {"byline", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"citation_author", ND_META_AUTHOR, 82, ND_ORIGIN_META},
        {"citation_date", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"citation_journal_title", ND_META_SITE, 50, ND_ORIGIN_META},
        {"citation_online_date", ND_META_PUBLISHED, 76, ND_ORIGIN_META},
        {"citation_publication_date", ND_META_PUBLISHED, 75, ND_ORIGIN_META},
        {"citation_title", ND_META_TITLE, 84, ND_ORIGIN_META},
        {"content-language", ND_META_LANGUAGE, 70, ND_ORIGIN_META},
        {"created", ND_META_PUBLISHED, 70, ND_ORIGIN_META},
        {"creator", ND_META_AUTHOR, 70, ND_ORIGIN_META},
        {"cxenseparse:author", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"cxenseparse:recs:publishtime", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"date", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"date.created", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"datecreated", ND_META_PUBLISHED, 68, ND_ORIGIN_MICRODATA},
        {"datemodified", ND_META_MODIFIED, 82, ND_ORIGIN_MICRODATA},
        {"datepublished", ND_META_PUBLISHED, 83, ND_ORIGIN_MICRODATA},
        {"dc.creator", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"dc.date", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"dc.date.created", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"dc.date.issued", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"dc.date.modified", ND_META_MODIFIED, 75, ND_ORIGIN_META},
        {"dc.date.published", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"dc.description", ND_META_DESCRIPTION, 72, ND_ORIGIN_META},
        {"dc.language", ND_META_LANGUAGE, 75, ND_ORIGIN_META},
        {"dc.publisher", ND_META_SITE, 52, ND_ORIGIN_META},
        {"dc.subject", ND_META_KEYWORDS, 60, ND_ORIGIN_META},
        {"dc.title", ND_META_TITLE, 84, ND_ORIGIN_META},
        {"dc:creator", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"dc:date", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"dc:description", ND_META_DESCRIPTION, 72, ND_ORIGIN_META},
        {"dc:language", ND_META_LANGUAGE, 75, ND_ORIGIN_META},
        {"dc:title", ND_META_TITLE, 84, ND_ORIGIN_META},
        {"dcterms.created", ND_META_PUBLISHED, 76, ND_ORIGIN_META},
        {"dcterms.creator", ND_META_AUTHOR, 78, ND_ORIGIN_META},
        {"dcterms.date", ND_META_PUBLISHED, 76, ND_ORIGIN_META},
        {"dcterms.issued", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"dcterms.modified", ND_META_MODIFIED, 75, ND_ORIGIN_META},
        {"dcterms.title", ND_META_TITLE, 83, ND_ORIGIN_META},
        {"description", ND_META_DESCRIPTION, 84, ND_ORIGIN_META},
        {"headline", ND_META_TITLE, 82, ND_ORIGIN_MICRODATA},
        {"image", ND_META_IMAGE, 60, ND_ORIGIN_META},
        {"inlanguage", ND_META_LANGUAGE, 75, ND_ORIGIN_MICRODATA},
        {"keywords", ND_META_KEYWORDS, 80, ND_ORIGIN_META},
        {"language", ND_META_LANGUAGE, 65, ND_ORIGIN_META},
        {"last-modified", ND_META_MODIFIED, 60, ND_ORIGIN_META},
        {"lastmod", ND_META_MODIFIED, 70, ND_ORIGIN_META},
        {"msapplication-tooltip", ND_META_NONE, 0, ND_ORIGIN_META},
        {"news_keywords", ND_META_KEYWORDS, 85, ND_ORIGIN_META},
        {"og:article:author", ND_META_AUTHOR, 74, ND_ORIGIN_OPENGRAPH},
        {"og:article:modified_time", ND_META_MODIFIED, 84, ND_ORIGIN_OPENGRAPH},
        {"og:article:published_time", ND_META_PUBLISHED, 78, ND_ORIGIN_OPENGRAPH},
        {"og:article:section", ND_META_SECTION, 84, ND_ORIGIN_OPENGRAPH},
        {"og:article:tag", ND_META_KEYWORDS, 81, ND_ORIGIN_OPENGRAPH},
        {"og:description", ND_META_DESCRIPTION, 83, ND_ORIGIN_OPENGRAPH},
        {"og:image", ND_META_IMAGE, 85, ND_ORIGIN_OPENGRAPH},
        {"og:image:secure_url", ND_META_IMAGE, 83, ND_ORIGIN_OPENGRAPH},
        {"og:image:url", ND_META_IMAGE, 84, ND_ORIGIN_OPENGRAPH},
        {"og:locale", ND_META_LANGUAGE, 60, ND_ORIGIN_OPENGRAPH},
        {"og:pubdate", ND_META_PUBLISHED, 80, ND_ORIGIN_OPENGRAPH},
        {"og:published_time", ND_META_PUBLISHED, 83, ND_ORIGIN_OPENGRAPH},
        {"og:release_date", ND_META_PUBLISHED, 70, ND_ORIGIN_OPENGRAPH},
        {"og:site_name", ND_META_SITE, 85, ND_ORIGIN_OPENGRAPH},
        {"og:title", ND_META_TITLE, 85, ND_ORIGIN_OPENGRAPH},
        {"og:updated_time", ND_META_MODIFIED, 74, ND_ORIGIN_OPENGRAPH},
        {"og:url", ND_META_URL, 85, ND_ORIGIN_OPENGRAPH},
        {"originalpublicationdate", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"parsely-author", ND_META_AUTHOR, 82, ND_ORIGIN_META},
        {"parsely-image-url", ND_META_IMAGE, 70, ND_ORIGIN_META},
        {"parsely-pub-date", ND_META_PUBLISHED, 82, ND_ORIGIN_META},
        {"parsely-section", ND_META_SECTION, 80, ND_ORIGIN_META},
        {"parsely-tags", ND_META_KEYWORDS, 75, ND_ORIGIN_META},
        {"parsely-title", ND_META_TITLE, 83, ND_ORIGIN_META},
        {"pdate", ND_META_PUBLISHED, 74, ND_ORIGIN_META},
        {"pub_date", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"pubdate", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"publication_date", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"publish-date", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"publish_date", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"publishdate", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"published-date", ND_META_PUBLISHED, 78, ND_ORIGIN_META},
        {"publisher", ND_META_SITE, 45, ND_ORIGIN_META},
        {"revised", ND_META_MODIFIED, 60, ND_ORIGIN_META},
        {"rnews:datepublished", ND_META_PUBLISHED, 82, ND_ORIGIN_RDFA},
        {"sailthru.author", ND_META_AUTHOR, 80, ND_ORIGIN_META},
        {"sailthru.date", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"sailthru.description", ND_META_DESCRIPTION, 70, ND_ORIGIN_META},
        {"sailthru.image.full", ND_META_IMAGE, 72, ND_ORIGIN_META},
        {"sailthru.tags", ND_META_KEYWORDS, 70, ND_ORIGIN_META},
        {"sailthru.title", ND_META_TITLE, 82, ND_ORIGIN_META},
        {"section", ND_META_SECTION, 60, ND_ORIGIN_META},
        {"shareaholic:article_published_time", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"thumbnail", ND_META_IMAGE, 50, ND_ORIGIN_META},
        {"timestamp", ND_META_PUBLISHED, 66, ND_ORIGIN_META},
        {"title", ND_META_TITLE, 70, ND_ORIGIN_META},
        {"twitter:description", ND_META_DESCRIPTION, 70, ND_ORIGIN_OPENGRAPH},
        {"twitter:image", ND_META_IMAGE, 75, ND_ORIGIN_OPENGRAPH},
        {"twitter:image:src", ND_META_IMAGE, 74, ND_ORIGIN_OPENGRAPH},
        {"twitter:title", ND_META_TITLE, 80, ND_ORIGIN_OPENGRAPH},
        {"uploaddate", ND_META_PUBLISHED, 66, ND_ORIGIN_MICRODATA},
        {"vr:published_time", ND_META_PUBLISHED, 80, ND_ORIGIN_META},
        {"weibo:article:create_at", ND_META_PUBLISHED, 82, ND_ORIGIN_OPENGRAPH},
};

enum { LONGEST_META_NAME = 40 };

static int compare_name(const void *key, const void *item)
{
	return strcmp(key, ((const struct meta_name *)item)->name);
}

static const struct meta_name *find_meta_name(nd_str name)
{
	char lower[LONGEST_META_NAME + 1];
	if (name.size > LONGEST_META_NAME)
		return NULL;
	for (uint32_t i = 0; i < name.size; i++)
		lower[i] = nd_ascii_lower(name.data[i]);
	lower[name.size] = '\0';
	return bsearch(lower, meta_names, sizeof meta_names / sizeof meta_names[0], sizeof meta_names[0], compare_name);
}

/* A property attribute may hold several names. */
static void read_meta_names(nd_metadata_reader *r, nd_str names, const nd_candidate *of)
{
	enum { MOST = 8 };
	uint32_t at = 0;
	for (int taken = 0; at < names.size && taken < MOST; taken++) {
		while (at < names.size && nd_ascii_is_space(names.data[at]))
			at++;
		uint32_t end = at;
		while (end < names.size && !nd_ascii_is_space(names.data[end]))
			end++;
		const struct meta_name *known = find_meta_name(nd_str_cut(names, (nd_span){at, end}));
		if (known != NULL) {
			nd_candidate candidate = *of;
			candidate.rank = known->rank;
			candidate.origin = (nd_origin)known->origin;
			nd_candidate_add(&r->candidates, (nd_meta_field)known->field, candidate);
		}
		at = end;
	}
}

/* A card's first label and value ("Written by", a name), as a common plugin writes them. */
static void read_labelled(nd_metadata_reader *r, nd_str name, const nd_candidate *of)
{
	if (nd_str_equal_nocase(name, ND_STR("twitter:label1"))) {
		r->labelled = of->value.size > 0 && nd_byline_opening(of->value) == of->value.size;
	} else if (r->labelled && nd_str_equal_nocase(name, ND_STR("twitter:data1"))) {
		nd_candidate candidate = *of;
		candidate.rank = 79;
		candidate.origin = ND_ORIGIN_OPENGRAPH;
		nd_candidate_add(&r->candidates, ND_META_AUTHOR, candidate);
	}
}

static void read_meta(nd_metadata_reader *r, uint32_t element)
{
	static const char *const naming[] = {"property", "name", "itemprop", "http-equiv"};
	nd_candidate candidate = {.node = element};
	nd_str names[sizeof naming / sizeof naming[0]] = {{0}};
	for (uint32_t i = 0, count = nd_tree_attribute_count(r->tree, element); i < count; i++) {
		const nd_attribute own = nd_tree_attribute_at(r->tree, element, i), *attribute = &own;
		if (nd_str_equal(attribute->name, ND_STR("content"))) {
			candidate.value = attribute->value;
			candidate.source = attribute->source;
		}
		for (size_t k = 0; k < sizeof naming / sizeof naming[0]; k++)
			if (nd_str_equal(attribute->name, nd_str_of(naming[k], strlen(naming[k]))))
				names[k] = attribute->value;
	}
	for (size_t k = 0; k < sizeof naming / sizeof naming[0]; k++)
		read_meta_names(r, names[k], &candidate);
	read_labelled(r, names[1], &candidate);
}

static nd_span value_source(const nd_tree *tree, uint32_t element, nd_str name)
{
	for (uint32_t i = 0, count = nd_tree_attribute_count(tree, element); i < count; i++) {
		nd_attribute attribute = nd_tree_attribute_at(tree, element, i);
		if (nd_str_equal(attribute.name, name))
			return attribute.source;
	}
	return (nd_span){0, 0};
}

static void add_attribute(nd_metadata_reader *r, uint32_t element, nd_str name, nd_meta_field field, uint8_t rank)
{
	nd_candidate_add(&r->candidates, field,
	                 (nd_candidate){.value = nd_tree_attribute(r->tree, element, name),
	                                .source = value_source(r->tree, element, name),
	                                .origin = ND_ORIGIN_LINK,
	                                .rank = rank,
	                                .node = element});
}

static void read_link(nd_metadata_reader *r, uint32_t element)
{
	nd_str rel = nd_attribute_of(r->tree, element, "rel");
	if (nd_str_equal_nocase(rel, ND_STR("canonical")))
		add_attribute(r, element, ND_STR("href"), ND_META_URL, 90);
	else if (nd_str_equal_nocase(rel, ND_STR("image_src")))
		add_attribute(r, element, ND_STR("href"), ND_META_IMAGE, 70);
}

/* A title element of the document, not one of a drawing. */
static void read_title(nd_metadata_reader *r, uint32_t element)
{
	nd_span source;
	if (r->tree->nodes[element].namespace_ != ND_NS_HTML)
		return;
	nd_str text = nd_element_text(r->scratch, r->tree, element, ND_LONGEST_ELEMENT_TEXT, NULL, &source);
	nd_candidate_add(&r->candidates, ND_META_TITLE,
	                 (nd_candidate){.value = text, .source = source, .origin = ND_ORIGIN_LINK, .rank = 60, .node = element});
}

static void read_script(nd_metadata_reader *r, uint32_t element)
{
	nd_str type = nd_attribute_of(r->tree, element, "type");
	uint32_t child = r->tree->nodes[element].first_child;
	bool is_json = nd_str_starts_nocase(nd_str_trim(type), ND_STR("application/ld+json"));
	if (is_json && child != ND_NONE && r->tree->nodes[child].kind == ND_NODE_TEXT)
		nd_jsonld_read(nd_tree_text(r->tree, child), r->tree->nodes[child].source, &r->candidates);
}

void nd_metadata_read_head(nd_metadata_reader *r, uint32_t element)
{
	switch (r->tree->nodes[element].tag) {
	case ND_TAG_META:
		read_meta(r, element);
		break;
	case ND_TAG_LINK:
		read_link(r, element);
		break;
	case ND_TAG_TITLE:
		read_title(r, element);
		break;
	case ND_TAG_SCRIPT:
		read_script(r, element);
		break;
	case ND_TAG_HTML:
		add_attribute(r, element, ND_STR("lang"), ND_META_LANGUAGE, 90);
		add_attribute(r, element, ND_STR("xml:lang"), ND_META_LANGUAGE, 85);
		break;
	default:
		break;
	}
}
