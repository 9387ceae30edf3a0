--- Capitals, what lies where, how many live there; what was opened, closed, built, pulled down, and at what cost.

local p = require "newsdesk.rules.parts"

local owner = [[(?<object>{norp|country})(?:'s)?]]
local settlement = [[(?:city|town|village|suburb|hamlet|port|resort|island|district|province|state|region|]] ..
  [[volcano|mountain|river|lake|commune|municipality|neighbourhood|neighborhood|borough|county|community|spa)]]
local place = "(?<subject>{location|facility})"
local structure = [[(?<subject>{facility|misc|organization|product|work|event})]]
local built_thing = [[(?:bridge|tunnel|station|airport|library|museum|hospital|school|stadium|tower|church|]] ..
  [[cathedral|mosque|dam|theatre|theater|hotel|palace|factory|plant|line|road|motorway|port|terminal|gallery|]] ..
  [[hall|lighthouse|block|temple|monument|park|zoo|prison|ship|ferry|vessel|liner|aircraft)]]
local cause = [[(?:[^.,;:]{0,30}? by (?:the )?(?:(?:[a-z-]+|{norp}) ){0,3}?(?<object>{person|organization|]] ..
  [[country})(?!'s))?]]
local inhabitants = [[(?:people|inhabitants|residents|souls|citizens)]]

return {
  {
    name = "capital-of-apposed",
    predicate = "capital_of",
    pattern = owner .. [[ capital(?: city)?(?:,| of)? (?<subject>{location})]],
    examples = {"They met in the Kenyan capital of Nairobi.", "They met in Kenya's capital, Nairobi."},
  },
  {
    name = "capital-behind-name",
    predicate = "capital_of",
    pattern = [[(?<subject>{location}),? (?:(?:is|was) )?the (?:capital(?: city)? of (?<object>{country|]] ..
      [[location})|(?<object>{norp}) capital\b)]],
    examples = {"Nairobi is the capital of Kenya."},
  },
  {
    name = "lies-in",
    predicate = "located_in",
    pattern = "(?<!in )(?<!of )(?<!of the )(?<!in the )" .. place .. p.apposition .. [[,? (?:which )?(?:lies|]] ..
      [[is located|is situated|stands|sits)(?: (?!(?:on the|at the) (?:verge|brink))[^.,;:]{0,40}?)?? (?:in|on|]] ..
      [[inside|within) (?:the )?(?:(?:north|south|east|west|centre|heart)(?:ern)? (?:part )?of (?:the )?|]] ..
      [[(?:[a-z]+ern|[a-z]+-west|[a-z]+-east) )?(?:]] .. settlement .. [[ of )?(?<object>{location|country})(?!'s)]],
    examples = {"The Louvre is located in Paris."},
  },
  {
    name = "settlement-in",
    predicate = "located_in",
    pattern = place .. ", (?:an?|the) (?:(?:[a-z-]+) ){0,3}?" .. settlement .. [[ (?:of [^.,;:]{1,40}? )?(?:in|]] ..
      [[on) (?:the )?(?:[a-z-]++ )?(?:(?:[a-z]++ )?(?:]] .. settlement ..
      ") of )?(?<object>{location|country})(?!'s)",
    examples = {"The bus left Nakuru, a town in Kenya, on Monday."},
  },
  {
    name = "settlement-of-number",
    predicate = "population",
    pattern = "(?<!of )(?<!of the )(?<subject>{location|country})" .. p.apposition .. [[(?:,| (?:is|was)) (?:an?|]] ..
      [[the) (?:(?:[a-z-]+|{norp}) ){0,4}?(?:]] .. settlement .. [[|country|nation|republic|territory) (?:of|]] ..
      [[with|that is home to) (?:about |some |a population of |just )?]] ..
      "(?<amount>{quantity})(?:(?= (?:[a-z]++ )?" .. inhabitants .. [[)|(?= ?[,.;]| (?:in|on|near|north|south|]] ..
        [[east|west|about|some|that|which|where|close)\b)|(?= {quantity}))]],
    examples = {"Pisco, a city of 55,000 inhabitants south of Lima, was hit.", "Pisco is a town of 55,000 in Peru."},
  },
  {
    name = "has-population",
    predicate = "population",
    pattern = "(?<subject>{location|country})" .. p.apposition .. [[(?:,? which)? (?:has|have|]] ..
      [[had) (?:(?:an? )?(?:[a-z]++ )?population of (?<amount>{quantity})|]] ..
      [[(?<amount>{quantity})(?= ]] .. inhabitants .. [[))]],
    examples = {"Nairobi has a population of four million."},
  },
  {
    name = "home-to",
    predicate = "population",
    pattern = "(?:(?<!of )(?<!of the )|(?<=town of |city of |district of |village of |province of |region of " ..
      "|island " ..
      "of ))(?<subject>{location|country})" .. p.apposition .. [[,? (?:is |which is |]] ..
        [[was )?home to (?<amount>{quantity})(?:(?= (?:[a-z]++ )?]] .. inhabitants .. [[)|(?= ?[,.;]))]],
    examples = {"Nakuru, home to half a million people, was founded in 1904."},
  },
  {
    name = "population-of-place",
    predicate = "population",
    pattern = [[[Pp]opulation of (?:the )?(?:[a-z]++ )?(?<subject>{location|country})(?: [^.,;:]{0,40}?)? (?:is|]] ..
      [[was|stood at|stands at|reached|has reached|exceeds|to) (?:put at |estimated at )?(?<amount>{quantity})]],
    examples = {"The population of Kenya is 54 million."},
  },
  {
    name = "opened-structure",
    predicate = "opened",
    pattern = [[(?:(?:[Oo]pened|[Ii]naugurated|[Uu]nveiled)) (?:the |its |a |his |her |their )?(?:(?!(?:not|]] ..
      [[talks|fire)\b)[\w-]++ ){0,3}?(?<subject>{facility}|{misc|location}(?=,? (?:an?|]] ..
      [[the) [^.,;:]{0,40}?]] .. built_thing .. "))",
    examples = {"Germany on Friday opened the Hiddensee Bridge."},
  },
  {
    name = "was-opened",
    predicate = "opened",
    pattern = structure .. p.apposition .. "(?:,[^.;:]{1,60},)? " .. p.has ..
      [[(?:(?:was |were |been |be )?(?:officially |formally )?(?:re-?opened|inaugurated|]] ..
      [[opened)(?= (?:the same day|to |in |]] ..
        [[on |at |by |for |its |last |this |{date}|with|after|as|near|late|early)|[.,;]))(?! (?:fire|talks|an?|]] ..
        [[the|its)\b)]] .. cause .. p.when,
    examples = {"The Sydney Opera House was opened by Queen Elizabeth in 1973.", "Heathrow Airport reopened on " ..
      "Monday."},
  },
  {
    name = "was-closed",
    predicate = "closed",
    pattern = structure .. p.apposition .. "(?:,[^.;:]{1,60},)? (?:" .. p.has .. [[(?:closed|]] ..
      [[shut)(?= (?:its doors|down(?= ?[.,;]| in | on | for | after )|in {date}|on {date}|for (?:good|the|a|]] ..
      [[repairs))\b)|(?:was|were|has been|have been|had been) ]] .. p.adverb .. [[(?:closed|]] ..
      [[shut)(?: down)?\b(?! to\b))]] .. cause .. p.when,
    examples = {"Heathrow Airport was shut for two hours on Friday."},
  },
  {
    name = "was-built",
    predicate = "built",
    pattern = structure .. p.apposition .. [[(?:,|,? (?:(?:which|that) )?(?:was|were|had been|has been|]] ..
      [[is)) (?:originally |first )?(?:built|constructed|completed|erected|finished)(?= (?:in|by|at|between|]] ..
      [[on {date}|from|after|during|under|{date}))]] .. cause .. p.when,
    examples = {"The Hiddensee Bridge was built in 1889.", "The Hiddensee Bridge, completed in 1889, is closed."},
  },
  {
    name = "block-built",
    predicate = "built",
    pattern = structure .. [[,? (?:which is |is )?(?:an?|]] ..
      [[the) (?:[\w-]++ ){0,5}?]] .. built_thing .. [[ (?:which was |that was )?(?:built|completed|constructed|]] ..
      [[erected|opened)(?: by (?<object>{person|organization|country}))? (?:in|on) (?<time>{date})]],
    examples = {"The Hiddensee Bridge is an iron bridge built in 1889."},
  },
  {
    name = "built-in-front",
    predicate = "built",
    pattern = [[^(?:Built|Completed|Constructed|Erected)(?: (?:by (?<object>{person|organization|country})|]] ..
      [[in (?:{location}|{country})))*,? (?:in|]] ..
      [[on) (?<time>{date})[^.;:]{0,60}?, (?:the )?(?:[a-z-]++ ){0,3}?(?<subject>{facility|location|misc|product|]] ..
      [[work|organization|person})]],
    examples = {"Built in Rostock in 1978, the Caprivi has been sold."},
  },
  {
    name = "was-demolished",
    predicate = "demolished",
    pattern = structure .. p.apposition .. "(?:,[^.;:]{1,60},)? (?:was|were|has been|have been|had been) " ..
      p.adverb ..
      [[(?:demolished|pulled down|torn down|razed|bulldozed|knocked down|destroyed|burned down|burnt down|]] ..
        [[gutted)\b]] .. cause .. p.when,
    examples = {"Elland Road was demolished in 2015."},
  },
  {
    name = "cost-to-build",
    predicate = "cost",
    pattern = "(?<subject>{facility|product|misc|work|event})" .. p.apposition ..
      [[,?(?: [^.;:]{0,140}?)? (?:cost|which cost|and cost|(?:built|made|completed|constructed|]] ..
        [[renovated)(?: [^.,;:]{0,40}?)? at a cost of) ]] .. p.sum,
    examples = {"The Hiddensee Bridge, which cost 640 million euros, opened on Friday."},
  },
  {
    name = "designed-by",
    predicate = "designed",
    pattern = "(?<object>{facility|misc|location|work|product|organization})" .. p.apposition ..
      [[,? (?:(?:which )?(?:was|is) )?(?:[a-z]++ )?designed by (?:the )?(?:(?:[a-z-]+|]] ..
        [[{norp}) ){0,3}?(?<subject>{person|organization})]],
    examples = {"The Eiffel Tower, designed by Gustave Eiffel, is closed."},
  },
  {
    name = "measures-length",
    predicate = "length",
    pattern = "(?<subject>{facility|location|misc|product})" .. p.apposition .. [[(?:,| (?:is|was)) (?:(?:an?|]] ..
      [[the) )?(?:[a-z]++ )?(?<amount>{quantity})[ -](?:long\b|(?:[a-z-]++ ){0,2}?(?:crossing|bridge|tunnel|road|]] ..
      [[line|wall|route|river|canal|railway|coastline|track)\b)]],
    examples = {"The Hiddensee Bridge is 4.2 kilometres long."},
  },
  {
    name = "measures-height",
    predicate = "height",
    pattern = "(?<subject>{facility|location|misc})" .. p.apposition .. [[,? (?:which |that |and )?(?:(?:is|was|]] ..
      [[stands|rises|reaches)(?: to)? (?:at )?(?:[a-z]++ )?(?<amount>{quantity})(?: (?:high|tall)\b| above)|]] ..
      [[at (?<amount>{quantity}),? (?:is|was) the (?:highest|tallest))]],
    examples = {"The Eiffel Tower is 330 metres tall."},
  },
  {
    name = "held-in-place",
    predicate = "held_in",
    pattern = "(?<subject>{event})" .. p.apposition .. [[,? (?:which )?(?:(?:is|was|were|are|has been|have been|]] ..
      [[will be|is being) (?:usually |traditionally )?(?:held|staged|hosted)|takes place|took place|opened|opens|]] ..
      [[begins|began|starts|started)(?: (?!(?:over|by)\b)[^.,;:]{0,40}?)?? (?:in|]] ..
      [[at) (?:the )?(?:[a-z-]++ ){0,3}?(?<object>{location|country|facility})(?!'s)]] .. p.when,
    examples = {"The Cannes Film Festival is held each May in Cannes."},
  },
  {
    name = "held-by-city",
    predicate = "held_in",
    pattern = [[(?<object>{location|country}) (?:will host|hosts|hosted|is hosting|has hosted|]] ..
      [[staged) (?:the )?(?:{date} )?(?<subject>{event})(?!'s)]] .. p.when,
    examples = {"Paris hosted the Olympic Games in 2024."},
  },
  {
    name = "cancelled-number",
    predicate = "cancelled",
    pattern = "(?<subject>{organization|facility|location|country})" .. p.apposition .. " " .. p.has ..
      [[(?:cancell?ed|scrapped|called off|suspended|axed|grounded|]] ..
        [[cancels) (?<amount>{quantity}(?= (?:of its )?(?:[a-z-]++ ){0,2}?(?:flights|trains|services|sailings|]] ..
        [[concerts|shows|matches|games|performances|departures)\b))]] .. p.when,
    examples = {"Turkish Airlines cancelled 212 flights on Wednesday."},
  },
  {
    name = "was-cancelled",
    predicate = "cancelled",
    pattern = "(?<subject>{event|work})" .. p.apposition .. [[ (?:was|were|has been|]] ..
      [[have been) ]] .. p.adverb .. [[(?:cancell?ed|called off|scrapped|abandoned)\b]] .. p.when,
    examples = {"The Edinburgh Festival was cancelled in 2020."},
  },
  {
    name = "cancelled-many",
    predicate = "cancelled",
    pattern = p.nobody .. [[(?<amount>{quantity}) (?:[a-z-]++ ){0,2}?(?:flights|trains|sailings|]] ..
      [[departures)(?: [^.,;:]{0,40}?)? (?:were|was|have been|has been) (?:[a-z]++ )?(?:cancell?ed|scrapped|]] ..
      [[called off|grounded)\b]],
    examples = {"About 74 flights were cancelled."},
  },
  {
    name = "owner-of-place",
    predicate = "located_in",
    pattern = place .. [[, (?<object>{country|location})'s (?:[a-z-]++ ){0,3}?]] .. settlement .. [[\b(?! of )]],
    examples = {"They sailed to Zanzibar, Tanzania's largest island."},
  },
  {
    name = "designed-in-front",
    predicate = "designed",
    pattern = [[^Designed by (?:the )?(?:(?:[a-z-]+|{norp}) ){0,3}?(?<subject>{person|]] ..
      [[organization})[^.;:]{0,80}?, (?:the )?(?<object>{facility|misc|location|work|product})]],
    examples = {"Designed by Norman Foster, the Hiddensee Bridge opened in 2004."},
  },
  {
    name = "cancellation-of",
    predicate = "cancelled",
    pattern = [[\bcancellation of (?<amount>{quantity}) (?:[a-z-]++ ){0,2}?(?:flights|trains|services|]] ..
      [[sailings)(?: (?:at|from|by|to) (?<subject>{facility|organization}))?]],
    examples = {"Heavy rain forced the cancellation of 300 flights at Heathrow Airport."},
  },
}
