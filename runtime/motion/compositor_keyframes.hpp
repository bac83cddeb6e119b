#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "runtime/motion/bake.hpp"

namespace nicety {

/// What a channel of a baked motion drives on an element.
enum class Channel : std::uint8_t {
  x,        ///< Moved right, CSS px.
  y,        ///< Moved down, CSS px.
  rotate,   ///< Turned clockwise, radians.
  scale,    ///< Factor in both directions; instead of the next two.
  scale_x,  ///< Factor across.
  scale_y,  ///< Factor down.
  opacity,  ///< 0 clear to 1; held in that range.
};

/// Appends a baked motion as the keyframes of a Web Animation, in JSON:
/// `[{"offset":0,"transform":"translate(0px,-8px) scale(0.9)","opacity":"0"},…]`. Play it over `baked.duration` with
/// linear easing.
///
/// `channels` names the baked channels in their order, each at most once. Every keyframe has the same list of
/// transform functions (translate, rotate, scale), so browsers interpolate number by number and the baked error holds; rounding
/// adds at most 0.0005 px to lengths and 0.00005 to the rest.
void append_compositor_keyframes(std::string& out, const Baked& baked, std::span<const Channel> channels);

}  // namespace nicety
