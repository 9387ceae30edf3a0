/* CRC-32 as zlib's, several times as fast where the machine multiplies without carry. */
#ifndef ND_BASE_CHECKSUM_H
#define ND_BASE_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

uint32_t nd_checksum(const unsigned char *bytes, size_t size);

#endif
