# shellcheck shell=bash
# Builds the application once, and again only when something it is made of has changed.

JAR=target/visavis.jar
# Written only after a whole build: a jar that a broken-off build left behind does not count.
STAMP=target/server-built
SOURCES=(src/main pom.xml package.json package-lock.json vite.config.ts tsconfig.json script/frontend)

is_built() {
  [[ -f $JAR && -f $STAMP && ! $JAR -nt $STAMP ]] || return 1
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
  mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2
  touch "$STAMP"
}
