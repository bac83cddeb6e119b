# On Debian: packages, the machine's own mirror, and the private Debian 13 root that holds the toolchain.
# shellcheck shell=bash

NICETY_ROOT_SUITE=trixie
NICETY_ROOT_PACKAGES=(
  emscripten                           # C++ to wasm: 3.1.69, LLVM 19
  g++ cmake ninja-build python3        # the native build; g++ brings the sanitizers' libraries
  ccache                               # the second build of the same source in a moment
  googletest libbenchmark-dev          # tests and benchmarks
  nlohmann-json3-dev                   # the JSON parser, headers only
  clang-format-19 clang-tidy-19        # layout and lint
)

is_debian() { [ -r /etc/os-release ] && grep -qx 'ID=debian' /etc/os-release && has apt-get; }

# apt_install WHY PACKAGE…: installs packages of the machine's own distribution.
apt_install() {
  local why=$1
  shift
  say "Installing $* with apt: $why."
  need_rights "apt-get install $*"
  patiently "Reading the package lists" as_root apt-get -qq update || true
  patiently "Installing $*" as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "$@" || {
    fail "apt could not install $*: check the network and the package sources, then try again (details: $NICETY_LOG)."
  }
}

# Prints the address of the Debian mirror that this machine itself uses, from its package sources.
debian_mirror() {
  local codename
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  { cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.{sources,list} 2>/dev/null || true; } |
    awk -v wanted="^($codename|oldstable|stable|testing|sid|unstable)$" '
      function offer(uri, suite) { if (!found && suite ~ wanted && uri !~ /^cdrom:/) { print uri; found = 1 } }
      function stanza(   i, n, each) {
        if (main) { n = split(suites, each, " "); for (i = 1; i <= n; i++) offer(uri, each[i]) }
        uri = suites = ""; main = 0
      }
      /^Types:/ || /^$/ { stanza() }
      /^URIs:/ { uri = $2 }
      /^Suites:/ { sub(/^Suites:/, ""); suites = $0 }
      /^Components:.* main( |$)/ { main = 1 }
      /^deb / { sub(/\[[^]]*\]/, ""); if ($4 == "main") offer($2, $3) }
      END { stanza() }'
}

need_debian_mirror() {
  NICETY_MIRROR=$(debian_mirror)
  [ -n "$NICETY_MIRROR" ] || fail "no Debian mirror in this machine's package sources (/etc/apt): add one, or put emcc 3.1.69 or later on PATH."
}

# The root's folder: its name changes when the packages or the recipe do.
root_path() {
  local recipe
  recipe=$(printf '%s ' "$NICETY_ROOT_SUITE" "${NICETY_ROOT_PACKAGES[@]}" && declare -f make_root)
  printf '%s/root-%s\n' "$NICETY_CACHE" "$(printf '%s' "$recipe" | sha256sum | cut -c1-12)"
}

# make_root ROOT: installs the packages into a fresh root, beside its place, then moves it there.
make_root() {
  local root=$1 packages proxy options=()
  packages=$(IFS=, && printf '%s' "${NICETY_ROOT_PACKAGES[*]}")
  proxy=$(apt-config shell value Acquire::http::Proxy | sed "s/^value='\(.*\)'$/\1/")
  [ -z "$proxy" ] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
  as_root rm -rf "$root.partial"
  as_root mmdebstrap --variant=apt --include="$packages" ${options[@]+"${options[@]}"} "$NICETY_ROOT_SUITE" "$root.partial" \
    "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $NICETY_MIRROR $NICETY_ROOT_SUITE main" &&
    as_root rm -rf "$root.partial/var/cache/apt" "$root.partial/var/lib/apt/lists" &&
    as_root mv "$root.partial" "$root"
}

# Makes the private root unless it is there; sets NICETY_ROOT.
ensure_root() {
  NICETY_ROOT=$(root_path)
  local missing=()
  has mmdebstrap || [ -d "$NICETY_ROOT" ] || missing+=(mmdebstrap)
  has bwrap || missing+=(bubblewrap)
  [ ${#missing[@]} -eq 0 ] || apt_install "they make and enter a private Debian 13 build root" "${missing[@]}"
  if [ ! -d "$NICETY_ROOT" ]; then
    need_debian_mirror
    need_space 4 "the private build root"
    need_rights "make the private build root with mmdebstrap"
    say "Making a private Debian 13 build root (emcc 3.1.69, g++ 14, CMake; 3 GB, about two minutes, once) in $NICETY_ROOT"
    patiently "Building the root" make_root "$NICETY_ROOT" || {
      as_root rm -rf "$NICETY_ROOT.partial"
      fail "the private build root could not be made from $NICETY_MIRROR: check the network, then try again (details: $NICETY_LOG)."
    }
  fi
  in_root true 2>/dev/null || fail "bubblewrap cannot enter the private build root here (user namespaces may be forbidden): allow them, or put emcc 3.1.69 or later, CMake and a C++23 compiler on PATH."
}

# in_root CMD…: runs a command in the private root, in the checkout. The root is read-only; the environment is clean. Checkouts share what
# was compiled from the same source.
in_root() {
  local link mounts=()
  for link in "$NICETY_ROOT"/*; do
    [ ! -L "$link" ] || mounts+=(--symlink "$(readlink "$link")" "/${link##*/}")
  done
  bwrap --ro-bind "$NICETY_ROOT/usr" /usr --ro-bind "$NICETY_ROOT/etc" /etc --ro-bind "$NICETY_ROOT/var" /var "${mounts[@]}" \
    --dev /dev --proc /proc --tmpfs /tmp --bind "$NICETY_REPO" "$NICETY_REPO" --bind "$NICETY_CACHE" "$NICETY_CACHE" \
    --chdir "$NICETY_REPO" --die-with-parent --clearenv --setenv PATH /usr/bin:/bin --setenv HOME "$NICETY_CACHE" \
    --setenv LC_ALL C.UTF-8 --setenv TERM "${TERM:-dumb}" --setenv CCACHE_DIR "$NICETY_CACHE/ccache" \
    --setenv CCACHE_BASEDIR "$NICETY_REPO" --setenv CCACHE_NOHASHDIR 1 \
    --setenv NICETY_IMGUI_DIR "${NICETY_IMGUI_DIR:-}" "$@"
}
