#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/spring.hpp"
#include "widgets/kit/cart.hpp"

namespace nicety {

/// All that the button says. `{product}` is the product's name, with the number of pieces before it when there are several;
/// `{count}` is what the cart holds by the shop's word.
struct AddToCartWords : CartWords {
  std::string added = "Added";
  std::string sold_out = "Sold out";
  std::string dismiss = "Dismiss";
  std::string item = "Item";
  std::string several = "{quantity} × {name}";
};

template <>
struct Fields<AddToCartWords> {
  static constexpr std::string_view name = "AddToCartWords";
  static constexpr Help help =
      "What the button says. `{product}` is the product, `{count}` what the cart holds by the shop's word, `{quantity}` the "
      "number of pieces.";
  using W = AddToCartWords;
  static constexpr auto list = joined(
      kCartFields, std::array{
                       field::text<&W::added>("added", {.help = "On the button once it is in the cart.", .min = 1}),
                       field::text<&W::sold_out>("soldOut", {.help = "On the button when there is none left.", .min = 1}),
                       field::text<&W::dismiss>("dismiss", {.help = "Name of the button that closes a note.", .min = 1}),
                       field::text<&W::item>("item", {.help = "The product, where its name is not known.", .min = 1}),
                       field::text<&W::several>(
                           "several", {.help = "The product, when it is several pieces: `{quantity}` of `{name}`.", .min = 1}),
                   });
};

/// How the button behaves.
struct AddToCartConfig {
  std::string scope;
  std::string name;
  std::string picture;
  bool flight = true;
  Seconds undo = 5;
  int brief_from = 3;
  Spring press = springs::kExpressiveFast;
  AddToCartWords words;
};

template <>
struct Fields<AddToCartConfig> {
  static constexpr std::string_view name = "AddToCart";
  static constexpr Help help = "A button that truly adds: it shows success only once the shop has confirmed it.";
  using C = AddToCartConfig;
  static constexpr std::array list{
      field::selector<&C::scope>(
          "scope", {.help = "The ancestor that is the product's card or page. Empty: the nearest that holds a picture."}),
      field::selector<&C::name>("name", {.help = "The product's name within the scope. Empty: its first heading."}),
      field::selector<&C::picture>("picture",
                                   {.help = "The picture within the scope that flies to the cart. Empty: the first one."}),
      field::boolean<&C::flight>("flight", {.help = "Whether the picture flies to the cart."}),
      field::duration<&C::undo>("undoMs", {.help = "How long Undo is offered. 0: not at all.", .max = 30000}),
      field::integer<&C::brief_from>(
          "briefFrom", {.help = "From which time in a visit on the moment is shorter: no flight, no widening outline. 0: never.",
                        .min = 0,
                        .max = 1000}),
      field::spring<&C::press>("press", {.help = "How the button gives way under the finger and comes back."}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

/// What an element says of its product.
struct AddToCartProps {
  std::string product;
  std::string name;
  int quantity = 1;
  bool sold_out = false;
};

template <>
struct Fields<AddToCartProps> {
  static constexpr std::string_view name = "AddToCartProps";
  static constexpr Help help = "The product that a `<nicety-add-to-cart>` adds.";
  using P = AddToCartProps;
  static constexpr std::array list{
      field::text<&P::product>("product", {.help = "The shop's own number or key for it."}),
      field::text<&P::name>("name", {.help = "Its name, as it is said and read."}),
      field::integer<&P::quantity>("quantity", {.help = "Pieces for each press.", .min = 1, .max = 1000000}),
      field::boolean<&P::sold_out>("soldOut", {.help = "There is none left."}),
  };
};

}  // namespace nicety
