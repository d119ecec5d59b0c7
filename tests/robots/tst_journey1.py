# SPDX-License-Identifier: GPL-3.0-or-later
"""A learner watches a cluster heal: seven clicks from the start page to the answer and back to the present."""

import re

from robot import Robot, check, is_selected, name_of, walk, words_of

BUDGET = 7


def tasks_on(robot, canvas, pattern):
    return [node for node in robot.all(lambda text: text.endswith(", task"), canvas)
            if re.search(pattern, words_of(node))]


def reads(robot, canvas, name, words):
    node = robot.seek(name, canvas)
    return node is not None and words in words_of(node)


def text_of(node):
    return "\n".join(name_of(each) for each in walk(node))


def failed(robot):
    counter = robot.find(lambda text: re.fullmatch(r"[\d,]+ requests? failed", text))
    return int(re.sub(r"\D", "", name_of(counter)))


def nothing_modal(robot, step):
    check(len(robot.roots()) == 1, f"step {step}: nothing stands in the way")


def start_page(robot):
    start = robot.find("Watch a cluster heal")
    for other in ("Start a sketch", "Open a file", "First service"):
        robot.find(other)
    nothing_modal(robot, 1)
    robot.picture("journey1-start")
    return start


def running_design(robot):
    canvas = robot.find("Canvas")
    robot.find("shop, cluster", canvas)
    boxes = {name: robot.box(robot.find(f"{name}, container instance", canvas)) for name in ("i-1", "i-2", "i-3")}
    check(boxes["i-1"].x == boxes["i-3"].x, "i-1 and i-3 stand in one lane")
    check(boxes["i-2"].x > boxes["i-1"].x + boxes["i-1"].width, "i-2 stands in another")
    robot.wait(lambda: reads(robot, canvas, "web, service", "4 of 4 running"), "4 of 4 running", 120)
    robot.says(robot.find("alb, load balancer", canvas), "20 req/s")
    robot.find("1×")  # a list of choices is named after what it shows
    robot.find("Pause")
    clock = robot.find("Clock")
    before = words_of(clock)
    robot.wait(lambda: words_of(clock) != before, "the clock to move")
    nothing_modal(robot, 2)
    robot.picture("journey1-running")
    return canvas


def instance_now(robot, inspector):
    terminate = robot.find("Terminate", inspector)
    robot.find("Drain", inspector)
    said = text_of(inspector)
    for words in ("i-2", "ACTIVE", "cpu", "mem", "1,024 of 2,048 units reserved", "2,048 of 3,912 MiB reserved",
                  "us-east-1b", "Tasks", "Registered"):
        check(words in said, f"Now says {words}: {said}")
    return terminate


def loss_is_told(robot, canvas, lost, failures):
    robot.says(robot.find("i-2, container instance", canvas), "terminated")
    mark = robot.find(lambda text: "i-2" in text, robot.find("Timeline"))
    lines = robot.find("Event lines")
    robot.find(lambda text: "You terminated i-2." in text, lines)
    robot.wait(lambda: failed(robot) > failures, "the counter of failed requests to rise")
    for name in lost:
        task = name.split(",")[0]
        robot.find(lambda text: f"{task} is to stop" in text, lines)
    nothing_modal(robot, 4)
    robot.picture("journey1-lost")
    return mark


def heals(robot, canvas):
    """The states on the way are read in words."""
    seen = set()

    def look(words):
        seen.update(re.sub(r" .*", "", words_of(node)) for node in tasks_on(robot, canvas, "."))
        return reads(robot, canvas, "web, service", words)

    robot.wait(lambda: look("2 of 4"), "2 of 4 running", 60)
    robot.wait(lambda: look("4 of 4"), "4 of 4 running again", 240)
    robot.wait(lambda: reads(robot, canvas, "web-tg, target group", "4 of 4 healthy"), "healthy targets", 120)
    check(seen & {"PROVISIONING", "PENDING", "ACTIVATING"}, f"new tasks start visibly, not {seen}")
    robot.find("2 tasks stopped")  # in the tray
    robot.picture("journey1-healed")


