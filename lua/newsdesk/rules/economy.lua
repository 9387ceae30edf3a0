--- Rates, prices and figures of states and companies: amount is where it stands now, or by how much it changed.

local p = require "newsdesk.rules.parts"

-- A bank, or the state whose bank it is; "the central bank" is that of the country that the sentences are about.
local bank = "(?:" .. p.organ_of .. [[(?<subject>{organization|country|location|norp})(?:(?:'s)? (?:central bank|]] ..
      [[\w+ bank|policymakers|monetary authority))?|(?:^|[,;] |\bwhile |\band )[Tt]he (?:central|reserve) bank)]] ..
      p.apposition
local rate = [[(?:(?!tax|corporat|income|death|birth|poverty|unemploy|jobless|crime|infect|growth|exchange|]] ..
      [[mortality)]] ..
      [[(?:[\w'-]+|{name}(?:'s)?|{date}) ){0,6}?(?:rates?|borrowing costs)\b]]
local by_points = [[(?: by (?:{percent}(?: (?:of )?an? (?:percentage )?point)?|{quantity}(?: [\w-]+){0,2}|]] ..
      [[(?:an? )?[\w-]+ (?:of )?(?:an? )?(?:basis |]] ..
      [[percentage )?points?))]]

-- "raised its main rate by 25 basis points to 3.75%", "voted to cut rates on Monday"
local function rates(name, predicate, past, base, example, second)
  return {
    name = name,
    predicate = predicate,
    pattern = bank .. " " .. p.has .. "(?:" .. past .. "|(?:voted|decided|opted) (?:[\\w-]+ ){0,3}?to (?:" .. base ..
      ")) " .. rate .. "(?:" .. by_points .. "?(?: (?:steady|unchanged|on hold))?(?:,? (?:at|to) (?:an? (?:[\\w-]+ " ..
      "){1,4})?" .. p.about .. "(?<amount>{percent}))|" .. by_points ..
      "|(?: steady| unchanged| on hold)?(?= ?[.,;]| (?:on|in|again|for the (?:first|second|third|fourth)|after|" ..
      "as)\\b| {date}))",
    implied_subject = "country",
    examples = {example, second},
  }
end

-- "Kenya's public debt stood at", "Inflation in Kenya rose from 5% to", "while joblessness was": where nobody is named,
-- the figure is that of the country that the sentences are about.
local moved = [[(?:rose|climbed|increased|jumped|accelerated|quickened|surged|soared|picked up|edged up|edged ]] ..
      [[higher|]] ..
      [[ticked up|crept up|inched up|fell|dropped|declined|eased|slowed|cooled|slipped|edged down|ticked down|]] ..
      [[dipped|]] ..
      [[moderated|widened|narrowed|shrank|grew|swelled|risen|fallen|grown|shrunk|ballooned|more than doubled|]] ..
      [[doubled|halved)]]
local stands = "(?:stood at|stands at|was|is|were|reached|hit|came in at|amount(?:s|ed) to|totall?ed|" .. moved ..
      [[(?: (?:by )?{percent}| slightly| sharply| further| again| back| unexpectedly)?(?: (?:in )?{date})?]] ..
      "(?: from {amount}(?: (?:in )?{date})?)? to) "
local figure_when = [[(?: (?:in|for|at the end of) (?:the )?{date})?]]

-- more: how else it is told.
local function figure(name, predicate, words, kind, examples, more)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?:(?<subject>{country|location|norp})(?:'s)? (?:(?!food|core)[\w-]+ ){0,3}?|(?:^|[,;] |\bwhile |]] ..
      [[\band |]] ..
      [[\bas |\bwhereas |\bbut )(?:[Tt]he )?(?:(?:[Aa]nnual|[Cc]onsumer|[Hh]eadline|[Oo]fficial|[Pp]ublic|]] ..
      [[[Ee]xternal|]] ..
      [[[Ff]oreign|[Nn]ational|[Qq]uarterly|[Mm]onthly|[Oo]verall) )*)(?:]] .. words .. ")" ..
      [[(?: in (?:the )?(?<subject>{country|location}))?]] .. figure_when .. " " .. p.has .. stands .. p.about ..
      "(?<amount>" .. kind .. ")(?! points| its| the | what)" .. (more and "|" .. more or ""),
    implied_subject = "country",
    examples = examples,
  }
