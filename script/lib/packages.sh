# shellcheck shell=bash
# Installs Debian packages, only when something is missing and only with the rights at hand.

apt_is_refreshed=no

may_install() {
  have apt-get || return 1
  [[ $EUID -eq 0 ]] && return
  # In continuous integration nobody can type a password.
  if [[ "${CI:-}" == true || ! -t 0 ]]; then sudo -n true 2>/dev/null; else have sudo; fi
}

as_root() { if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi; }

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 -qq "$@" >&2
}

refresh_apt() {
  [[ $apt_is_refreshed == no ]] || return 0
  apt update || return 1
  apt_is_refreshed=yes
}

# The version that apt would install; nothing when it knows no such package.
apt_candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9].*\)$/\1/p'; }

install_packages() {
  may_install && refresh_apt || return 1
  say "Installing $*"
  without_services apt install -y --no-install-recommends "$@"
}

# A package that brings a service must not start it: the tests start their own on a free port.
without_services() {
  local policy=/usr/sbin/policy-rc.d
  if [[ -e $policy ]]; then
    "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
  as_root chmod 755 "$policy"
  local outcome=0
  "$@" || outcome=$?
  as_root rm -f "$policy"
  return "$outcome"
}
