// SPDX-License-Identifier: MIT
#include "document/document.h"

#include "base/text.h"
#include "document/naming.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace stowage::doc {

namespace {

// Works for iterators over const and changeable lists alike.
template <class List> auto placeOf(List& list, const ElementId& id)
{
    return std::lower_bound(
        list.begin(), list.end(), id,
        [](const auto& element, const ElementId& key) { return element->id < key; });
}

template <class List> auto placeOf(List& list, const Link& link)
{
    return std::lower_bound(list.begin(), list.end(), link, [](const auto& held, const Link& key) {
        return linkBefore(*held, key);
    });
}

template <class List> auto revisionPlace(List& list, const ElementId& definition, int number)
{
    return std::lower_bound(list.begin(), list.end(), std::tie(definition, number),
                            [](const KeptRevision& kept, const auto& key) {
                                return std::tie(kept.definition, kept.number) < key;
                            });
}

// The number of "service-12", or 0 where there is none; leading zeros would give two ids one
// number.
std::int64_t numberOf(std::string_view id, std::string_view prefix)
{
    if (id.size() < prefix.size() + 2 || !id.starts_with(prefix) || id[prefix.size()] != '-')
        return 0;
    const std::string_view digits = id.substr(prefix.size() + 1);
    if (digits.front() < '1' || digits.front() > '9' || digits.size() > 15)
        return 0;
    return parseInteger(digits).value_or(0);
}

template <class T> bool samePointees(const std::vector<T>& a, const std::vector<T>& b)
{
    // Documents of one history share most of their parts, so pointers settle most comparisons.
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& x, const T& y) { return x == y || *x == *y; });
}

bool sameRevision(const KeptRevision& a, const KeptRevision& b)
{
    return a.definition == b.definition && a.number == b.number &&
           samePointees(a.elements, b.elements);
}

} // namespace

const Element* Document::find(const ElementId& id) const
{
    const auto at = placeOf(elements_, id);
    return at != elements_.end() && (*at)->id == id ? at->get() : nullptr;
}

const Link* Document::findLink(const ElementId& from, const ElementId& to,
                               std::string_view kind) const
{
    Link wanted;
    wanted.from = from;
    wanted.to = to;
    wanted.kind = kind;
    const auto at = placeOf(links_, wanted);
    return at != links_.end() && sameEnds(**at, wanted) ? at->get() : nullptr;
}

std::span<const std::shared_ptr<const Link>> Document::linksFrom(const ElementId& id) const
{
    const auto first = std::partition_point(links_.begin(), links_.end(),
                                            [&](const auto& link) { return link->from < id; });
    const auto last = std::partition_point(first, links_.end(),
                                           [&](const auto& link) { return link->from == id; });
    return {first, last};
}

const std::vector<KeptRevision>& Document::revisions() const
{
    static const std::vector<KeptRevision> kNone;
    return revisions_ ? *revisions_ : kNone;
}

const KeptRevision* Document::findRevision(const ElementId& definition, int number) const
{
    const auto at = revisionPlace(revisions(), definition, number);
    if (at == revisions().end() || at->definition != definition || at->number != number)
        return nullptr;
    return &*at;
}

std::vector<ElementId> Document::childrenOf(const ElementId& parent) const
{
    std::vector<ElementId> children;
    for (const auto& element : elements_)
        if (element->parent == parent)
            children.push_back(element->id);
    return children;
}

std::vector<ElementId> Document::ancestorsOf(const ElementId& id) const
{
    std::vector<ElementId> ancestors;
    for (const Element* at = find(id); at && !at->parent.isEmpty(); at = find(at->parent))
        ancestors.push_back(at->parent);
    return ancestors;
}

std::vector<ElementId> Document::withDescendants(const ElementId& id) const
{
    std::vector<ElementId> all;
    if (find(id))
        all.push_back(id);
    // Equal keys keep the order in which they came, which is that of the elements.
    std::multimap<std::string_view, const Element*> byParent;
    for (const auto& element : elements_)
        if (!element->parent.isEmpty())
            byParent.emplace(element->parent.text, element.get());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto [first, last] = byParent.equal_range(all[i].text);
        std::vector<ElementId> children;
        for (auto at = first; at != last; ++at)
            children.push_back(at->second->id);
        all.insert(all.end(), children.begin(), children.end());
    }
    return all;
}

