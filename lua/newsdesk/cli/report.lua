--- newsdesk report: composes a report of all the articles.
--
-- A script is a Lua file that is called with the array of articles and returns a report:
--
--     local newsdesk, articles = require "newsdesk", ...
--     return newsdesk.report{title = "Who said what"}:quotes(articles)
local console = require "newsdesk.cli.console"
local inputs = require "newsdesk.cli.inputs"

local function read_articles(settings)
  local articles, code = {}, 0
  local paths = #settings.file > 0 and settings.file or { "-" }
  inputs.each(paths, settings.from == "ndjson", function(document)
    local article, message = inputs.open(document, settings.models)
    if article then
      articles[#articles + 1] = article
    else
      code = 1
      console.complain(("%s: %s"):format(document.name, message))
    end
  end)
  return articles, code
end

-- Where a script went wrong, whatever it raised.
local function trace(failure)
  return debug.traceback(tostring(failure), 2)
end

-- What the script returns, with a trace where it fails.
local function run_script(path, articles)
  local chunk, message = loadfile(path, "t")
  if not chunk then
    return nil, message
  end
  local ran, report = xpcall(chunk, trace, articles)
  if not ran then
    return nil, report
  end
  if type(report) ~= "table" or getmetatable(report) ~= require "newsdesk.report" then
    return nil, path .. ": the script does not return a report"
  end
  return report
end

local function compose(script, articles)
  if script then
    return run_script(script, articles)
  end
  return require "newsdesk.report.standard"(articles)
end

-- Blocks of a script's own are rendered here, and may fail, too.
local function deliver(report, out)
  local ran, done, message = xpcall(function()
    if out then
      return report:save(out)
    end
    return io.stdout:write(report:render "md")
  end, trace)
  if ran then
    return done, message
  end
  return nil, done
end

return function(settings)
  local articles, code = read_articles(settings)
  if #articles == 0 then
    console.complain "there is no article to report on"
    return 1
  end
  local report, message = compose(settings.script, articles)
  local delivered
  if report then
    delivered, message = deliver(report, settings.out)
  end
  if not delivered then
    console.complain(message)
    return 1
  end
  return code
end
