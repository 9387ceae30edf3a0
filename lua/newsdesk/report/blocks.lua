--- The blocks that a report is built of. Each function gets the report and what the script gave, and returns a node.
--
-- Renderers know six kinds of node, and no more:
--
--   heading     level, text
--   text        text (paragraphs are parted by empty lines)
--   table       columns = {{title, align = "left"|"right"}}, rows = {{cells = {string|number}, passage}}
--   statements  items = {{lead, body, note, passage}}: one line each, with who or when first
--   figure      svg, caption, and what it shows as a table (columns, rows) for formats without pictures
--   article     article, number
local calendar = require "newsdesk.report.calendar"
local misuse = require "newsdesk.misuse"
local sources = require "newsdesk.report.sources"
local svg = require "newsdesk.report.svg"

local blocks = {}

--- @function newsdesk.report:heading
-- @tparam string text
-- @tparam[opt=2] integer level 2 to 4; the title is 1
function blocks.heading(_, text, level)
  misuse.check_string(text, 1)
  if level ~= nil and (math.type(level) ~= "integer" or level < 2 or level > 4) then
    misuse.raise(2, "level must be an integer from 2 to 4")
  end
  return { kind = "heading", text = text, level = level or 2 }
end

--- @function newsdesk.report:text
-- @tparam string text paragraphs, parted by empty lines
function blocks.text(_, text)
  return { kind = "text", text = misuse.check_string(text, 1) }
end

local function is_numeric(rows, column)
  for _, row in ipairs(rows) do
    if row[column] ~= nil and type(row[column]) ~= "number" then
      return false
    end
  end
  return #rows > 0
end

local function check_table(columns, rows)
  if type(columns) ~= "table" then
    misuse.raise(1, "an array of titles expected")
  elseif type(rows) ~= "table" then
    misuse.raise(2, "an array of rows expected")
  end
  for i, row in ipairs(rows) do
    if type(row) ~= "table" then
      misuse.raise(2, ("row %d is no array"):format(i))
    end
    for column = 1, #columns do
      local kind = type(row[column])
      if kind ~= "string" and kind ~= "number" and kind ~= "nil" then
        misuse.raise(2, ("cell %d of row %d is neither a string nor a number"):format(column, i))
      end
    end
  end
end

--- @function newsdesk.report:table
-- @tparam {string,…} columns their titles
-- @tparam {{…},…} rows arrays of strings and numbers; a column of numbers is set flush right
function blocks.table(_, columns, rows)
  check_table(columns, rows)
  local node = { kind = "table", columns = {}, rows = {} }
  for i, title in ipairs(columns) do
    node.columns[i] = { title = tostring(title), align = is_numeric(rows, i) and "right" or "left" }
  end
  for i, row in ipairs(rows) do
    local cells = {}
    for column = 1, #columns do
      cells[column] = row[column] == nil and "" or row[column]
    end
    node.rows[i] = { cells = cells }
  end
  return node
end

local function statements(name)
  return { kind = "statements", name = name, items = {} }
end

