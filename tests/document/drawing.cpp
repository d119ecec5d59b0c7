// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"

#include "base/ensure.h"

#include <cstdio>

namespace stowage::doc {

void Drawing::link(const ElementId& from, const ElementId& to, const std::string& kind)
{
    Link each;
    each.from = from;
    each.to = to;
    each.kind = kind;
    perform(AddLink{std::move(each)});
}

void Drawing::perform(const Edit& edit)
{
    auto next = apply(document, edit);
    if (!next)
        std::fprintf(stderr, "%s\n", next.error().message.c_str());
    ensure(next.has_value(), "a test's drawing is legal");
    document = *std::move(next);
}

void Drawing::performAll(const std::vector<Edit>& edits)
{
    for (const Edit& edit : edits)
        perform(edit);
}

std::string Drawing::refused(const Edit& edit) const
{
    const auto next = apply(document, edit);
    return next ? std::string() : next.error().message;
}

Shop::Shop()
{
    vpc = add<Vpc>("vpc");
    subnetA = add<Subnet>("private-a", vpc);
    Subnet inB;
    inB.availabilityZone = "us-east-1b";
    subnetB = add<Subnet>("private-b", vpc, inB);
    cluster = add<Cluster>("shop", vpc);
    instance1 = add<Instance>("i-1", cluster);
    instance2 = add<Instance>("i-2", cluster);
    link(instance1, subnetA, "subnet");
    link(instance2, subnetB, "subnet");
    definition = add<TaskDefinition>("web");
    Container nginx;
    nginx.portMappings = {PortMapping{}};
    container = add<Container>("app", definition, nginx);
    service = add<Service>("web", cluster);
    link(service, definition, "runs");
    balancer = add<LoadBalancer>("alb", vpc);
    link(balancer, subnetA, "subnet");
    link(balancer, subnetB, "subnet");
    performAll(connect(document, service, balancer)->edits);
    group = document.childrenOf(balancer).front();
    users = add<Users>("shoppers");
    performAll(connect(document, users, balancer)->edits);
    perform(arrangeAll(document));
}

} // namespace stowage::doc
