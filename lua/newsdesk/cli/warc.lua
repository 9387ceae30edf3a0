--- Records of a WARC file (ISO 28500, also compressed record by record) that hold a page or a text.
local core = require "newsdesk.core"
local files = require "newsdesk.files"

local warc = {}

local LONGEST_HEADER_LINE = 1 << 16
local MOST_HEADER_LINES = 1000

--- Whether a file that begins with these bytes is one.
function warc.is_archive(head)
  return head:find "^WARC/%d" ~= nil
end

-- Header fields up to an empty line, names in lower case; the last of a name counts.
local function read_fields(next_line)
  local fields = {}
  for _ = 1, MOST_HEADER_LINES do
    local line, message = next_line()
    if not line then
      return nil, message or "it ends within a header"
    end
    line = line:gsub("\r$", "")
    if line == "" then
      return fields
    end
    local name, value = line:match "^([^%s:]+):%s*(.*)$"
    if name then
      fields[name:lower()] = value:match "^.*%S" or ""
    end
  end
  return nil, "a header has too many lines"
end

local function skip(stream, size)
  while size > 0 do
    local piece, message = stream:read(math.min(size, 1 << 20))
    if not piece then
      return nil, message or "it ends within a record"
    end
    size = size - #piece
  end
  return true
end

local function read_block(stream, size)
  if size > files.LIMIT then
    return skip(stream, size) and ""
  end
  local block, message = stream:read(size)
  if not block or #block < size then
    return nil, message or "it ends within a record"
  end
  return block
end

-- HTTP --------------------------------------------------------------------------------------------------------------

local function join_chunks(body)
  local pieces, at = {}, 1
  while true do
    local size, start = body:match("^%s*(%x+)%f[%X][^\n]*\n()", at)
    size = size and #size <= 8 and tonumber(size, 16)
    if not size or size == 0 then
      return table.concat(pieces)
    end
    pieces[#pieces + 1] = body:sub(start, start + size - 1)
    at = start + size
  end
end

local function is_page(content_type)
  local kind = (content_type or "text/html"):lower()
  return kind:find "html" or kind:find "^text/plain" or kind:find "^text/markdown"
end

local function options_of(url, content_type)
  local kind = (content_type or ""):lower()
  return {
    url = url,
    format = kind:find "html" and "html" or kind:find "^text/plain" and "text" or nil,
    charset = kind:match "charset%s*=%s*[\"']?([^%s;\"']+)",
  }
end

-- The body and type of a response with a page; nil for anything else.
local function read_response(block)
  local at = 1
  local fields = read_fields(function()
    local line, after = block:match("^([^\n]*)\n()", at)
    at = after or at
    return line
  end)
  if not fields or not block:find "^HTTP/[%d.]+ 200" or not is_page(fields["content-type"]) then
    return nil
  end
  local body = block:sub(at)
  if (fields["transfer-encoding"] or ""):lower():find("chunked", 1, true) and body:find "^%s*%x+%f[%X][^\n]*\n" then
    body = join_chunks(body)
  end
  if body:find "^\x1F\x8B" or (fields["content-encoding"] or ""):lower() == "deflate" then
    body = core.inflate(body, files.LIMIT) or body
  end
  return body, fields["content-type"]
end

-- Records -----------------------------------------------------------------------------------------------------------

local function read_content(fields, block)
  local kind, content_type = fields["warc-type"], fields["content-type"]
  if kind == "response" then
    return read_response(block)
  end
  if (kind == "resource" or kind == "conversion") and is_page(content_type) then
    return block, content_type
  end
end

local function next_version_line(stream)
  local line, message
  repeat
    line, message = stream:line(LONGEST_HEADER_LINE)
  until not line or line:find "%S"
  return line, message
end

-- The next record: its fields and block; nil at the end; nil and a message where the file is damaged.
local function next_record(stream)
  local version, message = next_version_line(stream)
  if not version then
    return nil, message
  end
  if not warc.is_archive(version) then
    return nil, "a record does not begin with WARC/"
  end
  local fields
  fields, message = read_fields(function() return stream:line(LONGEST_HEADER_LINE) end)
  local size = fields and math.tointeger(tonumber(fields["content-length"]))
  if not size or size < 0 then
    return nil, message or "a record has no length"
  end
  local block
  block, message = read_block(stream, size)
  if not block then
    return nil, message
  end
  return fields, block
end

--- An iterator over the pages of an archive: {url, bytes, options for newsdesk.parse}; at damage, false and a message,
-- and then the end.
function warc.records(stream)
  local is_damaged = false
  return function()
    while not is_damaged do
      local fields, block = next_record(stream)
      if not fields then
        is_damaged = true
        if block then
          return false, block
        end
        return nil
      end
      local bytes, content_type = read_content(fields, block)
      if bytes then
        local url = fields["warc-target-uri"]
        return { url = url and url:match "^<?(.-)>?$", bytes = bytes, options = options_of(url, content_type) }
      end
    end
  end
end

return warc
