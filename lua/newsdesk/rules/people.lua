--- Births, deaths, families.

local p = require "newsdesk.rules.parts"

return {
  {
    name = "born",
    predicate = "born_in",
    pattern = "(?<subject>{person})" .. p.apposition .. [[,? (?:was )?born (?:(?:on|in) (?<time>{date}),? )?in ]] ..
      [[(?:the )?(?:{norp} (?:city|town|village|capital)(?: of)? )?(?<object>{location|country})(?:,? (?:in|]] ..
      [[on) (?<time>{date}))?]],
    examples = {"Wangari Maathai was born in Kenya in 1940."},
  },
  {
    name = "born-on",
    predicate = "born",
    pattern = "(?<subject>{person})" .. p.apposition .. [[,? (?:was )?born (?:on|in) (?<time>{date})]],
    examples = {"Wangari Maathai was born in 1940."},
  },
  {
    name = "died",
    predicate = "died",
    pattern = "(?<subject>{person+})(?:, (?:aged )?{quantity},)?" .. p.apposition .. " " .. p.has ..
      [[(?:died|passed away)(?: in (?:the )?{location|country|facility})?]] .. p.when,
    examples = {"Wangari Maathai died in 2011."},
  },
  {
    name = "married",
    predicate = "spouse",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:married|wed|is married to|was married to) ]] .. p.words .. "(?<object>{person})(?!'s)" .. p.when,
    examples = {"George Clooney married Amal Alamuddin in 2014."},
  },
  {
    name = "spouse-named",
    predicate = "spouse",
    pattern = [[(?<subject>{person})(?:'s| and (?:his|her)|, (?:his|her))? (?:late )?(?:wife|husband|spouse),? ]] ..
      [[(?:the (?:[a-z-]+ ){1,3})?(?<object>{person})]],
    examples = {"Barack Obama and his wife Michelle Obama arrived."},
  },
  {
    name = "child-named",
    predicate = "parent_of",
    pattern = [[(?<subject>{person})(?:'s| and (?:his|her))? (?:late |eldest |oldest |youngest |elder |younger ]] ..
      [[|only )?(?:son|daughter),? (?:the (?:[a-z-]+ ){1,3})?(?<object>{person})]],
    examples = {"Joe Biden and his son Hunter Biden arrived."},
  },
}
