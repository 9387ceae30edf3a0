--- newsdesk version.
return function()
  print(("newsdesk %s (%s)"):format(require("newsdesk")._VERSION, _VERSION))
  return 0
end
