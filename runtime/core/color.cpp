#include "runtime/core/color.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "runtime/core/css_reader.hpp"
#include "runtime/core/elementary.hpp"
#include "runtime/core/explains.hpp"

namespace nicety {
namespace {

// The named colours of CSS Color Module Level 4, section 6.1, in alphabetical order.
constexpr std::string_view kNames =
    "aliceblue f0f8ff,antiquewhite faebd7,aqua 00ffff,aquamarine 7fffd4,azure f0ffff,beige f5f5dc,bisque ffe4c4,black 000000,"
    "blanchedalmond ffebcd,blue 0000ff,blueviolet 8a2be2,brown a52a2a,burlywood deb887,cadetblue 5f9ea0,chartreuse 7fff00,"
    "chocolate d2691e,coral ff7f50,cornflowerblue 6495ed,cornsilk fff8dc,crimson dc143c,cyan 00ffff,darkblue 00008b,darkcyan "
    "008b8b,"
    "darkgoldenrod b8860b,darkgray a9a9a9,darkgreen 006400,darkgrey a9a9a9,darkkhaki bdb76b,darkmagenta 8b008b,darkolivegreen "
    "556b2f,"
    "darkorange ff8c00,darkorchid 9932cc,darkred 8b0000,darksalmon e9967a,darkseagreen 8fbc8f,darkslateblue 483d8b,"
    "darkslategray 2f4f4f,darkslategrey 2f4f4f,darkturquoise 00ced1,darkviolet 9400d3,deeppink ff1493,deepskyblue 00bfff,"
    "dimgray 696969,dimgrey 696969,dodgerblue 1e90ff,firebrick b22222,floralwhite fffaf0,forestgreen 228b22,fuchsia ff00ff,"
    "gainsboro dcdcdc,ghostwhite f8f8ff,gold ffd700,goldenrod daa520,gray 808080,green 008000,greenyellow adff2f,grey 808080,"
    "honeydew f0fff0,hotpink ff69b4,indianred cd5c5c,indigo 4b0082,ivory fffff0,khaki f0e68c,lavender e6e6fa,lavenderblush "
    "fff0f5,"
    "lawngreen 7cfc00,lemonchiffon fffacd,lightblue add8e6,lightcoral f08080,lightcyan e0ffff,lightgoldenrodyellow fafad2,"
    "lightgray d3d3d3,lightgreen 90ee90,lightgrey d3d3d3,lightpink ffb6c1,lightsalmon ffa07a,lightseagreen 20b2aa,"
    "lightskyblue 87cefa,lightslategray 778899,lightslategrey 778899,lightsteelblue b0c4de,lightyellow ffffe0,lime 00ff00,"
    "limegreen 32cd32,linen faf0e6,magenta ff00ff,maroon 800000,mediumaquamarine 66cdaa,mediumblue 0000cd,mediumorchid ba55d3,"
    "mediumpurple 9370db,mediumseagreen 3cb371,mediumslateblue 7b68ee,mediumspringgreen 00fa9a,mediumturquoise 48d1cc,"
    "mediumvioletred c71585,midnightblue 191970,mintcream f5fffa,mistyrose ffe4e1,moccasin ffe4b5,navajowhite ffdead,navy 000080,"
    "oldlace fdf5e6,olive 808000,olivedrab 6b8e23,orange ffa500,orangered ff4500,orchid da70d6,palegoldenrod eee8aa,palegreen "
    "98fb98,"
    "paleturquoise afeeee,palevioletred db7093,papayawhip ffefd5,peachpuff ffdab9,peru cd853f,pink ffc0cb,plum dda0dd,"
    "powderblue b0e0e6,purple 800080,rebeccapurple 663399,red ff0000,rosybrown bc8f8f,royalblue 4169e1,saddlebrown 8b4513,"
    "salmon fa8072,sandybrown f4a460,seagreen 2e8b57,seashell fff5ee,sienna a0522d,silver c0c0c0,skyblue 87ceeb,slateblue 6a5acd,"
    "slategray 708090,slategrey 708090,snow fffafa,springgreen 00ff7f,steelblue 4682b4,tan d2b48c,teal 008080,thistle d8bfd8,"
    "tomato ff6347,turquoise 40e0d0,violet ee82ee,wheat f5deb3,white ffffff,whitesmoke f5f5f5,yellow ffff00,yellowgreen 9acd32,";

constexpr std::size_t kHexLength = 6;

Error refused() {
  if (!explains()) return {};
  return {.rule = "must be a CSS colour",
          .hint = "write it like \"#c2571a\", \"rgb(194 87 26)\", \"hsl(22 76% 43%)\", \"oklch(58% 0.15 46)\" or \"tomato\""};
}

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

/// The next number, with a percentage taken as a part of `whole`, and an angle turned into degrees.
std::optional<double> next_number(CssReader& reader, double whole) {
  (void)(reader.take(',') || reader.take('/'));
  const std::optional<double> number = reader.take_number();
  if (!number) return std::nullopt;
  if (reader.take_joined('%')) return *number / 100.0 * whole;
  if (!reader.at_name()) return number;
  const std::string_view angle = reader.take_name();
  if (angle == "deg") return number;
  if (angle == "grad") return *number * 0.9;
  if (angle == "rad") return *number * 180.0 / std::numbers::pi;
  if (angle == "turn") return *number * 360.0;
  return std::nullopt;
}

float unit(double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); }

/// x^exponent for x ≥ 0.
double power(double x, double exponent) { return x <= 0 ? 0 : exponential(exponent * logarithm(x)); }

/// From linear light to sRGB's own scale (CSS Color Module Level 4, section 10.2).
float encoded(double linear) { return unit(linear <= 0.0031308 ? 12.92 * linear : 1.055 * power(linear, 1 / 2.4) - 0.055); }

/// One channel of hsl(): section 7.1. `n` is 0 for red, 8 for green, 4 for blue.
float hsl_channel(double n, double hue, double saturation, double lightness) {
  const double steps = n + hue / 30.0;
  const double k = steps - 12.0 * std::floor(steps / 12.0);
  const double reach = saturation * std::min(lightness, 1 - lightness);
  return unit(lightness - reach * std::max(-1.0, std::min({k - 3, 9 - k, 1.0})));
}

double cube(double v) { return v * v * v; }

/// B. Ottosson's Oklab (section 10.2), clipped to sRGB channel by channel.
Color from_oklch(double lightness, double chroma, double hue) {
  const double angle = (hue - 360.0 * std::floor(hue / 360.0)) * std::numbers::pi / 180.0;
  const CosineSinc turned = cosine_sinc(angle);
  const double a = chroma * turned.cosine;
  const double b = chroma * turned.sinc * angle;
  const double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
  return {encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

std::optional<Color> from_function(CssReader& reader, std::string_view name) {
  const bool rgb = name == "rgb" || name == "rgba";
  const bool hsl = name == "hsl" || name == "hsla";
  if (!rgb && !hsl && name != "oklch") return std::nullopt;
  const double wholes[] = {rgb ? 255.0 : 1.0, rgb ? 255.0 : hsl ? 100.0 : 0.4, rgb ? 255.0 : hsl ? 100.0 : 1.0, 1.0};
  double given[] = {0, 0, 0, 1};
  for (std::size_t i = 0; i < 4; ++i) {
    if (i == 3 && reader.take(')')) break;
    const std::optional<double> number = next_number(reader, wholes[i]);
    if (!number) return std::nullopt;
    given[i] = *number;
    if (i == 3 && !reader.take(')')) return std::nullopt;
  }
  Color color;
  if (rgb) {
    color = {unit(given[0] / 255.0), unit(given[1] / 255.0), unit(given[2] / 255.0)};
  } else if (hsl) {
    const double saturation = unit(given[1] / 100.0);
    const double lightness = unit(given[2] / 100.0);
    color = {hsl_channel(0, given[0], saturation, lightness), hsl_channel(8, given[0], saturation, lightness),
             hsl_channel(4, given[0], saturation, lightness)};
  } else {
    color = from_oklch(unit(given[0]), std::max(given[1], 0.0), given[2]);
  }
  color.a = unit(given[3]);
  return color;
}

}  // namespace

Result<Color> parse_color(std::string_view text) {
  CssReader reader(text);
  std::optional<Color> color;
  if (reader.take('#')) {
    const std::size_t begin = reader.place();
    const std::string_view digits = reader.take_name();
    if (reader.place() - begin == digits.size()) color = from_hex(digits);  // no white space after the #
  } else {
    const std::string name(reader.take_name());
    color = reader.take_joined('(') ? from_function(reader, name) : from_name(name);
  }
  reader.skip_space();
  if (!color || !reader.finished()) return std::unexpected(refused());
  return *color;
}

}  // namespace nicety
