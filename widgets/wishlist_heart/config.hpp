#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

/// All that the heart says. `{name}` is the product's name, `{count}` how many products are on the wishlist.
struct WishlistHeartWords {
  std::string label = "Save {name} for later";
  std::string was_added = "{name} is on your wishlist. {count} on it.";
  std::string was_removed = "{name} is off your wishlist. {count} on it.";
};

template <>
struct Fields<WishlistHeartWords> {
  static constexpr std::string_view name = "WishlistHeartWords";
  static constexpr Help help = "What the heart says. `{name}` is the product, `{count}` how many products are on the wishlist.";
  using W = WishlistHeartWords;
  static constexpr std::array list{
      field::text<&W::label>("label", {.help = "Name of the button, in a `<nicety-wishlist-heart>`: what pressing it is for. "
                                               "That it is pressed is told besides.",
                                       .min = 1}),
      field::text<&W::was_added>("wasAdded", {.help = "Said when it is on the wishlist.", .min = 1}),
      field::text<&W::was_removed>("wasRemoved", {.help = "Said when it is off the wishlist again.", .min = 1}),
  };
};

struct WishlistHeartConfig {
  WishlistHeartWords words;
};

template <>
struct Fields<WishlistHeartConfig> {
  static constexpr std::string_view name = "WishlistHeart";
  static constexpr Help help = "A heart that remembers what the shopper would like to have; pressed again, it takes it back.";
  static constexpr std::array list{field::object<&WishlistHeartConfig::words>("words", {.help = "What it says."})};
};

/// What a button or element says of its product.
struct WishlistHeartProps {
  std::string product;
  std::string name;
};

template <>
struct Fields<WishlistHeartProps> {
  static constexpr std::string_view name = "WishlistHeartProps";
  static constexpr Help help = "The product that a `<nicety-wishlist-heart>` is about.";
  using P = WishlistHeartProps;
  static constexpr std::array list{
      field::text<&P::product>("product",
                               {.help = "The shop's own number or key for it. Without it the heart can't be pressed."}),
      field::text<&P::name>("name", {.help = "Its name, as it is said and read."}),
  };
};

}  // namespace nicety
