#pragma once

// What Dear ImGui is built with (IMGUI_USER_CONFIG). Shoppers get ImDrawList alone: no files, no shell, no
// built-in font, no debugging windows. Every source that includes imgui.h must see the same settings.

#include <cmath>
#include <cstdlib>

#include "runtime/paint/trig.hpp"

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT

// The SSE path takes a fast, inexact reciprocal square root; without it a draw list's vertices are the same on every machine.
#define IMGUI_DISABLE_SSE

// Sine and cosine are our own: the same everywhere, and 2 KB smaller than the C library's. The rest is the C library's.
#define IMGUI_DISABLE_DEFAULT_MATH_FUNCTIONS
#define ImSin(x) ::nicety::sine(x)
#define ImCos(x) ::nicety::cosine(x)
#define ImFabs(x) std::fabs(x)
#define ImSqrt(x) std::sqrt(x)
#define ImFmod(x, y) std::fmod(x, y)
#define ImAcos(x) std::acos(x)
#define ImAtan2(y, x) std::atan2(y, x)
#define ImCeil(x) std::ceil(x)
#define ImAtof(text) std::atof(text)
template <class T>
T ImPow(T x, T y) {
  return std::pow(x, y);
}
template <class T>
T ImLog(T x) {
  return std::log(x);
}
template <class T>
constexpr T ImAbs(T x) {
  return x < T(0) ? -x : x;
}
template <class T>
constexpr T ImSign(T x) {
  return x < T(0) ? T(-1) : x > T(0) ? T(1) : T(0);
}
template <class T>
T ImRsqrt(T x) {
  return T(1) / std::sqrt(x);
}
