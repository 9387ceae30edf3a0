--- Meetings, visits and what was signed at them.

local p = require "newsdesk.rules.parts"

local deal = [[(?:[\w-]+ ){0,5}?(?:agreement|deal|treaty|accord|pact|memorandum|contract|declaration|communique|]] ..
  [[communiqué)s?]]

return {
  {
    name = "met",
    predicate = "met",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:met(?: (?:up |privately |briefly )?with)?|held (?:[\w-]+ ){0,2}(?:talks|meetings?|discussions) with|]] ..
      [[spoke with|hosted|received) ]] ..
      p.title .. "(?<object>{person+})" .. p.when,
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
      [[(?:the )?]] ..
      [[(?:(?:{norp} )?(?:capital|city|town|port|village|province)(?: ]] ..
      [[of)? )?(?<object>{country|location|facility})]] ..
      p.when,
    examples = {"Emmanuel Macron arrived in Kenya on Tuesday."},
  },
  {
    name = "signed-with",
    predicate = "signed_with",
    pattern = "(?<subject>{country|organization|person+})" .. p.apposition .. " " .. p.has ..
      [[(?:signed|inked|concluded|sealed) (?:an? |the )?]] .. deal ..
      [[ with (?:the )?(?<object>{country|organization|person+})]] .. p.when,
    examples = {"Kenya signed a trade agreement with the European Union in 2023."},
  },
  {
    name = "signed-together",
    predicate = "signed_with",
    pattern = [[(?<subject>{country|organization|person})(?:'s)? and ]] ..
      [[(?:the )?(?<object>{country|organization|person}) ]] .. p.has ..
      [[(?:signed|inked|concluded|sealed) (?:an? |the )?]] .. deal .. p.when,
    examples = {"Kenya and Ethiopia signed a defence pact on Monday."},
  },
  {
    name = "signed",
    predicate = "signed",
    pattern = "(?<subject>{country|organization|person+})" .. p.apposition .. " " .. p.has ..
      [[(?:signed|ratified) (?:the )?(?<object>{law|event|work|misc})]] .. p.when,
    examples = {"Kenya ratified the Paris Agreement in 2016."},
  },
}
