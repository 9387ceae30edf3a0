--- Rates, prices and figures of states and companies: amount is where it stands now, or by how much it changed.

local p = require "newsdesk.rules.parts"

-- A bank, or the state whose bank it is.
local bank = p.organ_of .. [[(?<subject>{organization|country|location})(?:'s (?:central bank|\w+ bank))?]]
local rate = [[(?:[\w'-]+ ){0,5}?(?:rates?|borrowing costs) ]]
local to = [[(?:by (?:{percent}|{quantity}(?: [\w-]+){0,2}|[\w-]+ (?:basis |percentage )?points?|a [\w-]+ of a ]] ..
      [[(?:percentage )?point) )?to (?:a (?:[\w-]+ ){1,4})?]] .. p.about .. "(?<amount>{percent})"

local share = [[(?:[Ss]hares? (?:in|of|at) (?:the )?(?<subject>{organization})|[Tt]hose of ]] ..
      [[(?<subject>{organization})|(?<subject>{organization})(?:(?:'s)? (?:shares|stock)|(?= [a-z]+ (?:[a-z]+ ]] ..
      [[)*{percent}(?! of))))]]
local by = p.about .. "(?<amount>{percent})"

-- "Kenya's public debt stood at": the figure's name is between the owner and the verb.
local function figure(name, predicate, words, example)
  return {
    name = name,
    predicate = predicate,
    pattern = [[(?<subject>{country|organization|location})'s (?:[\w-]+ ){0,2}?]] .. words .. " " .. p.has ..
      [[(?:stood at|stands at|was|is|reached|rose to|climbed to|fell to|dropped to|eased to|hit|amounts? to|]] ..
      [[totall?ed) ]] ..
      p.about .. "(?<amount>{amount})",
    examples = {example},
  }
end

return {
  {
    name = "held-rate",
    predicate = "held_rate",
    pattern = bank .. " " .. p.has .. "(?:held|kept|left|maintained) " .. rate ..
      "(?:steady |unchanged )?at " .. p.about .. "(?<amount>{percent})",
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
  {
    name = "economy-grew",
    predicate = "economy_grew",
    pattern = [[(?<subject>{country})'s (?:economy|gross domestic product|GDP|output) ]] .. p.has ..
      "(?:grew|expanded|grown) (?:by )?" .. by,
    examples = {"Kenya's economy grew by 5.4 percent in 2023."},
  },
  {
    name = "economy-shrank",
    predicate = "economy_shrank",
    pattern = [[(?<subject>{country})'s (?:economy|gross domestic product|GDP|output) ]] .. p.has ..
      "(?:shrank|contracted|shrunk) (?:by )?" .. by,
    examples = {"Kenya's economy contracted by 0.4 percent in 2020."},
  },
  figure("debt", "debt", "debt", "Kenya's public debt stood at $65 billion at the end of last year."),
  figure("inflation", "inflation", "inflation(?: rate)?", "Kenya's annual inflation rate was 6.3 percent in February."),
  {
    name = "inflation-beside-growth",
    predicate = "inflation",
    pattern = [[(?<subject>{country})'s (?:economy|gross domestic product|GDP|output) [^.;:]{1,80}?,? (?:while|]] ..
      [[and|as|but) ]] ..
      [[(?:annual |consumer |headline )?inflation ]] .. p.has .. [[(?:stood at|was|reached|rose to|climbed to|]] ..
      [[fell to|dropped to|]] ..
      [[eased to|slowed to|hit) ]] .. p.about .. "(?<amount>{percent})" .. p.when,
    examples = {"Kenya's economy grew 5.4 percent in 2023, while inflation eased to 6.3 percent in February."},
  },
  figure("unemployment", "unemployment", "(?:unemployment|jobless)(?: rate)?", "Kenya's unemployment rate fell " ..
      "to 5.6 percent."),
  figure("turnout", "turnout", "turnout", "Kenya's voter turnout was 65 percent in 2022."),
  {
    name = "turnout-unowned",
    predicate = "turnout",
    pattern = [[[Tt]urnout (?:(?:in|at|for) (?:(?<subject>{country|location})|the (?:[a-z-]+ ){0,2}[a-z]+) ]] ..
      [[)?(?:was|is|reached|stood at|fell to|rose to|hit) ]] .. p.about .. "(?<amount>{percent})",
    examples = {"Turnout was 71.2%, the lowest in years.", "Turnout in Nairobi reached 65 percent."},
  },
}
