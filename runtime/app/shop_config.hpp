#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/core/color.hpp"
#include "runtime/core/time.hpp"
#include "runtime/rules/attention.hpp"

namespace nicety {

/// HTTP methods that a shop's cart takes.
enum class Method : std::uint8_t { post, put, patch, del };
template <>
inline constexpr auto kNames<Method> = std::array<std::string_view, 4>{"POST", "PUT", "PATCH", "DELETE"};

/// How a request's body is written.
enum class Encoding : std::uint8_t { json, form };
template <>
inline constexpr auto kNames<Encoding> = std::array<std::string_view, 2>{"json", "form"};

/// One thing the cart can be asked over HTTP, and where its answer says what.
struct CallConfig {
  std::string url;
  Method method = Method::post;
  Encoding encoding = Encoding::json;
  TextMap headers;
  TextMap body;
  std::string count;
  std::string message = "/error/message";
  Seconds timeout = 8;
  bool retry = true;
};

template <>
struct Fields<CallConfig> {
  static constexpr std::string_view name = "Call";
  static constexpr Help help = "A request to the shop and how to read its answer.";
  static constexpr std::array list{
      field::url<&CallConfig::url>("url", {.help = "Where the request goes. Empty: where the shop's own form goes."}),
      field::enumeration<&CallConfig::method>("method", {.help = "HTTP method."}),
      field::enumeration<&CallConfig::encoding>("encoding", {.help = "How the body is written: JSON, or like a form."}),
      field::text_map<&CallConfig::headers>("headers",
                                            {.help = "Further HTTP headers. `Accept` and `Idempotency-Key` are sent anyway."}),
      field::text_map<&CallConfig::body>(
          "body",
          {.help =
               "What is sent. `{product}` is the form field or property of that name, `{quantity}` the number of pieces, `{key}` "
               "the idempotency key. A name that begins with `/` is a JSON pointer: `/items/0/id`. Empty: the form's own "
               "fields."}),
      field::text<&CallConfig::count>(
          "count", {.help = "JSON pointer to the number of pieces in the cart within the answer: `/cart/count`."}),
      field::text<&CallConfig::message>("message",
                                        {.help = "JSON pointer to the reason, in words for the shopper, within a refusal."}),
      field::duration<&CallConfig::timeout>("timeoutMs", {.help = "How long to wait for the answer.", .min = 500, .max = 60000}),
      field::boolean<&CallConfig::retry>("retry", {.help = "Try once more by itself when the connection breaks or the shop is "
                                                           "briefly unavailable. The idempotency key keeps it "
                                                           "from counting twice."}),
  };
};

/// The shop's cart: where it is on the page, and how it is spoken to.
struct CartConfig {
  std::string badge;
  std::string target;
  CallConfig add;
  CallConfig remove;
};

template <>
struct Fields<CartConfig> {
  static constexpr std::string_view name = "Cart";
  static constexpr Help help = "The shop's cart: where it is on the page, and how it is spoken to.";
  static constexpr std::array list{
      field::selector<&CartConfig::badge>("badge", {.help = "The elements that show how many pieces are in the cart."}),
      field::selector<&CartConfig::target>("target", {.help = "The element that a product's picture flies to."}),
      field::object<&CartConfig::add>("add", {.help = "Puts pieces into the cart."}),
      field::object<&CartConfig::remove>("remove", {.help = "Takes pieces out again. Without its `url` no Undo is offered."}),
  };
};

/// Colours for all widgets.
struct ThemeConfig {
  std::string accent = "auto";
};

template <>
struct Fields<ThemeConfig> {
  static constexpr std::string_view name = "Theme";
  static constexpr Help help = "The shop's looks; what is \"auto\" is taken from the page itself.";
  static constexpr std::array list{
      field::auto_color<&ThemeConfig::accent>("accent", {.help = "What Nicety's own buttons are filled with."}),
  };
};

/// How much may move, as the shop wishes it; what a shopper's device asks for is kept in any case.
enum class MotionSetting : std::uint8_t { automatic, calm, off };
template <>
inline constexpr auto kNames<MotionSetting> = std::array<std::string_view, 3>{"auto", "calm", "off"};

/// How much is personal.
enum class Personal : std::uint8_t { none, gentle, full };
template <>
inline constexpr auto kNames<Personal> = std::array<std::string_view, 3>{"none", "gentle", "full"};

/// What every entry of `widgets` has, whatever its type.
struct EntryConfig {
  std::string type;
  std::string at;
  std::string id;
};

template <>
struct Fields<EntryConfig> {
  static constexpr std::string_view name = "Widget";
  static constexpr Help help = "One widget on the shop's pages.";
  static constexpr std::array list{
      field::text<&EntryConfig::type>("type", {.help = "Which widget.", .required = true}),
      field::selector<&EntryConfig::at>(
          "at", {.help = "The elements that it enhances. Without it, it serves the elements that you place yourself."}),
      field::text<&EntryConfig::id>(
          "id", {.help = "Name of a moment, under which is remembered how often it was shown. Empty: its type."}),
  };
};

/// The whole of `shop.json`.
struct ShopConfig {
  CartConfig cart;
  ThemeConfig theme;
  MotionSetting motion = MotionSetting::automatic;
  Personal personal = Personal::gentle;
  std::string consent;
  AttentionConfig attention;
  std::string wishlist;
};

template <>
struct Fields<ShopConfig> {
  static constexpr std::string_view name = "Shop";
  static constexpr Help help = "Nicety's configuration for a shop.";
  static constexpr std::array list{
      field::object<&ShopConfig::cart>("cart", {.help = "The shop's cart."}),
      field::object<&ShopConfig::theme>("theme", {.help = "The shop's looks."}),
      field::enumeration<&ShopConfig::motion>(
          "motion",
          {.help = "How much may move. `auto` does what the shopper's device asks for; `calm` and `off` hold for all shoppers."}),
      field::enumeration<&ShopConfig::personal>(
          "personal", {.help = "How much the moments may know of the shopper. `none`: nothing is remembered. `gentle`: what was "
                               "looked at and bought, never the name. `full`: the name too. Consent comes first in any case."}),
      field::text<&ShopConfig::consent>(
          "consent",
          {.help = "Name of your page's own function that answers `\"granted\"`, `\"denied\"` or `\"unknown\"`. Empty: "
                   "Consent Mode v2 is read from `dataLayer`, or `nicety.consent()` says it."}),
      field::object<&ShopConfig::attention>("attention", {.help = "How much may interrupt."}),
      field::selector<&ShopConfig::wishlist>("wishlist", {.help = "The elements that show how many products are wished for."}),
      field::entries<EntryConfig>("widgets", {.help = "The widgets, in any order."}),
  };
};

}  // namespace nicety
