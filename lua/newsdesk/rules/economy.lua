--- Rates, prices and figures of states and companies: amount is where it stands now, or by how much it changed.

local p = require "newsdesk.rules.parts"

-- A bank, or the state whose bank it is.
local bank = p.organ_of .. [[(?<subject>{organization|country|location|norp})(?:(?:'s)? (?:central bank|\w+ bank|]] ..
      [[policymakers|monetary authority))?]]
local rate = [[(?:(?:[\w'-]+|{name}(?:'s)?|{date}) ){0,6}?(?:rates?|borrowing costs) ]]
local to = [[(?:by (?:{percent}|{quantity}(?: [\w-]+){0,2}|[\w-]+ (?:basis |percentage )?points?|a [\w-]+ of a ]] ..
      [[(?:percentage )?point) )?to (?:a (?:[\w-]+ ){1,4})?]] .. p.about .. "(?<amount>{percent})"

local share = [[(?:[Ss]hares? (?:in|of|at) (?:the )?(?<subject>{organization})|[Tt]hose of ]] ..
      [[(?<subject>{organization})|(?<subject>{organization})(?:(?:'s)? (?:shares|stock)|(?= [a-z]+ (?:[a-z]+ ]] ..
      [[)*{percent}(?! of))))]]
local by = p.about .. "(?<amount>{percent})"

-- "Kenya's public debt stood at", "Inflation in Kenya rose from 5% to", "while joblessness was": where nobody is named,
-- the figure is that of the country that the sentences are about.
local moved = [[(?:rose|climbed|increased|jumped|accelerated|quickened|surged|soared|picked up|edged up|edged ]] ..
      [[higher|]] ..
      [[ticked up|crept up|inched up|fell|dropped|declined|eased|slowed|cooled|slipped|edged down|ticked down|]] ..
      [[dipped|]] ..
      [[moderated|widened|narrowed|shrank|grew|swelled|ballooned|more than doubled|doubled|halved)]]
local stands = "(?:stood at|stands at|was|is|were|reached|hit|came in at|amount(?:s|ed) to|totall?ed|" .. moved ..
      [[(?: (?:by )?{percent}| slightly| sharply| further| again| back| unexpectedly)?(?: (?:in )?{date})?]] ..
      "(?: from {amount}(?: (?:in )?{date})?)? to) "
local figure_when = [[(?: (?:in|for|at the end of) (?:the )?{date})?]]

local function figure(name, predicate, words, kind, examples)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?:(?<subject>{country|location})(?:'s)? (?:(?!food|core)[\w-]+ ){0,3}?|(?:^|[,;] |\bwhile |\band |]] ..
      [[\bas |\bwhereas |\bbut )(?:[Tt]he )?(?:(?:[Aa]nnual|[Cc]onsumer|[Hh]eadline|[Oo]fficial|[Pp]ublic|]] ..
      [[[Ee]xternal|]] ..
      [[[Ff]oreign|[Nn]ational|[Qq]uarterly|[Mm]onthly|[Oo]verall) )*)(?:]] .. words .. ")" ..
      [[(?: in (?:the )?(?<subject>{country|location}))?]] .. figure_when .. " " .. p.has .. stands .. p.about ..
      "(?<amount>" .. kind .. ")(?! points| its| the | what)",
    implied_subject = "country",
    examples = examples,
  }
end

-- "Kenya recorded a trade surplus of": what a state has, or is left with.
local function balance(name, predicate, words, example)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?<subject>{country|location}) ]] .. p.has .. [[(?:recorded|posted|ran|reported|registered|]] ..
      [[logged|had|]] ..
      [[is running|showed) (?:an? )?(?:(?:[\w-]+|{date}) ){0,3}?]] .. words .. " of " .. p.about ..
      "(?<amount>{amount})",
    examples = {example},
  }
end

