// What the shipped module has in place of parts of the C library, to stay small and to import nothing. Measured on
// brotli: number reading 5.7 KB less, printing 3.9 KB.

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include "runtime/core/number.hpp"

extern "C" {

// The JSON lexer hands over one whole number. The C library's readers bring 128-bit floating point with them.
double strtod(const char* text, char** end) {
  const std::string_view number(text);
  *end = const_cast<char*>(text) + number.size();
  return nicety::parse_number(number).value_or(0);
}
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

// "Too large for an integer" makes the lexer read every number as a double, which is all that Nicety wants of one.
unsigned long long strtoull(const char*, char**, int) {
  errno = ERANGE;
  return 0;
}
long long strtoll(const char* text, char** end, int base) { return static_cast<long long>(strtoull(text, end, base)); }
unsigned long strtoul(const char* text, char** end, int base) { return static_cast<unsigned long>(strtoull(text, end, base)); }
long strtol(const char* text, char** end, int base) { return static_cast<long>(strtoull(text, end, base)); }

// Called only for the wording of nlohmann/json's exceptions, which Nicety replaces by its own.
int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = 0;
  return 0;
}

// Emscripten imports this to tell its JavaScript that views of the memory are stale. The host compares the buffer.
void emscripten_notify_memory_growth(std::size_t) {}
}

// The base classes of nlohmann/json's exceptions, which are made and never thrown: the library's own bring run-time type
// information and counted strings.
namespace std {

exception::~exception() noexcept = default;
const char* exception::what() const noexcept { return ""; }
__libcpp_refstring::__libcpp_refstring(const char* text) : __imp_(text) {}
__libcpp_refstring::~__libcpp_refstring() {}
runtime_error::runtime_error(const char* text) : __imp_(text) {}
runtime_error::~runtime_error() noexcept {}
const char* runtime_error::what() const noexcept { return ""; }

}  // namespace std
