# Which compilers to use: those on PATH where they are good enough, else the private Debian root's.
# shellcheck shell=bash

NICETY_EMCC_MINIMUM=3.1.69
NICETY_CMAKE_MINIMUM=3.28

version_of() { "$@" 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1; }

emcc_on_path() { has emcc && has em-config && at_least "$(version_of emcc --version)" "$NICETY_EMCC_MINIMUM"; }

cmake_on_path() { has cmake && has ninja && at_least "$(version_of cmake --version)" "$NICETY_CMAKE_MINIMUM"; }

# Prints the first native compiler on PATH that knows C++23's std::expected.
native_compiler() {
  local compiler probe
  for compiler in ${CXX:+"$CXX"} c++ g++ clang++ g++-15 g++-14 g++-13 clang++-20 clang++-19; do
    has "$compiler" || continue
    probe='#include <expected>
      int main() { return std::expected<int, int>{0}.value_or(1); }'
    if printf '%s' "$probe" | "$compiler" -std=c++23 -x c++ -fsyntax-only - 2>/dev/null; then
      printf '%s\n' "$compiler"
      return
    fi
  done
  return 1
}

# Decides, and makes what is missing. Afterwards `in_toolchain CMD…` runs a command with the compilers at hand, and
# NICETY_TOOLCHAIN names them, so that a build folder made by others is not mistaken for ours.
ensure_toolchain() {
  [ -z "${NICETY_TOOLCHAIN:-}" ] || return 0
  local compiler
  if emcc_on_path && cmake_on_path && compiler=$(native_compiler); then
    export CXX=$compiler
    NICETY_ROOT=
    NICETY_TOOLCHAIN="$(version_of emcc --version) $compiler $(version_of "$compiler" --version)"
  elif is_debian; then
    ! emcc_on_path || say "emcc is on PATH, but CMake $NICETY_CMAKE_MINIMUM, Ninja or a C++23 compiler is not: using the private build root."
    locked ensure_root
    NICETY_TOOLCHAIN=${NICETY_ROOT##*/}
  else
    fail "put these on PATH: emcc $NICETY_EMCC_MINIMUM or later (the Emscripten SDK), CMake $NICETY_CMAKE_MINIMUM or later, Ninja, and a C++23 compiler (g++ 13, clang 17 or later)."
  fi
  locked ensure_imgui
}

in_toolchain() {
  if [ -n "$NICETY_ROOT" ]; then
    in_root "$@"
  else
    (cd "$NICETY_REPO" && "$@")
  fi
}
