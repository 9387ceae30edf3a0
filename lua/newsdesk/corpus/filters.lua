--- The filters of a corpus' methods: checked, and as conditions on the rows of a backend.
--
-- A condition is {column, op, value, of_article}: op is "=", ">=", "<=", "in" (value is an array) or "called" (an array
-- of names, aliases or ids of entities); of_article is set where the column is one of the article's.
local core = require "newsdesk.core"

local filters = {}

-- Values ------------------------------------------------------------------------------------------------------------

local function is_string(value)
  return type(value) == "string"
end

-- One that the test holds for, or an array of such.
local function one_or_several(test)
  return function(value)
    if type(value) ~= "table" then
      return test(value)
    end
    local count = 0
    for _, one in pairs(value) do
      count = count + 1
      if not test(one) then
        return false
      end
    end
    return count == #value
  end
end

local function one_of(...)
  local known = {}
  for _, word in ipairs { ... } do
    known[word] = true
  end
  return function(value)
    return known[value] == true
  end
end

local STRINGS = { one_or_several(is_string), "a string or an array of strings" }
local STRING = { is_string, "a string" }
local TYPES = { one_or_several(core.is_type), "a type of entities, or an array of them" }
local KINDS = {
  one_or_several(one_of("direct", "indirect", "mixed")), '"direct", "indirect", "mixed", or an array of them',
}
local COUNT = { function(value) return math.type(value) == "integer" and value >= 0 end, "an integer from 0" }
local REACH = { one_of("sentence", "article"), '"sentence" or "article"' }

-- Filters -----------------------------------------------------------------------------------------------------------

-- A day stands for all of it: "2024-07-03" is not before "2024-07-03T18:10".
local function last_moment(value)
  return value .. "\u{10FFFF}"
end

local function equal(column, wanted)
  return { column = column, op = "=", wanted = wanted or STRINGS }
end

local function called(column)
  return { column = column, op = "called", wanted = STRINGS }
end

-- What the method itself looks at.
local function own(wanted)
  return { wanted = wanted }
end

local COMMON = {
  article = equal "id",
  since = { column = "published", op = ">=", wanted = STRING },
  till = { column = "published", op = "<=", wanted = STRING, value = last_moment },
  site = equal "site",
  language = equal "language",
  limit = own(COUNT),
}

local OF_METHOD = {
  articles = {},
  search = {},
  context = { width = own(COUNT) },
  quotes = { speaker = called "speaker_id", addressee = called "addressee_id", kind = equal("kind", KINDS) },
  facts = {
    predicate = equal "predicate", rule = equal "rule", subject = called "subject_id", object = called "object_id",
  },
  entities = { type = equal("type", TYPES), country = equal "country", name = called "entity" },
  timeline = {
    from = { column = "value", op = ">=", wanted = STRING },
    to = { column = "value", op = "<=", wanted = STRING, value = last_moment },
    entity = own(STRINGS),
  },
  cooccurrence = { type = equal("type", TYPES), within = own(REACH) },
}

local function condition(column, op, value)
  if op == "=" and type(value) == "table" then
    op = "in"
  elseif op == "called" and type(value) ~= "table" then
    value = { value }
  end
  return { column = column, op = op, value = value }
end

filters.condition = condition

local function sorted_names(filter)
  local names = {}
  for name in pairs(filter) do
    names[#names + 1] = name
  end
  table.sort(names, function(a, b) return tostring(a) < tostring(b) end)
  return names
end

--- The conditions of a filter.
-- @tparam string method that it was given to
-- @tparam ?table filter
-- @treturn {condition,…}|nil
-- @treturn ?string what is wrong with it
function filters.conditions(method, filter)
  if type(filter) ~= "table" then
    return filter == nil and {} or nil, ("table expected, got %s"):format(type(filter))
  end
  local list = {}
  for _, name in ipairs(sorted_names(filter)) do
    local value, common, of_method = filter[name], COMMON[name], OF_METHOD[method][name]
    local known = common or of_method
    if not known then
      return nil, ("unknown field '%s'"):format(tostring(name))
    end
    local holds, wanted = known.wanted[1], known.wanted[2]
    if not holds(value) then
      return nil, ("field '%s' must be %s"):format(name, wanted)
    end
    if known.column then
      local made = condition(known.column, known.op, known.value and known.value(value) or value)
      made.of_article = common ~= nil
      list[#list + 1] = made
    end
  end
  return list
end

return filters
