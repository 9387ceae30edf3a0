--- Files as bytes, and what their names say.
-- @module newsdesk.files
local core = require "newsdesk.core"

local files = {}

--- The most bytes that are read of one input, as in newsdesk.h.
files.LIMIT = 256 << 20

local FORMATS = {
  html = "html", htm = "html", xhtml = "html", txt = "text", text = "text", md = "markdown", markdown = "markdown",
}

--- The ending of a file's name, in lower case and without ".gz".
-- @tparam string path
-- @treturn ?string
function files.extension(path)
  return path:lower():gsub("%.gz$", ""):match "%.(%w+)$"
end

--- The format that a file's name stands for, or nil.
-- @tparam string path
-- @treturn ?string
function files.format_of(path)
  return FORMATS[files.extension(path)]
end

--- All bytes of a file, inflated where they are gzip; "-" is standard input.
-- @tparam string path
-- @tparam[opt] integer limit in bytes
-- @treturn string|nil
-- @treturn ?string message
-- @treturn ?string status
function files.read(path, limit)
  local stream <close>, message, status = core.stream(path)
  if not stream then
    return nil, message, status
  end
  return stream:rest(limit or files.LIMIT)
end

return files
