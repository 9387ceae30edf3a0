#include "check.h"

#include "resolved.h"

static resolved doc;

static const nd_quote *quote(uint32_t index)
{
	static const nd_quote nothing = {.speaker_entity = ND_NONE, .addressee_entity = ND_NONE};
	return index < doc.resolution.quote_count ? &doc.resolution.quotes[index] : &nothing;
}

static nd_str speaker(uint32_t index)
{
	return resolved_name(&doc, quote(index)->speaker_entity);
}

static nd_str beside(uint32_t index)
{
	return resolved_text(&doc, quote(index)->speaker);
}

static nd_str cue(uint32_t index)
{
	return resolved_text(&doc, quote(index)->cue);
}

static nd_str said(uint32_t index)
{
	return resolved_text(&doc, quote(index)->span);
}

static nd_str hearer(uint32_t index)
{
	return resolved_name(&doc, quote(index)->addressee_entity);
}

/* One direct quotation whose speaker is the entity of that name. */
static void is_said_by(const char *markup, const char *name, const char *verb)
{
	resolved_read(&doc, markup);
	CHECK_INT(doc.resolution.quote_count, 1);
	CHECK_INT(quote(0)->kind, ND_QUOTE_DIRECT);
	CHECK_STR(speaker(0), name);
	CHECK_STR(cue(0), verb);
}

static void the_clause_stands_before_or_behind(void)
{
	is_said_by("“The dam will hold,” {person:Ines Roth} said on Monday.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” said {person:Ines Roth}, the mayor of {location:Linden}.", "Ines Roth",
			"said");
	is_said_by("{person:Ines Roth} said: “The dam will hold.”", "Ines Roth", "said");
	is_said_by("{person:Ines Roth} warned in a speech on Monday, “The dam will not hold.”", "Ines Roth", "warned");
	is_said_by("“The dam will hold!” {person:Ines Roth} shouted.", "Ines Roth", "shouted");
	is_said_by("“Will it hold?” asked {person:Ines Roth}.", "Ines Roth", "asked");
	is_said_by("“The dam will hold,” said Secretary of State {person:Ines Roth}.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” {organization:Norvik} co-founder and CEO {person:Ines Roth} said.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” the daughter of President {person:Ines Roth} said.", NULL, "said");
	is_said_by("“The dam will hold,” according to {person:Ines Roth}.", "Ines Roth", "according to");
	is_said_by("According to {person:Ines Roth}, “the dam will hold for ever.”", "Ines Roth", "According to");
	is_said_by("{person:Ines Roth}, the mayor of {location:Linden}, said, “The dam will hold.”", "Ines Roth",
			"said");
	is_said_by("“The dam will hold,” the mayor, {person:Ines Roth}, has repeatedly said.", "Ines Roth", "said");
	is_said_by("{person:Ines Roth} went to the river and said, “The dam will hold.”", "Ines Roth", "said");
	is_said_by("{person:Ines Roth}, who studied dams, added: “It will hold.”", "Ines Roth", "added");
	is_said_by("It was {person:Ines Roth} who said, “The dam will hold.”", "Ines Roth", "said");
	is_said_by("Asked about it by {organization:Radio Linden}, {person:Roth} replied: “It will hold.”", "Roth",
			"replied");
	is_said_by("{person:Ines Roth} did not hesitate:\n“The dam will hold.”", "Ines Roth", "");
}

static void sentences_and_paragraphs_go_on(void)
{
	resolved_read(&doc, "“It will hold,” said {person:Ines Roth}. “We built it well.”\n“It is {person:Karl Voss} who doubts it.”");
	CHECK_INT(doc.resolution.quote_count, 3);
	CHECK_STR(speaker(1), "Ines Roth");
	CHECK_STR(speaker(2), "Ines Roth");
	resolved_read(&doc, "“It will hold,” {person:Ines Roth} said. “We built it.\n“And we built it well.”");
	CHECK_INT(doc.resolution.quote_count, 3);
	CHECK_STR(speaker(1), "Ines Roth");
	CHECK_STR(speaker(2), "Ines Roth");
	resolved_read(&doc, "{person:Karl Voss} agreed. “It was built in a hurry.”");
	CHECK_STR(speaker(0), "Karl Voss");
	resolved_read(&doc, "“It will hold,” {person:Ines Roth} said.\n“It will not,” {person:Karl Voss} said.\nThe river rose.\n“Nobody knows for certain.”");
	CHECK_STR(speaker(1), "Karl Voss");
	CHECK_STR(speaker(2), NULL); /* whose, the text does not say */
	CHECK_INT(quote(2)->speaker.end, 0);
}

