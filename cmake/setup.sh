# Set-up shared by demo/run, tests/run and cmake/with-toolchain. Source it; it changes nothing by itself.
# shellcheck shell=bash
#
# What comes from outside the checkout goes into one cache folder, ${XDG_CACHE_HOME:-~/.cache}/nicety. Every
# function here may be called again and again: what is there already is used, what is missing is made whole or not
# at all. A failure ends in one sentence that names the mend.
set -euo pipefail

NICETY_REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
NICETY_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/nicety
NICETY_JOBS=${NICETY_JOBS:-$(getconf _NPROCESSORS_ONLN)}

# shellcheck source=setup/common.sh
. "$NICETY_REPO/cmake/setup/common.sh"
# shellcheck source=setup/debian.sh
. "$NICETY_REPO/cmake/setup/debian.sh"
# shellcheck source=setup/toolchain.sh
. "$NICETY_REPO/cmake/setup/toolchain.sh"
# shellcheck source=setup/imgui.sh
. "$NICETY_REPO/cmake/setup/imgui.sh"
# shellcheck source=setup/node.sh
. "$NICETY_REPO/cmake/setup/node.sh"
# shellcheck source=setup/build.sh
. "$NICETY_REPO/cmake/setup/build.sh"
