--- Reports as CSV (RFC 4180): the tables and statements of a report one below another, each under the heading that it
-- stands below. Columns: section, then the block's own, then article, start and stop of the passage (1-based,
-- inclusive). Prose has no place in it.
local escape = require "newsdesk.report.escape"

local function line(out, fields)
  for i, field in ipairs(fields) do
    fields[i] = escape.csv(field)
  end
  out[#out + 1] = table.concat(fields, ",")
end

local function append_passage(fields, passage)
  fields[#fields + 1] = passage and passage.article or ""
  fields[#fields + 1] = passage and passage.start or ""
  fields[#fields + 1] = passage and passage.stop or ""
  return fields
end

local function write_rows(out, node, section)
  local header = { "Section" }
  for _, column in ipairs(node.columns) do
    header[#header + 1] = column.title
  end
  for _, title in ipairs { "Article", "Start", "Stop" } do
    header[#header + 1] = title
  end
  line(out, header)
  for _, row in ipairs(node.rows) do
    line(out, append_passage({ section, table.unpack(row.cells) }, row.passage))
  end
end

local write = { table = write_rows, figure = write_rows }

function write.statements(out, node, section)
  line(out, { "Section", "Lead", "Text", "Note", "Article", "Start", "Stop" })
  for _, item in ipairs(node.items) do
    line(out, append_passage({ section, item.lead, item.body, item.note or "" }, item.passage))
  end
end

return function(report)
  local out, section = {}, report.title
  for _, node in ipairs(report.nodes) do
    if node.kind == "heading" then
      section = node.text
    elseif write[node.kind] then
      write[node.kind](out, node, section)
    end
  end
  return table.concat(out, "\r\n") .. "\r\n"
end
