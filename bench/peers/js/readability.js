// The JavaScript peer of bench/pages: Readability.js over linkedom, which serves it better than jsdom (F1 .951 against
// .883 here, a fifth of the time). See ../README.md.
import {readFileSync, createWriteStream} from "node:fs"
import {Readability} from "@mozilla/readability"
import {parseHTML} from "linkedom"

const WARM_UP_PAGES = 20
const TINY_PAGE = Buffer.from("<!doctype html><title>Title</title><p>A paragraph.")
const BLOCKS = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER " +
	"HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL").split(" "))

// By the charset that the page declares in its first bytes, else UTF-8.
function decode(page) {
	const label = /charset=["' ]*([\w-]+)/i.exec(page.toString("latin1", 0, 4096))?.[1]
	try {
		return new TextDecoder(label ?? "utf-8").decode(page)
	} catch {
		return new TextDecoder().decode(page)
	}
}

// textContent would join the words of neighbouring blocks.
function textOf(root) {
	let text = ""
	for (let node = root; node;) {
		if (node.nodeType === 3) text += node.data
		else if (BLOCKS.has(node.nodeName)) text += "\n"
		if (node.firstChild) {
			node = node.firstChild
			continue
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode
			if (BLOCKS.has(node?.nodeName)) text += "\n"
		}
		node = node && node !== root ? node.nextSibling : null
	}
	return text
}

const parse = page => parseHTML(decode(page)).document

function extract(page) {
	const article = new Readability(parse(page), {serializer: element => element}).parse()
	return article && {...article, text: textOf(article.content)}
}

function cpuSeconds() {
	const {user, system} = process.cpuUsage()
	return (user + system) / 1e6
}

const peakKilobytes = () => /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]

const [name, jobsPath, outPath, roundsGiven] = process.argv.slice(2)
const rounds = Number(roundsGiven)
const jobs = readFileSync(jobsPath, "utf8").trim().split("\n").map(line => JSON.parse(line))
const out = createWriteStream(outPath)
extract(TINY_PAGE)
const before = peakKilobytes()
const failures = new Map()

function attempt(job, page) {
	try {
		return extract(page)
	} catch (error) {
		failures.set(job.id, error)
		return null
	}
}

for (const job of rounds > 0 ? jobs.slice(0, WARM_UP_PAGES) : []) attempt(job, readFileSync(job.file))
for (const job of jobs) {
	const page = readFileSync(job.file)
	const times = Math.max(rounds, 1)
	let parsing = 0, whole = 0, article
	for (let round = 0; round < times; round++) {
		let start = cpuSeconds()
		parse(page)
		parsing += cpuSeconds() - start
		start = cpuSeconds()
		article = attempt(job, page)
		whole += cpuSeconds() - start
	}
	out.write(JSON.stringify({id: job.id, text: article?.text ?? "", title: article?.title, site: article?.siteName,
		authors: article?.byline ? [article.byline] : [], published: article?.publishedTime, language: article?.lang}) + "\n")
	console.log(["page", job.id, page.length, (parsing / times).toFixed(7), (whole / times).toFixed(7)].join("\t"))
}
out.end()
for (const [id, error] of failures) console.error(`${name}: ${id}: ${error}`)
console.log(["memory", before, peakKilobytes()].join("\t"))
