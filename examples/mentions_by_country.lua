-- A script for `newsdesk report --script`: which countries are named, as a chart. It is called with the articles and
-- returns the report.
local newsdesk = require "newsdesk"

local articles = ...
local count, order = {}, {}
for _, article in ipairs(articles) do
  for _, entity in ipairs(article:entities()) do
    local code = entity.country
    if code and (entity.type == "country" or entity.type == "norp") then
      if not count[code] then
        order[#order + 1] = code
      end
      count[code] = (count[code] or 0) + entity.count
    end
  end
end
table.sort(order, function(a, b)
  return count[a] > count[b] or (count[a] == count[b] and a < b)
end)

local bars = {}
for i, code in ipairs(order) do
  bars[i] = { code, count[code] }
end
return newsdesk.report({ title = "Countries in the news" }):chart(bars, { title = "Mentions by country" })
