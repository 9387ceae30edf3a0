--- What follows an arrest or a charge: trials, sentences, appeals, settlements, extraditions, pardons.

local p = require "newsdesk.rules.parts"

local accused = p.accused
local person = "(?<subject>{person+})" .. p.apposition
local whom = p.up_to .. "(?<subject>{person+})"
local suit = [[(?:(?!not\b)[\w-]+ ){0,5}?(?:lawsuits?|suits?|claims?|case|charges|allegations|litigation|]] ..
      [[dispute|class action|]] ..
      [[investigations?|probe|complaints?)\b]]
local sum = p.sum

return {
  {
    name = "arrest-of",
    predicate = "arrested",
    pattern = [[(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore|[Uu]ntil) (?:the )?(?:(?<subject>{person})(?:'s)? ]] ..
      "(?:arrest|capture)|(?:arrest|capture) of " .. whom .. ")" .. p.when,
    examples = {
      "John Miller has been in custody since his arrest in May 2022.",
      "The arrest came after the capture of John Miller on Friday.",
    },
  },
  {
    name = "indictment-of",
    predicate = "charged",
    pattern = [[(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore) (?:the )?(?:(?<subject>{person})(?:'s)? indictment|]] ..
      "indictment of " .. whom .. ")" .. p.when,
    examples = {"John Miller left the bank following his indictment last month on perjury charges."},
  },
  {
    name = "filed-charges",
    predicate = "charged",
    pattern = [[(?:filed|brought|laid|pressed|announced) (?:[\w-]+ ){0,3}?charges against ]] .. whom .. p.alone,
    examples = {"Prosecutors in Boston filed criminal charges against John Miller on Friday."},
  },
  {
    name = "police-charged",
    predicate = "charged",
    pattern = [[(?:[Pp]olice|[Pp]rosecutors|[Aa]uthorities|jury|{organization})(?: in {location|country})? ]] ..
      p.has ..
      "(?:charged|indicted) " .. whom .. [[(?:,? of (?:the )?{location|country})?,? (?:with|on|over|for)\b]],
    examples = {"British police have charged a 31-year-old man, John Miller of Boston, with theft."},
  },
  {
    name = "conviction-of",
    predicate = "convicted",
    pattern = [[(?:[Ss]ince|[Aa]fter|[Ff]ollowing) (?:the )?(?:(?<subject>{person})(?:'s)? conviction|]] ..
      "conviction of " .. whom .. ")" .. p.when,
    examples = {"John Miller has been in jail since his conviction in 2019."},
  },
  {
    name = "went-on-trial",
    predicate = "tried",
    pattern = "(?:" .. accused .. " " .. p.has .. [[(?:went|gone) on trial\b|(?:trial of ]] .. whom .. "|" .. accused ..
      "'s trial) " .. p.has .. "(?:began|opened|started|got under way))",
    examples = {
      "John Miller went on trial in Boston on Thursday.",
      "The trial of the banker John Miller opened in Boston on Thursday.",
    },
  },
  {
    name = "lost-appeal",
    predicate = "lost_appeal",
    pattern = accused .. " " .. p.has .. "lost " .. p.their .. [[(?:[\w-]+ ){0,2}?appeal\b]],
    examples = {"John Miller lost his final appeal last month."},
  },
  {
    name = "appeal-rejected",
    predicate = "lost_appeal",
    pattern = p.has .. [[(?:rejected|dismissed|threw out|thrown out|denied|turned down) (?:(?:an? |the ]] ..
      [[)?(?:[\w-]+ ){0,2}?]] ..
      "appeal (?:by|of|from) " .. p.up_to .. [[(?<subject>{person|organization+})|(?<subject>{person|]] ..
      [[organization})'s ]] ..
      [[(?:[\w-]+ ){0,2}?appeal\b)]],
    examples = {
      "The court rejected an appeal by the former banker John Miller.",
      "The court dismissed John Miller's appeal on Friday.",
    },
  },
  {
    name = "appeal-was-rejected",
    predicate = "lost_appeal",
    pattern = "(?:(?<subject>{person|organization})'s (?:[\\w-]+ ){0,2}?appeal|[Aa]ppeal by " .. p.up_to ..
      "(?<subject>{person|organization})) " .. p.was .. "(?:rejected|dismissed|thrown out|denied|turned down)",
    examples = {"John Miller's appeal was rejected on Friday."},
  },
  {
    name = "upheld-conviction",
    predicate = "lost_appeal",
    pattern = p.has .. [[(?:upheld|confirmed) (?:the )?(?:(?:conviction|(?:[\w-]+ ){0,3}?sentence|verdict) ]] ..
      [[(?:of|against) ]] ..
      p.up_to .. [[(?<subject>{person|organization})(?!'s)|(?<subject>{person|organization})'s (?:[\w-]+ ){0,2}?]] ..
      [[(?:conviction|sentence)\b)]],
    examples = {
      "The court upheld the conviction of the former mayor, John Miller.",
      "The court upheld John Miller's conviction on Friday.",
    },
  },
  {
    name = "quashed-conviction",
    predicate = "won_appeal",
    pattern = p.has .. [[(?:overturned|quashed|threw out|annulled|set aside) (?:the )?(?:(?:conviction|verdict|]] ..
      [[(?:[\w-]+ ){0,3}?sentence) (?:of|against) ]] .. p.up_to .. [[(?<subject>{person|organization})(?!'s)|]] ..
      [[(?<subject>{person|organization})'s (?:[\w-]+ ){0,2}?(?:conviction|sentence)\b)]],
    examples = {"The court quashed the conviction of John Miller on Friday."},
  },
  {
    name = "won-appeal",
    predicate = "won_appeal",
    pattern = accused .. " " .. p.has .. "won " .. p.their .. [[(?:[\w-]+ ){0,2}?appeal\b]],
    examples = {"John Miller won his appeal last month."},
  },
  {
    name = "settled-by-paying",
    predicate = "settled",
    pattern = accused .. " (?:itself |himself |herself )?" .. p.has .. [[(?:(?:(?:agreed|promised) (?:{date} ]] ..
      [[)?to|will) pay|]] ..
      [[paid) ]] .. sum .. [[(?: in [\w-]+)?(?: {date})? to (?:settle|resolve|end) ]],
    examples = {"Siemens agreed last year to pay $310 million to settle a lawsuit brought by investors."},
  },
  {
    name = "agreed-to-settlement",
    predicate = "settled",
    pattern = accused .. " " .. p.has .. "(?:agreed(?: to)?|reached|struck|entered|accepted) (?:an? )?(?:(?:" .. sum ..
      [[|[\w-]+) ){0,3}?settlement(?: of ]] .. sum .. ")?(?: with (?:the )?(?<object>{organization|person|country+}))?",
    examples = {
      "Siemens agreed to a $95 million settlement with 40 states.",
      "Siemens reached a settlement with the Deutsche Bank.",
    },
  },
  {
    name = "settled",
    predicate = "settled",
    pattern = accused .. " " .. p.has .. "settled (?:an? |the |" .. [[its )?]] .. suit ..
      [[(?:[^.,;:]{0,40}? (?:with|by) ]] ..
      "(?:the )?(?<object>{organization|person|country+}))?(?:[^.,;:]{0,30}? for " .. sum .. ")?",
    examples = {"Siemens settled the lawsuit with Deutsche Bank for $95 million in 2019."},
  },
  {
    name = "fined-sum",
    predicate = "fined",
    pattern = "(?<object>{organization|country|norp})" .. p.organ .. " " .. p.has ..
      [[(?:(?:imposed|slapped|levied) (?:an? )?(?:[\w-]+ ){0,3}?(?:(?:fine|penalty) of ]] .. sum .. "|" .. sum ..
      [[ (?:[\w-]+ ){0,2}?(?:fine|penalty)) (?:on|against) ]] .. p.words ..
      "(?<subject>{organization|person+})" .. p.alone .. "|fined " .. p.words ..
      "(?<subject>{organization|person+}) " ..
      sum .. ")",
    examples = {
      "The European Commission imposed a fine of 2.7 billion euros on Google.",
      "South Korea's antitrust agency fined the search company Google 22 billion won.",
    },
  },
  {
    name = "paid-fine",
    predicate = "fined",
    pattern = accused .. " " .. p.has .. [[(?:(?:agreed to |will |must )pay|paid) (?:an? )?(?:(?:[\w-]+ ]] ..
      [[){0,2}?(?:fine|]] ..
      "penalty) of " .. sum .. "|" .. sum .. [[ (?:[\w-]+ ){0,2}?(?:fine|penalty))]],
    examples = {"Siemens agreed to pay a $75 million fine."},
  },
  {
    name = "is-sued-by",
    predicate = "sued",
    pattern = "(?<object>{person|organization|country}) (?:is|are) being sued by " .. p.words ..
      "(?<subject>{person|organization|country+})" .. p.alone,
    examples = {"Siemens is being sued by Deutsche Bank."},
  },
  {
    name = "took-to-court",
    predicate = "sued",
    pattern = "(?<subject>{person|organization|country+})" .. p.organ .. " " .. p.has ..
      "(?:(?:taken|took) (?:the )?" ..
      [[(?<object>{person|organization|country+}) to court|]] ..
      [[(?:launched|filed|brought|begun|started) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:legal action|action|case|]] ..
      [[proceedings|]] ..
      [[lawsuits?|suit|complaint|claim) against ]] .. p.words .. "(?<object>{person|organization|country+})" ..
      p.alone .. ")",
    examples = {"Siemens took Deutsche Bank to court.", "Siemens has launched legal action against Deutsche Bank."},
  },
  {
    name = "suit-by-against",
    predicate = "sued",
    pattern = "(?:lawsuit|suit|legal action|complaint)(?: (?:brought|filed|launched))?(?: (?:in|on) {date|" ..
      "location})? by " ..
      p.words .. "(?<subject>{person|organization|country+}) against " .. p.words ..
      "(?<object>{person|organization|country+})" .. p.alone,
    examples = {"A lawsuit brought by Deutsche Bank against Siemens was heard on Monday."},
  },
  {
    name = "was-extradited",
    predicate = "extradited",
    pattern = person .. " " .. p.was .. [[extradited\b(?: (?:on )?{date})?(?: from {country|location})?(?: to ]] ..
      p.the ..
      "(?<object>{country|location}))?",
    examples = {"John Miller was extradited from Spain to the United States on Wednesday."},
  },
  {
    name = "extradited",
    predicate = "extradited",
    pattern = "(?:{country|norp|organization})" .. p.organ .. " " .. p.has .. "(?:extradited " .. whom ..
      "(?: to " .. p.the .. "(?<object>{country|location}))?|handed over (?:to (?:the )?(?<object>{country|norp}) )" ..
      whom .. "|handed " .. p.title .. "(?<subject>{person}) over(?: to " .. p.the .. "(?<object>{country|norp}))?)" ..
      p.alone,
    examples = {
      "Spain extradited the banker John Miller to the United States on Wednesday.",
      "Spain handed John Miller over to the United States.",
    },
  },
  {
    name = "pardoned",
    predicate = "pardoned",
    pattern = "(?<subject>{person|country|organization|norp})" .. p.organ ..
      [[(?:(?:'s)? (?:president|king|queen|governor|emperor))? ]] .. p.has ..
      "(?:pardoned|granted (?:an? )?(?:[a-z]+ )?(?:pardon|clemency) to) " .. p.up_to .. "(?<object>{person+})" ..
      p.alone,
    examples = {"Joe Biden pardoned the activist John Miller."},
  },
  {
    name = "was-pardoned",
    predicate = "pardoned",
    pattern = "(?<object>{person+})" .. p.apposition .. " " .. p.was ..
      "(?:pardoned|granted (?:a )?(?:pardon|clemency))" ..
      "(?: (?:on |in )?{date})?(?: by " .. p.title .. "(?<subject>{person|country})(?!'s))?",
    examples = {"John Miller was pardoned by Joe Biden in 2021."},
  },
}
