#pragma once

#include <string>
#include <string_view>

#include "runtime/core/text.hpp"

namespace nicety {

/// Writes one JSON object member by member, with the commas where they belong.
class JsonObject final {
 public:
  /// Opens the object at the end of `out`, which must outlive this.
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  ~JsonObject() { out_ += '}'; }

  JsonObject& text(std::string_view key, std::string_view value) {
    append_json_string(name(key), value);
    return *this;
  }
  /// At most `decimals` (0..6) places are kept.
  JsonObject& number(std::string_view key, double value, int decimals = 4) {
    append_number(name(key), value, decimals);
    return *this;
  }
  JsonObject& boolean(std::string_view key, bool value) {
    name(key) += value ? "true" : "false";
    return *this;
  }
  /// `json` must be valid JSON; it is written as it is.
  JsonObject& raw(std::string_view key, std::string_view json) {
    name(key) += json;
    return *this;
  }
  /// Adds all members of `object`, which must be a valid JSON object and not an empty one.
  void members(std::string_view object) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += object.substr(1, object.size() - 2);
  }
  /// Writes the key and its colon; the caller appends one JSON value to what is returned.
  std::string& name(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_string(out_, key);
    out_ += ':';
    return out_;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace nicety
