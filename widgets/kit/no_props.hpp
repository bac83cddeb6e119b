#pragma once

#include <array>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

/// The properties of a widget whose element says nothing.
struct NoProps {};

template <>
struct Fields<NoProps> {
  static constexpr std::string_view name = "NoProps";
  static constexpr Help help = "Nothing.";
  static constexpr std::array<Field, 0> list{};
};

}  // namespace nicety
