# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the screen: finds things by the names a screen reader would read out, and uses a real mouse and keyboard."""

import os
import subprocess
import time

import pyatspi

PATIENCE = 20.0  # seconds until something that should appear counts as missing


class Missing(AssertionError):
    pass


def _do(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def walk(node):
    """All of a tree, the root first; things that vanish meanwhile are left out."""
    yield node
    try:
        count = node.childCount
    except Exception:
        return
    for index in range(count):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield from walk(child)


def name_of(node):
    try:
        return node.name or ""
    except Exception:
        return ""


def words_of(node):
    try:
        return node.description or ""
    except Exception:
        return ""


def is_shown(node):
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


def is_selected(node):
    try:
        return node.getState().contains(pyatspi.STATE_SELECTED)
    except Exception:
        return False


class Robot:
    """Starts the program and ends it; `clicks` counts what a person would have to do."""

    def __init__(self, *arguments):
        self.clicks = 0
        self.program = subprocess.Popen([os.environ["STOWAGE_PROGRAM"], *arguments])
        self.window = self.wait(self._window, "the window of the program")
        _do("search", "--sync", "--onlyvisible", "--pid", self.program.pid)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.picture("failure")
        self.program.terminate()
        self.program.wait(10)

    def _window(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.program.pid:
                for index in range(application.childCount):
                    return application.getChildAtIndex(index)
        return None

    def wait(self, seek, what, patience=PATIENCE):
        """The first true answer of `seek`."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.program_ended():
                raise Missing(f"the program ended while waiting for {what}")
            found = seek()
            if found:
                return found
            time.sleep(0.1)
        raise Missing(f"{what} did not come within {patience:.0f} s")

    def program_ended(self):
        return hasattr(self, "program") and self.program.poll() is not None

    def roots(self):
        """The windows of the program, dialogs and menus included."""
        application = self.window.getApplication()
        return [application.getChildAtIndex(i) for i in range(application.childCount)]

    def seek(self, name, within=None):
        """The thing with this name, or a name for which `name` is true; None where there is none."""
        matches = name if callable(name) else lambda text: text == name
        for root in [within] if within is not None else self.roots():
            for node in walk(root):
                if matches(name_of(node)) and is_shown(node):
                    return node
        return None

    def find(self, name, within=None, patience=PATIENCE):
        what = "something" if callable(name) else f"“{name}”"
        return self.wait(lambda: self.seek(name, within), what, patience)

    def field(self, name, within=None):
        """The thing to type into, not the label beside it."""
        def editable():
            for root in [within] if within is not None else self.roots():
                for node in walk(root):
                    if name_of(node) == name and is_shown(node) and node.getRole() != pyatspi.ROLE_LABEL:
                        return node
            return None
        return self.wait(editable, f"the field “{name}”")

    def tab(self, name, within):
        """The tab, not the page of the same name that it opens."""
        tabs = lambda: [node for node in walk(within) if name_of(node) == name and is_shown(node)
                        and node.getRole() == pyatspi.ROLE_PAGE_TAB]
        return self.wait(tabs, f"the tab “{name}”")[0]

    def page(self, name):
        """The page, not the tab of the same name that opens it."""
        pages = lambda: [node for root in self.roots() for node in walk(root) if name_of(node) == name
                         and is_shown(node) and node.getRole() != pyatspi.ROLE_PAGE_TAB]
        return self.wait(pages, f"the page “{name}”")[0]

    def all(self, matches, within):
        return [node for node in walk(within) if matches(name_of(node)) and is_shown(node)]

    def says(self, node, words, patience=PATIENCE):
        """Waits until the description of a thing holds these words."""
        try:
            self.wait(lambda: words in words_of(node), f"“{words}”", patience)
        except Missing:
            raise Missing(f"“{name_of(node)}” says “{words_of(node)}”, not “{words}”") from None

    @staticmethod
    def centre(node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    @staticmethod
    def box(node):
        """Where a thing stands on the screen."""
        return node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    def pixels(self, node):
        """What the screen shows at a thing and around it."""
        box = self.box(node)
        area = f"{box.width + 16}x{box.height + 16}+{max(box.x - 8, 0)}+{max(box.y - 8, 0)}"
        return subprocess.run(["import", "-window", "root", "-crop", area, "+repage", "rgb:-"],
                              check=True, capture_output=True).stdout

    def hover(self, node):
        _do("mousemove", "--sync", *self.centre(node))

    def click(self, node, button=1):
        self.click_at(*self.centre(node), button=button)

    def click_at(self, x, y, button=1):
        self.clicks += 1
        _do("mousemove", "--sync", x, y)
        time.sleep(0.1)
        _do("click", button)
        time.sleep(0.2)

    def drag(self, begin, end, steps=12):
        """From one point to another, slowly enough to be seen on the way."""
        self.clicks += 1
        _do("mousemove", "--sync", *begin)
        _do("mousedown", 1)
        for step in range(1, steps + 1):
            share = step / steps
            _do("mousemove", "--sync", round(begin[0] + (end[0] - begin[0]) * share),
                round(begin[1] + (end[1] - begin[1]) * share))
            time.sleep(0.03)
        time.sleep(0.2)
        _do("mouseup", 1)
        time.sleep(0.2)

    def keys(self, *names):
        _do("key", "--delay", 60, *names)
        time.sleep(0.1)

    def type(self, text):
        _do("type", "--delay", 40, text)
        time.sleep(0.1)

    def picture(self, name):
        """Where STOWAGE_PICTURES names a folder, what the screen shows goes there."""
        folder = os.environ.get("STOWAGE_PICTURES")
        if folder:
            subprocess.run(["import", "-window", "root", f"{folder}/{name}.png"], check=False)


def check(right, what):
    if not right:
        raise Missing(what)
