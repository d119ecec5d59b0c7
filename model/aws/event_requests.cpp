// SPDX-License-Identifier: MIT
#include "aws/event_requests.h"

#include "sim/laws/buckets.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

Json textsJson(const std::vector<std::string>& texts)
{
    Json list = Json::array();
    for (const std::string& text : texts)
        list.append(text);
    return list;
}
} // namespace

Result<io::Recorded> requestOf(const sim::World& /*world*/, const PutEvents& asked)
{
    Json entries = Json::array();
    for (const EventEntry& entry : asked.entries) {
        Json one = Json::object();
        one.set("Source", entry.source);
        one.set("DetailType", entry.detailType);
        one.set("Detail", entry.detail);
        if (!entry.resources.empty())
            one.set("Resources", textsJson(entry.resources));
        entries.append(std::move(one));
    }
    Json with = Json::object();
    with.set("Entries", std::move(entries));
    return io::Recorded{{}, io::RecordedCall{"events:PutEvents", std::move(with)}, {}};
}

Result<io::Recorded> requestOf(const sim::World& world, const PutObject& asked)
{
    const auto at = sim::rowOf<sim::Bucket>(world, EntityKind::bucket, Subject(asked.bucket));
    if (!at)
        return Error{Fault::notFound, "The bucket is no longer there.", {}};
    Json with = Json::object();
    with.set("Bucket", world.text(world.buckets[at].name));
    with.set("Key", asked.key.empty() ? sim::buckets::nextKey(world, at) : asked.key);
    with.set("ContentLength", asked.bytes);
    return io::Recorded{{}, io::RecordedCall{"s3:PutObject", std::move(with)}, {}};
}

} // namespace stowage::aws
