/* What the name of a person looks like. */
#include "page/byline_parts.h"

enum { MOST_NAME_WORDS = 5 };

const char nd_byline_roles[] =
        "editor|editors|reporter|reporters|correspondent|writer|staff|contributor|contributors|contributing|journalist|"
        "columnist|producer|chief|bureau|senior|associate|assistant|deputy|managing|executive|freelance|intern|"
        "photographer|photos|photo|illustration|illustrationen|illustrations|foto|fotos|bild|bilder|video|host|anchor|director|blogger|author|autor|autorin|auteur|analyst|fellow|"
        "political|business|sports|science|technology|tech|health|education|environment|economics|money|crime|"
        "chief political|in-chief|investigative|special|guest|redakteur|redakteurin|redaktor|redaktion|korrespondent|"
        "korrespondentin|journalistin|volontar|volontarin|mitarbeiter|redacteur|redactrice|redacteurs|journaliste|"
        "envoye|envoyee|correspondant|correspondante|periodista|redactor|redactora|corresponsal|giornalista|"
        "redattore|corrispondente|reporterin|md|phd|ph.d|ma|mph|rd|bsc|msc|prof|m.d|m.a|follow|profile|"
        "engineer|software|manager|professor|president|ceo|founder|cofounder|head|officer|scientist|researcher|consultant|"
        "developer|designer|lecturer|student|attorney|partner|economist|grunder|grunderin|geschaftsfuhrer|"
        "корреспондент|журналист|редактор|记者|記者|编辑|通讯员|기자|특파원|논설위원|선임기자|인턴기자|통신원";

/* What one person is who writes the news: the last word of a role. */
static const char trades[] =
        "reporter|correspondent|editor|writer|journalist|columnist|editor-in-chief|co-editor|reporterin|redakteur|redakteurin|"
        "korrespondent|korrespondentin|journalistin|journaliste|correspondant|correspondante|redacteur|redactrice|"
        "periodista|corresponsal|redactor|redactora|giornalista|corrispondente|redattore|redattrice";

const char nd_byline_organizations[] =
        "press|news|agency|agence|agencia|agenzia|agentur|times|post|media|magazine|associated|reuters|bloomberg|"
        "service|services|network|university|institute|group|gmbh|inc|ltd|tv|radio|online|newspaper|journal|gazette|"
        "herald|tribune|team|desk|dpa|afp|ap|efe|ansa|newsroom|publishing|foundation|universitat|abteilung|wire|zeitung|"
        "department|ministry|committee|association|center|centre|council|staff|editorial|verlag|redaktion|blog|cnn|"
        "bbc|pti|ani|xinhua|tass|upi|anadolu|the|our|company|corporation|verein|verband|bund|gesellschaft|institut|stiftung|amt|ministerium|bundesamt|welle|sender|rundfunk|presse|"
        "pressestelle|federation|asociacion|fondation|fondazione|fundacion|society|gouvernement|government|office|bureau|usa|today|e.v|e.v.|"
        "university of|college|school|hospital";

const char nd_byline_particles[] =
        "de|da|do|dos|das|di|del|della|der|den|van|von|zu|zur|vom|af|av|la|le|el|al|bin|ibn|ben|bint|abu|ter|ten|te|"
        "y|e|i|du|des|d|o|mc|st|st.|san|ul|ur|bat|van't|’t|'t|op|het|dalla|lo|los|las|'n";

static const char agencies[] =
        "agencia|agence|agency|agenzia|agentur|agencies|agencias|associated press|ap|reuters|afp|dpa|efe|ansa|apa|sda|ats|kna|epd|sid|xinhua|"
        "tass|upi|pti|ani|ians|anadolu|jiji|kyodo|yonhap|bloomberg|europa press|notimex|telam|lusa|belga|anp|ntb|ritzau|pap|ctk|mti|"
        "tanjug|hina|interfax|ria|kathpress|keystone-sda";

/* Words that no person's name holds. */
static const char unlike_names[] =
        "the|of|for|with|this|that|read|more|share|related|news|comments|comment|about|us|by|to|and|or|is|are|was|"
        "follow|email|subscribe|sign|up|log|login|click|here|photo|image|getty|images|source|via|all|rights|reserved|"
        "copyright|contact|home|page|next|previous|breaking|live|video|watch|listen|download|support|donate|editor|"
        "reporter|correspondent|staff|writer|january|february|march|april|june|july|august|september|october|"
        "november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|read|most|popular|latest|top|"
        "stories|story|article|articles|view|see|back|min|mins|minutes|ago|press|agency|report|update|updated|"
        "published|posted|new|united|states|kingdom|north|south|east|west|street|road|university|institute|inc|ltd|"
        "der|die|das|und|mit|mehr|zur|zum|alle|artikel|beitrage|woche|bericht|interview|kommentar|ubersicht|quelle|"
        "lesen|teilen|kommentare|research|assignment|marketing|program|programme|project|communications|development|"
        "management|engineering|sciences|studies|policy|affairs|google|scholar|le|les|des|une|plus|lire|y|el|los|las|leer|mas|tags|topics";

