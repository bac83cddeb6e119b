#include "widgets/kit/product.hpp"

#include "runtime/rules/facts.hpp"

namespace nicety {

Product read_product(const Value& value) {
  const auto text = [&](std::string_view name) { return std::string(words_of(value[name])); };
  return {text("id"), text("name"), text("url"), text("image"), text("price")};
}

void add_picture(Node& parent, const Product& product, std::string_view key) {
  if (product.image.empty()) return;
  Node& picture = append(parent, Role::image, key);
  picture.part = "picture";
  picture.src = product.image;
}

}  // namespace nicety
