#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/rules/decision.hpp"
#include "runtime/rules/rule_fields.hpp"

namespace nicety {

/// Whether a shopper has been here before.
enum class Shopper : std::uint8_t { any, fresh, returning };
template <>
inline constexpr auto kNames<Shopper> = std::array<std::string_view, 3>{"any", "new", "returning"};

/// What the shopper holds in hands.
enum class Device : std::uint8_t { any, phone, tablet, desktop };
template <>
inline constexpr auto kNames<Device> = std::array<std::string_view, 4>{"any", "phone", "tablet", "desktop"};

/// Whom a moment is for, as JSON gives it. What isn't given is not asked for; of what is given, all must hold.
///
///     {"shopper": "returning", "daysAway": {"min": 7}, "cartValue": {"max": 0}, "page": "home, /products/**",
///      "language": "de, fr", "campaign": {"utm_source": "letter*"}, "dates": {"from": "2026-11-20", "until": "2026-12-24"},
///      "data": {"tier": "gold, silver", "points": "100.."}}
struct AudienceConfig {
  Shopper shopper = Shopper::any;
  Limits visits;
  Limits days_away;
  Limits days_since_order;
  std::string ordered;
  Limits cart_value;
  std::string in_cart;
  std::string page;
  std::string referrer;
  TextMap campaign;
  std::string language;
  Device device = Device::any;
  Dates dates;
  TextMap data;
};

template <>
struct Fields<AudienceConfig> {
  static constexpr std::string_view name = "Audience";
  static constexpr Help help = "Whom it is for. All that is given must hold; what isn't known doesn't hold.";
  using A = AudienceConfig;
  static constexpr std::array list{
      field::enumeration<&A::shopper>("shopper", {.help = "`new`: on the first visit. `returning`: on a later one."}),
      with_codec(field::object<&A::visits>("visits", {.help = "Visits so far, this one included."}), codecs::kLimits),
      with_codec(field::object<&A::days_away>("daysAway", {.help = "Days since the last visit."}), codecs::kLimits),
      with_codec(field::object<&A::days_since_order>("daysSinceOrder", {.help = "Days since the last order."}), codecs::kLimits),
      field::text<&A::ordered>("ordered", {.help = "Products, one of which was in the last order: `acacia, linden-*`."}),
      with_codec(field::object<&A::cart_value>("cartValue", {.help = "What the cart is worth, in the shopper's currency."}),
                 codecs::kLimits),
      field::text<&A::in_cart>("inCart", {.help = "Products, one of which is in the cart."}),
      with_codec(field::text<&A::page>(
                     "page", {.help = "The page's path, or several, or kinds of pages: `home, /products/**`. `*` stands for "
                                      "letters up to the next slash, `/**` for any folders. Kinds: `home`, `product`, `search`, "
                                      "`cart`, `checkout`, `other`."}),
                 codecs::kPages),
      field::text<&A::referrer>("referrer", {.help = "Host that the shopper comes from: `*google.*, news.example`."}),
      field::text_map<&A::campaign>(
          "campaign", {.help = "Tags of the campaign that the shopper comes from: `{\"utm_source\": \"letter*\"}`."}),
      with_codec(field::text<&A::language>("language", {.help = "The page's language: `de` is German of all countries, `de-AT` "
                                                                "Austrian alone; several are `de, fr`."}),
                 codecs::kLanguages),
      field::enumeration<&A::device>("device", {.help = "What the shopper holds in hands."}),
      with_codec(field::object<&A::dates>("dates", {.help = "On which days, by the shopper's calendar."}), codecs::kLimits),
      field::text_map<&A::data>("data", {.help = "What the shop itself says of its shopper: `{\"tier\": \"gold, silver\", "
                                                 "\"points\": \"100..500\"}`. Empty: it must be said."}),
  };
};

/// Whether the shopper is one of those. Names the first rule that says no; the audience as a whole when all say yes.
[[nodiscard]] Decision belongs(const AudienceConfig& audience, const Facts& facts);

}  // namespace nicety
