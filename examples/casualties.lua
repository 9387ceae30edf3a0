-- A pattern of one's own: who was hurt, from any article about a disaster.
local newsdesk = require "newsdesk"

local patterns = assert(newsdesk.patterns {
  dead = [[killed (?:at least |about |some )?(?<count>{quantity})]],
  hurt = [[(?<count>{quantity}) (?:people )?(?:were|was) (?:injured|hurt|wounded)]],
})

for _, path in ipairs(arg) do
  local article <close> = assert(newsdesk.read(path))
  for _, match in ipairs(article:matches(patterns)) do
    print(("%s: %s %s (bytes %d to %d)"):format(path, match.name, match.captures.count.text, match.start, match.stop))
  end
end
