// SPDX-License-Identifier: MIT
#include "sim/laws/hosts.h"

#include "base/random.h"
#include "sim/because.h"
#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/network.h"
#include "sim/rules.h"

#include <string>

namespace stowage::sim::hosts {

namespace {
std::uint64_t wordOf(InstanceStatus status)
{
    return static_cast<std::uint64_t>(status);
}

void setStatus(World& world, Ix<Host> at, InstanceStatus status, RuleNumber rule)
{
    Host& host = world.hosts[at];
    const InstanceStatus before = host.status;
    host.status = status;
    ++host.version;
    host.statusFact = world.tell({FactKind::instanceStatusChanged, idOf(host), rule},
                                 {wordOf(before), wordOf(status)});
}

// The dice of an instance of a group are those of the group.
std::string_view diceOf(const World& world, const Host& host)
{
    const Ix<ScalingGroup> group = host.membership.group;
    return world.text(group ? world.autoScalingGroups[group].element : host.element);
}

Ix<Host> make(World& world, const HostNode& node, std::uint32_t launches)
{
    Host host;
    host.element = world.names.intern(node.id.text);
    host.name = world.names.intern(node.name);
    host.zone = world.names.intern(node.zone);
    host.instanceType = world.names.intern(node.instanceType);
    host.cluster = rowOf<Cluster>(world, EntityKind::cluster, node.cluster);
    host.launches = launches;
    host.trunked = world.trunking; // where its type takes one
    const Ix<Host> at = world.hosts.add(host);
    world.hosts[at].number = world.nextNumber(EntityKind::instance, at.slot);
    return at;
}

std::uint32_t launch(World& world, Ix<Host> at, const HostNode& node)
{
    world.hosts[at].isPricedAsSpot = node.spot;
    bill(world, at, true);
    const Host host = world.hosts[at];
    const EntityId cluster = host.cluster ? idOf(world.clusters[host.cluster]) : EntityId{};
    const std::uint32_t fact = world.tell({FactKind::instanceLaunched, idOf(world.hosts[at]),
                                           ruleNumber("instance.launch"), cluster});
    if (node.registersAtOnce) { // whoever asks next in this instant finds it registered
        putAt(world.asked.hosts, at.slot, std::make_shared<const HostNode>(node));
        launched(world, at);
        return at.slot;
    }
    const std::int64_t jitter = world.timing.hostLaunchJitter.micros;
    const Stream dice = streamOf(world.seed, diceOf(world, host), Purpose::timing);
    const Duration takes =
        world.timing.hostLaunch + microseconds(dice.between(-jitter, jitter, host.launches));
    world.hosts[at].pending =
        world.bookAfter(fact, world.now + takes, AppointmentKind::hostLaunched, at.slot);
    return at.slot;
}

std::uint32_t launch(World& world, const HostNode& node, std::uint32_t launches)
{
    return launch(world, make(world, node, launches), node);
}

void leaveCluster(World& world, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    if (!host.cluster || host.registeredAt == kNever)
        return;
    Cluster& cluster = world.clusters[host.cluster];
    unlink(world.hosts, kOfCluster, cluster.firstHost, cluster.lastHost, at);
}

void bury(World& world, Ix<Host> at)
{
    world.cancel(world.hosts[at].pending);
    world.cancel(world.hosts[at].reconnect);
    world.hosts[at].phase = HostPhase::buried;
    bill(world, at, false);
    leaveCluster(world, at);
}

void sayGone(World& world, Ix<Host> at, RuleNumber rule)
{
    setStatus(world, at, InstanceStatus::inactive, rule);
    const Host& host = world.hosts[at];
    const EntityId cluster = host.cluster ? idOf(world.clusters[host.cluster]) : EntityId{};
    world.tell({FactKind::instanceDeregistered, idOf(host), rule, cluster});
}

void stopMachine(World& world, Ix<Host> at, bool terminated)
{
    if (terminated) // of one that hangs EC2 knows nothing
        bill(world, at, false);
    Host& host = world.hosts[at];
    host.isAsleep = host.wakes = false;
    const bool wasUp = host.phase == HostPhase::up || host.phase == HostPhase::stopped;
    world.cancel(host.pending);
    world.cancel(host.reconnect);
    host.terminated = terminated;
    host.agentConnected = false;
    ++host.version;
    if (!wasUp) {
        bury(world, at);
        host.status = InstanceStatus::inactive;
    } else {
        host.phase = HostPhase::gone;
    }
    const FactKind kind = terminated ? FactKind::instanceTerminated : FactKind::agentDisconnected;
    const RuleNumber rule =
        terminated ? ruleNumber("instance.terminate") : ruleNumber("instance.crash");
    const std::uint32_t fact = world.tell({kind, idOf(host), rule});
    if (!wasUp)
        return;
    host.pending = world.bookAfter(
        fact,
        world.now + (terminated ? world.timing.terminationNoticed : world.timing.crashNoticed),
        AppointmentKind::hostLossNoticed, at.slot);
}

std::string nameFor(const World& world, const Host& host)
{
    return std::string(world.text(host.name)) + " (" + instanceIdText(world, host.number) + ")";
}

Error notThere()
{
    return {Fault::notFound, "The instance does not exist any more; choose one that runs.",
            "InvalidParameterException"};
}

bool isLaunching(const Host& host)
{
    return host.phase == HostPhase::launching;
}

bool isThere(const Host& host)
{
    return host.phase <= HostPhase::stopped;
}

// One that EC2 still has, running or not.
Ix<Host> standing(const World& world, const Subject& subject)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, subject);
    return at && isThere(world.hosts[at]) ? at : Ix<Host>{};
}

