// SPDX-License-Identifier: GPL-3.0-or-later
// Random requests to Auto Scaling groups and what lives in them, to CloudWatch
// and to Application Auto Scaling.
#pragma once

#include "support/request_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace stowage::tests::random_parts {

// The id of one that lives, drawn or of a group, or now and then of one that does not.
std::string instanceOf(const Scene& scene);
// An instance of a group in that state, with its group; else some of each.
std::pair<std::string, std::string>
memberOf(const Scene& scene, sim::LifecycleState state = sim::LifecycleState::inService);
EntityId instanceNamed(const Scene& scene, const std::string& id); // none: there is none
// The input of an operation of EC2 Auto Scaling.
io::Json withForGroup(const Scene& scene, std::string_view operation);
// The input of an operation of Application Auto Scaling.
io::Json withForPolicy(const Scene& scene, std::string_view operation);
// How a service deploys, and which alarms end its deployments.
void setStrategy(const Scene& scene, io::Json& configuration);
// The input of PutScalingPolicy or DeletePolicy of EC2 Auto Scaling.
io::Json withForGroupPolicy(const Scene& scene, std::string_view operation);
// The input of an operation on a capacity provider.
io::Json withForProvider(const Scene& scene, std::string_view operation);
// A strategy of the providers of Auto Scaling groups in a cluster; none: it has none.
std::optional<io::Json> groupStrategy(const Scene& scene, const std::string& cluster);
io::Json fargateStrategy(const Scene& scene);
// Which providers a cluster is to have.
io::Json clusterProviders(const Scene& scene);
// The input of an operation of EventBridge, S3 or DynamoDB.
io::Json withForEvents(const Scene& scene, std::string_view operation);
// The input of an operation of Amazon EFS.
io::Json withForStorage(const Scene& scene, std::string_view operation);
// Mostly the volume that tasks of the definition need, of those that stand alone now and then one
// that outlives them.
void setVolume(const Scene& scene, const doc::Element* definition, bool isOfService,
               io::Json& with);
// The input of an operation of Amazon ECR.
io::Json withForImages(const Scene& scene, std::string_view operation);
// The input of an operation of CloudWatch Logs.
io::Json withForLogs(const Scene& scene, std::string_view operation);
// The input of an operation of CloudWatch.
io::Json withForCloudWatch(const Scene& scene, std::string_view operation);
// The input of an operation of Amazon SQS or Amazon SNS.
io::Json withForMessages(const Scene& scene, std::string_view operation);
// The input of an operation of IAM, or of one that takes an event source away; none: it is another.
std::optional<io::Json> withForIdentity(const Scene& scene, std::string_view operation);
// The input of an operation of any of these, or of EC2 Auto Scaling; none: it is of another
// service.
std::optional<io::Json> ofAnotherService(const Scene& scene, std::string_view operation);
// Whether somebody who received messages by hand has yet to delete them.
bool holdsMessages(const Scene& scene);
// Something that is done to a queue or a topic by hand.
Command messageCommand(const Scene& scene);

} // namespace stowage::tests::random_parts
