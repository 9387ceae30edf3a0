/* newsdesk.stream: bytes of a file or of standard input, inflated where they are gzip (RFC 1952, also of several members),
 * whatever the file's name says. Reads return what is there, so that a partner on a pipe is answered line by line. */
#define _XOPEN_SOURCE 700 /* open, read, dup, fstat, isatty */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "binding.h"

enum { CHUNK = 1 << 16, GZIP_OR_ZLIB = 15 + 32 /* window bits of inflateInit2: largest window, either header */ };

typedef struct stream {
	int file; /* -1: none; of a closed stream, and of one over memory */
	bool is_open, is_sniffed, is_deflated, in_member;
	z_stream inflater;
	const unsigned char *next; /* bytes that were read or inflated, and not yet taken */
	size_t left;
	const char *error;       /* why there is no more; NULL at a regular end */
	unsigned char in[CHUNK], out[CHUNK];
} stream;

/* ---- filling ----------------------------------------------------------------------------------------------------- */

/* Up to CHUNK - held bytes behind the held ones of stream->in; 0 at the end or after an error. */
static size_t read_raw(stream *stream, size_t held)
{
	ssize_t count = 0;
	if (stream->file < 0)
		return 0;
	do
		count = read(stream->file, stream->in + held, CHUNK - held);
	while (count < 0 && errno == EINTR);
	if (count < 0)
		stream->error = strerror(errno);
	return count > 0 ? (size_t)count : 0;
}

static bool begin_inflating(stream *stream)
{
	if (inflateInit2(&stream->inflater, GZIP_OR_ZLIB) != Z_OK) {
		stream->error = "no memory to inflate";
		return false;
	}
	stream->is_deflated = stream->in_member = true;
	return true;
}

/* Reads the first bytes and sees whether they are gzip's. */
static bool sniff(stream *stream)
{
	size_t held = 0, count;
	while (held < 2 && (count = read_raw(stream, held)) > 0)
		held += count;
	stream->is_sniffed = true;
	if (held >= 2 && stream->in[0] == 0x1F && stream->in[1] == 0x8B) {
		stream->inflater.next_in = stream->in;
		stream->inflater.avail_in = (uInt)held;
		return begin_inflating(stream);
	}
	stream->next = stream->in;
	stream->left = held;
	return true;
}

/* More input for the inflater; false at its end. */
static bool feed(stream *stream)
{
	if (stream->inflater.avail_in == 0) {
		stream->inflater.next_in = stream->in;
		stream->inflater.avail_in = (uInt)read_raw(stream, 0);
	}
	return stream->inflater.avail_in > 0;
}

/* Between two members: goes into the next one. What follows the last member and is none is padding. */
static bool next_member(stream *stream)
{
	if (!feed(stream) || stream->inflater.next_in[0] != 0x1F)
		return false;
	stream->in_member = inflateReset(&stream->inflater) == Z_OK;
	return stream->in_member;
}

static void fill_inflated(stream *stream)
{
	while (stream->left == 0 && (stream->in_member || next_member(stream))) {
		feed(stream); /* without more input, the inflater may still hold output */
		stream->inflater.next_out = stream->out;
		stream->inflater.avail_out = CHUNK;
		int result = inflate(&stream->inflater, Z_NO_FLUSH);
		stream->next = stream->out;
		stream->left = CHUNK - stream->inflater.avail_out;
		stream->in_member = result == Z_OK;
		if (result == Z_BUF_ERROR)
			stream->error = "the compressed data ends too early";
		else if (result != Z_OK && result != Z_STREAM_END)
			stream->error = "the compressed data is damaged";
		if (stream->error != NULL)
			return;
	}
}

/* True while there are bytes at stream->next. */
static bool fill(stream *stream)
{
	if (stream->left > 0)
		return true;
	if (stream->error != NULL || (!stream->is_sniffed && !sniff(stream)))
		return false;
	if (stream->is_deflated) {
		fill_inflated(stream);
	} else if (stream->left == 0) {
		stream->next = stream->in;
		stream->left = read_raw(stream, 0);
	}
	return stream->left > 0;
}

static void skip(stream *stream, size_t size)
{
	stream->next += size;
	stream->left -= size;
}

static void take(stream *stream, luaL_Buffer *buffer, size_t size)
{
	luaL_addlstring(buffer, (const char *)stream->next, size);
	skip(stream, size);
}

/* ---- life -------------------------------------------------------------------------------------------------------- */

static int close_stream(lua_State *L)
{
	stream *stream = luaL_checkudata(L, 1, ND_LUA_STREAM);
	if (stream->is_deflated)
		inflateEnd(&stream->inflater);
	if (stream->file >= 0)
		close(stream->file);
	stream->is_deflated = stream->is_open = false;
	stream->file = -1;
	return 0;
}

static stream *check_stream(lua_State *L)
{
	stream *stream = luaL_checkudata(L, 1, ND_LUA_STREAM);
	luaL_argcheck(L, stream->is_open, 1, "the stream is closed");
	return stream;
}

static stream *new_stream(lua_State *L)
{
	stream *made = lua_newuserdatauv(L, sizeof *made, 0);
	memset(made, 0, offsetof(stream, in));
	made->file = -1;
	made->is_open = true;
	luaL_setmetatable(L, ND_LUA_STREAM);
	return made;
}

