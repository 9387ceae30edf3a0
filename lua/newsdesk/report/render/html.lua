--- Reports as one self-contained HTML file: no script, no font, no address outside of it. Each line of a report links
-- to the sentence that it comes from, in the texts of the articles, which close the report.
local annotated = require "newsdesk.report.annotated"
local custom = require "newsdesk.report.render.custom"
local escape = require "newsdesk.report.escape"
local sources = require "newsdesk.report.sources"
local style = require "newsdesk.report.style"

local html = escape.html

local function link(passage)
  if not passage then
    return ""
  end
  return ('<a class="passage" href="#a%d-s%d" title="article %d, bytes %d to %d of its text">%d:%d</a>'):format(
    passage.article, passage.sentence, passage.article, passage.start, passage.stop, passage.article, passage.start)
end

local NONE = '<p class="none">None.</p>\n'

local function write_table(out, columns, rows)
  if #rows == 0 then
    out[#out + 1] = NONE
    return
  end
  local has_passages = false
  for _, row in ipairs(rows) do
    has_passages = has_passages or row.passage ~= nil
  end
  out[#out + 1] = '<div class="scroll"><table><thead><tr>'
  for _, column in ipairs(columns) do
    out[#out + 1] = ('<th class="%s">%s</th>'):format(column.align or "left", html(column.title))
  end
  out[#out + 1] = has_passages and "<th></th></tr></thead><tbody>\n" or "</tr></thead><tbody>\n"
  for _, row in ipairs(rows) do
    out[#out + 1] = "<tr>"
    for i, cell in ipairs(row.cells) do
      out[#out + 1] = ('<td class="%s">%s</td>'):format(columns[i].align or "left", html(tostring(cell)))
    end
    out[#out + 1] = has_passages and ("<td>%s</td></tr>\n"):format(link(row.passage)) or "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local write = {}

function write.heading(out, node)
  out[#out + 1] = ("<h%d>%s</h%d>\n"):format(node.level, html(node.text), node.level)
end

function write.text(out, node)
  for paragraph in (node.text .. "\n\n"):gmatch "(.-)\r?\n%s*\n" do
    if paragraph:find "%S" then
      out[#out + 1] = ("<p>%s</p>\n"):format(html(paragraph))
    end
  end
end

function write.table(out, node)
  write_table(out, node.columns, node.rows)
end

function write.figure(out, node)
  out[#out + 1] = "<figure>" .. node.svg
  if node.caption then
    out[#out + 1] = ("<figcaption>%s</figcaption>"):format(html(node.caption))
  end
  out[#out + 1] = "</figure>\n"
end

function write.statements(out, node)
  if #node.items == 0 then
    out[#out + 1] = NONE
    return
  end
  out[#out + 1] = ('<ol class="statements %s">\n'):format(node.name)
  for _, item in ipairs(node.items) do
    out[#out + 1] = '<li><div class="head">'
    if item.lead ~= "" then
      out[#out + 1] = ('<span class="lead">%s</span> '):format(html(item.lead))
    end
    if item.note then
      out[#out + 1] = ('<span class="note">%s</span>'):format(html(item.note))
    end
    out[#out + 1] = ('</div><div class="body">%s %s</div></li>\n'):format(html(item.body), link(item.passage))
  end
  out[#out + 1] = "</ol>\n"
end

-- The texts come once, at the end.
function write.article(out, node)
  out[#out + 1] = ('<p><a href="#a%d">%s</a></p>\n'):format(node.number, html(sources.name(node.article, node.number)))
end

function write.custom(out, node)
  local shown, is_html = custom(node, "html")
  out[#out + 1] = is_html and shown or ("<pre>%s</pre>\n"):format(html(shown))
end

local function byline(article)
  local parts = {}
  for _, author in ipairs(article.authors or {}) do
    parts[#parts + 1] = author
  end
  parts = { #parts > 0 and table.concat(parts, ", ") or nil }
  parts[#parts + 1] = article.site
  parts[#parts + 1] = article.published
  return table.concat(parts, " · ")
end

local LEGEND = {
  "person", "organization", "country", "location", "norp", "date", "money", "percent", "quantity", "quote",
}

local function write_sources(out, report)
  out[#out + 1] = '<section class="sources"><h2>Sources</h2>\n<p class="legend">'
  for _, kind in ipairs(LEGEND) do
    out[#out + 1] = ('<mark class="%s">%s</mark> '):format(kind, kind)
  end
  out[#out + 1] = "</p>\n"
  for number, article in ipairs(report.articles) do
    out[#out + 1] = ('<article id="a%d"><h3>%s</h3>\n'):format(number, html(sources.name(article, number)))
    local line = byline(article)
    if line ~= "" then
      out[#out + 1] = ('<p class="byline">%s</p>\n'):format(html(line))
    end
    out[#out + 1] = annotated(article, number) .. "</article>\n"
  end
  out[#out + 1] = "</section>\n"
end

return function(report)
  local out = {
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="generator" content="newsdesk">\n',
    ("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n"):format(html(report.title), style),
    ("<header><h1>%s</h1>\n"):format(html(report.title)),
    report.subtitle and ('<p class="subtitle">%s</p>\n'):format(html(report.subtitle)) or "",
    "</header>\n",
  }
  for _, node in ipairs(report.nodes) do
    write[node.kind](out, node)
  end
  if #report.articles > 0 then
    write_sources(out, report)
  end
  out[#out + 1] = "</main>\n</body>\n</html>\n"
  return table.concat(out)
end
