// SPDX-License-Identifier: MIT
#include "sim/laws/services.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/daemons.h"
#include "sim/laws/definitions.h"
#include "sim/laws/deployments.h"
#include "sim/laws/fargate.h"
#include "sim/laws/launches.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_scaling.h"
#include "sim/laws/task_health.h"
#include "sim/laws/traffic_shift.h"
#include "sim/rules.h"

namespace stowage::sim::services {

namespace {
// UpdateService: these parameters start a new deployment, all others do not.
bool changesDefinition(const World& world, const ServiceNode& now, const ServiceNode& before)
{
    return isAsked(world, now.id, "definition",
                   now.definition != before.definition || now.revision != before.revision);
}

bool isFargate(const Launch& launch)
{
    return static_cast<bool>(fargate::waysOf(launch.fargate, launch.providers));
}

// Only tasks of network mode awsvpc have a network of their own.
bool movesOnFargate(const ServiceNode& now, const ServiceNode& before)
{
    return isFargate(launches::asked(now)) && (now.assignsPublicIp != before.assignsPublicIp ||
                                               now.platformVersion != before.platformVersion);
}

bool changesNetwork(const World& world, const ServiceNode& now, const ServiceNode& before,
                    Ix<Revision> revision)
{
    const bool differs = now.subnets != before.subnets || now.subnetZones != before.subnetZones ||
                         now.securityGroups != before.securityGroups;
    const bool isOwn =
        revision && world.asked.revisions[revision.slot]->network == NetworkMode::awsvpc;
    return isAsked(world, now.id, "targets", now.targets != before.targets) ||
           isAsked(world, now.id, "networkConfiguration", differs && isOwn);
}

// A revision that is no longer drawn is still there for the service that runs it, and one that a
// rollback brought back stays.
Ix<Revision> revisionFor(const World& world, Ix<Service> at, const ServiceNode& node)
{
    const Ix<Revision> drawn = definitions::find(world, node.definition, node.revision);
    const Service& service = world.services[at];
    const bool isKept = service.lastDeployment && (service.keepsRevision || !drawn);
    return isKept ? world.deployments[service.lastDeployment].revision : drawn;
}
} // namespace

std::uint32_t create(World& world, const ServiceNode& node)
{
    Service service;
    service.element = world.names.intern(node.id.text);
    service.name = world.names.intern(node.name);
    service.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(node.cluster));
    service.daemon = node.scheduling == SchedulingStrategy::daemon;
    service.desired = service.daemon ? 0 : node.desiredCount;
    placement::nameFields(world, node.strategies);
    service.createdAt = world.now;
    ensure(static_cast<bool>(service.cluster), "a service of a plan is in a cluster of the plan");
    const Ix<Service> at = world.services.add(service);
    world.services[at].number = world.nextNumber(EntityKind::service, at.slot);
    putAt(world.asked.services, at.slot, std::make_shared<const ServiceNode>(node));
    Cluster& cluster = world.clusters[service.cluster];
    linkLast(world.services, kServicesOfCluster, cluster.firstService, cluster.lastService, at);
    world.tell({FactKind::serviceCreated, idOf(world.services[at]), ruleNumber("service.create"),
                idOf(cluster)},
               {static_cast<std::uint64_t>(service.desired)});
    traffic_shift::adopt(world, at, nullptr);
    if (const Ix<Revision> revision = definitions::find(world, node.definition, node.revision))
        deployments::start(world, at, revision);
    service_scaling::adoptTarget(world, at, nullptr);
    return at.slot;
}

void setDesired(World& world, Ix<Service> at, std::int32_t count)
{
    Service& service = world.services[at];
    const std::int32_t old = service.desired;
    service.desired = count;
    service.steady = false;
    const Because because(
        world,
        world.tell({FactKind::desiredCountChanged, idOf(service), ruleNumber("service.scale")},
                   {static_cast<std::uint64_t>(old), static_cast<std::uint64_t>(count)}));
    scheduler::lookAgain(world, at,
                         count > old ? scheduler::Look::forMissing : scheduler::Look::forExcess);
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<Service> at{slot};
    Service& service = world.services[at];
    service.desired = 0;
    service.status = ServiceStatus::draining;
    service.moves = false;
    service.mover = {};
    world.tell({FactKind::serviceDeleted, idOf(service), ruleNumber("service.delete")});
    const Because because(world, world.tell({FactKind::serviceStatusChanged, idOf(service),
                                             ruleNumber("service.delete")},
                                            {static_cast<std::uint64_t>(service.status)}));
    daemons::dropAsides(world, at);
    scheduler::lookAgain(world, at);
}

