// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing of one cluster with one card in it.
#pragma once

#include "document/apply.h"
#include "kinds/compute/cluster.h"

#include <string>
#include <utility>

namespace stowage::ui {

inline doc::Document cardInCluster(const ElementId& id, const std::string& name, doc::Props props)
{
    doc::Element cluster;
    cluster.id = ElementId("cluster-1");
    cluster.name = "shop";
    cluster.props = doc::Cluster{};
    cluster.place = doc::Rect{0, 0, 400, 300};
    doc::Element card;
    card.id = id;
    card.name = name;
    card.parent = cluster.id;
    card.props = std::move(props);
    card.place = doc::Rect{40, 60, 220, 140};
    const doc::Document empty;
    return *doc::apply(*doc::apply(empty, doc::AddElement{cluster}), doc::AddElement{card});
}

} // namespace stowage::ui
