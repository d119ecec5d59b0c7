#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Stowage and starts it; without a display it shows a run in words and as a picture.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

need_packages "${to_build[@]}"
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSTOWAGE_TESTS=OFF --log-level=WARNING
cmake --build build --target stowage

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec build/stowage "$@"
fi

echo "There is no display, so the example heal runs for ten simulated minutes."
build/stowage run --example heal --for 10m | tee build/heal.txt
build/stowage render --example heal --at 10m -o build/heal.png
echo "The summary is in $PWD/build/heal.txt and the picture in $PWD/build/heal.png"
