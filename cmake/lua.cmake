# The Lua module newsdesk.core: the binding in csrc/lua over the static library. liblua is not linked: the host has it.
