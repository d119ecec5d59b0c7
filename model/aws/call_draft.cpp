// SPDX-License-Identifier: MIT
#include "aws/call_draft.h"

#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"

namespace stowage::aws {

void CallDraft::edit(doc::Edit edit)
{
    if (refusal_)
        return;
    Result<doc::Document> next = doc::apply(document_, edit);
    if (!next) {
        refusal_ = next.error().message;
        return;
    }
    document_ = *std::move(next);
    plan_.edits.push_back(std::move(edit));
}

ElementId CallDraft::add(doc::Element element)
{
    element.id = document_.nextId(element.kind());
    const ElementId id = element.id;
    edit(doc::AddElement{std::move(element)});
    return id;
}

ElementId CallDraft::subnetIn(const std::string& zone, ElementId vpc)
{
    for (const auto& element : document_.elements()) {
        const auto* subnet = element->as<doc::Subnet>();
        const bool isThere = vpc.text.empty() || element->parent == vpc;
        if (subnet != nullptr && isThere && subnet->availabilityZone == zone)
            return element->id;
        if (vpc.text.empty() && element->is("vpc"))
            vpc = element->id;
    }
    if (vpc.text.empty())
        vpc = add("default", {}, doc::Vpc{});
    doc::Subnet subnet;
    subnet.availabilityZone = zone;
    return add("default-" + zone.substr(zone.empty() ? 0 : zone.size() - 1), vpc, subnet);
}

Planned CallDraft::plan() &&
{
    if (refusal_)
        return AwsException{"ClientException", *refusal_};
    return std::move(plan_);
}

} // namespace stowage::aws
