--- Items of a feed (RSS 0.9 to 2.0, Atom 1.0), each as the page that its title, date and content make.
--
-- Only as much of XML as feeds are made of: elements, attributes, character references, CDATA. The bytes stay in the
-- feed's encoding, which is handed on to the page's reader.
local feed = {}

-- The position of what follows the prologue: byte order mark, instructions, comments, document type. One walk; -1 where
-- the prologue does not end.
local function after_prologue(head)
  local at = head:match "^\xEF\xBB\xBF()" or 1
  while true do
    at = head:match("^%s*()", at)
    local closer = head:find("^<%?", at) and "?>" or head:find("^<!%-%-", at) and "-->"
      or head:find("^<!DOCTYPE", at) and ">"
    if not closer then
      return at
    end
    local _, stop = head:find(closer, at, true)
    if not stop then
      return -1
    end
    at = stop + 1
  end
end

--- Whether a file that begins with these bytes is one.
function feed.is_feed(head)
  local at = after_prologue(head)
  return at > 0
    and (head:find("^<rss[%s>]", at) or head:find("^<feed[%s>]", at) or head:find("^<rdf:RDF[%s>]", at)) ~= nil
end

-- XML ---------------------------------------------------------------------------------------------------------------

local ENTITIES = { amp = "&", lt = "<", gt = ">", quot = '"', apos = "'" }

-- Without white space around it, in one walk whatever is inside.
local function trim(text)
  return text:match "^%s*(.*%S)" or ""
end

local function decode(text)
  return (text:gsub("&(#?[%w]+);", function(name)
    local digits, base = name:match "^#(%d+)$", 10
    if not digits then
      digits, base = name:match "^#[xX](%x+)$", 16
    end
    local code = digits and #digits < 8 and tonumber(digits, base)
    if code and code > 0 and code < 0x110000 and (code < 0xD800 or code > 0xDFFF) then
      return utf8.char(code)
    end
    return ENTITIES[name]
  end))
end

local function encode(text)
  return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

