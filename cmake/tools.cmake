# Trainers and table makers: each tools/NAME.c is a program over the static library. Not needed to build or to run.
file(GLOB tools CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/*.c)
foreach(source ${tools})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE csrc tools)
  target_link_libraries(${name} PRIVATE newsdesk_static)
endforeach()
