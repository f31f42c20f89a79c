#!/bin/sh
# Runs every fuzz target for some seconds: sh scripts/fuzz.sh [TIME], 10s unless told.
set -eu
cd "$(dirname "$0")/.."
time=${1:-10s}
export CGO_ENABLED=0

count=0
packages=$(go list ./...)
for package in $packages; do
	listed=$(go test -list '^Fuzz' "$package") # by itself, so that one that does not build ends this
	for target in $(printf '%s\n' "$listed" | grep '^Fuzz' || true); do
		echo "$package $target, $time"
		go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$package"
		count=$((count + 1))
	done
done
[ "$count" -gt 0 ] || { echo "no fuzz target was found" >&2; exit 1; }
echo "$count fuzz targets ran"
