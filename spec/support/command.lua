-- Runs the command of the build under test; makes files for it in a folder of its own.
local command = {}

local pipe = assert(io.popen "pwd")
command.root = pipe:read "l"
pipe:close()

local build = os.getenv "NEWSDESK_BUILD" or command.root .. "/build"
command.program = build .. "/newsdesk"

local function quoted(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

function command.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

function command.write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

-- A new, empty folder; and a function that removes it.
function command.folder()
  local path = os.tmpname()
  os.remove(path)
  assert(os.execute("mkdir " .. path))
  return path, function() os.execute("rm -rf " .. path) end
end

-- Runs newsdesk with arguments; options.input goes to its standard input, options.environment ("TZ=…") before it. Gives
-- standard output, standard error and the exit code.
function command.run(arguments, options)
  options = options or {}
  local folder, remove = command.folder()
  local words = {}
  for i, argument in ipairs(arguments) do
    words[i] = quoted(argument)
  end
  command.write(folder .. "/in", options.input or "")
  local _, _, code = os.execute(("cd / && %s %s %s <%s/in >%s/out 2>%s/err"):format(
    options.environment or "", quoted(command.program), table.concat(words, " "), folder, folder, folder))
  local out, err = command.read(folder .. "/out"), command.read(folder .. "/err")
  remove()
  return out, err, code
end

return command
