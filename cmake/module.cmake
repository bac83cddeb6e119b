# The modules of nicety: standalone, no Emscripten JavaScript, exports from a reviewed list.
set(exports_file "${PROJECT_SOURCE_DIR}/runtime/app/exports.txt")
set(overlay_exports_file "${PROJECT_SOURCE_DIR}/runtime/app/overlay_exports.txt")
if(BUILD_TESTING OR NOT EXISTS "${exports_file}")
  return()
endif()
foreach(kind IN ITEMS exports overlay_exports)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${${kind}_file}")
  file(STRINGS "${${kind}_file}" ${kind} REGEX "^nicety_")
  list(TRANSFORM ${kind} PREPEND _)
  list(JOIN ${kind} "," ${kind})
endforeach()

# Pixels are the one hot loop; all else is built for size.
file(GLOB raster_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/runtime/paint/raster*.cpp")
set_source_files_properties(${raster_sources} PROPERTIES COMPILE_OPTIONS -O2)

# nicety_module(TARGET FOLDER NAME EXPORTS SOURCE…): FOLDER/NAME.wasm of what is shipped.
function(nicety_module target folder name exported)
  add_executable(${target} cmake/wasm_support.cpp ${ARGN})
  target_link_libraries(${target} PRIVATE nicety_widgets)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY "${NICETY_DIST}/${folder}")
  target_link_options(${target} PRIVATE --no-entry -sSTANDALONE_WASM -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sEXPORTED_FUNCTIONS=${exported}
    # One page-wide module: a small start that grows by what is needed, with a ceiling against a runaway.
    -sSTACK_SIZE=64KB -sINITIAL_MEMORY=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=64MB)
endfunction()

# nicety_product(SET FOLDER [OVERLAY] SOURCE…): what shoppers download of a set of widgets (cmake/widgets.cmake); and the same with words
# for what it refuses, which the host loads only then. SET/ is in front of the build's own registry. OVERLAY: with the page-wide canvas.
function(nicety_product set folder)
  cmake_parse_arguments(PARSE_ARGV 2 product "OVERLAY" "" "")
  foreach(kind IN ITEMS nicety nicety.explain)
    string(MAKE_C_IDENTIFIER "${kind}_${set}_module" target)
    set(exported ${exports})
    set(sources widgets/registry.cpp ${product_UNPARSED_ARGUMENTS})
    if(product_OVERLAY AND kind STREQUAL "nicety")
      string(APPEND exported ",${overlay_exports}")
    endif()
    if(kind STREQUAL "nicety")
      list(APPEND sources cmake/terse.cpp)
    endif()
    nicety_module(${target} ${folder} ${kind} ${exported} ${sources})
    target_include_directories(${target} BEFORE PRIVATE "${NICETY_GENERATED}/${set}")
  endforeach()
endfunction()

nicety_product(shop .)
nicety_product(add-to-cart add-to-cart cmake/momentless.cpp)
nicety_product(checkout checkout cmake/momentless.cpp)
nicety_product(thanks thanks OVERLAY cmake/momentless.cpp)
nicety_product(orders orders)
