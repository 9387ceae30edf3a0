/* newsdesk: reads news articles and gives what they say: who, what, where, when, how much, and who said it.
 *
 * The one public header. It needs no Lua.
 *
 *     nd_models *models;    nd_models_open("data", &models, &error);
 *     nd_article *article;  nd_article_parse(models, page, size, NULL, &article, &error);
 *     nd_metadata meta = nd_article_metadata(article);
 *     nd_article_annotate(article, &error);
 *     for (uint32_t i = 0, count = nd_article_quotes(article, &quotes); i < count; i++) …
 *     nd_article_free(article);  nd_models_close(models);
 *
 * Conventions.
 *   Positions are 0-based byte offsets, ranges half open, into the article's UTF-8 text unless "source" is said.
 *   Text (nd_str) is borrowed: it lives as long as the article (or the models) that gave it, and is not ended by NUL.
 *   Absent text has data == NULL; an absent index is ND_NONE; an absent enum value is 0 where the enum says so.
 *   Arrays are owned by the article, and never change once given; an empty one may be NULL.
 *   Any bytes are valid content. A function that can fail returns nd_status, fills *error unless that is NULL, and
 *   leaves its out parameter NULL. Messages are constants.
 *   Threads may share nd_models and nd_patterns. An article is for one thread at a time; different articles are
 *   independent. Nothing depends on locale, environment or clock. */
#ifndef NEWSDESK_H
#define NEWSDESK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ND_VERSION "0.1.0"
#define ND_NONE UINT32_MAX

#if defined(__GNUC__)
#define ND_API __attribute__((visibility("default")))
#else
#define ND_API
#endif

/* ---- text, spans, errors, memory ------------------------------------------------------------------------------- */

typedef struct nd_str {
	const char *data; /* NULL: absent */
	uint32_t size;    /* bytes */
} nd_str;

typedef struct nd_span {
	uint32_t start, end;
} nd_span;

typedef enum nd_status {
	ND_OK = 0,
	ND_NO_MEMORY,   /* an allocation failed */
	ND_TOO_LARGE,   /* the input is over limits.bytes, or has more text than 32-bit offsets reach */
	ND_NOT_TEXT,    /* the input is binary: an image, an archive, an executable */
	ND_BAD_CHARSET, /* options.charset is no label of the Encoding standard */
	ND_BAD_DATA,    /* a file of the data folder is missing, damaged or of another version */
	ND_BAD_PATTERN, /* a pattern does not compile; offset is the byte of its expression */
	ND_IO           /* a file cannot be read */
} nd_status;

typedef struct nd_error {
	nd_status status;
	const char *message; /* a constant */
	size_t offset;       /* byte of the input, file or expression where it went wrong, where that is known; else 0 */
} nd_error;

/* Name of a status, a constant. */
ND_API const char *nd_status_name(nd_status status);

/* Where memory comes from. take returns NULL when there is none; give takes what take gave. Both must be safe to call
 * from whichever thread uses the article. */
typedef struct nd_allocator {
	void *(*take)(void *context, size_t size);
	void (*give)(void *context, void *piece);
	void *context;
} nd_allocator;

/* ---- models ----------------------------------------------------------------------------------------------------- */

/* The models and gazetteers of a data folder: read-only, memory-mapped, checked when opened, never written. */
typedef struct nd_models nd_models;

/* Opens every file of the folder. On failure *error.message names the file's kind and what is wrong with it. */
ND_API nd_status nd_models_open(const char *folder, nd_models **models, nd_error *error);

/* Closes the models. Every article that was parsed with them must have been freed before. NULL is fine. */
ND_API void nd_models_close(nd_models *models);

/* ---- an article ------------------------------------------------------------------------------------------------- */

typedef struct nd_article nd_article;
typedef struct nd_patterns nd_patterns;

typedef enum nd_format { ND_FORMAT_AUTO = 0, ND_FORMAT_HTML, ND_FORMAT_TEXT, ND_FORMAT_MARKDOWN } nd_format;

typedef struct nd_limits {
	size_t bytes;   /* of input; 0 for the default, 256 MiB; at most 2 GiB - 1 */
	uint32_t depth; /* of open elements in a page; 0 for the default, 512: deeper ones become siblings */
} nd_limits;

/* A user's own names: see nd_name_list_compile. */
typedef struct nd_name_list nd_name_list;

