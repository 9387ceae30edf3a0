/* The checksum is zlib's, whatever the machine has. */
#include "base/checksum.h"

#include <zlib.h>

#include "check.h"

int main(void)
{
	enum { MOST = 700 };
	static unsigned char bytes[MOST + 16];
	uint32_t state = 7, different = 0;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (unsigned char)((state = state * 1664525 + 1013904223) >> 24);
	for (size_t start = 0; start < 16; start++)
		for (size_t size = 0; size <= MOST; size++)
			different += nd_checksum(bytes + start, size) != crc32_z(0, bytes + start, size);
	CHECK_INT(different, 0);
	CHECK_INT(nd_checksum((const unsigned char *)"123456789", 9), 0xCBF43926); /* the check value of CRC-32/ISO-HDLC */
	return check_result();
}
