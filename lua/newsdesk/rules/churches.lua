--- Priests, bishops, saints.

local p = require "newsdesk.rules.parts"

local who = "(?<subject>{person+})" .. p.apposition
local office = [[(?:an? |the |an? auxiliary )?(?:{norp} |[a-z]++ ){0,2}?(?:priest|deacon|bishop|archbishop|]] ..
  [[cardinal|rabbi|imam|metropolitan|patriarch|abbot|minister)]]
local see = [[(?:the )?(?:{norp} |[a-z]+ ){0,2}?(?i:archbishop|bishop|cardinal|patriarch|primate|rector|provost|]] ..
  [[dean|abbot) of (?:the )?]] ..
  [[(?<object>{location|organization|facility})(?!'s)]]

return {
  {
    name = "was-canonised",
    predicate = "canonised",
    pattern = who .. " " .. p.was .. [[(?:canoni[sz]ed|declared (?:an? )?saint|made (?:an? )?saint|]] ..
      [[proclaimed (?:an? )?saint|beatified)\b(?:[^.,;:]{0,30}? by ]] ..
      p.title .. "(?<object>{person}))?" .. p.when,
    examples = {"Mother Teresa was canonised by Pope Francis in 2016."},
  },
  {
    name = "canonised",
    predicate = "canonised",
    pattern = "(?<object>{person}) " .. p.has .. [[(?:canoni[sz]ed|beatified) (?:(?:[a-z-]+|]] ..
      [[{norp}) ){0,5}?(?<subject>{person+})(?!'s)]] .. p.when,
    examples = {"Pope Francis canonised Mother Teresa in 2016."},
  },
  {
    name = "declared-saint",
    predicate = "canonised",
    pattern = [[(?:(?<object>{person}) )?(?:declared|proclaimed|named|made) (?:(?:[a-z-]+|]] ..
      [[{norp}) ){0,5}?(?<subject>{person+}) (?:an? )?(?:saints?|blessed)\b]] .. p.when,
    examples = {"The pope declared the Lebanese nun Marie Khoury a saint on Sunday."},
  },
  {
    name = "ordained",
    predicate = "ordained",
    pattern = who .. " " .. p.was .. [[(?:ordained|consecrated|enthroned|installed as (?=(?:[a-z]++ )?(?:bishop|]] ..
      [[archbishop)))(?: as)?(?: ]] .. office ..
      [[)?\b(?:[^.,;:]{0,30}? (?:in|at|of) (?:the )?(?<object>{location|facility|organization})(?!'s))?]] .. p.when,
    examples = {"Gabriel Aydin was ordained priest in 1997."},
  },
  {
    name = "was-named-bishop",
    predicate = "appointed_to",
    pattern = who .. " " .. p.was .. [[(?:appointed|named|installed|enthroned|chosen|elected|made|]] ..
      [[consecrated)(?: as)? ]] .. see,
    examples = {"Justin Welby was appointed Archbishop of Canterbury in 2013."},
  },
  {
    name = "named-bishop",
    predicate = "appointed",
    pattern = "(?<subject>{person|organization}) " .. p.has .. [[(?:appointed|named|made) (?:(?:[a-z-]+|]] ..
      [[{norp}) ){0,3}?(?<object>{person+})(?: as)? ]] ..
      [[(?:the |an? )?(?:{norp} |[a-z]+ ){0,2}?(?i:archbishop|bishop|cardinal|patriarch|primate|rector|provost|]] ..
        [[dean|abbot)\b]] .. p.when,
    examples = {"Pope Francis named Robert McElroy archbishop of Washington on Monday."},
  },
}
