#include "resolve/nicknames.h"

#include "base/wordtable.h"

/* Sorted by word. Those that several full names have are left out. */
static const struct {
	char word[12];
	char full[12];
} nicknames[] = {
	{"abby", "abigail"}, {"abe", "abraham"}, {"alec", "alexander"}, {"andy", "andrew"}, {"angie", "angela"},
	{"barb", "barbara"}, {"becky", "rebecca"}, {"ben", "benjamin"}, {"benny", "benjamin"}, {"beppe", "giuseppe"},
	{"bernie", "bernard"}, {"bert", "albert"}, {"beth", "elizabeth"}, {"betsy", "elizabeth"},
	{"betty", "elizabeth"}, {"bill", "william"}, {"billy", "william"}, {"bob", "robert"}, {"bobby", "robert"},
	{"brad", "bradley"}, {"charlie", "charles"}, {"chuck", "charles"}, {"cindy", "cynthia"}, {"dan", "daniel"},
	{"danny", "daniel"}, {"dave", "david"}, {"davey", "david"}, {"deb", "deborah"}, {"debbie", "deborah"},
	{"dick", "richard"}, {"dima", "dmitry"}, {"dom", "dominic"}, {"don", "donald"}, {"donnie", "donald"},
	{"doug", "douglas"}, {"ed", "edward"}, {"eddie", "edward"}, {"ernie", "ernest"}, {"fred", "frederick"},
	{"freddie", "frederick"}, {"gabe", "gabriel"}, {"geoff", "geoffrey"}, {"greg", "gregory"}, {"hank", "henry"},
	{"herb", "herbert"}, {"howie", "howard"}, {"jack", "john"}, {"jake", "jacob"}, {"jeff", "jeffrey"},
	{"jen", "jennifer"}, {"jenny", "jennifer"}, {"jim", "james"}, {"jimmy", "james"}, {"joe", "joseph"},
	{"joey", "joseph"}, {"johnny", "john"}, {"jon", "jonathan"}, {"josh", "joshua"}, {"kate", "katherine"},
	{"kathy", "kathleen"}, {"katie", "katherine"}, {"ken", "kenneth"}, {"kenny", "kenneth"}, {"kolya", "nikolai"},
	{"larry", "lawrence"}, {"len", "leonard"}, {"lenny", "leonard"}, {"liz", "elizabeth"},
	{"lizzie", "elizabeth"}, {"lou", "louis"}, {"maggie", "margaret"}, {"manny", "manuel"}, {"marty", "martin"},
	{"matt", "matthew"}, {"meg", "margaret"}, {"mel", "melvin"}, {"mickey", "michael"}, {"mike", "michael"},
	{"misha", "mikhail"}, {"mitch", "mitchell"}, {"nate", "nathan"}, {"ned", "edward"}, {"nick", "nicholas"},
	{"norm", "norman"}, {"paco", "francisco"}, {"pam", "pamela"}, {"pancho", "francisco"}, {"patty", "patricia"},
	{"peggy", "margaret"}, {"pepe", "jose"}, {"pete", "peter"}, {"phil", "philip"}, {"pippo", "filippo"},
	{"ray", "raymond"}, {"rich", "richard"}, {"rick", "richard"}, {"ricky", "richard"}, {"rob", "robert"},
	{"robbie", "robert"}, {"rod", "rodney"}, {"ron", "ronald"}, {"ronnie", "ronald"}, {"russ", "russell"},
	{"sasha", "alexander"}, {"sepp", "josef"}, {"sid", "sidney"}, {"stan", "stanley"}, {"steve", "steven"},
	{"stu", "stuart"}, {"sue", "susan"}, {"susie", "susan"}, {"ted", "theodore"}, {"teddy", "theodore"},
	{"theo", "theodore"}, {"tim", "timothy"}, {"toby", "tobias"}, {"tom", "thomas"}, {"tommy", "thomas"},
	{"tony", "anthony"}, {"uli", "ulrich"}, {"vic", "victor"}, {"vicky", "victoria"}, {"vince", "vincent"},
	{"volodya", "vladimir"}, {"walt", "walter"}, {"wes", "wesley"}, {"will", "william"}, {"zach", "zachary"},
	{"zack", "zachary"},
};

nd_str nd_full_first_name(nd_str name)
{
	uint32_t row = ND_WORD_ROW(nicknames, name);
	return row != ND_NONE ? nd_str_of(nicknames[row].full, strlen(nicknames[row].full)) : name;
}