static void who_acts_before_a_quotation_speaks(void)
{
	is_said_by("{person:Ines Roth} runs three hotels. “We lost a fortune.”", "Ines Roth", "");
	resolved_read(&doc, "{person:Ines Roth} met the mayor, who was late. “We lost a fortune.”");
	CHECK_STR(speaker(0), "Ines Roth");
	resolved_read(&doc, "The river rose. “We lost a fortune.”");
	CHECK_STR(speaker(0), NULL);
	resolved_read(&doc, "It rained on {person:Ines Roth}. “We lost a fortune.”");
	CHECK_STR(speaker(0), NULL);
}

static void relative_clauses_do_not_speak(void)
{
	is_said_by("{person:Ines Roth}, who was flanked by the union's secretary, {person:Karl Voss}, said: “It will hold.”", "Ines Roth", "said");
	is_said_by("A mother of three from {location:Linden}, whose name is withheld, said: “It will hold.”", NULL, "said");
	is_said_by("She laughs about her feud with the critic {person:Karl Voss}, who wrote: “It will not hold.”", "Karl Voss", "wrote");
	is_said_by("But {person:Ines Roth}, no relation, of {organization:Norvik Capital} said: “It will hold.”", "Ines Roth", "said");
	is_said_by("{person:Ines Roth} of the Works Union said: “It will hold.”", "Ines Roth", "said");
}

static void the_verb_may_be_any(void)
{
	is_said_by("“The dam will hold,” {person:Roth} shot back.", "Roth", "shot back");
	is_said_by("“The dam will hold,” she went on, as {person:Roth} listened.", NULL, "went on");
	is_said_by("“Will it hold?” an angry {person:Roth} fumed.", "Roth", "fumed");
	is_said_by("“The dam will hold,” {person:Roth} winked.", "Roth", "");
	is_said_by("As {person:Roth}, an engineer, put it, “The dam will hold.”", "Roth", "put");
	is_said_by("{person:Roth} smiled but went on to say, “The dam will not hold.”", "Roth", "say");
	is_said_by("“The dam will hold,” warned {person:Roth}.", "Roth", "warned");
	is_said_by("As the divers of {location:Linden} sang in May, “The river is deep and wide.”", NULL, "sang");
	is_said_by("{person:Roth} waved and cut in to say: “The dam will hold.”", "Roth", "say");
	resolved_read(&doc, "{person:Roth} asked the restless crowd, “Will it hold?”");
	CHECK_STR(cue(0), "asked"); /* a crowd does not crow */
	resolved_read(&doc, "“The dam will hold,” concluded a 2013 study of the river.");
	CHECK_STR(beside(0), "a 2013 study of the river");
	resolved_read(&doc, "“The dam will hold!” The crowd cheered.");
	CHECK_STR(beside(0), ""); /* a sentence of its own */
}

static void main_clauses_speak_before_hanging_ones(void)
{
	is_said_by("“The dam will hold,” {person:Roth}, who had argued in May, said.", "Roth", "said");
	is_said_by("After {person:Voss} tweeted, {person:Roth} hit back: “The dam will hold.”", "Roth", "hit back");
	resolved_read(&doc, "{person:Roth} denied that {person:Voss} had left, saying, “He is at the dam.”");
	CHECK_STR(speaker(1), "Roth");
	resolved_read(&doc, "“It will hold,” said {person:Roth}, who noted that it was new. “We built it well.”");
	CHECK_STR(beside(2), "Roth"); /* not the pronoun of a sentence that is over */
}

static void what_was_said_goes_on_behind_adverbs_and_in_the_next_paragraph(void)
{
	resolved_read(&doc, "“It will hold,” {person:Roth} said. But “nobody should stand below it.”");
	CHECK_STR(speaker(1), "Roth");
	resolved_read(&doc, "“It will hold,” {person:Roth} said. In spring, however, “nobody should stand below it.”");
	CHECK_STR(speaker(1), "Roth");
	resolved_read(&doc, "{person:Roth} said that the dam was safe. “We built it well.”");
	CHECK_STR(speaker(1), "Roth");
	is_said_by("The river rose.\n“The dam will hold for ever.”\n- {person:Ines Roth}, the mayor", "Ines Roth", "");
	resolved_read(&doc, "{person:Roth} was quick to add that the dam was safe.\n“We built it well.”");
	CHECK_STR(speaker(1), "Roth");
	resolved_read(&doc, "“We would rebuild it” in the summer, {person:Roth} said.");
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(speaker(0), "Roth");
}

