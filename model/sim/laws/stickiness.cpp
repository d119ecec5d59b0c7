// SPDX-License-Identifier: MIT
// AWS documents that a first request is routed by the algorithm of the target group, that each
// answer renews the cookie, and that one whose target was deregistered or is unhealthy is for
// another target from then on (Sticky sessions for your Application Load Balancer). So slow start,
// cross-zone load balancing and least outstanding requests decide over clients that are dealt anew,
// and over no others. It does not say what becomes of clients where all targets are unhealthy and
// all are asked: here they stay with theirs.
// With app_cookie the load balancer adds its own cookie only to an answer that sets the
// application's (Application-based stickiness), and each answer renews the duration. A client that
// was dealt to a target which sets none is dealt anew with each request, until it meets one that
// does: here at once.
#include "sim/laws/stickiness.h"

#include "sim/balancing.h"
#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/serving.h"
#include "sim/laws/targets.h"
#include "sim/rules.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace stowage::sim::stickiness {

namespace {
constexpr std::int64_t kWhole = 1'000'000; // what the shares of a group add up to
constexpr std::int64_t kFine = 1'000;      // of a thousandth of a request

using Counts = std::vector<std::int64_t>; // by place

// Products of two counts need more than 64 bits.
__extension__ using Wide = __int128;

// The targets that are asked, by place, and the shares that the algorithm gives them.
struct Places {
    std::vector<Ix<Target>> targets;
    Counts shares;
    Counts binding = {}; // of those that bind clients; 0: such a target does not
};

// The clients of a source, each of which sends as much as any other.
struct Crowd {
    Ix<Source> source;
    std::int64_t rate = 0; // thousandths of thousandths of a request per second
    std::int64_t clients = 0;
    Counts bound;
    std::int64_t free = 0; // to be dealt anew
    bool sticks = true;
};

// Clients that are dealt anew because of one target.
struct Loss {
    EntityId left;
    std::uint32_t fact = 0;
    std::int64_t clients = 0;
};

bool anyBinds(const Places& places)
{
    return std::any_of(places.binding.begin(), places.binding.end(),
                       [](std::int64_t share) { return share != 0; });
}

Places placesOf(World& world, Ix<TargetGroup> group)
{
    Places places;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup) {
        Lane& lane = serving::laneOf(world, at);
        if (lane.place < 0) {
            lane.passedOver = false;
            continue;
        }
        places.targets.push_back(at); // places are given in this order
        places.shares.push_back(lane.share);
    }
    for (std::size_t n = 0; n < places.targets.size(); ++n)
        places.binding.push_back(binds(world, places.targets[n]) ? places.shares[n] : 0);
    if (anyBinds(places))
        return places;
    // Where no share is theirs, those that bind take turns.
    for (std::size_t n = 0; n < places.targets.size(); ++n)
        places.binding[n] = binds(world, places.targets[n]) ? 1 : 0;
    return places;
}

// What a listener sends to the second of two groups comes of the same clients.
std::int64_t clientsOf(const World& world, Ix<Source> at)
{
    const Source& source = world.sources[at];
    return world.asked.sources[source.isOther ? source.other.slot : at.slot]->clients;
}

void eraseOf(World& world, Ix<Source> at)
{
    std::erase_if(world.bindings, [&](const Binding& each) { return each.source == at; });
}

std::vector<Binding> takeOut(World& world, Ix<Source> at)
{
    std::vector<Binding> rows;
    for (const Binding& each : world.bindings)
        if (each.source == at)
            rows.push_back(each);
    eraseOf(world, at);
    return rows;
}

// Those that come are dealt with their first request; those that go go evenly.
void fit(std::vector<Binding>& rows, std::int64_t clients)
{
    Counts counts;
    for (const Binding& each : rows)
        counts.push_back(each.clients);
    const std::int64_t before = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (before < clients)
        rows.push_back({rows.front().source, {}, clients - before, {}, 0});
    if (before <= clients)
        return;
    counts = balancing::apportioned(clients, counts);
    for (std::size_t n = 0; n < rows.size(); ++n)
        rows[n].clients = counts[n];
    std::erase_if(rows, [](const Binding& each) { return each.clients == 0; });
}

void note(std::vector<Loss>& losses, const Loss& loss)
{
    const auto known = std::find_if(losses.begin(), losses.end(),
                                    [&](const Loss& each) { return each.left == loss.left; });
    if (known == losses.end())
        losses.push_back(loss);
    else
        known->clients += loss.clients;
}

