/* Amounts, through the whole pipeline. Each case lists what it expects as "text=value unit", parted by "; ", with "~"
 * before an approximate value, "?" for one that the text does not say, and " of …" for the whole. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

enum { LONGEST = 2048 };

static nd_models *models;

static void append(char joined[LONGEST], nd_str text)
{
	size_t used = strlen(joined);
	if (used + text.size + 1 > LONGEST)
		abort();
	memcpy(joined + used, text.data, text.size);
	joined[used + text.size] = '\0';
}

static void append_text(char joined[LONGEST], const char *text)
{
	append(joined, (nd_str){text, (uint32_t)strlen(text)});
}

static void append_amount(char joined[LONGEST], const char *text, const nd_amount *amount)
{
	char value[40] = "?";
	if (!isnan(amount->value))
		snprintf(value, sizeof value, "%.12g", amount->value);
	append_text(joined, joined[0] != '\0' ? "; " : "");
	append(joined, (nd_str){text + amount->span.start, amount->span.end - amount->span.start});
	append_text(joined, amount->approximate ? "=~" : "=");
	append_text(joined, value);
	if (amount->unit.data != NULL) {
		append_text(joined, " ");
		append(joined, amount->unit);
	}
	if (amount->of.end > amount->of.start) {
		append_text(joined, " of ");
		append(joined, (nd_str){text + amount->of.start, amount->of.end - amount->of.start});
	}
}

static void amounts(const char *text, const char *want)
{
	nd_options options = ND_OPTIONS;
	nd_article *article;
	const nd_amount *found;
	char got[LONGEST] = "";
	options.format = ND_FORMAT_TEXT;
	if (nd_article_parse(models, text, strlen(text), &options, &article, NULL) != ND_OK ||
	    nd_article_annotate(article, NULL) != ND_OK)
		abort();
	uint32_t count = nd_article_amounts(article, &found);
	for (uint32_t i = 0; i < count; i++)
		append_amount(got, text, &found[i]);
	check_count++;
	if (strcmp(got, want) != 0) {
		check_failures++;
		fprintf(stderr, "%s\n got  %s\n want %s\n", text, got, want);
	}
	nd_article_free(article);
}

static void money(void)
{
	amounts("The port cost $40 billion, the pier US$2.5m and the dock \u20ac5m.",
	        "$40 billion=40000000000 USD; US$2.5m=2500000 USD; \u20ac5m=5000000 EUR");
	amounts("They paid 2.3 crore rupees, then 12 Swiss francs, then about 15 cents.",
	        "2.3 crore rupees=23000000 INR; 12 Swiss francs=12 CHF; about 15 cents=~0.15 USD");
	amounts("Bids of between $5 and $7 million are due.", "between $5 and $7 million=~6000000 USD");
	amounts("It lost billions of dollars.", "billions of dollars=~? USD");
	amounts("He won 3 medals and weighs 150 pounds.", "3=3 medals; 150 pounds=150 lb");
}

/* Codes written onto the number, signs behind it, adjectives, and letters that are no currency. */
static void currencies_of_the_world(void)
{
	amounts("The quay cost 10\u00a0000 euros, the lock 1\u2019250.50 francs.", "10\u00a0000 euros=10000 EUR; 1\u2019250.50 francs=1250.5");
	amounts("The dam cost RM7.8 million, the road R50 000, the pier Dh5,000 and the mast USD105,000.",
	        "RM7.8 million=7800000 MYR; R50 000=50000 ZAR; Dh5,000=5000 AED; USD105,000=105000 USD");
	amounts("Banks lost N7.2 billion, GH\u00a23 million, S/479 million and Sh2 million.",
	        "N7.2 billion=7200000000 NGN; GH\u00a23 million=3000000 GHS; S/479 million=479000000 PEN; Sh2 million=2000000");
	amounts("He drove along the R101, met P3 and sat in N12.", "");
	amounts("Tea is 70 \u20b9, soup 12CUP, bread 80p and rice 3,000 EUR.",
	        "70 \u20b9=70 INR; 12CUP=12 CUP; 80p=0.8 GBP; 3,000 EUR=3000 EUR");
	amounts("A 20-million-peso grant and a 44-baht fare came with a multimillion-dollar plan.",
	        "20-million-peso=20000000 of grant; 44-baht=44 THB of fare; multimillion-dollar=~? USD");
	amounts("They lent 300 Zimbabwean dollars and COP$35 million.",
	        "300 Zimbabwean dollars=300 ZWL; COP$35 million=35000000 COP");
	amounts("Sales went from $5 million to $7 million.", "$5 million=5000000 USD; $7 million=7000000 USD");
}

