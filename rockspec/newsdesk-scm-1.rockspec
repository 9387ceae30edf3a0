rockspec_format = "3.0"
package = "newsdesk"
version = "scm-1"
source = { url = "git+file://." }
description = {
  summary = "Article parsing and entity extraction for reports from the news",
  detailed = [[
    Reads saved web pages and plain text, and gives what they say: who said what to whom, which people, organisations,
    countries and places are named, what happened when, how much of what, each traceable to the bytes it came from.]],
  license = "MIT",
}
dependencies = {
  "lua >= 5.4, < 5.5",
  -- What the command, the reports and the stores use; parsing, extraction and patterns need none of them.
  "argparse >= 0.7",
  "dkjson >= 2.5",
  "luafilesystem >= 1.8",
  "luadbi >= 0.7",
  "luadbi-sqlite3 >= 0.7",
  "luadbi-postgresql >= 0.7",
}
external_dependencies = {
  PCRE2 = { header = "pcre2.h", library = "pcre2-8" },
  ZLIB = { header = "zlib.h", library = "z" },
}
build = {
  type = "cmake",
  variables = {
    CMAKE_C_FLAGS = "$(CFLAGS)",
    CMAKE_INSTALL_PREFIX = "$(PREFIX)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    LIBDIR = "$(LIBDIR)",
    LUADIR = "$(LUADIR)",
    BINDIR = "$(BINDIR)",
    NEWSDESK_TESTS = "OFF",
  },
}
