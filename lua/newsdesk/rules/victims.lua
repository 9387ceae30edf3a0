--- How many were killed, hurt, arrested, rescued, and where. What befell people is told in a few frames, which all
-- such verbs share: "12 were killed", "killing 12", "leaving 12 dead"; the place stands behind it, in front of it or
-- nowhere. What befell a place has the place as subject and the number as amount.

local p = require "newsdesk.rules.parts"

local number = [[(?<amount>{quantity})(?<!one of the .)(?! (?:[a-z-]++ ){0,2}?(?:animals?|cattle|cows|sheep|dogs|]] ..
  [[horses|birds|fish|jobs|seats|votes|times|goals|years|hours|minutes|cars|houses|homes)\b)]]

-- Nouns and what qualifies them: "of the passengers", "Afghan refugees"; ", most of them women,".
local people = [[(?: (?!(?:were|was|have|has|had|are|is|died|in|may|might|could|would|will|should|can|must|not|]] ..
  [[never|if|feared|believed|said|says|before|after|when|while|because|until|she|he|]] ..
  [[they)\b)(?:[\w-]+|{norp})){0,4}(?:, (?:including|among them|most of them|]] ..
  [[mostly|many of them|some of them|all|{quantity} of them) [^,.;:]{1,60},)?]]

local being = [[ (?:were|was|(?:have|has|had) (?:also |now |already )?been|are|is) (?:also |later |reportedly |]] ..
  [[since )?(?:(?!nearly|almost)\w+ly )?]]
local reduced = [[(?= (?:by|in|at|near|on|during|when|after|since|from|over|across|off|outside)\b)]]
local headline_end = [[(?= ?[.,;]|$| (?:in|after|as|when|by|and|on|at|near|during|following|from|across|off)\b)]]
local states = [[(?:dead|injured|wounded|hurt|missing|homeless|trapped|unaccounted for)]]

