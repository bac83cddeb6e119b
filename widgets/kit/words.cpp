#include "widgets/kit/words.hpp"

#include "runtime/core/text.hpp"

namespace nicety {
namespace {

bool is_joint(char c) { return c == ',' || c == ' '; }

}  // namespace

std::string amount(double value, std::string_view currency) {
  std::string out = "¤";
  out += currency;
  out += ' ';
  append_number(out, value);
  return out += "¤";
}

std::string filled(std::string_view pattern, std::initializer_list<Filling> fillings) {
  std::string out;
  append_filled(
      out, pattern,
      [](std::string& to, std::string_view name, const void* context) {
        for (const Filling& each : *static_cast<const std::initializer_list<Filling>*>(context)) {
          if (each.name != name) continue;
          if (each.text.empty()) {
            while (!to.empty() && is_joint(to.back())) to.pop_back();
          }
          to += each.text;
          return true;
        }
        return false;
      },
      &fillings);
  std::size_t begin = 0;
  while (begin < out.size() && is_joint(out[begin])) ++begin;
  out.erase(0, begin);
  // What stood behind a name begins the sentence now.
  if (begin > 0 && !out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace nicety