static void speakers_are_resolved(void)
{
	resolved_read(&doc, ": “The dam will hold for ever,” it says."); /* nothing stands before the colon */
	CHECK_STR(speaker(0), NULL);
	resolved_read(&doc, "– says “The dam will hold for ever.”"); /* or before the dash */
	CHECK_STR(speaker(0), NULL);
	resolved_read(&doc, "{person:Ines Roth} became president of {country:Kenya} in May. “We are ready,” she said.");
	CHECK_STR(speaker(0), "Ines Roth");
	CHECK_STR(beside(0), "she");
	resolved_read(&doc, "{person:Ines Roth} met {person:Karl Voss}.\n“We are ready,” {person:Roth} told him.");
	CHECK_STR(speaker(0), "Ines Roth");
	CHECK_STR(hearer(0), "Karl Voss");
	resolved_read(&doc, "{person:Voss}’s office said the offer was “void.”");
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(beside(0), "Voss’s office");
	CHECK_STR(speaker(0), "Voss’s office");
	CHECK_INT(doc.resolution.entities[quote(0)->speaker_entity].type, ND_ORGANIZATION);
	resolved_read(&doc, "{organization:Norvik Energy} lost its licence. “We will appeal,” the company said.");
	CHECK_STR(speaker(0), "Norvik Energy");
	CHECK_STR(beside(0), "the company");
	resolved_read(&doc, "“We saw smoke,” said a senior official at the harbour.");
	CHECK_STR(speaker(0), NULL); /* somebody, but nobody named */
	CHECK_STR(beside(0), "a senior official");
}

static void hearers_are_found(void)
{
	is_said_by("{person:Ines Roth} told {person:Karl Voss} that “the dam will hold for a hundred years.”",
			"Ines Roth", "told");
	CHECK_STR(hearer(0), "Karl Voss");
	CHECK_STR(said(0), "“the dam will hold for a hundred years.”");
	is_said_by("“It will hold,” {person:Roth} continued in her remarks to {person:Voss}.", "Roth", "continued");
	CHECK_STR(hearer(0), "Voss");
	is_said_by("“It will hold,” {person:Roth} said in an interview with {organization:Radio Linden}.", "Roth",
			"said");
	CHECK_STR(hearer(0), "Radio Linden");
	is_said_by("And {person:Roth} told {person:Voss} in brief opening remarks, “Let us begin with the river.”",
			"Roth", "told");
	CHECK_STR(hearer(0), "Voss");
}

static void indirect(const char *markup, const char *name, const char *verb, const char *content)
{
	resolved_read(&doc, markup);
	CHECK_INT(doc.resolution.quote_count, 1);
	CHECK_INT(quote(0)->kind, ND_QUOTE_INDIRECT);
	CHECK_STR(speaker(0), name);
	CHECK_STR(cue(0), verb);
	CHECK_STR(said(0), content);
}

