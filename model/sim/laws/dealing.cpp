// SPDX-License-Identifier: MIT
#include "sim/laws/dealing.h"

#include "sim/laws/serving.h"
#include "sim/laws/stickiness.h"
#include "sim/laws/targets.h"
#include "sim/laws/traffic.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::dealing {

namespace {
constexpr std::int64_t kWhole = 1'000'000; // what the shares of a group add up to
constexpr std::int64_t kSteps = 20;        // of a slow start
constexpr double kQuickest = 0.001;        // seconds: what only refuses takes some time, too

// Products of two counts need more than 64 bits.
__extension__ using Wide = __int128;

const TargetGroupNode& nodeOf(const World& world, Ix<TargetGroup> group)
{
    return *world.asked.targetGroups[group.slot];
}

template <typename Visit> void eachTarget(World& world, Ix<TargetGroup> group, Visit visit)
{
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        visit(at, serving::laneOf(world, at));
}

double rateOf(const World& world, Ix<TargetGroup> group)
{
    std::int64_t rate = 0;
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        rate += world.sources[at].group == group ? world.sources[at].meter.milliPerSecond : 0;
    return static_cast<double>(rate) / 1000;
}

// How fast a target is done with what it gets.
struct Pace {
    double seconds = 0; // however many come; 0: as the station says
    queueing::Station station;
    int count = 1; // targets of this pace
};

Pace paceOf(const World& world, Ix<Target> at, const Lane& lane)
{
    Pace pace{0, lane.station};
    pace.station.perSecond = 0;
    switch (lane.conduct) {
    case Conduct::answers:
        pace.seconds = lane.station.serviceSeconds > 0 ? 0 : kQuickest;
        break;
    case Conduct::refuses:
        pace.seconds = kQuickest;
        break;
    case Conduct::hangs:
        pace.seconds = serving::idleTimeout(world, world.targets[at]);
        break;
    case Conduct::silent:
        pace.seconds = static_cast<double>(world.timing.connectTimeout.micros) / 1'000'000;
        break;
    }
    return pace;
}

// The rate at which so many requests are at the target at any time: Little's law.
double rateWith(const Pace& pace, double outstanding)
{
    if (pace.seconds > 0)
        return outstanding / pace.seconds;
    queueing::Station station = pace.station;
    double low = 0, high = station.capacity();
    for (int n = 0; n < 50; ++n) {
        station.perSecond = (low + high) / 2;
        const bool few =
            station.keepsUp() && station.perSecond * queueing::meanSeconds(station) <= outstanding;
        (few ? low : high) = station.perSecond;
    }
    return low;
}

// Rates at which all have the same number of requests outstanding, for each distinct pace.
std::vector<double> levelled(const std::vector<Pace>& paces, double rate)
{
    const auto ratesWith = [&](double outstanding) {
        std::vector<double> rates;
        for (const Pace& pace : paces)
            rates.push_back(rateWith(pace, outstanding));
        return rates;
    };
    const auto sumWith = [&](double outstanding) {
        double sum = 0;
        for (const Pace& pace : paces)
            sum += pace.count * rateWith(pace, outstanding);
        return sum;
    };
    constexpr double kMost = 1'000'000; // beyond saturation there is no level
    double low = 0, high = 1;
    while (high < kMost && sumWith(high) < rate)
        high *= 4;
    for (int n = 0; n < 40; ++n) {
        const double middle = (low + high) / 2;
        (sumWith(middle) < rate ? low : high) = middle;
    }
    return ratesWith(high);
}

// The targets that are asked, by place, and divide some of the requests among them.
struct Area {
    NameId zone; // of all; none: any
    std::vector<Ix<Target>> targets;
};

std::vector<std::int64_t> leastOutstanding(World& world, const Area& area, double rate)
{
    std::vector<Pace> paces;
    std::vector<std::size_t> paceOfPlace;
    for (const Ix<Target> at : area.targets) {
        const Pace pace = paceOf(world, at, serving::laneOf(world, at));
        const auto same = std::find_if(paces.begin(), paces.end(), [&](const Pace& known) {
            return known.seconds == pace.seconds && known.station == pace.station;
        });
        paceOfPlace.push_back(static_cast<std::size_t>(same - paces.begin()));
        if (same == paces.end())
            paces.push_back(pace);
        else
            ++same->count;
    }
    if (paces.size() < 2 || rate <= 0)
        return std::vector<std::int64_t>(paceOfPlace.size(), 1);
    const std::vector<double> rates = levelled(paces, rate);
    std::vector<std::int64_t> weights;
    for (const std::size_t pace : paceOfPlace)
        weights.push_back(
            std::max<std::int64_t>(1, static_cast<std::int64_t>(rates[pace] * 1'000'000)));
    return weights;
}

void endSlowStarts(World& world, Ix<TargetGroup> group)
{
    const std::int64_t lasts = seconds(nodeOf(world, group).slowStartSeconds).micros;
    eachTarget(world, group, [&](Ix<Target>, Lane& lane) {
        if (lane.slowSince != kNever && (world.now - lane.slowSince).micros >= lasts)
            lane.slowSince = kNever;
    });
}

// Shares grow in even steps, because between two looks all rates are steady.
std::vector<std::int64_t> inTurn(World& world, Ix<TargetGroup> group, const Area& area)
{
    const std::int64_t lasts = seconds(nodeOf(world, group).slowStartSeconds).micros;
    std::vector<std::int64_t> weights;
    for (const Ix<Target> at : area.targets) {
        const Time since = serving::laneOf(world, at).slowSince;
        weights.push_back(since == kNever ? kSteps
                                          : 1 + (world.now - since).micros * (kSteps - 1) / lasts);
    }
    return weights;
}

// One of all, or with cross-zone load balancing off one for each zone.
std::vector<Area> areasOf(World& world, Ix<TargetGroup> group)
{
    std::vector<Area> areas;
    const bool crossZone = nodeOf(world, group).crossZone;
    eachTarget(world, group, [&](Ix<Target> at, const Lane& lane) {
        if (lane.place < 0)
            return;
        const NameId zone = crossZone ? NameId{} : world.targets[at].zone;
        auto area = std::find_if(areas.begin(), areas.end(),
                                 [&](const Area& each) { return each.zone == zone; });
        if (area == areas.end())
            area = areas.insert(areas.end(), {zone, {}});
        area->targets.push_back(at);
    });
    return areas;
}

void bookGrowth(World& world, Ix<TargetGroup> group, double rate)
{
    const std::int64_t lasts = seconds(nodeOf(world, group).slowStartSeconds).micros;
    Time next = kNever;
    eachTarget(world, group, [&](Ix<Target>, const Lane& lane) {
        if (lane.slowSince == kNever || lasts == 0)
            return;
        const std::int64_t steps = (world.now - lane.slowSince).micros * (kSteps - 1) / lasts + 1;
        const Duration until{(steps * lasts + kSteps - 2) / (kSteps - 1)};
        next = std::min(next, lane.slowSince + until);
    });
    Dealing& dealing = of(world, group);
    world.cancel(dealing.growth);
    dealing.growth = {};
    if (next != kNever && rate > 0)
        dealing.growth = world.book(next, AppointmentKind::slowStart, group.slot);
}

// Gives the places, and lets the one whose turn it was keep it. What one that is no longer asked
// was owed goes to the first that is.
void seat(World& world, Ix<TargetGroup> group)
{
    Dealing& dealing = of(world, group);
    std::int32_t places = 0;
    std::int64_t turn = -1, owed = 0;
    eachTarget(world, group, [&](Ix<Target> at, Lane& lane) {
        const std::int32_t before = lane.place;
        lane.place = traffic::isAsked(world, world.targets[at]) ? places++ : -1;
        if (lane.place < 0)
            owed += std::exchange(lane.owed, 0);
        else if (turn < 0 && before >= dealing.turn)
            turn = lane.place;
    });
    eachTarget(world, group, [&](Ix<Target>, Lane& lane) {
        if (lane.place == 0)
            lane.owed += owed;
    });
    dealing.turn = std::max<std::int64_t>(0, turn);
    dealing.asked = places;
}
} // namespace