/* Start from ND_OPTIONS, so that fields added later have their defaults. */
typedef struct nd_options {
	size_t size; /* sizeof(nd_options), as the caller was compiled: fields behind it have their defaults */
	nd_format format;
	nd_str url;       /* address of the page: resolves links, and is evidence for date and site */
	nd_str published; /* ISO 8601 day, or day and time: wins over the page's, anchors relative dates; others count as absent */
	nd_str charset;   /* label from the transport (HTTP): wins over what the page declares, not over a BOM */
	nd_str language;  /* BCP 47: wins over what the page declares */
	nd_limits limits;
	const nd_allocator *allocator; /* NULL: malloc and free; else must outlive the article */
	const nd_name_list *names; /* names that nd_article_annotate finds besides the model's, or NULL; must outlive that call */
	bool probabilities;        /* nd_article_annotate works out nd_mention.probability of names */
} nd_options;

#define ND_OPTIONS ((nd_options){.size = sizeof(nd_options)})

/* Reads bytes and finds the article in them: text, blocks, metadata, embeds, links and images. bytes may be freed after
 * the call. options may be NULL. An empty input gives an article with empty text. Linear in size. */
ND_API nd_status nd_article_parse(const nd_models *models, const void *bytes, size_t size, const nd_options *options,
                                  nd_article **article, nd_error *error);

/* Finds all that the text says: sentences, tokens, mentions, entities, references, quotes, dates, amounts. Does nothing the
 * second time. The accessors of these give empty arrays before it. */
ND_API nd_status nd_article_annotate(nd_article *article, nd_error *error);

/* Frees the article and all that it gave. NULL is fine. */
ND_API void nd_article_free(nd_article *article);

/* ---- metadata --------------------------------------------------------------------------------------------------- */

/* Where a value was found. */
typedef enum nd_origin {
	ND_ORIGIN_NONE = 0,
	ND_ORIGIN_OPTION, /* the caller said so */
	ND_ORIGIN_JSON_LD,
	ND_ORIGIN_OPENGRAPH, /* also article:, twitter: and other prefixed meta properties */
	ND_ORIGIN_META,
	ND_ORIGIN_MICRODATA,
	ND_ORIGIN_RDFA,
	ND_ORIGIN_LINK, /* link rel, html lang, title */
	ND_ORIGIN_PAGE, /* the page's visible text: heading, byline, time */
	ND_ORIGIN_URL,
	ND_ORIGIN_DETECTED, /* worked out from the text, as the language is */
	ND_ORIGIN_SCRIPT    /* data in a script that is not JSON-LD */
} nd_origin;

typedef struct nd_field {
	nd_str value;
	nd_origin origin;
	nd_span source; /* bytes of the source where it stands; empty where that is not known */
} nd_field;

typedef struct nd_metadata {
	nd_field title, subtitle, byline;
	nd_field published, modified; /* ISO 8601: YYYY-MM-DD, with Thh:mm[:ss] and an offset where the source has them */
	nd_field site, url, language, description, section, image;
	const nd_field *authors; /* clean names of persons or desks, in the order of the byline */
	uint32_t author_count;
	const nd_field *keywords;
	uint32_t keyword_count;
} nd_metadata;

ND_API nd_metadata nd_article_metadata(const nd_article *article);

/* What the input was read as: never ND_FORMAT_AUTO. The text of Markdown has its marks. */
ND_API nd_format nd_article_format(const nd_article *article);

/* ---- text and its structure -------------------------------------------------------------------------------------- */

/* The article's text: UTF-8. Of plain text input, the input itself, byte for byte (so it may hold invalid UTF-8). Of a
 * page, its blocks, one after another, with one empty line between them. */
ND_API nd_str nd_article_text(const nd_article *article);

/* The first paragraph of the body that is a full sentence; empty span if there is none. */
ND_API nd_span nd_article_lead(const nd_article *article);

typedef enum nd_block_kind {
	ND_BLOCK_PARAGRAPH = 1,
	ND_BLOCK_HEADING,
	ND_BLOCK_QUOTATION,
	ND_BLOCK_LIST_ITEM,
	ND_BLOCK_TABLE, /* one block a table: cells parted by tabs, rows by line ends */
	ND_BLOCK_CAPTION,
	ND_BLOCK_EMBED, /* the text of a post from elsewhere; see nd_embed */
	ND_BLOCK_CODE
} nd_block_kind;

