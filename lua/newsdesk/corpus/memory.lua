--- The backend of a corpus in memory: rows in arrays, by article.
local core = require "newsdesk.core"
local rows = require "newsdesk.corpus.rows"

local memory = {}
memory.__index = memory

function memory.new()
  return setmetatable({ articles = {}, places = {} }, memory)
end

--- The hash that an article is kept with, or nil.
function memory:hash_of(id)
  local kept = self.articles[self.places[id]]
  return kept and kept.articles[1].hash
end

--- Keeps the rows of an article, in the place of those it had.
-- @treturn boolean true
function memory:put(id, article_rows)
  local place = self.places[id] or #self.articles + 1
  local kept = {}
  for name in pairs(rows.TABLES) do
    kept[name] = {}
    for position, row in ipairs(article_rows[name]) do
      local copy = { number = place, position = position }
      for key, value in pairs(row) do
        copy[key] = value
      end
      kept[name][position] = copy
    end
  end
  self.places[id] = place
  self.articles[place] = kept
  return true
end

-- Conditions --------------------------------------------------------------------------------------------------------

local COMPARE = {
  ["="] = function(a, b) return a == b end,
  [">="] = function(a, b) return a ~= nil and a >= b end,
  ["<="] = function(a, b) return a ~= nil and a <= b end,
  ["in"] = function(a, list)
    for _, one in ipairs(list) do
      if a == one then
        return true
      end
    end
    return false
  end,
}

local function is_called(kept, entity, names)
  if entity == nil then
    return false
  end
  for _, name in ipairs(names) do
    local folded = core.fold(name)
    if entity == name then
      return true
    end
    for _, row in ipairs(kept.names) do
      if row.entity == entity and row.name == folded then
        return true
      end
    end
  end
  return false
end

local function holds(condition, row, kept)
  local source = condition.of_article and kept.articles[1] or row
  if condition.op == "called" then
    return is_called(kept, source[condition.column], condition.value)
  end
  return COMPARE[condition.op](source[condition.column], condition.value)
end

local function hold(conditions, row, kept)
  for _, condition in ipairs(conditions) do
    if not holds(condition, row, kept) then
      return false
    end
  end
  return true
end

local function joined(row, article)
  local copy = {
    article = article.id, article_title = article.title, article_url = article.url,
    article_published = article.published, article_words = article.words,
  }
  for key, value in pairs(row) do
    copy[key] = value
  end
  return copy
end

--- Rows of a table for which all conditions hold, by article and position, with the article's id, title, url,
-- date and number of words.
-- @tparam string name
-- @tparam {condition,…} conditions see newsdesk.corpus.filters
-- @tparam[opt] integer limit the most rows that are wanted
function memory:select(name, conditions, limit)
  local found = {}
  limit = limit or math.huge
  for _, kept in ipairs(self.articles) do
    for _, row in ipairs(kept[name]) do
      if #found >= limit then
        return found
      elseif hold(conditions, row, kept) then
        found[#found + 1] = joined(row, kept.articles[1])
      end
    end
  end
  return found
end

--- How many articles there are, and how many words in all of them.
function memory:totals()
  local words = 0
  for _, kept in ipairs(self.articles) do
    words = words + kept.articles[1].words
  end
  return #self.articles, words
end

function memory:close()
  self.articles, self.places = {}, {}
end

return memory
