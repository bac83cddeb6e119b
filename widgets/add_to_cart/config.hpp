#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/spring.hpp"

namespace nicety {

/// All that the button says. `{product}` is the product's name, with the number of pieces before it when there are several;
/// `{count}` is what the cart holds by the shop's word.
struct AddToCartWords {
  std::string add = "Add to cart";
  std::string added = "Added";
  std::string again = "Try again";
  std::string sold_out = "Sold out";
  std::string undo = "Undo";
  std::string dismiss = "Dismiss";
  std::string item = "Item";
  std::string several = "{quantity} × {name}";
  std::string was_added = "{product} added. {count} in cart.";
  std::string was_added_uncounted = "{product} added.";
  std::string was_removed = "{product} removed. {count} in cart.";
  std::string was_removed_uncounted = "{product} removed.";
  std::string refused = "The shop can’t add {product} right now.";
  std::string is_sold_out = "{product} is sold out.";
  std::string unsure = "We didn’t hear back from the shop. Trying again won’t add it twice.";
  std::string unreachable = "The connection dropped. Trying again won’t add it twice.";
  std::string fault = "The shop had a problem. Trying again won’t add it twice.";
  std::string offline = "You’re offline. {product} goes in as soon as you’re back.";
  std::string not_removed = "{product} couldn’t be taken out and is still in your cart.";
};

template <>
struct Fields<AddToCartWords> {
  static constexpr std::string_view name = "AddToCartWords";
  static constexpr Help help =
      "What the button says. `{product}` is the product, `{count}` what the cart holds by the shop's word, `{quantity}` the "
      "number of pieces.";
  using W = AddToCartWords;
  static constexpr std::array list{
      field::text<&W::add>(
          "add", {.help = "On the button, in a `<nicety-add-to-cart>`; a shop's own button keeps its own words.", .min = 1}),
      field::text<&W::added>("added", {.help = "On the button once it is in the cart.", .min = 1}),
      field::text<&W::again>("again", {.help = "On the button after a failure.", .min = 1}),
      field::text<&W::sold_out>("soldOut", {.help = "On the button when there is none left.", .min = 1}),
      field::text<&W::undo>("undo", {.help = "On the button that takes it out again.", .min = 1}),
      field::text<&W::dismiss>("dismiss", {.help = "Name of the button that closes a note.", .min = 1}),
      field::text<&W::item>("item", {.help = "The product, where its name is not known.", .min = 1}),
      field::text<&W::several>("several",
                               {.help = "The product, when it is several pieces: `{quantity}` of `{name}`.", .min = 1}),
      field::text<&W::was_added>("wasAdded", {.help = "Said when it is in the cart.", .min = 1}),
      field::text<&W::was_added_uncounted>("wasAddedUncounted",
                                           {.help = "The same where the shop doesn't tell the count.", .min = 1}),
      field::text<&W::was_removed>("wasRemoved", {.help = "Said after Undo.", .min = 1}),
      field::text<&W::was_removed_uncounted>("wasRemovedUncounted",
                                             {.help = "The same where the shop doesn't tell the count.", .min = 1}),
      field::text<&W::refused>("refused", {.help = "Said when the shop refuses without giving its own reason.", .min = 1}),
      field::text<&W::is_sold_out>("isSoldOut",
                                   {.help = "Said when there is none left and the shop gives no words of its own.", .min = 1}),
      field::text<&W::unsure>("unsure", {.help = "Said when the answer is late or makes no sense.", .min = 1}),
      field::text<&W::unreachable>("unreachable", {.help = "Said when the connection breaks.", .min = 1}),
      field::text<&W::fault>("fault", {.help = "Said when the shop fails (5xx).", .min = 1}),
      field::text<&W::offline>("offline", {.help = "Said when there is no network; it is sent as soon as there is.", .min = 1}),
      field::text<&W::not_removed>("notRemoved", {.help = "Said when Undo fails.", .min = 1}),
  };
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
