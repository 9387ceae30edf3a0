--- Reports: a title and a list of blocks, rendered as Markdown, HTML, JSON, CSV or plain text.
--
-- Every method that adds a block returns the report, so that calls can be chained. Wherever a block is made from
-- articles, `source` is an article, an array of articles, or a corpus.
--
--     local report = newsdesk.report{title = "The summit"}
--     report:heading("Who said what"):quotes(article):heading("When"):timeline(article)
--     report:save("summit.html")
--
-- @classmod newsdesk.report
local blocks = require "newsdesk.report.blocks"
local misuse = require "newsdesk.misuse"

local report = {}
report.__index = report

local RENDERERS = {
  md = "newsdesk.report.render.markdown",
  html = "newsdesk.report.render.html",
  json = "newsdesk.report.render.json",
  csv = "newsdesk.report.render.csv",
  txt = "newsdesk.report.render.text",
}

-- Formats that a block of a script's own may have functions for.
local OF_BLOCKS = { markdown = true, html = true, text = true, json = true }

local custom = {}

--- A new, empty report.
-- @tparam table options `title` (string), `subtitle` (string, optional)
-- @treturn report
function report.new(options)
  misuse.check_strings(options, { "title", "subtitle" }, 1)
  if not options.title then
    misuse.raise(1, "field 'title' is missing")
  end
  return setmetatable({
    title = options.title,
    subtitle = options.subtitle,
    nodes = {}, -- what the renderers walk: see newsdesk.report.blocks for their kinds
    articles = {}, -- those that blocks were made from, in order of first use
    number_of = {}, -- article, or the id of a corpus' record of one -> its number in articles
  }, report)
end

--- Registers a block of one's own under a name; `report:name(…)` then adds it.
-- @tparam string name a new name
-- @tparam table renderers a function for each format ("markdown", "html", "text", "json"): gets what the method was
-- given and returns a string. A format without one shows the "text", else the "markdown" of the block.
function report.define(name, renderers)
  if type(name) ~= "string" or not name:match "^[%a_][%w_]*$" then
    misuse.raise(1, "a name expected")
  elseif report[name] then
    misuse.raise(1, ("the report has a '%s' already"):format(name))
  elseif type(renderers) ~= "table" or not (renderers.markdown or renderers.text) then
    misuse.raise(2, "a table with a 'markdown' or 'text' function expected")
  end
  for format, render in pairs(renderers) do
    if not OF_BLOCKS[format] then
      misuse.raise(2, ("no format '%s'; there are html, json, markdown, text"):format(tostring(format)))
    elseif type(render) ~= "function" then
      misuse.raise(2, ("'%s' must be a function"):format(format))
    end
  end
  custom[name] = renderers
end

-- A method that adds what build makes of its arguments, and takes no more of them than that does.
local function adder(name, build)
  local most = debug.getinfo(build, "u").nparams
  return misuse.guard(name, function(self, ...)
    if getmetatable(self) ~= report then
      misuse.raise(0, "a report expected: call it with ':'")
    end
    for i = most, select("#", ...) do
      if select(i, ...) ~= nil then
        misuse.raise(i, "no such argument")
      end
    end
    self.nodes[#self.nodes + 1] = build(self, ...)
    return self
  end)
end

for name, build in pairs(blocks) do
  report[name] = adder(name, build)
end

-- Blocks of the user.
setmetatable(report, {
  __index = function(_, name)
    local renderers = custom[name]
    return renderers and function(self, ...)
      self.nodes[#self.nodes + 1] = { kind = "custom", renderers = renderers, arguments = table.pack(...) }
      return self
    end
  end,
})

--- The number of an article in this report, from 1; an article seen first is added to the report's sources.
-- @param article an article
-- @treturn integer
function report:cite(article)
  local key = type(article) == "table" and article.id or article -- a corpus makes its records anew for each call
  local number = self.number_of[key]
  if not number then
    number = #self.articles + 1
    self.articles[number] = article
    self.number_of[key] = number
  end
  return number
end

--- The report in a format.
-- @tparam string format "md", "html", "json", "csv" or "txt"
-- @treturn string
function report:render(format)
  local renderer = RENDERERS[format]
  if not renderer then
    error(("bad argument #1 to 'render' (no format '%s'; there are html, md, json, csv, txt)"):format(format), 2)
  end
  return require(renderer)(self)
end

-- The format that the ending of a path stands for, or nil.
local function format_of(path)
  local ending = path:match "%.(%w+)$"
  return RENDERERS[ending] and ending
end

--- Whether a report can be saved under a path.
-- @tparam string path
-- @treturn boolean
function report.can_save(path)
  return format_of(path) ~= nil
end

--- Writes the report to a file, in the format of its extension (.html .md .json .csv .txt).
-- @tparam string path
-- @treturn boolean true, or nil and a message where the file cannot be written
function report:save(path)
  if type(path) ~= "string" then
    error("bad argument #1 to 'save' (a path expected)", 2)
  end
  local format = format_of(path)
  if not format then
    error(("bad argument #1 to 'save' (%s does not end in .html, .md, .json, .csv or .txt)"):format(path), 2)
  end
  local text = self:render(format)
  local file, message = io.open(path, "wb")
  if not file then
    return nil, message
  end
  local written, failure = file:write(text)
  local closed, unflushed = file:close()
  if not (written and closed) then
    return nil, failure or unflushed
  end
  return true
end

report.new = misuse.guard("report", report.new)
report.define = misuse.guard("block", report.define)

--- The report as Markdown.
function report:__tostring()
  return self:render "md"
end

return report
