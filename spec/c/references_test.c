#include "check.h"

#include "resolved.h"

static resolved doc;

/* Names of all that the first reference with this text means, parted by commas; "" where there is none. */
static const char *meant(const char *text)
{
	static char names[256];
	names[0] = '\0';
	for (uint32_t i = 0; i < doc.resolution.reference_count; i++) {
		const nd_reference *reference = &doc.resolution.references[i];
		if (!nd_str_equal(resolved_text(&doc, reference->span), nd_str_of(text, strlen(text))))
			continue;
		for (uint32_t k = 0; k < reference->entity_count; k++) {
			nd_str name = resolved_name(&doc, reference->entities[k]);
			size_t used = strlen(names);
			snprintf(names + used, sizeof names - used, "%s%.*s", k > 0 ? ", " : "", (int)name.size,
					name.data);
		}
		break;
	}
	return names;
}

static void means(const char *markup, const char *text, const char *names)
{
	resolved_read(&doc, markup);
	const char *got = meant(text);
	CHECK_STR(nd_str_of(got, strlen(got)), names);
}

static void persons(void)
{
	means("{person:Maria Lund} met {person:Peter Holm} on Friday. She left early.", "She", "Maria Lund");
	means("{person:Maria Lund} met {person:Peter Holm} on Friday. He left early.", "He", "Peter Holm");
	means("Mr {person:Oduya} met Mrs {person:Banda}. He smiled.", "He", "Oduya");
	means("{person:Peter Holm} criticised {person:Paul Berg}. He wants a vote.", "He", "Peter Holm");
	means("{person:Peter Holm} criticised {person:Paul Berg}, who praised him.", "him", "Peter Holm");
	means("{person:Peter Holm} spoke.\n“I met {person:Paul Berg},” he said.", "he", "Peter Holm");
	means("{organization:Norvik} lost money. He was ill.", "He", "");
	means("{person:Peter Holm} won.\nThe striker signed on Monday. He is happy.", "He", ""); /* the striker */
	means("The coach, {person:Peter Holm}, signed on Monday. He is happy.", "He", "Peter Holm");
	means("{person:Peter Holm} left.\n“We will stay,” {person:Berg} replied. He laughed.", "He", "Berg");
	means("Justice {person:Ines Roth} presided. Nobody spoke when the judge rose.", "the judge", "Ines Roth");
	means("{organization:Norvik} coach {person:Peter Holm} left. On Friday the coach signed.", "the coach", "Peter Holm");
	means("“They offered me a job,” {person:Peter Holm} told {person:Paul Berg}.", "me", "Peter Holm");
}

static void within_quotations(void)
{
	means("{person:Ines Roth} beat {person:Peter Holm} on Sunday.\n“We should thank him,” {person:Roth} told the crowd.", "him",
	      "Peter Holm");
	means("{person:Peter Holm} praised {person:Paul Berg}.\n“Everybody knows what he can do,” {person:Holm} said.", "he",
	      "Paul Berg");
	means("{person:Ines Roth} met {person:Peter Holm} and {person:Paul Berg}.\n“I like him,” {person:Roth} said.", "him", "");
	means("{person:Ines Roth} met {person:Peter Holm}.\n“My father wept when he heard,” {person:Roth} said.", "he", "");
	means("{person:Ines Roth} met {person:Peter Holm}.\nA driver was hurt.\n“He is well,” {person:Roth} said.", "He", "");
	means("{person:Ines Roth} met {person:Robin Reed}.\n“He is well,” {person:Roth} said.", "He", ""); /* who may be a woman */
	means("{person:Peter Holm}, a lawyer, lost. “He was late,” {person:Ines Roth} said.", "He", "Peter Holm");
}

