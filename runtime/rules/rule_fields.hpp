#pragma once

#include <array>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/rules/facts.hpp"

/// Kinds of config values that only rules have. Each is declared as one of the general kinds, so schema, table and types know it,
/// and is read more strictly.
namespace nicety {

/// Bounds of a number, both included; unknown where there is none.
struct Limits {
  double min = kUnknown;
  double max = kUnknown;
};

/// Bounds of a day by the shopper's calendar, numbered as the fact `date` is.
struct Dates : Limits {};

namespace codecs {

extern const FieldCodec kLimit;  ///< number; null when unknown
extern const FieldCodec kDate;  ///< text: a day of the calendar, kept as a number; null when unknown
extern const FieldCodec kLimits;  ///< object, a `Limits`: the second bound not below the first
extern const FieldCodec kPages;  ///< text: paths and kinds of pages
extern const FieldCodec kLanguages;  ///< text: language tags

}  // namespace codecs

/// The same field, read and written by `codec`.
consteval Field with_codec(Field field, const FieldCodec& codec) {
  field.codec = &codec;
  return field;
}

template <>
struct Fields<Limits> {
  static constexpr std::string_view name = "Limits";
  static constexpr Help help = "Bounds of a number.";
  static constexpr std::array list{
      with_codec(field::number<&Limits::min>("min", {.help = "At least this."}), codecs::kLimit),
      with_codec(field::number<&Limits::max>("max", {.help = "At most this."}), codecs::kLimit),
  };
};

template <>
struct Fields<Dates> {
  static constexpr std::string_view name = "Dates";
  static constexpr Help help = "A range of days, by the shopper's own calendar.";
  static constexpr std::array list{
      with_codec(field::detail::make<&Limits::min>("from", FieldKind::text, "The first day: `2026-11-20`.", false),
                 codecs::kDate),
      with_codec(field::detail::make<&Limits::max>("until", FieldKind::text, "The last day, included: `2026-12-24`.", false),
                 codecs::kDate),
  };
};

}  // namespace nicety
