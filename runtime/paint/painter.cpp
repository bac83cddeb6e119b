#include "runtime/paint/painter.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

#include "runtime/paint/convex.hpp"
#include "runtime/paint/device.hpp"
#include "runtime/paint/mesh.hpp"
#include "runtime/paint/raster.hpp"
#include "runtime/paint/shade.hpp"
#include "runtime/paint/still_cache.hpp"
#include "runtime/paint/stroke.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr float kFlatness = 0.05F;  // device pixels
constexpr float kCovers = 0.97F;    // of a circle's radius, squared: what its outline of straight pieces holds for certain
constexpr ImU32 kCoverage = 0xFFFFFFFFU;

/// Whether two device points are one to the eye.
bool meet(Point a, Point b) {
  const Point way = b - a;
  return way.x * way.x + way.y * way.y < 1e-4F;
}

}  // namespace

Painter::Painter(StillCache* stills) : stills_(stills), shared_(std::make_unique<ImDrawListSharedData>()) {
  shared_->InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
  for (auto* list : {&list_, &still_list_}) *list = std::make_unique<ImDrawList>(shared_.get());
  begin({}, 0, 1);
}

Painter::~Painter() = default;

void Painter::begin(Size box, float bleed, float scale) {
  box_ = box;
  scale_ = scale;
  surface_ = surface_pixels(box, bleed, scale);
  depth_ = 0;
  const auto origin = static_cast<float>(surface_origin(bleed, scale));
  states_[0] = {.matrix = {.xx = scale, .yy = scale, .x0 = origin, .y0 = origin}, .opacity = 1};
  if (stills_ != nullptr) stills_->begin_frame();
  start_list(surface_);
}

void Painter::start_list(const IRect& clip) {
  reset_list(*list_);
  list_->PushTexture(ImTextureRef());
  list_->PushClipRect({static_cast<float>(clip.left), static_cast<float>(clip.top)},
                      {static_cast<float>(clip.right), static_cast<float>(clip.bottom)});
}

void Painter::push() {
  const State now = state();
  ++depth_;
  state() = now;
}

void Painter::pop() {
  if (depth_ > 0) --depth_;
}

void Painter::translate(Point by) { state().matrix = state().matrix.after({.x0 = by.x, .y0 = by.y}); }

void Painter::scale(float x, float y, Point about) {
  state().matrix = state().matrix.after({.xx = x, .yy = y, .x0 = about.x - x * about.x, .y0 = about.y - y * about.y});
}

void Painter::transform(const Matrix& inner) { state().matrix = state().matrix.after(inner); }

void Painter::rotate(float angle, Point about) {
  const float c = cosine(angle);
  const float s = sine(angle);
  state().matrix = state().matrix.after({.xx = c,
                                         .xy = -s,
                                         .yx = s,
                                         .yy = c,
                                         .x0 = about.x - c * about.x + s * about.y,
                                         .y0 = about.y - s * about.x - c * about.y});
}

void Painter::fade(float opacity) { state().opacity *= std::clamp(opacity, 0.0F, 1.0F); }

float Painter::magnification() { return std::sqrt(std::fabs(state().matrix.determinant())); }

void Painter::outline_round_rect(const Rect& rect, float radius, std::vector<Point>& out) {
  out.clear();
  const Matrix& matrix = state().matrix;
  const float r = std::min(std::max(radius, 0.0F), std::min(rect.width, rect.height) / 2);
  if (!(r * magnification() > 0.1F)) {
    for (const Point p :
         {Point{rect.x, rect.y}, Point{rect.right(), rect.y}, Point{rect.right(), rect.bottom()}, Point{rect.x, rect.bottom()}}) {
      out.push_back(matrix.apply(p));
    }
    return;
  }
  const int pieces = arc_pieces(r * magnification(), kPi / 2);
  const Point centers[4] = {{rect.x + r, rect.y + r},
                            {rect.right() - r, rect.y + r},
                            {rect.right() - r, rect.bottom() - r},
                            {rect.x + r, rect.bottom() - r}};
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= pieces; ++i) {
      const float angle = kPi / 2 * (static_cast<float>(corner + 2) + static_cast<float>(i) / static_cast<float>(pieces));
      const Point p = matrix.apply(centers[corner] + Point{cosine(angle), sine(angle)} * r);
      if (out.empty() || !meet(out.back(), p)) out.push_back(p);
    }
  }
  // A straight side that rounding has left a length of next to nothing may run backwards.
  if (meet(out.front(), out.back())) out.pop_back();
}

