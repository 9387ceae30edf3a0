-- What a careful reader would find in the example articles: the whole way from the file to names, speakers, dates,
-- amounts and facts.
local newsdesk = require "newsdesk"

local function read(name)
  return assert(newsdesk.read("examples/articles/" .. name))
end

-- The entity that goes by a name, as its own or as an alias.
local function entity_of(article, name)
  for _, entity in ipairs(article:entities()) do
    if entity.name == name then
      return entity
    end
    for _, alias in ipairs(entity.aliases) do
      if alias == name then
        return entity
      end
    end
  end
end

local function quote_with(article, words)
  for _, quote in ipairs(article:quotes()) do
    if quote.text:find(words, 1, true) then
      return quote
    end
  end
  error("no quote has the words: " .. words)
end

local function says(article, words, speaker, addressee)
  local quote = quote_with(article, words)
  assert.equal(speaker, quote.speaker, words)
  if addressee then
    assert.equal(addressee, quote.addressee, words)
  end
  return quote
end

local function date_of(article, text)
  for _, date in ipairs(article:dates()) do
    if date.text:lower() == text:lower() then
      return date.value
    end
  end
  error("no date reads: " .. text)
end

local function amount_of(article, text)
  for _, amount in ipairs(article:amounts()) do
    if amount.text:find(text, 1, true) then
      return amount
    end
  end
  error("no amount reads: " .. text)
end

-- Whether a fact holds; a field that is not given may be anything.
local function states(article, predicate, subject, object, time)
  for _, fact in ipairs(article:facts { predicate = predicate }) do
    if
      (subject == nil or fact.subject == subject)
      and (object == nil or fact.object == object)
      and (time == nil or fact.time == time)
    then
      return true
    end
  end
  return false
end

local function has_type(article, name, kind, country)
  local entity = entity_of(article, name)
  assert.truthy(entity, name)
  assert.equal(kind, entity.type, name)
  if country then
    assert.equal(country, entity.country, name)
  end
  return entity
end

describe("an African Union summit", function()
  local article = read "african-union.txt"

  it("has its title, author and time from its first and last lines", function()
    assert.equal("Leaders meet in Addis Ababa as the African Union weighs a peace force", article.title)
    assert.same({ "Grace Mensah" }, article.authors)
    assert.equal("2024-02-17T09:45", article.published)
    assert.is_nil(entity_of(article, "Grace Mensah"))
  end)

  it("has one entity for each person, with role and country", function()
    local wanjiru = has_type(article, "Amina Wanjiru", "person", "KE")
    assert.equal("president", wanjiru.role)
    assert.same({ "Wanjiru" }, wanjiru.aliases)
    has_type(article, "Dawit Bekele", "person", "ET")
    assert.equal(entity_of(article, "Dawit Bekele").id, entity_of(article, "Bekele").id)
  end)

  it("has one organization for the African Union and the AU", function()
    has_type(article, "African Union", "organization")
    assert.equal(entity_of(article, "African Union").id, entity_of(article, "AU").id)
    has_type(article, "World Bank", "organization")
  end)

  it("knows the countries, their capital, and what they are called by", function()
    for name, code in pairs { Ethiopia = "ET", Morocco = "MA", ["South Sudan"] = "SS", Egypt = "EG", Ghana = "GH",
                              Nigeria = "NG", Sudan = "SD" } do
      has_type(article, name, "country", code)
    end
    has_type(article, "Kenyan", "norp", "KE")
    has_type(article, "Addis Ababa", "location", "ET")
    has_type(article, "Nairobi", "location", "KE")
    has_type(article, "US", "country", "US")
  end)

  it("gives each quotation to its speaker and its addressee", function()
    says(article, "the road to a common market", "Amina Wanjiru", "Dawit Bekele")
    says(article, "We did not come here", "Amina Wanjiru")
    says(article, "Ethiopia will open its border posts", "Dawit Bekele", "Amina Wanjiru")
    says(article, "single currency", "Dawit Bekele")
    says(article, "has restored some trust", "Dawit Bekele")
  end)

  it("resolves dates from the day of publication", function()
    assert.equal("2024-02-17", date_of(article, "Saturday"))
    assert.equal("2024-02-18", date_of(article, "Sunday"))
    assert.equal("2017", date_of(article, "2017"))
    assert.equal("2021-10", date_of(article, "October 2021"))
  end)

  it("knows how much of what", function()
    local share = amount_of(article, "3%")
    assert.equal("percent", share.kind)
    assert.equal(3, share.value)
    assert.is_true(share.approximate)
    assert.equal("global trade", share.of)
    assert.equal(55, amount_of(article, "55").value)
  end)

  it("states who joined, founded and was sanctioned", function()
    assert.is_true(states(article, "joined", "Morocco", "African Union", "2017"))
    assert.is_true(states(article, "joined", "South Sudan", nil, "2011"))
    for _, country in ipairs { "Egypt", "Ghana", "Nigeria" } do
      assert.is_true(states(article, "founding_member_of", country, "African Union"), country)
    end
    assert.is_true(states(article, "sanctioned_by", "Sudan", "United States"))
    assert.is_true(states(article, "suspended_from", "Sudan", "African Union", "2021-10"))
  end)

  it("keeps the post apart, with who wrote it and when", function()
    local embed = article:embeds()[1]
    assert.equal("twitter", embed.provider)
    assert.equal("African Renewal", embed.author)
    assert.equal("@afrorenewal", embed.handle)
    assert.equal("2024-02-17", embed.published)
    assert.truthy(embed.text:find("^Proud of our host city"))
    assert.truthy(embed.url:find("pic.twitter.com/q7Lm2RtXe1", 1, true))
  end)
end)

