--- The article as CommonMark, tables as in GitHub's; several are parted by a rule.
local passages = require "newsdesk.cli.formats.passages"

local function escape(text)
  text = text:gsub("[\\`*_%[%]<>]", "\\%0")
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
  return ("[%s](<%s>)"):format(escape(text), url)
end

local function lines(text)
  return (escape_start(text):gsub("\n[ \t]*", function() return "\\\n" end))
end

local function prefixed(text, prefix)
  return prefix .. text:gsub("\n", "\n" .. prefix)
end

local function table_block(block)
  local out = {}
  for i, row in ipairs(passages.rows(block)) do
    for column, cell in ipairs(row) do
      row[column] = escape(cell):gsub("|", "\\|")
    end
    out[#out + 1] = "| " .. table.concat(row, " | ") .. " |"
    if i == 1 then
      out[#out + 1] = "|" .. (" --- |"):rep(#row)
    end
  end
  return table.concat(out, "\n")
end

local function fence_for(text)
  local longest = 2
  for run in text:gmatch "`+" do
    longest = math.max(longest, #run)
  end
  return ("`"):rep(longest + 1)
end

local RENDER = {
  heading = function(block, text) return ("#"):rep(math.max(block.level, 1)) .. " " .. text:gsub("\n", " ") end,
  quotation = function(block, text) return prefixed(lines(text), ("> "):rep(math.max(block.level, 1))) end,
  list_item = function(block, text)
    local indent = ("  "):rep(math.max(block.level, 1) - 1)
    return indent .. "- " .. lines(text):gsub("\n", "\n" .. indent .. "  ")
  end,
  caption = function(_, text) return "*" .. text:gsub("\n", " ") .. "*" end,
  table = table_block,
  code = function(block)
    local fence = fence_for(block.text)
    return fence .. "\n" .. block.text .. "\n" .. fence
  end,
  embed = function(block, text)
    local quoted = prefixed(lines(text), "> ")
    if not block.embed then
      return quoted
    end
    local credit = escape(passages.credit(block.embed))
    local url = block.embed.url
    return quoted .. "\n>\n> — " .. (url and ("[%s](<%s>)"):format(credit, url) or credit)
  end,
  paragraph = function(_, text) return lines(text) end,
}

local function render(article)
  local blocks, out = passages.blocks(article), {}
  if article.title and not passages.shows_title(blocks, article.title) then
    out[1] = "# " .. escape(article.title)
  end
  local previous
  for _, block in ipairs(blocks) do
    local text = RENDER[block.kind](block, passages.inline(block, escape, link))
    local is_tight = block.kind == "list_item" and previous == "list_item"
    if is_tight then
      out[#out] = out[#out] .. "\n" .. text
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
