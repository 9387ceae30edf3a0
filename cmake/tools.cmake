# Trainers, table makers and benchmarks: each tools/NAME.c is the program NAME and each bench/NAME.c the program
# bench_NAME, over the static library. Not needed to build or to run.
function(newsdesk_programs folder prefix)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.c)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${prefix}${name} ${source})
    target_include_directories(${prefix}${name} PRIVATE csrc tools spec/c)
    target_link_libraries(${prefix}${name} PRIVATE newsdesk_static)
  endforeach()
endfunction()

newsdesk_programs(tools "")
newsdesk_programs(bench bench_)
