--- Parts that patterns of rules share. Each is a piece of a pattern that may also match nothing.
-- @module newsdesk.rules.parts

local parts = {}

--- An article before a name.
parts.the = [[(?:[Tt]he )?]]

--- Adverbs and auxiliaries that leave a statement what it is.
parts.has = [[(?:(?:has|have|had|also|then|later|since|recently|already|formally|officially|finally|jointly|]] ..
  [[both|{date}) )*]]

--- Adverbs alone.
parts.adverb = [[(?:(?:also|too|then|later|soon|now|still|formally|officially|finally|currently|already|]] ..
  [[recently|jointly|reportedly|together|\w+ly|{date}) )*]]

--- When it was: "in 2017", "on Monday", "last year"; at most once in a pattern.
parts.when = [[(?:,? (?:(?:back |late |early )?(?:in|on|at|since|by|from|during|earlier|late|early) )?]] ..
  [[(?:the )?(?<time>{date}))?]]

--- What stands before a person's name: "Chinese President", "his counterpart", "US Secretary of State".
parts.title = [[(?:(?:the|his|her|its|their|former|then) )?]] ..
  [[(?:(?:{norp}|{country}(?:'s)?|{organization}(?:'s)?|{location}(?:'s)?) )?]] ..
  [[(?:(?:[A-Z][\w.-]*|prime|foreign|defen[cs]e|vice|deputy|chief|finance|interior|executive|president|minister|]] ..
  [[transport|health|energy|trade|justice|economy|education|chancellor|secretary|leader|counterpart|king|]] ..
  [[premier|governor|mayor|coach|captain|chairman|envoy|of|state|]] ..
  [[opposition|general) ){0,5}]]

--- An apposition behind a name: ", the company's chief executive,".
parts.apposition = [[(?:,? \([^()]{1,40}\))?(?:, [^,;:]{2,90},)?]]

--- The relative pronoun of "Kenya, which joined …".
parts.who = [[(?:, (?:which|who))?]]

--- What a company says of itself: "Exxon Corporation said on Monday that it".
parts.of_itself = [[(?: (?:said|says|announced|confirmed)(?: (?:on )?{date})?(?: that)? (?:it|they))?]]

return parts
