#include <initializer_list>

#include "runtime/app/widget_type.hpp"
#include "widgets_enabled.hpp"

namespace nicety {

std::span<const WidgetType> registered_widgets() {
  static constexpr std::initializer_list<WidgetType> kTypes = {NICETY_ENABLED_WIDGETS};
  return {kTypes.begin(), kTypes.size()};
}

}  // namespace nicety
