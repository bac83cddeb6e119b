#include "runtime/app/overlay.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "runtime/paint/path.hpp"

namespace nicety {
namespace {

// In the order of the enums that they name.
constexpr std::array<std::string_view, 3> kEmitters = {"burst", "cannon", "rain"};
constexpr std::array<std::string_view, kPieceShapes> kShapes = {"paper",     "ribbon", "heart", "star",
                                                                "snowflake", "petal",  "path",  "picture"};
/// Coral, honey, mint, sky, lilac, rose, cream: soft, and told apart on light and dark pages.
constexpr std::array<std::uint32_t, 7> kColors = {0x6A7DFF, 0x43C5FF, 0xA6D45F, 0xF4B25B, 0xF096AA, 0xC595FF, 0xC4E6FD};
constexpr std::size_t kPapersToARibbon = 7;
constexpr int kLargestPicture = 128;
constexpr float kMostWind = 1000;
constexpr float kMostGravity = 4;
/// How much of a new figure goes into the running mean of the load.
constexpr float kHeed = 0.12F;
constexpr float kStepDown = 0.94F;
constexpr float kSoftEdge = 0.06F;  // of the ranks: pieces go out one after the other

float number_within(const Value& value, float otherwise, float low, float high) {
  return std::clamp(static_cast<float>(value.number(static_cast<double>(otherwise))), low, high);
}

std::uint32_t read_color(const Value& value) {
  std::uint32_t color = 0;
  unsigned shift = 0;
  for (const Value channel : value) {
    if (shift < 24) color |= static_cast<std::uint32_t>(number_within(channel, 0, 0, 255)) << shift;
    shift += 8;
  }
  return color;
}

int clamped(float value, int most) { return value < 0 ? 0 : value > static_cast<float>(most) ? most : static_cast<int>(value); }

}  // namespace

void Overlay::layout(Size room, float scale) {
  room_ = {std::max(room.width, 1.0F), std::max(room.height, 1.0F)};
  const float pixels = room_.width * room_.height;
  const float sharpest = __builtin_sqrtf(static_cast<float>(kMostPixels) / pixels);
  const float side = static_cast<float>(kMostSide) / std::max(room_.width, room_.height);
  scale_ = std::min({std::max(scale, 0.25F), sharpest, side});
  canvas_ = {0, 0, std::max(1, static_cast<int>(room_.width * scale_)), std::max(1, static_cast<int>(room_.height * scale_))};
  const auto bands = static_cast<std::size_t>((canvas_.height() + kBand - 1) / kBand);
  before_.assign(bands, 0);
  shown_.assign(bands, 0);
  pixels_.assign(static_cast<std::size_t>(canvas_.width() * kBand), 0);
  filled_band_ = -1;
}

bool Overlay::celebrate(std::string_view text, Seconds now) {
  Errors errors;
  if (!document_.parse(text, {}, errors)) return false;
  const Value wish = document_.root();
  const auto emitter = std::ranges::find(kEmitters, wish["emitter"].text(kEmitters[0]));
  if (emitter == kEmitters.end()) return false;

  std::vector<PieceShape> shapes;
  for (const Value each : wish["shapes"]) {
    const auto found = std::ranges::find(kShapes, each.text());
    if (found != kShapes.end()) shapes.push_back(static_cast<PieceShape>(found - kShapes.begin()));
  }
  if (shapes.empty()) {
    shapes.assign(kPapersToARibbon, PieceShape::paper);
    shapes.push_back(PieceShape::ribbon);
  }
  std::vector<std::uint32_t> colors;
  for (const Value each : wish["colors"]) colors.push_back(read_color(each));
  if (colors.empty()) colors.assign(kColors.begin(), kColors.end());
  if (const Value path = wish["path"]) {
    if (const Result<Path> read = parse_svg_path(path.text())) (void)painter_.shapes().set_path(*read);
  }

  if (is_idle_) share_ = std::min(1.0F, share_ * 1.25F);
  const Value origin = wish["origin"];
  const float at[] = {room_.width / 2, room_.height / 2};
  float start[2] = {at[0], at[1]};
  std::size_t i = 0;
  for (const Value each : origin) {
    if (i < 2) start[i] = number_within(each, at[i], -1e5F, 1e5F);
    ++i;
  }
  particles_.launch({.emitter = static_cast<Emitter>(emitter - kEmitters.begin()),
                     .origin = {start[0], start[1]},
                     .room = room_,
                     .shapes = shapes,
                     .colors = colors,
                     .count = static_cast<int>(number_within(wish["count"], 0, 0, Particles::kMost)),
                     .seed = static_cast<std::uint32_t>(std::clamp(wish["seed"].number(), 0.0, 4294967295.0)),
                     .wind = number_within(wish["wind"], 0, -kMostWind, kMostWind),
                     .gravity = number_within(wish["gravity"], 1, 0, kMostGravity)},
                    now);
  is_idle_ = false;
  return true;
}

std::uint32_t* Overlay::picture(int width, int height) {
  if (width < 1 || height < 1 || width > kLargestPicture || height > kLargestPicture) return nullptr;
  Sprite& sprite = painter_.sprite();
  sprite = {width, height, {}};
  sprite.pixels.resize(static_cast<std::size_t>(width * height));
  return sprite.pixels.data();
}

void Overlay::keep_pace(Seconds worked) {
  load_ += (static_cast<float>(worked / kWorkAFrame) - load_) * kHeed;
  if (load_ <= 1) return;
  share_ = std::max(kFloor, share_ * kStepDown);
  load_ *= kStepDown;
}

void Overlay::see(Seconds now) {
  seen_.clear();
  std::ranges::fill(shown_, 0);
  const auto count = particles_.size();
  const float share = static_cast<int>(count) <= kFewest ? 1 : share_;
  for (std::size_t i = 0; i < count; ++i) {
    Seen seen;
    Pose& pose = seen.pose;
    if (!particles_.pose(i, now, pose)) continue;
    if (share < 1) pose.alpha *= std::clamp((share - particles_.rank(i)) / kSoftEdge + 1, 0.0F, 1.0F);
    if (pose.alpha <= 0) continue;
    pose.center = pose.center * scale_;
    pose.across = pose.across * scale_;
    pose.down = pose.down * scale_;
    seen.shape = particles_.shape(i);
    seen.color = particles_.color(i);
    const Rect box = PiecePainter::bounds(seen.shape, pose).grown(1);
    if (box.right() <= 0 || box.bottom() <= 0 || box.x >= static_cast<float>(canvas_.right) ||
        box.y >= static_cast<float>(canvas_.bottom))
      continue;
    const int left = clamped(box.x, canvas_.right - 1) / kCell;
    const int right = clamped(box.right(), canvas_.right - 1) / kCell;
    seen.top_band = clamped(box.y, canvas_.bottom - 1) / kBand;
    seen.bottom_band = clamped(box.bottom(), canvas_.bottom - 1) / kBand;
    const Cells cells = (~Cells{0} >> (63 - (right - left))) << left;
    for (int band = seen.top_band; band <= seen.bottom_band; ++band) shown_[static_cast<std::size_t>(band)] |= cells;
    seen_.push_back(seen);
  }
}

std::uint32_t Overlay::frame(Seconds now, Seconds worked) {
  keep_pace(worked);
  see(now);
  stretches_.clear();
  filled_band_ = -1;
  for (std::size_t band = 0; band < shown_.size(); ++band) {
    Cells cells = shown_[band] | before_[band];
    // A gap of one cell costs less than one stretch more.
    cells |= (cells << 1) & (cells >> 1);
    while (cells != 0) {
      const int left = std::countr_zero(cells);
      const int right = left + std::countr_one(cells >> left);
      stretches_.push_back({static_cast<int>(band), left, right});
      cells = right < 64 ? cells >> right << right : 0;
    }
  }
  std::swap(shown_, before_);
  if (stretches_.empty() && now >= particles_.ends_at()) {
    particles_.clear();
    is_idle_ = true;
  }
  return static_cast<std::uint32_t>(stretches_.size());
}

void Overlay::fill_band(int band) {
  for (const Stretch& stretch : stretches_) {
    if (stretch.band != band) continue;
    const int left = stretch.left * kCell;
    const auto bytes = static_cast<std::size_t>(std::min(stretch.right * kCell, canvas_.right) - left) * sizeof(std::uint32_t);
    for (int row = 0; row < kBand; ++row) std::memset(pixels_.data() + row * canvas_.width() + left, 0, bytes);
  }
  const IRect area{0, band * kBand, canvas_.right, std::min((band + 1) * kBand, canvas_.bottom)};
  raster_.begin(pixels_, canvas_.width(), area);
  for (const Seen& seen : seen_) {
    if (seen.top_band <= band && band <= seen.bottom_band) painter_.paint(raster_, seen.shape, seen.color, seen.pose);
  }
  filled_band_ = band;
}

IRect Overlay::paint(std::uint32_t index) {
  if (index >= stretches_.size()) return {};
  const Stretch& stretch = stretches_[index];
  if (stretch.band != filled_band_) fill_band(stretch.band);
  const int top = stretch.band * kBand;
  return intersected({stretch.left * kCell, top, stretch.right * kCell, top + kBand}, canvas_);
}

}  // namespace nicety
