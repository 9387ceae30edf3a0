/* The dateline that opens an article: place, day and agency from where it was filed. */
#ifndef ND_PAGE_DATELINE_H
#define ND_PAGE_DATELINE_H

#include "base/str.h"

/* "ASTANA, July 3 (Agency) —", "Berlin (dpa) -": where it stands at the start of a paragraph of text, with its dash or
 * colon; empty where there is none. */
nd_span nd_dateline_find(nd_str text, nd_span paragraph);

#endif
