-- What newsdesk makes of a list of pages, and how fast: bytes to JSON, in one process, on one core. For bench/pages.
-- Usage: pages_newsdesk.lua JOBS.ndjson OUT.ndjson ROUNDS; the pages must be unpacked files. Prints id, bytes, best
-- seconds of each page, and the peak of memory at the end.
local newsdesk = require "newsdesk"
local json = require "dkjson"

local jobs, out, rounds = arg[1], arg[2], tonumber(arg[3])
local predictions <close> = assert(io.open(out, "wb"))

local function peak_kilobytes()
	for line in io.lines("/proc/self/status") do
		local peak = line:match("^VmHWM:%s*(%d+)")
		if peak then return tonumber(peak) end
	end
end

local function time_of(bytes, options)
	local start = os.clock()
	local article = newsdesk.parse(bytes, options)
	local text = article:to_json{annotations = false}
	return os.clock() - start, text, article
end

local before = peak_kilobytes()
for line in io.lines(jobs) do
	local job = json.decode(line)
	local file <close> = assert(io.open(job.file, "rb"))
	local bytes, best, text = file:read("a"), math.huge, nil
	for _ = 1, rounds do
		local seconds, result, article = time_of(bytes, {format = "html", url = job.url})
		best, text = math.min(best, seconds), article.text
		assert(result)
	end
	predictions:write(json.encode({id = job.id, text = text}), "\n")
	print(job.id, #bytes, ("%.7f"):format(best))
end
print("memory", before, peak_kilobytes())