static int fail(lua_State *L, const char *message, nd_status status)
{
	nd_error error = {.status = status, .message = message};
	return nd_lua_fail(L, &error);
}

int nd_lua_stream(lua_State *L)
{
	struct stat info;
	size_t size;
	const char *path = luaL_checklstring(L, 1, &size);
	if (strlen(path) != size)
		return fail(L, "no path holds a NUL", ND_IO);
	stream *stream = new_stream(L);
	stream->file = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (stream->file < 0 || fstat(stream->file, &info) != 0)
		return fail(L, strerror(errno), ND_IO);
	if (S_ISDIR(info.st_mode)) {
		close(stream->file);
		stream->file = -1;
		return fail(L, "it is a folder, not a file", ND_IO);
	}
	return 1;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* stream:read(n) → exactly n bytes, or fewer at the end | nil at the end | nil, message, status */
static int read_bytes(lua_State *L)
{
	luaL_Buffer buffer;
	stream *stream = check_stream(L);
	lua_Integer wanted = luaL_checkinteger(L, 2);
	luaL_argcheck(L, wanted >= 0, 2, "a count of bytes is not negative");
	size_t left = (size_t)wanted;
	luaL_buffinit(L, &buffer);
	while (left > 0 && fill(stream)) {
		size_t size = stream->left < left ? stream->left : left;
		take(stream, &buffer, size);
		left -= size;
	}
	if (stream->error != NULL)
		return fail(L, stream->error, ND_IO);
	luaL_pushresult(&buffer);
	if (wanted > 0 && left == (size_t)wanted)
		lua_pushnil(L);
	return 1;
}

static int push_rest(lua_State *L, stream *stream, size_t limit)
{
	luaL_Buffer buffer;
	size_t size = 0;
	luaL_buffinit(L, &buffer);
	while (fill(stream)) {
		size += stream->left;
		if (size > limit)
			return fail(L, "it is larger than the limit", ND_TOO_LARGE);
		take(stream, &buffer, stream->left);
	}
	if (stream->error != NULL)
		return fail(L, stream->error, ND_IO);
	luaL_pushresult(&buffer);
	return 1;
}

/* stream:rest(limit) → all bytes that are left | nil, message, status */
static int read_rest(lua_State *L)
{
	stream *stream = check_stream(L);
	return push_rest(L, stream, (size_t)luaL_checkinteger(L, 2));
}

/* stream:line(limit) → the next line without its end | nil at the end | nil, message, status. Of a line over the limit
 * nothing is left: the next call gives the one behind it. */
static int read_line(lua_State *L)
{
	luaL_Buffer buffer;
	stream *stream = check_stream(L);
	size_t limit = (size_t)luaL_checkinteger(L, 2), size = 0;
	bool is_line = false, is_ended = false;
	luaL_buffinit(L, &buffer);
	while (!is_ended && fill(stream)) {
		const unsigned char *newline = memchr(stream->next, '\n', stream->left);
		size_t count = newline != NULL ? (size_t)(newline - stream->next) : stream->left;
		is_line = true;
		is_ended = newline != NULL;
		size += count;
		if (size <= limit)
			take(stream, &buffer, count);
		else
			skip(stream, count);
		skip(stream, is_ended);
	}
	if (stream->error != NULL && !is_ended)
		return fail(L, stream->error, ND_IO);
	if (size > limit)
		return fail(L, "a line is longer than the limit", ND_TOO_LARGE);
	luaL_pushresult(&buffer);
	if (!is_line)
		lua_pushnil(L);
	return 1;
}

/* inflate(bytes, limit): gzip or zlib data in memory. */
int nd_lua_inflate(lua_State *L)
{
	size_t size;
	const char *bytes = luaL_checklstring(L, 1, &size);
	size_t limit = (size_t)luaL_checkinteger(L, 2);
	luaL_argcheck(L, size <= UINT32_MAX, 1, "too many bytes");
	stream *stream = new_stream(L);
	stream->is_sniffed = true;
	stream->inflater.next_in = (Bytef *)(uintptr_t)bytes; /* zlib does not write there */
	stream->inflater.avail_in = (uInt)size;
	if (!begin_inflating(stream))
		return fail(L, stream->error, ND_NO_MEMORY);
	return push_rest(L, stream, limit);
}

/* stream:peek() → what was read and not yet taken, at least one byte; nil at the end or after an error */
static int peek(lua_State *L)
{
	stream *stream = check_stream(L);
	if (fill(stream))
		lua_pushlstring(L, (const char *)stream->next, stream->left);
	else
		lua_pushnil(L);
	return 1;
}

/* is_terminal(file number) */
int nd_lua_is_terminal(lua_State *L)
{
	lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
	return 1;
}

static const luaL_Reg METHODS[] = {
        {"peek", peek},       {"read", read_bytes}, {"rest", read_rest}, {"line", read_line}, {"close", close_stream}, {NULL, NULL},
};
static const luaL_Reg METAMETHODS[] = {{"__gc", close_stream}, {"__close", close_stream}, {NULL, NULL}};

void nd_lua_stream_open(lua_State *L)
{
	luaL_newmetatable(L, ND_LUA_STREAM);
	luaL_setfuncs(L, METAMETHODS, 0);
	luaL_newlib(L, METHODS);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}