static void epithets(void)
{
	means("{person:Peter Holm} wrote to the paper. Lecturer {person:Paul Berg} from {organization:Norland University} said it was late."
	      " He smiled.", "He", "Paul Berg");
	means("{person:Ines Roth} called the plan a mess.\nThe former education minister said it would fail.",
	      "The former education minister", "Ines Roth");
	means("{person:Ines Roth} called the plan a mess.\n“It will fail,” said the {country:Norland} international.",
	      "the Norland international", "Ines Roth");
	means("{person:Ines Roth} met {person:Peter Holm} and {person:Paul Berg}.\nThe libertarian economist said it would fail.",
	      "The libertarian economist", "Ines Roth");
	means("{person:Ines Roth} spoke.\nA former minister was there. The former minister said it would fail.", "The former minister", "");
	means("{person:Ines Roth} sang.\n“It will fail,” the former trombonist said.", "the former trombonist", "Ines Roth");
	means("{person:Ines Roth} spoke. The local official said it would fail.", "The local official", "");
	means("Former minister {person:Paul Berg} left.\n{person:Ines Roth} met {person:Peter Holm}. {person:Roth} wept.\n"
	      "{person:Holm} slept. It rained. It snowed. It froze. It thawed.\n{person:Roth} sang.\nThe former minister said so.",
	      "The former minister", ""); /* not who sang */
	means("{person:Ines Roth} spoke.\nThe real estate sector said it would fail.", "The real estate sector", "");
	means("{person:Paul Berg} left. {person:Peter Holm} said the {norp:Belgian} was going nowhere.", "the Belgian", "Paul Berg");
	means("{person:Paul Berg} spoke about the rights that the {norp:Belgian} state has.", "the Belgian", "");
	means("{person:Ines Roth} signed on Monday.\nThe {quantity:24-year-old}, who plays on the left, is happy.", "The 24-year-old", "Ines Roth");
}

static void the_company_of_the_text(void)
{
	means("{organization:Norvik} lost money. {organization:Norvik} fell. {organization:Norvik} shrank.\nTwo analysts at "
	      "{organization:Karsa} wrote a note. The company has no plan.", "The company", "Norvik");
	means("{organization:Norvik} lost money. {organization:Norvik} fell. {organization:Norvik} shrank.\nTwo analysts at "
	      "{organization:Karsa} wrote a note. The party has no plan.", "The party", "");
}

static void objects_are_others(void)
{
	means("{person:Anna Reed} says her newly formed band will sing.", "her", "Anna Reed");
	means("Judge {person:Ines Roth} spoke. “You knew,” the judge told her.", "her", "");
	means("{person:Anna Reed} wept. Judge {person:Ines Roth} spoke. “You knew,” the judge told her.", "her", "Anna Reed");
}

static void genders(void)
{
	means("{person:Akosua Reed} met {person:Halvard Berg} on Friday. He left early.", "He", "Halvard Berg");
	means("{person:Robin Reed} and Mrs {person:Robin Berg} met. She left early.", "She", "Robin Berg");
	means("{person:Karen Reed} met {person:Alva Karlsdóttir}. {person:Lev Petrovich} slept while she spoke to him.", "him", "Lev Petrovich");
	means("Reed’s lawyer, {person:Amira Khan}, was late. He was fined.", "He", "");
	means("{person:Jens Reed}’s lawyer, {person:Amira Khan}, said he had gone home.", "he", "Jens Reed");
}

static void subjects(void)
{
	means("{organization:Norvik} spokeswoman {person:Ada Reed} said {organization:Tessin} had sold its ships.", "its", "Tessin");
	means("{organization:Norvik}, a unit of state-owned {organization:Tessin}, said it would sell.", "it", "Norvik");
	means("{organization:Norvik} filed a suit against {organization:Tessin}. It wants money.", "It", "Norvik");
	means("{country:Chad} wants to join {organization:Norvik}. Its flag is blue.", "Its", "Chad");
}

static void things(void)
{
	means("{country:Chad} is a member of the bloc. It too is under sanctions over the war.", "It", "Chad");
	means("{organization:Norvik} bought {organization:Tessin}. It paid in shares.", "It", "Norvik");
	means("{organization:Norvik} grew. It is clear that winter comes.", "It", "");
	means("{organization:Norvik} grew. It seems so.", "It", "");
	means("{country:Chad} raised its flag.", "its", "Chad");
}

