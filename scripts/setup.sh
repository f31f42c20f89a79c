#!/bin/sh
# Installs what a job needs and the machine lacks; says first what and why.
#
#   sh scripts/setup.sh go        check that Go is new enough (installs nothing)
#   sh scripts/setup.sh window    ... and what building and showing the window takes
#   sh scripts/setup.sh e2e       ... and what driving it on a virtual screen takes
#
# Debian and Ubuntu: installed with apt-get (through sudo where not root).
# Fedora, Arch, macOS: the one command is printed, and the script stops.
set -eu

say() { printf '%s\n' "$*" >&2; }
stop() { say "multivector: $*"; exit 1; }

# --- Go -----------------------------------------------------------------------

check_go() {
	command -v go >/dev/null 2>&1 ||
		stop "Go is missing. Install Go 1.26 or later from https://go.dev/dl/ and run this again."
	# Reading the module makes a Go that may fetch toolchains fetch the right one.
	if ! answer=$(go list -m 2>&1) || [ "$answer" != multivector ]; then
		say "$answer"
		stop "Go 1.26 or later is needed, here is $(go env GOVERSION 2>/dev/null || go version)." \
			"Install it from https://go.dev/dl/, or let Go fetch it: go env -w GOTOOLCHAIN=auto"
	fi
}

# --- packages -----------------------------------------------------------------

# packages SYSTEM JOB prints what the job takes there.
packages() {
	case $1-$2 in
	debian-window)
		echo gcc libc6-dev pkg-config libgl-dev libegl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev \
			libxcursor-dev libxinerama-dev libwayland-dev libxkbcommon-dev libgl1-mesa-dri libegl1
		;;
	debian-e2e) echo xvfb xdotool imagemagick librsvg2-bin poppler-utils qpdf libreoffice-impress ;;
	fedora-window)
		echo gcc pkgconf-pkg-config mesa-libGL-devel mesa-libEGL-devel libX11-devel libXrandr-devel \
			libXxf86vm-devel libXi-devel libXcursor-devel libXinerama-devel wayland-devel \
			libxkbcommon-devel mesa-dri-drivers
		;;
	fedora-e2e) echo xorg-x11-server-Xvfb xdotool ImageMagick librsvg2-tools poppler-utils qpdf libreoffice-impress ;;
	arch-window)
		echo gcc pkgconf libglvnd libx11 libxrandr libxxf86vm libxi libxcursor libxinerama wayland \
			libxkbcommon mesa
		;;
	arch-e2e) echo xorg-server-xvfb xdotool imagemagick librsvg poppler qpdf libreoffice-fresh ;;
	esac
}

# missing CHECK PACKAGES... prints the packages that CHECK does not find.
missing() {
	check=$1
	shift
	for package in "$@"; do
		$check "$package" || printf '%s ' "$package"
	done
}
in_debian() { [ "$(dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -cx installed)" -gt 0 ]; }
in_fedora() { rpm -q --whatprovides "$1" >/dev/null 2>&1; }
in_arch() { pacman -Qq "$1" >/dev/null 2>&1; }

why() {
	case $1 in
	window) say "The window draws with OpenGL through C: building it takes a C compiler and the headers of X11, Wayland and GL." ;;
	e2e) say "The tests take a virtual screen, a hand for the mouse and a camera for the window, and other programs that open the exports." ;;
	esac
}

install_debian() {
	if [ "$(id -u)" = 0 ]; then
		as_root="env"
	elif command -v sudo >/dev/null 2>&1; then
		as_root="sudo"
	else
		stop "these packages are missing and sudo is too. As root, run: apt-get install $*"
	fi
	say "Installing with apt-get: $*"
	$as_root apt-get update -q ||
		say "multivector: apt-get update had trouble (see above); trying with the package lists at hand."
	$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" ||
		stop "apt-get could not install them (see above). Mend that, or run: apt-get install $*"
}

need() { # need JOB MISSING COMMAND: stop with the one command where something is missing
	[ -z "$2" ] && return 0
	why "$1"
	stop "missing: ${2% }. Run this once, then try again:
    $3 $2"
}

# shellcheck disable=SC2046,SC2086  # the lists are words on purpose
provide() { # provide JOB
	if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
		lacking=$(missing in_debian $(packages debian "$1"))
		[ -z "$lacking" ] && return 0
		why "$1"
		install_debian $lacking >&2
	elif command -v dnf >/dev/null 2>&1; then
		need "$1" "$(missing in_fedora $(packages fedora "$1"))" "sudo dnf install"
	elif command -v pacman >/dev/null 2>&1; then
		need "$1" "$(missing in_arch $(packages arch "$1"))" "sudo pacman -S --needed"
	elif [ "$(uname -s)" = Darwin ]; then
		[ "$1" = window ] || stop "the tests of the window run on Linux only"
		xcode-select -p >/dev/null 2>&1 || stop "Apple's C compiler is missing. Run this once, then try again:
    xcode-select --install"
	else
		command -v cc >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 ||
			stop "this system is not known here. Install a C compiler, pkg-config and the headers of GL, X11 and Wayland."
		say "multivector: this system is not known here; building with what is installed."
	fi
}

cd "$(dirname "$0")/.."
check_go
case ${1:-go} in
go) ;;
window) provide window ;;
e2e) provide window && provide e2e ;;
*) stop "setup.sh knows go, window and e2e, not '$1'" ;;
esac
