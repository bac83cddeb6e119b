# The tests: one GoogleTest binary (natively, sanitized, and as wasm under Node.js), golden strips, benchmarks.
enable_testing()
include(GoogleTest)

# An executable of Nicety's test code.
function(nicety_test_program name)
  add_executable(${name} ${ARGN})
  target_compile_options(${name} PRIVATE ${NICETY_WARNINGS})
  target_link_libraries(${name} PRIVATE nicety_tools)
  if(EMSCRIPTEN)
    target_link_options(${name} PRIVATE -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
  endif()
endfunction()

file(GLOB_RECURSE unit_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/*.cpp")
if(unit_sources)
  nicety_test_program(nicety_tests ${unit_sources})
  target_link_libraries(nicety_tests PRIVATE nicety_gtest)
  gtest_discover_tests(nicety_tests WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" DISCOVERY_MODE PRE_TEST)
endif()

# Writes named scenes at fixed times; tests/golden compares them with the strips on record.
file(GLOB strip_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/golden/*.cpp")
if(strip_sources)
  nicety_test_program(nicety_strips ${strip_sources})
endif()

file(GLOB bench_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/bench/*_bench.cpp")
if(bench_sources AND NOT EMSCRIPTEN)
  nicety_test_program(nicety_bench ${bench_sources})
  target_link_libraries(nicety_bench PRIVATE benchmark::benchmark_main)
endif()
