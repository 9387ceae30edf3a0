local newsdesk = require "newsdesk"
local dkjson = require "dkjson"

local TEXT = [[
Minister <b>warns</b> of a dry summer
“We have water for *ninety* days & no more,” Environment Minister Ana Soares said in Madrid on Monday.
The reservoirs of Spain are 31% full. In 2022 they were 45% full.
]]

local function article()
  return assert(newsdesk.parse(TEXT, { format = "text", published = "2023-05-08" }))
end

local function report_of(source)
  return newsdesk.report { title = 'Water & "drought" <2023>' }
    :heading("Quotes"):quotes(source)
    :heading("Names"):entities(source)
    :heading("When"):timeline(source)
    :heading("How much"):amounts(source)
    :heading("Word"):context(source, "full")
    :article(source)
end

-- Each target of a link within the page, and each id.
local function links_and_ids(html)
  local links, ids = {}, {}
  for target in html:gmatch 'href="#([^"]+)"' do
    links[target] = true
  end
  for id in html:gmatch 'id="([^"]+)"' do
    assert.is_nil(ids[id], "twice: " .. id)
    ids[id] = true
  end
  return links, ids
end

describe("a report", function()
  it("is Markdown when it is turned into a string", function()
    local text = tostring(report_of(article()))
    assert.truthy(text:find("# Water", 1, true))
    assert.truthy(text:find("Ana Soares", 1, true))
    assert.truthy(text:find("](#a1-s", 1, true))
  end)

  it("links each line to an anchor that exists, in HTML and in Markdown", function()
    local links, ids = links_and_ids(report_of(article()):render "html")
    assert.truthy(next(links))
    for target in pairs(links) do
      assert.truthy(ids[target], target)
    end
    local markdown = tostring(report_of(article()))
    for target in markdown:gmatch "%]%(#([^)]+)%)" do
      assert.truthy(markdown:find(('<a id="%s">'):format(target), 1, true), target)
    end
  end)

  it("tells dates in words, in the order of the calendar, without imprints", function()
    local text = "Dam opens\n\nBy Ana Soares\n\n" ..
      "The dam opens in the first quarter of 2024, in the week of its fair.\n\n" ..
      "It was planned in the autumn of 2023. It was shut in December 2023. Rain fell on Monday night.\n\n" ..
      "© The Oakham Post 2024\n"
    local parsed = newsdesk.parse(text, { published = "2024-03-06" })
    local shown = tostring(newsdesk.report({ title = "x" }):timeline(parsed))
    local order = {}
    for lead in shown:gmatch "%- %*%*(.-)%*%*" do
      order[#order + 1] = lead
    end
    assert.same({ "autumn 2023", "2023-12", "Q1 2024", "2024-03-04, night" }, order)
    local calendar = require "newsdesk.report.calendar"
    assert.equal("week of 2018-12-31", calendar.label "2019-W01")
    assert.equal("week of 2020-12-28", calendar.label "2020-W53")
    assert.is_true(calendar.order "2024-W27" < calendar.order "2024-12")
  end)

  it("shows posts, who is not clear, and what was not said", function()
    local text = "Storm nears\n\nMayor Ana Soares did not say whether the ferry would sail.\n\n" ..
      "“Nobody sleeps,” they said.\n\nWind over the pier.\n— Joana Reis (@jreis) March 5, 2024\n"
    local parsed = newsdesk.parse(text, { published = "2024-03-06" })
    local shown = tostring(newsdesk.report({ title = "x" }):quotes(parsed):posts(parsed))
    assert.truthy(shown:find("did not say (indirect)", 1, true))
    assert.truthy(shown:find("**“they” (who is not clear)**", 1, true))
    assert.truthy(shown:find("**Joana Reis (@jreis)** Wind over the pier. — *twitter, 2024-03-05*", 1, true))
  end)

  it("links an office that no name means to where it is spoken of", function()
    local parsed = newsdesk.parse("Storm nears\n\nMayor Ana Soares left. Her office denied it.\n")
    local shown = tostring(newsdesk.report({ title = "x" }):entities(parsed, { type = "organization" }))
    assert.truthy(shown:find("Ana Soares's office | organization |  | 1 | [[1:", 1, true) or
      shown:find("Ana Soares's office | organization | 1 | [[1:", 1, true))
  end)

  it("states a fact with what it is about, when, and the words that say so", function()
    local text = "Halden Systems said it had bought Ocean Robotics for $650 million in 2019.\n"
    local bought = assert(newsdesk.parse(text, { format = "text" }))
    local shown = tostring(newsdesk.report({ title = "x" }):facts(bought, { predicate = "acquired" }))
    assert.truthy(shown:find("**acquired** Halden Systems → Ocean Robotics, $650 million: “", 1, true))
    assert.truthy(shown:find("had bought Ocean Robotics for $650 million in 2019” — *2019* [[1:21]](#a1-s1)", 1, true))
  end)

  it("tells in one line what one passage tells of several, roles apart from what happened", function()
    local text = "Peru, Chile and Cuba joined the African Union in 2019. The chairman of Siemens, Adrian Cole, spoke.\n"
    local several = assert(newsdesk.parse(text, { format = "text" }))
    local events = tostring(newsdesk.report({ title = "x" }):facts(several, { about = "events" }))
    assert.truthy(events:find("**joined** Peru, Chile and Cuba → African Union: “", 1, true))
    assert.falsy(events:find("**role**", 1, true))
    local states = tostring(newsdesk.report({ title = "x" }):facts(several, { about = "states" }))
    assert.truthy(states:find("**role** Adrian Cole → Siemens: “", 1, true))
    assert.falsy(states:find("**joined**", 1, true))
    local plain = newsdesk.report({ title = "x" }):facts(several):render "txt"
    assert.truthy(plain:find("joined (2019)\n", 1, true))
  end)

  it("says to whom or where only what is said", function()
    local text = "Germany pledged 40 million euros in aid on Monday. The tanker exploded, killing 40 people.\n"
    local shown = tostring(newsdesk.report({ title = "x" }):facts(assert(newsdesk.parse(text, { format = "text" }))))
    assert.truthy(shown:find("**pledged** Germany, 40 million euros: “", 1, true))
    assert.truthy(shown:find("**killed** 40: “", 1, true))
  end)

  it("calls an article that has no title by its first words", function()
    local untitled = assert(newsdesk.parse("The bank left its rate where it was, and nobody in the whole of the " ..
      "town of Basel was in the least surprised. It rained.\n", { format = "text" }))
    local shown = tostring(newsdesk.report({ title = "x" }):timeline(untitled):article(untitled))
    assert.truthy(shown:find("Article 1: The bank left its rate where it was, and nobody in the whole of the …", 1,
      true))
  end)

  it("cites an article of a corpus once, however many blocks are made from it", function()
    local corpus = newsdesk.corpus()
    corpus:add(article())
    local report = newsdesk.report({ title = "x" }):quotes(corpus):timeline(corpus)
    local decoded = assert(dkjson.decode(report:render "json"))
    assert.equal(1, #decoded.sources)
  end)

  it("escapes what the articles and the script say", function()
    local html = report_of(article()):render "html"
    assert.is_nil(html:find("<b>warns", 1, true))
    assert.truthy(html:find("&lt;b&gt;warns", 1, true))
    assert.truthy(html:find("<title>Water &amp; &quot;drought&quot; &lt;2023&gt;</title>", 1, true))
    local markdown = tostring(report_of(article()))
    assert.is_nil(markdown:find("<b>", 1, true))
    assert.truthy(markdown:find("\\*ninety\\*", 1, true))
  end)

  it("is one file that asks for nothing else", function()
    local html = report_of(article()):render "html"
    for _, reference in ipairs { "<script", "<link", "src=", "@import", "url(" } do
      assert.is_nil(html:find(reference, 1, true), reference)
    end
  end)

  it("is the same byte for byte each time", function()
    for _, format in ipairs { "html", "md", "json", "csv", "txt" } do
      assert.equal(report_of(article()):render(format), report_of(article()):render(format))
    end
  end)

  it("gives JSON whose passages are the bytes of the text", function()
    local decoded = assert(dkjson.decode(report_of(article()):render "json"))
    assert.equal('Water & "drought" <2023>', decoded.title)
    local checked = 0
    for _, block in ipairs(decoded.blocks) do
      if block.name == "quotes" then
        local item = block.items[1]
        local text = decoded.sources[item.passage.article + 1].text
        assert.equal(item.body, text:sub(item.passage.start + 1, item.passage["end"]))
        checked = checked + 1
      end
    end
    assert.equal(1, checked)
  end)

  it("writes CSV in which no cell runs as a formula", function()
    local rows = { { "=1+1", 'say "yes", no' }, { -2, "ok" } }
    local csv = newsdesk.report({ title = "x" }):table({ "a", "b" }, rows):render "csv"
    assert.truthy(csv:find("'=1+1", 1, true))
    assert.truthy(csv:find('"say ""yes"", no"', 1, true))
    assert.truthy(csv:find("\r\nx,-2,ok", 1, true))
  end)

  it("saves by the extension, and says what is wrong where it can't", function()
    local path = os.tmpname() .. ".html"
    assert.is_true(report_of(article()):save(path))
    local file = assert(io.open(path, "rb"))
    assert.equal(report_of(article()):render "html", file:read "a")
    file:close()
    os.remove(path)
    local saved, message = report_of(article()):save "/nonexistent/report.html"
    assert.is_nil(saved)
    assert.truthy(message:find("/nonexistent/report.html", 1, true))
    assert.error_matches(function()
      report_of(article()):save "report.doc"
    end, "bad argument #1 to 'save'")
  end)

  it("draws charts and networks to scale", function()
    local html = newsdesk.report({ title = "x" }):chart({ { "a", 10 }, { "b", 5 } }):render "html"
    local first, second = html:match '<rect[^>]-width="([%d.]+)".-<rect[^>]-width="([%d.]+)"'
    assert.equal(2, tonumber(first) / tonumber(second))
    assert.error_matches(function()
      newsdesk.report({ title = "x" }):chart { { "a", -1 } }
    end, "bar 1")
  end)

  it("takes blocks of one's own", function()
    newsdesk.block("shout", {
      markdown = function(words)
        return "**" .. words:upper() .. "**"
      end,
      html = function(words)
        return "<strong>" .. words:upper() .. "</strong>"
      end,
    })
    local report = newsdesk.report({ title = "x" }):shout "now"
    assert.truthy(tostring(report):find("**NOW**", 1, true))
    assert.truthy(report:render("html"):find("<strong>NOW</strong>", 1, true))
    assert.truthy(report:render("txt"):find("**NOW**", 1, true))
    assert.error_matches(function()
      newsdesk.block("quotes", { markdown = tostring })
    end, "has a 'quotes' already")
  end)

  it("names the argument that is wrong", function()
    assert.error_matches(function()
      newsdesk.report {}
    end, "bad argument #1 to 'report'")
    assert.error_matches(function()
      newsdesk.report({ title = "x" }):heading(nil)
    end, "bad argument #1 to 'heading'")
    assert.error_matches(function()
      newsdesk.report({ title = "x" }):quotes(12)
    end, "bad argument #1 to 'quotes'")
  end)

  it("names the line that is wrong, too, and takes no argument for nothing", function()
    local one = assert(newsdesk.parse("Norway joined NATO in 1949.", { format = "text" }))
    local report = newsdesk.report { title = "x" }
    for words, work in pairs {
      ["#1 to 'report' (unknown field 'titel')"] = function() newsdesk.report { titel = "x" } end,
      ["#1 to 'report' (field 'subtitle' must be a string)"] = function()
        newsdesk.report { title = "x", subtitle = 5 }
      end,
      ["#2 to 'heading' (level must be an integer from 2 to 4)"] = function() report:heading("x", 7) end,
      ["#2 to 'table' (row 1 is no array)"] = function() report:table({ "a" }, { 1 }) end,
      ["#2 to 'table' (cell 1 of row 2 is neither a string nor a number)"] = function()
        report:table({ "a" }, { { 1 }, { true } })
      end,
      ["#1 to 'quotes' (an article, an array of articles or a corpus expected)"] = function()
        report:quotes { one, 5 }
      end,
      ["#2 to 'quotes' (unknown field 'speeker')"] = function() report:quotes(one, { speeker = "x" }) end,
      ["#2 to 'entities' (unknown type 'persons')"] = function()
        report:entities({ one }, { type = { "country", "persons" } })
      end,
      ["#2 to 'timeline' (no such argument)"] = function() report:timeline(one, { from = "2020" }) end,
      ["#2 to 'chart' (unknown field 'titel')"] = function() report:chart({ { "a", 1 } }, { titel = "x" }) end,
      ["#2 to 'block' (no format 'pdf'"] = function()
        newsdesk.block("odd", { markdown = tostring, pdf = tostring })
      end,
      ["calling 'quotes' on bad self"] = function() report.quotes(one) end,
    } do
      local done, message = pcall(work)
      assert.is_false(done)
      assert.truthy(message:find "^spec/report_spec.lua:%d+: ", message)
      assert.truthy(message:find(words, 1, true), message)
    end
  end)

  it("shows articles of ill-formed UTF-8 and without anything in them", function()
    local odd = assert(newsdesk.parse("caf\xE9 \xFF\xFE and so on", { format = "text", charset = "utf-8" }))
    local empty = assert(newsdesk.parse "")
    local html = newsdesk.report({ title = "x" }):quotes({ odd, empty }):article(odd):article(empty):render "html"
    assert.truthy(utf8.len(html))
    assert.truthy(html:find("None.", 1, true))
  end)
end)
