#pragma once

#include "runtime/app/environment.hpp"
#include "runtime/app/event.hpp"
#include "runtime/app/layout.hpp"
#include "runtime/app/shop_config.hpp"
#include "runtime/config/value.hpp"

namespace nicety {

// From messages to what they mean. A member that is missing or of the wrong kind leaves what was there; numbers are brought into
// their range. The host is trusted to be well-meaning, not to be right.

/// `environment`: what the shopper's device asks for, joined with what the shop's config wants.
void read_environment(const Value& message, MotionSetting setting, Environment& environment);

/// `layout`.
void read_layout(const Value& message, Layout& layout);

/// `event`: false when its name is not known. Texts in `event` live as long as the message; `rects` is filled and referred to.
[[nodiscard]] bool read_event(const Value& message, Event& event, std::vector<NamedRect>& rects);

}  // namespace nicety
