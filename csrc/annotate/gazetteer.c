#include "annotate/gazetteer.h"

#include "base/status.h"
#include "base/str.h"

enum { HEAD = 32, PHRASE_SLOT = 6, WORD_SLOT = 8, STATE = 8, ENTRY = 8, MOST_BITS = 24 };

static uint32_t load_u16(const unsigned char *p)
{
	return (uint32_t)(p[0] | p[1] << 8);
}

/* ---- opening ---------------------------------------------------------------------------------------------------- */

static bool fits(const nd_gazetteer *opened, uint32_t offset, uint64_t bytes)
{
	return offset >= HEAD && offset <= opened->file.size && bytes <= opened->file.size - offset;
}

static const unsigned char *open_slots(const nd_gazetteer *opened, uint32_t field, uint32_t size, uint64_t *mask)
{
	uint32_t bits = nd_load_u32(opened->file.payload + field), offset = nd_load_u32(opened->file.payload + field + 4);
	if (bits > MOST_BITS || !fits(opened, offset, (uint64_t)size << bits))
		return NULL;
	*mask = (UINT64_C(1) << bits) - 1;
	return opened->file.payload + offset;
}

static nd_str state_name(const nd_gazetteer *opened, uint32_t number)
{
	const unsigned char *state = opened->states + (size_t)(number - 1) * STATE;
	return nd_str_of((const char *)opened->file.payload + nd_load_u32(state + 4), load_u16(state + 2));
}

static bool open_states(nd_gazetteer *opened)
{
	uint32_t count = nd_load_u32(opened->file.payload + 8), offset = nd_load_u32(opened->file.payload + 12);
	if (count > UINT8_MAX || !fits(opened, offset, (uint64_t)count * STATE))
		return false;
	opened->states = opened->file.payload + offset;
	opened->state_count = count;
	for (uint32_t number = 1; number <= count; number++) {
		const unsigned char *state = opened->states + (size_t)(number - 1) * STATE;
		if (!fits(opened, nd_load_u32(state + 4), load_u16(state + 2)))
			return false;
	}
	return true;
}

static bool open_entries(nd_gazetteer *opened)
{
	uint32_t count = nd_load_u32(opened->file.payload + 24), offset = nd_load_u32(opened->file.payload + 28);
	if (!fits(opened, offset, (uint64_t)count * ENTRY))
		return false;
	opened->entries = opened->file.payload + offset;
	opened->entry_count = count;
	return true;
}

nd_status nd_gazetteer_open(const char *folder, nd_gazetteer *opened, nd_error *error)
{
	*opened = (nd_gazetteer){0};
	nd_status status = nd_datafile_open(folder, "gazetteer.bin", "gazett", ND_GAZETTEER_VERSION, &opened->file, error);
	if (status != ND_OK)
		return status;
	bool sound = opened->file.size >= HEAD && open_states(opened) && open_entries(opened);
	if (sound) {
		opened->slots = open_slots(opened, 0, PHRASE_SLOT, &opened->slot_mask);
		opened->words = open_slots(opened, 16, WORD_SLOT, &opened->word_mask);
		sound = opened->slots != NULL && opened->words != NULL;
	}
	if (sound)
		return ND_OK;
	nd_gazetteer_close(opened);
	return nd_fail(error, ND_BAD_DATA, "the gazetteer's tables do not fit its file", 0);
}

void nd_gazetteer_close(nd_gazetteer *opened)
{
	nd_datafile_close(&opened->file);
	*opened = (nd_gazetteer){0};
}

/* ---- look-up ---------------------------------------------------------------------------------------------------- */

uint32_t nd_gazetteer_seek(const nd_gazetteer *gazetteer, nd_phrase phrase)
{
	uint64_t key = nd_phrase_key(phrase), at = key & gazetteer->slot_mask;
	uint32_t check = (uint32_t)(key >> 32);
	for (uint32_t probe = 0; gazetteer->slots != NULL && probe < ND_GAZETTEER_PROBES; probe++) {
		const unsigned char *slot = gazetteer->slots + at * PHRASE_SLOT;
		uint32_t number = load_u16(slot + 4);
		if (number == 0 || number > gazetteer->entry_count)
			return 0;
		if (nd_load_u32(slot) == check) {
			__builtin_prefetch(gazetteer->entries + (size_t)(number - 1) * ENTRY);
			return number;
		}
		at = (at + 1) & gazetteer->slot_mask;
	}
	return 0;
}

