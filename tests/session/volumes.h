// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about volumes of Amazon EBS begin with: definitions with a volume v that is
// configured at launch, and what configures it.
#pragma once

#include "session/storage.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::session::volumes {

inline const std::string kAtLaunch = R"(,"volumes":[{"name":"v","configuredAtLaunch":true}])";
inline const std::string kRole = "arn:aws:iam::123456789012:role/";

// 10 GiB of gp3 unless `more`, which begins with a comma, says else; the role is drawn or not.
inline std::string configured(const std::string& more = R"(,"sizeInGiB":10,"volumeType":"gp3")",
                              const std::string& role = "makes")
{
    return R"(,"volumeConfigurations":[{"name":"v","managedEBSVolume":{"roleArn":")" + kRole +
           role + "\"" + more + "}}]";
}

// Of network mode bridge, to run on instances.
inline void defineOnInstances(Story& story, const std::string& container = storage::kMounts)
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[{"name":"app","image":"app:1",)"
               R"("memory":64)" +
                   container + "}]" + kAtLaunch + "}");
}

// The attachment of its volume as DescribeTasks has it.
inline io::Json attachmentOf(const io::Json& task)
{
    for (const io::Json& each : itemsOf(task, "attachments"))
        if (textOf(each, "type") == "AmazonElasticBlockStorage")
            return each;
    return {};
}

inline std::string detailOf(const io::Json& attachment, std::string_view name)
{
    for (const io::Json& each : itemsOf(attachment, "details"))
        if (textOf(each, "name") == name)
            return textOf(each, "value");
    return {};
}

inline std::vector<io::Json> volumesOf(const Story& story)
{
    return itemsOf(story.state(), "volumes");
}

inline const std::string kInA = R"("us-east-1a")";

// One task of a service on Fargate, in one zone, with 10 GiB of gp3.
inline void serveWith(Story& story, const std::string& configuration)
{
    story.service("web", 1, serverless::kOnFargate + serverless::network(kInA) + configuration);
}

// The newest task that failed to start.
inline io::Json failedTask(const Story& story)
{
    io::Json failed;
    for (const io::Json& task : story.tasks())
        if (textOf(task, "stopCode") == "TaskFailedToStart")
            failed = task;
    return failed;
}

// Of the newest volume that could not be made.
inline bool saysWhy(const Story& story, const std::string& part, const std::string& rule)
{
    const WhyCard card = whyLast(story, FactKind::volumeRefused);
    return card.sentence.find(part) != std::string::npos && firstRule(card) == rule;
}

} // namespace stowage::session::volumes
