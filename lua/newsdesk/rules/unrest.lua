--- Hostages, captures, attacks that somebody owns up to, protests, ceasefires.

local p = require "newsdesk.rules.parts"

local group = [[(?<subject>{organization|norp|country|misc|location})]]
local attack = [[(?:[\w-]++ ){0,4}(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|assaults?|]] ..
  [[raids?|ambush|kidnappings?|strikes?|assassination|massacre)\b]]
local place = [[(?<object>{location|country|facility})(?!'s)]]
local fighters = [[(?:(?:{norp}|{country}|[a-z-]+) ){0,2}?(?:troops|forces|soldiers|rebels|militants|insurgents|]] ..
      [[fighters|]] ..
  [[jihadists|separatists|army|militia|paramilitaries)]]
local captured_words = [[(?:(?:{norp}|(?!(?:to|in|from|of|for|with|on|at|by|into|near|and|off)\b)[a-z-]+) ){0,4}?]] ..
  [[(?:(?:city|town|village|port|state|province|island|capital|outskirts|region|settlement|district|post|base|]] ..
  [[stronghold)s? (?:of )?(?:the )?)?]]
local protesters = [[(?:(?<amount>{quantity})|[Tt]housands|[Hh]undreds|[Tt]ens of thousands|[Cc]rowds|]] ..
  [[[Dd]emonstrators|[Pp]rotest[eo]rs|[Ss]tudents|[Ff]armers|[Aa]ctivists|[Oo]pponents|[Pp]eople)]]

return {
  {
    name = "claimed-attack",
    predicate = "claimed_attack",
    pattern = group .. p.apposition .. " " .. p.has .. [[(?:claimed|took|taken|]] ..
      [[accepted) (?:full )?responsibility for (?:the |an? |its |both |two |]] ..
      [[{date} )?]] .. attack .. "(?:[^.,;:]{0,40}? (?:in|on|at|near) " ..
        p.words .. place .. ")?",
    examples = {"Islamic State claimed responsibility for the attack in Kabul."},
  },
  {
    name = "claimed-it",
    predicate = "claimed_attack",
    pattern = group .. p.apposition .. "(?: in (?:the )?{location|country})? " .. p.has ..
      [[(?:claimed(?: the)? responsibility\b(?! for)|]] ..
      [[said (?:that )?(?:it|its \w+) (?:was behind|(?:had )?carried out) (?:the |an? )?]] .. attack .. ")",
    examples = {"Islamic State said it was behind the bombing."},
  },
  {
    name = "attack-claimed-by",
    predicate = "claimed_attack",
    pattern = [[\b]] .. attack .. "(?: (?:in|on|at|near) " .. p.words .. place .. ")?,? (?:which )?" .. p.was ..
      "claimed by (?:the )?(?:[a-z-]++ ){0,3}" .. group,
    examples = {"The attack in Kabul was claimed by Islamic State."},
  },
  {
    name = "captured-person",
    predicate = "captured",
    pattern = "(?:(?<object>{organization|country|norp|person}) )?(?<!was )(?<!were )(?<!been )" ..
      [[\b(?:kidnapped|abducted|took hostage|(?:(?:troops|forces|soldiers|police|army|rebels|militants|agents|]] ..
        [[gunmen|fighters|navy|and|had) |(?<=^.)|(?<=. ))(?:captured|seized)) ]] .. p.title ..
      [[(?:(?:its|their|the|a) (?:[a-z-]++ ){0,3}?(?:leader|commander|chief|]] ..
        [[founder),? )?(?<subject>{person})(?!'s)]] .. p.when,
    examples = {"Boko Haram kidnapped Adrian Cole in 2018."},
  },
  {
    name = "captured-place",
    predicate = "captured",
    pattern = "(?:(?<object>{organization|country|norp})(?: " .. fighters .. ")?|" .. fighters .. ") " .. p.has ..
      [[(?:captured|recaptured|retaken|retook|overran|overrun|conquered|occupied|liberated|(?:seized|took|taken|]] ..
      [[gained|regained|retook) (?:full )?control of|(?:seized|took)(?= (?:the|a|an)\b)) ]] .. captured_words ..
      [[(?<subject>{location|country})(?!'s|-)(?! [a-z]*(?:er|ing)\b)]] .. p.when ..
      [[|(?<subject>{location|country}) ]] .. p.was .. [[(?:captured|recaptured|retaken|overrun|seized) by ]] ..
      p.words .. "(?<object>{organization|country|norp})" .. p.alone .. p.when,
    examples = {
      "Boko Haram rebels captured the town of Maiduguri in January.",
      "Boko Haram has taken control of Maiduguri.",
      "Maiduguri was captured by Boko Haram in 2015.",
    },
  },
  {
    name = "was-captured",
    predicate = "captured",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.was ..
      [[(?:kidnapped|abducted|taken hostage|held hostage|(?:captured|seized)(?= by (?:{norp} |]] ..
        [[{country} )?(?:[a-z]+ )?(?:police|troops|forces|soldiers|militants|rebels|gunmen|fighters|pirates|]] ..
        [[insurgents)| alive| in (?:an? )?(?:raid|ambush|battle)))\b]] .. "(?: by " .. p.words ..
      "(?<object>{organization|country|norp|person}))?" .. p.when,
    examples = {"Adrian Cole was kidnapped by Boko Haram in 2018."},
  },
  {
    name = "freed-person",
    predicate = "freed",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.was ..
      [[(?:freed|set free|released (?:from (?:prison|jail|captivity|custody|detention)|on bail|]] ..
        [[by (?:[a-z-]++ ){0,2}?(?:kidnappers|captors|police|authorities|rebels|militants|gunmen)))\b]] .. p.when,
    examples = {"Adrian Cole was released from prison on Monday."},
  },
  {
    name = "went-on-strike",
    predicate = "on_strike",
    pattern = p.number .. [[ (?:(?!(?:not|never|may|might|could|would|will|should|to)\b)(?:[\w-]+|{norp}|]] ..
      [[{organization}) ]] ..
      [[){0,4}?(?:(?:in|at) (?:the )?(?<subject>{organization|facility|location|country}) )?]] .. p.has ..
      [[(?:walked (?:out|off the job|off their jobs)|went on strike|gone on strike|downed tools|stopped work|]] ..
        [[(?:is|are|]] ..
      [[were|was) on strike|(?:began|started) an? (?:[\w-]+ |{date} )?strike)\b(?:[^.,;:]{0,40}? (?:at|in|]] ..
        [[of) ]] .. p.words ..
      "(?<subject>{organization|facility|location|country}))?",
    examples = {"Some 18,000 dock workers in Lagos walked out over pay on Monday.", "Nearly 900 nurses went on " ..
      "strike " ..
      "at the Royal Victoria Hospital."},
  },
  {
    name = "protested",
    predicate = "protested_in",
    pattern = protesters .. [[(?: (?!(?:not|never|may|might|could|would|will|should|]] ..
      [[to)\b)[\w-]+){0,4}? (?:marched|protested|demonstrated|rallied|took to the streets|turned out|]] ..
      [[joined (?:a |the )?(?:[a-z-]++ )?(?:march|protest|rally|demonstration)|defied a ban|clashed with police|]] ..
      [[held (?:a |an )?(?:[a-z-]++ )?(?:protest|rally|march|vigil|demonstration|]] ..
      [[sit-in)s?)\b[^.;:,]{0,60}? ?\b(?:in|through|across|outside|around|on|of|near|at) ]] ..
      p.words .. "(?<subject>{location|country|facility})(?!'s)" .. p.when,
    examples = {"Thousands marched through Nairobi on Monday.", "Some 12,000 people took to the streets of Nairobi."},
  },
  {
    name = "protested-many",
    predicate = "protested_in",
    pattern = p.nobody .. [[(?<amount>{quantity}) (?:[\w-]++ ){0,3}?(?:(?:people|protest[eo]rs|demonstrators|]] ..
      [[activists|environmentalists|students|workers|farmers) )?(?:marched|protested|demonstrated|rallied|]] ..
      [[took to the streets)\b(?! (?:that|how|the|an?|his|her|their|its|what|why)\b)]],
    examples = {"About 60 environmentalists protested nearby."},
  },
  {
    name = "protests-in",
    predicate = "protested_in",
    pattern = [[(?:[Pp]rotests|[Dd]emonstrations|[Rr]allies|[Rr]iots|]] ..
      [[[Mm]ass protests) (?:against [^.,;:]{1,50} )?(?:were held|broke out|erupted|took place|were staged|]] ..
      [[spread)\b[^.,;:]{0,30}? ?\b(?:in|across|to|outside|at) ]] ..
      p.words .. "(?<subject>{location|country|facility+})(?!'s)" .. p.when,
    examples = {"Protests broke out in Nairobi on Monday."},
  },
  {
    name = "ceasefire-between",
    predicate = "ceasefire_with",
    pattern = [[(?<subject>{country|organization|norp}) and (?:the )?(?<object>{country|organization|norp}|]] ..
      [[(?:[a-z-]++ )?(?:militants|rebels|separatists|guerrillas|insurgents)) ]] .. p.has ..
      [[(?:agreed(?: to| on)?|signed|reached|declared|accepted|concluded) (?:an? |the )?(?:(?:[\w-]+|]] ..
        [[{date}) ){0,3}?(?:ceasefire|cease-fire|truce|armistice)\b]] .. p.when,
    examples = {"Israel and Hamas agreed a ceasefire on Monday."},
  },
  {
    name = "ceasefire-of-both",
    predicate = "ceasefire_with",
    pattern = [[(?<!on a )(?<!for a )(?<!on the )(?<!about a )(?<!over a )(?:ceasefire|cease-fire|truce|]] ..
      [[armistice) (?:between|that) (?:the )?(?<subject>{country|organization|]] ..
      [[norp}) and (?:the )?(?:(?<object>{country|organization|norp})|(?:[a-z-]++ )?(?:militants|rebels|]] ..
      [[separatists|guerrillas|insurgents)) (?:agreed|signed|took effect|came into force|went into effect|]] ..
      [[collapsed|has held|was (?:signed|agreed|reached|announced)|took hold|began|ended|expired)\b]] .. p.when,
    examples = {"A ceasefire between Israel and Hamas took effect on Sunday."},
  },
  {
    name = "ceasefire-with",
    predicate = "ceasefire_with",
    pattern = "(?<subject>{country|organization|norp}) " .. p.has ..
      [[(?:agreed(?: to| on)?|signed|reached|declared|announced|concluded) (?:an? |the )?(?:(?:[\w-]+|]] ..
        [[{date}) ){0,3}?(?:ceasefire|cease-fire|truce|armistice)\b(?: (?:with|in|]] ..
        [[against) (?:the )?(?<object>{country|organization|norp}))?]] .. p.when,
    examples = {"Israel agreed a ceasefire with Hamas.", "The Taliban declared a three-day truce on Friday."},
  },
  {
    name = "captors-freed",
    predicate = "freed",
    pattern = [[(?:[Kk]idnappers|[Cc]aptors|[Rr]ebels|[Gg]unmen|[Mm]ilitants|[Aa]uthorities|[Pp]olice|]] ..
      [[[Hh]ijackers|(?<object>{organization|country})) ]] .. p.has ..
      [[(?:freed|set free|released) (?:(?:the|an?|his|her) )?(?:(?:[a-z-]+|]] ..
        [[{norp}),? ){0,4}?(?<subject>{person+})(?!'s)(?= ?[.,;]|$| (?:from|on|in|after|late|early|]] ..
        [[without)\b)]] .. p.when,
    examples = {"Kidnappers freed the nun, Gloria Narvaez, in Mali on Saturday."},
  },
}