// A machine that still lives, by element or id.
Ix<Host> living(const World& world, const Subject& subject)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, subject);
    return at && world.hosts[at].phase <= HostPhase::up ? at : Ix<Host>{};
}
} // namespace

std::uint32_t create(World& world, const HostNode& node)
{
    return launch(world, node, 0);
}

// Type, place and size of a running instance cannot be changed: another one takes its place.
void change(World& world, std::uint32_t slot, const HostNode& before)
{
    const HostNode node = *world.asked.hosts[slot];
    Host& host = world.hosts[Ix<Host>{slot}];
    host.name = world.names.intern(node.name);
    HostNode cosmetic = before;
    cosmetic.name = node.name;
    cosmetic.attributes = node.attributes;
    cosmetic.subnetName = node.subnetName;
    cosmetic.vpcName = node.vpcName;
    cosmetic.registersAtOnce = node.registersAtOnce;
    cosmetic.securityGroups = node.securityGroups;
    cosmetic.block = node.block;
    cosmetic.role = node.role; // its agent loses or gains what that may do
    cosmetic.namesRole = node.namesRole;
    if (cosmetic == node) {
        if (host.phase == HostPhase::up)
            setAttributes(world, {slot}, node);
        if (host.phase == HostPhase::up && node.attributes != before.attributes)
            world.tell({FactKind::instanceAttributesChanged, idOf(host),
                        ruleNumber("instance.attributes")});
        network::hostChanged(world, {slot});
        world.mark(idOf(host));
        return;
    }
    if (isThere(host))
        stopMachine(world, {slot}, true);
    const std::uint32_t next = launch(world, node, world.hosts[Ix<Host>{slot}].launches + 1);
    putAt(world.asked.hosts, next, world.asked.hosts[slot]);
    world.asked.hosts[slot] = nullptr;
    world.placeElement(world.hosts[Ix<Host>{next}].element, {EntityKind::instance, next});
}

void remove(World& world, std::uint32_t slot)
{
    if (isThere(world.hosts[Ix<Host>{slot}]))
        stopMachine(world, {slot}, true);
}

Ix<Host> prepare(World& world, const HostNode& node, Ix<ScalingGroup> group)
{
    const Ix<Host> at = make(world, node, world.autoScalingGroups[group].launches);
    world.hosts[at].membership.group = group;
    putAt(world.asked.hosts, at.slot, std::make_shared<const HostNode>(node));
    return at;
}

void start(World& world, Ix<Host> at)
{
    const std::shared_ptr<const HostNode> node = world.asked.hosts[at.slot];
    launch(world, at, *node);
}

void shutDown(World& world, Ix<Host> at)
{
    if (isThere(world.hosts[at]))
        stopMachine(world, at, true);
}

Outcome terminate(World& world, const TerminateInstance& asked)
{
    const Ix<Host> at = standing(world, asked.instance);
    if (!at)
        return notThere();
    youAsked(world, FactKind::youTerminatedInstance, idOf(world.hosts[at]));
    stopMachine(world, at, true);
    return Done{};
}

Outcome crash(World& world, const CrashInstance& asked)
{
    const Ix<Host> at = living(world, asked.instance);
    if (!at || world.hosts[at].isAsleep)
        return notThere();
    youAsked(world, FactKind::youCrashedInstance, idOf(world.hosts[at]));
    stopMachine(world, at, false);
    return Done{};
}

Outcome stop(World& world, const StopInstance& asked)
{
    const Ix<Host> at = standing(world, asked.instance);
    if (!at)
        return notThere();
    if (world.hosts[at].phase == HostPhase::stopped || world.hosts[at].isAsleep)
        return Done{};
    if (isLaunching(world.hosts[at]))
        return Error{Fault::refused,
                     nameFor(world, world.hosts[at]) +
                         " is still launching; stop it once it has registered.",
                     "IncorrectInstanceState"};
    youAsked(world, FactKind::youStoppedInstance, idOf(world.hosts[at]));
    halt(world, at, ruleNumber("instance.stop"));
    return Done{};
}

