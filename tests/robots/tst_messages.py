# SPDX-License-Identifier: GPL-3.0-or-later
"""An upload is followed through every hop and again in the past, lines and mails are read, and a role is taken away."""

import re

from robot import Robot, check, name_of, walk, words_of


def choose(robot, element, verb):
    """From the menu of a thing on the canvas."""
    robot.click(element, button=3)
    robot.click(robot.find(verb))


def steps(robot):
    panel = robot.seek("What is followed")
    if panel is None:
        return []
    return [name_of(node) for node in walk(panel) if re.match(r"Step \d+, ", name_of(node))]


def starting_with(words):
    return lambda text: text.startswith(words)


def follow(robot, canvas):
    choose(robot, robot.find("uploads, bucket", canvas), "Upload one and follow it")
    robot.find("What is followed")
    robot.wait(lambda: any("wrote an item" in step for step in steps(robot)), "the task to write an item", 150)
    robot.keys("F5")
    robot.find("Play")
    told = steps(robot)
    check("You put" in told[0], f"it begins with what was put: {told}")
    robot.picture("messages-followed")

    # A step answers why.
    robot.click(robot.find(told[-1]))
    robot.find(starting_with("Why "), robot.find("Inspector"))

    # The past knows it from the instant on at which it was asked for.
    marks = [node for node in walk(robot.find("Timeline")) if "You put" in name_of(node)]
    check(marks, "the upload has a mark on the timeline")
    robot.click(marks[-1])
    robot.find(starting_with("Viewing "))
    past = steps(robot)
    check(past and past == told[:len(past)], f"the same trail as far as it had come: {past}")
    robot.picture("messages-followed-in-the-past")
    robot.keys("comma")
    robot.wait(lambda: not steps(robot), "nothing to be followed before that")
    robot.click(robot.find("Live"))
    robot.wait(lambda: steps(robot) == told, "the whole trail again")
    robot.click(robot.find("Follow no longer"))
    robot.wait(lambda: not steps(robot), "the panel to go")


def log(robot, canvas):
    robot.click(robot.find("/ecs/thumbnail, log group", canvas))
    inspector = robot.find("Inspector")
    robot.click(robot.tab("Now", inspector))
    lines = robot.find("Log lines", inspector)
    said = [node for node in walk(lines) if re.match(r"\d\d:\d\d:\d\d", name_of(node))]
    check(said, "the log group shows what was said")
    robot.picture("messages-log")
    robot.click(said[0])
    robot.find(starting_with("Why "), inspector)


def take_role_away(robot, canvas):
    definition = robot.find("thumbnail, task definition", canvas)
    robot.hover(robot.find("Clock"))
    before = robot.pixels(definition)
    robot.click(robot.find("thumbnail-task, role", canvas))
    robot.keys("Delete")
    robot.wait(lambda: robot.seek("thumbnail-task, role", canvas) is None, "the role to go")
    robot.hover(robot.find("Clock"))
    check(robot.pixels(definition) != before, "the card of the definition tells it")
    robot.picture("messages-role-taken-away")
    robot.keys("F5")
    robot.find("Pause")
    robot.find(lambda text: "may not call" in text, robot.find("Event lines"), 150)
    robot.keys("F5")
    robot.find("Play")
    robot.keys("ctrl+z")
    robot.find("thumbnail-task, role", canvas)


def uploads():
    with Robot("--example", "upload") as robot:
        canvas = robot.find("Canvas")
        follow(robot, canvas)
        log(robot, canvas)
        take_role_away(robot, canvas)
        print(f"{robot.clicks} clicks")


def mails():
    with Robot("--example", "stopped-task-mail") as robot:
        canvas = robot.find("Canvas")
        admin = robot.find("Administrator, subscriber", canvas)
        robot.says(admin, "unread", 240)
        choose(robot, admin, "Open inbox")
        inbox = robot.find("Inbox of Administrator")
        robot.find(lambda text: "Confirmation" in text, inbox)
        robot.find("Confirm subscription", inbox)
        robot.picture("messages-inbox")
        robot.click(robot.find("Close", inbox))
        robot.wait(lambda: robot.seek("Inbox of Administrator") is None, "the inbox to close")
        robot.wait(lambda: "unread" not in words_of(robot.find("Administrator, subscriber", canvas)), "it to be read")


uploads()
mails()
