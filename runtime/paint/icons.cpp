#include "runtime/paint/icons.hpp"

namespace nicety {

void append_outline(Path& path, std::span<const std::int16_t> outline) {
  const std::int16_t* at = outline.data();
  const std::int16_t* const end = at + outline.size();
  const auto point = [&] {
    const Point p{static_cast<float>(at[0]) / 100, static_cast<float>(at[1]) / 100};
    at += 2;
    return p;
  };
  while (at != end) {
    const std::int16_t segment = *at++;
    const Point first = point();
    if (segment == icons::move) {
      path.move_to(first);
    } else if (segment == icons::line) {
      path.line_to(first);
    } else {
      const Point second = point();
      path.cubic_to(first, second, point());
    }
  }
}

}  // namespace nicety
