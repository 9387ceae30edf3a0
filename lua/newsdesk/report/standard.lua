--- The report that is composed where no script is given, and an example of one: who, where, who said what, what
-- happened, when, how much, and the texts.
local newsdesk_report = require "newsdesk.report"
local sources = require "newsdesk.report.sources"

local function title_of(articles)
  if #articles == 1 then
    return articles[1].title or articles[1].url or "Report on one article"
  end
  return ("Report on %d articles"):format(#articles)
end

local function subtitle_of(articles)
  local words, first, last = 0, nil, nil
  for _, article in ipairs(articles) do
    words = words + article.word_count
    local day = article.published and article.published:sub(1, 10)
    if day then
      first = (not first or day < first) and day or first
      last = (not last or day > last) and day or last
    end
  end
  local parts = { ("%d %s, %d words"):format(#articles, #articles == 1 and "article" or "articles", words) }
  if first then
    parts[2] = first == last and "published " .. first or ("published %s to %s"):format(first, last)
  end
  return table.concat(parts, ", ")
end

local ACTORS = { "person", "organization" }
local PLACES = { "country", "location", "facility", "norp" }

local function has_posts(articles)
  for _, article in ipairs(articles) do
    if #article:embeds() > 0 then
      return true
    end
  end
  return false
end

-- Article by article where there are several, each that has some under its title.
local function each_apart(report, method, articles, filter)
  if #articles < 2 then
    return report[method](report, articles, filter)
  end
  for number, article in ipairs(articles) do
    report:heading(sources.name(article, number), 3)
    report[method](report, article, filter)
    local nodes = report.nodes
    if #nodes[#nodes].items == 0 then
      nodes[#nodes], nodes[#nodes - 1] = nil, nil
    end
  end
end

--- @tparam {article,…} articles
-- @treturn newsdesk.report
return function(articles)
  local report = newsdesk_report.new { title = title_of(articles), subtitle = subtitle_of(articles) }
  for _, article in ipairs(articles) do
    report:cite(article)
  end
  report:heading("Who said what")
  each_apart(report, "quotes", articles)
  if has_posts(articles) then
    report:heading("Posts"):posts(articles)
  end
  report:heading("Actors"):entities(articles, { type = ACTORS })
  report:heading("Countries and places"):entities(articles, { type = PLACES })
  report:heading("Named together"):network(articles, { type = ACTORS })
  report:heading("What happened")
  each_apart(report, "facts", articles, { about = "events" })
  report:heading("Roles and ties")
  each_apart(report, "facts", articles, { about = "states" })
  report:heading("Timeline"):timeline(articles)
  report:heading("Numbers"):amounts(articles)
  return report
end
