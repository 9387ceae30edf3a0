--- newsdesk patterns check: compiles the patterns of files one by one.
--
-- A file is a Lua file that returns {name = expression, …} or an array of rules {name, predicate, pattern, …}, as those
-- of lua/newsdesk/rules are; it can put strings together and require those, and nothing else. A file that does not end
-- in .lua has one pattern a line, "name = expression"; empty lines and lines that begin with # are skipped.
local console = require "newsdesk.cli.console"
local core = require "newsdesk.core"
local files = require "newsdesk.files"
local newsdesk = require "newsdesk"

local function add(list, name, expression)
  list[#list + 1] = { name = name, expression = expression }
end

local function from_table(value)
  local list = {}
  for _, rule in ipairs(value) do
    if type(rule) ~= "table" or type(rule.name) ~= "string" or type(rule.pattern) ~= "string" then
      return nil, "an array of patterns holds tables with a name and a pattern"
    end
    list[#list + 1] = rule
  end
  for name, expression in pairs(value) do
    if type(name) == "string" and type(expression) == "string" then
      add(list, name, expression)
    elseif not math.tointeger(name) then
      return nil, "a table of patterns holds names and expressions"
    end
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- What a file may use: enough to put expressions together, and the parts of the rules that ship.
local function environment()
  return {
    ipairs = ipairs, pairs = pairs, string = string, table = table, tostring = tostring, type = type,
    require = function(name)
      if not name:find "^newsdesk%.rules" then
        error(("a file of patterns can't require %s"):format(name), 2)
      end
      return require(name)
    end,
  }
end

local function from_lua(text, path)
  local chunk, message = load(text, "@" .. path, "t", environment())
  if not chunk then
    return nil, message
  end
  local ran, value = pcall(chunk)
  if not ran then
    return nil, value
  end
  if type(value) ~= "table" then
    return nil, "it returns no table"
  end
  return from_table(value)
end

local function from_lines(text)
  local list, number = {}, 0
  for line in (text .. "\n"):gmatch "(.-)\r?\n" do
    number = number + 1
    if line:find "%S" and not line:find "^%s*#" then
      local name, expression = line:match "^%s*([%w_]+)%s*=%s*(.-)%s*$"
      if not name then
        return nil, ("line %d is not \"name = expression\""):format(number)
      end
      add(list, name, expression)
    end
  end
  return list
end

-- As a rule where it has a predicate, else as a pattern.
local function compile(pattern)
  if pattern.predicate then
    return core.rules { {
      name = pattern.name, predicate = pattern.predicate, expression = pattern.pattern,
      implied_object = pattern.implied_object, implied_subject = pattern.implied_subject,
    } }
  end
  return newsdesk.patterns { [pattern.name] = pattern.expression or pattern.pattern }
end

local function check_file(path)
  local text, message = files.read(path)
  local list
  if text then
    list, message = (files.extension(path) == "lua" and from_lua or from_lines)(text, path)
  end
  if not list then
    console.complain(("%s: %s"):format(path, message))
    return false
  end
  local bad = 0
  for _, pattern in ipairs(list) do
    local compiled
    compiled, message = compile(pattern)
    if not compiled then
      bad = bad + 1
      console.complain(("%s: %s"):format(path, message))
    end
  end
  print(("%s: %d %s, %d bad"):format(path, #list, #list == 1 and "pattern" or "patterns", bad))
  return bad == 0
end

return function(settings)
  local code = 0
  for _, path in ipairs(settings.file) do
    if not check_file(path) then
      code = 1
    end
  end
  return code
end
