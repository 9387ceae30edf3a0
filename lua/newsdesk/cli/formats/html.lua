--- The article as one clean HTML document; several are several article elements of it. Of annotate: the text with its
-- annotations shown, as a report has it.
local passages = require "newsdesk.cli.formats.passages"

local ESCAPES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }

local function escape(text)
  return (text:gsub("[&<>\"]", ESCAPES))
end

-- Only addresses of the web become links: no script runs from an extract.
local function is_safe(url)
  return url:find "^https?://" ~= nil or url:find "^mailto:" ~= nil or not url:find "^[%w+.-]*:"
end

local function link(text, url)
  if not is_safe(url) then
    return text
  end
  return ('<a href="%s">%s</a>'):format(escape(url), text)
end

local function element(name)
  return function(inner)
    return ("<%s>%s</%s>"):format(name, inner, name)
  end
end

local WRITER = {
  text = escape,
  code = function(text) return "<code>" .. escape(text) .. "</code>" end,
  link = link,
  emphasis = element "em",
  strong = element "strong",
  hard_break = function() return "<br>\n" end,
}

local function table_block(block)
  local out = { "<table>" }
  for i, row in ipairs(passages.rows(block, WRITER)) do
    local tag = i == 1 and "th" or "td"
    for column, cell in ipairs(row) do
      row[column] = ("<%s>%s</%s>"):format(tag, cell, tag)
    end
    out[#out + 1] = "<tr>" .. table.concat(row) .. "</tr>"
  end
  out[#out + 1] = "</table>"
  return table.concat(out, "\n")
end

local function credit_of(embed)
  local credit = passages.credit(embed)
  return ("\n<footer>— %s</footer>"):format(embed.url and link(escape(credit), embed.url) or escape(credit))
end

-- Those of the services' own embed codes, by which readers of pages know a post.
local POST_CLASSES = {
  twitter = "twitter-tweet", instagram = "instagram-media", facebook = "fb-post", tiktok = "tiktok-embed",
  telegram = "telegram-post", bluesky = "bluesky-embed", mastodon = "mastodon-embed", threads = "text-post-media",
  reddit = "reddit-embed-bq",
}

local function post_attributes(embed)
  local class, url = embed and POST_CLASSES[embed.provider], embed and embed.url
  local cite = url and is_safe(url) and (' cite="%s"'):format(escape(url)) or ""
  return (' class="%s"%s'):format(class or "embed", cite)
end

-- A paragraph of a quotation or post, which the first opens and the last closes; as deep as it is quoted.
local function quoted(block, text, attributes)
  local outer = math.max(block.level, 1) - 1
  local open = ("<blockquote>"):rep(outer) .. "<blockquote" .. attributes .. ">"
  local credit = block.credit and credit_of(block.credit) or ""
  return (block.continues and "" or open) .. "<p>" .. text .. "</p>" .. credit
    .. (block.is_last and ("</blockquote>"):rep(outer + 1) or "")
end

local RENDER = {
  heading = function(block, text)
    local level = math.min(math.max(block.level, 1), 6)
    return ("<h%d>%s</h%d>"):format(level, text, level)
  end,
  quotation = function(block, text) return quoted(block, text, "") end,
  list_item = function(block, text)
    if block.continues then
      return "<p>" .. text .. "</p>"
    end
    return (block.value and ('<li value="%d">'):format(block.value) or "<li>") .. text
  end,
  caption = function(_, text) return '<p class="caption"><small>' .. text .. "</small></p>" end,
  table = table_block,
  code = function(block) return "<pre><code>" .. escape(block.text) .. "</code></pre>" end,
  embed = function(block, text) return quoted(block, text, post_attributes(block.post)) end,
  paragraph = function(_, text) return "<p>" .. text .. "</p>" end,
}

-- The lists that are open while blocks are written, innermost last: {tag, next}. A list within a list is part of its
-- last item.
local function close_lists(lists, out, depth)
  while #lists > depth do
    out[#out + 1] = "</li>\n</" .. table.remove(lists).tag .. ">"
  end
end

local function open_list(lists, out, block)
  local number = block.number
  lists[#lists + 1] = { tag = number and "ol" or "ul", next = number }
  if number and number ~= 1 then
    out[#out + 1] = ('<ol start="%d">'):format(number)
  else
    out[#out + 1] = number and "<ol>" or "<ul>"
  end
end

-- Closes and opens what a block needs, and gives an item its `value` where its list does not count on to it.
local function add_list_edges(lists, out, block)
  close_lists(lists, out, block.depth)
  if block.depth == 0 or block.continues then
    return
  end
  local list = lists[block.depth]
  if list and (list.tag == "ol") ~= (block.number ~= nil) then
    close_lists(lists, out, block.depth - 1)
    list = nil
  end
  if list then
    out[#out + 1] = "</li>"
  else
    open_list(lists, out, block)
    list = lists[block.depth]
  end
  block.value = block.number ~= list.next and block.number or nil
  list.next = block.number and block.number + 1
end

local function byline_of(article)
  local parts = {}
  if #article.authors > 0 then
    parts[1] = "By " .. escape(table.concat(article.authors, ", "))
  end
  if article.published then
    local day = escape(article.published)
    parts[#parts + 1] = ('Published <time datetime="%s">%s</time>'):format(day, day)
  end
  return #parts > 0 and '<p class="byline">' .. table.concat(parts, ". ") .. "</p>" or nil
end

local function head_of(article, blocks)
  local out = { "<header>" }
  if article.title and not passages.shows_title(blocks, article.title) then
    out[#out + 1] = "<h1>" .. escape(article.title) .. "</h1>"
  end
  out[#out + 1] = byline_of(article)
  out[#out + 1] = "</header>"
  return #out > 2 and table.concat(out, "\n") or nil
end

local function render(article)
  local blocks, lists = passages.blocks(article), {}
  local language = article.language and (' lang="%s"'):format(escape(article.language)) or ""
  local out = { "<article" .. language .. ">" }
  out[#out + 1] = head_of(article, blocks)
  for _, block in ipairs(blocks) do
    add_list_edges(lists, out, block)
    out[#out + 1] = RENDER[block.kind](block, passages.inline(block, WRITER))
  end
  close_lists(lists, out, 0)
  out[#out + 1] = "</article>\n"
  return table.concat(out, "\n")
end

local HEAD = '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>%s</title>\n</head>\n<body>\n'

local function extracts()
  local is_first = true
  return {
    article = function(article, document)
      local head = is_first and HEAD:format(escape(article.title or document.name)) or ""
      is_first = false
      return head .. render(article)
    end,
    finish = function()
      return is_first and "" or "</body>\n</html>\n"
    end,
  }
end

-- The report needs all its articles at the end, so that they stay open.
local function annotated()
  local articles, name = {}, nil
  return {
    keeps_articles = true,
    article = function(article, document)
      articles[#articles + 1] = article
      name = article.title or document.name
      return ""
    end,
    finish = function()
      local title = #articles == 1 and name or "Annotated articles"
      local report = require("newsdesk.report").new { title = title }
      for _, article in ipairs(articles) do
        report:article(article)
      end
      return report:render "html"
    end,
  }
end

return function(settings)
  return settings.command == "annotate" and annotated() or extracts()
end
