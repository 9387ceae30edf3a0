--- Attacks on persons and places, ships that sank. How many were hurt where is in victims.lua.

local p = require "newsdesk.rules.parts"

return {
  {
    name = "killed-person",
    predicate = "killed",
    pattern = "(?<object>{person})" .. p.apposition .. [[ (?:was|has been|had been) ]] .. p.adverb ..
      [[(?:killed|murdered|assassinated|shot dead|executed)(?: by ]] .. p.words ..
      [[(?<subject>{person|organization|country|norp}))]] .. p.when,
    examples = {"Ismail Haniyeh was killed by Israel in July 2024."},
  },
  {
    name = "killed-whom",
    predicate = "killed",
    pattern = "(?<subject>{person|organization|country|norp})" ..
      "(?: (?:forces|troops|jets|warplanes|drones|missiles|fighters|militants|rebels|soldiers))? " .. p.has ..
      [[(?:killed|murdered|assassinated|shot dead|executed) ]] .. p.title .. "(?<object>{person+})(?!'s)",
    examples = {"Israel killed Ismail Haniyeh in July 2024."},
  },
  {
    name = "was-killed",
    predicate = "died",
    pattern = "(?<subject>{person+})" .. p.apposition .. [[ (?:was|were|has been|have been) ]] .. p.adverb ..
      [[(?:(?:shot|stabbed|beaten) and )?(?:killed|murdered|assassinated|shot dead|executed)\b]] .. p.when,
    examples = {"John Miller was killed on Monday."},
  },
  {
    name = "attacked",
    predicate = "attacked",
    pattern = "(?<subject>{country|norp|organization})" ..
      "(?: (?:forces|troops|jets|warplanes|drones|missiles|fighters|militants|rebels|soldiers))? " .. p.has ..
      [[(?:attacked|invaded|bombed|bombarded|shelled|raided|struck(?! (?:a|an|the)\b)|launched (?:an? |its |]] ..
        [[the )?(?:[\w-]+ ){0,4}(?:attack|strike|invasion|offensive|raid|assault)s? (?:on|against|of|in|into)) ]] ..
      p.words ..
      [[(?<object>{country|location|facility|organization})(?!'s)]] .. p.when,
    examples = {"Russia invaded Ukraine in February 2022.", "Israel launched a series of air strikes on Syria."},
  },
  {
    name = "sank",
    predicate = "sank",
    pattern = "(?<subject>{product|misc|facility|organization}|(?<=[Tt]he ){person|location}) " .. p.has ..
      "(?:sank|sunk|capsized|ran aground)",
    examples = {"The USS Arizona sank in 1941."},
  },
  {
    name = "was-attacked",
    predicate = "attacked",
    pattern = "(?<object>{country|location|facility})(?:'s)?(?: (?!of\\b)[a-z-]++)?" .. p.apposition .. " " .. p.was ..
      [[(?:attacked|invaded|bombed|bombarded|shelled|raided|stormed)\b(?: (?:in|]] ..
        [[on) {date})? by (?:the )?(?:[a-z-]++ ){0,2}?]] ..
      "(?<subject>{organization|country|norp})(?!'s)" .. p.when,
    examples = {"Kuwait was invaded by Iraq in August 1990."},
  },
}
