// SPDX-License-Identifier: MIT
#include "document/problems.h"

#include "document/graph.h"

#include <map>
#include <set>
#include <tuple>

namespace stowage::doc {

namespace {

// Names are how AWS and calls tell things of a kind apart; within a cluster or a task definition
// only among those there.
void addNameClashes(const Document& document, const Element& element,
                    std::set<std::tuple<std::size_t, ElementId, std::string>>& seen,
                    std::vector<Problem>& problems)
{
    if (element.as<Note>() || element.as<Instance>())
        return;
    const bool scoped = element.as<Service>() || element.as<Container>();
    const ElementId scope = scoped ? element.parent : ElementId{};
    if (seen.insert({element.props.index(), scope, element.name}).second)
        return;
    const Element* parent = document.find(scope);
    problems.push_back({element.id, "", Severity::error,
                        "Another " + std::string(element.kind().noun) + " is called " +
                            element.name + (parent ? " in " + parent->name + "." : "."),
                        "Give one of them another name."});
}

} // namespace

std::vector<Problem> problemsOf(const Document& document)
{
    std::vector<Problem> problems;
    const Graph graph(document);
    std::set<std::tuple<std::size_t, ElementId, std::string>> names;
    for (const auto& drawn : graph.elements()) {
        std::vector<Finding> findings;
        if (const auto check = kindOf(*drawn->props).check)
            check(*drawn, findings);
        for (Finding& finding : findings)
            problems.push_back({drawn->id, std::string(finding.field), finding.severity,
                                std::move(finding.words), std::move(finding.advice)});
        addNameClashes(document, *document.find(drawn->id), names, problems);
    }
    return problems;
}

} // namespace stowage::doc