/* Letters, and the marks that stand in names: point, hyphen, apostrophes. */
static bool has_only_name_letters(nd_str word)
{
	for (uint32_t at = 0, end; at < word.size; at = end) {
		uint32_t code = code_at(word, at, &end);
		bool mark = code == '.' || code == '-' || code == '\'' || code == 0x2019 || code == 0x2010 || code == 0x30FB ||
		            code == 0xB7;
		if (!mark && !(nd_unicode_class(code) & (ND_UC_LETTER | ND_UC_MARK)))
			return false;
	}
	return word.size > 0;
}

/* "d’Arc", "al-Sayed", "O'Neil": upper case after a short lower-case beginning. */
static bool is_inner_capital(nd_str word)
{
	enum { LONGEST_BEGINNING = 4 };
	for (uint32_t at = 0, end; at < word.size && at <= LONGEST_BEGINNING; at = end)
		if ((nd_unicode_class(code_at(word, at, &end)) & ND_UC_UPPER))
			return at > 0 && !nd_ascii_is_alpha(word.data[at - 1]);
	return false;
}

static bool is_caseless_name(nd_str text)
{
	enum { MOST_IDEOGRAPHS = 6, MOST_KANA = 14 };
	uint32_t ideographs = 0, letters = 0, words = count_words(text);
	for (uint32_t at = 0, end; at < text.size; at = end) {
		uint32_t code = code_at(text, at, &end);
		if (is_space(code) || code == 0x30FB || code == 0xB7 || code == '-' || code == '.' || code == '\'')
			continue;
		if (!is_caseless(code) && !(nd_unicode_class(code) & ND_UC_MARK))
			return false;
		bool kana = code >= 0x3040 && code <= 0x30FF;
		ideographs += (nd_unicode_class(code) & ND_UC_IDEOGRAPH) && !kana;
		letters += (nd_unicode_class(code) & ND_UC_LETTER) != 0;
	}
	bool hangul = letters > 0 && text.size > 0 && (unsigned char)text.data[0] >= 0xEA && (unsigned char)text.data[0] <= 0xED;
	if (ideographs > 0 || hangul)
		return letters >= 2 && letters <= MOST_IDEOGRAPHS;
	return words >= 2 && words <= MOST_NAME_WORDS && letters <= 4 * MOST_KANA;
}

/* Every word may be one of a name; *capitalised counts those that are no particles. */
static bool words_are_of_name(nd_str text, uint32_t *capitalised)
{
	*capitalised = 0;
	for (nd_span at = next_word(text, 0); at.start < at.end; at = next_word(text, at.end)) {
		nd_str word = nd_str_cut(text, at);
		bool particle = nd_phrase_is(word, nd_byline_particles) && *capitalised > 0;
		bool upper = begins_upper(word) || is_inner_capital(word);
		if (!has_only_name_letters(word) || (!upper && !nd_phrase_is(word, nd_byline_particles)))
			return false;
		bool other = nd_phrase_is(word, unlike_names) || nd_phrase_is(word, nd_byline_organizations) || nd_phrase_is(word, nd_byline_roles);
		if (!particle && upper && other)
			return false;
		*capitalised += upper;
	}
	return true;
}

/* In lower case only some particles open a name. */
static bool begins_like_name(nd_str text)
{
	static const char first[] = "de|di|da|do|dos|del|della|van|von|vom|zu|ter|ten|te|bin|ibn|ben|bint|abu|al|el|af|av|ul|dalla|mc|st|d";
	nd_str word = nd_str_cut(text, next_word(text, 0));
	return begins_upper(word) || is_inner_capital(word) || nd_phrase_is(word, first);
}

static bool ends_in_particle(nd_str text)
{
	nd_span last = {0, 0};
	for (nd_span word = next_word(text, 0); word.start < word.end; word = next_word(text, word.end))
		last = word;
	return !begins_upper(nd_str_cut(text, last)) && nd_phrase_is(nd_str_cut(text, last), nd_byline_particles);
}

bool nd_byline_is_name(nd_str text)
{
	uint32_t capitalised, words = count_words(text);
	if (text.size == 0 || text.size > LONGEST_NAME)
		return false;
	if (has_caseless(text))
		return is_caseless_name(text);
	return words >= 2 && words <= MOST_NAME_WORDS && words_are_of_name(text, &capitalised) && capitalised >= 2 &&
	       begins_like_name(text) && !ends_in_particle(text);
}

bool nd_byline_is_role(nd_str text)
{
	enum { MOST_ROLE_WORDS = 7 };
	static const char inner[] = "and|&|for|of|at|the|in|on";
	uint32_t words = 0;
	for (nd_span at = next_word(text, 0); at.start < at.end; at = next_word(text, at.end)) {
		nd_str word = nd_str_cut(text, at);
		if (++words > MOST_ROLE_WORDS || has_digit(word))
			return false;
		if (nd_phrase_is(word, trades)) {
			nd_span next = next_word(text, at.end);
			return next.start == next.end || nd_phrase_is(nd_str_cut(text, next), "in|for|at|of|von|de|a|auf");
		}
		if (!begins_upper(word) && !nd_phrase_is(word, inner) && !nd_phrase_is(word, nd_byline_roles))
			return false;
	}
	return false;
}

bool nd_byline_is_agency(nd_str text)
{
	enum { LONGEST = 30 };
	return text.size <= LONGEST && begins_upper(text) && nd_phrase_within(text, agencies);
}
