-- The command: what it reads, what it writes, how it fails.
local command = dofile "spec/support/command.lua"
local dkjson = require "dkjson"

local run = command.run
local TEXT = "Dr. Anna Berg of Norway said on Monday: “We found 12 new lakes.” The lakes are deep."

-- Each line of the output, decoded.
local function objects(out)
  local list = {}
  for line in out:gmatch "[^\n]+" do
    list[#list + 1] = assert(dkjson.decode(line))
  end
  return list
end

describe("the command", function()
  local folder, remove

  before_each(function() folder, remove = command.folder() end)
  after_each(function() remove() end)

  local function write(name, text)
    return command.write(folder .. "/" .. name, text)
  end

  it("prints its version and its help", function()
    local out, err, code = run { "version" }
    assert.truthy(out:find "^newsdesk %d+%.%d+%.%d+ ")
    assert.equal("", err)
    assert.equal(0, code)
    out, err, code = run { "--help" }
    assert.equal("", err)
    assert.truthy(out:find("annotate", 1, true))
    assert.equal(0, code)
  end)

  it("refuses wrong command lines with code 2 and says why", function()
    for _, arguments in ipairs {
      {}, { "frobnicate" }, { "annotate", "--to", "pdf", "x" }, { "annotate", "--form", "x" }, { "search", "x" },
      { "patterns", "check" }, { "score", "x" }, { "extract", "--to", "conllu", "x" },
    } do
      local out, err, code = run(arguments)
      assert.equal(2, code)
      assert.equal("", out)
      assert.truthy(err:find "^newsdesk: ")
      assert.falsy(err:find("traceback", 1, true))
    end
  end)

  it("extracts without annotations, annotates with them", function()
    local path = write("a.txt", TEXT)
    local extract = objects((run { "extract", path }))[1]
    assert.equal(TEXT, extract.text)
    assert.equal(path, extract.id)
    assert.is_nil(extract.tokens)
    local annotated = objects((run { "annotate", path }))[1]
    assert.equal(TEXT, annotated.text)
    assert.truthy(#annotated.tokens > 15)
    assert.truthy(#annotated.quotes >= 1)
  end)

  it("takes other models", function()
    local path = write("a.txt", TEXT)
    assert.equal((run { "annotate", path }), (run { "annotate", "--models", command.root .. "/data", path }))
    local out, err, code = run { "annotate", "--models", folder, path }
    assert.same({ "", "newsdesk: " .. folder .. ": a data file is missing\n", 1 }, { out, err, code })
  end)

  it("reads standard input", function()
    local out, _, code = run({ "extract", "--to", "text" }, { input = TEXT })
    assert.equal(TEXT, out)
    assert.equal(0, code)
    assert.equal(TEXT, (run({ "extract", "--to", "text", "-" }, { input = TEXT })))
  end)

  it("knows Markdown by itself", function()
    local text = "# Ferry sails again\n\nBy Ann Teller\n\nThe ferry between the islands of Lomo and Verin sails again "
      .. "since Monday, the [harbour office](<https://e.example/p>) said.\n\n1. one\n2. two\n"
    assert.equal(text, (run({ "extract", "--to", "markdown" }, { input = text })))
    local article = objects((run({ "extract" }, { input = text })))[1]
    assert.equal("Ferry sails again", article.title)
    assert.same({ "Ann Teller" }, article.authors)
  end)

  it("walks folders, sorted, and reads what has a known name", function()
    assert(os.execute(("mkdir -p %s/b/deep %s/.hidden"):format(folder, folder)))
    for _, name in ipairs { "c.txt", "a.html", "b/2.md", "b/1.txt", "b/deep/x.txt", "photo.jpg", ".hidden/y.txt" } do
      write(name, "Text of " .. name)
    end
    assert(os.execute(("gzip %s/c.txt && ln -s . %s/loop"):format(folder, folder)))
    local names = {}
    for i, object in ipairs(objects((run { "extract", folder .. "/" }))) do
      names[i] = object.id:sub(#folder + 2)
    end
    assert.same({ "a.html", "b/1.txt", "b/2.md", "b/deep/x.txt", "c.txt.gz" }, names)
  end)

  it("goes on after a file that it can't read, with code 1", function()
    local good = write("good.txt", TEXT)
    local bad = write("bad.bin", "\x7FELF\2\1\1\0\0\0\0\0\0\0\0\0" .. ("\0\255\3"):rep(500))
    local out, err, code = run { "extract", folder .. "/missing.html", bad, good }
    assert.equal(1, code)
    assert.same({ good }, { objects(out)[1].id })
    assert.equal(1, #objects(out))
    assert.truthy(err:find("missing.html: No such file", 1, true))
    assert.truthy(err:find("bad.bin: ", 1, true))
    assert.falsy(err:find("good.txt", 1, true))
  end)

  describe("with job lists", function()
    it("keeps order and ids, resolves files beside the list, and takes url and date", function()
      assert(os.execute("mkdir " .. folder .. "/pages"))
      write("pages/p.txt", "From a file on Friday.")
      local list = write("list.ndjson", table.concat({
        '{"id": "a\\u00e9", "text": "One.\\nTwo \\ud83d\\ude80.", "gold": [1, {"x": [null, true]}]}',
        '{"id": 17, "file": "pages/p.txt", "url": "https://x.example/y", "published": "2023-06-01"}',
        "",
        '{"html": "<p>Three <b>four</b> five six seven eight nine ten.</p>", "id": 1e2, "text": "ignored"}',
      }, "\n"))
      local out, err, code = run { "annotate", "--from", "ndjson", list }
      local made = objects(out)
      assert.equal("", err)
      assert.equal(0, code)
      assert.equal(3, #made)
      assert.same({ "aé", 17, 100 }, { made[1].id, made[2].id, made[3].id })
      assert.equal("One.\nTwo 🚀.", made[1].text)
      assert.equal("From a file on Friday.", made[2].text)
      assert.equal("https://x.example/y", made[2].url)
      assert.equal("2023-06-01", made[2].published)
    end)

    it("reports lines that it can't read by number, gives their id with the error, and goes on", function()
      local out, err, code = run({ "extract", "--from", "ndjson", "-" }, { input = table.concat({
        '{"id": 1, "text": "fine"}',
        '{"id": 2, "text": "cut',
        "[]",
        '{"id": 4, "file": "/no/such/file.html"}',
        '{"id": 5}',
        '{"id": 6, "text": 7}',
        '{"id": {}, "text": "x"}',
        '{"id": 8, "text": "fine"} trailing',
        '{"id": 9, "text": "fine"}',
        '{"id": 10, "x": ' .. ("["):rep(100000) .. "}",
      }, "\n") })
      assert.equal(1, code)
      local made = objects(out)
      assert.equal(10, #made)
      for i, object in ipairs(made) do
        local is_fine = i == 1 or i == 9
        assert.equal(is_fine, object.error == nil, out)
        assert.equal(not is_fine, err:find(("newsdesk: -:%d: "):format(i), 1, true) ~= nil, err)
      end
      assert.equal(2, made[2].id)
      assert.equal(4, made[4].id)
      assert.truthy(made[4].error:find("No such file", 1, true))
    end)

    it("reads lists that are gzipped, with a byte order mark and CRLF", function()
      local list = write("list.ndjson", '\xEF\xBB\xBF{"id":1,"text":"a"}\r\n{"id":2,"text":"b"}\r\n')
      assert(os.execute("gzip " .. list))
      local made = objects((run { "extract", "--from", "ndjson", list .. ".gz" }))
      assert.same({ 1, 2 }, { made[1].id, made[2].id })
    end)

    it("goes on behind a line that is too long", function()
      local stream = assert(require("newsdesk.core").stream(write("long", "one\n" .. ("x"):rep(200000) .. "\ntwo")))
      assert.equal("one", stream:line(1000))
      assert.same({ nil, "a line is longer than the limit", "too large" }, { stream:line(1000) })
      assert.equal("two", stream:line(1000))
      assert.is_nil(stream:line(1000))
    end)

    it("knows members however their names are written", function()
      local made = objects((run({ "extract", "--from", "ndjson" }, { input = '{"\\u0069d":1,"t\\u0065xt":"a"}' })))
      assert.same({ 1, "a" }, { made[1].id, made[1].text })
    end)

    it("echoes numbers as they are written", function()
      local out = run({ "extract", "--from", "ndjson", "-" },
        { input = '{"id":12345678901234567890,"text":""}\n{"id":-0.50e+3,"text":""}\n' })
      assert.truthy(out:find('{"id":12345678901234567890,', 1, true))
      assert.truthy(out:find('{"id":-0.50e+3,', 1, true))
    end)

    it("answers each line before the next one comes", function()
      local out = command.write(folder .. "/talk.sh", [[
        mkfifo "$1/jobs" "$1/answers"
        "$2" extract --from ndjson - <"$1/jobs" >"$1/answers" &
        exec 3>"$1/jobs" 4<"$1/answers"
        for i in 1 2 3; do
          printf '{"id":%d,"text":"t"}\n' $i >&3
          IFS= read -r line <&4
          printf '%s\n' "$line"
        done
        exec 3>&-
        wait]])
      local pipe = io.popen(("timeout 20 sh %s %s %s"):format(out, folder, command.program))
      local answers = objects(pipe:read "a")
      pipe:close()
      assert.equal(3, #answers)
      assert.equal(3, answers[3].id)
    end)
  end)

  describe("with archives and feeds", function()
    local function record(kind, url, content_type, block)
      return table.concat({
        "WARC/1.0", "WARC-Type: " .. kind, "WARC-Target-URI: " .. url, "Content-Type: " .. content_type,
        "Content-Length: " .. #block, "", block, "", "",
      }, "\r\n")
    end

    local function response(status, content_type, body, more)
      return ("HTTP/1.1 %s\r\nContent-Type: %s\r\n%s\r\n%s"):format(status, content_type, more or "", body)
    end

    local HTTP = "application/http"
    local PAGE = "<html><head><title>%s</title></head><body><article><p>%s stands here as a long enough sentence of an "
      .. "article, with commas, clauses and all.</p><p>A second paragraph follows it, so that there is something to "
      .. "read, and nobody takes it for a menu.</p><p>The third one says goodbye, politely, and ends the article "
      .. "after one more clause.</p></article></body></html>"

    it("reads the pages of a WARC, also compressed record by record", function()
      local archive = record("warcinfo", "", "application/warc-fields", "software: none\r\n")
        .. record("response", "https://a.example/1", HTTP, response("200 OK", "text/html", PAGE:format("A", "First")))
        .. record("response", "https://a.example/2", HTTP, response("404 Not Found", "text/html", "gone"))
        .. record("response", "https://a.example/i", HTTP, response("200 OK", "image/png", "\x89PNG"))
        .. record("response", "https://a.example/3", HTTP,
          response("200 OK", "text/html", ("5\r\n<html\r\n%x\r\n>%s\r\n0\r\n\r\n"):format(
            #PAGE:format("C", "Chunked") - 5, PAGE:format("C", "Chunked"):sub(7)), "Transfer-Encoding: chunked\r\n"))
        .. record("resource", "https://a.example/4", "text/plain", "Plain words.")
      local plain = write("pages.warc", archive)
      local made = objects((run { "extract", plain }))
      local ids = {}
      for i, object in ipairs(made) do
        ids[i] = object.id
      end
      assert.same({ "https://a.example/1", "https://a.example/3", "https://a.example/4" }, ids)
      assert.equal("https://a.example/1", made[1].url)
      assert.truthy(made[1].text:find("First stands here", 1, true))
      assert.truthy(made[2].text:find("Chunked stands here", 1, true))
      assert.equal("Plain words.", made[3].text)
      assert(os.execute("cd " .. folder .. " && head -c 200 pages.warc | gzip > two.warc.gz"
        .. " && tail -c +201 pages.warc | gzip >> two.warc.gz"))
      assert.equal((run { "extract", plain }), (run { "extract", folder .. "/two.warc.gz" }))
    end)

    it("says where a WARC is damaged", function()
      local archive = record("resource", "https://a.example/4", "text/plain", "Plain words.")
      local path = write("cut.warc", archive .. archive:sub(1, -12))
      local out, err, code = run { "extract", path }
      assert.equal(1, #objects(out))
      assert.equal(1, code)
      assert.truthy(err:find("ends within a record", 1, true))
    end)

    it("reads RSS and Atom", function()
      local rss = write("feed.rss", [==[<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title>
        <item><title>Rain &amp; wind</title><link>https://p.example/rain</link><guid>g1</guid>
        <pubDate>Tue, 05 Mar 2024 08:15:00 +0100</pubDate>
        <description><![CDATA[<p>It will rain in all of the north tomorrow, forecasters said on Tuesday, and the wind
        will blow from the west until the end of the week.</p><p>Ferries to the islands stay in port, and schools on the
        coast are closed, the county said, so that nobody has to drive along the shore.</p>]]>
        </description>
        </item></channel></rss>]==])
      local atom = write("feed.xml", [[<feed xmlns="http://www.w3.org/2005/Atom"><title>The Blog</title>
        <entry><title>Snow</title><link rel="alternate" href="https://b.example/snow"/><id>tag:b,1</id>
        <updated>2024-01-02T03:04:05Z</updated><author><name>Liv Moe</name></author>
        <content type="html">&lt;p&gt;Snow fell on the hills and on the roads of the coast, and trains
        stood still.&lt;/p&gt;&lt;p&gt;The ploughs were out all night, and by noon the first buses ran again between the
        towns, drivers said, slowly and with chains.&lt;/p&gt;</content>
        </entry></feed>]])
      local made = objects((run { "extract", rss, atom }))
      assert.same({ "g1", "tag:b,1" }, { made[1].id, made[2].id })
      assert.equal("Rain & wind", made[1].title)
      assert.equal("2024-03-05T08:15:00+01:00", made[1].published)
      assert.equal("https://p.example/rain", made[1].url)
      assert.truthy(made[1].text:find("It will rain in all of the north", 1, true))
      assert.equal("2024-01-02T03:04:05Z", made[2].published)
      assert.same({ "Liv Moe" }, made[2].authors)
      assert.truthy(made[2].text:find("Snow fell on the hills", 1, true))
    end)
  end)

  describe("in other formats", function()
    local path

    before_each(function() path = write("a.txt", TEXT .. "\n\nÉric Roy agreed.\n") end)

    it("writes CoNLL-U that covers the text", function()
      local out = run { "annotate", "--to", "conllu", path }
      local text, sentences, forms = command.read(path), 0, {}
      for line in out:gmatch "([^\n]*)\n" do
        if line:find "^# text = " then
          sentences = sentences + 1
        elseif line:find "^%d" then
          local columns = {}
          for column in (line .. "\t"):gmatch "(.-)\t" do
            columns[#columns + 1] = column
          end
          assert.equal(10, #columns)
          forms[#forms + 1] = columns[2]
          local first, last = columns[10]:match "TokenRange=(%d+):(%d+)"
          assert.equal(columns[2], text:sub(utf8.offset(text, first + 1), utf8.offset(text, last + 1) - 1))
        end
      end
      assert.truthy(sentences >= 3)
      assert.equal((text:gsub("%s", "")), table.concat(forms))
      assert.truthy(out:find("NER=B-person", 1, true))
      assert.truthy(out:find("Quote=B-direct", 1, true))
    end)

    it("writes brat standoff whose spans are their texts", function()
      local out, text = run { "annotate", "--to", "brat", path }, command.read(path)
      local count = 0
      for first, last, covered in out:gmatch "T%d+\t%S+ (%d+) (%d+)\t([^\n]*)" do
        count = count + 1
        assert.equal(covered, text:sub(utf8.offset(text, first + 1), utf8.offset(text, last + 1) - 1))
      end
      assert.truthy(count > 3)
    end)

    it("writes WebAnno TSV with as many columns as its layers have", function()
      local out = run { "annotate", "--to", "webanno", path }
      assert.truthy(out:find "^#FORMAT=WebAnno TSV 3%.3\n#T_SP=")
      for line in out:gmatch "[^\n]+" do
        if line:find "^%d" then
          local _, tabs = line:gsub("\t", "")
          assert.equal(8, tabs)
        end
      end
    end)

    it("writes GKG lines of 27 columns", function()
      local out = run { "annotate", "--to", "gkg", path, path }
      local lines = 0
      for line in out:gmatch "[^\n]+" do
        local _, tabs = line:gsub("\t", "")
        assert.equal(26, tabs)
        assert.truthy(line:find("Norway#NO#", 1, true))
        lines = lines + 1
      end
      assert.equal(2, lines)
    end)

    it("writes Markdown and HTML of a page, with links, and nothing that runs", function()
      local page = write("p.html", [[<html><head><title>T</title></head><body><article><h1>Locks &lt;b&gt; and keys</h1>
        <p>The old town has <a href="https://k.example/a_b">many *locks*</a>, and a museum of keys that few visit.</p>
        <p>Its <a href="javascript:alert(1)">guard</a> said that the doors stay open until ten, &amp; later.</p>
        <ul><li>The first key is made of iron and was found in the river long ago.</li>
        <li>The second key is made of gold, and nobody knows the door that it opens.</li></ul>
        </article></body></html>]])
      local markdown = run { "extract", "--to", "markdown", page }
      assert.truthy(markdown:find("[many \\*locks\\*](<https://k.example/a_b>)", 1, true))
      assert.truthy(markdown:find("\n- The first key", 1, true))
      local html = run { "extract", "--to", "html", page }
      assert.truthy(html:find('<a href="https://k.example/a_b">many *locks*</a>', 1, true))
      assert.truthy(html:find("&amp; later.", 1, true))
      assert.falsy(html:find("javascript:", 1, true))
      assert.truthy(html:find "</html>%s*$")
    end)

    it("writes annotated HTML", function()
      local html = run { "annotate", "--to", "html", path }
      assert.truthy(html:find "^<!DOCTYPE html>")
      assert.truthy(html:find("Anna Berg", 1, true))
    end)
  end)

  it("is the same in any locale, time zone and folder", function()
    local path = write("a.txt", TEXT)
    local expected = run { "annotate", path }
    for _, environment in ipairs { "LC_ALL=C TZ=Asia/Tokyo", "LC_ALL=tr_TR.UTF-8 TZ=America/Lima" } do
      assert.equal(expected, (run({ "annotate", path }, { environment = environment })))
    end
  end)

  describe("report", function()
    it("runs a script with the articles", function()
      local path = write("a.txt", TEXT)
      local script = write("s.lua", [[
        local newsdesk, articles = require "newsdesk", ...
        return newsdesk.report { title = "Count " .. #articles }:text "Done."]])
      local out, err, code = run { "report", "--script", script, path, path }
      assert.equal("", err)
      assert.equal(0, code)
      assert.truthy(out:find("# Count 2", 1, true))
      out, err, code = run { "report", "--script", script, "--out", folder .. "/r.html", path }
      assert.equal("", out .. err)
      assert.equal(0, code)
      assert.truthy(command.read(folder .. "/r.html"):find("Count 1", 1, true))
    end)

    it("says what is wrong with a script or an output", function()
      local path = write("a.txt", TEXT)
      for _, script in ipairs {
        "return 5", "error 'boom'", "syntax error here", "error {}", "coroutine.yield()",
        "return setmetatable({}, { __index = function() error 'boom' end })",
        [[local newsdesk = require "newsdesk"
        newsdesk.block("broken", { markdown = function() error "boom" end })
        return newsdesk.report { title = "x" }:broken()]],
      } do
        local _, err, code = run { "report", "--script", write("bad.lua", script), path }
        assert.equal(1, code)
        assert.truthy(err:find "^newsdesk: ", err)
        assert.truthy(err:find("bad.lua", 1, true))
      end
      local _, err, code = run { "report", "--out", folder .. "/r.pdf", path }
      assert.equal(2, code)
      assert.truthy(err:find("r.pdf does not end in .html, .md", 1, true))
      _, err, code = run { "report", "--out", folder .. "/none/r.html", path }
      assert.equal(1, code)
      assert.truthy(err:find("none/r.html: No such file", 1, true))
      _, err, code = run { "report", folder .. "/missing.txt" }
      assert.equal(1, code)
      assert.truthy(err:find("missing.txt", 1, true))
    end)
  end)

  it("checks patterns", function()
    local good = write("good.txt", "# comment\n\nmeets = {person} (?:met|meets) {person}\n")
    local out, err, code = run { "patterns", "check", good }
    assert.equal(0, code)
    assert.equal("", err)
    assert.truthy(out:find("1 pattern, 0 bad", 1, true))
    local bad = write("bad.lua", 'return { a = "{person", b = "(", c = "{person}" }')
    out, err, code = run { "patterns", "check", good, bad }
    assert.equal(1, code)
    assert.truthy(out:find("3 patterns, 2 bad", 1, true))
    assert.truthy(err:find "bad%.lua: a: [^\n]+ at offset %d+\n")
    assert.truthy(err:find "bad%.lua: b: [^\n]+ at offset %d+\n")
    out, err, code = run { "patterns", "check", write("evil.lua", "os.exit(7)") }
    assert.equal("", out)
    assert.equal(1, code)
    assert.truthy(err:find("evil.lua", 1, true))
  end)

  it("scores predictions", function()
    local gold = write("gold.ndjson", table.concat({
      '{"id":1,"text":"x","entities":[{"start":0,"end":4,"type":"PERSON"},{"start":9,"end":12,"type":"LOCATION"}]}',
      '{"id":2,"text":"y","entities":[{"start":0,"end":2,"type":"PERSON"}]}',
      '{"id":3,"text":"z","title":"Same","authors":["A","B"]}',
    }, "\n"))
    local predicted = write("pred.ndjson", table.concat({
      '{"id":1,"mentions":[{"start":0,"end":4,"type":"person"},{"start":9,"end":12,"type":"country"},'
        .. '{"start":20,"end":22,"type":"person"},{"start":30,"end":32,"type":"money"}]}',
      '{"id":3,"text":"z","title":"Same","authors":["B"]}',
      "broken",
    }, "\n"))
    local out, err, code = run { "score", gold, predicted }
    assert.equal(0, code)
    assert.truthy(err:find("pred.ndjson:3", 1, true))
    local summary = dkjson.decode(out:match "([^\n]*)\n$")
    assert.equal(3, summary.articles)
    assert.equal(1, summary.missing)
    assert.same({ precision = 0.5, recall = 0.5, f1 = 0.5 }, summary.person)
    assert.same({ precision = 1, recall = 1, f1 = 1 }, summary.location)
    assert.same({ precision = 0.6667, recall = 0.6667, f1 = 0.6667 }, summary.mentions)
    assert.same({ precision = 1, recall = 0.5, f1 = 0.6667 }, summary.authors)
    assert.same({ equal = 1 }, summary.title)
    assert.equal(out, (run { "score", gold, predicted }))
    local _, _, failed = run { "score", folder .. "/none", predicted }
    assert.equal(1, failed)
  end)

  it("adds to a store and searches it", function()
    local store = "sqlite:" .. folder .. "/news.db"
    local path = write("a.txt", TEXT)
    assert.equal("1 added, 0 there already\n", (run { "add", "--store", store, path }))
    assert.equal("0 added, 1 there already\n", (run { "add", "--store", store, path }))
    local out, _, code = run { "search", "--store", store, "new", "LAKES" }
    assert.equal(0, code)
    assert.truthy(out:find("12 new lakes", 1, true))
    assert.equal("", (run { "search", "--store", store, "volcano" }))
    local err
    out, err, code = run { "search", "--store", "nonsense", "x" }
    assert.equal("", out)
    assert.equal(1, code)
    assert.truthy(err:find("sqlite:FILE", 1, true))
    out, err, code = run { "search", "--store", store .. "x", "lakes" }
    assert.same({ "", 1 }, { out, code })
    assert.truthy(err:find("there is no such store", 1, true))
    assert.is_nil(io.open(folder .. "/news.dbx"))
    for _, limit in ipairs { "few", "1.5", "0x10" } do
      assert.equal(2, select(3, run { "search", "--store", store, "--limit", limit, "lakes" }))
    end
  end)

  it("adds what comes from standard input by its text", function()
    local store = "sqlite:" .. folder .. "/news.db"
    for _, text in ipairs { TEXT, "The other text is about Oslo." } do
      assert.equal("1 added, 0 there already\n", (run({ "add", "--store", store }, { input = text })))
    end
    assert.equal("0 added, 1 there already\n", (run({ "add", "--store", store, "-" }, { input = TEXT })))
  end)
end)
