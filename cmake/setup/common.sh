# Words to the person, failures, locks, long steps, administrator rights.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE: says what is wrong and how to mend it, and ends the script.
fail() {
  printf 'nicety: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least VERSION MINIMUM: whether a dotted version is not below another.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# need_rights WHAT: fails unless administrator rights are at hand, asking for sudo's password where a person sits there.
need_rights() {
  [ "$(id -u)" = 0 ] || { has sudo && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo true; }; }; } ||
    fail "no rights to $1: do it once as administrator, or run this with sudo, then try again."
}

# as_root CMD…: runs a command with the rights that need_rights has asked for.
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# patiently LABEL CMD…: runs a long command, its output in a log, and every 10 s says how far it is. On failure it
# returns the command's status; `log_tail` then shows the end of the log.
patiently() {
  local label=$1 status=0 began=$SECONDS
  shift
  mkdir -p "$NICETY_REPO/build/log"
  NICETY_LOG=$NICETY_REPO/build/log/$(printf '%s' "$label" | tr -c 'a-zA-Z0-9\n' '-').log
  say "$label …"
  : >"$NICETY_LOG"
  tell_progress "$label" "$NICETY_LOG" &
  local teller=$!
  "$@" </dev/null >"$NICETY_LOG" 2>&1 || status=$?
  kill "$teller" 2>/dev/null || true
  wait "$teller" 2>/dev/null || true
  [ $status -ne 0 ] || [ $((SECONDS - began)) -lt 10 ] || say "$label: done in $((SECONDS - began)) s"
  return $status
}

tell_progress() {
  local began=$SECONDS tick=0
  trap 'exit 0' TERM
  while sleep 1 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    tick=$((tick + 1))
    [ $((tick % 10)) -eq 0 ] || continue
    say "  $1, $((SECONDS - began)) s: $(tail -n 1 "$2" 2>/dev/null | tr -d '\r' | cut -c1-100)"
  done
}

# log_tail [LINES]: the end of the last long command's output.
log_tail() {
  tail -n "${1:-15}" "$NICETY_LOG" | sed 's/^/  | /' >&2
  say "  (all of it: $NICETY_LOG)"
}

# locked FUNCTION ARGS…: runs it while no other set-up does. Where there is no flock, it just runs.
locked() {
  mkdir -p "$NICETY_CACHE" 2>/dev/null || fail "cannot write to $NICETY_CACHE: set XDG_CACHE_HOME to a folder that you may write to."
  if ! has flock; then
    "$@"
    return
  fi
  exec 9>"$NICETY_CACHE/lock"
  if ! flock -n 9; then
    say "Waiting for another set-up of Nicety to finish …"
    flock 9
  fi
  "$@"
  exec 9>&-
}

# need_space GIGABYTES FOR: fails unless the cache's disk has that much room.
need_space() {
  local free
  free=$(df -Pk "$NICETY_CACHE" | awk 'NR == 2 { print int($4 / 1048576) }')
  [ "$free" -ge "$1" ] || fail "$2 needs $1 GB in $NICETY_CACHE, and $free GB are free: make room, or set XDG_CACHE_HOME to a folder on a larger disk."
}