namespace {
// A service cannot move to another cluster or be scheduled otherwise: it is deleted, and another
// one is created.
void replaceBy(World& world, Ix<Service> old, const ServiceNode& node)
{
    world.asked.services[old.slot] = nullptr;
    remove(world, old.slot);
    const std::uint32_t next = create(world, node);
    world.placeElement(world.services[Ix<Service>{next}].element, {EntityKind::service, next});
}
} // namespace

void change(World& world, std::uint32_t slot, const ServiceNode& before)
{
    const Ix<Service> at{slot};
    const ServiceNode now = *world.asked.services[slot];
    if (now.cluster != before.cluster || now.scheduling != before.scheduling)
        return replaceBy(world, at, now);
    Service& service = world.services[at];
    service.name = world.names.intern(now.name);
    service.saidFull = service.saidFull && now.targets == before.targets;
    placement::nameFields(world, now.strategies);
    world.tell({FactKind::serviceUpdated, idOf(service), ruleNumber("service.update")});
    traffic_shift::adopt(world, at, &before);
    if (!service.daemon &&
        isAsked(world, now.id, "desiredCount", now.desiredCount != before.desiredCount))
        setDesired(world, at, now.desiredCount);
    service_scaling::adoptTarget(world, at, &before);
    const bool isNamed = changesDefinition(world, now, before);
    world.services[at].keepsRevision = world.services[at].keepsRevision && !isNamed;
    const Ix<Revision> kept = revisionFor(world, at, now);
    const bool isRelaunched = launches::isMoved(world, at, before);
    world.services[at].keepsLaunch = world.services[at].keepsLaunch && !isRelaunched;
    const bool isMoved = isRelaunched || changesNetwork(world, now, before, kept);
    const Ix<Revision> revision =
        isMoved ? kept : definitions::find(world, now.definition, now.revision);
    const Ix<Deployment> primary = world.services[at].lastDeployment;
    const bool runs = primary && world.deployments[primary].revision == revision;
    const bool rolls = isMoved || (isNamed && !runs) || movesOnFargate(now, before);
    if (rolls && revision)
        deployments::start(world, at, revision);
    task_health::reviewAll(world, at);
    world.services[at].saidUnplaceable = false;
    scheduler::lookAgain(world, at);
}

namespace {
// A call that changes what a service runs and forces a deployment has one deployment. Where
// somebody does both one after the other, in the same instant, there are two.
bool wasBegunByTheCall(const World& world, Ix<Deployment> newest)
{
    std::uint32_t began = 0;
    for (std::uint32_t number = world.facts.count(); number > 0; --number) {
        const Fact& fact = world.facts.fact(number);
        if (fact.at() != world.now)
            return false;
        if (fact.kind == FactKind::deploymentStarted &&
            fact.subject() == idOf(world.deployments[newest]))
            began = fact.cause;
        if (fact.subjectKind == EntityKind::you)
            return fact.kind == FactKind::youCalled && fact.number == began;
    }
    return false;
}
} // namespace

Outcome forceDeployment(World& world, const ForceNewDeployment& asked)
{
    const Ix<Service> at = rowOf<Service>(world, EntityKind::service, Subject(asked.service));
    if (!at || world.services[at].status != ServiceStatus::active)
        return Error{Fault::notFound,
                     "The service '" + asked.service.text +
                         "' does not run; create it before a deployment is forced.",
                     {}};
    const ServiceNode& node = *world.asked.services[at.slot];
    const Ix<Revision> revision = revisionFor(world, at, node);
    if (!revision)
        return Error{Fault::refused,
                     "The service '" + node.name +
                         "' has no task definition; link one before a deployment is forced.",
                     {}};
    const Ix<Deployment> newest = world.services[at].lastDeployment;
    const bool hasBegun = newest && world.deployments[newest].revision == revision &&
                          wasBegunByTheCall(world, newest);
    youAsked(world, FactKind::youForcedDeployment, idOf(world.services[at]));
    if (!hasBegun)
        deployments::start(world, at, revision);
    return Done{};
}

void whenRevisionIsRegistered(World& world, const Fact& fact)
{
    const Ix<Revision> revision{world.slotOf(fact.subject())};
    if (!revision || !world.revisions[revision].newest)
        return;
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const auto asked = askedOf(world.asked.services, at.slot);
        if (!asked || asked->revision != 0 ||
            world.names.find(asked->definition.text) != world.revisions[revision].element)
            continue;
        world.services[at].keepsRevision = false;
        const Ix<Deployment> primary = world.services[at].lastDeployment;
        if (!primary || world.deployments[primary].revision != revision)
            deployments::start(world, at, revision);
    }
}

} // namespace stowage::sim::services
