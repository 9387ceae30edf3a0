/* A page cut into segments: the stretches of visible text that no block element, rule or empty line interrupts.
 *
 * One walk over the tree gives the boxes (block elements with what their names say and what they hold), the segments in
 * page order, and of each segment its pieces (text nodes with their inline context), from which text is built later
 * without another look at the tree. */
#ifndef ND_PAGE_SEGMENTS_H
#define ND_PAGE_SEGMENTS_H

#include "html/tree.h"
#include "page/signs.h"
#include "page/textstats.h"

/* A block element. Box 0 is the body; a parent's index is below its children's. */
typedef struct nd_box {
	uint64_t signs; /* those that it shows: bit 1 << nd_sign */
	uint32_t parent; /* ND_NONE for box 0 */
	uint32_t node;
	uint32_t look; /* hash of tag and class: siblings of one look are repeated matter */
	uint32_t first_segment, end_segment; /* those inside it, also deeper down */
	uint32_t chars, link_chars;          /* of all segments in it */
	uint32_t good_chars, good_segments;  /* of those that read as running text */
	uint8_t tag;
	uint8_t depth; /* boxes around it, at most 255 */
	uint8_t alike; /* how many siblings, itself included, share its look; at most 255 */
	bool set_off : 1;            /* apart only for an aside around it */
	bool furniture : 1;          /* apart for navigation or a footer around it: never an article's */
	bool apart : 1;              /* in a part of the page that is not its article's: comments, asides, navigation, others */
} nd_box;

static inline bool nd_box_shows(const nd_box *box, nd_sign sign)
{
	return (box->signs >> sign & 1) != 0;
}

_Static_assert(sizeof(nd_box) == 48, "a page of many elements has many boxes");

enum nd_piece_flag {
	ND_PIECE_SPACE = 1,  /* white space stands before it, between it and the piece before */
	ND_PIECE_BREAK = 2,  /* a br stands before it */
	ND_PIECE_BOLD = 4,
	ND_PIECE_EMPHASIS = 8,
	ND_PIECE_KEEP = 16, /* white space counts: pre, textarea */
	ND_PIECE_TIME = 32
};

typedef struct nd_piece {
	uint32_t node;   /* text */
	uint32_t anchor; /* the a element around it, or ND_NONE */
	uint8_t flags;
} nd_piece;

typedef struct nd_segment {
	uint32_t box;
	uint32_t first_piece, piece_count;
	uint32_t link_chars, bold_chars, emphasis_chars, time_chars;
	uint32_t links;
	bool good; /* reads as running text: sentences, few links; and stands in no part that is apart */
	uint8_t media_before; /* pictures and frames between it and the segment before, at most 255 */
	bool after_rule; /* a rule, or an empty line made of br, parts it from the segment before */
	nd_text_stats stats;
} nd_segment;

/* A picture, or a frame or what a script makes one of: where it stands among the segments. */
typedef struct nd_segment_mark {
	uint32_t node;
	uint32_t box;
	uint32_t segment; /* the next segment that begins after it, or the one that it stands in */
	uint32_t anchor;
} nd_segment_mark;

typedef struct nd_segmented {
	nd_box *boxes;
	nd_segment *segments;
	nd_piece *pieces;
	nd_segment_mark *images, *frames;
	uint32_t box_count, segment_count, piece_count, image_count, frame_count;
	uint32_t heading; /* first h1 with text: index of its segment, or ND_NONE */
} nd_segmented;

/* Whether the box or one around it shows the sign. */
bool nd_box_is_within(const nd_box *boxes, uint32_t box, nd_sign sign);

/* Linear in the tree's nodes and text. Empty when the tree has no body. The hashes of the segments' first words are in
 * the arena of that name. */
void nd_segment_page(nd_arena *scratch, nd_arena *hashes, const nd_tree *tree, nd_segmented *out);

#endif
