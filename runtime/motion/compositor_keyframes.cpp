#include "runtime/motion/compositor_keyframes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "runtime/core/text.hpp"

namespace nicety {
namespace {

constexpr int kOffsetDecimals = 4;
constexpr int kLengthDecimals = 3;
constexpr int kPlainDecimals = 4;
constexpr std::size_t kChannels = static_cast<std::size_t>(Channel::opacity) + 1;

/// Every channel's value at one point, where it is driven.
class Pose final {
 public:
  Pose(const Baked& baked, std::span<const Channel> channels, std::size_t point) {
    for (std::size_t c = 0; c < channels.size(); ++c) {
      const auto slot = static_cast<std::size_t>(channels[c]);
      values_[slot] = baked.value(point, c);
      driven_[slot] = true;
    }
  }

  [[nodiscard]] bool has(Channel channel) const { return driven_[static_cast<std::size_t>(channel)]; }
  [[nodiscard]] double get(Channel channel, double otherwise) const {
    return has(channel) ? values_[static_cast<std::size_t>(channel)] : otherwise;
  }

 private:
  std::array<double, kChannels> values_{};
  std::array<bool, kChannels> driven_{};
};

/// `name(first unit,second unit)`, after a space where it is not the first function of the list.
void append_function(std::string& list, std::string_view name, double first, std::string_view unit, int decimals,
                     const double* second) {
  if (!list.ends_with('"')) list += ' ';
  list += name;
  list += '(';
  append_number(list, first, decimals);
  list += unit;
  if (second != nullptr) {
    list += ',';
    append_number(list, *second, decimals);
    list += unit;
  }
  list += ')';
}

void append_transform(std::string& out, const Pose& pose) {
  const bool moves = pose.has(Channel::x) || pose.has(Channel::y);
  const bool turns = pose.has(Channel::rotate);
  const bool stretches = pose.has(Channel::scale_x) || pose.has(Channel::scale_y);
  const bool scales = pose.has(Channel::scale) || stretches;
  if (!moves && !turns && !scales) return;

  out += ",\"transform\":\"";
  if (moves) {
    const double y = pose.get(Channel::y, 0);
    append_function(out, "translate", pose.get(Channel::x, 0), "px", kLengthDecimals, &y);
  }
  if (turns) append_function(out, "rotate", pose.get(Channel::rotate, 0), "rad", kPlainDecimals, nullptr);
  if (scales) {
    const double both = pose.get(Channel::scale, 1);
    const double down = pose.get(Channel::scale_y, both);
    append_function(out, "scale", pose.get(Channel::scale_x, both), "", kPlainDecimals, stretches ? &down : nullptr);
  }
  out += '"';
}

}  // namespace

void append_compositor_keyframes(std::string& out, const Baked& baked, std::span<const Channel> channels) {
  out += '[';
  for (std::size_t i = 0; i < baked.offsets.size(); ++i) {
    const Pose pose(baked, channels, i);
    if (i > 0) out += ',';
    out += "{\"offset\":";
    append_number(out, baked.offsets[i], kOffsetDecimals);
    append_transform(out, pose);
    if (pose.has(Channel::opacity)) {
      out += ",\"opacity\":\"";
      append_number(out, std::clamp(pose.get(Channel::opacity, 1), 0.0, 1.0), kPlainDecimals);
      out += '"';
    }
    out += '}';
  }
  out += ']';
}

}  // namespace nicety
