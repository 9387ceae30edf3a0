--- newsdesk extract and newsdesk annotate.
local console = require "newsdesk.cli.console"
local inputs = require "newsdesk.cli.inputs"

local function render(format, document, models)
  local article, message = inputs.open(document, models)
  if not article then
    return nil, message
  end
  local text
  text, message = format.article(article, document)
  if not format.keeps_articles then
    article:close()
  end
  return text, message
end

-- Results alone go there, each when it is there. Without a reader there is nothing left to do.
local function write(text)
  local written, message = true, nil
  if text ~= "" then
    written, message = io.stdout:write(text)
    if written then
      written, message = io.stdout:flush()
    end
  end
  if not written then
    console.complain("standard output: " .. message)
    os.exit(1)
  end
end

return function(settings)
  local are_job_lists = settings.from == "ndjson"
  local paths = #settings.file > 0 and settings.file or { "-" }
  settings.is_many = inputs.may_be_many(paths, are_job_lists)
  local format = require("newsdesk.cli.formats." .. settings.to)(settings)
  local step, finish_progress = console.progress()
  local code = 0
  io.stdout:setvbuf("full", 1 << 16)
  inputs.each(paths, are_job_lists, function(document)
    local text, message = render(format, document, settings.models)
    if text then
      write(text)
    else
      code = 1
      console.complain(("%s: %s"):format(document.name, message))
      if document.is_job and format.failure then
        document.error = message
        write(format.failure(document))
      end
    end
    step()
  end)
  write(format.finish and format.finish() or "")
  finish_progress()
  return code
end
