// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_requests.h"

#include "aws/calls.h"
#include "kinds/compute/definition_volumes.h"
#include "sim/identity.h"
#include "support/random_calls.h"
#include "support/random_parts.h"
#include "support/request_parts.h"

#include <algorithm>
#include <string>

namespace stowage::tests {

using io::Json;
using namespace random_parts;

namespace {
Json aimed(const Scene& scene, std::string_view fault)
{
    Json on = Json::object();
    if (fault == "stowage:api-throttling" || fault == "stowage:follow-no-longer")
        return on;
    if (fault == "stowage:follow") {
        if (scene.dice.chance(60))
            on.set("source", nameOf(scene, "users"));
        return on;
    }
    if (fault == "stowage:traffic") {
        on.set("source", nameOf(scene, "users"));
        return on;
    }
    if (fault == "aws:ec2:asg-insufficient-instance-capacity-error") {
        if (scene.dice.chance(70))
            on.set("autoScalingGroup", nameOf(scene, "autoScalingGroup"));
        if (scene.dice.chance(50))
            on.set("availabilityZone", scene.dice.chance(50) ? "us-east-1a" : "us-east-1b");
        return on;
    }
    if (fault == "aws:network:disrupt-connectivity" || fault == "stowage:az-outage") {
        on.set("availabilityZone", scene.dice.chance(50) ? "us-east-1a" : "us-east-1b");
        return on;
    }
    if (scene.dice.chance(15)) {
        on.set("autoScalingGroup", nameOf(scene, "autoScalingGroup"));
    } else if (fault == "aws:ec2:send-spot-instance-interruptions") {
        on.set("cluster", nameOf(scene, "cluster"));
    } else if (fault == "stowage:launch-again" || fault == "stowage:instance-crash" ||
               fault == "stowage:impair-instance" || fault.starts_with("aws:ec2:") ||
               fault.starts_with("stowage:agent-") ||
               fault == "aws:ecs:drain-container-instances") {
        if (scene.dice.chance(70))
            on.set("instance", nameOf(scene, "instance"));
        else
            on.set("availabilityZone", "us-east-1a");
    } else if (scene.dice.chance(60)) {
        on.set("service", nameOf(scene, "service"));
    } else {
        on.set("cluster", nameOf(scene, "cluster"));
    }
    if (scene.dice.chance(50))
        on.set("count", scene.dice.between(1, 3));
    else if (scene.dice.chance(20))
        on.set("percent", 50);
    return on;
}

// What an alarm is told, or what it may watch.
Command watchedOf(Dice& dice, const ElementId& alarm)
{
    if (dice.chance(50))
        return SetAlarmState{alarm, dice.chance(50) ? AlarmState::alarm : AlarmState::ok,
                             "to see what follows"};
    PutSamples put;
    put.metricNamespace = "Shop";
    put.metricName = "Backlog";
    put.sum = put.minimum = put.maximum = std::int64_t{dice.below(200)} * sim::kOne;
    return put;
}

// What can be done only while something lasts is done more often then.
std::string_view someOperation(const Scene& scene)
{
    using Names = std::vector<std::string_view>;
    if (scene.world.lifecycleActions.first() && scene.dice.chance(8))
        return scene.dice.of(Names{"autoscaling:CompleteLifecycleAction",
                                   "autoscaling:RecordLifecycleActionHeartbeat"});
    if (holdsMessages(scene) && scene.dice.chance(8))
        return scene.dice.of(Names{"sqs:DeleteMessage", "sqs:ChangeMessageVisibility"});
    return scene.dice.of(aws::operations());
}
} // namespace

io::Recorded randomCall(const Scene& scene)
{
    const std::string_view name =
        scene.dice.chance(2) ? std::string_view("ecs:NoSuchCall") : someOperation(scene);
    if (name == "ecs:StopTask") {
        const EntityId task = someRow(scene, scene.world.tasks);
        const auto known = sim::rowOf<sim::Task>(scene.world, EntityKind::task, task);
        const std::string cluster =
            known ? std::string(scene.world.text(
                        scene.world.clusters[scene.world.tasks[known].cluster].name))
                  : "no-such";
        return {{},
                io::RecordedCall{"ecs:StopTask",
                                 object({{"cluster", cluster},
                                         {"task", task ? sim::taskIdText(scene.world, task.number)
                                                       : "no-such"}})},
                {}};
    }
    return {{}, io::RecordedCall{std::string(name), randomInput(scene, name)}, {}};
}

namespace {
// How long: all have ended when the storm has.
void setLength(const Scene& scene, io::RecordedFault& fault)
{
    const Duration left = scene.faultsEndAt - scene.world.now;
    // What happens at once is refused where it is given a length.
    if (!aws::lasts(fault.fault) && scene.dice.chance(40))
        return;
    if (scene.faultsEndAt != kNever)
        fault.lasts = std::max(seconds(1), std::min(left, seconds(scene.dice.between(5, 3'000))));
    else if (scene.dice.chance(80))
        fault.lasts = seconds(scene.dice.between(5, 3'000));
}
} // namespace

io::Recorded randomFault(const Scene& scene)
{
    const std::string_view name =
        scene.dice.chance(2) ? std::string_view("stowage:no-such") : scene.dice.of(aws::faults());
    io::RecordedFault fault{std::string(name), aimed(scene, name), {}, Json::object()};
    setLength(scene, fault);
    if (name == "stowage:traffic")
        fault.all.set("requestsPerSecond", scene.dice.below(300));
    if (name == "stowage:slow-start")
        fault.all.set("seconds", scene.dice.between(0, 400));
    if (name == "stowage:fail-requests")
        fault.all.set("mode", scene.dice.of(std::vector<std::string>{"status:500", "status:503",
                                                                     "close", "hang", "odd"}));
    if (name == "stowage:fail-health-checks") {
        fault.all.set("mode", scene.dice.chance(50) ? "fail" : "hang");
        fault.all.set("probe", scene.dice.of(std::vector<std::string>{"alb", "container", "both"}));
    }
    if (name == "stowage:usage") {
        fault.all.set("cpuUnits", scene.dice.of(std::vector<int>{0, 64, 512, 2'048}));
        if (scene.dice.chance(50))
            fault.all.set("memoryMiB", scene.dice.of(std::vector<int>{16, 128, 1'024}));
    }
    if (name == "aws:ecs:task-cpu-stress" && scene.dice.chance(70))
        fault.all.set("percent", scene.dice.of(std::vector<int>{20, 60, 100, 101}));
    if (name == "aws:ecs:task-network-latency" && scene.dice.chance(70))
        fault.all.set("delayMilliseconds", scene.dice.of(std::vector<int>{50, 2'000, 10'000}));
    if (name == "stowage:memory-leak" && scene.dice.chance(70))
        fault.all.set("memoryMiBPerMinute", scene.dice.between(0, 200));
    return {{}, std::move(fault), {}};
}

namespace {
// To Standby, back, out of a group, or into this one.
Command randomMove(const Scene& scene, const ElementId& group)
{
    MoveInGroup move;
    move.move = static_cast<GroupMove>(scene.dice.below(4));
    move.decrements = scene.dice.chance(50);
    if (move.move == GroupMove::attach) {
        move.instance = someRow(scene, scene.world.hosts);
        move.group = group;
        return move;
    }
    const auto state = move.move == GroupMove::exitStandby ? sim::LifecycleState::standby
                                                           : sim::LifecycleState::inService;
    move.instance = instanceNamed(scene, memberOf(scene, state).first);
    return move;
}

// Of the first instance that waits for a hook; or that a deployment is enough.
Command randomAnswer(const Scene& scene)
{
    if (scene.dice.chance(40))
        return StopDeployment{someRow(scene, scene.world.deployments)};
    AnswerHook answer;
    answer.answer = static_cast<HookAnswer>(scene.dice.below(3));
    const auto at = scene.world.lifecycleActions.first();
    answer.instance =
        at ? idOf(scene.world.hosts[scene.world.lifecycleActions[at].host]) : EntityId{};
    return answer;
}

ElementId drawn(const Scene& scene, std::string_view kind)
{
    const doc::Element* found = someElement(scene.document, scene.dice, kind);
    return found == nullptr ? ElementId("no-such-1") : found->id;
}

Command randomRun(const Scene& scene)
{
    RunTask run;
    run.cluster = drawn(scene, "cluster");
    run.definition = drawn(scene, "taskDefinition");
    run.count = scene.dice.between(1, 3);
    const doc::Element* definition = scene.document.find(run.definition);
    const doc::TaskVolume* volume = definition != nullptr
                                        ? doc::managedVolume(*definition->as<doc::TaskDefinition>())
                                        : nullptr;
    if (volume != nullptr)
        run.volume = {volume->name, "gp3", 10, 0, 0, "xfs", false, "made-elsewhere", false};
    return run;
}

// What is done to an instance.
Command instanceCommand(const Scene& scene)
{
    Dice& dice = scene.dice;
    const EntityId host = someRow(scene, scene.world.hosts);
    const EntityId member = instanceNamed(scene, memberOf(scene).first);
    switch (dice.below(13)) {
    case 0:
        return TerminateInstance{host};
    case 1:
        return CrashInstance{host};
    case 2:
        return LaunchAgain{drawn(scene, "instance")};
    case 3:
        return SetInstanceState{host, dice.chance(50)};
    case 4:
        return SetAgentConnection{host, dice.chance(40), std::nullopt};
    case 5:
        return DeregisterInstance{host};
    case 6:
        return StopInstance{host};
    case 7:
        return InterruptSpot{host};
    case 8:
        return TerminateInGroup{member, false};
    case 9:
        return ProtectInstance{member, dice.chance(40)};
    case 10:
        return ChangeAttributes{host, {{"stack", dice.chance(50) ? "blue" : "test"}}, {}};
    default:
        return randomMove(scene, drawn(scene, "autoScalingGroup"));
    }
}
} // namespace

Command randomCommand(const Scene& scene)
{
    Dice& dice = scene.dice;
    if (dice.chance(25))
        return messageCommand(scene);
    if (dice.chance(45))
        return instanceCommand(scene);
    switch (dice.below(13)) {
    case 0:
        return StopTask{someRow(scene, scene.world.tasks), {}};
    case 1:
        return ForceNewDeployment{drawn(scene, "service")};
    case 2:
        return randomRun(scene);
    case 3:
        return DeregisterRevision{someRow(scene, scene.world.revisions)};
    case 4:
        return ProtectTask{someRow(scene, scene.world.tasks), seconds(dice.between(60, 1'200))};
    case 5:
        return RegisterTarget{drawn(scene, "targetGroup"),
                              someRow(scene, scene.world.hosts),
                              {},
                              dice.chance(50) ? 80 : 32'768};
    case 6:
        return DeregisterTarget{someRow(scene, scene.world.targets)};
    case 7:
        return PushImage{"app:" + std::to_string(dice.between(1, 5)), {}};
    case 8:
        return randomAnswer(scene);
    case 9:
        return watchedOf(dice, drawn(scene, "alarm"));
    case 10:
        return PutObject{drawn(scene, "bucket"), "by-hand", dice.below(1'000'000)};
    case 11:
        return Follow{static_cast<Followed>(dice.below(3)), drawn(scene, "users")};
    default:
        return PutEvents{{EventEntry{"shop", "Order Placed", "{\"total\":5}", {}}}};
    }
}

const std::vector<std::string_view>& kindsOfCommands()
{
    static const std::vector<std::string_view> names = {"stopTask",
                                                        "terminateInstance",
                                                        "crashInstance",
                                                        "launchAgain",
                                                        "setInstanceState",
                                                        "forceNewDeployment",
                                                        "runTask",
                                                        "setAgentConnection",
                                                        "deregisterInstance",
                                                        "deregisterRevision",
                                                        "protectTask",
                                                        "stopInstance",
                                                        "interruptSpot",
                                                        "terminateInGroup",
                                                        "protectInstance",
                                                        "registerTarget",
                                                        "deregisterTarget",
                                                        "pushImage",
                                                        "changeAttributes",
                                                        "moveInGroup",
                                                        "answerHook",
                                                        "setAlarmState",
                                                        "putMetricData",
                                                        "stopDeployment",
                                                        "sendMessages",
                                                        "receiveMessages",
                                                        "deleteMessage",
                                                        "changeVisibility",
                                                        "purgeQueue",
                                                        "publishMessage",
                                                        "confirmSubscription",
                                                        "putEvents",
                                                        "putObject",
                                                        "follow"};
    return names;
}

} // namespace stowage::tests