local function add(node, item)
  node.items[#node.items + 1] = item
end

local PRONOUNS = {}
for word in ("he she it they we i you who which that"):gmatch "%a+" do
  PRONOUNS[word] = true
end

local function speaker_name(quote)
  local said = quote.speaker_text
  if not quote.speaker and said and PRONOUNS[said:lower()] then
    return ("“%s” (who is not clear)"):format(said)
  end
  return quote.speaker or said or "Unattributed"
end

-- "did not say": the cue with the negation in front of it, in the sentence that it is from.
local function cue_words(quote, sentence)
  local cue = quote.cue:gsub("%p", "%%%0")
  for _, negation in ipairs { "%a+ not ", "%a+n't ", "%a+n\u{2019}t ", "never " } do
    local negated = sentence:match("%f[%a](" .. negation .. cue .. ")%f[%A]")
    if negated then
      return negated
    end
  end
  return quote.cue
end

local function quote_note(quote, article)
  if quote.kind == "direct" or not quote.cue then
    return quote.cue or quote.kind ~= "direct" and quote.kind or nil
  end
  return ("%s (%s)"):format(cue_words(quote, sources.sentence_text(article, quote.start)), quote.kind)
end

--- Who said what: each quotation with its speaker, in text order.
-- @function newsdesk.report:quotes
-- @param source an article, an array of articles, a corpus
-- @tparam[opt] table filter as for article:quotes
function blocks.quotes(report, source, filter)
  local node = statements "quotes"
  sources.each(source, "quotes", filter, function(quote, article)
    local lead = speaker_name(quote)
    if quote.addressee then
      lead = ("%s to %s"):format(lead, quote.addressee)
    end
    add(node, {
      lead = lead,
      body = quote.text,
      note = quote_note(quote, article),
      passage = sources.passage(report, article, quote.start, quote.stop),
    })
  end)
  return node
end

local function handle_and_author(embed)
  if embed.author and embed.handle then
    return ("%s (%s)"):format(embed.author, embed.handle)
  end
  return embed.author or embed.handle or "Unsigned"
end

--- Posts that articles show: whose, where, when, and their words.
-- @function newsdesk.report:posts
-- @param source an article, an array of articles, a corpus
function blocks.posts(report, source)
  local node = statements "posts"
  sources.each(source, "embeds", nil, function(embed, article)
    if embed.start and embed.text and embed.text ~= "" then
      local where = { embed.provider, embed.published and calendar.label(embed.published), embed.url }
      local parts = {}
      for i = 1, 3 do
        parts[#parts + 1] = where[i]
      end
      add(node, {
        lead = handle_and_author(embed),
        body = embed.text:gsub("%s*\n%s*", " "),
        note = #parts > 0 and table.concat(parts, ", ") or nil,
        passage = sources.passage(report, article, embed.start, embed.stop),
      })
    end
  end)
  return node
end

-- Lines that say when something was published, and nothing else: bylines, copyright, the foot of a post.
local function is_imprint(sentence, date)
  local start, stop = sentence:find(date, 1, true)
  local rest = start and sentence:sub(1, start - 1) .. " " .. sentence:sub(stop + 1) or sentence
  local _, words = rest:gsub("%a[%a'’]+", "")
  return words <= 1 or sentence:find "^%s*©" or sentence:find "^%s*[—–-]+%s.*%(@" or
    sentence:lower():find "^%s*%a*%s*updated%s*:" or sentence:lower():find "^%s*p[uo][bs][lt]%a+%s*:"
end

--- What happened when: the sentences that name a date, in the order of the dates, without bylines and their like.
-- @function newsdesk.report:timeline
-- @param source an article, an array of articles, a corpus
function blocks.timeline(report, source)
  local node = statements "timeline"
  sources.each(source, "dates", nil, function(date, article)
    local sentence = sources.sentence_text(article, date.start)
    local is_point = (date.type == "DATE" or date.type == "TIME") and calendar.has(date.value)
    if is_point and not is_imprint(sentence, date.text) then
      add(node, {
        lead = calendar.label(date.value),
        order = calendar.order(date.value),
        body = sentence,
        note = date.text ~= date.value and date.text or nil,
        passage = sources.passage(report, article, date.start, date.stop),
      })
    end
  end)
  table.sort(node.items, function(a, b)
    if a.order ~= b.order then
      return a.order < b.order
    end
    if a.passage.article ~= b.passage.article then
      return a.passage.article < b.passage.article
    end
    return a.passage.start < b.passage.start
  end)
  for _, item in ipairs(node.items) do
    item.order = nil
  end
  return node
end

-- What is so for a time, as against what happened once.
local STATES = {}
for name in ([[age born_in capital_of children founding_member_of headquartered_in height length lives_in located_in
  member_of owns parent_of population role_of sibling_of spouse studied_at worked_for]]):gmatch "%S+" do
  STATES[name] = true
end

local PREDICATE_WORDS = { role_of = "role" }

-- "pledged to", but "pledged" where it is not said to whom, and "killed" where it is not said in what place.
local function predicate_words(fact)
  local name = fact.predicate
  if not fact.object then
    name = name:gsub("_to$", ""):gsub("_with$", ""):gsub("_by$", "")
  end
  if not fact.subject then
    name = name:gsub("_in$", "")
  end
  return PREDICATE_WORDS[name] or (name:gsub("_", " "))
end

-- "Peru, Chile and Cuba".
local function list(names)
  if #names < 2 then
    return names[1] or ""
  end
  return table.concat(names, ", ", 1, #names - 1) .. " and " .. names[#names]
end

-- A few words say too little of what happened without their sentence.
local function evidence_text(fact, article)
  local enough, most = 40, 300
  if STATES[fact.predicate] or #fact.evidence.text >= enough then
    return fact.evidence.text
  end
  local sentence = sources.sentence_text(article, fact.evidence.start)
  return #sentence > #fact.evidence.text and #sentence <= most and sentence or fact.evidence.text
end

-- "Northwind → Halden, $4.2 billion: “Northwind agreed to buy Halden for $4.2 billion”".
local function fact_body(told, article)
  local parts = { told.fact.amount and told.fact.amount.text }
  if #told.subjects > 0 or #told.objects > 0 then
    table.insert(parts, 1, ("%s%s%s"):format(
      list(told.subjects), #told.objects > 0 and " → " or "", list(told.objects)))
  end
  local said = table.concat(parts, ", ")
  return ("%s%s“%s”"):format(said, said ~= "" and ": " or "", evidence_text(told.fact, article))
end

-- Whether the words that a fact is told with tell it of another subject or object as well: it is added there.
local function is_joined(told, fact)
  local first = told.fact
  local is_same = first.predicate == fact.predicate and first.time == fact.time and
    first.evidence.start == fact.evidence.start and first.evidence.stop == fact.evidence.stop and
    (first.amount and first.amount.text) == (fact.amount and fact.amount.text)
  if is_same and fact.subject and #told.objects < 2 and first.object == fact.object then
    told.subjects[#told.subjects + 1] = fact.subject
    return true
  end
  if is_same and fact.object and #told.subjects < 2 and first.subject == fact.subject then
    told.objects[#told.objects + 1] = fact.object
    return true
  end
  return false
end

--- What the rules state: what happened, to or between whom, how much, and the words that say so. What one passage tells
-- of several is one line.
-- @function newsdesk.report:facts
-- @param source an article, an array of articles, a corpus
-- @tparam[opt] table filter as for article:facts; `about = "events"` leaves out what is so for a time (roles, ages,
-- where something lies), `about = "states"` all else
function blocks.facts(report, source, filter)
  local node, last, last_article = statements "facts", nil, nil
  local about = filter and filter.about
  local wanted = {}
  for field, value in pairs(filter or {}) do
    wanted[field] = field ~= "about" and value or nil
  end
  sources.each(source, "facts", wanted, function(fact, article)
    if about and (about == "states") ~= (STATES[fact.predicate] or false) then
      return
    end
    if last and last_article == article and is_joined(last, fact) then
      last.item.body = fact_body(last, article)
      return
    end
    last_article = article
    last = { fact = fact, subjects = { fact.subject }, objects = { fact.object } }
    last.item = {
      lead = predicate_words(fact),
      body = fact_body(last, article),
      note = fact.time and calendar.label(fact.time),
      passage = sources.passage(report, article, fact.evidence.start, fact.evidence.stop),
    }
    add(node, last.item)
  end)
  return node
end

--- How much of what.
-- @function newsdesk.report:amounts
-- @param source an article, an array of articles, a corpus
function blocks.amounts(report, source)
  local node = {
    kind = "table",
    name = "amounts",
    columns = { { title = "Amount" }, { title = "Of" }, { title = "Kind" }, { title = "Sentence" } },
    rows = {},
  }
  sources.each(source, "amounts", nil, function(amount, article)
    node.rows[#node.rows + 1] = {
      cells = {
        amount.text, amount.of or amount.kind == "count" and amount.unit or "", amount.kind,
        sources.sentence_text(article, amount.start),
      },
      passage = sources.passage(report, article, amount.start, amount.stop),
    }
  end)
  return node
end

-- Where an entity that no name means is spoken of first: "her office".
local function first_reference(article, id)
  for _, reference in ipairs(sources.references(article)) do
    for _, meant in ipairs(reference.entity_ids) do
      if meant == id then
        return reference
      end
    end
  end
end

local TYPE_WORDS = { norp = "people, party or faith" }

-- The entities of all articles, those with one id merged: counts added up, aliases and first passage of the first.
local function merged_entities(report, source, filter)
  local order, by_id = {}, {}
  sources.each(source, "entities", filter, function(entity, article)
    local merged = by_id[entity.id]
    if not merged then
      local first = entity.mentions[1] or first_reference(article, entity.id)
      merged = {
        name = entity.name, type = entity.type, country = entity.country, role = entity.role,
        aliases = entity.aliases, count = 0,
        passage = first and sources.passage(report, article, first.start, first.stop),
      }
      by_id[entity.id] = merged
      order[#order + 1] = merged
    end
    merged.count = merged.count + entity.count
    merged.country = merged.country or entity.country
    merged.role = merged.role or entity.role
  end)
  for position, entity in ipairs(order) do
    entity.position = position
  end
  table.sort(order, function(a, b)
    if a.count ~= b.count then
      return a.count > b.count
    end
    return a.position < b.position
  end)
  return order
end

-- Takes out the columns in which every cell is empty.
local function drop_empty_columns(node)
  for i = #node.columns, 1, -1 do
    local is_empty = true
    for _, row in ipairs(node.rows) do
      is_empty = is_empty and row.cells[i] == ""
    end
    if is_empty then
      table.remove(node.columns, i)
      for _, row in ipairs(node.rows) do
        table.remove(row.cells, i)
      end
    end
  end
  return node
end

--- Who and what is named: entities with how often, most often first.
-- @function newsdesk.report:entities
-- @param source an article, an array of articles, a corpus
-- @tparam[opt] table filter as for article:entities, {type = …}; type may be an array of types
function blocks.entities(report, source, filter)
  local node = {
    kind = "table",
    name = "entities",
    columns = {
      { title = "Name" }, { title = "Role" }, { title = "Type" }, { title = "Country" }, { title = "Also as" },
      { title = "Mentions", align = "right" },
    },
    rows = {},
  }
  for _, entity in ipairs(merged_entities(report, source, filter)) do
    node.rows[#node.rows + 1] = {
      cells = {
        entity.name, entity.role or "", TYPE_WORDS[entity.type] or entity.type, entity.country or "",
        table.concat(entity.aliases, ", "), entity.count,
      },
      passage = entity.passage,
    }
  end
  return drop_empty_columns(node)
end

--- A word or phrase with what stands around it, each time that it occurs (compared without case).
-- @function newsdesk.report:context
-- @param source an article, an array of articles, a corpus
-- @tparam string term
function blocks.context(report, source, term)
  misuse.check_string(term, 2)
  local node = statements "context"
  local wanted = term:lower()
  for _, article in ipairs(sources.articles(source)) do
    for number, sentence in ipairs(sources.sentences(article)) do
      local at = wanted ~= "" and sentence.text:lower():find(wanted, 1, true)
      if at then
        local start = sentence.start + at - 1
        add(node, {
          lead = sentence.text:sub(at, at + #term - 1),
          body = sentence.text,
          passage = { article = report:cite(article), start = start, stop = start + #term - 1, sentence = number },
        })
      end
    end
  end
  return node
end

local function check_chart(bars, options)
  if type(bars) ~= "table" then
    misuse.raise(1, "an array of bars expected")
  end
  for i, bar in ipairs(bars) do
    local value = type(bar) == "table" and bar[2]
    if type(value) ~= "number" or value < 0 or value ~= value or value == math.huge then
      misuse.raise(1, ("the value of bar %d is no number from 0"):format(i))
    end
  end
  misuse.check_strings(options, { "title", "unit" }, 2)
end

--- A bar chart.
-- @function newsdesk.report:chart
-- @tparam {{label,value},…} bars in the order to be drawn; values are numbers from 0
-- @tparam[opt] table options `title` and `unit` (strings)
function blocks.chart(_, bars, options)
  options = options or {}
  check_chart(bars, options)
  local rows = {}
  for i, bar in ipairs(bars) do
    rows[i] = { cells = { tostring(bar[1]), bar[2] } }
  end
  return {
    kind = "figure",
    svg = svg.bars(bars, options.unit),
    caption = options.title,
    columns = { { title = "" }, { title = options.unit or "Value", align = "right" } },
    rows = rows,
  }
end

local MOST_NAMES = 30 -- of one sentence; more is a list, of which each pair says nothing

-- article -> sentence number -> the names of the entities in it.
local function names_by_sentence(source, filter)
  local articles, names = {}, {}
  sources.each(source, "entities", filter, function(entity, article)
    local by_sentence = names[article]
    if not by_sentence then
      by_sentence = {}
      names[article] = by_sentence
      articles[#articles + 1] = article
    end
    for _, mention in ipairs(entity.mentions) do
      local at = sources.sentence_at(article, mention.start)
      local present = by_sentence[at] or {}
      by_sentence[at] = present
      if present[#present] ~= entity.name and #present < MOST_NAMES then
        present[#present + 1] = entity.name
      end
    end
  end)
  return articles, names
end

-- Pairs of entities that stand in one sentence, with how often, most often first.
local function cooccurrences(source, filter)
  local count, order = {}, {}
  local articles, names = names_by_sentence(source, filter)
  for _, article in ipairs(articles) do
    for at = 1, #sources.sentences(article) do
      local present = names[article][at] or {}
      table.sort(present)
      for i = 1, #present do
        for j = i + 1, #present do
          local key = present[i] .. "\0" .. present[j]
          if not count[key] then
            order[#order + 1] = { present[i], present[j], key = key }
          end
          count[key] = (count[key] or 0) + 1
        end
      end
    end
  end
  for _, pair in ipairs(order) do
    pair[3] = count[pair.key]
  end
  table.sort(order, function(a, b)
    if a[3] ~= b[3] then
      return a[3] > b[3]
    end
    return a.key < b.key
  end)
  return order
end

local MOST_LINKS = 40 -- more than this can't be told apart in a picture

--- Who is named beside whom: entities that share a sentence, drawn as a network.
-- @function newsdesk.report:network
-- @param source an article, an array of articles, a corpus
-- @tparam[opt] table filter as for article:entities
function blocks.network(_, source, filter)
  local links = cooccurrences(source, filter)
  local shown, rows = {}, {}
  for i = 1, math.min(#links, MOST_LINKS) do
    shown[i] = links[i]
    rows[i] = { cells = { links[i][1], links[i][2], links[i][3] } }
  end
  return {
    kind = "figure",
    svg = svg.network(shown),
    caption = "Named in one sentence",
    columns = { { title = "Name" }, { title = "Beside" }, { title = "Sentences", align = "right" } },
    rows = rows,
  }
end

--- The text of an article with its annotations shown.
-- @function newsdesk.report:article
-- @param article an article
function blocks.article(report, article)
  if not sources.is_article(article) then
    misuse.raise(1, "an article expected")
  end
  return { kind = "article", article = article, number = report:cite(article) }
end

return blocks
