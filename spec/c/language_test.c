/* The language of a text, and language tags. */
#include "check.h"

#include <string.h>

#include "base/str.h"
#include "page/language.h"

static void check_detection(void)
{
	static const char *const texts[][2] = {
	        {"en", "The council voted for the bridge, and the work is to begin in spring, said the mayor."},
	        {"de", "Der Rat hat für die Brücke gestimmt, und die Arbeiten sollen im Frühjahr beginnen."},
	        {"fr", "Le conseil a voté pour le pont, et les travaux doivent commencer au printemps dans la ville."},
	        {"es", "El consejo votó por el puente y los trabajos se iniciarán en la primavera, según el alcalde."},
	        {"it", "Il consiglio ha votato per il ponte e i lavori della strada sono previsti in primavera."},
	        {"pt", "O conselho votou pela ponte e os trabalhos não vão começar na primavera, disse o presidente da câmara."},
	        {"nl", "De raad heeft voor de brug gestemd en het werk is volgens de burgemeester in het voorjaar klaar."},
	        {"pl", "Rada zagłosowała za mostem i prace mają się zacząć na wiosnę, jak to powiedział burmistrz."},
	        {"sv", "Rådet har röstat för bron och arbetet ska börja till våren, men det är inte klart än."},
	        {"fi", "Neuvosto äänesti sillan puolesta, ja työt alkavat keväällä, mutta se ei ole varmaa, että ne jatkuvat."},
	        {"tr", "Meclis köprü için oy verdi ve bu çalışmalar baharda başlayacak, ama daha çok para var."},
	        {"ru", "Совет проголосовал за мост, и работы начнутся весной, но это не точно, как сказал мэр."},
	        {"uk", "Рада проголосувала за міст, і роботи почнуться навесні, але це не точно, як сказав мер."},
	        {"el", "Το συμβούλιο ψήφισε υπέρ της γέφυρας."},
	        {"ar", "صوت المجلس لصالح الجسر الجديد في المدينة."},
	        {"he", "המועצה הצביעה בעד הגשר החדש."},
	        {"zh", "市议会投票通过了新桥。"},
	        {"ja", "市議会は新しい橋を可決した。"},
	        {"ko", "시의회가 새 다리를 승인했다."},
	};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		CHECK_STR(nd_language_detect(nd_str_of(texts[i][1], strlen(texts[i][1]))), texts[i][0]);
	CHECK_STR(nd_language_detect((nd_str){0}), NULL);
	CHECK_STR(nd_language_detect(ND_STR("Jane Doe")), NULL);
	CHECK_STR(nd_language_detect(ND_STR("123 456 !!!")), NULL);
	CHECK_STR(nd_language_detect(ND_STR("\xFF\xFE\xC3")), NULL);
}

static void check_tags(void)
{
	char buffer[ND_LANGUAGE_SIZE];
	CHECK_STR(nd_language_tag(ND_STR(" EN_us "), buffer), "en-US");
	CHECK_STR(nd_language_tag(ND_STR("zh-hant-tw"), buffer), "zh-Hant-TW");
	CHECK_STR(nd_language_tag(ND_STR("de"), buffer), "de");
	CHECK_STR(nd_language_tag(ND_STR("de, en"), buffer), "de");
	CHECK_STR(nd_language_tag(ND_STR("german"), buffer), NULL);
	CHECK_STR(nd_language_tag(ND_STR(""), buffer), NULL);
}

int main(void)
{
	check_detection();
	check_tags();
	return check_result();
}
