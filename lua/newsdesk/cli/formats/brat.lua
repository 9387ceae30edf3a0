--- brat standoff (brat.nlplab.org/standoff.html): mentions, quotations, speakers and cues as text-bound annotations,
-- who said what as relations, entities, values and facts as notes. Positions count characters of the article's text.
-- Before each of several articles stands a line "# newdoc id = …", to cut at.
local characters = require "newsdesk.cli.formats.characters"

local writer = {}
writer.__index = writer

function writer:line(...)
  self.out[#self.out + 1] = table.concat({ ... }, "\t")
end

-- A span over a line's end is written in fragments, as brat wants it.
function writer:fragments(span)
  local list, at = {}, span.start
  local text = self.article.text:sub(span.start + 1, span["end"])
  for start, line, stop in text:gmatch "()([^\r\n]+)()" do
    if line:find "%S" then
      list[#list + 1] = ("%d %d"):format(self.index(at + start - 1), self.index(at + stop - 1))
    end
  end
  return table.concat(list, ";"), (text:gsub("%s*[\r\n]+%s*", " "))
end

function writer:span(kind, span)
  self.spans = self.spans + 1
  local id = "T" .. self.spans
  local fragments, text = self:fragments(span)
  self:line(id, kind .. " " .. fragments, text)
  return id
end

function writer:note(id, text)
  self.notes = self.notes + 1
  self:line("#" .. self.notes, "AnnotatorNotes " .. id, (text:gsub("%s+", " ")))
end

function writer:relation(kind, from, to)
  self.relations = self.relations + 1
  self:line("R" .. self.relations, ("%s Arg1:%s Arg2:%s"):format(kind, from, to))
end

local function key(span)
  return span.start .. " " .. span["end"]
end

function writer:mentions()
  for _, mention in ipairs(self.article.mentions) do
    local id = self:span(mention.type, mention)
    self.span_ids[key(mention)] = id
    local entity = mention.entity and self.article.entities[mention.entity + 1]
    if entity then
      self:note(id, entity.id .. (entity.country and " country=" .. entity.country or ""))
    end
  end
end

function writer:quotes()
  for _, quote in ipairs(self.article.quotes) do
    local id = self:span("quote_" .. quote.kind, quote)
    local speaker = quote.speaker
    if speaker and speaker.start < speaker["end"] then
      self.span_ids[key(speaker)] = self.span_ids[key(speaker)] or self:span("speaker", speaker)
      self:relation("said_by", id, self.span_ids[key(speaker)])
    end
    if speaker and speaker.entity then
      self:note(id, "speaker " .. self.article.entities[speaker.entity + 1].id)
    end
    if quote.cue then
      self:relation("cued_by", id, self:span("cue", quote.cue))
    end
  end
end

-- Values of dates and amounts, at the mention of the same span.
function writer:values()
  for _, date in ipairs(self.article.dates) do
    if date.value and self.span_ids[key(date)] then
      self:note(self.span_ids[key(date)], ("%s %s"):format(date.type, date.value))
    end
  end
  for _, amount in ipairs(self.article.amounts) do
    if amount.value and self.span_ids[key(amount)] then
      self:note(self.span_ids[key(amount)], ("%s %s"):format(amount.value, amount.unit or ""))
    end
  end
end

function writer:facts()
  for _, fact in ipairs(self.article.facts) do
    local subject = fact.subject and self.article.entities[fact.subject + 1].id or "?"
    local object = fact.object and self.article.entities[fact.object + 1].id or "?"
    self:note(self:span("fact", fact), ("%s %s %s %s"):format(subject, fact.predicate, object, fact.time or ""))
  end
end

local function render(article)
  local made = setmetatable({
    article = article, index = characters.index(article.text), out = {}, spans = 0, notes = 0, relations = 0,
    span_ids = {},
  }, writer)
  made:mentions()
  made:quotes()
  made:values()
  made:facts()
  return table.concat(made.out, "\n") .. (#made.out > 0 and "\n" or "")
end

return function(settings)
  return {
    article = function(article, document)
      local object, message = article:to_table()
      if not object then
        return nil, message
      end
      local head = settings.is_many and ("# newdoc id = %s\n"):format(document.id or document.name) or ""
      return head .. render(object)
    end,
  }
end
