// SPDX-License-Identifier: GPL-3.0-or-later
// Puts elements of kinds side by side without a document, as the tests of single kinds need them.
#pragma once

#include "base/text.h"
#include "kinds/catalog.h"

#include <memory>
#include <string>
#include <vector>

namespace stowage::doc {

class Surroundings {
public:
    template <class Kind>
    Drawn& add(const std::string& name, const Kind& props = {}, Drawn* parent = nullptr)
    {
        held_.push_back(std::make_unique<Held>());
        Held& held = *held_.back();
        held.name = name;
        held.props = props;
        held.drawn.id = ElementId(std::string(infoOf<Kind>().idPrefix) + "-" +
                                  numberText(static_cast<std::int64_t>(held_.size())));
        held.drawn.name = held.name;
        held.drawn.props = &held.props;
        held.drawn.parent = parent;
        if (parent)
            parent->children.push_back(&held.drawn);
        return held.drawn;
    }
    static void link(Drawn& from, Drawn& to, std::string_view kind)
    {
        from.out.push_back({kind, &to, "", 0});
        to.in.push_back({kind, &from, "", 0});
    }
    static std::vector<std::string> wrong(const Drawn& drawn)
    {
        std::vector<Finding> findings;
        kindOf(*drawn.props).check(drawn, findings);
        std::vector<std::string> words;
        for (const Finding& finding : findings)
            words.push_back(finding.words);
        return words;
    }
    static sim::Plan lowered(const Drawn& drawn)
    {
        sim::Plan plan;
        kindOf(*drawn.props).lower(drawn, plan);
        return plan;
    }

private:
    struct Held {
        std::string name;
        Props props;
        Drawn drawn;
    };
    std::vector<std::unique_ptr<Held>> held_;
};

} // namespace stowage::doc
