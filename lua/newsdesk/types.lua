---@meta newsdesk.types
-- Types of what newsdesk gives, for the Lua language server; nothing loads this file. The reference is docs/lua.md.

---@alias newsdesk.type
---| "person" | "organization" | "location" | "country" | "facility" | "norp" | "event" | "product" | "work" | "law"
---| "language" | "misc" | "date" | "money" | "percent" | "quantity" | "handle"

---@class newsdesk.options
---@field format? "auto"|"html"|"text"|"markdown"
---@field url? string
---@field published? string ISO 8601
---@field charset? string
---@field language? string BCP 47
---@field patterns? newsdesk.patterns
---@field limits? {bytes: integer?, depth: integer?}
---@field names? newsdesk.names
---@field models? newsdesk.models
---@field probabilities? boolean

---@class newsdesk.name
---@field name string
---@field type newsdesk.type|"none"
---@field id? string
---@field aliases? string[]
---@field case? "capital"|"exact"|"any"

---@class newsdesk.names what newsdesk.names gives

---@class newsdesk.models what newsdesk.models gives

---@class newsdesk.passage
---@field text string
---@field start integer 1-based byte
---@field stop integer inclusive

---@class newsdesk.block: newsdesk.passage
---@field kind "heading"|"paragraph"|"quotation"|"list_item"|"table"|"caption"|"embed"|"code"
---@field level integer
---@field number? integer of an ordered list's item
---@field continues boolean a further paragraph of the list item, quotation or post before

---@class newsdesk.embed: newsdesk.passage
---@field provider? string
---@field author? string
---@field handle? string
---@field published? string
---@field url? string

---@class newsdesk.link: newsdesk.passage
---@field url string

---@class newsdesk.image
---@field url string
---@field text? string
---@field caption? string
---@field position integer

---@class newsdesk.sentence: newsdesk.passage
---@field first_token integer
---@field last_token integer

---@class newsdesk.token: newsdesk.passage
---@field kind "word"|"number"|"punctuation"|"symbol"|"url"|"handle"|"hashtag"

---@class newsdesk.mention: newsdesk.passage
---@field type newsdesk.type
---@field entity? string name of the entity
---@field entity_id? string
---@field probability? number

---@class newsdesk.entity
---@field name string
---@field type newsdesk.type
---@field id string
---@field country? string ISO 3166-1 alpha-2
---@field lat? number
---@field lon? number
---@field geonameid? integer
---@field role? string
---@field aliases string[]
---@field mentions newsdesk.mention[]
---@field count integer
---@field salience number

---@class newsdesk.reference: newsdesk.passage
---@field entities string[] names of the entities
---@field entity_ids string[]

---@class newsdesk.quote: newsdesk.passage
---@field kind "direct"|"indirect"|"mixed"
---@field speaker? string name of the entity
---@field speaker_id? string
---@field speaker_text? string
---@field cue? string
---@field addressee? string name of the entity
---@field addressee_id? string
---@field addressee_text? string

---@class newsdesk.date: newsdesk.passage
---@field type "DATE"|"TIME"|"DURATION"|"SET"
---@field value? string TIMEX3

---@class newsdesk.amount: newsdesk.passage
---@field kind "money"|"percent"|"quantity"|"count"
---@field value? number
---@field unit? string
---@field approximate boolean
---@field of? string

---@class newsdesk.fact
---@field predicate string
---@field subject? string name of the entity
---@field subject_id? string
---@field object? string name of the entity
---@field object_id? string
---@field time? string TIMEX3
---@field amount? newsdesk.amount
---@field rule string
---@field evidence newsdesk.passage

---@class newsdesk.capture: newsdesk.passage
---@field entity? string
---@field entity_id? string

---@class newsdesk.match: newsdesk.passage
---@field name string
---@field captures table<string|integer, newsdesk.capture>

---@class newsdesk.patterns
---@field close fun(self: newsdesk.patterns)

---@class newsdesk.article
---@field title? string
---@field subtitle? string
---@field byline? string
---@field authors string[]
---@field published? string
---@field modified? string
---@field site? string
---@field url? string
---@field language? string
---@field description? string
---@field keywords string[]
---@field section? string
---@field image? string
---@field text string
---@field lead? string
---@field word_count integer
---@field format "html"|"text"|"markdown" what the input was read as
---@field blocks fun(self: newsdesk.article): newsdesk.block[]
---@field embeds fun(self: newsdesk.article): newsdesk.embed[]
---@field links fun(self: newsdesk.article): newsdesk.link[]
---@field images fun(self: newsdesk.article): newsdesk.image[]
---@field sentences fun(self: newsdesk.article): newsdesk.sentence[]
---@field tokens fun(self: newsdesk.article): newsdesk.token[]
---@field mentions fun(self: newsdesk.article, filter?: {type: newsdesk.type|newsdesk.type[]}): newsdesk.mention[]
---@field entities fun(self: newsdesk.article, filter?: {type: newsdesk.type|newsdesk.type[]}): newsdesk.entity[]
---@field references fun(self: newsdesk.article): newsdesk.reference[]
---@field quotes fun(self: newsdesk.article, filter?: {speaker: string}): newsdesk.quote[]
---@field dates fun(self: newsdesk.article): newsdesk.date[]
---@field amounts fun(self: newsdesk.article): newsdesk.amount[]
---@field facts fun(self: newsdesk.article, filter?: {predicate: string}): newsdesk.fact[]
---@field matches fun(self: newsdesk.article, patterns?: newsdesk.patterns): newsdesk.match[]
---@field source fun(self: newsdesk.article, start: integer, stop: integer): integer?, integer?
---@field to_json fun(self: newsdesk.article, options?: {id: string|number|nil, annotations: boolean?}): string
---@field to_table fun(self: newsdesk.article, options?: {id: string|number|nil, annotations: boolean?}): table
---@field close fun(self: newsdesk.article)
