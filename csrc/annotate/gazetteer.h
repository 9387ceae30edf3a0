/* Lists of known names, compiled: country names and demonyms with their ISO 3166 code, first and last names, places,
 * organisations, words that mark a kind of name; and clusters of words that are used alike.
 *
 * File gazetteer.bin, kind "gazett", version 2; all integers little-endian, u32 where nothing else is said; offsets count
 * from the payload:
 *     0  log2 of the phrase slots     4  offset of the slots: key check, u16 number of the entry, from 1
 *     8  number of states            12  offset of their records: two letters of code, u16 size and u32 offset of the name
 *    16  log2 of the word slots      20  offset of the slots: key check, cluster numbers (see nd_gazetteer_clusters)
 *    24  number of entries           28  offset of the entries: u64 (see nd_gazetteer_entry), each stored once
 * Both tables probe linearly from the key's low bits; a slot whose second part is 0 is empty. */
#ifndef ND_ANNOTATE_GAZETTEER_H
#define ND_ANNOTATE_GAZETTEER_H

#include "annotate/phrase.h"
#include "base/datafile.h"

enum { ND_GAZETTEER_VERSION = 2, ND_GAZETTEER_PROBES = 64 };

/* What a phrase may be: bits of an entry. The names are those of the first column of tools/gazetteer's lists. */
typedef enum nd_gazetteer_class {
	ND_CLASS_COUNTRY,
	ND_CLASS_DEMONYM,
	ND_CLASS_COUNTRY_PART, /* England, Scotland: no state, but written of as one */
	ND_CLASS_FIRST_NAME,
	ND_CLASS_LAST_NAME,
	ND_CLASS_CITY,
	ND_CLASS_BIG_CITY, /* 300,000 inhabitants or a state's capital */
	ND_CLASS_REGION,   /* first-level parts of states */
	ND_CLASS_GEOGRAPHY, /* continents, seas, mountains, regions of the world */
	ND_CLASS_ORGANIZATION,
	ND_CLASS_ORGANIZATION_WORD, /* ministry, party, university */
	ND_CLASS_COMPANY_SUFFIX,
	ND_CLASS_FACILITY_WORD, /* airport, bridge, stadium */
	ND_CLASS_PLACE_WORD,    /* river, province, street */
	ND_CLASS_TITLE,         /* president, Mr, professor */
	ND_CLASS_GROUP,         /* religions, peoples, followers of a party */
	ND_CLASS_TIME_WORD,     /* months, days of the week, feasts */
	ND_CLASS_CURRENCY,
	ND_CLASS_EVENT_WORD, /* cup, summit, war */
	ND_CLASS_LAW_WORD,   /* act, treaty, constitution; also words of works: prize, award */
	ND_CLASS_LANGUAGE,
	ND_CLASS_NUMBER_WORD,
	ND_CLASS_MEDIA, /* newspapers, news agencies, broadcasters */
	ND_CLASS_PARTY, /* also armed groups */
	ND_CLASS_CLUB,
	ND_CLASS_COMPANY, /* also brands */
	ND_CLASS_COMMON_NAME, /* of a company or an organization, but also a common word */
	ND_CLASS_FACILITY,
	ND_CLASS_PRODUCT,
	ND_CLASS_MISC, /* events, works, laws */
	ND_CLASS_COUNT /* at most 32 */
} nd_gazetteer_class;

/* An entry: the classes in its low 32 bits, then two flags, then the state's number (from 1; 0 for none) from bit 40. */
typedef uint64_t nd_gazetteer_entry;
#define ND_ENTRY_CLASS(class) (UINT32_C(1) << (class))
#define ND_ENTRY_CLASSES(entry) ((uint32_t)(entry))
#define ND_ENTRY_GOES_ON (UINT64_C(1) << 32) /* a longer phrase begins with this one */
#define ND_ENTRY_CAPITALS (UINT64_C(1) << 33) /* matches only where it is written in capitals */
#define ND_ENTRY_STATE_AT 40
#define ND_ENTRY_STATE(entry) ((uint32_t)((entry) >> ND_ENTRY_STATE_AT))

/* Classes whose words count without a capital letter. */
#define ND_ENTRY_COMMON_WORDS                                                                                       \
	(ND_ENTRY_CLASS(ND_CLASS_ORGANIZATION_WORD) | ND_ENTRY_CLASS(ND_CLASS_COMPANY_SUFFIX) |                    \
	 ND_ENTRY_CLASS(ND_CLASS_FACILITY_WORD) | ND_ENTRY_CLASS(ND_CLASS_PLACE_WORD) | ND_ENTRY_CLASS(ND_CLASS_TITLE) | \
	 ND_ENTRY_CLASS(ND_CLASS_TIME_WORD) | ND_ENTRY_CLASS(ND_CLASS_CURRENCY) | ND_ENTRY_CLASS(ND_CLASS_EVENT_WORD) |  \
	 ND_ENTRY_CLASS(ND_CLASS_LAW_WORD) | ND_ENTRY_CLASS(ND_CLASS_NUMBER_WORD))

typedef struct nd_gazetteer {
	nd_datafile file;
	const unsigned char *slots, *states, *words, *entries; /* NULL with a count of 0 where the file is not there */
	uint64_t slot_mask, word_mask;
	uint32_t state_count, entry_count;
} nd_gazetteer;

/* Opens and checks folder/gazetteer.bin. */
nd_status nd_gazetteer_open(const char *folder, nd_gazetteer *gazetteer, nd_error *error);
void nd_gazetteer_close(nd_gazetteer *gazetteer);

/* The entry of a phrase, or 0. */
nd_gazetteer_entry nd_gazetteer_find(const nd_gazetteer *gazetteer, nd_phrase phrase);

/* The same in two steps, for several phrases at once: seek gives the entry's number, or 0, and has the entry brought nearer;
 * read reads it. */
uint32_t nd_gazetteer_seek(const nd_gazetteer *gazetteer, nd_phrase phrase);
nd_gazetteer_entry nd_gazetteer_read(const nd_gazetteer *gazetteer, uint32_t number);

/* Has memory brought nearer that looking the phrase up will read. */
void nd_gazetteer_fetch_phrase(const nd_gazetteer *gazetteer, nd_phrase phrase);

/* The same for a word, in both tables. */
void nd_gazetteer_fetch(const nd_gazetteer *gazetteer, nd_phrase word);

/* Numbers of the clusters that a word is in, coarse to fine: bits 0-7, 8-17 and 18-29, each from 1; 0 for an unknown
 * word. */
uint32_t nd_gazetteer_clusters(const nd_gazetteer *gazetteer, nd_phrase word);

/* How a text names a state. */
typedef enum nd_country_form {
	ND_NO_COUNTRY = 0,
	ND_COUNTRY_NAME,    /* "Kazakhstan", "the Netherlands", "US", "UAE" */
	ND_COUNTRY_PART,    /* "England": the code is the whole state's */
	ND_COUNTRY_DEMONYM, /* "Kazakh", "Swiss", "Americans" */
} nd_country_form;

/* Writes the ISO 3166-1 alpha-2 code with a NUL to code, or "" where text names none. A leading "the" is passed over. */
nd_country_form nd_gazetteer_country(const nd_gazetteer *gazetteer, nd_str text, char code[4]);

/* The English short name of a state, absent for an unknown code. Lives as long as the gazetteer. */
nd_str nd_gazetteer_country_name(const nd_gazetteer *gazetteer, const char *code);

#endif
