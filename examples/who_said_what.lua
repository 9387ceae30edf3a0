-- A report on the articles that are named: who said what, who is named, what happened when.
local newsdesk = require "newsdesk"

local corpus = newsdesk.corpus()
for _, path in ipairs(arg) do
  corpus:add(assert(newsdesk.read(path)))
end
local report = newsdesk.report { title = "Who said what" }
report:heading("Quotes"):quotes(corpus):heading("People"):entities(corpus, { type = "person" })
report:heading("Timeline"):timeline(corpus)
print(report)
