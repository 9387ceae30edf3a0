-- What the command writes is what docs/schema.json says.
local dkjson = require "dkjson"
local command = dofile "spec/support/command.lua"
local newsdesk = require "newsdesk"
local validate = dofile "spec/support/json_schema.lua"

local schema = dkjson.decode(command.read "docs/schema.json")

local function conforms(json)
  local holds, message = validate(json, schema)
  assert(holds, message)
end

local TEXTS = {
  empty = "",
  words = "The mayor of Lisbon, Rita Alves, said on Tuesday that 40% of the trams would be new by 2027.",
  broken = "Broken \xFF bytes \xE2\x82 and a tail \xF0\x9F\x98\x80 end.\n\nCaf\xC3\xA9 \"quoted\" back\\slash\ttab.",
  post = "It rained.\n\nWe are closed. pic.twitter.com/abc\n— The Cafe (@thecafe) May 3, 2022\n\nIt rained again.",
}

describe("the schema", function()
  for name, text in pairs(TEXTS) do
    it("holds for annotations of text: " .. name, function()
      conforms(assert(newsdesk.parse(text, { format = "text", published = "2024-05-05" })):to_json { id = name })
    end)
    it("holds for extracts of text: " .. name, function()
      conforms(assert(newsdesk.parse(text, { format = "text" })):to_json { id = 7, annotations = false })
    end)
  end

  it("holds for all examples, through the command", function()
    local out, _, code = command.run { "annotate", command.root .. "/examples/articles" }
    local count = 0
    for line in out:gmatch "[^\n]+" do
      conforms(line)
      count = count + 1
    end
    assert.equal(0, code)
    assert.truthy(count > 3)
  end)

  it("holds for what a bad job gives", function()
    local out = command.run({ "annotate", "--from", "ndjson", "-" }, { input = '{"id": 3}\nnonsense\n' })
    for line in out:gmatch "[^\n]+" do
      conforms(line)
    end
  end)

  it("refuses other objects", function()
    assert.falsy((validate('{"id": 1, "error": 2}', schema)))
    assert.falsy((validate('{"id": 1}', schema)))
    local json = newsdesk.parse("x", { format = "text" }):to_json()
    assert.falsy((validate(json:gsub('"tokens":', '"tokns":'), schema)))
    assert.falsy((validate(json:gsub('"text":"x"', '"text":null'), schema)))
  end)
end)