end

-- "Kenya recorded a trade surplus of": what a state has, or is left with.
local function balance(words)
  return [[(?<subject>{country|location}) ]] .. p.has .. [[(?:recorded|posted|ran|reported|registered|logged|had|]] ..
    [[is running|showed) (?:an? )?(?:(?:[\w-]+|{date}) ){0,3}?]] .. words .. " of " .. p.about .. "(?<amount>{amount})"
end

local function output(name, predicate, verbs, example)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?:(?<subject>{country|location|norp})(?:'s)? |(?:^|[,;] |\bwhile |\band |\bbut )(?:[Tt]he )?)]] ..
      [[(?:(?:[\w-]+ ){0,2}?economy|[Gg]ross domestic product|GDP|output)(?: (?:in|of) (?:the )?]] ..
      "(?<subject>{country|location}))? " .. p.has .. "(?:" .. verbs ..
      ") (?:at an? (?:annual |annualised )?(?:rate|pace) of )?" ..
      [[(?:(?:in {date} )?by )?(?:an? (?:[\w-]+ )?)?]] .. p.about .. "(?<amount>{percent})",
    implied_subject = "country",
    examples = {example},
  }
end

local tariffs = [[tariffs?|duties|duty|levy|levies|import tax(?:es)?]]

return {
  rates("held-rate", "held_rate", "held|kept|left|maintained", "hold|keep|leave|maintain",
    "The European Central Bank held its main rate at 3.75% on Thursday.",
    "The European Central Bank decided to leave its main rate unchanged at 3.75%."),
  rates("raised-rate", "raised_rate", "raised|increased|hiked|lifted", "raise|increase|hike|lift",
    "The European Central Bank raised its main rate by 25 basis points to 3.75% on Thursday.",
    "Inflation worries Kenya. The central bank raised interest rates by half a percentage point."),
  rates("cut-rate", "cut_rate", "cut|lowered|reduced|trimmed|slashed", "cut|lower|reduce|trim|slash",
    "The European Central Bank cut its main rate to 3.75% on Thursday.",
    "The European Central Bank cut interest rates on Thursday."),
  output("economy-grew", "economy_grew", "grew|expanded|grown|rose", "Kenya's economy grew by 5.4 percent in 2023."),
  output("economy-shrank", "economy_shrank", "shrank|contracted|shrunk|fell",
    "Kenya's economy contracted by 0.4 percent in 2020."),
  figure("debt", "debt", "[Dd]ebt", "{amount}", {"Kenya's public debt stood at $65 billion at the end of last year."}),
  figure("inflation", "inflation", "[Ii]nflation(?: rate)?", "{percent}", {
    "Kenya's annual inflation rate was 6.3 percent in February.",
    "Kenya's economy grew 5.4 percent in 2023, while inflation eased to 6.3 percent in February.",
    "Inflation in Kenya quickened to 6.3 percent.",
    "Consumer prices in Kenya rose 6.3 percent in 2023.",
  }, [[(?:(?<subject>{country|location})'s |(?:^|[,;] |\bwhile |\band ))(?:[Aa]nnual )?[Cc]onsumer prices]] ..
    [[(?: in (?:the )?(?<subject>{country|location}))? ]] .. p.has ..
    "(?:rose|risen|climbed|increased|jumped|grew|were up|surged)(?: by)? " .. p.about .. "(?<amount>{percent})"),
  figure("unemployment", "unemployment", "(?:[Uu]nemployment|[Jj]obless|[Jj]oblessness)(?: rate)?", "{percent}", {
    "Kenya's unemployment rate fell to 5.6 percent.",
    "The unemployment rate in Kenya rose to 5.6 percent.",
  }),
  figure("trade-deficit", "trade_deficit", "(?:[Tt]rade|[Cc]urrent[ -]account) (?:deficit|gap|shortfall)",
    "{amount}", {
      "Kenya's trade deficit widened to $2 billion in May.",
      "Kenya recorded a trade deficit of $2 billion.",
    }, balance "trade (?:deficit|gap)"),
  figure("trade-surplus", "trade_surplus", "(?:[Tt]rade|[Cc]urrent[ -]account) surplus", "{amount}",
    {"Kenya's trade surplus narrowed to $2 billion.", "Kenya recorded a trade surplus of $2 billion in May."},
    balance "trade surplus"),
  figure("budget-deficit", "budget_deficit", "(?:[Bb]udget|[Ff]iscal|[Pp]ublic) (?:deficit|gap|shortfall)", "{amount}",
    {
      "Kenya's budget deficit narrowed to 2.8 percent of output.",
      "Kenya ran a budget deficit of 2.8 percent of output last year.",
    }, balance "(?:budget|fiscal) deficit"),
  figure("exports", "exports", "[Ee]xports", "{money}", {"Kenya's exports rose 9 percent in July to $6.1 billion."}),
  figure("imports", "imports", "[Ii]mports", "{money}", {"Kenya's imports fell to $6.1 billion in July."}),
  {
    name = "produced",
    predicate = "produced",
    pattern = "(?<subject>{country|organization|facility})" .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:pumped|pumps|produced|produces|mined|mines|refined|refines|harvested|generated|generates|processes|]] ..
        [[processed) ]] ..
      p.about .. [[(?<amount>{quantity})(?= (?:(?:an?|each|every|per) (?:day|year|month)|in|last|this|of|barrels|]] ..
        [[tonnes|]] ..
      [[tons|bushels|ounces|bales|cars|vehicles|engines|jobs)\b| {date}| ?[.,;])]],
    examples = {"Kenya produced 480,000 tonnes of tea in 2022.", "Siemens produces 80,000 cars a year."},
  },
  {
    name = "imposed-tariff",
    predicate = "imposed_tariff_on",
    pattern = "(?<subject>{country|organization|person|norp})" .. p.organ .. " " .. p.has ..
      [[(?:imposed|slapped|levied|introduced|announced|raised|set|put|doubled|trebled|tripled) (?:an? |the |new |]] ..
      [[its |{country|norp|organization} )?(?:(?<amount>{percent}) |]] ..
      [[[\w-]+ ){0,4}?(?:]] .. tariffs .. [[)(?: of ]] .. p.about .. [[(?<amount>{percent}))? on (?:[\w-]+,? ]] ..
      [[){0,6}?]] ..
      [[(?:(?:from|made in|of) )?(?:the )?(?<object>{country|norp|organization+})(?!'s)]] ..
      "(?:(?: [a-z]+){0,3} to " .. p.about .. "(?<amount>{percent}))?",
    examples = {
      "Joe Biden doubled tariffs on Chinese goods to 20 percent.",
      "The United States imposed a tariff of 25% on steel from Brazil.",
      "Canada slapped 25% duties on American whiskey.",
    },
  },
  {
    name = "turnout",
    predicate = "turnout",
    pattern = [[(?:(?<subject>{country|location})'s (?:[\w-]+ ){0,2}?)?[Tt]urnout (?:(?:in|at|]] ..
      [[for) (?:(?<subject>{country|location})|the (?:[a-z-]+ ){0,2}[a-z]+) )?]] .. p.has .. stands .. p.about ..
      "(?<amount>{percent})",
    examples = {
      "Turnout was 71.2%, the lowest in years.",
      "Turnout in Nairobi reached 65 percent.",
      "Kenya's voter turnout was 65 percent in 2022.",
    },
  },
}
