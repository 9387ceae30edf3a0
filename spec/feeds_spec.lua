-- Feeds that are damaged or made to cost time.
local feed = require "newsdesk.cli.feed"

local function items(xml)
  local list = {}
  for item in feed.items(xml) do
    list[#list + 1] = item
  end
  return list
end

local function rss(inner)
  return '<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title>' .. inner .. "</channel></rss>"
end

describe("a feed", function()
  it("is told by its root element, behind a prologue and comments", function()
    assert.truthy(feed.is_feed '<?xml version="1.0"?>\n<!-- of the paper -->\n<rss version="2.0">')
    assert.truthy(feed.is_feed '<feed xmlns="http://www.w3.org/2005/Atom">')
    assert.falsy(feed.is_feed "<!doctype html><html><body>All about &lt;rss> and <feed>")
    assert.falsy(feed.is_feed "<!-- <rss> -->")
  end)

  it("gives the items that it holds whole where it is cut off", function()
    local found = items('<rss><channel><item><guid>a</guid><title>Rain</title></item><item><guid>b</guid><title>Sn')
    assert.equal(1, #found)
    assert.equal("a", found[1].id)
  end)

  it("takes markup in CDATA, comments and nested elements for what it is", function()
    local found = items(rss("<item><!-- <guid>no</guid> --><guid>a</guid>"
      .. "<title><![CDATA[A </title> & B]]></title><x><title>inner</title></x></item>"))
    assert.equal(1, #found)
    assert.equal("a", found[1].id)
    assert.truthy(found[1].page:find("B", 1, true))
    assert.falsy(found[1].page:find("inner", 1, true))
  end)

  -- Thousands of steps of the interpreter that reading takes.
  local function steps(xml)
    local count = 0
    debug.sethook(function() count = count + 1 end, "", 1000)
    items(xml)
    debug.sethook()
    return count
  end

  it("is read in linear time, whatever it opens and does not close", function()
    for _, piece in ipairs { "<a>", "<!--", "<![CDATA[", "<a ", "</a>", "&", "<item>", "<?x " } do
      local small, large = piece:rep(2000), piece:rep(8000)
      assert.is_true(steps(rss(large)) <= 6 * steps(rss(small)) + 20, piece)
      feed.is_feed(large)
    end
  end)
end)
