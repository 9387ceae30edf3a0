/* POSIX: open, fstat, mmap, rename. */
#define _POSIX_C_SOURCE 200809L
#include "base/datafile.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/checksum.h"
#include "base/status.h"

enum { HEADER = 32, KIND = 8, PATH_LIMIT = 4096 };
static const char MAGIC[8] = {'n', 'e', 'w', 's', 'd', 'e', 's', 'k'};

static void put_le(unsigned char *p, uint64_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		p[i] = (unsigned char)(value >> (8 * i));
}

static nd_status map_file(const char *path, nd_datafile *file, nd_error *error)
{
	int handle = open(path, O_RDONLY | O_CLOEXEC);
	if (handle < 0)
		return nd_fail(error, ND_BAD_DATA, "a data file is missing", 0);
	struct stat facts;
	void *mapping = MAP_FAILED;
	if (fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size >= HEADER)
		mapping = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, handle, 0);
	close(handle);
	if (mapping == MAP_FAILED)
		return nd_fail(error, ND_BAD_DATA, "a data file is too short or cannot be mapped", 0);
	file->mapping = mapping;
	file->mapping_size = (size_t)facts.st_size;
	return ND_OK;
}

static nd_status check_header(nd_datafile *file, const char *kind, uint32_t version, nd_error *error)
{
	const unsigned char *head = file->mapping;
	char padded[KIND] = {0};
	memcpy(padded, kind, strlen(kind) < KIND ? strlen(kind) : KIND);
	uint64_t size = nd_load_u32(head + 24) | (uint64_t)nd_load_u32(head + 28) << 32;
	if (memcmp(head, MAGIC, sizeof MAGIC) != 0 || memcmp(head + 8, padded, KIND) != 0)
		return nd_fail(error, ND_BAD_DATA, "a data file is of another kind", 0);
	if (nd_load_u32(head + 16) != version)
		return nd_fail(error, ND_BAD_DATA, "a data file is of another version", 16);
	if (size != file->mapping_size - HEADER)
		return nd_fail(error, ND_BAD_DATA, "a data file is cut short", 24);
	if (nd_load_u32(head + 20) != nd_checksum(head + HEADER, size))
		return nd_fail(error, ND_BAD_DATA, "a data file is damaged: its checksum is wrong", 20);
	file->payload = head + HEADER;
	file->size = size;
	return ND_OK;
}

nd_status nd_datafile_open(const char *folder, const char *name, const char *kind, uint32_t version, nd_datafile *file,
                           nd_error *error)
{
	char path[PATH_LIMIT];
	*file = (nd_datafile){0};
	int length = snprintf(path, sizeof path, "%s/%s", folder, name);
	if (length < 0 || length >= PATH_LIMIT)
		return nd_fail(error, ND_BAD_DATA, "the path of the data folder is too long", 0);
	nd_status status = map_file(path, file, error);
	if (status == ND_OK)
		status = check_header(file, kind, version, error);
	if (status != ND_OK)
		nd_datafile_close(file);
	return status;
}

void nd_datafile_close(nd_datafile *file)
{
	if (file->mapping != NULL)
		munmap(file->mapping, file->mapping_size);
	*file = (nd_datafile){0};
}

nd_status nd_datafile_write(const char *path, const char *kind, uint32_t version, const void *payload, size_t size,
                            nd_error *error)
{
	char aside[PATH_LIMIT];
	unsigned char head[HEADER] = {0};
	int length = snprintf(aside, sizeof aside, "%s.new", path);
	if (length < 0 || length >= PATH_LIMIT)
		return nd_fail(error, ND_IO, "the path of the data file is too long", 0);
	memcpy(head, MAGIC, sizeof MAGIC);
	memcpy(head + 8, kind, strlen(kind) < KIND ? strlen(kind) : KIND);
	put_le(head + 16, version, 4);
	put_le(head + 20, nd_checksum(payload, size), 4);
	put_le(head + 24, size, 8);
	FILE *out = fopen(aside, "wb");
	if (out == NULL)
		return nd_fail(error, ND_IO, "the data file cannot be written", 0);
	bool written = fwrite(head, 1, HEADER, out) == HEADER && fwrite(payload, 1, size, out) == size;
	written = fclose(out) == 0 && written;
	if (written && rename(aside, path) == 0)
		return ND_OK;
	remove(aside);
	return nd_fail(error, ND_IO, "the data file cannot be written", 0);
}
