--- The inline marks of a Markdown article's blocks, read for the writers of Markdown and HTML (CommonMark 0.31,
-- section 6; links are those that the article has).
local commonmark = {}

-- Bytes that code, emphasis and links are looked for ahead: what is longer is plain text, and no text costs its square.
local WINDOW = 4096

-- The text between the byte behind an opening bracket and `stop`, and where what follows its closing one goes on.
local function after_link(text, stop)
  local ahead = text:sub(stop + 2, stop + WINDOW)
  local target = ahead:match "^%b()" or ahead:match "^%b[]" or ""
  return stop + 2 + #target
end

local function run_of(text, at)
  return text:match("^" .. text:sub(at, at):gsub("%*", "%%*") .. "+", at)
end

local function is_space(text, at)
  return at < 1 or at > #text or text:find("^%s", at) ~= nil
end

-- Whether a run of stars or underscores may open or close emphasis, by what stands on its sides.
local function sides(text, at, run)
  local before, after = is_space(text, at - 1), is_space(text, at + #run)
  local within_word = text:find("^[%w\128-\255]", at - 1) and text:find("^[%w\128-\255]", at + #run)
  if run:sub(1, 1) == "_" and at > 1 and within_word then
    return false, false
  end
  return not after, not before
end

local NAMES = { [1] = "emphasis", [2] = "strong" }

-- The closing run of the same kind from a position to stop, or nil.
local function closing(text, from, stop, run)
  local ahead, at = text:sub(from, stop), 1
  while true do
    at = ahead:find(run, at, true)
    if not at then
      return nil
    end
    local found = run_of(ahead, at)
    local _, closes = sides(text, from + at - 1, found)
    if #found == #run and closes then
      return from + at - 1
    end
    at = at + #found
  end
end

--- Walks through the inline text of a block. `writer` has text(s), code(s), link(inner, url), emphasis(inner),
-- strong(inner) and hard_break(), each giving a string; `links` are those in it by where their text starts.
function commonmark.inline(text, links, writer, first, last)
  local out, plain, at, stop = {}, {}, first or 1, last or #text
  local function flush()
    if #plain > 0 then
      out[#out + 1] = writer.text(table.concat(plain))
      plain = {}
    end
  end
  local function put(piece, next_position)
    flush()
    out[#out + 1] = piece
    at = next_position
  end
  local function try_code()
    local run = text:match("^`+", at)
    local ahead = run and text:sub(at + #run, math.min(stop, at + WINDOW))
    local close = run and ahead:find("%f[`]" .. run .. "%f[^`]")
    if close then
      put(writer.code((ahead:sub(1, close - 1):gsub("^ (.+) $", "%1"))), at + 2 * #run + close - 1)
      return true
    end
  end
  local function put_link(label, url, next_position)
    put(writer.link(commonmark.inline(label, {}, writer), url), next_position)
    return true
  end
  local function try_link()
    if not text:find("^[!<%[]", at) then
      return false
    end
    local link, is_bracket = links[at + 1], text:sub(at, at) == "["
    if link and link.stop < stop and is_bracket then
      return put_link(text:sub(link.start, link.stop), link.url, after_link(text, link.stop))
    elseif link and link.stop < stop and text:sub(at, at) == "<" then
      put(writer.link(writer.text(text:sub(link.start, link.stop)), link.url), link.stop + 2)
      return true
    end
    local ahead = text:sub(at, math.min(stop, at + WINDOW))
    local mark, label, target = ahead:match "^(!?)(%b[])(%b())"
    local url = target and target:match "^%(%s*<?([^%s<>]+)"
    if mark == "!" then
      put(writer.text(label:sub(2, -2)), at + 1 + #label + #target)
      return true
    end
    return url ~= nil and put_link(label:sub(2, -2), (url:gsub("%)$", "")), at + #label + #target)
  end
  local searched = {} -- of each run: up to where none closes, so that no text is searched twice in vain
  local function close_of(run)
    local from, last_of_window = math.max(at + #run, searched[run] or 0), math.min(stop, at + WINDOW)
    local close = from <= last_of_window and closing(text, from, last_of_window, run)
    if not close then
      searched[run] = math.max(from, last_of_window - #run)
    end
    return close
  end
  local function try_emphasis()
    local run = text:find("^[*_]", at) and run_of(text, at)
    local close = run and #run <= 2 and sides(text, at, run) and close_of(run)
    if close then
      local inner = commonmark.inline(text, links, writer, at + #run, close - 1)
      put(writer[NAMES[#run]](inner), close + #run)
      return true
    end
  end
  while at <= stop do
    local escaped, line_end = text:match("^\\(%p)", at), text:match("^ *\\?\r?\n[ \t>]*", at)
    if line_end then
      local is_hard = line_end:find "^  " or line_end:find("\\", 1, true)
      put(is_hard and writer.hard_break() or "\n", at + #line_end)
    elseif escaped then
      plain[#plain + 1] = escaped
      at = at + 2
    elseif not (try_code() or try_link() or try_emphasis()) then
      local run = text:match("^[^\\`%[!<*_ \r\n]+", at) or text:match("^[*_]+", at) or text:sub(at, at)
      run = run:sub(1, stop - at + 1)
      plain[#plain + 1] = run
      at = at + #run
    end
  end
  flush()
  return table.concat(out)
end

--- Rows of a table as GitHub writes them, each an array of cells of inline text.
function commonmark.rows(text)
  local rows = {}
  for line in text:gmatch "[^\r\n]+" do
    line = line:gsub("^[%s>]*|?", ""):gsub("|?%s*$", "")
    if not line:find "^[%s|:-]*$" or #rows ~= 1 then
      local row = {}
      for cell in (line:gsub("\\|", "\0") .. "|"):gmatch "%s*(.-)%s*|" do
        row[#row + 1] = (cell:gsub("%z", "|"))
      end
      rows[#rows + 1] = row
    end
  end
  return rows
end

return commonmark
