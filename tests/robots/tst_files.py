# SPDX-License-Identifier: GPL-3.0-or-later
"""An architect edits while it runs, saves, opens again, exports a picture and opens that as the design."""

import json
import os
import tempfile

from robot import Robot, check, name_of, words_of


def title(robot):
    return name_of(robot.window)


def enter(robot, keys, dialog, path):
    """A file dialog takes a whole path."""
    robot.keys(*keys)
    robot.find(dialog)
    robot.type(path)
    robot.keys("Return")
    robot.wait(lambda: robot.seek(dialog) is None, f"the dialog “{dialog}” to close")


def asks(text):
    return "Save the changes to" in text


def read(path):
    with open(path, "rb") as file:
        return file.read()


def saved(robot, path):
    robot.wait(lambda: os.path.exists(path) and os.path.basename(path) in title(robot) and "*" not in title(robot),
               f"{os.path.basename(path)} to be saved")
    return read(path)


def main():
    with tempfile.TemporaryDirectory() as folder, Robot("--example", "first-service") as robot:
        canvas = robot.find("Canvas")
        service = robot.find("service-1, service", canvas)
        robot.says(service, "3 of 3", 120)
        check("*" not in title(robot), "nothing is changed yet")

        # Edited while it runs: the service follows.
        robot.click(service)
        inspector = robot.find("Inspector")
        robot.click(robot.tab("Settings", inspector))
        count = robot.field("Desired tasks", inspector)
        robot.click(count)
        robot.keys("ctrl+a")
        robot.type("5")
        robot.keys("Return")
        robot.says(robot.find("service-1, service", canvas), "of 5")
        robot.wait(lambda: "*" in title(robot), "the title to show the change")
        robot.picture("files-edited")

        # Saved; undo makes it differ from the file, redo makes it the same.
        first = os.path.join(folder, "orders.stowage.json")
        enter(robot, ["ctrl+s"], "Save as", first)
        text = saved(robot, first)
        counts = [each["desiredCount"] for each in json.loads(text)["elements"].values() if each["kind"] == "service"]
        check(counts == [5], f"the file holds the edit: {counts}")
        robot.keys("ctrl+z")
        robot.wait(lambda: "*" in title(robot), "undo to be a change")
        robot.keys("ctrl+n")
        robot.find(asks)
        robot.picture("files-unsaved")
        robot.keys("Escape")
        robot.wait(lambda: robot.seek(asks) is None, "the question to go")
        robot.keys("ctrl+shift+z")
        robot.wait(lambda: "*" not in title(robot), "redo to lead back to what is saved")

        # A picture, and the picture opened as the design.
        picture = os.path.join(folder, "orders.png")
        robot.keys("ctrl+e")  # from within the field that was typed into
        dialog = robot.find("Export picture")
        robot.picture("files-export")
        robot.click(robot.find("Export…", dialog))
        robot.find("File name:")
        robot.type(picture)
        robot.keys("Return")
        robot.wait(lambda: os.path.exists(picture), "the picture")
        check(read(picture).startswith(b"\x89PNG"), "a PNG is written")
        enter(robot, ["ctrl+o"], "Open", picture)
        robot.find("service-1, service", canvas)
        second = os.path.join(folder, "again.stowage.json")
        enter(robot, ["ctrl+shift+s"], "Save as", second)
        check(saved(robot, second) == text, "the JSON from the picture is the same to the byte")

        # The file opened again says the same.
        enter(robot, ["ctrl+o"], "Open", first)
        robot.wait(lambda: "orders.stowage.json" in title(robot), "the file to be open")
        third = os.path.join(folder, "third.stowage.json")
        enter(robot, ["ctrl+shift+s"], "Save as", third)
        check(saved(robot, third) == text, "the JSON from the file is the same to the byte")

        # Damage is told with file, place and remedy, and what is open stays.
        damaged = os.path.join(folder, "damaged.stowage.json")
        with open(damaged, "wb") as file:
            file.write(text[:200])
        robot.keys("ctrl+o")
        robot.find("Open")
        robot.type(damaged)
        robot.keys("Return")
        told = robot.find(lambda words: "damaged.stowage.json" in words and "cannot be opened" in words)
        robot.picture("files-damaged")
        check(told, "the damage is told")
        robot.keys("Return")
        robot.wait(lambda: robot.seek(lambda words: "cannot be opened" in words) is None, "the message to go")
        check("third.stowage.json" in title(robot), "what was open stays open")


main()
