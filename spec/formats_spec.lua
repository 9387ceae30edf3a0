-- Articles written as Markdown and HTML, and read again.
local newsdesk = require "newsdesk"

local function written(to, article)
  local format = require("newsdesk.cli.formats." .. to) { command = "extract" }
  local text = format.article(article, { name = "page" })
  return text .. (format.finish and format.finish() or "")
end

local function parse(text, format)
  return assert(newsdesk.parse(text, { format = format }))
end

local FILLER = "<p>The ferry between the islands of Lomo and Verin sails again since Monday, the harbour office "
    .. "said, after "
  .. "a winter in which storms had kept it in port for most of the days.</p>"

local function page(body)
  return "<!doctype html><title>Ferry sails again</title><body><article><h1>Ferry sails again</h1>" .. FILLER .. body
    .. FILLER .. "</article>"
end

-- Contents that Markdown would take for marks, and structures of each kind.
local BODIES = {
  marks = "<p>Prices of *oil* and _gas_ rose ~ 3 %, said `nobody` in [brackets] &lt;b&gt; of A&amp;amp;B \\ C "
    .. "&copy; D.</p>",
  line_starts = "<p># of boats<br>- one boat<br>+ another<br>1. first of them<br>&gt; quoted by nobody<br>=== "
    .. "and ---</p>",
  links = "<p>Read <a href='https://e.example/a_(b)?c=<d>'>the [whole] *plan*</a>! <a "
    .. "href='https://e.example/x'>Look!</a>"
    .. "<a href='https://e.example/y'>Here</a>, said the harbour office of the island of Lomo in a statement on "
    .. "Monday.</p>",
  lists = "<p>The harbour office named the boats that it has in service for the islands this "
    .. "year:</p><ul><li>The first boat "
    .. "is made of iron and is very old by now.<ul><li>Its engine is of wood and was built on "
    .. "Verin.</li></ul></li><li>The "
    .. "second boat is made of gold, and is never used at all.</li></ul>",
  numbers = "<p>The harbour office named the boats in the order in which they sail:</p><ol start=9><li><p>The first "
    .. "boat is made of iron and is very old by now.</p><p>It was built on Verin, long before the war.</p><ol start=4>"
    .. "<li>Its engine is of wood and was built on Verin.</li></ol></li><li>The second boat is made of gold, and is "
    .. "never used at all.</li><li value=20>The third boat is made of wood, and sails at night.</li></ol>",
  quotations = "<blockquote><p>We will sail, whatever the sea may bring us in this year, said the "
    .. "captain.</p><p>And we will "
    .. "come back, said the mate, who had sailed with him for years.</p></blockquote>",
  tables = "<table><tr><th>Year</th><th>Boats | all</th></tr><tr><td>2021</td><td>4</td></tr><tr><td>2022</td><td></td>"
    .. "</tr><tr><td>2023</td><td>5*</td></tr></table>",
  code = "<p>The office runs this program to count its boats, said the harbour office on Monday in a statement:</p>"
    .. "<pre><code>for boat in harbour:\n    ```count```\n\n# done</code></pre>",
  posts = "<blockquote class=twitter-tweet><p>Boat is back!</p>&mdash; Lomo Port (@lomoport) "
    .. "<a href='https://twitter.com/lomoport/status/1234567890123'>March 4, 2024</a></blockquote>",
}

