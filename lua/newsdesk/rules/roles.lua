--- Words of offices, as patterns of rules name them.

local roles = {}

--- "deputy prime minister", "chief executive": nothing that is over ("former", "ex-") or the verb in front of it.
roles.role = [[(?:(?!(?:former|late|then|has|have|had|was|were|is|are|will|who|said|says|elected|appointed|]] ..
      [[candidate|nominee|aide|adviser|]] ..
  [[named)\b|ex-)]] ..
      [[[\w-]+ ){0,4}(?i:president|minister|premier|chancellor|secretary|governor|mayor|chairman|]] ..
      [[chairwoman|chair|chief|director|]]
  .. [[executive|officer|ceo|CEO|manager|coach|captain|general|commander|ambassador|envoy|commissioner|head|]] ..
      [[leader|judge|justice|]]
  .. [[spokesman|spokeswoman|spokesperson|speaker|editor|professor|founder|partner|economist|analyst|chairperson|]] ..
      [[treasurer|superintendent|vice-chancellor|principal|dean|curator|conductor|secretary-general|]] ..
      [[director-general|trustee|prosecutor|chief of staff)]]
--- "of the bank", "at the bank": where the office is.
roles.office_of = [[(?:of|at|for|with|to)(?: the)? (?<object>{organization|country|location|facility})]]

--- What a word before a role leaves as it is: "as its new acting".
roles.of_office = [[(?:(?:the|its|his|her|their|a|an|{name}(?:'s)?) )?(?:(?:new|next|acting|interim|caretaker|]] ..
      [[first|permanent|]] ..
      [[deputy|temporary|{norp}|{country}'s) ){0,2}]] .. roles.role

return roles
