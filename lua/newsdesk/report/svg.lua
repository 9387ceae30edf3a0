--- Pictures of reports, as SVG that takes its colours from the page (currentColor and the custom property --accent).
local escape = require "newsdesk.report.escape"

local svg = {}

local function add(out, format, ...)
  out[#out + 1] = format:format(...)
end

-- As many characters as fit, whole ones of UTF-8.
local function shortened(text, most)
  if (utf8.len(text) or #text) <= most then
    return text
  end
  local stop = utf8.offset(text, most)
  return (stop and text:sub(1, stop - 1) or text:sub(1, most - 1)) .. "…"
end

local ROW, LABEL, PLOT = 28, 200, 380

--- Horizontal bars with their labels and values.
function svg.bars(bars, unit)
  local most = 0
  for _, bar in ipairs(bars) do
    most = math.max(most, bar[2])
  end
  local out = {}
  add(out, '<svg class="bars" viewBox="0 0 %d %d" role="img" xmlns="http://www.w3.org/2000/svg">', LABEL + PLOT + 80,
    math.max(1, #bars) * ROW)
  for i, bar in ipairs(bars) do
    local y = (i - 1) * ROW
    local width = most > 0 and bar[2] / most * PLOT or 0
    local label = escape.html(shortened(tostring(bar[1]), 28))
    add(out, '<text x="%d" y="%d" text-anchor="end">%s</text>', LABEL - 10, y + 19, label)
    add(out, '<rect x="%d" y="%d" width="%.1f" height="18" rx="3"/>', LABEL, y + 5, width)
    add(out, '<text x="%.1f" y="%d">%s</text>', LABEL + width + 8, y + 19,
      escape.html(("%.14g%s"):format(bar[2], unit and " " .. unit or "")))
  end
  add(out, "</svg>")
  return table.concat(out)
end

-- The names of the links, in order of first appearance, with how many links each has.
local function nodes_of(links)
  local order, degree = {}, {}
  for _, link in ipairs(links) do
    for side = 1, 2 do
      local name = link[side]
      if not degree[name] then
        order[#order + 1] = name
      end
      degree[name] = (degree[name] or 0) + link[3]
    end
  end
  return order, degree
end

local WIDTH, HEIGHT, RADIUS = 840, 560, 215

--- A network on a ring: names around, links across, thicker where a pair is named together more often.
function svg.network(links)
  local names, degree = nodes_of(links)
  local place, out = {}, {}
  add(out, '<svg class="network" viewBox="0 0 %d %d" role="img" xmlns="http://www.w3.org/2000/svg">', WIDTH, HEIGHT)
  for i, name in ipairs(names) do
    local angle = (i - 1) / #names * 2 * math.pi - math.pi / 2
    place[name] = { x = WIDTH / 2 + RADIUS * math.cos(angle), y = HEIGHT / 2 + RADIUS * math.sin(angle), angle = angle }
  end
  for _, link in ipairs(links) do
    local a, b = place[link[1]], place[link[2]]
    add(out, '<path d="M%.1f %.1fQ%.1f %.1f %.1f %.1f" stroke-width="%.1f"/>',
      a.x, a.y, WIDTH / 2, HEIGHT / 2, b.x, b.y, math.min(6, 0.6 + link[3] * 0.7))
  end
  for _, name in ipairs(names) do
    local at = place[name]
    local cosine = math.cos(at.angle)
    local anchor = cosine > 0.2 and "start" or cosine < -0.2 and "end" or "middle"
    local reach = 12 + math.min(8, degree[name])
    add(out, '<circle cx="%.1f" cy="%.1f" r="%.1f"/>', at.x, at.y, math.min(11, 3 + degree[name] * 0.5))
    add(out, '<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>', at.x + reach * cosine,
      at.y + reach * math.sin(at.angle) + 5, anchor, escape.html(shortened(name, 24)))
  end
  add(out, "</svg>")
  return table.concat(out)
end

return svg
