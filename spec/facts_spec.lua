-- The facts that ship: each rule finds one in its own examples, and articles state what a careful reader would note.
local newsdesk = require "newsdesk"
local rules = require "newsdesk.rules"

local function parse(text)
  return assert(newsdesk.parse(text, {format = "text", published = "2024-07-03"}))
end

-- "predicate: subject > object, time, amount" for each fact, sorted.
local function facts_of(text)
  local lines = {}
  for _, fact in ipairs(parse(text):facts()) do
    local line = fact.predicate .. ": " .. (fact.subject or "-")
    if fact.object then
      line = line .. " > " .. fact.object
    end
    if fact.time then
      line = line .. ", " .. fact.time
    end
    if fact.amount then
      line = line .. ", " .. fact.amount.text
    end
    lines[#lines + 1] = line
  end
  table.sort(lines)
  return lines
end

describe("a rule that ships", function()
  for _, rule in ipairs(rules) do
    it("finds a fact in its examples: " .. rule.name, function()
      assert.is_true(#rule.examples > 0)
      for _, example in ipairs(rule.examples) do
        local found = false
        for _, fact in ipairs(parse(example):facts()) do
          found = found or (fact.rule == rule.name and fact.predicate == rule.predicate)
        end
        assert.is_true(found, example)
      end
    end)
  end

  it("has a name of its own", function()
    local seen = {}
    for _, rule in ipairs(rules) do
      assert.is_nil(seen[rule.name], rule.name)
      seen[rule.name] = true
    end
  end)
end)

describe("facts", function()
  it("name each member of a list, and the body that a sentence before named", function()
    assert.same({
      "joined: Chad > African Union, 2016",
      "joined: Ghana > African Union, 2023",
      "joined: Kenya > African Union, 2016",
    }, facts_of(
      "The African Union met on Monday. Kenya and Chad joined in 2016, while Ghana was welcomed as a member last year."
    ))
  end)

  it("say who sanctions whom, through pronouns", function()
    assert.same({
      "sanctioned_by: Iran > European Union",
      "sanctioned_by: Iran > United States",
    }, facts_of("Iran wants to trade with China. It is under US and European Union sanctions."))
  end)

  it("tell a plan from a deed", function()
    assert.same({"will_join: Sudan > African Union"}, facts_of("Sudan is set to join the African Union."))
    assert.same({"joined: Sudan > African Union"}, facts_of("Sudan has joined the African Union."))
  end)

  it("stay silent where nothing is stated", function()
    for _, text in ipairs {
      "Kenya never joined the African Union.",
      "Kenya refused to join the African Union.",
      "Kenya would have joined the African Union, had it been asked.",
      "Did Emmanuel Macron meet Olaf Scholz?",
      "Emmanuel Macron did not meet Olaf Scholz.",
      "John Miller was not charged.",
      "The United States lifted its sanctions on Sudan.",
    } do
      assert.same({}, facts_of(text), text)
    end
  end)

  it("lead to their evidence", function()
    local article = parse("The weather was fine. Emmanuel Macron met German Chancellor Olaf Scholz on Monday.")
    local fact = article:facts {predicate = "met"}[1]
    assert.equal("Emmanuel Macron met German Chancellor Olaf Scholz on Monday",
      article.text:sub(fact.evidence.start, fact.evidence.stop))
    assert.equal("2024-07-01", fact.time)
  end)
end)