typedef struct nd_block {
	nd_span span;
	nd_block_kind kind;
	uint8_t level;   /* heading: 1 to 6; list item and quotation: depth from 1; else 0 */
	bool continues;  /* a further paragraph of the list item (at its level), quotation or post before it */
	uint32_t number; /* of an ordered list's item, where it begins: 0 to 999999999; else ND_NONE */
} nd_block;

/* A post or video from elsewhere that stands in the article. Its text is not the article's own voice. */
typedef struct nd_embed {
	nd_span span;     /* of its text; empty where the embed has none */
	nd_str provider;  /* "twitter", "facebook", "instagram", "youtube", "tiktok", "telegram", "bluesky", "mastodon" … */
	nd_str author;    /* display name */
	nd_str handle;    /* with its "@" */
	nd_str published; /* ISO 8601 */
	nd_str url;       /* of the post; of a plain-text post, the picture link in it */
} nd_embed;

typedef struct nd_link {
	nd_span span; /* of its text in the article's text */
	nd_str url;   /* absolute where the page's address is known */
} nd_link;

typedef struct nd_image {
	nd_str url;
	nd_str text;   /* alternative text */
	nd_str caption;
	uint32_t position; /* where in the text it stood */
} nd_image;

/* Each gives the array through *items and returns its length. */
ND_API uint32_t nd_article_blocks(const nd_article *article, const nd_block **items);
ND_API uint32_t nd_article_embeds(const nd_article *article, const nd_embed **items);
ND_API uint32_t nd_article_links(const nd_article *article, const nd_link **items);
ND_API uint32_t nd_article_images(const nd_article *article, const nd_image **items);

/* The bytes of the source that a span of the text comes from: from the first byte of its first character to the last
 * byte of its last. Empty at 0 where no byte of the span comes from the source. */
ND_API nd_span nd_article_source(const nd_article *article, nd_span text);

/* ---- what the text says ------------------------------------------------------------------------------------------ */

typedef struct nd_sentence {
	nd_span span;
	uint32_t first_token, token_count;
} nd_sentence;

typedef enum nd_token_kind {
	ND_TOKEN_WORD = 1, /* letters, perhaps with inner apostrophes, digits, an abbreviation's point */
	ND_TOKEN_NUMBER,   /* digits, perhaps with separators: 1,234.5, 18:10 */
	ND_TOKEN_PUNCTUATION,
	ND_TOKEN_SYMBOL, /* currency, %, +, emoji … */
	ND_TOKEN_URL,    /* also e-mail addresses */
	ND_TOKEN_HANDLE, /* @name */
	ND_TOKEN_HASHTAG
} nd_token_kind;

typedef struct nd_token {
	nd_span span;
	uint8_t kind;   /* nd_token_kind */
	uint8_t shape;  /* nd_token_shape bits */
} nd_token;

enum nd_token_shape {
	ND_SHAPE_UPPER_FIRST = 1, /* begins with an upper-case or title-case letter */
	ND_SHAPE_ALL_UPPER = 2,   /* has two or more letters, all of them upper case */
	ND_SHAPE_HAS_UPPER = 4,
	ND_SHAPE_HAS_LOWER = 8,
	ND_SHAPE_HAS_DIGIT = 16,
	ND_SHAPE_NON_ASCII = 32,
	ND_SHAPE_SPACE_BEFORE = 64, /* white space or a line's start stands before it */
	ND_SHAPE_LINE_START = 128   /* first token of its line */
};

ND_API uint32_t nd_article_sentences(const nd_article *article, const nd_sentence **items);
ND_API uint32_t nd_article_tokens(const nd_article *article, const nd_token **items);

typedef enum nd_type {
	ND_PERSON = 1,
	ND_ORGANIZATION,
	ND_LOCATION,
	ND_COUNTRY, /* a state or territory, named as such */
	ND_FACILITY,
	ND_NORP, /* nationalities, religions, political groups */
	ND_EVENT,
	ND_PRODUCT,
	ND_WORK,
	ND_LAW,
	ND_LANGUAGE,
	ND_MISC,
	ND_DATE,
	ND_MONEY,
	ND_PERCENT,
	ND_QUANTITY,
	ND_HANDLE, /* @name of a social network */
	ND_TYPE_COUNT
} nd_type;

/* The name that scripts and JSON use: "person" …; constant. */
ND_API const char *nd_type_name(nd_type type);

