# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for things: by Ctrl+F, in the outline, and among the commands."""

from robot import Robot, check, is_selected, name_of


def chosen(robot, name, canvas):
    robot.wait(lambda: is_selected(robot.find(name, canvas)), f"{name} to be selected")


def main():
    with Robot("--example", "heal") as robot:
        canvas = robot.find("Canvas")
        robot.find("i-2, container instance", canvas)

        # By kind and zone.
        robot.keys("ctrl+f")
        robot.field("Find on the canvas")
        robot.type("kind:instance az:b")
        robot.find("1 found")
        robot.keys("Return")
        chosen(robot, "i-2, container instance", canvas)
        robot.picture("finding-1-zone")

        # By state, as it comes about.
        robot.keys("ctrl+f", "ctrl+a")
        robot.type("kind:task state:running")
        robot.find("4 found", patience=120)
        robot.keys("Return", "Return", "shift+Return")
        robot.find("1 of 4")
        robot.picture("finding-2-state")

        # What is wrong is said.
        robot.keys("ctrl+a")
        robot.type("kind:servce")
        robot.find("There is no kind “servce”. Did you mean service?")
        robot.keys("Escape")

        # A command by its name, which goes to the outline.
        robot.keys("ctrl+k")
        robot.type("go to the outline")
        robot.keys("Return")
        tree = robot.find("Elements of the drawing")
        robot.click(robot.find("web, service", tree))
        chosen(robot, "web, service", canvas)
        robot.picture("finding-3-outline")

        # All keys.
        robot.keys("Escape", "question")
        keys = robot.find("Search keys")
        check(name_of(keys) == "Search keys", "the list of keys is open")
        robot.keys("Escape")
        print(f"{robot.clicks} clicks")


main()
