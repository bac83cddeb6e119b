#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nicety {

struct Record;
struct Field;
class Value;
class Errors;
enum class Reading : std::uint8_t;

// Help is kept in every build but the one for size, which shoppers download.
#ifndef NICETY_TOOLS
#ifdef __OPTIMIZE_SIZE__
#define NICETY_TOOLS 0
#else
#define NICETY_TOOLS 1
#endif
#endif

/// Words about a field for schema, reference table and types. In a build without tools nothing of them remains,
/// since the constructor runs in the compiler alone.
struct Help {
#if NICETY_TOOLS
  consteval Help(const char* words = "") : text(words) {}  // NOLINT: a literal is a help
  std::string_view text;
#else
  consteval Help(const char* = "") {}  // NOLINT: a literal is a help
#endif
};

/// What a field holds and how its JSON is written.
enum class FieldKind : std::uint8_t {
  boolean,      ///< `bool`
  integer,      ///< `int`
  number,       ///< `double`, no unit
  duration,     ///< `Seconds`; JSON in milliseconds
  length,       ///< `double`, CSS pixels
  text,         ///< `std::string`
  selector,     ///< `std::string`, a CSS selector; its grammar is checked by the page
  url,          ///< `std::string`: `https:`, `http:` or relative, never another scheme
  color,        ///< `std::string`, a CSS colour; resolved by the page
  auto_color,   ///< the same, or "auto": the page's own colour
  enumeration,  ///< an enum with `kNames`
  spring,       ///< `Spring` from an object
  easing,       ///< `Easing` from its CSS text
  object,       ///< a struct with `Fields`
  list,         ///< `std::vector` of structs with `Fields`
  text_map,     ///< `TextMap`: free names with texts
  json,         ///< `std::string`: an object of any shape, kept as it is written
  entries,      ///< an array of objects told apart by `type`; read by its owner with `read_entry`
};

/// One name with its text, such as an HTTP header.
struct TextPair {
  std::string name;
  std::string value;
  friend bool operator==(const TextPair&, const TextPair&) = default;
};
using TextMap = std::vector<TextPair>;

/// The names of an enum's values in JSON, from enumerator 0 on without a gap: specialise for each enum.
template <class E>
inline constexpr std::array<std::string_view, 0> kNames{};

/// The declared fields of `T`: specialise with `name`, `help` and `list`.
template <class T>
struct Fields;

/// A range in the JSON's own unit. `min` and `max` belong to it, `above` and `below` don't.
/// For texts and lists it bounds the number of bytes or elements.
/// Kept short, as there is one for each field: bounds must be numbers that a float holds exactly.
struct Range {
  float low = -std::numeric_limits<float>::infinity();
  float high = std::numeric_limits<float>::infinity();
  bool low_excluded = false;
  bool high_excluded = false;
};

/// How a `std::vector<T>` is grown and read without knowing `T`.
struct ListAccess {
  std::size_t (*size)(const void* list);
  const void* (*at)(const void* list, std::size_t index);
  void* (*append)(void* list);
  void (*clear)(void* list);
};

/// How the values of a kind are read and written: one for each kind, chosen in the declaration. A build holds only those of the
/// kinds that its structs declare.
struct FieldCodec {
  /// Reads one value into `member`. False after an error, with the member as it was.
  bool (*read)(const Field& field, const Value& value, void* member, Errors& errors, Reading reading);
  /// Appends the member's JSON.
  void (*write)(std::string& out, const Field& field, const void* member);
};

/// One declared field. Made by the functions of `nicety::field` in declare.hpp.
struct Field {
  std::string_view key;
  FieldKind kind = FieldKind::boolean;
  bool required = false;
  const FieldCodec* codec = nullptr;
  Range range = {};
  const void* at = nullptr;  ///< The member within `blank`, a struct of the declaring type that holds nothing; null: it has none.
  const void* blank = nullptr;
  std::span<const std::string_view> names = {};  ///< Of an enumeration.
  const Record* record = nullptr;  ///< Of an object or a list's elements; what all entries share.
  const ListAccess* list = nullptr;
  [[no_unique_address]] Help help = {};

  /// The member within a struct of the declaring type.
  [[nodiscard]] const void* member(const void* owner) const {
    return static_cast<const char*>(owner) + (static_cast<const char*>(at) - static_cast<const char*>(blank));
  }
};

/// The declared fields of a struct, without its type.
struct Record {
  std::string_view name;  ///< Name of the type in schema and TypeScript: "Bell".
  std::span<const Field> fields;
  [[no_unique_address]] Help help = {};
  const void* (*defaults)() = nullptr;  ///< A default-constructed struct, for schema and table.
};

}  // namespace nicety
