/* How a function says that it failed: the public nd_status and nd_error, filled in one place. */
#ifndef ND_BASE_STATUS_H
#define ND_BASE_STATUS_H

#include "newsdesk.h"

/* Fills *error (which may be NULL) and returns status. message must outlive the program: a literal. */
nd_status nd_fail(nd_error *error, nd_status status, const char *message, size_t offset);

#endif
