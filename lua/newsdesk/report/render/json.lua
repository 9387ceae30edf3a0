--- Reports as JSON: {"title", "subtitle", "blocks": […], "sources": […]}. Positions are, as in all of newsdesk's JSON,
-- 0-based and half open.
local dkjson = require "dkjson"
local custom = require "newsdesk.report.render.custom"
local sources = require "newsdesk.report.sources"

local function object(keys)
  return setmetatable({}, { __jsonorder = keys })
end

local function array(items)
  return setmetatable(items, { __jsontype = "array" })
end

local function passage_of(passage)
  if not passage then
    return dkjson.null
  end
  local out = object { "article", "start", "end" }
  out.article, out.start, out["end"] = passage.article - 1, passage.start - 1, passage.stop
  return out
end

local function rows_of(node, out)
  out.columns, out.rows = array {}, array {}
  for i, column in ipairs(node.columns) do
    out.columns[i] = column.title
  end
  for i, row in ipairs(node.rows) do
    local written = object { "cells", "passage" }
    written.cells, written.passage = array(row.cells), passage_of(row.passage)
    out.rows[i] = written
  end
end

local write = {}

function write.heading(node, out)
  out.level, out.text = node.level, node.text
end

function write.text(node, out)
  out.text = node.text
end

function write.table(node, out)
  out.name = node.name
  rows_of(node, out)
end

function write.figure(node, out)
  out.caption = node.caption
  rows_of(node, out)
end

function write.statements(node, out)
  out.name, out.items = node.name, array {}
  for i, item in ipairs(node.items) do
    local written = object { "lead", "body", "note", "passage" }
    written.lead, written.body, written.note = item.lead, item.body, item.note
    written.passage = passage_of(item.passage)
    out.items[i] = written
  end
end

function write.article(node, out)
  out.article = node.number - 1
end

function write.custom(node, out)
  out.text = custom(node, "json")
end

local function source_of(article, number)
  local out = object { "title", "url", "published", "text" }
  out.title, out.url, out.published = sources.name(article, number), article.url, article.published
  out.text = article.text
  return out
end

return function(report)
  local out = object { "title", "subtitle", "blocks", "sources" }
  out.title, out.subtitle, out.blocks, out.sources = report.title, report.subtitle, array {}, array {}
  for i, node in ipairs(report.nodes) do
    local block = object { "kind", "name", "level", "text", "caption", "columns", "rows", "items", "article" }
    block.kind = node.kind
    write[node.kind](node, block)
    out.blocks[i] = block
  end
  for number, article in ipairs(report.articles) do
    out.sources[number] = source_of(article, number)
  end
  return dkjson.encode(out) .. "\n"
end
