// SPDX-License-Identifier: MIT
#include "sim/laws/meters.h"

#include "sim/because.h"
#include "sim/laws/meter_facts.h"
#include "sim/laws/metrics.h"
#include "sim/laws/serving.h"
#include "sim/laws/usage.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::meters {

namespace {
constexpr Duration kMinute = seconds(60);

template <class Row> Row& rowAt(std::vector<Row>& rows, std::uint32_t slot)
{
    if (rows.size() <= slot)
        rows.resize(slot + 1);
    return rows[slot];
}

void add(Ledger& sum, const Ledger& amount, std::int64_t times = 1)
{
    sum.cpu += amount.cpu * times;
    sum.memory += amount.memory * times;
}

std::int64_t since(Time from, Time minute, Time now)
{
    return (now - std::max(from, minute)).micros;
}

void advance(Meter& meter, Time now)
{
    const std::int64_t length = since(meter.since, meter.minute, now);
    add(meter.used, meter.uses, length);
    add(meter.reserved, meter.reserves, length);
    add(meter.had, meter.has, length);
    meter.since = now;
}

void advance(TaskMeter& meter, Time minute, Time now)
{
    const std::int64_t length = since(meter.since, minute, now);
    add(meter.used, meter.uses, length);
    meter.ran += meter.runs ? length : 0;
    meter.since = now;
}

void bookNext(World& world, Meter& meter, AppointmentKind kind, std::uint32_t slot)
{
    world.cancel(meter.next);
    const Time ends = meter.measures ? meter.minute + kMinute : kNever;
    const Time next = std::min(ends, meter.comesAt);
    const Because because(world, meter.fact);
    if (next != kNever)
        meter.next = world.book(next, kind, slot);
}

// Something changes in this minute.
void touch(World& world, Meter& meter, AppointmentKind kind, std::uint32_t slot)
{
    meter.changed = true;
    meter.fact = world.cause;
    if (meter.measures) {
        advance(meter, world.now);
        return;
    }
    meter.measures = true;
    meter.minute = {world.now.micros - world.now.micros % kMinute.micros};
    advance(meter, world.now);
    bookNext(world, meter, kind, slot);
}

void include(Statistic& statistic, std::int64_t value)
{
    if (value < 0)
        return;
    statistic.minimum = statistic.minimum < 0 ? value : std::min(statistic.minimum, value);
    statistic.maximum = std::max(statistic.maximum, value);
    statistic.sum += value;
}

// One more task that was measured in this minute.
void include(MetricPoint& point, const TaskMeter& meter, const Revision& revision)
{
    if (meter.ran == 0)
        return;
    ++point.samples;
    include(point.cpuUtilization, thousandthsOf(meter.used.cpu, revision.cpu * meter.ran));
    include(point.memoryUtilization, thousandthsOf(meter.used.memory, revision.memory * meter.ran));
}

void same(Statistic& statistic, std::int64_t value)
{
    statistic = {value, value, value, value};
}

// What the minute came to; the next one begins.
void endMinute(World& world, Meter& meter, MetricPoint point)
{
    point.minute = meter.minute;
    meter.minute = meter.minute + kMinute;
    meter.used = meter.reserved = meter.had = {};
    meter.ended = {};
    meter.coming = point;
    meter.comesAt = world.now + world.timing.metricDelay;
    meter.measures = std::exchange(meter.changed, false);
}

// What leaks grows at each full minute, and is measured as long as it does.
void followLeak(World& world, Ix<Task> task)
{
    if (!usage::leaks(world, task))
        return;
    look(world, task);
    const Task& row = world.tasks[task];
    if (row.host)
        touch(world, rowAt(world.clusterMeters, row.cluster.slot), AppointmentKind::clusterMinute,
              row.cluster.slot);
    if (row.service)
        touch(world, rowAt(world.serviceMeters, row.service.slot), AppointmentKind::serviceMinute,
              row.service.slot);
}

void closeService(World& world, Ix<Service> service)
{
    for (auto task = world.services[service].firstTask; task; task = world.tasks[task].nextOfOwner)
        followLeak(world, task);
    Meter& meter = world.serviceMeters[service.slot];
    advance(meter, world.now);
    MetricPoint point = meter.ended;
    for (auto task = world.services[service].firstTask; task;
         task = world.tasks[task].nextOfOwner) {
        TaskMeter& own = rowAt(world.taskMeters, task.slot);
        advance(own, meter.minute, world.now);
        include(point, own, world.revisions[world.tasks[task].revision]);
        own.used = {};
        own.ran = 0;
    }
    point.cpuUtilization.average = thousandthsOf(meter.used.cpu, meter.reserved.cpu);
    point.memoryUtilization.average = thousandthsOf(meter.used.memory, meter.reserved.memory);
    endMinute(world, meter, point);
}

void closeCluster(World& world, Ix<Cluster> cluster)
{
    for (auto task = world.clusters[cluster].firstAlone; task; task = world.tasks[task].nextOfOwner)
        followLeak(world, task);
    Meter& meter = world.clusterMeters[cluster.slot];
    advance(meter, world.now);
    MetricPoint point;
    for (auto host = world.clusters[cluster].firstHost; host;
         host = world.hosts[host].nextOfCluster)
        ++point.samples;
    if (meter.had == Ledger{})
        point.samples = 0;
    else if (point.samples == 0)
        point.samples = 1; // the last one went within this minute
    same(point.cpuReservation, thousandthsOf(meter.reserved.cpu, meter.had.cpu));
    same(point.memoryReservation, thousandthsOf(meter.reserved.memory, meter.had.memory));
    same(point.cpuUtilization, thousandthsOf(meter.used.cpu, meter.had.cpu));
    same(point.memoryUtilization, thousandthsOf(meter.used.memory, meter.had.memory));
    endMinute(world, meter, point);
}

// Whether it takes the place of what was seen before with other values.
bool show(Meter& meter)
{
    meter.comesAt = kNever;
    MetricPoint before = std::exchange(meter.seen, meter.coming);
    before.minute = meter.seen.minute;
    return before != meter.seen;
}

template <class Row>
void due(World& world, Meter& meter, const Row& row, AppointmentKind kind, std::uint32_t slot,
         void (*close)(World&, Ix<Row>))
{
    meter.next = {};
    const auto showDue = [&] {
        if (meter.comesAt > world.now)
            return;
        world.mark(idOf(row));
        if (!show(meter))
            return;
        tell(world, meter, row);
        metrics::show(world, Ix<Row>{slot}, meter.seen, world.facts.count());
    };
    showDue();
    if (meter.measures && meter.minute + kMinute <= world.now)
        close(world, {slot});
    showDue(); // where nothing delays it
    bookNext(world, meter, kind, slot);
}

struct Now {
    Ledger uses;
    bool runs = false;
    bool reserves = false;
};

Now nowOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    Now now;
    now.reserves = task.status == TaskStatus::running;
    if (task.host && !world.hosts[task.host].agentConnected)
        return now;
    now.uses = usage::of(world, at);
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask)
        now.runs = now.runs || world.containers[run].status == ContainerStatus::running;
    now.runs = now.runs && machines::isUp(world, at);
    return now;
}

