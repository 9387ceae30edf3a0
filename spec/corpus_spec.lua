-- Corpora: the same questions give the same answers in memory and in a database.
local command = dofile "spec/support/command.lua"
local newsdesk = require "newsdesk"

local TEXTS = {
  port = { published = "2024-03-04", url = "https://a.example/port", text = table.concat({
    "“The port will reopen on 8 March 2024,” Transport Minister Elin Strand said in Oslo.",
    "Strand met Prime Minister Jonas Varga of Hungary. Varga called the port a gift to Hungary.",
    "The café at the pier was closed in 2019.",
  }, "\n\n") },
  talks = { published = "2024-05-20T09:00:00Z", url = "https://b.example/talks", text = table.concat({
    "Prime Minister Jonas Varga said that talks with Norway would begin on 1 June 2024.",
    "“Norway is a friend,” Varga told reporters. Hungary has asked for talks since 2019.",
  }, "\n\n") },
  quiet = { text = "Nothing happened. The sea was calm, and the port slept." },
}
local ORDER = { "port", "talks", "quiet" }

local function parse(name)
  local entry = TEXTS[name]
  return assert(newsdesk.parse(entry.text, { format = "text", published = entry.published, url = entry.url }))
end

local function fill(corpus)
  for _, name in ipairs(ORDER) do
    local article <close> = parse(name)
    assert(corpus:add(article, name))
  end
  return corpus
end

local function pluck(list, field)
  local values = {}
  for i, item in ipairs(list) do
    values[i] = item[field]
  end
  return values
end

local function by_name(list)
  local found = {}
  for _, item in ipairs(list) do
    found[item.name] = item
  end
  return found
end

local folder, remove = command.folder()
local made = 0

local BACKENDS = {
  memory = newsdesk.corpus,
  sqlite = function()
    made = made + 1
    return assert(newsdesk.open(("sqlite:%s/%d.db"):format(folder, made)))
  end,
}

-- A database that the tests may fill and empty: NEWSDESK_POSTGRESQL=postgresql://…
if os.getenv "NEWSDESK_POSTGRESQL" then
  function BACKENDS.postgresql()
    local DBI = require "DBI"
    local url = os.getenv "NEWSDESK_POSTGRESQL"
    local connection = assert(DBI.Connect("PostgreSQL", url))
    assert(connection:prepare "SET client_min_messages = warning"):execute()
    for name in pairs(require("newsdesk.corpus.rows").TABLES) do
      assert(connection:prepare(('DROP TABLE IF EXISTS "newsdesk_%s"'):format(name))):execute()
    end
    connection:commit()
    connection:close()
    return assert(newsdesk.open(url))
  end
end

