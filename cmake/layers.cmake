# newsdesk_layer(NAME LOWER…): the layer csrc/NAME, which may include headers of itself and of the LOWER layers.
#
# Each layer is compiled against an include folder of its own that holds links to just these: an include of any other
# layer does not exist for it, and the compiler says so.
function(newsdesk_layer name)
  set(view ${CMAKE_BINARY_DIR}/layers/${name})
  file(MAKE_DIRECTORY ${view})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/csrc/newsdesk.h ${view}/newsdesk.h SYMBOLIC)
  foreach(visible ${name} ${ARGN})
    file(CREATE_LINK ${CMAKE_SOURCE_DIR}/csrc/${visible} ${view}/${visible} SYMBOLIC)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/csrc/${name}/*.c)
  add_library(layer_${name} OBJECT ${sources})
  target_include_directories(layer_${name} PRIVATE ${view})
endfunction()
