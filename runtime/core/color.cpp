#include "runtime/core/color.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

namespace nicety {
namespace {

// The named colours of CSS Color Module Level 4, section 6.1, in alphabetical order.
constexpr std::string_view kNames =
    "aliceblue f0f8ff,antiquewhite faebd7,aqua 00ffff,aquamarine 7fffd4,azure f0ffff,beige f5f5dc,bisque ffe4c4,black 000000,"
    "blanchedalmond ffebcd,blue 0000ff,blueviolet 8a2be2,brown a52a2a,burlywood deb887,cadetblue 5f9ea0,chartreuse 7fff00,"
    "chocolate d2691e,coral ff7f50,cornflowerblue 6495ed,cornsilk fff8dc,crimson dc143c,cyan 00ffff,darkblue 00008b,darkcyan 008b8b,"
    "darkgoldenrod b8860b,darkgray a9a9a9,darkgreen 006400,darkgrey a9a9a9,darkkhaki bdb76b,darkmagenta 8b008b,darkolivegreen 556b2f,"
    "darkorange ff8c00,darkorchid 9932cc,darkred 8b0000,darksalmon e9967a,darkseagreen 8fbc8f,darkslateblue 483d8b,"
    "darkslategray 2f4f4f,darkslategrey 2f4f4f,darkturquoise 00ced1,darkviolet 9400d3,deeppink ff1493,deepskyblue 00bfff,"
    "dimgray 696969,dimgrey 696969,dodgerblue 1e90ff,firebrick b22222,floralwhite fffaf0,forestgreen 228b22,fuchsia ff00ff,"
    "gainsboro dcdcdc,ghostwhite f8f8ff,gold ffd700,goldenrod daa520,gray 808080,green 008000,greenyellow adff2f,grey 808080,"
    "honeydew f0fff0,hotpink ff69b4,indianred cd5c5c,indigo 4b0082,ivory fffff0,khaki f0e68c,lavender e6e6fa,lavenderblush fff0f5,"
    "lawngreen 7cfc00,lemonchiffon fffacd,lightblue add8e6,lightcoral f08080,lightcyan e0ffff,lightgoldenrodyellow fafad2,"
    "lightgray d3d3d3,lightgreen 90ee90,lightgrey d3d3d3,lightpink ffb6c1,lightsalmon ffa07a,lightseagreen 20b2aa,"
    "lightskyblue 87cefa,lightslategray 778899,lightslategrey 778899,lightsteelblue b0c4de,lightyellow ffffe0,lime 00ff00,"
    "limegreen 32cd32,linen faf0e6,magenta ff00ff,maroon 800000,mediumaquamarine 66cdaa,mediumblue 0000cd,mediumorchid ba55d3,"
    "mediumpurple 9370db,mediumseagreen 3cb371,mediumslateblue 7b68ee,mediumspringgreen 00fa9a,mediumturquoise 48d1cc,"
    "mediumvioletred c71585,midnightblue 191970,mintcream f5fffa,mistyrose ffe4e1,moccasin ffe4b5,navajowhite ffdead,navy 000080,"
    "oldlace fdf5e6,olive 808000,olivedrab 6b8e23,orange ffa500,orangered ff4500,orchid da70d6,palegoldenrod eee8aa,palegreen 98fb98,"
    "paleturquoise afeeee,palevioletred db7093,papayawhip ffefd5,peachpuff ffdab9,peru cd853f,pink ffc0cb,plum dda0dd,"
    "powderblue b0e0e6,purple 800080,rebeccapurple 663399,red ff0000,rosybrown bc8f8f,royalblue 4169e1,saddlebrown 8b4513,"
    "salmon fa8072,sandybrown f4a460,seagreen 2e8b57,seashell fff5ee,sienna a0522d,silver c0c0c0,skyblue 87ceeb,slateblue 6a5acd,"
    "slategray 708090,slategrey 708090,snow fffafa,springgreen 00ff7f,steelblue 4682b4,tan d2b48c,teal 008080,thistle d8bfd8,"
    "tomato ff6347,turquoise 40e0d0,violet ee82ee,wheat f5deb3,white ffffff,whitesmoke f5f5f5,yellow ffff00,yellowgreen 9acd32,";

constexpr std::size_t kHexLength = 6;

Error refused() {
  return {.rule = "must be a CSS colour",
          .hint = "write it like \"#c2571a\", \"rgb(194 87 26)\", \"hsl(22 76% 43%)\", \"oklch(58% 0.15 46)\" or \"tomato\""};
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

constexpr int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::optional<Color> from_hex(std::string_view digits) {
  const bool narrow = digits.size() == 3 || digits.size() == 4;
  if (!narrow && digits.size() != 6 && digits.size() != 8) return std::nullopt;
  std::array<float, 4> channel{0, 0, 0, 1};
  const std::size_t width = narrow ? 1 : 2;
  for (std::size_t i = 0; i * width < digits.size(); ++i) {
    const int high = hex_digit(digits[i * width]);
    const int low = hex_digit(digits[i * width + width - 1]);
    if (high < 0 || low < 0) return std::nullopt;
    channel[i] = static_cast<float>(high * 16 + low) / 255.0F;
  }
  return Color{channel[0], channel[1], channel[2], channel[3]};
}

std::optional<Color> from_name(std::string_view name) {
  if (name == "transparent") return Color{0, 0, 0, 0};
  std::size_t start = 0;
  while (start < kNames.size()) {
    const std::size_t space = kNames.find(' ', start);
    if (kNames.substr(start, space - start) == name) return from_hex(kNames.substr(space + 1, kHexLength));
    start = space + 1 + kHexLength + 1;
  }
  return std::nullopt;
}

/// Reads the arguments of a colour function one by one: numbers with an optional `%`, `deg`, `rad`, `grad` or `turn`.
class Arguments {
 public:
  explicit Arguments(std::string_view text) : rest_(text) {}

  /// The next number, with a percentage taken as a part of `whole`, and an angle turned into degrees.
  std::optional<double> next(double whole) {
    skip();
    const std::optional<double> number = digits();
    if (!number) return std::nullopt;
    if (take("%")) return *number / 100.0 * whole;
    if (take("deg")) return number;
    if (take("grad")) return *number * 0.9;
    if (take("rad")) return *number * 180.0 / std::numbers::pi;
    if (take("turn")) return *number * 360.0;
    return number;
  }

  [[nodiscard]] bool finished() {
    skip();
    return rest_.empty();
  }

 private:
  void skip() {
    while (!rest_.empty() && (is_space(rest_[0]) || rest_[0] == ',' || rest_[0] == '/')) rest_.remove_prefix(1);
  }

  bool take(std::string_view unit) {
    if (!rest_.starts_with(unit)) return false;
    rest_.remove_prefix(unit.size());
    return true;
  }

  std::optional<double> digits() {
    const double sign = take("-") ? -1.0 : 1.0;
    if (sign > 0) (void)take("+");
    double value = 0;
    double place = 0;
    bool any = false;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      const char c = rest_[0];
      if (c == '.' && place == 0) {
        place = 1;
      } else if (c >= '0' && c <= '9') {
        any = true;
        if (place > 0) place /= 10;
        value = place > 0 ? value + place * (c - '0') : value * 10 + (c - '0');
      } else {
        break;
      }
    }
    if (!any) return std::nullopt;
    return sign * value;
  }

  std::string_view rest_;
};

float unit(double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); }

/// CSS Color Module Level 4, section 7.1.
Color from_hsl(double hue, double saturation, double lightness) {
  const auto channel = [&](double n) {
    const double k = std::fmod(n + hue / 30.0 + 1200.0, 12.0);
    const double reach = saturation * std::min(lightness, 1 - lightness);
    return unit(lightness - reach * std::max(-1.0, std::min({k - 3, 9 - k, 1.0})));
  };
  return {channel(0), channel(8), channel(4)};
}

/// B. Ottosson's Oklab (CSS Color Module Level 4, section 10.2), clipped to sRGB channel by channel.
Color from_oklch(double lightness, double chroma, double hue) {
  const double a = chroma * std::cos(hue * std::numbers::pi / 180.0);
  const double b = chroma * std::sin(hue * std::numbers::pi / 180.0);
  const auto cube = [](double v) { return v * v * v; };
  const double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
  const auto encode = [](double v) { return unit(v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055); };
  return {encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s), encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

std::optional<Color> from_function(std::string_view name, std::string_view inside) {
  const bool rgb = name == "rgb" || name == "rgba";
  const bool hsl = name == "hsl" || name == "hsla";
  if (!rgb && !hsl && name != "oklch") return std::nullopt;
  Arguments arguments(inside);
  const std::optional<double> one = arguments.next(rgb ? 255.0 : 1.0);
  const std::optional<double> two = arguments.next(rgb ? 255.0 : hsl ? 100.0 : 0.4);
  const std::optional<double> three = arguments.next(rgb ? 255.0 : hsl ? 100.0 : 1.0);
  if (!one || !two || !three) return std::nullopt;
  double alpha = 1;
  if (!arguments.finished()) {
    const std::optional<double> given = arguments.next(1.0);
    if (!given || !arguments.finished()) return std::nullopt;
    alpha = *given;
  }
  Color color;
  if (rgb) {
    color = {unit(*one / 255.0), unit(*two / 255.0), unit(*three / 255.0)};
  } else if (hsl) {
    color = from_hsl(*one, std::clamp(*two / 100.0, 0.0, 1.0), std::clamp(*three / 100.0, 0.0, 1.0));
  } else {
    color = from_oklch(std::clamp(*one, 0.0, 1.0), std::max(*two, 0.0), *three);
  }
  color.a = unit(alpha);
  return color;
}

float linear(float channel) { return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F); }

}  // namespace

float luminance(const Color& color) { return 0.2126F * linear(color.r) + 0.7152F * linear(color.g) + 0.0722F * linear(color.b); }

float contrast(const Color& one, const Color& other) {
  const float a = luminance(one) + 0.05F;
  const float b = luminance(other) + 0.05F;
  return std::max(a, b) / std::min(a, b);
}

Result<Color> parse_color(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  std::string plain(text);
  std::ranges::transform(plain, plain.begin(), lower);
  const std::string_view view = plain;
  std::optional<Color> color;
  if (view.starts_with('#')) {
    color = from_hex(view.substr(1));
  } else if (const std::size_t open = view.find('('); open != std::string_view::npos && view.ends_with(')')) {
    color = from_function(view.substr(0, open), view.substr(open + 1, view.size() - open - 2));
  } else {
    color = from_name(view);
  }
  if (!color) return std::unexpected(refused());
  return *color;
}

void append_css(std::string& out, const Color& color) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += '#';
  for (const float channel : {color.r, color.g, color.b, color.a}) {
    const auto byte = static_cast<unsigned>(std::lround(std::clamp(channel, 0.0F, 1.0F) * 255.0F));
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  if (out.ends_with("ff")) out.resize(out.size() - 2);
}

}  // namespace nicety
