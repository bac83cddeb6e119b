#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/config/error.hpp"
#include "runtime/config/value.hpp"

namespace nicety {

/// `loose` also takes numbers and booleans written as texts ("12.5", "true", "" for true), as HTML attributes give them.
enum class Reading : std::uint8_t { strict, loose };

/// A struct to be filled, without its type.
struct Target {
  const Record* record = nullptr;
  void* object = nullptr;
};

template <class T>
[[nodiscard]] Target target_of(T& object) {
  return {&kRecord<T>, &object};
}

/// Reads one JSON object into several structs at once: each key must be declared by one of them.
/// Every error is collected; a field that is wrong or not given keeps the value it has. True when nothing was wrong.
/// `known` are keys that somebody else reads from the same object.
bool read_into(const Value& value, std::span<const Target> targets, Errors& errors, Reading reading = Reading::strict,
               std::span<const std::string_view> known = {});

/// Reads an object into a struct that has `Fields`: the same with one target. The document's root may hold `$schema`.
template <class T>
bool read(const Value& value, T& out, Errors& errors, Reading reading = Reading::strict) {
  const Target target = target_of(out);
  return read_into(value, {&target, 1}, errors, reading);
}

/// Reads an entry of a `field::entries` array: the fields that all entries share, and its type's own ones.
template <class Common, class Own>
bool read_entry(const Value& entry, Common& common, Own& own, Errors& errors) {
  const Target targets[] = {target_of(common), target_of(own)};
  return read_into(entry, targets, errors);
}

/// Which of `names` the entry's member `key` is (its index), so that the owner can choose what to read it into;
/// an error with a hint when it is missing or unknown.
[[nodiscard]] std::optional<std::size_t> read_choice(const Value& entry, std::string_view key,
                                                     std::span<const std::string_view> names, Errors& errors);

}  // namespace nicety
