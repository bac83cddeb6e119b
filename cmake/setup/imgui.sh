# Dear ImGui's sources: the engine draws with its draw list. Fetched once into the cache, checked, never committed.
# shellcheck shell=bash

NICETY_IMGUI_VERSION=1.92.2b
NICETY_IMGUI_COMMIT=45acd5e0e82f4c954432533ae9985ff0e1aad6d5
NICETY_IMGUI_SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

# Sets NICETY_IMGUI_DIR, fetching the sources first if they are not in the cache.
ensure_imgui() {
  export NICETY_IMGUI_DIR=${NICETY_IMGUI_DIR:-$NICETY_CACHE/imgui-$NICETY_IMGUI_VERSION}
  [ ! -f "$NICETY_IMGUI_DIR/imgui_draw.cpp" ] || return 0
  local work=$NICETY_CACHE/imgui.partial
  rm -rf "$work"
  mkdir -p "$work"
  if ! { is_debian && patiently "Fetching Dear ImGui $NICETY_IMGUI_VERSION from Debian's sources" imgui_from_debian "$work"; }; then
    patiently "Fetching Dear ImGui $NICETY_IMGUI_VERSION from its repository" imgui_from_git "$work" || {
      fail "Dear ImGui $NICETY_IMGUI_VERSION could not be fetched: check the network, or set NICETY_IMGUI_DIR to its sources (details: $NICETY_LOG)."
    }
  fi
  mv "$work/imgui-$NICETY_IMGUI_VERSION" "$NICETY_IMGUI_DIR"
  rm -rf "$work"
}

# Debian's source package, through a private package list: the machine's own sources stay as they are. The list may be
# past its date on a frozen mirror, hence the checksum.
imgui_from_debian() {
  local work=$1 archive=imgui_${NICETY_IMGUI_VERSION}+ds.orig.tar.xz
  NICETY_MIRROR=$(debian_mirror)
  [ -n "$NICETY_MIRROR" ] || return 1
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main\n' "$NICETY_MIRROR" >"$work/sources.list"
  local apt=(apt-get -q -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o "Dir::Etc::SourceList=$work/sources.list"
    -o Dir::Etc::SourceParts=/dev/null -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none -o APT::Sandbox::User=root)
  "${apt[@]}" update &&
    (cd "$work" && "${apt[@]}" source --download-only "imgui=$NICETY_IMGUI_VERSION+ds-1") &&
    printf '%s  %s\n' "$NICETY_IMGUI_SHA256" "$work/$archive" | sha256sum --check &&
    (cd "$work" && python_untar "$archive")
}

# Unpacks with the toolchain's own Python, because `tar` needs a separate xz program.
python_untar() {
  in_toolchain python3 -c 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2], filter="data")' "$PWD/$1" "$PWD"
}

# The tagged release, checked by its commit.
imgui_from_git() {
  local folder=$1/imgui-$NICETY_IMGUI_VERSION
  git clone -q --depth 1 --branch "v$NICETY_IMGUI_VERSION" https://github.com/ocornut/imgui.git "$folder" &&
    [ "$(git -C "$folder" rev-parse HEAD)" = "$NICETY_IMGUI_COMMIT" ]
}
