std = "lua54"
max_line_length = 120
files["spec"] = { std = "lua54+busted" }
files["lua/newsdesk/report/style.lua"] = { max_line_length = false }
