--- Who holds, takes and leaves an office.

local p = require "newsdesk.rules.parts"
local roles = require "newsdesk.rules.roles"

local role, office_of = roles.role, roles.office_of

-- What somebody does at a body, without a name for the office: "an astrophysicist at", "a senior fellow with".
local profession = [[(?:(?!(?:tour|terror|final|medal|l|solo)ist\b)[a-z-]+ist|[a-z-]+(?:ician|ographer)|]] ..
  [[researcher|fellow|]] ..
      [[lecturer|scholar|engineer|lawyer|doctor|surgeon|expert|adviser|advisor|consultant|reporter|correspondent|]] ..
      [[columnist|trader|historian)]]
local poll = [[(?:[\w'-]+ ){0,4}?(?:{date}(?:'s)? )?(?:[\w'-]+ ){0,4}?(?:election|elections|vote|poll|polls|]] ..
  [[ballot|run-off|runoff|]] ..
      [[race)]]
local post = [[(?:post|job|office|position|role|duties|presidency|premiership|leadership|seat)\b]]
local replacing = [[(?:,? (?:succeeding|replacing|in place of|taking over from|to (?:succeed|replace|take over from)))]]
local state_role = [[(?:(?!former\b|ex-)[A-Za-z][\w-]* ){0,4}?(?i:president|minister|chancellor|premier|king|]] ..
  [[queen|emperor|]] ..
      [[secretary of state|secretary|ambassador|attorney general|prosecutor general|chief prosecutor|]] ..
      [[army chief|central bank governor|captain|coach)(?: (?:for|of|to) [\w ]{3,25}?)?]]

return {
  {
    name = "appointed",
    predicate = "appointed",
    pattern = [[(?<subject>{person|organization|country})]] .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:appointed|named|nominated|picked|hired|tapped) ]] .. p.title .. "(?<object>{person+})" ..
      "(?:, [^,;:]{2,90},)?(?: (?:as|to be|to))? (?:its |the |a |an |his |her |their )?(?:new |next )?" ..
      "(?:" .. role .. "|replacement|successor|deputy)" .. p.when ..
      "|(?<object>{person})" .. p.apposition .. [[,? (?:(?:who )?]] .. p.was .. [[)?(?:appointed|named|hired|]] ..
      [[nominated|picked) (?:[^.,;:]{1,50}? )?by (?:the )?]] .. p.title .. "(?<subject>{person|organization})" ..
      p.alone,
    examples = {
      "The European Commission named Laura Fischer as its new director on Thursday.",
      "Laura Fischer, appointed by President Adrian Cole in May, resigned.",
    },
  },
  {
    name = "appointed-to-task",
    predicate = "appointed",
    pattern = "(?<subject>{person|organization|country}" .. p.seat .. ")" .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:(?:appointed|named|nominated|picked|hired|tapped) ]] .. p.title .. "(?<object>{person+})" ..
      "(?:, [^,;:]{2,90},)? (?:to (?:replace|succeed|lead|head|run|chair|manage)|in (?:his|her) " ..
        "place)|(?:put|placed) " ..
      p.title .. "(?<object>{person+})(?:, [^,;:]{2,90},)? in (?:temporary |interim |sole )?charge\\b)",
    examples = {
      "Josip Broz appointed Laura Fischer, an economist, to replace him.",
      "Chelsea sacked the coach and put Adrian Cole, who retired in May, in charge until June.",
    },
  },
  {
    name = "hired-holder",
    predicate = "appointed",
    pattern = [[(?<subject>{person|organization|country}) ]] .. p.has .. [[(?:appointed|hired) (?:{norp} )?]] .. role ..
      " (?<object>{person+})(?!'s)",
    examples = {"Roger Federer hired coach Ivan Ljubicic in December 2015."},
  },
  {
    name = "took-office",
    predicate = "took_office",
    pattern = "(?<subject>{person}|{organization}(?= (?:(?:had|has|have) )?(?:came to|come " ..
      "to|took|taken|seized|swept " ..
      "to) power))" .. p.apposition .. " (?:" .. p.has .. [[(?:seized power|(?:took|taken|assumed) (?:office|]] ..
        [[power|the helm|charge|the reins)|(?:came|swept) to (?:power|office)|took ]] ..
      [[over(?= ?[.,;]| (?:on|in|as|from|after|when|last)\b| {date})|(?:took up|took on|taken up|assumed|began|]] ..
      [[started) (?:the|his|her|{person}) (?:[a-z-]+ )?(?:post|job|position|role|presidency|premiership|]] ..
      [[chairmanship|office)\b|took the (?:job|post|oath(?: of office)?)\b)|]] ..
      p.was .. [[(?:sworn in|inaugurated)(?: as (?:the )?(?:{norp} |{country}'s )?]] .. role ..
      [[)?)(?! seriously| from| as\b(?! {norp|country}| (?:the )?president| prime| (?:the )?governor| mayor)|]] ..
      [[ the\b| a\b)]],
    examples = {
      "William Ruto, who took office in 2022, spoke.",
      "William Ruto was sworn in as president in September 2022.",
      "Laura Fischer took the job in February.",
      "The Labour Party came to power in July 2024.",
      "Laura Fischer took up her post in 2019.",
    },
  },
  {
    name = "succeeded",
    predicate = "succeeded",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:succeed(?:ed|s)|replace[ds]|took over from|taken over from|takes over from|]] ..
      p.was .. [[(?:appointed|named|elected|chosen|hired|sworn in|installed|confirmed|promoted)\b[^.;:]{0,90}?]] ..
      replacing .. ") " .. p.title .. "(?<object>{person})" .. p.alone,
    examples = {
      "Dana Whitlock, who succeeded Frank Moritz in 2020, said so.",
      "Dana Whitlock was named finance director in May, replacing Frank Moritz.",
    },
  },
  {
    name = "chose-successor",
    predicate = "succeeded",
    pattern = "(?:appointed|named|hired|picked|chose|elected|tapped) " .. p.up_to .. "(?<subject>{person})(?!'s)" ..
      "[^.;:]{0,90}?" .. replacing .. [[ (?:(?<!o succeed )(?<!o replace )|(?!{person}))]] .. p.title ..
      "(?<object>{person})" .. p.alone,
    examples = {"Siemens named economist Dana Whitlock as finance director, replacing Frank Moritz."},
  },
  {
    name = "succeeded-by",
    predicate = "succeeded",
    pattern = "(?<object>{person})" .. p.apposition .. " " .. p.was .. "(?:replaced|succeeded)(?: (?:{date}|" ..
      "(?:as|in) " ..
      "[^,.;]{1,30}))? by " .. p.title .. "(?<subject>{person})" .. p.alone .. p.when,
    examples = {"Frank Moritz was replaced last week by General Adrian Cole."},
  },
  {
    name = "will-succeed",
    predicate = "will_succeed",
    pattern = "(?<subject>{person}) " .. p.adverb .. [[(?:will|is to|is due to|is set to) (?:succeed|replace|]] ..
      [[take over from) ]] ..
      p.title .. "(?<object>{person})(?!'s)",
    examples = {"Dana Whitlock will succeed Frank Moritz in January."},
  },
  {
    name = "conceded",
    predicate = "conceded",
    pattern = "(?<subject>{person|organization}) " .. p.has ..
      [[(?:(?:admitted|accepted|acknowledged) defeat\b|(?:called|phoned|telephoned|rang) {person} to concede\b|]] ..
      [[conceded)(?:(?<=defeat)|(?<=concede)| defeat\b| the (?:election|race|]] ..
      [[vote)\b| to\b|(?= shortly| late| early| on| after| ]] ..
      [[minutes))]],
    examples = {
      "Robert Dole conceded defeat shortly before midnight.",
      "Laura Fischer admitted defeat on Sunday.",
      "Laura Fischer phoned Adrian Cole to concede.",
    },
  },
  {
    name = "became-holder",
    predicate = "appointed_to",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:became|become|took over as|took office as) (?:the |a |an |its )?]] .. role .. "(?: " .. office_of ..
      [[|(?= ?[.,;]|(?: on| in| at| late| early)? {date}))]] .. p.when,
    examples = {
      "Tim Cook became chief executive of Apple in 2011.",
      "Laura Fischer joined Siemens in 1999 and became chief executive in 2011.",
    },
  },
  {
    name = "elected",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.was ..
      [[(?:first )?(?:re-?)?elected(?:(?: as)? (?:the |a |an )?]] .. role .. "(?: " .. office_of .. ")?" ..
      [[|(?= ?[.;,]|(?: on| in| late| early| last)? {date})| to (?:the )?(?:(?<object>{organization|]] ..
      [[facility})(?!'s)|(?:[\w'-]+ ){0,3}?(?:assembly|parliament|senate|council|house|congress|legislature|board|]] ..
      [[seat|bench|lower house|upper house)\b))]] .. p.when,
    examples = {
      "William Ruto was elected president of Kenya in 2022.",
      "Adrian Cole was elected mayor in 2013 and re-elected in 2017.",
      "Adrian Cole was elected to the assembly in 2007.",
      "Adrian Cole was elected to the Senate.",
    },
  },
  {
    name = "declared-winner",
    predicate = "elected",
    pattern = "declared " .. p.title .. "(?<subject>{person})(?: of (?:the " ..
      ")?{organization}(?: \\({organization}\\))?,?)? " ..
      "(?:as )?(?:the )?winner of " .. poll .. "|(?<subject>{person})" .. p.apposition .. " " .. p.was ..
      "declared (?:as )?(?:the )?winner of " .. poll,
    examples = {
      "The commission declared Adrian Cole winner of Sunday's presidential election.",
      "Adrian Cole was declared the winner of the election on Sunday.",
    },
  },
  {
    name = "won-election",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      [[(?:won|swept) (?:the |a )?(?:(?<object>{country|location})'s )?(?:{date} )?(?:[\w-]+ ){0,2}(?:election|]] ..
      [[vote|presidency|runoff)\b]] ..
      p.when,
    examples = {"William Ruto won Kenya's presidential election in 2022."},
  },
  {
    name = "resigned",
    predicate = "resigned",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.has ..
      [[(?:(?:resigned|stepped down|quit|stood down)(?: as (?:the |a |an )?]] .. role .. "(?: " .. office_of ..
      [[)?| as [\w-]+(?: [\w-]+){0,4}| from (?:(?:the )?(?<object>{organization})|(?:the|his|her|{person}) ]] ..
      [[(?:cabinet|government|]] .. post .. [[))|(?= ?[.,;]| (?:on|in|over|after|amid|following|and|because|when|]] ..
      [[late|early)\b| {date}))|stepped aside|(?:handed in|tendered|submitted|announced) (?:his|her|their|]] ..
      [[{person}) ]] ..
      [[resignation|left (?:office|(?:his|her|the|{person}) (?:post|job|role)(?! to\b))|(?:gave up|relinquished) ]] ..
      [[(?:his|her|the|{person}) ]] .. post .. ")" .. p.when,
    examples = {
      "Liz Truss resigned as prime minister of the United Kingdom in 2022.",
      "Anna Berger resigned on Tuesday.",
      "Anna Berger resigned from the European Commission on Tuesday.",
      "Laura Fischer tendered her resignation on Monday.",
      "Laura Fischer has stepped aside following an inquiry.",
    },
  },
  {
    name = "will-resign",
    predicate = "will_resign",
    pattern = "(?<subject>{person+})" .. p.apposition .. [[(?: (?:said|says|]] ..
      [[announced)(?: (?:on )?{date})?(?: that)? ]] ..
      [[(?:he|she|they|{person}))? ]] .. p.adverb ..
      [[(?:will|would|is to|are to|plans to|intends to|(?:is|are) (?:due|set) to|has decided to|announced plans ]] ..
      [[to) (?:resign|step down|stand down|retire|step aside|leave (?:office|(?:his|her|the|{person}) (?:post|]] ..
        [[job|role|]] ..
      [[position))|quit(?= as| ?[.,;]| on| in| at| after| {date}))\b(?! (?:if|unless|only|should|were)\b)]] ..
      [[(?![^.;,]{0,60} (?:if|unless)\b)(?: as (?:the |an? |{norp} )?]] .. role .. ")?" .. p.when,
    examples = {
      "Laura Fischer said on Monday that she would step down as chairwoman in February.",
      "Laura Fischer will retire in 2030.",
    },
  },
  {
    name = "retired",
    predicate = "retired",
    pattern = "(?<subject>{person+}) " .. p.has .. [[(?:announced (?:his|her|their|{person}) retirement|]] ..
      [[retired)\b(?! (?:general|colonel|judge|officer|[a-z]+ [a-z]+,))]],
    examples = {"Roger Federer retired in September 2022.", "Roger Federer has announced his retirement."},
  },
  {
    name = "dismissed",
    predicate = "dismissed",
    pattern = "(?<subject>{person|organization}" .. p.seat .. ")" .. p.apposition .. " " .. p.has ..
      [[(?:fired|sacked|dismissed|ousted|deposed) ]] .. p.title .. "(?<object>{person})(?! as (?:an?|mere|just|" ..
      "too)\\b)" ..
      p.when,
    examples = {"Volodymyr Zelensky sacked Defence Minister Oleksii Reznikov in September 2023."},
  },
  {
    name = "role-behind-name",
    predicate = "role_of",
    pattern = "(?<subject>{person}), (?:(?:the|a|an|its|their) )?" .. role .. " " ..
      [[(?:of|at|for|from|with)(?: the)? (?<object>{organization|country|facility})(?!'s)]],
    examples = {"Tim Cook, the chief executive of Apple, spoke."},
  },
  {
    name = "profession-behind-name",
    predicate = "role_of",
    pattern = "(?<subject>{person}), (?:an?|the) (?:(?!former\\b)[\\w-]+ ){0,4}?" .. profession ..
      [[ (?:at|with)(?: the)? (?<object>{organization|facility})(?!'s)]],
    examples = {"It was late, said Adrian Cole, an astrophysicist at the University of Bergen."},
  },
  {
    name = "office-before-name",
    predicate = "role_of",
    pattern = "(?:^|, )[Tt]he " .. role .. [[ of (?:the )?(?<object>{organization|country|]] ..
      [[location}), ]] .. p.honorific ..
      "(?<subject>{person})(?= ?[.,;])",
    examples = {"The chairman of the European Commission, Mr Adrian Cole, spoke."},
  },
  {
    name = "office-of-state-before-name",
    predicate = "role_of",
    pattern = [[(?<![Ff]ormer )(?<![Tt]hen )(?<object>{norp|country})(?:'s)? ]] .. state_role .. ",? " ..
      "(?<subject>{person})(?!'s)",
    examples = {
      "They met US Secretary of State Antony Blinken.",
      "They met France's Foreign Minister Stephane Sejourne.",
    },
  },
  {
    name = "counterpart",
    predicate = "role_of",
    pattern = "(?<object>{norp|country})(?:'s)? counterpart,? (?<subject>{person})",
    examples = {"The French minister met her German counterpart, Annalena Baerbock, in Germany."},
  },
  {
    name = "led-by",
    predicate = "role_of",
    pattern = "(?<object>{organization}),? (?:which is )?(?:currently |now )?(?:led|headed|chaired) by " .. p.words ..
      "(?<subject>{person})(?!'s)",
    examples = {"The Liberal Party, led by former farmer Adrian Cole, agreed."},
  },
  {
    name = "person-of-body",
    predicate = "role_of",
    pattern = "(?<subject>{person}) of (?:the )?(?<object>{organization})(?!'s)",
    examples = {"Anna Berger of the Liberal Party spoke."},
  },
  {
    name = "role-behind-owner",
    predicate = "role_of",
    pattern = "(?<subject>{person}), (?:the )?(?<object>{organization|country|location})'s " .. role .. "(?= ?[,.;])",
    examples = {"Adrian Cole, Kuwait's oil minister, spoke."},
  },
  {
    name = "heads-body",
    predicate = "role_of",
    pattern = "(?<subject>{person}) " .. p.adverb .. "(?:heads|leads|chairs|directs|runs|has (?:headed|led|" ..
      "chaired|directed|run)(?=[^.,;:]{1,60} since)) (?:the |{norp} |" ..
      "{country}'s )?" ..
      [[(?<object>{organization})(?!'s| (?:to|by|in|against|at)\b| [a-z]+ing\b)]],
    examples = {"Laura Fischer, who heads the European Commission, spoke."},
  },
  {
    name = "role-in-body-spoken-of",
    predicate = "role_of",
    pattern = "(?<subject>{person}), its (?:new |former )?" .. role .. "\\b",
    implied_object = "organization",
    examples = {"Analysts at Deutsche Bank were wrong. It was late, said Tim Cook, its head of research."},
  },
  {
    name = "role-before-name",
    predicate = "role_of",
    pattern = [[(?<object>{organization}|{country|location}(?='s)|{location}(?= (?:[a-z]+ )?(?:mayor|governor)\b)|]] ..
      [[{person}(?=(?:'s)? (?:lawyer|attorney|spokes|]] ..
      [[manager|coach|adviser)))(?:'s|,? whose)? (?:(?!(?:[a-z]+ed|former|late|then|ex|said|says|told|tells|of|]] ..
        [[under|]] ..
      [[with|by|that|and|or|to|]] ..
      [[for|against|when|as|but|than|in|on|at|from|after|before|about)\b)(?:[a-z-]+|{norp}) ){0,3}?(?i:chief ]] ..
      [[executive|mayor|governor|]] ..
      [[CEO|chairman|chairwoman|chair|president|founder|director|spokesman|spokeswoman|spokesperson|coach|]] ..
      [[manager|captain|chief|head|leader|secretary-general|secretary general|director-general|analyst|]] ..
      [[economist|boss|editor|lawyer|attorney|minister|director general|ambassador(?: to {country|location|]] ..
      [[organization|norp})?|spokesperson|adviser|head(?: of [a-z]+(?: [a-z]+)?)?|director for [\w ]{2,30}|]] ..
      [[director for {location})(?: officer)?,? ]] .. p.honorific .. [[(?<subject>{person})(?! and (?:the|{person}))]],
    examples = {
      "Apple chief executive Tim Cook spoke.",
      "The Liberal Party's leader, Jens Aker, spoke.",
      "Siemens, whose acting head Laura Fischer resigned, spoke.",
      "Boston mayor Laura Fischer spoke.",
    },
  },
}
