// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/shop.h"

#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/subnet.h"
#include "kinds/network/target_group.h"
#include "kinds/network/vpc.h"
#include "kinds/outside/users.h"

#include <QtTest>

namespace stowage::session {

namespace {
void perform(doc::Document& document, const doc::Edit& edit)
{
    Result<doc::Document> next = doc::apply(document, edit);
    if (!next)
        qFatal("%s", next.error().message.c_str());
    document = *std::move(next);
}

template <class Kind>
ElementId add(doc::Document& document, const std::string& name, const ElementId& parent,
              const Kind& props = {})
{
    doc::Element element;
    element.id = document.nextId(doc::infoOf<Kind>());
    element.name = name;
    element.parent = parent;
    element.props = props;
    const ElementId id = element.id;
    perform(document, doc::AddElement{std::move(element)});
    return id;
}
} // namespace

Drawn runningShop()
{
    Drawn shop;
    doc::Document& document = shop.document;
    document.name = "shop";
    const ElementId vpc = add<doc::Vpc>(document, "vpc", {});
    const ElementId a = add(document, "a", vpc, doc::Subnet{.availabilityZone = "us-east-1a"});
    const ElementId b = add(document, "b", vpc, doc::Subnet{.availabilityZone = "us-east-1b"});
    shop.cluster = add<doc::Cluster>(document, "shop", vpc);
    for (int n = 0; n < 3; ++n) {
        const ElementId id =
            add<doc::Instance>(document, "i-" + std::to_string(n + 1), shop.cluster);
        perform(document, doc::AddLink{{id, n == 1 ? b : a, "subnet"}});
        shop.instances.push_back(id);
    }
    shop.definition = add(document, "web", {}, doc::TaskDefinition{.cpu = 256, .memory = 512});
    doc::Container container;
    container.portMappings = {{.containerPort = 80, .hostPort = 0}};
    add(document, "web", shop.definition, container);
    shop.service = add(document, "web", shop.cluster, doc::Service{.desiredCount = 4});
    perform(document, doc::AddLink{{shop.service, shop.definition, "runs"}});
    const ElementId balancer = add<doc::LoadBalancer>(document, "alb", vpc);
    perform(document, doc::AddLink{{balancer, a, "subnet"}});
    perform(document, doc::AddLink{{balancer, b, "subnet"}});
    shop.users = add(document, "users", {}, doc::Users{});
    for (const auto& [from, to] :
         {std::pair(shop.service, balancer), std::pair(shop.users, balancer)}) {
        const Result<doc::Connection> connection = doc::connect(document, from, to);
        if (!connection)
            qFatal("%s", connection.error().message.c_str());
        for (const doc::Edit& edit : connection->edits)
            perform(document, edit);
    }
    perform(document, doc::arrangeMissing(document));
    return shop;
}

} // namespace stowage::session
