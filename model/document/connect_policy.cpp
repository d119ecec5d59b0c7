// SPDX-License-Identifier: MIT
#include "document/connect_policy.h"

#include "field/row.h"

namespace stowage::doc {

std::string letIn(Draft& draft, const Element& from, const Element& to)
{
    const Queue& queue = *to.as<Queue>();
    const auto service =
        from.as<SnsTopic>() ? sim::SendingService::topics : sim::SendingService::rules;
    if (queue.policy == QueuePolicy::linked)
        return "; the policy of " + to.name + " lets it send";
    if (letsIn(queue, service, from.name))
        return {};
    Queue changed = queue;
    changed.senders.push_back(
        {from.as<SnsTopic>() ? SendingPrincipal::topics : SendingPrincipal::rules,
         sim::arnOfSender(service, from.name)});
    const Props props = changed;
    draft.add(
        SetField{{to.id}, "senders", valueOf(props, *findField(infoOf<Queue>().rows, "senders"))});
    return "; added to the policy of " + to.name;
}

std::string letPublish(Draft& draft, const Element& from, const Element& to)
{
    const bool isRule = from.as<EventRule>() != nullptr;
    const auto service = isRule ? sim::SendingService::rules : sim::SendingService::alarms;
    SnsTopic changed = *to.as<SnsTopic>();
    if (letsIn(changed, service, from.name))
        return {};
    changed.publishers.push_back({isRule ? PublishingPrincipal::rules : PublishingPrincipal::alarms,
                                  sim::arnOfSender(service, from.name)});
    const Field& field = *findField(infoOf<SnsTopic>().rows, "publishers");
    draft.add(SetField{{to.id}, "publishers", valueOf(Props(changed), field)});
    return "; added to the policy of " + to.name;
}

} // namespace stowage::doc
