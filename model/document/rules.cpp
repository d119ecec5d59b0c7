// SPDX-License-Identifier: MIT
#include "document/rules.h"

#include "base/text.h"
#include "document/containment.h"
#include "kinds/part_words.h"

#include <algorithm>

namespace stowage::doc {

namespace {

// In a frame as on the canvas itself, but on the border of nothing that AWS does not know.
bool mayLiveIn(const KindInfo& kind, std::string_view parentKey)
{
    if (parentKey == "frame")
        return !kind.onBorder && mayLiveIn(kind, {});
    return std::find(kind.parents.begin(), kind.parents.end(), parentKey) != kind.parents.end();
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

// The first element, the nearest relatives of `near` first, in which the kind may live.
ElementId nearestHome(const Document& document, const KindInfo& kind, const ElementId& near)
{
    std::vector<ElementId> around = document.ancestorsOf(near);
    around.insert(around.begin(), near);
    around.emplace_back();
    for (const ElementId& root : around)
        for (const auto& element : document.elements()) {
            if (!mayLiveIn(kind, element->kind().key))
                continue;
            const auto ancestors = document.ancestorsOf(element->id);
            if (root.isEmpty() || element->id == root ||
                std::find(ancestors.begin(), ancestors.end(), root) != ancestors.end())
                return element->id;
        }
    return {};
}

// Of the box from the point, squared; 0 inside.
std::int64_t distance(const Rect& box, int x, int y)
{
    const std::int64_t dx = std::max({box.x - x, 0, x - box.right()});
    const std::int64_t dy = std::max({box.y - y, 0, y - box.bottom()});
    return dx * dx + dy * dy;
}

const Element* vpcOf(const Document& document, const Element& element)
{
    for (const ElementId& id : document.ancestorsOf(element.id))
        if (const Element* ancestor = document.find(id); ancestor && ancestor->as<Vpc>())
            return ancestor;
    return nullptr;
}

const LinkRule* ruleOf(const KindInfo& kind, std::string_view key)
{
    for (const LinkRule& rule : kind.links)
        if (rule.key == key)
            return &rule;
    return nullptr;
}

std::optional<Refusal> refuseCount(const Document& document, const Link& link, const LinkRule& rule)
{
    const Element& source = *document.find(link.from);
    const Element& target = *document.find(link.to);
    // Links of another kind of element mean something else, though their key may be the same.
    const auto isAlike = [&](const ElementId& id) {
        const Element* other = document.find(id);
        return other != nullptr && other->is(source.kind().key);
    };
    int from = 0;
    int to = 0;
    for (const auto& each : document.links()) {
        if (each->kind != link.kind)
            continue;
        from += each->from == link.from;
        to += each->to == link.to && isAlike(each->from);
    }
    if (rule.mostFrom > 0 && from >= rule.mostFrom)
        return Refusal{source.name + " already " + std::string(rule.words) + " " +
                           counted(from, "other", "others") + "; AWS allows " +
                           numberText(static_cast<std::int64_t>(rule.mostFrom)) +
                           ". Remove one first.",
                       {}};
    if (rule.mostTo > 0 && to >= rule.mostTo)
        return Refusal{target.name + " already has as many such connections as AWS allows. Remove "
                                     "one first.",
                       {}};
    return std::nullopt;
}

} // namespace

std::optional<Refusal> refuseParent(const Document& document, const KindInfo& kind,
                                    const ElementId& parent)
{
    const Element* home = document.find(parent);
    if (!parent.isEmpty() && !home)
        return Refusal{"There is no element " + parent.text + " in this drawing.", {}};
    if (mayLiveIn(kind, home ? home->kind().key : std::string_view()))
        return std::nullopt;
    return Refusal{capitalised(withArticle(kind)) + " belongs " + homesOf(kind) + ", not " +
                       (home ? "in " + withArticle(home->kind()) : "on the canvas itself") + ".",
                   nearestHome(document, kind, parent)};
}

std::optional<Refusal> refuseMove(const Document& document, const ElementId& element,
                                  const ElementId& parent)
{
    const Element* moved = document.find(element);
    if (!moved)
        return Refusal{"There is no element " + element.text + " in this drawing.", {}};
    const auto ancestors = document.ancestorsOf(parent);
    if (parent == element ||
        std::find(ancestors.begin(), ancestors.end(), element) != ancestors.end())
        return Refusal{moved->name + " cannot be put into itself.", moved->parent};
    return refuseParent(document, moved->kind(), parent);
}

std::optional<Refusal> refuseLink(const Document& document, const Link& link)
{
    const Element* from = document.find(link.from);
    const Element* to = document.find(link.to);
    if (!from || !to)
        return Refusal{"There is no element " + (from ? link.to.text : link.from.text) +
                           " in this drawing.",
                       {}};
    if (from == to)
        return Refusal{from->name + " cannot be connected with itself.", {}};
    const LinkRule* rule = ruleOf(from->kind(), link.kind);
    if (!rule || !to->is(rule->to))
        return Refusal{capitalised(withArticle(from->kind())) + " has no connection to " +
                           withArticle(to->kind()) +
                           (rule ? " that means “" + std::string(rule->words) + "”." : "."),
                       {}};
    if (document.findLink(link.from, link.to, link.kind))
        return Refusal{from->name + " already " + std::string(rule->words) + " " + to->name + ".",
                       {}};
    if (rule->sameVpc) {
        const Element* here = vpcOf(document, *from);
        const Element* there = vpcOf(document, *to);
        if (here && there && here != there)
            return Refusal{from->name + " is in " + here->name + ", " + to->name + " is in " +
                               there->name + ". Both must be in the same VPC.",
                           {}};
    }
    return refuseCount(document, link, *rule);
}

ElementId nearestPlace(const Document& document, const KindInfo& kind, int x, int y,
                       const ElementId& without)
{
    ElementId nearest;
    std::int64_t least = 0;
    for (const auto& element : document.elements()) {
        if (!element->place || !mayLiveIn(kind, element->kind().key) ||
            standInFor(document, element->id) != element->id)
            continue;
        const auto above = document.ancestorsOf(element->id);
        if (element->id == without || std::find(above.begin(), above.end(), without) != above.end())
            continue;
        const std::int64_t away = distance(*element->place, x, y);
        if (!nearest.isEmpty() && away >= least)
            continue;
        nearest = element->id;
        least = away;
    }
    return nearest;
}

Result<ElementId> parentFor(const Document& document, const ElementId& element,
                            const ElementId& pointed)
{
    std::vector<ElementId> homes = document.ancestorsOf(pointed);
    if (!pointed.isEmpty())
        homes.insert(homes.begin(), pointed);
    homes.emplace_back();
    for (const ElementId& home : homes)
        if (!refuseMove(document, element, home))
            return home;
    const auto refusal = refuseMove(document, element, pointed);
    return Error{Fault::refused, refusal ? refusal->words : std::string(), element.text};
}

} // namespace stowage::doc