static void several(void)
{
	means("The union includes {country:Chad}, {country:Mali} and {country:Niger}. Those are among its founders.",
			"Those", "Chad, Mali, Niger");
	means("{person:Maria Lund} told {person:Peter Holm} about it. The two are friends.", "The two",
			"Maria Lund, Peter Holm");
	means("{person:Maria Lund} and {person:Peter Holm} met. They agreed.", "They", "Maria Lund, Peter Holm");
	means("{country:Chad} and {country:Mali} signed. Both countries will vote.", "Both countries", "Chad, Mali");
	means("{person:Maria Lund}, {person:Peter Holm} and {person:Paul Berg} met. The two agreed.", "The two", "");
}

static void definite_phrases(void)
{
	means("{organization:Norvik Energy} grew in May. The company hired many.", "The company", "Norvik Energy");
	means("{organization:Norvik Energy} grew in May. The company policy changed.", "The company", "");
	means("The {organization:Lake Union} met. The bloc is looking to expand.", "The bloc", "Lake Union");
	means("President {person:Maria Lund} met Prime Minister {person:Peter Holm}. The president left.",
			"The president", "Maria Lund");
	means("{norp:Kazakh} President {person:Peter Holm} met {norp:Swiss} President {person:Maria Lund}. The {norp:Swiss} leader left.",
	      "The Swiss leader", "Maria Lund");
	means("{organization:Norvik} grew. The Old Harbour company hired many.", "The Old Harbour company", "");
	means("Nobody came. The company hired many.", "The company", "");
	means("{organization:Norvik} grew.\nPrices rose, said data from {organization:Tern Data}.\nThe company hired many.", "The company", "");
	means("{organization:Tern Data} watched. Prices fell on {organization:Norvik}. The carrier hired many.", "The carrier", "");
	means("Pupils of {organization:Elm Hill School} spoke. Nobody else came when the school closed.", "the school", "Elm Hill School");
}

static void described_bodies(void)
{
	means("{organization:Norvik Foods} bought {organization:Norvik Freight}. Few like the freight company.", "the freight company", "Norvik Freight");
	means("{organization:Norvik Foods} met {organization:Tern Foods}. Few like the foods company.", "the foods company", "");
	means("{facility:Elm Palace} burned. Nobody was in the palace.", "the palace", "Elm Palace");
	means("{facility:Elm Palace} and {facility:Oak Palace} burned. Nobody was in the palace.", "the palace", "");
	means("Rain fell on {country:Chad}. Nobody in the country had seen it before.", "the country", "Chad");
	means("Rain fell on {country:Chad} and {country:Mali}. Nobody in the country had seen it before.", "the country", "");
}

static void other_offices(void)
{
	means("President {person:Maria Lund} met former President {person:Peter Holm}. Later the president left.", "the president", "Maria Lund");
	means("Former President {person:Peter Holm} fell. Later the president left.", "the president", "");
	means("Vice President {person:Peter Holm} fell. Later the vice president left.", "the vice president", "Peter Holm");
}

static void offices(void)
{
	means("{person:Lund}’s office denied it.", "Lund’s office", "Lund’s office");
	resolved_read(&doc, "{person:Lund}’s office denied it. Later, {person:Lund}'s office confirmed it.");
	CHECK_INT(doc.resolution.reference_count, 2);
	CHECK_INT(doc.resolution.references[0].entities[0], doc.resolution.references[1].entities[0]);
}

static void offices_of_states(void)
{
	means("{country:Chad}’s oil and gas ministry denied it.", "Chad’s oil and gas ministry", "Chad’s oil and gas ministry");
	means("The {norp:Swiss} presidency denied it.", "Swiss presidency", "Swiss presidency");
	means("The {norp:Swiss} cheese ministry.", "Swiss cheese", "");
	means("{country:Chad}’s presidency of the lake body ended.", "Chad’s presidency", "");
	means("{person:Maria Lund} left. Her office said so.", "office", "Maria Lund's office");
	resolved_read(&doc, "{person:Lund}’s office denied it.\nPresident {person:Lund} was ill, and she slept, her office said.");
	CHECK_INT(doc.resolution.references[0].entities[0], doc.resolution.references[doc.resolution.reference_count - 1].entities[0]);
	means("The {organization:Lake Union} met.\n{person:Lund}’s office denied it. The bloc will expand.", "The bloc", "Lake Union");
}

