--- The text of the article, byte for byte; of several, parted by a line that holds a form feed alone.
return function()
  local is_first = true
  return {
    article = function(article)
      local parting = is_first and "" or "\n\f\n"
      is_first = false
      return parting .. article.text
    end,
  }
end