void Painter::outline_circle(Point center, float radius, std::vector<Point>& out) {
  out.clear();
  const int pieces = std::max(arc_pieces(radius * magnification(), kTurn), 6);
  for (int i = 0; i < pieces; ++i) {
    const float angle = kTurn * static_cast<float>(i) / static_cast<float>(pieces);
    out.push_back(state().matrix.apply(center + Point{cosine(angle), sine(angle)} * radius));
  }
}

void Painter::fill_outline(const Fill& fill, float coverage, bool convex) {
  if (points_.size() < 3) return;
  // The draw list lays its soft edge outside of outlines that run clockwise.
  if (doubled_area(points_) < 0) std::reverse(points_.begin(), points_.end());
  const Shader shader = fill.shader();
  const float opacity = state().opacity * coverage;
  const ImU32 color = shader != nullptr ? kCoverage : packed(fill.stop(0).color, opacity);
  if (color >> 24U == 0) return;
  const MeshMark mark = shader != nullptr ? mark_mesh(*list_) : MeshMark{};
  list_->PathClear();
  for (const Point p : points_) list_->PathLineTo({p.x, p.y});
  if (convex) {
    list_->PathFillConvex(color);
  } else {
    list_->PathFillConcave(color);
  }
  if (shader != nullptr) shader(*list_, mark, fill, state().matrix, opacity);
}

void Painter::fill_round_rect(const Rect& rect, float radius, const Fill& fill) {
  if (!(rect.width > 0 && rect.height > 0)) return;
  const Matrix& matrix = state().matrix;
  Rect drawn = rect;
  float coverage = 1;
  const float pixels_x = rect.width * std::sqrt(matrix.xx * matrix.xx + matrix.yx * matrix.yx);
  const float pixels_y = rect.height * std::sqrt(matrix.xy * matrix.xy + matrix.yy * matrix.yy);
  if (pixels_x < 1) {
    coverage *= pixels_x;
    drawn.width = rect.width / pixels_x;
    drawn.x -= (drawn.width - rect.width) / 2;
  }
  if (pixels_y < 1) {
    coverage *= pixels_y;
    drawn.height = rect.height / pixels_y;
    drawn.y -= (drawn.height - rect.height) / 2;
  }
  outline_round_rect(drawn, radius, points_);
  fill_outline(fill, coverage, true);
}

void Painter::stroke_round_rect(const Rect& rect, float radius, float width, const Color& color) {
  if (!(rect.width > 0 && rect.height > 0)) return;
  outline_round_rect(rect, radius, points_);
  if (points_.size() > 1 && points_.front() == points_.back()) points_.pop_back();
  add_stroke(*list_, points_, true, width * magnification(), packed(color, state().opacity));
}

void Painter::fill_circle(Point center, float radius, const Fill& fill) {
  if (!(radius > 0)) return;
  const float pixels = radius * magnification();
  const float grown = pixels < 0.5F ? 0.5F / pixels : 1;
  outline_circle(center, radius * grown, points_);
  fill_outline(fill, 1 / (grown * grown), true);
}

void Painter::fill_circle_in_round_rect(Point center, float radius, const Rect& clip, float clip_radius, const Fill& fill) {
  if (!(radius > 0 && clip.width > 0 && clip.height > 0)) return;
  // A ripple soon covers the whole: then nothing is left to cut.
  const Point reach{std::max(center.x - clip.x, clip.right() - center.x), std::max(center.y - clip.y, clip.bottom() - center.y)};
  if (reach.x * reach.x + reach.y * reach.y < radius * radius * kCovers) {
    fill_round_rect(clip, clip_radius, fill);
    return;
  }
  outline_circle(center, radius, points_);
  outline_round_rect(clip, clip_radius, window_);
  if (doubled_area(window_) < 0) std::reverse(window_.begin(), window_.end());
  clip_convex(points_, window_, spare_);
  fill_outline(fill, 1, true);
}

void Painter::fill_convex(std::span<const Point> outline, const Fill& fill) {
  points_.clear();
  for (const Point p : outline) points_.push_back(state().matrix.apply(p));
  fill_outline(fill, 1, true);
}

