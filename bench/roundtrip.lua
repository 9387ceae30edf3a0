-- For bench/roundtrip: counts the pages of each set whose article comes back, and names the first that do not.
local json = require "dkjson"
local newsdesk = require "newsdesk"
local files = require "newsdesk.files"

local SHOWN <const> = 5

local function written(to, article)
  local format = require("newsdesk.cli.formats." .. to) { command = "extract" }
  local text = format.article(article, { name = "" })
  return text .. (format.finish and format.finish() or "")
end

local function same_markdown(article)
  local first = written("markdown", article)
  local again = written("markdown", newsdesk.parse(first, { format = "markdown" }))
  return first == again, first, again
end

local function outline(article)
  local out = {}
  for _, block in ipairs(article:blocks()) do
    local is_title = #out == 0 and block.kind == "heading" and block.text == article.title
    if not is_title then
      local kind = block.kind == "embed" and "quotation" or block.kind
      out[#out + 1] = kind .. " " .. block.text
    end
  end
  return table.concat(out, "\n\n")
end

local function same_html(article)
  local first = outline(article)
  local again = outline(newsdesk.parse(written("html", article), { format = "html" }))
  return first == again, first, again
end

local function first_difference(first, again)
  local at = 1
  while at <= #first and first:byte(at) == again:byte(at) do
    at = at + 1
  end
  local from = math.max(1, at - 30)
  return ("%q became %q"):format(first:sub(from, at + 50), again:sub(from, at + 50))
end

for _, set in ipairs(arg) do
  local folder, pages = "../shared/data/" .. set .. "/", 0
  local good, shown = { markdown = 0, html = 0 }, { markdown = 0, html = 0 }
  for line in io.lines(folder .. "jobs.ndjson") do
    local job = json.decode(line)
    local article = newsdesk.parse(assert(files.read(folder .. job.file)), { format = "html", url = job.url })
    pages = pages + 1
    for kind, check in pairs { markdown = same_markdown, html = same_html } do
      local is_same, first, again = check(article)
      if is_same then
        good[kind] = good[kind] + 1
      elseif shown[kind] < SHOWN then
        shown[kind] = shown[kind] + 1
        print(kind, job.id, first_difference(first, again))
      end
    end
    article:close()
  end
  print(("%s: %d pages, markdown %d, html %d the same"):format(set, pages, good.markdown, good.html))
end
