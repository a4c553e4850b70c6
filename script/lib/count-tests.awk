# Sums the <testsuite> elements of JUnit-style XML reports: "tests failed skipped" on one line.
function number(name,   found) {
  return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
}
/<testsuite / {
  tests += number("tests")
  failed += number("failures") + number("errors")
  skipped += number("skipped")
}
END { print tests + 0, failed + 0, skipped + 0 }
