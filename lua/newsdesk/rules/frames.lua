--- Frames: the ways in which a sentence puts one deed. A lexicon of verbs names its predicate, its verbs and what they
-- may stand with; a frame makes a rule of each entry.
-- @module newsdesk.rules.frames

local p = require "newsdesk.rules.parts"

local frames = {}

--- A deed that is done: its past forms, or that it was voted for, decided or first done: "voted by 40 to 12 to ban",
-- "became the first country to ban".
-- @tparam string past alternatives
-- @tparam string base alternatives
function frames.done(past, base)
  return "(?:(?:" .. past .. [[)|(?:voted(?! against| down| not)|decided|resolved)(?:(?! against\b| ]] ..
      [[not\b)[^.,;:]){0,40}? ]] ..
    "to (?:" .. base .. [[)|(?:became|become) (?:{country|organization}|the (?:[\w-]+ ){1,3}?(?:country|nation|]] ..
    [[state|]] ..
    [[city|place|body|company))(?: in (?:the world|{location}))? to (?:]] .. base .. "))"
end

--- The rules of a lexicon, entry by entry.
-- @tparam function frame of an entry, gives a pattern
-- @tparam table lexicon of {name, predicate, …, examples = {…}}
function frames.rules(frame, lexicon)
  local rules = {}
  for _, entry in ipairs(lexicon) do
    rules[#rules + 1] = {
      name = entry[1],
      predicate = entry[2],
      pattern = frame(entry),
      implied_subject = entry.implied_subject,
      implied_object = entry.implied_object,
      examples = entry.examples,
    }
  end
  return rules
end

--- One list of several.
function frames.joined(...)
  local all = {}
  for _, rules in ipairs {...} do
    for _, rule in ipairs(rules) do
      all[#all + 1] = rule
    end
  end
  return all
end

--- Who it befell, and by whom, where that is said: "was dismissed (by the board)".
function frames.befell(object, participles, by)
  return object .. p.apposition .. " " .. p.was .. "(?:" .. participles .. [[)\b]] ..
    "(?:(?: from [a-z ]{2,30}?)?(?: (?:on |in )?{date})? by " .. p.words .. by .. p.alone .. ")?"
end

return frames
