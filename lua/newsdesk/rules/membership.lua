--- Who belongs to what: joining, leaving, founding.

local p = require "newsdesk.rules.parts"

local members = [[(?<subject>{country|norp|organization|location+})]]
local anyone = [[(?<subject>{country|organization|person+})]]
local body = p.the .. [[(?<object>{organization})]]
local body_or_movement = p.words .. [[(?<object>{organization|event|law})]] .. p.alone .. [[(?! in \w+ing\b)]]
local member_words = [[(?:as )?(?:the |a |an |its |their )?(?:[\w-]+ ){0,3}members?(?: states?)?]]

return {
  {
    name = "joined-body",
    predicate = "joined",
    pattern = anyone .. p.apposition .. p.who .. " " .. p.has .. [[(?:(?:re-?)?joined|acceded to) ]] ..
      body_or_movement ..
      "(?: from " .. p.words .. "{organization|location|country})?(?: on loan)?" .. p.when .. p.fee,
    examples = {
      "Adrian Cole joined Real Madrid from Chelsea in January 2023 for 20 million euros.",
      "Peru and Chile joined the World Trade Organization in 1995.",
      "Chile, which joined the World Trade Organization in 1995, will host the talks.",
    },
  },
  {
    name = "joined-unsaid-body",
    predicate = "joined",
    pattern = [[(?<subject>{country|organization+}) ]] .. p.has .. [[(?:(?:re-?)?joined|acceded)(?:(?: ]] ..
      [[back)?(?: in| on)? (?<time>{date})|(?= ?[,.;]))]],
    implied_object = "organization",
    examples = {"The African Union has grown. Kenya and Chad joined in 2016."},
  },
  {
    name = "admitted-to-body",
    predicate = "joined",
    pattern = anyone .. " " .. p.was ..
      [[(?:welcomed|admitted|accepted|inducted|received) (?:in|into|to) ]] .. body .. "(?: " .. member_words ..
      ")?" .. p.when,
    examples = {"Kenya was formally admitted to the World Trade Organization in 1995."},
  },
  {
    name = "welcomed-as-member",
    predicate = "joined",
    pattern = anyone .. [[ (?:was|were|has been|have been) ]] .. p.adverb ..
      [[(?:welcomed|admitted|accepted|inducted|received) ]] .. member_words .. "(?: of " .. body .. ")?" .. p.when,
    implied_object = "organization",
    examples = {"The African Union grew. Morocco was welcomed as its newest member in 2017."},
  },
  {
    name = "became-member",
    predicate = "joined",
    pattern = anyone .. " " .. p.has .. [[(?:became|become) ]] .. member_words .. " of " .. body .. p.when,
    examples = {"Kenya became a full member of the African Union in 2002."},
  },
  {
    name = "body-admitted",
    predicate = "joined",
    pattern = p.the .. "(?<object>{organization}) " .. p.has ..
      [[(?:admitted|accepted|welcomed) (?:the )?(?<subject>{country|organization+}) ]] .. member_words .. p.when,
    examples = {"The African Union admitted Morocco as its 55th member in 2017."},
  },
  {
    name = "founding-members",
    predicate = "founding_member_of",
    pattern = members .. [[ (?:is|are|was|were) ]] .. p.adverb ..
      [[(?:among |one of |counted among )?(?:the |its |a )?(?:\w+ ){0,2}founding members?(?: states?)?(?: of ]] ..
      body .. ")?",
    implied_object = "organization",
    examples = {"Kenya and Chad are among the founding members of the African Union."},
  },
  {
    name = "founding-members-beside",
    predicate = "founding_member_of",
    pattern = [[founding members?(?: states?)?(?: of ]] .. body ..
      [[)?,? (?:alongside|along with|together with|besides|including|with) (?:the )?]]
      .. members,
    implied_object = "organization",
    examples = {"Kenya is one of the founding members of the African Union alongside Chad and Ghana."},
  },
  {
    name = "founding-members-listed",
    predicate = "founding_member_of",
    pattern = [[founding members?(?: states?)?(?: of ]] .. body .. [[)? ]] .. p.adverb ..
      [[(?:include|included|are|were|comprise|comprised) (?:the )?]] .. members,
    implied_object = "organization",
    examples = {"The African Union has grown. Its founding members include Egypt, Ghana and Nigeria."},
  },
  {
    name = "founded-by",
    predicate = "founded",
    pattern = [[(?<object>{organization})(?:,? (?:a|an|the) [\w-]+(?: [\w-]+){0,3})?,? (?:(?:which )?(?:was|]] ..
      [[is) )?(?:co-)?founded (?:(?:in )?(?<time>{date}) )?by ]] .. p.words ..
      [[(?<subject>{person|country|organization+})]] .. p.alone .. p.when,
    examples = {"The company, Microsoft Corporation, was founded in 1975 by Bill Gates and Paul Allen."},
  },
  {
    name = "established",
    predicate = "established",
    pattern = [[(?<subject>{organization}),? (?:(?:which )?(?:was|is) )?(?:founded|established|set up|formed) ]] ..
      [[(?:in [\w ]{0,20}?)?(?:in |on )?(?<time>{date})(?! by)]],
    examples = {"Siemens, founded in 1847, has grown."},
  },
  {
    name = "founded",
    predicate = "founded",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has .. [[(?:co-)?founded ]] .. p.words ..
      "(?<object>{organization|location|facility})" .. p.alone .. p.when,
    examples = {
      "Bill Gates founded Microsoft Corporation in 1975.",
      "Microsoft Corporation, the company Bill Gates founded in 1975, has grown.",
    },
  },
  {
    name = "will-join",
    predicate = "will_join",
    pattern = anyone .. [[(?: is (?:a|an|the) [^,;:]{1,80}? (?:which|who|that)|, (?:which|who))? ]] .. p.adverb ..
      [[(?:(?:is|are|was|were) ]] .. p.adverb ..
      [[(?:set|due|expected|scheduled|poised|slated|about|on track) to|(?:will|is to|are to|plans? to|intends? ]] ..
      [[to|(?:has |have )?agreed to)) ]] .. p.adverb ..
      [[(?:join|accede to|become (?:a |the )?(?:\w+ ){0,2}members? of|be admitted to)]] ..
      "(?: " .. p.the .. "(?<object>{organization})(?!'s))?" .. p.when ..
      [[(?! (?:forces|hands|in |the |a |an |with))]],
    implied_object = "organization",
    examples = {"Sudan is soon set to join the African Union.", "Ukraine will join NATO in 2030."},
  },
  {
    name = "left-body",
    predicate = "left",
    pattern = anyone .. p.apposition .. " " .. p.has ..
      [[(?:left|quit|exited|withdrew from|withdrawn from|pulled out of|walked out of) ]] .. body ..
      [[(?!'s| (?:offices?|headquarters|building|base|summit|talks|meeting|camp|board|side|bench)\b)]] ..
      p.when,
    examples = {"Britain left the European Union in 2020."},
  },
  {
    name = "withdrew-from-treaty",
    predicate = "withdrew_from",
    pattern = "(?<subject>{country|organization|location|person+}) " .. p.has ..
      [[(?:withdrew|withdrawn|pulled out|walked out) (?:from|of) ]] .. p.words ..
      "(?<object>{law|event|misc|work|product})",
    examples = {"The Paris Agreement, from which Norway withdrew in 2018, is ten years old."},
  },
  {
    name = "suspended-from-body",
    predicate = "suspended_from",
    pattern = anyone .. p.who .. " " .. p.was .. "suspended from " .. body .. p.when,
    examples = {
      "Mali was suspended from the African Union in 2021.",
      "Mali, which was suspended from the African Union in 2021, held a vote.",
    },
  },
  {
    name = "body-suspended",
    predicate = "suspended_from",
    pattern = p.the .. "(?<object>{organization}) " .. p.has .. [[suspended (?:the )?(?<subject>{country|]] ..
      [[location+})(?!'s)]],
    examples = {"The African Union condemned the coup and suspended Niger."},
  },
  {
    name = "expelled-from-body",
    predicate = "expelled_from",
    pattern = anyone .. " " .. p.was .. "(?:expelled|thrown out|kicked out) (?:from|of) " .. body .. p.when,
    examples = {"Chad was expelled from the African Union in 2021."},
  },
  {
    name = "body-expelled",
    predicate = "expelled_from",
    pattern = p.the .. "(?<object>{organization}) " .. p.has .. "expelled " .. p.title ..
      "(?<subject>{country|person|organization+})(?!'s)",
    examples = {"The Socialist Party expelled Adrian Cole in 2021."},
  },
}
