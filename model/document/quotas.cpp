// SPDX-License-Identifier: MIT
#include "document/quotas.h"

#include "base/text.h"

#include <string>

namespace stowage::doc {

namespace {
struct Quota {
    std::string_view kind;
    std::size_t most = 0;
    bool ofCluster = false; // counted in each cluster
};

// Amazon ECS endpoints and quotas; Quotas for your Application Load Balancers; Quotas for Amazon
// EC2 Auto Scaling; Amazon EventBridge quotas; Quotas of Amazon S3, of Amazon
// DynamoDB, of Amazon EFS and of Amazon ECR.
constexpr Quota kQuotas[] = {{"cluster", 10'000},       {"service", 5'000, true},
                             {"instance", 5'000, true}, {"loadBalancer", 50},
                             {"autoScalingGroup", 500}, {"eventRule", 300},
                             {"bucket", 10'000},        {"dynamoTable", 2'500},
                             {"fileSystem", 1'000},     {"imageRepository", 100'000}};
} // namespace

void Quotas::add(const Element& element, std::vector<Problem>& problems)
{
    for (const Quota& quota : kQuotas) {
        if (!element.is(quota.kind))
            continue;
        const ElementId home = quota.ofCluster ? element.parent : ElementId{};
        if (++counts_[{quota.kind, home}] != quota.most + 1)
            return;
        const Element* cluster = document_.find(home);
        const std::string whose =
            cluster != nullptr ? "The cluster " + cluster->name : "An account";
        problems.push_back({element.id, "", Severity::error,
                            whose + " has at most " +
                                numberText(static_cast<std::int64_t>(quota.most)) + " " +
                                std::string(element.kind().plural) + ".",
                            "Remove what is too many."});
    }
}

} // namespace stowage::doc
