--- newsdesk score: compares predictions with a gold standard, both NDJSON, joined on id. What the gold lines have is
-- scored:
--
--   mentions (or entities)  start, end, type   precision, recall, F1; strict, for each type of the gold standard
--   quotes                  start, end         the same; with a speaker also: whether its span overlaps the gold one's
--   dates                   start, end, value  the same, by span and by span with value
--   authors, keywords       strings            the same
--   text (or body)          words              the same, as a bag of words, over articles
--   title, published, site, language           the share of articles where they are equal
--
-- An article without a prediction counts as an empty one. Text is scored only where the gold line has a body, or no
-- positions into its text. The last line of the output is all of it as JSON.
local console = require "newsdesk.cli.console"
local core = require "newsdesk.core"
local dkjson = require "dkjson"
local files = require "newsdesk.files"

-- Reading -----------------------------------------------------------------------------------------------------------

local function read_line(line)
  local row, _, message = dkjson.decode(line)
  if type(row) ~= "table" or row.id == nil then
    return nil, message or "no object with an id"
  end
  return row
end

-- Rows by id, and the ids in order; nil where the file can't be read. Lines that can't be read are reported.
local function read_rows(path)
  local stream <close>, message = core.stream(path)
  local line
  if stream then
    line, message = stream:line(files.LIMIT)
  end
  local rows, ids, number = {}, {}, 0
  while line do
    number = number + 1
    if line:find "%S" then
      local row, why = read_line(line)
      if row then
        rows[row.id] = row
        ids[#ids + 1] = row.id
      else
        console.complain(("%s:%d: %s"):format(path, number, why))
      end
    end
    line, message = stream:line(files.LIMIT)
  end
  if message then
    console.complain(("%s: %s"):format(path, message))
    return nil
  end
  return rows, ids
end

-- Counting ----------------------------------------------------------------------------------------------------------

local counts = {}
counts.__index = counts

-- Counts for names of things, each with what is right, predicted and in the gold.
local function new_counts()
  return setmetatable({ order = {} }, counts)
end

function counts:of(name)
  if not self[name] then
    self[name] = { right = 0, predicted = 0, gold = 0 }
    self.order[#self.order + 1] = name
  end
  return self[name]
end

local function bag(list)
  local found = {}
  for _, item in ipairs(list) do
    found[item] = (found[item] or 0) + 1
  end
  return found
end

-- Adds two lists of strings, compared as bags.
function counts:add(name, gold, predicted)
  local count, left = self:of(name), bag(gold)
  count.gold = count.gold + #gold
  count.predicted = count.predicted + #predicted
  for _, item in ipairs(predicted) do
    if (left[item] or 0) > 0 then
      left[item] = left[item] - 1
      count.right = count.right + 1
    end
  end
end

local function measures(count)
  local precision = count.predicted > 0 and count.right / count.predicted or 0
  local recall = count.gold > 0 and count.right / count.gold or 0
  local f1 = precision + recall > 0 and 2 * precision * recall / (precision + recall) or 0
  return precision, recall, f1
end

-- What is compared --------------------------------------------------------------------------------------------------

local function keys(list, make)
  local made, seen = {}, {}
  for _, item in ipairs(list or {}) do
    local key = make(item)
    if key and not seen[key] then
      seen[key] = true
      made[#made + 1] = key
    end
  end
  return made
end

local function span_key(item)
  return item.start .. "-" .. item["end"]
end

local function has_spans(list)
  return type(list) == "table" and (#list == 0 or math.type(list[1].start) == "integer")
end

-- What a type counts as where the gold standard does without it.
local WIDER = {
  country = "location", facility = "location", event = "misc", work = "misc", law = "misc", language = "norp",
}

local function mentions_of(row)
  local list = row.mentions or row.entities
  return has_spans(list) and list or nil
end

-- All types that a gold standard has, in lower case.
local function types_of(rows)
  local types = {}
  for _, row in pairs(rows) do
    for _, item in ipairs(mentions_of(row) or {}) do
      types[tostring(item.type):lower()] = true
    end
  end
  return types
end

local function add_mentions(result, gold, predicted)
  local wanted = mentions_of(gold)
  for kind in pairs(wanted and result.types or {}) do
    local function of_kind(item)
      local given = tostring(item.type):lower()
      return (result.types[given] and given or WIDER[given]) == kind and span_key(item) or nil
    end
    result.mentions:add(kind, keys(wanted, of_kind), keys(predicted.mentions, of_kind))
  end
end

local function overlaps(a, b)
  return a and b and a.start and b.start and a.start < b["end"] and b.start < a["end"]
end

-- Of quotes with the same span in both: whether their speakers overlap.
local function add_speakers(result, gold, predicted)
  local by_span = {}
  for _, quote in ipairs(predicted) do
    by_span[span_key(quote)] = quote
  end
  local count = result.lists:of "quotes, speaker"
  count.predicted = count.predicted + #predicted
  for _, quote in ipairs(gold) do
    local same = by_span[span_key(quote)]
    count.gold = count.gold + 1
    if same and overlaps(quote.speaker, same.speaker) then
      count.right = count.right + 1
    end
  end
end

local function add_spans(result, gold, predicted)
  if has_spans(gold.quotes) then
    result.lists:add("quotes", keys(gold.quotes, span_key), keys(predicted.quotes, span_key))
    if gold.quotes[1] and type(gold.quotes[1].speaker) == "table" then
      add_speakers(result, gold.quotes, predicted.quotes or {})
    end
  end
  if has_spans(gold.dates) then
    local function valued(item)
      return span_key(item) .. tostring(item.value)
    end
    result.lists:add("dates", keys(gold.dates, span_key), keys(predicted.dates, span_key))
    result.lists:add("dates, value", keys(gold.dates, valued), keys(predicted.dates, valued))
  end
end

local function add_lists(result, gold, predicted)
  for _, name in ipairs { "authors", "keywords" } do
    if type(gold[name]) == "table" then
      result.lists:add(name, gold[name], predicted[name] or {})
    end
  end
  local has_positions = gold.mentions or gold.entities or gold.quotes or gold.dates
  local body = gold.body or not has_positions and gold.text
  if type(body) == "string" then
    result.lists:add("text, words", (core.words(body)), (core.words(predicted.text or "")))
  end
end

local function add_values(result, gold, predicted)
  for _, name in ipairs { "title", "published", "site", "language" } do
    if type(gold[name]) == "string" and (name ~= "published" or gold.text == nil) then
      local count = result.values:of(name)
      count.gold = count.gold + 1
      count.right = count.right + (gold[name] == predicted[name] and 1 or 0)
    end
  end
end

-- Printing ----------------------------------------------------------------------------------------------------------

local function round(value)
  return math.floor(value * 10000 + 0.5) / 10000
end

local function print_row(name, count, summary)
  local precision, recall, f1 = measures(count)
  local percents = ("%8.1f%8.1f%8.1f"):format(100 * precision, 100 * recall, 100 * f1)
  print(("%-20s%8d%8d"):format(name, count.gold, count.predicted) .. percents)
  summary[name] = { precision = round(precision), recall = round(recall), f1 = round(f1) }
end

local function print_mentions(result, summary)
  local all = { right = 0, predicted = 0, gold = 0 }
  table.sort(result.mentions.order)
  for _, kind in ipairs(result.mentions.order) do
    local count = result.mentions[kind]
    for field in pairs(all) do
      all[field] = all[field] + count[field]
    end
    print_row(kind, count, summary)
  end
  if all.gold + all.predicted > 0 then
    print_row("mentions", all, summary)
  end
end

local function print_all(result)
  local summary = { articles = result.articles, missing = result.missing }
  print(("articles %d, without prediction %d"):format(result.articles, result.missing))
  print(("%-20s%8s%8s%8s%8s%8s"):format("", "gold", "found", "P", "R", "F1"))
  print_mentions(result, summary)
  for _, name in ipairs(result.lists.order) do
    print_row(name, result.lists[name], summary)
  end
  for _, name in ipairs(result.values.order) do
    local count = result.values[name]
    print(("%-20s%8d%16.1f %% equal"):format(name, count.gold, 100 * count.right / count.gold))
    summary[name] = { equal = round(count.right / count.gold) }
  end
  local order = {}
  for name in pairs { precision = 1, recall = 1, f1 = 1, equal = 1 } do
    order[#order + 1] = name
  end
  for name in pairs(summary) do
    order[#order + 1] = name
  end
  table.sort(order)
  print(dkjson.encode(summary, { keyorder = order }))
end

return function(settings)
  local gold, ids = read_rows(settings.gold)
  local predictions = gold and read_rows(settings.predictions)
  if not predictions then
    return 1
  end
  local result = {
    articles = #ids, missing = 0, types = types_of(gold), mentions = new_counts(), lists = new_counts(),
    values = new_counts(),
  }
  for _, id in ipairs(ids) do
    local predicted = predictions[id] or {}
    result.missing = result.missing + (predictions[id] and 0 or 1)
    add_mentions(result, gold[id], predicted)
    add_spans(result, gold[id], predicted)
    add_lists(result, gold[id], predicted)
    add_values(result, gold[id], predicted)
  end
  print_all(result)
  return 0
end