/* How the letters of a text must agree with a name of a list. Accents and kinds of apostrophe never count. */
typedef enum nd_name_case {
	ND_CASE_CAPITAL = 0, /* a name that begins with a capital matches only where the text does too */
	ND_CASE_EXACT,       /* byte for byte */
	ND_CASE_ANY
} nd_name_case;

#define ND_NO_NAME ((nd_type)0)

/* One name or alias of a list. */
typedef struct nd_name_entry {
	nd_str name;
	nd_type type; /* ND_NO_NAME: where this stands, the model's names are dropped */
	nd_name_case letter_case;
	nd_str id; /* of whom the name means; entries of one id are one entity, which has it as nd_entity.id. Or absent */
} nd_name_entry;

/* Compiles names for nd_options.names; the entries may be freed after the call. Where a name of the list stands, the longest
 * from the left, it wins over the model. Of entries that differ in case alone the first counts. Threads may share the
 * result. Time and memory are linear in the entries; matching does not depend on their number. */
ND_API nd_status nd_name_list_compile(const nd_name_entry *entries, uint32_t count, nd_name_list **list, nd_error *error);

/* NULL is fine. */
ND_API void nd_name_list_free(nd_name_list *list);

typedef struct nd_mention {
	nd_span span;
	nd_type type;
	uint32_t entity;   /* index into the entities, or ND_NONE (dates, amounts, handles of nobody known) */
	float probability; /* 0 to 1; negative where it was not asked for or does not apply */
} nd_mention;

typedef struct nd_entity {
	nd_str name; /* the fullest form in the article, or a gazetteer's name of a country */
	nd_type type;
	nd_str id;         /* stable within the article and between runs: type and folded name, "person/vladimir-putin"; or
	                    * that of nd_name_entry */
	char country[4];   /* ISO 3166-1 alpha-2 (user-assigned XK for Kosovo), or "" */
	double lat, lon;   /* degrees, of a place, or the middle of the state of a country or demonym; NaN where not known */
	uint32_t geonameid; /* 0 where not known */
	nd_str role;       /* of a person, as the text says it: "president" */
	const nd_str *aliases; /* other forms in the article, by first appearance */
	uint32_t alias_count;
	const uint32_t *mentions; /* indexes of its mentions, in text order */
	uint32_t mention_count;
	uint32_t count;  /* mentions and pronouns that refer to it */
	float salience;  /* 0 to 1, sums to 1 over the article */
} nd_entity;

/* Entities come most salient first; ties by first mention. */
ND_API uint32_t nd_article_mentions(const nd_article *article, const nd_mention **items);
ND_API uint32_t nd_article_entities(const nd_article *article, const nd_entity **items);

/* A pronoun or a noun phrase ("she", "the bloc", "the president") that refers to an entity. Those whose meaning is not
 * clear are left out. */
typedef struct nd_reference {
	nd_span span;
	const uint32_t *entities; /* one, or several for a plural: "they", "those", "the two leaders" */
	uint32_t entity_count;
	uint32_t sentence; /* index into the sentences */
} nd_reference;

/* In text order. They are no mentions, but counted in nd_entity.count. */
ND_API uint32_t nd_article_references(const nd_article *article, const nd_reference **items);

typedef enum nd_quote_kind { ND_QUOTE_DIRECT = 1, ND_QUOTE_INDIRECT, ND_QUOTE_MIXED } nd_quote_kind;

typedef struct nd_quote {
	nd_span span; /* of what was said: with its quotation marks when direct; from "that" to the end when indirect */
	nd_quote_kind kind;
	nd_span speaker;         /* the mention beside the quote, also a pronoun; empty where the text names nobody */
	uint32_t speaker_entity; /* whom that refers to, or ND_NONE */
	nd_span cue;             /* "told", "according to"; empty where there is none */
	uint32_t addressee_entity; /* or ND_NONE */
	nd_span addressee;         /* empty where there is none */
	uint32_t embed; /* the embed whose text it stands in, or ND_NONE: such a quote is nobody's outside the embed */
} nd_quote;

typedef enum nd_date_type { ND_DATE_DATE = 1, ND_DATE_TIME, ND_DATE_DURATION, ND_DATE_SET } nd_date_type;

typedef struct nd_date {
	nd_span span;
	nd_date_type type;
	nd_str value; /* TIMEX3 value (ISO-TimeML): "2024-07-03", "2017", "P3D", "PRESENT_REF"; absent if unresolved */
} nd_date;

