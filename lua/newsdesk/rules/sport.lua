--- Results and transfers.

local p = require "newsdesk.rules.parts"

local side = [[{organization|country|person|location|norp}]]
local turned = [[(?:came|come|fought|rallied|battled|recovered|hit|bounced|clawed|went on|held on|]] ..
      [[produced)[^.,;:“”"]{0,45} to ]]
-- "his rival, the former mayor", where it is a person.
local opponent = "(?:" .. p.title .. "(?={person})|" .. p.words .. ")"
local win = [[(?:[\w-]++ ){0,4}?(?:win|victory|triumph|success|rout|thrashing|upset)]]
local result = [[(?:win|victory|triumph|success|rout|thrashing|demolition)]]
local game = [[(?:the |a |an |their |its |his |her )?(?:{date} |{event} )?(?:[\w-]++ ){0,3}?(?:final|match|game|]] ..
  [[series|semi-final|semifinal|quarter-final|play-off|playoff|title|decider|bout|fight|tie|opener)]]

return {
  {
    name = "beat",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:(?:[^.,;:“”"]{1,60} (?:before|by|after) )?(?:defeating|beating|thrashing|overcoming|eliminating)|]] ..
        [[(?:[^.;:“”"]{1,60}, )?(?:breaking|attacking|sprinting|rallying|storming|fighting|]] ..
          [[coming) [^.;:“”"]{1,60} to beat|]] ..
        turned .. [[(?:beat|defeat|thrash|overcome)|beat|beaten|defeated|thrash(?:ed)?|edged?(?: past| out)?|]] ..
        [[overcame|outplayed|]] ..
        [[crush(?:ed)?|hammer(?:ed)?|knock(?:ed)? out|stun(?:ned)?|humbled?|upset|eliminated|ousted|routed?|]] ..
        [[trounced|downed|see off|saw off|thumped|demolished|pipped|outclassed|swept aside|overpowered|]] ..
        [[dispatched|conquered|blanked|shut out|toppled|unseated|dumped out|took down|(?:got|eased|cruised|swept|]] ..
        [[squeezed|powered|advanced|progressed|battled|breezed|came|raced|scraped|fought|edged|rolled|]] ..
        [[marched) past) ]] ..
      opponent .. "(?<object>" .. side .. ")" .. p.alone .. p.score .. p.when,
    examples = {
      "Chelsea beat Liverpool 3-1 on Saturday.",
      "Real Madrid thumped Chelsea 4-0.",
      "Iga Swiatek eased past Naomi Osaka 6-1, 6-2 on Monday.",
      "Laura Fischer unseated Governor Adrian Cole on Tuesday.",
    },
  },
  {
    name = "won-over",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:claimed|recorded|secured|earned|celebrated|completed|sealed|clinched|cruised to|eased to|raced to|]] ..
        [[stormed to|came from behind for|opened with|scored|pulled off|grabbed|registered|ran out|]] ..
        [[powered to) (?:(?:an?|the|their|his|her|its) )?(?:[\w-]++ ){0,3}?(?:(?<amount>{score}) )?]] .. win ..
      [[ (?:over|against) ]] .. p.words .. "(?<object>" .. side .. ")" .. p.alone .. p.when,
    examples = {"Chelsea claimed a 2-1 win over Liverpool on Sunday."},
  },
  {
    name = "led-to-win",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. [[) to (?:an?|the|their|his|her|]] ..
      [[its) (?:[\w-]++ ){0,3}?(?:(?<amount>{score}) )?]] ..
      win .. [[ (?:over|against) ]] .. p.words .. "(?<object>" .. side .. ")" .. p.alone .. p.when,
    examples = {"Lionel Messi scored twice to lead Barcelona to a 3-1 win over Arsenal on Saturday."},
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
      [[(?:(?:lost|went down|fell)(?: ]] .. game .. [[)?(?: (?<amount>{score}))?(?: at home| away)? (?:to|]] ..
        [[at(?= (?:the )?{organization}))|lost (?:his|her|the|{person}) (?:[\w-]+ ){0,2}?(?:seat|race|election|]] ..
        [[vote|run-?off)(?: (?:on|in) {date})? to|(?:was|were|been) ]] .. p.adverb .. [[(?:beaten|defeated|]] ..
        [[knocked out|eliminated|ousted|upset|stunned|thumped|hammered|routed|edged out|crushed|dumped out|]] ..
        [[swept aside|outclassed|trounced|thrashed|unseated)(?! to\b)(?: (?<amount>{score}))?]] ..
        [[(?:(?: [^.,;:]{0,60}?)? by| at(?= (?:the )?{organization}))) ]] .. opponent ..
      "(?<object>" .. side .. ")" .. p.alone .. p.score .. p.when,
    examples = {
      "Chelsea lost 1-3 to Arsenal on Saturday.",
      "Chelsea lost the 2019 final to Arsenal.",
      "Chelsea were knocked out by Liverpool on Sunday.",
      "Laura Fischer lost her seat to Adrian Cole.",
    },
  },
  {
    name = "drew-with",
    predicate = "drew_with",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[(?:drew|tied|]] .. turned ..
      [[draw)(?: (?<amount>{score}))? (?:with|against|]] ..
      [[at) (?:the )?(?<object>]] ..
      side .. ")" .. p.score .. p.when,
    examples = {"Real Madrid drew 1-1 with Liverpool on Saturday."},
  },
  {
    name = "drew-together",
    predicate = "drew_with",
    pattern = "(?<subject>" .. side .. ") and (?:the )?(?<object>" .. side .. ") " .. p.has ..
      [[(?:drew(?: (?<amount>{score}))?|tied (?<amount>{score})|(?:played (?:out )?(?:to )?|]] ..
        [[shared )(?:an? )?(?:[\w-]++ ){0,2}?(?:(?<amount>{score}) )?(?:draw|tie|stalemate)|]] ..
        [[(?:shared the (?:points|spoils)|finished (?:level|all square)|could not be separated|ended all square|]] ..
        [[had to settle for a (?:point|draw))(?:[^.,;:]{0,40}?(?<amount>{score}))?)\b]] .. p.when,
    examples = {
      "Chelsea and Liverpool played out a 1-1 draw on Saturday.",
      "Chelsea and Liverpool shared the points on Saturday.",
    },
  },
  {
    name = "win-of",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")'s? " ..
      "(?:(?!(?:to|will|would|could|can|may|for|in|hopes?|had|has)\\b)[\\w-]++ ){0,3}?(?:(?<amount>{score}) " ..
      ")?(?:[\\w-]++ ){0,2}?" ..
      "(?:" .. result ..
      "|defeat (?=of)) ?(?:over|against|of) " .. p.words .. "(?<object>" .. side .. ")" .. p.alone ..
      [[(?! (?:would|could|will|may|might|should)\b)]] .. p.score .. p.when,
    examples = {"Chelsea's 2-1 win over Liverpool on Sunday was their third.", "Serrano's defeat of Naomi Osaka " ..
      "was a shock."},
  },
  {
    name = "with-win",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. [[(?: (?:(?!{person|organization}|would |could |]] ..
      [[hop(?:e|es|ed|ing) )[^.;:]){0,80}?)? (?:with|after|following|thanks to|by way of|through) (?:an? |their |]] ..
      [[his |her |its )?(?:[\w-]++ ){0,3}?(?:(?<amount>{score}) )?(?:[\w-]++ ){0,2}?]] .. "(?:" .. result ..
      [[ (?:over|against|at(?= (?:the )?{organization}))|defeat of) ]] .. p.words .. "(?<object>" .. side ..
      ")" .. p.alone .. p.score,
    examples = {"Serena Williams reached the final with a 6-4 6-2 win over Naomi Osaka."},
  },
  {
    name = "were-winners",
    predicate = "beat",
    pattern = "(?<subject>" .. side .. ")(?:,| " .. p.has .. "(?:were|was|ran out|are)) (?:an? |the )?(?:[\\w-]+ " ..
      "){0,2}?(?:(?<amount>{score}) )?" ..
      "(?:[\\w-]+ ){0,2}?(?:winners?|victors?) (?:over|against|at) " ..
        p.words .. "(?<object>" .. side .. ")" .. p.alone .. p.when,
    examples = {"Chelsea were 2-0 winners over Liverpool."},
  },
  {
    name = "defeat-at-hands-of",
    predicate = "lost_to",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. [[(?:'s? [^.,;:]{1,60}?)? ]] .. p.has ..
      [[(?:suffered|slumped to|slid to|crashed to|fell to|slipped to|went down to|were consigned to|]] ..
        [[was consigned to|ended [^.;:]{0,40}?(?:with|in)|endured|tasted|were handed|was handed|lost in|]] ..
        [[succumbed to|stumbled to|collapsed to|saw [^.;:]{1,60} with) (?:an? |their |his |her |]] ..
        [[its )?(?:[\w-]++ ){0,3}?(?:(?<amount>{score}) )?(?:[\w-]++ ){0,3}?(?:defeat|loss|thrashing|hammering|]] ..
        [[drubbing|reverse)\b(?: [^.,;:]{0,30}?)?? (?:at the hands of|to|against|]] ..
        [[by) ]] .. p.words .. "(?<object>" .. side .. ")" .. p.alone .. p.when,
    examples = {"Chelsea slumped to a 3-0 defeat at the hands of Liverpool on Sunday."},
  },
  {
    name = "held-to-draw",
    predicate = "drew_with",
    pattern = "(?<subject>" .. side .. [[)(?: (?:was|were|has been|]] ..
      [[have been) held to (?:an? )?(?:[\w-]++ ){0,2}?(?:(?<amount>{score}) )?(?:[\w-]++ ){0,2}?draw (?:by|at|]] ..
      [[against)| held (?=[^.,;:]{1,40} to an?)) ?]] .. p.words .. "(?<object>" .. side ..
        [[)(?!'s)(?: to (?:an? )?(?:[\w-]++ ){0,2}?(?:(?<amount>{score}) )?(?:[\w-]++ ){0,2}?draw)?]] .. p.when,
    examples = {"Chelsea were held to a 1-1 draw by Liverpool."},
  },
  {
    name = "won-title",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. "(?:, (?:the )?(?:{date} )?(?:winners?|champions?) " ..
      "of| " .. p.has ..
      [[(?:won|clinched|claimed|lifted|captured|retained)) ]] ..
        [[(?:the |a |an |its |their |his |her )?(?:[\w-]++ ){0,2}?(?<object>{event|work|misc})(?!'s)]] .. p.when,
    examples = {"Argentina won the World Cup in 2022.", "Argentina, winners of the World Cup in 2022, lost."},
  },
  {
    name = "won-at",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[won (?:(?:[\w'-]+|{quantity}) ){1,8}?(?:at|]] ..
      [[in) (?:the )?(?<object>{event})(?!'s)]],
    examples = {"Nigeria won two gold medals at the Olympic Games on Sunday."},
  },
  {
    name = "won-share",
    predicate = "won",
    pattern = "(?<subject>{person|organization|norp}) " .. p.has ..
      [[(?:won|took|taken|(?:came|finished) (?:in )?(?:first|second|third|fourth|last|top)(?: place)? (?:on|with)|]] ..
      [[(?:received|got|secured|polled|garnered|(?:fell|slumped|rose|climbed|dropped|sank|slid|plunged) to)]] ..
      [[(?= [^.,;]{1,60} of the (?:\w+ )?vote)) ]] ..
      p.about ..
      [[(?<amount>{percent}|{quantity}(?= (?:of the {quantity} )?(?:[\w-]++ ){0,2}(?:seats|votes)))(?! (?:stake|]] ..
        [[share|interest|of (?:the )?(?:shares|company|firm)))]],
    examples = {"The Labour Party won 46 percent of the vote in Sunday's " ..
      "election.", "The Labour Party won 120 seats in May.",
      "The Labour Party fell to 14 percent of the vote.", "The Labour Party came second with 23 percent."},
  },
  {
    name = "polled-share",
    predicate = "won",
    pattern = "(?<subject>{person|organization}) " .. p.has .. "(?:polled|received|got|secured|obtained|" ..
      "garnered) {quantity}(?: votes)?" ..
      ",? (?:representing|or|equivalent to|amounting to) (?<amount>{percent})",
    examples = {"Adrian Cole polled 1,200,300 votes, representing 53.1 per cent of the total."},
  },
  {
    name = "took-medal",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:won|took|taken|claimed|earned|collected|secured|picked up|bagged|grabbed|captured) (?:(?:the|an?|his|]] ..
        [[her|their|{norp}'s|{country}'s|{quantity}|team|individual|Olympic|first|second|third|]] ..
        [[another) ){0,3}?(?:gold|silver|bronze)\b(?: medals?)?(?! (?:mine|mines|reserves|bars|coins|]] ..
        [[price))(?:[^.,;:]{0,40}? (?:at|in) (?:the )?(?<object>{event})(?!'s))?]] .. p.when,
    examples = {"Ciara Doyle took silver in the 800 metres."},
  },
  {
    name = "won-stage",
    predicate = "won",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has .. [[(?:won|took|]] ..
      [[claimed) (?:the )?(?:[\w-]++ ){0,3}?(?:stage|leg|round|race|heat|event|sprint)\b (?:of|in|]] ..
      [[at) (?:the )?(?<object>{event|misc|work|organization})(?!'s)]] .. p.when,
    examples = {"Wout Claes won the 14th stage of the Tour de France on Friday."},
  },
  {
    name = "victory-went-to",
    predicate = "won",
    pattern = [[\b(?:[Vv]ictory|[Gg]old|[Ss]ilver|[Bb]ronze|[Tt]he (?:title|race|trophy|stage|crown|award|]] ..
      [[prize))(?: [^.,;:]{0,40}?)?? went to ]] .. p.title .. "(?<subject>" .. side .. [[+)]],
    examples = {"In the pole vault, victory went to Nina Kovac."},
  },
  {
    name = "beat-to-win",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ") " .. p.has .. [[(?:beat|defeated|thrashed|edged|overcame|outclassed|]] ..
      [[came from behind to beat) [^.;:]{1,70}? to (?:win|claim|lift|clinch|retain|capture|take) (?:the|an?|his|]] ..
      [[her|their|its) (?:[\w-]++ ){0,2}?(?<object>{event|misc|work})(?!'s)]],
    examples = {"Emma Raducanu beat Leylah Fernandez to win the US Open."},
  },
  {
    name = "claimed-title",
    predicate = "won",
    pattern = "(?<subject>" .. side .. ")" .. p.apposition .. " " .. p.has .. [[(?:(?:won|clinched|lifted|]] ..
      [[retained) (?:the|an?|their|his|]] ..
      [[her|its|{name}) (?:[\w'-]++ ){0,3}?(?:gold medal|silver medal|bronze medal|gold|race|final|cup|stage|]] ..
      [[title|trophy|championship|crown)\b(?! (?:and|round|stage|match|race|medal)\b)|(?:claimed|captured|secured|]] ..
      [[sealed|took|landed|successfully defended) (?:the|an?|his|her|their|its|{date}) (?:(?:[\w'-]+|{event}|]] ..
      [[{misc}|{date}) ){0,4}?(?:title|crown|trophy|championship)\b(?! (?:challenge|race|hopes|bid|defen[cs]e|]] ..
      [[fight|deeds|of)\b))]] .. p.when,
    examples = {"Roger Federer won the title in 2012.", "Anna Keller claimed her third major title on Sunday."},
  },
}
