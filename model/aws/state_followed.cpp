// SPDX-License-Identifier: MIT
// What is followed, step by step, with what is drawn at both ends of each.
#include "aws/state_parts.h"
#include "sim/trails.h"

#include <utility>

namespace stowage::aws {

using io::Json;

Json followedJson(const Moment& moment)
{
    sim::TrailReader reader;
    reader.readFollowed(moment.world);
    Json steps = Json::array();
    for (const TrailStep& step : reader.trail().steps) {
        Json json = Json::object();
        json.set("time", moment.text(step.at));
        if (!step.from.isEmpty())
            json.set("from", step.from.text);
        if (!step.to.isEmpty())
            json.set("to", step.to.text);
        json.set("text", step.text);
        if (step.fact != 0)
            json.set("fact", std::int64_t{step.fact});
        steps.append(std::move(json));
    }
    return steps;
}

} // namespace stowage::aws