def candidate(robot, inspector, name):
    row = robot.find(lambda text: text.startswith(name + ": "), inspector)
    found = re.search(r"CPU needs (\d+), has (\d+) units, Memory needs (\d+), has (\d+) MiB", name_of(row))
    check(found, f"the row of {name} tells needed and available: {name_of(row)}")
    return row, [int(number) for number in found.groups()]


def why(robot, canvas, inspector):
    said = robot.wait(lambda: (text := text_of(inspector)) if "Placed on i-" in text_of(inspector) else None,
                      "the sentence with the winner") and text_of(inspector)
    winner = re.search(r"Placed on (i-\d): 2 of 2 container instances met all requirements, and ", said)
    check(winner, f"the sentence counts the candidates: {said}")
    rows = {name: candidate(robot, inspector, name) for name in ("i-1", "i-3")}
    check(robot.seek(lambda text: text.startswith("i-2: "), inspector) is None, "what is gone is no candidate")
    for name, (row, numbers) in rows.items():
        check(numbers[0] == 512 and numbers[2] == 1024, f"{name}: what the task needs is told: {numbers}")
        check(numbers[1] >= 512 and numbers[3] >= 1024, f"{name}: what is left is enough: {numbers}")
        check(("chosen" in name_of(row)) == (name == winner[1]), f"{name}: the sentence and the table agree")
    for words in ("tasks of its group", "i-2 was terminated.", "You terminated i-2.", "documented"):
        check(words in said, f"Why says {words}: {said}")
    # Hovering a row lights its instance up, and leaving it darkens it again.
    robot.keys("F5")
    robot.find("Play")
    instance = robot.find(f"{winner[1]}, container instance", canvas)
    robot.hover(robot.find("Clock"))
    dark = robot.pixels(instance)
    robot.hover(rows[winner[1]][0])
    robot.wait(lambda: robot.pixels(instance) != dark, "the instance to light up")
    robot.picture("journey1-why")
    robot.hover(robot.find("Clock"))
    robot.wait(lambda: robot.pixels(instance) == dark, "the instance to be as before")
    nothing_modal(robot, 6)


def past(robot, canvas, told, place):
    when = told.split(" ")[0]
    robot.find("Viewing " + when)
    robot.find("Discard what followed")
    check(words_of(robot.find("Clock")) == when, "the clock shows that instant")
    check(robot.box(robot.find("i-1, container instance", canvas)) == place, "the canvas does not jump")
    robot.says(robot.find("web, service", canvas), "4 of 4")
    line = robot.find(told, robot.find("Event lines"))
    robot.wait(lambda: is_selected(line), "the log to show the same entry")
    nothing_modal(robot, 7)
    robot.picture("journey1-past")


def main():
    with Robot() as robot:
        start = start_page(robot)
        robot.click(start)
        canvas = running_design(robot)

        robot.click(robot.find("i-2, container instance", canvas))
        inspector = robot.find("Inspector")
        terminate = instance_now(robot, inspector)
        old = {name_of(node) for node in tasks_on(robot, canvas, ".")}
        check(len(old) == 4, f"four tasks run, not {sorted(old)}")
        failures = failed(robot)

        robot.click(terminate)
        kept = {name_of(node) for node in tasks_on(robot, canvas, "RUNNING")}
        mark = loss_is_told(robot, canvas, old - kept, failures)
        heals(robot, canvas)

        new = [node for node in tasks_on(robot, canvas, "RUNNING") if name_of(node) not in old]
        check(len(new) == 2, f"two tasks are new, not {[name_of(node) for node in new]}")
        robot.click(new[0])
        robot.click(robot.tab("Why", inspector))
        why(robot, canvas, inspector)

        told = name_of(mark)
        newest = words_of(robot.find("Clock"))
        place = robot.box(robot.find("i-1, container instance", canvas))
        robot.click(mark)
        past(robot, canvas, told, place)

        robot.click(robot.find("Live"))
        robot.wait(lambda: words_of(robot.find("Clock")) == newest, "the present")
        check(reads(robot, canvas, "web, service", "4 of 4"), "the service is whole")
        check(reads(robot, canvas, "i-2, container instance", "terminated"), "i-2 stays terminated")
        check(robot.seek(lambda text: "Viewing " in text) is None, "the past is left")

        print(f"{robot.clicks} clicks")
        check(robot.clicks <= BUDGET, f"{robot.clicks} clicks are more than {BUDGET}")


main()
