# The modules of nicety: standalone, no Emscripten JavaScript, exports from a reviewed list.
set(exports_file "${PROJECT_SOURCE_DIR}/runtime/app/exports.txt")
if(BUILD_TESTING OR NOT EXISTS "${exports_file}")
  return()
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${exports_file}")
file(STRINGS "${exports_file}" exports REGEX "^nicety_")
list(TRANSFORM exports PREPEND _)
list(JOIN exports "," exports)

# Pixels are the one hot loop; all else is built for size.
file(GLOB raster_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/runtime/paint/raster*.cpp")
set_source_files_properties(${raster_sources} PROPERTIES COMPILE_OPTIONS -O2)

# nicety_module(TARGET FOLDER NAME SOURCE…): FOLDER/NAME.wasm of what is shipped.
function(nicety_module target folder name)
  add_executable(${target} cmake/wasm_support.cpp ${ARGN})
  target_link_libraries(${target} PRIVATE nicety_widgets)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY "${NICETY_DIST}/${folder}")
  target_link_options(${target} PRIVATE --no-entry -sSTANDALONE_WASM -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sEXPORTED_FUNCTIONS=${exports}
    # One page-wide module: a small start that grows by what is needed, with a ceiling against a runaway.
    -sSTACK_SIZE=64KB -sINITIAL_MEMORY=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=64MB)
endfunction()

# nicety_product(SET FOLDER SOURCE…): what shoppers download of a set of widgets (cmake/widgets.cmake); and the same with words for what
# it refuses, which the host loads only then. SET/ is in front of the build's own registry.
function(nicety_product set folder)
  foreach(kind IN ITEMS nicety nicety.explain)
    string(MAKE_C_IDENTIFIER "${kind}_${set}_module" target)
    set(sources widgets/registry.cpp ${ARGN})
    if(kind STREQUAL "nicety")
      list(APPEND sources cmake/terse.cpp)
    endif()
    nicety_module(${target} ${folder} ${kind} ${sources})
    target_include_directories(${target} BEFORE PRIVATE "${NICETY_GENERATED}/${set}")
  endforeach()
endfunction()

nicety_product(shop .)
nicety_product(add-to-cart add-to-cart cmake/momentless.cpp)
nicety_product(checkout checkout cmake/momentless.cpp)
nicety_product(thanks thanks)
