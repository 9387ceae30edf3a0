/* The gender of persons as words tell it. */
#ifndef ND_RESOLVE_GENDER_H
#define ND_RESOLVE_GENDER_H

#include "base/str.h"

typedef enum nd_gender { ND_GENDER_UNKNOWN = 0, ND_MALE, ND_FEMALE } nd_gender;

/* Of titles, kin and trades, in lower case: "mrs", "brother", "chairwoman". */
nd_gender nd_gender_of_noun(nd_str lower);

/* Of first names, folded as by nd_form_fold; ND_GENDER_UNKNOWN for names that both bear. */
nd_gender nd_gender_of_first_name(nd_str folded);

/* Of either. */
nd_gender nd_gender_of_word(nd_str lower);

#endif
