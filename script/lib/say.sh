# shellcheck shell=bash
# Words to the person at the terminal. Everything goes to stderr: stdout belongs to the command.

say() { printf '==> %s\n' "$*" >&2; }

die() {
  printf 'visavis: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