ElementId Document::nextId(const KindInfo& kind) const
{
    const auto highest = highest_.find(kind.idPrefix);
    const std::int64_t number = highest == highest_.end() ? 1 : highest->second + 1;
    return ElementId(std::string(kind.idPrefix) + "-" + numberText(number));
}

std::string Document::freeName(const KindInfo& kind, std::string_view wanted) const
{
    const auto taken = [&](std::string_view candidate) {
        return std::any_of(elements_.begin(), elements_.end(), [&](const auto& element) {
            return element->name == candidate && element->props.index() == kind.defaults.index();
        });
    };
    std::string candidate(wanted);
    for (std::int64_t number = 2; taken(candidate); ++number)
        candidate = numbered(wanted, number);
    return candidate;
}

void Document::put(Element element)
{
    const std::string_view prefix = element.kind().idPrefix;
    if (const std::int64_t number = numberOf(element.id.text, prefix)) {
        std::int64_t& highest = highest_[std::string(prefix)];
        highest = std::max(highest, number);
    }
    // Files come in order, and then nothing need be looked for.
    const bool isLast = elements_.empty() || elements_.back()->id < element.id;
    const auto at = isLast ? elements_.end() : placeOf(elements_, element.id);
    const bool replaces = at != elements_.end() && (*at)->id == element.id;
    auto held = std::make_shared<const Element>(std::move(element));
    if (replaces)
        *at = std::move(held);
    else
        elements_.insert(at, std::move(held));
}

void Document::take(const ElementId& id)
{
    const auto at = placeOf(elements_, id);
    if (at != elements_.end() && (*at)->id == id)
        elements_.erase(at);
}

void Document::putLink(Link link)
{
    const auto at = placeOf(links_, link);
    const bool replaces = at != links_.end() && sameEnds(**at, link);
    auto held = std::make_shared<const Link>(std::move(link));
    if (replaces)
        *at = std::move(held);
    else
        links_.insert(at, std::move(held));
}

void Document::takeLink(const Link& link)
{
    const auto at = placeOf(links_, link);
    if (at != links_.end() && sameEnds(**at, link))
        links_.erase(at);
}

void Document::putRevision(KeptRevision revision)
{
    std::vector<KeptRevision> all = revisions();
    const auto at = revisionPlace(all, revision.definition, revision.number);
    if (at != all.end() && at->definition == revision.definition && at->number == revision.number)
        *at = std::move(revision);
    else
        all.insert(at, std::move(revision));
    revisions_ = std::make_shared<const std::vector<KeptRevision>>(std::move(all));
}

void Document::takeRevision(const ElementId& definition, int number)
{
    takeRevisions([&](const KeptRevision& kept) {
        return kept.definition == definition && kept.number == number;
    });
}

void Document::takeRevisionsOf(const ElementId& definition)
{
    takeRevisions([&](const KeptRevision& kept) { return kept.definition == definition; });
}

template <class Which> void Document::takeRevisions(Which which)
{
    std::vector<KeptRevision> all = revisions();
    std::erase_if(all, which);
    revisions_ =
        all.empty() ? nullptr : std::make_shared<const std::vector<KeptRevision>>(std::move(all));
}

void Document::rememberIdsOf(const Document& other)
{
    for (const auto& [prefix, number] : other.highest_) {
        std::int64_t& highest = highest_[prefix];
        highest = std::max(highest, number);
    }
}

bool operator==(const Document& a, const Document& b)
{
    return a.name == b.name && a.start == b.start && a.seed == b.seed && a.profile == b.profile &&
           a.awsvpcTrunking == b.awsvpcTrunking && a.fargateVcpus == b.fargateVcpus &&
           a.fargateSpotVcpus == b.fargateSpotVcpus && a.calls == b.calls && a.expect == b.expect &&
           a.unknown == b.unknown && samePointees(a.elements_, b.elements_) &&
           samePointees(a.links_, b.links_) &&
           (a.revisions_ == b.revisions_ ||
            std::equal(a.revisions().begin(), a.revisions().end(), b.revisions().begin(),
                       b.revisions().end(), sameRevision));
}

bool isElementId(const KindInfo& kind, const ElementId& id)
{
    return numberOf(id.text, kind.idPrefix) > 0;
}

} // namespace stowage::doc
