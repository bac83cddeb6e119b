# Flags that hold for every target, and the helper that makes Nicety's own libraries.

# No exceptions and no RTTI anywhere: errors are values, and the wasm stays small.
# Contracted multiply-adds would make pixels differ between processors.
add_compile_options(-fno-exceptions -fno-rtti -ffp-contract=off)
if(EMSCRIPTEN)
  add_compile_options(-msimd128 -mnontrapping-fptoint -mbulk-memory -msign-ext)
endif()

find_program(NICETY_CCACHE ccache)
if(NICETY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${NICETY_CCACHE}")
endif()

set(NICETY_WARNINGS -Wall -Wextra -Wpedantic -Werror=return-type)

# A static library of Nicety's own sources: warnings on, includes rooted at the repository.
function(nicety_library name)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_options(${name} PRIVATE ${NICETY_WARNINGS})
endfunction()
