#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

enum class ThankYouOccasion : std::uint8_t { plain, birthday, holiday };
template <>
inline constexpr auto kNames<ThankYouOccasion> = std::array<std::string_view, 3>{"plain", "birthday", "holiday"};

/// What flies when the note is written.
enum class ThankYouCelebration : std::uint8_t { confetti, hearts, none };
template <>
inline constexpr auto kNames<ThankYouCelebration> = std::array<std::string_view, 3>{"confetti", "hearts", "none"};

/// All that the card says besides its note. `{name}` is the shopper's, `{number}` the order's, `{code}` the voucher's.
struct ThankYouWords {
  std::string plain = "Thank you, {name}!";
  std::string birthday = "Happy birthday, {name}, and thank you!";
  std::string holiday = "Happy holidays, {name}, and thank you!";
  std::string number = "Order {number}";
  std::string copy = "Copy number";
  std::string copied = "Copied.";
  std::string selected = "It is selected: copy it from there.";
  std::string calendar = "Add to calendar";
  std::string event = "Order {number} arrives";
  std::string share = "Tell a friend";
  std::string link_copied = "The link is copied.";
  std::string voucher = "For a friend: {code}";
};

template <>
struct Fields<ThankYouWords> {
  static constexpr std::string_view name = "ThankYouWords";
  static constexpr Help help = "What the card says. `{name}` is the shopper, `{number}` the order, `{code}` the voucher.";
  using W = ThankYouWords;
  static constexpr std::array list{
      field::text<&W::plain>("plain", {.help = "The note's first line.", .min = 1}),
      field::text<&W::birthday>("birthday", {.help = "The same on a birthday.", .min = 1}),
      field::text<&W::holiday>("holiday", {.help = "The same on a holiday.", .min = 1}),
      field::text<&W::number>("number", {.help = "Which order it is.", .min = 1}),
      field::text<&W::copy>("copy", {.help = "Copies the order's number.", .min = 1}),
      field::text<&W::copied>("copied", {.help = "Said when it is copied.", .min = 1}),
      field::text<&W::selected>("selected",
                                {.help = "Said when the browser doesn't let us, and it is selected instead.", .min = 1}),
      field::text<&W::calendar>("calendar", {.help = "Saves the day of delivery for the shopper's calendar.", .min = 1}),
      field::text<&W::event>("event", {.help = "What stands in the calendar then.", .min = 1}),
      field::text<&W::share>("share", {.help = "Opens what the device has for sharing, or copies the link.", .min = 1}),
      field::text<&W::link_copied>("linkCopied", {.help = "Said when the link was copied instead.", .min = 1}),
      field::text<&W::voucher>("voucher", {.help = "The voucher for a friend.", .min = 1}),
  };
};

struct ThankYouConfig {
  std::string name;
  std::string message;
  std::string signature;
  ThankYouOccasion occasion = ThankYouOccasion::plain;
  bool parcel = true;
  ThankYouCelebration celebrate = ThankYouCelebration::confetti;
  std::string share_url;
  std::string share_text;
  ThankYouWords words;
};

template <>
struct Fields<ThankYouConfig> {
  static constexpr std::string_view name = "ThankYou";
  static constexpr Help help = "A note that writes itself by hand when an order is placed, and what one may want to do then.";
  using C = ThankYouConfig;
  static constexpr std::array list{
      field::text<&C::name>("name", {.help = "Whom the note is for, where the element doesn't say it."}),
      field::text<&C::message>("message", {.help = "The note itself, where the element doesn't say it. Best a line or two."}),
      field::text<&C::signature>("signature", {.help = "Who has written it."}),
      field::enumeration<&C::occasion>("occasion", {.help = "Which first line fits."}),
      field::boolean<&C::parcel>("parcel", {.help = "A parcel opens beside the note."}),
      field::enumeration<&C::celebrate>("celebrate", {.help = "What flies up, once, when the note is written."}),
      field::url<&C::share_url>("shareUrl", {.help = "What is shared. Empty: there is no button for it."}),
      field::text<&C::share_text>("shareText", {.help = "What is said with it."}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

/// What the element says of the order.
struct ThankYouProps {
  std::string number;
  bool failed = false;
  std::string to;
  std::string message;
  std::string arrives;
  std::string voucher;
};

template <>
struct Fields<ThankYouProps> {
  static constexpr std::string_view name = "ThankYouProps";
  static constexpr Help help = "The order that a `<nicety-thank-you>` thanks for.";
  using P = ThankYouProps;
  static constexpr std::array list{
      field::text<&P::number>("number", {.help = "The order's number. Without it there is no card."}),
      field::boolean<&P::failed>("failed", {.help = "The order has failed: there is no card."}),
      field::text<&P::to>("to", {.help = "Whom it is for: a first name."}),
      field::text<&P::message>("message", {.help = "The note itself."}),
      field::text<&P::arrives>("arrives",
                               {.help = "The day of delivery: `2026-11-26`. Without it there is no button for the calendar."}),
      field::text<&P::voucher>("voucher", {.help = "The code of a voucher for a friend. Without it none is offered."}),
  };
};

}  // namespace nicety
