# SPDX-License-Identifier: GPL-3.0-or-later
"""An architecture is drawn with the keyboard alone: search, names, what usually comes next, the list at a part, a run."""

import json
import os
import tempfile

from robot import Robot, _do, check, is_selected, name_of, words_of


class Typist(Robot):
    """Never uses the mouse, which is parked in a corner."""

    def drawn(self, name):
        return self.find(name, self.canvas)

    def walk_to(self, name, most=60):
        """By Tab, from the first stop of the canvas on."""
        self.drawn(name)
        self.keys("Escape", "Escape")
        for _ in range(most):
            self.keys("Tab")
            node = self.seek(name, self.canvas)
            if node is not None and is_selected(node):
                return
        check(False, f"Tab comes to {name}")

    def name_it(self, name):
        self.type(name)
        self.keys("Return")


def main():
    with Typist() as robot:
        _do("mousemove", 2, 2)
        robot.keys("ctrl+n")
        robot.canvas = robot.find("Canvas")
        robot.find("Search parts")

        # The search has the focus; what is found first is placed, and named by typing.
        robot.type("service")
        robot.keys("Return")
        robot.drawn("service-1, service")
        robot.drawn("cluster-1, cluster")
        robot.name_it("orders")
        robot.drawn("orders, service")

        # An instance comes from the list that opens at the cluster.
        robot.walk_to("cluster-1, cluster")
        robot.keys("slash")
        robot.find("Part to add")
        robot.type("container instance")
        robot.keys("Return")
        robot.drawn("instance-1, container instance")
        robot.picture("keyboard-1-cluster")

        # Before the service usually comes a load balancer, before that users.
        robot.walk_to("orders, service")
        robot.keys("ctrl+Left")
        robot.drawn("load-balancer-1, load balancer")
        robot.drawn("orders-tg, target group")
        robot.keys("ctrl+Left")
        robot.drawn("users-1, users")

        # Behind it a queue, and behind that another service.
        robot.walk_to("orders, service")
        robot.keys("ctrl+Right")
        robot.drawn("queue-1, queue")
        robot.keys("ctrl+Right")
        robot.drawn("service-2, service")
        robot.name_it("billing")
        robot.drawn("billing, service")
        robot.picture("keyboard-2-grown")

        # C opens what can be connected; Escape leaves it as it is.
        robot.walk_to("queue-1, queue")
        robot.keys("c")
        robot.find("Connect to")
        robot.keys("Escape")

        # F1 explains what is selected.
        robot.keys("F1")
        robot.wait(lambda: any(name_of(root) == "SQS queue" for root in robot.roots()), "the entry of queues")
        robot.keys("Escape")

        # One undo takes back one step.
        robot.walk_to("billing, service")
        robot.keys("ctrl+z", "ctrl+z")
        robot.wait(lambda: robot.seek("billing, service", robot.canvas) is None, "the undo")
        robot.drawn("queue-1, queue")
        robot.keys("ctrl+shift+z", "ctrl+shift+z")
        robot.drawn("billing, service")

        # It runs.
        robot.walk_to("orders, service")
        robot.keys("space")
        robot.wait(lambda: "running" in words_of(robot.drawn("orders, service")), "the service to live")
        robot.keys("space")
        robot.picture("keyboard-3-runs")

        path = os.path.join(tempfile.mkdtemp(), "orders.stowage.json")
        robot.keys("ctrl+s")
        robot.find("Save as")
        robot.type(path)
        robot.keys("Return")
        robot.wait(lambda: os.path.exists(path), "the file")
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
        links = {(link["from"], link["to"], link["kind"]) for link in saved["links"]}
        for link in (("users-1", "load-balancer-1", "requests"), ("service-1", "target-group-1", "targets"),
                     ("container-1", "queue-1", "polls"), ("container-2", "queue-1", "polls")):
            check(link in links, f"{link} is among {sorted(links)}")
        check(saved["elements"]["service-2"]["parent"] == "cluster-1", "both services are in one cluster")
        check(robot.clicks == 0, "no click was needed")


main()
