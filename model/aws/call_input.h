// SPDX-License-Identifier: MIT
// What a request names, found in the drawing and in the World: by name, id or ARN.
#pragma once

#include "aws/calls.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {
struct TaskDefinition;
}

namespace stowage::aws {

struct CallInput {
    const doc::Document& document;
    const sim::World& world;
    const io::Json& with;
};

template <class Value> using Found = std::variant<Value, AwsException>;

// "arn:aws:ecs:us-east-1:123456789012:task/shop/0a1b" and "0a1b" are both "0a1b".
std::string_view lastOfArn(std::string_view nameOrArn);

// A text member; empty where it is missing. Numbers are no texts.
std::string textIn(const io::Json& with, std::string_view key);
bool flagIn(const io::Json& with, std::string_view key); // false where it is not given
// The texts of an array member, in order.
std::vector<std::string> textsIn(const io::Json& with, std::string_view key);

AwsException invalidParameter(std::string message);
// What AWS can do and Stowage cannot.
AwsException unsupported(std::string_view what);
// Sets the row from an input of the same shape, where there is one; an error is AWS's to tell.
std::optional<AwsException> setRow(doc::Props& props, std::string_view key, const io::Json* json);
// "Cluster must match ^[a-zA-Z0-9\\-_]{1,255}$, but was …".
AwsException notAnIdentifier(std::string_view what, std::string_view name);

// AWS takes the cluster named "default" where none is named.
Found<const doc::Element*> clusterIn(const CallInput& input);
Found<const doc::Element*> serviceIn(const CallInput& input, const doc::Element& cluster);

// Null and none where there is no such thing; the callers know what AWS says then.
const doc::Element* elementNamed(const CallInput& input, std::string_view kind,
                                 std::string_view nameOrArn);
// By its name alone.
const doc::Element* elementBearing(const doc::Document& document, std::string_view kind,
                                   std::string_view name);
// Also finds load balancers and target groups by their ARNs, in which the name is not the last.
const doc::Element* balancingNamed(const CallInput& input, std::string_view kind,
                                   std::string_view nameOrArn);

struct NamedDefinition {
    const doc::Element* definition = nullptr;
    std::int64_t revision = 0; // 0: the newest
};
// What the definition was at the revision that is named.
const doc::TaskDefinition& settingsOf(const doc::Document& document, const NamedDefinition& named);
// The member taskDefinition: `family`, `family:revision` or the ARN that ends so.
Found<NamedDefinition> definitionIn(const CallInput& input);

EntityId taskNamed(const sim::World& world, std::string_view idOrArn);
// The member `task`, in this cluster.
Found<EntityId> taskIn(const CallInput& input, const doc::Element& cluster);
// By EC2 id, container instance id or ARN, or by the name in the drawing.
EntityId instanceNamed(const sim::World& world, std::string_view name);

// An instance of a cluster as the calls about several of them find it.
struct NamedInstance {
    EntityId id;
    bool isThere = false; // registered and not lost
    bool isGone = false;  // it was there
    std::string_view reason() const { return isGone ? "INACTIVE" : "MISSING"; }
};
NamedInstance instanceIn(const sim::World& world, const doc::Element& cluster,
                         std::string_view name);

} // namespace stowage::aws
