// SPDX-License-Identifier: GPL-3.0-or-later
// Draws into a story what its calls cannot, as hands on the canvas would.
#pragma once

#include "aws/why.h"
#include "document/rules.h"
#include "kinds/identity/role.h"
#include "session/story.h"

#include <QTest>

#include <string>
#include <string_view>
#include <vector>

namespace stowage::session {

inline ElementId idOfElement(const Story& story, std::string_view kind, const std::string& name)
{
    for (const auto& element : story.session.document().elements())
        if (element->is(kind) && element->name == name)
            return element->id;
    return {};
}

// The newest element of a kind.
inline ElementId lastOf(const Story& story, std::string_view kind)
{
    ElementId last;
    for (const auto& element : story.session.document().elements())
        if (element->is(kind))
            last = element->id;
    return last;
}

inline void perform(Story& story, const doc::Edit& edit)
{
    QVERIFY(story.session.perform(edit).has_value());
}

template <class Kind>
ElementId draw(Story& story, const std::string& name, const Kind& props, const ElementId& parent)
{
    doc::Element element;
    element.name = name;
    element.parent = parent;
    element.props = props;
    element.id = story.session.document().nextId(element.kind());
    perform(story, doc::AddElement{element});
    return element.id;
}

// As by a line on the canvas.
inline void join(Story& story, const ElementId& from, const ElementId& to)
{
    const auto connection = doc::connect(story.session.document(), from, to);
    QVERIFY(connection.has_value());
    for (const doc::Edit& edit : connection->edits)
        perform(story, edit);
}

inline ElementId role(Story& story, const std::string& name, doc::RolePurpose purpose)
{
    return draw(story, name, doc::Role{.purpose = purpose}, {});
}

inline std::vector<std::uint32_t> factsOf(const Story& story, FactKind kind)
{
    std::vector<std::uint32_t> found;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (facts.fact(n).kind == kind)
            found.push_back(n);
    return found;
}

inline WhyCard whyLast(const Story& story, FactKind kind)
{
    const auto found = factsOf(story, kind);
    if (found.empty())
        return {};
    return aws::whyOfFact(story.session.document(), story.session.world(), found.back())
        .value_or(WhyCard{});
}

inline std::string firstRule(const WhyCard& card)
{
    return card.rules.empty() ? std::string() : card.rules.front().id;
}

} // namespace stowage::session
