/* A name that stands again, where its sentence alone does not tell: it is found wherever it stands by itself. */
#include <string.h>

#include "base/str.h"
#include "check.h"

/* How many mentions read so and are of the type. */
static uint32_t count_of(const nd_models *models, const char *text, const char *name, nd_type type)
{
	nd_options options = ND_OPTIONS;
	options.format = ND_FORMAT_TEXT;
	nd_article *article = NULL;
	CHECK_INT(nd_article_parse(models, text, strlen(text), &options, &article, NULL), ND_OK);
	CHECK_INT(nd_article_annotate(article, NULL), ND_OK);
	const nd_mention *mentions;
	uint32_t found = 0;
	for (uint32_t i = 0, n = nd_article_mentions(article, &mentions); i < n; i++)
		found += mentions[i].type == type && nd_str_equal(nd_str_cut(nd_article_text(article), mentions[i].span),
		                                                  nd_str_of(name, strlen(name)));
	nd_article_free(article);
	return found;
}

int main(void)
{
	nd_models *models = NULL;
	CHECK_INT(nd_models_open("data", &models, NULL), ND_OK);
	if (models == NULL)
		return check_result();

	const char *company = "Quillfeather Corporation will buy a rival, the Quillfeather Corporation board said.\n"
	                      "Quillfeather to close two plants. Few had foreseen what Quillfeather would do.\n";
	CHECK_INT(count_of(models, company, "Quillfeather", ND_ORGANIZATION), 2);

	const char *other = "Quillfeather Corporation will buy a rival, the Quillfeather Corporation board said.\n"
	                    "The road past Quillfeather Mill Lane was closed.\n";
	CHECK_INT(count_of(models, other, "Quillfeather", ND_ORGANIZATION), 0);

	nd_models_close(models);
	return check_result();
}
