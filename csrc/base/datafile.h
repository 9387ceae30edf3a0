/* A data file of the project: one read-only mapping with a header that is checked before anything else is read.
 *
 * Layout, all integers little-endian:
 *     0  8 bytes  "newsdesk"
 *     8  8 bytes  kind, NUL-padded: "names", "places" …
 *    16  u32      version of that kind's payload
 *    20  u32      CRC-32 (zlib) of the payload
 *    24  u64      payload size
 *    32  payload, so aligned to 32 bytes
 *
 * The checksum finds damage, not malice: a reader checks every offset and count of a payload as hostile input. */
#ifndef ND_BASE_DATAFILE_H
#define ND_BASE_DATAFILE_H

#include "newsdesk.h"

typedef struct nd_datafile {
	const unsigned char *payload; /* 32-byte aligned; lives until nd_datafile_close */
	size_t size;
	void *mapping; /* for nd_datafile_close */
	size_t mapping_size;
} nd_datafile;

/* Maps folder/name and checks header, version, size and checksum. */
nd_status nd_datafile_open(const char *folder, const char *name, const char *kind, uint32_t version, nd_datafile *file,
                           nd_error *error);

/* Unmaps. A zeroed file is fine. */
void nd_datafile_close(nd_datafile *file);

/* Writes header and payload to path, replacing it in one step. For the tools. */
nd_status nd_datafile_write(const char *path, const char *kind, uint32_t version, const void *payload, size_t size,
                            nd_error *error);

static inline uint32_t nd_load_u32(const unsigned char *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

#endif
