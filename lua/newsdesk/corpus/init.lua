--- A corpus: many articles, asked as one. In memory (newsdesk.corpus) or in a database (newsdesk.open): the same calls
-- with the same results.
--
--     local corpus = newsdesk.corpus()
--     for _, path in ipairs(paths) do corpus:add(assert(newsdesk.read(path))) end
--     for _, quote in ipairs(corpus:quotes{speaker = "Prime Minister"}) do print(quote.article, quote.text) end
--
-- Every method takes a table of filters; all of them have `article` (an id), `since` and `till` (ISO 8601, of the
-- article's date of publication), `site`, `language`, and `limit`. What a method returns is in a fixed order. Records
-- carry the id of their article at `article`, its `article_title`, `article_url` and `article_published`, and start and
-- stop in its text. A database that fails gives nil and a message.
-- @classmod newsdesk.corpus
local core = require "newsdesk.core"
local filters = require "newsdesk.corpus.filters"
local misuse = require "newsdesk.misuse"
local record = require "newsdesk.corpus.record"
local rows = require "newsdesk.corpus.rows"

local corpus = {}
corpus.__index = corpus

-- Filters -----------------------------------------------------------------------------------------------------------

-- The conditions of a filter, which is a method's argument of that number.
local function conditions_of(filter, method, argument)
  local conditions, message = filters.conditions(method, filter)
  if not conditions then
    misuse.raise(argument or 1, message)
  end
  return conditions
end

local function cut(list, filter)
  local limit = filter and filter.limit
  if limit and #list > limit then
    for i = #list, limit + 1, -1 do
      list[i] = nil
    end
  end
  return list
end

-- What the rows are kept by is nobody's business.
local function public(list, filter)
  for _, row in ipairs(cut(list, filter)) do
    row.number, row.position, row.order, row.article_words = nil, nil, nil, nil
  end
  return list
end

-- Adding ------------------------------------------------------------------------------------------------------------

--- Adds an article. One that is there already is left alone; where its text has changed, it is replaced. Nothing of
-- the article is needed afterwards: it may be closed.
-- @tparam article article
-- @tparam[opt] string id by default the address, else one that is made of the text
-- @treturn string|nil id
-- @treturn boolean|string whether it is new or changed; or a message
function corpus:add(article, id)
  local metatable = type(article) == "userdata" and debug.getmetatable(article)
  if not metatable or metatable.__name ~= "newsdesk.article" then
    misuse.raise(1, ("article expected, got %s"):format(type(article)))
  end
  if id ~= nil then
    misuse.check_string(id, 2)
  end
  local hash = core.hash(article.text)
  id = id or article.url or "text:" .. hash
  if self.backend:hash_of(id) == hash then
    return id, false
  end
  local data, message = record.data_of(article)
  if not data then
    return nil, message
  end
  return id, self.backend:put(id, rows.of(id, hash, data))
end

-- Reading -----------------------------------------------------------------------------------------------------------

--- The articles, in the order in which they came; see newsdesk.corpus.record.
-- @tparam[opt] table filter
-- @treturn {record,…}
function corpus:articles(filter)
  local list, limit = {}, filter and filter.limit
  for i, row in ipairs(self.backend:select("articles", conditions_of(filter, "articles"), limit)) do
    list[i] = record.new(row.id, row.data)
  end
  return list
end

--- Quotations, with what article:quotes gives of each.
-- @tparam[opt] table filter also speaker, addressee (by name, alias or id), kind
-- @treturn {table,…}
function corpus:quotes(filter)
  return public(self.backend:select("quotes", conditions_of(filter, "quotes")), filter)
end

--- Facts: predicate, subject, object, time, amount (text), rule; start, stop and text are the evidence.
-- @tparam[opt] table filter also predicate, subject, object (by name, alias or id), rule
-- @treturn {table,…}
function corpus:facts(filter)
  return public(self.backend:select("facts", conditions_of(filter, "facts")), filter)
end

-- Entities ----------------------------------------------------------------------------------------------------------

local function add_alias(merged, name)
  if name ~= merged.name and not merged.known[name] then
    merged.known[name] = true
    merged.aliases[#merged.aliases + 1] = name
  end
end

local function merge(merged, row)
  add_alias(merged, row.name)
  for alias in row.aliases:gmatch "[^\n]+" do
    add_alias(merged, alias)
  end
  merged.count = merged.count + row.count
  merged.salience = merged.salience + row.salience
  if merged.articles[#merged.articles] ~= row.article then
    merged.articles[#merged.articles + 1] = row.article
  end
  for _, field in ipairs { "country", "lat", "lon", "geonameid", "role" } do
    merged[field] = merged[field] or row[field]
  end
end

local function by_count(a, b)
  if a.count ~= b.count then
    return a.count > b.count
  end
  return a.id < b.id
end

--- Entities of all articles, those with one id merged, countries by their code: name, type, id, country, lat, lon,
-- geonameid, role, aliases, count, salience (added up over the articles), articles (ids). Most often named first.
-- @tparam[opt] table filter also type, country, name (or alias, or id)
-- @treturn {table,…}
function corpus:entities(filter)
  local by_id, list = {}, {}
  for _, row in ipairs(self.backend:select("entities", conditions_of(filter, "entities"))) do
    local merged = by_id[row.merged]
    if not merged then
      merged = {
        id = row.merged, name = row.name, type = row.type, count = 0, salience = 0, aliases = {}, articles = {},
        known = {},
      }
      by_id[row.merged] = merged
      list[#list + 1] = merged
    end
    merge(merged, row)
  end
  for _, merged in ipairs(list) do
    merged.known = nil
  end
  table.sort(list, by_count)
  return cut(list, filter)
end

-- Time --------------------------------------------------------------------------------------------------------------

local function sentences_of(mentions)
  local wanted = {}
  for _, mention in ipairs(mentions) do
    wanted[mention.article .. "\0" .. mention.sentence] = true
  end
  return wanted
end

--- What happened when: each date in the calendar that an article names, with value (TIMEX3), text, and the sentence at
-- passage; in the order of the dates.
-- @tparam[opt] table filter also from and to (TIMEX3 values), entity (name, alias or id of what is mentioned beside)
-- @treturn {table,…}
function corpus:timeline(filter)
  local conditions = conditions_of(filter, "timeline")
  local wanted
  if filter and filter.entity then
    wanted = sentences_of(self.backend:select("mentions", { filters.condition("entity", "called", filter.entity) }))
  end
  local list = {}
  for _, row in ipairs(self.backend:select("dates", conditions)) do
    if not wanted or wanted[row.article .. "\0" .. row.sentence] then
      row.order = #list + 1
      list[#list + 1] = row
    end
  end
  table.sort(list, function(a, b)
    if a.value ~= b.value then
      return a.value < b.value
    end
    return a.order < b.order
  end)
  return public(list, filter)
end

-- Together ----------------------------------------------------------------------------------------------------------

-- Different entities of each sentence or article, as lists of mentions sorted by what they are merged by.
local function groups_of(mentions, by_article)
  local groups, order = {}, {}
  for _, mention in ipairs(mentions) do
    local key = by_article and mention.article or mention.article .. "\0" .. mention.sentence
    local group = groups[key]
    if not group then
      group = { seen = {} }
      groups[key] = group
      order[#order + 1] = group
    end
    if not group.seen[mention.merged] then
      group.seen[mention.merged] = true
      group[#group + 1] = mention
    end
  end
  for _, group in ipairs(order) do
    table.sort(group, function(a, b) return a.merged < b.merged end)
  end
  return order
end

local function count_pairs(groups)
  local pairs_by_key, list = {}, {}
  for _, group in ipairs(groups) do
    for i = 1, #group do
      for j = i + 1, #group do
        local id = group[i].merged .. "\0" .. group[j].merged
        local pair = pairs_by_key[id]
        if not pair then
          pair = {
            a = group[i].name, a_id = group[i].merged, b = group[j].name, b_id = group[j].merged, count = 0, id = id,
          }
          pairs_by_key[id] = pair
          list[#list + 1] = pair
        end
        pair.count = pair.count + 1
      end
    end
  end
  return list
end

--- Who is named beside whom: pairs of entities with a, a_id, b, b_id and count; most often first.
-- @tparam[opt] table filter also type, and within = "sentence" (the default) or "article"
-- @treturn {table,…}
function corpus:cooccurrence(filter)
  local conditions = conditions_of(filter, "cooccurrence")
  local by_article = filter ~= nil and filter.within == "article"
  local list = count_pairs(groups_of(self.backend:select("mentions", conditions), by_article))
  table.sort(list, by_count)
  for _, pair in ipairs(cut(list, filter)) do
    pair.id = nil
  end
  return list
end

-- Words -------------------------------------------------------------------------------------------------------------

local K1, B = 1.2, 0.75 -- of Okapi BM25 (Robertson and Zaragoza, 2009), its usual values

-- Scores of the articles that hold all words and for which the conditions (on articles) hold, by id; and their numbers.
local function ranked(self, words, conditions)
  local articles, total_words = self.backend:totals()
  local mean_length = articles > 0 and total_words / articles or 1
  local numbers = {}
  local found
  for _, word in ipairs(words) do
    local holds_word = filters.condition("term", "=", word)
    local hits, scores = self.backend:select("terms", { holds_word, table.unpack(conditions) }), {}
    local rarity = math.log(1 + (articles - #hits + 0.5) / (#hits + 0.5))
    for _, hit in ipairs(hits) do
      if not found or found[hit.article] then
        local weight = hit.count * (K1 + 1) / (hit.count + K1 * (1 - B + B * hit.article_words / mean_length))
        numbers[hit.article] = hit.number
        scores[hit.article] = (found and found[hit.article] or 0) + rarity * weight
      end
    end
    found = scores
  end
  return found or {}, numbers
end

-- The numbers of the first words in text at which the words of a term follow each other.
local function occurrences(text, term)
  local words, starts, stops = core.words(text)
  local list = {}
  for i = 1, #words - #term + 1 do
    local same = true
    for j = 1, #term do
      same = same and words[i + j - 1] == term[j]
    end
    if same then
      list[#list + 1] = { start = starts[i], stop = stops[i + #term - 1] }
    end
  end
  return list
end

-- Moves a position to the start of a character.
local function whole(text, position)
  while position > 1 and position <= #text and (text:byte(position) & 0xC0) == 0x80 do
    position = position - 1
  end
  return position
end

local function around(text, span, width)
  local left = whole(text, math.max(1, span.start - width))
  local right = whole(text, math.min(#text + 1, span.stop + 1 + width)) - 1
  return text:sub(left, span.start - 1), text:sub(span.start, span.stop), text:sub(span.stop + 1, right)
end

local SNIPPET = 80 -- bytes on either side

local function snippet(text, words)
  for _, word in ipairs(words) do
    local first = occurrences(text, { word })[1]
    if first then
      local left, hit, right = around(text, first, SNIPPET)
      return (left .. hit .. right):gsub("%s+", " "), first
    end
  end
  return nil, { }
end

--- Articles that hold all of the words, compared without case and diacritics: article, article_title, article_url,
-- article_published, score (BM25), snippet, and start and stop of the first word found. Best first.
-- @tparam string text
-- @tparam[opt] table filter
-- @treturn {table,…}
function corpus:search(text, filter)
  misuse.check_string(text, 1)
  local words, list = core.words(text), {}
  local scores = ranked(self, words, conditions_of(filter, "search", 2))
  for id, score in pairs(scores) do
    list[#list + 1] = { article = id, score = score }
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then
      return a.score > b.score
    end
    return a.article < b.article
  end)
  cut(list, filter)
  for _, hit in ipairs(list) do
    local data = self.backend:select("articles", { filters.condition("id", "=", hit.article) })[1].data
    local shown, span = snippet(data.text, words)
    hit.article_title, hit.article_url, hit.article_published = data.title, data.url, data.published
    hit.snippet, hit.start, hit.stop = shown, span.start, span.stop
  end
  return list
end

local AT_ONCE = 200 -- articles that are held in memory
local WIDTH = 60 -- bytes on either side

local function add_context(list, row, words, width)
  for _, span in ipairs(occurrences(row.data.text, words)) do
    local left, text, right = around(row.data.text, span, width)
    list[#list + 1] = {
      left = left, text = text, right = right, start = span.start, stop = span.stop, article = row.id,
      article_title = row.title, article_url = row.url, article_published = row.published,
    }
  end
end

--- A term in context: each time that its words follow each other, with left, text and right, article, start and stop.
-- @tparam string term
-- @tparam[opt] table filter also width, bytes on either side (60)
-- @treturn {table,…}
function corpus:context(term, filter)
  misuse.check_string(term, 1)
  local words, list, holders = core.words(term), {}, {}
  local scores, numbers = ranked(self, words, conditions_of(filter, "context", 2))
  for id in pairs(scores) do
    holders[#holders + 1] = id
  end
  table.sort(holders, function(a, b) return numbers[a] < numbers[b] end)
  local limit, width = filter and filter.limit or math.huge, filter and filter.width or WIDTH
  for first = 1, #holders, AT_ONCE do
    local some = table.move(holders, first, math.min(first + AT_ONCE - 1, #holders), 1, {})
    for _, row in ipairs(self.backend:select("articles", { filters.condition("id", "=", some) })) do
      add_context(list, row, words, width)
    end
    if #list >= limit then
      break
    end
  end
  return cut(list, filter)
end

--- Closes the store; calls after it raise. A corpus can be a to-be-closed variable.
function corpus:close()
  if self.backend then
    self.backend:close()
    self.backend = nil
  end
end

-- Opening -----------------------------------------------------------------------------------------------------------

-- What a database fails with is returned.
local function failed(failure)
  return type(failure) == "table" and failure.store and { nil, failure.store, n = 2 } or nil
end

local function guarded(name, method)
  return misuse.guard(name, function(self, ...)
    if getmetatable(self) ~= corpus then
      misuse.raise(0, "a corpus expected: call it with ':'")
    elseif not self.backend then
      misuse.raise(0, "the corpus is closed")
    end
    return method(self, ...)
  end, failed)
end

local METHODS = {
  "add", "articles", "quotes", "facts", "entities", "timeline", "cooccurrence", "search", "context",
}
for _, name in ipairs(METHODS) do
  corpus[name] = guarded(name, corpus[name])
end
corpus.__close = corpus.close
corpus.__name = "newsdesk.corpus"

local function over(backend)
  return setmetatable({ backend = backend }, corpus)
end

local module = {}

--- A corpus in memory.
function module.memory()
  return over(require("newsdesk.corpus.memory").new())
end

--- A corpus in a database: "sqlite:FILE" or "postgresql://USER:PASSWORD@HOST:PORT/DATABASE".
function module.open(url)
  if type(url) ~= "string" then
    error(("bad argument #1 to 'open' (string expected, got %s)"):format(type(url)), 2)
  end
  local backend, message = require("newsdesk.corpus.sql").open(url)
  if not backend then
    return nil, message
  end
  return over(backend)
end

return module
