--- What a block of a script's own shows in a format: its function for that, else its text, else its Markdown.
return function(node, format)
  local renderers = node.renderers
  local render = renderers[format] or renderers.text or renderers.markdown
  local shown = render(table.unpack(node.arguments, 1, node.arguments.n))
  if type(shown) ~= "string" then
    error(("the block's function for %s gave no string"):format(format), 0)
  end
  return shown, renderers[format] ~= nil
end
