--- Earthquakes, storms, eruptions, fires, weather, and what they cost. What struck a place has the place as subject.

local p = require "newsdesk.rules.parts"

local places = [[(?<subject>{location|country|facility+})]]
local place = [[(?<subject>{location|country|facility})(?!'s (?:government|army|president|police))]]
local part_of_place = [[(?:(?:north|south|east|west|centre|center|coast|outskirts|city|town|village|port|island|]] ..
  [[province|region|state|district) of (?:the )?)?]]
local noun_phrase = p.words .. part_of_place
local off_place = [[(?:near|off|in|at|outside|across|on|around|throughout) ]] .. noun_phrase
local quake = [[(?:[Ee]arthquakes?|[Qq]uakes?|[Tt]remors?|[Tt]emblors?|[Aa]ftershocks?|[Ff]oreshocks?)]]
local magnitude = [[(?<amount>{quantity})]]
local measuring = [[(?:,? ?(?:(?:of|with|measuring|registering) (?:an? )?(?:[a-z-]++ )?(?:magnitude (?:of )?)?|]] ..
  [[magnitude )]] ..
  magnitude .. "(?: on the Richter scale)?,?)?"
local hits = [[(?:struck|hit|shook|shaken|rocked|rattled|jolted|strikes|hits|shakes|rocks|rattles|jolts|]] ..
      [[was felt in|]] ..
  [[devastated|killed [^.,;:]{1,40}? in|kills [^.,;:]{1,40}? in)]]
local storm = [[(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Tt]ropical [Ss]torm|[Ss]torm) ]]
local weather = [[(?=[^.]{0,140} (?:winds?|rains?|flood\w*|storm\w*|cyclone|hurricane|typhoon|landfall|]] ..
  [[evacuat\w+|landslides?|gusts|killing|killed|dead|deaths|homes|power)\b)]]
local winds = [[(?:[^.;:]{0,40}? (?:[Ww]inds?|[Gg]usts) (?:of|at|gusting (?:to|at)|reaching|]] ..
  [[up to) (?:up to )?(?<amount>{quantity}))?]]
local burned = [[(?:burn(?:ed|t)|scorched|consumed|charred|destroyed|devastated|ravaged|blackened|torched|]] ..
  [[swept through|burning|scorching|consuming|destroying|charring)]]
local area = [[(?<amount>{quantity}(?= ?(?:of|in|\(|[a-z]*(?:forest|woodland|land|bush|scrub)|near|on|across|]] ..
  [[since|after|outside|and|[.,;])))]]
local buildings = [[(?:homes|houses|buildings|properties|structures|dwellings|schools|shops|businesses|huts|tents)]]
local destroyed = [[(?:destroy(?:ed|ing|s)|flatten(?:ed|ing|s)|wreck(?:ed|ing|s)|damag(?:ed|ing|es)|]] ..
  [[demolish(?:ed|ing)|level(?:led|ling)|wash(?:ed|ing) away|swept away|inundat(?:ed|ing|es)|flood(?:ed|ing)|]] ..
  [[gutt(?:ed|ing)|burn(?:ed|ing) down|submerg(?:ed|ing)|engulf(?:ed|ing)|reduc(?:ed|ing) to (?:ashes|rubble))]]
local damage = [[(?:[Dd]amage|[Ll]osses|[Cc]ost|[Bb]ill)]]
local recorded = [[(?:reached|hit|rose to|climbed to|soared to|topped|dropped to|fell to|plunged to|sank to|]] ..
  [[plummeted to|dropping to|falling to|rising to|reaching|hitting|was|were|peaked at|touched|stood at|dipped to|of)]]

return {
  {
    name = "quake-struck",
    predicate = "earthquake_in",
    pattern = quake .. measuring .. [[,? (?:(?:that|which) )?(?:(?:{date}|[a-z]+ly) )?]] .. hits .. " " ..
      noun_phrase .. places ..
      [[(?!'s)(?:[^.;]{0,60}? (?:measuring|magnitude(?: of)?|registering) ]] .. magnitude .. ")?" .. p.when,
    examples = {
      "An earthquake of magnitude 6.8 shook Peru on Monday.",
      "An aftershock measuring 5.4 hit Peru.",
      "A strong earthquake struck the north of Peru on Monday with a magnitude of 6.1.",
    },
  },
  {
    name = "quake-of-magnitude-struck",
    predicate = "earthquake_in",
    pattern = magnitude .. [[[ -]?(?:magnitude )?(?:[a-z-]++ ){0,2}?]] .. quake .. [[,? (?:(?:that|]] ..
      [[which) )?]] .. p.has .. hits .. " " ..
      noun_phrase .. places .. "(?!'s)" .. p.when,
    examples = {"A 6.8-magnitude earthquake struck Peru on Monday.", "Magnitude 7.1 quake rocks southern Peru"},
  },
  {
    name = "quake-near",
    predicate = "earthquake_in",
    pattern = "(?:" .. magnitude .. "[ -](?:magnitude )?(?:[a-z]+ " ..
      ")?)?" .. quake .. measuring .. [[,? ]] .. p.has .. [[(?:(?:that |which )?(?:struck|hit|]] ..
      [[occurred)(?: [^.,;:]{0,40}?)?|(?=in|near|off)) ?]] .. off_place .. place .. "(?!'s)" .. p.when,
    examples = {"An earthquake in Peru killed 12 people in 2007."},
  },
  {
    name = "place-was-shaken",
    predicate = "earthquake_in",
    pattern = place .. " " .. p.was .. [[(?:hit|struck|shaken|rocked|jolted|rattled|devastated) by (?:an? |]] ..
      [[the )?(?:(?:magnitude )?]] ..
      magnitude .. [[[ -](?:magnitude )?)?(?:[a-z-]++ ){0,2}?]] .. quake .. measuring .. p.when,
    examples = {"Peru was hit by a magnitude 6.8 earthquake in 2007."},
  },
  {
    name = "made-landfall",
    predicate = "landfall_in",
    pattern = "(?:(?<subject>{event|misc|person|location|organization|product}|{name}(?= " ..
      "(?:made|came)))" .. p.apposition ..
      "|[Tt]he (?:storm|typhoon|hurricane|cyclone)) " ..
      p.has .. [[(?:made landfall|came ashore|slammed into|slammed ashore|barrelled into|barreled into|]] ..
        [[ploughed into)(?: [^.,;:]{0,40}?)??(?: (?:near|in|at|on|over|just [a-z]++ of))? ]] .. noun_phrase ..
      "(?<object>{location|country})(?!'s)" .. winds .. p.when,
    examples = {"The storm made landfall near New Orleans on Sunday.", "Hurricane Ida made landfall near New " ..
      "Orleans on Sunday with winds of 240 km/h."},
  },
  {
    name = "storm-struck",
    predicate = "landfall_in",
    pattern = "(?:" .. storm .. "(?<subject>{name})|(?<subject>{event|person|misc})" .. weather .. ")" ..
      p.apposition .. " " .. p.has ..
      [[(?:hit|hits|struck|strikes|slams? into|slammed|made landfall (?:in|near)|lashed|lashes|battered|batters|]] ..
        [[pounded|ripped (?:through|across)|tore (?:through|across)|swept (?:through|across|over)|crashed into|]] ..
        [[hammered|pummelled|roared into|]] ..
        [[devastated) ]] .. noun_phrase .. "(?<object>{location|country})(?!'s)" .. winds .. p.when,
    examples = {"Cyclone Freddy hit Malawi in March 2023 with winds of 180 km/h."},
  },
  {
    name = "erupted",
    predicate = "erupted",
    pattern = "(?<subject>{location|facility|misc|person|organization|product})" .. p.apposition .. [[,? (?:a |]] ..
      [[the )?(?:volcano )?]] ..
      p.has .. [[(?:last |began |started )?erupt(?:ed|ing)\b(?! in(?:to)? (?:cheers|applause|anger|laughter|joy|]] ..
        [[celebrat|protest|tears))]] .. p.when,
    examples = {"Mount Semeru erupted on Saturday."},
  },
  {
    name = "eruption-of",
    predicate = "erupted",
    pattern = "[Ee]ruption of (?:the )?(?:volcano )?(?<subject>{location|facility|misc|person})(?: volcano)?" ..
      " (?:in|on) (?<time>{date})",
    examples = {"The eruption of Mount Semeru in 2021 killed many."},
  },
  {
    name = "burned-area",
    predicate = "burned_in",
    pattern = burned .. " (?:through )?" .. area .. "[^.,;:]{0,50}? " .. off_place .. place .. "(?!'s)" .. p.when,
    examples = {"Fires have burned 11,000 hectares of forest in Greece since Tuesday."},
  },
  {
    name = "place-of-burned-area",
    predicate = "burned_in",
    pattern = [[(?:[Ww]ildfires?|[Ff]ires?|[Bb]lazes?|[Bb]ushfires?) (?:[^.,;:]{0,30}? )?]] .. off_place .. place ..
      "[^.,;:]{0,30}? " .. burned .. " (?:through )?" .. area,
    examples = {"The blazes on Rhodes consumed 17,000 hectares."},
  },
  {
    name = "place-was-burned",
    predicate = "burned_in",
    pattern = area .. [[(?: (?:of )?[a-z -]{1,40}?)? (?:were|was|have been|has been|had been) (?:burned|burnt|]] ..
      [[scorched|charred|destroyed|consumed|]] ..
      [[ravaged)(?: [^.,;:]{0,40}?)?? ]] .. off_place .. place .. "(?!'s)" .. p.when,
    examples = {"About 500 hectares of forest were burned in Portugal on Monday."},
  },
  {
    name = "destroyed-buildings",
    predicate = "destroyed_in",
    pattern = "(?:" .. destroyed .. " (?<amount>{quantity}) (?:[a-z-]++ ){0,2}?" .. buildings ..
      "|(?<amount>{quantity}) (?:[a-z-]++ ){0,2}?" .. buildings .. [[ (?:were|was|have been|has been|had been) ]] ..
      [[(?:[a-z]++ )?(?:destroyed|damaged|flattened|wrecked|flooded|washed away|swept away|inundated|gutted|buried|]] ..
      [[levelled|submerged|burned down|reduced to rubble))(?:[^.,;:]{0,60}? ]] .. off_place .. place .. "(?!'s)" ..
      p.when .. ")?",
    examples = {
      "The quake destroyed some 900 homes in Arequipa.",
      "At least 300 houses were damaged in Peru on Monday.",
      "The flood swept away 40 houses.",
    },
  },
  {
    name = "damage-estimated",
    predicate = "damage_in",
    pattern = damage .. [[(?: (?:caused|done)? ?(?:by|of|]] ..
      [[from) [^.,;:]{1,40}?)?(?: ]] .. off_place .. place .. [[)?(?: (?:in|to|at) the [a-z]+)? (?:was|were|is|]] ..
      [[are|has been|have been) (?:[a-z]++ )?(?:put|estimated|valued|]] ..
      [[assessed) at ]] .. p.about .. [[(?<amount>{money})]],
    examples = {"Damage in Peru was put at $210 million."},
  },
  {
    name = "caused-damage",
    predicate = "damage_in",
    pattern = p.nobody .. [[(?:(?:caus(?:ed|ing|es)|inflict(?:ed|ing)|did|doing|suffered|left|]] ..
      [[wrought) (?:an estimated )?]] .. p.about ..
      [[(?<amount>{money})(?: worth)?(?: of| in) (?:[a-z-]++ ){0,2}?(?:damage|losses)|(?:estimated|]] ..
        [[put) (?:the )?(?:total |overall )?(?:damage|losses|cost of the (?:damage|disaster|fires?|floods?|storm|]] ..
        [[quake|earthquake)) at ]] .. p.about ..
      "(?<amount>{money}))(?:[^.,;:]{0,40}? " .. off_place .. place .. "(?!'s))?",
    examples = {"The floods caused $2 billion in damage in Peru.", "The agency estimated the damage at $1.4 billion."},
  },
  {
    name = "cost-of-disaster",
    predicate = "damage_in",
    pattern = place .. " " .. p.has .. [[(?:put|estimated) the (?:cost|damage|bill) (?:of|from|for|]] ..
      [[caused by) [^.,;:]{1,40}? at ]] ..
      p.sum,
    examples = {"Greece put the cost of the fires at 430 million euros."},
  },
  {
    name = "burst-its-banks",
    predicate = "flooded",
    pattern = "(?<subject>{location|facility|misc|person|organization})" .. p.apposition ..
      [[,? (?:river )?]] .. p.has ..
      [[(?:burst (?:its|their) banks|broke its banks|overflowed(?: its banks)?|flooded(?= (?:parts|large|]] ..
        [[low-lying|hundreds|thousands)))]] .. p.when,
    examples = {"The Rhine burst its banks on Sunday."},
  },
  {
    name = "rainfall",
    predicate = "rainfall",
    pattern = "(?<amount>{quantity}) of rain(?:fall)?\\b[^.,;:]{0,40}? (?:in|on|at|over|near|across) " ..
      noun_phrase .. place ..
      "(?!'s)" .. p.when,
    examples = {"More than 340 millimetres of rain fell on Chimoio in a day."},
  },
  {
    name = "received-rain",
    predicate = "rainfall",
    pattern = place .. " " .. p.has .. "(?:received|recorded|saw|got|had|was hit by|was drenched by) " ..
      "(?<amount>{quantity}) of rain",
    examples = {"Chimoio received 340 millimetres of rain on Monday."},
  },
  {
    name = "snowfall",
    predicate = "snowfall",
    pattern = "(?<amount>{quantity}) of snow\\b[^.,;:]{0,40}? (?:in|on|at|over|near|across) " .. noun_phrase .. place ..
      "(?!'s)" .. p.when,
    examples = {"Some 40 centimetres of snow fell in Sivas on Monday."},
  },
  {
    name = "snow-falling",
    predicate = "snowfall",
    pattern = [[\b[Ss]now(?:fall)?\b[^.;:]{0,60}?(?<amount>{quantity}) (?:falling|fell) (?:in|on|at|]] ..
      [[over) ]] .. noun_phrase .. place ..
      "(?!'s)" .. p.when,
    examples = {"Heavy snow closed roads, with 65 centimetres falling in Sivas."},
  },
  {
    name = "temperature-in",
    predicate = "temperature",
    pattern = [[(?:[Tt]emperatures?|[Mm]ercury|[Tt]hermometers?)(?: [^.;:]{0,60}?)?? (?:in|at|]] ..
      [[near) ]] .. noun_phrase .. place ..
      [[(?!'s)(?:, (?:{name}|[a-z ]+),)? ]] .. p.has .. recorded .. " " .. p.about ..
      "(?<amount>{quantity})(?!,? (?:below|above|higher|lower|warmer|colder|more|less))" .. p.when,
    examples = {"Temperatures in Erzurum dropped to minus 31 degrees Celsius on Monday."},
  },
  {
    name = "temperature-reached-in",
    predicate = "temperature",
    pattern = [[(?:[Tt]emperatures?|[Mm]ercury|[Tt]hermometers?) ]] .. p.has .. recorded .. " " .. p.about ..
      "(?<amount>{quantity})(?!,? (?:below|above|higher|lower|warmer|colder|more|less))[^.,;:]{0,30}? " ..
        "(?:in|at|near) " ..
      noun_phrase .. place .. "(?!'s)" .. p.when,
    examples = {"Temperatures reached 48 degrees Celsius in Delhi on Monday."},
  },
  {
    name = "gusts-in",
    predicate = "wind_speed",
    pattern = [[(?:[Ww]inds?|[Gg]usts) (?:of|gusting (?:at|to)|reaching|reached|]] ..
      [[up to) (?:up to )?(?<amount>{quantity})[^.;:,]{0,60}? (?:in|at|near|off|]] ..
      [[on) ]] .. noun_phrase .. place .. "(?!'s)" .. p.when,
    examples = {"Gusts of 130 kilometres per hour were measured in Brest on Monday."},
  },
  {
    name = "derailed-in",
    predicate = "derailed",
    pattern = [[(?:[Tt]rain|[Tt]ram|[Ee]xpress|[Cc]arriages|[Ll]ocomotive)(?:,? [^.,;:]{1,40},|]] ..
      [[ [^.,;:]{1,40}?)?? ]] .. p.has ..
      [[(?:was |were )?derailed(?: [^.,;:]{0,30}?)?? ]] .. off_place .. place .. "(?!'s)" .. p.when,
    examples = {"A freight train derailed outside Malatya on Monday."},
  },
  {
    name = "crashed-in",
    predicate = "crash_in",
    pattern = [[(?:[Pp]lane|[Aa]ircraft|[Jj]et|[Aa]irliner|[Hh]elicopter|[Bb]us|[Cc]oach|[Tt]rain|[Tt]ruck|]] ..
      [[[Ll]orry|{product})(?: [^.,;:]{1,50}?)??(?:, [^.,;:]{1,50},)? ]] .. p.has .. [[(?:(?:crashed|plunged|]] ..
      [[overturned|collided|plummeted|was shot down|went down|skidded|]] ..
      [[veered)\b)(?: [^.,;:]{0,50}?)?? ]] .. off_place .. place .. "(?!'s)" .. p.when,
    examples = {"A military helicopter crashed near Nairobi on Monday."},
  },
  {
    name = "quake-centred",
    predicate = "earthquake_in",
    pattern = quake .. measuring .. [[,? [^.;:]{0,80}?(?:cent(?:red|ered)|[Ee]picent(?:re|]] ..
      [[er)(?: was)?)(?: [^.,;:]{0,40}?)? (?:in|near|off|of|from|under|beneath) ]] ..
      noun_phrase .. place .. "(?!'s)",
    examples = {"The quake, with a magnitude of 7.2, was centred 12 kilometres from the town of Nazca."},
  },
  {
    name = "recorded-temperature",
    predicate = "temperature",
    pattern = place .. " " .. p.has .. [[(?:recorded|registered|reported|saw|hit|]] ..
      [[experienced) (?:an? )?(?:[a-z-]+ )?(?:temperatures?|high|low) of ]] ..
      p.number .. p.when,
    examples = {"Delhi recorded a temperature of 49 degrees Celsius on Sunday."},
  },
}