static void pairs(void)
{
	means("{person:Maria Lund} met {person:Peter Holm}. The couple came by train.", "The couple", "Maria Lund, Peter Holm");
	means("{person:Ada Reed} said so.\n{person:Maria Lund} met {person:Peter Holm} and the two generals drank.", "the two generals",
	      "Maria Lund, Peter Holm");
	means("{person:Maria Lund} is the aunt of {person:Ida Holm}. {person:Ida Holm} is 30. The two are often seen.", "The two",
	      "Maria Lund, Ida Holm");
	means("{person:Maria Lund} met {person:Peter Holm}. The two sides agreed.", "The two sides", "");
	means("{person:Maria Lund} and {person:Peter Holm} met. The founding members agreed.", "The founding members", "");
	means("{person:Maria Lund} and {person:Peter Holm} met. The two officials agreed.", "The two officials", "Maria Lund, Peter Holm");
	means("{person:Maria Lund} met {person:Peter Holm}. {person:Paul Berg} slept. The two leaders agreed.", "The two leaders", "");
	means("A spokesman for {person:Maria Lund}, {person:Peter Holm}, denied it. They left.", "They", "");
	means("A spokesman for {person:Maria Lund}, {person:Peter Holm}, denied it. He left.", "He", "Peter Holm");
	means("The crown prince met Prince {person:Peter Holm}. Later the crown prince left.", "the crown prince", "");
}

static void kinds(void)
{
	means("The refugee agency, {organization:UNOR}, met {organization:Norvik}. Nobody knew that the agency had moved.", "the agency", "UNOR");
	means("{organization:Norvik}, a small lake bloc, met {organization:Tessin}. The bloc grew.", "The bloc", "Norvik");
	means("The agency {organization:UNOR} and the agency {organization:UNAR} met. Nobody knew that the agency had moved.", "the agency", "");
	means("{organization:Lake Union} met.\nHe wrote on {organization:Telegram}. The bloc will expand.", "The bloc", "Lake Union");
	means("{organization:Lake Union} met.\nThe {organization:Kremlin} laughed. The bloc will expand.", "The bloc", "Lake Union");
	means("{person:Holm} told {organization:Tern News} so. The group will expand.", "The group", "");
}

static void quoted(void)
{
	means("“We know {person:Maria Lund}, and she never sleeps,” said {person:Peter Holm}.", "she", "Maria Lund");
	means("“We know {person:Maria Lund}, and he never sleeps,” said {person:Peter Holm}.", "he", "");
	means("“{person:Ida Reed} knows {person:Maria Lund}, and she never sleeps,” said {person:Peter Holm}.", "she", "");
	means("{person:Maria Lund} spoke. “Nobody knows why she went,” said {person:Ida Reed}.", "she", "Maria Lund");
}

static void bodies_that_speak(void)
{
	means("{organization:Norvik} said they would sell.", "they", "Norvik");
	means("{organization:Norvik} dismissed workers. Nobody knew what they said.", "they", "");
	means("{person:Maria Lund} said they would sell.", "they", "");
}

static void origins(void)
{
	means("{person:Maria Lund} won. The {location:Lagos}-born striker wept.", "The Lagos-born striker", "Maria Lund");
	means("{person:Maria Lund} won. The {location:Lagos}-born movement grew.", "The Lagos-born movement", "");
	means("{person:Maria Lund} beat {person:Ida Holm}. The {location:Lagos}-born runner said so.", "The Lagos-born runner", "Maria Lund");
	means("{person:Maria Lund} spoke.\n{person:Peter Holm} saw {person:Paul Berg}. The {norp:Swiss} left.", "The Swiss", "");
}

static void whereabouts(void)
{
	means("Norvik, the largest in {country:Chad}, said it had lost.", "it", "");
	means("{country:Chad}’s parliament met. The country is poor.", "The country", "Chad");
}

int main(void)
{
	resolved_open(&doc);
	persons();
	within_quotations();
	the_company_of_the_text();
	objects_are_others();
	epithets();
	genders();
	subjects();
	things();
	several();
	definite_phrases();
	described_bodies();
	other_offices();
	offices();
	offices_of_states();
	pairs();
	kinds();
	origins();
	quoted();
	bodies_that_speak();
	whereabouts();
	resolved_close(&doc);
	return check_result();
}
