#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles through the compiler cache: ccache.sh CHECKOUT CCACHE COMPILER ARGUMENT...
# A precompiled header names the files of its checkout. So it is never cached, and what is compiled
# with it is looked up by what the header was made from: every checkout on a machine shares a cache.
set -eu
checkout=$1
ccache=$2
shift 2
export CCACHE_BASEDIR="$checkout" CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1
export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1

after=
output=
dependencies=
for argument; do
    # The cache knows which arguments are paths, but not those that are meant for the compiler within.
    set -- "$@" "${argument#"$PWD/"}"
    shift
    case $after in
        -o) output=$argument ;;
        -MF) dependencies=$argument ;;
    esac
    after=$argument
done
case $output in
    *.gch | *.pch) ;;
    *) exec "$ccache" "$@" ;;
esac
rm -f "$output.sum"
"$@"
# The compiler's list is a rule of make: a target, a colon, and files that end in backslashes.
{
    printf '%s\n' "$*" | sed "s|$checkout||g"
    sed -e 's/^[^ ]*: *//' -e 's/\\$//' "$dependencies" | tr ' ' '\n' | grep . | xargs cat
} | sha256sum >"$output.sum"
