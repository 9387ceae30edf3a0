/* Short forms of first names. */
#ifndef ND_RESOLVE_NICKNAMES_H
#define ND_RESOLVE_NICKNAMES_H

#include "base/str.h"

/* The full name that a folded first name is short for ("robert" for "bob"), or the name itself. */
nd_str nd_full_first_name(nd_str name);

#endif
