--- An article as a corpus keeps it: plain tables, with the fields and the methods of an article but tokens, source,
-- matches and the writers. It stays when the article is closed.
local core = require "newsdesk.core"

local record = {}

local FIELDS = {
  "title", "subtitle", "byline", "authors", "published", "modified", "site", "url", "language", "description",
  "keywords", "section", "image", "lead", "word_count",
}
local LISTS = {
  "blocks", "embeds", "links", "images", "sentences", "mentions", "entities", "quotes", "dates", "amounts", "facts",
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

-- Methods -----------------------------------------------------------------------------------------------------------

local methods = {}

local function wants(filter, field, value)
  local wanted = filter and filter[field]
  if type(wanted) ~= "table" then
    return wanted == nil or wanted == value
  end
  for _, one in ipairs(wanted) do
    if one == value then
      return true
    end
  end
  return false
end

local function filtered(list, filter, field)
  local kept = {}
  for _, item in ipairs(list) do
    if wants(filter, field, item[field]) then
      kept[#kept + 1] = item
    end
  end
  return kept
end

for _, name in ipairs(LISTS) do
  methods[name] = function(self)
    return self.data[name]
  end
end

function methods:mentions(filter)
  return filtered(self.data.mentions, filter, "type")
end

function methods:entities(filter)
  return filtered(self.data.entities, filter, "type")
end

function methods:facts(filter)
  return filtered(self.data.facts, filter, "predicate")
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

function methods:quotes(filter)
  local speaker = filter and filter.speaker
  if not speaker then
    return self.data.quotes
  end
  local ids, kept = {}, {}
  for _, entity in ipairs(self.data.entities) do
    ids[entity.id] = is_called(entity, speaker)
  end
  for _, quote in ipairs(self.data.quotes) do
    if ids[quote.speaker_id] or core.fold(quote.speaker_text or "") == core.fold(speaker) then
      kept[#kept + 1] = quote
    end
  end
  return kept
end

local metatable = {
  __index = function(self, key)
    return methods[key] or self.data[key]
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
