#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "runtime/motion/spring.hpp"
#include "widgets/kit/words.hpp"

// What those share who put something into the cart.
namespace nicety {

/// What is said about it. A widget's words may derive from it, as their first base, with fields `joined(kCartFields, …)`.
/// `{product}` is the product, `{count}` what the cart holds by the shop's word.
struct CartWords {
  std::string add = "Add to cart";
  std::string again = "Try again";
  std::string undo = "Undo";
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

inline constexpr std::array kCartFields{
    field::text<&CartWords::add>("add", {.help = "On a button of ours; a shop's own button keeps its own words.", .min = 1}),
    field::text<&CartWords::again>("again", {.help = "On the button after a failure.", .min = 1}),
    field::text<&CartWords::undo>("undo", {.help = "On the button that takes it out again.", .min = 1}),
    field::text<&CartWords::was_added>("wasAdded", {.help = "Said when it is in the cart.", .min = 1}),
    field::text<&CartWords::was_added_uncounted>("wasAddedUncounted",
                                                 {.help = "The same where the shop doesn't tell the count.", .min = 1}),
    field::text<&CartWords::was_removed>("wasRemoved", {.help = "Said after Undo.", .min = 1}),
    field::text<&CartWords::was_removed_uncounted>("wasRemovedUncounted",
                                                   {.help = "The same where the shop doesn't tell the count.", .min = 1}),
    field::text<&CartWords::refused>("refused", {.help = "Said when the shop refuses without giving its own reason.", .min = 1}),
    field::text<&CartWords::is_sold_out>(
        "isSoldOut", {.help = "Said when there is none left and the shop gives no words of its own.", .min = 1}),
    field::text<&CartWords::unsure>("unsure", {.help = "Said when the answer is late or makes no sense.", .min = 1}),
    field::text<&CartWords::unreachable>("unreachable", {.help = "Said when the connection breaks.", .min = 1}),
    field::text<&CartWords::fault>("fault", {.help = "Said when the shop fails (5xx).", .min = 1}),
    field::text<&CartWords::offline>("offline",
                                     {.help = "Said when there is no network; it is sent as soon as there is.", .min = 1}),
    field::text<&CartWords::not_removed>("notRemoved", {.help = "Said when Undo fails.", .min = 1}),
};

template <>
struct Fields<CartWords> {
  static constexpr std::string_view name = "CartWords";
  static constexpr Help help = "What is said about putting something into the cart.";
  static constexpr auto list = kCartFields;
};

/// A new idempotency key, which no other request of this or another page view has.
[[nodiscard]] std::string cart_key(Context& context);

/// Why an answer was no, with its braces still to be filled: the shop's own words where it has given any.
[[nodiscard]] std::string_view cart_trouble(const Event& answer, const CartWords& words);

/// What DOM events about the cart tell. A negative count is left out, and so is the reason `none`, with the
/// message.
struct CartDetail {
  std::string_view product;
  std::string_view name;
  int quantity = 1;
  int count = kCountUnknown;
  Reason reason = Reason::none;
  std::string_view message = {};
};
[[nodiscard]] std::string to_json(const CartDetail& detail);

/// Writes the count into the cart's badge, which nods. Nothing happens when it isn't known.
void show_cart_count(int count, Context& context);

/// A length that springs to 0, until nobody sees that it isn't there.
struct Arrival {
  Spring spring;
  SpringState from;
  Seconds duration;

  Arrival(const Spring& by, SpringState start);
  [[nodiscard]] double at(Seconds t) const { return t >= duration ? 0 : spring.at(t, from).position; }
};

}  // namespace nicety
