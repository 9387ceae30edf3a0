--- The backend of a corpus in a database, through LuaDBI: SQLite 3 and PostgreSQL. Statements are built of the names in
-- newsdesk.corpus.rows alone; all values are bound.
local DBI = require "DBI"
local core = require "newsdesk.core"
local dkjson = require "dkjson"
local rows = require "newsdesk.corpus.rows"

local sql = {}
sql.__index = sql

-- An address without its password.
local function shown(url)
  return (url:gsub("://.*@", "://"):gsub("([?&]password=)[^&]*", "%1…"))
end

-- Failures of the database are raised as this table, which newsdesk.corpus turns into nil and a message.
function sql:check(result, message)
  if not result then
    error({ store = ("%s: %s"):format(shown(self.url), tostring(message):gsub("%s+$", "")) }, 0)
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

local MOST_STATEMENTS = 200 -- kept; arrays of values in filters make ever new ones

function sql:close_statements()
  for _, statement in pairs(self.statements) do
    statement:close()
  end
  self.statements, self.statement_count = {}, 0
end

function sql:statement(text)
  local statement = self.statements[text]
  if not statement then
    if self.statement_count >= MOST_STATEMENTS then
      self:close_statements()
    end
    statement = self:check(self.connection:prepare(text))
    self.statements[text] = statement
    self.statement_count = self.statement_count + 1
  end
  return statement
end

function sql:run(text, values)
  local statement = self:statement(text)
  self:check(statement:execute(table.unpack(values, 1, values.n or #values)))
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
  self:check(self.connection:commit())
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
  self:check(self.connection:commit())
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

-- A connection, or nil, a message, and what may be done about it. libpq reads the address itself.
local function connect(url)
  local file = url:match "^sqlite:(.+)$"
  if file then
    local connection, message = DBI.Connect("SQLite3", file)
    if connection then
      connection:prepare(("PRAGMA busy_timeout = %d"):format(WAITING_MILLISECONDS)):execute()
    end
    return connection, message, "is its folder there, and may the file be written?"
  elseif url:find "^postgres://" or url:find "^postgresql://" then
    local connection, message = DBI.Connect("PostgreSQL", url)
    return connection, message, "does the server run, and are user, password and database right?"
  end
  return nil, "a store is sqlite:FILE or postgresql://USER:PASSWORD@HOST:PORT/DATABASE"
end

--- Opens a database and makes its tables where they are missing.
-- @tparam string url
-- @treturn backend|nil
-- @treturn ?string message
function sql.open(url)
  local connected, connection, message, advice = pcall(connect, url)
  if not connected or not connection then
    message = tostring(connected and message or connection):match "[^\n]*"
    return nil, ("%s: %s%s"):format(shown(url), message, advice and "; " .. advice or "")
  end
  local kind = url:match "^sqlite:" and "sqlite" or "postgresql"
  local opened = setmetatable(
    { url = url, connection = connection, statements = {}, statement_count = 0, lock = LOCKS[kind] }, sql)
  connection:autocommit(false)
  local made, failure = pcall(opened.transaction, opened, function()
    if kind == "postgresql" then
      opened:run("SET client_min_messages = warning", {}) -- nobody wants to hear that a table is there already
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

-- The number that the article has, or the next free one; and the hash that it is kept with, if it is there.
function sql:number_for(id)
  local found = self:query('SELECT "number", "hash" FROM "newsdesk_articles" WHERE "id" = ?', { id })
  if found[1] then
    return found[1].number, found[1].hash
  end
  found = self:query('SELECT COALESCE(MAX("number"), 0) AS "last" FROM "newsdesk_articles"', {})
  return math.tointeger(found[1].last) + 1
end

--- Keeps the rows of an article, in the place of those it had.
-- @treturn boolean false where another writer has just kept the same
function sql:put(id, article_rows)
  local is_changed
  self:transaction(function()
    self:run(self.lock, {})
    local number, hash = self:number_for(id)
    is_changed = hash ~= article_rows.articles[1].hash
    for _, name in ipairs(is_changed and table_names() or {}) do
      if hash then
        self:run(('DELETE FROM "newsdesk_%s" WHERE "number" = ?'):format(name), { number })
      end
      for position, row in ipairs(article_rows[name]) do
        self:insert(name, row, number, position)
      end
    end
  end)
  return is_changed
end

-- Reading -----------------------------------------------------------------------------------------------------------

-- A mark for each value of the list, which go to the values that are bound.
local function marks_for(list, values)
  local marks = {}
  for i, value in ipairs(list) do
    marks[i] = "?"
    values[#values + 1] = value
  end
  return table.concat(marks, ", ")
end

local function folded(names)
  local list = {}
  for i, name in ipairs(names) do
    list[i] = core.fold(name)
  end
  return list
end

local function condition_sql(condition, values)
  local column, value = ('%s."%s"'):format(condition.of_article and "a" or "k", condition.column), condition.value
  if type(value) == "table" and #value == 0 then
    return "1 = 0"
  elseif condition.op == "called" then
    return ([[(%s IN (%s) OR %s IN (SELECT n."entity" FROM "newsdesk_names" n
      WHERE n."number" = k."number" AND n."name" IN (%s)))]]):format(
      column, marks_for(value, values), column, marks_for(folded(value), values))
  elseif condition.op == "in" then
    return ("%s IN (%s)"):format(column, marks_for(value, values))
  end
  return ("%s %s %s"):format(column, condition.op, marks_for({ value }, values))
end

local function decode_data(found)
  for _, row in ipairs(found) do
    row.data = dkjson.decode(row.data)
  end
  return found
end

--- Rows of a table for which all conditions hold, by article and position, with the article's id, title, url,
-- date and number of words.
-- @tparam string name
-- @tparam {condition,…} conditions see newsdesk.corpus.filters
-- @tparam[opt] integer limit the most rows that are wanted
function sql:select(name, conditions, limit)
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
    %s ORDER BY %s %s]]):format(
    table.concat(columns, ", "), name, where, order, limit and "LIMIT " .. limit or ""), values)
  return name == "articles" and decode_data(found) or found
end

--- How many articles there are, and how many words in all of them.
function sql:totals()
  local found = self:read(
    'SELECT COUNT(*) AS "articles", COALESCE(SUM("words"), 0) AS "words" FROM "newsdesk_articles"', {})
  return math.tointeger(tonumber(found[1].articles)), tonumber(found[1].words)
end

function sql:close()
  self:close_statements()
  self.connection:close()
end

return sql
