--- Escaping of text for the formats that reports are written in. Ill-formed UTF-8 becomes U+FFFD in all of them.
local escape = {}

local function well_formed(text)
  if utf8.len(text) then
    return text
  end
  local out, at = {}, 1
  while at <= #text do
    local _, bad = utf8.len(text, at)
    if not bad then
      out[#out + 1] = text:sub(at)
      break
    end
    out[#out + 1] = text:sub(at, bad - 1)
    out[#out + 1] = "\u{FFFD}"
    at = bad + 1
  end
  return table.concat(out)
end

local HTML = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

--- For element content and quoted attribute values.
function escape.html(text)
  return (well_formed(text):gsub("[&<>\"']", HTML):gsub("[%z\1-\8\11\12\14-\31]", "\u{FFFD}"))
end

--- For one line of Markdown: no character of it begins markup, line ends become spaces.
function escape.markdown(text)
  text = well_formed(text):gsub("%s*[\r\n]+%s*", " "):gsub("[\\`*_%[%]<>|~&]", "\\%0")
  text = text:gsub("^(%s*)([#+-])", "%1\\%2"):gsub("^(%s*%d+)([.)])", "%1\\%2")
  return text
end

--- For one field of CSV (RFC 4180). A field that a spreadsheet would run as a formula is made text by an apostrophe.
function escape.csv(value)
  if type(value) == "number" then
    return ("%.14g"):format(value)
  end
  local text = well_formed(value)
  if text:find "^[=+@\t-]" then
    text = "'" .. text
  end
  if text:find '[",\r\n]' then
    text = '"' .. text:gsub('"', '""') .. '"'
  end
  return text
end

--- One line of plain text.
function escape.line(text)
  return (well_formed(text):gsub("%s+", " "):gsub("%c", "\u{FFFD}"))
end

return escape
