--- Meetings, visits and what was signed at them.

local p = require "newsdesk.rules.parts"

local signed_thing = [[(?:agreement|deal|treaty|accord|pact|truce|ceasefire|memorandum|contract|declaration|]] ..
  [[communique|]] ..
  [[communiqué)s?]]
local deal = "(?:(?:[\\w-]+|(?<amount>{money})|{norp}|{date}|{quantity}) ){0,5}?" .. signed_thing

return {
  {
    name = "met",
    predicate = "met",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:met(?: (?:up |privately |briefly )?with)?|held (?:[\w-]+ ){0,2}(?:talks|meetings?|discussions) with|]] ..
      [[spoke with|hosted|received|sat down with|conferred with|was received by|(?:was )?welcomed(?: by)?) ]] ..
      p.title .. "(?<object>{person+})(?!'s)" .. p.when,
    examples = {
      "Emmanuel Macron met with German Chancellor Olaf Scholz on Friday.",
      "Joe Biden held talks with Volodymyr Zelensky.",
    },
  },
  {
    name = "met-each-other",
    predicate = "met",
    pattern = "(?<subject>{person})" .. p.apposition .. " and " .. p.title .. "(?<object>{person})" ..
      p.apposition .. " " .. p.has ..
      [[(?:met|held (?:[\w-]+ ){0,2}talks)\b(?! (?:the|a|an)\b)]] .. p.when,
    examples = {"Emmanuel Macron and Olaf Scholz met on Friday in Berlin."},
  },
  {
    name = "states-met",
    predicate = "met",
    pattern = [[(?:[Ll]eaders|[Mm]inisters|[Oo]fficials|[Dd]elegations|[Nn]egotiators|[Ee]nvoys|[Dd]iplomats) ]] ..
      [[(?:of|from) ]] ..
      "(?:the )?(?<subject>{country}) and (?:the )?(?<object>{country}) " .. p.has ..
      [[(?:met|held (?:[\w-]+ ){0,2}(?:talks|meetings?))\b]] .. p.when,
    examples = {"Negotiators from Kenya and Ethiopia met in Nairobi on Monday."},
  },
  {
    name = "talks-between",
    predicate = "met",
    pattern = [[(?:[Tt]alks|[Mm]eeting|[Ss]ummit)(?: (?:in|at) {location|facility})? between ]] .. p.title ..
      "(?<subject>{person}) and " .. p.title .. "(?<object>{person}) (?:" .. p.has ..
      [[(?:ended|began|opened|took place|concluded|lasted|produced|yielded|broke up)|(?:was|were) held)\b]] .. p.when,
    examples = {"Talks between Emmanuel Macron and Olaf Scholz ended on Monday without a deal."},
  },
  {
    name = "visit-of",
    predicate = "visited",
    pattern = "(?<subject>{person+}) (?:" .. p.has .. [[(?:made|began|started|ended|concluded|wrapped up|]] ..
      [[completed|cut short) ]] ..
      [[(?:an? |the |his |her |{person} )?(?:(?:[\w-]+|{date}) ){0,3}?(?:visit|trip) to |(?:was|is) in (?:the ]] ..
      [[)?(?=(?:{country|]] ..
      [[location|norp}) (?:on|for) an? (?:(?:[\w-]+|{date}) ){0,3}?(?:visit|trip)))]] .. p.words ..
      "(?<object>{country|location|facility})(?!'s)",
    examples = {
      "Emmanuel Macron began a three-day visit to Kenya on Monday.",
      "Emmanuel Macron was in Kenya for a two-day visit.",
    },
  },
  {
    name = "visit-during-which",
    predicate = "visited",
    pattern = [[\b(?:[Dd]uring|[Aa]fter|[Ff]ollowing|[Oo]n) (?<subject>{person})(?:'s)? (?:(?!planned|next|]] ..
      [[upcoming)[\w-]+ ]] ..
      "){0,2}?(?:visit|trip) to " .. p.words .. "(?<object>{country|location})(?!'s)",
    examples = {"It was signed during Emmanuel Macron's visit to Kenya in 2019."},
  },
  {
    name = "visited",
    predicate = "visited",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:visited|travell?ed to|arrived in|flew (?:back )?to|landed in|paid (?:a|an) (?:[\w-]+ ){0,2}visit to|]] ..
      [[toured) ]] ..
      p.words .. [[(?<object>{country|location|facility})(?!'s)]] ..
      p.when,
    examples = {"Emmanuel Macron arrived in Kenya on Tuesday."},
  },
  {
    name = "signed-with",
    predicate = "signed_with",
    pattern = "(?<subject>{country|organization|person|norp+}" .. p.seat .. ")" .. p.organ .. p.apposition .. " " ..
      "" .. p.has ..
      [[(?:signed|inked|concluded|sealed|reached|struck) (?:an? |the )?]] .. deal .. "(?: worth " ..
        "" .. p.sum .. ")? with " ..
      p.words .. [[(?<object>{country|organization|person+})(?!'s (?!counterpart|president|prime|foreign|leader))]] ..
      p.when,
    examples = {
      "Kenya signed a trade agreement with the European Union in 2023.",
      "Kenya signed a $6 billion contract with South Korea's Samsung Electronics in 2023.",
    },
  },
  {
    name = "signed-together",
    predicate = "signed_with",
    pattern = [[(?<subject>{country|organization|person}|(?<!n ){location})(?:'s)? and (?:the )?]] ..
      [[(?<object>{country|organization|person|location}) ]] .. p.has ..
      [[(?:signed|inked|concluded|sealed|reached) (?:an? |the )?]] .. deal .. "(?! with\\b)" .. p.when .. "|" ..
      signed_thing .. " (?:that |which )?" .. p.title .. "(?<subject>{country|organization|person}) and (?:the " ..
        ")?" .. p.title ..
      "(?<object>{country|organization|person}) " .. p.has .. [[(?:signed|concluded)\b(?= ?[.,;]| in | on |]] ..
        [[{date}| {date})]],
    examples = {
      "Kenya and Ethiopia signed a defence pact on Monday.",
      "The treaty that Emmanuel Macron and Olaf Scholz signed last month is in force.",
    },
  },
  {
    name = "was-signed-by-both",
    predicate = "signed_with",
    pattern = deal .. "(?: (?!not\\b|never\\b)(?:[\\w-]+|{name}|{date})){0,8}? (?:was|were|has been|have been) " ..
      p.adverb ..
      "(?:signed|concluded|sealed|inked)(?: (?:on |in )?{date|location})* by (?:the )?(?<subject>{country|" ..
      "organization|" ..
      "person}) and (?:the )?(?<object>{country|organization|person})" .. p.alone,
    examples = {"An accord on visa-free travel was signed on Monday by Kenya and Ethiopia."},
  },
  {
    name = "won-contract",
    predicate = "signed_with",
    pattern = p.company .. " " .. p.has ..
      "(?:won|secured|landed|clinched|signed|been " ..
      "awarded|was awarded) (?:an? |the )?(?:(?<amount>{money}) |[\\w-]+ ){0,4}?(?:contract|order)(?: worth " ..
      p.about ..
      "(?<amount>{money}))? (?:from|with) " .. p.words .. "(?<object>{organization|country})" .. p.alone,
    examples = {"Siemens has won a $2 billion contract from Deutsche Bank."},
  },
  {
    name = "will-visit",
    predicate = "will_visit",
    pattern = "(?<subject>{person+}) " .. p.adverb .. [[(?:will|(?:is|are) (?:due|expected|set|scheduled) to|]] ..
      [[plans? to) (?:visit|travel to|fly to|arrive in) ]] .. p.words .. "(?<object>{country|location})(?!'s)|" ..
      "(?<subject>{person+}) (?:flies|travels|heads) to " .. p.words .. "(?<object>{country|location})(?!'s)(?= " ..
        "(?:on|in|next|" ..
      "later) |,? {date})",
    examples = {"Emmanuel Macron is due to visit Kenya next week."},
  },
  {
    name = "called",
    predicate = "called",
    pattern = "(?<subject>{person+}) " .. p.has .. [[(?:called|phoned|telephoned|spoke by (?:tele)?phone ]] ..
      [[(?:with|to)|held a (?:tele)?phone call with) ]] .. p.title .. [[(?<object>{person+})(?=[.;]|,(?! ["“])|]] ..
      [[ (?:on|to congratulate|late|early|after|before|and|by|{date})\b| {date}|$)]],
    examples = {"Emmanuel Macron called Olaf Scholz on Monday."},
  },
  {
    name = "endorsed",
    predicate = "endorsed",
    pattern = "(?<subject>{person|organization+}) " .. p.has .. "endorsed " .. p.title .. "(?<object>{person+})(?!'s)",
    examples = {"Barack Obama endorsed Joe Biden in April 2020."},
  },
  {
    name = "signed",
    predicate = "signed",
    pattern = "(?<subject>{country|organization|person+})" .. p.apposition .. " " .. p.has ..
      [[signed (?:up to )?(?:the )?(?<object>{law|event|work|misc})]] .. p.when,
    examples = {"Kenya signed the Paris Agreement in 2016."},
  },
}