local function kinds(article)
  local list = {}
  for _, block in ipairs(article:blocks()) do
    list[#list + 1] = block.kind == "embed" and "quotation" or block.kind
  end
  if list[1] == "heading" then
    table.remove(list, 1)
  end
  return list
end

local function texts(article)
  local list = {}
  for _, block in ipairs(article:blocks()) do
    if block.text ~= article.title then
      list[#list + 1] = block.text
    end
  end
  return list
end

local BOATS = [[
7. iron boat

   old boat
   - wooden boat
   - paper boat

     3. straw boat
8. gold boat
12) glass boat
- stone boat
]]

describe("an article as Markdown", function()
  it("keeps the numbers of its lists, also within one another", function()
    assert.equal("# Boats\n\n" .. BOATS, written("markdown", parse("# Boats\n\n" .. BOATS, "markdown")))
  end)

  for name, body in pairs(BODIES) do
    it("comes back with its kinds of blocks and as the same Markdown: " .. name, function()
      local article = parse(page(body), "html")
      assert.is_true(#article:blocks() > 2)
      local markdown = written("markdown", article)
      local again = parse(markdown, "markdown")
      assert.same(kinds(article), kinds(again))
      assert.equal(markdown, written("markdown", again))
    end)
  end

  it("keeps the marks, links and tables of a Markdown document", function()
    local text = "# A *new* [boat](https://e.example/b)\n\nSee [the **plan**][p], `a_b` and <https://e.example/c>.\n"
      .. "Second line\\\nhard break \\* star.\n\n| a | b |\n|---|:-:|\n| `x` | *y* |\n\n[p]: https://e.example/p\n"
    assert.equal("# A *new* [boat](<https://e.example/b>)\n\nSee [the **plan**](<https://e.example/p>), `a_b` and "
      .. "[https://e.example/c](<https://e.example/c>).\nSecond line\\\nhard break \\* star.\n\n| a | b |\n| "
    .. "--- | --- |\n"
      .. "| `x` | *y* |\n", written("markdown", parse(text, "markdown")))
  end)

  it("keeps the signs at a heading's end", function()
    local body = "<h2>Songs in C #</h2><p>They sang on Monday in the hall, and people came to hear them.</p>"
    local article = parse(page(body), "html")
    assert.truthy(written("markdown", article):find("## Songs in C \\#\n", 1, true))
  end)

  it("shows a post that a text holds as one quotation", function()
    local text = "Ferry sails again\n\nThe ferry sails again, the office said on Monday in Lomo.\n\n"
      .. "People were happy:\n\nBoat!\nSo happy. pic.twitter.com/abc\n— Lomo Port (@lomoport) March 4, 2024\n\n"
      .. "It sails at nine, it said.\n"
    local post = "> Boat!\n>\n> So happy. pic.twitter.com/abc\n>\n> — Lomo Port (@lomoport) March 4, 2024\n\nIt sails"
    assert.truthy(written("markdown", parse(text, "text")):find(post, 1, true))
  end)

  -- Thousands of steps of the interpreter that it takes to write as much of a mark.
  local function steps(mark, size)
    local article, count = parse("x " .. mark:rep(size // #mark), "markdown"), 0
    debug.sethook(function() count = count + 1 end, "", 1000)
    written("markdown", article)
    debug.sethook()
    return count
  end

  it("takes marks that open nothing as text, in linear time", function()
    for _, mark in ipairs { "*a ", "[a ", "![a ", "`a ", "**a _b ", "<a ", "\\", "[a](b ", "*a **b* " } do
      assert.is_true(steps(mark, 80000) <= 3 * steps(mark, 40000) + 10, mark)
    end
  end)
end)

describe("an article as HTML", function()
  for name, body in pairs(BODIES) do
    it("comes back with its blocks: " .. name, function()
      local article = parse(page(body), "html")
      local again = parse(written("html", article), "html")
      assert.same(texts(article), texts(again))
      assert.same(kinds(article), kinds(again))
    end)
  end

  it("quotes as deep as the page does", function()
    local text = "# Boats\n\nThey came back.\n\n> All of them.\n\n> > Even the red one.\n"
    local quoted = "<blockquote><p>All of them.</p></blockquote>\n"
      .. "<blockquote><blockquote><p>Even the red one.</p></blockquote></blockquote>"
    assert.truthy(written("html", parse(text, "markdown")):find(quoted, 1, true))
  end)

  it("keeps the numbers of its lists, also within one another", function()
    local html = written("html", parse("# Boats\n\n" .. BOATS, "markdown")):gsub("\n", "")
    assert.truthy(html:find('<ol start="7"><li>iron boat<p>old boat</p><ul><li>wooden boat</li><li>paper boat'
      .. '<ol start="3"><li>straw boat</li></ol></li></ul></li><li>gold boat</li><li value="12">glass boat</li></ol>'
      .. "<ul><li>stone boat</li></ul>", 1, true))
  end)

  it("closes each element that it opens, in order", function()
    for _, body in pairs(BODIES) do
      local html, open = written("html", parse(page(body), "html")), {}
      for slash, tag in html:gmatch "<(/?)(%a[%w]*)[^>]*>" do
        if slash == "/" then
          assert.equal(table.remove(open), tag)
        elseif tag ~= "br" and tag ~= "meta" then
          open[#open + 1] = tag
        end
      end
      assert.same({}, open)
      assert.falsy(html:find "</li>%s*<ul>")
    end
  end)

  it("runs nothing of a Markdown document", function()
    local text = "# A boat\n\nSee <script>alert(1)</script>, [this](javascript:alert(1)) and `<b>`, *&* \"so\".\n"
    local html = written("html", parse(text, "markdown"))
    assert.falsy(html:find("<script", 1, true))
    assert.falsy(html:find('href="javascript', 1, true))
    assert.truthy(html:find("<code>&lt;b&gt;</code>, <em>&amp;</em>", 1, true))
  end)
end)
