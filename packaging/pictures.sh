#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures of README.md anew, by the program itself, without a display.
#   pictures.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/stowage}
pictures=resources/pictures

"$program" render --example heal --at 4m10s --calls packaging/heal.jsonl --no-embed -o "$pictures/heal.png"
for theme in light dark; do
    "$program" render --example web-shop --at 14m20s --theme "$theme" --no-embed -o "$pictures/web-shop-$theme.png"
done
