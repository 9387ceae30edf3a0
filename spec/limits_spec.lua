-- Texts that are made to cost: time grows with the size, and so does what is found.
local newsdesk = require "newsdesk"

local function annotated(text)
  local article = assert(newsdesk.parse(text, { format = "text", published = "2024-07-03" }))
  article:entities()
  return article
end

-- The least of three runs: what else the machine does only adds.
local function seconds(text)
  local least = math.huge
  for _ = 1, 3 do
    local start = os.clock()
    local article <close> = annotated(text)
    assert.truthy(article)
    least = math.min(least, os.clock() - start)
  end
  return least
end

local SMALL, TIMES = 2500, 8

describe("a text that is made to cost", function()
  local pieces = {
    "”? ", "”! ", "... ”", "“Yes. ", "\"", "(", "[1]", "John Smith, ", "Smith said , ", "said Smith, ", "and Jones ",
    "the head of the city of ", "J. ", "U.S. ", "two weeks later, ", "that same month, ", "2014, 2015 and ",
    "January to ", "a year ago ", "one hundred and ", "Paris, Texas, Georgia, ", "$3 million a year ", "#tag @name ",
    "http://a.example/b ", "— ", "\n", "By Ann Lee\n", "he told them ", "Kov's ",
  }

  it("is read in time that grows as it does", function()
    annotated("Ann Lee spoke.")
    for _, piece in ipairs(pieces) do
      local count = SMALL // #piece
      local small, large = seconds(piece:rep(count)), seconds(piece:rep(TIMES * count))
      local most = 3 * TIMES * math.max(small, 0.001)
      assert.is_true(large < most, ("%q: %.3f s, then %.3f s"):format(piece, small, large))
    end
  end)

  it("has no more in its quotations than a few times its size, whoever said that who said", function()
    for _, piece in ipairs { "Smith said , ", "said John Smith, ", "Ann Lee said that " } do
      local text = piece:rep(500)
      local article <close> = annotated(text)
      local size = 0
      for _, quote in ipairs(article:quotes()) do
        size = size + #quote.text
      end
      assert.is_true(size <= 6 * #text, piece)
    end
  end)
end)
