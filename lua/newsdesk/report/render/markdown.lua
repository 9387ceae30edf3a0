--- Reports as Markdown (CommonMark with tables). Each line of a report ends in a link to its passage: an anchor in the
-- texts of the articles, which close the report.
local custom = require "newsdesk.report.render.custom"
local escape = require "newsdesk.report.escape"
local sources = require "newsdesk.report.sources"

local md = escape.markdown

local function link(passage)
  if not passage then
    return ""
  end
  return ("[[%d:%d]](#a%d-s%d)"):format(passage.article, passage.start, passage.article, passage.sentence)
end

local NONE = "*None.*"

local function table_lines(out, columns, rows)
  if #rows == 0 then
    out[#out + 1] = NONE
    return
  end
  local titles, rules, has_passages = {}, {}, false
  for i, column in ipairs(columns) do
    titles[i] = md(column.title)
    rules[i] = column.align == "right" and "---:" or "---"
  end
  for _, row in ipairs(rows) do
    has_passages = has_passages or row.passage ~= nil
  end
  if has_passages then
    titles[#titles + 1] = "Passage"
    rules[#rules + 1] = "---"
  end
  out[#out + 1] = "| " .. table.concat(titles, " | ") .. " |"
  out[#out + 1] = "| " .. table.concat(rules, " | ") .. " |"
  for _, row in ipairs(rows) do
    local cells = {}
    for i, cell in ipairs(row.cells) do
      cells[i] = md(tostring(cell))
    end
    if has_passages then
      cells[#cells + 1] = link(row.passage)
    end
    out[#out + 1] = "| " .. table.concat(cells, " | ") .. " |"
  end
end

local write = {}

function write.heading(out, node)
  out[#out + 1] = ("#"):rep(node.level) .. " " .. md(node.text)
end

function write.text(out, node)
  local paragraphs = {}
  for paragraph in (node.text .. "\n\n"):gmatch "(.-)\r?\n%s*\n" do
    if paragraph:find "%S" then
      paragraphs[#paragraphs + 1] = md(paragraph)
    end
  end
  out[#out + 1] = table.concat(paragraphs, "\n\n")
end

function write.table(out, node)
  table_lines(out, node.columns, node.rows)
end

function write.figure(out, node)
  if node.caption then
    out[#out + 1] = "**" .. md(node.caption) .. "**\n"
  end
  table_lines(out, node.columns, node.rows)
end

function write.statements(out, node)
  for _, item in ipairs(node.items) do
    local line = { "-" }
    if item.lead ~= "" then
      line[#line + 1] = "**" .. md(item.lead) .. "**"
    end
    line[#line + 1] = md(item.body)
    if item.note then
      line[#line + 1] = "— *" .. md(item.note) .. "*"
    end
    line[#line + 1] = link(item.passage)
    out[#out + 1] = table.concat(line, " ")
  end
  if #node.items == 0 then
    out[#out + 1] = NONE
  end
end

-- The texts come once, at the end.
function write.article(out, node)
  out[#out + 1] = ("[%s](#a%d)"):format(md(sources.name(node.article, node.number)), node.number)
end

function write.custom(out, node)
  out[#out + 1] = (custom(node, "markdown"))
end

local function write_source(out, article, number)
  out[#out + 1] = ('### <a id="a%d"></a>%s\n'):format(number, md(sources.name(article, number)))
  local text, last_stop, line = article.text, nil, {}
  for i, sentence in ipairs(sources.sentences(article)) do
    if last_stop and text:sub(last_stop + 1, sentence.start - 1):find "\n" then
      out[#out + 1] = table.concat(line, " ") .. "\n"
      line = {}
    end
    line[#line + 1] = ('<a id="a%d-s%d"></a>%s'):format(number, i, md(sentence.text))
    last_stop = sentence.stop
  end
  out[#out + 1] = table.concat(line, " ") .. "\n"
end

return function(report)
  local out = { "# " .. md(report.title), "" }
  if report.subtitle then
    out[#out + 1] = md(report.subtitle) .. "\n"
  end
  for _, node in ipairs(report.nodes) do
    write[node.kind](out, node)
    out[#out + 1] = ""
  end
  if #report.articles > 0 then
    out[#out + 1] = "## Sources\n"
    for number, article in ipairs(report.articles) do
      write_source(out, article, number)
    end
  end
  return (table.concat(out, "\n"):gsub("\n\n\n+", "\n\n"):gsub("%s*$", "\n"))
end
