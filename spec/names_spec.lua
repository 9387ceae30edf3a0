-- Names of the user's own: lists from tables and files, what they change in an article, and how long they live.
local newsdesk = require "newsdesk"

local TEXT = "Tove Askelund and the Grey Otter met in Paris. Askelund said that Velmora Foods would pay. "
  .. "Velmora paid; the grey otter did not. The velmora foods clerk and VELMORA FOODS agreed."

local function parse(names, text, more)
  local options = { format = "text", names = names }
  for name, value in pairs(more or {}) do
    options[name] = value
  end
  return assert(newsdesk.parse(text or TEXT, options))
end

local function mention(article, text)
  for _, item in ipairs(article:mentions()) do
    if item.text == text then
      return item
    end
  end
end

local function entity(article, id)
  for _, item in ipairs(article:entities()) do
    if item.id == id then
      return item
    end
  end
end

local function compile(...)
  return assert(newsdesk.names { ... })
end

-- A file of that content and ending, gone when its test is over.
local made = {}
local function file(ending, content)
  local path = os.tmpname()
  os.remove(path)
  path = path .. ending
  made[#made + 1] = path
  local handle <close> = assert(io.open(path, "wb"))
  handle:write(content)
  return path
end

after_each(function()
  while #made > 0 do
    os.remove(table.remove(made))
  end
end)

describe("names from a table", function()
  it("win over the model's, with their type and for certain", function()
    local article = parse(compile { name = "Grey Otter", type = "product" }, nil, { probabilities = true })
    local found = mention(article, "Grey Otter")
    assert.equal("product", found.type)
    assert.equal(1, found.probability)
    assert.equal("location", mention(parse(compile { name = "Paris", type = "location" }), "Paris").type)
    assert.equal("person", mention(parse(compile { name = "Paris", type = "person" }), "Paris").type)
  end)

  it("make all forms of one id one entity, which has that id", function()
    local names = compile(
      { name = "Tove Askelund", type = "person", id = "p:7", aliases = { "the Grey Otter", "Grey Otter" } },
      { name = "Velmora Foods", type = "organization", id = "c:12", aliases = { "Velmora" } })
    local article = parse(names)
    local person, company = entity(article, "p:7"), entity(article, "c:12")
    assert.equal("person", person.type)
    assert.equal("p:7", mention(article, "the Grey Otter").entity_id)
    assert.equal("p:7", mention(article, "Tove Askelund").entity_id)
    assert.equal("p:7", mention(article, "Askelund").entity_id)
    assert.equal("organization", company.type)
    assert.equal("c:12", mention(article, "Velmora").entity_id)
    assert.equal("p:7", article:quotes()[1].speaker_id)
    assert.equal("p:7", article:to_table().entities[article:to_table().mentions[1].entity + 1].id)
  end)

  it("keep apart what has different ids", function()
    local article = parse(compile(
      { name = "Tove Askelund", type = "person", id = "p:7" },
      { name = "Askelund", type = "person", id = "p:8" }))
    assert.equal("p:7", mention(article, "Tove Askelund").entity_id)
    assert.equal("p:8", mention(article, "Askelund").entity_id)
  end)

  it("give no id twice, whatever the list's are", function()
    local article = parse(compile { name = "Grey Otter", type = "product", id = "location/paris" })
    local seen = {}
    for _, item in ipairs(article:entities()) do
      assert.is_nil(seen[item.id])
      seen[item.id] = true
    end
    assert.is_true(seen["location/paris"])
  end)

  it("match by the case rule", function()
    local function forms(case)
      local found = {}
      for _, item in ipairs(parse(compile { name = "Velmora Foods", type = "work", case = case }):mentions()) do
        if item.type == "work" then
          found[#found + 1] = item.text
        end
      end
      return found
    end
    assert.same({ "Velmora Foods", "VELMORA FOODS" }, forms(nil))
    assert.same({ "Velmora Foods", "VELMORA FOODS" }, forms "capital")
    assert.same({ "Velmora Foods" }, forms "exact")
    assert.same({ "Velmora Foods", "velmora foods", "VELMORA FOODS" }, forms "any")
  end)

  it("take names away where their type is none", function()
    assert.is_truthy(mention(parse(nil), "Paris"))
    assert.is_nil(mention(parse(compile { name = "Paris", type = "none" }), "Paris"))
    local text = "Brindlemark Corporation paid. Brindlemark is also a hill."
    local company = { name = "Brindlemark Corporation", type = "organization" }
    assert.is_truthy(mention(parse(compile(company), text), "Brindlemark"))
    local article = parse(compile(company, { name = "Brindlemark", type = "none" }), text)
    assert.is_truthy(mention(article, "Brindlemark Corporation"))
    assert.is_nil(mention(article, "Brindlemark"))
  end)

  it("may be none at all", function()
    assert.same(parse(nil):mentions(), parse(compile()):mentions())
  end)

  it("outlive every reference while an article may still ask for them", function()
    for _ = 1, 20 do
      local article = parse(compile { name = "Grey Otter", type = "product", id = "otter" })
      for i = 1, 3 do
        collectgarbage()
        compile { name = "Name " .. i, type = "work", id = ("x"):rep(100) }
      end
      assert.equal("otter", mention(article, "Grey Otter").entity_id)
    end
    local held = setmetatable({ compile { name = "Grey Otter", type = "product" } }, { __mode = "v" });
    (function()
      local article = parse(held[1])
      collectgarbage()
      assert.is_truthy(held[1])
      article:close()
    end)()
    collectgarbage()
    collectgarbage()
    assert.is_nil(held[1])
  end)

  it("know capitals beyond ASCII", function()
    local text = "Élan Örd sang. The élan of the örd went. ÉLAN paid, and Elan left."
    for _, name in ipairs { "Élan", "Elan" } do
      local found = {}
      for _, item in ipairs(parse(compile { name = name, type = "work", id = "w" }, text):mentions { type = "work" }) do
        found[#found + 1] = item.text
      end
      assert.same({ "Élan", "ÉLAN", "Elan" }, found)
    end
  end)

  it("are found wherever tokens part within them", function()
    local listed = { "Don't Blink", "Reed–Otter", "Askelund·Söner", "Velmora™", "The 1990s Shop", "4seals", "Otter!" }
    for _, name in ipairs(listed) do
      local text = ("They asked %s for help."):format(name)
      local list = compile { name = name, type = "organization", id = "x" }
      assert.equal("x", mention(parse(list, text), name).entity_id, name)
    end
  end)

  it("of millions of parts are read in time linear in them", function()
    parse(compile { name = ("a-"):rep(2000000), type = "person" })
  end)

  it("are refused with the entry's number where they are no names", function()
    local good = { name = "Grey Otter", type = "product" }
    for what, entry in pairs {
      ["a table is wanted"] = "Grey Otter",
      ["'name' is missing or empty"] = { type = "person" },
      ["'type' is missing"] = { name = "Otter" },
      ["unknown type 'animal'"] = { name = "Otter", type = "animal" },
      ["unknown type 'date'"] = { name = "Otter", type = "date" },
      ["'id' must be a string"] = { name = "Otter", type = "work", id = 7 },
      ["'case' must be 'capital', 'exact' or 'any'"] = { name = "Otter", type = "work", case = "upper" },
      ["'aliases' must be an array of strings"] = { name = "Otter", type = "work", aliases = "Seal" },
      ["'aliases' must be a string"] = { name = "Otter", type = "work", aliases = { 7 } },
      ["an alias is empty"] = { name = "Otter", type = "work", aliases = { "Seal", " " } },
      ["unknown field 'alias'"] = { name = "Otter", type = "work", alias = "Seal" },
      ["unknown field '1'"] = { name = "Otter", type = "work", "Seal" },
    } do
      local fine, message = pcall(newsdesk.names, { good, entry })
      assert.is_false(fine)
      assert.is_truthy(message:find("bad argument #1", 1, true), message)
      assert.is_truthy(message:find("entry 2: " .. what, 1, true), message)
    end
    for _, aliases in ipairs { { seal = "Seal" }, { "Seal", nil, "Eel" } } do
      assert.error_matches(function() newsdesk.names { { name = "Otter", type = "work", aliases = aliases } } end,
        "entry 1: 'aliases' must be an array of strings")
    end
    for _, list in ipairs { good, { nil, good }, { good, key = good } } do
      assert.error_matches(function() newsdesk.names(list) end, "an array of entries is wanted")
    end
    assert.error_matches(function() newsdesk.names(7) end, "bad argument #1 to 'names'")
    assert.error_matches(function() newsdesk.parse("", { names = { good } }) end, "option 'names'")
    assert.error_matches(function() newsdesk.parse("", { names = newsdesk.patterns {} }) end, "option 'names'")
    assert.error_matches(function() newsdesk.parse("", { probabilities = 1 }) end, "option 'probabilities'")
  end)
end)

describe("names from a file", function()
  local CSV = "\xEF\xBB\xBFtype,id,name,aliases,case\r\n"
    .. "person,p:7,\"Askelund, Tove\",Tove Askelund|Askelund,\r\n\r\n"
    .. "work,,\"\"\"Reed\"\"\nMusic\",,exact\r\n"
    .. "none,,Paris,,"
  local SAID = "Askelund, Tove sang \"Reed\" Music in Paris. Then Tove Askelund left."

  it("are those of a CSV file, with quoted fields", function()
    local article = parse(assert(newsdesk.names(file(".csv", CSV))), SAID)
    assert.equal("p:7", mention(article, "Askelund, Tove").entity_id)
    assert.equal("p:7", mention(article, "Tove Askelund").entity_id)
    assert.is_nil(mention(article, "Paris"))
  end)

  it("are those of a TSV file, its columns in any order and its quotation marks plain", function()
    local path = file(".TSV", "Name\tType\nGrey Otter\tproduct\n\"Velmora\tlaw\n")
    local article = parse(assert(newsdesk.names(path)))
    assert.equal("product", mention(article, "Grey Otter").type)
  end)

  it("are the same as from a table", function()
    local path = file(".csv", "name,type,id,aliases\nVelmora Foods,organization,c:12,Velmora | VF\n")
    local list = compile { name = "Velmora Foods", type = "organization", id = "c:12", aliases = { "Velmora", "VF" } }
    assert.same(parse(list):to_table(), parse(assert(newsdesk.names(path))):to_table())
  end)

  it("are refused with path and line", function()
    for content, what in pairs {
      [""] = "line 1: no header",
      ["name\nOtter\n"] = "line 1: the header has no column 'name' or 'type'",
      ["name,type,alias\n"] = "line 1: unknown column 'alias'",
      ["name,type,name\n"] = "line 1: a column twice 'name'",
      ["name,type\nOtter,work\nSeal,animal\n"] = "line 3: unknown type 'animal'",
      ["name,type,case\nOtter,work,upper\n"] = "line 2: unknown case 'upper'",
      ["name,type\n\n ,work\n"] = "line 3: no name",
      ["name,type\nOtter\n"] = "line 2: not as many fields as in the header",
      ["name,type\na,b,c,d,e,f\n"] = "line 2: too many fields",
      ["name,type\n\"Grey\nOtter\",work\n\"Seal,work\n"] = "line 4: a quotation mark is not closed",
      ["name,type\n\"Grey\" Otter,work\n"] = "line 2: text behind a closing quotation mark",
      ["name,type\nGrey \"Otter\",work\n"] = "line 2: a quotation mark in a field that does not begin with one",
    } do
      local path = file(".csv", content)
      local names, message, status = newsdesk.names(path)
      assert.is_nil(names)
      assert.equal(path .. ": " .. what, message)
      assert.equal("bad data file", status)
    end
  end)

  it("are refused where there is no such file, or of another kind", function()
    local names, message, status = newsdesk.names "no/such/list.csv"
    assert.is_nil(names)
    assert.is_truthy(message:find("no/such/list.csv: ", 1, true))
    assert.equal("cannot read", status)
    names, message = newsdesk.names(file(".txt", "name,type\n"))
    assert.is_nil(names)
    assert.is_truthy(message:find("neither a .csv nor a .tsv file", 1, true))
  end)
end)

describe("probabilities", function()
  it("stand at names where they were asked for", function()
    local article = parse(nil, "Tove Askelund flew to Paris in May 2019.", { probabilities = true })
    local paris = mention(article, "Paris")
    assert.is_true(paris.probability > 0.5 and paris.probability <= 1)
    assert.is_nil(mention(article, "May 2019").probability)
    assert.is_nil(mention(parse(nil, "She flew to Paris."), "Paris").probability)
  end)
end)
