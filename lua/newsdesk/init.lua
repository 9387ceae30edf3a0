--- Reads news articles and gives what they say: who, what, where, when, how much, and who said it.
--
--     local newsdesk = require "newsdesk"
--     local article <close> = assert(newsdesk.read("story.html"))
--     for _, quote in ipairs(article:quotes()) do print(quote.speaker, quote.text) end
--
-- Parsing and patterns need Lua and the C libraries alone; reports, stores and the command load what they use when they
-- are first asked for. What comes from outside (content, files, patterns) never raises an error: functions return nil,
-- a message, and a status such as "not text". Misuse raises.
-- @module newsdesk

local core = require "newsdesk.core"
local files = require "newsdesk.files"

local newsdesk = {_VERSION = core.version}

-- The models, opened once for a Lua state ---------------------------------------------------------------------------

local here = debug.getinfo(1, "S").source:match("^@(.*)[/\\][^/\\]*$") or "."
local data_folder = core.folder(here .. "/data", here .. "/../../data")
local models

-- A rule is compiled when a sentence may first match it, unless all are to be checked.
local function load_rules(checked)
  local list = {}
  for _, rule in ipairs(require "newsdesk.rules") do
    list[#list + 1] = {
      name = rule.name,
      predicate = rule.predicate,
      expression = rule.pattern,
      implied_object = rule.implied_object,
      implied_subject = rule.implied_subject,
    }
  end
  return core.rules(list, not checked)
end

local function open_models()
  if not models then
    if not data_folder then
      return nil, "the data folder of newsdesk was not found beside " .. here, "bad data file"
    end
    local message, status
    models, message, status = newsdesk.models(data_folder)
    return models, message, status
  end
  return models
end

-- Misuse ------------------------------------------------------------------------------------------------------------

-- The level of whoever called a function of this module, for the helpers that it calls (never as a tail call).
local CALLER = 3

-- What pcall gave for a function of the core. What that refuses is refused in the name of the function over it.
local function answer(name, done, result, ...)
  if not done then
    local text = type(result) == "string" and result:gsub("^(bad argument #%d+ to ')[^']*'", "%1" .. name .. "'")
    error(text or result, CALLER)
  end
  return result, ...
end

local function refuse(name, wanted, value)
  error(("bad argument #1 to '%s' (%s expected, got %s)"):format(name, wanted, type(value)), CALLER)
end

-- Articles ----------------------------------------------------------------------------------------------------------

local function parse(name, bytes, options)
  local opened, message, status
  if type(options) ~= "table" or options.models == nil then
    opened, message, status = open_models()
    if not opened then
      return nil, message, status
    end
  end
  return answer(name, pcall(core.parse, bytes, options, opened))
end

--- Reads bytes of a page, a Markdown text or a plain text, and finds the article in them.
-- @tparam string bytes
-- @tparam[opt] table options format ("auto", "html", "text", "markdown"), url, published, charset, language,
--   patterns, limits {bytes, depth}, names (what newsdesk.names gives), probabilities (true: of names), models (what
--   newsdesk.models gives)
-- @treturn article|nil
-- @treturn ?string message, where the input is unusable: binary, too large, of an unknown charset
-- @treturn ?string status
function newsdesk.parse(bytes, options)
  if type(bytes) ~= "string" then
    refuse("parse", "string", bytes)
  end
  local article, message, status = parse("parse", bytes, options)
  if not article then
    return nil, message, status
  end
  return article
end

local function with_format(options, path)
  if options and options.format and options.format ~= "auto" then
    return options
  end
  local copy = {}
  for name, value in pairs(options or {}) do
    copy[name] = value
  end
  copy.format = files.format_of(path)
  return copy
end

--- Reads a file: .html, .htm, .txt, .md, each also as .gz; "-" is standard input. The format is that of the name's
-- ending, unless options.format says otherwise; other files are looked into.
-- @tparam string path
-- @tparam[opt] table options as of parse
-- @treturn article|nil
-- @treturn ?string message, with the path
-- @treturn ?string status
function newsdesk.read(path, options)
  if type(path) ~= "string" then
    refuse("read", "string", path)
  end
  local limit = answer("read", pcall(core.limit, path, options))
  local bytes, message, status = files.read(path, limit)
  local article
  if bytes then
    article, message, status = parse("read", bytes, with_format(options, path))
  end
  if not article then
    return nil, path .. ": " .. message, status
  end
  return article
