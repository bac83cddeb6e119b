# Chooses the widgets that are built in: filters widgets/registry.def by NICETY_WIDGETS.
#
# The registry holds one line per widget, `NICETY_WIDGET(add_to_cart, AddToCart, shop add-to-cart)`: its folder, whose header has the
# same name, its type, and the sets that it belongs to. Those chosen are written to widgets_enabled.hpp, which widgets/registry.cpp
# includes. Sets NICETY_WIDGET_SOURCES and NICETY_GENERATED, the folder of generated headers.
#
# Each set is a product of its own: `shop` for the pages where one looks and chooses, `checkout` for those where one pays,
# `thanks` for those that thank for an order, `orders` for those that tell of orders, `add-to-cart` for shops that want the button
# alone. The registry of a set is NICETY_GENERATED/SET/widgets_enabled.hpp. Where NICETY_WIDGETS names widgets, they are all that `shop` holds, whatever their sets.
set(NICETY_GENERATED "${PROJECT_BINARY_DIR}/generated")
set(NICETY_SETS shop add-to-cart checkout thanks orders)
set(registry "${PROJECT_SOURCE_DIR}/widgets/registry.def")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${registry}")

set(lines)
if(EXISTS "${registry}")
  file(STRINGS "${registry}" lines REGEX "^NICETY_WIDGET\\(")
endif()
set(known)
set(chosen_lines)
file(GLOB NICETY_WIDGET_SOURCES CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/widgets/*.cpp" "${PROJECT_SOURCE_DIR}/widgets/kit/*.cpp")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^NICETY_WIDGET\\(([a-z0-9_]+), *([A-Za-z0-9]+), *([a-z -]+)\\)" parts "${line}")
  if(NOT parts)
    message(FATAL_ERROR "widgets/registry.def: a line is NICETY_WIDGET(folder, Type, set set …), which this is not: ${line}")
  endif()
  set(folder ${CMAKE_MATCH_1})
  string(REPLACE " " ";" ${folder}_sets "${CMAKE_MATCH_3}")
  list(APPEND known ${folder})
  set(${folder}_include "#include \"widgets/${folder}/${folder}.hpp\"\n")
  set(${folder}_type " widget_type<${CMAKE_MATCH_2}>(),")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/widgets/${folder}/*.cpp")
  list(APPEND NICETY_WIDGET_SOURCES ${sources})
endforeach()

if(NOT NICETY_WIDGETS STREQUAL "all")
  foreach(name IN LISTS NICETY_WIDGETS)
    if(NOT name IN_LIST known)
      list(JOIN known ", " names)
      message(FATAL_ERROR "NICETY_WIDGETS names `${name}`, which widgets/registry.def does not hold. It holds: ${names}.")
    endif()
  endforeach()
endif()

# nicety_registry(FOLDER WIDGET…): the registry of these widgets.
function(nicety_registry folder)
  set(includes)
  set(types)
  foreach(name IN LISTS ARGN)
    string(APPEND includes "${${name}_include}")
    string(APPEND types "${${name}_type}")
  endforeach()
  file(CONFIGURE OUTPUT "${folder}/widgets_enabled.hpp" CONTENT "#pragma once

${includes}
#define NICETY_ENABLED_WIDGETS${types}
" @ONLY)
endfunction()

# All that is chosen, for tests and tools.
if(NICETY_WIDGETS STREQUAL "all")
  nicety_registry("${NICETY_GENERATED}" ${known})
else()
  nicety_registry("${NICETY_GENERATED}" ${NICETY_WIDGETS})
endif()
foreach(set_name IN LISTS NICETY_SETS)
  set(members)
  foreach(name IN LISTS known)
    if(set_name IN_LIST ${name}_sets)
      list(APPEND members ${name})
    endif()
  endforeach()
  if(set_name STREQUAL "shop" AND NOT NICETY_WIDGETS STREQUAL "all")
    set(members ${NICETY_WIDGETS})
  endif()
  nicety_registry("${NICETY_GENERATED}/${set_name}" ${members})
endforeach()
