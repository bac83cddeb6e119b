#pragma once

#include <string_view>

#include "runtime/config/field.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// Seconds since 1970-01-01T00:00Z of an instant written with its offset from UTC: "2026-12-01T23:59:00+01:00", seconds or not,
/// "Z" for UTC. `kUnknown` for everything else: what has no offset begins and ends at another time for each shopper.
/// Source: RFC 3339, section 5.6, without fractions and leap seconds.
[[nodiscard]] Seconds parse_instant(std::string_view text);

namespace codecs {
extern const FieldCodec kInstant;  ///< text: what `parse_instant` reads, or empty where it isn't required
}

}  // namespace nicety