// Who stays where, once it is known that requests of the source are answered.
Crowd stay(World& world, Crowd crowd, const Places& places, const std::vector<Binding>& rows,
           std::vector<Loss>& losses)
{
    for (const Binding& each : rows) {
        const std::int32_t place = each.target ? serving::laneOf(world, each.target).place : -1;
        const auto at = static_cast<std::size_t>(place);
        if (place >= 0 && places.binding[at] > 0) {
            crowd.bound[at] += each.clients;
            continue;
        }
        crowd.free += each.clients;
        if (place >= 0)
            continue; // its cookie is another now
        const EntityId left =
            each.target ? targets::bearerOf(world, world.targets[each.target]) : each.left;
        if (left)
            note(losses, {left, each.leftFact, each.clients});
    }
    return crowd;
}

// A cookie that is not renewed in time is worth nothing: of a client that sends too seldom, and of
// all while nothing is sent or nobody can be asked. Who has sent nothing yet has none.
void look(World& world, Ix<Source> at, const Places& places, std::vector<Crowd>& crowds,
          std::vector<Loss>& losses)
{
    Source& source = world.sources[at];
    const std::int64_t lasts = world.asked.targetGroups[source.group.slot]->stickySeconds;
    std::vector<Binding> rows = takeOut(world, at);
    Crowd crowd;
    crowd.source = at;
    crowd.rate = source.meter.milliPerSecond * kFine;
    crowd.clients = clientsOf(world, at);
    crowd.bound.resize(places.targets.size());
    if (!rows.empty())
        fit(rows, crowd.clients);
    if (crowd.rate == 0 || places.targets.empty()) {
        if (!rows.empty() && source.unansweredSince == kNever)
            source.unansweredSince = world.now;
        world.bindings.insert(world.bindings.end(), rows.begin(), rows.end());
        return;
    }
    crowd.sticks = anyBinds(places) && crowd.clients * 1'000 <= lasts * source.meter.milliPerSecond;
    const bool isOver =
        source.unansweredSince != kNever && world.now - source.unansweredSince > seconds(lasts);
    source.unansweredSince = kNever;
    if (isOver || !crowd.sticks)
        rows.clear();
    if (rows.empty() && crowd.sticks)
        rows.push_back({at, {}, crowd.clients, {}, 0});
    crowds.push_back(stay(world, std::move(crowd), places, rows, losses));
}

// What clients of the crowd at a place send.
std::int64_t sentBy(const Crowd& crowd, std::int64_t clients)
{
    return static_cast<std::int64_t>(Wide{crowd.rate} * clients / crowd.clients);
}

// In turn, so that where few are dealt at a time it is not always the first place that gets one.
Counts dealt(std::int64_t clients, Counts weights, std::int64_t& turn)
{
    const auto places = static_cast<std::int64_t>(weights.size());
    turn %= places;
    std::rotate(weights.begin(), weights.begin() + turn, weights.end());
    Counts counts = balancing::apportioned(clients, weights);
    std::rotate(counts.begin(), counts.begin() + (places - turn) % places, counts.end());
    turn = (turn + clients) % places;
    return counts;
}

// With least outstanding requests those go to where less is sent than is to be.
void dealFree(World& world, Ix<TargetGroup> group, const Places& places, std::vector<Crowd>& crowds)
{
    const bool fills =
        world.asked.targetGroups[group.slot]->balancing == Balancing::leastOutstandingRequests;
    std::int64_t rate = 0;
    Counts load(places.targets.size());
    for (const Crowd& crowd : crowds) {
        rate += crowd.rate;
        const Counts unbound = balancing::apportioned(crowd.sticks ? 0 : crowd.rate, places.shares);
        for (std::size_t n = 0; n < load.size(); ++n)
            load[n] += unbound[n] + sentBy(crowd, crowd.bound[n]);
    }
    const Counts wanted = balancing::apportioned(rate, places.shares);
    for (Crowd& crowd : crowds) {
        if (crowd.free == 0)
            continue;
        Counts weights(load.size());
        for (std::size_t n = 0; n < load.size() && fills; ++n)
            weights[n] = places.binding[n] > 0 ? std::max<std::int64_t>(0, wanted[n] - load[n]) : 0;
        const bool isLevel =
            std::all_of(weights.begin(), weights.end(), [](std::int64_t n) { return n == 0; });
        const Counts counts = dealt(crowd.free, isLevel ? places.binding : weights,
                                    world.dealings[group.slot].nextClient);
        for (std::size_t n = 0; n < load.size(); ++n) {
            crowd.bound[n] += counts[n];
            load[n] += sentBy(crowd, counts[n]);
        }
        crowd.free = 0;
    }
}

