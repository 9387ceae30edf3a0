/* Memory that runs out: whichever piece is refused, the call says so, nothing is held afterwards, and the same call
 * works when there is memory again. */
#include <stdlib.h>
#include <string.h>

#include "check.h"

typedef struct ration {
	long left; /* pieces that will still be given; negative: no end */
	long held; /* pieces given and not given back */
} ration;

static void *take(void *context, size_t size)
{
	ration *r = context;
	if (r->left == 0)
		return NULL;
	r->left -= r->left > 0;
	r->held++;
	return malloc(size);
}

static void give(void *context, void *piece)
{
	ration *r = context;
	r->held--;
	free(piece);
}

static nd_status run(const nd_models *models, const char *bytes, size_t size, nd_format format, ration *r)
{
	nd_allocator allocator = {take, give, r};
	nd_options options = ND_OPTIONS;
	options.allocator = &allocator;
	options.format = format;
	nd_article *article = NULL;
	nd_error error = {0};
	nd_status status = nd_article_parse(models, bytes, size, &options, &article, &error);
	CHECK((status == ND_OK) == (article != NULL));
	if (status == ND_OK)
		status = nd_article_annotate(article, &error);
	if (status != ND_OK)
		CHECK(error.status == status && error.message != NULL);
	nd_article_free(article);
	return status;
}

static void refuse_each(const nd_models *models, const char *path, nd_format format)
{
	static char bytes[1 << 16];
	FILE *file = fopen(path, "rb");
	CHECK(file != NULL);
	if (file == NULL)
		return;
	size_t size = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	long refused = 0;
	for (;; refused++) {
		ration r = {.left = refused};
		nd_status status = run(models, bytes, size, format, &r);
		CHECK_INT(r.held, 0);
		if (status == ND_OK)
			break;
		CHECK_INT(status, ND_NO_MEMORY);
	}
	CHECK(refused >= 2); /* at least the article and the scratch memory were refused in their turn */
}

/* A caller that was compiled with a shorter struct sets no field behind it. */
static void obey_size_of_options(const nd_models *models)
{
	nd_options options = ND_OPTIONS;
	ration r = {.left = 0};
	nd_allocator refusing = {take, give, &r};
	options.allocator = &refusing;
	nd_article *article = NULL;
	CHECK_INT(nd_article_parse(models, "x", 1, &options, &article, NULL), ND_NO_MEMORY);
	options.size = offsetof(nd_options, allocator);
	CHECK_INT(nd_article_parse(models, "x", 1, &options, &article, NULL), ND_OK);
	nd_article_free(article);
}

int main(void)
{
	nd_models *models = NULL;
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	if (models == NULL)
		return check_result();
	refuse_each(models, "examples/articles/flood.txt", ND_FORMAT_TEXT);
	refuse_each(models, "examples/articles/transfer.md", ND_FORMAT_MARKDOWN);
	refuse_each(models, "examples/articles/strike.html", ND_FORMAT_HTML);
	obey_size_of_options(models);
	nd_models_close(models);
	return check_result();
}
