#!/bin/sh
# Format, vet and staticcheck over the whole module, the tests of the window
# included: sh scripts/lint.sh GOFUMPT STATICCHECK
set -eu
cd "$(dirname "$0")/.."
gofumpt=$1
staticcheck=$2
export CGO_ENABLED=0

echo "gofumpt"
unformatted=$("$gofumpt" -l .)
if [ -n "$unformatted" ]; then
	printf 'not formatted as gofumpt does:\n%s\nmend it with: %s -w .\n' "$unformatted" "$gofumpt" >&2
	exit 1
fi

echo "go vet"
go vet ./...
go vet -tags e2e ./e2e

echo "staticcheck"
"$staticcheck" ./...
"$staticcheck" -tags e2e ./e2e
