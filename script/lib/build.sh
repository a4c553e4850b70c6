# shellcheck shell=bash
# Builds the application once, and again only when something it is made of has changed.

APPLICATION=target/server
# Written only after a whole build: what a broken-off one left behind does not count.
STAMP=target/server-built
SOURCES=(src/main pom.xml package.json package-lock.json vite.config.ts tsconfig.json script/frontend)
JAVA_FLAGS=(-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError)
CACHE=$APPLICATION/visavis.aot

is_built() {
  [[ -f $APPLICATION/visavis.jar && -f $STAMP ]] || return 1
  local source present=()
  for source in "${SOURCES[@]}"; do
    [[ ! -e $source ]] || present+=("$source")
  done
  # Folders are looked at too: their time tells of a file that went away.
  [[ -z "$(find "${present[@]}" -newer "$STAMP" -print -quit)" ]]
}

build_when_stale() {
  is_built && return
  script/bootstrap
  use_jdk
  say "Building; the first time this downloads its parts and takes a few minutes"
  mkdir -p target
  touch "$STAMP.next"
  maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2
  rm -rf "$APPLICATION"
  java -Djarmode=tools -jar target/visavis.jar extract --destination "$APPLICATION"
  mv "$STAMP.next" "$STAMP"
  say "Preparing quick starts"
  train || say "That did not work; a start takes some seconds longer"
}

# A start for practice, of which Java keeps the loaded and linked classes (JEP 483, 514): it halves the time of every
# later start. In a folder of its own and with nothing configured, so that it touches nobody's data.
train() {
  local folder outcome=0
  folder="$(mktemp -d)"
  env -i PATH="$PATH" HOME="$HOME" VISAVIS_DATA_DIR="$folder" VISAVIS_PORT=0 \
    java "${JAVA_FLAGS[@]}" -XX:AOTCacheOutput="$CACHE" -jar "$APPLICATION/visavis.jar" >"$folder/log" 2>&1 &
  local practice=$!
  await_start "$practice" "$folder/log" || outcome=$?
  kill "$practice" 2>/dev/null || true
  wait "$practice" || true
  rm -rf "$folder"
  [[ $outcome -eq 0 && -f $CACHE ]]
}

await_start() {
  local seconds
  for ((seconds = 0; seconds < 90; seconds++)); do
    grep -q 'Started Visavis' "$2" && return
    kill -0 "$1" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}
