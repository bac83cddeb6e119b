#pragma once

#include <string_view>

#include "widgets/thank_you/config.hpp"
#include "widgets/thank_you/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// Thanks for an order with a note by hand. Its README tells its moment and its states.
struct ThankYou {
  static constexpr std::string_view kind = "thank-you";
  static constexpr bool reads_facts = true;
  using Config = ThankYouConfig;
  using Props = ThankYouProps;
  using Model = ThankYouModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

namespace thank_you {

inline constexpr Seconds kUnfolds = 0.6;      ///< How long the card takes,
inline constexpr Seconds kWritesAfter = 0.45; ///< when the pen begins,
inline constexpr Seconds kOpens = 1.1;        ///< and how long the parcel takes, once the note is written.
inline constexpr Seconds kBursts = 0.45;      ///< When something flies up after that: out of the parcel, once its lid is off.

/// The parcel, as far open as it is `time` seconds after it began to open. `place` is 200 × 150 or of that shape.
void paint_parcel(Painter& painter, const Rect& place, const Color& ribbon, const Color& paper, Seconds time);

/// A calendar with one event, a whole day (RFC 5545). `day` is written `2026-11-26`; empty where it is no day.
[[nodiscard]] std::string calendar_of(std::string_view day, std::string_view number, std::string_view summary, Seconds now);

}  // namespace thank_you
}  // namespace nicety
