--- The rows that a record is looked up by: the tables of a store, and the arrays of a corpus in memory.
local core = require "newsdesk.core"
local number_of_sentence = require "newsdesk.sentence_at"

local rows = {}

--- Columns of each table, in order, with their SQL type. `number` is the article's own, `position` the place in it.
rows.TABLES = {
  articles = {
    { "number", "INTEGER" }, { "id", "TEXT" }, { "hash", "TEXT" }, { "url", "TEXT" }, { "title", "TEXT" },
    { "published", "TEXT" }, { "site", "TEXT" }, { "language", "TEXT" }, { "words", "INTEGER" }, { "data", "TEXT" },
  },
  entities = {
    { "number", "INTEGER" }, { "position", "INTEGER" }, { "entity", "TEXT" }, { "merged", "TEXT" }, { "type", "TEXT" },
    { "name", "TEXT" }, { "country", "TEXT" }, { "lat", "DOUBLE PRECISION" }, { "lon", "DOUBLE PRECISION" },
    { "geonameid", "INTEGER" }, { "role", "TEXT" }, { "aliases", "TEXT" }, { "count", "INTEGER" },
    { "salience", "DOUBLE PRECISION" },
  },
  names = { { "number", "INTEGER" }, { "position", "INTEGER" }, { "entity", "TEXT" }, { "name", "TEXT" } },
  mentions = {
    { "number", "INTEGER" }, { "position", "INTEGER" }, { "sentence", "INTEGER" }, { "start", "INTEGER" },
    { "stop", "INTEGER" }, { "text", "TEXT" }, { "type", "TEXT" }, { "entity", "TEXT" }, { "merged", "TEXT" },
    { "name", "TEXT" },
  },
  quotes = {
    { "number", "INTEGER" }, { "position", "INTEGER" }, { "start", "INTEGER" }, { "stop", "INTEGER" },
    { "text", "TEXT" }, { "kind", "TEXT" }, { "speaker", "TEXT" }, { "speaker_id", "TEXT" },
    { "speaker_text", "TEXT" }, { "cue", "TEXT" },
    { "addressee", "TEXT" }, { "addressee_id", "TEXT" }, { "addressee_text", "TEXT" },
  },
  facts = {
    { "number", "INTEGER" }, { "position", "INTEGER" }, { "predicate", "TEXT" }, { "subject", "TEXT" },
    { "subject_id", "TEXT" }, { "object", "TEXT" }, { "object_id", "TEXT" }, { "time", "TEXT" }, { "amount", "TEXT" },
    { "rule", "TEXT" }, { "start", "INTEGER" }, { "stop", "INTEGER" }, { "text", "TEXT" },
  },
  dates = {
    { "number", "INTEGER" }, { "position", "INTEGER" }, { "sentence", "INTEGER" }, { "start", "INTEGER" },
    { "stop", "INTEGER" }, { "text", "TEXT" }, { "value", "TEXT" }, { "passage", "TEXT" },
  },
  terms = { { "number", "INTEGER" }, { "position", "INTEGER" }, { "term", "TEXT" }, { "count", "INTEGER" } },
}

-- What an entity is merged by across articles: a country by its code, anything else by its id.
local function merged_by(entity)
  return entity.type == "country" and entity.country and "country/" .. entity.country or entity.id
end

local function entity_rows(data)
  local entities, names = {}, {}
  for _, entity in ipairs(data.entities) do
    entities[#entities + 1] = {
      entity = entity.id, merged = merged_by(entity), type = entity.type, name = entity.name, country = entity.country,
      lat = entity.lat, lon = entity.lon, geonameid = entity.geonameid, role = entity.role,
      aliases = table.concat(entity.aliases, "\n"), count = entity.count, salience = entity.salience,
    }
    names[#names + 1] = { entity = entity.id, name = core.fold(entity.name) }
    for _, alias in ipairs(entity.aliases) do
      names[#names + 1] = { entity = entity.id, name = core.fold(alias) }
    end
  end
  return entities, names
end

local function mention_rows(data, sentence_at)
  local merged, list = {}, {}
  for _, entity in ipairs(data.entities) do
    merged[entity.id] = merged_by(entity)
  end
  for _, mention in ipairs(data.mentions) do
    if mention.entity_id then
      list[#list + 1] = {
        sentence = sentence_at(mention.start), start = mention.start, stop = mention.stop, text = mention.text,
        type = mention.type, entity = mention.entity_id, merged = merged[mention.entity_id], name = mention.entity,
      }
    end
  end
  return list
end

local function fact_rows(data)
  local list = {}
  for _, fact in ipairs(data.facts) do
    list[#list + 1] = {
      predicate = fact.predicate, subject = fact.subject, subject_id = fact.subject_id, object = fact.object,
      object_id = fact.object_id, time = fact.time, amount = fact.amount and fact.amount.text, rule = fact.rule,
      start = fact.evidence.start, stop = fact.evidence.stop, text = fact.evidence.text,
    }
  end
  return list
end

-- Only dates that stand in the calendar: their TIMEX3 values begin with a year or a decade.
local function date_rows(data, sentence_at)
  local list = {}
  for _, date in ipairs(data.dates) do
    if date.value and date.value:find "^%d%d%d" then
      local number = sentence_at(date.start)
      local sentence = data.sentences[number]
      list[#list + 1] = {
        sentence = number, start = date.start, stop = date.stop, text = date.text, value = date.value,
        passage = sentence and sentence.text or date.text,
      }
    end
  end
  return list
end

local function term_rows(data)
  local words = core.words((data.title or "") .. "\n" .. data.text)
  local counts, list = {}, {}
  for _, word in ipairs(words) do
    if not counts[word] then
      counts[word] = 0
      list[#list + 1] = { term = word }
    end
    counts[word] = counts[word] + 1
  end
  for _, row in ipairs(list) do
    row.count = counts[row.term]
  end
  return list, #words
end

--- The rows of a record, by table; the backend adds number and position.
-- @tparam string id
-- @tparam string hash of the text
-- @tparam table data
-- @treturn {[string]={table,…}}
function rows.of(id, hash, data)
  local function sentence_at(position)
    return number_of_sentence(data.sentences, position)
  end
  local entities, names = entity_rows(data)
  local terms, word_count = term_rows(data)
  local article = {
    id = id, hash = hash, url = data.url, title = data.title, published = data.published, site = data.site,
    language = data.language, words = word_count, data = data,
  }
  return {
    articles = { article }, entities = entities, names = names, mentions = mention_rows(data, sentence_at),
    quotes = data.quotes, facts = fact_rows(data), dates = date_rows(data, sentence_at), terms = terms,
  }
end

return rows
