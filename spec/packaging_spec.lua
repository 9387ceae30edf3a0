-- `luarocks make` in a clean copy of the tree gives what users get: the module, the Lua files, the data, the command.
local function quoted(path)
  return "'" .. path:gsub("'", "'\\''") .. "'"
end

local function run(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local output = pipe:read "a"
  return pipe:close() == true, output
end

-- Installing compiles all of it, so a build with sanitizers does not install once more.
local describe_unless_sanitized = os.getenv "NEWSDESK_SANITIZED" and pending or describe

describe_unless_sanitized("the rock", function()
  local folder, tree, log

  lazy_setup(function()
    folder = os.tmpname()
    os.remove(folder)
    tree = folder .. "/tree"
    assert(run("mkdir " .. quoted(folder)))
    local copied, installed
    copied, log = run("git ls-files -z | xargs -0 cp --parents -t " .. quoted(folder))
    assert(copied, log)
    local make = "cd %s && luarocks --lua-version 5.4 make --deps-mode none --tree %s rockspec/newsdesk-scm-1.rockspec"
    installed, log = run(make:format(quoted(folder), quoted(tree)))
    assert(installed, log)
  end)

  lazy_teardown(function()
    run("rm -rf " .. quoted(folder))
  end)

  -- Runs lua5.4 from elsewhere, with the tree's paths alone for newsdesk.
  local function lua(script)
    return run(("cd / && LUA_PATH=%s LUA_CPATH=%s lua5.4 -e %s"):format(
      quoted(tree .. "/share/lua/5.4/?.lua;" .. tree .. "/share/lua/5.4/?/init.lua"),
      quoted(tree .. "/lib/lua/5.4/?.so"), quoted(script)))
  end

  it("parses and annotates with nothing but Lua and the C libraries", function()
    local worked, output = lua [[
      local newsdesk = require "newsdesk"
      local article = assert(newsdesk.parse("Norway will cut emissions, Prime Minister Kari Dahl said on Monday.",
        { published = "2024-01-10" }))
      print(article:dates()[1].value)
      print(#article:matches(assert(newsdesk.patterns { minister = "Prime Minister {person}" })))]]
    assert.truthy(worked, output)
    assert.equal("2024-01-08\n1\n", output)
  end)

  it("has the command", function()
    local worked, output = run(("cd / && %s version"):format(quoted(tree .. "/bin/newsdesk")))
    assert.truthy(worked, output)
    assert.truthy(output:match "^newsdesk %d+%.%d+%.%d+")
  end)
end)