void Painter::fill_path(const Path& path, const Fill& fill) { fill_contours(path, fill, false); }

void Painter::fill_contours(const Path& path, const Fill& fill, bool convex) {
  window_.clear();
  contours_.clear();
  path.flatten(kFlatness / magnification(), window_, contours_);
  for (const Contour& contour : contours_) {
    points_.clear();
    for (int i = contour.first; i < contour.last; ++i)
      points_.push_back(state().matrix.apply(window_[static_cast<std::size_t>(i)]));
    fill_outline(fill, 1, convex);
  }
}

void Painter::still(std::uint32_t key, const Rect& rect, void (*paint)(Painter&, const void*), const void* context) {
  const State now = state();
  const Point low = now.matrix.apply({rect.x, rect.y});
  const Point high = now.matrix.apply({rect.right(), rect.bottom()});
  const Point corner{std::floor(low.x), std::floor(low.y)};
  const Point size{std::ceil(high.x - corner.x), std::ceil(high.y - corner.y)};
  int slot = -1;
  StillCache::Key wanted{.name = key, .matrix = now.matrix};
  wanted.matrix.x0 -= corner.x;
  wanted.matrix.y0 -= corner.y;
  // Turned, mirrored or not finite: it is painted as it is.
  if (stills_ != nullptr && now.matrix.xy == 0 && now.matrix.yx == 0 && size.x >= 1 && size.y >= 1 && size.x < 4096 &&
      size.y < 4096) {
    wanted.width = static_cast<int>(size.x);
    wanted.height = static_cast<int>(size.y);
    slot = stills_->take(wanted);
  }
  if (slot < 0) {
    paint(*this, context);
    return;
  }
  std::vector<std::uint32_t>& pixels = stills_->layer(slot).pixels;
  if (pixels.empty()) {
    const IRect whole{0, 0, wanted.width, wanted.height};
    pixels.assign(static_cast<std::size_t>(wanted.width * wanted.height), 0U);
    // A still within a still is painted into it.
    StillCache* const stills = std::exchange(stills_, nullptr);
    std::swap(list_, still_list_);
    start_list(whole);
    push();
    state() = {.matrix = wanted.matrix, .opacity = 1};
    paint(*this, context);
    pop();
    draw_premultiplied(*list_, whole, pixels, nullptr);
    std::swap(list_, still_list_);
    stills_ = stills;
  }
  const ImU32 opacity = packed({1, 1, 1, 1}, now.opacity);
  list_->PushTexture(ImTextureRef(static_cast<ImTextureID>(slot + 1)));
  {
    Mesh mesh(*list_, 4, 2);
    const unsigned first = mesh.vertex(corner, opacity);
    mesh.vertex({corner.x + size.x, corner.y}, opacity);
    mesh.vertex(corner + size, opacity);
    mesh.vertex({corner.x, corner.y + size.y}, opacity);
    mesh.quad(first, first + 1, first + 2, first + 3);
  }
  list_->PopTexture();
}

IRect Painter::bounds() const {
  IRect all;
  for (const ImDrawCmd& command : list_->CmdBuffer) {
    const ImDrawVert* vertices = list_->VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list_->IdxBuffer.Data + command.IdxOffset;
    float low_x = 1e9F;
    float low_y = 1e9F;
    float high_x = -1e9F;
    float high_y = -1e9F;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      const ImDrawVert* v[3] = {vertices + indices[i], vertices + indices[i + 1], vertices + indices[i + 2]};
      if ((v[0]->col | v[1]->col | v[2]->col) >> 24U == 0) continue;
      for (const ImDrawVert* p : v) {
        low_x = std::min(low_x, p->pos.x);
        low_y = std::min(low_y, p->pos.y);
        high_x = std::max(high_x, p->pos.x);
        high_y = std::max(high_y, p->pos.y);
      }
    }
    const auto pixel = [](float v) { return static_cast<int>(std::floor(std::clamp(v, -1.0F, 4097.0F))); };
    if (low_x <= high_x) all = united(all, {pixel(low_x), pixel(low_y), pixel(high_x) + 1, pixel(high_y) + 1});
  }
  return intersected(all, surface_);
}

}  // namespace nicety
