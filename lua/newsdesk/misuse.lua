--- Misuse of a method: found anywhere within it, told where it was called, with its name and the argument's number.
-- @module newsdesk.misuse
local misuse = {}

--- Stops the method that is running under misuse.guard.
-- @tparam integer argument its number, without self, which is 0
-- @tparam string message
function misuse.raise(argument, message)
  error({ argument = argument, misuse = message }, 0)
end

--- Stops the method unless an argument is a string.
-- @param value
-- @tparam integer argument
-- @treturn string the value
function misuse.check_string(value, argument)
  if type(value) ~= "string" then
    misuse.raise(argument, ("string expected, got %s"):format(type(value)))
  end
  return value
end

--- Stops the method unless an argument is a table with strings at some of these names, and nothing else.
-- @param value
-- @tparam {string,…} names
-- @tparam integer argument
function misuse.check_strings(value, names, argument)
  if type(value) ~= "table" then
    misuse.raise(argument, ("table expected, got %s"):format(type(value)))
  end
  for name, given in pairs(value) do
    local is_known = false
    for _, known in ipairs(names) do
      is_known = is_known or name == known
    end
    if not is_known then
      misuse.raise(argument, ("unknown field '%s'"):format(tostring(name)))
    elseif type(given) ~= "string" then
      misuse.raise(argument, ("field '%s' must be a string"):format(name))
    end
  end
end

-- What the method's caller is told, or nil where the failure is none of misuse. A method of an article that refuses the
-- filter which was handed on to it counts the same arguments, as it counts itself.
local function told(failure, name)
  if type(failure) == "table" and failure.argument == 0 then
    return ("calling '%s' on bad self (%s)"):format(name, failure.misuse)
  elseif type(failure) == "table" and failure.misuse then
    return ("bad argument #%d to '%s' (%s)"):format(failure.argument, name, failure.misuse)
  end
  local argument, message = tostring(failure):match "bad argument #(%d+) to '%?' (%b())$"
  return argument and ("bad argument #%s to '%s' %s"):format(argument, name, message)
end

--- Makes a method of a function that may stop with misuse.
-- @tparam string name of the method
-- @tparam function work
-- @tparam[opt] function answer what of another failure is returned, as an array; nothing, where it is to be raised
-- @treturn function
function misuse.guard(name, work, answer)
  return function(...)
    local results = table.pack(pcall(work, ...))
    if results[1] then
      return table.unpack(results, 2, results.n)
    end
    local message = told(results[2], name)
    if message then
      error(message, 2)
    end
    local returned = answer and answer(results[2])
    if returned then
      return table.unpack(returned, 1, returned.n)
    end
    error(results[2], 0)
  end
end

return misuse
