--- More ways in which offices are given, taken, won and lost: nouns ("the resignation of"), passives, elections.

local p = require "newsdesk.rules.parts"
local frames = require "newsdesk.rules.frames"
local roles = require "newsdesk.rules.roles"

local decider = "(?<subject>{person|organization|country|norp})" .. p.organ .. p.apposition
local person = "(?<subject>{person+})" .. p.apposition
local chosen = p.up_to .. "(?<object>{person+})" .. p.apposition .. "(?:, [^,;:]{2,90},)?"
local chose = [[(?:appointed|named|picked|tapped|chosen|chose|selected|installed|promoted|hired|recruited|]] ..
      [[drafted in|brought in|brought back|re-?appointed|poached)]]
-- What leaves an appointment open.
local open = [[(?![^.;]{0,60}\b(?:rumou?red|not|never|would|could|may|might|planned|delayed|blocked|rejected|]] ..
      [[expected|]] ..
      [[await(?:s|ing)|needs|requires|must|yet|opposed|doubt|if)\b)]]
local behind = [[\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Dd]espite|[Bb]efore|[Uu]pon|[Oo]n|[Ww]ith|[Bb]y) ]]
local seat = [[(?:the |a |an |his |her |its )?(?:[\w-]+ ){0,2}?(?:second|third|fourth|fifth|new|another|first|]] ..
      [[further) ]] ..
      [[(?:(?:consecutive|straight|successive|{date}) )?(?:term|mandate)(?: (?:in|of) office)?]]

