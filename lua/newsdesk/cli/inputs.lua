--- What the command reads: pages, texts, folders, WARCs, feeds, job lists, as one run of documents in order.
--
-- A document is {name = for messages, id = text, id_json = the id in JSON, bytes, options = for newsdesk.parse}, or,
-- where it can't be read, {name, id, id_json, error}. `is_job` is set on what a line of a job list gave.
local core = require "newsdesk.core"
local feed = require "newsdesk.cli.feed"
local files = require "newsdesk.files"
local lfs = require "lfs"
local newsdesk = require "newsdesk"
local warc = require "newsdesk.cli.warc"

local inputs = {}

--- The name and id of what comes that way.
inputs.STANDARD_INPUT = "standard input"

local function document(name, id, bytes, options)
  return { name = name, id = id, id_json = id and core.json_string(id) or "null", bytes = bytes, options = options }
end

local function failure(name, id, message)
  local failed = document(name, id)
  failed.error = message
  return failed
end

-- Folders -----------------------------------------------------------------------------------------------------------

local READ_IN_FOLDERS = {
  html = true, htm = true, xhtml = true, txt = true, text = true, md = true, markdown = true, warc = true, rss = true,
  atom = true, rdf = true, xml = true,
}

local visit_file

-- Sorted by bytes, folders among the files. Links to folders are not followed, so that there is no circle.
local function visit_folder(path, visit)
  local names = {}
  local listed, message = pcall(function()
    for name in lfs.dir(path) do
      names[#names + 1] = name
    end
  end)
  if not listed then
    return visit(failure(path, path, (tostring(message):gsub("^.-: ", ""))))
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local inner = path:gsub("/+$", "") .. "/" .. name
    local is_folder = lfs.symlinkattributes(inner, "mode") == "directory"
    if name:sub(1, 1) ~= "." and (is_folder or READ_IN_FOLDERS[files.extension(name)]) then
      visit_file(inner, visit)
    end
  end
end

-- Files -------------------------------------------------------------------------------------------------------------

local function visit_archive(path, stream, visit)
  for record, message in warc.records(stream) do
    if record then
      visit(document(("%s: %s"):format(path, record.url), record.url, record.bytes, record.options))
    else
      visit(failure(path, path, message))
    end
  end
end

local function visit_stream(path, stream, visit)
  local head = stream:peek() or ""
  if warc.is_archive(head) then
    return visit_archive(path, stream, visit)
  end
  local bytes, message = stream:rest(files.LIMIT)
  if not bytes then
    return visit(failure(path, path, message))
  end
  if not feed.is_feed(head) then
    return visit(document(path, path, bytes, { format = files.format_of(path) }))
  end
  for item in feed.items(bytes) do
    visit(document(("%s: %s"):format(path, item.id), item.id, item.page, item.options))
  end
end

function visit_file(path, visit)
  local name = path == "-" and inputs.STANDARD_INPUT or path
  if path ~= "-" and lfs.attributes(path, "mode") == "directory" then
    return visit_folder(path, visit)
  end
  local stream <close>, message = core.stream(path)
  if not stream then
    return visit(failure(path, path, message))
  end
  return visit_stream(name, stream, visit)
end

-- Job lists ---------------------------------------------------------------------------------------------------------

local function read_job(job, folder)
  local options = { url = job.url, published = job.published }
  if job.file then
    local path = job.file:sub(1, 1) == "/" and job.file or folder .. job.file
    options.format = files.format_of(path)
    local bytes, message = files.read(path)
    return bytes, message and path .. ": " .. message or options
  end
  options.format = job.html and "html" or "text"
  options.charset = job.html and "utf-8" or nil -- as all JSON is; a text stays as it is in any case
  if not (job.html or job.text) then
    return nil, 'none of "file", "html" and "text" is there'
  end
  return job.html or job.text, options
end

local function job_document(line, folder, name)
  local job, message, id_json = core.job(line)
  if not job then
    return { name = name, id_json = id_json or "null", is_job = true, error = message }
  end
  local bytes, options = read_job(job, folder)
  local read = { name = name, id = job.id, id_json = job.id_json or "null", is_job = true }
  if bytes then
    read.bytes, read.options = bytes, options
  else
    read.error = options
  end
  return read
end

local function visit_jobs(path, visit)
  local stream <close>, message = core.stream(path)
  if not stream then
    return visit(failure(path, nil, message))
  end
  local folder, number = path:match "^(.*/)[^/]*$" or "", 0
  while true do
    local line, failed, status = stream:line(files.LIMIT)
    number = number + 1
    local place = ("%s:%d"):format(path, number)
    line = line and number == 1 and line:gsub("^\xEF\xBB\xBF", "") or line
    if line and line:find "%S" then
      visit(job_document(line, folder, place))
    elseif status == "too large" then
      visit { name = place, id_json = "null", is_job = true, error = failed }
    elseif failed then
      return visit(failure(path, nil, failed))
    elseif not line then
      return
    end
  end
end

--- Calls visit with each document that the paths hold, in order.
-- @tparam {string,…} paths
-- @tparam boolean are_job_lists
-- @tparam function visit
function inputs.each(paths, are_job_lists, visit)
  for _, path in ipairs(paths) do
    if are_job_lists then
      visit_jobs(path, visit)
    else
      visit_file(path, visit)
    end
  end
end

--- The article of a document.
-- @tparam table read the document
-- @tparam ?models models what newsdesk.models gave, if not those that ship
-- @treturn article|nil
-- @treturn ?string message
function inputs.open(read, models)
  if read.error then
    return nil, read.error
  end
  read.options.models = models
  return newsdesk.parse(read.bytes, read.options)
end

--- Whether the paths may hold more than one document.
function inputs.may_be_many(paths, are_job_lists)
  return are_job_lists or #paths ~= 1 or lfs.attributes(paths[1], "mode") == "directory"
end

return inputs
