#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Stowage and shows a run of the built-in example in words.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

need_packages "${to_build[@]}"
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSTOWAGE_TESTS=OFF --log-level=WARNING
cmake --build build --target stowage

echo "The example heal runs for ten simulated minutes and loses an instance."
build/stowage run --example heal --for 10m --calls packaging/heal.jsonl | tee build/heal.txt
echo "The summary is in $PWD/build/heal.txt"
