--- How many came to an event or a place.

local p = require "newsdesk.rules.parts"

local scene = [[(?<subject>{event|facility|location|misc|organization|work})(?!'s)]]
local guests = [[(?:people|spectators|fans|supporters|visitors|worshippers|pilgrims|guests|mourners|faithful|]] ..
  [[delegates|concertgoers|festivalgoers|Catholics|Muslims|Christians|believers|revellers|runners|athletes|]] ..
  [[tourists|well-wishers|onlookers|residents|students|others|schoolchildren|dignitaries|passengers|followers|]] ..
  [[demonstrators)]]
local crowd = [[(?:crowds?|attendance|audience|gathering|congregation|throng|gate)]]

return {
  {
    name = "attended",
    predicate = "attendance",
    pattern = "(?<amount>{quantity}) (?:(?:[\\w-]+|{norp}) ){0,3}?(?:" .. guests .. " )?(?:" .. p.has .. ")" ..
      [[(?:attended|watched|packed(?: into)?|filled|thronged|visited|crammed into|flocked to|turned (?:out|]] ..
        [[up) (?:at|for)|lined|saw|gathered (?:in|at|outside|on|around)|assembled (?:in|at|outside|on)|]] ..
        [[converged on|descended on|poured into|streamed into|queued (?:outside|at)|celebrated (?:in|at)|]] ..
        [[were (?:at|in|inside)) ]] .. p.words .. scene .. p.when,
    examples = {"Some 35,000 people attended the Cannes Film Festival.", "About 60,000 fans packed Wembley Stadium."},
  },
  {
    name = "gathering-of",
    predicate = "attendance",
    pattern = "(?<amount>{quantity}) " .. guests .. [[ from (?:gathering|assembling|converging) (?:in|at|on|]] ..
      [[outside) ]] .. p.words ..
      scene .. p.when,
    examples = {"Rain did not stop 4,000 worshippers from gathering in Assisi."},
  },
  {
    name = "crowd-of",
    predicate = "attendance",
    pattern = [[(?:]] .. crowd .. [[ (?:of|estimated at|put at) |(?:[Ii]n front of|[Bb]efore|watched by|]] ..
      [[attended by|[Aa]ttendance:|drew|attracted|drawn|attracting|drawing)(?: an?)?(?: [a-z-]+)? (?:]] .. crowd ..
        [[ of )?)(?<amount>{quantity})(?: (?:(?:[a-z-]+|]] ..
          [[{norp}) )?]] .. guests .. [[)?(?: [^.,;:]{0,30}?)?? (?:in|at|to|inside|outside|]] ..
          [[on) ]] .. p.words .. scene .. p.when,
    examples = {"She spoke before a crowd of 60,000 in Trafalgar Square.", "They played in front of 62,000 at " ..
      "Wembley Stadium."},
  },
  {
    name = "drew-crowd",
    predicate = "attendance",
    pattern = scene .. p.apposition .. " " .. p.has .. [[(?:drew|drawn|attracted|attracts|draws|pulled in|]] ..
      [[was attended by|was watched by|was seen by|had been seen by|has been seen by|was visited by|welcomed|]] ..
      [[hosted|drew in) (?:an? )?(?:(?:[a-z]++ )?]] ..
      crowd .. " of )?" .. p.about .. "(?<amount>{quantity})(?: (?:(?:[a-z-]+|{norp}) )?" .. guests .. [[|]] ..
        [[(?= ?[.,;]))]] .. p.when,
    examples = {"The Cannes Film Festival attracted 35,000 visitors.", "Wembley Stadium was visited by 60,000 people."},
  },
  {
    name = "attendance-put-at",
    predicate = "attendance",
    pattern = [[[Aa]ttendance (?:at|of) ]] .. p.words .. scene .. [[(?: [^.;:]{0,40}?)?? (?:was|is|has been|]] ..
      [[reached|topped|stood)(?: (?:put|estimated))?(?: at)? (?<amount>{quantity})]],
    examples = {"Attendance at the Cannes Film Festival was put at 35,000 by police."},
  },
  {
    name = "crowd-many",
    predicate = "attendance",
    pattern = p.nobody .. [[(?:(?:(?:crowds?|attendance|gathering|congregation) (?:of|estimated at) |]] ..
      [[(?:[Ii]n front of|watched by|attended by) (?:an? )?(?:]] .. crowd ..
      [[ of )?)(?<amount>{quantity})|(?:[Tt]he )?(?:march|rally|protest|demonstration|vigil|parade|concert|]] ..
        [[festival|exhibition|show|event|match) (?:drew|attracted) (?<amount>{quantity})|]] ..
        [[[Aa]ttendance: (?<amount>{quantity})|(?:put|estimated) (?:the )?(?:]] .. crowd ..
      ") (?:[a-z ]{0,30}?)?at (?<amount>{quantity})|(?<amount>{quantity}) " .. guests .. " " .. p.has ..
      [[(?:attended|turned out(?! to\b)|gathered|turned up|watched|were present)\b|]] ..
        [[(?<amount>{quantity})(?: (?:people|demonstrators|protesters|runners|athletes|students))? (?:had |]] ..
        [[have )?(?:taken part|took part)\b)]],
    examples = {"He spoke in front of 31,604 spectators.", "Amnesty put the crowd at 12,000."},
  },
  {
    name = "attended-event-at",
    predicate = "attendance",
    pattern = "(?<amount>{quantity}) (?:(?:[a-z-]+|{norp}) ){0,3}?(?:attended|watched|saw|turned out " ..
      "for|gathered for|flocked to) " ..
      [[(?:(?:the|an?|his|her|its) )?(?:{date} )?(?:[a-z'-]++ ){1,5}?(?:of {person} )?(?:at|in|outside|]] ..
        [[on) (?:the )?]] .. scene .. p.when,
    examples = {"Around 70,000 fans attended the match at Wembley Stadium."},
  },
  {
    name = "event-at-drew",
    predicate = "attendance",
    pattern = [[(?:exhibition|show|concert|match|game|event|service|mass|funeral|rally|ceremony|festival|race|]] ..
      [[fair)(?: [^.,;:]{1,40}?)?? (?:at|in|on) (?:the )?]] ..
      scene .. " " .. p.has .. [[(?:drew|drawn|attracted|attracts|draws|was attended by|was watched by|]] ..
        [[was seen by|(?:has|had) been seen by) (?:an? )?(?:(?:[a-z]+ )?]] ..
      crowd .. " of )?" .. p.number,
    examples = {"The exhibition at Wembley Stadium drew 1.1 million visitors."},
  },
}
