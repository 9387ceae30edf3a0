/* From the model's classes to the types of mentions. */
#ifndef ND_ANNOTATE_NAMES_TYPES_H
#define ND_ANNOTATE_NAMES_TYPES_H

#include "annotate/gazetteer.h"
#include "annotate/names_labels.h"

/* The model knows no countries, events, works, laws and languages: they are told from places, miscellanea and groups by
 * the gazetteer and by the words in the name; what shows neither stays ND_LOCATION, ND_MISC or ND_NORP. */
nd_type nd_name_type(const nd_gazetteer *gazetteer, nd_name_class class, nd_str text);

#endif
