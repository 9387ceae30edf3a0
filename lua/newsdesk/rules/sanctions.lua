--- Sanctions: subject is who is sanctioned, object who imposes them.

local p = require "newsdesk.rules.parts"

local target = [[(?<subject>{country|person|organization|location|facility|product+})]]
local imposer = [[(?<object>{country|norp|organization+}]] .. p.seat .. [[)]]

return {
  {
    name = "under-sanctions",
    predicate = "sanctioned_by",
    pattern = target .. p.apposition .. "(?:,| " .. p.adverb .. [[(?:is|are|was|were|remains?|has been|have been|]] ..
      [[comes?|came)) ]] .. p.adverb ..
      [[(?:under|subject to|hit by|hit with|targeted by) (?:the )?]] .. imposer ..
      [[(?:-led|-imposed|-backed|'s)? (?:[\w-]+ ){0,2}sanctions]] .. p.when,
    examples = {"Iran is under US and EU sanctions.", "Syria remains subject to American sanctions.",
      "Iran, under United Nations sanctions since 2006, agreed."},
  },
  {
    name = "sanctioned-by",
    predicate = "sanctioned_by",
    pattern = target .. p.apposition .. [[ (?:is|are|was|were|has been|have been) ]] .. p.adverb ..
      [[(?:sanctioned|blacklisted) (?:(?:in )?(?<time>{date}) )?by (?:the )?]] .. imposer .. p.when,
    examples = {"Iran was sanctioned by the United States in 2018."},
  },
  {
    name = "imposed-sanctions",
    predicate = "sanctioned_by",
    pattern = imposer .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:imposed|slapped|placed|announced|levied|introduced|approved|adopted|agreed(?: on)?|backed) (?:[\w-]+ ]] ..
      [[){0,5}?sanctions (?:\w+ )?(?:on|against) (?:]] .. p.words .. target ..
      [[|(?:(?!accus|includ|over\b|after\b|for\b|because)(?:{name}(?:'s)?|{quantity}|[a-z-]+),? ){1,14}?(?:and|]] ..
      [[including|among them) ]] .. p.words .. "(?:[a-z-]+, )?" .. target .. ")" .. p.when,
    examples = {
      "The European Union imposed fresh sanctions on Iran and Syria on Monday.",
      "The European Union imposed fresh sanctions on three banks and a shipping company, Siemens.",
    },
  },
  {
    name = "added-to-list",
    predicate = "sanctioned_by",
    pattern = imposer .. p.organ .. p.apposition .. " " .. p.has .. [[(?:added|put|placed) (?:the )?]] .. target ..
      [[ (?:to|on|in) (?:its |the |an? |{name} )?(?:[\w-]+ ){0,2}?(?:sanctions list|sanctions blacklist|]] ..
      [[blacklist|list of ]] ..
      [[(?:[\w-]+ ){0,2}?sanction)]],
    examples = {"The United States added Siemens to its sanctions list on Monday."},
  },
  {
    name = "was-added-to-list",
    predicate = "sanctioned_by",
    pattern = target .. p.apposition .. " " .. p.was .. "(?:added to|put on|placed on) (?:(?:the|an?|its) " ..
      "|" .. imposer ..
      [[(?:'s)? )(?:[\w-]+ ){0,2}?(?:sanctions (?:black)?list|blacklist)\b(?: by (?:the )?]] .. imposer ..
      ")?|[Aa]mong those (?:sanctioned|blacklisted|targeted by the sanctions) (?:were|was|are|is) " ..
        "" .. p.words .. target,
    examples = {
      "Siemens was placed on the sanctions list by the United States in 2019.",
      "Among those sanctioned were Siemens and Deutsche Bank.",
    },
  },
  {
    name = "hit-with-sanctions",
    predicate = "sanctioned_by",
    pattern = imposer .. p.organ .. p.apposition .. " " .. p.has .. "(?:hit|punished|targeted) (?:the )?" .. target ..
      " with (?:[\\w-]+ ){0,3}?sanctions",
    examples = {"The United States hit Iran with new sanctions in 2018."},
  },
  {
    name = "sanctions-imposed-by",
    predicate = "sanctioned_by",
    pattern = "sanctions (?:imposed )?(?:on|against) " .. p.words .. target .. "(?: imposed)? by " .. p.words ..
      imposer,
    examples = {"It broke sanctions on Iran imposed by the United States."},
  },
  {
    name = "sanctioned",
    predicate = "sanctioned_by",
    pattern = imposer .. p.organ .. " " .. p.has .. [[(?:sanctioned|blacklisted) (?:(?:(?:[\w-]+|{name}|]] ..
      [[{quantity}|{date}) ){0,8}?(?:[\w-]+|{date}|{name}),? (?:including|among them) )?(?:the )?]] ..
      target .. p.when,
    examples = {"The United States sanctioned Iran in 2018."},
  },
}
