--- Parts that patterns of rules share. Each is a piece of a pattern that may also match nothing.
--
-- Rules are matched with each sentence and with the simple statements in it: what a relative clause, an apposition or
-- a second verb says of a name stands behind that name there, so that "X joined Y" is all that a rule has to say.
-- The date of a clause is found without a rule's help; a group "time" is for dates that only the rule can tell.
-- @module newsdesk.rules.parts

local parts = {}

-- "posthumously", but nothing that doubts or falls short.
local manner = [[(?!near|alleg|reported|suppos|purported|probab|possib|hard|rare|final|formal|almost)\w+ly]]

--- An article before a name.
parts.the = [[(?:[Tt]he )?]]

--- Adverbs and auxiliaries that leave a statement what it is.
parts.has = [[(?:(?:has|have|had|also|then|later|since|recently|already|formally|officially|finally|jointly|]] ..
      [[both|first|once|each|itself|]] .. manner .. [[|(?:(?:on|in|late|early|]] ..
      [[earlier) )*{date}) )*]]

--- Adverbs alone.
parts.adverb = [[(?:(?:also|too|then|later|soon|now|still|since|each|both|all|first|formally|officially|finally|]] ..
      [[currently|already|recently|jointly|together|]] .. manner .. [[|(?:on |in )?{date}) )*]]

--- The capital that stands for a state: "Warsaw ordered", not "ministers in Warsaw ordered".
parts.seat = [[|(?<!n )(?<!at )(?<!of )(?<!om ){location}]]

