#include "widgets/kit/words.hpp"

#include "runtime/core/text.hpp"

namespace nicety {

std::string filled(std::string_view pattern, std::initializer_list<Filling> fillings) {
  std::string out;
  append_filled(
      out, pattern,
      [](std::string& to, std::string_view name, const void* context) {
        for (const Filling& each : *static_cast<const std::initializer_list<Filling>*>(context)) {
          if (each.name != name) continue;
          to += each.text;
          return true;
        }
        return false;
      },
      &fillings);
  return out;
}

}  // namespace nicety