// Tasks leave their service's list when they are STOPPED.
void leave(World& world, Ix<Task> task)
{
    TaskMeter& own = world.taskMeters[task.slot];
    const Ix<Service> service = world.tasks[task].service;
    if (service)
        include(rowAt(world.serviceMeters, service.slot).ended, own,
                world.revisions[world.tasks[task].revision]);
    own = {};
}

void lookAtAll(World& world, Ix<Host> host)
{
    for (auto task = world.hosts[host].firstTask; task; task = world.tasks[task].nextOfHost)
        look(world, task);
}

void countRegistered(World& world, Ix<Cluster> cluster)
{
    Ledger has;
    for (auto host = world.clusters[cluster].firstHost; host;
         host = world.hosts[host].nextOfCluster)
        if (const Host& row = world.hosts[host];
            row.status == InstanceStatus::active || row.status == InstanceStatus::draining)
            add(has, {row.cpu, row.memory});
    Meter& meter = rowAt(world.clusterMeters, cluster.slot);
    if (meter.has == has)
        return;
    touch(world, meter, AppointmentKind::clusterMinute, cluster.slot);
    meter.has = has;
}
} // namespace

std::int64_t thousandthsOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return -1;
    std::int64_t result = part / whole, rest = part % whole;
    for (int digit = 0; digit < 5; ++digit) {
        rest *= 10;
        result = result * 10 + rest / whole;
        rest %= whole;
    }
    return result;
}

