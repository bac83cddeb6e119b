#include "runtime/config/error.hpp"

#include <utility>

#include "runtime/core/explains.hpp"
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
  if (only_counts()) return;
  ++count_;
  list_.push_back(std::move(error));
}

bool Errors::only_counts() {
  if (explains() && list_.size() < kMost) return false;
  ++count_;
  return true;
}

}  // namespace nicety
