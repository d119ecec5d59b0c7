// SPDX-License-Identifier: MIT
#include "base/ensure.h"
#include "base/text.h"
#include "sim/query_language.h"

#include <algorithm>

namespace stowage::sim {

namespace {
int signOf(std::int64_t left, std::int64_t right)
{
    return left < right ? -1 : left > right ? 1 : 0;
}

int compareVersions(std::string_view left, std::string_view right)
{
    const std::vector<std::string> a = split(left, '.'), b = split(right, '.');
    for (std::size_t n = 0; n < std::max(a.size(), b.size()); ++n) {
        const auto x = n < a.size() ? parseInteger(a[n]).value_or(0) : 0;
        const auto y = n < b.size() ? parseInteger(b[n]).value_or(0) : 0;
        if (x != y)
            return signOf(x, y);
    }
    return 0;
}

// Attributes are texts; where both sides are numbers, 10 is more than 9.
int compareTexts(std::string_view left, std::string_view right)
{
    const auto x = parseInteger(left), y = parseInteger(right);
    return x && y ? signOf(*x, *y) : signOf(left.compare(right), 0);
}

bool inOrder(QueryOperator op, int sign)
{
    switch (op) {
    case QueryOperator::equal:
        return sign == 0;
    case QueryOperator::less:
        return sign < 0;
    case QueryOperator::lessOrEqual:
        return sign <= 0;
    case QueryOperator::greater:
        return sign > 0;
    case QueryOperator::greaterOrEqual:
        return sign >= 0;
    default:
        return false;
    }
}

bool holdsFor(const QueryTest& test, std::string_view value)
{
    if (test.op == QueryOperator::matches)
        return test.pattern->matches(value);
    if (test.op == QueryOperator::in)
        return std::find(test.arguments.begin(), test.arguments.end(), value) !=
               test.arguments.end();
    if (test.op == QueryOperator::equal)
        return value == test.arguments.front();
    return inOrder(test.op, compareTexts(value, test.arguments.front()));
}

bool holdsForAttribute(const QueryTest& test, const InstanceFacts& facts)
{
    for (const auto& [name, value] : facts.attributes)
        if (name == test.attribute)
            return test.op == QueryOperator::exists || holdsFor(test, value);
    return false;
}

bool positive(const QueryTest& test, const InstanceFacts& facts)
{
    switch (test.subject) {
    case QuerySubject::agentConnected:
        return holdsFor(test, facts.agentConnected ? "true" : "false");
    case QuerySubject::agentVersion:
        return inOrder(test.op, compareVersions(facts.agentVersion, test.arguments.front()));
    case QuerySubject::attribute:
        return holdsForAttribute(test, facts);
    case QuerySubject::ec2InstanceId:
        return holdsFor(test, facts.ec2InstanceId);
    case QuerySubject::registeredAt:
        return inOrder(test.op, signOf(facts.registeredMicros, test.number));
    case QuerySubject::runningTasksCount:
        return inOrder(test.op, signOf(facts.runningTasksCount, test.number));
    case QuerySubject::taskGroup:
        return std::any_of(facts.taskGroups.begin(), facts.taskGroups.end(),
                           [&](const std::string& group) { return holdsFor(test, group); });
    }
    return false;
}
} // namespace

bool matches(const QueryExpression& expression, const InstanceFacts& facts)
{
    std::vector<bool> values;
    std::size_t test = 0;
    for (const QueryExpression::Step step : expression.steps) {
        if (step == QueryExpression::Step::test) {
            const QueryTest& asked = expression.tests[test++];
            values.push_back(positive(asked, facts) != asked.negated);
            continue;
        }
        const bool last = values.back();
        if (step == QueryExpression::Step::opposite) {
            values.back() = !last;
            continue;
        }
        values.pop_back();
        values.back() =
            step == QueryExpression::Step::both ? values.back() && last : values.back() || last;
    }
    ensure(values.size() <= 1, "an expression leaves one answer");
    return values.empty() || values.back();
}

} // namespace stowage::sim
