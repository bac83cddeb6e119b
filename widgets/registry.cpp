#include <array>

#include "runtime/app/widget_type.hpp"
#include "widgets/add_to_cart/add_to_cart.hpp"

namespace nicety {

std::span<const WidgetType> registered_widgets() {
  static constexpr auto kTypes = std::to_array<WidgetType>({
#define NICETY_WIDGET(folder, Type) widget_type<Type>(),
#include "widgets_enabled.def"
#undef NICETY_WIDGET
  });
  return kTypes;
}

}  // namespace nicety