end

-- Models ------------------------------------------------------------------------------------------------------------

--- Opens models of one's own, for options.models: a folder with all files of the data folder, of which some were made
-- anew; see docs/names.md.
-- @tparam string folder
-- @treturn models|nil
-- @treturn ?string message, with the folder
-- @treturn ?string status
function newsdesk.models(folder)
  if type(folder) ~= "string" then
    refuse("models", "string", folder)
  end
  local opened, message, status = core.models(folder, load_rules)
  if not opened then
    return nil, folder .. ": " .. message, status
  end
  return opened
end

-- Patterns ----------------------------------------------------------------------------------------------------------

--- Compiles patterns: {name = expression, …}, for article:matches. They are numbered in the order of their names.
-- @tparam table expressions of at most 64 KiB each
-- @treturn patterns|nil
-- @treturn ?string message with the pattern's name and the offset, a byte of its expression from 0
-- @treturn ?string status
function newsdesk.patterns(expressions)
  if type(expressions) ~= "table" then
    refuse("patterns", "table", expressions)
  end
  local list = {}
  for name, expression in pairs(expressions) do
    if type(name) ~= "string" or type(expression) ~= "string" then
      error("bad argument #1 to 'patterns' (a table of names and expressions, both strings, is wanted)", 2)
    end
    list[#list + 1] = {name = name, expression = expression}
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return core.patterns(list)
end

-- Names -------------------------------------------------------------------------------------------------------------

local function names_of_file(path)
  local ending = files.extension(path)
  if ending ~= "csv" and ending ~= "tsv" then
    return nil, "neither a .csv nor a .tsv file", "cannot read"
  end
  local bytes, message, status = files.read(path)
  if not bytes then
    return nil, message, status
  end
  return core.names_file(bytes, ending == "csv")
end

--- Compiles names of one's own, for options.names: they win over the model's. A file (.csv, .tsv, each also .gz) has a
-- header with the columns type and name and, where wanted, id, aliases (parted by "|") and case.
-- @tparam table|string source {{name, type, id, aliases, case} …}, or a path. type is that of an entity, or "none":
--   what stands there is no name. case is "capital" (by default: a name that begins with a capital matches only where
--   the text does, too), "exact" or "any"
-- @treturn names|nil
-- @treturn ?string message, with the path and line
-- @treturn ?string status
function newsdesk.names(source)
  local names, message, status
  if type(source) == "table" then
    names, message, status = answer("names", pcall(core.names, source))
  elseif type(source) == "string" then
    names, message, status = names_of_file(source)
    message = message and source .. ": " .. message
  else
    refuse("names", "table or path", source)
  end
  if not names then
    return nil, message, status
  end
  return names
end

-- What is built on articles -----------------------------------------------------------------------------------------

--- A corpus in memory.
-- @treturn newsdesk.corpus
function newsdesk.corpus(...)
  if select("#", ...) > 0 then
    error("bad argument #1 to 'corpus' (none expected: newsdesk.open has the corpora on disk)", 2)
  end
  return require("newsdesk.corpus").memory()
end

--- A corpus in a database: "sqlite:news.db" or "postgresql://user:password@host:port/database". Its tables are made
-- where they are missing.
-- @tparam string url
-- @treturn newsdesk.corpus|nil
-- @treturn ?string message with the address, without the password
function newsdesk.open(url)
  return require("newsdesk.corpus").open(url)
end

--- A new, empty report; see newsdesk.report.
-- @tparam table options title (string), subtitle (string, optional)
-- @treturn newsdesk.report
function newsdesk.report(options)
  return require("newsdesk.report").new(options)
end

--- Defines a building block for reports; see newsdesk.report.
-- @tparam string name
-- @tparam table renderers {markdown = function, html = function, text = function, json = function}: each gets what the
--   method was given and gives a string
function newsdesk.block(name, renderers)
  return require("newsdesk.report").define(name, renderers)
end

return newsdesk