local function output(name, predicate, verbs, example)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?:(?<subject>{country|location})(?:'s)? |(?:^|[,;] |\bwhile |\band |\bbut )(?:[Tt]he )?)]] ..
      [[(?:(?:[\w-]+ ){0,2}?economy|[Gg]ross domestic product|GDP|output)(?: (?:in|of) (?:the )?]] ..
      "(?<subject>{country|location}))? " .. p.has .. "(?:" .. verbs ..
      ") (?:at an? (?:annual |annualised )?(?:rate|pace) of )?" ..
      [[(?:(?:in {date} )?by )?(?:an? (?:[\w-]+ )?)?]] .. by,
    implied_subject = "country",
    examples = {example},
  }
end

local tariffs = [[tariffs?|duties|levy|levies|import tax(?:es)?]]

return {
  {
    name = "held-rate",
    predicate = "held_rate",
    pattern = bank .. " " .. p.has .. "(?:held|kept|left|maintained) " .. rate ..
      "(?:(?:steady|unchanged|on hold) )?at (?:an? (?:[\\w-]+ ){1,4}(?:of )?)?" .. p.about .. "(?<amount>{percent})",
    examples = {"The European Central Bank held its main rate at 3.75% on Thursday."},
  },
  {
    name = "raised-rate",
    predicate = "raised_rate",
    pattern = bank .. " " .. p.has .. "(?:raised|increased|hiked|lifted) " .. rate .. to,
    examples = {"The European Central Bank raised its main rate by 25 basis points to 3.75% on Thursday."},
  },
  {
    name = "cut-rate",
    predicate = "cut_rate",
    pattern = bank .. " " .. p.has .. "(?:cut|lowered|reduced|trimmed|slashed) " .. rate .. to,
    examples = {"The European Central Bank cut its main rate to 3.75% on Thursday."},
  },
  {
    name = "shares-rose",
    predicate = "rose",
    pattern = share .. " " .. p.has .. [[(?:rose|jumped|climbed|gained|surged|soared|advanced|added) (?:by )?]] .. by,
    examples = {"Shares in Siemens rose 6.1 percent on Monday.", "Siemens shares jumped as much as 6.1 percent."},
  },
  {
    name = "shares-fell",
    predicate = "fell",
    pattern = share .. " " .. p.has .. [[(?:fell|dropped|slipped|slumped|tumbled|plunged|declined|sank) (?:by )?]] ..
      by,
    examples = {"Shares of Siemens fell 6.1 percent on Monday."},
  },
  output("economy-grew", "economy_grew", "grew|expanded|grown|rose", "Kenya's economy grew by 5.4 percent in 2023."),
  output("economy-shrank", "economy_shrank", "shrank|contracted|shrunk|fell",
    "Kenya's economy contracted by 0.4 percent in 2020."),
  figure("debt", "debt", "[Dd]ebt", "{amount}", {"Kenya's public debt stood at $65 billion at the end of last year."}),
  figure("inflation", "inflation", "[Ii]nflation(?: rate)?", "{percent}", {
    "Kenya's annual inflation rate was 6.3 percent in February.",
    "Kenya's economy grew 5.4 percent in 2023, while inflation eased to 6.3 percent in February.",
    "Inflation in Kenya quickened to 6.3 percent.",
  }),
  figure("unemployment", "unemployment", "(?:[Uu]nemployment|[Jj]obless|[Jj]oblessness)(?: rate)?", "{percent}", {
    "Kenya's unemployment rate fell to 5.6 percent.",
    "The unemployment rate in Kenya rose to 5.6 percent.",
  }),
  {
    name = "turnout",
    predicate = "turnout",
    pattern = [[(?<subject>{country|location})'s (?:[\w-]+ ){0,2}?turnout ]] .. p.has .. stands .. p.about ..
      "(?<amount>{percent})",
    examples = {"Kenya's voter turnout was 65 percent in 2022."},
  },
  figure("trade-deficit", "trade_deficit", "(?:[Tt]rade|[Cc]urrent[ -]account) (?:deficit|gap|shortfall)",
    "{amount}", {"Kenya's trade deficit widened to $2 billion in May."}),
  figure("trade-surplus", "trade_surplus", "(?:[Tt]rade|[Cc]urrent[ -]account) surplus", "{amount}",
    {"Kenya's trade surplus narrowed to $2 billion."}),
  figure("budget-deficit", "budget_deficit", "(?:[Bb]udget|[Ff]iscal|[Pp]ublic) (?:deficit|gap|shortfall)", "{amount}",
    {"Kenya's budget deficit narrowed to 2.8 percent of output."}),
  figure("exports", "exports", "[Ee]xports", "{money}", {"Kenya's exports rose 9 percent in July to $6.1 billion."}),
  figure("imports", "imports", "[Ii]mports", "{money}", {"Kenya's imports fell to $6.1 billion in July."}),
  balance("ran-trade-deficit", "trade_deficit", "trade (?:deficit|gap)",
      "Kenya recorded a trade deficit of $2 billion."),
  balance("ran-trade-surplus", "trade_surplus", "trade surplus", "Kenya recorded a trade surplus of $2 billion " ..
      "in May."),
  balance("ran-budget-deficit", "budget_deficit", "(?:budget|fiscal) deficit",
    "Kenya ran a budget deficit of 2.8 percent of output last year."),
  {
    name = "rate-was-moved",
    predicate = "held_rate",
    pattern = bank .. " " .. p.has .. [[(?:voted|decided|opted) (?:[\w-]+ ){0,3}?to (?:hold|keep|leave|maintain) ]] ..
      rate ..
      "(?:(?:steady|unchanged|on hold) )?at " .. p.about .. "(?<amount>{percent})",
    examples = {"The European Central Bank decided to leave its main rate unchanged at 3.75%."},
  },
  {
    name = "imposed-tariff",
    predicate = "imposed_tariff_on",
    pattern = "(?<subject>{country|organization|person|norp})" .. p.organ .. " " .. p.has ..
      [[(?:imposed|slapped|levied|introduced|announced|raised|set|put) (?:an? |the |new |its ]] ..
      [[)?(?:(?<amount>{percent}) |]] ..
      [[[\w-]+ ){0,4}?(?:]] .. tariffs .. [[)(?: of ]] .. p.about .. [[(?<amount>{percent}))? on (?:[\w-]+,? ]] ..
      [[){0,6}?]] ..
      [[(?:(?:from|made in|of) )?(?:the )?(?<object>{country|norp|organization+})(?!'s)]],
    examples = {
      "The United States imposed a tariff of 25% on steel from Brazil.",
      "Canada slapped 25% duties on American whiskey.",
    },
  },
  {
    name = "turnout-unowned",
    predicate = "turnout",
    pattern = [[[Tt]urnout (?:(?:in|at|for) (?:(?<subject>{country|location})|the (?:[a-z-]+ ){0,2}[a-z]+) ]] ..
      [[)?(?:was|is|reached|stood at|fell to|rose to|hit) ]] .. p.about .. "(?<amount>{percent})",
    examples = {"Turnout was 71.2%, the lowest in years.", "Turnout in Nairobi reached 65 percent."},
  },
}
