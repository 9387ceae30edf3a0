--- Films, books, records, shows: who made them, when they came out, what they won, cost and earned. The titles of works
-- mostly stand in quotation marks, whatever kind of name they are taken for.

local p = require "newsdesk.rules.parts"

local function title(group)
  return [=[(?:["“'‘](?:[Tt]he |An? )?(?<]=] .. group .. [=[>{name})[,.]?["”'’](?!s )|]=] ..
    [=[(?<]=] .. group .. [=[>{work}))[,]?]=]
end

local work, quoted = title("object"), title("subject")
local maker = "(?<subject>{person|organization})" .. p.apposition
local described = [[(?:(?:an?|the|his|her|its|their|{date}) )?(?:(?:[\w'-]+|{norp}),? ){0,5}?]]
-- A prize may be taken for a body: it must be won, not met.
local award = [[(?<object>{misc|event|work}|{organization}(?:(?<=won the .)|(?<=ed the .)|(?<=^The .))(?= ?[,.;]|]] ..
  [[$| for | in | went ))(?!'s)]]

return {
  {
    name = "directed",
    predicate = "directed",
    pattern = maker .. " " .. p.has .. [[(?:directed|directs|co-directed) ]] .. described .. work,
    examples = {"Nora Feldman directed the film “Deep Field”."},
  },
  {
    name = "directed-by",
    predicate = "directed",
    pattern = title("object") .. [=[(?:,| \([^()]{1,30}\))? (?:(?:was|is|which was|both|]=] ..
      [=[co-)? ?)?directed by ]=] .. p.title .. "(?<subject>{person+})",
    examples = {"“Stone Letters”, directed by Mike Hallam, won."},
  },
  {
    name = "directed-in-front",
    predicate = "directed",
    pattern = [[^Directed by ]] .. p.title .. [[(?<subject>{person})[^.;:]{0,60}?, (?:the film )?]] .. title("object"),
    examples = {"Directed by Nora Feldman, “Deep Field” was shot in Iceland."},
  },
  {
    name = "film-by",
    predicate = "directed",
    pattern = title("object") .. [=[ (?:is |was )?(?:an?|the) [^.;:,]{0,40}?(?:film|feature|movie|drama|comedy|]=] ..
      [=[thriller|documentary|western)s? (?:by|from) (?:the )?(?:(?:{norp}|[a-z-]+) ){0,4}?(?<subject>{person})]=],
    examples = {"“The Orchard Keeper”, a first feature by the Korean director Han So-yeon, won."},
  },
  {
    name = "wrote",
    predicate = "wrote",
    pattern = maker .. " " .. p.has .. [[(?:wrote|written|co-wrote|penned|authored|published)(?! (?:under|as|for|]] ..
      [[to|about|on)\b) ]] .. described .. work .. p.when,
    examples = {"Damon Cole wrote the novel “The Salt Road” in 1994."},
  },
  {
    name = "author-of",
    predicate = "wrote",
    pattern = [[(?<subject>{person}),? (?:(?:is|was) )?(?:(?:an?|the) )?(?:[a-z-]++ |{norp} ){0,3}?(?:author|]] ..
      [[writer|novelist) (?:of|who wrote|whose [^.;:]{1,30}) ]] .. described .. work,
    examples = {"Damon Cole, the author of “The Salt Road”, resigned."},
  },
  {
    name = "novel-of",
    predicate = "wrote",
    pattern = [[(?<subject>{person})(?:'s)?,? (?:whose )?(?:[\w-]++ ){0,3}?(?:novel|book|memoir|autobiography|]] ..
      [[play|poem|story|biography|collection of (?:essays|poems|stories))s?(?: [a-z ]{1,30})?,? ]] .. work,
    examples = {"Luc Perrin's novel “White Noise” won.", "She was a nurse. Damon Cole, whose memoir “The Salt " ..
      "Road” won, died."},
  },
  {
    name = "made-record",
    predicate = "created",
    pattern = [[(?<subject>{person})(?:'s)?,? (?:[\w-]++ ){0,3}?(?:album|single|record|song|painting|sculpture|]] ..
      [[symphony|opera|film|movie|documentary)s?,? ]] .. work,
    examples = {"Isla Marlowe's album “Paper Lanterns” sold well."},
  },
  {
    name = "work-by-owner",
    predicate = "created",
    pattern = title("object") .. [=[ (?:is |was )?(?:the )?(?:(?:[\w-]+|]=] ..
      [=[{norp}) ){0,3}?(?<subject>{person})(?:'s)? (?:[\w-]++ ){0,3}?(?:album|single|record|song|painting|]=] ..
      [=[symphony|opera)\b]=],
    examples = {"“Paper Lanterns”, the singer Isla Marlowe's third album, sold well."},
  },
  {
    name = "starred-in",
    predicate = "starred_in",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has .. [[(?:starred|stars|appeared(?! to)|]] ..
      [[appears|co-starred|played [^.,;:]{1,40}|plays [^.,;:]{1,40}) in ]] .. described .. work,
    examples = {"Idris Cole starred in “Deep Field”."},
  },
  {
    name = "work-stars",
    predicate = "starred_in",
    pattern = title("object") .. [=[ [^.;:]{0,60}?(?:stars|starring|starred|featuring|]=] ..
      [=[features) ]=] .. p.title .. "(?<subject>{person+})",
    examples = {"“Deep Field” stars Idris Cole as a miner."},
  },
  {
    name = "for-part-in",
    predicate = "starred_in",
    pattern = [[(?<subject>{person})(?: [^.;:]{0,40}?)? for (?:his|her|{person}) (?:[a-z-]++ )?(?:part|role|]] ..
      [[performance|turn|portrayal)s?(?: [^.;:]{0,40}?)? in ]] .. described .. work,
    examples = {"The prize went to Aoife Brennan for her part in “Stone Letters”."},
  },
  {
    name = "work-came-out",
    predicate = "released",
    pattern = quoted .. " " .. p.has .. [=[(?:(?:was |were )?(?:released|published)|came out|comes out|]=] ..
      [=[appeared(?! to)|]=] ..
      [=[followed|hit (?:cinemas|theaters|shelves)|opened in cinemas|premiered|went on sale)\b(?: (?:by|on|]=] ..
      [=[through) (?<object>{organization}))?(?:[^.,;:]{0,30}? by (?<object>{organization}))?]=] .. p.when,
    examples = {"“Low Tide” was published in 2003.", "“Salt and Tar” was published by Penguin Books in 1964."},
  },
  {
    name = "released-work",
    predicate = "released",
    pattern = [[(?<object>{person|organization})]] .. p.apposition .. " " .. p.has .. [[(?:released|releases|]] ..
      [[brought out|put out|published|issued) ]] .. described .. quoted .. p.when,
    examples = {"Isla Marlowe released her third album, “Paper Lanterns”, in 2023."},
  },
  {
    name = "released-in-front",
    predicate = "released",
    pattern = [[^(?:Released|Published)(?: by (?<object>{organization}))? (?:on|]] ..
      [[in) (?<time>{date})[^.;:]{0,60}?, ]] .. quoted,
    examples = {"Published in 1964, “Salt and Tar” sold well."},
  },
  {
    name = "won-award",
    predicate = "won",
    pattern = "(?:(?<subject>{person|organization+})" .. p.apposition .. "|" .. quoted ..
      [[(?:,[^.;:]{1,90},)?) ]] .. p.has ..
      [[(?:won|received|was awarded|were awarded|was given|collected|took home|scooped|picked up|]] ..
        [[has been awarded|earned) (?:(?:the|an?|this year's|its|his|her|{quantity}|{date}) ){0,2}?(?:(?!(?:at|]] ..
        [[in|from|for|by|with|of|on|to|over|under|as)\b)(?:[a-z-]+|{date}) ){0,2}?]] ..
      award .. [[(?! (?:and (?:his|her)|nomination|for (?:£|\$))| contract| order)]] .. p.when,
    examples = {"Agnes Berg received the Nobel Prize in 1979.", "“The Orchard Keeper” won the Palme d'Or on Saturday."},
  },
  {
    name = "award-went-to",
    predicate = "won",
    pattern = [[\b[Tt]he (?:{date} )?]] .. award .. [[(?: [^.,;:]{0,50}?)?? (?:(?:went|was awarded|was given|goes|]] ..
      [[has gone) to|was won by) ]] .. p.title .. "(?<subject>{person+})",
    examples = {"The Booker Prize was won by Laura Fischer in 2020.", "The Booker Prize went to Damon Cole for " ..
      "“The Salt Road”."},
  },
  {
    name = "unnamed-award-went-to",
    predicate = "won",
    pattern = [[\b(?:prize|award|[Bb]est (?:[a-z]++ )?(?:actor|actress|director|film|picture|screenplay|newcomer|]] ..
      [[novel|album|song))(?: for [^.,;:]{1,50}?)? (?:went|was awarded|was given|goes) to (?:{country|]] ..
      [[norp}(?:'s)? )?]] .. p.title .. "(?<subject>{person+})",
    examples = {"Best director went to Denmark's Lars Friis."},
  },
  {
    name = "grossed",
    predicate = "grossed",
    pattern = quoted .. [=[[^.;:]{0,90}? ?\b(?:grossed|grossing|took|taken|earned|earning|made|pulled in|]=] ..
      [=[raked in|brought in|has taken|collected|taking) ]=] .. p.about ..
      [[(?<amount>{money})(?= ?(?:at|in|on|worldwide|globally|from|over|during|so far|to date|domestically|]] ..
        [[internationally|,|\.))]] .. p.when,
    examples = {"“Deep Field” took $118 million on its opening weekend."},
  },
  {
    name = "cost-of-work",
    predicate = "cost",
    pattern = quoted .. [=[[^.;:]{0,60}? ?\b(?:cost|was made for|on a budget of|has a budget of|with a budget of|]=] ..
      [=[a budget of) ]=] .. p.sum,
    examples = {"“Deep Field” was shot in Iceland on a budget of $85 million."},
  },
  {
    name = "sold-copies",
    predicate = "sold",
    pattern = quoted .. [=[[^.;:]{0,80}? ?\b(?:sold|sold more than|has sold|]=] ..
      [=[shifted) (?<amount>{quantity}(?= (?:[a-z-]++ )?(?:copies|tickets|records|units|albums)\b))]=],
    examples = {"“The Salt Road” sold 94,000 copies in its first week."},
  },
  {
    name = "fetched",
    predicate = "sold_for",
    pattern = "(?:" .. quoted .. [[|(?<subject>{work|product|misc|facility|]] ..
      [[location}))(?:,[^.;:]{1,60},)? ]] .. p.has .. [[(?:fetched|sold for|was sold for|went for|]] ..
      [[was auctioned for|was bought for|changed hands for) ]] .. p.sum .. p.when,
    examples = {"The painting “Mona Lisa” fetched $9.6 million at auction in 2022."},
  },
  {
    name = "since-its-release",
    predicate = "released",
    pattern = quoted .. [=[[^.;:]{0,140}? ?\b(?:its|the film's|the album's|whose) (?:worldwide )?release (?:on|]=] ..
      [=[in) (?<time>{date})]=],
    examples = {"“Deep Field” has taken $412 million since its release on 27 May."},
  },
  {
    name = "written-by",
    predicate = "wrote",
    pattern = title("object") .. [=[(?:,| (?:was|is|]=] ..
      [=[which was))? ?(?:co-)?written (?:and directed )?by (?:the )?(?:(?:{norp}|]=] ..
      [=[[a-z-]+) ){0,3}?(?<subject>{person+})]=],
    examples = {"“The Salt Road” was written by Damon Cole."},
  },
}
