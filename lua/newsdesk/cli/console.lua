--- What the command says on standard error.
local core = require "newsdesk.core"

local console = {}

--- A message of the command.
function console.complain(message)
  io.stderr:write("newsdesk: ", message, "\n")
end

--- A counter that shows itself on a terminal: a function to call for each article, and one to call at the end.
function console.progress()
  if not core.is_terminal(2) then
    return function() end, function() end
  end
  local count, shown = 0, os.time()
  local function step()
    count = count + 1
    if os.time() > shown then
      shown = os.time()
      io.stderr:write(("\r%d articles"):format(count))
    end
  end
  return step, function() io.stderr:write "\r\27[K" end
end

return console
