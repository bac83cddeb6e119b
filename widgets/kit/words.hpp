#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

/// Two lists of declared fields as one: those of a struct after those of its first base.
template <std::size_t A, std::size_t B>
consteval std::array<Field, A + B> joined(const std::array<Field, A>& base, const std::array<Field, B>& own) {
  std::array<Field, A + B> all{};
  for (std::size_t i = 0; i < A + B; ++i) all[i] = i < A ? base[i] : own[i - A];
  return all;
}

/// What stands for a name in braces.
struct Filling {
  std::string_view name;
  std::string_view text;
};

/// An amount of money: the host writes it as the page's language does. `currency` is ISO 4217's three letters.
[[nodiscard]] std::string amount(double value, std::string_view currency);

/// `pattern` with `{name}` replaced by its text wherever there is one of that name. Where that is empty, it is left out with the
/// commas and spaces before it, or behind it where the pattern begins with it; what begins then has a capital (a to z).
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<Filling> fillings);

}  // namespace nicety
