# Node.js, the npm packages of web/, demo/ and tests/, and the browser for the browser tests.
# shellcheck shell=bash

NICETY_NODE_MINIMUM=20

ensure_node() {
  { has node && has npm && at_least "$(version_of node --version)" "$NICETY_NODE_MINIMUM"; } ||
    fail "Node.js $NICETY_NODE_MINIMUM or later with npm is needed: install it, then try again."
}

# ensure_packages FOLDER…: installs a folder's locked npm packages, if the lock has changed since the last time.
ensure_packages() {
  local folder
  ensure_node
  for folder in "$@"; do
    (cd "$NICETY_REPO/$folder" && install_packages "$folder") || exit 1
  done
}

install_packages() {
  local installed=node_modules/.nicety-lock.json
  ! cmp -s package-lock.json "$installed" || return 0
  patiently "Installing the npm packages of $1/" npm ci --no-audit --no-fund || {
    fail "npm could not install the packages of $1/: check the network and npm's registry setting, then try again (details: $NICETY_LOG)."
  }
  mkdir -p node_modules
  cp package-lock.json "$installed"
}

# Finds Chromium, or installs it, for the browser tests; exports NICETY_CHROMIUM.
ensure_chromium() {
  local name
  for name in ${NICETY_CHROMIUM:+"$NICETY_CHROMIUM"} chromium chromium-browser google-chrome-stable google-chrome; do
    ! has "$name" || break
  done
  if ! has "$name"; then
    is_debian || fail "the browser tests need Chromium: install it, or set NICETY_CHROMIUM to its path."
    apt_install "the browser tests run in it" chromium
    name=chromium
  fi
  NICETY_CHROMIUM=$(command -v "$name")
  export NICETY_CHROMIUM
}
