#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Stowage and passes every test; needs no display, robots get a desktop of their own.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

need_packages "${to_build[@]}" "${to_test[@]}"
need_german_locale
unset DISPLAY WAYLAND_DISPLAY
exec tests/check "$@"
