/* Records of an article's structure: blocks, embeds, links, images, sentences, tokens. */
#include "base/str.h"
#include "binding.h"

/* start, stop and the text between them, for the record on top of the stack. */
static void set_range(lua_State *L, nd_str text, nd_span span)
{
	nd_lua_set(L, "text", nd_str_cut(text, span));
	nd_lua_set_span(L, span);
}

/*** Blocks, embeds, links, images, sentences, tokens.
 * @classmod newsdesk.article */

/*** Paragraphs, headings, lists, tables ….
 * @function article:blocks
 * @treturn {table,…} passages with kind ("heading", "paragraph", "quotation", "list_item", "table", "caption", "embed",
 *   "code"), level (of a heading 1 to 6, of a list item or quotation its depth from 1, else 0), number (of an ordered
 *   list's item), continues (boolean: a further paragraph of the item, quotation or post before). A table's cells are
 *   parted by tabs, its rows by line ends */
int nd_lua_blocks(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_block *blocks;
	nd_str text = nd_article_text(article);
	uint32_t count = nd_article_blocks(article, &blocks);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 7);
		lua_pushstring(L, nd_lua_block_kind(blocks[i].kind));
		lua_setfield(L, -2, "kind");
		set_range(L, text, blocks[i].span);
		nd_lua_set_integer(L, "level", blocks[i].level);
		if (blocks[i].number != ND_NONE)
			nd_lua_set_integer(L, "number", blocks[i].number);
		lua_pushboolean(L, blocks[i].continues);
		lua_setfield(L, -2, "continues");
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/*** Posts and videos from elsewhere.
 * @function article:embeds
 * @treturn {table,…} passages with provider ("twitter" …), author, handle (with its "@"), published (ISO 8601), url, as far
 *   as they are known */
int nd_lua_embeds(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_embed *embeds;
	nd_str text = nd_article_text(article);
	uint32_t count = nd_article_embeds(article, &embeds);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 8);
		nd_lua_set(L, "provider", embeds[i].provider);
		nd_lua_set(L, "author", embeds[i].author);
		nd_lua_set(L, "handle", embeds[i].handle);
		nd_lua_set(L, "published", embeds[i].published);
		nd_lua_set(L, "url", embeds[i].url);
		set_range(L, text, embeds[i].span);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/*** Links within the text.
 * @function article:links
 * @treturn {table,…} passages with url, absolute where the page's address is known */
int nd_lua_links(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_link *links;
	nd_str text = nd_article_text(article);
	uint32_t count = nd_article_links(article, &links);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 4);
		nd_lua_set(L, "url", links[i].url);
		set_range(L, text, links[i].span);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/*** Images within the article.
 * @function article:images
 * @treturn {table,…} url, text (the alternative one), caption, position (the byte of the text, from 1, before which it stood) */
int nd_lua_images(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_image *images;
	uint32_t count = nd_article_images(article, &images);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 4);
		nd_lua_set(L, "url", images[i].url);
		nd_lua_set(L, "text", images[i].text);
		nd_lua_set(L, "caption", images[i].caption);
		nd_lua_set_integer(L, "position", (lua_Integer)images[i].position + 1);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/*** Sentences; see docs/sentences.md.
 * @function article:sentences
 * @treturn {table,…} passages with first_token and last_token, indexes into article:tokens() */
int nd_lua_sentences(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_sentence *sentences;
	if (!nd_lua_annotate(L, 1))
		return 3;
	nd_str text = nd_article_text(article);
	uint32_t count = nd_article_sentences(article, &sentences);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 5);
		set_range(L, text, sentences[i].span);
		nd_lua_set_integer(L, "first_token", (lua_Integer)sentences[i].first_token + 1);
		nd_lua_set_integer(L, "last_token", (lua_Integer)sentences[i].first_token + sentences[i].token_count);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/*** Words and other tokens; see docs/sentences.md.
 * @function article:tokens
 * @treturn {table,…} passages with kind: "word", "number", "punctuation", "symbol", "url", "handle", "hashtag" */
int nd_lua_tokens(lua_State *L)
{
	const nd_article *article = nd_lua_check_article(L, 1);
	nd_lua_check_no_filter(L);
	const nd_token *tokens;
	if (!nd_lua_annotate(L, 1))
		return 3;
	nd_str text = nd_article_text(article);
	uint32_t count = nd_article_tokens(article, &tokens);
	lua_createtable(L, (int)count, 0);
	for (uint32_t i = 0; i < count; i++) {
		lua_createtable(L, 0, 4);
		set_range(L, text, tokens[i].span);
		lua_pushstring(L, nd_lua_token_kind(tokens[i].kind));
		lua_setfield(L, -2, "kind");
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	return 1;
}
