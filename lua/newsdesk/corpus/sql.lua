--- The backend of a corpus in a database, through LuaDBI: SQLite 3 and PostgreSQL. Statements are built of the names in
-- newsdesk.corpus.rows alone; all values are bound.
local DBI = require "DBI"
local core = require "newsdesk.core"
local dkjson = require "dkjson"
local rows = require "newsdesk.corpus.rows"

local sql = {}
sql.__index = sql

-- Failures of the database are raised as this table, which newsdesk.corpus turns into nil and a message.
local function fail(message)
  error({ store = tostring(message) }, 0)
end

local function check(result, message)
  if not result then
    fail(message)
  end
  return result
end

-- Sorted, so that statements are the same each time.
local function table_names()
  local names = {}
  for name in pairs(rows.TABLES) do
    names[#names + 1] = name
  end
  table.sort(names)
  return names
end

-- Statements --------------------------------------------------------------------------------------------------------

function sql:statement(text)
  local statement = self.statements[text]
  if not statement then
    statement = check(self.connection:prepare(text))
    self.statements[text] = statement
  end
  return statement
end

function sql:run(text, values)
  local statement = self:statement(text)
  check(statement:execute(table.unpack(values, 1, values.n or #values)))
  return statement
end

function sql:query(text, values)
  local found = {}
  for row in self:run(text, values):rows(true) do
    local copy = {}
    for key, value in pairs(row) do
      copy[key] = value
    end
    found[#found + 1] = copy
  end
  return found
end

-- A query that is not part of a transaction: nobody waits for it to end.
function sql:read(text, values)
  local found = self:query(text, values)
  check(self.connection:commit())
  return found
end

-- Keeps other writers waiting until the transaction ends.
local LOCKS = {
  sqlite = 'DELETE FROM "newsdesk_articles" WHERE 1 = 0', -- a writer's lock is the database file's
  postgresql = "SELECT pg_advisory_xact_lock(hashtext('newsdesk'))",
}

-- Runs work; all of it is done, or none.
function sql:transaction(work)
  local done, message = pcall(work)
  if not done then
    self.connection:rollback()
    error(message, 0)
  end
  check(self.connection:commit())
end

-- Opening -----------------------------------------------------------------------------------------------------------

local INDEXES = {
  { "articles", "id", "UNIQUE" }, { "articles", "number", "UNIQUE" }, { "articles", "published" },
  { "entities", "number" }, { "entities", "merged" }, { "entities", "entity" }, { "names", "name" },
  { "names", "number" },
  { "mentions", "number" }, { "mentions", "merged" }, { "quotes", "number" }, { "quotes", "speaker_id" },
  { "facts", "number" }, { "facts", "predicate" }, { "dates", "number" }, { "dates", "value" }, { "terms", "term" },
  { "terms", "number" },
}

function sql:create_tables()
  for _, name in ipairs(table_names()) do
    local columns = {}
    for i, column in ipairs(rows.TABLES[name]) do
      columns[i] = ('"%s" %s'):format(column[1], column[2])
    end
    self:run(('CREATE TABLE IF NOT EXISTS "newsdesk_%s" (%s)'):format(name, table.concat(columns, ", ")), {})
  end
  for _, index in ipairs(INDEXES) do
    self:run(('CREATE %s INDEX IF NOT EXISTS "newsdesk_%s_%s" ON "newsdesk_%s" ("%s")'):format(
      index[3] or "", index[1], index[2], index[1], index[2]), {})
  end
end

-- How long a writer of a file waits for others before it gives up.
local WAITING_MILLISECONDS = 60000

local function connect(url)
  local file = url:match "^sqlite:(.+)$"
  if file then
    local connection, message = DBI.Connect("SQLite3", file)
    if connection then
      connection:prepare(("PRAGMA busy_timeout = %d"):format(WAITING_MILLISECONDS)):execute()
    end
    return connection, message
  end
  local authority, database = url:match "^postgres[ql]*://([^/]*)/([^/?]+)$"
  if not authority then
    return nil, "a store is sqlite:FILE or postgresql://USER:PASSWORD@HOST:PORT/DATABASE"
  end
  local account, address = authority:match "^(.*)@(.-)$"
  local function decode(text)
    return (text:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
  end
  local user, password = (account or ""):match "^([^:]*):?(.*)$"
  local host, port = (address or authority):match "^(.-):?(%d*)$"
  local function given(text)
    return text ~= "" and decode(text) or nil
  end
  return DBI.Connect("PostgreSQL", decode(database), given(user), given(password), given(host), tonumber(port))
end

--- Opens a database and makes its tables where they are missing.
-- @tparam string url
-- @treturn backend|nil
-- @treturn ?string message
function sql.open(url)
  local connected, connection, message = pcall(connect, url)
  if not connected or not connection then
    return nil, ("%s: %s"):format(url:gsub("://[^@/]*@", "://"), connected and message or connection)
  end
  local kind = url:match "^sqlite:" and "sqlite" or "postgresql"
  local opened = setmetatable({ connection = connection, statements = {}, lock = LOCKS[kind] }, sql)
  connection:autocommit(false)
  local made, failure = pcall(opened.transaction, opened, function()
    if kind == "postgresql" then
      opened:run(opened.lock, {})
    end
    opened:create_tables()
  end)
  if not made then
    connection:close()
    return nil, type(failure) == "table" and failure.store or failure
  end
  return opened
end

-- Writing -----------------------------------------------------------------------------------------------------------

function sql:hash_of(id)
  local found = self:read('SELECT "hash" FROM "newsdesk_articles" WHERE "id" = ?', { id })
  return found[1] and found[1].hash
end

-- By name of the table: the statement that adds a row, and its columns.
local INSERTIONS = {}
for name, columns in pairs(rows.TABLES) do
  local names, marks = {}, {}
  for i, column in ipairs(columns) do
    names[i], marks[i] = column[1], "?"
  end
  INSERTIONS[name] = {
    columns = names,
    statement = ('INSERT INTO "newsdesk_%s" ("%s") VALUES (%s)'):format(name, table.concat(names, '", "'),
      table.concat(marks, ", ")),
  }
end

function sql:insert(name, row, number, position)
  local insertion = INSERTIONS[name]
  local values = { n = #insertion.columns }
  for i, column in ipairs(insertion.columns) do
    values[i] = row[column]
  end
  values[1] = number
  if insertion.columns[2] == "position" then
    values[2] = position
  end
  if name == "articles" then
    values[#insertion.columns] = core.json(row.data)
  end
  self:run(insertion.statement, values)
end

-- The number that the article has, or the next free one; whether it has one.
function sql:number_for(id)
  local found = self:query('SELECT "number" FROM "newsdesk_articles" WHERE "id" = ?', { id })
  if found[1] then
    return found[1].number, true
  end
  found = self:query('SELECT COALESCE(MAX("number"), 0) AS "last" FROM "newsdesk_articles"', {})
  return math.tointeger(found[1].last) + 1, false
end

--- Keeps the rows of an article, in the place of those it had.
function sql:put(id, article_rows)
  self:transaction(function()
    self:run(self.lock, {})
    local number, is_known = self:number_for(id)
    for _, name in ipairs(table_names()) do
      if is_known then
        self:run(('DELETE FROM "newsdesk_%s" WHERE "number" = ?'):format(name), { number })
      end
      for position, row in ipairs(article_rows[name]) do
        self:insert(name, row, number, position)
      end
    end
  end)
end

-- Reading -----------------------------------------------------------------------------------------------------------

local function push(values, value)
  values[#values + 1] = value
  return "?"
end

local function condition_sql(condition, values)
  local column = ('%s."%s"'):format(condition.of_article and "a" or "k", condition.column)
  if condition.op == "called" then
    push(values, condition.value)
    push(values, core.fold(condition.value))
    return ([[(%s = ? OR %s IN (SELECT n."entity" FROM "newsdesk_names" n
      WHERE n."number" = k."number" AND n."name" = ?))]]):format(column, column)
  elseif condition.op == "in" then
    local marks = {}
    for i, value in ipairs(condition.value) do
      marks[i] = push(values, value)
    end
    return #marks > 0 and ("%s IN (%s)"):format(column, table.concat(marks, ", ")) or "1 = 0"
  end
  return ("%s %s %s"):format(column, condition.op, push(values, condition.value))
end

local function decode_data(found)
  for _, row in ipairs(found) do
    row.data = dkjson.decode(row.data)
  end
  return found
end

--- Rows of a table for which all conditions hold, by article and position, with the article's id, title, url,
-- date and number of words.
function sql:select(name, conditions)
  local columns, wheres, values = {}, {}, {}
  for i, column in ipairs(rows.TABLES[name]) do
    columns[i] = ('k."%s" AS "%s"'):format(column[1], column[1])
  end
  for i, condition in ipairs(conditions) do
    wheres[i] = condition_sql(condition, values)
  end
  local where = #wheres > 0 and "WHERE " .. table.concat(wheres, " AND ") or ""
  local order = name == "articles" and 'k."number"' or 'k."number", k."position"'
  local found = self:read(([[
    SELECT %s, a."id" AS "article", a."title" AS "article_title", a."url" AS "article_url",
      a."published" AS "article_published", a."words" AS "article_words"
    FROM "newsdesk_%s" k JOIN "newsdesk_articles" a ON a."number" = k."number"
    %s ORDER BY %s]]):format(table.concat(columns, ", "), name, where, order), values)
  return name == "articles" and decode_data(found) or found
end

--- How many articles there are, and how many words in all of them.
function sql:totals()
  local found = self:read(
    'SELECT COUNT(*) AS "articles", COALESCE(SUM("words"), 0) AS "words" FROM "newsdesk_articles"', {})
  return math.tointeger(tonumber(found[1].articles)), tonumber(found[1].words)
end

function sql:close()
  for _, statement in pairs(self.statements) do
    statement:close()
  end
  self.statements = {}
  self.connection:close()
end

return sql
