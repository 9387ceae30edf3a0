/* The gender of persons as words tell it. */
#ifndef ND_RESOLVE_GENDER_H
#define ND_RESOLVE_GENDER_H

#include "base/str.h"

typedef enum nd_gender { ND_GENDER_UNKNOWN = 0, ND_MALE, ND_FEMALE } nd_gender;

/* The gender that first names and titles tell; ND_GENDER_UNKNOWN for others, and for names that both bear. */
nd_gender nd_gender_of_word(nd_str lower);

#endif
