--- Births, deaths, families.

local p = require "newsdesk.rules.parts"

return {
  {
    name = "born",
    predicate = "born_in",
    pattern = "(?<subject>{person})" .. p.apposition .. [[,? (?:was )?born (?:(?:on|]] ..
      [[in) (?<time>{date}),? )?(?:in|on|near|at) (?:the )?(?:{norp} (?:city|town|village|]] ..
      [[capital)(?: of)? )?(?<object>{location|country})(?:,? (?:in|on) (?<time>{date}))?]],
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
      [[(?:died|passed away)(?: (?:at|in) (?:(?:his|her) home|hospital|a hospital|a hospice|prison))?(?: (?:in|]] ..
        [[at|near) (?:the )?(?<object>{location|country|facility})(?!'s))?]] .. p.when,
    examples = {"Wangari Maathai died in 2011.", "Wangari Maathai died in Nairobi in 2011."},
  },
  {
    name = "age-beside-name",
    predicate = "age",
    pattern = "(?<subject>{person})" .. [[(?:, (?:who is |aged |now )?| \(|,? aged )(?<amount>{age})]],
    examples = {"Adrian Cole, 52, was chosen.", "Adrian Cole (46) spoke."},
  },
  {
    name = "age-of-description",
    predicate = "age",
    pattern = "(?<subject>{person}), (?:an?|the) (?<amount>{age}) (?!(?:son|daughter|girl|boy)'s)[a-z-]+",
    examples = {"Adrian Cole, a 44-year-old father of three, spoke."},
  },
  {
    name = "age-before-name",
    predicate = "age",
    pattern = "(?:^| )(?<amount>{age}) (?:(?!(?:and|of|son|daughter|brother|sister|with|by|at|in|from|that|who|" ..
      "began|became|won|will|would|could|can|may|might|must|should|was|were|are|be|" ..
      "said|told|took|made|went|left|gave|got|met|saw|has|is|had|[a-z]+ed|[a-z]+[^s]s)\\b)[a-z-]+ |{norp} ){0,3}" ..
      "(?<subject>{person})(?!'s)",
    examples = {"They arrested 44-year-old electrician Adrian Cole."},
  },
  {
    name = "age-told",
    predicate = "age",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has .. "(?:was|is|turned|turns|died|passed away" ..
      "(?: (?:on|in) (?:the )?{date|location|country})*)(?:,? (?:aged?|at the age of|at age))? (?<amount>{age})",
    examples = {"Adrian Cole was shot. He was 44.", "Adrian Cole died aged 91."},
  },
  {
    name = "age-at-death",
    predicate = "age",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has .. "(?:died|passed away)" ..
      "(?: (?:on|in|at|early|late|(?:his|her) home|{date}|{location}|{country}|{facility})){0,6},? " ..
      "(?:aged|at the age of|at age) (?<amount>{age})",
    examples = {"Adrian Cole died in Rome on Sunday at the age of 91."},
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
    pattern = [[(?<subject>{person})(?:'s| and (?:his|her)|, (?:his|her))? (?:(?:late|first|second|third|former|]] ..
      [[ex|estranged) |ex-)?(?:wife|husband|spouse|widow|widower),? (?:the (?:[a-z-]+ ){1,3})?(?<object>{person})]],
    examples = {
      "Barack Obama and his wife Michelle Obama arrived.",
      "Adrian Cole left. His second wife, the writer Laura Fischer, stayed.",
    },
  },
  {
    name = "child-named",
    predicate = "parent_of",
    pattern = [[(?:(?<!, and )(?<subject>{person})(?:'s|, {age}, and (?:his|her|{person})| and (?:his|]] ..
      [[her))? (?:late |]] ..
      [[eldest |oldest |youngest |elder |younger |only )?|]] ..
      [[(?<subject>{person}) ]] .. p.has ..
      [[(?:has|have|had) (?:an? |{age} ){1,2}(?:[a-z-]+ )?)(?:son|]] ..
      [[daughter),? (?:the (?:[a-z-]+ ){1,3})?(?<object>{person})]],
    examples = {"Joe Biden and his son Hunter Biden arrived.", "Joe Biden has a son, Hunter Biden, from his first " ..
      "marriage."},
  },
  {
    name = "children-listed",
    predicate = "parent_of",
    pattern = "(?<subject>{person})(?:'s)? (?:(?!and )\\w+ )?(?:(?:children|sons|daughters|sons and daughters)),? " ..
      "(?<object>{person+})",
    examples = {"Adrian Cole is survived by his daughters, Laura and Martha Cole."},
  },
}
