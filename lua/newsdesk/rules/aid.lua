--- Loans and aid: who lends and gives what to whom.

local p = require "newsdesk.rules.parts"

local giver = "(?<subject>{country|organization|person|norp+}" .. p.seat .. ")" .. p.organ .. p.apposition
local recipient = p.recipient
local sum = p.sum
local loan = [[(?:[\w-]+ ){0,4}?(?:loans?|credits?|credit line|line of credit|credit facility)\b]]
local grant = [[(?:[\w-]+ ){0,4}?(?:grants?|aid|assistance|donation|relief|support)\b]]
local loan_of = [[(?:an? (?:[\w-]+ ){0,3}?loan of ]] .. sum .. "|" .. sum .. " (?:in )?" .. loan .. ")"
local further = [[(?:(?:an?|another) (?:further |additional |[a-z]+ )?)?]]
local gave = [[(?:granted|given|gave|extended|approved|provided|agreed|offered|made)]]

return {
  {
    name = "lent",
    predicate = "lent_to",
    pattern = giver .. " " .. p.has .. "(?:(?:lent|loaned) (?:" .. recipient .. " " .. further .. sum .. "|" .. sum ..
      " to " .. recipient .. ")|" .. gave .. " (?:" .. recipient .. " (?:" .. loan_of .. "|an? " .. sum .. " " ..
      loan ..
      ")|" .. loan_of .. " to " .. recipient .. "))",
    examples = {
      "The World Bank has lent Kenya $300 million to repair roads.",
      "China lent $2 billion to Kenya in 2019.",
      "The World Bank has granted Kenya a loan of $500 million.",
      "The World Bank extended a $500 million loan to Kenya.",
    },
  },
  {
    name = "received-loan",
    predicate = "lent_to",
    pattern = "(?<object>{country|organization})" .. p.organ .. " " .. p.has ..
      "(?:(?:received|secured|obtained|got|won) " .. loan_of .. "|borrowed " .. sum .. ") from " ..
        "" .. p.words .. "(?<subject>{organization|country+})" .. p.alone,
    examples = {"Kenya has secured a $500 million loan from the World Bank.", "Kenya borrowed $2 billion from China."},
  },
  {
    name = "received-grant",
    predicate = "donated_to",
    pattern = "(?<object>{country|organization|location})" .. p.organ .. " " .. p.has .. "(?:received|got|obtained) " ..
      sum .. "(?: (?:in|of) " .. grant .. "| " .. grant .. ")? from " .. p.words ..
      "(?<subject>{organization|country|person+})" .. p.alone,
    examples = {"Kenya received $12 million in aid from Japan."},
  },
  {
    name = "was-promised",
    predicate = "pledged_to",
    pattern = "(?<object>{country|organization|location})" .. p.organ .. " " .. p.was .. "promised " .. sum ..
      "[^.,;:]{0,40}? by " .. p.words .. "(?<subject>{organization|country+})" .. p.alone,
    examples = {"Kenya was promised $12 million by Japan."},
  },
}
