// SPDX-License-Identifier: MIT
// AuthorizeSecurityGroupIngress and RevokeSecurityGroupIngress of Amazon EC2.
#include "aws/call_draft.h"
#include "aws/calls_network.h"
#include "base/text.h"
#include "kinds/network/security_group.h"
#include "plan/address_block.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using doc::SecurityGroupRule;
using io::Json;
using Rules = std::vector<SecurityGroupRule>;

constexpr std::ptrdiff_t kMostRules = 60; // Amazon VPC quotas: inbound rules of a group

std::optional<int> numberIn(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    if (member == nullptr || member->integer() == nullptr)
        return std::nullopt;
    return static_cast<int>(std::clamp<std::int64_t>(*member->integer(), -2, 70'000));
}

AwsException invalidValue(std::string message)
{
    return {"InvalidParameterValue", std::move(message)};
}

// "-1", "all", names and numbers of protocols.
std::optional<doc::RuleProtocol> protocolNamed(const std::string& name)
{
    const std::string plain = lowered(name);
    if (plain == "-1" || plain == "all")
        return doc::RuleProtocol::all;
    if (plain == "tcp" || plain == "6")
        return doc::RuleProtocol::tcp;
    if (plain == "udp" || plain == "17")
        return doc::RuleProtocol::udp;
    if (plain == "icmp" || plain == "1")
        return doc::RuleProtocol::icmp;
    return std::nullopt;
}

bool hasPorts(const SecurityGroupRule& rule)
{
    return rule.protocol == doc::RuleProtocol::tcp || rule.protocol == doc::RuleProtocol::udp;
}

// What is alike in all rules of one permission.
Found<SecurityGroupRule> patternOf(const Json& permission)
{
    SecurityGroupRule rule;
    const std::string name = textIn(permission, "IpProtocol");
    if (name.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter ipProtocol"};
    const auto protocol = protocolNamed(name);
    if (!protocol)
        return invalidValue("Invalid value '" + plainLine(name) +
                            "' for IP protocol. Unknown protocol.");
    rule.protocol = *protocol;
    const std::optional<int> from = numberIn(permission, "FromPort");
    const std::optional<int> to = numberIn(permission, "ToPort");
    rule.fromPort = 0;
    rule.toPort = 65'535;
    if (!hasPorts(rule))
        return rule;
    if (!from || !to)
        return invalidValue("Invalid value 'Must specify both from and to ports with TCP/UDP.' for "
                            "portRange.");
    if (*from < 0 || *to > 65'535 || *from > *to)
        return invalidValue("Invalid TCP/UDP port range (" + numberText(std::int64_t{*from}) + ":" +
                            numberText(std::int64_t{*to}) + ")");
    rule.fromPort = *from;
    rule.toPort = *to;
    return rule;
}

// AWS writes a block with the bits beyond its prefix cleared.
std::string canonical(const std::string& block)
{
    const auto known = sim::addressBlock(block);
    if (!known)
        return block;
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += (text.empty() ? "" : ".") +
                numberText(std::int64_t{known->first >> static_cast<unsigned>(shift) & 255U});
    return text + "/" + numberText(std::int64_t{known->prefix});
}

class Permissions {
public:
    Permissions(const CallDraft& draft, const doc::Element& group) : draft_(draft), group_(group) {}

    std::optional<AwsException> add(const Json& permission)
    {
        const auto pattern = patternOf(permission);
        if (const auto* exception = std::get_if<AwsException>(&pattern))
            return *exception;
        rule_ = std::get<SecurityGroupRule>(pattern);
        const std::size_t before = rules_.size();
        for (const auto& [list, key] :
             {std::pair("IpRanges", "CidrIp"), std::pair("Ipv6Ranges", "CidrIpv6")})
            for (const Json& each : itemsIn(permission, list))
                if (auto exception = addBlock(textIn(each, key)))
                    return exception;
        for (const Json& each : itemsIn(permission, "UserIdGroupPairs"))
            if (auto exception = addGroup(textIn(each, "GroupId"), textIn(each, "GroupName")))
                return exception;
        if (const std::string block = textIn(permission, "CidrIp"); !block.empty())
            if (auto exception = addBlock(block))
                return exception;
        if (rules_.size() == before)
            return AwsException{"MissingParameter", "The request must contain a source: IpRanges, "
                                                    "Ipv6Ranges or UserIdGroupPairs"};
        return std::nullopt;
    }
    // The flat form, which lets all traffic of another group in.
    std::optional<AwsException> addAllOf(const std::string& group)
    {
        rule_ = {};
        rule_.protocol = doc::RuleProtocol::all;
        rule_.fromPort = 0;
        rule_.toPort = 65'535;
        return addGroup({}, group);
    }
    const Rules& rules() const { return rules_; }

private:
    static std::vector<Json> itemsIn(const Json& with, std::string_view key)
    {
        const Json* list = with.find(key);
        return list != nullptr && list->items() != nullptr ? *list->items() : std::vector<Json>();
    }
    std::optional<AwsException> addBlock(const std::string& block)
    {
        if (!sim::addressBlock(block) && !sim::isIpv6Block(block))
            return invalidValue("CIDR block " + plainLine(block) + " is malformed");
        rule_.source = canonical(block);
        rules_.push_back(rule_);
        return std::nullopt;
    }
    std::optional<AwsException> addGroup(const std::string& id, const std::string& name)
    {
        const std::string& named = id.empty() ? name : id;
        const auto found = draft_.groupNamed(named, group_.parent);
        if (!found || draft_.document().find(*found)->parent != group_.parent)
            return AwsException{"InvalidGroup.NotFound",
                                "The security group '" + plainLine(named) + "' does not exist"};
        rule_.source = draft_.document().find(*found)->name;
        rules_.push_back(rule_);
        return std::nullopt;
    }

    const CallDraft& draft_;
    const doc::Element& group_;
    SecurityGroupRule rule_;
    Rules rules_;
};

Found<const doc::Element*> groupIn(const CallInput& input, const CallDraft& draft)
{
    const std::string id = textIn(input.with, "GroupId"), name = textIn(input.with, "GroupName");
    if (id.empty() && name.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter groupName or groupId"};
    const std::string& named = id.empty() ? name : id;
    if (const auto found = draft.groupNamed(named))
        return input.document.find(*found);
    if (!id.empty() && !id.starts_with("sg-"))
        return AwsException{"InvalidGroupId.Malformed",
                            "Invalid id: \"" + plainLine(id) + "\" (expecting \"sg-...\")"};
    return AwsException{"InvalidGroup.NotFound",
                        "The security group '" + plainLine(named) + "' does not exist"};
}

Found<Rules> rulesIn(const CallInput& input, const CallDraft& draft, const doc::Element& group)
{
    Permissions permissions(draft, group);
    std::optional<AwsException> exception;
    const Json* list = input.with.find("IpPermissions");
    const std::string other = textIn(input.with, "SourceSecurityGroupName");
    if (list != nullptr && list->items() != nullptr)
        for (const Json& each : *list->items()) {
            if (!exception)
                exception = permissions.add(each);
        }
    else if (!other.empty())
        exception = permissions.addAllOf(other);
    else if (!textIn(input.with, "IpProtocol").empty())
        exception = permissions.add(input.with);
    if (exception)
        return *std::move(exception);
    if (permissions.rules().empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter ipPermissions"};
    return permissions.rules();
}

bool saysTheSame(const SecurityGroupRule& one, const SecurityGroupRule& other)
{
    return one.direction == other.direction && one.protocol == other.protocol &&
           canonical(one.source) == canonical(other.source) &&
           (!hasPorts(one) || (one.fromPort == other.fromPort && one.toPort == other.toPort));
}

Rules::iterator ruleLike(Rules& rules, const SecurityGroupRule& wanted)
{
    return std::find_if(rules.begin(), rules.end(),
                        [&](const SecurityGroupRule& each) { return saysTheSame(each, wanted); });
}

std::string worded(const SecurityGroupRule& rule)
{
    std::string words = "\"peer: " + plainLine(rule.source) + ", ";
    if (!hasPorts(rule))
        return words + (rule.protocol == doc::RuleProtocol::all ? "ALL, ALLOW\"" : "ICMP, ALLOW\"");
    words += rule.protocol == doc::RuleProtocol::tcp ? "TCP" : "UDP";
    return words + ", from port: " + numberText(std::int64_t{rule.fromPort}) +
           ", to port: " + numberText(std::int64_t{rule.toPort}) + ", ALLOW\"";
}

std::optional<AwsException> authorize(Rules& rules, const Rules& wanted)
{
    for (const SecurityGroupRule& rule : wanted) {
        if (ruleLike(rules, rule) != rules.end())
            return AwsException{"InvalidPermission.Duplicate",
                                "the specified rule " + worded(rule) + " already exists"};
        rules.push_back(rule);
    }
    const auto inbound = std::count_if(rules.begin(), rules.end(), [](const auto& rule) {
        return rule.direction == doc::RuleDirection::inbound;
    });
    if (inbound > kMostRules)
        return AwsException{"RulesPerSecurityGroupLimitExceeded",
                            "The maximum number of rules per security group has been reached."};
    return std::nullopt;
}

std::optional<AwsException> revoke(Rules& rules, const Rules& wanted)
{
    for (const SecurityGroupRule& rule : wanted) {
        const auto known = ruleLike(rules, rule);
        if (known == rules.end())
            return AwsException{"InvalidPermission.NotFound",
                                "The specified rule does not exist in this security group."};
        rules.erase(known);
    }
    return std::nullopt;
}

Planned change(const CallInput& input,
               std::optional<AwsException> (*act)(Rules& rules, const Rules& wanted))
{
    CallDraft draft(input.document);
    const auto found = groupIn(input, draft);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    const auto wanted = rulesIn(input, draft, group);
    if (const auto* exception = std::get_if<AwsException>(&wanted))
        return *exception;
    doc::SecurityGroup changed = *group.as<doc::SecurityGroup>();
    if (auto exception = act(changed.rules, std::get<Rules>(wanted)))
        return *std::move(exception);
    if (flagIn(input.with, "DryRun"))
        return AwsException{"DryRunOperation",
                            "Request would have succeeded, but DryRun flag is set."};
    const doc::Field* field = doc::findField(group.kind().rows, "rules");
    draft.edit(doc::SetField{{group.id}, "rules", doc::valueOf(doc::Props(changed), *field)});
    return std::move(draft).plan();
}
} // namespace

Planned authorizeIngress(const CallInput& input)
{
    return change(input, authorize);
}

Planned revokeIngress(const CallInput& input)
{
    return change(input, revoke);
}

} // namespace stowage::aws
