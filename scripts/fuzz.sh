#!/bin/sh
# Runs every fuzz target for some seconds: sh scripts/fuzz.sh [TIME], 10s unless told.
set -eu
cd "$(dirname "$0")/.."
time=${1:-10s}
export CGO_ENABLED=0

count=0
for package in $(go list ./...); do
	for target in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' || true); do
		echo "$package $target, $time"
		go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$package"
		count=$((count + 1))
	done
done
[ "$count" -gt 0 ] || { echo "no fuzz target was found" >&2; exit 1; }
echo "$count fuzz targets ran"
