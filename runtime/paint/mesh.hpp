#pragma once

#include <cmath>
#include <cstdint>
#include <imgui.h>

#include "runtime/core/color.hpp"
#include "runtime/core/geometry.hpp"

namespace nicety {

/// How far a drawn circle may lie from the true one, in device pixels.
inline constexpr float kRoundness = 0.08F;

/// The number of straight pieces that keep an arc of `radius` device pixels round: its sagitta r·a²/8 stays within kRoundness.
[[nodiscard]] inline int arc_pieces(float radius, float angle) {
  const float n = std::fabs(angle) * std::sqrt(radius / (8 * kRoundness));
  return n < 512 ? static_cast<int>(n) + 1 : 512;
}

/// `color` as a draw list holds it: straight RGBA, 8 bits a channel, red lowest.
[[nodiscard]] inline ImU32 packed(const Color& color, float opacity) {
  const auto channel = [](float v) { return static_cast<ImU32>((v > 0 ? v < 1 ? v : 1 : 0) * 255 + 0.5F); };
  return channel(color.r) | channel(color.g) << 8U | channel(color.b) << 16U | channel(color.a * opacity) << 24U;
}

/// The same colour, not seen: where an edge has faded out.
[[nodiscard]] constexpr ImU32 vanished(ImU32 color) { return color & 0x00FFFFFFU; }

/// Empties a draw list and keeps its memory: what ImDrawList::_ResetForNewFrame does to a list that was never split into channels,
/// without the code that joins channels.
inline void reset_list(ImDrawList& list) {
  list.CmdBuffer.resize(0);
  list.IdxBuffer.resize(0);
  list.VtxBuffer.resize(0);
  list.Flags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
  list._CmdHeader = {};
  list._VtxCurrentIdx = 0;
  list._VtxWritePtr = nullptr;
  list._IdxWritePtr = nullptr;
  list._ClipRectStack.resize(0);
  list._TextureStack.resize(0);
  list._Path.resize(0);
  list._FringeScale = 1;
  list.CmdBuffer.push_back(ImDrawCmd());
}

/// Appends triangles to a draw list. Ask for the most that is to come; what was not used is given back.
class Mesh final {
 public:
  Mesh(ImDrawList& list, int vertices, int triangles) : list_(list), vertices_(vertices), indices_(triangles * 3) {
    list_.PrimReserve(indices_, vertices_);
  }
  ~Mesh() { list_.PrimUnreserve(indices_, vertices_); }
  Mesh(const Mesh&) = delete;
  Mesh& operator=(const Mesh&) = delete;

  /// Its number, for `triangle`.
  unsigned vertex(Point at, ImU32 color) {
    --vertices_;
    list_.PrimWriteVtx({at.x, at.y}, {0, 0}, color);
    return list_._VtxCurrentIdx - 1;
  }
  void triangle(unsigned a, unsigned b, unsigned c) {
    indices_ -= 3;
    list_.PrimWriteIdx(static_cast<ImDrawIdx>(a));
    list_.PrimWriteIdx(static_cast<ImDrawIdx>(b));
    list_.PrimWriteIdx(static_cast<ImDrawIdx>(c));
  }
  void quad(unsigned a, unsigned b, unsigned c, unsigned d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

 private:
  ImDrawList& list_;
  int vertices_;
  int indices_;
};

}  // namespace nicety
