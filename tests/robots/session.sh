#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a throw-away desktop: X server, window manager, message bus, accessibility bus, empty home.
#   session.sh [--size WxH] COMMAND [ARGUMENT...]
set -euo pipefail
size=1280x800
if [ "${1:-}" = --size ]; then
    size=$2
    shift 2
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
export XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" \
    "$XDG_STATE_HOME"
# Without the accessibility switch Qt 6.4 does not appear on the bus before a client asks for it.
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_SCALE_FACTOR=1
export QT_STYLE_OVERRIDE=Fusion LC_ALL=C.UTF-8
unset QT_QPA_PLATFORMTHEME WAYLAND_DISPLAY DISPLAY
# -r: a machine that is busy would repeat keys that are held down for too long.
xvfb-run -a -s "-screen 0 ${size}x24 -nolisten tcp -r" dbus-run-session -- bash -c '
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    # The window manager says on the root window when it is ready.
    for _ in $(seq 50); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
        sleep 0.1
    done
    status=0
    "$@" || status=$?
    kill "$manager" 2>/dev/null
    exit $status' session "$@"
