--- Results and transfers.

local p = require "newsdesk.rules.parts"

local side = [[{organization|country|person|location|norp}]]
local score = [[(?:,? (?:by )?(?:\d+(?:-\d+)+|{quantity}))?]]

return {
  {
    name = "beat",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:beat|beaten|defeated|defeating|beating|thrash(?:ed)?|edged?(?: past| out)?|overcame|outplayed|]] ..
      [[crush(?:ed)?|hammer(?:ed)?|knock(?:ed)? out|stun(?:ned)?|humbled?|upset|eliminated|ousted|routed?|]] ..
      [[trounced|downed|see off|saw off) ]] ..
      p.words .. "(?<object>" .. side .. ")" .. p.alone .. score .. p.when,
    examples = {"Chelsea beat Liverpool 3-1 on Saturday."},
  },
  {
    name = "knocked-out",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ") (?:[\\w '-]{0,40} to )?" .. p.has ..
      "(?:knock(?:ed)?|dump(?:ed)?|send|sent|put) " .. p.words .. "(?<object>" .. side .. ") out of",
    examples = {"Chelsea came from behind to knock holders Liverpool out of the League Cup on Wednesday."},
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
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[drew(?: \d+-\d+)? (?:with|against|at) (?:the )?(?<object>]] ..
      side .. ")" .. score .. p.when,
    examples = {"Real Madrid drew 1-1 with Liverpool on Saturday."},
  },
  {
    name = "won-title",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:won|clinched|claimed|lifted|captured|retained) (?:the |a |an |its |their |his |her )?(?:[\w-]+ ]] ..
      [[){0,2}?(?<object>{event|work|misc})(?!'s)]] .. p.when,
    examples = {"Argentina won the World Cup in 2022."},
  },
  {
    name = "won-at",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[won (?:(?:[\w'-]+|{quantity}) ){1,8}?(?:at|in) ]] ..
      [[(?:the )?(?<object>{event})(?!'s)]],
    examples = {"Nigeria won two gold medals at the Olympic Games on Sunday."},
  },
  {
    name = "won-share",
    predicate = "won",
    pattern = "(?<subject>{person|organization|norp}) " .. p.has ..
      [[(?:won|took|taken|(?:received|got|secured|polled|garnered)(?= [^.,;]{1,60} of the (?:\w+ )?vote)) ]] ..
      p.about ..
      [[(?<amount>{percent}|{quantity}(?= (?:[\w-]+ ){0,2}(?:seats|votes)))(?! (?:stake|share|interest|of ]] ..
      [[(?:the )?(?:shares|company|firm)))]],
    examples = {"The Labour Party won 46 percent of the vote in Sunday's " ..
      "election.", "The Labour Party won 120 seats in May."},
  },
  {
    name = "won-unnamed-title",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[(?:won|clinched|lifted|retained) (?:the|a|an|their|]] ..
      [[his|her|its) (?:[\w'-]+ ){0,3}?(?:title|trophy|championship|gold medal|silver medal|bronze medal|gold|]] ..
      [[crown|race|final|cup|stage)\b(?! (?:and|round|stage|match|race|medal)\b)]],
    examples = {"Roger Federer won the title in 2012."},
  },
  {
    name = "transferred",
    predicate = "transferred_to",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:joined|moved to|signed for|transferred to|switched to|completed (?:his|her|a|the) (?:[\w-]+ ]] ..
      [[){0,2}?(?:move|transfer|switch) to) (?:the )?(?:[\w-]+ ){0,2}?(?<object>{organization|location})(?: on ]] ..
      [[loan)? from (?:the )?(?:{norp} )?(?:[\w-]+ ){0,2}?{organization|location}(?: (?:for|in a deal worth) ]] ..
      [[(?:a (?:[\w-]+ ){0,3}fee of |about |around |some )?(?<amount>{money}))?]] ..
      p.when,
    examples = {"Declan Rice joined Arsenal from West Ham for 105 million pounds in July 2023."},
  },
  {
    name = "signed-player",
    predicate = "signed",
    pattern = [[(?<subject>{organization|location|person})]] .. p.apposition .. " " .. p.has ..
      [[(?:signed|bought|recruited) (?:(?:{norp}|[\w-]+) ){0,4}?(?<object>{person})(?: on (?:a [\w-]+ deal|]] ..
      [[loan))? from (?:the )?(?:{norp} )?(?:[\w-]+ ){0,2}?{organization|location}(?: (?:for|in a deal worth) ]] ..
      [[(?:a (?:[\w-]+ ){0,3}fee of |about |around |some )?(?<amount>{money}))?]] ..
      p.when,
    examples = {"Real Madrid signed midfielder Declan Rice from West Ham for 105 million pounds."},
  },
}
