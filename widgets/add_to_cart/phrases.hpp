#pragma once

#include <string>
#include <string_view>

#include "widgets/add_to_cart/config.hpp"

namespace nicety::add_to_cart {

/// What can be put into the words' braces.
struct Facts {
  const AddToCartWords& words;
  std::string_view name;  ///< The product's; empty: not known.
  int pieces = 1;
  int count = -1;         ///< -1: not known.
};

/// `pattern` with its braces filled.
[[nodiscard]] std::string filled(std::string_view pattern, const Facts& facts);

}  // namespace nicety::add_to_cart
