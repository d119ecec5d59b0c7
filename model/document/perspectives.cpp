// SPDX-License-Identifier: MIT
#include "document/perspectives.h"

#include <algorithm>
#include <array>

namespace stowage::doc {

namespace {

struct LinkRow {
    std::string_view key;
    Perspective perspective;
};

constexpr std::array kLinks = {
    LinkRow{"subnet", Perspective::placement},
    LinkRow{"securityGroup", Perspective::placement},
    LinkRow{"requests", Perspective::traffic},
    LinkRow{"sends", Perspective::traffic},
    LinkRow{"polls", Perspective::traffic},
    LinkRow{"targets", Perspective::traffic},
    LinkRow{"alternate", Perspective::traffic},
    LinkRow{"targetGroup", Perspective::traffic},
    LinkRow{"logs", Perspective::traffic},
    LinkRow{"writesBucket", Perspective::traffic},
    LinkRow{"readsBucket", Perspective::traffic},
    LinkRow{"writesTable", Perspective::traffic},
    LinkRow{"readsTable", Perspective::traffic},
    LinkRow{"mounts", Perspective::traffic},
    LinkRow{"queue", Perspective::traffic},
    LinkRow{"topic", Perspective::traffic},
    LinkRow{"subscriber", Perspective::traffic},
    LinkRow{"deadLetters", Perspective::traffic},
    LinkRow{"deadLetter", Perspective::traffic},
    LinkRow{"runs", Perspective::control},
    LinkRow{"taskRole", Perspective::control},
    LinkRow{"executionRole", Perspective::control},
    LinkRow{"instanceRole", Perspective::control},
    LinkRow{"infrastructureRole", Perspective::control},
    LinkRow{"eventsRole", Perspective::control},
    LinkRow{"pulls", Perspective::control},
    LinkRow{"alarm", Perspective::control},
    LinkRow{"service", Perspective::control},
    LinkRow{"cluster", Perspective::control},
    LinkRow{"loadBalancer", Perspective::control},
    LinkRow{"scalingPolicy", Perspective::control},
    LinkRow{"autoScalingGroup", Perspective::control},
    LinkRow{"capacityProvider", Perspective::control},
    LinkRow{"scales", Perspective::control},
    LinkRow{"scalesGroup", Perspective::control},
    LinkRow{"backlog", Perspective::control},
    LinkRow{"task", Perspective::control},
};

struct KindRow {
    std::string_view key;
    bool placement;
    bool traffic;
    bool control;
};

constexpr std::array kKinds = {
    KindRow{"cluster", true, true, true},
    KindRow{"instance", true, false, false},
    KindRow{"autoScalingGroup", true, false, true},
    KindRow{"capacityProvider", true, false, true},
    KindRow{"fargate", true, false, false},
    KindRow{"service", true, true, true},
    KindRow{"scalingPolicy", false, false, true},
    KindRow{"taskDefinition", false, true, true},
    KindRow{"container", false, true, true},
    KindRow{"vpc", true, true, true},
    KindRow{"subnet", true, false, false},
    KindRow{"loadBalancer", true, true, false},
    KindRow{"targetGroup", false, true, false},
    KindRow{"securityGroup", true, false, false},
    KindRow{"role", false, false, true},
    KindRow{"imageRepository", false, false, true},
    KindRow{"bucket", false, true, false},
    KindRow{"dynamoTable", false, true, false},
    KindRow{"fileSystem", true, true, false},
    KindRow{"queue", false, true, false},
    KindRow{"topic", false, true, false},
    KindRow{"subscriber", false, true, false},
    KindRow{"eventRule", false, true, true},
    KindRow{"schedule", false, true, true},
    KindRow{"alarm", false, false, true},
    KindRow{"logGroup", false, true, false},
    KindRow{"users", false, true, false},
    KindRow{"note", true, true, true},
    KindRow{"frame", true, true, true},
};

// Of a kind that has no row: what its connections and those to it are about, or all where there are
// none.
bool isAboutByLinks(Perspective perspective, const KindInfo& kind)
{
    bool isConnected = false;
    for (const KindInfo& from : allKinds())
        for (const LinkRule& rule : from.links) {
            if (from.key != kind.key && rule.to != kind.key)
                continue;
            isConnected = true;
            if (perspectiveOf(from, rule.key) == perspective)
                return true;
        }
    return !isConnected;
}

} // namespace

std::optional<Perspective> perspectiveOf(const KindInfo& from, std::string_view link)
{
    const bool has = std::any_of(from.links.begin(), from.links.end(),
                                 [&](const LinkRule& rule) { return rule.key == link; });
    if (!has)
        return std::nullopt;
    if (from.key == "alarm") // what it watches and tells is how it decides
        return Perspective::control;
    for (const LinkRow& row : kLinks)
        if (row.key == link)
            return row.perspective;
    return std::nullopt;
}

bool isAbout(Perspective perspective, const KindInfo& kind)
{
    for (const KindRow& row : kKinds)
        if (row.key == kind.key)
            return perspective == Perspective::placement ? row.placement
                   : perspective == Perspective::traffic ? row.traffic
                                                         : row.control;
    return isAboutByLinks(perspective, kind);
}

} // namespace stowage::doc