static void percentages(void)
{
	amounts("Yields of 5% to 7% beat a two-thirds quorum and fell by a third.",
	        "5% to 7%=~6 %; two-thirds=66.6666666667 %; a third=33.3333333333 %");
	amounts("A third man and two quarters of growth won 61.5pc then.", "61.5pc=61.5 %");
	amounts("The bank holds some 20% of regional output.", "some 20%=~20 % of regional output");
	amounts("About a fifth of global output, two-thirds of members and half of the budget were lost.",
	        "About a fifth=~20 % of global output; two-thirds=66.6666666667 % of members; half=50 % of budget");
	amounts("Three quarters of a million people fled in the first half of the year.",
	        "Three quarters of a million=~750000 people");
	amounts("Some 40% of the group's budget comes from one donor.", "Some 40%=~40 % of group's budget");
	amounts("The bank had expected 50 basis points.", "50 basis points=50 basis points");
	amounts("Rates rose by 3 to 5 percentage points, not half a percent.",
	        "3 to 5 percentage points=~4 percentage points; half a percent=0.5 %");
	amounts("One in five pupils stayed home. Three in every ten of them wrote.",
	        "One in five=20 % of pupils; Three in every ten=30 % of them");
	amounts("Nearly four in ten Americans agree; one in six is poor.",
	        "Nearly four in ten=~40 % of Americans; one in six=16.6666666667 %");
	amounts("Half the island's rice comes by sea, and about half of Kenyans dislike it.",
	        "Half=50 % of island's rice; about half=~50 % of Kenyans");
	amounts("Some 17% of the population of the region left; half the time it rained.",
	        "Some 17%=~17 % of population of the region");
	amounts("Almost a quarter of the town's schools were shut.", "Almost a quarter=~25 % of town's schools");
}

static void quantities(void)
{
	amounts("The fire burned 5,000 square miles, 10km from town, at 35 degrees Celsius.",
	        "5,000 square miles=5000 mi\u00b2; 10km=10 km; 35 degrees Celsius=35 \u00b0C");
	amounts("They ship two and a half million barrels at 120 kilometres per hour.",
	        "two and a half million barrels=2500000 bbl; 120 kilometres per hour=120 km/h");
	amounts("He walked in 1 in 5 kg boots.", "5 kg=5 kg");
	amounts("At minus 20 degrees Celsius the 6-foot-3 man saw it hit 41C, not -5\u00b0C.",
	        "minus 20 degrees Celsius=-20 \u00b0C; 6-foot-3=6.25 ft; 41C=41 \u00b0C; -5\u00b0C=-5 \u00b0C");
	amounts("Half the lake is 250 km\u00b2 and holds 5 km\u00b3.", "Half=50 % of lake; 250 km\u00b2=250 km\u00b2; 5 km\u00b3=5 km\u00b3");
	amounts("It stores 74 billion cubic metres and makes 5m tonnes or 30 megawatt-hours.",
	        "74 billion cubic metres=74000000000 m\u00b3; 5m tonnes=5000000 t; 30 megawatt-hours=30 MWh");
}

static void counts(void)
{
	amounts("Over a dozen towns and 15 of 27 member states agreed.",
	        "Over a dozen=~12 towns; 15=15 states of 27 member states; 27=27 states");
	amounts("Hundreds of people and twenty-five tanks crossed.", "Hundreds=~? people; twenty-five=25 tanks");
	amounts("The 2018 protests drew 600-plus students; 40 or more drivers left.",
	        "600-plus=~600 students; 40=~40 drivers");
	amounts("Nearly three thousand workers left.", "Nearly three thousand=~3000 workers");
}

