-- As much of JSON Schema (2020-12) as docs/schema.json uses. Objects and arrays are told apart as dkjson decodes them,
-- by their metatables; null is dkjson.null. A keyword that is not known raises, so that none is passed over.
local dkjson = require "dkjson"

local function type_of(value)
  if value == dkjson.null then
    return "null"
  elseif type(value) == "table" then
    return getmetatable(value).__jsontype
  elseif type(value) == "number" then
    return math.type(value) == "integer" and "integer" or "number"
  end
  return type(value)
end

local function resolve(root, reference)
  local at = root
  for name in reference:gsub("^#/", ""):gmatch "[^/]+" do
    at = at[name]
  end
  return assert(at, reference)
end

local check

local keywords = {}
local IGNORED = { ["$schema"] = true, ["$id"] = true, ["$defs"] = true, title = true, description = true }

function keywords.type(value, wanted)
  local is = type_of(value)
  for _, one in ipairs(type(wanted) == "table" and wanted or { wanted }) do
    if is == one then
      return true
    end
  end
  return false, "is of type " .. is
end

function keywords.enum(value, wanted)
  for _, one in ipairs(wanted) do
    if value == one then
      return true
    end
  end
  return false, "is none of the values that are allowed: " .. tostring(value)
end

function keywords.minimum(value, least)
  return type(value) ~= "number" or value >= least, "is too small"
end

function keywords.maximum(value, most)
  return type(value) ~= "number" or value <= most, "is too large"
end

-- The schema's patterns are such that Lua's read the same.
function keywords.pattern(value, pattern)
  return type(value) ~= "string" or value:find(pattern) ~= nil, "does not match " .. pattern
end

function keywords.required(value, names)
  for _, name in ipairs(type_of(value) == "object" and names or {}) do
    if value[name] == nil then
      return false, "lacks " .. name
    end
  end
  return true
end

function keywords.properties(value, schemas, root)
  for name, schema in pairs(type_of(value) == "object" and schemas or {}) do
    if value[name] ~= nil then
      local holds, message = check(value[name], schema, root)
      if not holds then
        return false, "." .. name .. " " .. message
      end
    end
  end
  return true
end

function keywords.additionalProperties(value, allowed, _, schema)
  assert(allowed == false)
  for name in pairs(type_of(value) == "object" and value or {}) do
    if not schema.properties[name] then
      return false, "has an unknown member " .. name
    end
  end
  return true
end

function keywords.items(value, schema, root)
  for i, item in ipairs(type_of(value) == "array" and value or {}) do
    local holds, message = check(item, schema, root)
    if not holds then
      return false, ("[%d] %s"):format(i - 1, message)
    end
  end
  return true
end

function keywords.oneOf(value, schemas, root)
  local count, messages = 0, {}
  for i, schema in ipairs(schemas) do
    local holds, message = check(value, schema, root)
    count = count + (holds and 1 or 0)
    messages[i] = message
  end
  return count == 1, count .. " of the alternatives hold: " .. table.concat(messages, "; ")
end

keywords["$ref"] = function(value, reference, root)
  return check(value, resolve(root, reference), root)
end

function check(value, schema, root)
  for keyword, argument in pairs(schema) do
    if not IGNORED[keyword] then
      local holds, message = assert(keywords[keyword], keyword)(value, argument, root, schema)
      if not holds then
        return false, message
      end
    end
  end
  return true
end

-- validate(text, schema) → true, or false and a message
return function(text, schema)
  local value, _, message = dkjson.decode(text, 1, dkjson.null)
  if message then
    return false, message
  end
  return check(value, schema, schema)
end
