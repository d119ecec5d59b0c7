// SPDX-License-Identifier: MIT
#include "document/problems.h"

#include "base/text.h"
#include "document/graph.h"
#include "document/quotas.h"

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
    if (element.as<Note>() || element.as<TitledFrame>() || element.as<Instance>())
        return;
    const bool scoped = element.as<Service>() || element.as<Container>();
    const ElementId scope = scoped ? element.parent : ElementId{};
    if (seen.insert({element.props.index(), scope, element.name}).second)
        return;
    if (element.as<TaskDefinition>())
        return;
    const Element* parent = document.find(scope);
    problems.push_back({element.id, "", Severity::error,
                        "Another " + std::string(element.kind().noun) + " is called " +
                            element.name + (parent ? " in " + parent->name + "." : "."),
                        "Give one of them another name."});
}

// Definitions of one name are one family, in which each gets a number of its own.
class Families {
public:
    explicit Families(const Document& document) : document_(document) {}

    void add(const Element& element, std::vector<Problem>& problems)
    {
        const auto* definition = element.as<TaskDefinition>();
        if (!definition)
            return;
        std::set<int>& taken = taken_[element.name];
        const bool isShared = !taken.empty();
        for (const KeptRevision& kept : document_.revisions())
            if (kept.definition == element.id)
                taken.insert(kept.number);
        const bool isFree = taken.count(definition->revision) == 0;
        const int number = isFree ? definition->revision : *taken.rbegin() + 1;
        taken.insert(number);
        if (isShared)
            problems.push_back({element.id, "", Severity::warning,
                                "Another task definition is called " + element.name +
                                    "; they are one family, and this one is " + element.name + ":" +
                                    numberText(std::int64_t{number}) + ".",
                                "Give one of them another name, unless one family is meant."});
    }

private:
    const Document& document_;
    std::map<std::string, std::set<int>> taken_;
};

} // namespace

std::vector<Problem> problemsOf(const Document& document)
{
    std::vector<Problem> problems;
    const Graph graph(document);
    std::set<std::tuple<std::size_t, ElementId, std::string>> names;
    Families families(document);
    Quotas quotas(document);
    for (const auto& drawn : graph.elements()) {
        std::vector<Finding> findings;
        if (const auto check = kindOf(*drawn->props).check)
            check(*drawn, findings);
        for (Finding& finding : findings)
            problems.push_back({drawn->id, std::string(finding.field), finding.severity,
                                std::move(finding.words), std::move(finding.advice)});
        addNameClashes(document, *document.find(drawn->id), names, problems);
        families.add(*document.find(drawn->id), problems);
        quotas.add(*document.find(drawn->id), problems);
    }
    return problems;
}

} // namespace stowage::doc
