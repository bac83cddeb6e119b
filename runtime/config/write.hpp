#pragma once

#include <string>

#include "runtime/config/declare.hpp"

namespace nicety {

/// Appends a struct as the JSON that reading would give it back: every field with its value, durations in
/// milliseconds, a spring by stiffness, damping and mass. Numbers keep 6 decimals, colours 8 bits a channel.
void write_record(std::string& out, const Record& record, const void* object);

/// Appends one field's value, given the struct that holds it.
void write_field(std::string& out, const Field& field, const void* owner);

template <class T>
[[nodiscard]] std::string write(const T& object) {
  std::string out;
  write_record(out, kRecord<T>, &object);
  return out;
}

}  // namespace nicety
