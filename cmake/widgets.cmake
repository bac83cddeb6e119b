# Chooses the widgets that are built in: filters widgets/registry.def by NICETY_WIDGETS.
#
# The registry holds one line per widget, `NICETY_WIDGET(add_to_cart, AddToCart)`: its folder, whose header has the same name, and
# its type. Those chosen are written to widgets_enabled.hpp, which widgets/registry.cpp includes. Sets NICETY_WIDGET_SOURCES and
# NICETY_GENERATED, the folder of generated headers.
set(NICETY_GENERATED "${PROJECT_BINARY_DIR}/generated")
set(registry "${PROJECT_SOURCE_DIR}/widgets/registry.def")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${registry}")

set(lines)
if(EXISTS "${registry}")
  file(STRINGS "${registry}" lines REGEX "^NICETY_WIDGET\\(")
endif()
set(known)
set(includes)
set(types)
file(GLOB NICETY_WIDGET_SOURCES CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/widgets/*.cpp" "${PROJECT_SOURCE_DIR}/widgets/kit/*.cpp")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^NICETY_WIDGET\\(([a-z0-9_]+),.*" "\\1" folder "${line}")
  list(APPEND known ${folder})
  if(NICETY_WIDGETS STREQUAL "all" OR folder IN_LIST NICETY_WIDGETS)
    string(REGEX REPLACE ".*, *([A-Za-z0-9]+)\\).*" "\\1" type "${line}")
    string(APPEND includes "#include \"widgets/${folder}/${folder}.hpp\"\n")
    string(APPEND types " widget_type<${type}>(),")
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/widgets/${folder}/*.cpp")
    list(APPEND NICETY_WIDGET_SOURCES ${sources})
  endif()
endforeach()
file(CONFIGURE OUTPUT "${NICETY_GENERATED}/widgets_enabled.hpp" CONTENT "#pragma once

${includes}
#define NICETY_ENABLED_WIDGETS${types}
" @ONLY)

if(NOT NICETY_WIDGETS STREQUAL "all")
  foreach(name IN LISTS NICETY_WIDGETS)
    if(NOT name IN_LIST known)
      list(JOIN known ", " names)
      message(FATAL_ERROR "NICETY_WIDGETS names `${name}`, which widgets/registry.def does not hold. It holds: ${names}.")
    endif()
  endforeach()
endif()

# The shop that wants its button alone has a module of its own, whatever else this build holds: the same registry with one line.
set(NICETY_ADD_TO_CART_GENERATED "${NICETY_GENERATED}/add_to_cart")
file(CONFIGURE OUTPUT "${NICETY_ADD_TO_CART_GENERATED}/widgets_enabled.hpp" CONTENT "#pragma once

#include \"widgets/add_to_cart/add_to_cart.hpp\"
#define NICETY_ENABLED_WIDGETS widget_type<AddToCart>(),
" @ONLY)
