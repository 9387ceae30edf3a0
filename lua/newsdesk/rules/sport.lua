--- Results and transfers.

local p = require "newsdesk.rules.parts"

local side = [[{organization|country|person|location}]]
local score = [[(?:,? (?:by )?(?:\d+(?:-\d+)+|{quantity}))?]]

return {
  {
    name = "beat",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:beat|beaten|defeated|thrashed|edged(?: past)?|overcame|outplayed|crushed|hammered|knocked out) ]] ..
      [[(?:the )?]] ..
      "(?<object>" .. side .. ")(?!'s)" .. score .. p.when,
    examples = {"Chelsea beat Liverpool 3-1 on Saturday."},
  },
  {
    name = "lost-to",
    predicate = "lost_to",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:lost(?: \d+(?:-\d+)+)? to|(?:was|were) (?:beaten|defeated)(?: \d+-\d+)? by) (?:the )?]] ..
      "(?<object>" .. side .. ")(?!'s)" .. score .. p.when,
    examples = {"Chelsea lost 1-3 to Arsenal on Saturday."},
  },
  {
    name = "drew-with",
    predicate = "drew_with",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[drew(?: \d+-\d+)? (?:with|against) (?:the )?(?<object>]] ..
      side .. ")" .. score .. p.when,
    examples = {"Real Madrid drew 1-1 with Liverpool on Saturday."},
  },
  {
    name = "won-title",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:won|clinched|claimed|lifted|captured|retained) (?:the |a |an |its |their |his |her )?]] ..
      [[(?:[\w-]+ ){0,2}?(?<object>{event|work|misc})]] .. p.when,
    examples = {"Argentina won the World Cup in 2022."},
  },
  {
    name = "transferred",
    predicate = "transferred_to",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:joined|moved to|signed for|transferred to|switched to|completed (?:his|her|a|the) ]] ..
      [[(?:[\w-]+ ){0,2}?(?:move|transfer|switch) to) (?:the )?(?:[\w-]+ ){0,2}?]] ..
      [[(?<object>{organization|location})(?: on loan)? from (?:the )?(?:{norp} )?]] ..
      [[(?:[\w-]+ ){0,2}?{organization|location}]] ..
      [[(?: (?:for|in a deal worth) (?:a (?:[\w-]+ ){0,3}fee of |about |around |some )?(?<amount>{money}))?]] ..
      p.when,
    examples = {"Declan Rice joined Arsenal from West Ham for 105 million pounds in July 2023."},
  },
  {
    name = "signed-player",
    predicate = "signed",
    pattern = [[(?<subject>{organization|location|person})]] .. p.apposition .. " " .. p.has ..
      [[(?:signed|bought|recruited) (?:(?:{norp}|[\w-]+) ){0,4}?(?<object>{person})(?: on (?:a [\w-]+ deal|]] ..
      [[loan))? from ]] ..
      [[(?:the )?(?:{norp} )?(?:[\w-]+ ){0,2}?{organization|location}]] ..
      [[(?: (?:for|in a deal worth) (?:a (?:[\w-]+ ){0,3}fee of |about |around |some )?(?<amount>{money}))?]] ..
      p.when,
    examples = {"Real Madrid signed midfielder Declan Rice from West Ham for 105 million pounds."},
  },
}
