# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: what Stowage needs from the system, and how it gets there.

to_build=(cmake ninja-build g++ pkg-config qt6-base-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n nlohmann-json3-dev libcli11-dev libxxhash-dev
    fonts-inter fonts-jetbrains-mono)
to_test=(git ccache mold clang clang-format clang-tidy librapidcheck-dev libbenchmark-dev
    librsvg2-bin poppler-utils libxml2-utils
    xvfb xauth openbox dbus at-spi2-core python3-pyatspi xdotool x11-utils imagemagick locales)

# as_root COMMANDS: of a shell, in one word; with sudo where that is needed.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        sh -c "$1"
    elif command -v sudo >/dev/null; then
        sudo sh -c "$1"
    else
        echo "stowage: there is no sudo here, so please run as root what follows, and start this again:" >&2
        echo "  $1" >&2
        exit 2
    fi
}

other_systems() {
    cat >&2 <<'TEXT'
stowage: this system has no apt-get, so please install what is needed and start again:
  dnf install cmake ninja-build gcc-c++ pkgconf-pkg-config qt6-qtbase-devel qt6-qtsvg-devel qt6-qttools-devel json-devel cli11-devel xxhash-devel rsms-inter-fonts jetbrains-mono-fonts
  pacman -S cmake ninja gcc pkgconf qt6-base qt6-svg qt6-tools nlohmann-json cli11 xxhash inter-font ttf-jetbrains-mono
  brew install cmake ninja pkg-config qt nlohmann-json cli11 xxhash font-inter font-jetbrains-mono
TEXT
    exit 2
}

can_build_already() {
    local tool
    for tool in cmake ninja c++ pkg-config; do
        command -v "$tool" >/dev/null || return 1
    done
    pkg-config --exists Qt6Widgets Qt6Svg nlohmann_json CLI11 libxxhash
}

# Installs those of the named packages that are missing; needs no network when none is.
need_packages() {
    if ! command -v apt-get >/dev/null; then
        can_build_already || other_systems
        return
    fi
    local missing=() package
    for package in "$@"; do
        case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
            "install ok installed") ;;
            *) missing+=("$package") ;;
        esac
    done
    [ ${#missing[@]} = 0 ] && return
    echo "Installing ${missing[*]}"
    as_root "apt-get update -q && DEBIAN_FRONTEND=noninteractive \
apt-get install -q -y --no-install-recommends ${missing[*]}"
}

# Some tests compare results under a locale that writes decimals with a comma.
need_german_locale() {
    command -v localedef >/dev/null || return 0
    locale -a 2>/dev/null | grep -qi '^de_DE.utf-\?8$' ||
        as_root "localedef -i de_DE -f UTF-8 de_DE.UTF-8"
}
