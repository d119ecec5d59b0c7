// SPDX-License-Identifier: MIT
#include "aws/calls_delete.h"

#include "aws/call_draft.h"
#include "kinds/compute/service.h"

#include <utility>

namespace stowage::aws {

namespace {
sim::Ix<sim::Cluster> liveOf(const sim::World& world, const doc::Element& cluster)
{
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at))
        if (world.text(world.clusters[at].element) == cluster.id.text)
            return at;
    return {};
}

// API DeleteCluster, in the order that AWS looks.
std::optional<AwsException> objectionTo(const sim::World& world, sim::Ix<sim::Cluster> at)
{
    if (!at)
        return std::nullopt;
    const sim::Cluster& cluster = world.clusters[at];
    if (cluster.firstService)
        return AwsException{"ClusterContainsServicesException",
                            "The Cluster cannot be deleted while Services are active."};
    if (cluster.firstHost)
        return AwsException{
            "ClusterContainsContainerInstancesException",
            "The Cluster cannot be deleted while Container Instances are active or draining."};
    if (cluster.firstAlone)
        return AwsException{"ClusterContainsTasksException",
                            "The Cluster cannot be deleted while Tasks are active."};
    return std::nullopt;
}
} // namespace

Planned deleteService(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const auto found = serviceIn(input, *std::get<const doc::Element*>(cluster));
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    // A DAEMON service has no count to be scaled down.
    const auto& settings = *service.as<doc::Service>();
    if (settings.schedulingStrategy == doc::SchedulingStrategy::replica &&
        settings.desiredCount > 0 && !flagIn(input.with, "force"))
        return invalidParameter("The service cannot be stopped while it is scaled above 0.");
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{service.id}});
    return std::move(draft).plan();
}

Planned deleteCluster(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const doc::Element& found = *std::get<const doc::Element*>(cluster);
    if (auto exception = objectionTo(input.world, liveOf(input.world, found)))
        return *std::move(exception);
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{found.id}});
    return std::move(draft).plan();
}

} // namespace stowage::aws
