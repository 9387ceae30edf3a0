--- One JSON object a line, as docs/schema.json says.
local core = require "newsdesk.core"

return function(settings)
  local annotations = settings.command == "annotate"
  return {
    article = function(article, document)
      local json, message = core.encode(article, document.id_json, annotations)
      return json and json .. "\n", message
    end,
    failure = function(document)
      return ('{"id":%s,"error":%s}\n'):format(document.id_json, core.json_string(document.error))
    end,
  }
end
