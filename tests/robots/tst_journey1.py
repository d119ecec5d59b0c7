# SPDX-License-Identifier: GPL-3.0-or-later
"""A learner watches a cluster heal: seven clicks from the start page to the answer and back to the present."""

import re

from robot import Robot, check, name_of, walk, words_of

BUDGET = 7


def tasks_on(robot, canvas, pattern):
    return [node for node in robot.all(lambda text: text.endswith(", task"), canvas)
            if re.search(pattern, words_of(node))]


def service_reads(robot, canvas, count):
    service = robot.seek("web, service", canvas)
    return service is not None and count in words_of(service)


def text_of(node):
    return "\n".join(name_of(each) for each in walk(node))


def main():
    with Robot() as robot:
        # 1: the start page needs no account and hides nothing.
        start = robot.find("Watch a cluster heal")
        robot.picture("journey1-start")

        # 2: one click, and a cluster runs.
        robot.click(start)
        canvas = robot.find("Canvas")
        for instance in ("i-1, container instance", "i-2, container instance", "i-3, container instance"):
            robot.find(instance, canvas)
        robot.wait(lambda: service_reads(robot, canvas, "4 / 4"), "4 / 4 running", 120)
        clock = robot.find("Clock")
        before = words_of(clock) or name_of(clock)
        robot.wait(lambda: (words_of(clock) or name_of(clock)) != before, "the clock to move")
        robot.picture("journey1-running")

        # 3: an instance, and what it holds now.
        robot.click(robot.find("i-2, container instance", canvas))
        inspector = robot.find("Inspector")
        terminate = robot.find("Terminate", inspector)
        robot.find("Drain", inspector)
        check("i-2" in text_of(inspector), "the inspector is about i-2")
        old = {name_of(node) for node in tasks_on(robot, canvas, ".")}
        check(len(old) == 4, f"four tasks run, not {sorted(old)}")

        # 4: it dies, and what it ran is lost.
        robot.click(terminate)
        robot.says(robot.find("i-2, container instance", canvas), "terminated")
        timeline = robot.find("Timeline")
        mark = robot.find(lambda text: "i-2" in text, timeline)
        robot.picture("journey1-lost")

        # 5: nobody does anything, and the service heals.
        robot.wait(lambda: service_reads(robot, canvas, "2 / 4"), "2 / 4 running", 60)
        robot.wait(lambda: service_reads(robot, canvas, "4 / 4"), "4 / 4 running again", 240)
        robot.picture("journey1-healed")

        # 6: a new task, and why it is where it is.
        new = [node for node in tasks_on(robot, canvas, "RUNNING") if name_of(node) not in old]
        check(len(new) == 2, f"two tasks are new, not {[name_of(node) for node in new]}")
        robot.click(new[0])
        robot.click(robot.find("Why", inspector))
        robot.wait(lambda: "laced on i-" in text_of(inspector), "the sentence with the winner")
        said = text_of(inspector)
        for candidate in ("i-1", "i-3"):
            check(candidate in said, f"{candidate} was a candidate")
        robot.picture("journey1-why")

        # 7: back to the moment of the loss.
        when = name_of(mark).split(" ")[0]
        robot.click(mark)
        robot.find(lambda text: "Viewing " + when in text)
        robot.picture("journey1-past")

        # 8: and to the present.
        robot.click(robot.find("Live"))
        robot.wait(lambda: service_reads(robot, canvas, "4 / 4"), "the present")
        check(robot.seek(lambda text: "Viewing " in text) is None, "the past is left")

        print(f"{robot.clicks} clicks")
        check(robot.clicks <= BUDGET, f"{robot.clicks} clicks are more than {BUDGET}")


main()
