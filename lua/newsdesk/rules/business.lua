--- Companies: takeovers, mergers, stakes, results, seats.

local p = require "newsdesk.rules.parts"

local company = p.company
local other = p.words .. "(?<object>{organization|product})" .. p.alone ..
  [[(?! (?:[a-z-]+ ){0,2}(?:facility|plants?|units?|stakes?|shares|buildings?|assets|business(?:es)?|factory|]] ..
      [[stock|bonds|branch(?:es)?|stores?|mines?|division|jets|planes|arm)\b)]]
local price = [[(?: (?:(?:in|on) )?(?<time>{date}))?(?:(?:, in a deal| in a deal| in an all-\w+ deal| in a ]] ..
      [[transaction)? (?:for|worth|valued at|in a) (?:about |around |some )?(?<amount>{money})]]
  .. [[(?: deal)?(?: in (?:cash|shares|stock))?)?]]
local intends = [[(?:will|would|is to|plans to|(?:has |had |have )?agreed to|is set to|is about to|has offered ]] ..
      [[to|offered to|intends to|(?:has |had |have )?(?:struck|reached|signed|announced) an? (?:{money} |\w+ ]] ..
      [[){0,2}?]] ..
      [[(?:deal|agreement) to)]]

return {
  {
    name = "acquired",
    predicate = "acquired",
    pattern = company .. " " .. p.has ..
      [[(?:acquired|bought|purchased|took over|taken over|snapped up|completed ]] .. p.their ..
      [[(?:(?:{money}|[a-z]+) )?(?:acquisition|purchase|takeover|buyout) of) ]] ..
      other .. "(?: from (?:the )?(?:[\\w-]+ ){0,3}?{organization|person})?" .. price .. p.when,
    examples = {"Microsoft Corporation acquired Deutsche Bank for $26.2 billion in 2016."},
  },
  {
    name = "owns",
    predicate = "owns",
    pattern = "(?<subject>{organization|person|country+})" .. p.apposition .. " " .. p.adverb ..
      [[(?:owns|holds|controls) (?:]] .. p.about .. [[(?<amount>{percent}) of|(?:an? )?]] .. p.about ..
      [[(?<amount>{percent}) (?:[a-z]+ )?(?:stake|share|interest|holding) in) (?:(?:the|its) (?:shares|stock|]] ..
        [[equity) (?:of|in) )?]] ..
      p.words .. "(?<object>{organization|facility})" .. p.alone .. "|(?<subject>{organization|person|country}) " ..
      p.has .. "(?:raised|increased|lifted|cut|reduced|trimmed) " .. p.their ..
      "(?:stake|holding|shareholding|interest) in (?:the )?(?<object>{organization})(?: from {percent})? to " ..
      p.about .. "(?<amount>{percent})|(?<object>{organization|product|facility})(?:,| " ..
      p.adverb .. [[(?:is|are))(?: which is)? (?:(?:[a-z]+-)?owned(?: in (?:full|part))?(?: ]] .. p.about ..
      [[(?<amount>{percent}))? by|an? (?:(?!former)[a-z-]+ ){0,2}?(?:unit|subsidiary|division|arm|]] ..
        [[joint venture) (?:of|between)) ]] ..
      p.words .. "(?<subject>{organization|country|person+})" .. p.alone,
    examples = {
      "Siemens, which owns 41% of Deutsche Bank, agreed.",
      "Deutsche Bank, a subsidiary of Siemens, agreed.",
      "Deutsche Bank, a joint venture of Siemens and Microsoft Corporation, agreed.",
      "Deutsche Bank is owned by Siemens.",
      "Siemens raised its stake in Deutsche Bank to 18 percent from 10 percent.",
    },
  },
  {
    name = "acquired-by",
    predicate = "acquired",
    pattern = "(?<object>{organization})" .. p.apposition .. " " .. p.was ..
      [[(?:acquired|bought|purchased|taken over)(?: in (?<time>{date}))? by ]] .. p.words ..
      [[(?<subject>{organization|person})]] .. p.when .. price,
    examples = {"Deutsche Bank was acquired by Microsoft Corporation in 2016."},
  },
  {
    name = "will-acquire",
    predicate = "will_acquire",
    pattern = company .. p.of_itself .. " " .. p.adverb .. "(?:" .. intends ..
      [[ (?:acquire|buy|purchase|take over)|(?:is|are) (?:buying|acquiring|taking over)) ]] .. other .. price .. p.when,
    examples = {
      "Microsoft Corporation agreed to buy Deutsche Bank for $26.2 billion.",
      "Microsoft Corporation said on Monday that it had agreed to acquire Deutsche Bank.",
    },
  },
  {
    name = "being-acquired-by",
    predicate = "will_acquire",
    pattern = "(?<object>{organization})" .. p.apposition .. " " .. p.adverb .. [[(?:is being|are being|is to ]] ..
      [[be|will be|is set to be|]] ..
      [[(?:has )?agreed to be) (?:acquired|bought|purchased|taken over) by ]] .. p.words ..
      [[(?<subject>{organization})(?!'s)]] .. price .. p.when,
    examples = {"Deutsche Bank is being acquired by Microsoft Corporation in a $26 billion deal."},
  },
  {
    name = "purchase-of",
    predicate = "acquired",
    pattern = [[(?<subject>{organization})'s (?:(?:{date}|{money}|(?!(?:planned|proposed|possible|potential|failed|]] ..
      [[attempted|abandoned|hostile|pending|would-be|aborted|intended|stalled|blocked|agreed)\b)[\w-]+) ){0,3}]] ..
      [[(?:purchase|acquisition|takeover|buyout) of ]] .. other .. price .. p.when,
    examples = {"Two years after Siemens's purchase of Deutsche Bank for $2 billion, it was sold."},
  },
  {
    name = "sold-to-buyer",
    predicate = "acquired",
    pattern = "(?<object>{organization})" .. p.apposition .. " " .. p.was .. "sold " .. [[(?:(?:in|on) {date} )?to ]] ..
      p.words .. "(?<subject>{organization|person})(?!'s)" .. p.fee,
    examples = {"Deutsche Bank was sold to Microsoft Corporation in 2016."},
  },
  {
    name = "merged",
    predicate = "merged_with",
    pattern = company .. " " .. p.has .. [[(?:merged|completed ]] .. p.their .. [[merger) with ]] .. other .. price ..
      p.when,
    examples = {"Exxon Corporation merged with Mobil Oil Company in 1999."},
  },
  {
    name = "merged-together",
    predicate = "merged_with",
    pattern = "(?<subject>{organization}) and (?:the )?(?<object>{organization}) " .. p.has ..
      [[(?:merged|completed their (?:[\w-]+ )?merger)]] .. p.when,
    examples = {"The Liberal Party and the Social Democratic Party merged in 1988."},
  },
  {
    name = "will-merge",
    predicate = "will_merge_with",
    pattern = company .. " " .. p.adverb .. intends .. [[ merge with ]] .. other .. price .. p.when,
    examples = {"The Honda Motor Company plans to merge with the Nissan Motor Company in 2026."},
  },
  {
    name = "will-merge-together",
    predicate = "will_merge_with",
    pattern = "(?<subject>{organization}) and (?:the )?(?<object>{organization}) " .. p.has ..
      [[(?:(?:have )?agreed to|will|plan to|are to|are set to) (?:merge|combine)]] .. price .. p.when,
    examples = {"The Honda Motor Company and the Nissan Motor Company agreed to merge in December 2024."},
  },
  {
    name = "invested",
    predicate = "invested_in",
    pattern = [[(?<subject>{organization|person|country|location})]] .. p.apposition .. " " .. p.has ..
      [[invested (?:an? (?:\w+ )?)?(?<amount>{money}) in (?:the )?(?:[\w-]+ ){0,3}?(?<object>{organization|]] ..
      [[country|location})]] .. p.when,
    examples = {"The African Development Bank invested $1 billion in Kenya in 2019."},
  },
  {
    name = "headquartered",
    predicate = "headquartered_in",
    pattern = [[(?<subject>{organization}),? (?:(?:which )?(?:is|was) )?(?:currently )?(?:headquartered|based) ]] ..
      [[in (?:the )?(?:{norp} (?:capital|city|town)(?: of)? )?(?<object>{location|country})]],
    examples = {"Deutsche Bank is headquartered in Frankfurt."},
  },
  {
    name = "seat-before-name",
    predicate = "headquartered_in",
    pattern = [[(?<object>{location|country})-based (?:[a-z-]+ ){0,4}?(?<subject>{organization})]],
    examples = {"The deal was announced by Paris-based TotalEnergies."},
  },
  {
    name = "sold-to",
    predicate = "sold_to",
    pattern = company .. " " .. p.has .. [[sold (?:(?:[\w'-]+|{name}(?:'s)?) ){1,9}?to ]] .. p.words ..
      "(?<object>{organization|person})(?!'s)" .. p.fee,
    examples = {"Siemens sold its lighting business to Microsoft Corporation for $2 billion in March 2019."},
  },
  {
    name = "raised-money",
    predicate = "raised",
    pattern = company .. " " .. p.has .. "raised " .. p.sum,
    examples = {"Microsoft Corporation raised $2.2 billion in a share sale last year."},
  },
  {
    name = "seat-behind-name",
    predicate = "headquartered_in",
    pattern = [[(?<subject>{organization}), (?:a|an|the) (?<object>{location|country})-based \w]],
    examples = {"Analysts at Siemens, a Munich-based group, were wrong."},
  },
}