for name, open in pairs(BACKENDS) do
  describe("a corpus: " .. name, function()
    local corpus

    before_each(function() corpus = fill(open()) end)
    after_each(function() corpus:close() end)

    it("keeps each article once, and replaces what has changed", function()
      local article = parse "port"
      assert.same({ "port", false }, { corpus:add(article, "port") })
      assert.equal(3, #corpus:articles())
      local other = assert(newsdesk.parse("The port is gone.", { format = "text" }))
      assert.same({ "port", true }, { corpus:add(other, "port") })
      assert.equal(3, #corpus:articles())
      assert.equal("The port is gone.", corpus:articles()[1].text)
      assert.same({ "port", "quiet" }, pluck(corpus:context "the port", "article"))
    end)

    it("names articles by their address, else by their text", function()
      local fresh = name == "memory" and open() or corpus
      assert.equal("https://a.example/port", (fresh:add(parse "port")))
      local id, is_new = fresh:add(parse "quiet")
      assert.truthy(id:find "^text:%x+$")
      assert.is_true(is_new)
      assert.same({ id, false }, { fresh:add(parse "quiet") })
    end)

    it("gives articles that answer like articles", function()
      local kept, article = corpus:articles()[1], parse "port"
      for _, field in ipairs { "text", "published", "url", "lead", "word_count", "format" } do
        assert.equal(article[field], kept[field], field)
      end
      for _, list in ipairs {
        "blocks", "sentences", "mentions", "entities", "references", "quotes", "dates", "amounts", "facts",
      } do
        assert.same(article[list](article), kept[list](kept), list)
      end
      assert.same(article:mentions { type = "country" }, kept:mentions { type = "country" })
      assert.same(article:quotes { speaker = "Strand" }, kept:quotes { speaker = "Strand" })
      for _, wrong in ipairs {
        function(one) one:mentions { kind = "person" } end, function(one) one:mentions { type = "human" } end,
        function(one) one:dates { type = "DATE" } end, function(one) one:quotes { speaker = 1 } end,
        function(one) one:facts "joined" end,
      } do
        assert.has_error(function() wrong(article) end)
        assert.has_error(function() wrong(kept) end)
      end
    end)

    it("hands out copies", function()
      local kept = corpus:articles()[1]
      kept:quotes()[1].text = "changed"
      table.insert(kept.authors, "Nobody")
      assert.same(parse("port"):quotes(), kept:quotes())
      assert.same({}, kept.authors)
      corpus:quotes()[1].text = "changed"
      assert.same(parse("port"):quotes()[1].text, corpus:quotes()[1].text)
    end)

    it("filters by the article's date, id and by limit", function()
      assert.same({ "port" }, pluck(corpus:articles { till = "2024-03-04" }, "id"))
      assert.same({ "talks" }, pluck(corpus:articles { since = "2024-03-05" }, "id"))
      assert.same({ "talks" }, pluck(corpus:articles { since = "2024-05-20", till = "2024-05-20" }, "id"))
      assert.same({ "quiet" }, pluck(corpus:articles { article = "quiet" }, "id"))
      assert.equal(2, #corpus:articles { limit = 2 })
      assert.equal(1, #corpus:quotes { limit = 1 })
    end)

    it("merges entities across articles, countries by their code", function()
      local entities = by_name(corpus:entities())
      local varga = entities["Jonas Varga"]
      assert.same({ "port", "talks" }, varga.articles)
      assert.truthy(varga.count >= 4)
      assert.equal("country/HU", entities.Hungary.id)
      assert.same({ "port", "talks" }, entities.Hungary.articles)
      assert.same({ "Jonas Varga" }, pluck(corpus:entities { name = "varga" }, "name"))
      for _, entity in ipairs(corpus:entities { type = "country" }) do
        assert.equal("country", entity.type)
      end
      assert.same({ "talks" }, corpus:entities({ type = "country", country = "NO" })[1].articles)
    end)

    it("finds quotes by speaker", function()
      local quotes = corpus:quotes { speaker = "Varga", kind = "direct" }
      assert.equal(1, #quotes)
      assert.equal("talks", quotes[1].article)
      assert.equal("https://b.example/talks", quotes[1].article_url)
      assert.equal(quotes[1].text, TEXTS.talks.text:sub(quotes[1].start, quotes[1].stop))
      assert.same({}, corpus:quotes { speaker = "Nobody" })
      local both = corpus:quotes { speaker = { "Varga", "elin strand" }, kind = "direct" }
      assert.same({ "port", "talks" }, pluck(both, "article"))
      assert.same({}, corpus:quotes { speaker = {} })
      assert.equal(#corpus:quotes(), #corpus:quotes { kind = { "direct", "indirect", "mixed" } })
    end)

    it("lines up dates, also those beside an entity", function()
      local values = pluck(corpus:timeline(), "value")
      local sorted = { table.unpack(values) }
      table.sort(sorted)
      assert.same(sorted, values)
      assert.same({ "2024-03-08", "2024-06-01" }, pluck(corpus:timeline { from = "2024" }, "value"))
      assert.same({ "2019", "2019" }, pluck(corpus:timeline { to = "2019" }, "value"))
      local beside = corpus:timeline { entity = "Elin Strand" }
      assert.same({ "2024-03-08" }, pluck(beside, "value"))
      assert.truthy(beside[1].passage:find("will reopen", 1, true))
    end)

    it("counts who is named together", function()
      local pairs_found = corpus:cooccurrence { type = "person", within = "article" }
      assert.same({ "Elin Strand", "Jonas Varga", 1 }, { pairs_found[1].a, pairs_found[1].b, pairs_found[1].count })
      local most = corpus:cooccurrence { type = { "person", "country" }, within = "article" }[1]
      assert.equal(2, most.count)
      assert.same({ "country/HU", "person/jonas-varga" }, { most.a_id, most.b_id })
    end)

    it("searches words without case and diacritics, all of them", function()
      assert.same({ "port" }, pluck(corpus:search "CAFE pier", "article"))
      assert.same({}, corpus:search "café friend")
      assert.same({}, corpus:search "")
      local hits = corpus:search "port"
      assert.equal(2, #hits)
      assert.truthy(hits[1].score >= hits[2].score)
      assert.equal("port", TEXTS[hits[1].article].text:sub(hits[1].start, hits[1].stop):lower())
      assert.same({ "port" }, pluck(corpus:search("port", { since = "2024-01-01" }), "article"))
      assert.same({}, corpus:search "x' OR '1'='1")
    end)

    it("shows a term in context", function()
      local lines = corpus:context("THE PORT", { width = 10 })
      assert.same({ "port", "port", "quiet" }, pluck(lines, "article"))
      assert.equal("The port", lines[1].text)
      assert.equal(" will reop", lines[1].right)
      assert.same({}, corpus:context "port will never")
      assert.same({}, corpus:context "")
    end)

    it("refuses misuse, names the argument and the place, and calls after closing", function()
      local function refuses(words, work)
        local done, message = pcall(work)
        assert.is_false(done)
        assert.truthy(message:find "^spec/corpus_spec.lua:%d+: ", message)
        assert.truthy(message:find(words, 1, true), message)
      end
      refuses("bad argument #1 to 'quotes' (unknown field 'speeker')", function() corpus:quotes { speeker = "x" } end)
      refuses("bad argument #1 to 'quotes' (table expected, got string)", function() corpus:quotes "Varga" end)
      refuses("bad argument #1 to 'add' (article expected, got string)", function() corpus:add "text" end)
      refuses("bad argument #1 to 'add' (article expected, got userdata)", function() corpus:add(io.stdout) end)
      refuses("bad argument #2 to 'add' (string expected, got number)", function() corpus:add(parse "port", 5) end)
      refuses("bad argument #1 to 'search' (string expected, got nil)", function() corpus:search() end)
      refuses("bad argument #2 to 'search' (field 'limit' must be an integer from 0)",
        function() corpus:search("port", { limit = -1 }) end)
      refuses("bad argument #2 to 'context' (field 'width' must be",
        function() corpus:context("port", { width = "9" }) end)
      refuses("field 'speaker' must be a string or an array of strings",
        function() corpus:quotes { speaker = { 1 } } end)
      refuses("field 'kind' must be", function() corpus:quotes { kind = "spoken" } end)
      refuses("field 'type' must be a type of entities", function() corpus:entities { type = "persons" } end)
      refuses("field 'since' must be a string", function() corpus:articles { since = 2024 } end)
      refuses("field 'within' must be", function() corpus:cooccurrence { within = "page" } end)
      corpus:close()
      assert.has_error(function() corpus:articles() end)
      corpus:close()
    end)

    it("can be reported on", function()
      local markdown = tostring(newsdesk.report { title = "Port" }:quotes(corpus):timeline(corpus):entities(corpus))
      assert.truthy(markdown:find("Norway is a friend", 1, true))
      local kept = corpus:articles()
      local html = newsdesk.report { title = "Port" }:quotes(kept):article(kept[1]):render "html"
      assert.truthy(html:find("Norway is a friend", 1, true))
      assert.truthy(html:find("café at the pier", 1, true))
    end)
  end)
end

describe("a store", function()
  teardown(function() remove() end)

  it("keeps what was added", function()
    local url = "sqlite:" .. folder .. "/kept.db"
    fill(assert(newsdesk.open(url))):close()
    local again = assert(newsdesk.open(url))
    assert.equal(3, #again:articles())
    assert.same({ "talks", false }, { again:add(parse "talks", "talks") })
    again:close()
  end)

  it("keeps text that is no Unicode, with its positions", function()
    local corpus = assert(newsdesk.open("sqlite:" .. folder .. "/bytes.db"))
    local article = assert(newsdesk.parse("Bad \xFF byte, and Oslo in Norway.", { format = "text" }))
    assert(corpus:add(article, "bytes"))
    local kept = corpus:articles()[1]
    assert.equal(#article.text, #kept.text)
    for _, mention in ipairs(kept:mentions()) do
      assert.equal(mention.text, kept.text:sub(mention.start, mention.stop))
    end
    corpus:close()
  end)

  it("loses nothing of what was added where an add is interrupted", function()
    local url = "sqlite:" .. folder .. "/interrupted.db"
    local store = assert(newsdesk.open(url))
    assert(store:add(parse "port", "port"))
    local inserted = 0
    store.backend.insert = function(...)
      inserted = inserted + 1
      if inserted > 20 then
        error({ store = "stopped" }, 0)
      end
      return getmetatable(store.backend).insert(...)
    end
    assert.same({ nil, "stopped" }, { store:add(parse "talks", "talks") })
    inserted = 0
    assert.same({ nil, "stopped" }, { store:add(parse "talks", "port") }) -- nor is the one that it would replace
    store:close()
    local again = assert(newsdesk.open(url))
    assert.same({ "port" }, pluck(again:articles(), "id"))
    assert.equal(TEXTS.port.text, again:articles()[1].text)
    assert.is_true(#again:search "port" > 0)
    assert.same({ "talks", true }, { again:add(parse "talks", "talks") })
    again:close()
  end)

  it("has room for several writers, who wait for each other", function()
    local url = "sqlite:" .. folder .. "/writers.db"
    local one, other = assert(newsdesk.open(url)), assert(newsdesk.open(url))
    assert(one:add(parse "port", "port"))
    assert.equal(1, #other:articles())
    assert(one:add(parse "quiet", "quiet")) -- the other has read, and keeps nobody from writing
    assert.same({ "talks", true }, { other:add(parse "talks", "talks") })
    assert.same({ "port", "quiet", "talks" }, pluck(one:articles(), "id"))
    one:close()
    other:close()
    local writers = {}
    for i = 1, 2 do
      local jobs = {}
      for k = 1, 12 do
        jobs[k] = ('{"id":"%d.%d","text":"The council met in Oslo."}'):format(i, k)
      end
      writers[i] = assert(io.popen(("printf '%%s\\n' '%s' | %s add --store %s --from ndjson - 2>&1"):format(
        table.concat(jobs, "' '"), command.program, url)))
    end
    for i = 1, 2 do
      assert.equal("12 added, 0 there already\n", writers[i]:read "a")
      assert.is_true(writers[i]:close())
    end
    local again = assert(newsdesk.open(url))
    assert.equal(27, #again:articles())
    again:close()
  end)

  it("lets one of two writers of the same article say that it is new", function()
    local url = "sqlite:" .. folder .. "/same.db"
    local one, other = assert(newsdesk.open(url)), assert(newsdesk.open(url))
    local put = other.backend.put
    other.backend.put = function(...) -- the other has looked, and does not see it yet
      assert.same({ "port", true }, { one:add(parse "port", "port") })
      return put(...)
    end
    assert.same({ "port", false }, { other:add(parse "port", "port") })
    assert.equal(1, #one:articles())
    one:close()
    other:close()
  end)

  it("that can't be opened is nil and a message with its address, without the password", function()
    local text = command.write(folder .. "/text.db", ("This is no database, but a text.\n"):rep(40))
    for url, shown in pairs {
      ["sqlite:/no/such/folder/x.db"] = "sqlite:/no/such/folder/x.db: ",
      ["sqlite:" .. text] = "sqlite:" .. text .. ": ",
      ["mysql://x/y"] = "mysql://x/y: ", [""] = ": ",
      ["postgresql://user:se@cret@127.0.0.1:1/none"] = "postgresql://127.0.0.1:1/none: ",
      ["postgresql://127.0.0.1:1/none?user=ann&password=cret"] = "postgresql://127.0.0.1:1/none?user=ann&password=…: ",
    } do
      local corpus, message = newsdesk.open(url)
      assert.is_nil(corpus)
      assert.equal(shown, message:sub(1, #shown))
      assert.falsy(message:find("cret", 1, true))
      assert.falsy(message:find("\n", 1, true))
    end
    assert.has_error(function() newsdesk.open(5) end)
    assert.has_error(function() newsdesk.corpus("sqlite:news.db") end)
  end)
end)

describe("JSON of plain tables", function()
  local core = require "newsdesk.core"

  it("is the same for the same value, keys in order", function()
    assert.equal([[{"a":[1,2.5,true],"b":{"x":"q\"\\\n"},"c":[],"d":-0.125}]],
      core.json { d = -0.125, c = {}, b = { x = "q\"\\\n" }, a = { 1, 2.5, true } })
    assert.equal([["Oslo\u0000"]], core.json "Oslo\0")
    assert.equal("null", core.json(0 / 0))
  end)

  it("refuses what it can't hold", function()
    local deep = {}
    for _ = 1, 100 do
      deep = { deep }
    end
    local looped = {}
    looped[1] = looped
    for _, value in ipairs { deep, looped, print, { print }, { [{}] = 1 }, { ["a\"b"] = 1 } } do
      assert.has_error(function() core.json(value) end)
    end
  end)
end)