Outcome interrupt(World& world, const InterruptSpot& asked)
{
    const Ix<Host> at = living(world, asked.instance);
    if (!at || isLaunching(world.hosts[at]))
        return notThere();
    const std::shared_ptr<const HostNode> node = world.asked.hosts[at.slot];
    if (!node || !node->spot)
        return Error{Fault::refused,
                     nameFor(world, world.hosts[at]) + " is no Spot instance; EC2 keeps it.",
                     "ValidationException"};
    Host& host = world.hosts[at];
    if (host.pending) // its notice was given
        return Done{};
    world.cause = noteCall(world, "aws:ec2:send-spot-instance-interruptions");
    const Time until = world.now + world.timing.spotNotice;
    const std::uint32_t fact =
        world.tell({FactKind::spotWarned, idOf(host), ruleNumber("instance.spot")},
                   {static_cast<std::uint64_t>(until.micros)});
    host.pending = world.bookAfter(fact, until, AppointmentKind::spotTaken, at.slot);
    const Because because(world, fact);
    if (node->spotDraining && host.status == InstanceStatus::active)
        setStatus(world, at, InstanceStatus::draining, ruleNumber("instance.spot"));
    return Done{};
}

void spotTaken(World& world, Ix<Host> at)
{
    world.hosts[at].pending = {};
    stopMachine(world, at, true);
}

Outcome launchAgain(World& world, const LaunchAgain& asked)
{
    const ElementPlace place = world.placeOf(asked.instance);
    if (place.kind != EntityKind::instance)
        return notThere();
    const Host& old = world.hosts[Ix<Host>{place.slot}];
    if (old.phase <= HostPhase::up)
        return Error{Fault::refused,
                     nameFor(world, old) +
                         " is still there; terminate it before it is launched again.",
                     {}};
    const std::shared_ptr<const HostNode> node = world.asked.hosts[place.slot];
    youAsked(world, FactKind::youLaunchedAgain, idOf(old));
    shutDown(world, {place.slot}); // what EC2 keeps of a stopped one
    const std::uint32_t next = launch(world, *node, world.hosts[Ix<Host>{place.slot}].launches + 1);
    putAt(world.asked.hosts, next, node);
    world.asked.hosts[place.slot] = nullptr;
    world.placeElement(world.hosts[Ix<Host>{next}].element, {EntityKind::instance, next});
    return Done{};
}

Outcome setState(World& world, const SetInstanceState& asked)
{
    const Ix<Host> at = living(world, asked.instance);
    if (!at)
        return notThere();
    const InstanceStatus wanted =
        asked.draining ? InstanceStatus::draining : InstanceStatus::active;
    const Host& host = world.hosts[at];
    if (host.status != InstanceStatus::active && host.status != InstanceStatus::draining)
        return Error{Fault::refused,
                     nameFor(world, host) + " is " + std::string(nameOf(host.status)) +
                         "; only an ACTIVE or DRAINING instance changes its state.",
                     "InvalidParameterException"};
    if (host.status == wanted)
        return Done{};
    youAsked(world, FactKind::youSetInstanceState, idOf(host), {wordOf(wanted)});
    setStatus(world, at, wanted, ruleNumber("instance.drain"));
    return Done{};
}

void drain(World& world, Ix<Host> at, RuleNumber rule)
{
    if (world.hosts[at].phase == HostPhase::up && world.hosts[at].status == InstanceStatus::active)
        setStatus(world, at, InstanceStatus::draining, rule);
}

Outcome deregister(World& world, const DeregisterInstance& asked)
{
    const Ix<Host> at = living(world, asked.instance);
    if (!at || world.hosts[at].phase != HostPhase::up)
        return notThere();
    youAsked(world, FactKind::youDeregisteredInstance, idOf(world.hosts[at]));
    bury(world, at);
    Host& host = world.hosts[at];
    host.forcedOut = true;
    host.agentConnected = false;
    sayGone(world, at, ruleNumber("instance.deregister"));
    return Done{};
}

void lossNoticed(World& world, Ix<Host> at)
{
    if (world.hosts[at].phase == HostPhase::stopped) {
        world.hosts[at].pending = {};
        world.tell(
            {FactKind::instanceStopNoticed, idOf(world.hosts[at]), ruleNumber("instance.stop")});
        return;
    }
    bury(world, at);
    const Host& host = world.hosts[at];
    const RuleNumber rule =
        host.terminated ? ruleNumber("instance.terminate") : ruleNumber("instance.crash");
    if (!host.terminated)
        world.tell({FactKind::instanceLost, idOf(host), rule});
    sayGone(world, at, rule);
}

} // namespace stowage::sim::hosts
