/* Units of measure, by the words and symbols that English news uses. */
#ifndef ND_ANNOTATE_UNITS_H
#define ND_ANNOTATE_UNITS_H

#include "base/str.h"

/* The unit's symbol ("km", "°C"), absent for none. token is a word or symbol, also with a plural s. */
nd_str nd_unit_of(nd_str token);

/* The symbol of the unit's square ("square miles"), absent if it is no length. */
nd_str nd_square_unit_of(nd_str token);

/* The symbol of its cube ("cubic metres"), absent if it is no length. */
nd_str nd_cubic_unit_of(nd_str token);

/* The symbol of an hour of it ("megawatt-hours"), absent if it is no power. */
nd_str nd_hour_unit_of(nd_str token);

#endif
