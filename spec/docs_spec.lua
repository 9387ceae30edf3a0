-- The scripts in README.md and docs/ run as they stand, and print what the text beside them says.
local command = dofile "spec/support/command.lua"
local newsdesk = require "newsdesk"

-- The fenced blocks of a language in a file, in order.
local function blocks(path, language)
  local list = {}
  for block in command.read(path):gmatch("\n```" .. language .. "\n(.-\n)```") do
    list[#list + 1] = block
  end
  assert.truthy(#list > 0, path)
  return list
end

-- The indented block that follows a line which holds these words.
local function indented_after(path, words)
  local text = command.read(path)
  local lines, _, stop = {}, text:find(words, 1, true)
  for line in text:sub(text:find("\n\n", stop, true) + 2):gmatch "([^\n]*)\n" do
    if line ~= "" and not line:find "^    " then
      break
    end
    lines[#lines + 1] = line
  end
  return table.concat(lines, "\n")
end

local function one_line(text)
  return (text:gsub("%s+", " "))
end

-- Each part of what is expected, between "…" on lines of their own, stands in the output, one after the other.
local function shows(expected, output)
  local at = 1
  output = one_line(output)
  for part in (expected .. "\n    …\n"):gmatch "(.-)\n%s*…%s*\n" do
    local wanted = one_line(part):match "^ ?(.-) ?$"
    local _, stop = output:find(wanted, at, true)
    assert.truthy(stop, wanted .. "\n\nis not in:\n\n" .. output)
    at = stop
  end
end

local ARTICLES = command.root .. "/examples/articles/"

describe("the documentation", function()
  local folder, remove

  setup(function()
    folder, remove = command.folder()
    assert(os.execute(("cp %s* %s && cp %sstrike.html %s/story.html"):format(ARTICLES, folder, ARTICLES, folder)))
  end)
  teardown(function() remove() end)

  -- Runs Lua in the folder, where the interpreter finds what the specs' own does.
  local function run(script, arguments)
    command.write(folder .. "/script.lua", script)
    local paths = ("LUA_PATH='%s' LUA_CPATH='%s'"):format(package.path:gsub("%./", command.root .. "/"),
      package.cpath:gsub("%./", command.root .. "/"))
    local pipe = assert(io.popen(("cd %s && %s lua5.4 script.lua %s 2>&1"):format(folder, paths, arguments or "")))
    local output = pipe:read "a"
    assert.is_true(pipe:close(), output)
    return output
  end

  it("README: the ten lines print what is shown", function()
    local output = run(blocks("README.md", "lua")[1], "flood.txt")
    shows(indented_after("README.md", "prints (the links"), output)
  end)

  it("guide: its scripts run, one after the other", function()
    local output = run(table.concat(blocks("docs/guide.md", "lua")), "flood.txt merger.txt")
    local article = assert(newsdesk.read(folder .. "/story.html"))
    assert.truthy(output:find(article.title, 1, true))
    for _, quote in ipairs(article:quotes()) do
      assert.truthy(output:find(quote.text, 1, true))
    end
    assert.truthy(command.read(folder .. "/summit.html"):find("Who said what", 1, true))
  end)

  it("patterns: its script runs, its rule compiles", function()
    local found = blocks("docs/patterns.md", "lua")
    local article = [[
      local newsdesk = require "newsdesk"
      local article = newsdesk.parse("Norway joined the United Nations in 1945.", { format = "text" })
    ]]
    assert.equal("joined\tNorway\tUnited Nations\t1\t32\n", run(article .. found[1]))
    local rule = assert(load("return {" .. found[2] .. "}"))()[1]
    rule.expression, rule.pattern = rule.pattern, nil
    assert(require("newsdesk.core").rules { rule })
  end)

  it("formats: its script is one for reports", function()
    command.write(folder .. "/report.lua", indented_after("docs/formats.md", "returns the report:"))
    local out, err, code = command.run { "report", "--script", folder .. "/report.lua", folder .. "/flood.txt" }
    assert.equal("", err)
    assert.equal(0, code)
    assert.truthy(out:find("Sana Yousaf", 1, true))
  end)

  it("names: its list finds the name", function()
    local script = indented_after("docs/names.md", "In Lua it comes from a table")
    local output = run("local newsdesk, text = require 'newsdesk', 'They sued Volta Mining.'\n" .. script
      .. "\nprint(article:mentions()[1].entity_id)")
    assert.equal("company:7\n", output)
  end)

  it("names: the models of a folder are used", function()
    assert(os.execute(("ln -s %s/data %s/my-data"):format(command.root, folder)))
    assert.equal("Ama Boateng\tperson\nVolta Mining\torganization\n", run(blocks("docs/names.md", "lua")[1]))
  end)

  it("links to files that are there", function()
    for _, path in ipairs { "README.md", "docs/guide.md", "docs/entities.md", "docs/patterns.md", "docs/lua.md",
      "docs/formats.md", "docs/sentences.md", "docs/names.md", "docs/c.md", "CHANGELOG.md", "data/README.md" } do
      for target in command.read(path):gmatch "%]%(([^)#:]+)#?[^):]*%)" do
        local file = io.open(path:match "^(.-)[^/]*$" .. target)
        assert.truthy(file, path .. ": " .. target)
        file:close()
      end
    end
  end)
end)
