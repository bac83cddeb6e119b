#include <array>

#include "runtime/app/widget_type.hpp"
#include "widgets_enabled.hpp"

namespace nicety {

std::span<const WidgetType> registered_widgets() {
  static constexpr auto kTypes = std::to_array<WidgetType>({NICETY_ENABLED_WIDGETS});
  return kTypes;
}

}  // namespace nicety
