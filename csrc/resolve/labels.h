/* Inside the step of speakers: names before a colon that say whose words follow. */
#ifndef ND_RESOLVE_LABELS_H
#define ND_RESOLVE_LABELS_H

#include "resolve/speakers.h"

/* Adds a report (ND_REPORT_LABEL, ND_REPORT_TURN) for each such line to those found before; they stay ordered by verb. */
void nd_labels_find(nd_attributing *in);

#endif