static void ages(void)
{
	amounts("He is 45, a 12-year-old's father.", "45=45 years; 12-year-old=12 years");
	amounts("Ada Stone, 52, met Mr Berg (46), who died at the age of 91.", "52=52 years; 46=46 years; 91=91 years");
	amounts("Goals: Stone (46), Berg (51). On June 3, 12, 14 and 16 they met.", "");
}

static void scores(void)
{
	amounts("They won 3-1 in 2019.", "3-1=? score");
	amounts("Stone beat Berg 6-4 3-6 7-5 on Monday after a 16-all draw.", "6-4 3-6 7-5=? score; 16-all=? score");
	amounts("Stone's 6-2, 6-3 victory over Berg", "6-2, 6-3=? score");
	amounts("Marlow Town 4-1 Oakham City", "4-1=? score");
}

static void people_by_what_befell_them(void)
{
	amounts("The bomb went off at noon, killing six and injuring at least 20 others, five of them seriously.",
	        "six=6; at least 20=~20 others; five=5 of at least 20 others");
	amounts("Three were detained. About 40 dead.", "Three=3; About 40=~40");
	amounts("The death toll rose to 31. One person was hurt. A crowd of 600 sang.", "31=31; One=1; 600=600 of crowd");
	amounts("Four male suspects aged between 16 and 21 were arrested. No one was hurt.", "Four=4 suspects");
}

static void magnitudes(void)
{
	amounts("A quake of magnitude 6.8 hit at noon; a 5.4-magnitude tremor and an aftershock measuring 4.7 followed.",
	        "6.8=6.8 magnitude; 5.4=5.4 magnitude; 4.7=4.7 magnitude");
	amounts("The room, measuring 4.7 by 3.2, was shut.", "");
}

static void wholes(void)
{
	amounts("The builder paid $3 million in bribes and 5 million pesos in damages, half of it in cash.",
	        "$3 million=3000000 USD of bribes; 5 million pesos=5000000 of damages; half=50 % of 5 million pesos");
	amounts("They promised a $500 million fund, of which a fifth will go to ports.",
	        "$500 million=500000000 USD of fund; a fifth=20 % of $500 million");
	amounts("The agency has a budget of $3 million and tents worth $2 million.",
	        "$3 million=3000000 USD of budget; $2 million=2000000 USD of tents");
	amounts("Revenue climbed 8% to $31 million.", "8%=8 % of Revenue; $31 million=31000000 USD of Revenue");
	amounts("The fatality rate stands at about 3.4 percent.", "about 3.4 percent=~3.4 % of fatality rate");
	amounts("They sent 900 soldiers, of whom half died.", "900=900 soldiers; half=50 % of 900 soldiers");
	amounts("Siemens rose 2 percent. He paid $5 million in cash.", "2 percent=2 %; $5 million=5000000 USD");
	amounts("Its share is to grow from 2 to 8 percent.", "2 to 8 percent=8 %");
	amounts("They sold 40 million euros' worth of tractors and flew 81 Afghans home.",
	        "40 million euros=40000000 EUR of tractors; 81=81 Afghans");
}

static void no_amounts(void)
{
	amounts("A man of 12 Main Street is 45 in dog years, some say.", "");
	amounts("Call 555-1234 in 2019 under Article 5, or pages 3-1.", "");
	amounts("The court ruled 5-4. The bill passed 51-49, and Mark 12, 14 was read.", "");
	amounts("A Cessna 172 of Group of 20 fame landed at 18:10.", "");
}

int main(void)
{
	if (nd_models_open("data", &models, NULL) != ND_OK)
		return 1;
	money();
	currencies_of_the_world();
	percentages();
	quantities();
	counts();
	ages();
	scores();
	people_by_what_befell_them();
	magnitudes();
	wholes();
	no_amounts();
	nd_models_close(models);
	return check_result();
}
