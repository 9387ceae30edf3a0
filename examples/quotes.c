/* Who said what in an article, with the C library alone.
 *
 *     quotes DATA_FOLDER ARTICLE */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "newsdesk.h"

/* The bytes of a file, for the caller to free; NULL where it can't be read. */
static char *read_file(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t room = 0;
	*size = 0;
	if (file == NULL)
		return NULL;
	do {
		char *larger = realloc(bytes, room += 65536);
		if (larger == NULL)
			break;
		bytes = larger;
		*size += fread(bytes + *size, 1, room - *size, file);
	} while (*size == room);
	bool whole = feof(file) && !ferror(file);
	fclose(file);
	if (whole)
		return bytes;
	free(bytes);
	return NULL;
}

static void print_quotes(const nd_article *article)
{
	const char *text = nd_article_text(article).data;
	const nd_entity *entities;
	const nd_quote *quotes;
	nd_article_entities(article, &entities);
	for (uint32_t i = 0, count = nd_article_quotes(article, &quotes); i < count; i++) {
		const nd_quote *quote = &quotes[i];
		nd_str speaker = {"?", 1};
		if (quote->speaker_entity != ND_NONE)
			speaker = entities[quote->speaker_entity].name;
		printf("%" PRIu32 "-%" PRIu32 " %.*s: %.*s\n", quote->span.start, quote->span.end, (int)speaker.size,
		       speaker.data, (int)(quote->span.end - quote->span.start), text + quote->span.start);
	}
}

int main(int argc, char **argv)
{
	nd_error error;
	nd_models *models = NULL;
	nd_article *article = NULL;
	size_t size = 0;
	if (argc != 3) {
		fprintf(stderr, "usage: quotes DATA_FOLDER ARTICLE\n");
		return 2;
	}
	char *bytes = read_file(argv[2], &size);
	if (bytes == NULL) {
		fprintf(stderr, "quotes: cannot read %s\n", argv[2]);
		return 1;
	}
	nd_status status = nd_models_open(argv[1], &models, &error);
	if (status == ND_OK)
		status = nd_article_parse(models, bytes, size, NULL, &article, &error);
	if (status == ND_OK)
		status = nd_article_annotate(article, &error);
	if (status == ND_OK)
		print_quotes(article);
	else
		fprintf(stderr, "quotes: %s\n", error.message);
	nd_article_free(article);
	nd_models_close(models);
	free(bytes);
	return status == ND_OK ? 0 : 1;
}
