--- Who belongs to what: joining, leaving, founding.

local p = require "newsdesk.rules.parts"

local members = [[(?<subject>{country|norp|organization|location+})]]
local anyone = [[(?<subject>{country|organization|person+})]]
local body = p.the .. [[(?<object>{organization})]]
local body_or_movement = p.words .. [[(?<object>{organization|event|law})]] .. p.alone .. [[(?! in \w+ing\b)]]
local member_words = [[(?:as )?(?:the |a |an |its |their )?(?:[\w-]+ ){0,3}members?(?: states?)?]]
local states = [[(?<subject>{country|organization+})]]
local their_body = [[(?:the )?(?<object>{organization})'s (?:[\w-]+ ){0,3}members?(?: states?)?]]
local clause_end = [[(?= ?[.,;]|(?: back)?(?: on| in| late| early)? {date})]]
local admitted = [[(?:(?:re-?)?admitted|took in|taken in)]]

-- "Romania joined the Union in 2007, Croatia in 2013 and Ghana followed in 2015": each later member shares the verb of
-- the first. What stands before the member in question is matched, so there is one rule for each place in such a list.
local function later_member(verb, place)
  local another = "(?:,|;|,? and|; and|, while|, with) (?:the )?%s(?: (?:did so|followed|joined|acceded|quit|left|" ..
    "too|following|doing so)){0,2}(?: back)?(?: in| on)? %s"
  return verb .. (" (?:back )?(?:in |on )?{date}") ..
    ("(?:" .. another:format("{country+}", "{date}") .. ")"):rep(place - 1) ..
    another:format("(?<subject>{country+})", "(?<time>{date})")
end

local joining = "(?:(?:re-?)?joined|acceded(?: to)?|(?:was|were) admitted(?: (?:in)?to)?|(?:became|become) " ..
  member_words .. "(?: of)?)(?: (?:the )?(?<object>{organization}))?"
-- Behind none of these are states what the clause tells of: "flights to Kenya and Chad were suspended".
local ungoverned = "(?<! to | with | for | from | in | by | of | against | between | and |{country}, |which |" ..
  "which the |that |that the )"
local leaving = "(?:(?:left|quit|exited|withdrew from|pulled out of) " .. body .. "|" .. ungoverned ..
  "{country} (?:quit|exited))"

-- Of a body that goes unsaid, in a month or a year: on a day, a state's players quit. States "leave" other states.
local in_year = [[(?: back)? in (?:[A-Za-z]+ )?(?={date})]]
local quit_unsaid = ungoverned .. "(?<subject>{country+}) " .. p.has .. "(?:quit|exited)"

return {
  {
    name = "joined-body",
    predicate = "joined",
    pattern = anyone .. p.apposition .. p.who .. " " .. p.has .. [[(?:(?:re-?)?joined|acceded to) ]] ..
      body_or_movement .. "(?: as " .. member_words .. ")?" ..
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
    name = "joined-second",
    predicate = "joined",
    pattern = later_member(joining, 1),
    implied_object = "organization",
    examples = {
      "Finland joined NATO in 2023 and Sweden in 2024.",
      "Burundi was admitted to the African Union in 2007; South Sudan followed in 2016.",
      "The African Union grew. Burundi and Rwanda became members in 2007, and South Sudan followed in 2016.",
    },
  },
  {
    name = "joined-third",
    predicate = "joined",
    pattern = later_member(joining, 2),
    implied_object = "organization",
    examples = {"Egypt joined the African Union in 1963, Kenya in 1964 and Chad in 1965."},
  },
  {
    name = "entered-body",
    predicate = "joined",
    pattern = members .. " " .. p.has .. "entered " .. body .. "(?= (?:in|on) {date})",
    examples = {"Spain and Portugal entered the European Union in 1986."},
  },
  {
    name = "joining-body",
    predicate = "joined",
    pattern = "(?:[Ss]ince|[Aa]fter|[Bb]efore|[Oo]n|[Uu]pon) (?:re-?)?joining " .. body ..
      "(?: back)?(?: in| on)? (?<time>{date}), (?:the )?(?<subject>{country|organization|person})",
    examples = {"Since joining the European Union in 2004, Poland has grown rich."},
  },
  {
    name = "accession-of",
    predicate = "joined",
    pattern = "(?:[Ss]ince|[Ww]ith|[Aa]fter|[Bb]efore|[Ff]ollowing) the (?:accession|admission|entry) of (?:the )?" ..
      states .. "(?: (?:in)?to " .. body .. ")? (?:in|on) (?<time>{date})",
    implied_object = "organization",
    examples = {"With the accession of Croatia to the European Union in 2013, the border moved."},
  },
  {
    name = "its-accession",
    predicate = "joined",
    pattern = "(?:[Ss]ince|[Ww]ith|[Aa]fter|[Bb]efore|[Ff]ollowing) (?:the )?" .. states ..
      "'s? (?:accession|admission|entry) (?:in)?to " .. body .. " (?:in|on) (?<time>{date})",
    examples = {"After China's entry into the World Trade Organization in 2001, prices fell."},
  },
  {
    name = "member-since",
    predicate = "joined",
    pattern = states .. "(?:(?:,| (?:is|are|has been|have been)) (?:" .. member_words .. " of " .. body ..
      [[|(?:an? |the )?(?<object>{organization}) members?(?: states?)?)|,? (?:has|have) belonged to ]] .. body ..
      "|(?<={country})(?:,| (?:has|have) been) " .. member_words ..
      ") (?:since|from) (?:joining )?(?:in )?(?<time>{date})",
    implied_object = "organization",
    examples = {
      "The African Union has grown. Kenya, a member since 1963, agreed.",
      "Kenya has belonged to the African Union since 1963.",
      "Croatia has been a member of the European Union since 2013.",
      "Albania and Croatia have been NATO members since 2009.",
    },
  },
  {
    name = "admitted-to-body",
    predicate = "joined",
    pattern = anyone .. " " .. p.was ..
      [[(?:welcomed|(?:re-?)?admitted|accepted|inducted|received) (?:back )?(?:in|into|to) ]] .. body .. "(?: " ..
      member_words .. ")?" .. p.when,
    examples = {"Kenya was formally admitted to the World Trade Organization in 1995."},
  },
  {
    name = "admitted-unsaid-body",
    predicate = "joined",
    pattern = members .. " (?:was|were) " .. p.adverb .. "(?:re-?)?admitted (?:back )?(?:in|on) (?<time>{date})",
    implied_object = "organization",
    examples = {"The African Union has grown. Kenya and Chad were admitted in 2016."},
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
    name = "became-its-member",
    predicate = "joined",
    pattern = states .. " " .. p.has .. "(?:became|become) " .. their_body .. p.when,
    examples = {"North Macedonia became NATO's 30th member in 2020."},
  },
  {
    name = "became-member-unsaid-body",
    predicate = "joined",
    pattern = states .. " " .. p.has .. "(?:became|become) " .. member_words .. clause_end,
    implied_object = "organization",
    examples = {"The African Union has grown. Burundi and Rwanda became members in 2007."},
  },
  {
    name = "body-welcomed-member",
    predicate = "joined",
    pattern = p.the .. "(?<object>{organization}) " .. p.has .. "(?:accepted|welcomed) (?:the )?" .. states .. " " ..
      "(?:{date} )?" .. member_words .. p.when,
    examples = {"The African Union welcomed Morocco as its 55th member in 2017."},
  },
  {
    name = "body-admitted",
    predicate = "joined",
    pattern = p.the .. "(?<object>{organization}) " .. p.has .. admitted .. " (?:the )?" .. states .. p.alone,
    examples = {"The African Union admitted Morocco as its 55th member in 2017."},
  },
  {
    name = "member-of",
    predicate = "member_of",
    pattern = states .. "(?:,| (?:is|are)) " .. p.adverb .. [[(?!founding)(?:an? |the |both )?]] ..
      [[(?:(?!founding|former)[\w-]+ ){0,3}members?(?: states?)? of ]] .. body .. "(?! since| from {date})",
    examples = {"Kenya is a member of the African Union.", "Croatia, a member of NATO, agreed."},
  },
  {
    name = "body-of-members",
    predicate = "member_of",
    pattern = "(?<object>{organization}),? (?:(?:which|that) )?(?:groups(?: together)?|brings together|comprises|" ..
      "consists of|is made up of|is composed of) (?:the )?" .. states .. p.alone,
    examples = {"The African Union, which groups Kenya, Chad and Ghana, met."},
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
    pattern = "(?:founding members?(?: states?)?(?: of " .. body .. ")? " .. p.adverb ..
      "(?:include|included|are|were|comprise|comprised) (?:the )?|(?:founding members|founders)(?: of " .. body ..
      ")?(?:,| are| were| include) (?={country}(?:, {country})*,? and {country}))" .. members,
    implied_object = "organization",
    examples = {
      "The African Union met. The bloc's three founders, Egypt, Ghana and Nigeria, agreed.",
      "The African Union has grown. Its founding members include Egypt, Ghana and Nigeria.",
    },
  },
  {
    name = "founded-by",
    predicate = "founded",
    pattern = [[(?<object>{organization})(?:,? (?:a|an|the) [\w-]+(?: [\w-]+){0,3})?,? (?:(?:which )?(?:was|]] ..
      [[is) )?(?:(?:co-)?founded|set up|established|started|created) (?:(?:in|at) {location|country|facility} )?]] ..
      [[(?:(?:in |on )?(?<time>{date}) )?by ]] .. p.words .. [[(?:(?:{quantity}|two|]] ..
        [[three) (?:[a-z-]+ ){0,3}[a-z]+, )?]] ..
      [[(?<subject>{person|country|organization+})]] .. p.alone .. p.when,
    examples = {
      "The company, Microsoft Corporation, was founded in 1975 by Bill Gates and Paul Allen.",
      "Microsoft Corporation was founded in Boston in 1975 by two friends, Bill Gates and Paul Allen.",
    },
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
    pattern = "(?<subject>{person|country+})" .. p.apposition .. " " .. p.has .. [[(?:co-)?founded ]] .. p.words ..
      "(?<object>{organization|location|facility})" .. p.alone .. p.when,
    examples = {
      "Bill Gates founded Microsoft Corporation in 1975.",
      "Microsoft Corporation, the company Bill Gates founded in 1975, has grown.",
    },
  },
  {
    name = "set-up",
    predicate = "founded",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      "(?:set up|established|started up) (?!the so-called )" .. p.words ..
      "(?:(?:called|named) )?(?<object>{organization})" .. p.alone .. p.when,
    examples = {"Bill Gates set up a company called Microsoft Corporation in 1975."},
  },
  {
    name = "its-founder",
    predicate = "founded",
    pattern = [[(?<object>{organization})'s (?!former)(?:[a-z]+ )?(?:co-)?founder(?: and [a-z-]+(?: ]] ..
      [[[a-z-]+){0,3}?)?,? ]] ..
      [[(?:the )?(?<subject>{person})(?!'s (?:wife|husband|son|daughter|widow|father|brother|lawyer))]],
    examples = {"Siemens's co-founder, Adrian Cole, spoke."},
  },
  {
    name = "founder-of",
    predicate = "founded",
    pattern = "(?<subject>{person})" .. [[(?:,| is) (?:(?:the|a|an|one) )?(?:(?!of\b|not\b|former\b)[a-z-]+ ]] ..
      [[(?:and )?){0,4}?]] ..
      [[(?:co-)?founders?(?: and (?:[a-z-]+ ){1,4}?)? of ]] .. p.words .. "(?<object>{organization})" .. p.alone ..
      "(?! (?:group|page|account|campaign)\\b)",
    examples = {"Adrian Cole, the billionaire founder of Siemens, spoke."},
  },
  {
    name = "completed-withdrawal",
    predicate = "left",
    pattern = anyone .. " " .. p.has .. [[(?:completed|finalised|finalized) (?:its|their|{name}) (?:withdrawal|]] ..
      [[exit|]] ..
      [[departure|pull-out) from ]] .. body .. "(?!'s)",
    examples = {"Chad completed its withdrawal from the African Union in 2021."},
  },
  {
    name = "applied-to-join",
    predicate = "applied_to_join",
    pattern = anyone .. p.apposition .. " " .. p.has .. [[(?:(?:formally )?applied|submitted (?:an?|its|their|]] ..
      [[{name}) ]] ..
      [[(?:formal )?(?:application|bid|request)|asked) (?:to (?:join|accede to|]] ..
        [[become (?:an? )?(?:[a-z]+ )?members? of)|]] ..
      "for (?:full )?membership (?:of|in)) (?:" .. body .. "|the (?:bloc|group|alliance|union)\\b)" .. p.when,
    implied_object = "organization",
    examples = {"Sweden and Finland applied to join NATO in May 2022."},
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
    name = "will-become-its-member",
    predicate = "will_join",
    pattern = states .. " (?:will|is to|are to|(?:is|are) (?:set|due|expected|scheduled|poised|about) to) " ..
      p.adverb .. "become " .. their_body .. p.when,
    examples = {"Sudan will become NATO's newest member in 2030."},
  },
  {
    name = "left-body",
    predicate = "left",
    pattern = anyone .. p.apposition .. " " .. p.has ..
      [[(?:left|quit|exited|withdrew from|withdrawn from|pulled out of|walked out of) ]] .. body ..
      [[(?!'s| (?:offices?|headquarters|building|base|summit|talks|meeting|camp|board|side|bench)\b)]] ..
      p.when .. "|" .. quit_unsaid .. in_year .. "(?<time>{date})",
    implied_object = "organization",
    examples = {
      "Britain left the European Union in 2020.",
      "The African Union has shrunk. Kenya quit in 2016.",
    },
  },
  {
    name = "left-second",
    predicate = "left",
    pattern = later_member(leaving, 1),
    implied_object = "organization",
    examples = {
      "Britain left the European Union in 2020; Greenland quit in 1985.",
      "The African Union has shrunk. Kenya quit in 2016 and Chad the year after.",
    },
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
    pattern = anyone .. p.who .. " " .. p.was .. "suspended from " .. body .. p.when ..
      "|" .. ungoverned .. "(?<subject>{country+})" .. p.who .. " " .. p.was ..
      "suspended (?:in|on) (?<time>{date})(?! (?:by|from)\\b)",
    implied_object = "organization",
    examples = {
      "The African Union met without Mali and Chad, which were suspended in 2021 and 2022.",
      "Mali was suspended from the African Union in 2021.",
      "Mali, which was suspended from the African Union in 2021, held a vote.",
    },
  },
  {
    name = "membership-suspended",
    predicate = "suspended_from",
    pattern = "(?<subject>{country|organization})'s? membership (?:of|in) " .. body ..
      " (?:was|has been|had been|is) suspended" .. p.when,
    examples = {"Chad's membership of the African Union was suspended in 2021."},
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
  {
    name = "did-the-same",
    predicate = "same",
    pattern = [[(?:^|[,;] |\b(?:and|while|but) )(?:the )?(?:(?<subject>{country|]] ..
      [[organization+})(?:'s (?:{organization}|]] ..
      [[[a-z]+))?(?: (?:has|have|had))?(?: since| already| also| later)? (?:(?:(?:followed(?: suit)?|d(?:id|]] ..
        [[one) (?:so|the ]] ..
      [[same|likewise))|(?:was|were|became) (?:the |among the )?(?:first|second|third|last|latest|]] ..
        [[only)(?: [a-z]+)? to do ]] ..
      [[so)(?:,? (?:(?:back|late|early) )?(?:in |on )?(?<time>{date}))|(?:followed suit|d(?:id|one) (?:the ]] ..
      [[same|likewise))\b)|followed by (?:the )?(?<subject>{country|organization+}) (?:in|on) (?<time>{date}))]],
    examples = {
      "Sweden joined NATO in March 2024. Finland had done so a year earlier.",
      "Kenya ratified the Paris Agreement in 2016; Chad followed suit.",
      "Kenya ratified the Paris Agreement in 2016. Chad was the first to do so, in May 2016, followed by Peru in June.",
    },
  },
}
