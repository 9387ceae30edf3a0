# C tests: each spec/c/NAME_test.c is a program that exits 0 when all it asserts holds.
file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/spec/c/*_test.c)
foreach(source ${tests})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE csrc spec/c)
  target_link_libraries(${name} PRIVATE newsdesk_static)
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endforeach()

# The C example, which stands in the documentation: built, and run on an example article.
add_executable(example_quotes ${CMAKE_SOURCE_DIR}/examples/quotes.c)
target_link_libraries(example_quotes PRIVATE newsdesk_static)
add_test(NAME example_quotes COMMAND example_quotes data examples/articles/flood.txt
         WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
set_tests_properties(example_quotes PROPERTIES PASS_REGULAR_EXPRESSION "Sana Yousaf: “Whole villages have been cut off")

# html5lib FOLDER: runs the cases of the html5lib test suite, which is no part of the project.
add_executable(html5lib spec/html5lib/main.c spec/html5lib/trees.c spec/html5lib/tokens.c spec/html5lib/encodings.c
               spec/html5lib/json.c)
target_include_directories(html5lib PRIVATE csrc spec/html5lib)
target_link_libraries(html5lib PRIVATE newsdesk_static)
