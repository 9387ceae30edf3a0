--- What biographies tell: where people come from, studied, worked and live, their children.

local p = require "newsdesk.rules.parts"

local who = "(?<subject>{person})" .. p.apposition
local school = [[(?<object>{organization|facility})]] .. p.alone
local studied = [[(?:studied|studying|studies|read|graduated|graduating|majored|enrolled|matriculated|qualified|]] ..
  [[trained(?= (?:as|under|at|with)))]]
local degree = [[(?:(?:an? |his |her |the |{person}'s )?(?:[\w.'-]+ ){0,4}?(?:degrees?|doctorate|PhD|Ph\.D\.?|]] ..
  [[MBA|bachelor's|master's|diploma)\b)]]
local place = [[(?<object>{location|country|facility})(?!'s)]]
local children = [[(?<amount>{quantity}) (?:(?!grand)[a-z-]++ ){0,2}?(?:children|sons|daughters|kids|girls|boys)\b]]

return {
  {
    name = "studied-at",
    predicate = "studied_at",
    pattern = who .. " (?:" .. p.has .. "(?:" .. studied .. [[\b(?! under\b)|(?:earned|received|holds|held|took|]] ..
      [[obtained|gained|completed|was awarded) ]] .. degree .. ")|" .. p.was .. [[(?:educated|schooled))]] ..
      [[(?: [^.,;:]{0,60}?)?? (?:at|from|with) (?:the )?]] .. school .. p.when,
    examples = {
      "Agnes Berg studied literature at Uppsala University.",
      "Agnes Berg graduated from Harvard University in 1956.",
      "Agnes Berg holds a doctorate in physics from Harvard University.",
      "Agnes Berg was educated at Harvard University.",
    },
  },
  {
    name = "studying-at",
    predicate = "studied_at",
    pattern = who .. [[ [^.;:]{0,80}? (?:before|after|while) (?:studying|graduating|reading|]] ..
      [[qualifying)\b[^.,;:]{0,60}? (?:at|from) (?:the )?]] .. school .. p.when,
    examples = {"Agnes Berg worked in a cannery before studying literature at Uppsala University."},
  },
  {
    name = "graduate-of",
    predicate = "studied_at",
    pattern = "(?<subject>{person})(?:,| (?:is|was)) (?:an?|the) (?:{date} |[a-z]++ " ..
      "){0,3}?(?:graduate|alumnus|alumna|student|undergraduate) (?:of|at|from) (?:the )?" .. school,
    examples = {"Agnes Berg, a graduate of Harvard University, resigned."},
  },
  {
    name = "place-at-university",
    predicate = "studied_at",
    pattern = who .. [[ [^.;:]{0,80}? (?:a place|an? scholarship|a fellowship) (?:at|to) (?:the )?]] .. school ..
      [[(?= ?(?:,? where|to (?:read|study)))]],
    examples = {"Agnes Berg won a scholarship to Harvard University, where she studied physics."},
  },
  {
    name = "worked-at",
    predicate = "worked_for",
    pattern = who .. " " .. p.has .. [[(?:works|teaches|lectures|practises|worked|taught|lectured|served|]] ..
      [[apprenticed|interned|practised|practiced|]] ..
      [[trained(?= (?:as|under|at|with)))(?: (?!for (?:more|over|nearly|about|a))[^.,;:]{0,60}?)?? (?:at|]] ..
      [[for) (?:the )?(?:{norp} )?(?:[a-z-]++ ){0,2}?(?<object>{organization|facility})]] .. p.alone .. p.when,
    examples = {"Agnes Berg teaches at the University of Oslo.", "Agnes Berg taught physics at the University of " ..
      "Oslo.", "Agnes Berg worked as a reporter for the " ..
      "Daily Mirror."},
  },
  {
    name = "where-taught",
    predicate = "worked_for",
    pattern = [[(?<object>{organization|facility})(?: in (?:{location}|]] ..
      [[{country}))?, where (?<subject>{person}) ]] .. p.has ..
      [[(?:taught|worked|lectured|trained|was (?:an? |the )?(?:[a-z-]++ ){0,3}?(?:professor|lecturer|editor|]] ..
        [[reporter|director|curator))\b]],
    examples = {"Agnes Berg joined the University of Oslo, where she taught for nine years."},
  },
  {
    name = "employed-as",
    predicate = "worked_for",
    pattern = [[(?<subject>{person})(?:,| (?:is|was)) (?:an?|the) (?!former)(?:[a-z-]++ ){0,3}?(?:lecturer|]] ..
      [[engineer|reporter|journalist|nurse|teacher|correspondent|researcher|scientist|columnist|economist|]] ..
      [[physicist|pilot|programmer) (?:at|for|with) (?:the )?(?<object>{organization|facility})(?!'s)]],
    examples = {"Agnes Berg was a reporter for the Daily Mirror."},
  },
  {
    name = "lives-in",
    predicate = "lives_in",
    pattern = who .. [[(?: and (?:his|her) (?:wife|husband|family|partner|children))? ]] .. p.has ..
      [[(?:lives|live|lived|resides|resided|settled|settles)(?: (?!(?:up|through|on|]] ..
        [[to)\b)[^.,;:]{0,40}?)?? (?:in|near|at) (?:the )?(?:[a-z-]++ ){0,3}?(?:(?:city|town|village|suburb|]] ..
        [[island) of )?]] .. place .. p.when,
    examples = {"Agnes Berg lives in Oslo with her husband."},
  },
  {
    name = "moved-to",
    predicate = "lives_in",
    pattern = who .. " " .. p.has .. [[(?:moved|emigrated|relocated|fled|migrated|]] ..
      [[immigrated|[^.;:]{1,80}? (?:before|then|later) (?:moving|emigrating|relocating))(?: with [^.,;:]{1,30}?|]] ..
      [[ from {country|location})? to (?:the )?(?:{norp} )?(?:(?:city|town|]] ..
      [[village|island) of )?]] ..
      place .. [[(?= (?:in {date}|after|when|with|as an?|aged?|at the age|before|to (?:study|work|live|join|]] ..
        [[teach))|[.;,] ?(?:(?:where|with|in {date}))?)(?! (?:for (?:£|\$|€|{money}))|.{0,20} (?:talks|summit|]] ..
        [[visit|trip))]] .. p.when,
    examples = {"Agnes Berg moved to Copenhagen in 1994."},
  },
  {
    name = "born-in-front",
    predicate = "born_in",
    pattern = [[^Born (?:(?:on|in) (?<time>{date}),? )?(?:and (?:raised|brought up) )?in (?:the )?(?:(?:{norp}|]] ..
      [[[a-z-]+) ){0,3}?(?:(?:city|town|village|port|island) of )?(?<object>{location|country})(?!'s)(?:,? (?:in|]] ..
      [[on) (?<time>{date}))?[^.;:]{0,120}?, (?:the (?:[a-z-]++ ){1,3})?]] .. p.honorific ..
        [[(?<subject>{person}) (?=[a-z])]],
    examples = {"Born on 4 May 1931 in Visby, the youngest of six children of a fisherman, Agnes Berg left " ..
      "school at fifteen."},
  },
  {
    name = "born-on-in-front",
    predicate = "born",
    pattern = [[^Born (?:on|in) (?<time>{date})[^.;:]{0,140}?, (?:the (?:[a-z-]++ ){1,3})?]] .. p.honorific ..
      [[(?<subject>{person}) (?=[a-z])]],
    examples = {"Born in 1931, the son of a fisherman, Adrian Cole left school at fifteen."},
  },
  {
    name = "native-of",
    predicate = "born_in",
    pattern = [[(?<subject>{person})(?:,| (?:is|was)) an? (?:native|son|daughter) of (?<object>{location|]] ..
      [[country})(?!'s)]],
    examples = {"Adrian Cole, a native of Nairobi, won."},
  },
  {
    name = "native-of-in-front",
    predicate = "born_in",
    pattern = [[^A native of (?<object>{location|]] ..
      [[country}),(?: [^.;:]{1,60},)? ]] .. p.honorific .. [[(?<subject>{person}) (?=[a-z])]],
    examples = {"A native of Nairobi, Adrian Cole studied theology."},
  },
  {
    name = "children-of",
    predicate = "children",
    pattern = who .. "(?:, who)? " .. p.has .. [[(?:has|have|had|is survived by|leaves|raised|is the (?:father|]] ..
      [[mother) of|are the parents of|was the (?:father|mother) of)(?: [^.;:]{0,60}?(?:and|,|by))?? ]] .. children,
    examples = {"Adrian Cole has two daughters.", "Adrian Cole is survived by his wife and three children."},
  },
  {
    name = "parent-of-number",
    predicate = "children",
    pattern = [[(?<subject>{person})(?:,| (?:is|was)) (?:(?:an?|the) )?(?:[\w-]++ |{age} ){0,3}?(?:father|mother|]] ..
      [[dad|mum)[ -]of[ -](?<amount>{quantity})]],
    examples = {"Adrian Cole, a father of three, was shot."},
  },
  {
    name = "couple-has",
    predicate = "children",
    pattern = [[(?<subject>{person}) (?:is|was) married to [^.;:]{1,60}[;,]? (?:and )?(?:they|the couple|the two|]] ..
      [[{person}|with whom (?:he|she|{person})) (?:have|had|has) ]] .. children,
    examples = {"Adrian Cole is married to the pianist Claire Dumont; they have two daughters."},
  },
  {
    name = "whom-married",
    predicate = "spouse",
    pattern = [[(?<object>{person}),? whom (?<subject>{person}) ]] .. p.has .. [[(?:married|wed|divorced)\b]] .. p.when,
    examples = {"Agnes Berg met the geologist Erik Solheim, whom she married in 1961."},
  },
  {
    name = "marriage-to",
    predicate = "spouse",
    pattern = [[(?<subject>{person})'s (?:[a-z]++ )?(?:marriage|wedding) to (?:(?:the|an?|his|]] ..
      [[her) )?(?:(?:[a-z-]+|{norp}) ){0,3}?(?<object>{person})(?!'s)]],
    examples = {"Agnes Berg's marriage to the actor Erik Solheim ended in divorce."},
  },
  {
    name = "her-marriage-to",
    predicate = "spouse",
    pattern = [[^(?<subject>{person}) (?:[a-z]++ )?(?:marriage|wedding) to (?:(?:the|an?) )?(?:(?:[a-z-]+|]] ..
      [[{norp}) ){0,3}?(?<object>{person})(?!'s)]],
    examples = {"Agnes Berg moved to Oslo. Her marriage to the barrister Peter Callan ended in divorce."},
  },
  {
    name = "child-of-person",
    predicate = "parent_of",
    pattern = [[(?<object>{person})(?:,| (?:is|was)) (?:(?:an?|the|one of the) (?:(?:[a-z-]+|]] ..
      [[{age}) ){0,3}?)?(?:son|daughter|child) of (?:the )?(?:(?:[a-z-]+|{norp}) ){0,4}?(?<subject>{person})(?!'s)]],
    examples = {"Damon Cole is the son of the poet Grace Cole."},
  },
  {
    name = "survived-by-child",
    predicate = "parent_of",
    pattern = [[(?<subject>{person}) (?:is survived by|leaves|is also survived by) (?:[^.;:]{0,60}? )?(?:an?|his|]] ..
      [[her|two|three|four|one|{quantity})(?: [a-z]+)? (?:son|daughter),? (?<object>{person+})]],
    examples = {"Adrian Cole is survived by a son, Henry Cole, and a sister."},
  },
  {
    name = "father-of",
    predicate = "parent_of",
    pattern = [[(?:^(?<object>{person})|(?<object>{person})'s) (?:late )?(?:father|]] ..
      [[mother),? (?:the (?:[a-z-]++ ){1,3})?(?<subject>{person})(?!'s)(?= ?[,.;]| (?:was|is|had|said)\b)]],
    examples = {"Adrian Cole grew up in Oslo. His father, Martin Cole, a baker, taught himself Latin."},
  },
  {
    name = "sibling-named",
    predicate = "sibling_of",
    pattern = [[(?<object>{person})(?:(?:'s)?| and (?:his|her)) (?:(?:late|elder|older|younger|twin|half|big|]] ..
      [[little|]] ..
      [[eldest|youngest)[ -]){0,2}(?:brother|sister),? (?:the (?:[a-z-]++ ){1,3})?(?<subject>{person})(?!'s)|]] ..
      [[(?<subject>{person})(?:,| (?:is|was)) (?:the |an? )?(?:[a-z-]+ )?(?:brother|]] ..
      "sister) of " .. p.words .. "(?<object>{person})(?!'s)",
    examples = {"Agnes Berg left. Her younger brother, Erik Berg, stayed.", "Erik Berg, brother of Agnes Berg, spoke."},
  },
  {
    name = "death-of",
    predicate = "died",
    pattern = [[\b[Dd]eath of (?:the )?]] .. p.honorific ..
      [[(?:(?:[a-z-]+) ){0,3}?(?<subject>{person})(?!'s)(?:,? (?:aged|at the age of) {age},?)? (?:in|]] ..
      [[on) (?<time>{date})|(?<subject>{person})(?:'s)? death(?: (?:in|at) {location|country|facility})? (?:in|]] ..
      [[on) (?<time>{date})]],
    examples = {"Agnes Berg moved to Copenhagen after the death of Mr. Solheim in 1994."},
  },
  {
    name = "dead-named",
    predicate = "died",
    pattern = [[\b(?:[Tt]he (?:dead|victims|fatalities) (?:include[ds]?|was|were|is|are)|[Tt]he (?:dead (?:man|]] ..
      [[woman|boy|girl)|victim|deceased|pilot|driver|officer who died|]] ..
      [[soldier who died) (?:was|has been) (?:named|identified)(?: [^.,;:]{1,40}?)? as|]] ..
      [[[Aa]mong the (?:dead|victims|fatalities) (?:was|were|is|]] ..
      [[are)) (?:[^.,;:]{0,60}? )??(?<subject>{person+})(?!'s)]],
    examples = {"The dead include Fatima Bello, a nurse.", "Among the dead was Fatima Bello, 29."},
  },
  {
    name = "killing-person",
    predicate = "died",
    pattern = [[\b(?:killing|kills) (?:(?:the|an?|his|her|]] ..
      [[its) )?(?:[a-z-]++,? ){0,4}?(?<subject>{person+})(?!'s)(?= ?[,.;]| (?:and|in|on|at)\b)]] .. p.when,
    examples = {"A crane collapsed in 2017, killing its driver, Piotr Zielinski."},
  },
  {
    name = "died-in-place",
    predicate = "died",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:died|passed away)(?: (?:of|from) [^.,;:]{1,30}?)? (?:(?:on|in|early|]] ..
        [[late) )*{date}(?: (?:(?! and )[^.,;:]){0,40}?)? (?:in|at|near) (?:the )?(?<object>{location|country|]] ..
        [[facility})(?!'s)]],
    examples = {"Adrian Cole died on Sunday at a hospital in Nairobi."},
  },
  {
    name = "died-behind-insert",
    predicate = "died",
    pattern = [[(?<subject>{person}), (?:an?|the|who|]] ..
      [[whose) (?:(?!{date})[^.;:]){1,140}?, (?:has )?died\b(?: (?:(?:on|in|early|]] ..
      [[late) )*{date})?(?: (?:at (?:his|her|{person}) home|at an? [a-z]+))?(?: (?:in|at|]] ..
      [[near) (?:the )?(?<object>{location|country|facility})(?!'s))?]] .. p.when,
    examples = {"Adrian Cole, the singer who wrote “Lean on Me”, died on Monday at his home in Nairobi."},
  },
  {
    name = "couple-married",
    predicate = "spouse",
    pattern = [[(?<subject>{person}) and (?<object>{person}) ]] .. p.has .. [[(?:were married|got married|]] ..
      [[married|wed|tied the knot)(?= (?:in|at|on|{date})|[.,;])]] .. p.when,
    examples = {"Adrian Cole and Laura Fischer married in May 2018."},
  },
  {
    name = "age-at-death-behind-insert",
    predicate = "age",
    pattern = [[(?<subject>{person}), (?:an?|the|who|]] ..
      [[whose) (?:(?!{date})[^.;:]){1,140}?, (?:has )?died(?: [^.,;:]{0,60}?)?,? (?:aged|at the age of|]] ..
      [[at age) (?<amount>{age})]],
    examples = {"Adrian Cole, the comedian who starred in “Open House”, has died aged 83."},
  },
  {
    name = "gave-birth",
    predicate = "parent_of",
    pattern = [[(?<subject>{person}) ]] .. p.has .. [[(?:gave birth to|given birth to|adopted) (?:an?|his|]] ..
      [[her) (?:[a-z]++ )?(?:son|daughter|boy|girl|child),? (?<object>{person})(?!'s)]],
    examples = {"Anna Keller gave birth to a son, Tom Keller, in 2012."},
  },
  {
    name = "died-otherwise",
    predicate = "died",
    pattern = who .. " " .. p.has .. [[(?:was (?:later )?(?:found dead|pronounced dead|declared dead)|drowned|]] ..
      [[lost (?:his|her|{person}) life|collapsed and died|succumbed to (?:his|her|{person}|an?|]] ..
      [[the) (?:[a-z]++ )?(?:injuries|illness|cancer|disease|wounds))\b]] .. p.when,
    examples = {"Anna Keller was found dead at her home on Sunday."},
  },
  {
    name = "death-announced",
    predicate = "died",
    pattern = [[\b[Dd]eath of (?:the )?]] .. p.honorific ..
      [[(?:[a-z]++ ){0,3}?(?<subject>{person})(?!'s),?(?: (?:aged|at the age of) {age},?)? (?:was|]] ..
        [[has been) (?:announced|confirmed)\b]],
    examples = {"The death of Anna Keller was announced on Monday."},
  },
  {
    name = "began-career-at",
    predicate = "worked_for",
    pattern = who .. " " .. p.has .. [[(?:(?:began|started) (?:his|her|]] ..
      [[{person}) (?:[a-z]++ )?career (?:as [^.,;:]{1,40} )?(?:at|with)|spent {date} (?:as [^.,;:]{1,40} )?(?:at|]] ..
      [[with)) (?:the )?(?<object>{organization})]] .. p.alone,
    examples = {"Anna Keller began her career at the European Commission in 1985."},
  },
  {
    name = "attended-school",
    predicate = "studied_at",
    pattern = who .. " " .. p.has .. [[attended (?:the )?(?<object>{organization|facility}),? (?:where|on (?:an?|]] ..
      [[a full) scholarship|before (?:graduating|studying|transferring)|and graduated)\b]],
    examples = {"Anna Keller attended Yale University, where she studied law."},
  },
  {
    name = "place-born",
    predicate = "born_in",
    pattern = [[(?:(?<object>{location|country})-born (?:[a-z-]++ ){0,3}?(?<subject>{person})|]] ..
      [[(?<subject>{person}), (?:an?|the) (?<object>{location|country})-born [a-z])]],
    examples = {"The Nairobi-born architect Anna Keller won."},
  },
}