describe("a company merger", function()
  local article = read "merger.txt"

  it("has its title, authors and time", function()
    assert.equal("Northwind to buy Halden Systems for $4.2 billion", article.title)
    assert.same({ "Laura Pettersson", "Miguel Duarte" }, article.authors)
    assert.equal("2023-03-14T16:05", article.published:sub(1, 16))
  end)

  it("names companies and persons", function()
    assert.equal(entity_of(article, "Northwind Corporation").id, entity_of(article, "Northwind").id)
    assert.equal(entity_of(article, "Halden Systems").id, entity_of(article, "Halden").id)
    has_type(article, "Halden Systems", "organization")
    has_type(article, "Helen Strand", "person")
    has_type(article, "Erik Moe", "person")
    has_type(article, "European Commission", "organization")
    has_type(article, "Norway", "country", "NO")
  end)

  it("gives each quotation to its speaker", function()
    says(article, "This is the right company", "Helen Strand")
    says(article, "We have admired Halden", "Helen Strand")
    says(article, "Our engineers will stay", "Erik Moe")
  end)

  it("reads money, shares and staff", function()
    local price = amount_of(article, "$4.2 billion")
    assert.equal("money", price.kind)
    assert.equal(4.2e9, price.value)
    assert.equal("USD", price.unit)
    assert.equal(18, amount_of(article, "18%").value)
    local staff = amount_of(article, "3,400")
    assert.equal(3400, staff.value)
    assert.equal("people", staff.unit)
    assert.is_true(staff.approximate)
    assert.equal(310, amount_of(article, "310 kroner").value)
  end)

  it("resolves Tuesday and Monday", function()
    assert.equal("2023-03-14", date_of(article, "Tuesday"))
    assert.equal("2023-03-13", date_of(article, "Monday"))
  end)

  it("states who acquires whom", function()
    assert.is_true(states(article, "will_acquire", "Northwind Corporation", "Halden Systems"))
    assert.is_true(states(article, "acquired", "Northwind Corporation", "Ocean Robotics", "2019"))
  end)
end)

