--- The number of the sentence that holds a position, by bisection; the last one that begins before it where it is
-- between two, and 1 where there is none.
-- @tparam {{start=integer},…} sentences in text order
-- @tparam integer position 1-based byte of the text
-- @treturn integer
return function(sentences, position)
  local low, high = 1, #sentences
  while low < high do
    local middle = (low + high + 1) // 2
    if sentences[middle].start <= position then
      low = middle
    else
      high = middle - 1
    end
  end
  return low
end
