#include <utility>

#include "runtime/core/ascii.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/paint/path.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

/// The grammar's terminals, read from left to right. After a failure it stays at the offending byte.
class Scanner final {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void skip() { ++at_; }
  void skip_space() {
    while (!done() && is_space(peek())) ++at_;
  }
  /// White space with at most one comma; answers whether there was one.
  bool skip_comma() {
    skip_space();
    if (peek() != ',') return false;
    ++at_;
    skip_space();
    return true;
  }
  [[nodiscard]] bool at_number() const {
    const std::size_t sign = peek() == '+' || peek() == '-' ? 1 : 0;
    return is_digit(peek(sign)) || (peek(sign) == '.' && is_digit(peek(sign + 1)));
  }

  bool number(float& out) {
    if (!at_number()) return false;
    const bool negative = peek() == '-';
    if (negative || peek() == '+') ++at_;
    double value = 0;
    int exponent = 0;
    for (; is_digit(peek()); ++at_) value = value * 10 + (peek() - '0');
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      for (; is_digit(peek()); ++at_, --exponent) value = value * 10 + (peek() - '0');
    }
    if (upper(peek()) == 'E') {
      const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (is_digit(peek(1 + sign))) {
        const bool down = peek(1) == '-';
        at_ += 1 + sign;
        int power = 0;
        for (; is_digit(peek()); ++at_) power = power < 1000 ? power * 10 + (peek() - '0') : power;
        exponent += down ? -power : power;
      }
    }
    for (; exponent > 0 && value < 1e30; --exponent) value *= 10;
    for (; exponent < 0 && value > 0; ++exponent) value /= 10;
    value = value < 1e30 ? value : 1e30;
    out = static_cast<float>(negative ? -value : value);
    return true;
  }

  bool flag(float& out) {
    if (peek() != '0' && peek() != '1') return false;
    out = peek() == '1' ? 1.0F : 0.0F;
    ++at_;
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr int argument_count(char command) {
  switch (command) {
    case 'M':
    case 'L':
    case 'T': return 2;
    case 'H':
    case 'V': return 1;
    case 'Q':
    case 'S': return 4;
    case 'C': return 6;
    case 'A': return 7;
    case 'Z': return 0;
    default: return -1;
  }
}

/// Draws commands into a path; remembers what the smooth ones reflect.
class Pen final {
 public:
  void draw(char letter, const float (&a)[7]) {
    const char command = upper(letter);
    const Point base = letter == command ? Point{} : path_.current();
    const auto point = [&](int i) { return base + Point{a[i], a[i + 1]}; };
    const Point now = path_.current();
    const bool smooth = command == 'S' ? last_ == 'C' || last_ == 'S' : last_ == 'Q' || last_ == 'T';
    const Point mirrored = smooth ? now * 2 - control_ : now;
    switch (command) {
      case 'M': path_.move_to(point(0)); break;
      case 'L': path_.line_to(point(0)); break;
      case 'H': path_.line_to({base.x + a[0], now.y}); break;
      case 'V': path_.line_to({now.x, base.y + a[0]}); break;
      case 'Q':
        control_ = point(0);
        path_.quadratic_to(control_, point(2));
        break;
      case 'T':
        control_ = mirrored;
        path_.quadratic_to(control_, point(0));
        break;
      case 'C':
        control_ = point(2);
        path_.cubic_to(point(0), control_, point(4));
        break;
      case 'S':
        control_ = point(0);
        path_.cubic_to(mirrored, control_, point(2));
        break;
      case 'A': path_.arc_to({a[0], a[1]}, a[2] * (kPi / 180), a[3] != 0, a[4] != 0, point(5)); break;
      default: path_.close(); break;
    }
    last_ = command;
  }
  Path take() { return std::move(path_); }

 private:
  Path path_;
  Point control_;
  char last_ = '\0';
};

}  // namespace

Result<Path> parse_svg_path(std::string_view text) {
  const auto refuse = [](std::size_t offset, const char* rule) {
    return std::unexpected(explains() ? Error{.rule = rule, .hint = {}, .offset = offset} : Error());
  };
  Scanner in(text);
  Pen pen;
  in.skip_space();
  if (text.substr(in.offset()).starts_with("none")) {
    for (int i = 0; i < 4; ++i) in.skip();
    in.skip_space();
    if (!in.done()) return refuse(in.offset(), "must end after \"none\"");
  }
  for (bool first = true; !in.done(); first = false) {
    char letter = in.peek();
    const int count = argument_count(upper(letter));
    if (count < 0) return refuse(in.offset(), "must be SVG path data: a command letter is expected here");
    if (first && upper(letter) != 'M') return refuse(in.offset(), "must be SVG path data, which begins with M or m");
    in.skip();
    in.skip_space();
    for (bool more = true; more;) {
      float arguments[7] = {};
      for (int i = 0; i < count; ++i) {
        if (i > 0) in.skip_comma();
        const bool read = count == 7 && (i == 3 || i == 4) ? in.flag(arguments[i]) : in.number(arguments[i]);
        if (!read)
          return refuse(in.offset(), count == 7 && (i == 3 || i == 4)
                                         ? "must be SVG path data: an arc flag, 0 or 1, is expected here"
                                         : "must be SVG path data: a number is expected here");
      }
      pen.draw(letter, arguments);
      if (letter == 'M') letter = 'L';
      if (letter == 'm') letter = 'l';
      const bool comma = count > 0 && in.skip_comma();
      more = count > 0 && in.at_number();
      if (comma && !more) return refuse(in.offset(), "must be SVG path data: a number is expected after a comma");
    }
    in.skip_space();
  }
  return pen.take();
}

}  // namespace nicety