describe("a court case", function()
  local article = read "court.txt"

  it("has its title and time, and a dateline that is no speaker", function()
    assert.equal("Former minister jailed for six years over harbour contracts", article.title)
    assert.equal("2023-11-09T19:20", article.published:sub(1, 16))
  end)

  it("keeps its persons apart", function()
    for _, name in ipairs { "Rui Salgado", "Marta Figueira", "Tiago Reis", "Ines Caldeira", "Paulo Leal" } do
      has_type(article, name, "person")
    end
    assert.equal("finance minister", entity_of(article, "Paulo Leal").role)
  end)

  it("gives each quotation to its speaker", function()
    says(article, "sold his signature", "Marta Figueira")
    says(article, "My client is innocent", "Tiago Reis")
    says(article, "Not one euro", "Paulo Leal")
  end)

  it("reads the amount and the years", function()
    local bribe = amount_of(article, "1.3 million euros")
    assert.equal(1.3e6, bribe.value)
    assert.equal("EUR", bribe.unit)
    assert.equal("2021-05", date_of(article, "May 2021"))
    assert.equal("2023-11-09", date_of(article, "Thursday"))
  end)

  it("states the arrest", function()
    assert.is_true(states(article, "arrested", "Rui Salgado", nil, "2021-05"))
  end)
end)

describe("a flood", function()
  local article = read "flood.txt"

  it("has its author and time from its last lines", function()
    assert.same({ "Bilal Ahmed" }, article.authors)
    assert.equal("2024-08-05T11:30", article.published)
    assert.is_nil(entity_of(article, "Bilal Ahmed"))
  end)

  it("gives each quotation to its speaker, through pronouns", function()
    says(article, "Whole villages have been cut off", "Sana Yousaf")
    says(article, "You are not alone", "Kamran Durrani")
    says(article, "Clean water", "Jonas Keller")
  end)

  it("has one organization for the authority and its acronym", function()
    assert.equal(entity_of(article, "National Disaster Management Authority").id, entity_of(article, "NDMA").id)
  end)

  it("reads casualties and their dates", function()
    local dead = amount_of(article, "40")
    assert.equal(40, dead.value)
    assert.equal("people", dead.unit)
    assert.equal(85, amount_of(article, "85").value)
    assert.equal("2023", date_of(article, "Last year"))
    assert.equal("2024-08-04", date_of(article, "Sunday"))
  end)
end)

describe("a sports transfer, in Markdown", function()
  local article = read "transfer.md"

  it("has its title, author and day", function()
    assert.equal("Rovers sign Brazilian striker Caio Prates from Porto Novo", article.title)
    assert.same({ "Emma Kirby" }, article.authors)
    assert.equal("2024-07-01", article.published)
  end)

  it("gives each quotation to its speaker", function()
    says(article, "It was an easy decision", "Caio Prates")
    says(article, "I want to win titles", "Caio Prates")
    says(article, "Caio gives us something", "Neil Ashdown")
    says(article, "not finished", "Neil Ashdown")
  end)

  it("reads the fee", function()
    local fee = amount_of(article, "£38 million")
    assert.equal(38e6, fee.value)
    assert.equal("GBP", fee.unit)
  end)

  it("states the transfer", function()
    assert.is_true(states(article, "signed", "Harwick Rovers", "Caio Prates"))
    assert.is_true(states(article, "joined", "Neil Ashdown", nil, "2022"))
  end)
end)

describe("a dateline, in HTML", function()
  local article = assert(newsdesk.parse([[<!DOCTYPE html><title>Ferry sinks off Port Vale</title>
<article><h1>Ferry sinks off Port Vale</h1>
<p>PORT VALE, March 14, 2023 (Wire) — At least five people died after a ferry sank off the coast on Sunday, the coast
guard said, calling off the search at night.</p>
<p>The boat had left the harbour shortly after noon with more people on board than it was built for, survivors told
the local radio station on their return to the town.</p></article>]]))

  it("is no part of what is said", function()
    local quote = quote_with(article, "At least five people died")
    assert.equal("At least five", quote.text:sub(1, 13))
    assert.equal("the coast guard", quote.speaker_text)
  end)

  it("says from which day relative dates are counted", function()
    assert.equal("2023-03-12", date_of(article, "Sunday"))
  end)
end)

