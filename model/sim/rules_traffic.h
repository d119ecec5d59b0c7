// SPDX-License-Identifier: MIT
// Rules of load balancing, traffic and faults.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kTrafficRules[] = {
    // load balancing
    {"target.group", "A target group is there as soon as it is drawn.", Fidelity::simplified,
     "CreateTargetGroup"},
    {"target.register", "A task is registered with its target groups once it is RUNNING.",
     Fidelity::documented, "Use load balancing to distribute Amazon ECS service traffic"},
    {"target.most",
     "A target group holds up to 1,000 targets; a task that comes later is registered once one has "
     "left.",
     Fidelity::simplified, "Quotas for your Application Load Balancers"},
    {"target.unused",
     "A target is unused while no listener forwards to its group or its zone is not enabled.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    {"balancer.subnets",
     "A load balancer has subnets in two Availability Zones at least, and one in each.",
     Fidelity::documented, "CreateLoadBalancer"},
    {"target.limits",
     "Checks come every 5 to 300 s with a time-out of 2 to 120 s below that; 2 to 10 in a row "
     "decide, and codes from 200 to 499 can be good.",
     Fidelity::documented, "CreateTargetGroup"},
    {"target.owner", "A target group belongs to one load balancer.", Fidelity::documented,
     "Target groups for your Application Load Balancers"},
    {"target.check",
     "Checks come every interval and fail after their time-out or by another code; here one node "
     "checks each target.",
     Fidelity::simplified, "Health checks for Application Load Balancer target groups"},
    {"target.port",
     "An instance target is reached at the host's port, an ip target at the container's.",
     Fidelity::documented, "Use load balancing to distribute Amazon ECS service traffic"},
    {"target.probe",
     "A new target is healthy after one success; later changes take the whole threshold.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    {"target.drain", "A draining target gets no new requests until its delay is over.",
     Fidelity::documented, "Edit target group attributes for your Application Load Balancer"},
    {"target.byHand",
     "What RegisterTargets registers is probed and asked like the targets of a service, with "
     "whatever listens at its port; no service touches it.",
     Fidelity::documented, "Register targets with your target group"},
    {"target.byHandGone",
     "A task whose target was deregistered by hand runs on; its service does not register it "
     "again.",
     Fidelity::simplified, "Use load balancing to distribute Amazon ECS service traffic"},
    {"target.stopped", "An instance that is stopped or terminated is an unused target.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    {"target.failOpen", "Where no target is healthy, all that are registered are asked.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    // network
    {"network.targets",
     "A load balancer reaches a target where its own group lets the port out and a group of the "
     "task's interface, or of the instance, lets it in.",
     Fidelity::documented, "Security groups for your Application Load Balancer"},
    {"network.clients",
     "Clients reach a load balancer where one of its groups lets its listener's port in; else "
     "their connections time out.",
     Fidelity::documented, "Security groups for your Application Load Balancer"},
    {"network.source",
     "A rule lets in the members of the group that it names, or addresses that all lie in its "
     "CIDR block; clients of an internet-facing load balancer have any address.",
     Fidelity::simplified, "Security group rules"},
    {"network.egress", "A group without outbound rules lets everything out.", Fidelity::documented,
     "Control traffic to your AWS resources using security groups"},
    {"network.unguarded",
     "What is drawn with no security group holds nothing up, where AWS takes the VPC's default "
     "group, which lets in its own members only.",
     Fidelity::invented, ""},
    {"network.taskGroups", "A task's interface keeps the groups that it was created with.",
     Fidelity::documented, "Allocate a network interface for an Amazon ECS task"},
    // traffic
    {"traffic.change", "A source sends at a steady rate until that is changed.", Fidelity::invented,
     ""},
    {"traffic.balance", "Requests go to the healthy targets in turn.", Fidelity::documented,
     "Target groups for your Application Load Balancers"},
    {"traffic.leastOutstanding",
     "With least_outstanding_requests all targets have the same number of requests open.",
     Fidelity::simplified, "Target groups for your Application Load Balancers"},
    {"traffic.weightedRandom",
     "With weighted_random every target has the same chance; here they get equal shares.",
     Fidelity::simplified, "Target groups for your Application Load Balancers"},
    {"traffic.zones",
     "With cross-zone load balancing off, the zones that have a healthy target get equal shares of "
     "the requests, each for its own targets; clients leave the others at once, not after the 60 s "
     "that a DNS answer lives.",
     Fidelity::simplified, "Edit target group attributes for your Application Load Balancer"},
    {"traffic.slowStart",
     "The share of a target that turns healthy beside others grows evenly, here in 20 steps.",
     Fidelity::simplified, "Edit target group attributes for your Application Load Balancer"},
    {"traffic.sticky",
     "With stickiness a client keeps the target of its first request, until that is no longer "
     "asked "
     "or its next request comes after the duration. Here the clients of a source send evenly, and "
     "all that lose their target are dealt anew at once.",
     Fidelity::simplified, "Sticky sessions for your Application Load Balancer"},
    {"traffic.appCookie",
     "With stickiness of type app_cookie a client sticks to a target only once that has set the "
     "cookie of the group's name; each answer renews the duration. Here a client that met a target "
     "without it is dealt at once to one that sets it.",
     Fidelity::simplified, "Sticky sessions for your Application Load Balancer"},
    {"traffic.passedOver",
     "The algorithm chooses for clients that have no target yet: a new target gets what is dealt "
     "anew, at first nothing.",
     Fidelity::documented, "Sticky sessions for your Application Load Balancer"},
    {"traffic.stickyParts",
     "Where a listener divides requests between two groups, AWS asks for stickiness between the "
     "groups, too; here all clients send to both, and stick in each that has stickiness on.",
     Fidelity::simplified, "Sticky sessions for your Application Load Balancer"},
    {"traffic.otherCodes",
     "Nothing that is drawn makes a load balancer answer with 460, 463, 464 or 561: clients wait "
     "for each answer, pass on no 30 addresses in X-Forwarded-For and speak the group's protocol "
     "version, and no listener authenticates them.",
     Fidelity::simplified, "Troubleshoot your Application Load Balancers"},
    {"traffic.none", "Without a target that can be asked the answer is 503.", Fidelity::documented,
     "Troubleshoot your Application Load Balancers"},
    {"traffic.refused", "A target that refuses or drops a connection makes the answer 502.",
     Fidelity::documented, "Troubleshoot your Application Load Balancers"},
    {"traffic.counts",
     "Answers of 500 and above that the load balancer makes itself count as "
     "HTTPCode_ELB_5XX_Count, those of targets as HTTPCode_Target_5XX_Count.",
     Fidelity::documented, "CloudWatch metrics for your Application Load Balancer"},
    {"traffic.timeout",
     "A target that cannot be reached in 10 s or does not answer in the idle time-out makes the "
     "answer 504.",
     Fidelity::documented, "Troubleshoot your Application Load Balancers"},
    {"serving.queue",
     "Requests wait for processors as in an M/M/c queue; 4,096 more than are worked on find room.",
     Fidelity::simplified, ""},
    {"serving.cpu",
     "Containers share busy processors by their CPU units, 2 at least, and may take what is idle.",
     Fidelity::simplified, "Amazon ECS task definition parameters"},
    {"serving.overload",
     "Beyond saturation the queue grows, and health checks wait in it like requests.",
     Fidelity::simplified, ""},
    // faults
    {"fault.inject", "A fault is in force from the moment it is injected.", Fidelity::invented, ""},
    {"fault.choice",
     "Count and percent choose by dice, percent rounded down; a fault that lasts chooses another "
     "for each that goes.",
     Fidelity::simplified, "Targets for AWS FIS"},
    {"fault.slowStart", "An application that starts during a slow start listens that much later.",
     Fidelity::invented, ""},
    {"fault.ignoreSigterm",
     "What ignores SIGTERM runs until stopTimeout is over and ends with SIGKILL.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"fault.killProcess", "A killed process ends its container at once, with 137.",
     Fidelity::documented, "AWS FIS actions reference"},
    {"fault.disrupt",
     "Nothing enters or leaves a zone whose connectivity is disrupted: its targets time out, and "
     "the agents that run there are not heard.",
     Fidelity::simplified, "AWS FIS actions reference"},
    {"fault.outage",
     "In an outage the instances of a zone are lost, and none is launched there until it is over.",
     Fidelity::invented, ""},
    {"fault.impair",
     "The container runtime of an impaired instance does not answer its health check; what runs "
     "there goes on.",
     Fidelity::invented, ""},
    {"fault.cpuStress",
     "Stress keeps a share of the processors busy that its task may use, and contends for them by "
     "the task's CPU units.",
     Fidelity::simplified, "AWS FIS actions reference"},
    {"fault.latency",
     "What a task answers comes later by the delay, to health checks of a load balancer too; "
     "without jitter.",
     Fidelity::simplified, "AWS FIS actions reference"},
    {"fault.memoryLeak",
     "The first essential container of a task that leaks takes more at each full minute until it "
     "is killed at its limit.",
     Fidelity::invented, ""},
    {"fault.crashLoop", "In a crash loop containers exit with 1, 2 s after each start.",
     Fidelity::invented, ""},
};

} // namespace stowage::sim
