--- Who holds, takes and leaves an office.

local p = require "newsdesk.rules.parts"

local role = [[(?:[\w-]+ ){0,4}(?:president|minister|premier|chancellor|secretary|governor|mayor|chairman|]] ..
  [[chairwoman|chair|chief|director|]]
  .. [[executive|officer|ceo|CEO|manager|coach|captain|general|commander|ambassador|envoy|commissioner|head|]] ..
    [[leader|judge|justice|]]
  .. [[spokesman|spokeswoman|spokesperson|speaker|editor|professor|founder|partner|economist|analyst)]]
local office_of = [[(?:of|at|for|with|to)(?: the)? (?<object>{organization|country|location|facility})]]

return {
  {
    name = "appointed",
    predicate = "appointed",
    pattern = [[(?<subject>{person|organization|country})]] .. p.apposition .. " " .. p.has ..
      [[(?:appointed|named|nominated|picked|hired|tapped) ]] .. p.title .. "(?<object>{person+})" ..
      "(?: (?:as|to be|to))? (?:its |the |a |an |his |her )?(?:new |next )?" .. role .. p.when,
    examples = {"The European Commission named Laura Fischer as its new director on Thursday."},
  },
  {
    name = "was-appointed",
    predicate = "appointed_to",
    pattern = "(?<subject>{person+})" .. p.apposition .. [[ (?:was|were|has been|have been|is) ]] .. p.adverb ..
      [[(?:appointed|named|nominated|hired|sworn in|installed)(?: as)? (?:the |a |an |its )?]] .. role .. " " ..
      office_of .. p.when,
    examples = {"Mark Rutte was appointed secretary general of NATO in 2024."},
  },
  {
    name = "became-head",
    predicate = "appointed_to",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:became|become|took over as|took office as) (?:the |a |an )?]]
      .. role .. " " .. office_of .. p.when,
    examples = {"Tim Cook became chief executive of Apple in 2011."},
  },
  {
    name = "elected",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. [[ (?:was|has been|is) ]] .. p.adverb ..
      [[(?:re-?)?elected(?: as)? (?:the |a |an )?]] .. role .. "(?: " .. office_of .. ")?" .. p.when,
    examples = {"William Ruto was elected president of Kenya in 2022."},
  },
  {
    name = "won-election",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:won|swept) (?:the |a )?(?:(?<object>{country|location})'s )?(?:{date} )?(?:[\w-]+ ){0,2}(?:election|]] ..
      [[vote|presidency|runoff)\b]] ..
      p.when,
    examples = {"William Ruto won Kenya's presidential election in 2022."},
  },
  {
    name = "resigned",
    predicate = "resigned",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:resigned|stepped down|quit|stood down|retired)(?: as (?:the |a |an )?]] .. role .. "(?: " .. office_of ..
      ")?" ..
      [[|(?= ?[.,;]| (?:on|in|over|after|amid|following)\b| {date}))]] .. p.when,
    examples = {
      "Liz Truss resigned as prime minister of the United Kingdom in 2022.",
      "Anna Berger resigned on Tuesday.",
    },
  },
  {
    name = "resigned-from",
    predicate = "resigned",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:resigned|stepped down|retired) from (?:the )?(?<object>{organization})]] .. p.when,
    examples = {"Anna Berger resigned from the European Commission on Tuesday."},
  },
  {
    name = "dismissed",
    predicate = "dismissed",
    pattern = "(?<subject>{person|organization})" .. p.apposition .. " " .. p.has ..
      [[(?:fired|sacked|dismissed|ousted) ]] .. p.title .. "(?<object>{person})" .. p.when,
    examples = {"Volodymyr Zelensky sacked Defence Minister Oleksii Reznikov in September 2023."},
  },
  {
    name = "role-behind-name",
    predicate = "role_of",
    pattern = "(?<subject>{person}), (?:the |a |an )?" .. role .. " " ..
      [[(?:of|at|for)(?: the)? (?<object>{organization|country})(?!'s)]],
    examples = {"Tim Cook, the chief executive of Apple, spoke."},
  },
  {
    name = "role-before-name",
    predicate = "role_of",
    pattern = [[(?<object>{organization})(?:'s)? (?:chief executive|CEO|chairman|chairwoman|chair|president|]] ..
      [[founder|director|spokesman|]] ..
      [[spokeswoman|spokesperson|coach|manager|captain|chief|head|leader|secretary-general|secretary general|]] ..
      [[director-general|analyst|]] ..
      [[economist|boss|editor)(?: officer)? (?<subject>{person})]],
    examples = {"Apple chief executive Tim Cook spoke."},
  },
}
