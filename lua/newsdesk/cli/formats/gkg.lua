--- GDELT Global Knowledge Graph 2.1, one line of 27 columns an article. Columns that newsdesk has nothing for (counts,
-- themes, tone, GCAM) are empty. Offsets count characters; countries carry FIPS 10-4 codes, as the format has it.
local characters = require "newsdesk.cli.formats.characters"
local fips = require "newsdesk.cli.formats.fips"

local function clean(text)
  return (text:gsub("[\t\r\n]+", " "):gsub("[;#|]", ","))
end

local PLACE_TYPES = { country = "1", location = "4" }

local function each_mention(article, types, visit)
  for _, mention in ipairs(article.mentions) do
    if types[mention.type] and mention.entity then
      visit(mention, article.entities[mention.entity + 1])
    end
  end
end

-- Names of one type: once each, and each time with its offset.
local function names(article, index, types)
  local plain, enhanced, seen = {}, {}, {}
  each_mention(article, types, function(mention, entity)
    local name = clean(entity.name)
    if not seen[name] then
      seen[name] = true
      plain[#plain + 1] = name
    end
    enhanced[#enhanced + 1] = ("%s,%d"):format(name, index(mention.start))
  end)
  return table.concat(plain, ";"), table.concat(enhanced, ";")
end

local function coordinate(value)
  return value and ("%.6g"):format(value) or ""
end

local function places(article, index)
  local plain, enhanced, seen = {}, {}, {}
  each_mention(article, { country = true, location = true }, function(mention, entity)
    local kind, country = PLACE_TYPES[entity.type], fips[entity.country] or ""
    local feature = entity.geonameid and tostring(entity.geonameid) or country
    if not kind then
      return
    end
    local name, lat, lon = clean(entity.name), coordinate(entity.lat), coordinate(entity.lon)
    if not seen[entity.id] then
      seen[entity.id] = true
      plain[#plain + 1] = table.concat({ kind, name, country, "", lat, lon, feature }, "#")
    end
    enhanced[#enhanced + 1] =
      table.concat({ kind, name, country, "", "", lat, lon, feature, index(mention.start) }, "#")
  end)
  return table.concat(plain, ";"), table.concat(enhanced, ";")
end

-- Resolution, month, day, year, offset: 1 a year, 2 a month of a year, 3 a day of a year.
local function dates(article, index)
  local list = {}
  for _, date in ipairs(article.dates) do
    local year, month, day = (date.value or ""):match "^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)"
    if year then
      month, day = tonumber(month) or 0, tonumber(day) or 0
      local resolution = day > 0 and 3 or month > 0 and 2 or 1
      list[#list + 1] = ("%d#%d#%d#%s#%d"):format(resolution, month, day, year, index(date.start))
    end
  end
  return table.concat(list, ";")
end

local function quotations(article, index)
  local list = {}
  for _, quote in ipairs(article.quotes) do
    local start = index(quote.start)
    local verb = quote.cue and clean(quote.cue.text) or ""
    local text = clean(article.text:sub(quote.start + 1, quote["end"]))
    list[#list + 1] = ("%d|%d|%s|%s"):format(start, index(quote["end"]) - start, verb, text)
  end
  return table.concat(list, "#")
end

local function amounts(article, index)
  local list = {}
  for _, amount in ipairs(article.amounts) do
    if amount.value then
      local object = clean(amount.of or amount.unit or ""):gsub(",", " ")
      list[#list + 1] = ("%s,%s,%d"):format(amount.value, object, index(amount.start))
    end
  end
  return table.concat(list, ";")
end

local function embeds(article, wanted_video)
  local list = {}
  for _, embed in ipairs(article.embeds) do
    local is_video = embed.provider == "youtube" or embed.provider == "tiktok"
    if embed.url and is_video == wanted_video then
      list[#list + 1] = clean(embed.url)
    end
  end
  return table.concat(list, ";")
end

local function render(article, id)
  local index = characters.index(article.text)
  local stamp = ((article.published or ""):gsub("%D", "") .. "00000000000000"):sub(1, 14)
  local persons, all_persons = names(article, index, { person = true })
  local organizations, all_organizations = names(article, index, { organization = true })
  local plain_places, all_places = places(article, index)
  local _, all_names = names(article, index, { person = true, organization = true, location = true, country = true,
    facility = true, event = true, product = true, work = true, law = true })
  local site = article.site or (article.url or ""):match "^%w+://([^/]+)" or ""
  return table.concat({
    clean(id), stamp, "1", clean(site), article.url or clean(id), "", "", "", "", plain_places, all_places, persons,
    all_persons, organizations, all_organizations, "", dates(article, index), "", article.image or "", "",
    embeds(article, false), embeds(article, true), quotations(article, index), all_names, amounts(article, index), "",
    article.title and ("<PAGE_TITLE>%s</PAGE_TITLE>"):format(clean(article.title)) or "",
  }, "\t") .. "\n"
end

return function()
  return {
    article = function(article, document)
      local object, message = article:to_table()
      return object and render(object, document.id or document.name), message
    end,
  }
end