static void indirect_speech_is_cut_out(void)
{
	indirect("{person:Roth} said on Monday that the dam would hold.", "Roth", "said", "that the dam would hold");
	indirect("{person:Roth} said the dam would hold.", "Roth", "said", "the dam would hold");
	indirect("The dam would hold, {person:Roth} said.", "Roth", "said", "The dam would hold");
	indirect("According to {person:Roth}, the dam will hold.", "Roth", "According to", "the dam will hold");
	indirect("The dam will hold, according to {person:Roth}.", "Roth", "according to", "The dam will hold");
	indirect("{person:Roth} told {person:Voss} in {location:Linden} that the dam would hold.", "Roth", "told",
			"that the dam would hold");
	indirect("{person:Roth} has been urging that {country:Kenya} rebuild the dam.", "Roth", "urging",
			"that Kenya rebuild the dam");
	indirect("{person:Roth} promised to rebuild the dam.", "Roth", "promised", "to rebuild the dam");
	indirect("{person:Roth} urged the builders to mend the dam.", "Roth", "urged", "the builders to mend the dam");
	indirect("{person:Roth} asked {person:Voss} about the state of the dam.", "Roth", "asked", "the state of the dam");
	indirect("But the dam was not safe, said {person:Ines Roth}, a senior engineer at the works.", "Ines Roth", "said",
			"But the dam was not safe");
	indirect("Safety, {person:Roth} said, depends on the weather.", "Roth", "said",
			"Safety, Roth said, depends on the weather");
	indirect("According to a survey of the works released on Monday, the dam will hold.", NULL, "According to", "the dam will hold");
	indirect("Mayor {person:Roth} Says Dam Failed Test", "Roth", "Says", "Dam Failed Test");
	indirect("{person:Roth} expressed doubts over the dam.", "Roth", "expressed", "doubts over the dam");
	indirect("{person:Roth} said the dam would hold, which surprised the builders.", "Roth", "said", "the dam would hold");
	indirect("{person:Roth} said the dam had leaked, alarming the valley.", "Roth", "said", "the dam had leaked");
	indirect("{person:Roth} said the dam, which leaked in May, had been mended.", "Roth", "said",
			"the dam, which leaked in May, had been mended");
	indirect("{person:Roth} criticized the works of two engineers, including the dam.", "Roth", "criticized",
			"the works of two engineers, including the dam");
	indirect("{person:Roth} portrayed the builders as fools.", "Roth", "portrayed", "the builders as fools");
	indirect("{person:Roth} rejected the idea that the dam might leak.", "Roth", "rejected", "the idea that the dam might leak");
	indirect("{person:Roth} said they had dug the lake; raised the dam; and gone home.", "Roth", "said",
			"they had dug the lake; raised the dam; and gone home");
	indirect("As {person:Roth} reported, the dam had leaked.", "Roth", "reported", "the dam had leaked");
	indirect("As reported by {person:Roth}, the dam had leaked.", "Roth", "reported", "the dam had leaked");
	indirect("The dam in the valley had leaked, as {person:Roth} noted.", "Roth", "noted", "The dam in the valley had leaked");
	indirect("{person:Roth} has proposed temporarily closing the dam.", "Roth", "proposed", "temporarily closing the dam");
	indirect("{person:Roth} talks freely of her dam.", "Roth", "talks", "her dam");
	indirect("{person:Roth} said they, too, had seen the dam leak.", "Roth", "said", "they, too, had seen the dam leak");
	indirect("The builders said on Monday that for years the dam was dry.", NULL, "said", "that for years the dam was dry");
	indirect("He's said the dam was dry.", NULL, "said", "the dam was dry");
	indirect("The employer asked for proof of the leak.", NULL, "asked", "proof of the leak");
	indirect("The council met despite {person:Roth}'s repeated claim that the dam was dry.", "Roth", "claim", "that the dam was dry");
	indirect("The council welcomed {person:Roth}'s call for a new dam.", "Roth", "call", "a new dam");
	indirect("The council ignored her promise to mend the dam.", NULL, "promise", "to mend the dam");
	indirect("There are reports that {person:Roth} told the meeting that the dam is safe.", "Roth", "told",
			"that the dam is safe");
	indirect("The engineer, the mayor's oldest friend, says that the dam will hold.", NULL, "says", "that the dam will hold");
	indirect("Those surveyed say they trust the dam.", NULL, "say", "they trust the dam");
	indirect("Others, however, say a new dam is overdue.", NULL, "say", "a new dam is overdue");
	indirect("Most of them said the dam was safe.", NULL, "said", "the dam was safe");
	indirect("The valley's advocates said the dam was safe.", NULL, "said", "the dam was safe");
	indirect("The dam is old and unsafe, said a handful of officials who live there.", NULL, "said", "The dam is old and unsafe");
	indirect("The dam has failed twice this year, said builder and digger {person:Ines Roth}.", "Ines Roth", "said",
	         "The dam has failed twice this year");
	indirect("The contrast with the old dam, said {person:Roth} and others, would be clear.", "Roth", "said",
	         "The contrast with the old dam, said Roth and others, would be clear");
	indirect("Their former chief engineer, {person:Ines Roth}, said the builder who left in May had lied.", "Ines Roth", "said",
	         "the builder who left in May had lied");
	indirect("{person:Roth} said builders misread the plan.", "Roth", "said", "builders misread the plan");
	indirect("{person:Roth} said having two dams is a mistake.", "Roth", "said", "having two dams is a mistake");
	indirect("The dam, which critics said was unsafe, opened in May.", NULL, "said", "was unsafe");
	indirect("The judge sided with the builders, saying the dam was safe.", NULL, "saying", "the dam was safe");
	indirect("The court overruled and said the dam was safe.", NULL, "said", "the dam was safe");
	indirect("The poll showed {person:Roth} leading by two points.", NULL, "showed", "Roth leading by two points");
	indirect("The dam would cost about two million, according to complete but unofficial plans seen there.", NULL, "according to",
	         "The dam would cost about two million");
	resolved_read(&doc, "{person:Roth} said the dam would hold; {person:Voss} said it would not.");
	CHECK_STR(said(0), "the dam would hold");
	CHECK_STR(said(1), "it would not");
	resolved_read(&doc, "{person:Roth} said {person:Voss} had criticized the dam.");
	CHECK_INT(doc.resolution.quote_count, 1); /* what is told within what was said is a part of it */
	resolved_read(&doc, "The council argued, with {person:Roth} warning that the dam was old.");
	CHECK_STR(speaker(0), "Roth");
	resolved_read(&doc, "{person:Roth} said the dam would hold, adding that work had begun.");
	CHECK_INT(doc.resolution.quote_count, 2);
	CHECK_STR(said(0), "the dam would hold");
	CHECK_STR(said(1), "that work had begun");
	CHECK_STR(speaker(1), "Roth");
	indirect("According to early results of the survey, the dam will hold.", NULL, "According to", "the dam will hold");
	indirect("According to {person:Roth}, an engineer at the works, the dam will hold.", "Roth", "According to", "the dam will hold");
	indirect("According to papers that were found in {location:Linden}, the dam will hold.", NULL, "According to", "the dam will hold");
	indirect("Many officials in the valley believe repairs are overdue.", NULL, "believe", "repairs are overdue");
	indirect("Surveys there show the dam is safe.", NULL, "show", "the dam is safe");
	indirect("A survey released on Monday showed {person:Roth} leading by two points.", NULL, "showed", "Roth leading by two points");
	indirect("{organization:Norvale}, Inc. today announced a new dam.", "Norvale", "announced", "a new dam");
	indirect("{person:Roth} said she was tired of the dam and wanted a bridge.", "Roth", "said",
	         "she was tired of the dam and wanted a bridge");
	indirect("{person:Roth} declined to say whether the dam would hold.", "Roth", "declined", "to say whether the dam would hold");
	indirect("There is evidence suggesting that the dam is old.", NULL, "suggesting", "that the dam is old");
	indirect("The plan, an inside source said, is to mend the dam.", NULL, "said", "The plan, an inside source said, is to mend the dam");
	indirect("The dam will be mended in May, a source close to her said.", NULL, "said", "The dam will be mended in May");
	indirect("The builders met in {location:Linden}, three officials said.", NULL, "said", "The builders met in Linden");
	indirect("Analysts at {organization:Brook & Voss} believe the dam is old.", NULL, "believe", "the dam is old");
	indirect("Noting that the dam was old, {person:Roth} left.", "Roth", "Noting", "that the dam was old");
	indirect("When asked by {person:Roth} whether the dam was old, the builders left.", "Roth", "asked", "whether the dam was old");
	indirect("{person:Roth} met the builders and said the valley must be cleared.", "Roth", "said", "the valley must be cleared");
	indirect("{person:Roth} warned it could fail.", "Roth", "warned", "it could fail");
	indirect("{person:Roth} said {date:2016} had been a bad year.", "Roth", "said", "2016 had been a bad year");
	indirect("{person:Roth}, who he claims has been unfair to him, left.", "Roth", "claims", "has been unfair to him");
	indirect("Visitors complained of long waits.", NULL, "complained", "long waits");
	indirect("{person:Roth} told the {organization:Post} and the {organization:Echo} that the dam was old.", "Roth", "told", "that the dam was old");
	indirect("The company reaffirmed its full-year plans.", NULL, "reaffirmed", "its full-year plans");
	resolved_read(&doc, ", said {person:Roth}."); /* nothing stands before the comma */
	CHECK_INT(doc.resolution.quote_count, 0);
	static const char *const no_reports[] = {
	        "{person:Roth}, who showed no emotion as the dam was opened, left.",
	        "The two sides failed to agree on a dam.",
	        "The builders were unable to say when the dam leaked.",
	        "Northern states that have voted will wait.",
	        "She has won {quantity:270} pledged delegates so far.",
	        "The group listed {quantity:300} alleged illegal executions.",
	        "The council thanked {person:Roth} for her patience.",
	        "{person:Roth} did not respond to a request for comment.",
	        "The builders belong to a club called {organization:Alba}.",
	        "{person:Roth} called her mother.",
	        "{person:Roth} wrote her thesis on the failures of dams.",
	        "The council has direct ties to the builders.",
	        "The builders agree water price rise",
	        "A builder who asked not to be named left.",
	        "The builders were not authorized to discuss the dam.",
	};
	for (size_t i = 0; i < sizeof no_reports / sizeof *no_reports; i++) {
		resolved_read(&doc, no_reports[i]);
		CHECK_INT(doc.resolution.quote_count, 0);
	}
}