void tellLosses(World& world, Ix<TargetGroup> group, const std::vector<Loss>& losses)
{
    for (const Loss& loss : losses) {
        const Because because(world, loss.fact);
        world.tell({FactKind::clientsDealtAnew, idOf(world.targetGroups[group]),
                    ruleNumber("traffic.sticky"), loss.left},
                   {static_cast<std::uint64_t>(loss.clients)});
    }
}

// Said once of each that gets nothing while others do.
void tellPassedOver(World& world, const Places& places, const Counts& weights, std::int64_t clients)
{
    for (std::size_t n = 0; n < weights.size(); ++n) {
        const Ix<Target> at = places.targets[n];
        Lane& lane = serving::laneOf(world, at);
        const bool wasPassedOver = std::exchange(lane.passedOver, weights[n] == 0);
        if (!lane.passedOver || wasPassedOver)
            continue;
        const Because because(world, lane.healthFact);
        world.tell({FactKind::targetPassedOver, idOf(world.targets[at]),
                    ruleNumber("traffic.passedOver"), targets::bearerOf(world, world.targets[at])},
                   {world.targetGroups[world.targets[at].group].number,
                    static_cast<std::uint64_t>(clients)});
    }
}

// Puts the rows back, and gives each lane what is sent to it. What comes of clients that send
// too seldom to stick follows the algorithm.
void share(World& world, const Places& places, const std::vector<Crowd>& crowds)
{
    Counts weights(places.targets.size());
    std::int64_t clients = 0;
    for (const Crowd& crowd : crowds) {
        const Counts sent =
            balancing::apportioned(crowd.rate, crowd.sticks ? crowd.bound : places.shares);
        clients += crowd.sticks ? crowd.clients : 0;
        for (std::size_t n = 0; n < weights.size(); ++n) {
            weights[n] += sent[n];
            if (crowd.bound[n] > 0)
                world.bindings.push_back({crowd.source, places.targets[n], crowd.bound[n], {}, 0});
        }
    }
    const Counts shares = balancing::apportioned(kWhole, weights);
    for (std::size_t n = 0; n < shares.size(); ++n)
        serving::laneOf(world, places.targets[n]).share = shares[n];
    tellPassedOver(world, places, weights, clients);
}
} // namespace

bool bind(World& world, Ix<TargetGroup> group)
{
    const bool isSticky = world.asked.targetGroups[group.slot]->sticky;
    if (!isSticky && world.bindings.empty())
        return false;
    const Places places = placesOf(world, group);
    std::vector<Crowd> crowds;
    std::vector<Loss> losses;
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].group != group)
            continue;
        if (isSticky)
            look(world, at, places, crowds, losses);
        else
            forget(world, at);
    }
    const bool sticks =
        std::any_of(crowds.begin(), crowds.end(), [](const Crowd& each) { return each.sticks; });
    if (!sticks) {
        for (const Ix<Target> at : places.targets)
            serving::laneOf(world, at).passedOver = false;
        return false;
    }
    dealFree(world, group, places, crowds);
    tellLosses(world, group, losses);
    share(world, places, crowds);
    return true;
}

bool binds(const World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    const std::string& cookie = world.asked.targetGroups[target.group.slot]->stickyCookie;
    return cookie.empty() ||
           (target.container &&
            containers::nodeOf(world, target.container).application.setsCookie == cookie);
}

void forget(World& world, Ix<Source> source)
{
    eraseOf(world, source);
    world.sources[source].unansweredSince = kNever;
}

void leave(World& world, Ix<Target> target)
{
    for (Binding& each : world.bindings) {
        if (each.target != target)
            continue;
        each.target = {};
        each.left = targets::bearerOf(world, world.targets[target]);
        if (world.cause != 0)
            each.leftFact = world.cause;
    }
}

void whenTargetChanges(World& world, const Fact& fact)
{
    const Ix<Target> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const bool isHealthy = world.targets[at].state == TargetState::healthy;
    serving::laneOf(world, at).healthFact = isHealthy ? fact.number : 0;
    for (Binding& each : world.bindings)
        if (each.target == at && !isHealthy)
            each.leftFact = fact.number;
}

} // namespace stowage::sim::stickiness