return {
  {
    name = "chose-as",
    predicate = "appointed",
    pattern = decider .. " " .. p.has .. chose .. " " .. chosen .. " (?:(?:as|to be|to become) )" .. roles.of_office,
    examples = {
      "Siemens has appointed the former head of the bank's cargo arm, Laura Fischer, as its chief executive.",
      "She left. Adrian Cole picked former judge Laura Fischer to be her chief of staff.",
    },
  },
  {
    name = "chose-second",
    predicate = "appointed",
    pattern = decider .. " " .. p.has .. "(?:appointed|named) " .. p.title .. "{person} (?:as )?" .. roles.of_office ..
      "(?: of {organization})?,? and " .. p.title .. "(?<object>{person}) (?:as )?" .. roles.of_office,
    examples = {"Siemens named Laura Fischer chief executive and Peter Brown chairman."},
  },
  {
    name = "chose-in-place",
    predicate = "appointed",
    pattern = [[[Ii]n (?:{person}|his|her|their)(?:'s)? (?:place|stead),? ]] .. decider .. " " .. p.has .. chose ..
      " " ..
      p.up_to .. "(?<object>{person})" .. p.alone,
    examples = {"In her place Adrian Cole has installed her deputy, Laura Fischer."},
  },
  {
    name = "was-chosen-for",
    predicate = "appointed_to",
    pattern = person .. " " .. p.was .. "(?:chosen|selected|picked|tapped|confirmed|re-?appointed|promoted|elevated|" ..
      "appointed|named|hired|installed|sworn in|made|unveiled)(?:(?: (?:as|to be|to))? " .. roles.of_office ..
      "(?: " .. roles.office_of .. ")?|(?<=appointed|hired)(?= ?[.;,]|(?: on| in| late| early)? {date}))" .. p.when,
    examples = {
      "Laura Fischer was selected as head of the inquiry in May.",
      "Mark Rutte was appointed secretary general of NATO in 2024.",
      "Gordon Brown, who was appointed in 2021, left.",
    },
  },
  {
    name = "was-chosen-to-lead",
    predicate = "appointed_to",
    pattern = person .. " " .. p.was .. "(?:chosen|selected|picked|tapped|appointed|named|hired|brought in) to " ..
      "(?:lead|head|" ..
      "run|chair|oversee|direct|manage) " .. p.words .. "(?:(?<object>{organization|facility})" .. p.alone ..
      "|[a-z-]+)",
    examples = {"Laura Fischer was hired to run Siemens in 2019."},
  },
  {
    name = "appointment-of",
    predicate = "appointed_to",
    pattern = "(?:[Tt]he |[Ii]ts |with the |following the )(?:appointment|promotion|selection|confirmation) of " ..
      p.up_to ..
      person .. " (?:as|to) " .. roles.of_office .. "(?: " .. roles.office_of .. ")?" .. open,
    examples = {"The appointment of Laura Fischer as chief executive of Siemens surprised investors."},
  },
  {
    name = "its-appointment",
    predicate = "appointed_to",
    pattern = "(?<subject>{person})(?:'s)? (?:appointment|promotion) (?:as|to) " .. roles.of_office .. "(?: " ..
      roles.office_of .. ")?" .. open,
    examples = {"Laura Fischer's appointment as director surprised investors."},
  },
  {
    name = "resignation-of",
    predicate = "resigned",
    pattern = behind .. [[(?:the )?(?:[a-z]+ )?(?:(?:resignation|departure) (?:{date} |last \w+ )?of ]] .. p.up_to ..
      "(?<subject>{person})" .. p.alone .. "(?! from hospital)|(?<subject>{person})'s (?:[a-z]+ )?resignation\\b)" ..
      p.when,
    examples = {
      "She took the job following the resignation of Laura Fischer.",
      "The bank has been without a head since Laura Fischer's resignation in May.",
    },
  },
  {
    name = "whose-resignation",
    predicate = "resigned",
    pattern = person .. ",? whose (?:[a-z]+ )?resignation " .. p.was .. "(?:announced|accepted|confirmed)" .. p.when,
    examples = {"He succeeds Laura Fischer, whose resignation was announced in March."},
  },
  {
    name = "removed",
    predicate = "dismissed",
    pattern = decider .. " " .. p.has .. "(?:removed|relieved|stripped|ousted|forced out) " ..
      p.up_to .. "(?<object>{person+}) (?:from (?:office|his|her|the|{person})|of (?:his|her|the|{person}) " ..
      "(?:duties|" ..
      "post|command|office)|as " .. roles.of_office .. ")",
    examples = {"Adrian Cole relieved General Peter Brown of his duties."},
  },
  {
    name = "was-dismissed",
    predicate = "dismissed",
    pattern = frames.befell("(?<object>{person+})", "dismissed|fired|sacked|ousted|axed|deposed|relieved of|" ..
      "removed from " ..
      "(?:office|power|(?:his|her|the) (?:post|job|position))|stripped of (?:his|her|the) (?:post|command)|" ..
      "removed as [a-z ]{3,30}?", "(?<subject>{person|organization|country})") ..
      [[(?! (?:by [a-z ]{1,30} )?as (?:an?|mere|just|too|being)\b| (?:up|from (?:the )?(?:line|range|close))\b)]] ..
      [[(?:(?: [^.,;:]{0,40}?)?? (?:by|as (?:[a-z-]++ ){0,3}?of) (?:the )?(?<subject>{organization|country})(?!'s))?]],
    examples = {"Paolo Moretti was sacked by Chelsea on Sunday.", "Laura Fischer was relieved of her duties on " ..
      "Tuesday."},
  },
  {
    name = "dismissal-of",
    predicate = "dismissed",
    pattern = behind .. "(?:(?:the )?(?:[a-z]+ )?(?:dismissal|sacking|firing|ousting|ouster|removal) of " .. p.up_to ..
      "(?<object>{person})|(?:the )?(?<object>{person})(?:'s)? (?:[a-z]+ )?(?:dismissal|sacking|firing|ouster))" ..
      "(?: by (?<subject>{person|organization}))?" .. p.when,
    examples = {"The team recovered after the sacking of coach Laura Fischer in May."},
  },
  {
    name = "won-term",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.has ..
      "(?:won|secured|clinched|gained|earned) (?:" .. seat ..
      [[|(?:re-?election)\b|(?:the |a )(?:[\w-]+ ){0,2}?(?:presidency|premiership|mayoralty|governorship|seat)\b)]],
    examples = {"Laura Fischer won a second term on Sunday.", "Laura Fischer won re-election in 2019."},
  },
  {
    name = "was-voted-in",
    predicate = "elected",
    pattern = "(?<subject>{person})" .. p.apposition .. " " .. p.was ..
      [[(?:voted in(?:to (?:office|power|parliament))?|]] ..
      [[returned to (?:office|power|parliament)|(?:re-?)?elected (?:for |to )(?:]] .. seat .. "|lead " .. p.words ..
      "(?<object>{organization|country})))",
    examples = {"Laura Fischer was re-elected for a third term in 2019."},
  },
  {
    name = "body-elected",
    predicate = "elected",
    pattern = "(?<object>{organization|country})" .. p.organ .. p.apposition .. " " .. p.has ..
      [[(?:re-?)?elected ]] .. p.up_to .. "(?<subject>{person}) (?:as )?" .. roles.of_office,
    examples = {"The Liberal Party elected Laura Fischer as its leader in 2019."},
  },
  {
    name = "nominated-as",
    predicate = "nominated",
    pattern = "nominated " .. p.up_to .. "(?<subject>{person+}),? (?:(?:as|to be|for|to) " .. roles.of_office ..
      "(?: " .. roles.office_of .. ")?|(?:to|for) (?:the )?(?<object>{organization|facility})" .. p.alone .. ")",
    examples = {
      "The president nominated the judge Laura Fischer as attorney general.",
      "The government nominated Judge Laura Fischer to the Supreme Court on Monday.",
    },
  },
  {
    name = "was-nominated",
    predicate = "nominated",
    pattern = "(?<subject>{person+})" .. p.apposition .. " " .. p.was .. "(?:nominated (?:as|to be|to|for) " ..
      roles.of_office .. "(?: " .. roles.office_of .. ")?|(?:nominated|shortlisted) (?:for|to) " .. p.words ..
      "(?<object>{event|work|misc|organization|product}))",
    examples = {
      "Laura Fischer was nominated as attorney general in May.",
      "Toni Morrison was nominated for the Nobel Prize in 1992.",
    },
  },
  {
    name = "to-be-succeeded-by",
    predicate = "will_succeed",
    pattern = "(?<object>{person})" .. p.apposition .. " (?:will be|is to be|is due to be) (?:succeeded|replaced)" ..
      "(?: (?:in |on )?{date})? by " .. p.up_to .. "(?<subject>{person})" .. p.alone,
    examples = {"Laura Fischer will be succeeded in May by her deputy, Adrian Cole."},
  },
}
