--- Arrests, charges, trials, verdicts: subject is whom they befall.

local p = require "newsdesk.rules.parts"

local accused = p.accused
local was = [[,? (?:was|were|has been|have been|had been) ]] .. p.adverb
local crime = [[(?:(?:[\w-]+,? )(?:and )?){0,6}?(?:fraud|murder|manslaughter|theft|bribery|corruption|laundering|]] ..
      [[conspiracy|charges?|counts?|assault|perjury|evasion|embezzlement|terrorism|robbery|trafficking|guilt|]] ..
      [[offen[cs]es?|]] ..
      [[insider trading|rape|arson|espionage|treason|forgery|obstruction)\b]]
local term = [[(?:an? |{date} |[\w-]+ ){0,5}?(?:sentence|term|in (?:prison|jail)|behind bars|imprisonment)\b]]
local sentence = [[(?:an? |{date} ){0,3}(?:(?:suspended|shorter|lighter|longer|harsher|life|prison|jail|]] ..
      [[year) ){0,3}]] ..
      [[(?:(?:prison |jail )?(?:sentences?|terms?)|(?:in (?:prison|jail)|behind bars|imprisonment))\b]]
local apposed = [[(?:(?:the|an?|{name}(?:'s)?) (?:(?!(?:in|on|at|after|for|of|from)\b)(?:[a-z-]+|]] ..
  [[{norp}) ){0,3}[a-z-]+, )]]
local convict = p.title .. [[(?:(?:[a-z-]+ ){1,4})?(?<subject>{person+})(?!'s)]]

return {
  {
    name = "arrested",
    predicate = "arrested",
    pattern = accused .. was .. [[(?:(?:re-?)?(?:arrested|detained|apprehended|taken into custody)(?: by (?:the ]] ..
      [[)?(?<object>{organization}))?(?: (?:in|at) (?:the )?{location|country|facility})?|(?:captured|seized|]] ..
      [[nabbed)\b(?= (?:by (?:the )?police|at|in|near|on|while|after|as)\b| {date}|[.;]))]] .. p.when,
    examples = {
      "John Miller was arrested in Boston on Friday.",
      "John Miller was captured at a ranch near Boston on Friday.",
    },
  },
  {
    name = "police-arrested",
    predicate = "arrested",
    pattern = [[(?:(?<object>{organization|norp})(?: police| authorities| officers| agents)?|(?:[Pp]olice|]] ..
      [[[Aa]uthorities|[Oo]fficers|[Aa]gents|[Tt]roops|[Ss]oldiers|[Dd]etectives)(?: in {location|]] ..
        [[country})?) (?:[^.;:]{3,90}? and )?]] ..
      p.has .. [[(?:arrested|detained|apprehended) (?:]] .. convict .. "|" .. apposed ..
      [[(?<subject>{person})(?= ?[.,;]| (?:on|in|at|over|after|during|as)\b| {date}|$))]] .. p.when,
    examples = {
      "Police fired tear gas in Lagos, injuring seven, and arrested the union's secretary, John Miller.",
      "Police arrested the manager of the home, John Miller, on Friday.",
      "The FBI arrested John Miller on Friday.",
    },
  },
  {
    name = "charged",
    predicate = "charged",
    pattern = accused .. "(?:" .. was .. [[(?:charged|indicted|accused by prosecutors)\b(?: (?:with|on|over|for))?]] ..
      p.when .. "| " .. p.adverb .. [[(?:faces|faced|is facing|are facing) (?:(?:one|two|three|four|five|six|]] ..
      [[several|]] ..
      [[multiple|a|{quantity}) )?(?:[a-z-]+ ){0,3}?(?:counts?|charges?) (?:of|including|for|in connection|related|]] ..
      [[over)\b)]],
    examples = {"John Miller was charged with fraud in Boston.", "John Miller faces two counts of robbery."},
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
    pattern = accused .. "(?:" .. was .. [[(?:convicted|found guilty)\b| ]] .. p.has .. [[(?:(?:pleaded|]] ..
      [[pled) guilty\b|]] ..
      [[(?:admitted(?: to)?|confessed to) (?:(?:one|two|three|four|five|{quantity}) )?]] .. crime ..
      "(?! (?:of [a-z]+ )?(?:was|were|could|would|had|might))))" .. p.when,
    examples = {
      "John Miller was convicted of fraud.",
      "John Miller pleaded guilty on Monday to wire fraud.",
      "John Miller has admitted one count of conspiracy.",
    },
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
    pattern = accused .. "(?:" .. was .. [[(?:(?:sentenced|jailed|]] ..
      [[imprisoned)\b(?: (?<time>(?:on )?{date})(?= to\b))?|]] ..
      [[(?:handed|given) (?:]] .. sentence .. [[|{date}(?: and {date})?(?= (?:for [a-z]+ing|in (?:prison|jail|]] ..
        [[absentia))\b)))| ]] .. p.has .. "(?:received|got) " .. sentence .. ")",
    examples = {
      "John Miller was sentenced on Monday to five years in prison.",
      "John Miller was handed an eight-year prison term by a court in Boston on Friday.",
      "John Miller got five years in prison.",
      "John Miller himself was given 20 years and six months for taking bribes.",
    },
  },
  {
    name = "sentenced-by-court",
    predicate = "sentenced",
    pattern = [[(?:court|[Jj]udge|jury|tribunal|{organization|facility})(?: in (?:the )?{location|]] ..
      [[country})? ]] .. p.has ..
      [[(?:(?:sentenced|jailed) ]] .. convict .. "(?: to {date} in (?:prison|jail))?|(?:gave|handed|given) " ..
      p.title .. "(?<subject>{person+}) " .. term .. ")" .. p.when,
    examples = {
      "A Portuguese court sentenced former health minister Rui Salgado to six years in prison on Thursday.",
      "A judge in Boston gave John Miller a five-year sentence.",
    },
  },
  {
    name = "convicted-by-court",
    predicate = "convicted",
    pattern = [[(?:court|[Jj]udge|[Jj]ury|[Jj]urors|tribunal|{organization|facility})(?: in (?:the )?{location|]] ..
      [[country})? ]] .. p.has ..
      "(?:convicted " .. convict .. "|(?:found|declared|pronounced) " .. p.up_to .. "(?<subject>{person+}) guilty)" ..
      p.when,
    examples = {
      "A jury in Boston convicted John Miller on Thursday.",
      "A jury in Boston found the banker John Miller guilty of fraud.",
    },
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
    pattern = "(?:(?<object>{organization|country})|[Cc]ourt|[Jj]udge|jury|tribunal)(?: {person}| in " ..
      "" .. "{location|country})?" .. p.apposition ..
      " " .. p.has .. "(?:fined " .. p.the .. "(?<subject>{organization|person})(?: (?:a record " ..
        ")?(?<amount>{money}))?|" ..
      "(?:ordered|told) " .. p.the .. "(?<subject>{organization|person}) to pay (?:a fine of )?" .. p.sum .. ")" ..
      p.when,
    examples = {
      "The European Commission fined Samsung Electronics 2.7 billion euros in 2017.",
      "Judge Laura Fischer ordered Samsung Electronics to pay 2.7 billion euros in damages.",
    },
  },
  {
    name = "sued",
    predicate = "sued",
    pattern = "(?<subject>{person|organization|country+})" .. p.apposition .. " " .. p.has ..
      [[(?:sued|(?:is|are) suing|filed (?:an? |suit |its )?(?:[\w-]+ ){0,3}(?:lawsuit|suit|]] ..
      [[complaint)? ?against) (?:the ]] ..
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
