#include "page/url.h"

#include "base/str.h"

/* ---- cutting ---------------------------------------------------------------------------------------------------- */

/* Length of a leading "scheme" before its colon, or 0. */
static uint32_t scheme_size(nd_str address)
{
	if (address.size == 0 || !nd_ascii_is_alpha(address.data[0]))
		return 0;
	uint32_t i = 1;
	while (i < address.size) {
		char c = address.data[i];
		if (c == ':')
			return i;
		if (!nd_ascii_is_alpha(c) && !nd_ascii_is_digit(c) && c != '+' && c != '-' && c != '.')
			return 0;
		i++;
	}
	return 0;
}

/* Takes bytes off the front of *rest up to the first of stops. */
static nd_str take_until(nd_str *rest, const char *stops)
{
	uint32_t i = 0;
	while (i < rest->size && (rest->data[i] == '\0' || strchr(stops, rest->data[i]) == NULL))
		i++;
	nd_str taken = {rest->data, i};
	*rest = nd_str_of(rest->data + i, rest->size - i);
	return taken;
}

static void drop(nd_str *rest, uint32_t count)
{
	*rest = nd_str_of(rest->data + count, rest->size - count);
}

nd_url nd_url_cut(nd_str address)
{
	nd_url url = {0};
	nd_str rest = address.data != NULL ? address : ND_STR("");
	uint32_t scheme = scheme_size(rest);
	if (scheme > 0) {
		url.scheme = nd_str_of(rest.data, scheme);
		drop(&rest, scheme + 1);
	}
	if (nd_str_starts(rest, ND_STR("//"))) {
		drop(&rest, 2);
		url.authority = take_until(&rest, "/?#");
	}
	url.path = take_until(&rest, "?#");
	if (rest.size > 0 && rest.data[0] == '?') {
		drop(&rest, 1);
		url.query = take_until(&rest, "#");
	}
	if (rest.size > 0) {
		drop(&rest, 1);
		url.fragment = rest;
	}
	return url;
}

nd_str nd_url_host(nd_str address)
{
	nd_str host = nd_url_cut(address).authority;
	if (host.data == NULL)
		return host;
	for (uint32_t i = host.size; i > 0; i--)
		if (host.data[i - 1] == '@') {
			drop(&host, i);
			break;
		}
	if (host.size > 0 && host.data[0] != '[')
		host = take_until(&host, ":");
	if (nd_str_starts_nocase(host, ND_STR("www.")))
		drop(&host, 4);
	return host;
}

nd_str nd_url_country(nd_str address)
{
	nd_str host = nd_url_host(address);
	bool ends_so = host.size > 3 && host.data[host.size - 3] == '.' && nd_ascii_is_alpha(host.data[host.size - 2]) &&
	               nd_ascii_is_alpha(host.data[host.size - 1]);
	return ends_so ? (nd_str){host.data + host.size - 2, 2} : (nd_str){0};
}

/* ---- resolving -------------------------------------------------------------------------------------------------- */

typedef struct writer {
	char *data;
	uint32_t size;
} writer;

static void put(writer *out, nd_str text)
{
	if (text.size > 0)
		memcpy(out->data + out->size, text.data, text.size);
	out->size += text.size;
}

/* Takes the last segment off what was written since floor. */
static void remove_segment(writer *out, uint32_t floor)
{
	while (out->size > floor && out->data[out->size - 1] != '/')
		out->size--;
	if (out->size > floor)
		out->size--;
}

/* Writes path without its "." and ".." segments (section 5.2.4). Linear: each byte is written and taken back once. */
static void put_path(writer *out, nd_str path)
{
	uint32_t floor = out->size;
	nd_str rest = path;
	while (rest.size > 0) {
		bool rooted = rest.data[0] == '/';
		nd_str tail = nd_str_of(rest.data + rooted, rest.size - rooted);
		nd_str segment = take_until(&tail, "/");
		bool last = tail.size == 0;
		if (nd_str_equal(segment, ND_STR(".")) || nd_str_equal(segment, ND_STR(".."))) {
			if (segment.size == 2)
				remove_segment(out, floor);
			if (last && (rooted || out->size > floor))
				put(out, ND_STR("/"));
		} else {
			if (rooted)
				put(out, ND_STR("/"));
			put(out, segment);
		}
		rest = tail;
	}
}

/* A reference that is only a path, against the base's path (section 5.2.3). */
static nd_str merge_paths(nd_arena *arena, const nd_url *base, nd_str path)
{
	uint32_t keep = base->path.size;
	while (keep > 0 && base->path.data[keep - 1] != '/')
		keep--;
	bool root = keep == 0 && base->authority.data != NULL;
	writer merged = {nd_arena_take(arena, (size_t)keep + path.size + 1), 0};
	if (root)
		put(&merged, ND_STR("/"));
	put(&merged, nd_str_of(base->path.data, keep));
	put(&merged, path);
	return nd_str_of(merged.data, merged.size);
}

static nd_str without_line_ends(nd_arena *arena, nd_str text)
{
	writer kept = {NULL, 0};
	for (uint32_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool dropped = c == '\n' || c == '\r' || c == '\t';
		if (dropped && kept.data == NULL) {
			kept.data = nd_arena_take(arena, text.size);
			put(&kept, nd_str_of(text.data, i));
		} else if (!dropped && kept.data != NULL) {
			kept.data[kept.size++] = c;
		}
	}
	return kept.data != NULL ? nd_str_of(kept.data, kept.size) : text;
}

/* Section 5.2.2, with the base's parts taken over where the reference lacks them. */
static nd_url transform(nd_arena *arena, const nd_url *base, nd_url reference)
{
	if (reference.scheme.data != NULL)
		return reference;
	reference.scheme = base->scheme;
	if (reference.authority.data != NULL)
		return reference;
	reference.authority = base->authority;
	if (reference.path.size == 0) {
		reference.path = base->path;
		if (reference.query.data == NULL)
			reference.query = base->query;
	} else if (reference.path.data[0] != '/') {
		reference.path = merge_paths(arena, base, reference.path);
	}
	return reference;
}

nd_str nd_url_resolve(nd_arena *arena, nd_str base, nd_str reference)
{
	if (base.size > ND_URL_LONGEST_BASE)
		base = (nd_str){0};
	reference = without_line_ends(arena, nd_str_trim(reference));
	if (reference.size == 0)
		return (nd_str){0};
	nd_url from = nd_url_cut(base), to = nd_url_cut(reference);
	if (to.scheme.data != NULL && to.authority.data == NULL)
		return nd_arena_copy(arena, reference); /* mailto:, data:, javascript: have no path to tidy */
	if (from.scheme.data == NULL && to.scheme.data == NULL)
		return nd_arena_copy(arena, reference);
	to = transform(arena, &from, to);
	size_t room = 8 + (size_t)to.scheme.size + to.authority.size + to.path.size + to.query.size + to.fragment.size;
	writer out = {nd_arena_take(arena, room), 0};
	put(&out, to.scheme);
	put(&out, ND_STR(":"));
	if (to.authority.data != NULL) {
		put(&out, ND_STR("//"));
		put(&out, to.authority);
	}
	put_path(&out, to.path);
	if (to.query.data != NULL) {
		put(&out, ND_STR("?"));
		put(&out, to.query);
	}
	if (to.fragment.data != NULL) {
		put(&out, ND_STR("#"));
		put(&out, to.fragment);
	}
	return nd_str_of(out.data, out.size);
}
