--- Attacks, deaths and damage. What befell a place has the place as subject and the number as amount.

local p = require "newsdesk.rules.parts"

local people = [[(?: (?!were|was|have|has|had|are|is|died|in\b)[\w-]+){0,4}]]
local spot = [[(?:in|across|near|at|outside|off) ]] .. p.words
local place = spot .. [[(?<subject>{location|country|facility})(?!'s)]]
local between = [[(?: (?:(?!\b(?:said|says|told|spoke|according|officials)\b)[^,.;:“”"]){0,110}?)?? ]]
local suffered = [[ (?:were|was|have been|has been|had been|are) (?:\w+ )?]]

return {
  {
    name = "killed-in-place",
    predicate = "killed_in",
    pattern = "(?<amount>{quantity})" .. people .. [[ (?:(?:were|was|have been|has been|had been) (?:\w+ ]] ..
      [[)?killed|(?:have |has |had )?died|(?:were|are) dead)]] ..
      between .. place .. p.when,
    examples = {
      "At least 30 people were killed in floods in Kenya on Monday.",
      "Nine residents died and a dozen were missing after a ferry carrying many passengers capsized off Kenya.",
    },
  },
  {
    name = "killing-in-place",
    predicate = "killed_in",
    pattern = [[(?:killed|killing|claimed the lives of|left)(?: at least| more than| some| about| nearly| ]] ..
      [[over)? (?<amount>{quantity})]] .. people ..
      [[(?: dead)?]] .. between .. place .. p.when,
    examples = {"Floods have killed 30 people in Kenya."},
  },
  {
    name = "place-of-killing",
    predicate = "killed_in",
    pattern = spot .. [[(?<subject>{location|country|facility})(?!'s)(?: (?:(?:on|in|early|late|at) ]] ..
      [[)*{date}(?: [a-z]+)?)*,? (?:killed|killing|leaving|and killed)(?: at least| more than| some| about| ]] ..
      [[nearly| over)? (?<amount>{quantity})(?! (?:[a-z-]+ ){0,2}(?:injured|wounded|homeless|hurt|missing|without))]],
    examples = {"Gunmen attacked a village in Kenya on Saturday, killing 21 people."},
  },
  {
    name = "place-in-front-of-killing",
    predicate = "killed_in",
    pattern = "^(?:In|At|Near|Outside) " .. p.words .. [[(?<subject>{location|country|facility}),? ]] ..
      [[(?:[^.,;:“”"]{0,100}?,? )]] ..
      [[(?:killed|killing)(?: at least| more than| some| about| nearly| over)? (?<amount>{quantity})]] ..
      [[(?! (?:[a-z-]+ ){0,2}(?:injured|wounded|homeless|hurt|missing|animals|cattle))]],
    examples = {"In the town of Nakuru, a landslide buried a chapel, killing 12 people."},
  },
  {
    name = "killed-many",
    predicate = "killed",
    pattern = [[(?<subject>{organization}(?= ]] .. p.has .. [[killed))?(?:^| )]] .. p.has ..
      [[(?:killed|killing)(?: at least| more than| some| about| nearly| over)? (?<amount>{quantity}) ]] ..
      [[(?:[a-z-]+ ){0,2}?(?:people|civilians|soldiers|troops|policemen|police|officers|passengers|children|]] ..
      [[fighters|militants)\b]],
    examples = {"The tanker exploded, killing 40 people."},
  },
  {
    name = "injured-in-place",
    predicate = "injured_in",
    pattern = "(?<amount>{quantity})" .. people .. suffered .. "(?:injured|wounded|hurt)" .. between .. place .. p.when,
    examples = {"Twelve people were injured in the crash near Nairobi."},
  },
  {
    name = "missing-in-place",
    predicate = "missing_in",
    pattern = "(?<amount>{quantity})" .. people .. [[ (?:were|was|are|is|remain|remained) (?:still |reported ]] ..
      [[)?missing]] ..
      between .. place,
    examples = {"At least 30 people are missing after floods in Kenya."},
  },
  {
    name = "displaced-in-place",
    predicate = "displaced_in",
    pattern = [[(?:displaced|displacing|forced) (?:at least |more than |some |about |nearly |over )?]] ..
      "(?<amount>{quantity})" .. people .. between .. place .. p.when,
    examples = {"The floods have displaced 40,000 people in Kenya."},
  },
  {
    name = "were-forced-out-in-place",
    predicate = "displaced_in",
    pattern = "(?<amount>{quantity})" .. people .. suffered .. "forced (?:from (?:their homes|home)|out of " ..
      "their homes|to (?:flee|leave|" ..
      "evacuate|abandon)(?: their homes)?)" .. between .. place .. p.when,
    examples = {"More than 310,000 residents were forced from their homes in Kenya."},
  },
  {
    name = "were-displaced-in-place",
    predicate = "displaced_in",
    pattern = "(?<amount>{quantity})" .. people .. suffered ..
      "(?:displaced|evacuated|made homeless|left homeless)" .. between .. place .. p.when,
    examples = {"More than 40,000 people have been displaced in Kenya."},
  },
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
    pattern = "(?<subject>{product|misc|facility|organization}|(?<=[Tt]he ){person}) " .. p.has ..
      "(?:sank|sunk|capsized|ran aground)",
    examples = {"The USS Arizona sank in 1941."},
  },
}
