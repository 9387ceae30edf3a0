/* Any bytes, through the whole pipeline: the first byte chooses the format, the rest is the input. Every span that comes
 * out must lie in the text. */
#include <stdlib.h>

#include "newsdesk.h"

static void check_span(nd_str text, nd_span span)
{
	if (span.start > span.end || span.end > text.size)
		abort();
}

static void check_entity(uint32_t entity, uint32_t count)
{
	if (entity != ND_NONE && entity >= count)
		abort();
}

static void check_article(const nd_article *article)
{
	nd_str text = nd_article_text(article);
	const nd_block *blocks;
	const nd_token *tokens;
	const nd_mention *mentions;
	const nd_reference *references;
	const nd_quote *quotes;
	const nd_entity *entities;
	uint32_t entity_count = nd_article_entities(article, &entities);
	for (uint32_t i = 0, n = nd_article_blocks(article, &blocks); i < n; i++)
		check_span(text, blocks[i].span);
	for (uint32_t i = 0, n = nd_article_tokens(article, &tokens); i < n; i++)
		check_span(text, tokens[i].span);
	for (uint32_t i = 0, n = nd_article_mentions(article, &mentions); i < n; i++) {
		check_span(text, mentions[i].span);
		check_entity(mentions[i].entity, entity_count);
	}
	for (uint32_t i = 0, n = nd_article_references(article, &references); i < n; i++) {
		check_span(text, references[i].span);
		for (uint32_t k = 0; k < references[i].entity_count; k++)
			check_entity(references[i].entities[k], entity_count);
	}
	for (uint32_t i = 0, n = nd_article_quotes(article, &quotes); i < n; i++) {
		check_span(text, quotes[i].span);
		check_span(text, quotes[i].speaker);
		check_entity(quotes[i].speaker_entity, entity_count);
	}
}

/* The models are opened once for all inputs and stay open until the process ends: the one static of a program whose
 * main is the fuzzer's. */
static const nd_models *opened_models(void)
{
	static nd_models *models;
	if (models == NULL && nd_models_open("data", &models, NULL) != ND_OK)
		abort();
	return models;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	nd_options options = ND_OPTIONS;
	options.format = (nd_format)(data[0] % 4);
	nd_article *article;
	if (nd_article_parse(opened_models(), data + 1, size - 1, &options, &article, NULL) != ND_OK)
		return 0;
	if (nd_article_annotate(article, NULL) == ND_OK)
		check_article(article);
	nd_article_free(article);
	return 0;
}
