#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "runtime/config/codecs.hpp"
#include "runtime/config/field.hpp"
#include "runtime/core/time.hpp"

/// Declaring a config struct, once, for everybody: reader, writer, JSON Schema, reference table, TypeScript.
///
///     enum class Mood : std::uint8_t { calm, lively };
///     template <> inline constexpr auto kNames<Mood> = std::array<std::string_view, 2>{"calm", "lively"};
///
///     struct BellConfig {
///       std::string label = "Ring";
///       Seconds rest = 0.4;
///       Mood mood = Mood::calm;
///     };
///     template <> struct Fields<BellConfig> {
///       static constexpr std::string_view name = "Bell";
///       static constexpr Help help = "A bell beside the button.";
///       static constexpr std::array list{
///           field::text<&BellConfig::label>("label", {.help = "Words on the bell."}),
///           field::duration<&BellConfig::rest>("restMs", {.help = "Silence between two strokes.", .max = 5000}),
///           field::enumeration<&BellConfig::mood>("mood", {.help = "How it swings."}),
///       };
///     };
///
/// A field's default is the struct's own member initialiser. Ranges are in the units of the JSON.
namespace nicety {

struct Spring;
class Easing;

namespace field {

/// What can be said about a number, a duration, a length, an integer. Say at most one of `min` and `above`, of `max` and `below`.
struct NumberRules {
  Help help = {};
  bool required = false;
  double min = -std::numeric_limits<double>::infinity();
  double above = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  double below = std::numeric_limits<double>::infinity();
};
/// What can be said about a text or a list: its size in bytes or elements.
struct SizeRules {
  Help help = {};
  bool required = false;
  double min = 0;
  double max = std::numeric_limits<double>::infinity();
};
struct PlainRules {
  Help help = {};
  bool required = false;
};

namespace detail {

template <auto M>
struct MemberOf;
template <class T, class V, V T::* M>
struct MemberOf<M> {
  using Owner = T;
  using Type = V;
};

/// Room for a `T` that is never made: where members lie in it tells where they lie in any.
template <class T>
union Blank {
  char nothing = 0;
  T value;
  constexpr Blank() {}  // NOLINT: a union with such a member has none of its own
  constexpr ~Blank() {}  // NOLINT
};
template <class T>
inline constexpr Blank<T> kBlank;
template <auto M>
using MemberType = typename MemberOf<M>::Type;

template <class T>
struct ListOf;
template <class E>
struct ListOf<std::vector<E>> {
  using Element = E;
  static constexpr ListAccess access{
      [](const void* list) { return static_cast<const std::vector<E>*>(list)->size(); },
      [](const void* list, std::size_t index) -> const void* { return &(*static_cast<const std::vector<E>*>(list))[index]; },
      [](void* list) -> void* { return &static_cast<std::vector<E>*>(list)->emplace_back(); },
      [](void* list) { static_cast<std::vector<E>*>(list)->clear(); },
  };
};

template <class T>
const void* defaults_of() {
#if NICETY_TOOLS
  static const T value{};
  return &value;
#else
  return nullptr;
#endif
}

/// For the compiler alone, which refuses a bound that would be rounded.
void a_bound_must_be_a_number_that_a_float_holds_exactly();  // no function: its name is the compiler's error
consteval float bound(double value) {
  const auto kept = static_cast<float>(value);
  if (static_cast<double>(kept) != value) a_bound_must_be_a_number_that_a_float_holds_exactly();
  return kept;
}

consteval Range range_of(const NumberRules& rules) {
  const bool low_excluded = rules.above >= rules.min && rules.above > -std::numeric_limits<double>::infinity();
  const bool high_excluded = rules.below <= rules.max && rules.below < std::numeric_limits<double>::infinity();
  return {bound(low_excluded ? rules.above : rules.min), bound(high_excluded ? rules.below : rules.max), low_excluded,
          high_excluded};
}

template <auto M>
consteval Field make(std::string_view key, FieldKind kind, Help help, bool required, Range range = {}) {
  const auto& blank = kBlank<typename MemberOf<M>::Owner>.value;
  Field made{.key = key,
             .kind = kind,
             .required = required,
             .codec = codec_of(kind),
             .range = range,
             .at = &(blank.*M),
             .blank = &blank};
  made.help = help;
  return made;
}

template <auto M>
consteval Field number(std::string_view key, FieldKind kind, const NumberRules& rules) {
  static_assert(std::is_same_v<MemberType<M>, double>, "a number, duration or length is kept as double");
  return make<M>(key, kind, rules.help, rules.required, range_of(rules));
}

template <auto M>
consteval Field text(std::string_view key, FieldKind kind, const SizeRules& rules) {
  static_assert(std::is_same_v<MemberType<M>, std::string>, "texts are kept as std::string");
  return make<M>(key, kind, rules.help, rules.required, {.low = bound(rules.min), .high = bound(rules.max)});
}

}  // namespace detail
}  // namespace field

/// The declared fields of `T`, for those who don't know `T`.
template <class T>
inline constexpr Record kRecord{Fields<T>::name, Fields<T>::list, Fields<T>::help, &field::detail::defaults_of<T>};

namespace field {

template <auto M>
consteval Field boolean(std::string_view key, PlainRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, bool>);
  return detail::make<M>(key, FieldKind::boolean, rules.help, rules.required);
}
template <auto M>
consteval Field integer(std::string_view key, NumberRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, int>);
  return detail::make<M>(key, FieldKind::integer, rules.help, rules.required, detail::range_of(rules));
}
template <auto M>
consteval Field number(std::string_view key, NumberRules rules = {}) {
  return detail::number<M>(key, FieldKind::number, rules);
}
/// Milliseconds in JSON, so the key ends in `Ms` and the range is in milliseconds; seconds in C++.
/// Not negative unless the range says so.
template <auto M>
consteval Field duration(std::string_view key, NumberRules rules = {}) {
  if (rules.min < 0 && rules.above < 0) rules.min = 0;
  return detail::number<M>(key, FieldKind::duration, rules);
}
/// CSS pixels.
template <auto M>
consteval Field length(std::string_view key, NumberRules rules = {}) {
  return detail::number<M>(key, FieldKind::length, rules);
}
template <auto M>
consteval Field text(std::string_view key, SizeRules rules = {}) {
  return detail::text<M>(key, FieldKind::text, rules);
}
template <auto M>
consteval Field selector(std::string_view key, SizeRules rules = {}) {
  return detail::text<M>(key, FieldKind::selector, rules);
}
template <auto M>
consteval Field url(std::string_view key, SizeRules rules = {}) {
  return detail::text<M>(key, FieldKind::url, rules);
}
/// A CSS colour, kept as it is written: the host resolves it with the browser's help. A build that doesn't explain takes any text,
/// and the host asks for an explanation of what is no colour.
template <auto M>
consteval Field color(std::string_view key, PlainRules rules = {}) {
  return detail::text<M>(key, FieldKind::color, {.help = rules.help, .required = rules.required});
}
/// The same, or "auto": what the page itself has.
template <auto M>
consteval Field auto_color(std::string_view key, PlainRules rules = {}) {
  return detail::text<M>(key, FieldKind::auto_color, {.help = rules.help, .required = rules.required});
}
template <auto M>
consteval Field enumeration(std::string_view key, PlainRules rules = {}) {
  using E = detail::MemberType<M>;
  static_assert(std::is_enum_v<E> && sizeof(E) == 1 && !kNames<E>.empty(), "an enum over std::uint8_t with kNames");
  Field made = detail::make<M>(key, FieldKind::enumeration, rules.help, rules.required);
  made.names = kNames<E>;
  return made;
}
/// `{stiffness, damping, mass}`, `{dampingRatio, stiffness}` or `{durationMs, bounce}`.
template <auto M>
consteval Field spring(std::string_view key, PlainRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, Spring>);
  return detail::make<M>(key, FieldKind::spring, rules.help, rules.required);
}
/// CSS text: `ease-out`, `cubic-bezier(.2, 0, 0, 1)`, `steps(4, end)`, `linear(0, .5 20%, 1)`.
template <auto M>
consteval Field easing(std::string_view key, PlainRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, Easing>);
  return detail::make<M>(key, FieldKind::easing, rules.help, rules.required);
}
template <auto M>
consteval Field object(std::string_view key, PlainRules rules = {}) {
  Field made = detail::make<M>(key, FieldKind::object, rules.help, rules.required);
  made.record = &kRecord<detail::MemberType<M>>;
  return made;
}
/// A `std::vector` of structs that have `Fields`. Giving the key replaces the default list.
template <auto M>
consteval Field list(std::string_view key, SizeRules rules = {}) {
  using List = detail::ListOf<detail::MemberType<M>>;
  Field made = detail::make<M>(key, FieldKind::list, rules.help, rules.required,
                               {.low = detail::bound(rules.min), .high = detail::bound(rules.max)});
  made.record = &kRecord<typename List::Element>;
  made.list = &List::access;
  return made;
}
template <auto M>
consteval Field text_map(std::string_view key, SizeRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, TextMap>);
  return detail::make<M>(key, FieldKind::text_map, rules.help, rules.required,
                         {.low = detail::bound(rules.min), .high = detail::bound(rules.max)});
}
/// An object that somebody else understands, kept as its JSON text: the member's default must be one, as "{}".
template <auto M>
consteval Field json(std::string_view key, PlainRules rules = {}) {
  static_assert(std::is_same_v<detail::MemberType<M>, std::string>);
  return detail::make<M>(key, FieldKind::json, rules.help, rules.required);
}
/// An array whose entries share the fields of `Common` and differ by `type`. It has no member: `read` checks that it is
/// an array and leaves the entries to the owner, who reads each by itself (`read_entry`), so one wrong entry harms no other.
template <class Common>
consteval Field entries(std::string_view key, PlainRules rules = {}) {
  Field made{.key = key, .kind = FieldKind::entries, .required = rules.required, .codec = codec_of(FieldKind::entries)};
  made.record = &kRecord<Common>;
  made.help = rules.help;
  return made;
}

}  // namespace field
}  // namespace nicety
