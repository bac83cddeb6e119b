# Builds by preset, and all that a shop loads, in order: schema and types, wasm, web.
# shellcheck shell=bash

# build PRESET TARGET…: configures when needed, then builds. NICETY_WIDGETS chooses the widgets, as for CMake itself.
build() {
  local preset=$1 folder=$NICETY_REPO/build/$1 widgets=${NICETY_WIDGETS:-all} made_with
  shift
  ensure_toolchain
  made_with="$NICETY_TOOLCHAIN, widgets: $widgets"
  if [ "$(cat "$folder/made-with.txt" 2>/dev/null)" != "$made_with" ] || [ ! -f "$folder/build.ninja" ]; then
    patiently "Configuring $preset" in_toolchain cmake --fresh --preset "$preset" "-DNICETY_WIDGETS=$widgets" || build_failed "$preset"
    printf '%s\n' "$made_with" >"$folder/made-with.txt"
  fi
  patiently "Building $preset" in_toolchain cmake --build --preset "$preset" --parallel "$NICETY_JOBS" ${1+--target "$@"} ||
    build_failed "$preset"
}

build_failed() {
  log_tail 40
  fail "the build of preset $1 failed; the compiler's words are above."
}

# What is generated from the declared config fields: the JSON Schema, the reference table, the TypeScript types.
build_schema() {
  build native nicety_schema
  mkdir -p "$NICETY_REPO/build/dist"
  in_toolchain build/native/nicety_schema build/dist
}

# Everything a shopper may download, into build/dist.
build_shop() {
  build_schema
  build wasm
  ensure_packages web
  patiently "Building web" npm --prefix "$NICETY_REPO/web" run --silent build || {
    log_tail 40
    fail "the build of web/ failed; the bundler's words are above."
  }
}
