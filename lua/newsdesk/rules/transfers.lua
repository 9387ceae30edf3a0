--- Players: goals, injuries, contracts, moves, records.

local p = require "newsdesk.rules.parts"

local club = [[(?<object>{organization|location|facility})]] .. p.alone
local player = "(?<subject>{person})"
local qualified = [[(?:an? |the |his |her |their |two |three |four |five |both |a second |a late )?(?:(?!(?:not|]] ..
  [[no)\b)[\w'-]++ |{date} |{norp} ){0,4}?]]
local goal = [[(?:goals?|penalt(?:y|ies)|hat-?tricks?|winner|equali[sz]er|opener|double|brace|treble|]] ..
  [[free[- ]kicks?|header|tries|try|touchdowns?|century|half-century|own goal|twice|three times|four times|]] ..
  [[decider|spot-kick|conversion|three-pointers?|home runs?)]]
local scoring = [[(?:scored|scoring|netted|netting|struck|notched|headed|converted|bagged|bagging|grabbed|]] ..
  [[grabbing|hit|slotted in|slotted home|fired|fired in|curled in|tapped in|drilled in|volleyed|added|completed|]] ..
  [[claimed|got(?= (?:[\w-]+ |{quantity} ){0,3}goals?\b(?! kick| difference))|contributed|rifled|poured in|]] ..
    [[finished with|racked up|ran in|running in|touched down for|went over for)]]
local injury = [[(?:injur(?:y|ies)|hamstring|ligaments?|tendon|cruciate|ankle|knee|shin|thigh|calf|groin|]] ..
  [[collarbone|leg|arm|foot|wrist|shoulder|hand|finger|rib|ribs|jaw|nose|toe|hip|elbow|thumb|cheekbone|]] ..
  [[concussion|fracture|Achilles|metatarsal|meniscus|ACL|skull|pelvis|vertebra)]]
local other = [[(?:the )?(?:{norp} )?(?:[\w-]++ ){0,2}?{organization|location}]]
local fee = [[,? (?:for|in a deal worth|on a free transfer|in an? ]] .. p.about .. [[) ?(?:an? )?(?:[\w-]++ ){0,3}?]] ..
  [[(?:fee of )?]] .. p.about .. "(?<amount>{money})"
local deal = [[(?:new |an? |his |her |the |long-term |[a-z]+-year |{quantity}[ -]|{date}[ -]|]] ..
  [[[\w-]++ ){0,5}?(?:contract|deal|extension|terms)]]

return {
  {
    name = "scored-goal",
    predicate = "scored",
    pattern = player .. p.apposition .. "(?: " .. p.has .. "| then | also )?" .. [[(?: (?:rose|stepped up|]] ..
      [[came on|pounced) to )? ?]] ..
      scoring .. " (?:(?<amount>{quantity}) )?" .. qualified .. goal .. [[\b(?! (?:clear|behind|ahead|adrift|]] ..
        [[off)\b)(?: (?:against|past) ]] ..
      p.words .. "(?<object>{organization|location})(?!'s))?",
    examples = {"Mia Lund scored the winner in the 88th minute.", "Adrian Cole headed a late equaliser.",
      "Adrian Cole got the only goal."},
  },
  {
    name = "struck-times",
    predicate = "scored",
    pattern = player .. p.apposition .. " " .. p.has .. [[(?:scored|struck|netted|was on target|]] ..
      [[was on the scoresheet) ?(?:(?<amount>{quantity})|twice|again|once|from (?:the|a|close)|in the|after|]] ..
      [[inside|with a|late|early|on|to)\b]],
    examples = {"Adrian Cole scored from the spot."},
  },
  {
    name = "through-goal-of",
    predicate = "scored",
    pattern = [[(?:(?:ahead|lead|level|equali[sz]ed|scored|levelled|responded|took the lead|in front|]] ..
      [[back)\b[^.;:]{0,40}? (?:through|thanks to|via|courtesy of)|(?:goals?|tries|try|penalt(?:y|ies)|strikes?|]] ..
      [[headers?|touchdowns?|hat-?tricks?|braces?|doubles?)(?: each)? (?:from|by)) ]] ..
      p.title .. "(?<subject>{person+})(?!'s)",
    examples = {"Chelsea went ahead through Adrian Cole.", "A goal by Adrian Cole settled it."},
  },
  {
    name = "goal-of",
    predicate = "scored",
    pattern = player .. [[(?:'s)? (?:(?:(?!(?:own|last|next|to|is|was|will|has|had|a|an|the|can|could|]] ..
      [[would)\b)[\w-]++|{date}) ){0,2}?(?<!to )(?:goal|penalty|strike|header|hat-?trick|brace|double|treble|]] ..
      [[winner|equali[sz]er|opener|spot-kick|free[- ]kick|try|touchdown|volley)\b[^.;:]{0,30}? ?\b(?:gave|put|]] ..
      [[sealed|earned|secured|won|sinks|sank|helped|settled|in the|cancelled|saw|fired|lifted|handed|sent|]] ..
      [[rescued|salvaged|was enough|sees|downs|lifts)\b]],
    examples = {"Adrian Cole's penalty in the 11th minute was the only goal."},
  },
  {
    name = "own-verb-opened-scoring",
    predicate = "scored",
    pattern = player .. p.apposition .. " " .. p.has .. [[(?:opened the scoring|equali[sz]ed\b|doubled (?:the|]] ..
      [[their) (?:lead|]] ..
      [[advantage)|broke the deadlock|levelled(?: the (?:match|score|tie))?(?= (?:for|in|from|with|after|before|]] ..
      [[on))|put [^.,;:]{1,40} (?:ahead|in front|level)|(?:headed|fired|shot|gave|sent|nodded|volleyed|drilled|]] ..
      [[powered|steered) [^.,;:]{1,40} (?:ahead|in front|level|the lead|into the lead)|made it \w+(?= in| after|]] ..
      [[ from| with| before| late)|got (?:the winner|two(?= ?[.,;]))|found the net|pulled one back|added (?:an?|]] ..
        [[the|his|her|]] ..
      [[their) (?:second|third|fourth|fifth)|(?:sealed|clinched|secured) the (?:win|victory|points)(?= with|]] ..
      [[ from| late| in))\b]],
    examples = {"Adrian Cole opened the scoring.", "Adrian Cole gave Chelsea the lead."},
  },
  {
    name = "suffered-injury",
    predicate = "injured",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:suffered|suffers|sustained|picked up|tore|torn|ruptured|ruptures|broke|broken|breaks|fractured|]] ..
        [[fractures|dislocated|sprained|pulled|strained|damaged|twisted|pulled up with|limped off with|]] ..
        [[went off with|retired with|abandoned with|out with|(?:withdrew|pulled out|(?:was|been) ruled out|]] ..
          [[is out|is sidelined|]] ..
        [[was forced off)(?: (?:of|from|for) [^.,;:]{1,40}?)? (?:with|because of|due to|after suffering)|]] ..
        [[has(?= an? )) (?!no )(?:(?:an?|the|his|her|two|three|both|another) )?(?:(?!(?:record|from|off|for|of|]] ..
        [[in|from)\b)[\w'-]++ ){0,3}?]] .. injury .. [[\b(?! record)]] .. p.when,
    examples = {"Ben Okoro ruptured his Achilles tendon in training.", "Ben Okoro suffered a serious knee injury " ..
      "on Monday."},
  },
  {
    name = "was-injured",
    predicate = "injured",
    pattern = "(?<subject>{person+})" .. p.apposition .. [[ (?:was|were|has been|have been|had been) ]] .. p.adverb ..
      [[(?:injured|wounded|hurt|hospitali[sz]ed|stretchered off|carried off(?= injured| on a| with)|]] ..
        [[paraly[sz]ed)\b(?! by (?:[a-z]+ing|(?:the|his|her) (?:criticism|remarks|comments))\b)]] ..
      p.when,
    examples = {"Adrian Cole was seriously injured in the crash on Monday."},
  },
  {
    name = "signed-contract",
    predicate = "contract_with",
    pattern = player .. p.apposition .. " " .. p.has .. [[(?:signed|agreed|penned|put pen to paper on|signs|]] ..
      [[extended|renewed|agreed to) ]] .. deal ..
      "(?:,? worth " .. p.about .. [[(?<amount>{money}),?)?(?: (?:with|]] ..
        [[at)(?: the)? ]] .. p.words .. club .. ")" .. p.when,
    examples = {"Declan Rice signed a five-year contract with Arsenal in July 2023."},
  },
  {
    name = "loaned",
    predicate = "loaned_to",
    pattern = [[\b(?:loaned (?:out )?(?:(?:[\w-]+|{norp}) ){0,4}?(?<subject>{person}) (?:out )?to|(?:sent|]] ..
      [[lent) (?:(?:[\w-]+|{norp}) ){0,4}?(?<subject>{person}) on loan to) (?:the )?(?<object>{organization|]] ..
      [[location})]] ..
      p.when,
    examples = {"Chelsea loaned goalkeeper Jan Svoboda to Celtic in January."},
  },
  {
    name = "moved-on-loan",
    predicate = "loaned_to",
    pattern = player .. p.apposition .. " " .. p.has .. [[(?:joined|moved to|gone to|went to|signed for|]] ..
      [[returned to) (?:the )?(?:{norp} )?(?:[a-z-]++ ){0,2}?(?<object>{organization|]] ..
      [[location}) on (?:a )?(?:[a-z-]++ )?loan\b]],
    examples = {"Jan Svoboda has joined Celtic on loan."},
  },
  {
    name = "transferred",
    predicate = "transferred_to",
    pattern = player .. p.apposition .. " " .. p.has ..
      [[(?:joined|moved to|signed for|transferred to|switched to|returned to|went to|swapped {name} for|]] ..
        [[left {organization|location} (?:for|to join)|completed (?:his|her|a|the|]] ..
        [[{person}) (?:[\w-]++ ){0,2}?(?:move|]] ..
        [[transfer|switch) to) (?:the )?(?:{norp} )?(?:[\w-]++ ){0,2}?(?<object>{organization|location})]] ..
      [[(?: on loan)?(?: from ]] .. other .. "(?:" .. fee .. ")?|" .. fee .. ")" .. p.when,
    examples = {
      "Declan Rice joined Arsenal from West Ham for 105 million pounds in July 2023.",
      "Declan Rice joined Arsenal for £105 million in July 2023.",
    },
  },
  {
    name = "signing-from",
    predicate = "transferred_to",
    pattern = player .. [[,? (?:who )?(?:an? |the |(?:was )?signed |]] ..
      [[bought )?(?<amount>{money}) (?:[a-z-]++ ){0,2}?(?:signing|arrival|buy|recruit|acquisition)\b(?= (?:from|]] ..
      [[for)\b)]] .. "(?: for (?<object>{organization}))?",
    examples = {"Tom Rangnick, a £14m signing from Feyenoord in January, scored twice."},
  },
  {
    name = "signed-player",
    predicate = "signed",
    pattern = [[(?<subject>{organization|location|person})]] .. p.apposition .. " " .. p.has ..
      [[(?:signed|bought|recruited|signs|sign|acquired|re-signed|completed the (?:[\w-]++ ){0,2}?signing of|]] ..
        [[announced the signing of|landed|snapped up) (?:(?:{norp}|]] ..
        [[[\w-]+) ){0,4}?(?<object>{person})(?!'s)(?= (?:for|on|from|until|]] ..
        [[in a deal)\b)(?: on an? (?:[\w-]++ ){0,3}?(?:deal|contract|loan|transfer))?(?: from ]] .. other .. ")?" ..
      p.fee .. p.when,
    examples = {
      "Real Madrid signed midfielder Declan Rice from West Ham for 105 million pounds.",
      "Real Madrid signed midfielder Declan Rice on a four-year contract.",
      "Arsenal completed the signing of Declan Rice for £105 million.",
    },
  },
  {
    name = "ended-career",
    predicate = "retired",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:called time on (?:his|her|an?|their|{person}) (?:[\w-]++ ){0,3}?career|hung up (?:his|her|]] ..
        [[{person}) \w+|bowed out of (?:international|professional)|ended (?:his|her|]] ..
        [[{person}) (?:[\w-]++ ){0,2}?career|brought (?:his|her|{person}) (?:[\w-]++ ){0,2}?career to an end|]] ..
        [[quit (?:international|professional|competitive) \w+)]] .. p.when,
    examples = {"Alan Shaw called time on his international career on Sunday."},
  },
  {
    name = "broke-record",
    predicate = "set_record",
    pattern = "(?<subject>{person|organization})" .. p.apposition .. " " .. p.has ..
      [[(?:broke|broken|set|smashed|shattered|beat|bettered|equalled|eclipsed|lowered|established|]] ..
        [[sliced [^.;:]{1,30}? off|took [^.;:]{1,30}? off|shaved [^.;:]{1,30}? off|breaks|sets|]] ..
        [[smashes) (?:(?:an?|the|his|her|own|its|their|{person}'s|{date}) )?(?:(?!(?:of|in|for|by|]] ..
        [[to)\b)(?:[\w'.,-]+|{quantity}|{norp}|{event}|{misc}) ){0,5}?(?:record|personal best|world best|]] ..
        [[world mark|best mark)\b(?!-)(?:[^.;:]{0,60}? (?:of|with|in|clocking|at|]] ..
        [[to) (?<amount>{quantity}))?]] .. p.when,
    examples = {"Daniel Kiplimo set a world record on Friday.", "Adrian Cole broke the national 10,000 metres record."},
  },
  {
    name = "player-of-club",
    predicate = "role_of",
    pattern = [[(?<!ormer )(?<!ex-)(?<!then )(?<object>{organization|location|country})(?:'s)? (?:(?!(?:former|]] ..
      [[ex|then|by|from|of|to|for|and|[a-z]+ed|[a-z]+ing)\b)[a-z-]++ ){0,2}?(?:striker|midfielder|defender|]] ..
      [[goalkeeper|winger|forward|full-back|centre-back|fly-half|scrum-half|prop|flanker|hooker|quarterback|]] ..
      [[pitcher|point guard|batsman|bowler|all-rounder|playmaker|skipper|captain|sprinter|halfback|]] ..
      [[fullback) (?<subject>{person})(?!'s)]],
    examples = {"Arsenal striker Ben Okoro is out for a month."},
  },
  {
    name = "sacks",
    predicate = "dismissed",
    pattern = [[^(?<subject>{organization|location}) (?:sack|sacks|axe|axes|fire|fires|dismiss|dismisses|]] ..
      [[part company with|part ways with) (?:(?:[a-z-]+|{norp}) ){0,3}?(?<object>{person})(?!'s)]],
    examples = {"Chelsea sack manager Paolo Moretti after six games."},
  },
  {
    name = "player-of-club-signed",
    predicate = "contract_with",
    pattern = [[(?<object>{organization}) (?:[a-z-]++ ){0,2}?(?:striker|midfielder|defender|goalkeeper|winger|]] ..
      [[forward|captain|coach|manager|full-back|player) ]] ..
      player .. " " .. p.has .. "(?:signed|agreed|penned|extended) " .. deal .. [[\b(?! (?:with|at)\b)]],
    examples = {"Liverpool striker Diogo Jota has signed a new contract until 2027."},
  },
  {
    name = "player-sold",
    predicate = "transferred_to",
    pattern = [[(?:(?:{organization|location}) ]] .. p.has .. [[(?:sold|traded|transferred|sells) (?:(?:[a-z-]+|]] ..
      [[{norp}) ){0,3}?(?<subject>{person})|(?<subject>{person}) ]] .. p.has ..
      [[was (?:sold|traded|transferred)(?: (?:from|by) (?:the )?{organization|]] ..
        [[location})?) to (?:the )?(?<object>{organization})]] .. p.alone ..
      [[(?: (?:for|in a deal worth) (?:an? (?:[a-z]++ )?(?:fee of )?)?]] .. p.about .. "(?<amount>{money}))?" .. p.when,
    examples = {"Chelsea sold Adrian Cole to Celtic for 3 million euros."},
  },
}
