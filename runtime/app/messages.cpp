#include "runtime/app/messages.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace nicety {
namespace {

constexpr float kLargestLength = 100'000;
constexpr int kMostPieces = 1'000'000;

// In the order of the enums that they name.
constexpr std::array<std::string_view, 16> kEvents = {"press",    "release", "activate", "act",  "allowed", "vetoed",
                                                      "answer",   "measured", "hold",     "dismiss", "data",  "form",
                                                      "field",    "submit",  "go",       "reply"};
constexpr std::array<std::string_view, 8> kReasons = {"",        "refused", "soldout",   "timeout",
                                                      "network", "server",  "malformed", "offline"};
constexpr std::array<std::string_view, 3> kMotions = {"full", "calm", "off"};

template <class E, std::size_t N>
bool read_name(const std::array<std::string_view, N>& names, std::string_view name, E& out) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return false;
  out = static_cast<E>(found - names.begin());
  return true;
}

float length(const Value& value, float otherwise) {
  const double number = value.number(otherwise);
  return static_cast<float>(std::clamp(number, -static_cast<double>(kLargestLength), static_cast<double>(kLargestLength)));
}

int pieces(const Value& value, int low, int otherwise) {
  const double number = value.number(otherwise);
  return static_cast<int>(std::clamp(std::round(number), static_cast<double>(low), static_cast<double>(kMostPieces)));
}

/// Takes over as many numbers as there are.
void read_four(const Value& value, std::array<float, 4>& numbers) {
  std::size_t i = 0;
  for (const Value each : value) {
    if (i < numbers.size()) numbers[i++] = length(each, 0);
  }
}

/// Red, green and blue from 0 to 255, alpha from 0 to 1.
void read_color(const Value& value, Color& out) {
  if (!value.is(ValueKind::array)) return;
  std::array<float, 4> numbers{0, 0, 0, 1};
  read_four(value, numbers);
  const auto unit = [](float number) { return std::clamp(number, 0.0F, 1.0F); };
  out = {unit(numbers[0] / 255), unit(numbers[1] / 255), unit(numbers[2] / 255), unit(numbers[3])};
}

Rect read_rect(const Value& value) {
  std::array<float, 4> numbers{};
  read_four(value, numbers);
  return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

void read_rects(const Value& value, std::vector<NamedRect>& out) {
  out.clear();
  for (const Value each : value) out.push_back({std::string(each.key()), read_rect(each)});
}

}  // namespace

std::string_view reason_name(Reason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

void read_environment(const Value& message, MotionSetting setting, Environment& environment) {
  if (const Value motion = message["motion"]) {
    environment.motion = Motion::full;
    (void)read_name(kMotions, motion.text(), environment.motion);
  }
  if (setting == MotionSetting::off) environment.motion = Motion::off;
  if (setting == MotionSetting::calm) environment.motion = std::max(environment.motion, Motion::calm);
  environment.dark = message["dark"].boolean(environment.dark);
  environment.forced_colors = message["forcedColors"].boolean(environment.forced_colors);
  environment.right_to_left = message["rtl"].boolean(environment.right_to_left);
  environment.online = message["online"].boolean(environment.online);
  environment.can_undo = message["canUndo"].boolean(environment.can_undo);
  if (const Value nonce = message["nonce"]) environment.nonce = nonce.text();
}

void read_layout(const Value& message, Layout& layout) {
  layout.box = {std::max(0.0F, length(message["width"], layout.box.width)),
                std::max(0.0F, length(message["height"], layout.box.height))};
  layout.scale = std::clamp(length(message["scale"], layout.scale), 0.25F, 8.0F);
  layout.bleed = std::clamp(length(message["bleed"], layout.bleed), 0.0F, 256.0F);
  layout.radius = std::max(0.0F, length(message["radius"], layout.radius));
  layout.visible = message["visible"].boolean(layout.visible);
  const Value colors = message["colors"];
  read_color(colors["accent"], layout.accent);
  read_color(colors["ink"], layout.ink);
  read_color(colors["paper"], layout.paper);
  if (const Value parts = message["parts"]) read_rects(parts, layout.parts);
}

bool read_event(const Value& message, Event& event, std::vector<NamedRect>& rects) {
  if (!read_name(kEvents, message["event"].text(), event.kind)) return false;
  event.at = {length(message["x"], 0), length(message["y"], 0)};
  event.keyboard = message["keyboard"].boolean();
  event.on = message["on"].boolean();
  event.ok = message["ok"].boolean();
  event.quantity = pieces(message["quantity"], 0, 0);
  event.line = static_cast<std::uint32_t>(pieces(message["line"], 0, 0));
  event.count = pieces(message["count"], kCountUnknown, kCountUnknown);
  event.id = static_cast<std::uint32_t>(pieces(message["id"], 0, 0));
  if (const Value reason = message["reason"]; reason && !read_name(kReasons, reason.text(), event.reason))
    event.reason = Reason::malformed;
  event.name = message["name"].text();
  event.message = message["message"].text();
  event.value = message["value"].text();
  event.status = pieces(message["status"], 0, 0);
  event.data = message["data"];
  event.rows = message["rows"];
  event.last = message["last"].boolean();
  read_rects(message["rects"], rects);
  event.rects = &rects;
  return true;
}

}  // namespace nicety
