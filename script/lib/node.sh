# shellcheck shell=bash
# The npm packages of the front end, kept in step with the lockfile.

npm_install_when_stale() {
  [[ node_modules/.package-lock.json -nt package-lock.json ]] && return
  say "Installing the front end's packages"
  npm ci --ignore-scripts --no-audit --no-fund >&2
}
