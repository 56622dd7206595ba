#!/bin/sh
# Installs the Debian packages named on the command line, or in tools/system-packages.txt, that are not there yet.
set -eu
here=$(dirname "$0")
if [ "$#" -eq 0 ]; then
    # shellcheck disable=SC2046
    set -- $(sed -e 's/#.*//' "$here/system-packages.txt")
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is not a Debian system: please install QGIS 3.22 or later with its Python bindings, and what these Debian packages hold: $*" >&2
    exit 1
fi

missing=""
for package in "$@"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "Missing Debian packages. As root: apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

mkdir -p build
log=build/apt.log
echo "Installing:$missing (log: $log)"
export DEBIAN_FRONTEND=noninteractive
# One unreachable third-party list does not stop the installation; a package that cannot be fetched does.
apt-get update -q >"$log" 2>&1 || echo "apt-get update had errors, see $log" >&2
# shellcheck disable=SC2086
if ! apt-get install -q -y --no-install-recommends $missing >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install:$missing" >&2
    exit 1
fi
