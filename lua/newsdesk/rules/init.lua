--- The facts that ship, as patterns to read, copy and extend.
--
-- A rule has a name, a predicate and a pattern whose named groups "subject", "object", "time" and "amount" say which
-- part is which; implied_object is the type of an object that goes unsaid and was named shortly before; examples are
-- sentences that it finds a fact in, and the specs check that it does. Rules say what is stated as done or decided,
-- nothing that is denied, feared or hoped.
-- @module newsdesk.rules

local topics = {
  "membership", "sanctions", "meetings", "offices", "decisions", "justice", "victims", "harm", "unrest", "disasters",
  "business", "economy", "sport", "transfers", "people", "lives", "culture", "crowds", "places", "churches",
  "results", "funding", "aid", "appeals", "appointments", "science", "technology",
}

local rules = {}
for _, topic in ipairs(topics) do
  for _, rule in ipairs(require("newsdesk.rules." .. topic)) do
    rules[#rules + 1] = rule
  end
end

return rules
