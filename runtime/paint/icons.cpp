#include "runtime/paint/icons.hpp"

#include "runtime/core/css_reader.hpp"

namespace nicety {

Path read_icon(std::string_view path) {
  Path read;
  CssReader reader(path);
  const auto point = [&] {
    const auto x = static_cast<float>(reader.take_number().value_or(0));
    return Point{x, static_cast<float>(reader.take_number().value_or(0))};
  };
  while (true) {
    if (reader.take('M')) {
      read.move_to(point());
    } else if (reader.take('L')) {
      read.line_to(point());
    } else if (reader.take('C')) {
      const Point one = point();
      const Point two = point();
      read.cubic_to(one, two, point());
    } else {
      return read;
    }
  }
}

}  // namespace nicety
