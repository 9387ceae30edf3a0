--- What bodies decide: laws and plans passed, rejected and vetoed; licences, bans, orders; money given and promised.

local p = require "newsdesk.rules.parts"
local frames = require "newsdesk.rules.frames"

local decider = p.organ_of .. [[(?:(?<subject>{organization|country|norp+}]] .. p.seat .. ")" .. p.organ ..
      [[|(?<subject>{person})(?! (?:has |have |had |also |[a-z]+ly |{date} )*vot))]]
local plan = [[(?:(?:(?:the|an?|its|his|her|their|two|three|new|sweeping|tough|tougher|draft|{name}(?:'s)?) ]] ..
      [[)(?:{norp} |]] ..
      [[{date} |{money} |[\w'-]+,? ){0,5}?(?:bills?|laws?|budgets?|]] ..
      [[plans?|reforms?|resolutions?|motions?|deals?|mergers?|sales?|treaty|treaties|constitution|measures?|]] ..
      [[legislation|exports?|proposals?|amendments?|agreements?|taxes|takeovers?|vaccines?|packages?|bans?|]] ..
        [[demands?|]] ..
      [[offers?|bids?|request|appeal|draft|ceasefire|loan|charter|referendum|nomination|referral|list|project|]] ..
      [[rules|]] ..
      [[pacts?|accords?|directives?|regulations?|acts?|decrees?|bailout|protocol|convention|statute|ordinance|levy|]] ..
      [[vaccines?|drugs?|treatments?|therapy|pills?|permits?|candidates?|application|move|purchase|]] ..
      [[acquisition)\b|(?:(?!no\b|against\b)[a-z-]+ ){0,3}?(?:rules|laws|]] ..
      [[measures|reforms|plans|proposals|amendments|changes|legislation|regulations|guidelines|tax cuts)\b)]]
local named = p.words .. "(?<object>{law|event|misc|work|product})(?!'s)"
local sum = p.sum
local recipient = p.recipient
local giver = "(?<subject>{country|organization|person|norp+}" .. p.seat .. ")" .. p.organ
local fund = [[(?: (?:[a-z-]+ )?(?:fund|package|programme|program|grant|credit line))?]]
local supplies = [[(?: of)? (?:(?!to\b)(?:[a-z-]+|{norp}) ){0,2}?(?:doses|vaccines|tanks|jets|drones|missiles|]] ..
  [[vehicles|]] ..
      [[troops|soldiers|doctors|tents|helicopters|ships|shells|grain|wheat|rice|food|fuel|oil|flour|maize)\b]]
local goods = [[(?!to\b)(?:[a-z-]+,? ){1,7}?worth ]]
local aid = [[ (?:in|of) (?:[a-z-]+ ){0,3}?(?:aid|assistance|relief|support|help|grants?|loans?)\b]]
local number_sent = p.about .. [[(?<amount>{quantity})(?: (?:(?!to\b|of\b)[\w-]+|{norp}|{product}|{misc}|]] ..
  [[{facility})){0,4}?]]
local emergency = [[(?:(?:[Aa]n? )?(?:[a-z-]+ ){0,3}?(?:state of (?:emergency|disaster|calamity|siege)|emergency|]] ..
      [[pandemic)|[Mm]artial law)\b]]
local in_place = "(?: (?:in|for|across|on|over) " .. p.words .. "(?<object>{country|location}))?"
local sent = [[(?:supplied|delivered|shipped|sent|donated|handed over|provided|gave|given|]] ..
      [[(?:is|are) (?:sending|giving|supplying|delivering|donating|shipping))]]
local of_what = [[(?: (?:in|of|worth of) (?:[a-z-]+ ){0,4}?[a-z-]+)?]]
local purpose = [[(?: (?!to |for )[a-z-]+){0,2}]]
local licence = [[(?:the |its |an? )?(?:[\w-]+ ){0,2}(?:licen[cs]e|permit|certificate|accreditation|]] ..
      [[registration|operations?)s?]]

-- "The bill was passed by Congress in 2016": what was decided has no name.
local function decided_by(name, predicate, verbs, example)
  return {
    name = name,
    predicate = predicate,
    pattern = "(?:(?<object>{law|event|misc|work|product}) |[a-z] )" .. p.was .. verbs .. " " .. p.adverb ..
      "(?:(?:on |in )?" ..
      "{date} )?by (?:the )?" .. p.organ_of ..
      "(?<subject>{organization|country})" .. p.alone,
    examples = {example},
  }
end

-- "by 61 votes to 38", "unanimously", "narrowly"
local ballot = [[(?: (?:unanimously|overwhelmingly|narrowly|(?:by |in )(?:an? )?[^.,;:]{3,45}?))?]]

-- A person who votes decides nothing.
local function decided(name, predicate, past, votes, base, examples)
  return {
    name = name,
    predicate = predicate,
    pattern = decider .. p.who .. " " .. p.has .. frames.done(past .. (votes and "|" .. votes or ""), base) .. ballot ..
      " (?:" .. plan .. "|" .. named .. (name == "ratified" and "|it\\b" or "") .. ")",
    examples = examples,
  }
end

return {
  decided("approved", "approved", "approved|passed|adopted|endorsed|" ..
    "(?:gave|given) (?:its |their |his |her |final |formal |preliminary |{name} )*(?:approval|assent|consent|" ..
    "backing|" ..
    "blessing|the green light|the go-ahead) to|cleared|agreed on|licensed|authori[sz]ed",
    "voted through|voted for|voted in favou?r of|waved through",
    "approve|pass|adopt|endorse|license|authori[sz]e|clear", {
    "The National Assembly approved a pension reform on Thursday.",
    "The European Commission approved the sale of Siemens.",
  }),
  decided("rejected", "rejected", "rejected|turned down|threw out|thrown out", "voted down|voted against|defeated",
    "reject|throw out|turn down|block", {
    "The House of Commons rejected the plan on Tuesday.",
  }),
  decided("vetoed", "vetoed", "vetoed|used (?:his|her|its|{name}) veto (?:against|on|to block)", nil, "veto",
      {"Joe Biden vetoed the bill in 2023."}),
  decided("blocked", "blocked", "blocked|struck down|halted|overturned|repealed", nil, "block|strike down|repeal", {
    "The European Commission blocked the merger in 2021.",
  }),
  decided("ratified", "ratified", "ratified", nil, "ratify", {
    "Kenya ratified the Paris Agreement in 2016.",
    "Kenya on Thursday became the 60th country to ratify it.",
  }),
  decided_by("approved-by", "approved", "(?:approved|passed|adopted|endorsed)",
    "The bill was passed by the European Parliament in 2016."),
  decided_by("rejected-by", "rejected", "(?:rejected|voted down|turned down|thrown out)",
    "Calls for an inquiry were rejected by the European Commission in 2015."),
  decided_by("blocked-by", "blocked", "(?:blocked|struck down|halted|overturned)",
    "The merger was blocked by the European Commission in 2021."),
  {
    name = "signed-into-law",
    predicate = "signed",
    pattern = "(?<subject>{person})" .. p.apposition .. p.who .. " " .. p.has ..
      [[signed (?:[^.,;:]{1,80}? into law|]] ..
      [[(?:the|an?) (?:[\w-]+ ){0,4}?(?:bill|law|act|decree|executive order|legislation)\b)]],
    examples = {"Joe Biden signed the measure into law on Monday.", "Joe Biden signed an executive order on Monday."},
  },
  {
    name = "approved-product",
    predicate = "approved",
    pattern = "(?:(?<subject>{organization|country|norp})" .. p.organ .. "|[Rr]egulators) " .. p.has ..
      frames.done("approved|cleared|licensed|authori[sz]ed", "approve|clear|license|authori[sz]e|use") ..
      " (?:the use of )?" .. p.words .. "(?<object>{product})" .. p.alone,
    examples = {"Regulators approved the iPhone on Monday."},
  },
  {
    name = "approved-sum",
    predicate = "approved",
    pattern = decider .. " " .. p.has .. "(?:approved|cleared|allocated|earmarked|released|set " ..
      "aside|authori[sz]ed) (?:(?:an?|the) " ..
      "(?:[a-z-]+ ){0,3}(?:of |worth ))?" .. sum .. of_what .. purpose ..
      "(?: (?:to|for) " .. recipient .. ")?",
    examples = {
      "The World Bank approved $385 million for Ethiopia last month.",
      "The International Monetary Fund approved a $447 million disbursement to Kenya.",
    },
  },
  {
    name = "pledged",
    predicate = "pledged_to",
    pattern = giver .. " " .. p.has .. "(?:(?:pledged|promised|offered|committed) (?:" .. sum .. of_what .. purpose ..
      " (?:to|for) " .. recipient .. "|" .. recipient .. " (?:(?:a|another|an additional) (?:further |[a-z]+ )?)?" ..
      sum .. "|" .. goods .. sum .. "|" .. p.number .. supplies .. "(?: (?:to|for) " ..
        "" .. recipient .. ")?)|announced " .. sum .. aid .. "|(?:pledged|promised) " .. sum .. fund .. "(?:" ..
      of_what .. "(?= ?[.,;]| while\\b| (?:on|at|in) {date})|" ..
      [[(?=(?: in [\w-]+)? (?:for|towards|to (?:help|rebuild|fight|build|fund)) (?!(?:the )?{name}))))]],
    examples = {
      "Germany pledged 40 million euros in aid to Indonesia on Monday.",
      "Germany pledged 40 million euros in aid on Monday.",
      "Japan promised Kenya another $12 million.",
      "Japan pledged $12 million for rural clinics.",
      "Japan promised a $500 million fund for rural clinics.",
      "Japan offered tents and water filters worth $12 million.",
      "Japan announced $12 million in aid for the islands.",
      "Japan promised 3.5 million doses for Kenya.",
    },
  },
  {
    name = "will-give-recipient",
    predicate = "pledged_to",
    pattern = giver .. " " .. p.adverb .. "(?:will|is to|has agreed to|agreed to|promised to|pledged to) " ..
      "(?:give|provide|send|grant|" ..
      "lend) " .. recipient .. " (?:with )?(?:(?:an?|another|an additional|a further|some) )?(?:[a-z]+ " ..
      ")?(?<amount>{money})",
    examples = {"Germany will give Kenya another 40 million euros."},
  },
  {
    name = "donated",
    predicate = "donated_to",
    pattern = giver .. " " .. p.has .. "(?:(?:donated|gave|given|granted|contributed|bequeathed|" ..
      "(?:is|are) (?:donating|giving)) " .. sum .. of_what .. purpose .. "(?: to " .. recipient ..
      [[|(?= (?:for|towards) (?!{name}|(?:it|them|him|her|the|that|this|these)\b)[a-z]))|(?:donated|sent|gave) ]] ..
      goods .. sum .. "(?: to " .. recipient .. ")?|(?:gave|given|granted) " .. recipient ..
      " (?:(?:an?|another) (?:[a-z]+ )?)?(?<amount>{money})(?! (?:[a-z-]+ ){0,2}?(?:loan|credit)))",
    examples = {
      "The Gates Foundation donated $20 million to the Red Cross last year.",
      "Germany gave the Red Cross 40 million euros last year.",
      "Germany is donating 40 million euros of weapons to Kenya.",
      "Germany gave 40 million euros for rural clinics.",
    },
  },
  {
    name = "sent",
    predicate = "sent_to",
    pattern = "(?<subject>{country|organization|norp+}" .. p.seat .. ")" .. p.organ .. p.apposition .. " " .. p.has ..
      "(?:" .. sent .. " (?:" .. number_sent .. " to " .. recipient .. "|(?:the )?(?<object>{country|organization}) " ..
      number_sent .. [[(?!,? (?:goals?|points?|years?|seats|votes)\b))|(?:supplied|provided) (?:the )?]] ..
      "(?<object>{country|organization}) with (?:" .. number_sent ..
      [[|(?:an? |the |its |new |more )?(?:[\w-]+ |{name} ){0,3}?(?:weapons|arms|ammunition|missiles?|tanks?|]] ..
        [[drones?|]] ..
      [[jets?|guns|shells|rockets|batter(?:y|ies)|systems?|vaccines?|doses|oil|gas|fuel|grain|wheat|rice|food|]] ..
      [[equipment|vehicles|ships?|helicopters?)\b))|(?<object>{country|organization}) ]] .. p.has ..
      "(?:received|got|taken delivery of|took delivery of) " .. number_sent .. " from (?:the )?" ..
      "(?<subject>{country|organization+})" .. p.alone,
    examples = {
      "The United States has donated 50,000 doses to Kenya.",
      "France has sent Kenya some 1,000 soldiers.",
      "Germany, which supplied Kenya with a fourth missile battery last month, agreed.",
      "Kenya received 12 jets from Denmark.",
    },
  },
  {
    name = "suspended-licence",
    predicate = "suspended",
    pattern = p.organ_of .. [[(?<subject>{organization|person|country|location}) ]] .. p.has ..
      "(?:suspended|revoked|withdrew|cancelled|canceled) (?:" .. licence ..
      " of (?:the )?(?<object>{organization|person})" ..
      "|(?:the )?(?<object>{organization|person})'s " .. licence .. ")",
    examples = {"Kenya suspended the operating licence of Siemens on Tuesday."},
  },
  {
    name = "suspended-person",
    predicate = "suspended",
    pattern = "(?<subject>{organization}) " .. p.has .. "suspended " .. p.title .. "(?<object>{person})(?!'s)",
    examples = {"Real Madrid suspended Adrian Cole on Monday."},
  },
  {
    name = "was-suspended",
    predicate = "suspended",
    pattern = frames.befell("(?<object>{person})", "suspended", "(?<subject>{organization|country|person})"),
    examples = {"Adrian Cole was suspended by Real Madrid on Monday."},
  },
  {
    name = "banned",
    predicate = "banned",
    pattern = decider .. p.who .. " " .. p.has .. frames.done("banned|outlawed|barred|prohibited|forbade",
      "ban|outlaw|bar|prohibit|forbid") .. " (?:the )?(?:" ..
      p.words .. "(?<object>{organization|person|product|country})" .. p.alone ..
      [[(?! from [a-z]+ing)|(?:use|sale|]] ..
      [[import|export|advertising|possession|production|wearing|display|sales|imports|exports)s? of|(?!(?:from|]] ..
      [[by|in|on|at|for|after|over)\b)[a-z-]+ (?:[a-z-]+ ){0,3}]] ..
      [[(?:in|from|on|at|for|by|after|across)\b|(?!(?:from|by|in|on|at|for|after|over)\b)[a-z-]+(?: ]] ..
      [[[a-z-]+){0,2}(?= ?[.,;]| {date}))]],
    examples = {
      "Singapore banned Google in 2021.",
      "Greece became the first country to outlaw the use of phones in schools.",
      "The Danish parliament voted to ban fur farming on Monday.",
    },
  },
  {
    name = "imposed-ban",
    predicate = "banned",
    pattern = "(?<subject>{country|organization|norp})" .. p.organ .. " " .. p.has ..
      [[(?:imposed|introduced|slapped|placed|ordered|announced) (?:an? )(?:[\w-]+ ){0,3}?ban on ]] .. p.words ..
      "(?:(?<object>{organization|person|product|country})" .. p.alone .. "|[a-z-]+)",
    examples = {"Kenya imposed a ban on plastic bags in 2017."},
  },
  {
    name = "was-banned",
    predicate = "banned",
    pattern = frames.befell("(?<object>{person|organization|product|country})", "banned|outlawed|barred",
      "(?<subject>{country|organization|person})"),
    examples = {"Adrian Cole was banned by FIFA in 2021.", "Adrian Cole was banned from the sport in 2021."},
  },
  {
    name = "ordered-inquiry",
    predicate = "ordered",
    pattern = "(?<subject>{person|organization|country}) " .. p.has ..
      [[ordered (?:an? |the )(?:[\w-]+ ){0,3}?(?:investigation|inquiry|probe|review|evacuation|curfew|lockdown|]] ..
      [[recall|audit)\b]],
    examples = {"Joe Biden ordered an investigation into the crash on Monday."},
  },
  {
    name = "ordered-goods",
    predicate = "ordered",
    pattern = "(?<subject>{organization|country}" .. p.seat .. ") " .. p.has .. "ordered (?:an? (?:[a-z]+ " ..
      ")?batch of )?" ..
      p.about .. [[(?<amount>{quantity|money})(?![^.,;:]{0,60}? (?:to|out|off|home|back)\b)]] ..
      [[(?: (?:[\w-]+ ){0,4}?from (?<object>{organization|country}))?]],
    examples = {"Siemens ordered 30 aircraft from Airbus in 2022.", "Kenya ordered a first batch of 180 tanks in " ..
      "2022."},
  },
  {
    name = "declared-emergency",
    predicate = "declared_emergency",
    pattern = "(?<subject>{organization|country|person|norp}" .. p.seat .. ")" .. p.organ .. p.apposition .. " " ..
      "" .. p.has ..
      [[declared (?:[^.,;:]{0,40}? )??]] .. emergency .. in_place .. "|" .. emergency ..
      [[ (?:was|has been) declared]] .. in_place,
    examples = {
      "Kenya declared a state of emergency in Nairobi on Monday.",
      "The European Commission declared the outbreak a global emergency on Monday.",
      "A state of emergency was declared in Nairobi on Monday.",
    },
  },
  {
    name = "deported",
    predicate = "deported",
    pattern = "(?<subject>{country|norp|organization}" .. p.seat .. ")" .. p.organ .. " " .. p.has ..
      "(?:deported|repatriated|expelled|sent back|sent home) " .. p.number ..
      [[(?: (?!to\b)(?:[\w-]+|{norp})){0,4}?(?: (?:back )?to ]] .. p.words .. "(?<object>{country|location})" ..
        p.alone ..
      ")?",
    examples = {"Kenya deported 81 people to Ghana on Monday."},
  },
  {
    name = "launched",
    predicate = "launched",
    pattern = "(?<subject>{organization|person|country|norp})" .. p.organ .. " " .. p.has ..
      "(?:launched|unveiled|released|introduced|rolled out|sent up) " ..
      "(?!an? (?:statement|report|letter|list|video))" .. p.words ..
      "(?<object>{product|work|misc|location|organization|event})" .. p.alone,
    examples = {"Apple launched the iPhone in 2007.", "Apple unveiled a new phone, the iPhone, in 2007."},
  },
  {
    name = "launched-by",
    predicate = "launched",
    pattern = "(?:(?<object>{product|work|misc|organization|event}) |[a-z] )" .. p.was .. "(?:launched|unveiled|" ..
      "released) " ..
      "(?:{date} |in {date} )?by " .. p.words .. "(?<subject>{organization|country+})" .. p.alone,
    examples = {"The telescope was launched by NASA in December 2021."},
  },
}
