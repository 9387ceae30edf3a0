--- WebAnno TSV 3.3, as INCEpTION reads it: a layer of named entities and one of quotations. Positions count UTF-16 code
-- units of the article's text.
local characters = require "newsdesk.cli.formats.characters"

local HEAD = [[
#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
#T_SP=webanno.custom.Quotation|cue|kind|speaker

]]

local ESCAPES = {
  ["\\"] = "\\\\", ["["] = "\\[", ["]"] = "\\]", ["|"] = "\\|", ["_"] = "\\_", ["->"] = "\\->", [";"] = "\\;",
  ["\t"] = "\\t", ["\n"] = "\\n", ["\r"] = "\\r", ["*"] = "\\*",
}

local function escape(text)
  return (text:gsub("[\\%[%]|_;\t\n\r*]", ESCAPES):gsub("%->", ESCAPES))
end

-- Adds the columns of one annotation to the tokens that it covers; annotations of several tokens carry a number in
-- brackets that tells that they belong together.
local function add(cells, tokens, from, span, columns, numbers)
  local first = from
  while tokens[first] and tokens[first]["end"] <= span.start do
    first = first + 1
  end
  local last = first
  while tokens[last] and tokens[last].start < span["end"] do
    last = last + 1
  end
  local suffix = ""
  if last - first > 1 then
    numbers.last = numbers.last + 1
    suffix = ("[%d]"):format(numbers.last)
  end
  for i = first, last - 1 do
    cells[i] = cells[i] or {}
    for column, value in ipairs(columns) do
      local cell = (value and escape(value) or "*") .. suffix
      cells[i][column] = cells[i][column] and cells[i][column] .. "|" .. cell or cell
    end
  end
  return first
end

local function entity_id(article, index)
  return index and article.entities[index + 1].id
end

local function annotations(article)
  local names, quotes, numbers = {}, {}, { last = 0 }
  local at = 1
  for _, mention in ipairs(article.mentions) do
    at = add(names, article.tokens, at, mention, { entity_id(article, mention.entity) or false, mention.type }, numbers)
  end
  at = 1
  for _, quote in ipairs(article.quotes) do
    local speaker = quote.speaker and (entity_id(article, quote.speaker.entity) or quote.speaker.text)
    local columns = { quote.cue and quote.cue.text or false, quote.kind, speaker or false }
    at = add(quotes, article.tokens, at, quote, columns, numbers)
  end
  return names, quotes
end

local function render(article)
  local out, index = {}, characters.index(article.text, true)
  local names, quotes = annotations(article)
  local at = 1
  for number, sentence in ipairs(article.sentences) do
    out[#out + 1] = "#Text=" .. escape(article.text:sub(sentence.start + 1, sentence["end"]))
    local place = 1
    while article.tokens[at] and article.tokens[at].start < sentence["end"] do
      local token = article.tokens[at]
      local name, quote = names[at] or { "_", "_" }, quotes[at] or { "_", "_", "_" }
      out[#out + 1] = table.concat({
        ("%d-%d"):format(number, place),
        ("%d-%d"):format(index(token.start), index(token["end"])),
        escape(article.text:sub(token.start + 1, token["end"])),
        name[1], name[2], quote[1], quote[2], quote[3], "",
      }, "\t")
      place, at = place + 1, at + 1
    end
    out[#out + 1] = ""
  end
  return HEAD .. table.concat(out, "\n") .. "\n"
end

return function()
  return {
    article = function(article)
      local object, message = article:to_table()
      return object and render(object), message
    end,
  }
end
