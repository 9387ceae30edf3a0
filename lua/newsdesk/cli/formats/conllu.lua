--- CoNLL-U (universaldependencies.org/format.html): tokens and sentences; mentions as NER= in IOB2 with Entity= their
-- id, quotations as Quote= in IOB2 with Speaker= an entity's id, all in MISC. TokenRange counts characters.
local characters = require "newsdesk.cli.formats.characters"

local function value(text)
  return (text:gsub("[%s|=]", "_"))
end

-- Marks the tokens within a span: marks[i] = prefix .. label. Tokens are in order; from is where to begin.
local function mark(tokens, from, span, label, marks)
  local i = from
  while tokens[i] and tokens[i]["end"] <= span.start do
    i = i + 1
  end
  local first = i
  while tokens[i] and tokens[i].start < span["end"] do
    marks[i] = marks[i] or (i == first and "B-" or "I-") .. label
    i = i + 1
  end
  return first, i
end

local function name_marks(article)
  local names, ids, at = {}, {}, 1
  for _, mention in ipairs(article.mentions) do
    local first, after = mark(article.tokens, at, mention, mention.type, names)
    local entity = mention.entity and article.entities[mention.entity + 1]
    for i = first, after - 1 do
      ids[i] = entity and entity.id
    end
    at = first
  end
  return names, ids
end

local function quote_marks(article)
  local kinds, speakers, at = {}, {}, 1
  for _, quote in ipairs(article.quotes) do
    local first, after = mark(article.tokens, at, quote, quote.kind, kinds)
    local speaker = quote.speaker and quote.speaker.entity
    for i = first, after - 1 do
      speakers[i] = speaker and article.entities[speaker + 1].id
    end
    at = first
  end
  return kinds, speakers
end

local function one_line(text)
  return (text:gsub("%s+", " "))
end

local function render(article, id)
  local out, index = { "# newdoc id = " .. one_line(id) }, characters.index(article.text)
  local names, ids = name_marks(article)
  local kinds, speakers = quote_marks(article)
  local at = 1
  for number, sentence in ipairs(article.sentences) do
    out[#out + 1] = "# sent_id = " .. number
    out[#out + 1] = "# text = " .. one_line(article.text:sub(sentence.start + 1, sentence["end"]))
    local place = 1
    while article.tokens[at] and article.tokens[at].start < sentence["end"] do
      local token, misc = article.tokens[at], {}
      local next_token = article.tokens[at + 1]
      misc[#misc + 1] = ids[at] and "Entity=" .. value(ids[at])
      misc[#misc + 1] = names[at] and "NER=" .. names[at]
      misc[#misc + 1] = kinds[at] and "Quote=" .. kinds[at]
      misc[#misc + 1] = next_token and next_token.start == token["end"] and "SpaceAfter=No" or nil
      misc[#misc + 1] = speakers[at] and "Speaker=" .. value(speakers[at])
      misc[#misc + 1] = ("TokenRange=%d:%d"):format(index(token.start), index(token["end"]))
      local form = article.text:sub(token.start + 1, token["end"])
      out[#out + 1] = ("%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s"):format(place, one_line(form), table.concat(misc, "|"))
      place, at = place + 1, at + 1
    end
    out[#out + 1] = ""
  end
  return table.concat(out, "\n") .. "\n"
end

return function()
  return {
    article = function(article, document)
      local object, message = article:to_table()
      return object and render(object, document.id or document.name), message
    end,
  }
end
