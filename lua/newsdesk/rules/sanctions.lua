--- Sanctions: subject is who is sanctioned, object who imposes them.

local p = require "newsdesk.rules.parts"

local target = [[(?<subject>{country|person|organization+})]]
local imposer = [[(?<object>{country|norp|organization+})]]

return {
  {
    name = "under-sanctions",
    predicate = "sanctioned_by",
    pattern = target .. p.apposition .. " " .. p.adverb .. [[(?:is|are|was|were|remains?|has been|have been|]] ..
      [[comes?|came) ]] .. p.adverb ..
      [[(?:under|subject to|hit by|hit with|targeted by) (?:the )?]] .. imposer ..
      [[(?:-led|-imposed|-backed|'s)? (?:[\w-]+ ){0,2}sanctions]] .. p.when,
    examples = {"Iran is under US and EU sanctions.", "Syria remains subject to American sanctions."},
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
    pattern = imposer .. p.apposition .. " " .. p.has ..
      [[(?:imposed|slapped|placed|announced|levied|introduced) (?:[\w-]+ ){0,4}sanctions (?:\w+ )?(?:on|against)]] ..
      [[ (?:the )?]] .. target .. p.when,
    examples = {"The European Union imposed fresh sanctions on Iran and Syria on Monday."},
  },
  {
    name = "sanctioned",
    predicate = "sanctioned_by",
    pattern = imposer .. " " .. p.has .. [[(?:sanctioned|blacklisted) (?:the )?]] .. target .. p.when,
    examples = {"The United States sanctioned Iran in 2018."},
  },
}
