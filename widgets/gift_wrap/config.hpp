#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

/// All that is said of the parcel. `{paper}`, `{ribbon}` are the choices in the shop's words, `{price}` what wrapping costs.
struct GiftWrapWords {
  std::string plain = "Sent in its plain box.";
  std::string wrapped = "Whoever unwraps it sees {paper}, {ribbon}. No prices. {price}";
  std::string with_message = "Whoever unwraps it sees {paper}, {ribbon} and your words. No prices. {price}";
};

template <>
struct Fields<GiftWrapWords> {
  static constexpr std::string_view name = "GiftWrapWords";
  static constexpr Help help =
      "What is said of the parcel. `{paper}` and `{ribbon}` are the choices in the shop's words, `{price}` is what wrapping "
      "costs.";
  using W = GiftWrapWords;
  static constexpr std::array list{
      field::text<&W::plain>("plain", {.help = "While it is no gift.", .min = 1}),
      field::text<&W::wrapped>("wrapped", {.help = "When it is one: what whoever gets it will see.", .min = 1}),
      field::text<&W::with_message>("withMessage", {.help = "The same with a message on the tag.", .min = 1}),
  };
};

struct GiftWrapConfig {
  GiftWrapWords words;
};

template <>
struct Fields<GiftWrapConfig> {
  static constexpr std::string_view name = "GiftWrap";
  static constexpr Help help = "The parcel, wrapped before the shopper's eyes as they choose.";
  static constexpr std::array list{field::object<&GiftWrapConfig::words>("words", {.help = "What it says."})};
};

/// What the fields of the form say, and the data of what is chosen in them.
struct GiftWrapProps {
  bool gift = false;
  std::string gift_price;
  std::string paper, paper_name, paper_color, paper_ink, paper_pattern;
  std::string ribbon, ribbon_name, ribbon_color;
  std::string message;
};

template <>
struct Fields<GiftWrapProps> {
  static constexpr std::string_view name = "GiftWrapProps";
  static constexpr Help help = "What is chosen, as the fields of the shop's own form say it.";
  using P = GiftWrapProps;
  static constexpr std::array list{
      field::boolean<&P::gift>("gift", {.help = "It is wrapped: the box is ticked."}),
      field::text<&P::gift_price>("giftPrice", {.help = "What that costs, in the shop's own words: `data-price` of the box."}),
      field::text<&P::paper>("paper", {.help = "Value of the paper that is chosen."}),
      field::text<&P::paper_name>("paperName", {.help = "Its label."}),
      field::text<&P::paper_color>("paperColor", {.help = "`data-color`: `#rrggbb`."}),
      field::text<&P::paper_ink>("paperInk", {.help = "`data-ink`: colour of what is printed on it, `#rrggbb`."}),
      field::text<&P::paper_pattern>(
          "paperPattern", {.help = "`data-pattern`: what is printed on it: dots, stripes, stars, leaves, hearts or bees."}),
      field::text<&P::ribbon>("ribbon", {.help = "Value of the ribbon that is chosen."}),
      field::text<&P::ribbon_name>("ribbonName", {.help = "Its label."}),
      field::text<&P::ribbon_color>("ribbonColor", {.help = "`data-color`: `#rrggbb`."}),
      field::text<&P::message>("giftMessage", {.help = "What is written on the tag."}),
  };
};

}  // namespace nicety
