-- The facts that ship: each rule finds one in its own examples, and articles state what a careful reader would note.
local newsdesk = require "newsdesk"
local rules = require "newsdesk.rules"

local function parse(text)
  return assert(newsdesk.parse(text, {format = "text", published = "2024-07-03"}))
end

-- "predicate: subject > object, time, amount" for each fact, sorted.
local function facts_of(text)
  local lines = {}
  for _, fact in ipairs(parse(text):facts()) do
    local line = fact.predicate .. ": " .. (fact.subject or "-")
    if fact.object then
      line = line .. " > " .. fact.object
    end
    if fact.time then
      line = line .. ", " .. fact.time
    end
    if fact.amount then
      line = line .. ", " .. fact.amount.text
    end
    lines[#lines + 1] = line
  end
  table.sort(lines)
  return lines
end

describe("a rule that ships", function()
  for _, rule in ipairs(rules) do
    it("finds a fact in its examples: " .. rule.name, function()
      assert.is_true(#rule.examples > 0)
      for _, example in ipairs(rule.examples) do
        local found = false
        for _, fact in ipairs(parse(example):facts()) do
          local is_told = rule.predicate == "same" or fact.predicate == rule.predicate
          found = found or (fact.rule == rule.name and is_told)
        end
        assert.is_true(found, example)
      end
    end)
  end

  it("has a name of its own", function()
    local seen = {}
    for _, rule in ipairs(rules) do
      assert.is_nil(seen[rule.name], rule.name)
      seen[rule.name] = true
    end
  end)
end)

describe("a rule that is wrong", function()
  local core = require "newsdesk.core"

  it("is named when a sentence first needs it", function()
    local list = {
      {name = "left_home", predicate = "left", expression = "(?<subject>{person}) left home"},
      {name = "joined_late", predicate = "joined", expression = "(?<subject>{person}) joined(?:"},
    }
    local models = assert(core.models("data", function(checked)
      return core.rules(list, not checked)
    end))
    local article = core.parse("Anna Keller joined the board.", {format = "text"}, models)
    local facts, message, status = article:facts()
    assert.is_nil(facts)
    assert.matches("^joined_late: a parenthesis is not closed at offset 30$", message)
    assert.equal("bad pattern", status)
  end)
end)

describe("facts", function()
  it("tell of another who did the same", function()
    assert.same({"joined: Finland > NATO, 2023", "joined: Sweden > NATO, 2024-03"},
      facts_of "Sweden joined NATO in March 2024. Finland had done so a year earlier.")
    assert.same({"sanctioned_by: Iran > Canada", "sanctioned_by: Iran > United States, 2018"},
      facts_of "The United States imposed sanctions on Iran in 2018. Canada followed suit.")
    for _, text in ipairs {
      "Kenya did not join the African Union. Chad followed in 1964.",
      "France played Spain on Monday. Germany followed on Friday.",
      "Romania liked the plan. Hungary is expected to follow suit in May.",
    } do
      assert.same({}, facts_of(text), text)
    end
    for _, text in ipairs {
      "Kenya joined the African Union in 1963. Talks with Chad followed in 1964.",
      "Kenya joined the African Union in 1963. Siemens followed in 1964.",
    } do
      assert.same({"joined: Kenya > African Union, 1963"}, facts_of(text), text)
    end
  end)

  it("tell what befell somebody before or after what else is told", function()
    assert.same({"dismissed: Barcelona > Ernesto Vidal, 2020-01"},
      facts_of "Ernesto Vidal, who moved on in 2022 after being dismissed by Barcelona in January 2020, spoke.")
    assert.same({"arrested: John Miller, 2019-05", "charged: John Miller"},
      facts_of "After being arrested in Boston in May 2019, John Miller was charged with fraud.")
    assert.same({}, facts_of "The coach left after being sacked by Chelsea in May.")
    assert.same({}, facts_of "Adrian Cole denied being sacked by Chelsea.")
  end)

  it("take no date of a dateline, and no place for a charge", function()
    assert.same({"joined: Adrian Cole > Siemens"}, facts_of "BOSTON, September 29 - Adrian Cole joined Siemens.")
    for _, fact in ipairs(facts_of "The rebels hold towns in Kenya and are accused of killing 46 people.") do
      assert.falsy(fact:find "killed_in")
    end
    assert.same({}, facts_of "Former Nigerian president Goodluck Jonathan left.")
  end)

  it("give a figure no time of another beside it, nor what it is for", function()
    assert.same({"turnout: Norway, 78.9 percent"},
      facts_of "Turnout in Norway rose to 78.9 percent from 77.2 percent in 2021.")
    assert.same({"pledged_to: Germany, 40 million euros"}, facts_of "Germany pledged 40 million euros for 2026.")
  end)

  it("give each member of a body the year that is said of it", function()
    assert.same({
      "joined: Burundi > African Union, 2007",
      "joined: Rwanda > African Union, 2007",
      "joined: South Sudan > African Union, 2016",
    }, facts_of("The African Union grew. Burundi and Rwanda became members in 2007, and South Sudan followed in 2016."))
    assert.same({
      "joined: Croatia > European Union, 2013",
      "joined: Poland > European Union, 2004",
      "left: United Kingdom > European Union, 2020",
    }, facts_of("Croatia has been a member of the European Union since 2013. Since joining the European Union " ..
      "in 2004, " ..
      "Poland has grown. Britain left the European Union in 2020."))
  end)

  it("pair members and years that are listed, and give none a wrong year", function()
    assert.same({
      "joined: Croatia > European Union, 2013",
      "joined: Hungary > European Union, 2004",
      "joined: Romania > European Union, 2007",
    }, facts_of("The European Union has grown. Three members, Hungary, Romania and Croatia, were admitted in 2004, " ..
      "2007 and 2013 respectively."))
    assert.same({
      "joined: Morocco > African Union, 2017",
      "joined: South Sudan > African Union, 2011",
    }, facts_of "The African Union praised its newest members, South Sudan and Morocco, which joined in 2011 and 2017.")
    assert.same({
      "joined: Albania > NATO",
      "joined: Croatia > NATO",
      "joined: Poland > NATO",
    }, facts_of "Poland, Albania and Croatia joined NATO in 1999 and 2009.")
    assert.same({
      "joined: Chad > African Union, 2004",
      "joined: Kenya > African Union, 2004",
    }, facts_of "Kenya and Chad joined the African Union in 2004, and in 2007 Ghana had a bad harvest.")
  end)

  it("know the body that goes unsaid when members leave, are suspended or founded it", function()
    assert.same({
      "left: Ecuador > OPEC, 2020",
      "left: Qatar > OPEC, 2019",
    }, facts_of "Saudi Arabia is the largest producer in OPEC. Qatar quit in 2019 and Ecuador the year after.")
    assert.same({
      "joined: Venezuela > Mercosur, 2012",
      "suspended_from: Venezuela > Mercosur, 2016",
    }, facts_of "The trade bloc Mercosur met on Monday. Venezuela, a member from 2012, was suspended in 2016.")
    assert.same({
      "suspended_from: Chad > African Union, 2022",
      "suspended_from: Mali > African Union, 2021",
    }, facts_of "The African Union met without Mali and Chad, which were suspended in 2021 and 2022.")
    assert.same({
      "founding_member_of: Ghana > African Union",
      "founding_member_of: Kenya > African Union",
      "founding_member_of: Nigeria > African Union",
      "joined: Chad > African Union, 1984",
    }, facts_of("The African Union met. Its three founders, Kenya, Ghana and Nigeria, agreed. Chad has belonged to " ..
      "the bloc since 1984."))
    for _, text in ipairs {
      "The African Union met. Trade with Kenya was suspended in 2021.",
      "The African Union met. Flights to Kenya and Chad were suspended in 2021 and 2022.",
      "The African Union met. Talks between Mali, Kenya and Chad were suspended in 2021.",
      "The African Union met. The minister quit in 2019 and Chad in 2020.",
      "The African Union spoke of Somalia, which Kenya quit in 2016.",
      "The African Union met. Kenya quit on Monday.",
      "The African Union met. The founders are Russian and include veterans of Microsoft.",
      "The African Union met. Kenya never quit in 2019.",
    } do
      assert.same({}, facts_of(text), text)
    end
  end)

  it("tell of the last name only where the verb of a relative clause may be singular", function()
    assert.same({"left: Chad > African Union, 2011"},
      facts_of "Talks began between Kenya and Chad, which left the African Union in 2011.")
    assert.same({
      "suspended_from: Chad > African Union, 2011",
      "suspended_from: Kenya > African Union, 2011",
    }, facts_of "Talks began with Kenya and Chad, which were suspended from the African Union in 2011.")
  end)

  it("make no member of who applies, hopes or is invited", function()
    assert.same({"applied_to_join: Turkey > European Union, 1987"}, facts_of("Turkey applied to join the European " ..
      "Union in 1987. Ukraine hopes to join NATO by 2030. Saudi Arabia was invited to join the African Union last " ..
      "year. Palestine was granted observer status at the United Nations in 2012."))
  end)

  it("tell no delivery, strike, emergency, owner or departure that is planned, denied, over or conditional", function()
    for _, text in ipairs {
      "Laura Fischer denied that she would resign.",
      "Laura Fischer would resign if the vote was lost.",
      "Reports that Laura Fischer will retire were false.",
      "Germany threatened to send 500 soldiers to Mali.",
      "Germany has not sent any of the 50,000 doses to Kenya.",
      "Police said they had sent 300 officers to Leeds.",
      "The opposition urged Kenya to declare a state of emergency.",
      "Kenya plans to deport 40 people to Somalia.",
      "Siemens denied that it owns 41% of Deutsche Bank.",
      "Siemens once owned 41% of Deutsche Bank, a former subsidiary of Goldman Sachs.",
      "Israel ordered 100,000 people to leave Rafah.",
      "Ministers in London approved the plan.",
      "Some 900 nurses may walk out on Monday.",
      "Laura Fischer was given two weeks for the task.",
      "Japan offered to sell planes worth $2 billion to Kenya.",
      "Siemens would shut two plants with the loss of 640 jobs unless it found a buyer.",
      "Adrian Cole came second with 23 percent of the shares.",
      "Nigeria could have produced 2 million barrels a day.",
    } do
      assert.same({}, facts_of(text), text)
    end
  end)

  it("name each member of a list, and the body that a sentence before named", function()
    assert.same({
      "joined: Chad > African Union, 2016",
      "joined: Ghana > African Union, 2023",
      "joined: Kenya > African Union, 2016",
    }, facts_of(
      "The African Union met on Monday. Kenya and Chad joined in 2016, while Ghana was welcomed as a member last year."
    ))
  end)

  it("say who sanctions whom, through pronouns", function()
    assert.same({
      "sanctioned_by: Iran > European Union",
      "sanctioned_by: Iran > United States",
    }, facts_of("Iran wants to trade with China. It is under US and European Union sanctions."))
  end)

  it("tell a plan from a deed", function()
    assert.same({"will_join: Sudan > African Union"}, facts_of("Sudan is set to join the African Union."))
    assert.same({"joined: Sudan > African Union"}, facts_of("Sudan has joined the African Union."))
  end)

  it("stay silent where nothing is stated", function()
    for _, text in ipairs {
      "Kenya never joined the African Union.",
      "Kenya refused to join the African Union.",
      "Kenya would have joined the African Union, had it been asked.",
      "Did Emmanuel Macron meet Olaf Scholz?",
      "Emmanuel Macron did not meet Olaf Scholz.",
      "John Miller was not charged.",
      "The United States lifted its sanctions on Sudan.",
      "Emmanuel Macron denied that he had met Vladimir Putin in Paris.",
      "If Kenya joined the European Union, trade would grow.",
      "Kenya may join the African Union.",
      "Microsoft considered whether Deutsche Bank bought Nokia.",
      "There were rumours that Emmanuel Macron resigned on Monday.",
      "Prosecutors alleged that John Miller bribed officials and founded Acme Corporation.",
      "\"Iran attacked Israel in April,\" John Miller said.",
      "The brother of John Miller was arrested on Friday.",
      "The European Commission dismissed John Miller's request.",
      "John Miller was nearly killed in Boston.",
      "Laura Fischer faces criticism over the plan.",
      "The European Central Bank could cut its main rate to 3.5%.",
      "Kenya has not signed a trade agreement with India.",
      "Joe Biden threatened to veto the bill.",
      "Analysts feared that Google laid off 3,000 workers.",
      "The Senate is expected to approve the budget.",
      "Did Chelsea beat Liverpool?",
      "Siemens denied that it had filed for bankruptcy.",
      "Siemens expects net profit to rise to $2 billion next year.",
      "Union leaders fear Siemens will cut 900 jobs.",
      "Spain refused to extradite John Miller to Colombia.",
      "John Miller will go on trial in October.",
      "The president has the power to pardon John Miller.",
      "Poland urged the European Union to ban Russian coal.",
      "Adrian Cole, a senator, voted to ban the drug.",
      "The appointment of Laura Fischer as chief executive was blocked by shareholders.",
      "The opposition demanded Laura Fischer's resignation.",
      "Had Republicans nominated Laura Fischer for president, they would have won.",
      "Kenya expects 120 new cases of measles.",
      "Hackers may have stolen the data of 3.4 million Siemens customers.",
      "Early reports that 40 people had died in Kenya were false, she added.",
      "Reports that Siemens had acquired Deutsche Bank proved unfounded.",
      "Claims that the army had killed 30 people in Kenya were untrue, police said.",
      "There is no evidence that John Miller was arrested in Boston.",
      "Police do not believe John Miller was murdered by Laura Fischer.",
      "The ministry refused to confirm that 40 people were killed in Kenya.",
      "It is a myth that John Miller was born in Boston.",
      "He ruled out that John Miller was murdered.",
      "Neither Joe Biden nor John Miller was arrested.",
      "Israel has not killed 12 people in Kenya.",
      "Some 40 people were nearly killed in Kenya.",
      "The 17-year-old Russian will face Elena Rybakina on Friday.",
    } do
      assert.same({}, facts_of(text), text)
    end
  end)

  it("stay where only something else is denied", function()
    for text, fact in pairs {
      ["It was not the first time that John Miller was arrested."] = "arrested: John Miller",
      ["John Miller, who refused to resign, was arrested on Tuesday."] = "arrested: John Miller, 2024-07-02",
      ["Reports said 40 people were killed in Kenya and that help was denied."] = "killed_in: Kenya, 40",
    } do
      assert.same({fact}, facts_of(text), text)
    end
  end)

  it("tell nothing of a verb that is denied behind another", function()
    assert.same({"arrested: John Miller"}, facts_of("John Miller was arrested but not charged."))
  end)

  it("are of the country or company that the sentences are about, where nobody is named", function()
    assert.same({
      "held_rate: Peru, 5.75 percent",
      "inflation: Peru, 4.1 percent",
    }, facts_of("Peru's central bank left its rate unchanged at 5.75 percent. Annual inflation rose to 4.1 percent."))
    assert.same({
      "reported: Siemens, $2 billion",
    }, facts_of("Siemens had a bad year. Net profit fell to $2 billion, said analysts at Deutsche Bank."))
  end)

  it("need no subject where they have an object, unless another fact has it", function()
    assert.same({"dismissed: - > Laura Fischer"}, facts_of("Laura Fischer was dismissed."))
    assert.same({
      "dismissed: Adrian Cole > Laura Fischer",
    }, facts_of("Laura Fischer was dismissed. Adrian Cole fired Laura Fischer after a row."))
  end)

  it("stand in relative clauses, behind insertions, and under a subject said once for several verbs", function()
    assert.same({
      "elected: Peter Novak, 2023",
      "resigned: Peter Novak",
      "took_office: Peter Novak, 2019",
    }, facts_of "Peter Novak, who took office in 2019 and was re-elected in 2023, has, however, resigned.")
    assert.same({
      "withdrew_from: Norway > Paris Agreement, 2018",
    }, facts_of "The Paris Agreement, from which Norway withdrew in 2018, is ten years old.")
    assert.same({
      "acquired: Siemens > Nokia, 2020-03, $2 billion",
      "founded: Werner von Siemens > Siemens, 1847",
    }, facts_of "Siemens, founded by Werner von Siemens in 1847, bought Nokia for $2 billion in March 2020.")
  end)

  it("stand in a participle in front, and in objects that share a verb", function()
    assert.same({
      "born_in: Laura Fischer > Nairobi, 1971",
      "joined: Laura Fischer > Siemens, 1998",
    }, facts_of "Born in Nairobi in 1971, Laura Fischer joined Siemens in 1998.")
    assert.same({
      "joined: Kenya > African Union, 2007",
      "joined: Kenya > NATO, 2018",
    }, facts_of "Kenya joined the African Union in 2007 and NATO, a bigger body, in 2018.")
    assert.same({
      "convicted: John Miller, 2024-05",
      "convicted: Peter Novak, 2024-05",
    }, facts_of "Two men, John Miller and Peter Novak, pleaded guilty in May.")
    assert.same({"lost_to: Peter Novak > Laura Fischer"},
      facts_of "In Nairobi, the deputy minister of energy, Mr Peter Novak, lost to Madam Laura Fischer.")
  end)

  it("tell ages and scores", function()
    assert.same({
      "age: John Miller, 46",
      "age: Laura Fischer, 52",
      "age: Peter Novak, 44-year-old",
    }, facts_of "Laura Fischer, 52, saw Mr John Miller (46), then Peter Novak, a 44-year-old cook.")
    assert.same({"age: Peter Novak, 91", "died: Peter Novak > Rome"}, facts_of "Peter Novak died in Rome. He was 91.")
    assert.same({
      "beat: Chelsea > Real Madrid, 2024-06-30, 3-1",
      "drew_with: Arsenal > Liverpool, 1-1",
    }, facts_of "Chelsea eased to a 3-1 win over Real Madrid on Sunday. Arsenal and Liverpool played out a 1-1 draw.")
  end)

  it("take no possessor for what befell its thing", function()
    for _, text in ipairs {
      "Laura Fischer resigned. Peter Novak, a critic, was replaced by her son.",
      "Laura Fischer spoke. Peter Novak dismissed her appeal.",
      "Peter Novak declared himself winner of the election.",
    } do
      for _, line in ipairs(facts_of(text)) do
        assert.is_nil(line:match "^succeeded" or line:match "^dismissed" or line:match "^elected", line)
      end
    end
  end)

  it("take the time of their clause, wherever it stands", function()
    assert.same({"suspended_from: Niger > African Union, 2023"},
      facts_of "In 2023, the African Union suspended Niger.")
    assert.same({"visited: Emmanuel Macron > Kenya, 2024-07-02"},
      facts_of "Emmanuel Macron on Tuesday visited Kenya.")
    assert.same({"appointed_to: Laura Fischer, 1985", "resigned: Laura Fischer, 1982"},
      facts_of "Laura Fischer resigned in 1982, and in 1985 she became director.")
    assert.same({"arrested: John Miller, 2024-07-02"},
      facts_of "John Miller was arrested without incident at a motel in Nairobi, Kenya, on Tuesday.")
    assert.same({"won: Real Madrid > World Cup"},
      facts_of "Real Madrid won the World Cup for the first time since 2014.")
    assert.same({"displaced_in: Athlone, 200"},
      facts_of "The river rose at Athlone for the first time since 2009, and 200 people were evacuated.")
  end)

  it("tell of banks and markets", function()
    assert.same({
      "cut_rate: Bank of England, 5 percent",
      "fell: Deutsche Bank, 4.2 percent",
      "held_rate: European Central Bank, 2024-06-27, 3.75 percent",
    }, facts_of("The European Central Bank held its main rate at 3.75 percent on Thursday, while the Bank of " ..
      "England cut its rate to 5 percent. Shares in Deutsche Bank, however, fell 4.2 percent."))
  end)

  it("tell of an election, its turnout under no name", function()
    assert.same({
      "beat: Social Democratic Party > Conservative Party",
      "turnout: -, 71.2 percent",
      "won: Conservative Party, 31 percent",
      "won: Social Democratic Party, 2024-06-30, 46 percent",
    }, facts_of("The Social Democratic Party won 46 percent of the vote in Sunday's election, defeating the " ..
      "Conservative Party, which took 31 percent. Turnout was 71.2 percent."))
  end)

  it("tell how many were hurt where, in each order", function()
    for text, expected in pairs {
      ["A blast at a refinery in Kano left 15 workers dead and more than 170 injured."] =
        {"injured_in: Kano, more than 170", "killed_in: Kano, 15"},
      ["Forty people drowned when a boat capsized off Kenya on Tuesday."] = {"killed_in: Kenya, 2024-07-02, Forty"},
      ["Troops pulled 17 survivors from the rubble of a hotel in Nairobi."] = {"rescued_in: Nairobi, 17"},
      ["Riot police detained more than 1,000 protesters in Nairobi."] = {"arrested_in: Nairobi, more than 1,000"},
      ["Some two million people have been driven from their homes in Kenya."] =
        {"displaced_in: Kenya, Some two million"},
      ["Rebels abducted 20 aid workers in Goma last month."] = {"kidnapped_in: Goma, 2024-06, 20"},
      ["Three of them were detained."] = {"arrested_in: -, Three"},
      ["The death toll rose to 31."] = {"killed: -, 31"},
    } do
      assert.same(expected, facts_of(text), text)
    end
  end)

  it("leave open what might be, is hoped or is planned", function()
    for _, text in ipairs {
      "Up to 40 people could be killed if the dam in Kenya fails.",
      "None of the 12 people were killed in Nairobi.",
      "The storm killed two cows in Kenya.",
      "The plan would displace 4,000 people in Kenya.",
      "Police want to arrest 12 men in Nairobi.",
      "Twelve injured players returned to training in Milan.",
      "Hurricane Ida was expected to make landfall near Cuba.",
      "An earthquake of magnitude 8 could strike Tokyo.",
      "Mount Etna has not erupted since 2021.",
      "No group claimed responsibility for the attack in Kabul.",
      "Talks on a ceasefire between Israel and Hamas began on Sunday.",
      "Organisers hope 50,000 people will attend the Cannes Film Festival.",
      "Wembley Stadium can hold 90,000 fans.",
      "Thousands of protesters planned to march through Nairobi.",
      "Adrian Cole dreams of studying at Harvard University.",
      "Adrian Cole was rejected by Harvard University in 2010.",
      "Adrian Cole is not married to Laura Fischer.",
      "Adrian Cole did not win the Booker Prize.",
      "Adrian Cole missed a penalty.",
      "Adrian Cole recovered from a knee injury.",
      "Chelsea have not sacked Graham Potter.",
      "Arsenal's win over Chelsea would put them top.",
      "Plans to build the Hiddensee Bridge were dropped in 1990.",
      "The population of Kenya could reach 80 million by 2050.",
    } do
      assert.same({}, facts_of(text), text)
    end
  end)

  it("tell of a disaster, where and when", function()
    assert.same({
      "crash_in: Nairobi, 2012",
      "killed_in: Kenya, 2024-06-30, At least five",
      "killed_in: Nairobi, 2012, 34",
      "missing_in: Kenya, 2024-06-30, a dozen",
    }, facts_of("At least five people died and a dozen were missing after a ferry capsized off Kenya on Sunday. " ..
      "In 2012, a bus crashed near Nairobi, killing 34 people."))
  end)

  it("tell of a trial", function()
    assert.same({
      "arrested: John Miller, 2021-06",
      "charged: John Miller, 2021-09",
      "convicted: John Miller",
      "sentenced: John Miller, 2024-06-28",
    }, facts_of("A court in Boston sentenced John Miller, a former mayor, to seven years in prison on Friday after " ..
      "he was convicted of fraud. He was arrested in June 2021 and charged three months later."))
  end)

  it("tell of money given and promised", function()
    assert.same({
      "approved: World Bank > Ethiopia, 2024-05, $385 million",
      "pledged_to: France > Kenya, 2024-07-01, 40 million euros",
      "pledged_to: Germany > Kenya, 2024-07-01, 40 million euros",
    }, facts_of("The World Bank approved $385 million for Ethiopia in May. Germany and France pledged 40 million " ..
      "euros to Kenya on Monday."))
  end)

  it("tell of a party and its people", function()
    assert.same({
      "expelled_from: Laura Fischer > Liberal Party, 2021",
      "role_of: Anna Berger > Liberal Party",
      "role_of: John Miller > Laura Fischer",
    }, facts_of("Laura Fischer's lawyer, John Miller, said the Liberal Party had expelled her in 2021. The party's " ..
      "leader, Anna Berger, declined to comment."))
  end)

  it("lead to whom a demonym or a part of a name means", function()
    assert.same({"joined: Carlo Benetti > United Nations, 2012"},
      facts_of "Carlo Benetti was less happy. The Italian, who joined the United Nations in 2012, went home.")
    assert.same({"ordered: Philippine Coast Guard"},
      facts_of "The Philippine Coast Guard sent ships. The coast guard ordered an investigation into the crash.")
  end)

  it("lead to their evidence", function()
    local article = parse("The weather was fine. Emmanuel Macron met German Chancellor Olaf Scholz on Monday.")
    local fact = article:facts {predicate = "met"}[1]
    assert.equal("Emmanuel Macron met German Chancellor Olaf Scholz on Monday",
      article.text:sub(fact.evidence.start, fact.evidence.stop))
    assert.equal("2024-07-01", fact.time)
  end)
end)
