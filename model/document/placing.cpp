// SPDX-License-Identifier: MIT
#include "document/placing.h"

#include "document/splice.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace stowage::doc {

namespace {

struct Common {
    std::string_view home; // a kind; empty: the canvas itself
    std::string_view kind;
};

constexpr std::array kCommon{
    Common{"", "service"},
    Common{"", "loadBalancer"},
    Common{"", "users"},
    Common{"", "autoScalingGroup"},
    Common{"", "queue"},
    Common{"", "taskDefinition"},
    Common{"", "cluster"},
    Common{"", "vpc"},
    Common{"vpc", "cluster"},
    Common{"vpc", "loadBalancer"},
    Common{"vpc", "subnet"},
    Common{"vpc", "securityGroup"},
    Common{"cluster", "service"},
    Common{"cluster", "autoScalingGroup"},
    Common{"cluster", "instance"},
    Common{"cluster", "capacityProvider"},
    Common{"cluster", "fargate"},
    Common{"taskDefinition", "container"},
    Common{"loadBalancer", "targetGroup"},
};

bool takesParts(const KindInfo& kind)
{
    return std::any_of(allKinds().begin(), allKinds().end(), [&kind](const KindInfo& other) {
        return std::find(other.parents.begin(), other.parents.end(), kind.key) !=
               other.parents.end();
    });
}

// Its number among the common ones of the frame, or their count.
std::size_t useOf(const KindInfo& kind, std::string_view home)
{
    const auto found = std::find_if(kCommon.begin(), kCommon.end(), [&](const Common& each) {
        return each.home == home && each.kind == kind.key;
    });
    return static_cast<std::size_t>(found - kCommon.begin());
}

Reach reachOf(const Document& document, const KindInfo& kind, const DropPlan& plan,
              const ElementId& frame)
{
    if (plan.refusal)
        return Reach::nowhere;
    const bool isNew = !plan.parent.isEmpty() && !document.find(plan.parent);
    return isNew || !refuseParent(document, kind, frame) ? Reach::here : Reach::elsewhere;
}

} // namespace

ElementId frameAt(const Document& document, const ElementId& pointed)
{
    ElementId at = pointed;
    while (const Element* element = document.find(at)) {
        if (takesParts(element->kind()))
            return at;
        at = element->parent;
    }
    return {};
}

std::vector<PlaceChoice> placeChoices(const Document& document, const DropAsked& asked,
                                      const std::optional<Link>& on)
{
    const ElementId frame = frameAt(document, asked.pointed);
    const Element* home = document.find(frame);
    const std::string_view homeKind = home ? home->kind().key : std::string_view();
    std::vector<PlaceChoice> choices;
    for (const KindInfo& kind : allKinds()) {
        const std::optional<DropPlan> spliced =
            on ? splicePlan(document, kind, *on, asked) : std::nullopt;
        const DropPlan plan = spliced ? *spliced : dropPlan(document, kind, asked);
        PlaceChoice choice{&kind};
        choice.reach =
            spliced && !plan.refusal ? Reach::here : reachOf(document, kind, plan, frame);
        choice.isCommon =
            choice.reach == Reach::here && (spliced || useOf(kind, homeKind) < kCommon.size());
        choice.words = plan.refusal ? plan.refusal->words : plan.words;
        choices.push_back(std::move(choice));
    }
    // What is meant for the connection itself stands before all else.
    const auto rank = [&](const PlaceChoice& choice) {
        const bool isMeant =
            on && choice.isCommon && couldWait(document, *on) && choice.kind->key == "queue";
        return std::pair(static_cast<int>(choice.reach), isMeant ? std::size_t{0}
                                                         : choice.isCommon
                                                             ? 1 + useOf(*choice.kind, homeKind)
                                                             : 1 + kCommon.size());
    };
    std::stable_sort(
        choices.begin(), choices.end(),
        [&rank](const PlaceChoice& a, const PlaceChoice& b) { return rank(a) < rank(b); });
    return choices;
}

} // namespace stowage::doc
