# SPDX-License-Identifier: GPL-3.0-or-later
"""An architecture is drawn with the mouse: parts, connections, names, a box, deletion, undo, and what the file then holds."""

import json
import os
import tempfile
import time

import pyatspi

from robot import Robot, _do, check, name_of, words_of


def box_of(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x, box.y, box.width, box.height


class Painter(Robot):
    """Draws on the canvas."""

    def begin(self):
        self.click(self.find("Start a sketch"))
        self.canvas = self.find("Canvas")
        self.search = self.find("Search parts")

    def drawn(self, name):
        return self.find(name, self.canvas)

    def place(self, part, spot):
        """Finds a part by its name and drags it to a spot; gives what was said on the way."""
        self.click(self.search)
        self.keys("ctrl+a")
        self.type(part)
        begin = self.centre(self.find(part, self.page("Parts")))
        self.drag(begin, spot)

    def connect(self, name, target):
        """From the port above a card, which leads either way, to another element."""
        x, y, width, height = box_of(self.drawn(name))
        to = self.centre(self.drawn(target))
        _do("mousemove", "--sync", x + width // 2, y + height // 2)
        time.sleep(0.2)
        port = (x + width // 2, y - 14)
        _do("mousemove", "--sync", *port)
        time.sleep(0.2)
        self.drag(port, to)


def main():
    with Painter() as robot:
        robot.begin()
        left, top, width, height = box_of(robot.canvas)

        # A load balancer brings its VPC with a subnet in each of two zones.
        robot.place("Load balancer", (left + 90, top + height // 3))
        balancer = "load-balancer-1, load balancer"
        robot.drawn("vpc-1, VPC")
        robot.drawn("subnet-1, subnet")
        robot.drawn("subnet-2, subnet")
        robot.picture("drawing-1-balancer")

        # A cluster on the free ground of the VPC, and two instances that take a zone each.
        x, y, wide, _ = box_of(robot.drawn("vpc-1, VPC"))
        robot.place("ECS cluster", (x + wide - 30, y + 60))
        for number in (1, 2):
            x, y, wide, tall = box_of(robot.drawn("cluster-1, cluster"))
            robot.place("Container instance", (x + wide // 3 * number, y + 3 * tall))
            robot.drawn(f"instance-{number}, container instance")
        robot.picture("drawing-2-instances")

        # A service brings its task definition; both are named by typing.
        x, y, wide, tall = box_of(robot.drawn("cluster-1, cluster"))
        robot.place("Service", (x + wide // 2, y + 3 * tall))
        robot.drawn("service-1, service")
        robot.type("orders")
        robot.keys("Return")
        robot.drawn("orders, service")
        robot.drawn("task-definition-1, task definition")
        robot.picture("drawing-3-service")

        # Put behind the load balancer, it gets a target group; users ask it.
        robot.connect("orders, service", balancer)
        robot.drawn("orders-tg, target group")
        robot.place("Users", (left + 40, top + height - 60))
        robot.connect("users-1, users", balancer)
        robot.picture("drawing-4-connected")

        # Box select what stands in the lanes, delete it, and take that back.
        one, two = (box_of(robot.drawn(f"instance-{n}, container instance")) for n in (1, 2))
        begin = (min(one[0], two[0]) - 5, max(one[1] + one[3], two[1] + two[3]) + 30)
        end = (max(one[0] + one[2], two[0] + two[2]) - 10, min(one[1], two[1]) + 12)
        robot.drag(begin, end)
        robot.keys("Delete")
        robot.wait(lambda: robot.seek("instance-1, container instance", robot.canvas) is None, "the deletion")
        robot.keys("ctrl+z")
        for number in (1, 2):
            robot.drawn(f"instance-{number}, container instance")

        # It runs.
        robot.keys("Escape", "Escape", "space")
        robot.wait(lambda: "running" in words_of(robot.drawn("orders, service")), "the service to live")
        robot.keys("space")
        robot.picture("drawing-5-runs")

        # What is saved is what was drawn.
        path = os.path.join(tempfile.mkdtemp(), "orders.stowage.json")
        robot.keys("ctrl+s")
        robot.find("Save as")
        robot.type(path)
        robot.keys("Return")
        robot.wait(lambda: os.path.exists(path), "the file")
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
        kinds = sorted(element["kind"] for element in saved["elements"].values())
        check(kinds == sorted(["vpc", "subnet", "subnet", "loadBalancer", "targetGroup", "cluster", "instance",
                               "instance", "service", "taskDefinition", "container", "users"]), f"saved {kinds}")
        links = {(link["from"], link["to"], link["kind"]) for link in saved["links"]}
        for link in (("service-1", "task-definition-1", "runs"), ("service-1", "target-group-1", "targets"),
                     ("users-1", "load-balancer-1", "requests")):
            check(link in links, f"{link} is among {sorted(links)}")
        zones = {to for start, to, kind in links if start.startswith("instance") and kind == "subnet"}
        check(zones == {"subnet-1", "subnet-2"}, f"an instance in each zone, not {zones}")
        check(saved["elements"]["service-1"]["name"] == "orders", "the name is kept")
        check(saved["elements"]["cluster-1"]["parent"] == "vpc-1", "the cluster is in the VPC")
        print(f"{robot.clicks} clicks")


main()