-- Character data of an element's inner XML.
local function text_of(inner)
  local pieces, at = {}, 1
  while true do
    local start, stop = inner:find("<![CDATA[", at, true)
    pieces[#pieces + 1] = decode(inner:sub(at, (start or 0) - 1))
    if not start then
      return table.concat(pieces)
    end
    local close = inner:find("]]>", stop + 1, true)
    pieces[#pieces + 1] = inner:sub(stop + 1, (close or 0) - 1)
    if not close then
      return table.concat(pieces)
    end
    at = close + 3
  end
end

-- The next tag at or after a position, past comments, CDATA and instructions: its text, where it begins and ends.
local function next_tag(xml, at)
  while true do
    local start = xml:find("<", at, true)
    if not start then
      return nil
    end
    local closer = xml:find("^<!%[CDATA%[", start) and "]]>" or xml:find("^<!%-%-", start) and "-->"
      or xml:find("^<%?", start) and "?>"
    local _, stop = xml:find(closer or ">", start, true)
    if not stop then
      return nil
    end
    if not closer then
      return xml:sub(start + 1, stop - 1), start, stop
    end
    at = stop + 1
  end
end

-- Children of an element's inner XML, as a list of {name, attributes, inner, is_cut}: the last is cut where the file
-- ends within it. One walk; depth is only counted.
local function children(xml)
  local list, at, depth, child = {}, 1, 0, nil
  while true do
    local tag, start, stop = next_tag(xml, at)
    if not tag then
      if child and depth > 0 then
        child.inner, child.is_cut = xml:sub(child.from), true
        list[#list + 1] = child
      end
      return list
    end
    at = stop + 1
    local slash, name, rest = tag:match "^(/?)([^%s/>]+)(.*)$"
    if slash == "/" then
      depth = depth - 1
      if depth == 0 and child then
        child.inner = xml:sub(child.from, start - 1)
        list[#list + 1] = child
      end
      if depth < 0 then
        return list
      end
    elseif name and name:sub(1, 1) ~= "!" then
      local is_empty = rest:sub(-1) == "/"
      if depth == 0 then
        child = { name = name, attributes = rest, inner = "", from = at }
        if is_empty then
          list[#list + 1] = child
        end
      end
      depth = depth + (is_empty and 0 or 1)
    end
  end
end

local function attribute(element, name)
  local value = element.attributes:match("%f[%w]" .. name .. '%s*=%s*"([^"]*)"')
    or element.attributes:match("%f[%w]" .. name .. "%s*=%s*'([^']*)'")
  return value and decode(value)
end

-- Dates -------------------------------------------------------------------------------------------------------------

local MONTHS = {
  jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9, oct = 10, nov = 11, dec = 12,
}
local ZONES = { gmt = "Z", ut = "Z", utc = "Z", z = "Z", est = "-05:00", edt = "-04:00", cst = "-06:00", cdt = "-05:00",
  mst = "-07:00", mdt = "-06:00", pst = "-08:00", pdt = "-07:00" }

-- RFC 822, as RSS has it, to ISO 8601; an ISO date as it is; nil for anything else.
local function iso_date(text)
  text = trim(text)
  if text:find "^%d%d%d%d%-%d%d%-%d%d" then
    return text
  end
  local day, month, year, rest = text:match "(%d%d?)%s+(%a%a%a)%a*%s+(%d%d%d%d)(.*)$"
  month = month and MONTHS[month:lower()]
  if not month then
    return nil
  end
  local date = ("%s-%02d-%02d"):format(year, month, tonumber(day))
  local clock, zone = rest:match "^%s+(%d%d:%d%d[%d:]*)%s*(%S*)"
  if not clock then
    return date
  end
  local offset = zone:gsub("^([+-]%d%d)(%d%d)$", "%1:%2")
  return date .. "T" .. clock .. (ZONES[zone:lower()] or offset:match "^[+-]%d%d:%d%d$" or "")
end

-- Items -------------------------------------------------------------------------------------------------------------

-- Names of elements of each kind of feed, best first.
local TITLE = { "title" }
local DATE = { "pubDate", "published", "dc:date", "updated" }
local CONTENT = { "content:encoded", "content", "description", "summary" }
local AUTHOR = { "dc:creator", "author" }
local ID = { "guid", "id" }

local function first(elements, names)
  for _, name in ipairs(names) do
    for _, element in ipairs(elements) do
      if element.name == name and element.inner:find "%S" then
        return element
      end
    end
  end
end

local function text(elements, names)
  local element = first(elements, names)
  return element and trim(text_of(element.inner))
end

local function link_of(elements)
  for _, element in ipairs(elements) do
    if element.name == "link" then
      local address, relation = attribute(element, "href"), attribute(element, "rel")
      if address and (relation == nil or relation == "alternate") then
        return address
      elseif not address and element.inner:find "%S" then
        return trim(text_of(element.inner))
      end
    end
  end
end

local function author_of(elements)
  local element = first(elements, AUTHOR)
  local name = element and text(children(element.inner), { "name" })
  return name or element and trim(text_of(element.inner))
end

local function content_of(elements)
  local element = first(elements, CONTENT)
  if not element then
    return ""
  end
  local content = attribute(element, "type") == "xhtml" and element.inner or text_of(element.inner)
  return content:find "<%a" and content or "<p>" .. content .. "</p>"
end

local function meta(out, property, value)
  if value and value ~= "" then
    out[#out + 1] = ('<meta property="%s" content="%s">'):format(property, encode(value))
  end
end

local function page_of(item, site)
  local out = { "<!DOCTYPE html><html><head><title>", encode(item.title or ""), "</title>" }
  meta(out, "og:title", item.title)
  meta(out, "og:site_name", site)
  meta(out, "og:url", item.url)
  meta(out, "article:author", item.author)
  meta(out, "article:published_time", item.published)
  out[#out + 1] = "</head><body><article><h1>" .. encode(item.title or "") .. "</h1>"
  out[#out + 1] = item.content .. "</article></body></html>"
  return table.concat(out)
end

local function read_item(element, site, charset)
  local elements = children(element.inner)
  local date = text(elements, DATE)
  local item = {
    title = text(elements, TITLE),
    url = link_of(elements),
    author = author_of(elements),
    published = date and iso_date(date),
    content = content_of(elements),
  }
  local options = { format = "html", charset = charset, url = item.url, published = item.published }
  return { id = text(elements, ID) or item.url or item.title or "", page = page_of(item, site), options = options }
end

local function collect(elements, list)
  for _, element in ipairs(elements) do
    if (element.name == "item" or element.name == "entry") and not element.is_cut then
      list[#list + 1] = element
    end
  end
end

--- An iterator over the items: {id, page = HTML, options for newsdesk.parse}.
function feed.items(xml)
  local charset = xml:sub(1, 200):match "<%?xml[^>]-encoding%s*=%s*[\"']([%w._:-]+)" or "utf-8"
  local items, root = {}, children(xml)[1]
  local inside = root and children(root.inner) or {}
  local channel = first(inside, { "channel" })
  local described = channel and children(channel.inner) or inside
  collect(inside, items)
  if channel then
    collect(described, items)
  end
  local site, at = text(described, TITLE), 0
  return function()
    at = at + 1
    return items[at] and read_item(items[at], site, charset)
  end
end

return feed
