--- Attacks, deaths and damage. What befell a place has the place as subject and the number as amount.

local p = require "newsdesk.rules.parts"

local people = [[(?: (?!were|was|have|has|had|are|is|died|in\b)[\w-]+){0,4}]]
local place = [[(?:in|across|near|at|outside) (?:the )?(?:{norp} (?:[\w-]+ ){0,3}(?:of )?)?(?:[a-z]+ ]] ..
  [[)?(?<subject>{location|country|facility})]]
local between = [[(?: [^,.;:“”"]{0,60}?)? ]]

return {
  {
    name = "killed-in-place",
    predicate = "killed_in",
    pattern = "(?<amount>{quantity})" .. people .. [[ (?:(?:were|was|have been|has been|had been) ]] ..
      [[(?:\w+ )?killed|(?:have |has |had )?died|(?:were|are) dead)]] ..
      between .. place .. p.when,
    examples = {"At least 30 people were killed in floods in Kenya on Monday."},
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
    name = "injured-in-place",
    predicate = "injured_in",
    pattern = "(?<amount>{quantity})" .. people .. [[ (?:were|was|have been|has been) (?:\w+ )?(?:injured|]] ..
      [[wounded|hurt)]] .. between .. place .. p.when,
    examples = {"Twelve people were injured in the crash near Nairobi."},
  },
  {
    name = "displaced-in-place",
    predicate = "displaced_in",
    pattern = [[(?:displaced|displacing|forced) (?<amount>{quantity})]] .. people .. between .. place .. p.when,
    examples = {"The floods have displaced 40,000 people in Kenya."},
  },
  {
    name = "were-displaced-in-place",
    predicate = "displaced_in",
    pattern = "(?<amount>{quantity})" .. people .. [[ (?:were|was|have been|has been|had been) ]] ..
      [[(?:\w+ )?(?:displaced|evacuated|made homeless|left homeless)]] ..
      between .. place .. p.when,
    examples = {"More than 40,000 people have been displaced in Kenya."},
  },
  {
    name = "killed-person",
    predicate = "killed",
    pattern = "(?<object>{person})" .. p.apposition .. [[ (?:was|has been|had been) ]] .. p.adverb ..
      [[(?:killed|murdered|assassinated|shot dead|executed)(?: by ]] ..
      [[(?:the )?(?<subject>{person|organization|country|norp}))]] .. p.when,
    examples = {"Ismail Haniyeh was killed by Israel in July 2024."},
  },
  {
    name = "was-killed",
    predicate = "died",
    pattern = "(?<subject>{person+})" .. p.apposition .. [[ (?:was|were|has been|have been) ]] .. p.adverb ..
      [[(?:killed|murdered|assassinated|shot dead|executed)\b(?! by)]] .. p.when,
    examples = {"John Miller was killed on Monday."},
  },
  {
    name = "attacked",
    predicate = "attacked",
    pattern = "(?<subject>{country|norp|organization})" ..
      "(?: (?:forces|troops|jets|warplanes|drones|missiles|fighters|militants|rebels|soldiers))? " .. p.has ..
      [[(?:attacked|invaded|bombed|bombarded|shelled|raided|struck(?! (?:a|an|the)\b)|]] ..
      [[launched (?:an? |its |the )?(?:[\w-]+ ){0,4}(?:attack|strike|invasion|offensive|raid|assault)s? (?:on|]] ..
      [[against|of|in|into)) (?:the )?]] ..
      [[(?<object>{country|location|facility|organization})]] .. p.when,
    examples = {"Russia invaded Ukraine in February 2022.", "Israel launched a series of air strikes on Syria."},
  },
}
