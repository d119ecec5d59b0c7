// SPDX-License-Identifier: MIT
#include "aws/call_draft.h"

#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"

#include <algorithm>

namespace stowage::aws {

namespace {
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

// "us-east-1a", "us-gov-west-1b": words, then a number and a letter.
bool isZoneName(std::string_view text)
{
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || text.size() != dash + 3)
        return false;
    const std::string_view words = text.substr(0, dash);
    const char number = text[dash + 1];
    return number >= '1' && number <= '9' && isLower(text.back()) && isLower(words.front()) &&
           words.find('-') != std::string_view::npos &&
           std::all_of(words.begin(), words.end(), [](char c) { return c == '-' || isLower(c); });
}
} // namespace

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

const doc::Element* CallDraft::find(std::string_view kind, std::string_view named,
                                    const ElementId& vpc) const
{
    const doc::Element* found = nullptr;
    for (const auto& element : document_.elements()) {
        if (!element->is(kind) || (element->name != named && element->id.text != named))
            continue;
        if (vpc.text.empty() || element->parent == vpc)
            return element.get();
        if (found == nullptr)
            found = element.get();
    }
    return found;
}

std::optional<ElementId> CallDraft::subnetNamed(const std::string& named, const ElementId& vpc)
{
    if (const doc::Element* subnet = find("subnet", named, vpc))
        return subnet->id;
    const auto& elements = document_.elements();
    const bool isDrawn = std::any_of(elements.begin(), elements.end(), [&](const auto& element) {
        const auto* subnet = element->template as<doc::Subnet>();
        return subnet != nullptr && subnet->availabilityZone == named;
    });
    if (!isDrawn && !isZoneName(named))
        return std::nullopt;
    return subnetIn(named, vpc);
}

std::optional<ElementId> CallDraft::groupNamed(const std::string& named, const ElementId& vpc) const
{
    const doc::Element* group = find("securityGroup", named, vpc);
    return group != nullptr ? std::optional(group->id) : std::nullopt;
}

Planned CallDraft::plan() &&
{
    if (refusal_)
        return AwsException{"ClientException", *refusal_};
    return std::move(plan_);
}

} // namespace stowage::aws
