-- newsdesk itself in bench/pages: bytes to JSON, in one process, on one core. See README.md here.
local newsdesk = require "newsdesk"
local json = require "dkjson"

local WARM_UP_PAGES <const> = 20
local TINY_PAGE <const> = "<!doctype html><title>Title</title><p>A paragraph."

local jobs, out, rounds = arg[2], arg[3], tonumber(arg[4])
local predictions <close> = assert(io.open(out, "wb"))

local function peak_kilobytes()
	for line in io.lines("/proc/self/status") do
		local peak = line:match("^VmHWM:%s*(%d+)")
		if peak then return tonumber(peak) end
	end
end

local function read(path)
	local file <close> = assert(io.open(path, "rb"))
	return file:read("a")
end

local function extract(bytes, url)
	local article = newsdesk.parse(bytes, {format = "html", url = url})
	return article, article:to_json{annotations = false}
end

-- The parse alone is what bench_parse measures.
local function measure(bytes, url)
	local times, article, text = math.max(rounds, 1), nil, nil
	local start = os.clock()
	for _ = 1, times do
		article, text = extract(bytes, url)
	end
	return (os.clock() - start) / times, article, assert(text)
end

extract(TINY_PAGE)
local before, warm = peak_kilobytes(), rounds > 0 and WARM_UP_PAGES or 0
for line in io.lines(jobs) do
	if warm == 0 then break end
	local job = json.decode(line)
	extract(read(job.file), job.url)
	warm = warm - 1
end
for line in io.lines(jobs) do
	local job = json.decode(line)
	local bytes = read(job.file)
	local seconds, article = measure(bytes, job.url)
	predictions:write(json.encode({id = job.id, text = article.text, title = article.title, authors = article.authors,
		published = article.published, site = article.site, language = article.language}), "\n")
	print("page", job.id, #bytes, "nan", ("%.7f"):format(seconds))
end
print("memory", before, peak_kilobytes())
