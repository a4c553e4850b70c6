# shellcheck shell=bash
# Settings from the file .env, for those who keep them there. What the environment already says wins.

read_settings() {
  [[ -f .env ]] || return 0
  local line name value
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ ^[[:space:]]*(export[[:space:]]+)?([A-Z][A-Z0-9_]*)=(.*)$ ]] || continue
    name="${BASH_REMATCH[2]}" value="${BASH_REMATCH[3]}"
    [[ $value =~ ^\"(.*)\"[[:space:]]*$ || $value =~ ^\'(.*)\'[[:space:]]*$ ]] && value="${BASH_REMATCH[1]}"
    [[ -v $name ]] || export "$name=$value"
  done <.env
}
