# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader alone: no mouse is used, only what the accessibility bus offers."""

import time

import pyatspi

from robot import Robot, check, is_selected, name_of, words_of

ROLES = {pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_GROUPING, pyatspi.ROLE_PANEL}


def actions_of(node):
    action = node.queryAction()
    return [action.getName(index) for index in range(action.nActions)]


def do(node, name):
    names = actions_of(node)
    check(name in names, f"“{name_of(node)}” offers {names}, not “{name}”")
    node.queryAction().doAction(names.index(name))


def is_focused(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


class Ear:
    """What the bus says while something is done."""

    def __init__(self, *kinds):
        self.heard = []
        self.kinds = kinds

    def __enter__(self):
        pyatspi.Registry.registerEventListener(self._hear, *self.kinds)
        return self

    def __exit__(self, kind, error, trace):
        pyatspi.Registry.deregisterEventListener(self._hear, *self.kinds)

    def _hear(self, event):
        self.heard.append((event.type, name_of(event.source), event.detail1))

    def waits_for(self, matches, what):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            pyatspi.Registry.pumpQueuedEvents()
            pyatspi.clearCache()
            if any(matches(*each) for each in self.heard):
                return
            time.sleep(0.1)
        raise AssertionError(f"{what} was not heard: {self.heard[-20:]}")


def reads_the_canvas(robot, canvas):
    """Each child says what it is called, what it is and what can be done with it."""
    check(canvas.getRole() == pyatspi.ROLE_LIST, f"the canvas is a list, not {canvas.getRoleName()}")
    children = [canvas.getChildAtIndex(index) for index in range(canvas.childCount)]
    check(len(children) > 8, f"{len(children)} children")
    for child in children:
        check(name_of(child), "each child has a name")
        check(child.getRole() in ROLES, f"“{name_of(child)}” is a {child.getRoleName()}")
        check(child.getState().contains(pyatspi.STATE_FOCUSABLE), f"“{name_of(child)}” can be focused")
        check("Press" in actions_of(child), f"“{name_of(child)}” can be pressed")
    check(robot.find("shop, cluster", canvas), "frames are among them")


def main():
    with Robot("--example", "heal") as robot:
        canvas = robot.find("Canvas")
        service = robot.find("web, service", canvas)
        robot.says(service, "4 of 4 running", 120)
        reads_the_canvas(robot, canvas)

        # The focus goes to a task, and the inspector follows.
        task = robot.all(lambda text: text.endswith(", task"), canvas)[0]
        with Ear("object:state-changed:focused") as ear:
            check(task.queryComponent().grabFocus(), "the task takes the focus")
            ear.waits_for(lambda kind, name, on: name == name_of(task) and on, "the focus on the task")
        robot.wait(lambda: is_focused(task) and is_selected(task), "the task to be focused and selected")
        robot.find("Stop task", robot.find("Inspector"))

        # It is stopped by its own action; the service says so in words, until it is whole again.
        with Ear("object:property-change:accessible-description") as ear:
            do(task, "Stop task")
            ear.waits_for(lambda kind, name, on: name == name_of(task), "the state of the task that has the focus")
        robot.says(service, "3 of 4 running", 120)
        robot.says(service, "4 of 4 running", 240)

        # The selection moves by pressing, and the menu opens without a mouse.
        with Ear("object:state-changed:selected") as ear:
            do(service, "Press")
            ear.waits_for(lambda kind, name, on: name == "web, service" and on, "the selection of the service")
        do(service, "ShowMenu")
        robot.find("Force new deployment", canvas)
        robot.keys("Escape")
        check(robot.clicks == 0, "no mouse was used")


main()
