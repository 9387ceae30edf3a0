--- newsdesk add and newsdesk search.
local console = require "newsdesk.cli.console"
local inputs = require "newsdesk.cli.inputs"
local lfs = require "lfs"
local newsdesk = require "newsdesk"

local function add_document(corpus, document, models)
  local article <close>, message = inputs.open(document, models)
  if not article then
    return nil, message
  end
  return corpus:add(article, document.id ~= inputs.STANDARD_INPUT and document.id or nil)
end

local function add(corpus, settings)
  local code, added, kept = 0, 0, 0
  local step, finish_progress = console.progress()
  local paths = #settings.file > 0 and settings.file or { "-" }
  inputs.each(paths, settings.from == "ndjson", function(document)
    local id, result = add_document(corpus, document, settings.models)
    if not id then
      code = 1
      console.complain(("%s: %s"):format(document.name, result))
    elseif result then
      added = added + 1
    else
      kept = kept + 1
    end
    step()
  end)
  finish_progress()
  print(("%d added, %d there already"):format(added, kept))
  return code
end

local function search(corpus, settings)
  local hits, message = corpus:search(table.concat(settings.words, " "), { limit = settings.limit })
  if not hits then
    console.complain(message)
    return 1
  end
  for _, hit in ipairs(hits) do
    print(table.concat({ hit.article, hit.article_published or "", hit.article_title or "", hit.snippet or "" }, "\t"))
  end
  return 0
end

-- Opening makes a file where there is none: nobody who searches wants that.
local function is_there(store)
  local file = store:match "^sqlite:(.+)$"
  return not file or file == ":memory:" or lfs.attributes(file, "mode") ~= nil
end

return function(settings)
  if settings.command == "search" and not is_there(settings.store) then
    console.complain(settings.store .. ": there is no such store")
    return 1
  end
  local corpus <close>, message = newsdesk.open(settings.store)
  if not corpus then
    console.complain(message)
    return 1
  end
  return (settings.command == "add" and add or search)(corpus, settings)
end
