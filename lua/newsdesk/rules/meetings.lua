--- Meetings, visits and what was signed at them.

local p = require "newsdesk.rules.parts"

local deal = [[(?:[\w-]+ ){0,5}?(?:agreement|deal|treaty|accord|pact|truce|ceasefire|memorandum|contract|]] ..
      [[declaration|communique|communiqué)s?]]

return {
  {
    name = "met",
    predicate = "met",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:met(?: (?:up |privately |briefly )?with)?|held (?:[\w-]+ ){0,2}(?:talks|meetings?|discussions) with|]] ..
      [[spoke with|hosted|received) ]] ..
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
    name = "visited",
    predicate = "visited",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:visited|travell?ed to|arrived in|flew to|landed in|paid (?:a|an) (?:[\w-]+ ){0,2}visit to|toured) ]] ..
      p.words .. [[(?<object>{country|location|facility})(?!'s)]] ..
      p.when,
    examples = {"Emmanuel Macron arrived in Kenya on Tuesday."},
  },
  {
    name = "signed-with",
    predicate = "signed_with",
    pattern = "(?<subject>{country|organization|person|norp+})" .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:signed|inked|concluded|sealed|reached) (?:an? |the )?]] .. deal ..
      [[ with (?:the )?(?<object>{country|organization|person+})]] .. p.when,
    examples = {"Kenya signed a trade agreement with the European Union in 2023."},
  },
  {
    name = "signed-together",
    predicate = "signed_with",
    pattern = [[(?<subject>{country|organization|person})(?:'s)? and (?:the )?(?<object>{country|organization|]] ..
      [[person}) ]] .. p.has ..
      [[(?:signed|inked|concluded|sealed|reached) (?:an? |the )?]] .. deal .. "(?! with\\b)" .. p.when,
    examples = {"Kenya and Ethiopia signed a defence pact on Monday."},
  },
  {
    name = "will-visit",
    predicate = "will_visit",
    pattern = "(?<subject>{person+}) " .. p.adverb .. [[(?:will|(?:is|are) (?:due|expected|set|scheduled) to|]] ..
      [[plans? to) (?:visit|travel to|fly to|arrive in) ]] .. p.words .. "(?<object>{country|location})(?!'s)",
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
