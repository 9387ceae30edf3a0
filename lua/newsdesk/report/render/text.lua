--- Reports as plain text for a terminal, 100 columns wide.
local custom = require "newsdesk.report.render.custom"
local escape = require "newsdesk.report.escape"
local sources = require "newsdesk.report.sources"

local WIDTH = 100

local function length(text)
  return utf8.len(text) or #text
end

local function wrap(text, indent)
  local lines, line = {}, ""
  for word in escape.line(text):gmatch "%S+" do
    if line ~= "" and length(indent) + length(line) + 1 + length(word) > WIDTH then
      lines[#lines + 1] = indent .. line
      line = word
    else
      line = line == "" and word or line .. " " .. word
    end
  end
  lines[#lines + 1] = indent .. line
  return table.concat(lines, "\n")
end

local function where(passage)
  return passage and ("[%d:%d-%d]"):format(passage.article, passage.start, passage.stop) or ""
end

local function table_lines(out, columns, rows)
  local widths = {}
  for i, column in ipairs(columns) do
    widths[i] = length(column.title)
    for _, row in ipairs(rows) do
      widths[i] = math.min(40, math.max(widths[i], length(tostring(row.cells[i]))))
    end
  end
  local function line(cells, passage)
    local parts = {}
    for i, cell in ipairs(cells) do
      local text = escape.line(tostring(cell))
      local padding = (" "):rep(widths[i] - length(text))
      parts[i] = columns[i].align == "right" and padding .. text or text .. padding
    end
    parts[#parts + 1] = where(passage)
    out[#out + 1] = (table.concat(parts, "  "):gsub("%s+$", ""))
  end
  local titles = {}
  for i, column in ipairs(columns) do
    titles[i] = column.title
  end
  line(titles)
  for _, row in ipairs(rows) do
    line(row.cells, row.passage)
  end
end

local write = {}

function write.heading(out, node)
  local text = escape.line(node.text)
  out[#out + 1] = text .. "\n" .. (node.level == 2 and "=" or "-"):rep(length(text))
end

function write.text(out, node)
  for paragraph in (node.text .. "\n\n"):gmatch "(.-)\r?\n%s*\n" do
    out[#out + 1] = wrap(paragraph, "")
  end
end

function write.table(out, node)
  table_lines(out, node.columns, node.rows)
end

function write.figure(out, node)
  if node.caption then
    out[#out + 1] = escape.line(node.caption)
  end
  table_lines(out, node.columns, node.rows)
end

function write.statements(out, node)
  for _, item in ipairs(node.items) do
    local lead = item.note and ("%s (%s)"):format(item.lead, item.note) or item.lead
    if lead ~= "" then
      out[#out + 1] = escape.line(lead)
    end
    out[#out + 1] = wrap(("%s %s"):format(item.body, where(item.passage)), "    ")
  end
end

function write.article(out, node)
  out[#out + 1] = escape.line(sources.name(node.article, node.number))
  for paragraph in (node.article.text .. "\n"):gmatch "([^\n]*)\n" do
    if paragraph:find "%S" then
      out[#out + 1] = wrap(paragraph, "    ")
    end
  end
end

function write.custom(out, node)
  out[#out + 1] = (custom(node, "text"))
end

return function(report)
  local title = escape.line(report.title)
  local out = { title, ("="):rep(length(title)), "" }
  if report.subtitle then
    out[#out + 1] = wrap(report.subtitle, "") .. "\n"
  end
  for _, node in ipairs(report.nodes) do
    write[node.kind](out, node)
    out[#out + 1] = ""
  end
  for number, article in ipairs(report.articles) do
    out[#out + 1] = ("[%d] %s"):format(number, escape.line(sources.name(article, number)))
  end
  return table.concat(out, "\n") .. "\n"
end
