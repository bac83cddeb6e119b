# Third-party sources, fetched and never committed.
#
# A copy on this machine is used where there is one: the one that cmake/setup.sh put into its cache, or the
# distribution's packages. Elsewhere the tagged release comes from its home, pinned by the tag's commit.
include(FetchContent)

# Sets <name>_SOURCE_DIR to `local_dir` if `marker` is in it, else to a fetched copy; builds nothing of it.
function(nicety_sources name local_dir marker repository commit)
  if(local_dir AND EXISTS "${local_dir}/${marker}")
    set(${name}_SOURCE_DIR "${local_dir}" PARENT_SCOPE)
    return()
  endif()
  FetchContent_Declare(${name} GIT_REPOSITORY "${repository}" GIT_TAG ${commit}
    SOURCE_SUBDIR only-the-sources-are-wanted)
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR "${${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# Dear ImGui 1.92.2b: the draw list alone. What nothing refers to stays in the archive, out of the module.
set(NICETY_IMGUI_DIR "$ENV{NICETY_IMGUI_DIR}" CACHE PATH "Sources of Dear ImGui 1.92.2b, if they are on this machine")
nicety_sources(imgui "${NICETY_IMGUI_DIR}" imgui_draw.cpp
  https://github.com/ocornut/imgui.git 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
add_library(nicety_imgui STATIC "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(nicety_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
target_include_directories(nicety_imgui PRIVATE "${PROJECT_SOURCE_DIR}")
if(EXISTS "${PROJECT_SOURCE_DIR}/runtime/paint/imgui_config.hpp")
  target_compile_definitions(nicety_imgui PUBLIC IMGUI_USER_CONFIG="runtime/paint/imgui_config.hpp")
endif()

# nlohmann/json 3.11.3: headers. They are linked into the build folder, because naming the machine's own
# include folder would bring its C library's headers before Emscripten's.
find_path(NICETY_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
nicety_sources(json "${NICETY_JSON_INCLUDE}" nlohmann/json.hpp
  https://github.com/nlohmann/json.git 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)
if(EXISTS "${json_SOURCE_DIR}/include")
  set(json_SOURCE_DIR "${json_SOURCE_DIR}/include")
endif()
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/headers")
file(CREATE_LINK "${json_SOURCE_DIR}/nlohmann" "${PROJECT_BINARY_DIR}/headers/nlohmann" SYMBOLIC)
add_library(nicety_json INTERFACE)
target_include_directories(nicety_json SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/headers")
target_compile_definitions(nicety_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

if(NOT BUILD_TESTING)
  return()
endif()

# GoogleTest 1.16, compiled here so that it shares our flags (its own build would turn exceptions on).
nicety_sources(googletest /usr/src/googletest googletest/src/gtest-all.cc
  https://github.com/google/googletest.git 6910c9d9165801d8827d628cb72eb7ea9dd538c5)
add_library(nicety_gtest STATIC "${googletest_SOURCE_DIR}/googletest/src/gtest-all.cc"
  "${googletest_SOURCE_DIR}/googletest/src/gtest_main.cc")
target_include_directories(nicety_gtest SYSTEM PUBLIC "${googletest_SOURCE_DIR}/googletest/include"
  PRIVATE "${googletest_SOURCE_DIR}/googletest")

# Google Benchmark 1.9.1, for the native build only.
if(NOT EMSCRIPTEN)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  FetchContent_Declare(benchmark GIT_REPOSITORY https://github.com/google/benchmark.git
    GIT_TAG c58e6d0710581e3a08d65c349664128a8d9a2461 SYSTEM FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(benchmark)
endif()
