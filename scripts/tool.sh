#!/bin/sh
# Builds a pinned Go program once: sh scripts/tool.sh MODULE/PATH bin/tools/NAME-VERSION
set -eu
cd "$(dirname "$0")/.."
path=$1
file=$2
version=${file##*-}
name=${path##*/}

echo "Building $name $version (once)"
mkdir -p "${file%/*}"
building=$(mktemp -d "${file%/*}/building.XXXXXX")
trap 'rm -rf "$building"' EXIT
GOBIN=$PWD/$building CGO_ENABLED=0 go install "$path@$version"
mv "$building/$name" "$file"
