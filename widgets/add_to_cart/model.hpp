#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "runtime/core/geometry.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/spring_value.hpp"
#include "widgets/add_to_cart/config.hpp"
#include "widgets/add_to_cart/order.hpp"

namespace nicety {

/// What the button is about.
enum class AddToCartPhase : std::uint8_t { idle, pending, added, failed, offline, sold_out };

/// What the button's face shows.
enum class AddToCartFace : std::uint8_t {
  own,       ///< what invites to press
  ring,      ///< the work under way
  added,     ///< a check mark and its word
  again,     ///< a turning arrow and its words
  sold_out,  ///< its words
};

/// What the note under the button is about.
enum class AddToCartNote : std::uint8_t { none, added, removed, trouble };

/// How the moment of success plays.
enum class AddToCartStyle : std::uint8_t {
  full,   ///< the first times of a visit
  brief,  ///< later on: the same words, less ado
  calm,   ///< nothing travels
  still,  ///< nothing moves
};

/// A wave from where the button was pressed.
struct Ripple {
  Point at;
  Seconds start = kNever;     ///< kNever: there is none.
  Seconds released = kNever;  ///< Since when it fades; kNever while it is held.
};

struct AddToCartModel {
  AddToCartProps props;
  Order order;
  int count = -1;             ///< Pieces in the cart by the shop's word; -1: not told.
  int run = 0;                ///< Which moment of the visit the last success was, from 1.

  AddToCartPhase phase = AddToCartPhase::idle;
  AddToCartFace face = AddToCartFace::own;
  AddToCartFace last_face = AddToCartFace::own;
  AddToCartStyle style = AddToCartStyle::full;
  Seconds face_since = -1e9;  ///< When the face changed.
  bool covered = false;       ///< A shop's own words make room for ours.
  Seconds ring_since = 0;     ///< When the ring began to turn.
  float ring_closed_from = 0; ///< 1: a ring was seen before the check; 0: none, the circle draws itself first.

  AddToCartNote note = AddToCartNote::none;
  std::string note_text;
  bool note_held = false;     ///< Pointer or focus is in the note; it stays.
  bool note_leaving = false;  ///< It fades out and is closed after.

  bool pressed = false;
  SpringValue depth{1, 0.0005};  ///< Scale of the button.
  std::array<Ripple, 3> ripples;
  std::uint8_t next_ripple = 0;

  Seconds ring_at = kNever;       ///< When a pending state becomes worth showing.
  Seconds face_until = kNever;    ///< When the face goes back to its own.
  Seconds uncover_at = kNever;    ///< When a shop's own words come back.
  Seconds note_until = kNever;    ///< When the note begins to leave, or, leaving, is gone.
  Seconds badge_at = kNever;      ///< When the cart's badge takes the new count: as the picture lands.
};

}  // namespace nicety
