/* The walk: docs/schema.json in code, key by key in its order. Every key is there; what is absent is null. */
#include "object.h"

#include <string.h>

#include "base/str.h"
#include "binding.h"

static void put_string(nd_sink *sink, const char *key, nd_str value)
{
	sink->key(sink, key);
	sink->string(sink, value);
}

static void put_constant(nd_sink *sink, const char *key, const char *value)
{
	put_string(sink, key, nd_str_of(value, strlen(value)));
}

static void put_integer(nd_sink *sink, const char *key, int64_t value)
{
	sink->key(sink, key);
	sink->integer(sink, value);
}

static void put_number(nd_sink *sink, const char *key, double value)
{
	sink->key(sink, key);
	sink->number(sink, value);
}

/* An index into another array of the object, or a number that may be absent. */
static void put_index(nd_sink *sink, const char *key, uint32_t index)
{
	sink->key(sink, key);
	if (index == ND_NONE)
		sink->null(sink);
	else
		sink->integer(sink, index);
}

static void put_fields(nd_sink *sink, const char *key, const nd_field *fields, uint32_t count)
{
	sink->key(sink, key);
	sink->open(sink, true);
	for (uint32_t i = 0; i < count; i++)
		sink->string(sink, fields[i].value);
	sink->close(sink, true);
}

/* ---- the article ------------------------------------------------------------------------------------------------- */

static void put_metadata(nd_sink *sink, const nd_metadata *meta)
{
	put_string(sink, "url", meta->url.value);
	put_string(sink, "title", meta->title.value);
	put_string(sink, "subtitle", meta->subtitle.value);
	put_string(sink, "byline", meta->byline.value);
	put_fields(sink, "authors", meta->authors, meta->author_count);
	put_string(sink, "published", meta->published.value);
	put_string(sink, "modified", meta->modified.value);
	put_string(sink, "site", meta->site.value);
	put_string(sink, "language", meta->language.value);
	put_string(sink, "description", meta->description.value);
	put_fields(sink, "keywords", meta->keywords, meta->keyword_count);
	put_string(sink, "image", meta->image.value);
}

static void put_block(nd_sink *sink, const nd_block *block)
{
	sink->open(sink, false);
	put_constant(sink, "kind", nd_lua_block_kind(block->kind));
	sink->span(sink, block->span);
	put_integer(sink, "level", block->level);
	put_index(sink, "number", block->number);
	sink->key(sink, "continues");
	sink->boolean(sink, block->continues);
	sink->close(sink, false);
}

static void put_embed(nd_sink *sink, const nd_embed *embed)
{
	sink->open(sink, false);
	put_string(sink, "provider", embed->provider);
	put_string(sink, "author", embed->author);
	put_string(sink, "handle", embed->handle);
	put_string(sink, "published", embed->published);
	put_string(sink, "url", embed->url);
	sink->span(sink, embed->span);
	sink->close(sink, false);
}

static void put_structure(nd_sink *sink, const nd_article *article)
{
	const nd_block *blocks;
	const nd_embed *embeds;
	sink->key(sink, "blocks");
	sink->open(sink, true);
	uint32_t count = nd_article_blocks(article, &blocks);
	for (uint32_t i = 0; i < count; i++)
		put_block(sink, &blocks[i]);
	sink->close(sink, true);
	sink->key(sink, "embeds");
	sink->open(sink, true);
	count = nd_article_embeds(article, &embeds);
	for (uint32_t i = 0; i < count; i++)
		put_embed(sink, &embeds[i]);
	sink->close(sink, true);
}

/* ---- its annotations --------------------------------------------------------------------------------------------- */

