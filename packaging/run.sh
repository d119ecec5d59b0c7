#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Stowage and opens its window; without a display an example runs in words and as a picture.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

need_packages "${to_build[@]}"
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSTOWAGE_TESTS=OFF --log-level=WARNING
cmake --build build --target stowage

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/stowage "$@"
fi
echo "There is no display, so the example heal runs for ten simulated minutes and loses an instance."
build/stowage run --example heal --for 10m --calls packaging/heal.jsonl | tee build/heal.txt
build/stowage render --example heal --at 4m20s --calls packaging/heal.jsonl --scale 2 -o build/heal.png
echo "The summary is in $PWD/build/heal.txt and a picture of 20 seconds after the loss in $PWD/build/heal.png"