static void fragments_are_part_of_a_clause(void)
{
	resolved_read(&doc, "{person:Roth} said the dam was “as safe as a house” for now.");
	CHECK_INT(doc.resolution.quote_count, 1);
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(said(0), "the dam was “as safe as a house” for now");
	CHECK_STR(speaker(0), "Roth");
	resolved_read(&doc, "{person:Roth} called the dam “a ruin.”");
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(cue(0), "called");
	resolved_read(&doc, "The dam is “a ruin,” {person:Roth} said.");
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(said(0), "The dam is “a ruin,”");
	resolved_read(&doc, "Meanwhile, the so-called “smart dam” cost millions.");
	CHECK_INT(doc.resolution.quote_count, 0);
}

static void descriptions_and_ages_stand_beside_the_name(void)
{
	is_said_by("“The dam will hold,” 34-year-old {person:Ines Roth} said.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” one farmer, 34-year-old widow {person:Ines Roth}, said.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” a resident, {person:Ines Roth}, 34, said.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” said its director, {person:Ines Roth}.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” its chief engineer, {person:Ines Roth}, said by telephone.", "Ines Roth", "said");
}

static void a_name_beside_its_description_is_the_subject(void)
{
	resolved_read(&doc, "{person:Tom Voss} opened the meeting. The city's mayor, {person:Jon Roth}, told reporters that "
	                    "the dam would hold. “We are sure of it,” he added.");
	CHECK_STR(speaker(1), "Jon Roth");
}