static void put_segments(nd_sink *sink, const nd_article *article)
{
	const nd_sentence *sentences;
	const nd_token *tokens;
	sink->key(sink, "sentences");
	sink->open(sink, true);
	uint32_t count = nd_article_sentences(article, &sentences);
	for (uint32_t i = 0; i < count; i++) {
		sink->open(sink, false);
		sink->span(sink, sentences[i].span);
		sink->close(sink, false);
	}
	sink->close(sink, true);
	sink->key(sink, "tokens");
	sink->open(sink, true);
	count = nd_article_tokens(article, &tokens);
	for (uint32_t i = 0; i < count; i++) {
		sink->open(sink, false);
		sink->span(sink, tokens[i].span);
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

static void put_mentions(nd_sink *sink, const nd_article *article, nd_str text)
{
	const nd_mention *mentions;
	sink->key(sink, "mentions");
	sink->open(sink, true);
	uint32_t count = nd_article_mentions(article, &mentions);
	for (uint32_t i = 0; i < count; i++) {
		sink->open(sink, false);
		sink->span(sink, mentions[i].span);
		put_constant(sink, "type", nd_type_name(mentions[i].type));
		put_string(sink, "text", nd_str_cut(text, mentions[i].span));
		put_index(sink, "entity", mentions[i].entity);
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

static void put_entity(nd_sink *sink, const nd_entity *entity)
{
	bool has_country = entity->country[0] != '\0';
	sink->open(sink, false);
	put_string(sink, "id", entity->id);
	put_constant(sink, "type", nd_type_name(entity->type));
	put_string(sink, "name", entity->name);
	put_string(sink, "country", has_country ? nd_str_of(entity->country, strlen(entity->country)) : (nd_str){NULL, 0});
	put_number(sink, "lat", entity->lat);
	put_number(sink, "lon", entity->lon);
	put_index(sink, "geonameid", entity->geonameid == 0 ? ND_NONE : entity->geonameid);
	put_string(sink, "role", entity->role);
	sink->key(sink, "aliases");
	sink->open(sink, true);
	for (uint32_t i = 0; i < entity->alias_count; i++)
		sink->string(sink, entity->aliases[i]);
	sink->close(sink, true);
	put_integer(sink, "count", entity->count);
	put_number(sink, "salience", nd_lua_share(entity->salience));
	sink->close(sink, false);
}

static void put_entities(nd_sink *sink, const nd_article *article)
{
	const nd_entity *entities;
	sink->key(sink, "entities");
	sink->open(sink, true);
	uint32_t count = nd_article_entities(article, &entities);
	for (uint32_t i = 0; i < count; i++)
		put_entity(sink, &entities[i]);
	sink->close(sink, true);
}

/* A stretch of the text, or null where it is empty. */
static void put_stretch(nd_sink *sink, const char *key, nd_str text, nd_span span)
{
	sink->key(sink, key);
	if (span.start == span.end) {
		sink->null(sink);
		return;
	}
	sink->open(sink, false);
	sink->span(sink, span);
	put_string(sink, "text", nd_str_cut(text, span));
	sink->close(sink, false);
}

static void put_speaker(nd_sink *sink, nd_str text, const nd_quote *quote)
{
	sink->key(sink, "speaker");
	if (quote->speaker.start == quote->speaker.end && quote->speaker_entity == ND_NONE) {
		sink->null(sink);
		return;
	}
	sink->open(sink, false);
	sink->span(sink, quote->speaker);
	put_string(sink, "text", nd_str_cut(text, quote->speaker));
	put_index(sink, "entity", quote->speaker_entity);
	sink->close(sink, false);
}

static void put_quotes(nd_sink *sink, const nd_article *article, nd_str text)
{
	const nd_quote *quotes;
	sink->key(sink, "quotes");
	sink->open(sink, true);
	uint32_t count = nd_article_quotes(article, &quotes);
	for (uint32_t i = 0; i < count; i++) {
		sink->open(sink, false);
		sink->span(sink, quotes[i].span);
		put_constant(sink, "kind", nd_lua_quote_kind(quotes[i].kind));
		put_speaker(sink, text, &quotes[i]);
		put_stretch(sink, "cue", text, quotes[i].cue);
		put_index(sink, "addressee", quotes[i].addressee_entity);
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

static void put_dates(nd_sink *sink, const nd_article *article, nd_str text)
{
	const nd_date *dates;
	sink->key(sink, "dates");
	sink->open(sink, true);
	uint32_t count = nd_article_dates(article, &dates);
	for (uint32_t i = 0; i < count; i++) {
		sink->open(sink, false);
		sink->span(sink, dates[i].span);
		put_string(sink, "text", nd_str_cut(text, dates[i].span));
		put_constant(sink, "type", nd_lua_date_type(dates[i].type));
		put_string(sink, "value", dates[i].value);
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

static void put_amounts(nd_sink *sink, const nd_article *article, nd_str text)
{
	const nd_amount *amounts;
	sink->key(sink, "amounts");
	sink->open(sink, true);
	uint32_t count = nd_article_amounts(article, &amounts);
	for (uint32_t i = 0; i < count; i++) {
		bool has_of = amounts[i].of.start < amounts[i].of.end;
		sink->open(sink, false);
		sink->span(sink, amounts[i].span);
		put_string(sink, "text", nd_str_cut(text, amounts[i].span));
		put_constant(sink, "kind", nd_lua_amount_kind(amounts[i].kind));
		put_number(sink, "value", amounts[i].value);
		put_string(sink, "unit", amounts[i].unit);
		sink->key(sink, "approximate");
		sink->boolean(sink, amounts[i].approximate);
		put_string(sink, "of", has_of ? nd_str_cut(text, amounts[i].of) : (nd_str){NULL, 0});
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

static void put_facts(nd_sink *sink, const nd_object *object)
{
	sink->key(sink, "facts");
	sink->open(sink, true);
	for (uint32_t i = 0; i < object->fact_count; i++) {
		const nd_fact *fact = &object->facts[i];
		sink->open(sink, false);
		put_string(sink, "predicate", fact->predicate);
		put_index(sink, "subject", fact->subject);
		put_index(sink, "object", fact->object);
		put_string(sink, "time", fact->time);
		put_index(sink, "amount", fact->amount);
		sink->span(sink, fact->evidence);
		put_string(sink, "rule", fact->rule);
		sink->close(sink, false);
	}
	sink->close(sink, true);
}

void nd_object_write(const nd_object *object, nd_sink *sink)
{
	const nd_article *article = object->article;
	nd_metadata meta = nd_article_metadata(article);
	nd_str text = nd_article_text(article);
	sink->open(sink, false);
	sink->key(sink, "id");
	sink->raw(sink, object->id);
	put_metadata(sink, &meta);
	put_string(sink, "text", text.data != NULL ? text : ND_STR(""));
	put_structure(sink, article);
	if (object->annotations) {
		put_segments(sink, article);
		put_mentions(sink, article, text);
		put_entities(sink, article);
		put_quotes(sink, article, text);
		put_dates(sink, article, text);
		put_amounts(sink, article, text);
		put_facts(sink, object);
	}
	sink->close(sink, false);
}
