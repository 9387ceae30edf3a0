--- From what a script hands to a block (an article, an array of articles, a corpus) to records with their passages.
--
-- A passage says where a line of a report comes from: {article = its number in the report, start, stop, sentence},
-- positions as everywhere in Lua 1-based and inclusive, `sentence` the number of the sentence that holds start.
local misuse = require "newsdesk.misuse"
local sentence_at = require "newsdesk.sentence_at"

local sources = {}

local IS_ARTICLE = { ["newsdesk.article"] = true, ["newsdesk.record"] = true }

--- Whether a value is an article, or a corpus' record of one.
function sources.is_article(value)
  local metatable = debug.getmetatable(value)
  return type(metatable) == "table" and IS_ARTICLE[metatable.__name] == true
end

local function are_articles(values)
  local count = 0
  for _, value in pairs(values) do
    count = count + 1
    if not sources.is_article(value) then
      return false
    end
  end
  return count == #values
end

--- The articles of a source, which is the first argument of a block, in order.
function sources.articles(source)
  if sources.is_article(source) then
    return { source }
  elseif type(source) == "table" and type(source.articles) == "function" then
    return assert(source:articles())
  elseif type(source) == "table" and are_articles(source) then
    return source
  end
  misuse.raise(1, "an article, an array of articles or a corpus expected")
end

-- What is asked for again and again is kept as long as its article is.
local function kept(method)
  local of_article = setmetatable({}, { __mode = "k" })
  return function(article)
    local records = of_article[article]
    if not records then
      records = article[method](article)
      of_article[article] = records
    end
    return records
  end
end

sources.sentences = kept "sentences"
sources.references = kept "references"

--- The number of the sentence of an article that holds a position.
function sources.sentence_at(article, position)
  return sentence_at(sources.sentences(article), position)
end

--- The passage of a span of an article.
function sources.passage(report, article, start, stop)
  return {
    article = report:cite(article),
    start = start,
    stop = stop,
    sentence = sources.sentence_at(article, start),
  }
end

--- The text of the sentence that holds a position.
function sources.sentence_text(article, position)
  local sentence = sources.sentences(article)[sources.sentence_at(article, position)]
  return sentence and sentence.text or ""
end

--- Calls visit(record, article) for each record that the articles of a source give by a method: "quotes", "facts" ….
function sources.each(source, method, filter, visit)
  for _, article in ipairs(sources.articles(source, method)) do
    for _, record in ipairs(article[method](article, filter)) do
      visit(record, article)
    end
  end
end

-- The first words of a text, up to so many bytes.
local function opening(article)
  local longest = 70
  local first = sources.sentences(article)[1]
  local text = first and first.text:gsub("%s+", " ") or ""
  if #text <= longest then
    return text
  end
  return text:sub(1, longest):gsub("%s+%S*$", "") .. " …"
end

--- How an article is called in a report: by its first words where it has neither title nor address.
function sources.name(article, number)
  if article.title or article.url then
    return article.title or article.url
  end
  local words = opening(article)
  return words == "" and ("Article %d"):format(number) or ("Article %d: %s"):format(number, words)
end

return sources
