// SPDX-License-Identifier: MIT
#include "plan/listener_rules.h"

#include "base/text.h"
#include "plan/address_block.h"

#include <algorithm>

namespace stowage::sim {

namespace {
template <class Meets> bool any(const std::vector<std::string>& values, Meets meets)
{
    return values.empty() || std::any_of(values.begin(), values.end(), meets);
}

// Condition types for listener rules: keys and values are compared without regard to case.
bool meetsQuery(const std::string& condition, const std::string& query)
{
    const std::vector<std::string> wanted = split(lowered(condition), '=');
    for (const std::string& each : split(lowered(query), '&')) {
        const std::size_t equals = each.find('=');
        const std::string key = each.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : each.substr(equals + 1);
        if (matchesPattern(wanted.back(), value) &&
            (wanted.size() == 1 || matchesPattern(wanted.front(), key)))
            return true;
    }
    return false;
}

bool meetsSource(const std::string& condition, const std::string& address)
{
    const auto block = addressBlock(condition);
    const auto client = addressBlock(address.empty() ? "0.0.0.0/0" : address + "/32");
    return block && client && contains(*block, *client);
}
} // namespace

// Goes back to the last `*` where what follows it does not match.
bool matchesPattern(std::string_view pattern, std::string_view text)
{
    std::size_t at = 0, read = 0, star = std::string_view::npos, resume = 0;
    while (read < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            resume = read;
        } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == text[read])) {
            ++at;
            ++read;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            read = ++resume;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == '*')
        ++at;
    return at == pattern.size();
}

bool meets(const RuleConditions& conditions, const Asking& asking)
{
    return any(conditions.paths,
               [&](const std::string& each) { return matchesPattern(each, asking.path); }) &&
           any(conditions.hosts,
               [&](const std::string& each) {
                   return matchesPattern(lowered(each), lowered(asking.host));
               }) &&
           any(conditions.methods,
               [&](const std::string& each) { return each == asking.method; }) &&
           any(conditions.queries,
               [&](const std::string& each) { return meetsQuery(each, asking.query); }) &&
           any(conditions.sources,
               [&](const std::string& each) { return meetsSource(each, asking.address); });
}

} // namespace stowage::sim
