// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_routes.h"

#include "canvas/bent_path.h"
#include "canvas/link_bundles.h"
#include "document/containment.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace stowage::ui {

namespace {
// How far around its ends a connection looks for a way, and what is then a crowd, in which it only
// looks near by.
constexpr qreal kNearby = 120, kWide = 600;
constexpr int kCrowd = 80;

// What a connection of this meaning carries; none: it only says what uses what.
std::optional<FlowKind> flowOf(const doc::Link& link, const doc::Element& from)
{
    struct Row {
        std::string_view link;
        FlowKind flow;
    };
    constexpr std::array<Row, 14> kRows{{{"requests", FlowKind::requests},
                                         {"targets", FlowKind::requests},
                                         {"alternate", FlowKind::requests},
                                         {"sends", FlowKind::messages},
                                         {"polls", FlowKind::messages},
                                         {"queue", FlowKind::messages},
                                         {"topic", FlowKind::messages},
                                         {"subscriber", FlowKind::mails},
                                         {"deadLetters", FlowKind::deadLetters},
                                         {"deadLetter", FlowKind::deadLetters},
                                         {"readsBucket", FlowKind::reads},
                                         {"readsTable", FlowKind::reads},
                                         {"writesBucket", FlowKind::writes},
                                         {"writesTable", FlowKind::writes}}};
    const bool isOfEvents = from.is("eventRule") || from.is("schedule");
    if (isOfEvents && (link.kind == "task" || link.kind == "queue" || link.kind == "topic"))
        return FlowKind::events;
    for (const Row& row : kRows)
        if (row.link == link.kind)
            return row.flow;
    return std::nullopt;
}

QRectF widened(const QRectF& box, qreal by)
{
    return box.adjusted(-by, -by, by, by);
}

bool meets(const QRectF& a, const QRectF& b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
           b.top() <= a.bottom();
}

struct Route {
    QPolygonF path;
    QRectF region;
};

// The same whatever stands outside of the region that comes with it.
Route routeOver(const RoutingGround& ground, const RoutingGround::Ends& ends, const QRectF& from,
                const QRectF& to)
{
    const QRectF both = from | to;
    if (from.contains(to) || to.contains(from))
        return {routeBetween(from, to, ground.around(ends, both)), both};
    const Clear isClear = [&](std::span<const QPointF> path) { return ground.isClear(ends, path); };
    if (auto path = simpleRoute(from, to, isClear))
        return {*std::move(path), widened(both, kClearance + 2 * kPassing)};
    const QRectF wide = widened(both, kWide);
    if (ground.countIn(ends, wide) <= kCrowd)
        return {routeBetween(from, to, ground.around(ends, wide)), wide};
    if (auto path = narrowRoute(from, to, isClear))
        return {*std::move(path), wide};
    return {routeBetween(from, to, ground.around(ends, widened(both, kNearby))), wide};
}
} // namespace

// What is known of a connection before its way is.
struct LinkRoutes::Asked {
    const doc::Link* link = nullptr;
    int from = -1, to = -1; // in the direction of the flow
    std::optional<FlowKind> flow = {};
    QPolygonF trunk = {}; // that it shares; from the hub on
    int bundled = 0;
    bool atEnd = false; // the trunk is
};

LinkRoutes::Found LinkRoutes::found(const Asked& asked) const
{
    const RoutingGround& ground = *ground_;
    Found now;
    now.from = ground.boxOf(asked.from);
    now.to = ground.boxOf(asked.to);
    now.trunk = asked.trunk;
    now.bends = asked.link->bends;
    if (!now.bends.empty())
        if (auto bent = routeThrough(now.from, now.to, now.bends)) {
            now.path = *std::move(bent);
            now.isBent = true;
            return now;
        }
    RoutingGround::Ends ends = ground.endsOf(asked.from, asked.to);
    if (asked.trunk.isEmpty()) {
        Route route = routeOver(ground, ends, now.from, now.to);
        now.path = std::move(route.path);
        now.region = route.region;
        return now;
    }
    // Up to where the lines part, round the hub as well.
    constexpr qreal kJoint = 1;
    const QRectF joint = widened(QRectF(asked.trunk.last(), QSizeF(0, 0)), kJoint);
    (asked.atEnd ? ends.to : ends.from) = -1;
    Route route = asked.atEnd ? routeOver(ground, ends, now.from, joint)
                              : routeOver(ground, ends, joint, now.to);
    QPolygonF trunk = asked.trunk;
    if (asked.atEnd) {
        std::reverse(trunk.begin(), trunk.end());
        now.path = tidied(QPolygonF(route.path + trunk));
    } else {
        now.path = tidied(QPolygonF(trunk + route.path));
    }
    now.region = route.region | now.from | now.to;
    return now;
}

bool LinkRoutes::isStill(const Found& before, const Asked& asked) const
{
    if (before.from != ground_->boxOf(asked.from) || before.to != ground_->boxOf(asked.to) ||
        before.trunk != asked.trunk || before.bends != asked.link->bends)
        return false;
    return before.isBent ||
           std::none_of(changed_.begin(), changed_.end(),
                        [&before](const QRectF& box) { return meets(box, before.region); });
}

std::vector<LinkPath> LinkRoutes::of(const doc::Document& document)
{
    auto ground = std::make_shared<const RoutingGround>(document);
    changed_ = ground_ ? ground->changedFrom(*ground_) : std::vector<QRectF>();
    ground_ = std::move(ground);
    std::vector<Asked> all;
    std::vector<Strand> strands;
    std::vector<int> hubs;
    for (const auto& link : document.links()) {
        Asked asked{link.get(),
                    ground_->indexOf(doc::standInFor(document, link->from)),
                    ground_->indexOf(doc::standInFor(document, link->to)),
                    {},
                    {}};
        if (link->kind == "subnet" || asked.from < 0 || asked.to < 0 || asked.from == asked.to)
            continue;
        asked.flow = flowOf(*link, *document.find(link->from));
        if (doc::flowsAgainst(*link))
            std::swap(asked.from, asked.to);
        strands.push_back({asked.from, asked.to, link->bends.empty()});
        all.push_back(std::move(asked));
    }
    for (const auto& element : document.elements())
        if (element->is("targetGroup") && element->place)
            hubs.push_back(ground_->indexOf(element->id));
    for (const Bundle& bundle : bundlesOf(*ground_, strands, hubs))
        for (const int n : bundle.strands) {
            all[std::size_t(n)].trunk = bundle.trunk;
            all[std::size_t(n)].bundled = int(bundle.strands.size());
            all[std::size_t(n)].atEnd = bundle.atEnd;
        }
    std::vector<LinkPath> paths;
    std::map<Ends, Found> next;
    rerouted_ = 0;
    for (const Asked& asked : all) {
        const doc::Link& link = *asked.link;
        Ends ends(link.from.text, link.to.text, link.kind);
        const auto before = found_.find(ends);
        const bool isKept = before != found_.end() && isStill(before->second, asked);
        rerouted_ += isKept ? 0 : 1;
        Found now = isKept ? std::move(before->second) : found(asked);
        const bool isAgainst = doc::flowsAgainst(link);
        paths.push_back({link, isAgainst ? link.to : link.from, isAgainst ? link.from : link.to,
                         now.path, asked.flow, now.isBent, asked.bundled, asked.atEnd});
        next.emplace(std::move(ends), std::move(now));
    }
    found_ = std::move(next);
    return paths;
}

} // namespace stowage::ui
