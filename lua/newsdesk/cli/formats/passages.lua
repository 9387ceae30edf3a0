--- What the Markdown and the HTML of an article share: its blocks with the links and the embed in them.
local commonmark = require "newsdesk.cli.formats.commonmark"

local passages = {}

-- Whether the text of a post's blocks says by itself who posted it.
local function is_signed(embed, text)
  local name = embed.handle or embed.author
  return embed.text == "" or (name ~= nil and text:find(name, 1, true) ~= nil)
end

-- Gives the blocks of each post its record at `post`, and its last block `credit` if nothing in the post signs it.
local function add_posts(blocks, embeds, is_markdown)
  local next_embed, first = 1, nil
  for i, block in ipairs(blocks) do
    first = block.continues and first or i
    local following = blocks[i + 1]
    block.is_last = not (following and following.continues)
    if block.kind == "embed" and block.is_last then
      while embeds[next_embed] and embeds[next_embed].start < blocks[first].start do
        next_embed = next_embed + 1
      end
      local embed = embeds[next_embed]
      if embed and embed.start <= block.stop then
        local texts = {}
        for k = first, i do
          blocks[k].post, texts[#texts + 1] = embed, blocks[k].text
        end
        block.credit = not is_markdown and not is_signed(embed, table.concat(texts, "\n")) and embed or nil
      end
    end
  end
end

--- The blocks in order, each with `links` (those within it, not overlapping), `depth` of the list around it (where it
-- `continues`, an item of that depth is open), and of a page's embed its record at `post`; `credit` where that is to be
-- written behind it. Of blocks that continue one another the last has `is_last`. Texts of a Markdown document hold
-- their marks: its blocks have `is_markdown`.
function passages.blocks(article)
  local is_markdown = article.format == "markdown"
  local links, blocks, next_link, depth = article:links(), article:blocks(), 1, 0
  table.sort(links, function(a, b) return a.start < b.start end)
  add_posts(blocks, article:embeds(), is_markdown)
  for _, block in ipairs(blocks) do
    block.links, block.is_markdown = {}, is_markdown
    -- One more than the item before at most, as nothing stands between.
    local wanted = block.kind == "list_item" and math.min(math.max(block.level, 1), depth + 1) or 0
    block.continues = block.continues and wanted <= depth
    depth = wanted
    block.depth = depth
    local free = block.start
    while links[next_link] and links[next_link].start <= block.stop do
      local link = links[next_link]
      if link.start >= free and link.stop >= link.start and link.stop <= block.stop then
        block.links[#block.links + 1] = link
        free = link.stop + 1
      end
      next_link = next_link + 1
    end
  end
  return blocks
end

local function by_start(block)
  local links = {}
  for _, link in ipairs(block.links) do
    local start = link.start - block.start + 1
    links[start] = { start = start, stop = link.stop - block.start + 1, url = link.url }
  end
  return links
end

--- The text of a block through a writer: text(s), code(s), link(inner, url), emphasis(inner), strong(inner) and
-- hard_break().
function passages.inline(block, writer)
  if block.is_markdown then
    return commonmark.inline(block.text, by_start(block), writer)
  end
  local out, at = {}, block.start
  local function piece(start, stop)
    local parts = {}
    for line in (block.text:sub(start - block.start + 1, stop - block.start + 1) .. "\n"):gmatch "(.-)\n" do
      parts[#parts + 1] = writer.text(line)
    end
    return table.concat(parts, writer.hard_break())
  end
  for _, found in ipairs(block.links) do
    out[#out + 1] = piece(at, found.start - 1)
    out[#out + 1] = writer.link(piece(found.start, found.stop), found.url)
    at = found.stop + 1
  end
  out[#out + 1] = piece(at, block.stop)
  return table.concat(out)
end

--- Rows of a table block, each an array of cells through a writer, all of the same length.
function passages.rows(block, writer)
  local rows, columns = {}, 0
  if block.is_markdown then
    for _, row in ipairs(commonmark.rows(block.text)) do
      for column, cell in ipairs(row) do
        row[column] = commonmark.inline(cell, {}, writer)
      end
      rows[#rows + 1] = row
    end
  else
    for line in block.text:gmatch "[^\n]+" do
      local row = {}
      for cell in (line .. "\t"):gmatch "(.-)\t" do
        row[#row + 1] = writer.text(cell)
      end
      rows[#rows + 1] = row
    end
  end
  for _, row in ipairs(rows) do
    columns = math.max(columns, #row)
  end
  for _, row in ipairs(rows) do
    for column = #row + 1, columns do
      row[column] = ""
    end
  end
  return rows
end

local function same(text) return text end

local PLAIN = {
  text = same, code = same, link = same, emphasis = same, strong = same, hard_break = function() return "\n" end,
}

--- Whether the article's title stands in its own blocks.
function passages.shows_title(blocks, title)
  for _, block in ipairs(blocks) do
    if block.kind == "heading" and (block.text == title or passages.inline(block, PLAIN) == title) then
      return true
    end
  end
  return false
end

--- Who posted an embed and when: "Name (@handle), 2024-07-03".
function passages.credit(embed)
  local name = embed.author
  if embed.handle then
    name = name and ("%s (%s)"):format(name, embed.handle) or embed.handle
  end
  local parts = {}
  parts[#parts + 1] = name or embed.provider
  parts[#parts + 1] = embed.published
  return table.concat(parts, ", ")
end

return passages
