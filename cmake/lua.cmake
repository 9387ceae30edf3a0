# The Lua module newsdesk.core: the binding in csrc/lua over the static library. liblua is not linked: the host has it.
# The build tree holds it as newsdesk.so, beside the command newsdesk; installed, it is newsdesk/core.so in LIBDIR.
# LuaRocks passes LUA_INCDIR, LIBDIR, LUADIR and BINDIR.
if(NOT LUA_INCDIR)
  pkg_search_module(LUA REQUIRED lua5.4 lua-5.4 lua54 lua>=5.4)
  set(LUA_INCDIR ${LUA_INCLUDE_DIRS})
endif()

newsdesk_layer(lua base)
target_include_directories(layer_lua SYSTEM PRIVATE ${LUA_INCDIR})
target_include_directories(layer_lua PRIVATE csrc/lua)

add_library(newsdesk_lua MODULE $<TARGET_OBJECTS:layer_lua>)
set_target_properties(newsdesk_lua PROPERTIES PREFIX "" OUTPUT_NAME newsdesk)
target_link_libraries(newsdesk_lua PRIVATE newsdesk_static)
if(APPLE)
  target_link_options(newsdesk_lua PRIVATE -undefined dynamic_lookup)
else()
  # newsdesk.h marks its functions as exported; of the module, only luaopen_newsdesk_core is.
  target_link_options(newsdesk_lua PRIVATE -Wl,--exclude-libs,ALL)
endif()

# The command: a Lua script that knows where the module and the Lua files are.
set(LIBDIR lib/lua/5.4 CACHE PATH "where Lua's C modules go")
set(LUADIR share/lua/5.4 CACHE PATH "where Lua files go; the data goes beside them")
set(BINDIR bin CACHE PATH "where the command goes")
function(newsdesk_command output lua_folder module_folder)
  configure_file(cmake/newsdesk.lua.in ${output} @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
                 GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endfunction()
newsdesk_command(${CMAKE_BINARY_DIR}/newsdesk ${CMAKE_SOURCE_DIR}/lua ${CMAKE_BINARY_DIR})

cmake_path(ABSOLUTE_PATH LUADIR BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE lua_folder)
cmake_path(ABSOLUTE_PATH LIBDIR BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE module_folder)
newsdesk_command(${CMAKE_BINARY_DIR}/install/newsdesk ${lua_folder} ${module_folder})

install(PROGRAMS $<TARGET_FILE:newsdesk_lua> DESTINATION ${LIBDIR}/newsdesk RENAME core.so)
install(DIRECTORY lua/newsdesk DESTINATION ${LUADIR} FILES_MATCHING PATTERN "*.lua")
install(DIRECTORY data DESTINATION ${LUADIR}/newsdesk PATTERN "README.md" EXCLUDE)
install(PROGRAMS ${CMAKE_BINARY_DIR}/install/newsdesk DESTINATION ${BINDIR})
