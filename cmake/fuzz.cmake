# Fuzz targets: each spec/fuzz/NAME.c defines LLVMFuzzerTestOneInput and becomes fuzz_NAME, with libFuzzer (clang).
file(GLOB targets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/spec/fuzz/*.c)
foreach(source ${targets})
  get_filename_component(name ${source} NAME_WE)
  add_executable(fuzz_${name} ${source})
  target_include_directories(fuzz_${name} PRIVATE csrc)
  target_link_libraries(fuzz_${name} PRIVATE newsdesk_static)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
