# Emscripten's own toolchain file, found through the `em-config` on PATH.
if(NOT NICETY_EMSCRIPTEN_ROOT)
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "Emscripten is not on PATH. Run `cmake/with-toolchain cmake --preset wasm`, or activate emsdk 3.1.69 or later.")
  endif()
  set(NICETY_EMSCRIPTEN_ROOT "${root}" CACHE PATH "Emscripten's folder")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES NICETY_EMSCRIPTEN_ROOT)
include("${NICETY_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
