/* The words that open a byline. */
#include "page/byline_parts.h"

static const char openings[] =
        "by|written by|posted by|published by|reported by|reporting by|report by|words by|story by|article by|text by|"
        "view all posts by|view posts by|all posts by|posts by|articles by|more by|more from|see all by|edited by|"
        "eingestellt von|beitrag von|blog beitrag von|blogbeitrag von|gastbeitrag von|zeige alle beitrage von|"
        "alle beitrage von|alle artikel von|alles von|weitere artikel von|weitere beitrage von|mehr von|vom|redaktion:|"
        "voir tous les articles de|tous les articles de|ver todas las entradas de|ver todas as postagens de|"
        "vedi tutti gli articoli di|bekijk alle berichten van|publie par|postado por|"
        "interview:|text:|words:|review by|interview by|analysis by|opinion by|compiled by|author|authors|writer|"
        "von|text von|autor|autorin|autor in|autoren|geschrieben von|veroffentlicht von|ein beitrag von|"
        "ein artikel von|ein gastbeitrag von|eine analyse von|ein kommentar von|eine kolumne von|interview von|"
        "verfasst von|erstellt von|aus dem englischen von|par|texte:|texte par|auteur|ecrit par|publie par|redige par|propos recueillis par|"
        "un article de|por|escrito por|publicado por|texto:|texto de|autora|redaccion de|redactado por|da redacao de|"
        "di|scritto da|pubblicato da|a cura di|articolo di|testo di|autore|door|geschreven door|geplaatst door|"
        "gepubliceerd door|tekst:|av|skrevet av|af|skrevet af|skriven av|kirjoittanut|teksti:|napisal|napisala|"
        "yazan|haber:|автор|текст:|автор статьи|опубликовал|συντακτης|γραφει ο|γραφει η|"
        "作者|责任编辑|责编|記者|记者:|记者：|लेखक:|रिपोर्ट:|संवाददाता:|نویسنده|خبرنگار:|الكاتب|tac gia:|文/|文／|文：|文:|撰文|文字|编辑|글쓴이|بقلم|كتب|מאת|oleh|penulis";

static uint32_t skip_opening_marks(nd_str line, uint32_t at)
{
	uint32_t end;
	while (at < line.size) {
		uint32_t code = code_at(line, at, &end);
		if (!is_space(code) && code != ':' && code != '/' && code != 0xFF1A && code != 0xFF0F && code != '-' && code != '|')
			break;
		at = end;
	}
	return at;
}

/* The first three characters as one number below 27 * 27 * 27; what is no ASCII letter counts as none. */
static uint32_t first_three(const char *text, uint32_t size)
{
	uint32_t key = 0;
	for (uint32_t i = 0; i < 3; i++) {
		char c = i < size ? nd_ascii_lower(text[i]) : '\0';
		key = key * 27 + (c >= 'a' && c <= 'z' ? (uint32_t)(c - 'a') + 1 : 0);
	}
	return key;
}

void nd_byline_starts_init(nd_byline_starts *starts)
{
	*starts = (nd_byline_starts){0};
	for (const char *at = openings; *at != '\0';) {
		uint32_t size = (uint32_t)strcspn(at, "|"), key = first_three(at, size);
		starts->bits[key / 32 % ND_BYLINE_WORDS] |= UINT32_C(1) << key % 32;
		at += size;
		at += *at == '|';
	}
}

/* Whether a phrase of the list may begin so: decided without looking at the list, because every short text of a page is
 * asked. Letters with diacritics are not told apart here. */
static bool may_open(const nd_byline_starts *starts, nd_str line)
{
	for (uint32_t i = 0; i < line.size && i < 3; i++)
		if ((unsigned char)line.data[i] >= 0x80)
			return true;
	uint32_t key = first_three(line.data, line.size);
	return starts->bits[key / 32 % ND_BYLINE_WORDS] >> key % 32 & 1;
}

uint32_t nd_byline_opening_quick(const nd_byline_starts *starts, nd_str line)
{
	return may_open(starts, line) ? nd_byline_opening(line) : 0;
}

uint32_t nd_byline_opening(nd_str line)
{
	uint32_t end = 0;
	for (uint32_t next; (next = nd_phrase_at(line, end, openings)) != 0; end = skip_opening_marks(line, next)) {
		bool spaced = next == line.size || skip_opening_marks(line, next) > next || has_caseless(nd_str_cut(line, (nd_span){end, next}));
		if (!spaced)
			break;
	}
	return end;
}

uint32_t nd_byline_inner_opening(nd_str line)
{
	static const char words[] = "by|von|par|por|door|av|af";
	static const char labels[] = "posted|published|written|reported|publie|publicado|veroffentlicht|geplaatst|erstellt|updated";
	bool dated = has_digit(line), labelled = nd_phrase_at(line, 0, labels) != 0;
	if (!dated && !labelled)
		return 0;
	for (nd_span word = next_word(line, 0); word.start < word.end; word = next_word(line, word.end)) {
		nd_span next = next_word(line, word.end);
		if (word.start > 0 && nd_phrase_is(nd_str_cut(line, word), words) && begins_upper(nd_str_cut(line, next)))
			return next.start;
	}
	return 0;
}
