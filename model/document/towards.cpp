// SPDX-License-Identifier: MIT
#include "document/towards.h"

#include "document/apply.h"
#include "document/diff.h"
#include "document/references.h"

#include <algorithm>
#include <map>
#include <utility>

namespace stowage::doc {

namespace {
using Edits = std::vector<Edit>;

// Adds it without what it refers to, which may not be there yet, and afterwards sets that.
void addElement(Element element, Edits& edits, Edits& afterwards)
{
    for (const Field& field : element.kind().rows) {
        const Value whole = valueOf(element.props, field);
        Value alone = whole;
        if (!mapReferences(field, alone, [](const std::string&) { return std::string(); }))
            continue;
        setValue(element.props, field, alone);
        afterwards.emplace_back(SetField{{element.id}, std::string(field.key), whole});
    }
    edits.emplace_back(AddElement{std::move(element)});
}

// A parent may stand behind its child in the order of ids.
void addAdded(const Document& to, const Change& change, Edits& edits)
{
    std::vector<std::pair<std::size_t, ElementId>> byDepth;
    byDepth.reserve(change.added.size());
    for (const ElementId& id : change.added)
        byDepth.emplace_back(to.ancestorsOf(id).size(), id);
    std::stable_sort(byDepth.begin(), byDepth.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Edits afterwards;
    for (const auto& [depth, id] : byDepth)
        addElement(*to.find(id), edits, afterwards);
    edits.insert(edits.end(), afterwards.begin(), afterwards.end());
}

void addAltered(const Document& to, const Change& change, Edits& edits)
{
    for (const Altered& altered : change.altered) {
        const Element& element = *to.find(altered.element);
        for (const std::string& key : altered.keys) {
            if (key == "name") {
                edits.emplace_back(Rename{element.id, element.name});
            } else if (key == "parent") {
                edits.emplace_back(Reparent{{element.id}, element.parent});
            } else if (key == "pinned") {
                edits.emplace_back(Pin{{element.id}, element.pinned});
            } else {
                const auto rows = element.kind().rows;
                const auto row = std::find_if(rows.begin(), rows.end(),
                                              [&](const Field& field) { return field.key == key; });
                if (row != rows.end())
                    edits.emplace_back(SetField{{element.id}, key, valueOf(element.props, *row)});
            }
        }
    }
}

void addMoved(const Document& to, const Change& change, Edits& edits)
{
    Move move;
    for (const ElementId& id : change.moved)
        if (const auto& place = to.find(id)->place)
            move.rects.push_back({id, *place});
    if (!move.rects.empty())
        edits.emplace_back(std::move(move));
}

// The links of a removed element go with it.
void addLinks(const Document& to, const Change& change, Edits& edits)
{
    for (const Link& link : change.linksRemoved)
        if (to.find(link.from) != nullptr && to.find(link.to) != nullptr)
            edits.emplace_back(RemoveLink{link.from, link.to, link.kind});
    for (const Link& link : change.linksAltered)
        edits.emplace_back(SetLink{link});
    for (const Link& link : change.linksAdded)
        edits.emplace_back(AddLink{link});
}
} // namespace

std::optional<Edit> editTowards(const Document& from, const Document& to)
{
    const Change change = diff(from, to);
    Batch batch;
    if (!change.removed.empty())
        batch.edits.emplace_back(RemoveElements{change.removed});
    addAdded(to, change, batch.edits);
    addAltered(to, change, batch.edits);
    addMoved(to, change, batch.edits);
    addLinks(to, change, batch.edits);
    for (const std::string& key : change.documentKeys)
        for (const Field& row : documentRows())
            if (row.key == key)
                batch.edits.emplace_back(SetDocument{key, valueOf(to, row)});
    for (const KeptRevision& kept : from.revisions())
        if (to.findRevision(kept.definition, kept.number) == nullptr &&
            to.find(kept.definition) != nullptr)
            batch.edits.emplace_back(ForgetRevision{kept.definition, kept.number});
    for (const KeptRevision& kept : to.revisions())
        if (from.findRevision(kept.definition, kept.number) == nullptr)
            batch.edits.insert(batch.edits.begin(),
                               Edit(KeepRevision{kept.definition, kept.number}));
    Edit edit(std::move(batch));
    const Result<Document> reached = apply(from, edit);
    if (!reached || !(*reached == to))
        return std::nullopt;
    return edit;
}

} // namespace stowage::doc
