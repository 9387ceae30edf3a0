--- The text of an article as HTML with its annotations shown: sentences as link targets, mentions and quotations
-- marked.
--
-- Marks of different kinds overlap freely (a quotation runs over sentences, a name stands in both), so the text is cut
-- at every edge and each piece gets the classes of all that covers it.
local escape = require "newsdesk.report.escape"
local sources = require "newsdesk.report.sources"

local SHOWN = {
  person = true, organization = true, country = true, location = true, facility = true, norp = true, event = true,
  product = true, work = true, law = true, date = true, money = true, percent = true, quantity = true,
}

-- Edges of marks by position: what begins and what ends before the byte at it.
local function edges_of(article)
  local positions, opens, closes = {}, {}, {}
  local function edge(map, at, mark)
    if not opens[at] then
      positions[#positions + 1], opens[at], closes[at] = at, {}, {}
    end
    local list = map[at]
    list[#list + 1] = mark
  end
  local function add(start, stop, mark)
    if stop < start then
      return
    end
    edge(opens, start, mark)
    edge(closes, stop + 1, mark)
  end
  for number, sentence in ipairs(sources.sentences(article)) do
    add(sentence.start, sentence.stop, { sentence = number })
  end
  for _, quote in ipairs(article:quotes()) do
    local speaker = quote.speaker or quote.speaker_text or "nobody named"
    add(quote.start, quote.stop, { class = "quote", title = "said by " .. speaker })
  end
  for _, mention in ipairs(article:mentions()) do
    if SHOWN[mention.type] then
      local name = type(mention.entity) == "table" and mention.entity.name or mention.entity
      local title = type(name) == "string" and name ~= mention.text and (": " .. name) or ""
      add(mention.start, mention.stop, { class = mention.type, title = mention.type .. title })
    end
  end
  table.sort(positions)
  return positions, opens, closes
end

local function remove(list, wanted)
  for i = #list, 1, -1 do
    if list[i] == wanted then
      return table.remove(list, i)
    end
  end
end

-- The innermost mark names the piece; all give it their class.
local function open_tag(active)
  local classes, title = {}, nil
  for _, mark in ipairs(active) do
    classes[#classes + 1] = mark.class
    title = mark.title
  end
  return ('<mark class="%s" title="%s">'):format(table.concat(classes, " "), escape.html(title))
end

local function write_piece(out, text, active)
  if text == "" then
    return
  end
  local html = escape.html(text)
  if #active == 0 then
    out[#out + 1] = html
  else
    out[#out + 1] = open_tag(active) .. html .. "</mark>"
  end
end

-- The marked text of text:sub(start, stop); state goes on from block to block.
local function write_range(out, text, start, stop, walk, number)
  local positions, opens, closes = walk.positions, walk.opens, walk.closes
  local at = start
  while walk.next <= #positions and positions[walk.next] <= stop + 1 do
    local edge = positions[walk.next]
    if edge > stop and #opens[edge] > 0 then
      break -- it belongs to the next block; what ends here is closed there, at the same edge
    end
    write_piece(out, text:sub(at, edge - 1), walk.active)
    at = math.max(at, edge)
    for _, mark in ipairs(closes[edge]) do
      if mark.sentence then
        out[#out + 1] = "</span>"
      else
        remove(walk.active, mark)
      end
    end
    for _, mark in ipairs(opens[edge]) do
      if mark.sentence then
        out[#out + 1] = ('<span class="sentence" id="a%d-s%d">'):format(number, mark.sentence)
      else
        walk.active[#walk.active + 1] = mark
      end
    end
    walk.next = walk.next + 1
  end
  write_piece(out, text:sub(at, stop), walk.active)
end

local TAG = { heading = "h4", quotation = "blockquote", code = "pre", embed = "blockquote", list_item = "li" }

--- The annotated text of an article, as HTML block elements.
-- @param article an article
-- @tparam integer number the article's number in the report, for the ids of its sentences
-- @treturn string
return function(article, number)
  local positions, opens, closes = edges_of(article)
  local walk = { positions = positions, opens = opens, closes = closes, next = 1, active = {} }
  local text, out = article.text, {}
  for _, block in ipairs(article:blocks()) do
    local tag = TAG[block.kind] or "p"
    out[#out + 1] = ('<%s class="block-%s">'):format(tag, block.kind)
    write_range(out, text, block.start, block.stop, walk, number)
    out[#out + 1] = ("</%s>\n"):format(tag)
  end
  return table.concat(out)
end