nd_gazetteer_entry nd_gazetteer_read(const nd_gazetteer *gazetteer, uint32_t number)
{
	if (number == 0)
		return 0;
	const unsigned char *entry = gazetteer->entries + (size_t)(number - 1) * ENTRY;
	return nd_load_u32(entry) | (uint64_t)nd_load_u32(entry + 4) << 32;
}

nd_gazetteer_entry nd_gazetteer_find(const nd_gazetteer *gazetteer, nd_phrase phrase)
{
	return nd_gazetteer_read(gazetteer, nd_gazetteer_seek(gazetteer, phrase));
}

void nd_gazetteer_fetch_phrase(const nd_gazetteer *gazetteer, nd_phrase phrase)
{
	if (gazetteer->slots != NULL)
		__builtin_prefetch(gazetteer->slots + (nd_phrase_key(phrase) & gazetteer->slot_mask) * PHRASE_SLOT);
}

void nd_gazetteer_fetch(const nd_gazetteer *gazetteer, nd_phrase word)
{
	uint64_t key = nd_phrase_key(word);
	if (gazetteer->slots != NULL)
		__builtin_prefetch(gazetteer->slots + (key & gazetteer->slot_mask) * PHRASE_SLOT);
	if (gazetteer->words != NULL)
		__builtin_prefetch(gazetteer->words + (key & gazetteer->word_mask) * WORD_SLOT);
}

uint32_t nd_gazetteer_clusters(const nd_gazetteer *gazetteer, nd_phrase word)
{
	uint64_t key = nd_phrase_key(word), at = key & gazetteer->word_mask;
	uint32_t check = (uint32_t)(key >> 32);
	for (uint32_t probe = 0; gazetteer->words != NULL && probe < ND_GAZETTEER_PROBES; probe++) {
		const unsigned char *slot = gazetteer->words + at * WORD_SLOT;
		uint32_t clusters = nd_load_u32(slot + 4);
		if (clusters == 0 || nd_load_u32(slot) == check)
			return clusters;
		at = (at + 1) & gazetteer->word_mask;
	}
	return 0;
}

/* ---- states ----------------------------------------------------------------------------------------------------- */

static bool is_written_in_capitals(nd_str text)
{
	for (uint32_t i = 0; i < text.size; i++)
		if (text.data[i] >= 'a' && text.data[i] <= 'z')
			return false;
	return true;
}

static bool begins_with_capital(nd_str text)
{
	return text.size > 0 && (text.data[0] < 'a' || text.data[0] > 'z');
}

nd_country_form nd_gazetteer_country(const nd_gazetteer *gazetteer, nd_str text, char code[4])
{
	code[0] = '\0';
	text = nd_str_trim(text);
	if (nd_str_starts_nocase(text, ND_STR("the "))) {
		text.data += 4;
		text.size -= 4;
	}
	nd_gazetteer_entry entry = nd_gazetteer_find(gazetteer, nd_phrase_of(text));
	uint32_t number = ND_ENTRY_STATE(entry);
	bool written_so = entry & ND_ENTRY_CAPITALS ? is_written_in_capitals(text) : begins_with_capital(text);
	if (number == 0 || number > gazetteer->state_count || !written_so)
		return ND_NO_COUNTRY;
	memcpy(code, gazetteer->states + (size_t)(number - 1) * STATE, 2);
	code[2] = '\0';
	if (entry & ND_ENTRY_CLASS(ND_CLASS_COUNTRY))
		return ND_COUNTRY_NAME;
	return entry & ND_ENTRY_CLASS(ND_CLASS_COUNTRY_PART) ? ND_COUNTRY_PART : ND_COUNTRY_DEMONYM;
}

nd_str nd_gazetteer_country_name(const nd_gazetteer *gazetteer, const char *code)
{
	for (uint32_t number = 1; number <= gazetteer->state_count; number++) {
		const unsigned char *state = gazetteer->states + (size_t)(number - 1) * STATE;
		if (state[0] == (unsigned char)code[0] && state[1] == (unsigned char)code[1])
			return state_name(gazetteer, number);
	}
	return (nd_str){0};
}
