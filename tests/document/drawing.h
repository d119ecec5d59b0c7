// SPDX-License-Identifier: GPL-3.0-or-later
// Draws in few words, so that a test begins with what is drawn.
#pragma once

#include "document/apply.h"
#include "document/arrange.h"
#include "document/rules.h"

#include <string>

namespace stowage::doc {

class Drawing {
public:
    // Adds an element of this kind with its defaults and gives its id.
    template <class Kind>
    ElementId add(const std::string& name, const ElementId& parent = {}, const Kind& props = {})
    {
        Element element;
        element.id = document.nextId(infoOf<Kind>());
        element.name = name;
        element.parent = parent;
        element.props = props;
        const ElementId id = element.id;
        perform(AddElement{std::move(element)});
        return id;
    }
    void link(const ElementId& from, const ElementId& to, const std::string& kind);
    void perform(const Edit& edit); // fails the program when it is refused
    void performAll(const std::vector<Edit>& edits);
    std::string refused(const Edit& edit) const; // the words, or empty when it is not refused

    template <class Kind> const Kind& props(const ElementId& id) const
    {
        return *document.find(id)->as<Kind>();
    }

    Document document;
};

// A VPC with two zones, a cluster with two instances, a service of two tasks behind a load balancer
// that users ask; arranged.
struct Shop : Drawing {
    Shop();
    ElementId vpc, subnetA, subnetB, cluster, instance1, instance2, definition, container, service,
        balancer, group, users;
};

} // namespace stowage::doc