static void reports_share_the_subject_of_their_clause(void)
{
	resolved_read(&doc, "{country:Kenya}'s central bank kept its rate, saying the risks had grown.");
	CHECK_STR(beside(0), "Kenya's central bank");
	CHECK_STR(said(0), "the risks had grown");
	resolved_read(&doc, "The ship sank within an hour, according to {person:Ines Roth}, killing ten.");
	CHECK_STR(speaker(0), "Ines Roth");
	CHECK_STR(said(0), "The ship sank within an hour");
}

static void an_occasion_is_nothing_said(void)
{
	is_said_by("“The dam will hold,” {person:Ines Roth} said at a news conference.", "Ines Roth", "said");
	resolved_read(&doc, "Nor was it the first time {person:Roth} said this phrase (she also said it in May), but it came late.");
	CHECK_INT(doc.resolution.quote_count, 0);
}

static void another_report_takes_over_at_a_semicolon(void)
{
	resolved_read(&doc, "{person:Roth} denied that the dam had failed; {person:Voss} says it did.");
	CHECK_INT(doc.resolution.quote_count, 2);
	CHECK_STR(said(0), "that the dam had failed");
	CHECK_STR(speaker(1), "Voss");
}

static void nouns_and_passives_are_no_speech(void)
{
	resolved_read(&doc, "{person:Roth}'s claim that the dam was dry surprised the council."); /* where it ends, nothing shows */
	CHECK_INT(doc.resolution.quote_count, 0);
	resolved_read(&doc, "The builders met after my claim that the dam was dry.");
	CHECK_INT(doc.resolution.quote_count, 0);
	resolved_read(&doc, "The claims and reports of the state were a note in a proposed plan.");
	CHECK_INT(doc.resolution.quote_count, 0);
	resolved_read(&doc, "{person:Roth} was told by {person:Voss} that the dam would hold.");
	CHECK_STR(speaker(0), "Voss");
	CHECK_STR(hearer(0), "Roth");
	resolved_read(&doc, "“It is over” was written on the wall.");
	CHECK_STR(speaker(0), NULL);
}

static void circumstances_and_companions_are_nothing_said(void)
{
	is_said_by("“The dam will hold,” {person:Ines Roth} said when asked about it.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” {person:Ines Roth} told {person:Voss} as he opened it.", "Ines Roth", "told");
	is_said_by("“The dam will hold,” another friend, {person:Ines Roth} told {organization:Radio Linden}.", "Ines Roth", "told");
	is_said_by("“Will it hold? No,” said {person:Ines Roth}, who built it in May.", "Ines Roth", "said");
	is_said_by("“The dam will hold,” said {location:Linden} flood-control director {person:Ines Roth}, who built it.", "Ines Roth",
	           "said");
	resolved_read(&doc, "A mother-of-two told of a wave “as tall as a house” that hit the dam.");
	CHECK_STR(beside(0), "A mother-of-two");
	resolved_read(&doc, "For {person:Ines Roth}, the head of the works, “nothing was done in time”.");
	CHECK_STR(speaker(0), "Ines Roth");
	resolved_read(&doc, "Mayor rules out new dam, blames state “neglect of the poor valleys”");
	CHECK_STR(cue(0), "blames");
	resolved_read(&doc, "There were three, and there was one “just below the dam” that burst.");
	CHECK_STR(beside(0), "");
	resolved_read(&doc, "{person:Roth} held up a sign saying “no more dams in the valley.”");
	CHECK_STR(beside(0), "a sign");
}

static void a_name_before_a_colon_speaks_in_headlines(void)
{
	resolved_read(&doc, "{person:Roth}: Dam was never safe\n{person:Ines Roth} said so on Monday, and added that it had leaked.");
	CHECK_STR(speaker(0), "Ines Roth");
	CHECK_STR(said(0), "Dam was never safe");
	CHECK_INT(quote(0)->kind, ND_QUOTE_INDIRECT);
	resolved_read(&doc, "Minister: no survivors expected\nThe ship sank on Monday.");
	CHECK_STR(beside(0), "Minister");
	CHECK_STR(said(0), "no survivors expected");
	resolved_read(&doc, "{person:Ines Roth}: Builder faces trial\nThe trial of {person:Ines Roth} opened on Monday."); /* a topic */
	CHECK_INT(doc.resolution.quote_count, 0);
	resolved_read(&doc, "{person:Ines Roth}: A life\n{person:Ines Roth} said the dam would hold.");
	CHECK_INT(doc.resolution.quote_count, 1);
	resolved_read(&doc, "{location:Linden}: Dam failed\nThe dam failed on Monday.");
	CHECK_INT(doc.resolution.quote_count, 0);
}