local place = [[(?<subject>{location|country|facility})(?!'s (?:government|army|president|police|forces))]]
local part_of_place = [[(?:(?:north|south|east|west|[a-z]+ern part|centre|center|heart|outskirts|suburbs?|mouth|]] ..
  [[coast|city|town|village|port|island|province|region|district|state|resort) of (?:the )?)?]]
local noun_phrase = p.words .. part_of_place
local spot = [[(?:in|across|near|at|outside|off|on|inside|around|throughout|along) ]] .. noun_phrase
local spot_in_front = [[\b(?:[Ii]n|into|[Aa]cross|[Nn]ear|[Aa]t|[Oo]utside|[Oo]ff|[Oo]n|hit|hits|struck|strikes|]] ..
      [[shook|]] ..
  [[shakes|rocked|rocks|rattled|jolted|devastated|ravaged|through|battered|lashed|pounded|attacked|raided|]] ..
  [[stormed|bombed|shelled|(?:swept|tore|ripped|sweeps|rips|tears) (?:through|across)) ]] .. noun_phrase
local said = [[said|says|told|spoke|according|officials]]
local behind = [[(?: (?:(?!\b(?:]] .. said .. [[)\b)[^,.;:“”"]){0,110}?)?? ]] .. spot .. place .. p.when
local behind_or_from = "(?:" .. behind:gsub("%(%?<subject>.*", "") .. "| from " .. noun_phrase .. ")" .. place .. p.when
local gap = [[(?:(?!\b(?:]] .. said .. [[|accused)\b|{location|country|facility})[^.:“”"]){0,130}?]]
local without_place_behind = [[(?![^.,;:“”"]{0,60}? (?:in|near|at|outside|off) ]] .. p.words ..
  [[{location|country|facility})]]

-- What may befall many. passive: participles behind "were"; active: verbs in front of the number; state: what they are
-- left; is_moved: whether that may be from the place; said: finite verbs and other words behind the number; nominal:
-- whole phrases that hold the number.
local kinds = {
  {
    predicate = "killed_in",
    bare = "killed",
    passive = [[killed|shot dead|murdered|massacred|slain|gunned down|beheaded|executed|electrocuted|(?:burned|]] ..
      [[burnt|crushed|trampled|stabbed|hacked|beaten) to death]],
    active = [[(?<!to |uld |ill |not |may |ght |can )kill|kill(?:ed|ing|s)|drowning|claim(?:ed|ing|s) the lives of|]] ..
      [[shot dead|massacred|murdered|gunned down]],
    state = "dead",
    said = [[(?:(?:have|has|had) )?(?:died|perished|drowned|suffocated|lost their lives)|(?:were|are|was|]] ..
      [[is) (?:now |also |already )?(?:(?:confirmed |found |reported )?dead|(?:known|confirmed|]] ..
      [[reported) to have (?:died|drowned|perished|been killed))]],
    nominal = [[(?:[Dd]eath )?[Tt]oll [^.,;:]{0,80}?(?:rose|risen|rises|climbed|climbs|stood|stands|jumped|]] ..
      [[reached|hit|passed|grew|grown|increased|was put|is now|was)(?: to| at)? ]] .. number .. [[|]] ..
      [[[Tt]he number of (?:those |people )?(?:dead|killed|deaths)\b[^.,;:]{0,60}? (?:to|at|reached|]] ..
      [[passed) ]] .. number ..
      [[|claim(?:ed|ing|s) ]] .. number .. [[ lives|bodies of ]] .. number .. people ..
      [[ (?:were|was|have been|had been) (?:found|recovered|retrieved|pulled)|]] ..
        [[]] .. number .. [[ (?:[a-z]++ )?bodies (?:were|have been|had been) (?:found|recovered|retrieved|]] ..
        [[pulled)|(?:recovered|retrieved|found|pulled|dug) ]] .. number .. [[ bodies\b]],
    examples = {
      {"At least 30 people were killed in floods in Kenya on Monday.", "Nine residents died and a dozen were " ..
        "missing " ..
        "after a ferry carrying many passengers capsized off Kenya.", "The blast killed 15 people in Kenya."},
      {"Gunmen attacked a village in Kenya on Saturday, killing 21 people.", "A bomb went off in Kenya, leaving at " ..
        "least 23 people dead."},
      {"The tanker exploded, killing 40 people.", "The death toll rose to 31."},
    },
  },
  {
    predicate = "injured_in",
    passive = [[injured|wounded|hurt|hospitalised|hospitalized|taken to hospital|treated (?:in|for|at)]],
    active = [[injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurting]],
    state = "(?:injured|wounded)",
    said = [[(?:suffered|sustained|received) (?:[a-z-]++ ){0,3}(?:injuries|burns|wounds)]],
    examples = {
      {"Twelve people were injured in the crash near Nairobi."},
      {"A bomb exploded in Nairobi on Sunday, killing six and injuring at least 20 others."},
      {"The gunman killed six people and wounded eleven."},
    },
  },
  {
    predicate = "missing_in",
    passive = [[reported missing|listed as missing|unaccounted for]],
    state = "(?:missing|unaccounted for)",
    said = [[(?:are|were|is|was|remain|remained|remains|went|have gone) (?:still |also )?(?:missing|unaccounted for)]],
    examples = {
      {"At least 30 people are missing after floods in Kenya."},
      {"A ferry sank off Kenya on Monday, leaving 30 people missing."},
      {"Nine residents remain missing."},
    },
  },
  {
    predicate = "displaced_in",
    is_moved = true,
    passive = [[displaced|evacuated|uprooted|relocated|(?:made|left|rendered) homeless|left without (?:shelter|]] ..
      [[homes)|driven (?:out of|from) their homes|forced (?:from|out of) (?:their homes|home)|forced to (?:flee|]] ..
      [[leave|evacuate|abandon)|moved to (?:safety|shelters|higher ground)]],
    active = [[displac(?:ed|ing|es)|evacuat(?:ed|ing)|uproot(?:ed|ing)|made homeless]],
    state = "(?:homeless|without shelter)",
    said = [[(?:(?:have|has|had) )?fled(?: their homes)?(?! (?:the|to)\b)]],
    nominal = [[(?:forc(?:ed|ing|es)|dr(?:ove|iven|iving)) ]] .. number .. people ..
      [[ (?:from their homes|out of their homes|to (?:flee|leave|evacuate|abandon)\b)|]] ..
        [[evacuation(?: there)? of ]] .. number,
    examples = {
      {"More than 40,000 people have been displaced in Kenya.", "The floods have displaced 40,000 people in Kenya.",
        "More than 310,000 residents were forced from their homes in Kenya."},
      {"A river burst its banks in Kenya, forcing 4,000 people to leave their homes."},
      {"About 3,000 people were evacuated."},
    },
  },
  {
    predicate = "arrested_in",
    passive = [[arrested|detained|taken into custody|rounded up]],
    active = [[(?<!to |uld |ill |not |may |ght |can )arrest|arrest(?:ed|ing|s)|detain(?:ed|ing|s)|rounded up]],
    state = "(?:in custody|under arrest|in detention)",
    said = [[(?:are|were) (?:in custody|under arrest|in detention)]],
    nominal = [[made ]] .. number .. [[ arrests]],
    examples = {
      {"Sixty people were arrested during protests in Nairobi."},
      {"Crowds gathered in Nairobi on Monday and police arrested 67 demonstrators."},
      {"The police have detained three suspects."},
    },
  },
  {
    predicate = "rescued_in",
    is_moved = true,
    passive = [[rescued|pulled (?:alive |out )?(?:from|of)|plucked|airlifted|winched|brought ashore|dug out]],
    active = [[(?:rescu(?:ed|ing|es)|pull(?:ed|ing)|pluck(?:ed|ing)|airlift(?:ed|ing)|sav(?:ed|ing)|picked up|]] ..
      [[winched)(?= {quantity} (?:\w+ )?(?:people|survivors|migrants|passengers|residents|children|miners|]] ..
      [[sailors|climbers|tourists|hikers|villagers|men|women|others|hostages|workers|fishermen|swimmers|skiers|]] ..
      [[families|students|crew|refugees)\b)]],
    said = [[(?:were|are|was) (?:safe|brought to safety)]],
    examples = {
      {"Troops pulled 17 survivors from the rubble of a hotel in Nairobi."},
      {"A ferry sank off Mombasa on Sunday and the navy rescued 40 passengers."},
      {"The coastguard rescued 31 people."},
    },
  },
  {
    predicate = "kidnapped_in",
    passive = [[kidnapped|abducted|taken hostage|held hostage|taken captive|snatched]],
    active = [[kidnap(?:ped|ping)|abduct(?:ed|ing|s)|took hostage|snatched(?= {quantity} (?:\w+ )?(?:people|]] ..
      [[children|students|pupils|girls|boys|women|men|villagers|passengers|workers))]],
    said = [[(?:are|were) (?:being )?held (?:hostage|captive)]],
    nominal = [[(?:holding|held|seized|took|taken) ]] .. number .. [[ (?:[a-z]+ )?hostages\b]],
    examples = {
      {"Gunmen abducted 87 pupils from a school in Kenya.", "They freed the 46 people taken hostage in a raid on a " ..
        "market in Kenya."},
      {"Gunmen raided a school in Kenya on Friday, kidnapping 87 pupils."},
      {"The gunmen kidnapped 87 pupils."},
    },
  },
}

-- The number with what tells what befell it.
local function told(kind)
  local forms = {
    number .. people .. "(?:" .. being .. "(?:" .. kind.passive .. ")| (?:" .. kind.passive .. ")" .. reduced ..
      (kind.said and "| (?:" .. kind.said .. ")" or "") .. ")",
  }
  if kind.active then
    forms[#forms + 1] = "\\b(?:" .. kind.active .. ") (?:all )?" .. number .. "(?! (?:of|to) {quantity})"
  end
  if kind.state then
    forms[#forms + 1] = "(?:left|leaves|leaving|with)(?: {quantity}" .. people .. " " .. states .. "(?:,? and|,))? " ..
      number .. people .. " " .. kind.state .. "\\b"
    forms[1] = "(?:" .. forms[1] .. "|(?<amount>{quantity})(?: (?:people|others|more))? " ..
      kind.state .. headline_end .. ")"
  end
  forms[#forms + 1] = kind.nominal
  return "(?:" .. table.concat(forms, "|") .. ")"
end

local rules = {}

local function add(name, predicate, pattern, examples)
  rules[#rules + 1] = {name = name, predicate = predicate, pattern = pattern, examples = examples}
end

for _, kind in ipairs(kinds) do
  local name, what = kind.predicate:gsub("_in$", ""), told(kind)
  if kind.bare then
    add(name .. "-in-place", kind.predicate, what .. behind, kind.examples[1])
    add(name .. "-many", kind.bare, p.nobody .. what, kind.examples[3])
  else
    add(name .. "-in-place", kind.predicate, what .. "(?:" .. (kind.is_moved and behind_or_from or behind) ..
      ")?", kind.examples[1])
  end
  add(name .. "-behind-place", kind.predicate, spot_in_front .. place .. "(?:, {location|country}(?=,))?" ..
      gap .. what .. without_place_behind,
    kind.examples[2])
end

add("toll-in-place", "killed_in", [[\b(?:[Dd]eath toll|[Nn]umber of (?:dead|deaths|]] ..
  [[people killed))(?: [^.,;:]{0,60}?)?? ]] ..
  spot .. place .. [[(?: [^.,;:]{0,40}?)?? ]] .. p.has .. [[(?:rose|risen|rises|climbed|climbs|stood|stands|]] ..
    [[jumped|reached|hit|passed|grew|grown|increased|was|is now)(?: put)?(?: to| at)? (?<amount>{quantity})|]] ..
    place .. " " .. p.has .. [[(?:reported|recorded|registered|confirmed|logged|]] ..
      [[counted) (?:{quantity} (?:[a-z-]+ ){1,3}and )?]] .. number ..
    [[ (?:(?!no\b)[a-z-]+ ){0,2}?(?:deaths|fatalities)\b(?! (?:rate|toll))]],
  {"The death toll from the landslide in Kenya climbed to 41.", "Kenya reported 15 deaths from cholera in 2024."})

add("police-in-place-arrested", "arrested_in", [[[Pp]olice in ]] .. noun_phrase .. place ..
  [[(?: said(?: (?:on )?{date})?(?: that)? (?:they|officers))? ]] ..
  p.has .. [[(?:arrested|detained) ]] .. number .. p.when, {"Police in Nairobi said they had arrested 14 people."})

add("fled-place", "displaced_in", number .. people .. [[ (?:(?:have|has|had) )?fled(?: from)? ]] .. p.words .. place ..
  p.when, {"Some two million people have fled Kenya."})

return rules
