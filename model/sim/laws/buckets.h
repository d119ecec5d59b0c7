// SPDX-License-Identifier: MIT
// Amazon S3: what is in a bucket, and that an object came.
#pragma once

#include "base/result.h"
#include "sim/adopt.h"

#include <string>

namespace stowage::sim::buckets {

std::uint32_t create(World& world, const BucketNode& node);
void change(World& world, std::uint32_t slot, const BucketNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<BucketNode> kNodes{EntityKind::bucket, &Asked::buckets, create, change,
                                            remove};

// Rules hear of uploads that nobody heard of, or no longer hear of them.
void whenRulesChange(World& world);

// The key that the next upload gets.
std::string nextKey(const World& world, Ix<Bucket> at);
// That of an object, from the fact that it was created.
std::string keyIn(const World& world, std::uint32_t created);

Outcome put(World& world, const PutObject& asked);
void write(World& world, Ix<Bucket> at, Ix<Task> task); // one object, of the size that is drawn
void uploadDue(World& world, Ix<Bucket> at);            // appointment

// With what was uploaded up to now.
struct Contents {
    std::int64_t objects = 0, bytes = 0;
};
Contents contentsOf(const World& world, Ix<Bucket> at);
bool grows(const World& world, Ix<Bucket> at); // by uploads that are counted, not told

} // namespace stowage::sim::buckets
