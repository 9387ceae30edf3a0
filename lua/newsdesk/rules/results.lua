--- What companies tell of themselves in figures: profits, shares, jobs, prices, recalls.

local p = require "newsdesk.rules.parts"

local company = p.company
-- A firm's name may be taken for a place's or a product's.
local maker = "(?<subject>{organization|location|product|misc})" .. p.apposition
local kind = [[(?:(?:net|operating|pre-?tax|gross|quarterly|annual|half-year|full-year|half-yearly|group|]] ..
      [[underlying|]] ..
      [[adjusted|core|total|overall|global|annualised|record|first-quarter|second-quarter|third-quarter|]] ..
      [[fourth-quarter|first-half|second-half|{date}(?:'s)?) ){0,4}]]
local figure = kind .. [[(?:profits?|loss(?:es)?|revenues?|sales|earnings|income|turnover)(?: (?:before|after) tax)?]]
local period = [[(?: (?:in|for|during|over|from) (?:the )?{date}(?: (?:to|ended|ending|through) (?:in )?{date})?)?]]
local went = [[(?:(?:rose|climbed|jumped|grew|increased|surged|soared|leapt|advanced|improved|swelled|widened|fell|]] ..
      [[dropped|slid|slipped|slumped|tumbled|plunged|declined|sank|shrank|narrowed|dipped|decreased|eased|]] ..
      [[edged up|edged down|was up|was down|were up|were down)(?:,? (?:by )?]] .. p.about .. [[{percent}| ]] ..
      [[sharply| slightly)?(?: (?:year[- ]on[- ]year|in {date}|from {date}))? (?:to|at)|was|were|came (?:in )?at|]] ..
      [[totall?ed|reached|hit|stood at|amounted to|(?:more than )?(?:doubled|trebled|tripled|halved) to) ]]
local sum = p.sum
local staff = [[(?:[\w-]+ ){0,2}?(?:workers|jobs|employees|staff|positions|posts|people|roles|staffers)\b]]
local workforce = p.their .. [[(?:[\w-]+ ){0,2}?(?:workforce|staff|employees|jobs|workers|headcount|payroll)\b]]

-- What shares a company has: its own, or those of the company that the sentences are about.
local shares = [[(?:[Ss](?:hares|tock) (?:in|of|at) (?:(?:the )?(?<subject>{organization})|the (?:company|group|]] ..
      [[firm|]] ..
      [[bank|carmaker|chipmaker|airline|retailer|drugmaker))|(?<subject>{organization})(?:'s|]] ..
        [[,? whose)? (?:shares|stock)|]] ..
      [[[Tt]hose of (?:[a-z-]+ |{norp} ){0,2}?(?<subject>{organization})|(?:^|, )[Tt]he (?:shares|stock)|]] ..
      [[(?<subject>{organization})(?: index)?(?= [a-z]+ (?:[a-z]+ )*{percent}(?! of)))(?:,[^,.;:]{3,60},)?]]

local function moved(name, predicate, verbs, ways, example)
  return {
    name = name,
    predicate = predicate,
    pattern = shares .. " " .. p.has .. "(?:(?:" .. verbs .. ") (?:by )?" .. p.about .. "(?<amount>{percent})|" ..
      "(?:were|was|" ..
      "ended|closed|finished|opened|traded|were trading)(?: (?:up|down)(?= [a-z ]*{percent} (?:higher|lower)))? " ..
      "(?:(?:" .. ways .. ") (?:by )?" .. p.about .. "(?<amount>{percent})|" .. p.about .. "(?<amount>{percent}) (?:" ..
      ways .. ")))",
    implied_subject = "organization",
    examples = {example},
  }
end

local function priced(name, predicate, verbs, example)
  return {
    name = name,
    predicate = predicate,
    pattern = maker .. " " .. p.has .. "(?:" .. verbs .. ") " .. p.their .. [[(?:(?!rate)[\w-]+ ){0,3}?prices?]] ..
      [[(?: (?:of|for|on|in|at)(?: [\w'-]+| {name}){1,8}?)? by ]] .. p.about .. "(?<amount>{percent|money})",
    examples = {example},
  }
end

return {
  {
    name = "figure-of-company",
    predicate = "reported",
    pattern = "(?<subject>{organization})(?:'s)? " .. figure .. period .. " " .. p.has .. went .. sum,
    examples = {
      "Siemens's net profit rose 4% to $2 billion.",
      "Siemens's revenue in 2019 was $2 billion.",
    },
  },
  {
    name = "figure-of-nobody",
    predicate = "reported",
    pattern = [[(?:^|[,;] (?:while|and|as|but|with) | while | and )(?i:(?:the (?:company|group|firm|bank|]] ..
      [[airline)'s )?)]] ..
      "(?i:" .. figure .. ")(?: (?:at|of) (?:the )?(?<subject>{organization}))?" .. period .. " " .. p.has .. went ..
      sum,
    implied_subject = "organization",
    examples = {"Siemens had a good year. Net profit rose 4% to $2 billion."},
  },
  {
    name = "reported-figure",
    predicate = "reported",
    pattern = company .. " " .. p.has .. [[(?:reported|posted|announced|recorded|booked|unveiled|disclosed|]] ..
      [[delivered|logged|made|suffered|registered|turned in|incurred|achieved|generated|had|(?:swung (?:back )?|]] ..
      [[slipped|sank|slumped|plunged|returned|fell|moved in)to) (?:an? |its |{organization} )?]] ..
      [[(?:(?:[\w-]+|{date}) ){0,5}?]] .. figure .. period .. [[ of ]] .. sum,
    examples = {
      "Apple reported a quarterly profit of $23.6 billion on Thursday.",
      "Siemens swung to a net loss of $2 billion in 2019.",
    },
  },
  {
    name = "reported-sum",
    predicate = "reported",
    pattern = company .. " " .. p.has .. "(?:reported|posted|recorded|lost|earned|made|generated|netted|booked|" ..
      "took in|turned over) " .. sum .. [[(?= (?:(?:in|for|during|over) )?(?:the )?{date}| (?:in|of) ]] ..
      [[(?:[\w-]+ ){0,2}?(?:profits?|loss(?:es)?|revenues?|sales|earnings|income)\b)]],
    examples = {
      "Siemens lost $2 billion last year.",
      "Siemens made $2 billion in profit.",
      "Siemens posted $2 billion in sales.",
    },
  },
  {
    name = "second-figure",
    predicate = "reported",
    pattern = company .. " " .. p.has .. [[(?:reported|posted|announced|recorded|booked) ]] ..
      [[[^.;:]{0,90}?{money}[^.;:]{0,30}?]] ..
      [[(?: and|,| on| with| from) (?:an? |its )?]] .. figure .. " of " .. sum,
    examples = {"Siemens reported a net profit of $2 billion and revenue of $19 billion."},
  },
  moved("shares-gained", "rose", [[rose|risen|jumped|climbed|gained|surged|soared|advanced|added|leapt|rallied|]] ..
      [[rebounded|zoomed]],
    "up|higher", "The stock of Siemens is watched. Shares in Siemens were up 6.1 percent by noon."),
  moved("shares-lost", "fell", [[fell|fallen|dropped|slipped|slumped|tumbled|plunged|declined|sank|lost|shed|slid|]] ..
      [[dipped|tanked|plummeted|eased]],
    "down|lower", "Siemens shares closed 6.1 percent lower."),
  {
    name = "made-redundant",
    predicate = "cut_jobs",
    pattern = [[(?<amount>{quantity}) (?:of (?:its |the |{organization} ))?]] .. staff ..
      [[ (?:were|was|have been|had been|has been) (?:made redundant|laid off|let go|fired|sacked|axed|cut)\b]] ..
      [[(?:(?: in {date})? (?:by|at) (?:the )?(?<subject>{organization}))?]],
    implied_subject = "organization",
    examples = {"Siemens had a bad year. Some 900 workers were made redundant."},
  },
  {
    name = "cut-jobs",
    predicate = "cut_jobs",
    pattern = company .. " " .. p.has .. [[(?:laid off|fired|cut|axed|shed|slashed|eliminated|dismissed|let go) ]] ..
      p.about .. "(?:(?<amount>{percent}) of " .. workforce .. [[(?!,? (?:or|some|about|around) {quantity})|]] ..
      [[(?:(?:{percent}|a \w+) of ]] .. workforce .. ",? (?:or )?" .. p.about .. ")?(?<amount>{quantity}) " .. staff ..
      ")",
    examples = {
      "Siemens laid off 3,000 workers in August 2019.",
      "Siemens laid off 8% of its workforce.",
      "Siemens laid off a fifth of its staff, some 350 people.",
    },
  },
  {
    name = "will-cut-jobs",
    predicate = "will_cut_jobs",
    pattern = company .. p.of_itself .. " " .. p.adverb .. [[(?:is (?:cutting|shedding|axing|slashing|eliminating|]] ..
      [[laying off)|(?:announced (?:plans to|that it would)|would|will|plans to|is to|was to) (?:cut|shed|axe|]] ..
      [[slash|lay off|eliminate|scrap)) ]] .. p.about .. "(?:(?<amount>{quantity})(?: of its)? " .. staff ..
      "|(?<amount>{percent}) of " .. workforce .. ")|" .. company ..
      [[ (?:will|would|plans to|is to|intends to|is) (?:shut|close|closing|shutting|merge|merging)[^.;:]{1,80}? ]] ..
      "(?:with|at) the (?:loss|cost) of " .. p.about .. "(?<amount>{quantity}) " .. staff .. "(?![^.;]{0,80} " ..
        "(?:if|unless)\\b)",
    examples = {"Siemens plans to shut two plants with the loss of 640 jobs.", "Deutsche Bank plans to cut " ..
      "35,000 jobs by 2030.", "Siemens is laying off 8% of its workforce."},
  },
  {
    name = "to-cut-jobs",
    predicate = "will_cut_jobs",
    pattern = "^(?:{norp} )?(?:[a-z]+ ){0,2}" .. company .. " to (?:cut|shed|axe|slash|lay off) " .. p.about ..
      "(?<amount>{quantity}) " .. staff,
    examples = {"Siemens to shed 900 jobs"},
  },
  {
    name = "announced-job-cuts",
    predicate = "will_cut_jobs",
    pattern = company .. " " .. p.has .. "announced (?:the loss of )?" .. p.about ..
      [[(?<amount>{quantity}) (?:[\w-]+ )?]] ..
      [[(?:job cuts|job losses|layoffs|lay-offs|redundancies|jobs)\b]],
    examples = {"Siemens announced 900 job cuts in March."},
  },
  priced("raised-prices", "raised_price", "raised|increased|hiked|lifted|put up|pushed up|is raising|are raising",
    "Siemens raised the prices of its cookers by 6%."),
  priced("cut-prices", "cut_price", "cut|lowered|slashed|reduced|trimmed|dropped|is cutting|are cutting",
    "Siemens cut the price of its cooker by $60."),
  {
    name = "recalled",
    predicate = "recalled",
    pattern = maker .. " " .. p.has .. [[(?:recalled|(?:is|are) (?:recalling|calling back)|called back|]] ..
      [[issued a recall (?:of|for)|announced a recall of|announced the recall of) ]] .. p.about ..
      "(?:(?<amount>{quantity})|" .. p.words .. "(?<object>{product}))" .. p.alone,
    examples = {"Siemens recalled 73,000 cookers on Monday.", "Siemens recalled the iPhone."},
  },
  {
    name = "were-recalled-by",
    predicate = "recalled",
    pattern = [[(?<amount>{quantity}) (?:[\w-]+ ){1,4}?(?:were|have been|are being) recalled by (?:the )?]] ..
      p.words ..
      "(?<subject>{organization})",
    examples = {"Some 73,000 cookers were recalled by Siemens."},
  },
}