Dealing& of(World& world, Ix<TargetGroup> group)
{
    return world.dealings[group.slot];
}

void deal(World& world, Ix<TargetGroup> group)
{
    seat(world, group);
    endSlowStarts(world, group);
    const double rate = rateOf(world, group);
    const std::vector<Area> areas = areasOf(world, group);
    const std::vector<std::int64_t> parts =
        balancing::apportioned(kWhole, std::vector<std::int64_t>(areas.size(), 1));
    Dealing& dealing = of(world, group);
    dealing.even = true;
    eachTarget(world, group, [](Ix<Target>, Lane& lane) { lane.share = 0; });
    for (std::size_t n = 0; n < areas.size(); ++n) {
        const Area& area = areas[n];
        const std::vector<std::int64_t> weights =
            nodeOf(world, group).balancing == Balancing::leastOutstandingRequests
                ? leastOutstanding(world, area, rate / static_cast<double>(areas.size()))
                : inTurn(world, group, area);
        dealing.even = dealing.even && area.targets.size() == areas.front().targets.size() &&
                       std::all_of(weights.begin(), weights.end(),
                                   [&](std::int64_t weight) { return weight == weights.front(); });
        const std::vector<std::int64_t> shares = balancing::apportioned(parts[n], weights);
        for (std::size_t k = 0; k < shares.size(); ++k)
            serving::laneOf(world, area.targets[k]).share = shares[k];
    }
    dealing.even = !stickiness::bind(world, group) && dealing.even;
    eachTarget(world, group, [&](Ix<Target>, Lane& lane) {
        const double part = dealing.even
                                ? 1.0 / dealing.asked
                                : static_cast<double>(lane.share) / static_cast<double>(kWhole);
        lane.station.perSecond = lane.place < 0 ? 0 : rate * part;
    });
    bookGrowth(world, group, rate);
}

