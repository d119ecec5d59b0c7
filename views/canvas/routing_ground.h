// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that connections may have to go round, found by where it stands.
#pragma once

#include "canvas/routing_search.h"
#include "document/arrange.h"
#include "document/document.h"

#include <QRectF>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace stowage::ui {

// Of the clusters of one drawing, by id, found as they are asked for.
using KnownLanes = std::map<std::string, std::vector<doc::PlacedLane>>;

// What a connection between these has to go round: whatever stands in the frames around its ends.
Surroundings surroundingsOf(const doc::Document& document, const ElementId& from,
                            const ElementId& to, KnownLanes& lanes);

class RoutingGround {
public:
    explicit RoutingGround(const doc::Document& document);

    int indexOf(const ElementId& id) const; // -1: it has no place
    const QRectF& boxOf(int index) const { return things_[std::size_t(index)].box; }

    // The ends of a connection, and the frames that hold them, which it may cross.
    struct Ends {
        int from = -1;
        int to = -1;
        std::vector<int> frames = {};
    };
    Ends endsOf(int from, int to) const;

    // Of what stands in the way of a connection between these, no part of which is further away.
    Surroundings around(const Ends& ends, const QRectF& region) const;
    int countIn(const Ends& ends, const QRectF& region) const;
    // Whether a path comes near to no box, crosses no title and runs along no border.
    bool isClear(const Ends& ends, std::span<const QPointF> path) const;

    // Where something stands or stood that is not as it was; ends within them are no longer right.
    std::vector<QRectF> changedFrom(const RoutingGround& before) const;

private:
    struct Thing {
        ElementId id = {};
        QRectF box = {};
        int parent = -1;
        bool holdsOthers = false;
        std::vector<QRectF> lanes = {}; // of a cluster
    };
    void addThings(const doc::Document& document);
    void fillCells();
    bool isInTheWay(const Ends& ends, int index) const;
    template <class Take> void each(const QRectF& region, Take take) const;
    template <class Take> void eachTitle(const Ends& ends, Take take) const;
    template <class Take> void eachFrame(const Ends& ends, Take take) const;

    std::vector<Thing> things_; // in natural order of ids
    QRectF bounds_;
    qreal cell_ = 1;
    int columns_ = 0, rows_ = 0;
    std::vector<int> first_; // of each cell, and behind the last
    std::vector<int> held_;
    mutable std::vector<unsigned> seen_; // when each was found last
    mutable unsigned search_ = 0;
};

} // namespace stowage::ui
