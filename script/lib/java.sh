# shellcheck shell=bash
# Finds the JDK that the build and the server run on, wherever it was installed.

JDK_MAJOR=25

# A JDK says its version in its "release" file; asking that is faster than starting it.
is_jdk() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] && grep -q "^JAVA_VERSION=\"${JDK_MAJOR}[.\"+-]" "$1/release"
}

jdk_candidates() {
  [[ -z "${JAVA_HOME:-}" ]] || printf '%s\n' "$JAVA_HOME"
  local javac
  if javac="$(command -v javac)"; then
    dirname "$(dirname "$(readlink -f "$javac")")"
  fi
  printf '%s\n' /usr/lib/jvm/*"$JDK_MAJOR"* /opt/*jdk*"$JDK_MAJOR"* \
    "$HOME"/.sdkman/candidates/java/"$JDK_MAJOR"* "$HOME"/.jdks/*"$JDK_MAJOR"* \
    /Library/Java/JavaVirtualMachines/*"$JDK_MAJOR"*/Contents/Home
}

# Prints the home of the first one that fits; fails when there is none.
find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_jdk "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done < <(jdk_candidates)
  return 1
}

use_jdk() {
  JAVA_HOME="$(find_jdk)" || die "JDK $JDK_MAJOR was not found; run script/bootstrap, or set JAVA_HOME to one."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

# Maven in a script: without questions, progress bars, colour codes (an old Maven leaves some behind its last line) and
# the JDK's warnings about Maven's own libraries.
maven() {
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    mvn -B -ntp "$@" 2>&1 | sed -u $'s/\e\\[[0-9;]*m//g'
}
