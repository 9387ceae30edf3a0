-- Each script of examples/ does what its first lines say.
local function run(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local output = pipe:read "a"
  return output, pipe:close() == true
end

-- The interpreter of the specs themselves, with the same search paths in its environment.
local function lua(script, ...)
  local output, worked = run(("lua5.4 examples/%s.lua %s"):format(script, table.concat({ ... }, " ")))
  assert.truthy(worked, output)
  return output
end

describe("the example", function()
  it("who_said_what prints a report", function()
    local output = lua("who_said_what", "examples/articles/flood.txt", "examples/articles/court.txt")
    assert.truthy(output:find("# Who said what", 1, true))
    assert.truthy(output:find("**Sana Yousaf** “Whole villages have been cut off", 1, true))
    assert.truthy(output:find("**Tiago Reis", 1, true))
  end)

  it("casualties finds who was hurt, by patterns", function()
    local output = lua("casualties", "examples/articles/flood.txt")
    assert.truthy(output:find("dead at least 40 (bytes", 1, true), output)
    assert.truthy(output:find("hurt 85 (bytes", 1, true), output)
  end)

  it("mentions_by_country is a script of the report command", function()
    local build = os.getenv "NEWSDESK_BUILD" or "build"
    local output, worked =
      run(build .. "/newsdesk report --script examples/mentions_by_country.lua examples/articles/african-union.txt")
    assert.truthy(worked, output)
    assert.truthy(output:find("# Countries in the news", 1, true))
    assert.truthy(output:find("| ET |", 1, true), output)
  end)
end)
