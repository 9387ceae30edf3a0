--- Studies, drugs, outbreaks, launches into space.

local p = require "newsdesk.rules.parts"
local frames = require "newsdesk.rules.frames"

local study = [[(?:study|studies|paper|findings?|results|trial)\b]]
local journal = [[in (?:the )?(?:[a-z]+ )?(?:journal |magazine )?(?<object>{organization|work|misc|product})(?!'s)]]
local when = [[(?:(?:on |in )?{date} |online |earlier |this week |today )*]]
local scholars = [[(?:[Rr]esearchers|[Ss]cientists|[Dd]octors|experts|physicists|biologists|astronomers|]] ..
      [[economists|academics|]] ..
      [[epidemiologists|a team|teams)]]
local patients = [[(?:people|patients|children|residents|adults|pupils|villagers|students|passengers)]]
local case = [[(?:(?:new|more|confirmed|suspected|probable|further|additional|reported|fresh) ){0,3}(?:cases|]] ..
      [[infections)]] ..
      [[(?: of (?:(?!in\b)[\w-]+ ?){1,3}?)?]]
local counted = [[(?:reported|confirmed|recorded|registered|logged|detected|identified|seen|had)]]
local place = [[(?:in|across|throughout) ]] .. p.words .. "(?<subject>{country|location})(?!'s)"
local number = p.number
local craft = [[(?:[\w-]+ ){0,4}?(?:probe|satellites?|rocket|spacecraft|spaceship|telescope|capsule|rover|]] ..
      [[lander|mission|]] ..
      [[cargo ship|module|astronauts?|crew|orbiter)\b]]

return {
  {
    name = "published-in",
    predicate = "published_in",
    pattern = study .. "(?:[^.;:]{0,30}? (?:by|at|from|of) (?:" .. scholars .. [[ (?:at|from|of|in) )?(?:the )?]] ..
      "(?<subject>{organization|person+}))?(?:(?!yet to|not |never )[^.;:]){0,80}? (?:published|appeared|appears) " ..
      when .. journal,
    examples = {
      "A pill cut the risk of stroke, according to a study published in the New England Journal of Medicine on Monday.",
      "The findings of the University of Toronto were published on Monday in the New England Journal of Medicine.",
    },
  },
  {
    name = "published-their-findings",
    predicate = "published_in",
    pattern = scholars .. [[ (?:at|from|of) (?:the )?(?<subject>{organization+})[^.;:]{0,40}? (?:published|]] ..
      [[reported|described|]] ..
      [[reports?|wrote|write|announced)\b[^.;:]{0,40}? ]] .. when .. journal,
    examples = {"Researchers at the University of Toronto reported on Monday in the New England Journal of " ..
      "Medicine that it works."},
  },
  {
    name = "developed-by",
    predicate = "developed",
    pattern = "(?<object>{product|misc|work|organization})" .. p.apposition .. " " .. p.was ..
      "(?:developed|made|designed|" ..
      "invented|manufactured)(?: (?:in|at) {location|facility|date})? by " .. p.words ..
      "(?<subject>{organization|person+})" .. p.alone,
    examples = {"The iPhone, a phone developed by Apple, is old."},
  },
  {
    name = "developed",
    predicate = "developed",
    pattern = "(?<subject>{organization|person+})" .. p.apposition .. " " .. p.has ..
      "(?:developed|designed|invented) " ..
      p.words .. "(?<object>{product|misc})" .. p.alone,
    examples = {"Apple developed the iPhone in 2007."},
  },
  {
    name = "cases-in",
    predicate = "infected_in",
    pattern = number .. " " .. case .. [[ ?(?:(?:were|was|have been|had been|has been) ]] .. p.adverb .. counted ..
      "(?: so far)? )?" .. place,
    examples = {"Some 120 new cases of measles were confirmed in Kenya."},
  },
  {
    name = "in-place-cases",
    predicate = "infected_in",
    pattern = "(?:^|[,;] )[Ii]n " .. p.words .. "(?<subject>{country|location}),? " .. number .. " " .. case ..
      [[ ?(?:were|was|have been|had been|has been) ]] .. p.adverb .. counted,
    examples = {"In Kenya, 120 cases of measles have been confirmed."},
  },
  {
    name = "place-counted-cases",
    predicate = "infected_in",
    pattern = "(?<subject>{country|location})" .. p.organ .. " " .. p.has .. counted .. " " .. number .. " " ..
      case .. [[\b]],
    examples = {"Kenya reported 120 new cases of measles."},
  },
  {
    name = "infected-people",
    predicate = "infected_in",
    pattern = [[(?:infected|sickened) ]] .. number .. "(?: (?:[a-z-]+ )?" .. patients .. ")? " .. place,
    examples = {"Cholera has infected more than 6,200 people in Kenya since May."},
  },
  {
    name = "people-fell-ill",
    predicate = "infected_in",
    pattern = number .. " (?:[a-z-]+ )?" .. patients .. [[ (?:have |had )?(?:fell ill|fallen ill|been infected|]] ..
      [[were infected|]] ..
      [[became ill|tested positive|contracted [a-z-]+)(?: with [a-z-]+)?[^.,;:]{0,30}? ]] .. place,
    examples = {"Nine people fell ill in Kenya on Monday."},
  },
  {
    name = "launched-craft",
    predicate = "launched",
    pattern = "(?<subject>{organization|country|norp})" .. p.organ .. " " .. p.has ..
      "(?:launched|sent up|sent|put|lofted|" ..
      "fired) (?:an? |the |its |two |three |{quantity} |{organization} |{country} )" .. craft ..
      [[(?= (?:in|on|into|to|from|towards|toward|aboard|atop|carrying)\b| {date}| ?[.,;])]],
    examples = {"India launched a probe to the planet on Sunday."},
  },
  {
    name = "lifted-off",
    predicate = "launched",
    pattern = "(?:" .. frames.befell("(?<object>{product|misc|work|event|organization})",
      "sent into (?:space|orbit)|" ..
      "put into orbit", "(?<subject>{organization|country})") .. "|(?<object>{product|misc|work|event|" ..
      "organization}) " .. p.has ..
      "(?:lifted|blasted) off)",
    examples = {"The iPhone was sent into space on Sunday.", "The Hubble Space Telescope lifted off on Sunday."},
  },
}
