--- The newsdesk command. Exit codes: 0 done, 1 some input could not be read or a check failed, 2 the command line is
-- wrong.
local argparse = require "argparse"

local cli = {}

local EXTRACT_FORMATS = { "json", "text", "markdown", "html" }
local ANNOTATE_FORMATS = { "json", "conllu", "brat", "webanno", "gkg", "html" }

local function add_files(command)
  command:argument("file", "page, text, folder, WARC or feed, each also .gz; - is standard input"):args "*"
  command:option("--from", 'what the files are: "ndjson" reads jobs, one JSON object a line')
    :choices { "auto", "ndjson" }
    :default "auto"
  command:option("--models", "folder of models, if not those that ship")
end

local function add_store(command)
  command:option("--store", "sqlite:FILE or postgresql://USER:PASSWORD@HOST:PORT/DATABASE"):count(1)
end

local function report_file(path)
  if require("newsdesk.report").can_save(path) then
    return path
  end
  return nil, ("--out: %s does not end in .html, .md, .json, .csv or .txt"):format(path)
end

local function count(text)
  local number = text:find "^%d+$" and math.tointeger(tonumber(text))
  return number, ("--limit: %s is no number from 0"):format(text)
end

local function make_parser()
  local parser = argparse("newsdesk", "Reads news articles and gives what they say.")
  parser:command_target "command"
  parser:require_command(true)

  local extract = parser:command("extract", "The article and what the page says about it.")
  extract:option("--to", "format of the output"):choices(EXTRACT_FORMATS):default "json"
  add_files(extract)

  local annotate = parser:command("annotate", "Everything that the article says.")
  annotate:option("--to", "format of the output"):choices(ANNOTATE_FORMATS):default "json"
  add_files(annotate)

  local report = parser:command("report", "A report on one or several articles.")
  report:option("--script", "Lua file that composes it; the built-in one where none is given")
  report:option("--out", "file to write, as its ending says: .html .md .json .csv .txt; else Markdown is printed")
    :convert(report_file)
  add_files(report)

  local add = parser:command("add", "Adds articles to a store.")
  add_store(add)
  add_files(add)

  local search = parser:command("search", "Finds articles of a store by words.")
  add_store(search)
  search:option("--limit", "most articles to show"):default "20":convert(count)
  search:argument("words", "words that the article holds, all of them"):args "+"

  local patterns = parser:command("patterns", "Works on files of patterns.")
  patterns:command_target "action"
  patterns:command("check", "Compiles each pattern and says what is wrong."):argument("file", "pattern files"):args "+"

  local score = parser:command("score", "Compares predictions with a gold standard.")
  score:argument("gold", "NDJSON of the gold standard")
  score:argument("predictions", "NDJSON as annotate gives it, joined on id")

  parser:command("version", "Prints the version.")
  return parser
end

local COMMANDS = {
  extract = "newsdesk.cli.articles",
  annotate = "newsdesk.cli.articles",
  report = "newsdesk.cli.report",
  add = "newsdesk.cli.store",
  search = "newsdesk.cli.store",
  patterns = "newsdesk.cli.patterns",
  score = "newsdesk.cli.score",
  version = "newsdesk.cli.version",
}

--- Runs the command.
-- @tparam {string,…} arguments
-- @treturn integer exit code
function cli.main(arguments)
  local is_right, settings = make_parser():pparse(arguments)
  if not is_right then
    io.stderr:write("newsdesk: ", settings, "\nnewsdesk: see newsdesk --help\n")
    return 2
  end
  if settings.models then
    local message
    settings.models, message = require("newsdesk").models(settings.models)
    if not settings.models then
      require("newsdesk.cli.console").complain(message)
      return 1
    end
  end
  return require(COMMANDS[settings.command])(settings)
end

return cli