--- What acts for a state or a body: "the Salvadoran government", "Israel's army", "Norland's lower house".
parts.organ = [[(?:'s)?(?: (?:(?!said|says|told|that)[a-z-]+ ){0,2}?]] ..
      [[(?:government|authorities|military|army|forces|troops|parliament|cabinet|officials|regulators?|police|]] ..
      [[prosecutors|agency|bank|senate|congress|house|chamber|legislature|lawmakers|legislators|deputies|senators|]] ..
      [[MPs|voters|court|ministry|treasury|watchdog|inspectors|investigators|judges|ministers|administration|]] ..
      [[board|directors|committee|]] ..
      [[state))?]]

--- The same in front: "the aviation regulator of Kenya".
parts.organ_of = [[(?:(?:(?:lower|upper) house|government|parliament|central bank|regulator|authorities|]] ..
      [[ministry|cabinet|army|court) ]] ..
      [[of (?:the )?)?]]

--- Whose it is, or an article: "its", which stands for its name where that is known.
parts.their = [[(?:(?:the|an?|its|his|her|their|{name}(?:'s)?) )?]]

--- Words and names up to the one that is meant, where what stands behind that says enough.
parts.up_to = [[(?:(?!(?:that|who|which|whose|but|after|when|while|because|by|said|says|if|whether|with|and ]] ..
      [[\w+ed)\b)]] ..
      [[(?:{name}(?:'s)?|{date}|{age}|[A-Za-z][\w'-]*),? ){0,12}?]]

--- A title that a person's name is led by.
parts.honorific = [[(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Madam|Prof|Justice|Judge|General|Gen)\.? ){0,2}]]

--- The passive's auxiliary, with adverbs.
parts.was = [[(?:was|were|(?:has|have|had) (?:since |now |also |already |just )?been|is|are) ]] .. parts.adverb

--- "plans to": what is meant to be done.
parts.intends = [[(?:will|would|is to|are to|plans? to|planned to|intends? to|(?:is|are) (?:set|due|about|planning|]] ..
      [[preparing|expected) to|(?:has |have |had )?(?:agreed|pledged|promised|vowed|committed|undertaken) to)]]

--- When it was: "in 2017", "on Monday", "last year"; at most once in a pattern.
parts.when = [[(?:,? (?:(?:back |late |early )?(?:in|on|at|during|earlier|late|early) )?(?:the )?(?<time>{date}))?]]

--- What stands before a person's name: "Chinese President", "his counterpart", "US Secretary of State".
parts.title = [[(?:(?:the|his|her|its|their|a|an|former|then|{person}) ]] ..
      [[)?(?:(?:{norp}|{country}(?:'s)?|{organization}(?:'s)?|{location}(?:'s)?) )?(?:(?:[A-Z][\w.-]*|prime|]] ..
      [[foreign|defen[cs]e|vice|deputy|chief|finance|interior|executive|president|minister|transport|health|]] ..
      [[energy|trade|justice|economy|education|chancellor|secretary|leader|counterpart,?|king|premier|governor|]] ..
      [[mayor|coach|captain|chairman|envoy|rival|successor|predecessor|of|state|striker|midfielder|defender|]] ..
      [[goalkeeper|sprinter|manager|]] ..
      [[former|general|ex-\w+|opposition) ){0,5}]]

--- Words before the name in a noun phrase: "its rival", "Canadian yogurt producer", "Hale's", "the city of".
parts.words = [[(?:(?:the|a|an|its|his|her|their|some|most|all|[A-Za-z]+'s|{name}) )??(?:(?:{norp}|{name}'s|]] ..
      [[{name}(?= ]] ..
      [[(?:[a-z-]++ ){1,3}{person})|(?:city|town|village|port|state|province|island|republic) of(?: the)?|]] ..
      [[(?!(?:of|in|for|from|with|to|on|at|by|against|and|or|as|than|that|after|over|about|not|no|never|stake|]] ..
      [[shares)\b)[\w-]+) ){0,5}?]]

--- Not the end of a longer phrase: "Google's", "Google engineer Ada Stone".
parts.alone = [[(?!'s|' [a-z]| (?:(?!(?:in|on|at|by|for|with|of|to|from|who|which|where|when|while|after|before|]] ..
  [[and|but|]] ..
      [[as|that|said)\b)[a-z-]++,? ){1,3}{person}| (?:aide|adviser|advisor|staffer|executive|official|]] ..
      [[employee|ally|supporter|lawyer|family|brother)s?\b)]]

--- What a name may have behind it: parentheses, "himself". An apposition between commas is no part of a statement.
parts.apposition = [[(?:,? \([^()]{1,40}\)| (?:him|her|it)self)?]]

--- The relative pronoun of "Kenya, which joined …".
parts.who = [[(?:, (?:which|who))?]]

--- What a company says of itself: "Exxon Corporation said on Monday that it".
parts.of_itself = [[(?: (?:said|says|announced|confirmed)(?: (?:on )?{date})?(?: that)? (?:it|they))?]]

--- What qualifies an amount.
parts.about = [[(?:about |around |some |nearly |almost |more than |over |at least |up to |as much as |another |]] ..
  [[by |an? ]] ..
      [[(?:[\w-]++ )?)?]]

--- How much money.
parts.sum = parts.about .. "(?<amount>{money})"

--- How many.
parts.number = parts.about .. "(?<amount>{quantity})"

--- The company that something is told of.
parts.company = "(?<subject>{organization})" .. parts.apposition

--- Who stands before a court.
parts.accused = "(?<subject>{person|organization+})" .. parts.apposition

--- Who or what is given something.
parts.recipient = parts.words .. "(?<object>{country|organization|location|facility})" .. parts.alone

--- A game's score: "3-1", "by 3-1", "with a 6-4 6-2".
parts.score = [[(?:,? (?:by |with )?(?:an? )?(?<amount>{score}))?]]

--- What was paid: "for £12 million", "in a deal worth $3 billion".
parts.fee = [[(?: (?:for|in a deal worth|worth|valued at|in a) ]] .. parts.about ..
  [[(?:(?:[\w-]++ ){0,3}fee of )?(?<amount>{money}))?]]

--- The subject of a rule whose facts have none: only the amount is told.
parts.nobody = [[(?<subject>(?!))?]]

return parts
