#!/bin/sh
# Opens the window; on a machine without a display, writes the opening view as
# a picture instead. Arguments go to the program.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
	make --no-print-directory build
	exec bin/multivector "$@"
fi

echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open."
echo "Writing the opening view as a picture instead; that needs no packages."
make --no-print-directory cli
bin/multivector-cli export -o multivector.png
echo "The opening view is in $PWD/multivector.png"
echo "All commands work without a display: bin/multivector-cli --help"
