/* Names from the text of a file: CSV (RFC 4180) or TSV, which has no quoting. The first line names the columns, type and
 * name and, where wanted, id, aliases (parted by "|") and case, in any order. Empty lines are skipped. */
#include <string.h>

#include "base/str.h"
#include "binding.h"

enum column { TYPE, NAME, ID, ALIASES, CASE, COLUMN_COUNT };

static const nd_str COLUMN_NAMES[COLUMN_COUNT] = {
        [TYPE] = {"type", 4}, [NAME] = {"name", 4}, [ID] = {"id", 2}, [ALIASES] = {"aliases", 7}, [CASE] = {"case", 4}};

typedef struct reader {
	char *at, *end; /* quoted fields lose their quotation marks in place */
	char separator;
	bool has_quotes;
	uint32_t next_line, line; /* from 1; of the next row, and of the row that was read */
	nd_str fields[COLUMN_COUNT];
	uint32_t field_count;
	enum column columns[COLUMN_COUNT]; /* of each field */
	uint32_t column_count;
	nd_name_entry *entries;
	uint32_t count;
	const char *wrong; /* what is wrong with the row, or NULL */
	nd_str value;      /* where, or absent */
} reader;

static bool fail(reader *read, const char *wrong, nd_str value)
{
	read->wrong = wrong;
	read->value = value;
	return false;
}

/* ---- fields and rows --------------------------------------------------------------------------------------------- */

static bool at_line_end(const reader *read)
{
	const char *at = read->at;
	return at == read->end || *at == '\n' || (*at == '\r' && (at + 1 == read->end || at[1] == '\n'));
}

static bool read_quoted(reader *read, nd_str *field)
{
	char *start = ++read->at, *out = start;
	for (; read->at < read->end; read->at++) {
		bool is_mark = *read->at == '"';
		if (is_mark && (read->at + 1 == read->end || read->at[1] != '"'))
			break;
		read->at += is_mark;
		read->next_line += *read->at == '\n';
		*out++ = *read->at;
	}
	if (read->at == read->end)
		return fail(read, "a quotation mark is not closed", (nd_str){0});
	read->at++;
	*field = nd_str_of(start, (size_t)(out - start));
	if (!at_line_end(read) && *read->at != read->separator)
		return fail(read, "text behind a closing quotation mark", (nd_str){0});
	return true;
}

static bool read_field(reader *read, nd_str *field)
{
	if (read->has_quotes && read->at < read->end && *read->at == '"')
		return read_quoted(read, field);
	const char *start = read->at;
	while (!at_line_end(read) && *read->at != read->separator)
		read->at++;
	*field = nd_str_of(start, (size_t)(read->at - start));
	if (read->has_quotes && field->size > 0 && memchr(field->data, '"', field->size) != NULL)
		return fail(read, "a quotation mark in a field that does not begin with one", (nd_str){0});
	return true;
}

static void pass_line_end(reader *read)
{
	read->at += read->at < read->end && *read->at == '\r';
	read->at += read->at < read->end;
	read->next_line++;
}

