#include "base/status.h"

nd_status nd_fail(nd_error *error, nd_status status, const char *message, size_t offset)
{
	if (error != NULL)
		*error = (nd_error){.status = status, .message = message, .offset = offset};
	return status;
}

const char *nd_status_name(nd_status status)
{
	switch (status) {
	case ND_OK: return "ok";
	case ND_NO_MEMORY: return "out of memory";
	case ND_TOO_LARGE: return "too large";
	case ND_NOT_TEXT: return "not text";
	case ND_BAD_CHARSET: return "unknown charset";
	case ND_BAD_DATA: return "bad data file";
	case ND_BAD_PATTERN: return "bad pattern";
	case ND_IO: return "cannot read";
	}
	return "unknown status";
}
