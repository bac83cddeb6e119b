// What the shipped module has in place of parts of the C library, to stay small and to import nothing. Measured on
// brotli: number reading 5.7 KB less, printing 3.9 KB.

#include <cstddef>
#include <cstring>
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

// Called only for the wording of nlohmann/json's exceptions, which Nicety replaces by its own.
int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = 0;
  return 0;
}

// Emscripten imports this to tell its JavaScript that views of the memory are stale. The host compares the buffer.
void emscripten_notify_memory_growth(std::size_t) {}
}
