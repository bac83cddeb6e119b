#pragma once

#include <string>
#include <string_view>

#include "runtime/config/value.hpp"
#include "runtime/view/view.hpp"

namespace nicety {

/// A product as the facts tell of it (`viewed`, `orders`). Whatever the shop has left out is empty.
struct Product {
  std::string id;
  std::string name;
  std::string url;
  std::string image;
  std::string price;  ///< In the shop's own words: "€ 9.50".
};

[[nodiscard]] Product read_product(const Value& value);

/// Appends its picture, when there is one, as a node `key`. It is decoration: the name stands beside it.
void add_picture(Node& parent, const Product& product, std::string_view key);

}  // namespace nicety
