--- Money that companies find, and its end: rounds, stakes, flotations, bankruptcies.

local p = require "newsdesk.rules.parts"

local company = p.company
local sum = p.sum
local found = [[(?:raised|secured|closed|landed|bagged|attracted|obtained|received|netted|pulled in|drummed up|]] ..
      [[picked up)]]
local backing = [[(?:funding|funds|rounds?|investments?|financing|capital|backing|offering|flotation|float|]] ..
      [[equity|IPO|]] ..
      [[share sale|listing|bonds?)\b]]
local backer = "(?<subject>{organization|person+})"
local backed = p.words .. "(?<object>{organization|product})" .. p.alone
local share = [[(?:an? |its |the )?(?:(?:{percent}|[\w-]+) ){0,3}?(?:stake|shareholding|holding|interest) in ]]
local price = [[(?:[^.;:]{0,40}? (?:for|worth|valued at) ]] .. p.about .. "(?<amount>{money}))?"
local market = [[(?: (?:on|in|at|via) ]] .. p.words .. "(?<object>{organization|location|facility|misc|country}))?"
local ruin = [[(?:administration|liquidation|receivership|insolvency|bankruptcy)]]

return {
  {
    name = "raised-in-round",
    predicate = "raised",
    pattern = company .. " " .. p.has .. found .. " " .. sum ..
      [[(?= (?:in|of|from|for|through|by|via|as) [^.;:]{0,60}?]] .. backing .. ")",
    examples = {"Siemens has secured $85 million in a Series C round."},
  },
  {
    name = "round-led-by",
    predicate = "invested_in",
    pattern = "(?<object>{organization})" .. p.apposition .. " " .. p.has .. found .. " " .. p.about ..
      "{money}[^.;:]{0,70}? (?:led by|from) " .. p.words .. backer .. p.alone,
    examples = {
      "Siemens has secured $85 million in a Series C round led by Deutsche Bank.",
      "Siemens raised $85 million from Deutsche Bank and Goldman Sachs.",
    },
  },
  {
    name = "led-round",
    predicate = "invested_in",
    pattern = backer .. " " .. p.has .. [[(?:led|joined|backed) (?:an? |the |its )?(?:]] .. p.about ..
      [[(?<amount>{money}) |[\w-]+ ){0,4}?(?:round|investment|financing) (?:in|for|of) ]] .. backed,
    examples = {"Deutsche Bank led a $40 million round in Siemens."},
  },
  {
    name = "put-money-into",
    predicate = "invested_in",
    pattern = "(?<subject>{organization|person|country+})" .. p.organ .. " " .. p.has ..
      "(?:put|injected|pumped|poured|ploughed|plowed|sank|invested) " .. sum .. [[ (?:in|into) (?![a-z]+ing\b)]] ..
      p.words ..
      "(?<object>{organization|country|location})" .. p.alone,
    examples = {"Deutsche Bank injected $40 million into Siemens."},
  },
  {
    name = "bought-stake",
    predicate = "invested_in",
    pattern = "(?<subject>{organization|person|country|norp+})" .. p.organ .. p.apposition .. " " .. p.has ..
      "(?:bought|acquired|purchased|taken|took|picked up|built up|snapped up|secured) " .. share .. backed .. price,
    examples = {"Deutsche Bank bought a 10 per cent stake in Siemens for $220 million."},
  },
  {
    name = "bought-percentage",
    predicate = "invested_in",
    pattern = "(?<subject>{organization|person|country|norp+})" .. p.organ .. p.apposition .. " " .. p.has ..
      "(?:bought|acquired|purchased) " .. p.about .. "{percent} of (?:the (?:shares|stock|equity) (?:of|in) )?" ..
      backed ..
      price,
    examples = {"Deutsche Bank bought 10 per cent of Siemens for $220 million."},
  },
  {
    name = "will-invest",
    predicate = "will_invest_in",
    pattern = "(?<subject>{organization|person|country|norp+})" .. p.organ .. p.of_itself .. "(?: said| announced)?" ..
      [[(?: (?:on )?{date})?(?: that)?(?: it| they)? ]] .. p.adverb .. p.intends .. " invest " .. sum ..
      "(?: in " .. p.the .. "(?<object>{organization|country|location})" .. p.alone .. ")?",
    examples = {
      "Siemens will invest $230 million in Kenya.",
      "The Kenyan government said that it would invest $230 million in a research campus.",
    },
  },
  {
    name = "went-public",
    predicate = "went_public",
    pattern = company .. " " .. p.has .. [[(?:went public|gone public|(?:floated|listed)(?: ]] .. p.their ..
      [[shares)?(?= (?:on|in|at|last)\b| {date}|,)|made (?:its|their|{name}) (?:[\w-]+ ){0,3}?debut(?= on| in| ]] ..
      [[at|,)|]] ..
      [[debuted(?= on)|(?:began|started) trading|completed (?:its|{name}) (?:IPO|flotation|listing|initial ]] ..
      "public offering))" .. market,
    examples = {
      "Siemens went public in 1999.",
      "Siemens, which floated on the London Stock Exchange in 2021, has grown.",
    },
  },
  {
    name = "shares-made-debut",
    predicate = "went_public",
    pattern = "[Ss]hares (?:in|of) " .. p.words .. [[(?<subject>{organization}) ]] .. p.has ..
      [[(?:made (?:their|its|{name}) (?:[\w-]+ ){0,3}?debut|debuted|(?:began|started) trading)]] .. market,
    examples = {"Shares of Siemens made their debut on the New York Stock Exchange on Tuesday."},
  },
  {
    name = "initial-offering-of",
    predicate = "went_public",
    pattern = [[(?<subject>{organization})'s (?:[\w-]+ ){0,2}?(?:initial public offering|IPO|flotation|stock ]] ..
      [[market debut)]] ..
      [[(?: on ]] .. p.words .. "(?<object>{organization}))?(?= (?:in|on) {date}| last {date}| {date})",
    examples = {"Siemens's initial public offering in 1999 was a success."},
  },
  {
    name = "will-go-public",
    predicate = "will_go_public",
    pattern = company .. p.of_itself .. " " .. p.adverb .. "(?:" .. p.intends .. [[ (?:go public|(?:float|list)(?: ]] ..
      p.their .. [[shares)?(?= (?:on|in)\b))|filed (?:for an? (?:initial public offering|IPO)|to go public))]] ..
      market,
    examples = {"Siemens plans to list its shares on the London Stock Exchange next year."},
  },
  {
    name = "went-bankrupt",
    predicate = "went_bankrupt",
    pattern = "(?<subject>{organization|location|product|misc})" .. p.apposition .. " " .. p.has ..
      [[(?:filed for (?:[\w-]+ ){0,2}?(?:]] .. ruin .. [[|protection|creditor ]] ..
      [[protection|Chapter 11)|(?:went|gone|fell|fallen) (?:bankrupt|bust|under\b|out of business|into ]] .. ruin ..
      ")|collapsed(?: into " .. ruin .. [[)(?:\b)|collapsed(?= ?[.;]|,| (?:in|on|last|with debts)\b| {date})|]] ..
      [[declared (?:itself )?(?:bankrupt(?:cy)?|insolven(?:t|cy))|entered ]] .. ruin ..
      [[|called in (?:the )?administrators|sought (?:bankruptcy|creditor) protection)]],
    examples = {
      "Siemens filed for administration on Monday.",
      "Siemens filed for Chapter 11 bankruptcy protection in March 2020.",
      "Siemens went bust in 2020.",
    },
  },
  {
    name = "was-declared-bankrupt",
    predicate = "went_bankrupt",
    pattern = company .. " " .. p.was .. "(?:(?:declared|made) (?:bankrupt|insolvent)|(?:placed|put|forced) " ..
      "(?:in|into) " ..
      ruin .. ")",
    examples = {"Siemens was put into administration on Monday."},
  },
}