void passOnOwed(World& world, Ix<Target> leaving)
{
    const std::int64_t owed = std::exchange(serving::laneOf(world, leaving).owed, 0);
    const Ix<TargetGroup> group = world.targets[leaving].group;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        if (at != leaving) {
            serving::laneOf(world, at).owed += owed;
            return;
        }
}

Split::Split(World& world, Ix<TargetGroup> group, std::int64_t requests)
    : requests_(requests), places_(of(world, group).asked), turn_(of(world, group).turn)
{
    Dealing& dealing = of(world, group);
    if (places_ == 0)
        return;
    if (dealing.even) {
        dealing.turn = (turn_ + requests) % places_;
        return;
    }
    struct Due {
        Lane* lane;
        Wide rest;
    };
    std::vector<Due> due;
    std::int64_t left = requests;
    shares_.resize(static_cast<std::size_t>(places_));
    eachTarget(world, group, [&](Ix<Target>, Lane& lane) {
        if (lane.place < 0)
            return;
        const Wide wanted = Wide{requests} * lane.share + lane.owed;
        const auto whole =
            static_cast<std::int64_t>(std::clamp(wanted / kWhole, Wide{0}, Wide{left}));
        shares_[static_cast<std::size_t>(lane.place)] = whole;
        left -= whole;
        due.push_back({&lane, wanted - Wide{whole} * kWhole});
    });
    std::stable_sort(due.begin(), due.end(),
                     [](const Due& a, const Due& b) { return a.rest > b.rest; });
    for (std::size_t n = 0; left > 0; n = (n + 1) % due.size(), --left) {
        ++shares_[static_cast<std::size_t>(due[n].lane->place)];
        due[n].rest -= kWhole;
    }
    for (const Due& each : due)
        each.lane->owed = static_cast<std::int64_t>(each.rest);
}

std::int64_t Split::at(const Lane& lane) const
{
    if (lane.place < 0)
        return 0;
    if (!shares_.empty())
        return shares_[static_cast<std::size_t>(lane.place)];
    return balancing::turnsOf(requests_, places_, (lane.place - turn_ + places_) % places_);
}

void grown(World& world, Ix<TargetGroup> group)
{
    of(world, group).growth = {};
    traffic::bookLook(world, group);
}

// Only beside a healthy target that is not in slow start itself: those registered together with the
// first do not start slowly.
void whenTargetChanges(World& world, const Fact& fact)
{
    const Ix<Target> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const Ix<TargetGroup> group = world.targets[at].group;
    Lane& changed = serving::laneOf(world, at);
    const bool healthy = world.targets[at].state == TargetState::healthy;
    if (!healthy || nodeOf(world, group).slowStartSeconds == 0) {
        changed.slowSince = kNever;
        return;
    }
    bool beside = false;
    eachTarget(world, group, [&](Ix<Target> other, const Lane& lane) {
        beside = beside || (other != at && lane.slowSince == kNever && lane.place >= 0 &&
                            world.targets[other].state == TargetState::healthy);
    });
    if (!beside || changed.slowSince != kNever)
        return;
    changed.slowSince = world.now;
    world.tell({FactKind::slowStartBegan, fact.subject(), ruleNumber("traffic.slowStart"),
                targets::bearerOf(world, world.targets[at])},
               {static_cast<std::uint64_t>(nodeOf(world, group).slowStartSeconds)});
}

} // namespace stowage::sim::dealing