/* False at the end, and where the row is wrong. */
static bool read_row(reader *read)
{
	while (read->at < read->end && at_line_end(read))
		pass_line_end(read);
	if (read->at == read->end)
		return false;
	read->line = read->next_line;
	read->field_count = 0;
	for (;;) {
		nd_str field;
		if (read->field_count == COLUMN_COUNT)
			return fail(read, "too many fields", (nd_str){0});
		if (!read_field(read, &field))
			return false;
		read->fields[read->field_count++] = nd_str_trim(field);
		if (at_line_end(read))
			break;
		read->at++;
	}
	pass_line_end(read);
	return true;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

static bool read_column(reader *read, nd_str name, uint32_t *seen)
{
	for (uint32_t column = 0; column < COLUMN_COUNT; column++) {
		if (!nd_str_equal_nocase(name, COLUMN_NAMES[column]))
			continue;
		if (*seen & UINT32_C(1) << column)
			return fail(read, "a column twice", name);
		*seen |= UINT32_C(1) << column;
		read->columns[read->column_count++] = (enum column)column;
		return true;
	}
	return fail(read, "unknown column", name);
}

static bool read_header(reader *read)
{
	static const uint32_t wanted = UINT32_C(1) << TYPE | UINT32_C(1) << NAME;
	uint32_t seen = 0;
	read->line = 1;
	if (!read_row(read))
		return read->wrong == NULL ? fail(read, "no header", (nd_str){0}) : false;
	for (uint32_t i = 0; i < read->field_count; i++)
		if (!read_column(read, read->fields[i], &seen))
			return false;
	return (seen & wanted) == wanted || fail(read, "the header has no column 'name' or 'type'", (nd_str){0});
}

static void add_aliases(reader *read, nd_name_entry entry, nd_str aliases)
{
	for (uint32_t start = 0, end; start < aliases.size; start = end + 1) {
		for (end = start; end < aliases.size && aliases.data[end] != '|';)
			end++;
		entry.name = nd_str_trim(nd_str_cut(aliases, (nd_span){start, end}));
		if (entry.name.size > 0)
			read->entries[read->count++] = entry;
	}
}

static bool add_row(reader *read)
{
	nd_str cells[COLUMN_COUNT] = {{0}};
	if (read->field_count != read->column_count)
		return fail(read, "not as many fields as in the header", (nd_str){0});
	for (uint32_t i = 0; i < read->column_count; i++)
		cells[read->columns[i]] = read->fields[i];
	nd_name_entry entry = {.name = cells[NAME], .id = cells[ID]};
	if (entry.name.size == 0)
		return fail(read, "no name", (nd_str){0});
	if (!nd_lua_name_type(cells[TYPE], &entry.type))
		return fail(read, "unknown type", cells[TYPE]);
	if (cells[CASE].size > 0 && !nd_lua_name_case(cells[CASE], &entry.letter_case))
		return fail(read, "unknown case", cells[CASE]);
	read->entries[read->count++] = entry;
	add_aliases(read, entry, cells[ALIASES]);
	return true;
}

/* Every name but the last ends with a line end or a "|". */
static size_t most_names(nd_str text)
{
	size_t most = 1;
	for (uint32_t i = 0; i < text.size; i++)
		most += text.data[i] == '\n' || text.data[i] == '|';
	return most;
}

/* nil, "line n: message", status */
static int push_failure(lua_State *L, const reader *read)
{
	lua_pushnil(L);
	lua_pushfstring(L, "line %d: %s", (int)read->line, read->wrong);
	if (read->value.data != NULL) {
		lua_pushliteral(L, " '");
		nd_lua_push(L, read->value);
		lua_pushliteral(L, "'");
		lua_concat(L, 4);
	}
	lua_pushstring(L, nd_status_name(ND_BAD_DATA));
	return 3;
}

int nd_lua_names_file(lua_State *L)
{
	luaL_checkstring(L, 1);
	nd_str text = nd_lua_str(L, 1);
	bool is_csv = lua_toboolean(L, 2);
	if (nd_str_starts(text, ND_STR("\xEF\xBB\xBF")))
		text = nd_str_cut(text, (nd_span){3, text.size});
	char *copy = lua_newuserdatauv(L, (size_t)text.size + 1, 0);
	memcpy(copy, text.data, text.size);
	reader read = {.at = copy,
	               .end = copy + text.size,
	               .separator = is_csv ? ',' : '\t',
	               .has_quotes = is_csv,
	               .next_line = 1,
	               .entries = lua_newuserdatauv(L, most_names(text) * sizeof(nd_name_entry), 0)};
	if (!read_header(&read))
		return push_failure(L, &read);
	while (read_row(&read))
		if (!add_row(&read))
			break;
	if (read.wrong != NULL)
		return push_failure(L, &read);
	return nd_lua_compile_names(L, read.entries, read.count);
}
