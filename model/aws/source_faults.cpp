// SPDX-License-Identifier: MIT
#include "aws/source_faults.h"

#include <cstdint>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

Planned planOf(Command command)
{
    CallPlan plan;
    plan.commands.emplace_back(std::move(command));
    return plan;
}

bool isAimedBySourceOnly(const FaultInput& input)
{
    FaultTarget source;
    source.source = input.on.source;
    return source == input.on;
}
} // namespace

Planned changeTraffic(const FaultInput& input)
{
    InjectFault asked;
    asked.kind = FaultKind::traffic;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    if (!isAimedBySourceOnly(input))
        return malformed("stowage:traffic is aimed by source.");
    const Json* rate = input.fault.all.find("requestsPerSecond");
    constexpr double kMostPerSecond = 10'000'000;
    if (rate == nullptr || (rate->real() == nullptr && rate->integer() == nullptr) ||
        rate->number() < 0 || rate->number() > kMostPerSecond)
        return malformed("requestsPerSecond must be between 0 and 10000000.");
    if (!namesWhatIsThere(input))
        return nothingHit();
    asked.milliRequestsPerSecond = static_cast<std::int64_t>(rate->number() * 1000 + 0.5);
    return planOf(std::move(asked));
}

Planned follow(const FaultInput& input)
{
    if (!isAimedBySourceOnly(input))
        return malformed("stowage:follow is aimed by source, for the next request of users, or by "
                         "nothing, for what was last sent by hand.");
    const Follow lastSent;
    if (input.on.source.empty())
        return planOf(lastSent);
    const doc::Element* users =
        elementNamed({input.document, input.world, Json()}, "users", input.on.source);
    if (users == nullptr)
        return nothingHit();
    const Follow request{Followed::request, users->id};
    return planOf(request);
}

Planned followNoLonger(const FaultInput& input)
{
    if (input.on != FaultTarget{})
        return malformed("stowage:follow-no-longer is about what is followed; leave what it is "
                         "aimed at out.");
    const Follow nothing{Followed::nothing, {}};
    return planOf(nothing);
}

} // namespace stowage::aws
