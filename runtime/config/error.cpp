#include "runtime/config/error.hpp"

#include <utility>

#include "runtime/core/text.hpp"

namespace nicety {

std::string ConfigError::text() const {
  std::string out = file;
  out += ':';
  append_number(out, line);
  out += ':';
  append_number(out, column);
  if (!pointer.empty()) {
    out += ' ';
    out += pointer;
  }
  out += ": ";
  out += rule;
  if (!hint.empty()) {
    out += "; ";
    out += hint;
  }
  return out;
}

void Errors::add(ConfigError error) {
  ++count_;
  if (!full()) list_.push_back(std::move(error));
}

}  // namespace nicety