static void transcripts_are_read_by_turns(void)
{
	resolved_read(&doc, "The dam\n{person:Tom Voss}: Will you build another?\n{person:Ines Roth}: I will. My plan is ready.\n"
	                    "{person:Voss}: When?\n{person:Roth}: When we have money.");
	CHECK_INT(doc.resolution.quote_count, 4);
	CHECK_INT(quote(1)->kind, ND_QUOTE_DIRECT);
	CHECK_STR(speaker(1), "Ines Roth");
	CHECK_STR(said(1), "I will. My plan is ready");
	CHECK_STR(speaker(2), "Tom Voss");
	resolved_read(&doc, "The count\n{person:Roth}: {quantity:12} seats\n{person:Voss}: {quantity:9} seats\n" /* a table, not talk */
	                    "{person:Roth}: {quantity:14} seats\n{person:Voss}: {quantity:7} seats");
	CHECK_INT(doc.resolution.quote_count, 0);
}

/* No quote at all. */
static void nothing_is_said(const char *markup)
{
	resolved_read(&doc, markup);
	CHECK_INT(doc.resolution.quote_count, 0);
}

static void deeds_and_things_are_no_reports(void)
{
	nothing_is_said("The {organization:Norvik Bank} offers rooms to young farmers.");
	nothing_is_said("{person:Roth} claimed a silver medal in the long race by two seconds.");
	nothing_is_said("The {organization:Norvik Bank} will add {quantity:24} languages to its service.");
	nothing_is_said("{person:Roth} won the stage and added valuable points for second place.");
	nothing_is_said("{country:Kenya} is now feeling the effects of the drought in its northern provinces.");
	nothing_is_said("The {organization:Norvik Bank} boasts a strong team that is known for its designs.");
	nothing_is_said("The judge denied bail on Monday.");
	nothing_is_said("{person:Ines Roth} asked to remain anonymous.");
	nothing_is_said("Ministers met {person:Ines Roth} to discuss farming plans.");
	nothing_is_said("The {organization:Norvik Bank} did not disclose the price of the ships.");
	nothing_is_said("{person:Ines Roth} plans to unveil a bridge in May.");
	nothing_is_said("The state banned alleged offenders from the port.");
	nothing_is_said("The report matches multiple reported cases of fraud.");
	nothing_is_said("Growth is slow, with the economy expected to shrink in May.");
	nothing_is_said("It is worth noting that the dam was built in a hurry.");
	nothing_is_said("If we compare these figures with the old ones, little has changed.");
	nothing_is_said("{person:Ines Roth} found a school with the courses she wants to take.");
	nothing_is_said("{person:Ines Roth} may want to ask more of the builders.");
	nothing_is_said("The prize, a series which recognises young writers, was founded in May.");
}

static void what_a_verb_with_an_object_tells_is_found(void)
{
	indirect("{person:Roth} claimed the dam built in {location:Linden} had been sold.", "Roth", "claimed",
	         "the dam built in Linden had been sold");
	indirect("{person:Roth} reported a fire at the dam.", "Roth", "reported", "a fire at the dam");
	indirect("{person:Roth} affirmed his readiness to mend the dam.", "Roth", "affirmed", "his readiness to mend the dam");
	indirect("{person:Roth} denied the charges and went home.", "Roth", "denied", "the charges");
	indirect("{person:Roth} adds much of the music he will play at the feast was written in {location:Linden}.", "Roth", "adds",
	         "much of the music he will play at the feast was written in Linden");
	indirect("{person:Roth} reported the same week that the dam had failed.", "Roth", "reported", "that the dam had failed");
	indirect("{organization:Norvik Bank} announced a plan to save up to {money:$3 million} for the dam.", "Norvik Bank", "announced",
	         "a plan to save up to $3 million for the dam");
	resolved_read(&doc, "{person:Roth} announced the “end of an era” in the valley.");
	CHECK_INT(quote(0)->kind, ND_QUOTE_MIXED);
	CHECK_STR(said(0), "the “end of an era” in the valley");
	indirect("{person:Roth} offered an apology to the farmers.", "Roth", "offered", "an apology to the farmers");
}