describe("a strike, in HTML", function()
  local article = read "strike.html"

  it("has the page's metadata", function()
    assert.equal("Ferry strike ends after pay deal", article.title)
    assert.same({ "Moira Sinclair" }, article.authors)
    assert.equal("2024-05-21T07:40:00+01:00", article.published)
    assert.equal("2024-05-21T09:05:00+01:00", article.modified)
    assert.equal("The Coastal Times", article.site)
    assert.equal("en-GB", article.language)
    assert.equal("https://coastaltimes.example/news/2024/05/ferry-strike-ends", article.url)
    assert.equal("https://coastaltimes.example/img/ferry.jpg", article.image)
    assert.equal("Transport", article.section)
  end)

  it("has the article's text and nothing of the page around it", function()
    assert.truthy(article.text:find("went back to work on Tuesday", 1, true))
    assert.truthy(article.text:find("ministers would review the ferry contract next month", 1, true))
    for _, outside in ipairs {
      "Sport", "By Moira", "Photo:", "Read more", "New ferry delayed", "newsletter", "reserved",
    } do
      assert.is_nil(article.text:find(outside, 1, true), outside)
    end
  end)

  it("keeps headings and quotations as such", function()
    local kinds = {}
    for _, block in ipairs(article:blocks()) do
      kinds[#kinds + 1] = block.kind
    end
    assert.same({ "paragraph", "paragraph", "paragraph", "heading", "paragraph", "quotation", "paragraph" }, kinds)
  end)

  it("gives each quotation to its speaker", function()
    says(article, "Our members stood together", "Fiona Grant")
    says(article, "We were an afterthought", "Donald MacNeil")
    says(article, "That must never happen again", "Donald MacNeil")
  end)

  it("leads back to the bytes of the page", function()
    local quote = quote_with(article, "We were an afterthought")
    local first, last = article:source(quote.start, quote.stop)
    local file = assert(io.open("examples/articles/strike.html", "rb"))
    local page = file:read "a"
    file:close()
    assert.truthy(page:sub(first, last):find("We were an afterthought", 1, true))
    assert.is_true(last - first < 2 * #quote.text + 20)
  end)
end)

describe("the lines at an article's end that say who worked on it", function()
  local BODY = "Heavy rain closed the harbour of Bergen on Monday, the mayor, Kari Moe, said. " ..
    "She asked people to stay at home."

  local function persons(text, format)
    local article, names = assert(newsdesk.parse(text, {format = format})), {}
    for _, entity in ipairs(article:entities {type = "person"}) do
      names[#names + 1] = entity.name
    end
    return names
  end

  it("name nobody whom the article tells of", function()
    for _, text in ipairs {
      "By Ada Lund\n\n" .. BODY .. "\n\n(Reporting by Ada Lund; Editing by Paul Hand)\n",
      BODY .. "\n\n___\n\nNorth Press writer Ola Berg in Oslo contributed to this report.",
      BODY .. "\n\nAda Lund in Oslo, with additional reporting by Paul Hand in Bergen\n\n(c) 2023 Hand & Lund Ltd\n",
      "Rain closes the harbour\n\nBy Ada Lund\nAdditional reporting by Paul Hand in Bergen\n\n" .. BODY,
      "Rain closes the harbour\n\nAda Lund, Local Democracy Reporter\n\n" .. BODY,
    } do
      assert.same({"Kari Moe"}, persons(text, "text"))
    end
    assert.same({"Kari Moe"}, persons("<article><h1>Rain closes the harbour</h1><p>" .. BODY .. "</p><p>" .. BODY ..
      "</p><p>Additional reporting by Paul Hand</p></article>", "html"))
    assert.same({"Kari Moe"}, persons("<article><h1>Rain closes the harbour</h1><p>By Ada Lund in Oslo</p>" ..
      "<p>Additional reporting by Paul Hand in Bergen</p><p>" .. BODY .. "</p><p>" .. BODY ..
      "</p><p>(c) Ada Lund and Paul Hand 2023</p><p>Last updated: 3 May 2023</p></article>", "html"))
  end)

  it("are not what only sounds like them", function()
    local text = BODY .. "\n\nThe storm was the worst in years, according to reporting by Ola Berg."
    assert.same({"Kari Moe", "Ola Berg"}, persons(text, "text"))
  end)
end)
