// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_bundles.h"

#include "canvas/routing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stowage::ui {

namespace {
struct Side {
    int dx, dy;
};
constexpr std::array<Side, 4> kSides{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};

QPolygonF trunkOn(const QRectF& hub, const Side& side)
{
    const QPointF port(hub.center().x() + side.dx * hub.width() / 2,
                       hub.center().y() + side.dy * hub.height() / 2);
    return {port, port + QPointF(side.dx, side.dy) * kTrunk};
}

// How many of the others lie on that side.
int votesFor(const RoutingGround& ground, const Bundle& bundle, const std::vector<Strand>& strands,
             const Side& side)
{
    const QRectF& hub = ground.boxOf(bundle.hub);
    return int(std::count_if(bundle.strands.begin(), bundle.strands.end(), [&](int n) {
        const Strand& strand = strands[std::size_t(n)];
        const QRectF& other = ground.boxOf(bundle.atEnd ? strand.from : strand.to);
        return (side.dx > 0 && other.left() >= hub.right()) ||
               (side.dx < 0 && other.right() <= hub.left()) ||
               (side.dy > 0 && other.top() >= hub.bottom()) ||
               (side.dy < 0 && other.bottom() <= hub.top());
    }));
}

QPolygonF trunkOf(const RoutingGround& ground, const Bundle& bundle,
                  const std::vector<Strand>& strands)
{
    QPolygonF best;
    int most = 0;
    for (const Side& side : kSides) {
        const QPolygonF trunk = trunkOn(ground.boxOf(bundle.hub), side);
        const int votes = votesFor(ground, bundle, strands, side);
        const bool isFree = std::all_of(bundle.strands.begin(), bundle.strands.end(), [&](int n) {
            const Strand& strand = strands[std::size_t(n)];
            return ground.isClear(ground.endsOf(strand.from, strand.to), trunk);
        });
        if (votes > most && isFree) {
            best = trunk;
            most = votes;
        }
    }
    return best;
}
} // namespace

std::vector<Bundle> bundlesOf(const RoutingGround& ground, const std::vector<Strand>& strands,
                              const std::vector<int>& hubs)
{
    std::vector<Bundle> bundles;
    std::vector<bool> isTaken(strands.size(), false);
    for (const int hub : hubs)
        for (const bool atEnd : {false, true}) {
            Bundle bundle{hub, atEnd, {}, {}};
            for (std::size_t n = 0; n < strands.size(); ++n)
                if (!isTaken[n] && strands[n].mayBundle &&
                    (atEnd ? strands[n].to : strands[n].from) == hub)
                    bundle.strands.push_back(int(n));
            if (int(bundle.strands.size()) < kLeastBundle)
                continue;
            bundle.trunk = trunkOf(ground, bundle, strands);
            if (bundle.trunk.isEmpty())
                continue;
            for (const int n : bundle.strands)
                isTaken[std::size_t(n)] = true;
            bundles.push_back(std::move(bundle));
        }
    return bundles;
}

} // namespace stowage::ui
