/* The parts of metadata.c: reading what the page says (head and body), and choosing what to believe (title, authors,
 * dates). */
#ifndef ND_PAGE_METADATA_PARTS_H
#define ND_PAGE_METADATA_PARTS_H

#include "page/byline.h"
#include "page/candidates.h"
#include "page/page.h"
#include "page/pagedate.h"

/* An element of the page that may hold a heading, a byline or a date. */
typedef struct nd_place {
	nd_str text;    /* its text, or the value of its attribute */
	nd_span source;
	uint32_t node;
	uint8_t kind;   /* of the list that it is in */
} nd_place;

typedef ND_ARRAY(nd_place) nd_places;

/* From this rank on a candidate is a plain statement of the page about its article. */
enum { ND_RANK_STRONG = 80 };

enum nd_date_place { ND_DATE_TIME_ELEMENT = 1, ND_DATE_NAMED, ND_DATE_PROPERTY, ND_DATE_TEXT };
enum nd_author_place { ND_AUTHOR_PROPERTY = 1, ND_AUTHOR_REL, ND_AUTHOR_LINK, ND_AUTHOR_OPENED, ND_AUTHOR_NAMED, ND_AUTHOR_TEXT };

typedef struct nd_metadata_reader {
	nd_arena *arena;   /* of what is given */
	nd_arena *scratch;
	const nd_tree *tree;
	const nd_page_hints *hints;
	const nd_page *page;
	nd_candidates candidates;
	nd_places headings; /* h1 and h2; kind is the level */
	nd_places dates;    /* kind is nd_date_place */
	nd_places authors;  /* kind is nd_author_place */
	nd_byline_starts openings;
	uint8_t hints_from[27]; /* by first letter: the first hint of that letter or a later one */
	uint32_t hints_second[26]; /* by first letter: the second letters of its hints, a bit each */
	bool opened;        /* the last text was nothing but a byline's opening ("By") */
	bool labelled;      /* twitter:label1 says that twitter:data1 is the author */
	uint8_t *surroundings; /* by node: what nd_element_surroundings knows */
	nd_field address;   /* of the page */
	nd_field site;
	nd_str host;        /* of the address, or absent */
	nd_date_order order; /* of day and month in the page's numeric dates */
	uint32_t heading;   /* the element that the title was taken from, or ND_NONE */
	unsigned heading_surroundings; /* nd_surroundings of it: what else shares them is not set apart by them */
} nd_metadata_reader;

/* Prepares what the walk looks things up in. */
void nd_metadata_prepare(nd_metadata_reader *r);

/* Reads a meta, link, title, html or script element. */
void nd_metadata_read_head(nd_metadata_reader *r, uint32_t element);

/* Reads any other element: properties, class names, headings, times. */
void nd_metadata_read_element(nd_metadata_reader *r, uint32_t element);

/* Reads a text of the page that may be a date or a byline. */
void nd_metadata_read_text(nd_metadata_reader *r, uint32_t node);

/* The text begins with a word for its being changed: "Updated 3 July 2024". */
bool nd_metadata_says_modified(nd_str text);

/* What its position says for a place: near the heading, far from it, behind the article. From ND_NEARNESS_BESIDE on it
 * stands right beside the heading. */
enum { ND_NEARNESS_BESIDE = 16 };
int nd_metadata_nearness(const nd_metadata_reader *r, const nd_place *place);

/* The place is part of the article's own text. */
bool nd_metadata_in_text(const nd_metadata_reader *r, const nd_place *place);

/* Where the page's source has the article's text, from its first to its last piece; empty where that is not known. */
nd_span nd_metadata_article_source(const nd_metadata_reader *r);

/* Surroundings of a place that the heading does not share. */
unsigned nd_metadata_apart(const nd_metadata_reader *r, const nd_place *place);

/* A person who signs the article at its end; false where none does. */
bool nd_metadata_signature(const nd_metadata_reader *r, nd_place *signature);

/* A person who is named at the end of the article as the holder of its copyright; false where none is. */
bool nd_metadata_copyright_holder(const nd_metadata_reader *r, nd_place *holder);

/* The day of publication that the page's scripts name in their data, where they name no other; false where none. */
bool nd_metadata_script_date(const nd_metadata_reader *r, nd_page_date *date, nd_span *source);

/* Whether an address is that of a site's first page. */
bool nd_metadata_is_home(nd_str href);

/* Letters and digits alone, folded, so that marks, case and white space do not count. What it gives lies in out. */
enum { ND_LONGEST_FOLDED = 1024 };
nd_str nd_metadata_fold(nd_str text, char out[ND_LONGEST_FOLDED]);

/* Bytes of what parts a title from its site's name (" | ", " - ", " » " …) at this byte, with the spaces around; or 0. */
uint32_t nd_metadata_separator(nd_str title, uint32_t at);

nd_field nd_metadata_title(nd_metadata_reader *r);

/* The title's subordinate one, right below it. */
nd_field nd_metadata_subtitle(const nd_metadata_reader *r, nd_str title);

/* The site's name as the page declares it: an address is cut to the host, a handle to the name. */
nd_field nd_metadata_site(const nd_metadata_reader *r);

/* Whether a part of a title is like the host, or the name of a link to the site's first page or of a picture. */
bool nd_metadata_names_site(const nd_metadata_reader *r, nd_str part);

/* The site's name as the part of a declared title beside the article's own. Absent where there is none. */
nd_field nd_metadata_site_in_title(const nd_metadata_reader *r, nd_str title);
void nd_metadata_authors(nd_metadata_reader *r, nd_metadata *metadata);
void nd_metadata_dates(nd_metadata_reader *r, nd_metadata *metadata);

#endif
