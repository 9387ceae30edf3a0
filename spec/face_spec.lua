-- The Lua face: what an article gives, what is refused, and how it lives and dies.
local command = dofile "spec/support/command.lua"
local newsdesk = require "newsdesk"

local TEXT = table.concat({
  "Harbour council votes on new ferry",
  "",
  "“The ferry will sail in spring,” Mayor Greta Lindholm told reporters in Gothenburg on Monday. She said that the "
    .. "city would pay about 30 million euros.",
  "",
  "Critics in Norway and Denmark called the plan too costly. Lindholm leads the city since 2019.",
}, "\n")

local OPTIONS = { format = "text", published = "2024-03-13" }

local PAGE = [[<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Wolves return to the valley</title>
<meta property="og:title" content="Wolves return to the valley">
<meta property="og:image" content="/wolf.jpg">
<meta property="article:published_time" content="2021-11-05T07:30:00Z">
<meta name="author" content="Nora Fell"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Wolves return to the valley</h1>
<p>Wolves have been seen in the valley for the first time in <a href="/archive">sixty years</a>, rangers said.</p>
<p>Farmers near the river fear for their sheep, and have asked the council to pay for fences before winter.</p>
<p>The council will meet next week to talk about the money, and about dogs that can guard the flocks at night.</p>
</article><footer>Imprint and contact</footer></body></html>]]

local function parse(text, options)
  return assert(newsdesk.parse(text or TEXT, options or OPTIONS))
end

local LISTS = {
  "blocks", "embeds", "links", "sentences", "tokens", "mentions", "references", "quotes", "dates", "amounts",
}

