// SPDX-License-Identifier: GPL-3.0-or-later
// Draws at random, each part by what is drawn already.
#pragma once

#include "document/apply.h"
#include "document/rules.h"
#include "kinds/catalog.h"
#include "kinds/compute/container.h"
#include "kinds/compute/service.h"
#include "support/dice.h"

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stowage::tests {

class Drawer {
public:
    explicit Drawer(std::uint64_t seed) : dice_(seed, "drawing") {}

    doc::Document draw(std::uint64_t seed);

private:
    void perform(const doc::Edit& edit)
    {
        Result<doc::Document> next = doc::apply(document_, edit);
        if (!next)
            qFatal("%s", next.error().message.c_str());
        document_ = *std::move(next);
    }

    template <class Kind>
    ElementId add(const ElementId& parent, const Kind& props = {}, const std::string& name = {})
    {
        doc::Element element;
        element.id = document_.nextId(doc::infoOf<Kind>());
        element.name =
            document_.freeName(doc::infoOf<Kind>(), name.empty() ? element.id.text : name);
        element.parent = parent;
        element.props = props;
        const ElementId id = element.id;
        perform(doc::AddElement{std::move(element)});
        return id;
    }

    void link(const ElementId& from, const ElementId& to, const std::string& kind)
    {
        perform(doc::AddLink{{from, to, kind}});
    }

    // Some are guarded, where their VPC has the group.
    void guard(const ElementId& what, std::size_t group, int percent)
    {
        if (!dice_.chance(percent))
            return;
        if (Result<doc::Document> next =
                doc::apply(document_, doc::AddLink{{what, groups_[group], "securityGroup"}}))
            document_ = *std::move(next);
    }

    void connect(const ElementId& from, const ElementId& to)
    {
        if (const Result<doc::Connection> connection = doc::connect(document_, from, to))
            for (const doc::Edit& edit : connection->edits)
                perform(edit);
    }

    void drawNetwork();
    void drawCluster(const ElementId& parent);
    void drawGroup(const ElementId& cluster);
    void drawDefinition();
    doc::Container container(bool first);
    doc::Service service();
    void drawBalancer();
    void tuneTargetGroups();
    // These have dice of their own, so that all else is drawn as without them.
    void drawRoles(std::uint64_t seed);
    void drawServerless(std::uint64_t seed);
    void drawChecks(std::uint64_t seed);
    void drawDependencies(std::uint64_t seed);
    void drawScaling(std::uint64_t seed);
    void drawStrategies(std::uint64_t seed);
    void drawDeploymentRules(std::uint64_t seed);
    void drawHooks(std::uint64_t seed);
    void drawSteps(const ElementId& service, Dice& dice);
    void drawProviders(std::uint64_t seed);
    void drawStickiness(std::uint64_t seed);
    void drawMessages(std::uint64_t seed);
    void drawEvents(std::uint64_t seed);
    void drawRules(std::uint64_t seed);
    void drawStorage(std::uint64_t seed);
    void drawImages(std::uint64_t seed);
    void drawVolumes(std::uint64_t seed);
    void drawLogs(std::uint64_t seed);
    void drawPools(std::uint64_t seed);
    void drawGroupPolicy(const ElementId& group, const ElementId& cluster, Dice& dice);

    using Ids = std::vector<ElementId>;

    Dice dice_;
    doc::Document document_;
    ElementId vpc_;
    Ids subnets_, groups_, clusters_, definitions_, services_, balancers_;
};

} // namespace stowage::tests
