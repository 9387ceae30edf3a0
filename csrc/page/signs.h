/* Signs: what the class, id and role of an element say about its part of the page. Authors name these things alike
 * the world over: "article-body", "relatedPosts", "post_meta", "share-buttons". */
#ifndef ND_PAGE_SIGNS_H
#define ND_PAGE_SIGNS_H

#include "newsdesk.h"

typedef enum nd_sign {
	/* from names */
	ND_SIGN_CONTENT = 0,
	ND_SIGN_ARTICLE,
	ND_SIGN_BODY,
	ND_SIGN_TEXT,
	ND_SIGN_LEAD, /* standfirst, deck, summary */
	ND_SIGN_TITLE,
	ND_SIGN_META,   /* date, tags, reading time */
	ND_SIGN_AUTHOR, /* byline, biography */
	ND_SIGN_CAPTION,
	ND_SIGN_MEDIA, /* picture, video, gallery */
	ND_SIGN_RELATED,
	ND_SIGN_LIST, /* teasers, cards, widgets */
	ND_SIGN_COMMENT,
	ND_SIGN_SHARE,
	ND_SIGN_NAVIGATION,
	ND_SIGN_HEADER,
	ND_SIGN_FOOTER,
	ND_SIGN_SIDE,
	ND_SIGN_ADVERT,
	ND_SIGN_LETTER, /* newsletters, sign-ups, subscriptions, donations */
	ND_SIGN_NOTICE, /* cookies, consent, overlays */
	ND_SIGN_LEGAL,  /* copyright, disclaimers, corrections */
	ND_SIGN_QUOTE,
	ND_SIGN_POST, /* embedded posts */
	ND_SIGN_BOX,  /* inset, fact box, callout */
	ND_SIGN_HIDDEN,
	ND_SIGN_FORM,
	ND_SIGN_STEP, /* paging: next, previous */
	ND_SIGN_LIVE, /* live blogs, tickers */
	/* from elements */
	ND_SIGN_ARTICLE_ELEMENT,
	ND_SIGN_MAIN_ELEMENT,
	ND_SIGN_ASIDE_ELEMENT,
	ND_SIGN_NAV_ELEMENT,
	ND_SIGN_HEADER_ELEMENT,
	ND_SIGN_FOOTER_ELEMENT,
	ND_SIGN_FIGURE_ELEMENT,
	ND_SIGN_SECTION_ELEMENT,
	ND_SIGN_TABLE_ELEMENT,
	ND_SIGN_LIST_ELEMENT,
	ND_SIGN_QUOTE_ELEMENT,
	ND_SIGN_LINK_ELEMENT,
	ND_SIGN_ARTICLE_BODY, /* itemprop articleBody */
	ND_SIGN_COUNT
} nd_sign;

/* Whether the value of an attribute of this name is a name for the element: class, id, role, itemprop, some of data-. */
bool nd_names_element(nd_str attribute);

/* The next word of such a value from *at on, as a number made of its first letters without case; false at the end. A word
 * is a run of two or more ASCII letters of one case, or with a capital first. */
bool nd_name_next(nd_str value, uint32_t *at, uint64_t *key);

/* The signs, one bit each, that the words of such a value give. Linear in the value's size. */
uint64_t nd_signs_of_name(nd_str value);

#endif
