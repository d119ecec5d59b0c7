#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Stowage and an empty window in turn until each has painted, and compares time and memory (goals S1, S2).

    xvfb-run -a tests/benchmarks/startup/bench_startup.py build/stowage build/tests/benchmarks/empty_window [rounds]
"""
import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 + [ctypes.c_ulong, ctypes.c_int]
x11.XGetImage.restype = ctypes.c_void_p
x11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
x11.XGetPixel.restype = ctypes.c_ulong
x11.XDestroyImage.argtypes = [ctypes.c_void_p]
display = x11.XOpenDisplay(None)
if not display:
    sys.exit("bench_startup.py: there is no display; start it by xvfb-run")
root = x11.XDefaultRootWindow(display)
PLACES = [(x, y) for x in (100, 300, 600) for y in (100, 300, 500)]


def shown():
    pixels = []
    for x, y in PLACES:
        image = x11.XGetImage(display, root, x, y, 1, 1, 0xFFFFFFFF, 2)
        pixels.append(x11.XGetPixel(image, 0, 0))
        x11.XDestroyImage(image)
    return pixels


def start(program):
    """Wall seconds, CPU seconds and MiB until most of the looked-at places were painted."""
    before = shown()
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", HOME=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8")
        begin = time.monotonic()
        process = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
        while sum(a != b for a, b in zip(before, shown())) < 7:
            if time.monotonic() - begin > 60 or process.poll() is not None:
                sys.exit(f"bench_startup.py: {program} painted nothing")
            time.sleep(0.001)
        wall = time.monotonic() - begin
        process.kill()
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
    while shown() != before:
        time.sleep(0.005)
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    programs, rounds = sys.argv[1:3], int(sys.argv[3]) if len(sys.argv) > 3 else 9
    for program in programs:
        start(program)  # warms the caches
    taken = []
    for number in range(rounds):
        pair = [None, None]
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            pair[which] = start(programs[which])
        taken.append(pair)
    for unit, name in ((0, "S1 first paint, seconds"), (1, "S1 CPU until then, seconds"), (2, "S2 peak memory, MiB")):
        ours, empty = ([pair[which][unit] for pair in taken] for which in (0, 1))
        ratios = [a / b for a, b in zip(ours, empty)]
        print(f"{name}: {statistics.median(ours):.3f} against {statistics.median(empty):.3f}, "
              f"ratio {statistics.median(ratios):.2f} [{min(ratios):.2f}..{max(ratios):.2f}]")


main()
