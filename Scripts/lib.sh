# What the scripts share: the system packages, the Swift toolchain, the build. To be sourced.
# shellcheck shell=bash

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
script=${0##*/}

say() {
  printf '%s: %s\n' "$script" "$1" >&2
}

# Ends the script with one sentence. An optional second argument is the exit status.
die() {
  say "$1"
  exit "${2:-1}"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# Whether any of these paths exists; a pattern that matches nothing stands for itself.
have_file() {
  local path
  for path in "$@"; do
    [[ -e $path ]] && return
  done
  return 1
}

missing=()
reasons=()

# need PACKAGE REASON COMMAND…: notes the package as missing when the command fails.
need() {
  local package=$1 reason=$2
  shift 2
  "$@" && return
  missing+=("$package")
  reasons+=("$package ($reason)")
}

need_for_run() {
  need libncurses-dev "the console draws with it" has_ncurses
  need libcurl4-openssl-dev "asking Prometheus for signals" has_curl
  need libsqlite3-dev "past incidents are searched with it" has_sqlite
  need libc6-dev "compiling C" have_file /usr/include/stdio.h
  need g++ "compiling the C++ part of swift-crypto" have_file /usr/include/c++/*/vector
  need binutils "linking" have ld
  need git "fetching the packages this one depends on" have git
  need ca-certificates "fetching them over TLS" \
    have_file /etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem
  need curl "asking the demo service for its numbers" have curl
  need python3 "the demo service" test -x /usr/bin/python3
  need util-linux "a session of its own for the clean-up" have setsid
}

need_for_test() {
  need_for_run
  need tmux "driving the console in a terminal" have tmux
  need jq "reading journals without warroom" have jq
  need gcc "building the fault-injection library" have_compiler
  need procps "looking for processes left behind" have ps
}

need_for_full() {
  need_for_test
  need prometheus-alertmanager "posting to the host as in the field" have prometheus-alertmanager
}

need_for_bench() {
  need_for_test
  need htop "the comparison with htop" have htop
  need wrk "posting alerts to the host" have wrk
}

has_ncurses() {
  have_file /usr/include/curses.h && have_file /usr/lib/*/libncursesw.so /usr/lib*/libncursesw.so
}

has_curl() {
  have_file /usr/include/curl/curl.h /usr/include/*/curl/curl.h &&
    have_file /usr/lib/*/libcurl.so /usr/lib*/libcurl.so
}

has_sqlite() {
  have_file /usr/include/sqlite3.h && have_file /usr/lib/*/libsqlite3.so /usr/lib*/libsqlite3.so
}

have_compiler() {
  have gcc || have cc || have clang || [[ -x ${swift%/*}/clang ]]
}

# prepare run|test|bench: everything that must be there before a build, or one sentence.
prepare() {
  find_swift
  missing=()
  reasons=()
  "need_for_$1"
  if [[ ${#missing[@]} -gt 0 ]]; then
    install_missing
    missing=()
    reasons=()
    "need_for_$1"
    [[ ${#missing[@]} -eq 0 ]] ||
      die "still missing after the installation: $(listed "${reasons[@]}")." 69
  fi
  prepare_folders
  check_swift
}

listed() {
  local text
  printf -v text '%s, ' "$@"
  printf '%s' "${text%, }"
}

install_missing() {
  local by=()
  local by_hand="apt-get update && apt-get install -y ${missing[*]}"
  have apt-get ||
    die "these packages are missing and there is no apt-get here: $(listed "${reasons[@]}")." 69
  if [[ $(id -u) -ne 0 ]]; then
    if have sudo && sudo -n true 2>/dev/null; then
      by=(sudo -n)
    elif have sudo && [[ -t 0 && -t 2 ]]; then
      by=(sudo)
    else
      die "packages are missing, and only root can install them: $(listed "${reasons[@]}");\
 as root, run: $by_hand" 69
    fi
  fi
  say "installing ${reasons[0]}"
  local reason
  for reason in "${reasons[@]:1}"; do say "       and $reason"; done
  # Lists may be stale or absent on a fresh machine; an update that fails shows at the install.
  "${by[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
  "${by[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}" >&2 </dev/null ||
    die "apt-get could not install the packages; as root, run: $by_hand" 69
}

swift=

find_swift() {
  local candidate
  swift=$(command -v swift || true)
  [[ -n $swift ]] && return
  for candidate in "${HOME:-/nonexistent}/.local/share/swiftly/bin" /opt/swift/usr/bin \
    /opt/swift/bin /usr/local/swift/usr/bin /usr/local/bin /usr/share/swift/usr/bin \
    /usr/libexec/swift/bin /opt/swift-*/usr/bin; do
    [[ -x $candidate/swift ]] || continue
    swift=$candidate/swift
    PATH=$candidate:$PATH
    return
  done
  die "no Swift toolchain: put the folder with swift (6.3 or newer, https://swift.org/install)\
 on the PATH." 69
}

# Asked after the packages are there: a toolchain without its libraries does not start.
check_swift() {
  local words major minor
  words=$("$swift" --version 2>&1) ||
    die "$swift does not start: $(head -n 1 <<<"$words")" 69
  [[ $words =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    die "$swift does not say its version: $(head -n 1 <<<"$words")" 69
  major=${BASH_REMATCH[1]}
  minor=${BASH_REMATCH[2]}
  ((major > 6 || (major == 6 && minor >= 3))) ||
    die "$swift is version $major.$minor, and 6.3 or newer is needed." 69
}

# The build goes to .build; what SwiftPM keeps for a user goes there too when there is no home.
prepare_folders() {
  cd "$repository" || die "cannot enter $repository." 73
  { mkdir -p .build && [[ -w .build ]]; } 2>/dev/null ||
    die "the build needs to write to $repository/.build: clone the repository to a folder\
 that is yours, or have that folder given to $(id -un 2>/dev/null || id -u)." 73
  if [[ -z ${HOME-} || ! -d $HOME || ! -w $HOME ]]; then
    mkdir -p .build/home
    chmod 0700 .build/home
    export HOME=$repository/.build/home
    say "no home folder to write to: using .build/home in its place"
  fi
}

# The release binary that needs system libraries only. Quiet unless it fails.
warroom=

build_release() {
  local log=.build/release.log began=$SECONDS
  warroom=$repository/.build/release/warroom
  if [[ -x $warroom ]]; then
    say "building warroom (release); a few seconds when little has changed"
  else
    say "building warroom (release); the first build takes a few minutes"
  fi
  if ! "$swift" build -c release --static-swift-stdlib --product warroom >"$log" 2>&1; then
    grep -E 'error:|fatal:' "$log" >&2 || tail -n 40 "$log" >&2
    die "the release build failed; all of its output is in $repository/$log."
  fi
  say "built in $((SECONDS - began)) s"
}
