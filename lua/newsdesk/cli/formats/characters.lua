--- Positions in characters, as the interchange formats count them, for positions in bytes.
local characters = {}

local STEP = 1024

-- Bytes that begin a character: each counts once, and in UTF-16 those of a surrogate pair twice.
local function count(text, first, last, in_utf16)
  local piece = text:sub(first, last)
  local _, total = piece:gsub("[^\x80-\xBF]", "")
  if in_utf16 then
    local _, pairs_of_surrogates = piece:gsub("[\xF0-\xFF]", "")
    total = total + pairs_of_surrogates
  end
  return total
end

--- A function from a 0-based byte position to the number of characters before it.
-- @tparam string text
-- @tparam[opt] boolean in_utf16 counts UTF-16 code units
function characters.index(text, in_utf16)
  local before = { [0] = 0 }
  for i = 1, #text // STEP do
    before[i] = before[i - 1] + count(text, (i - 1) * STEP + 1, i * STEP, in_utf16)
  end
  return function(position)
    local i = position // STEP
    return before[i] + count(text, i * STEP + 1, position, in_utf16)
  end
end

return characters
