#include "runtime/core/url.hpp"

#include <string>

namespace nicety {

bool is_safe_url(std::string_view url) {
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ') return false;
  }
  const std::size_t end = url.find_first_of(":/?#");
  if (end == std::string_view::npos || url[end] != ':') return true;
  std::string scheme;
  for (const char c : url.substr(0, end)) scheme += static_cast<char>(c | 0x20);
  return scheme == "https" || scheme == "http";
}

}  // namespace nicety