typedef enum nd_amount_kind { ND_AMOUNT_MONEY = 1, ND_AMOUNT_PERCENT, ND_AMOUNT_QUANTITY, ND_AMOUNT_COUNT } nd_amount_kind;

typedef struct nd_amount {
	nd_span span;
	nd_amount_kind kind;
	double value;     /* NaN where the text gives none ("several") */
	nd_str unit;      /* ISO 4217 code, "%" or "percentage points", unit symbol, or the noun counted; absent if none */
	bool approximate; /* "some", "about", "over", "nearly" */
	nd_span of;       /* what it is an amount of: "global GDP"; empty where the text does not say */
} nd_amount;

ND_API uint32_t nd_article_quotes(const nd_article *article, const nd_quote **items);
ND_API uint32_t nd_article_dates(const nd_article *article, const nd_date **items);
ND_API uint32_t nd_article_amounts(const nd_article *article, const nd_amount **items);

/* ---- patterns and facts ------------------------------------------------------------------------------------------ */

/* One pattern: a PCRE2 expression over a sentence in which {type}, {type|type}, {date}, {amount}, {quote} stand for one
 * annotated mention. */
typedef struct nd_pattern_source {
	nd_str name;
	nd_str expression;
} nd_pattern_source;

/* Compiles patterns together; the sources may be freed after the call. On ND_BAD_PATTERN, *failed (may be NULL) is the
 * index of the source and error->offset the byte of its expression. */
ND_API nd_status nd_patterns_compile(const nd_pattern_source *sources, uint32_t count, nd_patterns **patterns,
                                     uint32_t *failed, nd_error *error);
ND_API void nd_patterns_free(nd_patterns *patterns);

typedef struct nd_capture {
	nd_str name;  /* of a named group; absent for a numbered one */
	nd_span span; /* empty at 0 where the group took no part */
	uint32_t entity; /* of the mention that the group holds, or ND_NONE */
} nd_capture;

typedef struct nd_match {
	uint32_t pattern; /* index of its source */
	nd_span span;
	const nd_capture *captures;
	uint32_t capture_count;
} nd_match;

/* Matches in text order. They live until the article is freed. Annotates the article first if that was not done. */
ND_API nd_status nd_article_match(nd_article *article, const nd_patterns *patterns, const nd_match **items,
                                  uint32_t *count, nd_error *error);

/* A rule is a pattern that states a fact. Its named groups "subject", "object", "time" and "amount" say which part is
 * which; a group that holds several mentions ("India and Pakistan") gives one fact for each of them. A pronoun or noun
 * phrase whose referents are known stands for them in {type}. Several groups may have one name. */
typedef struct nd_rule {
	nd_str name;
	nd_str predicate;
	nd_str expression;
	nd_type implied_object; /* where the pattern has no object: the last such entity named before; 0 for none */
	nd_type implied_subject; /* where it has no subject: the first such entity of the nearest sentence that names one */
} nd_rule;

typedef struct nd_rules nd_rules;

/* As nd_patterns_compile. Threads may share the result. */
ND_API nd_status nd_rules_compile(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed,
                                  nd_error *error);

/* The same in a tenth of the time, for rules that are known to be right: each is compiled when a sentence may first match
 * it. What is wrong with it may show only then: by nd_article_facts. */
ND_API nd_status nd_rules_defer(const nd_rule *sources, uint32_t count, nd_rules **rules, uint32_t *failed,
                                nd_error *error);
ND_API void nd_rules_free(nd_rules *rules);

typedef struct nd_fact {
	nd_str predicate;
	uint32_t subject, object; /* entities, or ND_NONE */
	nd_str time;              /* TIMEX3 value of the date in the evidence, or absent */
	uint32_t amount;          /* index into the amounts, or ND_NONE */
	nd_span evidence;
	nd_str rule; /* name of the rule that found it */
} nd_fact;

/* Facts in text order, each once. They live until the article or the rules are freed. Annotates the article first if
 * that was not done. ND_BAD_PATTERN only with rules of nd_rules_defer. */
ND_API nd_status nd_article_facts(nd_article *article, const nd_rules *rules, const nd_fact **items, uint32_t *count,
                                  nd_error *error);

#ifdef __cplusplus
}
#endif

#endif
