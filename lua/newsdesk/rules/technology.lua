--- What goes wrong with machines: stolen data, services that are down.

local p = require "newsdesk.rules.parts"

-- A firm's name may be taken for a place's or a product's.
local company = "(?<subject>{organization|product|misc|location})" .. p.apposition
local owned = "(?<subject>{organization|product|misc|location})"
local admitted = [[(?:said|disclosed|confirmed|admitted|revealed|announced|acknowledged|reported|told [\w]+)(?: ]] ..
      [[(?:on )?]] ..
      [[{date})?(?: that)?]]
local data = [[(?:data|details|records|information|passwords|accounts|numbers|names|addresses|files)]]
local owners = [[(?:[a-z]+ )?(?:customers|users|clients|people|guests|patients|members|accounts|employees|]] ..
      [[subscribers|]] ..
      [[citizens|passengers|students|voters|taxpayers)\b]]
local number = p.number
local of = "(?: (?:of|on|about|for|from|belonging to|relating to)) "
local thieves = [[(?:hackers|attackers|criminals|cybercriminals|thieves|intruders|an? (?:[a-z]+ )?(?:hacker|attacker))]]
local breach = [[(?:[a-z]+ )?(?:(?:data|security|cyber) )?(?:breach|leak|hack|hacking attack|data theft)\b]]
local fault = [[(?:update|glitch|failure|fault|bug|error|outage|power cut|blackout|cyberattack|cyber-attack|]] ..
      [[misconfiguration|software problem)s?\b]]
local outage = [[(?:an? |the )?(?:(?:[a-z-]+|{date}) ){0,3}?(?:outage|blackout of its (?:services|network))\b]]
local duration = [[(?= (?:for|on|in|across|worldwide|globally|after|early|late|overnight)\b| {date}| ?[.,;])]]

return {
  {
    name = "data-were-stolen",
    predicate = "data_breach",
    pattern = company .. " " .. p.has .. admitted .. " [^.;:]{0,40}?" .. data .. of .. number .. " " .. owners ..
      [[ (?:were|was|had been|have been|has been) (?:[a-z]+ )?(?:stolen|leaked|exposed|compromised|accessed|]] ..
      [[taken|copied)]],
    examples = {"Siemens confirmed that personal details of 770,000 clients were leaked by a former employee."},
  },
  {
    name = "thieves-stole-data",
    predicate = "data_breach",
    pattern = company .. " " .. p.has .. admitted .. " " .. thieves .. " " .. p.has ..
      [[(?:stole|stolen|accessed|copied|obtained|leaked|taken|took) (?:the |personal |private )*(?:[a-z]+ ]] ..
      [[(?:and )?){0,2}?]] ..
      data .. of .. number,
    examples = {"Siemens disclosed that hackers had stolen the data of 3.4 million customers in April."},
  },
  {
    name = "breach-at",
    predicate = "data_breach",
    pattern = breach .. [[,? (?:at|of|in) ]] .. p.words .. owned .. "'?s?(?: (?:systems|network|servers|" ..
      "database))?,? " ..
      p.has .. "(?:exposed|affected|compromised|leaked|revealed|exposing|affecting|compromising) (?:the " ..
      ")?(?:[a-z]+ ){0,3}?" ..
      "(?:" .. data .. of .. ")?" .. number,
    examples = {"Another breach, at the hotel group Siemens, exposed the passport numbers of 500,000 guests."},
  },
  {
    name = "suffered-breach",
    predicate = "data_breach",
    pattern = company .. " " .. p.has .. "(?:suffered|disclosed|confirmed|reported|admitted|was hit by|fell " ..
      "victim to|" ..
      "experienced) an? " .. breach .. "(?:[^.;:]{0,50}? (?:affecting|exposing|of|involving|compromising) (?:the )?" ..
      "(?:[a-z]+ ){0,3}?(?:" .. data .. of .. ")?" .. number .. " " .. owners .. ")?",
    examples = {
      "Siemens suffered a data breach in May.",
      "Siemens disclosed a breach affecting 770,000 customers.",
    },
  },
  {
    name = "suffered-outage",
    predicate = "outage",
    pattern = company .. " " .. p.has .. "(?:suffered|experienced|had|reported|confirmed|was hit by|" ..
      "apologi[sz]ed for|" ..
      "restored service after) " .. outage,
    examples = {"Siemens suffered a six-hour outage on Wednesday."},
  },
  {
    name = "knocked-out-service",
    predicate = "outage",
    pattern = fault .. "[^.;:]{0,40}? (?:knocked out|knocked|took down|brought down|crippled|paralysed|" ..
      "paralyzed|disrupted|hit|" ..
      "took) " .. p.words .. owned .. "(?: offline| down)?" .. duration,
    examples = {"A faulty update knocked out Siemens for five hours on Tuesday."},
  },
  {
    name = "outage-at",
    predicate = "outage",
    pattern = "[Oo]utage (?:at|of|on|hit|hits) " .. p.words .. owned .. p.alone,
    examples = {"An outage at Siemens left thousands without mobile service on Tuesday."},
  },
  {
    name = "went-down",
    predicate = "outage",
    pattern = "(?<subject>{organization|product}) " .. p.has .. [[(?:went (?:down|offline|dark)|was (?:knocked|]] ..
      [[taken) offline)]] ..
      [[(?= for {date}| worldwide| globally| across| ?[.]| (?:on )?{date}(?! {percent}))]],
    examples = {"Siemens went offline for two hours on Tuesday."},
  },
}
