--- Arrests, charges, trials, verdicts: subject is whom they befall.

local p = require "newsdesk.rules.parts"

local accused = p.accused
local was = [[ (?:was|were|has been|have been|had been) ]] .. p.adverb
local convict = p.title .. [[(?:(?:[a-z-]+ ){1,4})?(?<subject>{person+})(?!'s)]]

return {
  {
    name = "arrested",
    predicate = "arrested",
    pattern = accused .. was .. [[(?:re-?)?(?:arrested|detained|apprehended|taken into custody)(?: by (?:the ]] ..
      [[)?(?<object>{organization}))?(?: (?:in|at) (?:the )?{location|country|facility})?]] .. p.when,
    examples = {"John Miller was arrested in Boston on Friday."},
  },
  {
    name = "arrested-by",
    predicate = "arrested",
    pattern = "(?<object>{organization|norp})(?: police| authorities| officers| agents)? " .. p.has ..
      [[(?:arrested|detained|apprehended) ]] .. p.title .. "(?<subject>{person+})" .. p.when,
    examples = {"The FBI arrested John Miller on Friday."},
  },
  {
    name = "police-arrested",
    predicate = "arrested",
    pattern = [[(?:[Pp]olice|[Aa]uthorities|officers|agents|troops|soldiers|detectives) (?:in {location|]] ..
      [[country} )?]] .. p.has ..
      [[(?:arrested|detained|apprehended) ]] .. convict,
    examples = {"Police arrested the manager of the home, John Miller, on Friday."},
  },
  {
    name = "charged",
    predicate = "charged",
    pattern = accused .. was .. [[(?:charged|indicted|accused by prosecutors)\b(?: (?:with|on|over|for))?]] .. p.when,
    examples = {"John Miller was charged with fraud in Boston."},
  },
  {
    name = "faces-charges",
    predicate = "charged",
    pattern = accused .. " " .. p.adverb .. [[(?:faces|faced|is ]] ..
      [[facing|are facing) ]] ..
      [[(?:(?:one|two|three|four|five|six|several|multiple|a|{quantity}) )?(?:[a-z-]+ ){0,3}?(?:counts|charges|]] ..
      [[count|charge) ]] ..
      [[(?:of|including|for|in connection|related|over)\b]],
    examples = {"John Miller faces two counts of robbery."},
  },
  {
    name = "charged-by",
    predicate = "charged",
    pattern = [[(?:[Aa]uthorities|[Pp]rosecutors|[Pp]olice) (?:in (?:the )?{location|country} )?]] .. p.has ..
      "(?:charged|indicted) " .. convict,
    examples = {"In 2018, prosecutors in Boston charged John Miller with fraud."},
  },
  {
    name = "convicted",
    predicate = "convicted",
    pattern = accused .. was .. [[(?:convicted|found guilty)\b]] .. p.when,
    examples = {"John Miller was convicted of fraud."},
  },
  {
    name = "pleaded-guilty",
    predicate = "convicted",
    pattern = accused .. " " .. p.has .. [[(?:pleaded|pled) guilty\b]] .. p.when,
    examples = {"John Miller pleaded guilty on Monday to wire fraud."},
  },
  {
    name = "acquitted",
    predicate = "acquitted",
    pattern = accused .. was .. [[(?:acquitted|cleared of|found not guilty)\b]] .. p.when,
    examples = {"John Miller was acquitted on Monday."},
  },
  {
    name = "sentenced",
    predicate = "sentenced",
    pattern = accused .. was .. [[(?:sentenced|jailed|imprisoned)\b(?: (?<time>(?:on )?{date})(?= to\b))?]],
    examples = {"John Miller was sentenced on Monday to five years in prison."},
  },
  {
    name = "sentenced-by-court",
    predicate = "sentenced",
    pattern = [[(?:court|judge|jury|tribunal|{organization|facility})(?: in (?:the )?{location|country})? ]] .. p.has ..
      [[(?:sentenced|jailed) ]] .. convict ..
      "(?: to {date} in (?:prison|jail))?" .. p.when,
    examples = {"A Portuguese court sentenced former health minister Rui Salgado to six years in prison on Thursday."},
  },
  {
    name = "convicted-by-court",
    predicate = "convicted",
    pattern = [[(?:court|judge|jury|tribunal)(?: in (?:the )?{location|country})? ]] .. p.has .. "convicted " ..
      convict .. p.when,
    examples = {"A jury in Boston convicted John Miller on Thursday."},
  },
  {
    name = "acquitted-by-court",
    predicate = "acquitted",
    pattern = [[(?:court|judge|jury|tribunal)(?: in (?:the )?{location|country})? ]] .. p.has ..
      "(?:acquitted|cleared) " ..
      convict,
    examples = {"A jury in Boston acquitted John Miller on Thursday."},
  },
  {
    name = "fined",
    predicate = "fined",
    pattern = accused .. was .. [[(?:fined|ordered to pay)(?: a (?:[\w-]+ ){0,2}(?:fine|penalty) of)? ]] ..
      p.about .. [[(?<amount>{money})(?: by (?:the )?(?<object>{organization|country}))?]] .. p.when,
    examples = {"Google was fined $2.7 billion by the European Commission in 2017."},
  },
  {
    name = "fined-by",
    predicate = "fined",
    pattern = "(?<object>{organization|country})" .. p.apposition .. " " .. p.has .. [[fined ]] .. p.the ..
      "(?<subject>{organization|person})(?: (?:a record )?(?<amount>{money}))?" .. p.when,
    examples = {"The European Commission fined Samsung Electronics 2.7 billion euros in 2017."},
  },
  {
    name = "sued",
    predicate = "sued",
    pattern = "(?<subject>{person|organization|country+})" .. p.apposition .. " " .. p.has ..
      [[(?:sued|filed (?:an? |suit |its )?(?:[\w-]+ ){0,3}(?:lawsuit|suit|complaint)? ?against) (?:the ]] ..
      [[)?(?<object>{person|organization|country+})]] ..
      p.when,
    examples = {"Deutsche Bank sued Samsung Electronics in 2011."},
  },
  {
    name = "was-sued",
    predicate = "sued",
    pattern = "(?<object>{person|organization|country}) " .. p.was .. "sued by " .. p.words ..
      "(?<subject>{person|organization|country+})(?!'s)",
    examples = {"Deutsche Bank was sued by Samsung Electronics in 2011 over patents."},
  },
}
