#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace nicety {

/// Reads CSS text piece by piece; every `take…` leaves its place alone when the piece is not there. The text
/// must outlive it.
class CssReader final {
 public:
  explicit CssReader(std::string_view text) : text_(text) {}

  /// Byte offset of what is read next.
  [[nodiscard]] std::size_t place() const { return at_; }
  [[nodiscard]] bool finished() const { return at_ == text_.size(); }

  void skip_space();

  /// White space, then the one character `wanted`.
  bool take(char wanted);

  /// The one character `wanted`, with no white space before it, as CSS wants for `(` and `%`.
  bool take_joined(char wanted);

  /// Whether a letter comes next, with no white space before it.
  [[nodiscard]] bool at_name() const;

  /// White space, then a name, in lower case and cut to 24 characters; empty when there is none. Valid until the next call.
  std::string_view take_name();

  /// White space, then a CSS <number>: digits with an optional sign, fraction and exponent. May be infinite.
  std::optional<double> take_number();

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::array<char, 24> name_{};
};

}  // namespace nicety