void look(World& world, Ix<Task> task)
{
    TaskMeter& own = rowAt(world.taskMeters, task.slot);
    const Now now = nowOf(world, task);
    const Task& row = world.tasks[task];
    const bool isOver = row.status >= TaskStatus::stopped;
    if (own.uses == now.uses && own.runs == now.runs && own.reserves == now.reserves) {
        if (isOver)
            leave(world, task);
        return;
    }
    const Revision& revision = world.revisions[row.revision];
    const Ledger amount{revision.cpu, revision.memory};
    Time minute = {world.now.micros - world.now.micros % kMinute.micros};
    if (row.host) { // CloudWatch metrics of a cluster are of its instances
        Meter& cluster = rowAt(world.clusterMeters, row.cluster.slot);
        touch(world, cluster, AppointmentKind::clusterMinute, row.cluster.slot);
        add(cluster.uses, own.uses, -1);
        add(cluster.uses, now.uses);
        add(cluster.reserves, amount, (now.reserves ? 1 : 0) - (own.reserves ? 1 : 0));
        minute = cluster.minute;
        metrics::instancesChange(world, world.hosts[row.host].membership.group);
    }
    if (row.service) {
        Meter& service = rowAt(world.serviceMeters, row.service.slot);
        touch(world, service, AppointmentKind::serviceMinute, row.service.slot);
        add(service.uses, own.uses, -1);
        add(service.uses, now.uses);
        add(service.reserves, amount, (now.runs ? 1 : 0) - (own.runs ? 1 : 0));
        minute = service.minute;
    }
    advance(own, minute, world.now);
    own.uses = now.uses;
    own.runs = now.runs;
    own.reserves = now.reserves;
    if (isOver)
        leave(world, task);
}

const MetricPoint& ofService(const World& world, Ix<Service> at)
{
    static const MetricPoint none;
    return at.slot < world.serviceMeters.size() ? world.serviceMeters[at.slot].seen : none;
}

const MetricPoint& ofCluster(const World& world, Ix<Cluster> at)
{
    static const MetricPoint none;
    return at.slot < world.clusterMeters.size() ? world.clusterMeters[at.slot].seen : none;
}

void serviceDue(World& world, Ix<Service> service)
{
    due(world, world.serviceMeters[service.slot], world.services[service],
        AppointmentKind::serviceMinute, service.slot, closeService);
}

void clusterDue(World& world, Ix<Cluster> cluster)
{
    due(world, world.clusterMeters[cluster.slot], world.clusters[cluster],
        AppointmentKind::clusterMinute, cluster.slot, closeCluster);
}

void whenContainerChanges(World& world, const Fact& fact)
{
    if (const Ix<ContainerRun> run{world.slotOf(fact.subject())}; run)
        look(world, world.containers[run].task);
}

void whenTaskChanges(World& world, const Fact& fact)
{
    if (const Ix<Task> task{world.slotOf(fact.subject())}; task)
        look(world, task);
}

void whenTargetIsGone(World& world, const Fact& fact)
{
    if (const Ix<Task> task{world.slotOf(fact.object())};
        task && fact.objectKind == EntityKind::task)
        look(world, task);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    if (world.hosts[host].cluster)
        countRegistered(world, world.hosts[host].cluster);
    metrics::instancesChange(world, world.hosts[host].membership.group);
    lookAtAll(world, host);
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind != FaultKind::usage && kind != FaultKind::cpuStress &&
        kind != FaultKind::networkLatency && kind != FaultKind::memoryLeak)
        return;
    for (auto host = world.hosts.first(); host; host = world.hosts.after(host)) {
        serving::book(world, {host, {}});
        lookAtAll(world, host);
        for (auto task = world.hosts[host].firstTask; task; task = world.tasks[task].nextOfHost)
            followLeak(world, task);
    }
    for (const Ix<Task> task : machines::fargateTasks(world)) {
        serving::book(world, {{}, task});
        look(world, task);
        followLeak(world, task);
    }
}

} // namespace stowage::sim::meters
