--- The article as CommonMark, tables as in GitHub's; several are parted by a rule.
local passages = require "newsdesk.cli.formats.passages"

local function escape(text)
  text = text:gsub("[\\`*_%[%]<>~]", "\\%0")
  return (text:gsub("&(%w+;)", "\\&%1"):gsub("&(#%w+;)", "\\&%1"))
end

-- What would begin a heading, a list, a quotation or a rule at the start of a line.
local function escape_start(text)
  return (text:gsub("^([#+%-=~|])", "\\%1"):gsub("^(%d+)([.)]%s)", "%1\\%2"))
end

local function link(text, url)
  if url:find "[%s<>]" then
    url = url:gsub("[%s<>]", function(c) return ("%%%02X"):format(c:byte()) end)
  end
  return ("[%s](<%s>)"):format(text, url)
end

local function fence_for(text, shortest)
  local longest = shortest - 1
  for run in text:gmatch "`+" do
    longest = math.max(longest, #run)
  end
  return ("`"):rep(longest + 1)
end

local function code(text)
  local fence = fence_for(text, 1)
  local room = (text:find "^`" or text:find "`$") and " " or ""
  return fence .. room .. text .. room .. fence
end

local WRITER = {
  text = escape,
  code = code,
  link = function(text, url) return "\0" .. link(text, url) end, -- see marked
  emphasis = function(inner) return "*" .. inner .. "*" end,
  strong = function(inner) return "**" .. inner .. "**" end,
  hard_break = function() return "\\\n" end,
}

-- An exclamation mark before a link would make a picture of it.
local function marked(text)
  return (text:gsub("!%z", "\\!"):gsub("%z", ""))
end

-- A block's text, each of its lines such that it begins no block of its own.
local function lines(text)
  return escape_start((text:gsub("\n[ \t]*([^\n]*)", function(line) return "\n" .. escape_start(line) end)))
end

local function one_line(text)
  return (text:gsub("\\?\n", " "))
end

local function prefixed(text, prefix)
  return prefix .. text:gsub("\n", "\n" .. prefix)
end

local function quote_marks(block)
  return ("> "):rep(math.max(block.level, 1))
end

local function table_block(block)
  local out = {}
  for i, row in ipairs(passages.rows(block, WRITER)) do
    for column, cell in ipairs(row) do
      row[column] = one_line(marked(cell)):gsub("|", "\\|")
    end
    out[#out + 1] = "| " .. table.concat(row, " | ") .. " |"
    if i == 1 then
      out[#out + 1] = "|" .. (" --- |"):rep(#row)
    end
  end
  return table.concat(out, "\n")
end

-- Signs at its end would be taken for the heading's own.
local function heading(block, text)
  return ("#"):rep(math.min(math.max(block.level, 1), 6)) .. " " .. one_line(text):gsub("#$", "\\#")
end

local RENDER = {
  heading = heading,
  quotation = function(block, text) return prefixed(lines(text), quote_marks(block)) end,
  list_item = function(block, text)
    return block.indent .. block.marker .. lines(text):gsub("\n", "\n" .. block.indent .. (" "):rep(#block.marker))
  end,
  caption = function(_, text) return "*" .. one_line(text) .. "*" end,
  table = table_block,
  code = function(block)
    local fence = fence_for(block.text, 3)
    return fence .. "\n" .. block.text .. "\n" .. fence
  end,
  embed = function(block, text)
    local quoted = prefixed(lines(text), quote_marks(block))
    if not block.credit then
      return quoted
    end
    local credit, url = escape(passages.credit(block.credit)), block.credit.url
    return quoted .. "\n>\n> — " .. (url and link(credit, url) or credit)
  end,
  paragraph = function(_, text) return lines(text) end,
}

-- A list that does not count on from the item before is another, which the other mark behind its numbers says.
local function mark_of(number, last)
  if last.number and number ~= last.number + 1 then
    return last.mark == "." and ")" or "."
  end
  return last.mark or "."
end

-- Gives each list item its marker (blank where it continues one) and the indent before it. A list within another needs
-- an empty line before it where its first number is not 1.
local function mark_items(blocks)
  local previous, previous_depth = nil, 0
  local open = {} -- the last item of each depth: its number and mark, if any, and its marker's width
  for _, block in ipairs(blocks) do
    local depth, columns = block.depth, 0
    for outer = 1, depth - 1 do
      columns = columns + open[outer].width
    end
    block.indent = (" "):rep(columns)
    if block.continues and depth > 0 then
      block.marker, block.needs_gap = (" "):rep(open[depth].width), true
    elseif depth > 0 then
      local mark = block.number and mark_of(block.number, previous == "list_item" and open[depth] or {})
      block.marker = mark and block.number .. mark .. " " or "- "
      block.needs_gap = block.number ~= nil and block.number ~= 1 and depth > previous_depth
      open[depth], open[depth + 1] = { number = block.number, mark = mark, width = #block.marker }, nil
    end
    previous, previous_depth = block.kind, depth
  end
end

local function render(article)
  local blocks, out = passages.blocks(article), {}
  mark_items(blocks)
  if article.title and not passages.shows_title(blocks, article.title) then
    out[1] = "# " .. escape(article.title)
  end
  local previous
  for _, block in ipairs(blocks) do
    local text = RENDER[block.kind](block, marked(passages.inline(block, WRITER)))
    local is_tight = block.kind == "list_item" and previous == "list_item" and not block.needs_gap
    local goes_on = block.continues and block.kind ~= "list_item"
    if is_tight then
      out[#out] = out[#out] .. "\n" .. text
    elseif goes_on then
      out[#out] = out[#out] .. "\n" .. quote_marks(block):sub(1, -2) .. "\n" .. text
    else
      out[#out + 1] = text
    end
    previous = block.kind
  end
  return table.concat(out, "\n\n") .. "\n"
end

return function()
  local is_first = true
  return {
    article = function(article)
      local parting = is_first and "" or "\n---\n\n"
      is_first = false
      return parting .. render(article)
    end,
  }
end