describe("an article", function()
  it("has the text of a text input, byte for byte", function()
    for _, text in ipairs { TEXT, "", "a\r\nb\r\n", "\xEF\xBB\xBFmark", "bad \xC3\x28 bytes", "no end" } do
      assert.equal(text, parse(text, { format = "text" }).text)
    end
  end)

  it("cuts every record out of its text", function()
    for _, text in ipairs { TEXT, TEXT:gsub("\n", "\r\n"), "\xFF" .. TEXT .. "\xC3" } do
      local article = parse(text)
      for _, name in ipairs(LISTS) do
        for _, item in ipairs(article[name](article)) do
          assert.equal(item.text, article.text:sub(item.start, item.stop), name)
        end
      end
      for _, entity in ipairs(article:entities()) do
        for _, mention in ipairs(entity.mentions) do
          assert.equal(mention.text, article.text:sub(mention.start, mention.stop))
          assert.equal(entity.name, mention.entity)
        end
      end
      for _, fact in ipairs(article:facts()) do
        assert.equal(fact.evidence.text, article.text:sub(fact.evidence.start, fact.evidence.stop))
      end
    end
  end)

  it("has sentences that hold its tokens, in order", function()
    local article = parse()
    local tokens, sentences, seen = article:tokens(), article:sentences(), 0
    assert.equal(5, #sentences)
    for _, sentence in ipairs(sentences) do
      assert.equal(seen + 1, sentence.first_token)
      seen = sentence.last_token
      assert.equal(tokens[sentence.first_token].start, sentence.start)
      assert.equal(tokens[sentence.last_token].stop, sentence.stop)
    end
    assert.equal(#tokens, seen)
  end)

  it("counts its words", function()
    assert.equal(4, parse("One, two: three 4.", { format = "text" }).word_count)
    assert.equal(0, parse("", { format = "text" }).word_count)
    for _, format in ipairs { "html", "text", "markdown" } do
      assert.equal(format, parse("One.", { format = format }).format)
    end
    assert.equal("text", parse("One.").format)
  end)

  it("says who said what", function()
    local quote = parse():quotes()[1]
    assert.equal("direct", quote.kind)
    assert.equal("Greta Lindholm", quote.speaker)
    assert.equal("told", quote.cue)
    assert.truthy(quote.text:find("sail in spring", 1, true))
  end)

  it("gives amounts as they are written, without errors of binary fractions", function()
    local article = parse("It cost $1.7 million, $2.01 million, $0.27 trillion and $2.3bn in all.", { format = "text" })
    local values = {}
    for index, amount in ipairs(article:amounts()) do
      values[index] = amount.value
    end
    assert.same({1700000, 2010000, 270000000000, 2300000000}, values)
    for _, value in ipairs(values) do
      assert.equal("integer", math.type(value))
    end
  end)

  it("gives values of dates and amounts", function()
    local article = parse()
    local dates, amounts = {}, {}
    for _, date in ipairs(article:dates()) do
      dates[date.text] = date.value
    end
    assert.equal("2024-03-11", dates.Monday)
    assert.equal("2019", dates["2019"])
    for _, amount in ipairs(article:amounts()) do
      amounts[amount.kind] = amount
    end
    assert.equal(30000000, amounts.money.value)
    assert.equal("integer", math.type(amounts.money.value))
    assert.equal("EUR", amounts.money.unit)
    assert.is_true(amounts.money.approximate)
  end)

  it("says whom pronouns and noun phrases mean", function()
    local article = parse("Maria Lund met Peter Holm in Oslo. She left early, and the two will meet again.")
    local meant = {}
    for _, reference in ipairs(article:references()) do
      meant[reference.text] = reference
    end
    assert.same({ "Maria Lund" }, meant.She.entities)
    assert.same({ "person/maria-lund" }, meant.She.entity_ids)
    assert.same({ "Maria Lund", "Peter Holm" }, meant["the two"].entities)
  end)

  it("filters mentions and entities by type", function()
    local article = parse()
    local countries = article:entities { type = "country" }
    local codes = {}
    for _, country in ipairs(countries) do
      assert.equal("country", country.type)
      codes[country.name] = country.country
    end
    assert.same({ Norway = "NO", Denmark = "DK" }, codes)
    local both = article:mentions { type = { "country", "person" } }
    assert.truthy(#both > #article:mentions { type = "country" })
    assert.equal(#article:mentions(), #article:mentions {})
  end)

  it("filters quotes by what the speaker is called", function()
    local article = parse()
    local person = article:entities({ type = "person" })[1]
    assert.equal("Greta Lindholm", person.name)
    for _, name in ipairs { "Greta Lindholm", "lindholm", person.id } do
      assert.truthy(#article:quotes { speaker = name } >= 1, name)
    end
    assert.same({}, article:quotes { speaker = "Nobody" })
  end)

  it("filters facts by predicate", function()
    assert.same({}, parse():facts { predicate = "no such predicate" })
  end)

  it("matches patterns, its own and those that are handed over", function()
    local patterns = assert(newsdesk.patterns { mayor = "Mayor (?<who>{person})", in_place = "in (?<where>{country})" })
    local matches = parse():matches(patterns)
    assert.equal("mayor", matches[1].name)
    assert.equal("Mayor Greta Lindholm", matches[1].text)
    assert.equal("Greta Lindholm", matches[1].captures.who.text)
    assert.equal("Greta Lindholm", matches[1].captures.who.entity)
    assert.equal(matches[1].captures.who, matches[1].captures[1])
    assert.equal("Norway", matches[2].captures.where.text)
    assert.is_nil(matches[2].captures.who)
    assert.same(matches, parse(TEXT, { format = "text", patterns = patterns }):matches())
    assert.has_error(function() return parse():matches() end)
  end)

  it("leaves out what is absent", function()
    local article = parse("Just a line.", { format = "text" })
    for _, name in ipairs { "subtitle", "byline", "modified", "site", "url", "image", "section", "published" } do
      assert.is_nil(article[name], name)
    end
    assert.same({}, article.authors)
    assert.same({}, article.keywords)
    for _, name in ipairs { "embeds", "links", "images", "entities", "quotes", "facts" } do
      assert.same({}, article[name](article), name)
    end
  end)

  it("refuses unknown fields of filters, unknown types, and assignments", function()
    local article = parse()
    assert.has_error(function() article:mentions { kind = "person" } end,
      "bad argument #1 to 'mentions' (unknown field 'kind')")
    assert.has_error(function() article:mentions { type = "human" } end,
      "bad argument #1 to 'mentions' (unknown type 'human')")
    assert.has_error(function() article:quotes { speaker = 1 } end)
    assert.has_error(function() article:entities "person" end)
    assert.has_error(function() article:entities { type = { person = true } } end)
    assert.has_error(function() article:to_table { annotations = "no" } end)
    for _, name in ipairs {
      "blocks", "embeds", "links", "images", "sentences", "tokens", "references", "dates", "amounts",
    } do
      assert.error_matches(function() article[name](article, { type = "DATE" }) end, "this method takes no filter")
    end
    assert.has_error(function() article.title = "x" end)
    assert.is_nil(article.no_such_field)
  end)

  it("takes the caller's word", function()
    local article =
      parse(TEXT, { format = "text", url = "https://a.example/b", published = "2020-01-02", language = "sv" })
    assert.equal("2020-01-02", article.published)
    assert.equal("sv", article.language)
    assert.equal("https://a.example/b", article.url)
  end)
end)

describe("the reference", function()
  it("has every field and method of an article", function()
    local reference = command.read "docs/lua.md"
    local described = ""
    for _, file in ipairs { "article", "structure", "records" } do
      described = described .. command.read("csrc/lua/" .. file .. ".c")
    end
    local index = debug.getmetatable(parse()).__index
    local count = 0
    for upvalue = 1, 2 do
      local _, names = debug.getupvalue(index, upvalue)
      for name in pairs(names) do
        count = count + 1
        assert.truthy(reference:find("`" .. name .. "`", 1, true) or reference:find("`article:" .. name, 1, true), name)
        assert.truthy(described:find("@function article:" .. name .. "%f[^%w_]")
          or described:find("@tfield [^\n]- " .. name .. "%f[^%w_]"), name)
      end
    end
    assert.truthy(count > 30)
  end)

  it("has every function of the module, and every method of corpora and reports", function()
    local reference = command.read "docs/lua.md"
    for prefix, methods in pairs {
      ["newsdesk."] = newsdesk,
      ["corpus:"] = getmetatable(newsdesk.corpus()),
      ["report:"] = getmetatable(newsdesk.report { title = "x" }),
    } do
      for name in pairs(methods) do
        local is_internal = name:find "^__" or prefix == "report:" and ("new define can_save cite"):find(name, 1, true)
        assert.truthy(is_internal or reference:find("`" .. prefix .. name, 1, true), prefix .. name)
      end
    end
  end)
end)

describe("a page", function()
  local article

  before_each(function()
    article = assert(newsdesk.parse(PAGE, { format = "html", url = "https://paper.example/wolves" }))
  end)

  it("gives its metadata", function()
    assert.equal("Wolves return to the valley", article.title)
    assert.same({ "Nora Fell" }, article.authors)
    assert.equal("2021-11-05T07:30:00Z", article.published)
    assert.equal("en", article.language)
    assert.equal("https://paper.example/wolf.jpg", article.image)
  end)

  it("gives the article and nothing around it", function()
    assert.truthy(article.text:find("^Wolves have been seen"))
    assert.truthy(article.text:find("at night%.$"))
    assert.falsy(article.text:find("Imprint", 1, true))
    assert.truthy(article.lead:find("^Wolves have been seen"))
  end)

  it("knows where each part stood in the page", function()
    for _, sentence in ipairs(article:sentences()) do
      local first, last = article:source(sentence.start, sentence.start + 5)
      assert.equal(sentence.text:sub(1, 6), PAGE:sub(first, last))
    end
    assert.has_error(function() article:source(0, 1) end)
    assert.has_error(function() article:source(1, #article.text + 1) end)
    assert.has_error(function() article:source(3, 2) end)
  end)

  it("makes links absolute", function()
    local link = article:links()[1]
    assert.equal("sixty years", link.text)
    assert.equal("https://paper.example/archive", link.url)
  end)

  it("maps plain text to itself", function()
    assert.same({ 5, 9 }, { parse():source(5, 9) })
  end)
end)

describe("to_table and to_json", function()
  local dkjson = require "dkjson"

  it("say the same", function()
    local article = parse()
    local decoded = dkjson.decode(article:to_json { id = "x" })
    local object = article:to_table { id = "x" }
    local function plain(value)
      if type(value) ~= "table" then
        return value
      end
      local copy = {}
      for key, inner in pairs(value) do
        copy[key] = plain(inner)
      end
      return copy
    end
    assert.same(plain(decoded), plain(object))
  end)

  it("count from 0, half open, in bytes", function()
    local object = parse():to_table()
    for _, mention in ipairs(object.mentions) do
      assert.equal(mention.text, object.text:sub(mention.start + 1, mention["end"]))
      if mention.entity then
        assert.truthy(object.entities[mention.entity + 1])
      end
    end
  end)

  it("write valid UTF-8 whatever the text is, and keep positions of its bytes", function()
    local article = parse("All \xFF\xFF is \xE2\x82 \xED\xA0\x80 fine", { format = "text" })
    local json = article:to_json()
    assert.truthy(utf8.len(json))
    assert.truthy(json:find("All \u{FFFD}\u{FFFD} is \u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD} fine", 1, true))
    local tokens = article:to_table().tokens
    assert.equal(21, tokens[#tokens]["end"])
  end)

  it("escape what JSON escapes", function()
    local json = parse('a"b\\c\n\t\27\127', { format = "text" }):to_json()
    assert.truthy(json:find([["text":"a\"b\\c\n\t\u001b]] .. '\127"', 1, true))
  end)

  it("leave the annotations out where they are not wanted", function()
    local object = parse():to_table { annotations = false }
    assert.is_nil(object.tokens)
    assert.truthy(object.blocks)
    assert.falsy(parse():to_json({ annotations = false }):find('"tokens"', 1, true))
  end)

  it("take ids that are strings or numbers", function()
    assert.truthy(parse():to_json({ id = 12 }):find('^{"id":12,'))
    assert.truthy(parse():to_json({ id = 1.5 }):find('^{"id":1.5,'))
    assert.truthy(parse():to_json({ id = 'a"' }):find('{"id":"a\\"",', 1, true))
    assert.has_error(function() parse():to_json { id = {} } end)
  end)

  it("are the same each time", function()
    local first = parse():to_json()
    for _ = 1, 3 do
      assert.equal(first, parse():to_json())
    end
  end)
end)

describe("parse", function()
  it("refuses misuse", function()
    assert.has_error(function() newsdesk.parse() end, "bad argument #1 to 'parse' (string expected, got nil)")
    assert.has_error(function() newsdesk.parse({}) end)
    for _, options in ipairs {
      "html", { formt = "html" }, { format = "pdf" }, { format = 1 }, { url = {} }, { published = 2024 },
      { limits = 5 }, { limits = { bytes = 0 } }, { limits = { size = 1 } }, { limits = { depth = "deep" } },
      { patterns = {} }, { [1] = 2 },
    } do
      assert.has_error(function() newsdesk.parse("x", options) end)
    end
  end)

  it("names the function, the argument and the line that are wrong", function()
    local function refuses(words, work)
      local done, message = pcall(work)
      assert.is_false(done)
      assert.truthy(message:find "^spec/face_spec.lua:%d+: ", message)
      assert.truthy(message:find(words, 1, true), message)
    end
    refuses("bad argument #2 to 'parse' (unknown field 'formt')", function()
      newsdesk.parse("x", { formt = "html" })
    end)
    refuses("bad argument #2 to 'parse' (table expected, got string)", function() newsdesk.parse("x", "html") end)
    refuses("bad argument #2 to 'parse' (option 'limits' must be", function()
      newsdesk.parse("x", { limits = { size = 1 } })
    end)
    refuses("bad argument #2 to 'read' (table expected, got number)", function() newsdesk.read("/no/such/file", 5) end)
    refuses("bad argument #2 to 'read' (option 'limits' must be", function()
      newsdesk.read("/no/such/file", { limits = { bytes = "many" } })
    end)
    refuses("bad argument #1 to 'names' (entry 1: 'type' is missing)", function()
      newsdesk.names { { name = "Oslo" } }
    end)
    refuses("bad argument #1 to 'open' (string expected, got nil)", function() newsdesk.open() end)
  end)

  it("names the option that is wrong", function()
    local _, message = pcall(newsdesk.parse, "x", { format = "pdf" })
    assert.truthy(message:find("option 'format' must be 'auto', 'html', 'text' or 'markdown'", 1, true))
    _, message = pcall(newsdesk.parse, "x", { formt = "html" })
    assert.truthy(message:find("unknown field 'formt'", 1, true))
  end)

  it("gives nil, a message and a status for what it can't read", function()
    local png = "\x89PNG\r\n\x1A\n" .. ("\0\1\2\255"):rep(100)
    local article, message, status = newsdesk.parse(png)
    assert.is_nil(article)
    assert.equal("string", type(message))
    assert.equal("not text", status)
    article, message, status = newsdesk.parse(("x"):rep(100), { limits = { bytes = 99 } })
    assert.is_nil(article)
    assert.equal("string", type(message))
    assert.equal("too large", status)
    article, message, status = newsdesk.parse("x", { charset = "no-such-charset" })
    assert.is_nil(article)
    assert.equal("string", type(message))
    assert.equal("unknown charset", status)
  end)

  it("never raises on content", function()
    local random = 1
    for size = 0, 400, 7 do
      local bytes = {}
      for i = 1, size do
        random = (random * 1103515245 + 12345) % 2147483648
        bytes[i] = string.char(random // 65536 % 256)
      end
      for _, format in ipairs { "auto", "html", "text", "markdown" } do
        local article = newsdesk.parse(table.concat(bytes), { format = format })
        if article then
          assert.truthy(utf8.len(article:to_json()))
          article:close()
        end
      end
    end
  end)

  it("reads an empty input as an empty article", function()
    for _, format in ipairs { "auto", "html", "text", "markdown" } do
      local article = assert(newsdesk.parse("", { format = format }))
      assert.equal("", article.text)
      assert.same({}, article:tokens())
    end
  end)
end)

describe("models", function()
  it("of a folder serve as those that ship", function()
    local models = assert(newsdesk.models "data")
    local article = parse(TEXT, { format = "text", published = "2024-03-13", models = models })
    models = nil -- luacheck: ignore
    collectgarbage()
    assert.equal(parse():to_json(), article:to_json())
  end)

  it("that are none are refused", function()
    assert.same({ nil, "spec: a data file is missing", "bad data file" }, { newsdesk.models "spec" })
    assert.has_error(function() newsdesk.models() end, "bad argument #1 to 'models' (string expected, got nil)")
    assert.error_matches(function() newsdesk.parse("x", { models = "data" }) end, "option 'models' must be what")
  end)
end)

describe("read", function()
  local folder, remove

  setup(function() folder, remove = command.folder() end)
  teardown(function() remove() end)

  it("takes the format from the name", function()
    local tagged = "<p>One <b>bold</b> word stands here.</p>"
    local text = command.write(folder .. "/a.txt", tagged)
    assert.equal(tagged, newsdesk.read(text).text)
    local markdown = command.write(folder .. "/a.md", "# Head\n\nA *word*.\n")
    assert.equal("heading", newsdesk.read(markdown):blocks()[1].kind)
  end)

  it("inflates gzip, also of several members, whatever the name", function()
    command.write(folder .. "/b.txt", "First part. ")
    command.write(folder .. "/c.txt", "Second part.")
    assert(os.execute("cd " .. folder
      .. " && gzip -c b.txt > both.txt.gz && gzip -c c.txt >> both.txt.gz && cp both.txt.gz plain.txt"))
    assert.equal("First part. Second part.", newsdesk.read(folder .. "/both.txt.gz").text)
    assert.equal("First part. Second part.", newsdesk.read(folder .. "/plain.txt").text)
  end)

  it("says what is wrong with a file, with its path", function()
    local function fails(path, words, options)
      local article, message = newsdesk.read(path, options)
      assert.is_nil(article)
      assert.equal(path .. ": ", message:sub(1, #path + 2))
      assert.truthy(message:find(words, 1, true), message)
    end
    fails(folder .. "/missing.html", "No such file")
    fails(folder, "folder")
    command.write(folder .. "/big.txt", ("x"):rep(2000))
    fails(folder .. "/big.txt", "larger than the limit", { limits = { bytes = 1999 } })
    assert(os.execute(("cd %s && gzip -c big.txt | head -c 20 > cut.txt.gz"):format(folder)))
    fails(folder .. "/cut.txt.gz", "ends too early")
    command.write(folder .. "/bad.txt.gz", "\x1F\x8B\8\0\0\0\0\0\0\3nonsense that is no deflate stream")
    fails(folder .. "/bad.txt.gz", "damaged")
    assert(os.execute(("cd %s && head -c 3000000 /dev/zero | gzip > bomb.txt.gz"):format(folder)))
    fails(folder .. "/bomb.txt.gz", "larger than the limit", { limits = { bytes = 1000000 } })
  end)

  it("takes no part of a path for the path", function()
    local path = command.write(folder .. "/part", "Text.")
    assert.same({ nil, path .. "\0.txt: no path holds a NUL", "cannot read" }, { newsdesk.read(path .. "\0.txt") })
  end)

  it("refuses what is no path", function()
    assert.has_error(function() newsdesk.read(nil) end, "bad argument #1 to 'read' (string expected, got nil)")
  end)
end)

describe("patterns", function()
  it("say which is broken and where", function()
    local patterns, message = newsdesk.patterns { fine = "{person}", broken = "an (open group" }
    assert.is_nil(patterns)
    assert.truthy(message:find "^broken: ")
    assert.truthy(message:find "at offset %d+$")
    patterns, message = newsdesk.patterns { strange = "{dragon} flies" }
    assert.is_nil(patterns)
    assert.truthy(message:find "^strange: ")
  end)

  it("refuse misuse", function()
    assert.has_error(function() newsdesk.patterns "x" end)
    assert.has_error(function() newsdesk.patterns { x = 1 } end)
    assert.has_error(function() newsdesk.patterns { "x" } end)
  end)

  it("can be none", function()
    assert.same({}, parse():matches(assert(newsdesk.patterns {})))
  end)

  it("can be closed, and refuse work then", function()
    local patterns = assert(newsdesk.patterns { a = "x" })
    patterns:close()
    patterns:close()
    assert.has_error(function() parse():matches(patterns) end, "bad argument #1 to 'matches' (the patterns are closed)")
  end)
end)

describe("life and death", function()
  it("closing is done once and can be done twice", function()
    local article = parse()
    article:close()
    article:close()
    assert.has_error(function() return article.text end)
    assert.error_matches(function() return article:tokens() end, "the article is closed")
    assert.has_error(function() return article:to_json() end)
    assert.equal("newsdesk.article (closed)", tostring(article))
  end)

  it("a to-be-closed variable closes", function()
    local kept
    do
      local article <close> = parse()
      kept = article
    end
    assert.has_error(function() return kept.title end)
  end)

  it("records outlive their article", function()
    local article = parse()
    local quotes = article:quotes()
    article:close()
    assert.truthy(quotes[1].text:find("ferry", 1, true))
  end)

  it("refuses other objects in the place of an article", function()
    local article = parse()
    assert.has_error(function() article.tokens(io.stdout) end)
    assert.has_error(function() article.tokens({}) end)
  end)

  it("facts can be asked for while the state closes", function()
    -- Finalizers run in reverse order of making: that of the guard after those of what the first facts made.
    local script = [[
      local newsdesk = require "newsdesk"
      local article = newsdesk.parse("Norway joined NATO in 1949.", { format = "text" })
      guard = setmetatable({}, { __gc = function() print(article:facts()[1].predicate) end })
      article:facts()]]
    local pipe = assert(io.popen("lua5.4 -e '" .. script:gsub("\n", " ") .. "' 2>&1"))
    assert.equal("joined\n", pipe:read "a")
    assert.is_true(pipe:close())
  end)

  for _, mode in ipairs { "generational", "incremental" } do
    it("stands an eager collector: " .. mode, function()
      local before = collectgarbage(mode)
      local expected = parse():to_json()
      for i = 1, 30 do
        local article = parse()
        collectgarbage "step"
        assert.equal(expected, article:to_json())
        for _, name in ipairs(LISTS) do
          collectgarbage "step"
          assert.equal("table", type(article[name](article)))
        end
        if i % 3 == 0 then
          article:close()
        end
      end
      collectgarbage()
      collectgarbage(before)
    end)
  end

  it("works in several states at once, from a state without libraries to spare", function()
    local threads = {}
    for i = 1, 4 do
      threads[i] = coroutine.wrap(function()
        local article = parse()
        coroutine.yield()
        return article:to_json()
      end)
      threads[i]()
    end
    local expected = parse():to_json()
    for i = 1, 4 do
      assert.equal(expected, threads[i]())
    end
  end)
end)
