// SPDX-License-Identifier: MIT
// The drawing that a call leaves, edit by edit, so that new ids and what was just made are known.
#pragma once

#include "aws/call_input.h"
#include "document/apply.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace stowage::aws {

class CallDraft {
public:
    explicit CallDraft(const doc::Document& document) : document_(document) {}

    const doc::Document& document() const { return document_; }
    // Where an edit is refused, nothing later is carried out and `plan` answers with the reason.
    void edit(doc::Edit edit);
    template <class Kind>
    ElementId add(const std::string& name, const ElementId& parent, const Kind& props)
    {
        doc::Element element;
        element.name = name;
        element.parent = parent;
        element.props = props;
        return add(std::move(element));
    }
    ElementId add(doc::Element element); // gets its id here
    void command(Command command) { plan_.commands.push_back(std::move(command)); }
    // The subnet of a zone in this VPC; both are made where they are missing, as the default ones
    // that every account has. An empty VPC means the first there is.
    ElementId subnetIn(const std::string& zone, ElementId vpc = {});
    // By its name or id, those of this VPC before others; a zone stands for its subnet. None where
    // there is no such subnet.
    std::optional<ElementId> subnetNamed(const std::string& named, const ElementId& vpc = {});
    std::optional<ElementId> groupNamed(const std::string& named, const ElementId& vpc = {}) const;

    Planned plan() &&;

private:
    const doc::Element* find(std::string_view kind, std::string_view named,
                             const ElementId& vpc) const;

    doc::Document document_;
    CallPlan plan_;
    std::optional<std::string> refusal_;
};

} // namespace stowage::aws
