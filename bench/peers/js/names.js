// compromise as a peer of bench/names: names.js GOLD.ndjson OUT.ndjson writes the people, organizations, places, dates
// and sums that it finds as mentions, and prints the CPU seconds of the run alone.
import {readFileSync, writeFileSync} from "node:fs"
import nlp from "compromise"

const KINDS = {
	person: doc => doc.people().not("#Honorific"), // titles are no part of gold names
	organization: doc => doc.organizations(),
	location: doc => doc.places(),
	money: doc => doc.money(),
	norp: doc => doc.match("#Demonym"),
	date: doc => doc.match("#Date+"),
}
const POSSESSIVE = /['’]s?$/
const EDGES = /^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}]+$/gu

// Its offsets are UTF-16 units of text with the punctuation around it; where a name begins and ends is told by its letters.
function mentionsOf(text) {
	const doc = nlp(text)
	const mentions = []
	for (const [type, find] of Object.entries(KINDS)) {
		for (const {offset} of find(doc).json({offset: true, terms: false})) {
			const raw = text.substr(offset.start, offset.length)
			const name = raw.replace(EDGES, "").replace(POSSESSIVE, "")
			if (!name)
				continue
			const start = Buffer.byteLength(text.slice(0, offset.start + raw.indexOf(name)))
			mentions.push({start, end: start + Buffer.byteLength(name), type})
		}
	}
	return mentions
}

const [goldPath, outPath] = process.argv.slice(2)
const jobs = readFileSync(goldPath, "utf8").trim().split("\n").map(line => JSON.parse(line))
mentionsOf("Ama Boateng spoke in Accra.")
const before = process.cpuUsage()
const found = jobs.map(({id, text}) => JSON.stringify({id, mentions: mentionsOf(text)}))
const {user, system} = process.cpuUsage(before)
writeFileSync(outPath, found.join("\n") + "\n")
console.log((user + system) / 1e6)
