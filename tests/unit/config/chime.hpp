#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/config/declare.hpp"
#include "runtime/config/read.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/easing.hpp"
#include "runtime/motion/spring.hpp"

/// A made-up configuration with a field of every kind, and a document parsed from a text.
namespace nicety::testing {

enum class Mood : std::uint8_t { calm, lively, wild };

struct Bell {
  std::string tone = "c";
  double loudness = 0.5;
  friend bool operator==(const Bell&, const Bell&) = default;
};

struct Chime {
  bool on = true;
  int count = 3;
  double ratio = 0.25;
  Seconds rest = 0.4;
  double gap = 8;
  std::string label = "Ring";
  std::string at = "#bell";
  std::string url = "/ring";
  std::string ink = "#ffffff";
  std::string accent = "auto";
  Mood mood = Mood::calm;
  Spring press{400, 30, 1};
  Easing fade = easings::kEaseOut;
  Bell main;
  std::vector<Bell> others{{.tone = "g", .loudness = 1}};
  TextMap headers{{"Accept", "text/plain"}};
  std::string extra = "{}";
  friend bool operator==(const Chime&, const Chime&) = default;
};

struct Entry {
  std::string type;
  std::string at = "body";
};

struct Root {
  Bell sound;
};

}  // namespace nicety::testing

namespace nicety {

template <>
inline constexpr auto kNames<testing::Mood> = std::array<std::string_view, 3>{"calm", "lively", "wild"};

template <>
struct Fields<testing::Bell> {
  static constexpr std::string_view name = "Bell";
  static constexpr Help help = "One bell.";
  static constexpr std::array list{
      field::text<&testing::Bell::tone>("tone", {.help = "Its note | name.", .min = 1, .max = 4}),
      field::number<&testing::Bell::loudness>("loudness", {.help = "From soft to loud.", .min = 0, .max = 1}),
  };
};

template <>
struct Fields<testing::Chime> {
  using C = testing::Chime;
  static constexpr std::string_view name = "Chime";
  static constexpr Help help = "Bells that ring together.";
  static constexpr std::array list{
      field::boolean<&C::on>("on", {.help = "Whether it rings."}),
      field::integer<&C::count>("count", {.help = "How often.", .min = 1, .max = 10}),
      field::number<&C::ratio>("ratio", {.help = "Share of the hour.", .above = 0, .below = 1}),
      field::duration<&C::rest>("restMs", {.help = "Silence between two strokes.", .max = 5000}),
      field::length<&C::gap>("gap", {.help = "Room between bells."}),
      field::text<&C::label>("label", {.help = "Words beside it.", .max = 12}),
      field::selector<&C::at>("at", {.help = "Where it hangs.", .min = 1}),
      field::url<&C::url>("url", {.help = "Whom to tell."}),
      field::color<&C::ink>("ink", {.help = "Of the words."}),
      field::auto_color<&C::accent>("accent", {.help = "Of the bell."}),
      field::enumeration<&C::mood>("mood", {.help = "How it swings."}),
      field::spring<&C::press>("press", {.help = "How it gives way."}),
      field::easing<&C::fade>("fade", {.help = "How it dies away."}),
      field::object<&C::main>("main", {.help = "The big one."}),
      field::list<&C::others>("others", {.help = "The small ones.", .max = 2}),
      field::text_map<&C::headers>("headers", {.help = "What is told with it.", .max = 2}),
      field::json<&C::extra>("extra", {.help = "For whoever understands it."}),
  };
};

template <>
struct Fields<testing::Entry> {
  static constexpr std::string_view name = "Thing";
  static constexpr Help help = "One thing.";
  static constexpr std::array list{
      field::text<&testing::Entry::type>("type", {.help = "Which thing.", .required = true}),
      field::selector<&testing::Entry::at>("at", {.help = "Where."}),
  };
};

template <>
struct Fields<testing::Root> {
  static constexpr std::string_view name = "House";
  static constexpr Help help = "A house of bells.";
  static constexpr std::array list{
      field::object<&testing::Root::sound>("sound", {.help = "Its sound."}),
      field::entries<testing::Entry>("things", {.help = "What hangs in it."}),
  };
};

namespace testing {

/// A document that owns its text, with what was wrong.
struct Parsed {
  explicit Parsed(std::string source) : text(std::move(source)), good(document.parse(text, "shop.json", errors)) {}
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  [[nodiscard]] Value root() const { return document.root(); }
  /// The only error's line; what is amiss where there isn't exactly one.
  [[nodiscard]] std::string error() const {
    if (errors.count() == 1) return errors.list()[0].text();
    std::string all = std::to_string(errors.count()) + " errors";
    for (const ConfigError& each : errors.list()) all += "\n" + each.text();
    return all;
  }

  std::string text;
  Document document;
  Errors errors;
  bool good;
};

}  // namespace testing
}  // namespace nicety
