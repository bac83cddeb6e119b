#include "widgets/add_to_cart/phrases.hpp"

#include "runtime/core/text.hpp"

namespace nicety::add_to_cart {
namespace {

bool look_up(std::string& out, std::string_view name, const void* context) {
  const Facts& facts = *static_cast<const Facts*>(context);
  if (name == "count") {
    append_number(out, facts.count);
  } else if (name == "quantity") {
    append_number(out, facts.pieces);
  } else if (name == "name") {
    out += facts.name.empty() ? std::string_view(facts.words.item) : facts.name;
  } else if (name == "product") {
    append_filled(out, facts.pieces > 1 ? std::string_view(facts.words.several) : "{name}", &look_up, context);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string filled(std::string_view pattern, const Facts& facts) {
  std::string out;
  append_filled(out, pattern, &look_up, &facts);
  return out;
}

}  // namespace nicety::add_to_cart
