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

enum { ND_SIGN_ROOM = 48, ND_SIGN_FAR = 255 };

/* A block element. Box 0 is the body; a parent's index is below its children's. */
typedef struct nd_box {
	uint32_t parent; /* ND_NONE for box 0 */
	uint32_t node;
	uint16_t tag;
	uint16_t depth;
	uint32_t look; /* hash of tag and class: siblings of one look are repeated matter */
	uint32_t first_segment, end_segment; /* those inside it, also deeper down */
	uint32_t chars, link_chars;          /* of all segments in it */
	uint32_t good_chars, good_segments;  /* of those that read as running text */
	uint32_t alike; /* how many siblings, itself included, share its look */
	bool set_off;                /* apart only for an aside around it */
	bool apart;                  /* in a part of the page that is not its article's: comments, asides, navigation, others */
	uint8_t far[ND_SIGN_ROOM];   /* for each nd_sign: levels up to the nearest box that shows it, or ND_SIGN_FAR */
} nd_box;

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

/* A picture or frame: where it stands among the segments. */
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

/* Linear in the tree's nodes and text. Empty when the tree has no body. */
void nd_segment_page(nd_arena *scratch, const nd_tree *tree, nd_segmented *out);

#endif
