// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/edit.h"
#include "document/naming.h"
#include "field/check.h"

namespace stowage::doc {

namespace {
std::string changed(const Field& field, const Value* before, const Value& after)
{
    const std::string label = "Set " + lowerFirst(field.label);
    if (!isSaid(field))
        return "Change " + lowerFirst(field.label);
    const std::string now = shortened(spoken(field, after));
    if (!before)
        return label + " to " + now;
    return label + " " + shortened(spoken(field, *before)) + " → " + now;
}

std::string label(const Document&, const AddElement& edit)
{
    return "Add " + std::string(edit.element.kind().noun) + " " + edit.element.name;
}

std::string label(const Document& before, const RemoveElements& edit)
{
    return "Delete " + namesOf(before, edit.elements);
}

std::string label(const Document& before, const SetField& edit)
{
    const Element* element = edit.elements.empty() ? nullptr : before.find(edit.elements.front());
    const Field* field = element ? findRow(element->kind(), edit.key) : nullptr;
    if (!field || shapeOf(edit.value) != field->shape)
        return "Change " + edit.key;
    const Value old = valueOf(*element, *field);
    if (edit.elements.size() == 1)
        return changed(*field, &old, edit.value);
    return changed(*field, nullptr, edit.value) + " of " + namesOf(before, edit.elements);
}

std::string label(const Document& before, const Rename& edit)
{
    return "Rename " + nameOf(before, edit.element) + " to " + shortened(edit.name);
}

std::string label(const Document& before, const Move& edit)
{
    std::vector<ElementId> ids;
    bool resizes = edit.rects.size() == 1;
    for (const Placed& placed : edit.rects) {
        const Element* element = before.find(placed.element);
        ids.push_back(placed.element);
        resizes = resizes && element && element->place &&
                  (element->place->width != placed.rect.width ||
                   element->place->height != placed.rect.height);
    }
    return (resizes ? "Resize " : "Move ") + namesOf(before, ids);
}

std::string label(const Document& before, const Reparent& edit)
{
    return "Move " + namesOf(before, edit.elements) +
           (edit.parent.isEmpty() ? " to the canvas" : " into " + nameOf(before, edit.parent));
}

std::string label(const Document& before, const AddLink& edit)
{
    return "Connect " + nameOf(before, edit.link.from) + " with " + nameOf(before, edit.link.to);
}

std::string label(const Document& before, const RemoveLink& edit)
{
    return "Disconnect " + nameOf(before, edit.from) + " from " + nameOf(before, edit.to);
}

std::string label(const Document& before, const SetLink& edit)
{
    const Link* old = before.findLink(edit.link.from, edit.link.to, edit.link.kind);
    if (old != nullptr && old->bends != edit.link.bends)
        return (edit.link.bends.empty() ? "Straighten connection from " : "Bend connection from ") +
               nameOf(before, edit.link.from) + " to " + nameOf(before, edit.link.to);
    return "Change connection from " + nameOf(before, edit.link.from) + " to " +
           nameOf(before, edit.link.to);
}

std::string label(const Document& before, const SetDocument& edit)
{
    const Field* field = findField(documentRows(), edit.key);
    if (!field || shapeOf(edit.value) != field->shape)
        return "Change " + edit.key;
    const Value old = valueOf(before, *field);
    return changed(*field, &old, edit.value);
}

std::string label(const Document& before, const KeepRevision& edit)
{
    return "Keep revision " + numberText(static_cast<std::int64_t>(edit.number)) + " of " +
           nameOf(before, edit.definition);
}

std::string label(const Document& before, const ForgetRevision& edit)
{
    return "Forget revision " + numberText(static_cast<std::int64_t>(edit.number)) + " of " +
           nameOf(before, edit.definition);
}

std::string label(const Document& before, const Pin& edit)
{
    return (edit.pinned ? "Pin " : "Unpin ") + namesOf(before, edit.elements);
}

std::string label(const Document& before, const Batch& edit)
{
    if (!edit.label.empty())
        return edit.label;
    if (edit.edits.empty())
        return "Change nothing";
    const std::string first = labelOf(before, edit.edits.front());
    const auto more = static_cast<std::int64_t>(edit.edits.size()) - 1;
    return more == 0 ? first : first + " and " + counted(more, "more change", "more changes");
}

} // namespace

std::string labelOf(const Document& before, const Edit& edit)
{
    return std::visit([&](const auto& body) { return label(before, body); }, edit.body);
}

} // namespace stowage::doc