static void names_stand_before_descriptions_without_a_second_comma(void)
{
	indirect("{person:Ines Roth}, head of the works in {location:Linden} said that the dam would hold.", "Ines Roth", "said",
	         "that the dam would hold");
	indirect("{person:Ines Roth}, the chairwoman of the works has warned that the dam is old.", "Ines Roth", "warned",
	         "that the dam is old");
	indirect("After {person:Ines Roth}, the mayor said the dam was safe.", NULL, "said", "the dam was safe");
	resolved_read(&doc, "{person:Ines Roth}, the mayor said, had left the hall.");
	CHECK_STR(beside(0), "the mayor");
	resolved_read(&doc, "{person:Ines Roth}, police said, had left the hall.");
	CHECK_STR(beside(0), "police");
	resolved_read(&doc, "It failed, recalled {person:Ines Roth}, now {quantity:26}, who added that it had leaked.");
	CHECK_STR(beside(1), "who");
	CHECK_STR(speaker(1), "Ines Roth");
	resolved_read(&doc, "They met {person:Ines Roth}, head of the works, who said that the dam would hold.");
	CHECK_STR(beside(0), "who");
	CHECK_STR(speaker(0), "Ines Roth");
	resolved_read(&doc, "For {organization:Norvik Energy}, the companies that proposed a dam are rich.");
	CHECK_STR(speaker(0), NULL);
}

static void what_was_said_ends_with_its_own_clause(void)
{
	indirect("{person:Roth} said that despite the rain in May, the dam had held.", "Roth", "said",
	         "that despite the rain in May, the dam had held");
	indirect("Unless the rain stops soon, {person:Roth} said, the dam will fail.", "Roth", "said",
	         "Unless the rain stops soon, Roth said, the dam will fail");
	indirect("Because the rain was strong, the dam had failed, {person:Roth} said.", "Roth", "said",
	         "Because the rain was strong, the dam had failed");
	indirect("{person:Roth} said the dam had leaked for years, but never as badly as in May.", "Roth", "said",
	         "the dam had leaked for years, but never as badly as in May");
	indirect("{person:Roth} said the dam was safe, but the builders went home.", "Roth", "said", "the dam was safe");
	resolved_read(&doc, "Ministers said that {person:Karl Voss}, the mayor of {location:Linden}, had denied that it leaked.");
	CHECK_STR(said(0), "that Karl Voss, the mayor of Linden, had denied that it leaked");
	CHECK_STR(speaker(1), "Karl Voss");
	indirect("{person:Roth} reported seeing cracks in the dam.", "Roth", "reported", "seeing cracks in the dam");
}

static void descriptions_stand_for_names(void)
{
	indirect("According to the mayor, {person:Ines Roth}, the dam had failed.", "Ines Roth", "According to", "the dam had failed");
	resolved_read(&doc, "According to the mayor, {person:Ines Roth} had left the hall.");
	CHECK_STR(beside(0), "the mayor");
	resolved_read(&doc, "{person:Ines Roth}, {quantity:34}, won the race. The {quantity:34-year-old} said it was hard.");
	CHECK_STR(beside(0), "The 34-year-old");
}

static void both_of_two_names_speak(void)
{
	resolved_read(&doc, "{person:Ines Roth} and {person:Karl Voss} said the dam would hold.");
	CHECK_STR(beside(0), "Ines Roth and Karl Voss");
	CHECK_STR(speaker(0), "Ines Roth");
	resolved_read(&doc, "{person:Ines Roth} of {location:Linden} and {location:Norby} said the dam would hold.");
	CHECK_STR(beside(0), "Ines Roth");
}

int main(void)
{
	resolved_open(&doc);
	the_clause_stands_before_or_behind();
	sentences_and_paragraphs_go_on();
	who_acts_before_a_quotation_speaks();
	relative_clauses_do_not_speak();
	the_verb_may_be_any();
	main_clauses_speak_before_hanging_ones();
	what_was_said_goes_on_behind_adverbs_and_in_the_next_paragraph();
	speakers_are_resolved();
	hearers_are_found();
	indirect_speech_is_cut_out();
	fragments_are_part_of_a_clause();
	descriptions_and_ages_stand_beside_the_name();
	a_name_beside_its_description_is_the_subject();
	reports_share_the_subject_of_their_clause();
	an_occasion_is_nothing_said();
	another_report_takes_over_at_a_semicolon();
	nouns_and_passives_are_no_speech();
	circumstances_and_companions_are_nothing_said();
	a_name_before_a_colon_speaks_in_headlines();
	transcripts_are_read_by_turns();
	deeds_and_things_are_no_reports();
	names_stand_before_descriptions_without_a_second_comma();
	both_of_two_names_speak();
	descriptions_stand_for_names();
	what_was_said_ends_with_its_own_clause();
	what_a_verb_with_an_object_tells_is_found();
	resolved_close(&doc);
	return check_result();
}
