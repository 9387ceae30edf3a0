--- What the Markdown and the HTML of an article share: its blocks with the links and the embed in them.
local passages = {}

--- The blocks in order, each with `links` (those within it, not overlapping) and, of an embed, its record at `embed`.
function passages.blocks(article)
  local links, embeds = article:links(), {}
  for _, embed in ipairs(article:embeds()) do
    embeds[embed.start] = embed
  end
  table.sort(links, function(a, b) return a.start < b.start end)
  local blocks, next_link = article:blocks(), 1
  for _, block in ipairs(blocks) do
    block.links = {}
    block.embed = block.kind == "embed" and embeds[block.start] or nil
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

--- The text of a block: pieces between links through escape, links through link(text, url).
function passages.inline(block, escape, link)
  local out, at = {}, block.start
  local function piece(start, stop)
    return block.text:sub(start - block.start + 1, stop - block.start + 1)
  end
  for _, found in ipairs(block.links) do
    out[#out + 1] = escape(piece(at, found.start - 1))
    out[#out + 1] = link(piece(found.start, found.stop), found.url)
    at = found.stop + 1
  end
  out[#out + 1] = escape(piece(at, block.stop))
  return table.concat(out)
end

--- Rows of a table block, each an array of cells.
function passages.rows(block)
  local rows = {}
  for line in block.text:gmatch "[^\n]+" do
    local row = {}
    for cell in (line .. "\t"):gmatch "(.-)\t" do
      row[#row + 1] = cell
    end
    rows[#rows + 1] = row
  end
  return rows
end

--- Whether the article's title stands in its own blocks.
function passages.shows_title(blocks, title)
  for _, block in ipairs(blocks) do
    if block.kind == "heading" and block.text == title then
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
