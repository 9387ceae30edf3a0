/* Markup (see annotated.h) taken through segmentation, quotations and nd_resolve: each line is a paragraph. */
#ifndef ND_SPEC_RESOLVED_H
#define ND_SPEC_RESOLVED_H

#include "annotated.h"
#include "resolve/resolve.h"

typedef struct resolved {
	annotated fixture;
	nd_arena arena;
	nd_gazetteer gazetteer;
	nd_block blocks[ANNOTATED_MOST];
	nd_resolution resolution;
} resolved;

static void resolved_open(resolved *r)
{
	nd_error error;
	if (nd_gazetteer_open("data", &r->gazetteer, &error) != ND_OK) {
		fprintf(stderr, "%s\n", error.message);
		abort();
	}
	nd_arena_init(&r->arena, NULL);
}

static void resolved_close(resolved *r)
{
	nd_arena_destroy(&r->arena);
	nd_gazetteer_close(&r->gazetteer);
}

static void resolved_blocks(resolved *r)
{
	nd_page *page = &r->fixture.page;
	page->blocks = r->blocks;
	for (uint32_t start = 0; start < page->text.size;) {
		uint32_t end = nd_str_find(page->text, ND_STR("\n"), start);
		end = end == ND_NONE ? page->text.size : end;
		if (end > start)
			r->blocks[page->block_count++] = (nd_block){.span = {start, end}, .kind = ND_BLOCK_PARAGRAPH};
		start = end + 1;
	}
}

static void resolved_read(resolved *r, const char *markup)
{
	const nd_places no_places = {0};
	const nd_resolvers with = {&r->gazetteer, &no_places};
	annotated *a = &r->fixture;
	jmp_buf jump;
	annotated_read(a, markup);
	for (uint32_t i = 0; i < a->annotations.mentions.count; i++)
		a->mentions[i].entity = ND_NONE;
	nd_arena_destroy(&r->arena);
	if (nd_arena_try(&r->arena, jump) != 0)
		abort();
	resolved_blocks(r);
	nd_text_segment(&r->arena, a->page.text, r->blocks, a->page.block_count, &a->document.segments);
	a->annotations.quotations = (nd_quotation_array){0};
	nd_annotate_quotations(&r->arena, &r->arena, &a->document, &a->annotations.quotations);
	nd_resolve(&r->arena, &r->arena, &with, &a->document, &a->annotations, &r->resolution);
}

static nd_str resolved_text(const resolved *r, nd_span span)
{
	return nd_str_cut(r->fixture.page.text, span);
}

/* An entity's name; absent for ND_NONE. */
static nd_str resolved_name(const resolved *r, uint32_t entity)
{
	return entity == ND_NONE ? (nd_str){0} : r->resolution.entities[entity].name;
}

#endif
