/* Front matter of Markdown files: the YAML or TOML lines between two marks at the start. Only "key: value" and "key =
 * value" lines, inline lists and lists of "- value" lines are read; that is what front matter holds in practice. */
#ifndef ND_PAGE_FRONTMATTER_H
#define ND_PAGE_FRONTMATTER_H

#include "page/page.h"

/* Reads the front matter into metadata and returns where the content begins: 0 where there is none. Fields that are
 * there already stay. */
uint32_t nd_front_matter(nd_arena *arena, nd_str text, nd_metadata *metadata);

#endif
