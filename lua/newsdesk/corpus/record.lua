--- An article as a corpus keeps it: the fields and the methods of an article but tokens, source, matches, the writers
-- and close. It stays when the article is closed.
local core = require "newsdesk.core"

local record = {}

local FIELDS = {
  "title", "subtitle", "byline", "authors", "published", "modified", "site", "url", "language", "description",
  "keywords", "section", "image", "lead", "word_count", "format",
}
local LISTS = {
  "blocks", "embeds", "links", "images", "sentences", "mentions", "entities", "references", "quotes", "dates",
  "amounts", "facts",
}

-- Stores hold Unicode without NUL. A byte that is none becomes "?", so that positions stay.
local function well_formed(text)
  if utf8.len(text) and not text:find("\0", 1, true) then
    return text
  end
  local pieces, at = {}, 1
  text = text:gsub("%z", "?")
  while true do
    local length, bad = utf8.len(text, at)
    if length then
      pieces[#pieces + 1] = text:sub(at)
      return #pieces == 1 and text or table.concat(pieces)
    end
    pieces[#pieces + 1] = text:sub(at, bad - 1) .. "?"
    at = bad + 1
  end
end

local function clean(value)
  if type(value) == "string" then
    return well_formed(value)
  elseif type(value) ~= "table" then
    return value
  end
  local copy = {}
  for key, inner in pairs(value) do
    copy[key] = clean(inner)
  end
  return copy
end

-- What a caller gets is a copy: the data of a corpus in memory are not for writing.
local function copy(value)
  if type(value) ~= "table" then
    return value
  end
  local made = {}
  for key, inner in pairs(value) do
    made[key] = copy(inner)
  end
  return made
end

-- Methods -----------------------------------------------------------------------------------------------------------

local methods = {}

local function is_name(value)
  return type(value) == "string"
end

-- Whether an item's field is the value, or one of an array of them.
local function has(field)
  return function(item, wanted)
    if type(wanted) ~= "table" then
      return item[field] == wanted
    end
    for _, one in ipairs(wanted) do
      if item[field] == one then
        return true
      end
    end
    return false
  end
end

local function are_types(value)
  for _, one in ipairs(type(value) == "table" and value or { value }) do
    if not core.is_type(one) then
      return false
    end
  end
  return true
end

-- Whether an entity goes by a name: as its name, an alias, its id.
local function is_called(entity, name)
  local folded = core.fold(name)
  if entity.id == name or core.fold(entity.name) == folded then
    return true
  end
  for _, alias in ipairs(entity.aliases) do
    if core.fold(alias) == folded then
      return true
    end
  end
  return false
end

local function is_said_by(quote, name, data)
  if quote.speaker_text and core.fold(quote.speaker_text) == core.fold(name) then
    return true
  end
  for _, entity in ipairs(data.entities) do
    if entity.id == quote.speaker_id then
      return is_called(entity, name)
    end
  end
  return false
end

-- The filter of each method that has one: its field, what that may be, and for which items it holds.
local FILTERS = {
  mentions = { field = "type", may_be = are_types, holds = has "type" },
  entities = { field = "type", may_be = are_types, holds = has "type" },
  facts = { field = "predicate", may_be = is_name, holds = has "predicate" },
  quotes = { field = "speaker", may_be = is_name, holds = is_said_by },
}

-- The value that a filter asks for; an error where it is wrong, at whoever called the method.
local function wanted_by(filter, known, method)
  if filter == nil then
    return nil
  end
  local wrong = not known and "this method takes no filter" or
    type(filter) ~= "table" and ("table expected, got %s"):format(type(filter))
  for name in pairs(wrong and {} or filter) do
    wrong = wrong or name ~= known.field and ("unknown field '%s'"):format(tostring(name))
  end
  local value = not wrong and filter[known.field] or nil
  if value ~= nil and not known.may_be(value) then
    wrong = ("unknown %s '%s'"):format(known.field, tostring(value))
  end
  if wrong then
    error(("bad argument #1 to '%s' (%s)"):format(method, wrong), 3)
  end
  return value
end

for _, name in ipairs(LISTS) do
  local known = FILTERS[name]
  methods[name] = function(self, filter)
    local wanted, list = wanted_by(filter, known, name), {}
    for _, item in ipairs(self.data[name]) do
      if wanted == nil or known.holds(item, wanted, self.data) then
        list[#list + 1] = copy(item)
      end
    end
    return list
  end
end

local metatable = {
  __index = function(self, key)
    return methods[key] or copy(self.data[key])
  end,
  __name = "newsdesk.record",
}

--- A record over data that record.data_of gave, or that a store kept.
-- @tparam string id
-- @tparam table data
function record.new(id, data)
  return setmetatable({ id = id, data = data }, metatable)
end

--- All that is kept of an article.
-- @tparam article article
-- @treturn table
function record.data_of(article)
  local data = { text = well_formed(article.text) }
  for _, name in ipairs(FIELDS) do
    data[name] = clean(article[name])
  end
  for _, name in ipairs(LISTS) do
    local list, message = article[name](article)
    if not list then
      return nil, message
    end
    data[name] = clean(list)
  end
  return data
end

return record
